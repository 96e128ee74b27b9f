"""Small files of each layout, written by us after what the modules cite."""

import io
import json
import warnings
import zipfile

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.cards.sources.board import find_places

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


def note(number, content, x, y, **more):
    return {
        "id": str(number),
        "type": "sticky_note",
        "data": {"content": content, "shape": "square"},
        "style": {"fillColor": "light_yellow"},
        "geometry": {"width": 199, "height": 228},
        "position": {"x": x, "y": y, "origin": "center", "relativeTo": "canvas_center"},
        **more,
    }


MIRO = {
    "data": [
        {"id": "1", "type": "frame", "data": {"title": "Wege"}},
        note(2, "<p>Mehr <b>Busse</b> &amp; Bahnen</p><p>auch abends</p>", 100, 100, parent={"id": "1"}),
        {"id": "3", "type": "card", "data": {"title": "Rotes Sofa"}},
        note(4, "<p></p>", 0, 0),
        {"id": "5", "type": "shape", "data": {"content": "Pfeil"}},
    ]
}
# Two phases as frames; in the first, two clusters, one with a text above it, and one note far from all.
PHASES = [
    {"id": "k", "type": "frame", "data": {"title": "Kritikphase / Gruppe A"}},
    {"id": "f", "type": "frame", "data": {"title": "Utopiephase"}},
    {
        "id": "t",
        "type": "text",
        "data": {"content": "<p>Mobilit\u00e4t</p>"},
        "position": {"x": 250, "y": 50},
        "geometry": {"width": 300, "height": 40},
        "parent": {"id": "k"},
    },
    *[note(f"w{n}", f"Bus {n}", 200 + 210 * (n % 2), 250 + 240 * (n // 2), parent={"id": "k"}) for n in range(4)],
    *[note(f"g{n}", f"Amt {n}", 2000 + 210 * n, 260, parent={"id": "k"}) for n in range(3)],
    note("z", "Allein", 3500, 2500, parent={"id": "k"}),
    note("u", "Rotes Sofa", 100, 100, parent={"id": "f"}),
    note("o", "Draußen", 9000, 0),
]
# After the samples of spackows/MURAL-API-Samples.
MURAL_JSON = {
    "value": [
        {"id": "a", "type": "area", "title": "Fantasie", "x": 0, "y": 0, "width": 900, "height": 900},
        {"id": "0-1", "type": "sticky note", "text": "Ein Sofa", "x": 5, "y": 5, "width": 138, "height": 138,
         "parentId": "a", "style": {"backgroundColor": "#FFCB43FF"}},
        {"id": "0-2", "type": "sticky note", "text": "", "htmlText": "<div>Zwei <b>Sofas</b></div>", "x": 150, "y": 5,
         "width": 138, "height": 138, "parentId": "a"},
        {"id": "0-3", "type": "sticky note", "text": "versteckt", "hidden": True, "x": 0, "y": 0},
        {"id": "0-4", "type": "shape", "text": "Pfeil", "x": 0, "y": 0, "width": 10, "height": 10},
    ]
}  # fmt: skip
PADLET_JSON = {
    "data": {"id": "x", "type": "board", "attributes": {"title": "Werkstatt"}},
    "included": [
        {"type": "section", "id": "sec_1", "attributes": {"title": "Umsetzung: Geld"}},
        {"type": "post", "id": "post_1", "attributes": {"content": {"subject": "Haushalt", "bodyHtml": "<p>bald</p>"}},
         "relationships": {"section": {"data": {"id": "sec_1", "type": "section"}}}},
        {"type": "post", "id": "post_2", "attributes": {"content": {"subject": None, "bodyHtml": "Spenden"}}},
        {"type": "post", "id": "post_3", "attributes": {"content": {"subject": "", "bodyHtml": ""}}},
    ],
}  # fmt: skip
LIMESURVEY = """id,submitdate,lastpage,startlanguage,seed,G01Q01,G01Q02,G02Q03
7,2021-12-01 10:00:00,3,de,123,Der Bus fährt nicht,Ein Sofa auf jedem Platz,A2
9,2021-12-01 11:00:00,3,de,124,,Ein Garten für alle,A1
"""
LIMESURVEY_LONG = (
    "Antwort ID;Datum Abgeschickt;Letzte Seite;Start-Sprache;Was stört Sie? (Kritik);Wovon träumen Sie? (Fantasie);"
    "Alter\n7;2021-12-01;3;de;Zu viele Formulare;Ein Sofa;34\n9;2021-12-01;3;de;Der Bus kommt nicht;;51\n"
)
SOSCI = (
    "CASE\tSERIAL\tREF\tQUESTNNR\tMODE\tSTARTED\tA101_01\tA102\tTIME001\n"
    "Interview-Nummer (fortlaufend)\tPersonenkennung\tReferenz\tFragebogen\tModus\tBeginn\tWas stört Sie?\tTeam\tZeit\n"
    "101\t\t\tbase\tinterview\t2021-12-01\tDer Bus fährt nicht\t1\t20\n"
    "104\t\t\tbase\tinterview\t2021-12-02\tZu viele lange Formulare\t2\t31\n"
)
MAXQDA = """Farbe,Segment,Dokumentname,Dokumentgruppe,Code,Erstellt am
●,Der Bus fährt nicht,Tafel 1,Gruppe A,Wege > Nahverkehr,2021
●,Zu viele Formulare,Tafel 1,Gruppe B,Ämter\\Formulare,2021
"""


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
    assert cards["phase"].tolist() == ["kritik", "fantasie", "kritik"], "sections that are phases"
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
    assert cards["colour"].tolist() == ["light_yellow", ""]


def test_frames_and_clusters_of_a_board_propose_phase_group_and_heading(tmp_path):
    cards, _ = read(tmp_path, "board.json", json.dumps(PHASES))
    found = cards.set_index("card_id").fillna("")
    assert found.loc["w0":"w3", "heading"].tolist() == ["Mobilität"] * 4, "the text above names them"
    assert found.loc["g0":"g2", "heading"].tolist() == ["Feld 2"] * 3, "the second cluster as one reads"
    assert found.loc["z", ["phase", "group", "heading"]].tolist() == ["kritik", "Gruppe A", ""], "alone, no cluster"
    assert set(found.loc["w0":"z", "group"]) == {"Gruppe A"}
    assert found.loc["u", ["phase", "heading"]].tolist() == ["fantasie", ""]
    assert found.loc["o", ["phase", "group", "heading"]].tolist() == ["", "", ""]


@pytest.mark.parametrize("strange", [None, "x", [1], {"a": 1}, float("inf"), float("nan"), 1e300, True])
def test_boards_with_strange_geometry_are_read_without_clusters(tmp_path, strange):
    board = json.loads(json.dumps(PHASES))
    for item in board:
        item["position"] = {"x": strange, "y": strange}
        item["geometry"] = strange
        item.setdefault("parent", strange)
    cards, _ = read(tmp_path, "board.json", json.dumps(board))
    assert len(cards) == 10
    assert cards["heading"].isna().all() if "heading" in cards else True


def test_mural_json(tmp_path):
    cards, said = read(tmp_path, "mural.json", json.dumps(MURAL_JSON))
    assert "Mural" in said
    assert cards["text"].tolist() == ["Ein Sofa", "Zwei Sofas"]
    assert cards["phase"].tolist() == ["fantasie", "fantasie"]
    alone, _ = read(tmp_path, "mural.json", json.dumps(MURAL_JSON["value"]))
    assert alone["text"].tolist() == cards["text"].tolist(), "a list without its envelope"


def test_areas_within_areas_of_a_mural(tmp_path):
    circle = {"id": "c", "type": "area", "title": "Kreis", "parentId": "c"}
    areas = [
        {"id": "k", "type": "area", "title": "Kritikphase"},
        {"id": "m", "type": "area", "title": "Mobilität", "parentId": "k"},
        circle,
    ]
    notes = [
        {"id": f"n{number}", "type": "sticky note", "text": "Bus", "parentId": one} for number, one in enumerate("mck")
    ]
    cards, _ = read(tmp_path, "mural.json", json.dumps(areas + notes))
    assert cards["phase"].fillna("").tolist() == ["kritik", "", "kritik"]
    assert cards["heading"].fillna("").tolist()[0] == "Mobilität"


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1), st.integers(2, 6))
def test_clusters_that_stand_apart_are_found(seed, clusters):
    """Each note lies within half a note of another of its cluster, clusters lie two notes apart: planted truth."""
    random = np.random.default_rng(seed)
    size = random.uniform(20, 400)
    rows = []
    for cluster in range(clusters):
        x, y = cluster * 9 * size, random.uniform(0, 50 * size)
        for number in range(random.integers(2, 9)):
            place = (x + (number % 3) * 1.4 * size, y + (number // 3) * 1.4 * size)
            rows.append((cluster, "", *(place + random.uniform(-0.04, 0.04, 2) * size), size, size))
    notes = pd.DataFrame(rows, columns=["cluster", "frame", "x", "y", "width", "height"]).sample(frac=1, random_state=1)
    places = find_places(notes, notes.iloc[:0].assign(text=""))
    both = pd.crosstab(places, notes["cluster"])
    assert len(notes) < 4 or (((both > 0).sum(axis=0) == 1).all() and ((both > 0).sum(axis=1) == 1).all())


def test_padlet_json(tmp_path):
    cards, said = read(tmp_path, "padlet.json", json.dumps(PADLET_JSON))
    assert "Padlet" in said
    assert cards["text"].tolist() == ["Haushalt: bald", "Spenden"]
    assert cards["phase"].fillna("").tolist() == ["realisierung", ""]
    assert cards["heading"].fillna("").tolist() == ["Geld", ""]


def test_limesurvey_with_codes(tmp_path):
    cards, said = read(tmp_path, "results.csv", LIMESURVEY)
    assert "LimeSurvey" in said
    assert dict(zip(cards["card_id"], cards["text"], strict=True)) == {
        "7-6": "Der Bus fährt nicht",
        "7-7": "Ein Sofa auf jedem Platz",
        "9-7": "Ein Garten für alle",
    }
    assert cards["place"].tolist() == ["G01Q01", "G01Q02", "G01Q02"]
    assert set(cards["G02Q03"]) == {"A1", "A2"}, "closed questions stay as columns"
    assert not {"phase", "heading"} & set(cards), "the code of a question is no heading that people chose"


def test_limesurvey_with_the_wording_of_questions(tmp_path):
    cards, _ = read(tmp_path, "results.csv", LIMESURVEY_LONG)
    assert cards["phase"].tolist() == ["kritik", "kritik", "fantasie"]
    assert cards["Alter"].tolist() == ["34", "51", "34"]


def test_sosci_survey(tmp_path):
    cards, said = read(tmp_path, "data.csv", SOSCI.encode("utf-16"))
    assert "SoSci" in said
    assert cards["text"].tolist() == ["Der Bus fährt nicht", "Zu viele lange Formulare"]
    assert cards["card_id"].tolist() == ["101-7", "104-7"]
    assert set(cards["place"]) == {"Was stört Sie?"}, "the wording, not the variable"


def test_a_table_with_a_column_for_each_phase(tmp_path):
    cards, said = read(tmp_path, "k.csv", "Gruppe;Kritik;Fantasie\nA;Bus;Sofa\nB;;Garten\n")
    assert "je Phase" in said
    assert cards["text"].tolist() == ["Bus", "Sofa", "Garten"]
    assert cards["phase"].tolist() == ["kritik", "fantasie", "fantasie"]
    assert cards["group"].tolist() == ["A", "A", "B"]


def test_maxqda(tmp_path):
    cards, said = read(tmp_path, "segmente.csv", MAXQDA)
    assert "MAXQDA" in said
    assert cards["heading"].tolist() == ["Nahverkehr", "Formulare"]
    assert cards["group"].tolist() == ["Gruppe A", "Gruppe B"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("miro.csv", '\ufeff"Der Bus, der nie kommt"\r\nSofa\r\n\r\nKein Geld\r\n'),
        ("karten.txt", "Der Bus, der nie kommt\nSofa\n\nKein Geld\n"),
    ],
)
def test_bare_lines(tmp_path, name, content):
    cards, said = read(tmp_path, name, content)
    assert "Jede Zeile ist eine Karte" in said
    assert cards["text"].tolist() == ["Der Bus, der nie kommt", "Sofa", "Kein Geld"]
    assert cards["card_id"].tolist() == ["Z1", "Z2", "Z4"]


def test_one_short_first_line_may_be_a_name(tmp_path):
    (tmp_path / "k.csv").write_text("Antwort\nDer Bus fährt nicht\n")
    with pytest.raises(ws.CardError, match="--column text=Antwort"):
        ws.read_cards(tmp_path / "k.csv")


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


def claiming(archive):
    """Let the directory of an archive claim two gigabytes for its first file."""
    place = archive.index(b"PK\x01\x02") + 24
    return archive[:place] + (2**31).to_bytes(4, "little") + archive[place + 4 :]


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
        ("a.qdpx", claiming(project(HEAD + "</Project>"))),
        ("a.qdpx", project(HEAD + "</Project>")),
        ("a.json", b"["),
        ("a.json", b"[" * 100_000),
        ("a.json", b'{"data": 1}'),
        ("a.json", b'{"data": [{"type": "sticky_note", "data": {"content": "<p></p>"}}]}'),
        ("a.json", b'{"value": [{"type": "sticky note", "text": "Bus", "hidden": true}]}'),
        ("a.json", b'{"included": [{"type": "post"}]}'),
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
