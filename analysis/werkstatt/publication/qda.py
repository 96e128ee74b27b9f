"""Cards, themes and headings to a REFI-QDA project, which ATLAS.ti, MAXQDA, NVivo, QualCoder and others open."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree as ET

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.files.archives import pack
from werkstatt.files.workbooks import xml_text
from werkstatt.publication.format import Format
from werkstatt.publication.qda_codes import write_codebook
from werkstatt.publication.tables import cards_table
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.wording import word

NAMESPACE = "urn:QDA-XML:project:1.0"

VARIABLES = {"phase": "Text", "group": "Text", "vision": "Text", "votes": "Integer"}

SHARED = ("phase", "group")
"""What all cards of a text have in common."""

READINGS = ("theme", "heading", "heading_b")
"""Columns that are codings, each with a user of its own."""

CODED = (*READINGS, "subtheme")
"""Columns with codes; a card in a sub-theme has its code beside that of the theme."""

NEAR = "also"
"""The column of the second theme of a card: a coding by a user of its own, so that no program counts it unasked."""


def project_qdpx(
    themes: Themes, workshop: Workshop, version: str, language: str = "de", review: Review | None = None
) -> bytes:
    """Return the project as a QDPX archive, after the REFI-QDA standard 1.5 (2019) and its schema ``Project.xsd``.

    One text for each phase and group, one card a paragraph, each card a selection with its theme and headings as codes
    and as a case with its phase, group, vision and votes. Positions count Unicode code points; line breaks within a
    card become blanks. All identifiers are derived from names (UUID 5), so that the same cards give the same project.
    QualCoder drops what a case refers to and the names of selections, but keeps descriptions and variables of texts: a
    selection is described by the id of its card, and phase and group stand on the text too.

    Parameters
    ----------
    themes : Themes
        What was found.
    workshop : Workshop
        For the title.
    version : str
        Of this package.
    language : {"de", "en"}
        Of labels.
    review : Review, optional
        For the verdicts; None where there are none.

    Returns
    -------
    bytes
        A ``.qdpx`` file, the same for the same input.

    Examples
    --------
    >>> from werkstatt.files.archives import unpack
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> files = unpack(project_qdpx(find_themes(cards, 1), Workshop(), "1"))
    >>> [content.decode().splitlines() for name, content in files.items() if name.endswith(".txt")]
    [['Bus und Bahn', 'Der Bus']]
    """
    title = workshop.title or word("default_title", language)
    # The same workshop has the same identifiers in every export, so that programs can compare two of them.
    space = uuid5(NAMESPACE_URL, f"urn:werkstatt:{title}")
    user = _guid(space, "user")
    project = ET.Element(
        "Project",
        {
            "xmlns": NAMESPACE,
            "name": xml_text(title),
            "origin": f"Werkstatt {version}",
            "creatingUserGUID": user,
            **({"creationDateTime": workshop.moment} if workshop.moment else {}),
        },
    )
    coded = cards_table(themes)
    readings = [name for name in READINGS if name in coded and coded[name].notna().any()]
    # Themes are the machine's; so are the selections, and QualCoder gives all codings to whoever made the selection.
    users = {name: user if name == "theme" else _guid(space, f"user {name}") for name in readings}
    if coded[NEAR].notna().any():
        users[NEAR] = _guid(space, "user near")
    people = ET.SubElement(project, "Users")
    for name, guid in users.items():
        ET.SubElement(people, "User", guid=guid, name=word(f"coder_{name}", language))
    codes = write_codebook(project, themes, readings, review, partial(_guid, space), language)
    present = [name for name in VARIABLES if name in themes.cards and themes.cards[name].notna().any()]
    if present:
        variables = ET.SubElement(project, "Variables")
        for name in present:
            guid = _guid(space, f"variable {name}")
            ET.SubElement(variables, "Variable", guid=guid, name=word(name, language), typeOfVariable=VARIABLES[name])
    cases = ET.SubElement(project, "Cases")
    sources = ET.SubElement(project, "Sources")
    texts = {}
    for name, cards in _sources(coded, language):
        guid = _guid(space, f"source {name}")
        # One line a card, so that no passage holds a line break.
        content = [" ".join(xml_text(text).split()) for text in cards["text"]]
        source = ET.SubElement(
            sources, "TextSource", guid=guid, name=name, plainTextPath=f"internal://{guid}.txt", creatingUser=user
        )
        texts[f"sources/{guid}.txt"] = "\n".join(content).encode()
        start = 0
        for card, text in zip(cards.to_dict("records"), content, strict=True):
            selection = _guid(space, f"selection {card['card_id']}")
            chosen = ET.SubElement(
                source, "PlainTextSelection", guid=selection, name=xml_text(card["card_id"]),
                startPosition=str(start), endPosition=str(start + len(text)), creatingUser=user,
            )  # fmt: skip
            ET.SubElement(chosen, "Description").text = xml_text(card["card_id"])
            for column, code in _codes_of(card, codes):
                guid = _guid(space, f"coding {card['card_id']} {code}")
                coding = ET.SubElement(chosen, "Coding", guid=guid, creatingUser=users.get(column, user))
                ET.SubElement(coding, "CodeRef", targetGUID=code)
            case = ET.SubElement(
                cases, "Case", guid=_guid(space, f"case {card['card_id']}"), name=xml_text(card["card_id"])
            )
            _values(case, card, present, space, language)
            ET.SubElement(case, "SelectionRef", targetGUID=selection)
            # And the line break.
            start += len(text) + 1
        shared = [name for name in SHARED if name in present and len(cards[name].unique()) == 1]
        _values(source, cards.iloc[0].to_dict(), shared, space, language)
    ET.indent(project)
    body = ET.tostring(project, encoding="utf-8", xml_declaration=True)
    return pack({"project.qde": body, **texts})


def _sources(cards: pd.DataFrame, language: str) -> Iterable[tuple[str, pd.DataFrame]]:
    """Return cards by phase and group, as far as they are known, in the user's order."""
    phase = cards["phase"].map(lambda name: word(name, language), na_action="ignore") if "phase" in cards else None
    group = cards.get("group")
    known = [column.astype("object") for column in (phase, group) if column is not None]
    names = pd.Series(
        [" · ".join(str(part) for part in parts if pd.notna(part)) for parts in zip(*known, strict=True)]
        if known
        else [""] * len(cards),
        index=cards.index,
    ).replace("", word("cards", language))
    for name in names.unique():
        yield xml_text(name), cards[names == name]


def _codes_of(card: dict[str, Any], codes: dict[tuple[str, object], str]) -> list[tuple[str, str]]:
    own = [(column, codes[column, card[column]]) for column in CODED if (column, card.get(column)) in codes]
    near = card.get(NEAR)
    return own if pd.isna(near) or ("theme", near) not in codes else [*own, (NEAR, codes["theme", near])]


def _values(parent: ET.Element, card: dict[str, Any], present: list[str], space: UUID, language: str) -> None:
    for name in present:
        if pd.isna(card[name]):
            continue
        value = ET.SubElement(parent, "VariableValue")
        ET.SubElement(value, "VariableRef", targetGUID=_guid(space, f"variable {name}"))
        text = word(card[name], language) if name == "phase" else str(card[name])
        ET.SubElement(value, f"{VARIABLES[name]}Value").text = xml_text(text)


def _guid(space: UUID, name: str) -> str:
    return str(uuid5(space, name))


FORMAT = Format(
    "project.qdpx",
    "application/zip",
    lambda edition: project_qdpx(edition.themes, edition.workshop, edition.version, edition.language, edition.review),
)
