"""Small files of each layout, written by us after what the modules cite."""

import io
import json
import warnings
import zipfile

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import werkstatt as ws

POLIS = """timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1,Mon,0,12,31,4,1,"Mehr Busse, auch abends"
2,Mon,1,13,2,9,-1,Werbung
3,Tue,2,14,8,1,0,Weniger Formulare
"""
MURAL = """ID,Text,BG Color,Sticky type,Border line,Position X,Position Y,Area,Link to,Tags
0,Mehr Busse &amp; Bahnen,#FCF281,Square,No,10,20,Wege,,x
1,,#FCF281,Square,No,10,20,Wege,,
2,B&uuml;rger*innen fragen,#FCF281,Square,No,30,20,Dialog,,
"""
PADLET = """Created At,Author,Subject,Body,Section,Attachment
2021,anonym,Bus,f\u00e4hrt nicht,Kritik,
2021,anonym,,Mehr Sofas,Fantasie,
2021,anonym,Formulare,,Kritik,
2021,anonym,,,Kritik,bild.png
"""
TRANSCRIPT = """\ufeff# Kritikphase

## Gruppe A
### Mobilit\u00e4t
- Der Bus f\u00e4hrt nicht (3 Punkte)
* Kein Geld f\u00fcr Fahrkarten
## Gruppe B
1. Formulare versteht niemand [1 Punkt]
# Utopiephase
Ein rotes Sofa auf jedem Platz
"""
MIRO = {
    "data": [
        {"id": "1", "type": "frame", "data": {"title": "Wege"}},
        {
            "id": "2",
            "type": "sticky_note",
            "data": {"content": "<p>Mehr <b>Busse</b> &amp; Bahnen</p><p>auch abends</p>"},
            "parent": {"id": "1"},
        },
        {"id": "3", "type": "card", "data": {"title": "Rotes Sofa"}},
        {"id": "4", "type": "sticky_note", "data": {"content": "<p></p>"}},
        {"id": "5", "type": "shape", "data": {"content": "Pfeil"}},
    ]
}


