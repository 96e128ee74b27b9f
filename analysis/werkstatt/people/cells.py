"""Several headings, or several cards, in one cell of a table."""

from __future__ import annotations

SEVERAL = "|"
"""Between the headings of a card that has several."""


def split_headings(cell: str) -> tuple[str, ...]:
    """Return the headings of a placement.

    Parameters
    ----------
    cell : str
        One heading, several with a bar between them, or nothing where the card fits none.

    Returns
    -------
    tuple of str
        Without blanks around them; each once.

    Examples
    --------
    >>> split_headings("Verkehr | Grün")
    ('Verkehr', 'Grün')
    """
    return tuple(dict.fromkeys(part.strip() for part in cell.split(SEVERAL) if part.strip()))


def split_examples(cell: str) -> list[str]:
    """Return the card ids of a cell.

    Parameters
    ----------
    cell : str
        Semicolons or line breaks between them.

    Returns
    -------
    list of str
        In order, each once.

    Examples
    --------
    >>> split_examples("K1; K7")
    ['K1', 'K7']
    """
    parts = (part.strip() for part in cell.replace("\n", ";").split(";"))
    return list(dict.fromkeys(part for part in parts if part))
