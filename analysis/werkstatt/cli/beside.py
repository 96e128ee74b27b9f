"""What lies beside the file of cards: study file, Zukunftsbilder, measures, replies, feedback, photographs."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from werkstatt.cards.workshop import Workshop, read_workshop
from werkstatt.cli.saying import say


def read_beside(options: Namespace, cards: pd.DataFrame, told: Mapping[str, Any] | None = None) -> Workshop:
    """Read what lies beside the file of cards, and print what the user should know of it.

    Parameters
    ----------
    options : Namespace
        Of the command.
    cards : DataFrame
        The card table.
    told : mapping of str to str or tuple of str, optional
        What is said of the workshop in place of the files.

    Returns
    -------
    Workshop
        What is known.

    Raises
    ------
    CardError
        With all that is wrong with these files.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1"], "text": ["Bus"]})
    >>> read_beside(Namespace(cards="gibt es nicht/k.csv", more=(), output_language="de"), cards).title
    ''
    """
    path, language = Path(options.cards), options.output_language
    if options.more and not options.study:
        # What lies beside one of several workshops tells of that one.
        return Workshop(**told or {})
    folder = Path(options.study).parent if options.more else path.parent
    ids = cards["card_id"].tolist() if "card_id" in cards else None
    workshop = read_workshop(folder, language, told, ids, path)
    say(workshop.notices, options, sys.stderr)
    return workshop
