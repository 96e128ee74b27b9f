"""Sheets that were filled in, and their key, read back with all that is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError, in_file
from werkstatt.files.tables import read_rows, read_table, to_table
from werkstatt.files.text import check_file
from werkstatt.validation.blind.questions import LETTERS
from werkstatt.wording import LANGUAGES, Message, message, word

KEY = ("item", "kind", "theme", "label", "choices", "answer", "sheet", "themes")
"""Columns of a key."""

KINDS = ("words", "cards", "label")

NAMES = {
    name: {word(f"blind_{name}", language).lower() for language in LANGUAGES} for name in ("item", "answer", "code")
}
"""What the columns of a sheet are called, whatever its language."""


@dataclass(frozen=True)
class _Sheet:
    """A sheet as it was read."""

    name: str
    coder: str
    answers: dict[int, str]
    problems: list[Message]


def read_key(path: str | Path) -> pd.DataFrame:
    r"""Read the key to a blind check.

    Parameters
    ----------
    path : str or Path
        ``.csv``, ``.xlsx`` or ``.ods``, as :func:`werkstatt.validation.blind.sheet.write_blind_check` wrote it.

    Returns
    -------
    DataFrame
        The columns of `KEY`, in the order of the questions.

    Raises
    ------
    CardError
        With all that is wrong with it.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "key.csv"
    >>> _ = path.write_text("item,kind,theme,label,choices,answer,sheet,themes\n1,words,1,Bus,6,C,b1,t1\n")
    >>> read_key(path)["answer"].tolist()
    ['C']
    """
    path = Path(path)
    cells = read_table(path, KEY.__contains__)
    if missing := [name for name in KEY if name not in cells.table]:
        raise CardError([message("blind_key_columns", row=cells.header_row, columns=", ".join(missing))])
    table = cells.table[list(KEY)].apply(lambda column: column.str.strip())
    letters = {str(many): LETTERS[:many] for many in range(2, len(LETTERS) + 1)}
    allowed = {
        "item": table["item"].str.fullmatch(r"[1-9]\d{0,5}") & ~table["item"].duplicated(),
        "kind": table["kind"].isin(KINDS),
        "theme": table["theme"].str.fullmatch(r"[1-9]\d{0,5}"),
        "choices": table["choices"].isin(letters),
        "answer": [
            len(answer) == 1 and answer in letters.get(many, LETTERS)
            for answer, many in zip(table["answer"], table["choices"], strict=True)
        ],
        # One key is to one sheet and one set of themes.
        "sheet": (table["sheet"] == table["sheet"].iloc[0]) & (table["sheet"] != ""),
        "themes": (table["themes"] == table["themes"].iloc[0]) & (table["themes"] != ""),
    }
    wrong = [
        message("blind_key_value", row=row, column=column, value=table.loc[row, column])
        for row in table.index
        for column, right in allowed.items()
        if not pd.Series(right, table.index)[row]
    ]
    if problems := [*cells.problems, *wrong]:
        raise CardError(problems)
    numbers = {column: table[column].astype(int) for column in ("item", "theme", "choices")}
    return table.assign(**numbers).sort_values("item", ignore_index=True)


def read_answers(paths: Sequence[str | Path], key: pd.DataFrame) -> pd.DataFrame:
    r"""Read sheets that were filled in.

    Parameters
    ----------
    paths : sequence of str or Path
        ``.xlsx``, ``.ods`` or ``.csv``, one a person, in either language. Who answered stands in the field for the
        name; where nothing does, the name of the file has to do.
    key : DataFrame
        From :func:`read_key`.

    Returns
    -------
    DataFrame
        A row for each question (index ``item``), a column for each person: letters, ``""`` where there is no answer.

    Raises
    ------
    CardError
        With all that is wrong with all sheets.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "AB.csv"
    >>> _ = path.write_text("Nr,Antwort,Bogen\n1,c,b1\n")
    >>> read_answers([path], pd.DataFrame({"item": [1], "choices": [6], "sheet": ["b1"]})).loc[1].to_dict()
    {'AB': 'C'}
    """
    sheets = [_try_sheet(Path(path), key) for path in paths]
    seen: dict[str, str] = {}
    for sheet in sheets:
        if sheet.coder in seen:
            sheet.problems.append(message("blind_coder_doubled", coder=sheet.coder, first=seen[sheet.coder]))
        elif sheet.coder:
            seen[sheet.coder] = sheet.name
    faulty = [sheet for sheet in sheets if sheet.problems]
    with in_file(", ".join(sheet.name for sheet in faulty)):
        if len(faulty) == 1:
            raise CardError(faulty[0].problems)
        if faulty:
            told = [message("in_file", file=sheet.name, problem=one) for sheet in faulty for one in sheet.problems]
            raise CardError(told)
    items = pd.Index(key["item"], name="item")
    return pd.DataFrame({sheet.coder: [sheet.answers[item] for item in items] for sheet in sheets}, items)


def _try_sheet(path: Path, key: pd.DataFrame) -> _Sheet:
    try:
        return _read_sheet(path, key)
    except CardError as error:
        return _Sheet(path.name, "", {}, list(error.problems))


def _read_sheet(path: Path, key: pd.DataFrame) -> _Sheet:
    check_file(path)
    sheets = read_rows(path, _known).rows
    # The one with the most known names is that of the questions; the name stands on another.
    title = max(sheets, key=lambda one: max((sum(map(_known, row)) for row in sheets[one]), default=0))
    cells = to_table(sheets[title], _known, path.name)
    table = cells.table.rename(columns={name: known for name in cells.table if (known := _meant(name))})
    if missing := [name for name in NAMES if name not in table]:
        columns = ", ".join(word(f"blind_{name}") for name in missing)
        raise CardError([message("blind_columns", row=cells.header_row, columns=columns)])
    called = {known: name for name in cells.table if (known := _meant(name))}
    table = table[list(NAMES)].apply(lambda column: column.str.strip())
    coder = _coder([row for name, rows in sheets.items() if name != title for row in rows]) or path.stem
    expected = str(key["sheet"].iloc[0])
    others = table[(table["code"] != "") & (table["code"] != expected)]
    if len(others):
        row = others.index[0]
        value = message(
            "blind_other_sheet", row=row, column=called["code"], value=others["code"][row], expected=expected
        )
        return _Sheet(path.name, coder, {}, [value])
    if (table["code"] == "").all():
        problem = message("blind_no_code", column=called["code"], expected=expected)
        return _Sheet(path.name, coder, {}, [problem])
    answers, problems = _answers(table, called, dict(zip(key["item"], key["choices"], strict=True)))
    return _Sheet(path.name, coder, answers, [*cells.problems, *problems])


def _answers(
    table: pd.DataFrame, called: dict[str, str], choices: dict[int, int]
) -> tuple[dict[int, str], list[Message]]:
    answers: dict[int, str] = {}
    problems: list[Message] = []
    rows: dict[int, object] = {}
    for row, item, given in zip(table.index, table["item"], table["answer"], strict=True):
        number = int(item) if item.isdecimal() else 0
        if number not in choices:
            problems.append(message("blind_item_unknown", row=row, column=called["item"], value=item))
            continue
        if number in rows:
            problems.append(
                message("blind_item_doubled", row=row, column=called["item"], value=number, first=rows[number])
            )
            continue
        rows[number] = row
        letters = LETTERS[: choices[number]]
        answer = given.upper().rstrip(").")
        if answer and (len(answer) > 1 or answer not in letters):
            wrong = {"row": row, "column": called["answer"], "value": given, "item": number}
            problems.append(message("blind_answer_wrong", **wrong, letters=", ".join(letters)))
        answers[number] = answer
    problems += [message("blind_item_missing", item=item) for item in choices if item not in rows]
    return answers, problems


def _meant(name: str) -> str | None:
    return next((known for known, names in NAMES.items() if name.strip().lower() in names), None)


def _known(name: str) -> bool:
    return _meant(name) is not None


def _coder(rows: list[list[str]]) -> str:
    """Return what stands in the field for the name."""
    fields = {word("blind_coder", language) for language in LANGUAGES}
    for row in rows:
        for place, cell in enumerate(row[:-1]):
            if cell.strip() in fields:
                return " ".join(row[place + 1].split())
    return ""
