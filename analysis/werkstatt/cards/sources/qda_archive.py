"""The archive of a QDA project: its project file and its texts, wherever programs put them, and no more than is safe.

The standard calls the project ``project.qde`` and the folder ``sources``; NVivo writes ``Sources``, ATLAS.ti calls the
project by its title (QualCoder's ``refi.py``).
"""

from __future__ import annotations

import codecs
import unicodedata
import zipfile
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from werkstatt.cards.sources.qda_positions import Text
from werkstatt.files.encoding import NAMES, Decoded, decode
from werkstatt.wording import Message, message

ENCRYPTED = 0x1
"""The bit of a ZIP entry that tells."""

UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


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


def read_project(packed: zipfile.ZipFile, most: int) -> ET.Element:
    """Return the project file of an archive.

    Parameters
    ----------
    packed : ZipFile
        The archive.
    most : int
        So many bytes may it have.

    Returns
    -------
    Element
        Its root.

    Raises
    ------
    ProjectError
        If there is none or there are several, if it is too large, or if it defines entities.

    Examples
    --------
    >>> import io
    >>> with zipfile.ZipFile(io.BytesIO(), "w") as packed:
    ...     packed.writestr("Werkstatt/Versuch.QDE", "<Project name='x'/>")
    ...     read_project(packed, most=100).get("name")
    'x'
    """
    found: dict[tuple[bool, int], list[str]] = {}
    for name in packed.namelist():
        key = _key(name)
        last = key.rpartition("/")[2]
        # A Mac adds a shadow to each file.
        if last.endswith(".qde") and not last.startswith("._") and not key.startswith("__macosx/"):
            found.setdefault((last != "project.qde", key.count("/")), []).append(name)
    names = found[min(found)] if found else []
    if len(names) != 1:
        raise ProjectError(message("reason_projects", count=len(names)))
    text = _decode(_read(packed, names[0], most))
    if text is None:
        raise ProjectError(message("reason_no_utf8", name=names[0]))
    if "<!DOCTYPE" in text.raw or "<!ENTITY" in text.raw:
        raise ProjectError(message("reason_doctype"))
    return ET.fromstring(text.raw)


class Texts(NamedTuple):
    """The texts of a project.

    Attributes
    ----------
    by_path : dict of str to Text
        What lies outside the archive or is not in it is left out.
    assumed : str
        Name of the encoding of those that are not in UTF-8 or UTF-16.
    strange : int
        How many these are.

    Examples
    --------
    >>> Texts({"internal://t.txt": Text("Bus")}).strange
    0
    """

    by_path: dict[str, Text]
    assumed: str = ""
    strange: int = 0


def read_texts(packed: zipfile.ZipFile, paths: Iterable[str], most: int) -> Texts:
    r"""Return the texts of sources.

    Parameters
    ----------
    packed : ZipFile
        The archive.
    paths : iterable of str
        As the project has them: ``internal://`` and a name, whose case and folder may differ.
    most : int
        So many bytes may all of them have together.

    Returns
    -------
    Texts
        The standard wants UTF-8. All that are in another encoding are taken to be in the same.

    Raises
    ------
    ProjectError
        If they are too large, or their encoding can't be told.

    Examples
    --------
    >>> import io
    >>> with zipfile.ZipFile(io.BytesIO(), "w") as packed:
    ...     packed.writestr("Sources/T1.txt", "Der Bus")
    ...     list(read_texts(packed, ["internal://t1.TXT", "absolute://t1.txt"], most=100).by_path)
    ['internal://t1.TXT']
    """
    names = [name for name in packed.namelist() if not name.endswith("/")]
    # What lies in the folder of the standard goes before what has the same name elsewhere.
    by_name = {_key(name).rpartition("/")[2]: name for name in sorted(names, key=lambda name: "sources/" in _key(name))}
    by_path = {_key(name): name for name in names}
    members = {}
    for path in dict.fromkeys(paths):
        inside = path.removeprefix("internal://")
        if "://" not in inside:
            keys = [_key(name) for name in (inside, unquote(inside))]
            looked = [by_path.get(f"sources/{key}") or by_name.get(key.rpartition("/")[2]) for key in keys]
            members[path] = next(filter(None, looked), None)
    contents: dict[str, bytes] = {}
    for member in dict.fromkeys(filter(None, members.values())):
        contents[member] = _read(packed, member, most)
        most -= len(contents[member])
    texts = {member: _decode(content) for member, content in contents.items()}
    strange = [member for member, text in texts.items() if text is None]
    told = (decode(b"".join(contents[member] for member in strange)) if strange else None) or Decoded("")
    codec = next((codec for codec, name in NAMES.items() if name == told.assumed), "utf-8")
    for member in strange:
        try:
            texts[member] = Text(contents[member].decode(codec))
        except UnicodeDecodeError as error:
            raise ProjectError(message("reason_no_utf8", name=member)) from error
    found = {path: text for path, member in members.items() if member and (text := texts[member]) is not None}
    return Texts(found, told.assumed, len(strange) if told.assumed else 0)


def _key(name: str) -> str:
    """Return the same for names that differ in case, in the composition of letters and in strokes."""
    return unicodedata.normalize("NFC", name.replace("\\", "/")).casefold().lstrip("/")


def _read(packed: zipfile.ZipFile, name: str, most: int) -> bytes:
    content = b""
    info = packed.getinfo(name)
    if info.flag_bits & ENCRYPTED:
        raise ProjectError(message("reason_encrypted", name=name))
    if info.file_size <= most:
        with packed.open(info) as file:
            # Sizes that an archive claims may be wrong.
            content = file.read(most + 1)
    if max(len(content), info.file_size) > most:
        raise ProjectError(message("reason_large", name=name, most=most >> 20))
    return content


def _decode(content: bytes) -> Text | None:
    """Return a text in UTF-8, or in UTF-16 that says so; with zeros in it, it is in neither."""
    try:
        text = content.decode("utf-16" if content.startswith(UTF16) else "utf-8")
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    # QualCoder adds a mark to those that it has read as text.
    return Text(text.lstrip("\ufeff"), content.startswith((*UTF16, codecs.BOM_UTF8)))
