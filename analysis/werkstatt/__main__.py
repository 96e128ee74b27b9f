"""``python -m werkstatt``."""

import sys

from werkstatt.cli.command import main

sys.exit(main())
