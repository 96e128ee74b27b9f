import io
import json

import numpy as np
import pandas as pd
from matplotlib.image import imread
from planted import planted_cards

import werkstatt as ws
from werkstatt.figures import (
    consensus_matrix,
    group_table,
    number_curve,
    phase_bars,
    phase_flow,
    specification_curve,
    stability_bars,
    theme_map,
    word_cloud,
)
from werkstatt.publication.disclosure import suppress
from werkstatt.themes.map import map_themes
from werkstatt.themes.overview import themes_by_phase
from werkstatt.validation.multiverse import multiverse
from werkstatt.wording import BAND_COLOURS, INK, PHASE_COLOURS


def pixels(picture):
    return imread(io.BytesIO(picture.png))


def grey(colour):
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2


def test_word_cloud_is_repeatable_and_described(themes):
    terms = themes.terms[themes.terms["theme"] == 1]
    first, second = word_cloud(terms, "Bus, Dorf"), word_cloud(terms, "Bus, Dorf")
    assert first.png == second.png
    assert "„Bus, Dorf“" in first.alt
    assert terms["surface"].iloc[0] in first.alt
    assert (pixels(first)[..., :3].mean(axis=2) < 0.6).mean() > 0.02, "words cover some of the picture"


def test_bars_are_repeatable_and_described(themes, reviewed):
    counts = themes_by_phase(themes.cards)
    labels = ["0", *themes.themes["label"]]
    assert phase_bars(counts, labels).png == phase_bars(counts, labels).png
    assert "Phase" in phase_bars(counts, labels).alt
    assert "thresholds" in stability_bars(reviewed.measures, reviewed.verdicts, "en").alt
    assert np.ptp(pixels(stability_bars(reviewed.measures, reviewed.verdicts))) > 0.5


def test_dollar_signs_are_text(themes):
    counts = themes_by_phase(themes.cards).head(1)
    assert phase_bars(counts, ["$\\frac{1$ für alle"]).png


def test_pictures_carry_their_text_into_notebooks(themes):
    bundle, metadata = word_cloud(themes.terms.head(5), "x")._repr_mimebundle_()
    assert bundle["text/plain"] == metadata["image/png"]["alt"]
    json.dumps(metadata)


def test_colours_differ_in_grey_print():
    shades = sorted(grey(colour) for colour in PHASE_COLOURS.values())
    assert np.diff(shades).min() > 0.15
    assert all(abs(grey(colour) - grey(INK)) > 0.02 for colour in BAND_COLOURS.values())


def test_consensus_is_darker_within_themes(themes, reviewed):
    theme_of = themes.cards.set_index("card_id")["theme"]
    picture = consensus_matrix(reviewed.consensus, theme_of)
    assert picture.png == consensus_matrix(reviewed.consensus, theme_of).png
    assert "dunkler" in picture.alt
    assert "darker" in consensus_matrix(reviewed.consensus, theme_of, "en").alt
    dark = pixels(picture)[..., :3].mean(axis=2) < 0.5
    half = dark.shape[0] // 2
    assert dark[:half, :half].mean() > dark[half:, :half].mean(), "the largest theme is at the top left"


def test_specification_curve_names_the_choices():
    universes = multiverse(ws.find_themes(planted_cards(8), 2)).universes
    picture = specification_curve(universes)
    assert picture.png == specification_curve(universes.copy()).png
    assert f"{len(universes)} Universen" in picture.alt
    assert "universes" in specification_curve(universes, "en").alt
    assert (pixels(picture)[..., :3].mean(axis=2) < 0.5).mean() > 0.01


def test_flow_gives_each_theme_its_share_of_each_phase():
    counts = pd.DataFrame(
        {"kritik": [3, 1], "fantasie": [2, 2], "realisierung": [1, 3]}, index=pd.Index([1, 2], name="theme")
    )
    picture = pixels(phase_flow(counts, ["Bus", "Amt"]))
    blue = np.abs(picture[..., :3] - [0, 0x72 / 255, 0xB2 / 255]).max(axis=2) < 0.02
    columns = np.flatnonzero(blue.sum(axis=0) > 0.1 * picture.shape[0])
    groups = np.split(columns, np.flatnonzero(np.diff(columns) > 5) + 1)
    heights = [blue[:, group].sum(axis=0).max() for group in groups]
    assert len(heights) == 3
    np.testing.assert_allclose(np.array(heights) / heights[1], [1.5, 1, 0.5], atol=0.1)
    assert phase_flow(counts, ["Bus", "Amt"]).png == phase_flow(counts, ["Bus", "Amt"]).png


def test_new_figures_are_repeatable_and_described(themes, reviewed):
    groups = reviewed.whose.carriers["group"]
    labels = list(themes.themes["label"])
    drawn = [
        (lambda: theme_map(map_themes(themes), "en"), "Map"),
        (lambda: group_table(suppress(groups.counts), groups.expected, labels), "Gruppe"),
        (lambda: number_curve(pd.DataFrame(CHOICE), 3), "Gewählt: 3"),
    ]
    for draw, said in drawn:
        assert draw().png == draw().png
        assert said in draw().alt
        assert np.ptp(pixels(draw())) > 0.5


CHOICE = {
    "themes": [2, 3, 4],
    "agreement": [0.4, 0.8, 0.5],
    "error": [0.02, 0.01, 0.02],
    "chance": [0.2, 0.2, np.nan],
    "spread": [0.05, 0.05, np.nan],
}
