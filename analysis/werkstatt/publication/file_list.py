"""The files that lie beside the page, so that it can lead to all of them."""

from __future__ import annotations

from werkstatt.publication import records, sorting, tables
from werkstatt.publication.edition import Edition
from werkstatt.publication.format import Format
from werkstatt.publication.sections.whole import OF_ALL

READ = ("brochure.pdf", "report.docx", "themes.xlsx", "codebook.docx")
"""Files for people, in the order of use."""

PROGRAMS = (
    "project.qdpx",
    "codebook.qdc",
    "review.json",
    "werkstatt.toml",
    "datapackage.json",
    "ro-crate-metadata.json",
)

TABLES: tuple[Format, ...] = (
    *(one for one in tables.FORMATS if one.name.endswith(".csv")),
    sorting.FORMAT,
    records.VISIONS,
    records.MEASURES,
    records.REPLIES,
    records.FEEDBACK,
)


def files_beside(edition: Edition) -> dict[str, list[str]]:
    """Return the names of all files that are published beside the page.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    dict of str to list of str
        By what they are for: ``read``, ``all``, ``tables``, ``programs``, ``figures`` and ``pictures``; kinds of which
        there are none are left out.

    Examples
    --------
    >>> READ[1]
    'report.docx'
    """
    found = {
        "read": list(READ),
        "all": list(OF_ALL) if edition.whole is not None else [],
        "tables": [one.name for one in TABLES if one.make(edition) is not None],
        "programs": list(PROGRAMS),
        "figures": records.figure_names(edition),
        "pictures": records.picture_names(edition),
    }
    return {kind: names for kind, names in found.items() if names}
