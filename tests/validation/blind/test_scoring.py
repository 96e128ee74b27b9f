import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import planted_cards
from scipy.stats import binom, binomtest
from sklearn.metrics import cohen_kappa_score

import werkstatt as ws
from werkstatt.validation.blind.questions import LETTERS
from werkstatt.validation.blind.scoring import score_answers


def keys(themes, each=4, seed=0):
    """Return the key to `each` questions of a kind on each theme, answers drawn by lot."""
    rows = [
        {"kind": kind, "theme": theme, "label": f"L{theme}", "choices": choices}
        for theme in range(1, themes + 1)
        for kind, choices in (("words", 6), ("cards", 5), ("label", 5))
        for _ in range(each)
    ]
    key = pd.DataFrame(rows)
    answer = np.random.default_rng(seed).integers(key["choices"])
    return key.assign(item=range(1, len(key) + 1), answer=[LETTERS[one] for one in answer], themes="t1")


def answering(key, skill, seed):
    """Return the answers of somebody who knows a share of them and guesses none of the others right."""
    random = np.random.default_rng(seed)
    known = random.random(len(key)) < skill
    right = key["answer"].map(LETTERS.index)
    wrong = (right + random.integers(1, key["choices"])) % key["choices"]
    return [LETTERS[one] for one in np.where(known, right, wrong)]


def guessing(key, seed):
    return [LETTERS[one] for one in np.random.default_rng(seed).integers(key["choices"])]


def scored(key, **answers):
    return score_answers(key, pd.DataFrame(answers, index=pd.Index(key["item"])))


def test_counts_shares_and_p_by_kind_and_theme():
    key = keys(2)
    given = key["answer"].where((key["theme"] == 1) & (key["kind"] != "label"), "A").tolist()
    found = scored(key, AB=given)
    table = found.table.set_index(["theme", "kind"])
    words = table.loc[(1, "words")]
    assert words[["questions", "answered", "answers", "right", "share"]].tolist() == [4, 4, 4, 4, 1]
    assert words["chance"] == pytest.approx(1 / 6, abs=6e-4)
    assert words["p"] == pytest.approx(binomtest(4, 4, 1 / 6, alternative="greater").pvalue, abs=1e-6)
    right = int((pd.Series(given) == key["answer"]).sum())
    assert found.whole["right"] == right
    assert found.coders["right"].tolist() == [right]
    assert len(table) == 3 * 4


def test_who_guesses_is_above_chance_in_five_of_a_hundred_themes_at_most():
    key = keys(500)
    above = (scored(key, AB=guessing(key, 1)).by_theme["outcome"] == "for").mean()
    # Guesses bring six of twelve in 1.5 % of the themes; 500 themes tell it to within 1.5 %.
    assert 0 < above < 0.03


def test_two_who_copy_from_each_other_are_not_above_chance_more_often():
    key = keys(500, seed=2)
    guesses = guessing(key, 3)
    copied = scored(key, AB=guesses, CD=guesses).by_theme
    assert (copied["outcome"] == "for").mean() < 0.05
    naive = [binom.sf(row.right - 1, row.answers, row.chance) <= 0.05 for row in copied.itertuples()]
    assert np.mean(naive) > 0.05, "the binomial test over all answers would be deceived"


def test_who_is_right_in_four_of_five_recognises_nearly_all_themes_and_each_kind_mostly():
    key = keys(500)
    found = scored(key, AB=answering(key, 0.8, 4))
    assert (found.by_theme["outcome"] == "for").mean() > 0.98
    kinds = found.table[(found.table["theme"] > 0) & (found.table["kind"] != "all")].groupby("kind")["outcome"]
    assert (kinds.agg(lambda outcomes: (outcomes == "for").mean()) > 0.78).all()


def test_too_few_answers_are_neither_for_nor_against():
    key = keys(2)
    given = answering(key, 0, 5)
    few = pd.Series(given).where((key["item"] <= 2) | (key["theme"] == 2), "")
    assert scored(key, AB=few.tolist()).by_theme["outcome"].tolist() == ["untested", "against"]
    nothing = scored(key, AB=[""] * len(key))
    assert nothing.by_theme["outcome"].tolist() == ["untested", "untested"]
    assert nothing.table["p"].isna().all()
    assert nothing.sentences()[0].say("de") == "Auf dem Bogen der Blindprüfung steht noch keine Antwort."


def test_people_are_compared_with_each_other():
    key = keys(2)
    one, other = answering(key, 0.8, 6), answering(key, 0.6, 7)
    other[0] = ""
    agreed = scored(key, AB=one, CD=other).agreement
    assert agreed.questions == len(key) - 1
    assert agreed.equal == pytest.approx(np.mean([a == b for a, b in zip(one[1:], other[1:], strict=True)]), abs=6e-4)
    assert agreed.kappa == pytest.approx(cohen_kappa_score(one[1:], other[1:]), abs=6e-4)
    assert scored(key, AB=one).agreement is None
    assert scored(key, AB=one, CD=one).agreement.alpha == 1
    third = answering(key, 0.7, 8)
    pairs = [cohen_kappa_score(a, b) for a, b in ((one, third), (one[1:], other[1:]), (third[1:], other[1:]))]
    assert scored(key, AB=one, CD=other, EF=third).agreement.kappa == pytest.approx(np.mean(pairs), abs=6e-4)


@settings(max_examples=20)
@given(st.permutations(range(12)), st.integers(0, 99))
def test_the_order_of_questions_and_people_does_not_matter(order, seed):
    key = keys(1)
    one, other = guessing(key, seed), answering(key, 0.5, seed)
    answers = pd.DataFrame({"AB": one, "CD": other}, index=key["item"])
    found, again = score_answers(key, answers), score_answers(key.iloc[order], answers[["CD", "AB"]])
    pd.testing.assert_frame_equal(found.table, again.table)
    assert found.agreement == again.agreement


@pytest.fixture(scope="module")
def planted():
    return ws.find_themes(planted_cards(30), 3)


def test_the_review_takes_what_people_recognise_into_its_verdicts(planted):
    key = ws.blind_check(planted).key.assign(themes=ws.blind_check(planted).themes)
    knows = key["answer"].where(key["theme"] != 2, [LETTERS[(LETTERS.index(one) + 1) % 3] for one in key["answer"]])
    knows = knows.where(key["theme"] != 3, "")
    blind = scored(key, AB=knows.tolist())
    cards = planted.cards.drop(columns=["theme", "confidence", "also"])
    reviewed = ws.review(cards, planted, resamples=20, blind=blind)
    assert reviewed.verdicts["blind"].tolist()[:2] == ["for", "against"]
    assert pd.isna(reviewed.verdicts["blind"][2])
    assert reviewed.verdicts["band"].tolist() == ["traegt", "vorbehalt", "traegt"]
    html = reviewed.to_html("de")
    assert "Menschen, die es nicht kannten, erkennen es (100 % der Antworten richtig)" in html
    assert "erkennen es nicht besser als beim Raten (0 % der Antworten richtig)" in html
    assert ws.review(cards, planted, resamples=2).blind is None
    other = ws.find_themes(planted_cards(30), 2)
    with pytest.raises(ValueError, match="other themes"):
        ws.review(planted_cards(30), other, resamples=2, blind=blind)
