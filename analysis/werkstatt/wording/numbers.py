"""Numbers as the reader's language writes them."""

from __future__ import annotations


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
        With thousands marked.

    Examples
    --------
    >>> number(1433.5, 2)
    '1.433,50'
    """
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "de" else text


def percent(share: float, decimals: int = 0, language: str = "de") -> str:
    """Format a share as per cent.

    Parameters
    ----------
    share : float
        From 0 to 1.
    decimals : int
        Places behind the decimal mark, from 0.
    language : {"de", "en"}
        ``18,5 %`` in German, ``18.5%`` in English.

    Returns
    -------
    str
        With the sign.

    Examples
    --------
    >>> percent(0.185, 1), percent(0.185, 1, "en")
    ('18,5 %', '18.5%')
    """
    return f"{number(100 * share, decimals, language)}{' %' if language == 'de' else '%'}"


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
