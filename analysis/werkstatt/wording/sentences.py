"""What the numbers of themes and review mean, as messages: plain data in, nothing in any language out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

from werkstatt.wording.messages import Figure, Message, message
from werkstatt.wording.numbers import telling_decimals

AGREE, AGREE_IN_PART = 0.8, 0.667
"""Krippendorff (2004, "Content analysis", p. 241)."""

OF_THE_MACHINE = ("traegt", "vorbehalt", "nicht", "ungeprueft")
"""Bands of themes that the machine formed; others are those of people."""

NEEDED = ("stability", "chance")
"""Tests without which nobody knows whether a theme holds."""

LEAST_ROUND = 0.5
"""Per cent below which a share would be said to be 0."""

TESTED = ("for", "against", "lost")
"""What a test can say: it speaks for a theme, against it, or (stability alone) so much that the theme is lost."""


def verdict_sentence(
    measures: Mapping[str, Any], outcomes: Mapping[str, Any], bounds: Mapping[str, tuple[float, ...]]
) -> Message:
    """Return why a theme is judged as it is.

    Parameters
    ----------
    measures : mapping of str to object
        The number that each test looked at, 0 to 1, by the name of the test, ``without_group``: the group without
        which the theme is least like itself, and ``blind_share``: the share of right answers in the blind check.
    outcomes : mapping of str to object
        ``band`` (``traegt``, ``vorbehalt``, ``nicht``; another where people formed the theme), ``words`` (what the
        words alone say of it; without it the band) and for each test that was made ``for``, ``against`` or
        ``lost``; tests that were not made are missing.
    bounds : mapping of str to tuple of float
        What each test compares its number with.

    Returns
    -------
    Message
        What speaks for the theme and what against it, each with its number.

    Examples
    --------
    >>> row = {"stability": 0.8, "returns": 0.4}
    >>> outcomes = {"band": "vorbehalt", "stability": "for", "returns": "against"}
    >>> verdict_sentence(row, outcomes, {"stability": (0.6, 0.75), "returns": (0.5,)}).say("en")
    'For it: comes back with other cards (Jaccard 0.80). Against it: back in 40% of the variants of the analysis only.'
    """
    good: list[Message] = []
    bad: list[Message] = []
    untested = [message(f"{test}_untested") for test in NEEDED if not isinstance(outcomes.get(test), str)]
    for test, outcome in outcomes.items():
        if outcome not in TESTED or (test == "blind" and outcomes["band"] not in OF_THE_MACHINE):
            continue
        share = measures["blind_share"] if test == "blind" else measures[test]
        said = message(
            f"{test}_{outcome}",
            value=_told(measures[test], bounds[test]),
            share=_told(100 * share, [100 * bound for bound in bounds[test]], 0),
            group=measures.get("without_group") or "",
        )
        (good if outcome == "for" else bad).append(said)
    if outcomes["band"] not in OF_THE_MACHINE:
        # The words' own reasons only: nothing here speaks for or against what people formed.
        told = {"traegt": good, "nicht": bad, "ungeprueft": untested}.get(outcomes["words"], bad)
        return message(f"words_{outcomes['words']}", reasons=_listed(told))
    if untested and outcomes["band"] == "ungeprueft":
        reasons = [message("ungeprueft_sentence", untested=_listed(untested))]
        reasons += [message("for_sentence", good=_listed(good))] if good else []
        reasons += [message("against_sentence", bad=_listed(bad))] if bad else []
        return in_sequence(reasons)
    if not bad:
        return message("traegt_sentence", good=_listed(good))
    if not good:
        return message("against_sentence", bad=_listed(bad))
    return message(f"{outcomes['band']}_sentence", good=_listed(good), bad=_listed(bad))


def sharing_sentence(row: Mapping[str, Any]) -> Message:
    """Return why a theme that people made is judged as it is.

    Parameters
    ----------
    row : mapping of str to object
        A row of :class:`werkstatt.validation.sharing.Sharing`'s ``themes``.

    Returns
    -------
    Message
        Who put its cards there, how far people agree, and what is known of the machine's part.

    Examples
    --------
    >>> row = {"read": 5, "placed": 0, "basis": "one", "machine": "minor"}
    >>> sharing_sentence(row).say("en")[:42]
    'People read every card in it and sorted it'
    """
    read, placed = row["read"], row["placed"]
    code = "none_read" if not read else "some_read" if placed else "all_read"
    said = [message(f"sharing_{code}", read=read, placed=placed), _people_agree(row)]
    if row["machine"] == "untested":
        said.append(message("machine_untested"))
    elif row["machine"] != "minor":
        few = row["checked"] < row["fewest"]
        said.append(message("machine_few" if few else "machine_hits", checked=row["checked"], hits=row["hits"]))
    return in_sequence(said)


def _people_agree(row: Mapping[str, Any]) -> Message:
    if row["basis"] in ("nobody", "one", "few"):
        return message(f"sharing_{row['basis']}", twice=row.get("twice", 0))
    figures = {"alpha": row["alpha"], "low": row["alpha_low"], "high": row["alpha_high"]}
    return message(
        f"sharing_{row['basis']}",
        twice=row["twice"],
        how=agreement_word(row["alpha"], row["alpha_low"], row["alpha_high"]),
        **{name: Figure(value, 2) for name, value in figures.items()},
    )


def agreement_word(alpha: float, low: float, high: float) -> Message:
    """Return what an agreement between people is called.

    Parameters
    ----------
    alpha, low, high : float
        Krippendorff's alpha with its interval.

    Returns
    -------
    Message
        From .8 and surely above .667 they agree; surely below .8 and below .667 they do not.

    Examples
    --------
    >>> agreement_word(0.9, 0.8, 0.95).say("en")
    'agree'
    """
    if alpha < AGREE_IN_PART:
        return message("agree_not" if high < AGREE else "agree_unclear")
    return message("agree_reliable" if alpha >= AGREE and low >= AGREE_IN_PART else "agree_tentative")


def whole_sentence(
    bands: Mapping[str, int], people: int, again: int, mean: float, chance: float | None, best: float | None
) -> Message:
    """Return who formed the themes, how many hold, and whether what the machine found beats chance.

    Parameters
    ----------
    bands : mapping of str to int
        How many of the machine's themes hold (``traegt``), hold with reservations (``vorbehalt``) and do not hold
        (``nicht``).
    people, again : int
        How many themes people formed, and how many of them the words alone find again.
    mean : float
        Mean stability of the themes that the machine found, 0 to 1.
    chance, best : float or None
        Mean and highest mean stability of the themes of shuffled words; None where there are too few cards to shuffle.

    Returns
    -------
    Message
        Two sentences or three.

    Examples
    --------
    >>> whole_sentence({"traegt": 1, "vorbehalt": 0, "nicht": 1}, 0, 0, 0.7, None, None).say("en")[:63]
    'Of 2 themes 1 holds, 0 hold with reservations, 1 does not hold.'
    """
    counts = [*_count_people(people, again, sum(bands.values())), *_count_bands(bands, others=people > 0)]
    if chance is None or best is None:
        return in_sequence([*counts, message("no_reference")])
    code = ("beats_chance" if mean > best else "no_chance") + ("_before" if people else "")
    # Both with as many decimals as it takes to see which is larger.
    told = next((decimals for decimals in (2, 3) if round(mean, decimals) != round(best, decimals)), 2)
    figures = {"mean": mean, "chance": chance, "best": best}
    return in_sequence([*counts, message(code, **{name: Figure(value, told) for name, value in figures.items()})])


def _count_people(people: int, again: int, machine: int) -> list[Message]:
    if not people:
        return []
    if people == 1 and not machine:
        return [message("overall_people_one" if again else "overall_people_one_not")]
    return [message("overall_people" if machine else "overall_people_all", people=people, themes=people + machine),
            message("overall_again", again=again)]  # fmt: skip


def _count_bands(bands: Mapping[str, int], *, others: bool) -> list[Message]:
    themes = sum(bands.values())
    untested = bands.get("ungeprueft", 0)
    if themes > 1:
        said = message("overall_rest" if others else "overall", themes=themes, **bands)
        return [said, message("overall_untested", untested=untested)] if untested else [said]
    code = "overall_rest_one" if others else "overall_one"
    if untested:
        return [message(f"{code}_untested")]
    return [message(code, verdict=message(band)) for band, count in bands.items() if count]


def lead_sentence(cards: int, themes: int, people: int, resamples: int, *, encoder: bool) -> Message:
    """Return how many themes there are, who formed them, and from what.

    Parameters
    ----------
    cards, themes, people : int
        All cards, all themes, and the themes that people formed.
    resamples : int
        Draws of the review.
    encoder : bool
        Whether the machine took a sentence encoder beside the words.

    Returns
    -------
    Message
        Two sentences or three.

    Examples
    --------
    >>> lead_sentence(376, 9, 2, 100, encoder=False).say("en").split(". ")[1]
    'People formed or changed 2 of them, the machine found 7 from the words of the cards'
    """
    source = message("lead_encoder" if encoder else "lead_words")
    who = "machine" if not people else "people" if people == themes else "both"
    return message(
        f"lead_{who}",
        cards=Figure(cards),
        themes=Figure(themes),
        people=Figure(people),
        machine=Figure(themes - people),
        resamples=Figure(resamples),
        source=source,
    )


def lead_headings(cards: int, themes: int, read: int, resamples: int, *, encoder: bool) -> Message:
    """Return how many themes there are where people's headings are the themes.

    Parameters
    ----------
    cards, themes, read : int
        All cards, all themes, and the cards that people sorted.
    resamples : int
        Draws of the review.
    encoder : bool
        Whether the machine took a sentence encoder beside the words.

    Returns
    -------
    Message
        Two sentences or three.

    Examples
    --------
    >>> lead_headings(60, 5, 60, 100, encoder=False).say("en").split(". ")[0]
    '60 cards, 5 themes: the headings under which people sorted all cards'
    """
    return message(
        "lead_headings_all" if read == cards else "lead_headings",
        cards=Figure(cards),
        themes=Figure(themes),
        read=Figure(read),
        resamples=Figure(resamples),
        source=message("lead_encoder" if encoder else "lead_words"),
    )


def choice_sentence(
    themes: int,
    most: int,
    agreement: float,
    chance: float,
    *,
    ordered: bool,
    beyond_chance: bool = True,
    crowded: int | None = None,
    share: float | None = None,
) -> Message:
    """Return how the number of themes was chosen.

    Parameters
    ----------
    themes : int
        The number that was chosen.
    most : int
        The largest that was tried.
    agreement, chance : float
        Of the partition with those of draws, and the same with shuffled words (adjusted Rand index); NaN where not
        known.
    ordered : bool
        Whether any number agrees clearly better than chance.
    beyond_chance : bool
        Whether agreement beyond chance decided, not plain agreement.
    crowded : int, optional
        A number that was passed over, since one theme would hold most of the cards.
    share : float, optional
        Of the cards, in that theme.

    Returns
    -------
    Message
        One sentence or two.

    Examples
    --------
    >>> choice_sentence(4, 15, 0.6, 0.1, ordered=True).say("en")[:36]
    'Of 2 to 15 themes, 4 were chosen: th'
    """
    values = {"most": most, "themes": themes, "agreement": Figure(agreement, 2)}
    if not beyond_chance:
        return message("number_plain", **values)
    values["chance"] = Figure(chance, 2)
    if crowded is None:
        said = message("number_chosen", **values)
    else:
        said = message("number_uncrowded", **values, crowded=crowded, share=Figure(100 * (share or 0)))
    return said if ordered else message("two_sentences", first=said, second=message("number_no_order"))


def unassigned_sentence(without: int, total: int, *, headings: bool = False) -> Message:
    """Return how many cards are in no theme.

    Parameters
    ----------
    without, total : int
        Cards in no theme, and all cards.
    headings : bool
        Whether people's headings are the themes.

    Returns
    -------
    Message
        One sentence.

    Examples
    --------
    >>> unassigned_sentence(0, 12).say("en")
    'All cards are in a theme.'
    """
    if not without:
        return message("all_assigned", total=total)
    code = "not_placed" if headings else "not_assignable"
    share = 100 * without / total
    return message(code, cards=without, total=total, share=Figure(share, 0 if share >= LEAST_ROUND else 1))


def coders_sentence(headings: int, kappa: float, alpha: float, low: float, high: float) -> Message:
    """Return how far two people who coded the cards agree.

    Parameters
    ----------
    headings : int
        Headings that the first of them used.
    kappa, alpha, low, high : float
        Cohen's kappa, Krippendorff's alpha and the bounds of its interval.

    Returns
    -------
    Message
        One sentence.

    Examples
    --------
    >>> coders_sentence(9, 0.72, 0.71, 0.66, 0.77).say("en")[:32]
    'Two codings under 9 headings; Co'
    """
    figures = {"kappa": kappa, "alpha": alpha, "low": low, "high": high}
    return message(
        "report_coders_text", headings=headings, **{name: Figure(value, 2) for name, value in figures.items()}
    )


def in_sequence(messages: list[Message]) -> Message:
    """Return sentences one after the other.

    Parameters
    ----------
    messages : list of Message
        At least one.

    Returns
    -------
    Message
        All of them.

    Examples
    --------
    >>> in_sequence([message("no_reference"), message("number_given")]).say("en")[-31:]
    'The number of themes was given.'
    """
    return reduce(lambda first, second: message("two_sentences", first=first, second=second), messages)


def _told(value: float, bounds: Iterable[float], least: int = 2) -> Figure:
    return Figure(value, telling_decimals(value, bounds, least))


def _listed(messages: list[Message]) -> Message:
    return reduce(lambda first, second: message("and_then", first=first, second=second), messages)
