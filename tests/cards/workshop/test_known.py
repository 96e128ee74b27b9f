import json

import pytest
from conftest import CORPUS

from werkstatt.cards.workshop import read_workshop
from werkstatt.errors import CardError


def test_corpus_names_itself_and_its_visions():
    workshop = read_workshop(CORPUS)
    assert "illustrativ" in workshop.title
    assert workshop.licence == "CC BY 4.0"
    assert workshop.visions["vision"].tolist() == ["Das rote Sofa", "Der Rat der Erfahrenen"]


def test_nothing_beside_the_cards_is_fine(tmp_path):
    workshop = read_workshop(tmp_path)
    assert workshop.title == ""
    assert workshop.visions.empty


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [("datapackage.json", "{", "JSON"), ("visions.csv", "ort,text\na,b\n", "Zukunftsbild")],
)
def test_broken_files_are_named(tmp_path, name, content, what):
    (tmp_path / name).write_text(content)
    with pytest.raises(CardError, match=what) as caught:
        read_workshop(tmp_path)
    assert name in str(caught.value)


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2021-12-09", "2021-12-09T00:00:00Z"),
        ("2021-12-09T10:00:00Z", "2021-12-09T10:00:00Z"),
        ("2021-12-09T10:00:00+01:00", "2021-12-09T09:00:00Z"),
        ("2021-12-09T10:00:00", "2021-12-09T10:00:00Z"),
        ("im Dezember", ""),
        ("2021-13-45T00:00:00Z", ""),
        ("", ""),
    ],
)
def test_the_day_is_the_one_that_is_named_or_none(tmp_path, said, moment):
    (tmp_path / "datapackage.json").write_text(json.dumps({"created": said}))
    assert read_workshop(tmp_path).moment == moment


def test_long_sentences_of_the_page_in_plain_language_are_told(tmp_path):
    long = "Dieser Satz hat viel mehr Wörter als ein Satz in einfacher Sprache haben soll, und das ist schlecht."
    (tmp_path / "werkstatt.toml").write_text(f'[studie]\neinfache_sprache = """\nKurz. Auch kurz.\n{long}"""\n')
    (notice,) = read_workshop(tmp_path).notices
    assert "18 Wörter" in notice.say("de")
    assert long in notice.say("de")
