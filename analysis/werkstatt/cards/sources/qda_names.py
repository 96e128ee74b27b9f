"""Names of codes in our own QDA projects: unique as programs need them, and found again by the reader."""

from __future__ import annotations

import re

_MARK = re.compile(r" \(\d{1,9}\)$")


def unique_name(name: str, taken: set[str]) -> str:
    """Return a name that no other code has, and take it.

    QualCoder keeps but one code of a name and drops the codings of the others; NVivo doesn't tell capitals apart.
    A name that ends like the mark gets one too, so that :func:`original_name` always takes off what was put on.

    Parameters
    ----------
    name : str
        Of a code.
    taken : set of str
        Names of the other codes as they are compared; the new one is added.

    Returns
    -------
    str
        The name itself where it is free, else with a number behind it.

    Examples
    --------
    >>> taken = set()
    >>> [unique_name(name, taken) for name in ("Bus", "BUS", "Bus", "Linie (2)")]
    ['Bus', 'BUS (2)', 'Bus (3)', 'Linie (2) (2)']
    """
    number = 1
    found = name
    while _compared(found) in taken or (number == 1 and _MARK.search(name)):
        number += 1
        found = f"{name} ({number})"
    taken.add(_compared(found))
    return found


def original_name(name: str) -> str:
    """Return what a code of ours was called before its name was made unique.

    Parameters
    ----------
    name : str
        From :func:`unique_name`.

    Returns
    -------
    str
        Without the number, where there is one.

    Examples
    --------
    >>> original_name("BUS (2)"), original_name("Linie (2) (2)"), original_name("Bus")
    ('BUS', 'Linie (2)', 'Bus')
    """
    return _MARK.sub("", name)


def _compared(name: str) -> str:
    return " ".join(name.split()).casefold()
