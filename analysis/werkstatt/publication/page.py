"""The page: one self-contained HTML file for people who were not there."""

from __future__ import annotations

import base64
from hashlib import sha256
from importlib.resources import files
from typing import Any

import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from werkstatt.figures import Picture
from werkstatt.figures.drawing import shared
from werkstatt.publication.codebook import codebook_table
from werkstatt.publication.content import Content, visions_with_cards
from werkstatt.publication.format import Format
from werkstatt.publication.tables import is_illustrative
from werkstatt.themes.found import Themes
from werkstatt.wording import DARK_TONES, PHASE_COLOURS, number, theme_mark, word


def page(content: Content, least: int = 3, personal: int = 0) -> bytes:
    """Return ``index.html``: no network requests, every text escaped, one script of ours that reading does not need.

    Parameters
    ----------
    content : Content
        From :func:`werkstatt.publication.content.gather`.
    least : int
        Counts of cards by group from 1 to below this number are not shown.
    personal : int
        Places that may name a person.

    Returns
    -------
    bytes
        HTML, the same for the same input.

    Examples
    --------
    >>> FORMAT.name
    'index.html'
    """
    themes, review, language = content.themes, content.review, content.language
    environment = Environment(
        loader=PackageLoader("werkstatt.publication", "."),
        autoescape=True,
        # A name that is not there must not become an empty sentence.
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    script = files("werkstatt.publication").joinpath("page.js").read_text(encoding="utf-8")
    written = codebook_table(themes).dropna(subset="theme").set_index("theme")
    html = environment.get_template("page.html.j2").render(
        language=language,
        word=lambda key, **values: word(key, language, **values),
        number=lambda value, decimals=0: number(value, decimals, language),
        title=content.title,
        workshop=content.workshop,
        illustrative=is_illustrative(themes.cards),
        lead=content.lead,
        overall=content.overall,
        sections=[_section(content, theme, written.loc[theme["theme"]]) for theme in themes.themes.to_dict("records")],
        visions=visions_with_cards(themes.cards, content.workshop, language),
        phases=_phase_rows(content),
        phase_names=list(content.phases.columns),
        phase_picture=content.phase_picture,
        stability_picture=content.stability_picture,
        unassigned_said=themes.unassigned().say(language),
        unassigned=_cards(themes.cards[themes.cards["theme"] == 0]),
        parts=content.parts,
        chart=content.chart,
        points=_points(content),
        # Letters and patterns that the pictures share stand on the page once.
        drawn=shared(picture.drawing for picture in _pictures(content)),
        tones={light[1:].lower(): (light.lower(), dark) for light, dark in DARK_TONES.items()},
        marks={theme: theme_mark(theme) for theme in themes.themes["theme"]},
        all_cards=_cards(themes.cards),
        filters=_filters(themes, content.names, language),
        has_groups="group" in themes.cards,
        least=least,
        personal=personal,
        # The page allows this script alone, by its hash; what cards hold is never run.
        script=Markup(script),
        script_hash=base64.b64encode(sha256(script.encode()).digest()).decode(),
        what_now=content.what_now,
        checklist=content.checklist.to_dict("records"),
        before=[] if review.before is None else review.before.to_dict("records"),
        total=len(themes.cards),
        has_phases="phase" in themes.cards,
        has_votes=bool(themes.themes["votes"].notna().all()),
        method=content.method,
        version=content.version,
    )
    return html.encode()


def _section(content: Content, theme: dict[str, Any], written: pd.Series) -> dict[str, Any]:
    row = theme["theme"] - 1
    cards = content.themes.counted[content.themes.counted["theme"] == theme["theme"]]
    typical = cards.set_index("card_id", drop=False).loc[list(theme["representative"])]
    return {
        **theme,
        **content.found.iloc[row].to_dict(),
        "stability": content.stability[row],
        "picture": content.clouds[theme["theme"]],
        "text": [line for line in written["text"].splitlines() if line.strip()],
        "who": written["who"],
        "typical": _cards(typical),
        # Those that belong most come first; the others in the user's order.
        "all": _cards(cards.sort_values("confidence", ascending=False, kind="stable")),
    }


def _pictures(content: Content) -> list[Picture]:
    parts = [part.picture for part in content.parts if part.picture is not None]
    return [content.stability_picture, content.phase_picture, *content.clouds.values(), *parts]


def _points(content: Content) -> list[dict[str, Any]]:
    """Return the points of the map with the row that each card has in the table of all cards, from 1."""
    rows = {card: row for row, card in enumerate(content.themes.cards["card_id"], 1)}
    points: list[dict[str, Any]] = content.chart.points.to_dict("records")
    return [point | {"row": rows[point["card_id"]]} for point in points]


def _cards(cards: pd.DataFrame) -> list[dict[str, Any]]:
    """Return what is shown of each card: id, text, phase, group, votes (None where unknown)."""
    shown = cards.reindex(columns=["card_id", "text", "theme", "phase", "group", "votes", "also"]).astype("object")
    records: list[dict[str, Any]] = shown.where(shown.notna(), None).to_dict("records")
    return records


def _filters(themes: Themes, names: dict[int, str], language: str) -> dict[str, dict[Any, str]]:
    """Return what the cards can be filtered by: for each column its values and their labels."""
    cards = themes.cards
    found: dict[str, dict[Any, str]] = {"theme": {theme: names[theme] for theme in sorted(cards["theme"].unique())}}
    if "phase" in cards:
        present = set(cards["phase"].dropna())
        # In the order of the workshop, and only those that were held.
        found["phase"] = {phase: word(phase, language) for phase in PHASE_COLOURS if phase in present}
    if "group" in cards:
        found["group"] = {group: group for group in sorted(cards["group"].dropna().unique())}
    return found


def _phase_rows(content: Content) -> list[dict[str, Any]]:
    phrases = dict(zip(content.found["theme"], content.found["verdict"], strict=True))
    return [
        {
            "label": content.names[theme],
            "counts": content.phases.loc[theme].tolist(),
            "verdict": phrases.get(theme, ""),
        }
        for theme in content.phases.index
    ]


FORMAT = Format("index.html", "text/html", lambda edition: page(edition.content, edition.least, edition.personal))
