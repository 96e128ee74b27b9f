"""Progress bars for people: on a terminal or in a notebook, never in pipes, tests or saved notebooks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm

from werkstatt.wording import reader_language, word

Item = TypeVar("Item")

SILENT_SECONDS = 2.0


def progress(items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
    """Yield items; where a person is watching and it takes over two seconds, with a bar.

    ``TQDM_DISABLE=1`` in the environment silences it altogether.

    Parameters
    ----------
    items : iterable
        What is worked through.
    label : str
        Key of the bar's name in the tables of words.
    total : int, optional
        How many there are, where `items` has no length.

    Yields
    ------
    object
        The items in their order.

    Examples
    --------
    >>> list(progress("ab", "reading"))
    ['a', 'b']
    """
    # nbval's kernels inherit pytest's environment; a bar there would be compared as output.
    notebook = "ipykernel" in sys.modules and "PYTEST_VERSION" not in os.environ
    if not (notebook or sys.stderr.isatty()):
        yield from items
        return
    bar = tqdm(items, desc=word(label, reader_language()), total=total, delay=SILENT_SECONDS, leave=False)
    yield from bar
    if notebook and bar.format_dict["elapsed"] > SILENT_SECONDS:
        _clear()


def _clear() -> None:
    """Take the bar out of the cell, so that it is not saved and later compared by nbval."""
    from IPython.display import clear_output

    sys.stderr.flush()
    clear_output()
