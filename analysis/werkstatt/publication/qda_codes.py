"""The code book of a QDA project: themes and headings, with names that no two of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from werkstatt.cards.sources.qda_names import unique_name
from werkstatt.files.workbooks import xml_text
from werkstatt.publication.codebook_words import codebook_entries
from werkstatt.publication.nesting import nested
from werkstatt.themes.found import Themes
from werkstatt.themes.levels import subthemes
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict_words import in_words
from werkstatt.wording import word
from werkstatt.wording.colours import MUTED, THEME_COLOURS, theme_mark

Codes = dict[tuple[str, object], str]


def write_codebook(
    project: ET.Element,
    themes: Themes,
    readings: Sequence[str],
    review: Review | None,
    identify: Callable[[str], str],
    language: str,
) -> Codes:
    """Write the codes of a project, below one that can't be used for each reading.

    Parameters
    ----------
    project : Element
        Gets the code book.
    themes : Themes
        What was found.
    readings : sequence of str
        Columns that are codings; the first is ``theme``.
    review : Review or None
        For the verdicts.
    identify : callable
        Returns an identifier for a name.
    language : {"de", "en"}
        Of labels.

    Returns
    -------
    dict of tuple to str
        The identifier of each code by column and value.

    Examples
    --------
    >>> import pandas as pd
    >>> from werkstatt.themes.finding import find_themes
    >>> project = ET.Element("Project")
    >>> cards = pd.DataFrame({"card_id": ["a", "b"], "text": ["Der Bus", "Bus und Bahn"], "heading": "1 Bus, Bahn"})
    >>> codes = write_codebook(project, find_themes(cards, 1), ["theme", "heading"], None, str.upper, "en")
    >>> codes["heading", "1 Bus, Bahn"]
    'CODE HEADING 1 BUS, BAHN'
    >>> [code.get("name") for code in project.iter("Code") if code.get("isCodable") == "true"]
    ['1 Bus, Bahn (2)', '1 Bus, Bahn']
    """
    labels = _labels(themes, readings, language)
    colours = _colours(labels)
    entries = codebook_entries(themes, language)
    words = _describe(themes, review, {entry.theme: entry.told for entry in entries}, language)
    # On headings that nobody wrote on, nothing is to be said.
    on = set(themes.codebook.get("heading", ()))
    headings = {entry.heading: entry.told for entry in entries if entry.heading in on}
    # People's headings keep their names where anything must give way.
    taken: set[str] = set()
    groups = {column: unique_name(word(f"codes_{column}", language), taken) for column in labels}
    names = {
        (column, value): unique_name(label, taken)
        for column in (*readings[1:], "theme")
        for value, label in labels[column].items()
    }
    book = ET.SubElement(ET.SubElement(project, "CodeBook"), "Codes")
    found: Codes = {}
    for column, values in labels.items():
        # No group of codes without codes.
        if not values:
            continue
        group = ET.SubElement(book, "Code", guid=identify(f"codes {column}"), name=groups[column], isCodable="false")
        # The last code of each level; what follows one level below belongs to it.
        above = [group]
        for level, value, heading in _in_order(themes, column, values):
            del above[level + 1 :]
            if value is None:
                name = unique_name(xml_text(heading), taken)
                guid = identify(f"code above {heading}")
                above.append(ET.SubElement(above[-1], "Code", guid=guid, name=name, isCodable="false"))
                continue
            found[column, value] = identify(f"code {column} {value}")
            name, colour = names[column, value], colours[column, values[value]]
            code = ET.SubElement(
                above[-1], "Code", guid=found[column, value], name=name, isCodable="true", color=colour
            )
            above.append(code)
            told = words.get(value) if column == "theme" else headings.get(str(value))
            if told:
                ET.SubElement(code, "Description").text = xml_text(told)
            if column == "theme":
                found |= _write_parts(code, themes, review, value, taken, identify, language)
    return found


def _in_order(themes: Themes, column: str, values: Mapping[object, str]) -> Iterator[tuple[int, object | None, str]]:
    """Return level and value of each code; themes behind what they are below, with None for a heading above them."""
    if column == "theme":
        for one in nested(themes):
            if not one.part:
                yield one.level, one.theme or None, one.label
    known = set(themes.themes["theme"]) if column == "theme" else set()
    yield from ((0, value, "") for value in values if value not in known)


def _write_parts(
    theme: ET.Element,
    themes: Themes,
    review: Review | None,
    value: object,
    taken: set[str],
    identify: Callable[[str], str],
    language: str,
) -> Codes:
    """Write the sub-themes of a theme as codes within its code."""
    found: Codes = {}
    table = subthemes(themes)
    for part in table[table["within"] == value].to_dict("records"):
        found["subtheme", part["theme"]] = identify(f"code subtheme {part['place']}")
        code = ET.SubElement(
            theme, "Code", guid=found["subtheme", part["theme"]],
            name=unique_name(xml_text(f"{part['place']} {part['label']}"), taken), isCodable="true",
            color=str(theme.get("color")),
        )  # fmt: skip
        told = f"{word('terms', language)}: {', '.join(part['terms'])}"
        if review is not None:
            judged = review.below[part["within"]]
            said = in_words(judged.measures, judged.verdicts, language).iloc[part["own"] - 1]
            told = f"{said['verdict']}. {said['sentence']}\n{told}"
        ET.SubElement(code, "Description").text = xml_text(told)
    return found


def _labels(themes: Themes, readings: Sequence[str], language: str) -> dict[str, dict[object, str]]:
    """Return what each code is called, by column and value."""
    labels: dict[str, dict[object, str]] = {
        "theme": {row.theme: xml_text(f"{row.theme} {row.label}") for row in themes.themes.itertuples()}
    }
    if (themes.cards["theme"] == 0).any():
        labels["theme"][0] = word("unassigned", language)
    for column in readings[1:]:
        labels[column] = {name: xml_text(name) for name in sorted(themes.cards[column].dropna().unique())}
    return labels


def _colours(labels: dict[str, dict[object, str]]) -> dict[tuple[str, str], str]:
    """Return the colour of each label by column: that of the figures for themes, the same for equal headings."""
    found = {("theme", label): theme_mark(theme)[0] if theme else MUTED for theme, label in _themes(labels)}
    columns = [column for column in labels if column != "theme"]
    headings = sorted({label for column in columns for label in labels[column].values()})
    places = {label: THEME_COLOURS[place % len(THEME_COLOURS)] for place, label in enumerate(headings)}
    return found | {(column, label): places[label] for column in columns for label in labels[column].values()}


def _themes(labels: dict[str, dict[object, str]]) -> list[tuple[int, str]]:
    return [(int(str(theme)), label) for theme, label in labels["theme"].items()]


def _describe(
    themes: Themes, review: Review | None, codebook: Mapping[int | None, str], language: str
) -> dict[object, str]:
    """Return what is to be said of each theme: how far it holds, why, its words, and what the codebook says."""
    judged: dict[object, str] = {}
    if review is not None:
        said = review.in_words(language)
        judged = {row.theme: f"{row.verdict}. {row.sentence}\n" for row in said.itertuples()}
    terms = word("terms", language)
    return {
        row.theme: f"{judged.get(row.theme, '')}{terms}: {', '.join(row.terms)}\n{codebook[row.theme]}"
        for row in themes.themes.itertuples()
    }
