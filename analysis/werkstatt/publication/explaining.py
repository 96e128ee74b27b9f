"""How the themes came about, by which rule they are judged, and what a report should name, in words."""

from __future__ import annotations

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.themes.campaigns import count_campaigns
from werkstatt.themes.coming_back import PATTERN, STABLE
from werkstatt.themes.found import Themes
from werkstatt.themes.levels import FEWEST
from werkstatt.themes.overview import explain_levels, explain_names
from werkstatt.validation.guidelines import TRADITIONS
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict import CHANCE, SHARED
from werkstatt.wording import Figure, Message, message, word
from werkstatt.wording.sentences import in_sequence


def checklist_in_words(checklist: pd.DataFrame, language: str) -> pd.DataFrame:
    """Say what a report should name.

    Parameters
    ----------
    checklist : DataFrame
        From :func:`werkstatt.validation.checklist.reporting_checklist`.
    language : {"de", "en"}
        Of the words.

    Returns
    -------
    DataFrame
        ``item``, ``source``, ``state`` and ``text``: the same, as a reader sees it.

    Examples
    --------
    >>> row = {"item": ["ethics"], "source": ["SRQR 9"], "state": ["open"], "content": [message("report_ethics_open")]}
    >>> checklist_in_words(pd.DataFrame(row), "en")["text"][0]
    'What did the participants consent to?'
    """
    return pd.DataFrame(
        {
            "item": [word(f"report_{item}", language) for item in checklist["item"]],
            "source": checklist["source"],
            "state": [word(f"report_{state}", language) for state in checklist["state"]],
            "text": [content.say(language) for content in checklist["content"]],
        }
    )


def method_paragraphs(themes: Themes, review: Review, language: str = "de") -> list[str]:
    """Return how the themes came about, and by which rule they are judged.

    Parameters
    ----------
    themes : Themes
        What was found.
    review : Review
        Of the same themes.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    list of str
        Three paragraphs; the last says what was and was not automated.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> themes = find_themes(cards, 2)
    >>> made, judged, _ = method_paragraphs(themes, review(cards, themes, resamples=5), "en")
    >>> made.split(". ")[1], judged.split(" (")[0]
    ('The number of themes was given', 'A theme “does not hold” if it does not reliably come back with other cards')
    """
    made = message(
        "method_text" if themes.placing is None else "method_headings",
        seed=themes.seed,
        reader=_reader(themes),
        number=themes.formation(),
        unassigned=themes.unassigned(),
        names=explain_names(themes.named_by_people, len(themes.themes)),
    )
    after = message("formed_after", people=Figure(themes.by_people), themes=Figure(len(themes.themes)))
    judged = message(
        "method_review",
        resamples=Figure(review.resamples),
        pattern=Figure(PATTERN, 1),
        stable=Figure(STABLE, 2),
        shared=Figure(SHARED, 1),
        chance=Figure(100 * CHANCE),
    )
    made = in_sequence([made, after]) if themes.by_people and themes.placing is None else made
    levels = explain_levels(themes.looked, FEWEST)
    made = made if levels is None else in_sequence([made, levels])
    if themes.campaigns is not None:
        made = in_sequence([made, count_campaigns(themes.campaigns)])
    if themes.between:
        made = in_sequence([made, message("near_both" if themes.near else "near_once", between=themes.between)])
    return [made.say(language), judged.say(language), _automation(themes).say(language)]


def _reader(themes: Themes) -> Message | str:
    """Return which encoder gave the space its directions; the options name the hash of a folder."""
    if themes.reading.reader == "terms":
        return ""
    if not themes.encoder.name:
        return message("reader_semantic")
    return message("reader_encoder" if themes.encoder.identity else "reader_function", name=themes.encoder.name)


def _automation(themes: Themes) -> Message:
    """Return what was done by the machine, and that nothing of it was made up."""
    code = "automation_found" if themes.placing is None else "automation_placed"
    done = message(code, machine=int((themes.cards["placed"] == "machine").sum()))
    return in_sequence([done, message("automation_generative")])


def guideline(workshop: Workshop, *, internal: bool) -> list[Message]:
    """Return by which guideline a report is checked, and why.

    Parameters
    ----------
    workshop : Workshop
        With the tradition that it chooses.
    internal : bool
        Whether what is still open is listed.

    Returns
    -------
    list of Message
        Sentences.

    Examples
    --------
    >>> guideline(Workshop(tradition="gripp2"), internal=False)[0].say("en")[:32]
    'After the short form of GRIPP2 ('
    """
    said = [message(f"report_intro_{workshop.tradition or next(iter(TRADITIONS))}")]
    if workshop.tradition_reason:
        said.append(message("report_why", reason=workshop.tradition_reason))
    return [*said, message("report_left")] if internal else said
