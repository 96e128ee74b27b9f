"""People have the last word: renaming, merging, splitting themes and moving cards, replayed on every run."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from werkstatt.people.replay import Partition, replay
from werkstatt.themes.description import by_size, describe, mean_vectors
from werkstatt.themes.finding import Themes
from werkstatt.themes.origin import formed_by_people
from werkstatt.vectors.space import fit_space, place, project
from werkstatt.vectors.threads import single_threaded


@single_threaded
def decide(themes: Themes, decisions: pd.DataFrame) -> Themes:
    """Replay people's decisions on the themes that were found.

    Labels stay as they were found unless they are changed here, whatever becomes of the cards behind them. A
    decision that no longer fits, because a theme or a card it names is gone, is not carried out but reported.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    decisions : DataFrame
        From :func:`werkstatt.people.decisions.read_decisions`.

    Returns
    -------
    Themes
        Numbered anew by size; ``origin`` is ``people`` for those whose cards people changed. ``decisions`` is the
        table with ``status`` (``done`` or ``misfit``) and ``reason``
        (a :class:`werkstatt.wording.Message`, or None where it was carried out); ``found`` are the themes as they were.

    Examples
    --------
    >>> import werkstatt as ws
    >>> cards = pd.DataFrame({"card_id": ["1", "2"], "text": ["Bus fehlt", "Bus kommt spät"]})
    >>> decision = {"what": "rename", "theme": "Schwimmbad", "cards": "", "into": "Freibad"}
    >>> decided = decide(ws.find_themes(cards, 1), pd.DataFrame([decision]))
    >>> decided.decisions["reason"][0].say("en")
    'There is no theme “Schwimmbad” (any more).'
    """
    label = dict(zip(themes.themes["theme"], themes.themes["label"], strict=True))
    partition = Partition(dict(zip(themes.cards["card_id"], themes.cards["theme"], strict=True)), label)
    log = replay(partition, decisions)
    kept = np.array([partition.of_card[card] for card in themes.ordered["card_id"]])
    numbers = {old: new for new, old in enumerate(sorted(set(kept[kept > 0])), 1)}
    labels = np.array([numbers.get(theme, 0) for theme in kept])
    new = by_size(labels, themes.lexicon)
    names = {int(new[numbers[old]]): name for old, name in partition.names.items() if old in numbers}
    space = fit_space(themes.reading, labels.max())
    embedding = place(project(space, themes.reading), labels.max())
    formed = formed_by_people(new[labels], themes.by_machine.labels)
    described = describe(themes.ordered, themes.lexicon, embedding, new[labels], themes.language, names, formed)
    return replace(
        themes,
        ordered=described.ordered,
        themes=described.themes,
        terms=described.terms,
        space=space,
        embedding=embedding,
        centres=mean_vectors(embedding.vectors, new[labels]),
        decisions=log,
        found=themes.by_machine,
    )
