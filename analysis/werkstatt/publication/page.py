"""The page: one self-contained HTML file for people who were not there."""

from __future__ import annotations

import base64
from hashlib import sha256
from importlib.resources import files

import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from werkstatt.figures import phase_bars, stability_bars, word_cloud
from werkstatt.overview import themes_by_phase
from werkstatt.publication.content import method_paragraphs, theme_names, visions_with_cards
from werkstatt.publication.method import Part
from werkstatt.publication.tables import is_illustrative
from werkstatt.review import Review
from werkstatt.review.checklist import reporting_checklist
from werkstatt.review.verdict import overall, verdicts
from werkstatt.theme_map import ThemeMap
from werkstatt.themes import Themes
from werkstatt.wording import PHASE_COLOURS, THEME_COLOURS, number, word
from werkstatt.workshop import Workshop


def page(
    themes: Themes,
    review: Review,
    parts: list[Part],
    chart: ThemeMap,
    workshop: Workshop,
    version: str,
    language: str = "de",
    *,
    least: int = 3,
    personal: int = 0,
) -> bytes:
    """Return ``index.html``: no network requests, every text escaped, one script of ours that reading does not need.

    Parameters
    ----------
    themes, review
        Of the same cards.
    parts
        From :func:`werkstatt.publication.method.method_parts`.
    chart
        From :func:`werkstatt.theme_map.map_themes`.
    workshop
        Title, licence and Zukunftsbilder.
    version
        Of this package.
    language
        Of the page.
    least
        Counts of cards by group from 1 to below this number are not shown.
    personal
        Places that may name a person.
    """
    found = verdicts(review.measures, language)
    phases = themes_by_phase(themes.cards)
    names = theme_names(themes, language)
    environment = Environment(
        loader=PackageLoader("werkstatt.publication", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    script = files("werkstatt.publication").joinpath("page.js").read_text(encoding="utf-8")
    html = environment.get_template("page.html.j2").render(
        language=language,
        word=lambda key, **values: word(key, language, **values),
        number=lambda value, decimals=0: number(value, decimals, language),
        title=workshop.title or word("default_title", language),
        workshop=workshop,
        illustrative=is_illustrative(themes.cards),
        overall=overall(review.measures, review.reference, language),
        sections=[_section(themes, review, found, theme, language) for theme in themes.themes.to_dict("records")],
        visions=visions_with_cards(themes.cards, workshop, language),
        phases=_phase_rows(phases, names, found),
        phase_names=list(phases.columns),
        phase_picture=phase_bars(phases, [names[theme] for theme in phases.index], language),
        stability_picture=stability_bars(review.measures, found, language),
        unassigned=_cards(themes.cards[themes.cards["theme"] == 0]),
        parts=parts,
        chart=chart,
        colours=THEME_COLOURS,
        all_cards=_cards(themes.cards),
        filters=_filters(themes, names, language),
        has_groups="group" in themes.cards,
        least=least,
        personal=personal,
        script=Markup(script),
        script_hash=base64.b64encode(sha256(script.encode()).digest()).decode(),
        checklist=reporting_checklist(themes, review, workshop, language).to_dict("records"),
        decisions=themes.decisions.to_dict("records"),
        before=[] if review.before is None else review.before.to_dict("records"),
        total=len(themes.cards),
        has_phases="phase" in themes.cards,
        has_votes=bool(themes.themes["votes"].notna().all()),
        method=method_paragraphs(themes, review, language),
        resamples=review.resamples,
        version=version,
    )
    return html.encode()


def _section(themes: Themes, review: Review, found: pd.DataFrame, theme: dict, language: str) -> dict:
    row = theme["theme"] - 1
    cards = themes.cards[themes.cards["theme"] == theme["theme"]]
    typical = cards.set_index("card_id", drop=False).loc[list(theme["representative"])]
    terms = themes.terms[themes.terms["theme"] == theme["theme"]]
    return {
        **theme,
        **found.iloc[row].to_dict(),
        "stability": review.measures["stability"].iloc[row],
        "picture": word_cloud(terms, theme["label"], language),
        "typical": _cards(typical),
        "all": _cards(cards.sort_values("confidence", ascending=False, kind="stable")),
    }


def _cards(cards: pd.DataFrame) -> list[dict]:
    """Return what is shown of each card: id, text, phase, group, votes (None where unknown)."""
    shown = cards.reindex(columns=["card_id", "text", "theme", "phase", "group", "votes", "also"]).astype("object")
    return shown.where(shown.notna(), None).to_dict("records")


def _filters(themes: Themes, names: dict[int, str], language: str) -> dict[str, dict]:
    """Return what the cards can be filtered by: for each column its values and their labels."""
    cards = themes.cards
    found: dict[str, dict] = {"theme": {theme: names[theme] for theme in sorted(cards["theme"].unique())}}
    if "phase" in cards:
        present = set(cards["phase"].dropna())
        found["phase"] = {phase: word(phase, language) for phase in PHASE_COLOURS if phase in present}
    if "group" in cards:
        found["group"] = {group: group for group in sorted(cards["group"].dropna().unique())}
    return found


def _phase_rows(phases: pd.DataFrame, names: dict[int, str], found: pd.DataFrame) -> list[dict]:
    phrases = dict(zip(found["theme"], found["verdict"], strict=True))
    return [
        {
            "label": names[theme],
            "counts": phases.loc[theme].tolist(),
            "verdict": phrases.get(theme, ""),
        }
        for theme in phases.index
    ]
