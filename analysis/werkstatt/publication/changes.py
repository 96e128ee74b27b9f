"""What changed in measures and replies since an earlier edition."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from werkstatt.cards.beside import find_beside
from werkstatt.cards.columns import plain
from werkstatt.cards.workshop.measures import FILES as MEASURES_FILES
from werkstatt.cards.workshop.measures import NO_MEASURES, read_measures
from werkstatt.cards.workshop.replies import FILES as REPLIES_FILES
from werkstatt.cards.workshop.replies import NO_REPLIES, read_replies
from werkstatt.errors import CardError
from werkstatt.publication.linked import Links
from werkstatt.wording import message

CHANGES = ("what", "kind", "before", "now")


def changes_since(folder: str | Path, links: Links, labels: Mapping[int, str]) -> pd.DataFrame:
    r"""Compare replies and measures with those of an earlier edition.

    Parameters
    ----------
    folder : str or Path
        Where the earlier edition was published.
    links : Links
        Of this edition.
    labels : mapping of int to str
        Of its themes.

    Returns
    -------
    DataFrame
        ``what`` (theme or measure), ``kind`` (``reply_new``, ``reply_changed``, ``reply_gone``, ``measure_new``,
        ``measure_changed`` or ``measure_gone``), ``before`` and ``now`` (reply, or state of the measure). Without rows
        where nothing changed.

    Raises
    ------
    CardError
        If there is no such folder, or its tables can't be read.

    Examples
    --------
    >>> import tempfile
    >>> earlier = Path(tempfile.mkdtemp())
    >>> _ = (earlier / "replies.csv").write_text("theme,reply\nBus,Wird geprüft\n", encoding="utf-8")
    >>> replies = pd.DataFrame({"number": [1], "reply": ["Fährt seit Mai"]})
    >>> changes_since(earlier, Links(NO_MEASURES, replies), {1: "Bus"}).values.tolist()
    [['Bus', 'reply_changed', 'Wird geprüft', 'Fährt seit Mai']]
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise CardError([message("previous_missing", folder=folder)])
    found = find_beside(folder, REPLIES_FILES)
    old_replies = NO_REPLIES if found is None else read_replies(found)
    found = find_beside(folder, MEASURES_FILES)
    old_measures = NO_MEASURES if found is None else read_measures(found)
    replies, measures = links.replies, links.measures
    before = dict(zip(old_replies["theme"], old_replies["reply"], strict=True))
    now = dict(zip(replies["number"].map(labels), replies["reply"], strict=True)) if len(replies) else {}
    rows = _compared("reply", before, now)
    states = dict(zip(measures["measure"], measures["state"], strict=True)) if len(measures) else {}
    rows += _compared("measure", dict(zip(old_measures["measure"], old_measures["state"], strict=True)), states)
    return pd.DataFrame(rows, columns=list(CHANGES), dtype="object")


def _compared(kind: str, before: Mapping[str, str], now: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    """Return what came, changed and went, in the order of what there is now; spelling of names does not matter."""
    old = {plain(name): (name, text) for name, text in before.items()}
    found = []
    for name, text in now.items():
        _, earlier = old.pop(plain(name), (name, None))
        if earlier is None:
            found.append((name, f"{kind}_new", "", text))
        elif earlier != text:
            found.append((name, f"{kind}_changed", earlier, text))
    return found + [(name, f"{kind}_gone", text, "") for name, text in old.values()]
