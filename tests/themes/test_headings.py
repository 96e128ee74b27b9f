"""Decisions in their earlier form do what they did, as rows of a sorting."""

import pandas as pd
import pytest
from planted import planted_cards
from sorters import placed

import werkstatt as ws
from werkstatt.cli import main
from werkstatt.people.decisions import COLUMNS, decisions_as_sorting, report_misfits


@pytest.fixture(scope="module")
def planted():
    """Three themes of ten cards: P0 to P9 on transport, P10 to P19 on offices, P20 to P29 on playing."""
    themes = ws.find_themes(planted_cards(10), 3)
    assert themes.cards["theme"].nunique() == 3
    return themes


@pytest.fixture(scope="module")
def label(planted):
    """Label of the theme of a card."""
    return labels_of(planted).__getitem__


def table(*rows):
    empty = dict.fromkeys(COLUMNS, "") | {"why": "Sitzung", "who": "AB", "when": "2021-12-09"}
    return pd.DataFrame([empty | row for row in rows])


def labels_of(themes):
    named = dict(zip(themes.themes["theme"], themes.themes["label"], strict=True)) | {0: ""}
    return dict(zip(themes.cards["card_id"], themes.cards["theme"].map(named), strict=True))


def decide(themes, decisions, cards=None):
    found = themes.cards[["card_id"]].assign(label=themes.cards["card_id"].map(labels_of(themes)))
    sorting, log = decisions_as_sorting(decisions, found)
    return ws.find_themes(planted_cards(10) if cards is None else cards, 3, sorting=sorting), sorting, log


def test_renamed_merged_split_and_moved(planted, label):
    decided, sorting, log = decide(
        planted,
        table(
            {"what": "rename", "theme": label("P0"), "into": "Unterwegs"},
            {"what": "split", "theme": label("P10"), "cards": "P10; P11; P12", "into": "Briefe"},
            {"what": "merge", "theme": label("P20"), "into": "Unterwegs"},
            {"what": "move", "cards": "P13; P29", "into": "Briefe"},
            {"what": "move", "cards": "P0", "into": "nicht zuordenbar"},
        ),
    )
    assert log["status"].tolist() == ["done"] * 5
    labels = labels_of(decided)
    assert {card for card, name in labels.items() if name == "Briefe"} == {"P10", "P11", "P12", "P13", "P29"}
    assert (labels["P0"], labels["P1"], labels["P20"], labels["P14"]) == ("", "Unterwegs", "Unterwegs", label("P14"))
    assert decided.themes["cards"].tolist() == [18, 6, 5]
    assert decided.themes["label"].iloc[0] == "Unterwegs"
    pd.testing.assert_frame_equal(decided.found.themes, planted.themes)
    # Only what was named card by card was read.
    how = sorting.set_index("card_id")["how"]
    assert set(how[how == "sorted"].index) == {"P0", "P10", "P11", "P12", "P13", "P29"}
    assert set(sorting["who"]) == {"AB"}
    assert how["P14"] == "taken"


def test_what_no_longer_fits_is_reported_and_left_out(planted, label):
    decided, sorting, log = decide(
        planted,
        table(
            {"what": "rename", "theme": "Schwimmbad", "into": "Freibad"},
            {"what": "move", "cards": "P1; P99", "into": label("P10")},
            {"what": "move", "theme": label("P10"), "cards": "P1", "into": label("P20")},
            {"what": "split", "theme": label("P0"), "cards": "P10", "into": "Neu"},
            {"what": "split", "theme": label("P0"), "cards": ";".join(f"P{n}" for n in range(10)), "into": "Neu"},
            {"what": "merge", "theme": label("P0"), "into": label("P0")},
            {"what": "rename", "theme": label("P0"), "into": label("P10")},
            {"what": "move", "cards": ";".join(f"P{n}" for n in range(10)), "into": label("P10")},
        ),
    )
    assert (log["status"] == "misfit").all()
    assert sorting.empty
    pd.testing.assert_series_equal(decided.cards["theme"], planted.cards["theme"])
    reports = [report.say() for report in report_misfits(log)]
    assert len(reports) == 8
    assert "Entscheidung 2 (move, AB, 2021-12-09)" in reports[1]
    assert "P99" in reports[1]
    assert "Schwimmbad" in reports[0]


