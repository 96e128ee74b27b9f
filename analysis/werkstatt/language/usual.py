"""Most texts have no word of a gender pair or an ellipsis: the morphology notes it, and both components pass them over."""

from __future__ import annotations

import re

UNUSUAL = re.compile(r"^-|(?:-|innen)\Z")
"""Words that may belong to "Bürgerinnen und Bürger" or "Kinder- und Jugendarbeit"."""

USUAL = "werkstatt_usual"
"""Key in ``Doc.user_data`` of a text that has none; without it each component looks for itself."""
