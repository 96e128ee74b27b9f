"""What page and brochure say alike."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.figures import Picture, phase_bars, stability_bars, theme_map, word_cloud
from werkstatt.publication.explaining import checklist_in_words, guideline, method_paragraphs
from werkstatt.publication.parts.part import Passage
from werkstatt.themes.found import Themes
from werkstatt.themes.keywords import fit_to_show
from werkstatt.themes.map import ThemeMap
from werkstatt.themes.overview import theme_names, themes_by_phase
from werkstatt.validation.checklist import reporting_checklist
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict import BOUNDS
from werkstatt.validation.what_now import CARDS_FILE, SORTING_FILE
from werkstatt.wording import Message, number, word
from werkstatt.wording.numbers import telling_decimals
from werkstatt.wording.sentences import lead_headings, lead_sentence


@dataclass(frozen=True)
class Content:
    """What a publication shows, in one language.

    Attributes
    ----------
    themes, review
        Of the same cards.
    parts
        From :func:`werkstatt.publication.publishing.method.method_parts`.
    chart
        From :func:`werkstatt.themes.map.map_themes`.
    workshop
        Title, authors, licence and Zukunftsbilder.
    version
        Of this package.
    language
        Of all texts.
    title
        Of the workshop, or a general one.
    names
        Number and name of each theme, and what cards without a theme are called, by theme.
    lead
        How many themes there are, and who formed them.
    stability
        Of each theme, with as many decimals as it takes to see on which side of the thresholds it is.
    found, overall
        Verdicts on the themes, and on all of them together by each reader.
    phases
        Cards by theme and phase.
    what_now
        What the researchers can do with the result.
    checklist
        From :func:`werkstatt.validation.checklist.reporting_checklist`; what is still open only for researchers.
    report_intro
        By which guideline, and why.
    clouds
        A word cloud for each theme, by its number.
    method
        How the themes came about, by which rule they are judged, and with which options.
    phase_picture, stability_picture, map_picture
        Figures of phases, of stability, and of the map.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.themes.map import map_themes
    >>> from werkstatt.validation.reviewing import review
    >>> from werkstatt.wording import message
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> themes = find_themes(cards, 2)
    >>> found, chart, said = review(cards, themes, resamples=5), map_themes(themes), message("settings_default")
    >>> shown = gather(themes, found, [], chart, Workshop(), said, "0.1.0", "en")
    >>> shown.clouds[2].alt
    'Word cloud of the theme “Park, leer”. Largest words: Park, leer, voll.'
    """

    themes: Themes
    review: Review
    parts: list[Passage]
    chart: ThemeMap
    workshop: Workshop
    version: str
    language: str
    title: str
    names: dict[int, str]
    lead: str
    stability: list[str]
    found: pd.DataFrame
    overall: list[str]
    phases: pd.DataFrame
    what_now: list[str]
    checklist: pd.DataFrame
    report_intro: list[str]
    clouds: dict[int, Picture]
    method: list[str]
    phase_picture: Picture
    stability_picture: Picture
    map_picture: Picture


def gather(
    themes: Themes,
    review: Review,
    parts: list[Passage],
    chart: ThemeMap,
    workshop: Workshop,
    settings: Message,
    version: str,
    language: str = "de",
    files: tuple[str, str] = (CARDS_FILE, SORTING_FILE),
    *,
    internal: bool = False,
) -> Content:
    """Word and draw once what both page and brochure show.

    Parameters
    ----------
    themes : Themes
        What was found.
    review : Review
        Of the same themes.
    parts : list of Passage
        From :func:`werkstatt.publication.method.method_parts`.
    chart : ThemeMap
        From :func:`werkstatt.themes.map.map_themes`.
    workshop : Workshop
        Title, licence and Zukunftsbilder.
    settings : Message
        From :func:`werkstatt.publication.settings.explain_settings`.
    version : str
        Of this package.
    language : {"de", "en"}
        Of the reader.
    files : tuple of (str, str)
        What the files of cards and of the sorting are called.
    internal : bool
        Whether it is for the researchers: with what a report still has to name.

    Returns
    -------
    Content
        Texts, tables and pictures.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.themes.map import map_themes
    >>> from werkstatt.validation.reviewing import review
    >>> from werkstatt.wording import message
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> themes = find_themes(cards, 2)
    >>> found, chart, said = review(cards, themes, resamples=5), map_themes(themes), message("settings_default")
    >>> shown = gather(themes, found, [], chart, Workshop(), said, "0.1.0", "en")
    >>> shown.title, shown.names
    ('Themes of the workshop', {0: 'not assignable', 1: '1  Bus, fehlt', 2: '2  Park, leer'})
    """
    names = {0: word("unassigned", language)} | dict(enumerate(theme_names(themes.themes), 1))
    found = review.in_words(language)
    phases = themes_by_phase(themes.counted)
    checklist = reporting_checklist(themes, review, workshop)
    return Content(
        themes,
        review,
        parts,
        chart,
        workshop,
        version,
        language,
        workshop.title or word("default_title", language),
        names,
        _lead(themes, review).say(language),
        [
            number(value, telling_decimals(value, BOUNDS["stability"]), language)
            for value in review.measures["stability"]
        ],
        found,
        [sentence.say(language) for sentence in review.sentences()],
        phases,
        [step.say(language) for step in review.what_now(*files)],
        checklist_in_words(checklist if internal else checklist[checklist["state"] != "open"], language),
        [sentence.say(language) for sentence in guideline(workshop, internal=internal)],
        {
            row.theme: word_cloud(fit_to_show(themes.terms[themes.terms["theme"] == row.theme]), row.label, language)
            for row in themes.themes.itertuples()
        },
        [*method_paragraphs(themes, review, language), settings.say(language)],
        phase_bars(phases, [names[theme] for theme in phases.index], language),
        stability_bars(review.measures, review.verdicts, language),
        theme_map(chart, language),
    )


def _lead(themes: Themes, review: Review) -> Message:
    cards, count, encoder = len(themes.ordered), len(themes.themes), themes.reading.reader == "semantic"
    if themes.placing is not None and review.sharing is not None:
        return lead_headings(cards, count, review.sharing.read, review.resamples, encoder=encoder)
    return lead_sentence(cards, count, themes.by_people, review.resamples, encoder=encoder)
