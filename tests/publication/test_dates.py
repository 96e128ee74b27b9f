"""Files name the day of the cards, or none: nobody is told a day that is not true."""

import json
import re
from zipfile import ZipFile

import pytest
from exports import all_files
from pypdf import PdfReader

import werkstatt as ws

DAY = re.compile(rb"(19|20)\d\d-?[01]\d-?[0-3]\d")


def said(folder):
    """Return what each file says of when it was made."""
    package = json.loads((folder / "datapackage.json").read_text())
    root = json.loads((folder / "ro-crate-metadata.json").read_text())["@graph"][1]
    document = PdfReader(folder / "brochure.pdf")
    with ZipFile(folder / "themes.xlsx") as book, ZipFile(folder / "project.qdpx") as project:
        core, qde = book.read("docProps/core.xml"), project.read("project.qde")[:1000]
    with ZipFile(folder / "codebook.docx") as codebook, ZipFile(folder / "report.docx") as written:
        word, report = codebook.read("docProps/core.xml"), written.read("docProps/core.xml")
    metadata = document.trailer["/Root"].get("/Metadata")
    return {
        "datapackage.json": package.get("created", ""),
        "ro-crate-metadata.json": root.get("datePublished", ""),
        "brochure.pdf": str(document.metadata.get("/CreationDate", "")) + str(document.metadata.get("/ModDate", "")),
        "its XMP": "".join(re.findall(r"<xmp:\w*Date>(.*?)</", metadata.get_data().decode())) if metadata else "",
        "themes.xlsx": "".join(re.findall(r"W3CDTF\">(.*?)</", core.decode())),
        "codebook.docx": "".join(re.findall(r"W3CDTF\">(.*?)</", word.decode())),
        "report.docx": "".join(re.findall(r"W3CDTF\">(.*?)</", report.decode())),
        "project.qdpx": "".join(re.findall(r'creationDateTime="(.*?)"', qde.decode())),
    }


@pytest.fixture(scope="module")
def folders(small, tmp_path_factory):
    folder = tmp_path_factory.mktemp("dates")
    ws.publish(*small, folder / "none")
    ws.publish(*small, folder / "again")
    ws.publish(*small, folder / "known", workshop=ws.Workshop(created="2021-12-09"))
    return folder


def test_a_day_that_is_not_known_is_not_invented(folders):
    assert set(said(folders / "none").values()) == {""}
    for name in ("index.html", "datapackage.json", "ro-crate-metadata.json"):
        text = (folders / "none" / name).read_bytes()
        # Pictures may hold any digits.
        assert not DAY.search(
            re.sub(rb"base64,[^\"']*|<svg.*?</svg>|sha256[^,]*|\d{9,}", b"", text, flags=re.DOTALL)
        ), name


def test_a_day_that_is_known_stands_in_every_file(folders):
    days = {name: day.replace("-", "").replace("D:", "")[:8] for name, day in said(folders / "known").items()}
    assert set(days.values()) == {"20211209"}


def test_no_clock_is_read(folders):
    for name, path in all_files(folders / "none").items():
        assert path.read_bytes() == (folders / "again" / name).read_bytes(), name
