"""``python -m werkstatt.cli``."""

import sys

from werkstatt.cli.command import main

sys.exit(main())
