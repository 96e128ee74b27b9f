"""Where the parts of large work are done: here, or wherever a scheduler sends them, with the same results.

Parts are cut by the cards alone, one thread computes each, and sums are taken in one order (:func:`add_in_order`):
so one, four or sixteen workers give the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, Protocol

from joblib import Parallel, delayed

from werkstatt.vectors.threads import bind_process

Function = Callable[..., Any]
Held = Sequence[Any]
"""Parts, wherever they are."""


class Spread(Protocol):
    """What large work asks of the place where it is done.

    Examples
    --------
    >>> from werkstatt.themes.large.spread import Here
    >>> here: Spread = Here(1)
    >>> list(here.each(len, ["Bus", "Bahn"]))
    [3, 4]
    """

    def each(self, function: Function, items: Iterable[Any]) -> Iterator[Any]:
        """Yield what a function makes of each item, in order; items are taken as they are needed.

        Examples
        --------
        >>> list(Here(1).each(len, ["Bus"]))
        [3]
        """

    def hold(self, parts: Iterable[Any]) -> Held:
        """Bring parts to where they are worked with.

        Examples
        --------
        >>> Here(1).hold(["Bus"])
        ['Bus']
        """

    def apply(self, function: Function, parts: Held, *given: Any) -> Held:
        """Return what a function makes of each part, left where it is.

        Examples
        --------
        >>> Here(1).apply(len, ["Bus"])
        [3]
        """

    def total(self, function: Function, parts: Held, *given: Any) -> Any:
        """Return the sum of the arrays that a function makes of each part, taken in one order.

        Examples
        --------
        >>> Here(1).total(len, ["Bus", "Bahn"])
        7
        """

    def bring(self, parts: Held) -> list[Any]:
        """Return parts from where they are.

        Examples
        --------
        >>> Here(1).bring([3])
        [3]
        """


def add_in_order(results: Iterable[Any]) -> Any:
    """Add arrays pairwise: the first and the second, the third and the fourth, then these sums, and so on.

    Parameters
    ----------
    results : iterable of arrays, or of tuples of arrays
        At least one.

    Returns
    -------
    array or tuple of arrays
        The sum, the same to the last bit wherever the parts come from.

    Examples
    --------
    >>> add_in_order([1, 2, 3])
    6
    """
    sums: list[tuple[int, Any]] = []
    for result in results:
        size, total = 1, result
        while sums and sums[-1][0] == size:
            size, total = 2 * size, add(sums.pop()[1], total)
        sums.append((size, total))
    total = sums.pop()[1]
    while sums:
        total = add(sums.pop()[1], total)
    return total


def add(one: Any, other: Any) -> Any:
    """Add two arrays, or two tuples of arrays one by one.

    Parameters
    ----------
    one, other : array or tuple of arrays
        Of the same shapes.

    Returns
    -------
    array or tuple of arrays
        Their sum.

    Examples
    --------
    >>> add((1, 2), (3, 4))
    (4, 6)
    """
    if isinstance(one, tuple):
        return tuple(add(*pair) for pair in zip(one, other, strict=True))
    return one + other


@dataclass(frozen=True)
class Here:
    """Work on one machine: texts are read in processes, arrays computed in threads.

    Attributes
    ----------
    cores : int
        How many work at once, from 1.

    Examples
    --------
    >>> Here(2).total(len, ["Bus", "Bahn"])
    7
    """

    cores: int = os.cpu_count() or 1

    def each(self, function: Function, items: Iterable[Any]) -> Iterator[Any]:
        """Yield what a function makes of each item, see :class:`Spread`.

        Examples
        --------
        >>> list(Here(1).each(len, ["Bus"]))
        [3]
        """
        # Processes take seconds to start, which a single part is not worth.
        every = iter(items)
        begun = list(islice(every, 2))
        every = chain(begun, every)
        if self.cores == 1 or len(begun) < 2:
            yield from map(function, every)
            return
        working = Parallel(n_jobs=self.cores, return_as="generator", pre_dispatch="2 * n_jobs", batch_size=1)
        yield from working(delayed(bound)(function, item) for item in every)

    def hold(self, parts: Iterable[Any]) -> Held:
        """Return the parts as they are, see :class:`Spread`.

        Examples
        --------
        >>> Here(1).hold("ab")
        ['a', 'b']
        """
        return list(parts)

    def apply(self, function: Function, parts: Held, *given: Any) -> Held:
        """Return what a function makes of each part, see :class:`Spread`.

        Examples
        --------
        >>> Here(1).apply(len, ["Bus"])
        [3]
        """
        with ThreadPoolExecutor(self.cores) as pool:
            return list(pool.map(lambda part: function(part, *given), parts))

    def total(self, function: Function, parts: Held, *given: Any) -> Any:
        """Return the sum over all parts, see :class:`Spread`.

        Examples
        --------
        >>> Here(2).total(len, ["Bus", "Bahn"])
        7
        """
        with ThreadPoolExecutor(self.cores) as pool:
            return add_in_order(pool.map(lambda part: function(part, *given), parts))

    def bring(self, parts: Held) -> list[Any]:
        """Return the parts, see :class:`Spread`.

        Examples
        --------
        >>> Here(1).bring([3])
        [3]
        """
        return list(parts)


def bound(function: Function, *given: Any) -> Any:
    """Call a function in a process of a worker, with one thread for arithmetic.

    Parameters
    ----------
    function : callable
        Any.
    *given : object
        What it is given.

    Returns
    -------
    object
        What it returns.

    Examples
    --------
    >>> bound(len, "Bus")
    3
    """
    # For good: workers may have several threads, and none may free the arithmetic of another.
    bind_process()
    return function(*given)
