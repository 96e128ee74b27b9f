"""Colours and styles: told apart by the colour-blind and in grey print."""

from __future__ import annotations

# Okabe & Ito (2008): told apart with every common colour blindness; chosen so that grey print differs too.
PHASE_COLOURS = {"kritik": "#004C7F", "fantasie": "#E69F00", "realisierung": "#A8DCC8"}
# The same hues as paper that dark ink is read on; 9 steps of lightness and more apart, so that grey print differs.
CARD_COLOURS = {"kritik": "#8FBBDD", "fantasie": "#F6C65B", "realisierung": "#D3EFE2"}
INK, PAPER, MUTED = "#1b1b1b", "#ffffff", "#6b6b6b"
# Okabe & Ito (2008), without yellow and black, which paper and ink hide; shapes and hatches tell themes apart too.
THEME_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9")
# Circle, square, triangle, diamond, triangle upside down. Six colours and five shapes that go round at their own pace
# make thirty marks, no two alike.
THEME_SHAPES = 5

# What each colour of the figures becomes on dark paper: ink and paper change places, those of phases and verdicts keep
# their order in grey turned round, those of themes are seen on either; keyed by the colour on white paper.
DARK_TONES = {
    INK: "#ececec",
    PAPER: "#16181a",
    MUTED: "#b4b4b4",
    "#004C7F": "#c4e2f7",
    "#E69F00": "#e69f00",
    "#A8DCC8": "#1f5a49",
    "#0072B2": "#0072b2",
    "#009E73": "#009e73",
    "#CC79A7": "#cc79a7",
    "#D55E00": "#d55e00",
    "#56B4E9": "#56b4e9",
    "#00523D": "#8fd9bd",
    "#D0D0D0": "#55595d",
    "#C8C8C8": "#5a5e62",
    "#7A7A7A": "#a0a0a0",
    "#ECECEC": "#2e3236",
    "#F6F6F6": "#222528",
}


def theme_mark(theme: int) -> tuple[str, int]:
    """Return how a theme is marked on a map.

    Parameters
    ----------
    theme : int
        From 1.

    Returns
    -------
    colour : str
        As in HTML.
    shape : int
        From 0: circle, square, triangle, diamond, triangle upside down.

    Examples
    --------
    >>> theme_mark(1), theme_mark(7)
    (('#0072B2', 0), ('#0072B2', 1))
    """
    return THEME_COLOURS[(theme - 1) % len(THEME_COLOURS)], (theme - 1) % THEME_SHAPES


BAND_COLOURS = {
    "traegt": "#00523D",
    "vorbehalt": "#E69F00",
    "nicht": "#D0D0D0",
}
# What became of a word: light grounds under dark ink, told apart by their line as well.
FATE_STYLES = {
    "kept": "background:#A8DCC8;color:#1b1b1b;padding:2px 4px;border-bottom:3px solid #00523D",
    "changed": "background:#FBE3B3;color:#1b1b1b;padding:2px 4px;border-bottom:3px dashed #8A5A00",
    "negation": "background:#CFE3F2;color:#1b1b1b;padding:2px 4px;border-bottom:3px double #004C7F",
    "stopped": "background:#E4E4E4;color:#1b1b1b;padding:2px 4px;border-bottom:3px dotted #6b6b6b",
    "function": "",
    "no_word": "",
}
