import pytest

from werkstatt.publication.parts.column import Column, Pair, in_words
from werkstatt.publication.parts.part import Passage
from werkstatt.wording import cell_format, percent


def test_words_are_those_of_the_language():
    share = Column("Anteil", [0.185, None], decimals=1, share=True)
    assert share.say("de") == ["18,5\xa0%", "–"]
    assert share.say("en") == ["18.5%", "–"]
    assert Column("p", [0.0131, "nur eine Gruppe"], decimals=3).say("de") == ["0,013", "nur eine Gruppe"]


def test_a_pair_is_one_column_and_holds_two():
    pair = Pair("Rat", "in_brackets", Column("Rat", [1433, None], 0), Column("Rat, erwartet", [2.5, 1.0], 1))
    assert pair.say("en") == ["1,433 (2.5)", "–"]
    passage = Passage("", (Column("Thema", ["a", "b"]), pair), key="k", title="t", sheet="s", language="de")
    assert passage.table.to_dict("list") == {"Thema": ["a", "b"], "Rat": ["1.433 (2,5)", "–"]}
    assert passage.figures == ("Rat",)


def test_a_group_may_be_called_like_a_column_of_ours():
    table = in_words([Column("Thema", ["a"]), Column("Thema", [3], 0), Column("Thema (2)", [4], 0)], "de")
    assert table.to_dict("records") == [{"Thema": "a", "Thema (2)": "3", "Thema (2) (2)": "4"}]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_share_reads_alike_in_words_and_in_the_workbook(language):
    sign = percent(0.5, 0, language).removeprefix("50").replace("\xa0", " ")
    assert cell_format(0, share=True, language=language) == f"0{sign}"
