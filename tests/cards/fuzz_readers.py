"""Coverage-guided fuzzing of every reader: whatever the bytes, cards come out or one CardError. See ``make fuzz``."""

import io
import json
import sys
import tempfile
import warnings
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["werkstatt"]):
    import werkstatt as ws


import exports as examples
import openpyxl

ENDINGS = ("csv", "tsv", "txt", "md", "json", "xlsx", "ods", "qdpx", "xlsx+", "ods+", "qdpx+", "places")
"""With a +, the bytes are the XML inside of a sound archive, which random bytes never are."""

FOLDER = Path(tempfile.mkdtemp())

ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="T"><table:table-row><table:table-cell office:value-type="string"><text:p>text</text:p>'
    "</table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type='string' "
    "table:number-columns-repeated='2'><text:p>Bus</text:p></table:table-cell></table:table-row></table:table>"
    "</office:spreadsheet></office:body></office:document-content>"
)


def workbook():
    book = openpyxl.Workbook()
    for row in (["text", "phase"], ["Bus", "Kritik"], ["Sofa", None]):
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


BOOK = workbook()


def archive(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def content(ending, data):
    match ending:
        case "xlsx+":
            return archive(BOOK | {"xl/worksheets/sheet1.xml": data})
        case "ods+":
            kind = "application/vnd.oasis.opendocument.spreadsheet"
            return archive({"mimetype": kind, "content.xml": data, "META-INF/manifest.xml": "<m/>"})
        case "qdpx+":
            return archive({"project.qde": data, "sources/t.txt": "Der Bus fährt nicht"})
    return data


def read_any(data):
    """Read bytes as the kind of file that the first of them chooses."""
    if not data:
        return
    ending = ENDINGS[data[0] % len(ENDINGS)]
    path = FOLDER / f"any.{'csv' if ending == 'places' else ending.rstrip('+')}"
    path.write_bytes(content(ending, data[1:]))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ws.CardNotice)
        try:
            if ending == "places":
                ws.read_places(path)
                return
            cards = ws.read_cards(path)
        except ws.CardError as error:
            if not all(problem.say() for problem in error.problems):
                raise ValueError("a message without words") from error
            return
    assert cards["card_id"].is_unique
    assert (cards["text"].str.strip() != "").all()


def seeds():
    """Give a first example of each layout."""
    names = (
        "POLIS MURAL PADLET LIMESURVEY LIMESURVEY_LONG LIMESURVEY_BOTH SOSCI MAXQDA GOOGLE MICROSOFT NEXTCLOUD "
        "TAGUETTE SCRUMLR TRELLO DECK EASYRETRO"
    )
    tables = [getattr(examples, name) for name in names.split()]
    boards = (examples.MIRO, {"board": {"items": examples.PHASES}}, examples.MURAL_JSON, examples.PADLET_JSON)
    yield from (("csv", text.encode()) for text in tables)
    yield from (("json", json.dumps(board).encode()) for board in boards)
    yield "md", examples.TRANSCRIPT.encode()
    yield "csv", b'id;text\n1;"<p>B&auml;nke <s>sehr</s> &#228;</p>"\n2;Wir <3 a < b\n'
    yield "txt", "Der Bus, der nie kommt\nSofa\n".encode("utf-16")
    yield "xlsx", archive(BOOK)
    yield "xlsx+", BOOK["xl/worksheets/sheet1.xml"]
    yield "ods+", ODS.encode()
    passage = (
        '<PlainTextSelection guid="s" startPosition="0" endPosition="9"><Coding><CodeRef targetGUID="c"/></Coding>'
    )
    sources = (
        f'<Sources><TextSource plainTextPath="internal://t.txt">{passage}</PlainTextSelection></TextSource></Sources>'
    )
    yield "qdpx+", f"{examples.HEAD}{examples.BOOK}{sources}</Project>".encode()
    yield "places", b"Ort;Phase\nWege;Kritik\n"


if __name__ == "__main__":
    start = FOLDER / "seeds"
    start.mkdir()
    for number, (ending, data) in enumerate(seeds()):
        (start / str(number)).write_bytes(bytes([ENDINGS.index(ending)]) + data)
    atheris.Setup([*sys.argv, str(start), "-timeout=20", "-rss_limit_mb=3000", "-max_len=20000"], read_any)
    atheris.Fuzz()
