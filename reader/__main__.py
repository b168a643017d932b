"""`python -m reader` is `newsdiff`."""

import sys

from reader.cli import main

# a process that helps with a story imports this module once more
if __name__ == "__main__":
    sys.exit(main())
