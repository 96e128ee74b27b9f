"""Tables to pictures. Draws what it is given and computes nothing."""

from werkstatt.figures.bars import phase_bars, stability_bars
from werkstatt.figures.choices import consensus_matrix, number_curve, specification_curve
from werkstatt.figures.compared import compared_shares
from werkstatt.figures.flow import group_table, phase_flow, workshop_flow
from werkstatt.figures.map import theme_map
from werkstatt.figures.picture import FONT, MISSING, Picture, letters
from werkstatt.figures.words import word_cloud

__all__ = [
    "FONT",
    "MISSING",
    "Picture",
    "compared_shares",
    "consensus_matrix",
    "group_table",
    "letters",
    "number_curve",
    "phase_bars",
    "phase_flow",
    "specification_curve",
    "stability_bars",
    "theme_map",
    "word_cloud",
    "workshop_flow",
]
