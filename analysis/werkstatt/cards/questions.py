"""What a column of a survey holds: answers to an open question, or what is no card of anybody."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

import pandas as pd

from werkstatt.cards.columns import WORD
from werkstatt.cards.personal_data import find_personal_data
from werkstatt.cards.statements import is_statement
from werkstatt.language.languages import LANGUAGE_DATA, either
from werkstatt.language.names import NAME, may_be_surname

Kind = Literal["question", "recorded", "closed"]

MOST = 0.8
"""A column is of a kind if so many of its filled cells are."""

FEWEST_WORDS = 2.0
"""Answers in sentences have so many words on average."""

FEWEST_LONGER = 0.25
"""Or so many of them have several words."""

MOST_REPEATED = 5
"""In sentences, equal answers of so many persons each were chosen from a list."""

FEWEST_DIFFERENT = 0.8
"""Single words are answers to an open question where so many of them differ."""

FEWEST_TIMES = 2
"""Choices that are put together in a cell occur so often on average."""

LONGEST_LIST = 8
"""Choices of a closed question."""

LOOKED_AT = 500
"""Cells of a column from which its kind is told."""

LONGEST = 200
"""Signs of a cell that may be a number, a code or an address, and of a name that is looked at."""

_END = (
    r"[T ,]{0,3}[\d:.]{0,20}\s?(?:[AaPp]\.?[Mm]\.?)?\s?(?:Z|UTC|GMT|[A-Z]{2,4})?\s?(?:[+-]\d{1,2}:?\d{0,2})?(?:\s?Uhr)?"
)
STAMP = re.compile(
    rf"(?!\d{{1,4}}(?:\.\d{{1,4}}){{3}}$)\d{{1,4}}[-./]\s?\d{{1,2}}[-./]\s?\d{{0,4}}{_END}"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?:\s?Uhr)?"
)
RECORDED = re.compile(r"Mozilla/\d|\[\s*\{|\{\s*\"")
CLOSED = re.compile(
    r"[-+]?[\d.,\s]{1,40}[%€]?|\S{1,2}|[A-Z\d]{3}|[A-Za-z]{1,6}[-_]?\d{1,6}|(?:https?://|www\.)\S{1,200}|\S{1,80}@\S{1,80}\.\S{1,40}|"
    r"\+?[\d\s()/-]{5,30}|\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]{8,45}|(?=\S{0,80}\d)(?=\S{0,80}[A-Za-z])\S{8,80}|"
    r"\S{1,200}\.(?:jpe?g|png|gif|heic|webp|pdf|docx?|xlsx?|pptx?|odt|ods|txt|csv|zip|mp3|mp4|mov|m4a)"
)
PERSON = re.compile(rf"(?<![\w-])(?>{NAME})(?: (?>{NAME})){{1,3}}")

_PERSON_WORDS = frozenset[str]().union(*(data.person_words for data in LANGUAGE_DATA.values()))
_SCALE_WORDS = frozenset[str]().union(*(data.scale_words for data in LANGUAGE_DATA.values()))
_ASKS_PERSON = re.compile(either(data.person_questions for data in LANGUAGE_DATA.values()), re.IGNORECASE)
_BESIDE = frozenset(
    "der die das des dem den und oder ihr ihre ihren ihrem dein deine deinen bitte angeben eingeben von für zur zum in "
    "für optional freiwillig the of your and or please enter for to".split()
)
"""Words that stand beside those that ask for a person."""


def column_kind(name: str, cells: Iterable[str]) -> Kind:
    """Tell what a column of a survey holds.

    Parameters
    ----------
    name : str
        Of the column, or the wording of the question.
    cells : iterable of str
        What stands in it.

    Returns
    -------
    {"question", "recorded", "closed"}
        Answers to an open question; what a program noted (times, browsers, files); answers to a closed question, or who
        or where somebody is. Equal sentences of several persons are answers to an open question.

    Examples
    --------
    >>> column_kind("Q1", ["mehr Radwege bauen", "mehr Radwege bauen", "weniger Autos"])
    'question'
    >>> column_kind("A102", ["nie oder selten", "sehr oft", "ab und zu"]), column_kind("Ihr Name", ["Ada Beispiel"])
    ('closed', 'closed')
    """
    if asks_person(name):
        return "closed"
    given = [cell.strip() for cell in cells if is_statement(cell)][:LOOKED_AT]
    if not given:
        return "closed"
    if _are(given, lambda cell: bool(STAMP.fullmatch(cell[:80]) or RECORDED.match(cell))):
        return "recorded"
    if _are(given, _is_closed) or _are_lists(given):
        return "closed"
    if _are_addresses(given) or _are_persons(given):
        return "closed"
    return "question" if _is_open(given) else "closed"


def asks_person(name: str) -> bool:
    """Tell whether a column asks who or where somebody is, or what was noted beside the answers.

    Parameters
    ----------
    name : str
        Of the column, or the wording of the question.

    Returns
    -------
    bool
        False where anything else is asked.

    Examples
    --------
    >>> [asks_person(name) for name in ("Vor- und Nachname *", "E-Mail-Adresse", "Wie soll der Platz heißen?")]
    [True, True, False]
    """
    words = [word.casefold() for word in WORD.findall(name[:LONGEST])]
    telling = [word for word in words if word not in _BESIDE and word != "vor"]
    return bool(telling) and (set(telling) <= _PERSON_WORDS or bool(_ASKS_PERSON.match(name.strip()[:LONGEST])))


def guess_texts(table: pd.DataFrame) -> list[str]:
    """Return the columns that may hold the texts of cards.

    Parameters
    ----------
    table : DataFrame
        As it stands in the file.

    Returns
    -------
    list of str
        Open questions with answers in sentences, in their order; where there is none, one column: that with the
        longest cells among those that are no addresses, times or numbers.

    Examples
    --------
    >>> table = pd.DataFrame({"Card URL": ["https://example.org/1-der-bus"], "Card Name": ["Der Bus kommt nicht"]})
    >>> guess_texts(table)
    ['Card Name']
    """
    kinds = {str(column): column_kind(str(column), table[column]) for column in table}
    filled = {str(column): table.loc[table[column].str.strip() != "", column] for column in table}
    length = {
        column: float(cells.str.split().str.len().mean() if len(cells) else 0) for column, cells in filled.items()
    }
    asked = [column for column, kind in kinds.items() if kind == "question"]
    if told := [column for column in asked if length[column] >= FEWEST_WORDS]:
        return told
    rest = [column for column, kind in kinds.items() if kind == "closed" and not asks_person(column)]
    return [max(asked or rest or list(kinds), key=lambda column: length[column])]


def as_options(columns: Sequence[str], name: str = "text") -> str:
    """Return what names columns on the command line, quoted for a shell.

    Parameters
    ----------
    columns : sequence of str
        Of the file.
    name : str
        Of the column of the card table.

    Returns
    -------
    str
        Ready to be pasted.

    Examples
    --------
    >>> as_options(["Card title", "Notes"])
    "--column 'text=Card title' --column text=Notes"
    """
    return " ".join(f"--column {shlex.quote(f'{name}={column}')}" for column in columns)


def _are(given: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, given)) >= MOST * len(given)


def _is_closed(cell: str) -> bool:
    """Tell whether a cell is a number, a code, an address, a file, or made of the words of scales: "trifft eher zu"."""
    if len(cell) > LONGEST:
        return False
    words = [word.casefold() for word in WORD.findall(cell)]
    return bool(CLOSED.fullmatch(cell)) or all(word in _SCALE_WORDS or word.isdecimal() for word in words)


def _are_lists(given: Sequence[str]) -> bool:
    """Tell whether cells are choices put together: "Bus;Rad;" as Microsoft writes them, or "Bus, Rad"."""
    if _are(given, lambda cell: cell.endswith(";")):
        return True
    parts = [part.strip() for cell in given for part in re.split(r"[;,]", cell)]
    different = len(set(parts))
    repeated = len(given) < len(parts) and len(parts) >= FEWEST_TIMES * different
    return repeated and different <= LONGEST_LIST and len(given) > 2


def _are_addresses(given: Sequence[str]) -> bool:
    """Tell whether most of what stands in most cells is an address or a number of a person."""
    found = find_personal_data(pd.Series([cell[:LONGEST] for cell in given]))
    found = found[found["kind"].isin(["mail", "phone", "address", "iban"])]
    signs = found["found"].str.len().groupby(found["card"]).sum()
    lengths = pd.Series(list(map(len, given)))
    return bool((signs > lengths[signs.index] / 2).sum() >= MOST * len(given))


def _are_persons(given: Sequence[str]) -> bool:
    """Tell whether cells are two or three words with capitals of which the first may be a name."""
    if len(given) < 2 or not _are(given, lambda cell: len(cell) < 60 and bool(PERSON.fullmatch(cell))):
        return False
    return _are(given, lambda cell: may_be_surname(cell.split()[0]))


def _is_open(given: Sequence[str]) -> bool:
    counts = [len(cell.split()) for cell in given]
    different = len(set(given))
    chosen = different <= LONGEST_LIST and len(given) >= MOST_REPEATED * different
    if sum(counts) >= FEWEST_WORDS * len(given) or sum(count > 1 for count in counts) >= FEWEST_LONGER * len(given):
        return not chosen
    return different >= FEWEST_DIFFERENT * len(given)
