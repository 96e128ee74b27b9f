"""What a file is by its content, where its name says something else."""

from __future__ import annotations

import zipfile
from pathlib import Path

from werkstatt.wording import Message, message

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of Microsoft's compound files: workbooks before 2007, and encrypted ones since."""

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Name of the part of a compound file that holds an encrypted workbook ([MS-OFFCRYPTO])."""

PACKED = {".xlsx", ".xlsm", ".ods", ".qdpx"}
"""Endings of files that are ZIP archives."""

LOOKED_AT = 1 << 16
"""Bytes from which it is told what a file is."""


def kind_problem(path: Path) -> Message | None:
    """Say what a file is where its ending promises something else.

    Parameters
    ----------
    path : Path
        Of a file that can be read.

    Returns
    -------
    Message or None
        What it is and what to do; None where nothing speaks against its ending.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.xlsx"
    >>> _ = path.write_text("Nr;Karte")
    >>> kind_problem(path).code
    'kind_text'
    """
    ending = path.suffix.lower()
    with path.open("rb") as file:
        head = file.read(LOOKED_AT)
    if head.startswith(OLE):
        return message("kind_password" if _holds(path, ENCRYPTED) else "kind_xls", file=path.name)
    if head.startswith(b"%PDF-"):
        return message("kind_pdf", file=path.name)
    if head.startswith(b"PK\x03\x04"):
        inside = _packed(path)
        if inside == "password":
            return message("kind_password", file=path.name)
        if inside and ending != inside and {ending, inside} != {".xlsx", ".xlsm"}:
            return message("kind_renamed", file=path.name, ending=ending, inside=inside)
        return None
    if ending not in PACKED or not head or b"\x00" in head[:100]:
        return None
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        return message("kind_html", file=path.name)
    return message("kind_text", file=path.name, ending=ending) if ending != ".qdpx" else None


def _packed(path: Path) -> str:
    """Return the ending that an archive should have, ``password`` if it is locked, nothing if it can't be told."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {info.filename for info in archive.infolist()}
            if any(info.flag_bits & 1 for info in archive.infolist()):
                return "password"
            if "META-INF/manifest.xml" in names:
                with archive.open("META-INF/manifest.xml") as file:
                    if b"encryption-data" in file.read(LOOKED_AT):
                        return "password"
            kind = b""
            if "mimetype" in names:
                with archive.open("mimetype") as file:
                    kind = file.read(100)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError):
        return ""
    if kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return ".ods"
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return ".odt"
    parts = {"xl/workbook.xml": ".xlsx", "xl/workbook.bin": ".xlsb", "word/document.xml": ".docx"}
    found = next((ending for name, ending in parts.items() if name in names), "")
    return ".qdpx" if not found and any(name.lower().endswith(".qde") for name in names) else found


def _holds(path: Path, mark: bytes) -> bool:
    """Tell whether bytes stand in a file, which is read piece by piece."""
    with path.open("rb") as file:
        before = b""
        while piece := file.read(1 << 20):
            if mark in before + piece:
                return True
            before = piece[-len(mark) :]
    return False
