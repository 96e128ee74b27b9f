"""What people answered, compared with guessing and with each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import combinations
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError, in_file
from werkstatt.parameters import check_instance
from werkstatt.themes.found import Themes
from werkstatt.validation.blind.answers import KINDS, read_answers, read_key
from werkstatt.validation.blind.asking import code_of_themes
from werkstatt.validation.blind.guessing import LEVEL, enough, interval, p_of_guessing
from werkstatt.validation.blind.questions import LETTERS
from werkstatt.validation.intercoder import kappa, krippendorff_alpha
from werkstatt.wording import Message, message, word
from werkstatt.wording.blind_sentences import agreement_sentence, blind_sentence, counts_sentence, outcome_line
from werkstatt.wording.shown import html_table


@dataclass(frozen=True)
class Agreement:
    """How far those agree who answered the same questions.

    Attributes
    ----------
    questions : int
        That two or more answered.
    equal : float
        Share of equal answers, over all pairs of people and the questions that both answered.
    kappa : float
        Cohen's kappa (1960), the mean over all pairs (Light 1971); NaN where it is not defined for any.
    alpha : float
        Krippendorff's alpha, see :func:`werkstatt.validation.intercoder.krippendorff_alpha`.

    Examples
    --------
    >>> Agreement(12, 0.75, 0.7, 0.71).equal
    0.75
    """

    questions: int
    equal: float
    kappa: float
    alpha: float


@dataclass(frozen=True, repr=False)
class BlindScore:
    """How people answered a blind check.

    Attributes
    ----------
    table : DataFrame
        For each theme, kind of question (``words``, ``cards``, ``label``), both and ``all`` of them, with theme 0 for
        all themes: ``theme``, ``label``, ``kind``, ``questions`` (asked), ``answered`` (of these, by anybody),
        ``answers`` (of all people), ``right``, ``share`` (of the answers), ``low`` and ``high`` (bounds of its exact
        95 % interval), ``chance`` (share that guessing would bring), ``p`` (see
        :func:`werkstatt.validation.blind.guessing.p_of_guessing`), and ``outcome``: ``for`` (above chance), ``against``
        (not, although there were enough answers), or ``untested`` (too few answers).
    coders : DataFrame
        For each person ``coder`` (the name) and the same from ``questions`` on.
    answers : DataFrame
        Questions × people: letters, ``""`` where there is no answer.
    agreement : Agreement or None
        None where no question was answered by two.
    themes : str
        Code of the cards and themes that were asked about.

    Examples
    --------
    >>> key = pd.DataFrame({"item": [1], "kind": "words", "theme": 1, "label": "Bus", "choices": 6, "answer": "C"})
    >>> score_answers(key.assign(themes="t1"), pd.DataFrame({"AB": ["C"]}, index=[1]))
    BlindScore(1 coders, 1 answers)
    """

    table: pd.DataFrame
    coders: pd.DataFrame
    answers: pd.DataFrame
    agreement: Agreement | None
    themes: str

    def __repr__(self) -> str:
        return f"BlindScore({len(self.coders)} coders, {int(self.coders['answers'].sum())} answers)"

    @property
    def by_theme(self) -> pd.DataFrame:
        """The rows of `table` on each theme, all kinds of questions together."""
        return self.table[(self.table["kind"] == "all") & (self.table["theme"] > 0)].reset_index(drop=True)

    @property
    def whole(self) -> pd.Series:
        """The row of `table` on all themes and kinds together."""
        return self.table[(self.table["kind"] == "all") & (self.table["theme"] == 0)].iloc[0]

    def sentences(self) -> list[Message]:
        """Return what is to be said of all themes, of each outcome, and of the agreement.

        Returns
        -------
        list of Message
            One where nothing was answered, else three.

        Examples
        --------
        >>> key = pd.DataFrame({"item": [1], "kind": "words", "theme": 1, "label": "Bus", "choices": 6, "answer": "C"})
        >>> scored = score_answers(key.assign(themes="t1"), pd.DataFrame({"AB": [""]}, index=[1]))
        >>> [one.say("en") for one in scored.sentences()]
        ['The sheet of the blind check does not hold an answer yet.']
        """
        coders = int((self.coders["answers"] > 0).sum())
        if not coders:
            return [message("blind_whole_none")]
        agreed = self.agreement
        return [
            blind_sentence(self.whole.to_dict(), coders),
            counts_sentence(self.by_theme["outcome"].tolist()),
            message("blind_alone")
            if agreed is None
            else agreement_sentence(agreed.questions, agreed.equal, agreed.kappa, agreed.alpha),
        ]

    def to_html(self, language: str = "de") -> str:
        """Return what came out for each theme, and on the whole, as HTML.

        Parameters
        ----------
        language : {"de", "en"}
            Of the reader.

        Returns
        -------
        str
            A table and sentences.

        Examples
        --------
        >>> key = pd.DataFrame({"item": [1], "kind": "words", "theme": 1, "label": "Bus", "choices": 6, "answer": "C"})
        >>> scored = score_answers(key.assign(themes="t1"), pd.DataFrame({"AB": [""]}, index=[1]))
        >>> "too few answers" in scored.to_html("en")
        True
        """
        rows = self.by_theme
        shown = pd.DataFrame(
            {
                word("theme", language): rows["theme"],
                word("label", language): rows["label"],
                word("blind_outcome", language): [outcome_line(row).say(language) for row in rows.to_dict("records")],
            }
        )
        told = "".join(f"<p>{escape(sentence.say(language))}</p>" for sentence in self.sentences())
        return f"{html_table(shown)}{told}"

    def _repr_html_(self) -> str:
        return self.to_html()


def score_blind_check(key: str | Path, sheets: Sequence[str | Path], themes: Themes) -> BlindScore:
    r"""Read sheets that were filled in, and compare the answers with guessing and with each other.

    Parameters
    ----------
    key : str or Path
        The key that was written with the sheets.
    sheets : sequence of str or Path
        ``.xlsx``, ``.ods`` or ``.csv``, one a person.
    themes : Themes
        That were asked about, found anew from the same cards in the same way.

    Returns
    -------
    BlindScore
        By theme and kind of question, by person, and on the whole.

    Raises
    ------
    CardError
        If the key belongs to other cards or themes, and with all that is wrong with key and sheets.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.blind.asking import blind_check
    >>> from werkstatt.validation.blind.sheet import write_blind_check
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> themes = find_themes(cards, 2)
    >>> with TemporaryDirectory() as folder:
    ...     sheet, key = write_blind_check(blind_check(themes), Path(folder, "bogen.xlsx"))
    ...     score_blind_check(key, [sheet], themes).by_theme["outcome"].tolist()
    ['untested', 'untested']
    """
    check_instance("score_blind_check", "themes", themes, Themes)
    with in_file(str(key)):
        table = read_key(key)
        value, expected = str(table["themes"].iloc[0]), code_of_themes(themes)
        if value != expected:
            raise CardError([message("blind_key_themes", value=value, expected=expected)])
    return score_answers(table, read_answers(sheets, table))


def score_answers(key: pd.DataFrame, answers: pd.DataFrame) -> BlindScore:
    """Compare answers with guessing and with each other.

    Parameters
    ----------
    key : DataFrame
        From :func:`werkstatt.validation.blind.answers.read_key`.
    answers : DataFrame
        From :func:`werkstatt.validation.blind.answers.read_answers`.

    Returns
    -------
    BlindScore
        By theme and kind of question, by person, and on the whole.

    Examples
    --------
    >>> key = pd.DataFrame({"item": range(1, 5), "kind": "words", "theme": 1, "label": "Bus", "choices": 6})
    >>> given = pd.DataFrame({"AB": list("CCCD")}, index=range(1, 5))
    >>> score_answers(key.assign(answer="C", themes="t1"), given).by_theme[["right", "p", "outcome"]].values.tolist()
    [[3, 0.016204, 'for']]
    """
    asked = key.set_index("item")
    groups: list[tuple[int, str, str, pd.DataFrame]] = []
    for (theme, label), rows in [*asked.groupby(["theme", "label"]), ((0, ""), asked)]:
        groups += [(theme, label, kind, part) for kind in KINDS if len(part := rows[rows["kind"] == kind])]
        groups.append((theme, label, "all", rows))
    table = pd.DataFrame(
        [{"theme": theme, "label": label, "kind": kind} | _score(part, answers) for theme, label, kind, part in groups]
    )
    coders = pd.DataFrame([{"coder": name} | _score(asked, answers[[name]]) for name in answers])
    return BlindScore(table, coders, answers, _agree(answers), str(key["themes"].iloc[0]))


def _score(asked: pd.DataFrame, answers: pd.DataFrame) -> dict[str, int | float | str]:
    given = answers.loc[asked.index]
    answered = (given != "").any(axis=1)
    count = int((given != "").to_numpy().sum())
    right = int(given.eq(asked["answer"], axis=0).to_numpy().sum())
    choices = asked.loc[answered, "choices"].tolist()
    letters = [
        [int((row == letter).sum()) for letter in LETTERS[:many]]
        for row, many in zip(given[answered].to_numpy(), choices, strict=True)
    ]
    expected = float(((given != "").sum(axis=1) / asked["choices"]).sum())
    share = right / count if count else float("nan")
    low, high = interval(share, len(choices))
    p = p_of_guessing(letters, right) if count else float("nan")
    return {
        "questions": len(asked),
        "answered": len(choices),
        "answers": count,
        "right": right,
        "share": round(share, 3),
        "low": low,
        "high": high,
        "chance": round(expected / count, 3) if count else float("nan"),
        "p": p,
        "outcome": "for" if p <= LEVEL else "against" if enough(choices) else "untested",
    }


def _agree(answers: pd.DataFrame) -> Agreement | None:
    given = answers.where(answers != "")
    pairs = [given[[one, other]].dropna().to_numpy(dtype=str) for one, other in combinations(given, 2)]
    compared = [pair for pair in pairs if len(pair)]
    if not compared:
        return None
    equal = sum(int((pair[:, 0] == pair[:, 1]).sum()) for pair in compared) / sum(map(len, compared))
    kappas = pd.Series([kappa(pair[:, 0], pair[:, 1]) for pair in compared])
    questions = int((given.notna().sum(axis=1) > 1).sum())
    return Agreement(questions, round(equal, 3), round(float(kappas.mean()), 3), round(krippendorff_alpha(given), 3))
