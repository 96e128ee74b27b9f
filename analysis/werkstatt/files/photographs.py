"""Photographs made fit for publication: upright, small, and without what cameras write into them."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from werkstatt.errors import CardError
from werkstatt.files.text import check_file
from werkstatt.wording import message

WIDEST = 1600
"""Pixels of the longer side at most: enough for a page of A4 at 200 dots per inch."""

QUALITY = 82

KINDS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP")


class Photograph(NamedTuple):
    """A picture as it is published.

    Attributes
    ----------
    content : bytes
        JPEG, or PNG where that is smaller.
    media : str
        Its media type.
    width, height : int
        In pixels.

    Examples
    --------
    >>> Photograph(b"", "image/png", 640, 480).ending
    'png'
    """

    content: bytes
    media: str
    width: int
    height: int

    @property
    def ending(self) -> str:
        """Of a file that holds it, without a dot."""
        return "jpg" if self.media == "image/jpeg" else "png"


def read_photograph(path: Path) -> Photograph:
    """Read a photograph, turn it upright, scale it down, and leave out all that is no picture.

    Place, time, camera and thumbnail stand in blocks beside the picture; only its pixels are written anew.

    Parameters
    ----------
    path : Path
        Of a file in one of `KINDS`.

    Returns
    -------
    Photograph
        The same for the same file.

    Raises
    ------
    CardError
        If it is no picture that can be read, or one of too many pixels.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "brett.png"
    >>> Image.new("RGB", (3200, 1600), "white").save(path)
    >>> read_photograph(path)[1:]
    ('image/png', 1600, 800)
    """
    check_file(path)
    try:
        with warnings.catch_warnings():
            # A picture of so many pixels is no photograph of a pin board.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=KINDS) as opened:
                upright = ImageOps.exif_transpose(opened)
                # What shines through is paper.
                seen = Image.new("RGBA", upright.size, "white")
                seen.alpha_composite(upright.convert("RGBA"))
                picture = seen.convert("RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError, Image.DecompressionBombWarning, OSError, ValueError):
        raise CardError([message("photograph_unread", file=path.name, kinds=", ".join(KINDS))]) from None
    picture.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
    made = {"image/png": _saved(picture, "PNG"), "image/jpeg": _saved(picture, "JPEG")}
    media = min(made, key=lambda name: len(made[name]))
    return Photograph(made[media], media, *picture.size)


def _saved(picture: Image.Image, kind: str) -> bytes:
    into = io.BytesIO()
    picture.save(into, kind, optimize=True, **({"quality": QUALITY} if kind == "JPEG" else {}))
    return into.getvalue()
