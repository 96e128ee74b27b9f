"""All files of a publication, in the order in which they are named to the user."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from werkstatt.files.csv import csv_bytes
from werkstatt.publication import (
    brochure,
    codebook_qda,
    codebook_word,
    package,
    page,
    qda,
    records,
    report_word,
    sorting,
    study,
    tables,
    workbook,
)
from werkstatt.publication.edition import Edition
from werkstatt.publication.format import Description, File, Format, Several

FORMATS: tuple[Format | Several, ...] = (
    page.FORMAT,
    brochure.FORMAT,
    report_word.FORMAT,
    *tables.FORMATS,
    sorting.FORMAT,
    study.FORMAT,
    workbook.FORMAT,
    codebook_word.FORMAT,
    qda.FORMAT,
    codebook_qda.FORMAT,
    records.VISIONS,
    records.MEASURES,
    records.REPLIES,
    records.FEEDBACK,
    records.PHOTOGRAPHS,
    records.FIGURES,
)
"""What is read by people and programs."""

DESCRIPTIONS: tuple[Description, ...] = (package.DATA_PACKAGE, package.CRATE)
"""What describes these files."""


def make_files(edition: Edition) -> dict[str, bytes]:
    """Make all files of a publication.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    dict of str to bytes
        The content of each file by its name.

    Examples
    --------
    >>> [one.name for one in FORMATS if isinstance(one, Format)][:2]
    ['index.html', 'brochure.pdf']
    """
    made = dict(_made(edition))
    described = {one.name: one.make(edition, made) for one in DESCRIPTIONS}
    return {name: file.content for name, file in made.items()} | described


def _made(edition: Edition) -> Iterator[tuple[str, File]]:
    for one in FORMATS:
        if isinstance(one, Several):
            yield from one.make(edition)
            continue
        content = one.make(edition)
        if isinstance(content, pd.DataFrame):
            yield one.name, File(one.media, csv_bytes(content, edition.dialect), content)
        elif content is not None:
            yield one.name, File(one.media, content)
