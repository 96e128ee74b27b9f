import io
import json
import re
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from matplotlib.font_manager import FontProperties
from matplotlib.image import imread
from matplotlib.text import Text
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D
from planted import planted_cards

import werkstatt as ws
from werkstatt.figures import (
    FONT,
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
from werkstatt.figures.drawing import colours, shared
from werkstatt.publication.disclosure import suppress
from werkstatt.themes.map import map_themes
from werkstatt.themes.overview import themes_by_phase
from werkstatt.validation.multiverse import multiverse
from werkstatt.wording import BAND_COLOURS, DARK_TONES, INK, PAPER, PHASE_COLOURS, theme_mark


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


LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterb 😀 $x$ <script> 漢字"

UNIVERSES = pd.DataFrame(
    {"dimensions": [0.5, 0.25, -1.5] * 500, "seed": range(1500), "themes": 2, "jaccard": np.linspace(0.2, 1, 1500)}
).assign(seed=lambda table: table["seed"] % 2)


def drawn(themes, reviewed, language="de", label=None):
    """Return every figure that lines alone make."""
    counts = themes_by_phase(themes.cards)
    labels = [label or f"Thema {theme}" for theme in counts.index]
    measures = reviewed.measures.assign(label=label) if label else reviewed.measures
    return {
        "stability": stability_bars(measures, reviewed.verdicts, language),
        "phases": phase_bars(counts * 1000, labels, language),
        "flow": phase_flow(counts, labels, language),
        "number": number_curve(pd.DataFrame(CHOICE), 3, language),
        "words": word_cloud(themes.terms[themes.terms["theme"] == 1], label or "x", language),
        "map": theme_map(map_themes(themes), language),
        "choices": specification_curve(UNIVERSES, language),
    }


def axis_texts(picture):
    picture.png  # noqa: B018
    axes = picture.figure.axes
    ticks = [label for one in axes for axis in (one.xaxis, one.yaxis) for label in axis.get_ticklabels()]
    return {label.get_text() for label in ticks if label.get_text()}


def test_axes_speak_the_language_of_the_reader(themes, reviewed):
    german, english = (drawn(themes, reviewed, language) for language in ("de", "en"))
    assert {"0", "0,3", "0,6", "0,75", "1"} <= axis_texts(german["stability"])
    assert {"0", "0.3", "0.6", "0.75", "1"} <= axis_texts(english["stability"])
    assert {"0\xa0%", "50\xa0%", "100\xa0%"} <= axis_texts(german["flow"])
    assert {"0%", "50%", "100%"} <= axis_texts(english["flow"])
    assert "20.000" in axis_texts(german["phases"])
    assert "20,000" in axis_texts(english["phases"])
    assert {"0,5", "1.000", "Dimensionen je Thema: −1,5", "Dimensionen je Thema: 0,25"} <= axis_texts(german["choices"])
    assert {"0.5", "1,000", "Dimensions per theme: −1.5", "Dimensions per theme: 0.25"} <= axis_texts(
        english["choices"]
    )
    for pictures, foreign in ((german, r"\d\.\d(?!\d\d)"), (english, r"\d,\d(?!\d\d)")):
        found = {
            name: [text for text in axis_texts(picture) if re.search(foreign, text)]
            for name, picture in pictures.items()
        }
        assert {name: texts for name, texts in found.items() if texts and name != "map"} == {}


def test_drawings_are_repeatable_small_and_have_a_dark_tone_for_every_colour(themes, reviewed):
    first, second = drawn(themes, reviewed), drawn(themes, reviewed)
    tones = {colour.lower() for colour in DARK_TONES}
    for name, picture in first.items():
        assert picture.drawing == second[name].drawing, name
        assert colours(picture.drawing) <= tones, name
        assert colours(picture.drawing), name
        assert len(picture.drawing.alone()) < 70_000, name
        assert not re.search('#[0-9a-f]{6};|#[0-9a-f]{6}"', re.sub('href="#[^"]*"', "", picture.drawing.inline("x"))), (
            name
        )


def test_dots_are_the_same_whether_lines_were_drawn_before_or_not(themes):
    terms = themes.terms[themes.terms["theme"] == 1]
    counts = themes_by_phase(themes.cards)
    for draw in (lambda: word_cloud(terms, "x"), lambda: phase_bars(counts, ["x"] * len(counts))):
        first, second = draw(), draw()
        assert first.drawing.body
        assert first.png == second.png
        assert second.drawing == first.drawing


def test_letters_stand_once_for_all_drawings(themes, reviewed):
    drawings = [picture.drawing for picture in drawn(themes, reviewed).values()]
    parts = shared(drawings)
    ids = re.findall(r' id="(\w+)"', parts)
    assert len(ids) == len(set(ids))
    used = {name for one in drawings for name in re.findall(r'(?:href="#|url\(#)(\w+)', one.body)}
    assert used <= set(ids)
    assert not re.findall(r' id="', "".join(one.body for one in drawings))


def test_long_names_and_odd_letters_leave_room_for_the_picture(themes, reviewed):
    for name, picture in drawn(themes, reviewed, label=LONG).items():
        assert "script" not in picture.drawing.body, name
        axes = picture.figure.axes
        if name in ("stability", "phases", "flow"):
            assert axes[0].get_position().width > 0.3, name
            box = axes[0].get_tightbbox()
            assert box.x0 >= -1, name
            assert box.x1 <= picture.figure.bbox.width + 1, name


def test_words_of_a_cloud_keep_their_distance(themes):
    figure = word_cloud(themes.terms[themes.terms["theme"] == 1], "x").figure
    paths = []
    for text in figure.texts:
        outline = TextPath((0, 0), text.get_text(), text.get_fontsize(), prop=FontProperties(fname=str(FONT)))
        x, y = 72 * figure.get_size_inches() * text.get_position()
        paths.append(outline.transformed(Affine2D().translate(x, y)))
    for one, other in combinations(paths, 2):
        if not one.get_extents().padded(2).overlaps(other.get_extents()):
            continue
        for aside in (-2, 0, 2):
            assert not one.transformed(Affine2D().translate(aside, 0)).intersects_path(other, filled=False)


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_text_is_cut_at_the_edge_of_a_drawing(themes, reviewed, language):
    against = dict.fromkeys(("chance", "returns", "other_reading", "without"), "against")
    pictures = drawn(themes, reviewed, language)
    pictures["against"] = stability_bars(reviewed.measures, reviewed.verdicts.assign(**against), language)
    pictures["long"] = stability_bars(
        reviewed.measures.assign(label=LONG), reviewed.verdicts.assign(**against), language
    )
    for name, picture in pictures.items():
        inch = picture.figure.dpi / 72
        for text in picture.figure.findobj(Text):
            lines = text.get_text().split("\n")
            if not text.get_visible() or lines == [""] or text.get_rotation():
                continue
            # How wide the outlines are, which are what is drawn.
            font, size = FontProperties(fname=str(FONT)), text.get_fontsize()
            wide = max(TextPath((0, 0), line.replace("$", r"\$"), size, prop=font).get_extents().x1 for line in lines)
            box = text.get_window_extent()
            start = (box.x1 / inch - wide) if text.get_horizontalalignment() == "right" else box.x0 / inch
            assert start >= -0.5, (name, text.get_text())
            if text.get_horizontalalignment() == "left":
                assert start + wide <= 72 * picture.figure.get_figwidth() + 0.5, (name, text.get_text())


def test_a_word_of_200_letters_has_a_cloud():
    terms = pd.DataFrame({"surface": ["x" * 200, "Bus", "漢字"], "keyness": [5.0, 2.0, 1.0]})
    assert "x" * 200 in word_cloud(terms, "x").alt
    assert word_cloud(terms, "x").figure.texts[0].get_text() == "x" * 27 + "…"
    assert word_cloud(terms.head(1), "x").png


def light(colour):
    """Return red, green and blue as amounts of light (IEC 61966-2-1)."""
    values = np.array([int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


# Machado, Oliveira & Fernandes (2009), severity 1.
SIGHTS = {
    "usual": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}


def lab(rgb):
    """Return CIELAB (D65) of amounts of light."""
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = to_xyz @ np.clip(rgb, 0, 1) / [0.9505, 1, 1.089]
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("sight", SIGHTS)
def test_colours_are_told_apart_in_either_mode_by_any_sight(sight, dark):
    themes = [theme_mark(theme)[0] for theme in range(1, 7)]
    for palette, least in ((themes, 15), (PHASE_COLOURS.values(), 40), (BAND_COLOURS.values(), 40)):
        shown = [lab(SIGHTS[sight] @ light(DARK_TONES[colour] if dark else colour)) for colour in palette]
        assert min(np.linalg.norm(one - other) for one, other in combinations(shown, 2)) > least


def test_dark_tones_differ_in_grey_print_too():
    for palette in (PHASE_COLOURS, BAND_COLOURS):
        shades = sorted(grey(DARK_TONES[colour]) for colour in palette.values())
        assert np.diff(shades).min() > 0.15
    # Every fill has an outline of ink, and themes are seen on dark paper without.
    paper = light(DARK_TONES[PAPER]) @ [0.2126, 0.7152, 0.0722]
    for theme in range(1, 7):
        assert (light(DARK_TONES[theme_mark(theme)[0]]) @ [0.2126, 0.7152, 0.0722] + 0.05) / (paper + 0.05) > 3
