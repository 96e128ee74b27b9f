"""Numbers as the reader's language writes them."""

from __future__ import annotations

from collections.abc import Iterable

MINUS = "\u2212"
"""The sign before a number; a hyphen is shorter, and breaks from it at the end of a line."""


def number(value: float, decimals: int = 0, language: str = "de") -> str:
    """Format a number.

    Parameters
    ----------
    value : float
        Any.
    decimals : int
        Places behind the decimal mark, from 0.
    language : {"de", "en"}
        ``1.433,50`` in German, ``1,433.50`` in English.

    Returns
    -------
    str
        With thousands marked; a dash where the value is not known.

    Examples
    --------
    >>> number(1433.5, 2)
    '1.433,50'
    """
    if value != value:
        return "–"
    text = f"{value:,.{decimals}f}".replace("-", MINUS)
    return text.translate(str.maketrans(",.", ".,")) if language == "de" else text


def percent(share: float, decimals: int = 0, language: str = "de") -> str:
    r"""Format a share.

    Parameters
    ----------
    share : float
        From 0 to 1.
    decimals : int
        Places behind the decimal mark, from 0.
    language : {"de", "en"}
        ``50 %`` in German, with a space that does not break; ``50%`` in English.

    Returns
    -------
    str
        Number and sign.

    Examples
    --------
    >>> percent(0.5, language="en"), percent(0.125, 1)
    ('50%', '12,5\xa0%')
    """
    return number(100 * share, decimals, language) + ("\xa0%" if language == "de" else "%")


def cell_format(decimals: int = 0, share: bool = False, language: str = "de") -> str:
    """Return how a spreadsheet shows a number; the marks are those of whoever opens it.

    Parameters
    ----------
    decimals : int
        Places behind the decimal mark, from 0.
    share : bool
        Whether it is a share from 0 to 1, shown as per cent.
    language : {"de", "en"}
        As for :func:`percent`.

    Returns
    -------
    str
        A format of Office Open XML, which OpenDocument programs understand too.

    Examples
    --------
    >>> cell_format(2), cell_format(share=True), cell_format(1, share=True, language="en")
    ('#,##0.00', '0 %', '0.0%')
    """
    places = f".{'0' * decimals}" if decimals else ""
    return f"0{places}{' %' if language == 'de' else '%'}" if share else f"#,##0{places}"


def telling_decimals(value: float, bounds: Iterable[float], least: int = 2) -> int:
    """Return how many decimals a number needs to be seen on its side of each bound.

    A number that decided something must not be printed as if it had decided otherwise: 0.746 is below 0.75, and 0.75
    is not.

    Parameters
    ----------
    value : float
        With at most three decimals more than `least`.
    bounds : iterable of float
        What it was compared with.
    least : int
        Decimals that it has in any case, from 0.

    Returns
    -------
    int
        From `least`, at most three more.

    Examples
    --------
    >>> telling_decimals(0.746, [0.6, 0.75]), telling_decimals(0.731, [0.6, 0.75])
    (3, 2)
    """
    compared = [bound for bound in bounds if bound == bound]
    for decimals in range(least, least + 3):
        rounded = round(value, decimals)
        if all((rounded > bound, rounded < bound) == (value > bound, value < bound) for bound in compared):
            return decimals
    return least + 3
