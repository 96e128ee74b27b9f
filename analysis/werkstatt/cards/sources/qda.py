"""A QDA project (REFI-QDA): coded passages of texts become cards, their code the heading.

After the standard's ``Project.xsd`` of 2019 (qdasoftware.org). Only texts are read. What our own export adds (themes,
cases with phase, group, vision and votes) is understood; computed themes are left out.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pandas as pd

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source
from werkstatt.errors import CardError
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells
from werkstatt.wording import LANGUAGES, Message, message, word

SPACE = "{urn:QDA-XML:project:1.0}"

MOST_BYTES = 200 * 2**20
"""So large may the project and all its texts be when unpacked; archives can claim far more."""


class ProjectError(ValueError):
    """The project can't be read, for a reason of our own.

    Examples
    --------
    >>> ProjectError(message("reason_large", name="project.qde", most=200)).reason.say("en")
    'project.qde has more than 200 MB'
    """

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.code)
        self.reason = reason


def read(file: File) -> Cells:
    """Return one card per coded passage, in the order of the project.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        The index is the number of the passage.

    Raises
    ------
    CardError
        If it is no project, or holds no coded passage of a text.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> coded = '<PlainTextSelection guid="s" startPosition="0" endPosition="3"><CodeRef targetGUID="c"/>'
    >>> text = f"<TextSource><PlainTextContent>Bus</PlainTextContent>{coded}</PlainTextSelection></TextSource>"
    >>> codes = '<CodeBook><Codes><Code guid="c" name="Wege"/></Codes></CodeBook>'
    >>> project = f'<Project xmlns="urn:QDA-XML:project:1.0">{codes}<Sources>{text}</Sources></Project>'
    >>> path = Path(tempfile.mkdtemp()) / "projekt.qdpx"
    >>> with zipfile.ZipFile(path, "w") as archive:
    ...     archive.writestr("project.qde", project)
    >>> read(File(path)).table.loc[1].to_dict()
    {'card_id': 's', 'text': 'Bus', 'heading': 'Wege'}
    """
    name = file.path.name
    try:
        with zipfile.ZipFile(file.path) as archive:
            sizes = {info.filename: info.file_size for info in archive.infolist()}
            project = _parse(_member(archive, "project.qde", sizes))
            rows = list(_passages(project, archive, sizes))
    except ProjectError as error:
        raise CardError([message("qda_broken", file=name, reason=error.reason)]) from error
    except (zipfile.BadZipFile, KeyError, ET.ParseError, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise CardError([message("qda_broken", file=name, reason=str(error))]) from error
    if not rows:
        raise CardError([message("file_empty", file=name)])
    table = pd.DataFrame(rows, index=range(1, len(rows) + 1)).fillna("").astype("str")
    filled = table.drop(columns=[name for name in table if (table[name] == "").all() and name != "text"])
    return Cells(filled, accounts=(Account("passages", len(table)),))


SOURCE = Source("qda", lambda file: file.ending == ".qdpx", read)


def _member(archive: zipfile.ZipFile, name: str, sizes: dict[str, int]) -> bytes:
    if sizes[name] > MOST_BYTES:
        raise ProjectError(message("reason_large", name=name, most=MOST_BYTES >> 20))
    with archive.open(name) as file:
        # Sizes that an archive claims may be wrong.
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ProjectError(message("reason_large", name=name, most=MOST_BYTES >> 20))
    return content


def _parse(content: bytes) -> ET.Element:
    text = content.decode("utf-8-sig")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ProjectError(message("reason_doctype"))
    return ET.fromstring(text)


def _passages(project: ET.Element, archive: zipfile.ZipFile, sizes: dict[str, int]) -> Iterator[dict[str, str]]:
    codes = _codes(project)
    cases = _cases(project)
    for source in project.iterfind(f"{SPACE}Sources/{SPACE}TextSource"):
        text = _content(source, archive, sizes)
        for chosen in source.iterfind(f"{SPACE}PlainTextSelection"):
            found = [codes.get(reference.get("targetGUID", ""), "") for reference in chosen.iter(f"{SPACE}CodeRef")]
            headings = [name for name in found if name]
            passage = text[int(chosen.attrib["startPosition"]) : int(chosen.attrib["endPosition"])].strip()
            if passage and found:
                guid = chosen.attrib["guid"]
                case = cases.get(guid, {})
                row = {"card_id": case.pop("", "") or guid, "text": passage, **case}
                yield row | dict(zip(("heading", "heading_b"), headings, strict=False))


def _codes(project: ET.Element) -> dict[str, str]:
    """Return the names of codes by identifier; computed themes have none."""
    computed = {word("codes_theme", language) for language in LANGUAGES}
    found = {}
    for top in project.iterfind(f"{SPACE}CodeBook/{SPACE}Codes/{SPACE}Code"):
        for code in top.iter(f"{SPACE}Code"):
            name = code.get("name", "")
            found[code.get("guid", "")] = "" if top.get("name") in computed else name
    return found


def _cases(project: ET.Element) -> dict[str, dict[str, str]]:
    """Return the variables of the case of each passage, and its name under the empty key."""
    names = {one.get("guid"): one.get("name", "") for one in project.iterfind(f"{SPACE}Variables/{SPACE}Variable")}
    found: dict[str, dict[str, str]] = {}
    for case in project.iterfind(f"{SPACE}Cases/{SPACE}Case"):
        values = {"": case.get("name", "")}
        for value in case.iterfind(f"{SPACE}VariableValue"):
            reference, *content = list(value)
            name = names.get(reference.get("targetGUID"), "")
            if name and content:
                values[name] = content[0].text or ""
        passages = [one.get("targetGUID", "") for one in case.iterfind(f"{SPACE}SelectionRef")]
        # A case of many passages is a person, not a card: its name is no card id.
        kept = values if len(passages) == 1 else {key: value for key, value in values.items() if key}
        found |= {guid: dict(kept) for guid in passages}
    return found


def _content(source: ET.Element, archive: zipfile.ZipFile, sizes: dict[str, int]) -> str:
    inside = source.find(f"{SPACE}PlainTextContent")
    if inside is not None:
        return inside.text or ""
    name = source.get("plainTextPath", "").removeprefix("internal://")
    member = next((path for path in (f"sources/{name}", f"Sources/{name}") if path in sizes), None)
    return "" if member is None else _member(archive, member, sizes).decode("utf-8-sig").replace("\r\n", "\n")
