"""Do people share the themes that people made? The verdict on them, which the words alone can't give."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.people.checked import FEWEST_CHECKED, Checked, check_machine
from werkstatt.people.placements import Placements
from werkstatt.themes.found import Themes
from werkstatt.themes.proposing import propose_headings
from werkstatt.validation.shares import corrected_shares
from werkstatt.validation.sorters import Sorters, compare_sorters
from werkstatt.validation.verdict import MINOR, RELIABLE, SHARED, TENTATIVE, sharing_band
from werkstatt.wording import Figure, Message, message
from werkstatt.wording.sentences import agreement_word, in_sequence

SECOND = 50
"""Cards that a second person should sort: with so many the interval of alpha is about ± .15 wide, with 26 ± .20
(simulated in ``tests/validation/test_sharing.py``)."""

SPLITS = ("phase", "group")
"""Columns by which shares are given."""


@dataclass(frozen=True)
class Sharing:
    """How far people share the themes that people made, and the machine their headings.

    Attributes
    ----------
    cards, read, taken, placed, none, unplaced : int
        All cards; those that somebody read and sorted; those in themes that people took over as a whole; those that the
        machine placed; those that people found to fit none; those for which the machine found none.
    sorters : Sorters
        People beside each other.
    checked : Checked or None
        The machine beside people; None where it placed no card under a heading of people's.
    shares : dict of str to DataFrame
        Under ``""`` the shares of all cards, under the name of a column and a value those of its cards
        (:func:`werkstatt.validation.shares.corrected_shares`), as ``("phase", "kritik")``; empty where the machine
        placed nothing by people's headings.
    themes : DataFrame
        One row per theme that people made: ``theme``, ``read`` and ``placed`` (its cards by who put them there),
        ``basis`` (``heading`` where it was judged by itself, ``all`` by all headings together, ``one`` where one
        person sorted, ``nobody`` where nobody sorted card by card, ``few`` where too few cards were sorted twice),
        ``twice``, ``alpha``, ``alpha_low``, ``alpha_high`` (of the basis), ``machine`` (what the check cards say of
        what the machine placed: ``good``, ``doubtful``, ``untested``, ``minor`` where it placed hardly any), ``hits``,
        ``checked`` (its check cards), ``fewest`` (so many would be judged by themselves) and ``band``, see
        :func:`judge_sharing`.
    several : int
        Cards under more than one heading.
    proposed : tuple of str
        Names of groups among the cards in no theme, from :func:`werkstatt.themes.proposing.propose_headings`.

    carried : bool
        Whether the machine learned from cards of another workshop too.

    Examples
    --------
    >>> import werkstatt as ws
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum", "Bahn, Bus", "Baum, Park"]})
    >>> themes = ws.find_themes(cards.assign(heading=["Verkehr", "Grün", None, None]), "headings")
    >>> found = judge_sharing(themes)
    >>> found.read, found.placed, found.themes["band"].tolist()
    (2, 2, ['ungeklaert', 'ungeklaert'])
    """

    cards: int
    read: int
    taken: int
    placed: int
    none: int
    unplaced: int
    sorters: Sorters
    checked: Checked | None
    shares: dict[tuple[str, str], pd.DataFrame]
    themes: pd.DataFrame
    several: int = 0
    proposed: tuple[str, ...] = ()
    carried: bool = False

    def sentence(self) -> Message:
        """Return who formed the themes, and how far people and machine agree.

        Examples
        --------
        >>> none = pd.DataFrame({"settled": []})
        >>> one = Sorters(1, 0, 0, np.nan, np.nan, np.nan, np.nan, False, none, none)
        >>> Sharing(60, 52, 0, 8, 0, 0, one, None, {}, none).sentence().say("en")[:47]
        'The machine proposed the themes; people sorted '
        """
        said = [*self._who(), *self._machine(), self._people()]
        open_ = int((self.sorters.differences["settled"] == "").sum())
        if open_:
            said.append(message("whole_open", open=open_))
        if self.several:
            said.append(message("whole_several", several=self.several))
        return in_sequence(said)

    def _who(self) -> list[Message]:
        code = "whole_changed" if self.checked is None else "whole_sorted"
        said = [message(code, cards=self.cards, read=self.read, placed=self.placed, taken=self.taken)]
        if self.carried:
            said.append(message("whole_carried"))
        if self.unplaced and self.checked is not None:
            said.append(message("whole_unplaced", unplaced=self.unplaced))
        if self.none:
            said.append(message("whole_none", none=self.none))
        return said

    def _machine(self) -> list[Message]:
        checked = self.checked
        if checked is None or not self.placed:
            return []
        if not checked.tested:
            return [message("whole_unchecked", count=checked.cards, fewest=FEWEST_CHECKED)]
        shares = {name: Figure(100 * getattr(checked, name)) for name in ("rate", "low", "high")}
        kappas = {name: Figure(getattr(checked, name), 2) for name in ("kappa", "kappa_low", "kappa_high")}
        said = [message("whole_checked", count=checked.cards, hits=checked.hits, **shares, **kappas)]
        return [*said, message("whole_proposals")] if checked.kappa < TENTATIVE else said

    def _people(self) -> Message:
        sorters = self.sorters
        if sorters.people < 2:
            alone = "whole_one" if self.read >= SECOND else "whole_one_few"
            return message(alone if sorters.people else "whole_nobody", needed=SECOND, read=self.read)
        if not sorters.tested:
            return message("whole_few", people=sorters.people, twice=sorters.twice)
        bounds = (sorters.alpha, sorters.low, sorters.high)
        figures = dict(zip(("alpha", "low", "high"), (Figure(value, 2) for value in bounds), strict=True))
        kappa = "" if np.isnan(sorters.kappa) else message("and_kappa", kappa=Figure(sorters.kappa, 2))
        counts = {"people": sorters.people, "twice": sorters.twice}
        return message("whole_people", **counts, how=agreement_word(*bounds), **figures, kappa=kappa)


def judge_sharing(themes: Themes) -> Sharing | None:
    """Judge the themes that people made by what people say, see :func:`werkstatt.validation.verdict.sharing_band`.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.

    Returns
    -------
    Sharing or None
        None where people sorted nothing.

    Examples
    --------
    >>> import werkstatt as ws
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> judge_sharing(ws.find_themes(cards, 2)) is None
    True
    """
    placements = themes.placements
    if placements is None:
        return None
    sorters = compare_sorters(placements.rows)
    checked = None if themes.placing is None else check_machine(placements, themes.placing.chosen)
    by_theme = pd.DataFrame([_judge(themes, row, sorters, checked) for row in themes.themes.itertuples()])
    placed = themes.ordered["placed"]
    return Sharing(
        len(placed),
        int(placements.read.sum()),
        int((placements.how == "taken").sum()),
        int((placed == "machine").sum()),
        themes.set_aside,
        int((themes.ordered["theme"] == 0).sum()) - themes.set_aside,
        sorters,
        checked,
        _shares(themes),
        by_theme[(themes.themes["origin"] == "people").to_numpy()].reset_index(drop=True),
        themes.several,
        tuple(propose_headings(themes)["label"]),
        placements.guided,
    )


def _judge(themes: Themes, theme: object, sorters: Sorters, checked: Checked | None) -> dict[str, object]:
    number, label = int(theme.theme), str(theme.label)  # type: ignore[attr-defined]
    own = themes.members[:, number - 1]
    read = int((own & _read(themes.placements)).sum())
    placed = int((own & (themes.ordered["placed"] == "machine").to_numpy()).sum())
    basis, twice, alpha, low, high = _agreement(label, sorters)
    machine, hits, cards = _machine(label, placed, int(own.sum()), checked)
    return {
        "theme": number,
        "read": read,
        "placed": placed,
        "basis": basis,
        "twice": twice,
        "alpha": alpha,
        "alpha_low": low,
        "alpha_high": high,
        "machine": machine,
        "hits": hits,
        "checked": cards,
        "fewest": FEWEST_CHECKED,
        "band": sharing_band(basis, alpha, low, high, machine),
    }


def _read(placements: Placements | None) -> np.ndarray:
    return np.zeros(0, dtype=bool) if placements is None else placements.read


def _agreement(label: str, sorters: Sorters) -> tuple[str, int, float, float, float]:
    own = sorters.headings[sorters.headings["heading"] == label]
    twice = int(own["twice"].sum())
    if len(own) and not own["alpha"].isna().any():
        row = own.iloc[0]
        return "heading", twice, float(row["alpha"]), float(row["low"]), float(row["high"])
    if sorters.tested:
        return "all", twice, sorters.alpha, sorters.low, sorters.high
    missing = float("nan")
    basis = {0: "nobody", 1: "one"}.get(sorters.people, "few")
    return basis, twice, missing, missing, missing


def _machine(label: str, placed: int, cards: int, checked: Checked | None) -> tuple[str, int, int]:
    own = pd.DataFrame() if checked is None else checked.headings[checked.headings["heading"] == label]
    hits, count = (int(own["hits"].sum()), int(own["cards"].sum())) if len(own) else (0, 0)
    if placed <= MINOR * cards:
        return "minor", hits, count
    if checked is None or not checked.tested:
        return "untested", hits, count
    if len(own) and not own["rate"].isna().any():
        good = own["rate"].iloc[0] >= RELIABLE and own["low"].iloc[0] >= SHARED
    else:
        good = checked.kappa >= RELIABLE and checked.kappa_low >= TENTATIVE
    return ("good" if good else "doubtful"), hits, count


def _shares(themes: Themes) -> dict[tuple[str, str], pd.DataFrame]:
    placements, placing = themes.placements, themes.placing
    if placements is None or placing is None:
        return {}
    found = {("", ""): corrected_shares(placements, placing.chosen)}
    for column in SPLITS:
        if column in themes.ordered:
            values = themes.ordered[column]
            for value in sorted(values.dropna().unique()):
                within = (values == value).to_numpy(dtype=bool, na_value=False)
                found[column, str(value)] = corrected_shares(placements, placing.chosen, within)
    return found
