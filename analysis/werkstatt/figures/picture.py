"""What all figures share: style, PNG bytes, alternative text."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import get_font

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
}

DOTS_PER_INCH = 160

MimeBundle = tuple[dict[str, bytes | str], dict[str, dict[str, str]]]
"""Data by type, and what belongs to each type, as Jupyter asks for them."""


@dataclass(frozen=True)
class Picture:
    """A picture, with the text for whoever does not see it.

    Attributes
    ----------
    png : bytes
        The picture.
    alt : str
        The text, in the language of the picture.

    Examples
    --------
    >>> Picture(b"PNG", "Two bars.").inline
    'data:image/png;base64,UE5H'
    """

    png: bytes
    alt: str

    @property
    def inline(self) -> str:
        """The picture as an address that needs no file."""
        return f"data:image/png;base64,{base64.b64encode(self.png).decode()}"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> MimeBundle:
        return {"image/png": self.png, "text/plain": self.alt}, {"image/png": {"alt": self.alt}}


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
    figure.savefig(buffer, format="png", dpi=DOTS_PER_INCH, metadata={"Software": None})
    return buffer.getvalue()


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


def tick(value: float, language: str) -> str:
    """Return a number for an axis with as many decimals as it has.

    Parameters
    ----------
    value : float
        From 0 to 1.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    str
        With the decimal mark of the language.

    Examples
    --------
    >>> tick(0.75, "de"), tick(0.6, "en"), tick(1, "en")
    ('0,75', '0.6', '1')
    """
    return number(value, 0 if value in (0, 1) else len(f"{value:g}") - 2, language)
