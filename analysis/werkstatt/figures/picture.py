"""What all figures share: style, PNG and SVG, alternative text, letters and numbers."""

from __future__ import annotations

import base64
import io
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import get_font

from werkstatt.figures.drawing import Drawing, draw
from werkstatt.wording import INK, number

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

# matplotlib's own copy, so that pictures do not depend on the fonts of the machine.
FONT = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"

STYLE: dict[RcKeyType, str | float] = {
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.color": INK,
    # Letters as wide in dots as they are in lines, so that what fits in one fits in the other.
    "text.hinting": "none",
}

NO_LAYOUT: dict[RcKeyType, bool] = {"figure.autolayout": False, "figure.constrained_layout.use": False}
"""What a user may have set otherwise."""

DOTS_PER_INCH = 160

PACKED = {"compress_level": 3}
"""Figures of few colours become no smaller with more, and take twice the time."""

MimeBundle = tuple[dict[str, bytes | str], dict[str, dict[str, str]]]
"""Data by type, and what belongs to each type, as Jupyter asks for them."""


@dataclass(frozen=True)
class Picture:
    """A picture, with the text for whoever does not see it.

    Attributes
    ----------
    figure : Figure
        Of matplotlib, laid out.
    alt : str
        The text, in the language of the picture.

    Examples
    --------
    >>> Picture(Figure(figsize=(1, 1)), "Two bars.").inline[:26]
    'data:image/png;base64,iVBO'
    """

    figure: Figure
    alt: str

    @cached_property
    def png(self) -> bytes:
        """The picture in dots, on white paper."""
        return to_png(self.figure)

    @cached_property
    def drawing(self) -> Drawing:
        """The picture in lines, on whatever it is laid."""
        return draw(self.figure)

    @property
    def inline(self) -> str:
        """The picture as an address that needs no file."""
        return f"data:image/png;base64,{base64.b64encode(self.png).decode()}"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> MimeBundle:
        return {"image/png": self.png, "text/plain": self.alt}, {"image/png": {"alt": self.alt}}


def lay_out(figure: Figure, alt: str) -> Picture:
    """Find the place of everything once, so that a picture is the same in dots and in lines.

    Parameters
    ----------
    figure : Figure
        Of matplotlib.
    alt : str
        The text for whoever does not see it.

    Returns
    -------
    Picture
        To be shown in either way.

    Examples
    --------
    >>> lay_out(Figure(figsize=(1, 1)), "Two bars.").drawing.width
    72.0
    """
    FigureCanvasAgg(figure)
    figure.set_dpi(DOTS_PER_INCH)
    if figure.get_layout_engine() is not None:
        with matplotlib.rc_context(STYLE | NO_LAYOUT):
            figure.draw_without_rendering()
            # Where there is one, even one that does nothing, matplotlib draws each time twice.
            figure.set_layout_engine(None)
    return Picture(figure, alt)


def to_png(figure: Figure) -> bytes:
    r"""Return the bytes of a figure, the same for the same figure.

    Parameters
    ----------
    figure : Figure
        Of matplotlib.

    Returns
    -------
    bytes
        PNG, with 160 dots per inch.

    Examples
    --------
    >>> to_png(Figure(figsize=(1, 1)))[:4]
    b'\x89PNG'
    """
    FigureCanvasAgg(figure)
    buffer = io.BytesIO()
    with matplotlib.rc_context(STYLE):
        figure.savefig(buffer, format="png", dpi=DOTS_PER_INCH, metadata={"Software": None}, pil_kwargs=PACKED)
    return buffer.getvalue()


MISSING = "\u25a1"
"""A box, instead of a letter that the font does not have."""


@cache
def letters() -> frozenset[int]:
    """Return the code points that the font of the figures has.

    Returns
    -------
    frozenset of int
        Of DejaVu Sans.

    Examples
    --------
    >>> ord("ß") in letters(), ord("好") in letters()
    (True, False)
    """
    return frozenset(get_font(FONT).get_charmap())


def fitting(text: str, width: int, lines: int = 1) -> str:
    r"""Return a text as it can be drawn: in letters that the font has, broken into lines, and cut where they end.

    Parameters
    ----------
    text : str
        Any.
    width : int
        Letters in a line.
    lines : int
        At most.

    Returns
    -------
    str
        The text itself, if it is short and of common letters.

    Examples
    --------
    >>> fitting("1 Donaudampfschifffahrt 好", 12, 2)
    '1 Donaudampf\nschifffahrt…'
    """
    # Signs are left out, but that there was a letter is shown.
    known = (
        letter if ord(letter) in letters() else MISSING if unicodedata.category(letter)[0] in "LN" else " "
        for letter in " ".join(text.split())
    )
    found = wrap("".join(known), width) or ["…"]
    if len(found) > lines:
        found[lines - 1 :] = [found[lines - 1][: width - 1].rstrip() + "…"]
    return "\n".join(found)


def tick(value: float, language: str) -> str:
    """Return a number for an axis with as many decimals as it has.

    Parameters
    ----------
    value : float
        Any.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    str
        With the decimal mark of the language, and a minus sign as wide as a plus.

    Examples
    --------
    >>> tick(0.75, "de"), tick(0.6, "en"), tick(1, "en"), tick(-1500, "de")
    ('0,75', '0.6', '1', '−1.500')
    """
    exponent = Decimal(f"{value:.10g}").as_tuple().exponent
    return number(value, max(0, -int(exponent)), language).replace("-", "−")
