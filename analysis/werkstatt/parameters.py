"""What functions are given, checked before any work: in the words of scikit-learn, for those who program."""

from __future__ import annotations

from collections.abc import Collection
from numbers import Integral


def check_instance(function: str, name: str, value: object, *kinds: type) -> None:
    """Refuse a value of another type.

    Parameters
    ----------
    function, name : str
        Of the function and its parameter.
    value : object
        What was given.
    *kinds : type
        What is expected.

    Raises
    ------
    TypeError
        With what is expected and what was given.

    Examples
    --------
    >>> check_instance("review", "cards", 3, str)
    Traceback (most recent call last):
    TypeError: The 'cards' parameter of review must be an instance of str. Got an instance of int instead.
    """
    if not isinstance(value, kinds):
        expected = " or ".join("None" if kind is type(None) else kind.__name__ for kind in kinds)
        got = type(value).__name__
        raise TypeError(
            f"The {name!r} parameter of {function} must be an instance of {expected}. Got an instance of {got} instead."
        )


def check_among(function: str, name: str, value: object, choices: Collection[str] | Collection[int]) -> None:
    """Refuse a value that is not among some.

    Parameters
    ----------
    function, name : str
        Of the function and its parameter.
    value : object
        What was given.
    choices : collection of str or int
        What is expected.

    Raises
    ------
    ValueError
        With what is expected and what was given.

    Examples
    --------
    >>> check_among("find_themes", "reader", "foo", ("terms", "semantic"))
    Traceback (most recent call last):
    ValueError: The 'reader' parameter of find_themes must be one of 'semantic', 'terms'. Got 'foo' instead.
    """
    if isinstance(value, bool) or not isinstance(value, (str, Integral)) or value not in choices:
        expected = ", ".join(map(repr, sorted(choices)))
        raise ValueError(f"The {name!r} parameter of {function} must be one of {expected}. Got {value!r} instead.")


def check_count(function: str, name: str, value: object, least: int) -> None:
    """Refuse what is no whole number, or too small.

    Parameters
    ----------
    function, name : str
        Of the function and its parameter.
    value : object
        What was given.
    least : int
        The smallest that is allowed.

    Raises
    ------
    TypeError
        If it is no whole number.
    ValueError
        If it is too small.

    Examples
    --------
    >>> check_count("review", "resamples", 0, 1)
    Traceback (most recent call last):
    ValueError: The 'resamples' parameter of review must be a whole number from 1. Got 0 instead.
    """
    expected = f"The {name!r} parameter of {function} must be a whole number from {least}. Got {value!r} instead."
    if not isinstance(value, Integral) or isinstance(value, bool):
        raise TypeError(expected)
    if value < least:
        raise ValueError(expected)


def check_range(function: str, name: str, value: object, least: float, most: float) -> None:
    """Refuse what is no number between two others.

    Parameters
    ----------
    function, name : str
        Of the function and its parameter.
    value : object
        What was given.
    least, most : float
        The smallest and the largest that are allowed.

    Raises
    ------
    TypeError
        If it is no number.
    ValueError
        If it is too small or too large.

    Examples
    --------
    >>> check_range("find_campaigns", "threshold", 2, 0.3, 1.0)
    Traceback (most recent call last):
    ValueError: The 'threshold' parameter of find_campaigns must be a number from 0.3 to 1.0. Got 2 instead.
    """
    expected = f"The {name!r} parameter of {function} must be a number from {least} to {most}. Got {value!r} instead."
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise TypeError(expected)
    if not least <= value <= most:
        raise ValueError(expected)
