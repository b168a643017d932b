"""The one error that users meet."""


class ReaderError(Exception):
    """Input that cannot be used.

    The message is one plain line that names the file, says what is wrong and what to do about it.
    """
