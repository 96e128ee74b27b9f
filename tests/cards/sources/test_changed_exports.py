"""Exports to which people have added, or in which they have renamed, columns: cards or one CardError, nothing else."""

import csv
import io
import warnings

import pytest
from exports import (
    DECK,
    EASYRETRO,
    GOOGLE,
    LIMESURVEY,
    LIMESURVEY_BOTH,
    LIMESURVEY_LONG,
    MAXQDA,
    MICROSOFT,
    MURAL,
    NEXTCLOUD,
    PADLET,
    POLIS,
    SCRUMLR,
    SOSCI,
    TAGUETTE,
    TRELLO,
    check_balance,
    read,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.cards.reading import read_file
from werkstatt.cards.schema import NAMES
from werkstatt.wording import message

EXPORTS = [
    DECK, EASYRETRO, GOOGLE, LIMESURVEY, LIMESURVEY_BOTH, LIMESURVEY_LONG, MAXQDA, MICROSOFT, MURAL, NEXTCLOUD, PADLET,
    POLIS, SCRUMLR, SOSCI, TAGUETTE, TRELLO,
]  # fmt: skip
ADDED = (
    "text",
    "card_id",
    "votes",
    "place",
    "heading",
    "phase",
    "group",
    "Karte",
    "text_given",
    "Beitrag",
    "Zeitstempel",
)
CELLS = st.sampled_from(["", "3", "kritik", "Der Bus kommt nicht", "k. A.", "<p>B&auml;nke</p>", "A"])


def rows_of(text):
    first = text.splitlines()[0]
    return list(csv.reader(io.StringIO(text), delimiter=max(";,\t", key=first.count)))


@st.composite
def changed_exports(draw):
    """Give the rows of an export with columns added, renamed or doubled, and what the user names."""
    rows = [list(row) for row in rows_of(draw(st.sampled_from(EXPORTS)))]
    for name in draw(st.lists(st.sampled_from(ADDED), max_size=3)):
        for row, cell in zip(rows, [name, *(draw(CELLS) for _ in rows[1:])], strict=True):
            row.append(cell)
    width = len(rows[0])
    for place in draw(st.lists(st.integers(0, width - 1), max_size=2)):
        rows[0][place] = draw(st.sampled_from([*ADDED, rows[0][0]]))
    column = st.sampled_from([*rows[0], "nicht da"])
    named = draw(st.dictionaries(st.sampled_from(NAMES), st.one_of(column, st.lists(column, max_size=3)), max_size=3))
    return rows, named


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changed=changed_exports())
def test_whatever_is_added_renamed_or_named_gives_cards_or_messages(tmp_path, changed):
    rows, named = changed
    path = tmp_path / "changed.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    try:
        found = read_file(path, named)
    except ws.CardError as error:
        said = [problem.say(language) for problem in error.problems for language in ("de", "en")]
    else:
        check_balance(path, found)
        assert found.cards["card_id"].is_unique
        assert (found.cards["text"].str.strip() != "").all()
        assert set(found.columns) == {name.strip() or f"column_{place}" for place, name in enumerate(rows[0], 1)}
        said = [notice.say("en") for notice in (*found.notices, *found.problems, message("found", cards=1, themes=1))]
    assert said
    assert all(said)


def test_a_translation_added_to_an_export_is_what_is_read(tmp_path):
    table = (
        POLIS.replace("comment-body", "comment-body,text")
        .replace('bends"', 'bends",Buses')
        .replace("lare", "lare,Forms")
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ws.CardNotice)
        cards, said = read(tmp_path, "a.csv", table.replace("Werbung", "Werbung,Ad"))
    assert cards["text"].tolist() == ["Buses", "Ad", "Forms"]
    assert "Polis" not in said


def test_a_text_added_to_a_padlet_is_read_alone(tmp_path):
    cards, said = read(tmp_path, "a.csv", "Author,Subject,Body,Section,text\nAda,Bus,spät,Kritik,Der Bus ist spät\n")
    assert cards["text"].tolist() == ["Der Bus ist spät"]
    assert "Padlet" not in said


@pytest.mark.parametrize("name", ["heading", "votes", "group"])
def test_what_the_user_says_goes_before_the_export(tmp_path, name):
    table = "Segment,Code,Document name,Document group,Eigene\nBus,Wege,D,G,7\n"
    cards, _ = read(tmp_path, "a.csv", table, {name: "Eigene"})
    assert str(cards[name].iloc[0]) == "7"
