"""The codebook (Kodierleitfaden): one table of headings, from which every format of it is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from werkstatt.themes.found import Themes
from werkstatt.themes.levels import subthemes

_Row = dict[str, Any]

WRITTEN = ("definition", "rule", "examples", "parent", "who", "text")
"""What people write on a heading."""

SEPARATOR = "; "
"""Between the ids of examples."""


def codebook_table(themes: Themes) -> pd.DataFrame:
    """Return the codebook of themes: themes, their sub-themes, and headings that people wrote on or put others under.

    Where nobody wrote a codebook, the examples are the typical cards of each theme.

    Parameters
    ----------
    themes : Themes
        What was found, with what people wrote on it.

    Returns
    -------
    DataFrame
        One row per heading, each followed by those below it, in the order of themes, largest first: ``heading``,
        ``level`` (0 for those below none), ``theme`` (missing where no theme bears it), ``place`` (as one says its
        number, 3, or 3.2 for a sub-theme; empty for a heading without cards), ``cards`` (0 there),
        ``picked`` (who chose the examples: ``people``, ``machine`` or nobody), and what people write:
        ``definition``, ``rule``, ``examples`` (card ids joined by "; "), ``parent``, ``who`` and ``text``.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> found.themes["label"].tolist()
    ['Bus, Bahn']
    >>> written = pd.DataFrame({"heading": ["Bus, Bahn"], "definition": ["was fährt"], "parent": ["Verkehr"]})
    >>> table = codebook_table(replace(found, codebook=written))
    >>> table[["heading", "level", "cards", "definition"]].values.tolist()
    [['Verkehr', 0, 0, ''], ['Bus, Bahn', 1, 2, 'was fährt']]
    """
    written = {row["heading"]: row for row in _written(themes).to_dict("records")}
    picked = themes.codebook.empty
    rows = [_row(theme["label"], written, theme, picked=picked) for theme in themes.themes.to_dict("records")]
    known = {row["heading"] for row in rows}
    rows += [_row(heading, written) for heading in written if heading not in known]
    # A parent may be named only where something is put under it.
    above = dict.fromkeys(row["parent"] for row in rows if row["parent"])
    known |= set(written)
    rows += [_row(heading, written) for heading in above if heading not in known]
    table = pd.DataFrame(list(_with_subthemes(_nested(rows), themes)))
    table["theme"] = table["theme"].astype("Int64")
    return table[["heading", "level", "theme", "place", "cards", "picked", *WRITTEN]]


def _with_subthemes(rows: Iterator[_Row], themes: Themes) -> Iterator[_Row]:
    """Put behind each theme those that the machine found in it, with names that no two headings share."""
    found: dict[int, list[_Row]] = {}
    for part in subthemes(themes).to_dict("records"):
        found.setdefault(part["within"], []).append(part)
    taken = {*themes.themes["label"], *themes.codebook.get("heading", ())}
    for row in rows:
        number = row["theme"]
        yield row | {"place": "" if pd.isna(number) else str(number)}
        for part in found.get(number, ()) if pd.notna(number) else ():
            heading = part["label"] if part["label"] not in taken else f"{part['label']} ({row['heading']})"
            taken.add(heading)
            own = _row(heading, {}, part, picked=True)
            yield own | {
                "level": row["level"] + 1, "theme": pd.NA, "place": part["place"], "parent": row["heading"]
            }  # fmt: skip


def _written(themes: Themes) -> pd.DataFrame:
    """Return what people wrote, with all columns; nothing but blanks is nothing."""
    table = themes.codebook.reindex(columns=["heading", *WRITTEN]).astype("object")
    table = table.where(table.notna(), "").map(lambda value: str(value).strip())
    return table[table["heading"] != ""].drop_duplicates("heading")


def _row(heading: str, written: dict[str, _Row], theme: _Row | None = None, *, picked: bool = False) -> _Row:
    theme = theme or {}
    row = {
        "heading": heading,
        "theme": theme.get("theme", pd.NA),
        "cards": int(theme.get("cards", 0)),
        **dict.fromkeys(WRITTEN, ""),
        **written.get(heading, {}),
    }
    row["picked"] = "people" if row["examples"] else ""
    if picked and theme:
        row |= {"examples": SEPARATOR.join(theme["representative"]), "picked": "machine"}
    above = theme.get("parent")
    if not row["parent"] and isinstance(above, str):
        row["parent"] = above
    if row["parent"] == heading:
        row["parent"] = ""
    return row


def _nested(rows: list[_Row]) -> Iterator[_Row]:
    """Put each heading behind the one it is below; headings that are below each other in a circle are not lost."""
    places = {row["heading"]: place for place, row in reversed(list(enumerate(rows)))}
    below: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        below.setdefault(row["parent"], []).append(place)
    left = dict.fromkeys(range(len(rows)))

    def top(place: int) -> int:
        seen: set[int] = set()
        while place not in seen and rows[place]["parent"]:
            seen.add(place)
            place = places[rows[place]["parent"]]
        return place

    def all_of(place: int, level: int) -> Iterator[_Row]:
        del left[place]
        row = rows[place]
        yield row | {"level": level, "parent": row["parent"] if level else ""}
        # Themes may share a name, and what is below it comes once.
        for other in below.get(row["heading"], ()):
            if other in left:
                yield from all_of(other, level + 1)

    for place in range(len(rows)):
        if place in left:
            yield from all_of(top(place), 0)
