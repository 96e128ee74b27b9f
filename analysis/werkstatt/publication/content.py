"""What page and brochure say alike."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.figures import Picture, phase_bars, stability_bars, word_cloud
from werkstatt.publication.parts.part import Passage
from werkstatt.themes.found import Themes
from werkstatt.themes.map import ThemeMap
from werkstatt.themes.overview import explain_names, theme_names, themes_by_phase
from werkstatt.validation.checklist import reporting_checklist
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict import BOUNDS, CHANCE, PATTERN, SHARED, STABLE
from werkstatt.validation.what_now import CARDS_FILE, SORTING_FILE
from werkstatt.wording import Figure, Message, message, number, word
from werkstatt.wording.numbers import telling_decimals
from werkstatt.wording.sentences import in_sequence, lead_headings, lead_sentence


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
        From :func:`werkstatt.validation.checklist.reporting_checklist`.
    clouds
        A word cloud for each theme, by its number.
    method
        How the themes came about, by which rule they are judged, and with which options.
    phase_picture, stability_picture
        Figures of phases and of stability.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.themes.map import map_themes
    >>> from werkstatt.validation.reviewing import review
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
    clouds: dict[int, Picture]
    method: list[str]
    phase_picture: Picture
    stability_picture: Picture


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

    Returns
    -------
    Content
        Texts, tables and pictures.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.themes.map import map_themes
    >>> from werkstatt.validation.reviewing import review
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
        checklist_in_words(reporting_checklist(themes, review, workshop), language),
        {
            row.theme: word_cloud(themes.terms[themes.terms["theme"] == row.theme], row.label, language)
            for row in themes.themes.itertuples()
        },
        [*method_paragraphs(themes, review, language), settings.say(language)],
        phase_bars(phases, [names[theme] for theme in phases.index], language),
        stability_bars(review.measures, review.verdicts, language),
    )


def _lead(themes: Themes, review: Review) -> Message:
    cards, count, encoder = len(themes.ordered), len(themes.themes), themes.reading.reader == "semantic"
    if themes.placing is not None and review.sharing is not None:
        return lead_headings(cards, count, review.sharing.read, review.resamples, encoder=encoder)
    return lead_sentence(cards, count, themes.by_people, review.resamples, encoder=encoder)


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
        ``item``, ``source``, ``filled`` and ``text``: the same, as a reader sees it.

    Examples
    --------
    >>> row = {"item": ["ethics"], "source": ["SRQR 9"], "filled": [False], "content": [message("report_ethics_open")]}
    >>> checklist_in_words(pd.DataFrame(row), "en")["text"][0]
    'What did the participants consent to?'
    """
    return checklist[["source", "filled"]].assign(
        item=[word(f"report_{item}", language) for item in checklist["item"]],
        text=[content.say(language) for content in checklist["content"]],
    )[["item", "source", "filled", "text"]]


def visions_with_cards(cards: pd.DataFrame, workshop: Workshop, language: str = "de") -> list[dict[str, str]]:
    """Return the Zukunftsbilder with the number of cards that each was fed by.

    Parameters
    ----------
    cards : DataFrame
        The card table.
    workshop : Workshop
        With its Zukunftsbilder.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    list of dict
        For each its ``name``, its ``text``, and ``fed``, the number as a phrase.

    Examples
    --------
    >>> visions = pd.DataFrame({"vision": ["Dorf"], "text": ["Ein Sofa auf dem Platz."]})
    >>> shown = visions_with_cards(pd.DataFrame({"vision": ["Dorf", "Dorf"]}), Workshop(visions=visions), "en")
    >>> shown[0]["fed"]
    'fed by 2 cards'
    """
    fed = cards["vision"].value_counts() if "vision" in cards else pd.Series(dtype=int)
    return [
        {
            "name": row.vision,
            "text": row.text,
            # A Zukunftsbild without cards is said to have none, since people wrote it all the same.
            "fed": word("fed_by", language, cards=number(int(fed.get(row.vision, 0)), 0, language)),
        }
        for row in workshop.visions.itertuples()
    ]


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
        Two paragraphs.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> themes = find_themes(cards, 2)
    >>> made, judged = method_paragraphs(themes, review(cards, themes, resamples=5), "en")
    >>> made.split(". ")[1], judged.split(" (")[0]
    ('The number of themes was given', 'A theme “does not hold” if it does not reliably come back with other cards')
    """
    made = message(
        "method_text" if themes.placing is None else "method_headings",
        seed=themes.seed,
        reader=message("reader_semantic") if themes.reading.reader == "semantic" else "",
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
    return [made.say(language), judged.say(language)]
