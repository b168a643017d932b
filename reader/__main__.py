"""`python -m reader` is `newsdiff`."""

import sys

from reader.cli import main

sys.exit(main())
