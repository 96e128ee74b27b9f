"""What people sorted is published: every card under each of its headings, persons without names, shares with error."""

import json

import pandas as pd
import pytest
from exports import all_files
from planted import planted_cards
from sorters import err, placed

import werkstatt as ws
from werkstatt.publication.method import method_parts

pytestmark = pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")


@pytest.fixture(scope="module")
def cards():
    return planted_cards(20).drop(columns="truth").assign(phase=["kritik", "fantasie", "realisierung"] * 20, votes=1)


@pytest.fixture(scope="module")
def sorting(cards):
    truth = planted_cards(20)["truth"]
    codes = truth.map(dict(zip(sorted(set(truth)), ["Wege", "Ämter", "Spiel"], strict=True)))
    pairs = list(zip(cards["card_id"], codes, strict=True))
    pairs[0] = (pairs[0][0], f"{pairs[0][1]} | Spiel")
    pairs[1] = (pairs[1][0], "")
    other = list(zip(cards["card_id"], err(codes, 0.2, 3), strict=True))
    tables = [
        placed(pairs[:30], "Erika Mustermann"),
        placed(pairs[30:50], "Erika Mustermann", "check"),
        placed(other[5:30], "Karl Beispiel"),
        placed(other[30:50], "Karl Beispiel", "check"),
    ]
    return pd.concat(tables, ignore_index=True)


@pytest.fixture(scope="module")
def themes(cards, sorting):
    return ws.find_themes(cards, sorting=sorting)


@pytest.fixture(scope="module")
def out(cards, themes, tmp_path_factory):
    folder = tmp_path_factory.mktemp("people")
    review = ws.review(cards, themes, resamples=5)
    ws.publish(cards, themes, review, folder)
    return folder


def test_a_card_with_two_headings_counts_in_both(themes, out):
    card = themes.cards.iloc[0]
    both = themes.counted[themes.counted["card_id"] == card["card_id"]]
    assert len(both) == 2
    assert themes.themes["cards"].sum() == (themes.cards["theme"] > 0).sum() + 1
    assert themes.themes["votes"].sum() == (themes.cards["theme"] > 0).sum() + 1
    assert card["also"] in set(both["theme"]) - {card["theme"]}
    assert both["also"].tolist() == both["theme"].tolist()[::-1], "each row names the other theme"
    page = (out / "index.html").read_text(encoding="utf-8")
    assert "1 Karte steht unter mehreren Überschriften und zählt in jeder" in page
    sections = page.split('<section class="theme"')[1:]
    own = [section for section in sections if card["text"] in section]
    assert len(own) == 2
    assert [f"auch in Thema {theme}" in section for theme, section in zip(both["also"], own, strict=True)] == [
        True,
        True,
    ]


def test_a_card_that_people_found_to_fit_none_is_said_to_be_theirs(themes, out):
    row = themes.cards.iloc[1]
    assert (row["theme"], row["placed"]) == (0, "people")
    assert "nach dem Urteil von Menschen zu keinem Thema" in (out / "index.html").read_text(encoding="utf-8")


def test_contracts_of_the_tables(themes, out, cards):
    read = pd.read_csv(out / "cards.csv")
    assert {"theme", "confidence", "placed"} <= set(read)
    assert set(read["placed"].fillna("")) <= {"people", "machine", ""}
    assert read["confidence"].between(0, 1).all()
    assert (read.loc[read["theme"] == 0, "confidence"] == 0).all()
    table = pd.read_csv(out / "themes.csv")
    assert set(table["origin"]) == {"people"}
    assert "parent" in table
    assert sorted(table["label"]) == ["Spiel", "Wege", "Ämter"]


def test_names_of_those_who_sorted_are_published_nowhere(out):
    for name, path in all_files(out).items():
        content = path.read_bytes()
        for who in (b"Mustermann", b"Erika", b"Karl Beispiel"):
            assert who not in content, name
    published = pd.read_csv(out / "sorting.csv")
    assert set(published["who"]) == {"P1", "P2"}
    assert list(published) == ["card_id", "heading", "who", "when", "how"]


def test_the_record_holds_agreement_shares_and_verdicts(out):
    people = json.loads((out / "review.json").read_text(encoding="utf-8"))["people"]
    assert people["read"] == 50
    assert people["checked"]["cards"] == 20
    assert people["sorters"]["people"] == 2
    assert people["sorters"]["twice"] == 45
    whole = next(share for share in people["shares"] if not share["column"])
    assert all(row["low"] <= row["share"] <= row["high"] for row in whole["headings"])
    assert {theme["band"] for theme in people["themes"]} <= {"geteilt", "teils", "ungeteilt", "ungeklaert"}


def test_parts_of_the_review_that_people_add(cards, themes):
    review = ws.review(cards, themes, resamples=5)
    parts = {part.key: part for part in method_parts(themes, review, 3)}
    assert {"people", "shares", "differences"} <= parts.keys()
    # Phases have fewer than ten check cards each.
    assert list(parts["shares"].table) == ["Thema", "alle Karten"]
    assert "weniger als 10 Karten oder" in parts["shares"].text
    assert parts["differences"].table["geklärt"].eq("noch offen").all()


def test_a_heading_that_names_a_person_stops_the_publication(cards, sorting, tmp_path):
    named = sorting.assign(heading=sorting["heading"].replace("Wege", "Frau Müller"))
    themes = ws.find_themes(cards, sorting=named)
    review = ws.review(cards, themes, resamples=2)
    with pytest.raises(ws.CardError, match="Frau Müller"):
        ws.publish(cards, themes, review, tmp_path / "out")


def test_a_reason_that_names_a_person_stops_the_publication_too(cards, sorting, tmp_path):
    end = placed([(cards["card_id"][6], "Wege")], "beide", "settled").assign(note="so will es Herr Schulz")
    themes = ws.find_themes(cards, sorting=pd.concat([sorting, end], ignore_index=True))
    review = ws.review(cards, themes, resamples=2)
    with pytest.raises(ws.CardError, match="Herr Schulz"):
        ws.publish(cards, themes, review, tmp_path / "out")


def test_shares_do_not_say_what_single_people_wrote(cards, sorting):
    groups = pd.Series(["Amt"] * 58 + ["Jugend"] * 2).sample(frac=1, random_state=1).to_numpy()
    everything = placed(list(zip(cards["card_id"], ["Wege", "Ämter", "Spiel"] * 20, strict=True)))
    everything.loc[3, "heading"] = "Allein"
    themes = ws.find_themes(cards.assign(group=groups), sorting=everything)
    review = ws.review(cards.assign(group=groups), themes, resamples=2)
    parts = {part.key: part for part in method_parts(themes, review, 3)}
    shown = parts["shares"].table.set_index("Thema")
    assert not [column for column in shown if column.startswith("Jugend")], "two cards are no group"
    assert shown["Amt"].iloc[3] == "–", "one card"
    assert "weniger als 10 Karten oder" in parts["shares"].text
