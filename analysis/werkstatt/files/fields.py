"""A text to rows and fields, in which a quotation mark encloses a field only where it can."""

from __future__ import annotations

import re
from dataclasses import dataclass

from werkstatt.files.text import split_lines


@dataclass(frozen=True)
class Fields:
    """The rows of a text.

    Attributes
    ----------
    rows : list of list of str
        All rows, blank ones too.
    bare : list of int
        Rows, from 1, with a field that begins with a quotation mark which has no other to close it.
    doubtful : list of int
        Rows, from 1, with a field between quotation marks that may have swallowed the rows below.

    Examples
    --------
    >>> Fields([["Karte"], ['"Bus']], bare=[2], doubtful=[]).bare
    [2]
    """

    rows: list[list[str]]
    bare: list[int]
    doubtful: list[int]


def split_fields(text: str, separator: str) -> Fields:
    r"""Split a text into rows and fields (RFC 4180, and what people write by hand).

    A field is enclosed by quotation marks if the closing one stands before a separator or the end of a line. Others
    keep their quotation marks as they are written.

    Parameters
    ----------
    text : str
        With line ends of any kind; in a text with line feeds, a lone carriage return ends no row.
    separator : str
        One sign.

    Returns
    -------
    Fields
        In the order of the text.

    Examples
    --------
    >>> split_fields('1;"Bus; Bahn"\n2;"Runder Tisch" einrichten', ";").rows
    [['1', 'Bus; Bahn'], ['2', '"Runder Tisch" einrichten']]
    """
    mark = re.escape(separator)
    end = r"\r?\n" if "\n" in text else r"\r"
    blank = "" if separator == "\t" else r"[ \t]*+"
    quoted = re.compile(rf'"((?:[^"]++|"")*+)"{blank}(?={mark}|{end}|\Z)')
    plain = re.compile(rf"(?:(?!{end})[^{mark}])*+")
    ending = re.compile(end)
    rows: list[list[str]] = [[]]
    bare: list[int] = []
    doubtful: list[int] = []
    place = 0
    while True:
        if text.startswith('"', place):
            found = quoted.match(text, place)
            if found is not None:
                value = found[1].replace('""', '"')
                if ("\n" in value or "\r" in value) and _may_hold_rows(value, rows[-1], separator):
                    doubtful.append(len(rows))
            else:
                found = plain.match(text, place)
                value = found[0] if found else ""
                if value.count('"') % 2:
                    bare.append(len(rows))
        else:
            found = plain.match(text, place)
            value = found[0] if found else ""
        rows[-1].append(value)
        place = found.end() if found else place
        if text.startswith(separator, place):
            place += len(separator)
        elif (line := ending.match(text, place)) is not None:
            place = line.end()
            if place == len(text):
                break
            rows.append([])
        else:
            break
    # A blank line is a row without cells.
    return Fields([[] if row == [""] else row for row in rows], bare, doubtful)


def _may_hold_rows(value: str, before: list[str], separator: str) -> bool:
    """Tell whether a line within a field looks like the next row: as many fields, and the next number."""
    first = before[0] if before else ""
    number = re.search(r"\d+$", first.strip())
    for line in split_lines(value)[1:]:
        start, found, _ = line.partition(separator)
        if found and number is not None and line.count(separator) >= len(before):
            following = f"{first.strip()[: number.start()]}{int(number[0]) + 1}"
            if start.strip().lstrip('"').zfill(len(following)) == following.zfill(len(start.strip())):
                return True
    return False
