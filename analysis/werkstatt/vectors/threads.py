"""One thread for arithmetic: how many there are changes the last digits of sums, and now and then a label.

They are bound at the doors, where computing begins, so that no step can forget it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache, wraps
from typing import ParamSpec, TypeVar

# Imported for their thread pools, which the controller can only bound once they are loaded.
import scipy.linalg  # noqa: F401
import sklearn.cluster  # noqa: F401
from threadpoolctl import ThreadpoolController

Given = ParamSpec("Given")
Made = TypeVar("Made")


def single_threaded(function: Callable[Given, Made]) -> Callable[Given, Made]:
    """Decorate a door: BLAS and OpenMP work with one thread while the function runs.

    Parameters
    ----------
    function : callable
        Any.

    Returns
    -------
    callable
        The same, bound to one thread.

    Examples
    --------
    >>> @single_threaded
    ... def add(one, other):
    ...     return one + other
    >>> add(1, 2)
    3
    """

    @wraps(function)
    def bound(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        with one_thread():
            return function(*args, **kwargs)

    return bound


def one_thread() -> AbstractContextManager[object]:
    """Bind BLAS and OpenMP to one thread for a ``with`` block.

    Returns
    -------
    context manager
        After it there are as many threads as before.

    Examples
    --------
    >>> with one_thread():
    ...     1 + 1
    2
    """
    limited: AbstractContextManager[object] = _controller().limit(limits=1)
    return limited


def bind_process() -> None:
    """Bind BLAS and OpenMP to one thread for as long as this process lives, as for workers that do nothing else.

    Examples
    --------
    >>> bind_process()
    """
    _controller().limit(limits=1)


@cache
def _controller() -> ThreadpoolController:
    # Looking for the libraries takes 2.5 ms, as long as a small k-means; so only once.
    return ThreadpoolController()
