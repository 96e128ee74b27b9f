import pytest
from planted import planted_cards

import werkstatt as ws
from werkstatt.publication.method import method_parts
from werkstatt.publication.parts.column import Column
from werkstatt.publication.parts.part import Passage


@pytest.fixture(scope="module")
def parts(themes, reviewed):
    return {part.key: part for part in method_parts(themes, reviewed, 3)}


def test_every_question_that_the_cards_answer(parts, themes):
    assert list(parts) == [
        *("choices", "reading", "by-group", "by-phase", "by-vision", "votes", "coding", "headings"),
        *("unanswered", "unasked"),
    ]
    for part in parts.values():
        assert part.table.map(lambda cell: isinstance(cell, str)).all(axis=None), part.key
        assert set(part.figures) <= set(part.table.columns)
    assert len(parts["choices"].table) == len(themes.themes)


def test_small_counts_are_not_published(parts, reviewed):
    counts = reviewed.whose.carriers["vision"].counts
    shown = parts["by-vision"].table
    assert ((counts > 0) & (counts < 3)).any(axis=None)
    for column in counts:
        for count, cell in zip(counts[column], shown[column], strict=True):
            assert cell == "–" or int(cell.split(" ")[0]) == count
            assert not 0 < count < 3 or cell == "–"


def test_phases_stand_in_the_order_of_the_day(parts):
    assert list(parts["by-phase"].table.columns[1:4]) == ["Kritik", "Fantasie", "Realisierung"]


def test_cards_alone_leave_choices_and_reading(small):
    parts = method_parts(small.themes, small.review, 3, "en")
    assert [part.key for part in parts] == ["choices", "reading"]
    assert parts[0].title == "Would other choices have given the same themes?"


def test_in_a_notebook_texts_are_escaped_and_pictures_inline(parts):
    html = parts["choices"]._repr_html_()
    assert 'src="data:image/png;base64,' in html or "src='data:image/png;base64," in html
    hostile = Passage("& <i>", (Column("a", ["<script>"]),), key="k", title="<b>", sheet="k", language="en")
    assert "<b>" not in hostile._repr_html_()
    assert "<script>" not in hostile._repr_html_()


def test_one_group_for_every_card_is_no_grouping():
    cards = planted_cards(12)
    cards["group"] = cards["card_id"]
    cards["vision"] = ["Sofa"] + [None] * (len(cards) - 1)
    themes = ws.find_themes(cards, 3)
    parts = method_parts(themes, ws.review(cards, themes, resamples=2), 3)
    assert [part.key for part in parts] == ["choices", "reading", "by-vision"]
    assert set(parts[2].table["Sofa"]) == {"–", "0 (0,0)"}, "the one card is not given away"
