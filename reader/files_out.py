"""Writing a file so that it is there whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from reader.errors import ReaderError

_ADVICE = {
    errno.ENOSPC: "the disk is full; free some space or write elsewhere",
    errno.EDQUOT: "the disk quota is used up; free some space or write elsewhere",
    errno.EROFS: "the disk is read-only; write elsewhere",
    errno.EACCES: "writing is not allowed there; check the permissions of the folder or write elsewhere",
    errno.EPERM: "writing is not allowed there; check the permissions or write elsewhere",
    errno.ENOENT: "there is no such folder; make it first",
    errno.ENOTDIR: "part of the path is a file, not a folder; check the path",
    errno.EISDIR: "is a folder; name a file in it",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
    errno.ELOOP: "the link points to itself; check the path",
}


def write_new(path: Path, text: str, overwrite: bool = False) -> None:
    """Write `text` to `path` as UTF-8 with LF line ends.

    The text goes to a hidden file in the same folder first and takes its name at the end in one step, so a reader
    never sees half of it and a failure leaves the old file whole. A link is followed; a pipe or device is written to
    directly.

    Raises:
        FileExistsError: there is a file at `path` and `overwrite` is False.
        ReaderError: the disk is full or read-only, the folder missing, ...; one line that names the file.
    """
    data = text.encode("utf-8", "replace")
    try:
        _write(path, data, overwrite)
    except FileExistsError:
        raise
    except (OSError, ValueError) as error:
        name = _printable(str(path))
        number = getattr(error, "errno", None)
        reason = _ADVICE.get(number or 0) or getattr(error, "strerror", None) or str(error)
        raise ReaderError(f"{name}: cannot be written: {reason}") from None


def _write(path: Path, data: bytes, overwrite: bool) -> None:
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    try:
        old = target.stat()
    except FileNotFoundError:
        old = None
    if old is not None and stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if old is not None and not stat.S_ISREG(old.st_mode):
        with target.open("wb", buffering=0) as stream:
            view = memoryview(data)
            while view:
                view = view[stream.write(view) or 0 :]
        return
    if old is not None and not overwrite:
        raise FileExistsError(errno.EEXIST, "exists already", str(path))
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "may not be written")
    draft = target.with_name(f".newsdiff-{secrets.token_hex(6)}.tmp")
    try:
        # created through open(2), so that the user's umask decides who may read a new file
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            draft.chmod(stat.S_IMODE(old.st_mode))
        if overwrite:
            draft.replace(target)
        else:
            _take_free_name(draft, target)
    finally:
        with suppress(OSError):
            draft.unlink()


def _take_free_name(draft: Path, target: Path) -> None:
    """Name the draft `target` unless somebody took that name meanwhile."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError, AttributeError):
        # a file system without hard links: reserve the name, then replace our own empty file
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        draft.replace(target)


def _printable(name: str) -> str:
    name = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "\ufffd" for c in name)
