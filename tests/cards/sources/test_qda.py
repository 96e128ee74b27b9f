import pandas as pd
import pytest
from exports import BOOK, HEAD, project, read

import werkstatt as ws
from werkstatt.cards.sources import qda


def test_our_own_project_comes_back_as_it_went(published, cards, tmp_path):
    again, said = read(tmp_path, "project.qdpx", (published / "project.qdpx").read_bytes())
    assert "QDA" in said
    columns = ["card_id", "text", "phase", "group", "votes", "heading", "heading_b", "vision"]
    there = again.set_index("card_id").loc[cards["card_id"]].reset_index()
    pd.testing.assert_frame_equal(there[columns], cards[columns], check_dtype=False)


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


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + HEAD + "&b;</Project>"
OUTSIDE = (
    f'{HEAD}{BOOK}<Sources><TextSource guid="t" plainTextPath="internal://../../../../etc/passwd">'
    '<PlainTextSelection guid="s" startPosition="0" endPosition="9"><Coding guid="k"><CodeRef targetGUID="c"/></Coding>'
    "</PlainTextSelection></TextSource></Sources></Project>"
)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 no archive",
        project("<Project"),
        project(ENTITIES),
        project(OUTSIDE),
        claiming(project(HEAD + "</Project>")),
        project(HEAD + "</Project>"),
    ],
    ids=["nothing", "no archive", "no XML", "entities", "path outside", "size that is not true", "no passage"],
)
def test_hostile_projects_get_one_message(tmp_path, content):
    with pytest.raises(ws.CardError) as caught:
        read(tmp_path, "a.qdpx", content)
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].say()


def test_a_project_that_unpacks_to_too_much(tmp_path, monkeypatch):
    monkeypatch.setattr(qda, "MOST_BYTES", 2**20)
    with pytest.raises(ws.CardError, match="mehr als 1 MB"):
        read(tmp_path, "a.qdpx", project(HEAD + " " * 2**20 + "</Project>"))
