"""What became of everything that stands in a file: what is no card is counted, and the sum is right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Left:
    """What was left out for one reason.

    Attributes
    ----------
    code : str
        The reason; ``left_`` and this code is the key of its words.
    count : int
        How many.
    places : tuple of str
        Where in the file they stand, as far as they have a number or name there.

    Examples
    --------
    >>> Left("total", 1, ("67",)).count
    1
    """

    code: str
    count: int
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class Account:
    """Everything of one kind that stands in a file, and what of it is no card.

    Attributes
    ----------
    unit : {"rows", "lines", "items", "answers", "passages"}
        What is counted; ``unit_`` and this name is the key of its words. Blank rows and lines are not.
    total : int
        How many there are, counted before anything is left out.
    left : tuple of Left
        What was left out, in the order in which it was.

    Examples
    --------
    >>> account = Account("rows", 4).less("header", [1]).less("total", [4])
    >>> account.kept, [one.code for one in account.left]
    (2, ['header', 'total'])
    """

    unit: str
    total: int
    left: tuple[Left, ...] = ()

    @property
    def kept(self) -> int:
        """How many were not left out."""
        return self.total - sum(one.count for one in self.left)

    def less(self, code: str, places: Iterable[object]) -> Account:
        """Return the account when more was left out.

        Parameters
        ----------
        code : str
            The reason.
        places : iterable of object
            Where each stands; nothing is noted where there is none.

        Returns
        -------
        Account
            With the same total; what was left out for the same reason before is put together with it.

        Examples
        --------
        >>> Account("lines", 3).less("rule", [2]).less("rule", [3]).left
        (Left(code='rule', count=2, places=('2', '3')),)
        """
        added = tuple(map(str, places))
        if not added:
            return self
        before = next((one.places for one in self.left if one.code == code), ())
        others = [one for one in self.left if one.code != code]
        both = before + added
        return replace(self, left=(*others, Left(code, len(both), both)))
