"""The wall's script and style, the same in a notebook and in a file."""

from __future__ import annotations

from importlib.resources import files

PARTS = (
    "words", "rows", "codebook", "agreement", "elements", "store", "keeping", "progress", "next", "board", "heading",
    "settle", "wall",
)  # fmt: skip
"""Its parts in `js`, one behind the other one ES module: each may use what stands before it."""


def module() -> str:
    """Return the wall as one plain ES module, whose default export renders it.

    Returns
    -------
    str
        JavaScript of our own; nothing in it is fetched.

    Examples
    --------
    >>> "export default" in module()
    True
    """
    return "\n".join(_read(f"js/{part}.js") for part in PARTS)


def style() -> str:
    """Return the wall's style sheet.

    Returns
    -------
    str
        CSS.

    Examples
    --------
    >>> ".werkstatt-wall" in style()
    True
    """
    return _read("wall.css")


def _read(name: str) -> str:
    return files("werkstatt.people.wall").joinpath(name).read_text(encoding="utf-8")
