"""Decisions on the machine's themes, read and turned into a sorting that makes the same partition."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.people.decisions import COLUMNS, decisions_as_sorting, is_decisions, read_decisions, report_misfits
from werkstatt.people.replay import Partition, replay
from werkstatt.people.sorting import SORTING, read_sorting, write_sorting

FOUND = pd.DataFrame(
    {
        "card_id": [f"K{number}" for number in range(10)],
        "label": ["Bus"] * 4 + ["Amt"] * 3 + ["Kita"] * 2 + [""],
    }
)


def table(*rows):
    empty = dict.fromkeys(COLUMNS, "") | {"why": "Sitzung", "who": "AB", "when": "2021-12-09"}
    return pd.DataFrame([empty | row for row in rows], columns=list(COLUMNS))


def test_all_problems_of_a_file_at_once(tmp_path):
    path = tmp_path / "decisions.csv"
    path.write_text(
        "what,theme,cards,into,why,who,when\n"
        "löschen,A,,B,weil,AB,2021-12-09\n"
        "umbenennen,A,,,weil,AB,2021-12-09\n"
        "merge,A,,B,,AB,9.12.2021\n",
        encoding="utf-8",
    )
    with pytest.raises(ws.CardError) as error:
        read_decisions(path)
    assert len(error.value.problems) == 4
    assert "Zeile 2" in error.value.problems[0].say()
    assert "löschen" in error.value.problems[0].say()
    path.write_text("what,theme\nrename,A\n")
    with pytest.raises(ws.CardError, match="cards, into, why, who, when"):
        read_decisions(path)


def test_what_is_renamed_or_merged_is_taken_over_and_what_is_named_was_read():
    sorting, log = decisions_as_sorting(
        table(
            {"what": "merge", "theme": "Kita", "into": "Amt"},
            {"what": "rename", "theme": "Amt", "into": "Ämter", "who": "CD", "when": "2021-12-10", "why": "kürzer"},
            {"what": "move", "cards": "K4; K9", "into": "nicht zuordenbar"},
        ),
        FOUND,
    )
    assert log["status"].tolist() == ["done"] * 3
    assert sorting.columns.tolist() == list(SORTING)
    assert sorting.to_numpy().tolist() == [
        ["K4", "", "AB", "2021-12-09", "sorted", "Sitzung"],
        *[[f"K{number}", "Ämter", "AB", "2021-12-09", "taken", "Sitzung"] for number in range(5, 9)],
        ["K9", "", "AB", "2021-12-09", "sorted", "Sitzung"],
    ]


def test_a_card_that_was_read_stays_read_when_its_theme_is_renamed():
    sorting, _ = decisions_as_sorting(
        table(
            {"what": "split", "theme": "Bus", "cards": "K0", "into": "Rad"},
            {"what": "rename", "theme": "Rad", "into": "Radwege", "who": "CD", "why": "klarer"},
        ),
        FOUND,
    )
    assert sorting.to_numpy().tolist() == [
        ["K0", "Radwege", "AB", "2021-12-09", "sorted", "Sitzung"],
        *[[f"K{number}", "Bus", "AB", "2021-12-09", "taken", "Sitzung"] for number in range(1, 4)],
    ]


def test_what_no_longer_fits_gives_no_row_and_is_told():
    sorting, log = decisions_as_sorting(
        table(
            {"what": "rename", "theme": "Schwimmbad", "into": "Freibad"},
            {"what": "rename", "theme": "Bus", "into": "Amt"},
            {"what": "merge", "theme": "Bus", "into": "Bus"},
            {"what": "split", "theme": "Bus", "cards": "K4", "into": "Neu"},
            {"what": "split", "theme": "Bus", "cards": "K0;K1;K2;K3", "into": "Neu"},
            {"what": "move", "cards": "K99", "into": "Amt"},
            {"what": "move", "cards": "K7; K8", "into": "Amt"},
        ),
        FOUND,
    )
    assert sorting.empty
    assert [reason.code for reason in log["reason"]] == [
        "misfit_theme", "misfit_taken", "misfit_same", "misfit_cards", "misfit_all", "misfit_unknown", "misfit_all",
    ]  # fmt: skip
    assert "Entscheidung 7 (move, AB, 2021-12-09)" in report_misfits(log)[6].say("de")


def test_a_bar_in_a_label_makes_no_two_headings():
    sorting, _ = decisions_as_sorting(table({"what": "rename", "theme": "Bus", "into": "Bus|Bahn"}), FOUND)
    assert set(sorting["heading"]) == {"Bus/Bahn"}


LABELS = st.sampled_from(["Bus", "Amt", "Kita", "Neu", "Anders", "nicht zuordenbar"])
IDS = st.lists(st.sampled_from([*FOUND["card_id"], "K99"]), min_size=1, max_size=3, unique=True).map("; ".join)
DECISIONS = st.fixed_dictionaries(
    {
        "what": st.sampled_from(["rename", "merge", "split", "move"]),
        "theme": LABELS | st.just(""),
        "cards": IDS,
        "into": LABELS,
    }
)


@given(st.lists(DECISIONS, max_size=6), st.randoms(use_true_random=False))
def test_headings_and_untouched_themes_are_the_partition_that_the_decisions_make(tmp_path_factory, rows, random):
    names = {1: "Bus", 2: "Amt", 3: "Kita"}
    numbers = {name: number for number, name in names.items()} | {"": 0}
    partition = Partition(dict(zip(FOUND["card_id"], FOUND["label"].map(numbers), strict=True)), names)
    log = replay(partition, table(*rows))
    expected = {card: partition.names.get(theme, "") for card, theme in partition.of_card.items()}
    sorting, again = decisions_as_sorting(table(*rows), FOUND.sample(frac=1, random_state=random.randrange(99)))
    read = read_sorting(write_sorting(sorting, tmp_path_factory.mktemp("s") / "sorting.csv"))
    assert read["card_id"].is_unique
    headings = dict(zip(read["card_id"], read["heading"], strict=True))
    labels = dict(zip(FOUND["card_id"], FOUND["label"], strict=True))
    # A theme may be called as what fits none is called; nothing else is.
    plain = {card: "" if name == "nicht zuordenbar" else name for card, name in expected.items()}
    assert {card: headings.get(card, label) for card, label in labels.items()} == plain
    assert not {labels[card] for card in labels.keys() - headings.keys()} - {""} & set(headings.values())
    assert again["reason"].tolist() == log["reason"].tolist()


def test_decisions_are_told_from_a_sorting(tmp_path):
    table({"what": "rename", "theme": "A", "into": "B"}).to_csv(tmp_path / "d.csv", index=False)
    (tmp_path / "s.csv").write_text("Karte;Überschrift\nK1;Bus\n", encoding="utf-8")
    assert is_decisions(tmp_path / "d.csv")
    assert is_decisions(read_decisions(tmp_path / "d.csv"))
    assert not is_decisions(tmp_path / "s.csv")
    assert not is_decisions(read_sorting(tmp_path / "s.csv"))
