import pandas as pd
import pytest
from openpyxl import load_workbook
from planted import planted_cards
from scipy.stats import binom

import werkstatt as ws
from werkstatt.validation.blind import LETTERS, blind_check, score_sheet, write_sheet


@pytest.fixture(scope="module")
def planted():
    return ws.find_themes(planted_cards(12), 3)


@pytest.fixture
def filled(planted, tmp_path):
    """Write a sheet, fill it in with `answer(question, key)`, return its path."""

    def fill(answer):
        check = blind_check(planted)
        path = tmp_path / "bogen.xlsx"
        write_sheet(check, path)
        book = load_workbook(path)
        for question, key in zip(check.questions.itertuples(), check.key.itertuples(), strict=True):
            book.active.cell(question.item + 1, 10, answer(question, key))
        book.save(path)
        return check, path

    return fill


def test_intruders_are_from_other_themes(planted):
    check = blind_check(planted)
    assert check.questions["kind"].value_counts().to_dict() == {"words": 3, "cards": 3, "label": 3}
    theme_of = dict(zip(planted.cards["text"], planted.cards["theme"], strict=True))
    words = planted.terms.groupby("theme")["surface"].agg(set)
    for question, key in zip(check.questions.itertuples(), check.key.itertuples(), strict=True):
        right = question.choices[LETTERS.index(key.answer)]
        wrong = [choice for choice in question.choices if choice != right]
        if question.kind == "words":
            assert right not in words[key.theme]
            assert set(wrong) <= words[key.theme]
        if question.kind == "cards":
            assert theme_of[right] != key.theme
            assert {theme_of[text] for text in wrong} == {key.theme}
        if question.kind == "label":
            assert right == planted.themes["label"][key.theme - 1]
            assert {theme_of[line[2:]] for line in question.shown.splitlines()} == {key.theme}


def test_same_seed_same_questions_and_bytes(planted, tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        write_sheet(blind_check(planted, seed=4), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert not blind_check(planted, seed=5).questions.equals(blind_check(planted, seed=4).questions)


def test_the_sheet_gives_nothing_away_and_computes_nothing(tmp_path):
    cards = planted_cards(12)
    cards["text"] = "=1+1; " + cards["text"]
    themes = ws.find_themes(cards, 3)
    write_sheet(blind_check(themes), tmp_path / "bogen.xlsx")
    sheet = load_workbook(tmp_path / "bogen.xlsx").active
    assert [cell.value for cell in sheet[1]] == ["Nr", "Frage", "Karten", *LETTERS, "Antwort"]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert all(cell.data_type in "sn" for cell in cells)
    assert any(str(cell.value).startswith("=1+1") for cell in cells)


def test_who_knows_is_right_and_beats_chance(filled):
    score = score_sheet(*filled(lambda question, key: key.answer.lower()))
    total = score[score["theme"] == 0].set_index("kind")
    assert (total["share"] == 1).all()
    assert total.loc["words", "chance"] == pytest.approx(1 / 6, abs=6e-4)
    assert total.loc["words", "p"] == pytest.approx(binom.sf(2, 3, 1 / 6), abs=1e-4)
    assert (score.loc[score["theme"] > 0, "right"] == 1).all()


def test_who_guesses_is_not(filled):
    total = score_sheet(*filled(lambda question, key: "A")).query("theme == 0")
    assert (total["p"] > 0.05).all()


def test_empty_answers_are_left_out_and_wrong_ones_named(filled):
    score = score_sheet(*filled(lambda question, key: None)).query("theme == 0")
    assert (score["answered"] == 0).all()
    assert score["p"].isna().all()
    with pytest.raises(ws.CardError) as error:
        score_sheet(*filled(lambda question, key: "Z"))
    assert len(error.value.problems) == 9
    assert "„Z“" in error.value.problems[0].say("de")


def test_other_sheets_are_refused(planted, tmp_path):
    path = tmp_path / "x.csv"
    pd.DataFrame({"Nr": [1], "Frage": ["?"]}).to_csv(path, index=False)
    with pytest.raises(ws.CardError, match="Antwort"):
        score_sheet(blind_check(planted), path)
    pd.DataFrame({"Nr": [1], "Antwort": ["A"]}).to_csv(path, index=False)
    with pytest.raises(ws.CardError, match="fehlt im Bogen"):
        score_sheet(blind_check(planted), path)
    with pytest.raises(ValueError, match="two themes"):
        blind_check(ws.find_themes(planted_cards(5), 1))
