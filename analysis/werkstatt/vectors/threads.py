"""One thread for arithmetic: how many there are changes the last digits of sums, and now and then a label."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache

# Imported for their thread pools, which the controller can only bound once they are loaded.
import scipy.linalg  # noqa: F401
import sklearn.cluster  # noqa: F401
from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager:
    """Bound BLAS and OpenMP to one thread for a ``with`` block."""
    return _controller().limit(limits=1)


@cache
def _controller() -> ThreadpoolController:
    # Looking for the libraries takes 2.5 ms, as long as a small k-means; so only once.
    return ThreadpoolController()
