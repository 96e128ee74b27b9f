"""How long each reader takes for a megabyte of the worst that it can be given. Run: python benchmarks/readers.py"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import tempfile
import time
import warnings
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl

import werkstatt as ws
from werkstatt.cards.reading import read_file

MEGABYTE = 1 << 20

HEAD = '<Project xmlns="urn:QDA-XML:project:1.0" name="x">'

CODES = '<CodeBook><Codes><Code guid="c" name="Wege"/></Codes></CodeBook>'


def archive(files: dict[str, str | bytes], packed: bool = False) -> bytes:
    """Pack files, without compressing them, so that a megabyte is one, or as small as can be."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as box:
        for name, content in files.items():
            box.writestr(name, content)
    return buffer.getvalue()


def fill(piece: str, before: str = "", after: str = "") -> bytes:
    """Repeat a piece until it is a megabyte."""
    return (before + piece * (MEGABYTE // len(piece.encode())) + after).encode()


def workbook(cells: str, again: int = 1) -> bytes:
    """Return a workbook whose sheet has these rows."""
    book = openpyxl.Workbook()
    book.active.append(["text"])
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as packed:
        files: dict[str, str | bytes] = {name: packed.read(name) for name in packed.namelist()}
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    files["xl/worksheets/sheet1.xml"] = head + cells * again + "</sheetData></worksheet>"
    return archive(files, packed=again > 1)


def document(rows: str) -> bytes:
    """Return an ODS file whose sheet has these rows."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = f'<office:body><office:spreadsheet><table:table table:name="T">{rows}</table:table>'
    content = f"<office:document-content {spaces}>{body}</office:spreadsheet></office:body></office:document-content>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return archive({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": "<m/>"})


def inputs() -> Iterator[tuple[str, str, bytes]]:
    """Yield the kind of reader, a name for the input, and its bytes."""
    yield "table", "short cards", fill("Bus\n", "text\n")
    yield "table", "quotation marks", fill('"a\n', "text;b\n")
    yield "table", "quotation marks in pairs", fill('""', "text\n")
    yield "table", "separators", fill(";" * 4_000 + "\n", "text\n")
    yield "table", "one long word a card", fill("a" * 100_000 + "\n", "text\n")
    yield "table", "numberings", fill("1. " * 30_000 + "\n", "text\n")
    yield "table", "names of groups in many spellings", fill("x;Gruppe A \n", "text;Gruppe\n")
    yield "table", "Windows-1252", fill("Bürger für Bänke\n", "text\n").decode().encode("cp1252")
    yield "table", "UTF-16 without mark", fill("Bus\n", "text\n")[: MEGABYTE // 2].decode().encode("utf-16-le")
    yield "table", "HTML", fill("<p>" * 300 + "Bus\n", "text\n")
    yield "table", "entities", fill("&amp;" * 300 + "\n", "text\n")
    for name, columns in (
        ("LimeSurvey", "id,submitdate,lastpage,startlanguage,G01Q01,G01Q02\n"),
        ("SoSci", "CASE,QUESTNNR,STARTED,A101,A102\n"),
        ("phases", "Gruppe,Kritik,Fantasie,Realisierung\n"),
        ("Polis", "comment-id,comment-body,agrees,moderated\n"),
        ("Padlet", "Author,Subject,Body,Section\n"),
        ("MAXQDA", "Farbe,Segment,Dokumentname,Dokumentgruppe,Code\n"),
        ("Mural", "ID,Text,BG Color,Position X,Position Y,Area\n"),
        ("forms", "Zeitstempel,Was stört Sie?,Was wünschen Sie sich?\n"),
        ("Trello", "Card ID,Card Name,Card URL,Card Description,List Name,Archived\n"),
        ("Deck", "Card title,Description,List name,Tags,Assigned users,Due date\n"),
        ("EasyRetro", "Kritik,Votes,Fantasie,Votes\n"),
        ("scrumlr", "note_id,author_id,author,text,column_id,column,rank,stack\n"),
        ("Taguette", "id,document,tag,content\n"),
        ("own", "card_id,text,theme,confidence\n"),
    ):
        width = columns.count(",")
        yield name, "many rows", fill("1" + ",2" * width + "\n", columns)
        yield name, "many words", fill("1" + ",ein Satz mit vier Wörtern" * width + "\n", columns)
    yield "transcript", "headings", fill("# Kritik\n")
    yield "transcript", "cards", fill("- a (1 Punkt)\n")
    yield "transcript", "marks", fill("#" * 1000 + "\n" + "-" * 1000 + "\n")
    for piece in ("  a\n", "<!-- a\n", "```\n", "---\na: b\n", "| a |\n", "a\n===\n", "~~a~~\n"):
        yield "transcript", repr(piece), fill(piece, "# Kritik\n- x\n")
    yield "lines", "commas", fill("Der Bus, der nie kommt\n")
    yield "Miro", "notes in one frame", json.dumps(
        [
            {"id": n, "type": "sticky_note", "data": {"content": "x"}, "position": {"x": n, "y": n % 7},
             "geometry": {"width": 9, "height": 9}}
            for n in range(9_000)
        ]
    ).encode()  # fmt: skip
    yield "Miro", "brackets", b"[" * MEGABYTE
    yield "Miro", "tags", json.dumps([{"type": "sticky_note", "data": {"content": "<p>" * 330_000}}]).encode()
    yield "XLSX", "rows", workbook("".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(2, 26_000)))
    yield "XLSX", "cells of one row", workbook('<row r="2">' + "<c><v>1</v></c>" * 4_900 + "</row>")
    far = '<row r="1048576"><c r="I1048576"><v>1</v></c></row>'
    yield "XLSX", "far cell", workbook('<row r="2"><c r="A2"><v>1</v></c></row>' + far)
    yield "XLSX", "packed, 90 MB of cells", workbook("<row>" + "<c><v>1</v></c>" * 9 + "</row>", again=600_000)
    yield "XLSX", "packed, 90 MB of empty cells", workbook("<row>" + "<c/>" * 9 + "</row>", again=1_000_000)
    row = "<table:table-row><table:table-cell office:value-type='string'><text:p>{}</text:p></table:table-cell>{}"
    end = "</table:table-row>"
    yield "ODS", "rows", document(row.format("text", "") + end + (row.format("Bus", "") + end) * 9_000)
    again = (
        "<table:table-row table:number-rows-repeated='9999'>" + row.format("Bus", "").partition("<table:table-row>")[2]
    )
    yield "ODS", "repeated rows", document(row.format("text", "") + end + again + end)
    passage = (
        '<PlainTextSelection guid="s{}" startPosition="{}" endPosition="{}"><Coding><CodeRef targetGUID="c"/></Coding>'
    )
    chosen = "".join(passage.format(n, n % 900, n % 900 + 5) + "</PlainTextSelection>" for n in range(8_000))
    source = f"<Sources><TextSource><PlainTextContent>{'Bus ' * 300}</PlainTextContent>{chosen}</TextSource></Sources>"
    yield "QDA", "passages", archive({"project.qde": f"{HEAD}{CODES}{source}</Project>"})
    nested = "<Code guid='n' name='x'>" * 400 + "</Code>" * 400
    yield (
        "QDA",
        "codes in codes",
        archive({"project.qde": f"{HEAD}<CodeBook><Codes>{nested * 80}</Codes></CodeBook></Project>"}),
    )
    cases = "".join(f'<Case guid="k{n}" name="K"><SelectionRef targetGUID="s{n}"/></Case>' for n in range(12_000))
    yield "QDA", "cases", archive({"project.qde": f"{HEAD}{CODES}<Cases>{cases}</Cases>{source}</Project>"})


ENDINGS = {"transcript": "md", "lines": "txt", "Miro": "json", "XLSX": "xlsx", "ODS": "ods", "QDA": "qdpx"}


def seconds(job: Callable[[], object]) -> float:
    """Return the time of the processor that a job takes; a refusal is an answer."""
    start = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with contextlib.suppress(ws.CardError):
            job()
    return time.process_time() - start


if __name__ == "__main__":
    slowest: dict[str, tuple[float, str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for reader, name, content in inputs():
            path = Path(folder) / f"a.{ENDINGS.get(reader, 'csv')}"
            path.write_bytes(content)
            took = seconds(lambda path=path: read_file(path))
            print(f"{took:7.2f} s  {len(content) / MEGABYTE:5.2f} MB  {reader}: {name}", file=sys.stderr)
            slowest[reader] = max(slowest.get(reader, (0.0, "")), (took, name))
    for reader, (took, name) in slowest.items():
        print(f"{reader:<12} {took:6.2f} s  {name}")
