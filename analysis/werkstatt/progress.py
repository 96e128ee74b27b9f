"""Progress bars for people: on a terminal or in a notebook, never in pipes, tests or saved notebooks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm

Item = TypeVar("Item")

SILENT_SECONDS = 2.0


def progress(items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
    """Yield `items`; where a person is watching and it takes over two seconds, with a bar named `label`.

    `total` is how many there are, where `items` has no length.

    ``TQDM_DISABLE=1`` in the environment silences it altogether.
    """
    # nbval's kernels inherit pytest's environment; a bar there would be compared as output.
    notebook = "ipykernel" in sys.modules and "PYTEST_VERSION" not in os.environ
    if not (notebook or sys.stderr.isatty()):
        yield from items
        return
    bar = tqdm(items, desc=label, total=total, delay=SILENT_SECONDS, leave=False)
    yield from bar
    if notebook and bar.format_dict["elapsed"] > SILENT_SECONDS:
        _clear()


def _clear() -> None:
    """Take the bar out of the cell, so that it is not saved and later compared by nbval."""
    from IPython.display import clear_output

    sys.stderr.flush()
    clear_output()
