"""What is told of the workshop, as a list of sections for page, brochure and Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkstatt.publication.sections import campaigns, dots, measures, replies, series, stances, study, voices, whole
from werkstatt.publication.sections.section import Section, Told
from werkstatt.wording import word

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition

SECTIONS: tuple[Section, ...] = (
    whole.WHOLE,
    series.SERIES,
    stances.STANCES,
    campaigns.CAMPAIGNS,
    measures.MEASURES,
    replies.REPLIES,
    replies.CHANGES,
    dots.DOTS,
    voices.PICTURES,
    study.STUDY,
    study.PARTICIPANTS,
    study.PROGRAMME,
    study.DISCUSSION,
    voices.FEEDBACK,
    study.MADE,
    measures.PROJECTS,
)
"""All sections, in the order in which they are read."""


def workshop_sections(edition: Edition) -> list[Told]:
    """Return the sections of which something is known.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    list of Told
        In the order in which they are read, in the reader's language.

    Examples
    --------
    >>> [section.key for section in SECTIONS][:3]
    ['whole', 'series', 'stances']
    """
    told = ((section.key, tuple(section.tell(edition))) for section in SECTIONS)
    return [Told(key, word(f"section_{key}", edition.language), blocks) for key, blocks in told if blocks]