def test_replay_gives_the_same_again(planted, label):
    decisions = table({"what": "merge", "theme": label("P0"), "into": label("P10")})
    shuffled = planted_cards(10).sample(frac=1, random_state=1)
    again, _, _ = decide(ws.find_themes(shuffled, 3), decisions, shuffled)
    first, _, _ = decide(planted, decisions)
    pd.testing.assert_frame_equal(again.cards.sort_index(), first.cards)
    pd.testing.assert_frame_equal(again.themes, first.themes)


def test_review_shows_what_the_machine_finds_beside_it(planted, label):
    cards = planted_cards(10)
    decided, _, _ = decide(planted, table({"what": "move", "cards": "P0; P1; P2; P3; P4; P5", "into": label("P10")}))
    review = ws.review(cards, decided, resamples=10)
    plain = ws.review(cards, planted, resamples=10)
    pd.testing.assert_frame_equal(review.before, plain.measures[review.before.columns])
    assert plain.before is None
    assert review.measures["stability"].mean() < review.before["stability"].mean() - 0.1


def test_command_line_replays_and_reports(tmp_path, capsys):
    cards, decisions, out = tmp_path / "cards.csv", tmp_path / "decisions.csv", tmp_path / "out"
    planted_cards(10).drop(columns="truth").to_csv(cards, index=False)
    assert main(["themes", str(cards), "--out", str(out), "--themes", "3"]) == 0
    first = pd.read_csv(out / "themes.csv")["label"].iloc[0]
    rows = table(
        {"what": "umbenennen", "theme": first, "into": "<b>Neuer Name</b>"},
        {"what": "merge", "theme": "Gibt es nicht", "into": first},
    )
    rows.to_csv(decisions, index=False)
    capsys.readouterr()
    assert main(["publish", str(cards), "--out", str(out), "--themes", "3", "--sorting", str(decisions)]) == 0
    assert "Entscheidung 2" in capsys.readouterr().err
    assert "<b>Neuer Name</b>" in pd.read_csv(out / "themes.csv")["label"].tolist()
    assert set(pd.read_csv(out / "sorting.csv")["how"]) == {"taken"}
    page = (out / "index.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;Neuer Name&lt;/b&gt;" in page
    assert "<b>" not in page


def test_headings_of_the_cards_are_two_people_and_a_sorting_may_stand_beside_them(cards):
    some = cards.iloc[:120].copy()
    some.loc[some.index[60:], ["heading", "heading_b"]] = None
    themes = ws.find_themes(some, "headings")
    assert set(themes.themes["label"]) <= set(some["heading"].dropna()) | set(some["heading_b"].dropna())
    own = themes.cards["placed"] == "people"
    assert own.tolist() == some["heading"].notna().tolist()
    checks = ws.check_cards(some, ws.find_themes(some, "headings").placements.rows, 20)
    truth = cards.set_index("card_id")["heading"]
    more = placed([(card, truth[card]) for card in checks], how="check")
    both = ws.find_themes(some, "headings", sorting=more)
    assert (both.cards["placed"] == "people").sum() == 80
    # Without the word, what was sorted is all there is.
    assert (ws.find_themes(some, sorting=more).cards["placed"] == "people").sum() == 20


def test_a_heading_that_is_always_named_second_is_a_theme_of_its_own(cards):
    some = cards.iloc[:40]
    rows = [(card, "A | B" if place < 3 else "A") for place, card in enumerate(some["card_id"][:20])]
    themes = ws.find_themes(some, sorting=placed(rows))
    assert sorted(themes.themes["label"]) == ["A", "B"]
    counts = dict(zip(themes.themes["label"], themes.themes["cards"], strict=True))
    assert counts["B"] >= 3
    assert counts["A"] >= 20
    ws.review(some, themes, resamples=2)
    with pytest.raises(ws.CardError, match="„B“"):
        ws.find_themes(some, sorting=placed([(some["card_id"].iloc[0], "A | B")]))


def test_what_people_sorted_does_not_depend_on_the_order_of_rows(cards):
    sorting = placed(zip(cards["card_id"][::4], cards["heading"][::4], strict=True))
    first = ws.find_themes(cards, sorting=sorting)
    again = ws.find_themes(cards.sample(frac=1, random_state=2), sorting=sorting.sample(frac=1, random_state=3))
    pd.testing.assert_frame_equal(again.cards.sort_index(), first.cards)
    pd.testing.assert_frame_equal(again.themes, first.themes)
