"""What a researcher can do with a result, from the result itself."""

from __future__ import annotations

import math
import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

from werkstatt.people.checked import FEWEST_CHECKED, Checked
from werkstatt.people.order import FIRST
from werkstatt.themes.found import Themes
from werkstatt.validation.second_reading import NotMade
from werkstatt.validation.sharing import SECOND, Sharing, judge_sharing
from werkstatt.validation.verdict import RELIABLE
from werkstatt.wording import Figure, Message, message

if TYPE_CHECKING:
    from werkstatt.validation.reviewed import Review

CARDS_FILE, SORTING_FILE = "karten.xlsx", "sortierung.csv"
"""What files are called where nobody says."""

MOST = 4
"""Lines that are shown."""

START, CHECKS = 4 * FIRST, 26
"""Cards to sort first, and check cards to draw then."""

FROM, TO = 0.25, 0.5
"""Share of the cards that had to be sorted in simulation until machine and person agreed with kappa .70 on all of them
(``benchmarks/guided.py``: 77 of 300 for the easiest corpus, 154 for the hardest)."""


def what_now(review: Review, cards: str, sorting: str) -> list[Message]:
    """Return what to do next.

    Parameters
    ----------
    review : Review
        From :func:`werkstatt.validation.reviewing.review`.
    cards, sorting : str
        What the files are called in the commands that are named; no sorting where people's headings stand in the cards.

    Returns
    -------
    list of Message
        At most four.

    Examples
    --------
    >>> import pandas as pd
    >>> import werkstatt as ws
    >>> table = pd.DataFrame({"card_id": list("abcdefgh"), "text": ["Bus, Bahn", "Park, Baum"] * 4})
    >>> found = ws.review(table, ws.find_themes(table, 2), resamples=5)
    >>> [one.code for one in what_now(found, "karten.xlsx", "")]
    ['now_publish']
    """
    if review.sharing is None:
        return _after_machine(review, cards)[:MOST]
    return _after_sorting(review.sharing, cards, sorting, review.reader)[:MOST]


def before_review(themes: Themes, cards: str, sorting: str) -> list[Message]:
    """Return what to do with themes that have not been reviewed.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    cards, sorting : str
        As of :func:`what_now`.

    Returns
    -------
    list of Message
        At most four.

    Examples
    --------
    >>> import pandas as pd
    >>> import werkstatt as ws
    >>> table = pd.DataFrame({"card_id": list("abcdefgh"), "text": ["Bus, Bahn", "Park, Baum"] * 4})
    >>> [one.code for one in before_review(ws.find_themes(table, 2), "karten.xlsx", "")]
    ['now_review', 'now_sort']
    """
    said = [message("now_review", cards=cards + _option(sorting) + _number(themes, sorting))]
    sharing = judge_sharing(themes)
    if sharing is None:
        return [*said, message("now_sort", first=min(START, len(themes.ordered)), cards=cards)]
    return [*said, *_after_sorting(sharing, cards, sorting, themes.reading.reader)][:MOST]


def sortings_named(sortings: Sequence[str], carried: str = "") -> str:
    """Return what stands behind ``--sorting`` in a command, to be pasted into a shell.

    Parameters
    ----------
    sortings : sequence of str
        What the sortings are called, in the order in which they were given.
    carried : str
        What the cards of another workshop are called; empty where there are none.

    Returns
    -------
    str
        Empty where there are no sortings.

    Examples
    --------
    >>> sortings_named(["erster bogen.xlsx", "pruefbogen.xlsx"])
    "'erster bogen.xlsx' --sorting pruefbogen.xlsx"
    """
    named = " --sorting ".join(map(shlex.quote, sortings))
    return f"{named} --sorted-cards {shlex.quote(carried)}" if carried else named


def _after_machine(review: Review, cards: str) -> list[Message]:
    bands = review.whole.bands
    themes, holding = sum(bands.values()), bands["traegt"] + bands["vorbehalt"]
    said = [message("now_publish", holding=holding, themes=themes)] if holding else []
    if review.other is not None and not isinstance(review.second, NotMade):
        other = review.other.whole.bands
        there = other["traegt"] + other["vorbehalt"]
        if there > holding:
            reader = review.second.other.reading.reader
            said.append(
                message(
                    "now_reader",
                    reader=reader,
                    number=sum(other.values()),
                    there=there,
                    themes=sum(other.values()),
                    here=holding,
                )
            )
    if holding < themes:
        count = len(review.cards)
        said.append(message("now_sort", first=min(START, count), cards=cards))
        if count > START:
            said.append(message("now_expect", low=math.ceil(FROM * count), high=math.ceil(TO * count)))
    return said


def _after_sorting(sharing: Sharing, cards: str, sorting: str, reader: str) -> list[Message]:
    said: list[Message] = []
    checked = sharing.checked
    if checked is not None and sharing.placed:
        left = sharing.placed + sharing.unplaced
        if not checked.tested and left + checked.cards < FEWEST_CHECKED:
            said.append(message("now_rest", left=left))
        elif not checked.tested:
            said.append(message("now_check", count=min(CHECKS, left), cards=cards, sorting=_option(sorting)))
        else:
            said.append(_more(sharing, checked))
    if sharing.read and not sharing.sorters.tested:
        said.append(message("now_second", count=min(SECOND, sharing.read), cards=cards, sorting=_option(sorting)))
    if not sharing.read and not said:
        said.append(message("now_sort", first=min(START, sharing.cards), cards=cards))
    open_ = int((sharing.sorters.differences["settled"] == "").sum()) if len(sharing.sorters.differences) else 0
    if open_:
        said.append(message("now_settle", open=open_, cards=cards, sorting=_option(sorting)))
    proposed = message("now_proposed", labels="; ".join(sharing.proposed)) if sharing.proposed else ""
    if sharing.none:
        said.append(message("now_none", none=sharing.none, proposed=proposed))
    elif sharing.unplaced and sharing.checked is not None:
        semantic = message("now_semantic") if reader == "terms" else ""
        said.append(message("now_unplaced", unplaced=sharing.unplaced, semantic=semantic, proposed=proposed))
    return said or [message("now_done")]


def _number(themes: Themes, sorting: str) -> str:
    if themes.placing is not None:
        return "" if sorting else " --themes headings"
    return f" --themes {len(themes.by_machine.themes)}" if themes.by_machine.given else ""


def _option(sorting: str) -> str:
    return f" --sorting {sorting}" if sorting else ""


def _more(sharing: Sharing, checked: Checked) -> Message:
    """Say how many cards more to sort until machine and people agree as two people do.

    As if the machine learned nothing more, and met people's choice no oftener than the lower bound on check cards says:
    the number is the most it can take.
    """
    people = sharing.sorters.alpha if sharing.sorters.tested else RELIABLE
    wanted = checked.chance + people * (1 - checked.chance)
    right = sharing.read + checked.low * sharing.placed
    missing = wanted * sharing.cards - right
    if missing <= 0:
        # How far people agree among themselves is said where two have sorted the same cards alone.
        known = {"read": sharing.read, "placed": sharing.placed}
        if sharing.sorters.tested:
            return message("now_enough", **known)
        return message("now_enough_usual", **known, people=Figure(people, 2))
    left = sharing.placed + sharing.unplaced
    count = min(left, math.ceil(missing / max(1 - checked.low, 1e-9)))
    code = "now_more" if sharing.sorters.tested else "now_more_usual"
    return message(code, count=count, people=Figure(people, 2))
