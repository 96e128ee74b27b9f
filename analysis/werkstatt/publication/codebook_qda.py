"""The codebook as a REFI-QDA file of its own, which programs of qualitative analysis open without any texts."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from werkstatt.cards.sources.qda_names import unique_name
from werkstatt.files.workbooks import xml_text
from werkstatt.publication.codebook_words import Entry, codebook_entries
from werkstatt.publication.format import Format
from werkstatt.themes.found import Themes
from werkstatt.wording import word
from werkstatt.wording.colours import MUTED, theme_mark

NAMESPACE = "urn:QDA-XML:codebook:1.0"


def codebook_qdc(themes: Themes, title: str, version: str, language: str = "de") -> bytes:
    """Return the codebook after the REFI-QDA standard 1.5 (2019), section 5.2 (codebook exchange 1.0).

    Each heading is a code, those below it are codes within it, and what is said of it is its description. A heading
    that only gathers others can't be used for coding. Names are unique, since QualCoder keeps but one code of a name.

    Parameters
    ----------
    themes : Themes
        What was found, with what people wrote on it.
    title : str
        Of the workshop; a general one where it is empty.
    version : str
        Of this package.
    language : {"de", "en"}
        Of the descriptions.

    Returns
    -------
    bytes
        A ``.qdc`` file, the same for the same input.

    Examples
    --------
    >>> import pandas as pd
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> [code.get("name") for code in ET.fromstring(codebook_qdc(found, "", "1")).iter(f"{{{NAMESPACE}}}Code")]
    ['Bus, Bahn']
    """
    space = uuid5(NAMESPACE_URL, f"urn:werkstatt:{title or word('default_title', language)}")
    book = ET.Element("CodeBook", {"xmlns": NAMESPACE, "origin": f"Werkstatt {version}"})
    # The last code of each level; what follows one level below belongs to it.
    above: list[ET.Element] = [ET.SubElement(book, "Codes")]
    entries, taken = codebook_entries(themes, language), set[str]()
    for place, entry in enumerate(entries):
        del above[entry.level + 1 :]
        name = unique_name(xml_text(entry.heading), taken)
        parent = above[-1]
        gathers = not entry.place and _has_some_below(entries, place) and parent.get("isCodable") != "true"
        code = ET.SubElement(
            parent,
            "Code",
            guid=str(uuid5(space, f"codebook {name}")),
            name=name,
            isCodable="false" if gathers else "true",
            # A sub-theme has the colour of its theme.
            color=theme_mark(int(entry.place.partition(".")[0]))[0] if entry.place else MUTED,
        )
        ET.SubElement(code, "Description").text = xml_text(entry.told)
        above.append(code)
    ET.indent(book)
    content: bytes = ET.tostring(book, encoding="utf-8", xml_declaration=True)
    return content


def _has_some_below(entries: Sequence[Entry], place: int) -> bool:
    return place + 1 < len(entries) and entries[place + 1].level > entries[place].level


FORMAT = Format(
    "codebook.qdc",
    "application/xml",
    lambda edition: codebook_qdc(edition.themes, edition.workshop.title, edition.version, edition.language),
)
