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
from werkstatt.publication.content import Content
from werkstatt.publication.edition import Edition
from werkstatt.publication.file_list import files_beside
from werkstatt.publication.filters import Filter, filters
from werkstatt.publication.format import Format
from werkstatt.publication.results import judged_part, part_of, parts_note, results, unparted, what_verdicts_mean
from werkstatt.publication.rows import also_key, stable_part, words_of
from werkstatt.publication.sections.replies import reply_of
from werkstatt.publication.sections.section import Chart, Photo
from werkstatt.publication.sections.study import WHEN_AND_WHERE, facts
from werkstatt.publication.sections.visions import visions_with_cards
from werkstatt.themes.near import near_cards
from werkstatt.wording import DARK_TONES, number, theme_mark, word

MOST_LEVELS = 1
"""Headings below others are set in once: those below them stand beside them."""

TERMS = ("jaccard", "draws", "universes", "kappa", "ami")
"""What the method explains of its terms."""


def page(edition: Edition) -> bytes:
    """Return ``index.html``: no network requests, every text escaped, one script of ours that reading does not need.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    bytes
        HTML, the same for the same input.

    Examples
    --------
    >>> FORMAT.name
    'index.html'
    """
    content, themes, review, language = edition.content, edition.themes, edition.review, edition.language
    environment = Environment(
        loader=PackageLoader("werkstatt.publication", "template"),
        autoescape=True,
        # A name that is not there must not become an empty sentence.
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    script = files("werkstatt.publication").joinpath("template", "page.js").read_text(encoding="utf-8")
    written = codebook_table(themes).dropna(subset="theme").set_index("theme")
    offered = filters(edition)
    html = environment.get_template("page.html.j2").render(
        language=language,
        also_key=also_key,
        word=lambda key, **values: word(key, language, **values),
        number=lambda value, decimals=0: number(value, decimals, language),
        title=content.title,
        workshop=edition.workshop,
        head=[text for _, text in facts(edition.workshop, WHEN_AND_WHERE, language)],
        notices=edition.notices,
        results=results(themes, review, language),
        meanings=what_verdicts_mean(review, language),
        told=edition.sections,
        files=files_beside(edition),
        lead=content.lead,
        overall=content.overall,
        sections=_sections(edition, written),
        visions=_visions(edition),
        phases=_phase_rows(content),
        phase_names=list(content.phases.columns),
        phase_picture=content.phase_picture,
        stability_picture=content.stability_picture,
        unassigned_said=themes.unassigned().say(language),
        unassigned=_cards(themes.cards[themes.cards["theme"] == 0]),
        parts=content.parts,
        chart=content.chart,
        points=_points(edition),
        # Letters and patterns that the pictures share stand on the page once.
        drawn=shared(picture.drawing for picture in _pictures(edition)),
        tones={light[1:].lower(): (light.lower(), dark) for light, dark in DARK_TONES.items()},
        marks={theme: theme_mark(theme) for theme in themes.themes["theme"]},
        all_cards=_cards(themes.cards),
        of_card=_measures_of_cards(edition),
        filters=offered,
        names=content.names,
        has_groups="group" in themes.cards,
        parts_of_cards=_parts_of_cards(offered),
        least=edition.least,
        personal=edition.personal,
        # The page allows this script alone, by its hash; what cards hold is never run.
        script=Markup(script),
        script_hash=base64.b64encode(sha256(script.encode()).digest()).decode(),
        internal=edition.internal,
        what_now=content.what_now,
        checklist=content.checklist.to_dict("records"),
        report_intro=content.report_intro,
        terms_used=[(word(f"term_{name}", language), word(f"term_{name}_text", language)) for name in TERMS],
        before=[] if review.before is None else review.before.to_dict("records"),
        total=len(themes.cards),
        has_phases="phase" in themes.cards,
        has_votes=bool(themes.themes["votes"].notna().all()),
        method=content.method,
        version=edition.version,
        source=_source,
    )
    return html.encode()


def _sections(edition: Edition, written: pd.DataFrame) -> list[dict[str, Any]]:
    """Return what is shown of each theme, and of headings that only gather others, in the order of reading."""
    rows = {row["theme"]: row for row in edition.themes.themes.to_dict("records")}
    found = []
    for one in edition.nested:
        if one.part:
            continue
        told = _section(edition, rows[one.theme], written.loc[one.theme]) if one.theme else {"theme": 0}
        gathers, level = one.gathers(edition.language), min(one.level, MOST_LEVELS)
        found.append({"label": one.label, "level": level, "gathers": gathers} | told)
    return found


def _parts(edition: Edition, theme: int) -> list[dict[str, Any]]:
    """Return what is shown of the sub-themes of a theme."""
    found = []
    for one in edition.nested:
        if one.part and one.theme == theme:
            row = part_of(edition.themes, one)
            cards = edition.themes.below[theme].cards
            own = cards[cards["theme"] == one.part]
            found.append(
                {
                    **row,
                    **judged_part(edition.review, one, edition.language),
                    "place": one.place,
                    "anchor": one.anchor,
                    "stability": stable_part(edition.review, one, edition.language),
                    "terms": ", ".join(row["terms"][:6]),
                    "typical": _cards(own.set_index("card_id", drop=False).loc[list(row["representative"])]),
                    "all": _cards(own.sort_values("confidence", ascending=False, kind="stable")),
                }
            )
    return found


def _section(edition: Edition, theme: dict[str, Any], written: pd.Series) -> dict[str, Any]:
    content, themes, row = edition.content, edition.themes, theme["theme"] - 1
    cards = themes.counted[themes.counted["theme"] == theme["theme"]]
    typical = cards.set_index("card_id", drop=False).loc[list(theme["representative"])]
    return {
        **theme,
        **content.found.iloc[row].to_dict(),
        "stability": content.stability[row],
        "picture": content.clouds[theme["theme"]],
        "words": words_of(themes, theme["theme"], edition.language),
        "text": [line for line in written["text"].splitlines() if line.strip()],
        "definition": written["definition"],
        "who": written["who"],
        "typical": _cards(typical),
        # Those that belong most come first; the others in the user's order.
        "all": _cards(cards.sort_values("confidence", ascending=False, kind="stable")),
        "measures": edition.links.measures_of(theme["theme"]),
        "reply": reply_of(edition, theme["theme"]),
        "parts": _parts(edition, theme["theme"]),
        "parts_note": parts_note(themes, theme["theme"], edition.language),
        # Under the theme that they are near to, the one that they are in is named.
        "near": _cards(near_cards(themes, theme["theme"]).assign(also=lambda cards: cards["theme"], placed="people")),
        "unparted": unparted(themes, theme["theme"], edition.language),
    }


def _visions(edition: Edition) -> list[dict[str, Any]]:
    cards = edition.themes.cards.set_index("card_id", drop=False)
    shown = visions_with_cards(edition.themes.cards, edition.workshop, edition.language)
    return [vision | {"cards": _cards(cards.loc[vision["ids"]])} for vision in shown]


def _source(block: Photo) -> str:
    """Return a photograph as an address that needs no file."""
    photograph = block.shot.photograph
    return f"data:{photograph.media};base64,{base64.b64encode(photograph.content).decode()}"


def _pictures(edition: Edition) -> list[Picture]:
    content = edition.content
    told = [block.picture for one in edition.sections for block in one.blocks if isinstance(block, Chart)]
    parts = [part.picture for part in content.parts if part.picture is not None]
    return [content.stability_picture, content.phase_picture, *content.clouds.values(), *parts, *told]


def _points(edition: Edition) -> list[dict[str, Any]]:
    """Return the points of the map with the row that each card has in the table of all cards, from 1."""
    points: list[dict[str, Any]] = edition.content.chart.points.to_dict("records")
    return [point | {"row": edition.rows[point["card_id"]]} for point in points]


def _parts_of_cards(offered: list[Filter]) -> dict[str, str]:
    """Return the name of the sub-theme of each card that is in one."""
    known = {one.name: one for one in offered}.get("subtheme")
    return {} if known is None else {card: known.choices[part] for card, part in known.of_cards.items()}


def _measures_of_cards(edition: Edition) -> dict[str, list[int]]:
    """Return the numbers of the measures that name a card."""
    found: dict[str, list[int]] = {}
    for row in edition.links.measures.to_dict("records"):
        for card in row["ids"]:
            found.setdefault(card, []).append(row["number"])
    return found


def _cards(cards: pd.DataFrame) -> list[dict[str, Any]]:
    """Return what is shown of each card: id, text, phase, group, votes (None where unknown)."""
    shown = cards.reindex(
        columns=["card_id", "text", "theme", "phase", "group", "votes", "also", "stance", "placed"]
    ).astype("object")
    records: list[dict[str, Any]] = shown.where(shown.notna(), None).to_dict("records")
    return records


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


FORMAT = Format("index.html", "text/html", page)
