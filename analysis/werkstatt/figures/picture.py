"""What all figures share: style, PNG bytes, alternative text."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import get_font

from werkstatt.wording import INK, number

# matplotlib's own copy, so that pictures do not depend on the fonts of the machine.
FONT = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"

STYLE: Any = {"font.family": "DejaVu Sans", "font.size": 10, "text.color": INK, "axes.labelcolor": INK}

DOTS_PER_INCH = 160


@dataclass(frozen=True)
class Picture:
    """A picture as PNG bytes, with the text for whoever does not see it."""

    png: bytes
    alt: str

    @property
    def inline(self) -> str:
        """The picture as an address that needs no file."""
        return f"data:image/png;base64,{base64.b64encode(self.png).decode()}"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> tuple[dict, dict]:
        return {"image/png": self.png, "text/plain": self.alt}, {"image/png": {"alt": self.alt}}


def to_png(figure: Figure) -> bytes:
    """Return the bytes of a figure, the same for the same figure."""
    FigureCanvasAgg(figure)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=DOTS_PER_INCH, metadata={"Software": None})
    return buffer.getvalue()


@cache
def letters() -> frozenset[int]:
    """Return the code points that the font of the figures has."""
    return frozenset(get_font(FONT).get_charmap())


def tick(value: float, language: str) -> str:
    """Return a number for an axis with as many decimals as it has."""
    return number(value, 0 if value in (0, 1) else len(f"{value:g}") - 2, language)
