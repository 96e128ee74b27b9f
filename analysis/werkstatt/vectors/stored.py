"""Spaces as plain arrays, and back, so that nothing that is stored could be executed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.vectors.lexical import LexicalSpace
from werkstatt.vectors.semantic import SemanticSpace

_CELLS = ("data", "indices", "indptr")


def arrays_of(space: LexicalSpace | SemanticSpace) -> dict[str, Any]:
    """Return the arrays of a space.

    Parameters
    ----------
    space : LexicalSpace or SemanticSpace
        From :func:`werkstatt.vectors.space.fit_space`.

    Returns
    -------
    dict of str to ndarray
        A sparse table, which has no place in a file of arrays, as its three arrays.

    Examples
    --------
    >>> from werkstatt.vectors.lexical import fit_lexical
    >>> sorted(arrays_of(fit_lexical(csr_matrix(np.eye(2)), 1, np.ones(2))))[0]
    'alone'
    """
    arrays = asdict(space)
    weighted = arrays.pop("weighted", None)
    return arrays if weighted is None else arrays | {name: getattr(weighted, name) for name in _CELLS}


def space_of(arrays: Mapping[str, np.ndarray]) -> LexicalSpace | SemanticSpace:
    """Return the space of arrays.

    Parameters
    ----------
    arrays : mapping of str to ndarray
        From :func:`arrays_of`.

    Returns
    -------
    LexicalSpace or SemanticSpace
        The same.

    Examples
    --------
    >>> from werkstatt.vectors.lexical import fit_lexical
    >>> type(space_of(arrays_of(fit_lexical(csr_matrix(np.eye(2)), 1, np.ones(2))))).__name__
    'LexicalSpace'
    """
    if "data" not in arrays:
        return LexicalSpace(**arrays)
    told = {name: array for name, array in arrays.items() if name not in _CELLS}
    shape = (len(arrays["indptr"]) - 1, len(arrays["shared"]))
    return SemanticSpace(**told, weighted=csr_matrix(tuple(arrays[name] for name in _CELLS), shape=shape))