def read(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with warnings.catch_warnings(record=True) as notices:
        warnings.simplefilter("always")
        cards = ws.read_cards(path)
    return cards, " ".join(str(notice.message) for notice in notices)


def test_polis(tmp_path):
    cards, said = read(tmp_path, "comments.csv", POLIS)
    assert "Polis" in said
    assert cards["card_id"].tolist() == ["0", "2"]
    assert cards["text"].tolist() == ["Mehr Busse, auch abends", "Weniger Formulare"]
    assert cards["votes"].tolist() == [31, 8]


def test_mural(tmp_path):
    cards, said = read(tmp_path, "mural.csv", MURAL)
    assert "Mural" in said
    assert cards["text"].tolist() == ["Mehr Busse & Bahnen", "Bürger*innen fragen"]
    assert cards["heading"].tolist() == ["Wege", "Dialog"]


def test_padlet_as_table_and_as_workbook(tmp_path):
    cards, said = read(tmp_path, "padlet.csv", PADLET)
    assert "Padlet" in said
    assert cards["text"].tolist() == ["Bus: fährt nicht", "Mehr Sofas", "Formulare"]
    assert cards["heading"].tolist() == ["Kritik", "Fantasie", "Kritik"]
    pd.read_csv(io.StringIO(PADLET)).to_excel(tmp_path / "padlet.xlsx", index=False)
    again, _ = read(tmp_path, "padlet.xlsx", (tmp_path / "padlet.xlsx").read_bytes())
    assert again["text"].tolist() == cards["text"].tolist()


def test_columns_that_the_user_names_come_first(tmp_path):
    (tmp_path / "padlet.csv").write_text(PADLET)
    with pytest.raises(ws.CardError) as caught:
        ws.read_cards(tmp_path / "padlet.csv", {"text": "Subject"})
    assert any("Subject" in problem for problem in caught.value.problems), "empty cells of the column that was named"


@pytest.mark.parametrize("name", ["abschrift.md", "abschrift.txt"])
def test_transcript(tmp_path, name):
    cards, said = read(tmp_path, name, TRANSCRIPT)
    assert "Abschrift" in said
    assert cards["text"].tolist() == [
        "Der Bus fährt nicht",
        "Kein Geld für Fahrkarten",
        "Formulare versteht niemand",
        "Ein rotes Sofa auf jedem Platz",
    ]
    assert cards["phase"].tolist() == ["kritik", "kritik", "kritik", "fantasie"]
    assert cards["group"].fillna("").tolist() == ["Gruppe A", "Gruppe A", "Gruppe B", ""]
    assert cards["heading"].fillna("").tolist() == ["Mobilität", "Mobilität", "", ""]
    assert cards["votes"].fillna(-1).tolist() == [3, -1, 1, -1]


def test_a_wrong_phase_is_named_with_its_line(tmp_path):
    (tmp_path / "a.md").write_text("# Pause\n- Kaffee\n")
    with pytest.warns(ws.CardNotice), pytest.raises(ws.CardError, match=r"2.*Pause"):
        ws.read_cards(tmp_path / "a.md")


def test_miro(tmp_path):
    cards, said = read(tmp_path, "board.json", json.dumps(MIRO))
    assert "Miro" in said
    assert cards["card_id"].tolist() == ["2", "3"]
    assert cards["text"].tolist() == ["Mehr Busse & Bahnen\nauch abends", "Rotes Sofa"]
    assert cards["heading"].fillna("").tolist() == ["Wege", ""]


def test_our_own_project_comes_back_as_it_went(published, cards, tmp_path):
    again, said = read(tmp_path, "project.qdpx", (published / "project.qdpx").read_bytes())
    assert "QDA" in said
    columns = ["card_id", "text", "phase", "group", "votes", "heading", "heading_b", "vision"]
    there = again.set_index("card_id").loc[cards["card_id"]].reset_index()
    pd.testing.assert_frame_equal(there[columns], cards[columns], check_dtype=False)


def project(xml, **texts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", xml)
        for name, text in texts.items():
            archive.writestr(f"sources/{name}.txt", text)
    return buffer.getvalue()


HEAD = '<Project xmlns="urn:QDA-XML:project:1.0" name="x">'
BOOK = (
    '<CodeBook><Codes><Code guid="c" name="Wege" isCodable="true"/><Code guid="d" name="Ämter" isCodable="true"/>'
    "</Codes></CodeBook>"
)


def test_a_project_of_another_program(tmp_path):
    passage = '<PlainTextSelection guid="s{0}" startPosition="{1}" endPosition="{2}">{3}</PlainTextSelection>'
    coded = '<Coding guid="k{0}"><CodeRef targetGUID="{1}"/></Coding>'
    xml = (
        f'{HEAD}{BOOK}<Sources><TextSource guid="t" name="Interview" plainTextPath="internal://t.txt">'
        f"{passage.format(1, 0, 11, coded.format(1, 'c') + coded.format(2, 'd'))}{passage.format(2, 13, 17, '')}"
        "</TextSource><TextSource guid='u'><PlainTextContent>Amt zu</PlainTextContent>"
        f"{passage.format(3, 0, 6, coded.format(3, 'd'))}</TextSource></Sources></Project>"
    )
    cards, _ = read(tmp_path, "p.qdpx", project(xml, t="😀 Bus fährt\r\nnie"))
    assert cards["text"].tolist() == ["😀 Bus fährt", "Amt zu"]
    assert cards["heading"].tolist() == ["Wege", "Ämter"]
    assert cards["heading_b"].fillna("").tolist() == ["Ämter", ""]


BOMB = project(HEAD + " " * 210 * 2**20 + "</Project>")
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + HEAD + "&b;</Project>"
OUTSIDE = (
    f'{HEAD}{BOOK}<Sources><TextSource guid="t" plainTextPath="internal://../../../../etc/passwd">'
    '<PlainTextSelection guid="s" startPosition="0" endPosition="9"><Coding guid="k"><CodeRef targetGUID="c"/></Coding>'
    "</PlainTextSelection></TextSource></Sources></Project>"
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.qdpx", b""),
        ("a.qdpx", b"PK\x03\x04 no archive"),
        ("a.qdpx", project("<Project")),
        ("a.qdpx", project(ENTITIES)),
        ("a.qdpx", project(OUTSIDE)),
        ("a.qdpx", BOMB),
        ("a.qdpx", project(HEAD + "</Project>")),
        ("a.json", b"["),
        ("a.json", b"[" * 100_000),
        ("a.json", b'{"data": 1}'),
        ("a.json", b'{"data": [{"type": "sticky_note", "data": {"content": "<p></p>"}}]}'),
        ("a.md", b""),
        ("a.md", b"# Kritik\n"),
    ],
    ids=str,
)
def test_hostile_files_get_one_message(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ws.CardNotice)
        with pytest.raises(ws.CardError) as caught:
            ws.read_cards(tmp_path / name)
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ending=st.sampled_from(["csv", "txt", "md", "json", "xlsx", "ods", "qdpx"]),
    start=st.sampled_from([b"", b"text;phase\n", b"# Kritik\n", b'{"data": [', b"PK\x03\x04", MURAL.encode()]),
    content=st.binary(max_size=300),
)
def test_any_bytes_give_cards_or_a_message(tmp_path, ending, start, content):
    path = tmp_path / f"any.{ending}"
    path.write_bytes(start + content)
    cards = outcome(path)
    if isinstance(cards, list):
        assert all(cards)
    else:
        assert cards["card_id"].is_unique
        assert (cards["text"].str.strip() != "").all()


def outcome(path):
    """Return the cards of a file, or what is wrong with it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ws.CardNotice)
        try:
            return ws.read_cards(path)
        except ws.CardError as error:
            return error.problems
