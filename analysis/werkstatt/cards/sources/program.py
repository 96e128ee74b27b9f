"""What is particular to a program for surveys: its names of columns, and the wording of its questions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from werkstatt.cards.places import propose_meaning
from werkstatt.cards.questions import Kind, column_kind

NOTHING = re.compile(r"(?!)")

question_meaning = partial(propose_meaning, heading=False)
"""What the wording of a question means; it is no heading that people chose."""


@dataclass(frozen=True)
class Program:
    """What is particular to a program for surveys.

    Attributes
    ----------
    ids : tuple of str
        Names that the column of the person's id can have; without one, the row in the file stands for the person.
    recorded : Pattern
        Names of columns that no person has answered.
    wordings : mapping of str to str
        The wording of each question, by column; the column's name where there is none.
    only_asked : bool
        Whether only columns with the name of a phase, or with a question mark, are questions.

    Examples
    --------
    >>> Program(ids=("Response ID",)).only_asked
    False
    """

    ids: tuple[str, ...] = ()
    recorded: re.Pattern[str] = NOTHING
    wordings: Mapping[str, str] = field(default_factory=dict)
    only_asked: bool = False

    def wording(self, column: str) -> str:
        """Return the wording of a question.

        Parameters
        ----------
        column : str
            Of the file.

        Examples
        --------
        >>> Program(wordings={"A101": "Was fehlt?"}).wording("A101")
        'Was fehlt?'
        """
        return self.wordings.get(column) or column

    def kind(self, column: str, cells: Sequence[str]) -> Kind:
        """Tell what a column is.

        Parameters
        ----------
        column : str
            Of the file.
        cells : sequence of str
            What stands in it.

        Returns
        -------
        {"question", "recorded", "closed"}
            A column with the name of a phase is a question, whatever stands in it.

        Examples
        --------
        >>> Program(recorded=re.compile("seed")).kind("seed", ["viel zu viel Verkehr"])
        'recorded'
        """
        name = self.wording(column)
        if self.recorded.fullmatch(column) or self.recorded.fullmatch(name):
            return "recorded"
        if question_meaning(name)["phase"]:
            return "question"
        kind = column_kind(name, cells)
        return "closed" if kind == "question" and self.only_asked and not name.strip().endswith("?") else kind
