"""The coding sheet that people fill in, and the key that is kept from them."""

from __future__ import annotations

from pathlib import Path

from werkstatt.errors import CardError
from werkstatt.files.csv import csv_bytes
from werkstatt.files.questionnaires import questionnaire_xlsx
from werkstatt.files.writing import write_file
from werkstatt.parameters import check_among, check_instance
from werkstatt.validation.blind.asking import BlindCheck
from werkstatt.validation.blind.questions import LETTERS
from werkstatt.wording import LANGUAGES, message, word

SECONDS = 20
"""That a question takes, about."""

WIDTHS = {"blind_item": 6, "blind_answer": 10, "blind_question": 23, "blind_shown": 42, "blind_code": 16}
CHOICE = 23


def write_blind_check(
    check: BlindCheck, sheet: str | Path, key: str | Path | None = None, *, language: str = "de"
) -> list[Path]:
    """Write a sheet to be filled in by each person alone, and the key beside it.

    Parameters
    ----------
    check : BlindCheck
        From :func:`werkstatt.validation.blind.asking.blind_check`.
    sheet : str or Path
        The sheet, ``.xlsx``: instructions with a field for the name, and the questions with a list of letters each.
    key : str or Path, optional
        The key, ``.csv``; by default beside the sheet, see :func:`key_beside`.
    language : {"de", "en"}
        Of the sheet.

    Returns
    -------
    list of Path
        Sheet and key.

    Raises
    ------
    CardError
        If there is such a file already: it may hold what somebody has answered, or be the key to it.

    Examples
    --------
    >>> import pandas as pd
    >>> from tempfile import TemporaryDirectory
    >>> questions = pd.DataFrame({"item": [1], "kind": "words", "shown": "", "choices": [("Bus", "Park")]})
    >>> check = BlindCheck(questions, pd.DataFrame({"item": [1], "theme": [1], "answer": ["B"]}), "b1", "t1")
    >>> with TemporaryDirectory() as folder:
    ...     [path.name for path in write_blind_check(check, Path(folder, "bogen.xlsx"))]
    ['bogen.xlsx', 'bogen_schluessel.csv']
    """
    check_instance("write_blind_check", "check", check, BlindCheck)
    check_among("write_blind_check", "language", language, LANGUAGES)
    sheet = Path(sheet)
    key = key_beside(sheet, language) if key is None else Path(key)
    if there := [path for path in (sheet, key) if path.exists()]:
        raise CardError([message("out_exists", path=path) for path in there])
    table = check.key.assign(sheet=check.sheet, themes=check.themes)
    # The key first: a sheet without a key could not be scored.
    return [write_file(key, csv_bytes(table)), write_file(sheet, sheet_xlsx(check, language))][::-1]


def key_beside(sheet: str | Path, language: str) -> Path:
    """Return where the key is written, unless another place is named.

    Parameters
    ----------
    sheet : str or Path
        The sheet.
    language : {"de", "en"}
        Of the name.

    Returns
    -------
    Path
        Beside the sheet.

    Examples
    --------
    >>> key_beside("bogen.xlsx", "en").name
    'bogen_key.csv'
    """
    path = Path(sheet)
    return path.with_name(f"{path.stem}_{word('blind_key_file', language)}.csv")


def sheet_xlsx(check: BlindCheck, language: str = "de") -> bytes:
    """Return the sheet; nothing in it tells an answer.

    Parameters
    ----------
    check : BlindCheck
        From :func:`werkstatt.validation.blind.asking.blind_check`.
    language : {"de", "en"}
        Of the sheet.

    Returns
    -------
    bytes
        An ``.xlsx`` file, the same for the same questions.

    Examples
    --------
    >>> import pandas as pd
    >>> questions = pd.DataFrame({"item": [1], "kind": "words", "shown": "", "choices": [("Bus", "Park")]})
    >>> sheet_xlsx(BlindCheck(questions, pd.DataFrame(), "b1", "t1"))[:2]
    b'PK'
    """
    letters = LETTERS[: max(map(len, check.questions["choices"]), default=0)]
    heads = ["blind_item", "blind_answer", "blind_question", "blind_shown", *letters, "blind_code"]
    rows: list[list[str | int]] = [[head if head in letters else word(head, language) for head in heads]]
    for asked in check.questions.itertuples():
        choices = [*asked.choices, *[""] * (len(letters) - len(asked.choices))]
        rows.append([asked.item, "", word(f"blind_{asked.kind}", language), asked.shown, *choices, check.sheet])
    offered = {row: LETTERS[: len(choices)] for row, choices in enumerate(check.questions["choices"], 2)}
    return questionnaire_xlsx(
        (word("blind_instructions", language), _instructions(check, language), word("blind_coder", language)),
        word("blind_sheet", language),
        rows,
        [WIDTHS.get(head, CHOICE) for head in heads],
        (word("blind_answer", language), offered, word("blind_only", language)),
    )


def _instructions(check: BlindCheck, language: str) -> list[str]:
    count = len(check.questions)
    kinds = [kind for kind in ("words", "cards", "label") if kind in set(check.questions["kind"])]
    return [
        word("blind_title", language),
        word("blind_told_why", language),
        word("blind_told_what", language, sheet=word("blind_sheet", language), count=count,
             answer=word("blind_answer", language)),
        *(word(f"blind_told_{kind}", language) for kind in kinds),
        word("blind_told_guess", language),
        word("blind_told_alone", language, minutes=max(1, round(count * SECONDS / 60))),
        word("blind_told_leave", language, code=word("blind_code", language)),
    ]  # fmt: skip
