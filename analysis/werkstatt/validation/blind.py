"""A blind check for people: can they tell what belongs to a theme, without having seen the themes?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.stats import binomtest

from werkstatt.errors import CardError
from werkstatt.files.tables import read_table
from werkstatt.files.workbooks import form_xlsx
from werkstatt.files.writing import write_file
from werkstatt.themes.found import Themes
from werkstatt.wording import message, word

WORDS, CARDS, LABELS = 5, 4, 3
"""Words and cards of the theme beside one intruder; labels to choose from."""

LETTERS = "ABCDEF"


@dataclass(frozen=True)
class BlindCheck:
    """Questions that can be answered without knowing the themes.

    Attributes
    ----------
    questions : DataFrame
        One row per question: ``item`` (from 1), ``kind`` (``words``: which word does not belong; ``cards``: which card
        does not belong; ``label``: which label fits the cards), ``shown`` (cards above the choices, for labels),
        ``choices`` (tuple of texts).
    key : DataFrame
        ``item``, ``theme`` and ``answer`` (the letter of the right choice): to be kept from whoever answers.

    Examples
    --------
    >>> questions = pd.DataFrame({"item": [1], "kind": "words", "shown": "", "choices": [("Bus", "Bahn", "Park")]})
    >>> check = BlindCheck(questions, pd.DataFrame({"item": [1], "theme": [1], "answer": ["C"]}))
    >>> dict(zip("ABC", check.questions["choices"][0], strict=True))[check.key["answer"][0]]
    'Park'
    """

    questions: pd.DataFrame
    key: pd.DataFrame


@dataclass(frozen=True)
class _Question:
    kind: str
    theme: int
    shown: str
    choices: tuple[str, ...]
    answer: str


def blind_check(themes: Themes, seed: int = 0) -> BlindCheck:
    """Draw questions over every theme.

    Word intrusion and, with cards in place of topics, card intrusion after Chang, Gerrish, Wang, Boyd-Graber & Blei
    (2009), "Reading tea leaves: how humans interpret topic models", NeurIPS; label fit after Ying, Montgomery &
    Stewart (2022), "Topics, concepts, and measurement", Political Analysis 30.

    Parameters
    ----------
    themes : Themes
        Two themes at least.
    seed : int
        The same themes and seed give the same questions.

    Returns
    -------
    BlindCheck
        Up to three questions per theme, in random order.

    Raises
    ------
    ValueError
        If there is a single theme.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> blind_check(find_themes(cards, 2)).questions["kind"].value_counts().to_dict()
    {'label': 2, 'words': 2}
    """
    if len(themes.themes) < 2:
        raise ValueError("a blind check needs two themes at least")
    random = np.random.default_rng(seed)
    cards = themes.ordered
    drawn: list[_Question | None] = []
    for theme in themes.themes["theme"]:
        drawn += [
            _words(themes, cards, theme, random),
            _cards(cards, theme, random),
            _label(themes, cards, theme, random),
        ]
    possible = [question for question in drawn if question is not None]
    asked = [possible[place] for place in random.permutation(len(possible))]
    numbers = range(1, len(asked) + 1)
    questions = pd.DataFrame(
        {
            "item": numbers,
            "kind": [one.kind for one in asked],
            "shown": [one.shown for one in asked],
            "choices": [one.choices for one in asked],
        }
    )
    key = pd.DataFrame(
        {"item": numbers, "theme": [one.theme for one in asked], "answer": [one.answer for one in asked]}
    )
    return BlindCheck(questions, key)


def write_sheet(check: BlindCheck, path: str | Path, language: str = "de") -> None:
    """Write the questions as an XLSX sheet to be filled in; the key stays out of it.

    Texts are stored as text, so that none is computed as a formula; the same questions give the same bytes.

    Parameters
    ----------
    check : BlindCheck
        From :func:`blind_check`.
    path : str or Path
        The sheet, ``.xlsx``.
    language : {"de", "en"}
        Of the sheet.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> questions = pd.DataFrame({"item": [1], "kind": "words", "shown": "", "choices": [("Bus", "Park")]})
    >>> with TemporaryDirectory() as folder:
    ...     write_sheet(BlindCheck(questions, pd.DataFrame()), Path(folder, "answers.xlsx"))
    ...     [path.name for path in Path(folder).iterdir()]
    ['answers.xlsx']
    """
    names = [word(name, language) for name in ("blind_item", "blind_question", "blind_shown")]
    rows: list[list[str | int]] = [[*names, *LETTERS, word("blind_answer", language)]]
    for question in check.questions.itertuples():
        rows.append([question.item, word(f"blind_{question.kind}", language), question.shown, *question.choices])
    write_file(path, form_xlsx(word("blind_sheet", language), rows, (6, 34, 50, *[28] * len(LETTERS), 10)))


def score_sheet(check: BlindCheck, path: str | Path, language: str = "de") -> pd.DataFrame:
    """Read a sheet that was filled in, and score it against chance.

    Parameters
    ----------
    check : BlindCheck
        The questions that the sheet was written from: drawn anew with the same themes and seed, they are the same.
    path : str or Path
        The sheet, ``.xlsx``, ``.ods`` or ``.csv``.
    language : {"de", "en"}
        That the sheet was written in, and of the messages.

    Returns
    -------
    DataFrame
        By kind and, as theme 0, over all: ``kind``, ``theme``, ``asked``, ``answered``, ``right``, ``share``,
        ``chance`` (share expected of guesses), ``p`` (probability of so many or more by guessing, binomial test; for
        theme 0 only, as single themes have a single question).

    Raises
    ------
    CardError
        With every answer that is no letter of a choice, and if columns or questions are missing.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> questions = pd.DataFrame({"item": [1], "kind": "words", "shown": "", "choices": [("Bus", "Park")]})
    >>> check = BlindCheck(questions, pd.DataFrame({"item": [1], "theme": [1], "answer": ["B"]}))
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "answers.xlsx")
    ...     write_sheet(check, path)
    ...     score_sheet(check, path)[["asked", "answered", "chance"]].values.tolist()
    [[1.0, 0.0, 0.5], [1.0, 0.0, 0.5]]
    """
    item, answer = word("blind_item", language), word("blind_answer", language)
    table = read_table(Path(path), {item, answer}.__contains__).table
    missing = [name for name in (item, answer) if name not in table]
    if missing:
        raise CardError([message("blind_columns", file=Path(path).name, columns=", ".join(missing))])
    given = dict(zip(table[item].str.strip(), table[answer].str.strip().str.upper(), strict=True))
    asked = check.questions.merge(check.key, on="item")
    sizes = asked["choices"].map(len)
    problems = [message("blind_question_missing", item=number) for number in asked["item"] if str(number) not in given]
    problems += [
        message("blind_answer_wrong", item=number, value=given[str(number)], letters=LETTERS[:size])
        for number, size in zip(asked["item"], sizes, strict=True)
        if given.get(str(number), "") not in ("", *LETTERS[:size])
    ]
    if problems:
        raise CardError(problems)
    asked = asked.assign(given=[given[str(number)] for number in asked["item"]], chance=1 / sizes)
    asked["answered"] = asked["given"] != ""
    asked["right"] = asked["given"] == asked["answer"]
    rows = [_score(group, kind, theme) for (kind, theme), group in asked.groupby(["kind", "theme"])]
    rows += [_score(group, kind, 0) for kind, group in asked.groupby("kind")]
    return pd.DataFrame(rows).sort_values(["kind", "theme"], ignore_index=True)


def _score(group: pd.DataFrame, kind: str, theme: int) -> dict[str, str | int | float]:
    answered = int(group["answered"].sum())
    right = int(group["right"].sum())
    chance = float(group["chance"].iloc[0])
    p = binomtest(right, answered, chance, alternative="greater").pvalue if answered and not theme else np.nan
    return {
        "kind": kind,
        "theme": theme,
        "asked": len(group),
        "answered": answered,
        "right": right,
        "share": round(right / answered, 3) if answered else np.nan,
        "chance": round(chance, 3),
        "p": round(float(p), 4),
    }


def _words(themes: Themes, cards: pd.DataFrame, theme: int, random: np.random.Generator) -> _Question | None:
    """Ask which word does not belong: one of the best of another theme, on as few cards of this one as possible."""
    best = themes.terms[(themes.terms["theme"] == theme) & (themes.terms["rank"] <= WORDS)]["surface"].tolist()
    best = list(dict.fromkeys(best))
    inside = np.asarray((themes.lexicon.matrix[(cards["theme"] == theme).to_numpy()] > 0).sum(axis=0)).ravel()
    others = themes.terms[(themes.terms["theme"] != theme) & (themes.terms["rank"] <= WORDS)]
    others = others[~others["surface"].isin(best)]
    if len(best) < 2 or others.empty:
        return None
    fewest = inside[others["column"]].min()
    candidates = others[inside[others["column"]] == fewest]["surface"].tolist()
    return _question("words", theme, "", best, str(random.choice(candidates)), random)


def _cards(cards: pd.DataFrame, theme: int, random: np.random.Generator) -> _Question | None:
    """Ask which card does not belong: one of those that lie well in another theme."""
    own, others = _sure(cards[cards["theme"] == theme]), _sure(cards[(cards["theme"] > 0) & (cards["theme"] != theme)])
    own, others = list(dict.fromkeys(own)), [text for text in others if text not in set(own)]
    if len(own) < 2 or not others:
        return None
    shown = [str(text) for text in random.choice(own, min(CARDS, len(own)), replace=False)]
    return _question("cards", theme, "", shown, str(random.choice(others)), random)


def _label(themes: Themes, cards: pd.DataFrame, theme: int, random: np.random.Generator) -> _Question | None:
    """Ask which label fits some cards of a theme."""
    names = dict(zip(themes.themes["theme"], themes.themes["label"], strict=True))
    own = list(dict.fromkeys(_sure(cards[cards["theme"] == theme])))
    others = [name for number, name in names.items() if number != theme]
    if not own or not names[theme]:
        return None
    shown = random.choice(own, min(CARDS, len(own)), replace=False)
    wrong = [str(name) for name in random.choice(others, min(LABELS - 1, len(others)), replace=False)]
    return _question("label", theme, "\n".join(f"• {text}" for text in shown), wrong, names[theme], random)


def _sure(cards: pd.DataFrame) -> list[str]:
    """Return the texts of the half of the cards that lies best in its theme."""
    return list(cards[cards["confidence"] >= cards["confidence"].median()]["text"])


def _question(
    kind: str, theme: int, shown: str, others: list[str], answer: str, random: np.random.Generator
) -> _Question:
    choices = [*others, answer]
    order = random.permutation(len(choices))
    letter = LETTERS[int(np.flatnonzero(order == len(others))[0])]
    return _Question(kind, int(theme), shown, tuple(choices[place] for place in order), letter)
