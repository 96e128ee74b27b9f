"""A QDA project (REFI-QDA): coded passages of texts become cards, their code the heading.

After the standard's ``Project.xsd`` of 2019 (qdasoftware.org). Only texts are read. What our own export adds (themes,
cases with phase, group, vision and votes) is understood; computed themes are left out.
"""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

import numpy as np
import pandas as pd

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.qda_archive import ProjectError, read_project, read_texts
from werkstatt.cards.sources.qda_cases import read_cases, values_of_sources
from werkstatt.cards.sources.qda_codes import read_codes
from werkstatt.cards.sources.qda_counting import IN_WORD, Counted, Marked, choose_counting, count
from werkstatt.cards.sources.qda_passages import Passage, sort_passages
from werkstatt.cards.sources.qda_positions import Counting, Text
from werkstatt.cards.sources.source import Source
from werkstatt.errors import CardError
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells
from werkstatt.vectors.arrays import Ints
from werkstatt.wording import Message, message

MOST_BYTES = 200 * 2**20
"""So large may the project and all its texts be when unpacked; archives can claim far more."""

MOST_SIGNS = 20_000_000
"""So long may all passages be together: a small file can name a long text thousands of times."""

MOST_VARIABLES = 1_000

MOST_SHOWN, LONGEST_SHOWN = 3, 30
"""Passages that a notice names, and how many of their characters."""

OTHERS = {"PDFSource": "pdf", "PictureSource": "picture", "AudioSource": "audio", "VideoSource": "video"}
"""Sources that are no texts."""

FARTHEST = 2**40
"""No position lies so far."""


class _Selected(NamedTuple):
    """A text and what is marked in it."""

    guid: str
    text: Text
    selections: list[ET.Element]
    first: int


class _Found(NamedTuple):
    """What a project holds."""

    texts: list[_Selected]
    total: int
    left: dict[str, list[int]]
    others: Counter[str]
    notices: list[Message]


def read(file: File) -> Cells:
    """Return one card per coded place, in the order of the project.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        The index is the number of the passage.

    Raises
    ------
    CardError
        If it is no project, or holds no coded passage of a text.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> coded = '<PlainTextSelection guid="s" startPosition="0" endPosition="3"><CodeRef targetGUID="c"/>'
    >>> text = f"<TextSource><PlainTextContent>Bus</PlainTextContent>{coded}</PlainTextSelection></TextSource>"
    >>> codes = '<CodeBook><Codes><Code guid="c" name="Wege"/></Codes></CodeBook>'
    >>> project = f'<Project xmlns="urn:QDA-XML:project:1.0">{codes}<Sources>{text}</Sources></Project>'
    >>> path = Path(tempfile.mkdtemp()) / "projekt.qdpx"
    >>> with zipfile.ZipFile(path, "w") as archive:
    ...     archive.writestr("project.qde", project)
    >>> read(File(path)).table.loc[1].to_dict()
    {'card_id': 's', 'text': 'Bus', 'heading': 'Wege'}
    """
    name = file.path.name
    try:
        with zipfile.ZipFile(file.path) as archive:
            project = read_project(archive, MOST_BYTES)
            space = project.tag[: project.tag.find("}") + 1]
            found = _gather(project, archive, space)
        counted, notices = _count(found.texts, project.get("origin", ""))
        passages = list(_passages(found.texts, counted, space))
        cases = read_cases(project, space)
        if len({value for case in cases for value in case.values}) > MOST_VARIABLES:
            raise ProjectError(message("reason_variables", most=MOST_VARIABLES))
        sources = project.iterfind(f"{space}Sources/{space}TextSource")
        shared = values_of_sources(project, sources, cases, space)
        rows, left, many = sort_passages(passages, read_codes(project, space), cases, shared)
    except ProjectError as error:
        raise CardError([message("qda_broken", file=name, reason=error.reason)]) from error
    except zipfile.BadZipFile as error:
        raise CardError([message("qda_broken", file=name, reason=message("reason_no_archive"))]) from error
    except (ET.ParseError, zlib.error, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise CardError([message("qda_broken", file=name, reason=str(error))]) from error
    others = tuple(message(f"qda_{kind}", count=number) for kind, number in found.others.items())
    if not rows:
        what = message("qda_others", sources=others) if others else message("qda_passages", count=found.total)
        raise CardError([message("qda_no_card", file=name, what=what)])
    notices = [*found.notices, *notices]
    notices += [message("qda_others", sources=others)] * bool(others) + [message("qda_codes", count=many)] * bool(many)
    table = pd.DataFrame.from_dict(rows, orient="index").fillna("").astype("str")
    account = Account("passages", found.total)
    for code, numbers in {**found.left, **left}.items():
        account = account.less(code, numbers)
    empty = [column for column in table if (table[column] == "").all()]
    return Cells(table.drop(columns=empty), notices=tuple(notices), accounts=(account,))


SOURCE = Source("qda", lambda file: file.ending == ".qdpx", read)


def _gather(project: ET.Element, archive: zipfile.ZipFile, space: str) -> _Found:
    """Return all texts with passages, and what of the project is not read."""
    sources = list(project.iterfind(f"{space}Sources/*"))
    marked = [source for source in sources if source.find(f"{space}PlainTextSelection") is not None]
    texts = read_texts(archive, sorted({source.get("plainTextPath", "") for source in marked}), MOST_BYTES)
    found: list[_Selected] = []
    left: dict[str, list[int]] = {}
    others: Counter[str] = Counter()
    total = 0
    for source in sources:
        kind = OTHERS.get(source.tag.removeprefix(space), "")
        if kind:
            number = sum(one.tag.endswith("Selection") for one in source.iter())
            left.setdefault("no_text_source", []).extend(range(total + 1, total + number + 1))
            others[kind] += 1
            total += number
            continue
        selections = source.findall(f"{space}PlainTextSelection")
        inside = source.find(f"{space}PlainTextContent")
        text = texts.by_path.get(source.get("plainTextPath", "")) if inside is None else Text(inside.text or "")
        if text is not None:
            found.append(_Selected(source.get("guid", ""), text, selections, total + 1))
        elif selections:
            left.setdefault("outside", []).extend(range(total + 1, total + len(selections) + 1))
            others["outside"] += 1
        total += len(selections)
    notices = [message("qda_encoding", count=texts.strange, name=texts.assumed)] * bool(texts.strange)
    return _Found(found, total, left, others, notices)


def _count(texts: Sequence[_Selected], origin: str) -> tuple[Counted, list[Message]]:
    """Find the passages of all texts, and say how positions were counted where that is not plain."""
    sources = [
        Marked(
            one.text,
            _positions(one.selections, "startPosition"),
            _positions(one.selections, "endPosition"),
            [_said(chosen) for chosen in one.selections],
        )
        for one in texts
    ]
    best, unsure = choose_counting(sources, origin)
    notices = []
    unit = message(f"qda_unit_{best.counting.unit}")
    values = {
        "unit": message("qda_marked", unit=unit) if best.counting.mark else unit,
        "breaks": message(f"qda_breaks_{best.counting.breaks}"),
        "count": len(best.spans),
    }
    agreeing = int(best.agrees.sum())
    if unsure:
        notices.append(message("qda_unsure", **values, unsure=unsure))
    elif (count(sources, Counting()).spans != best.spans).any():
        notices.append(message("qda_counted_text" if agreeing else "qda_counted_edges", **values, agreeing=agreeing))
    # What agrees with its own text is right, even if it begins or ends within a word.
    doubtful = np.flatnonzero((best.doubt >= IN_WORD) & (best.agrees == 0))
    if len(doubtful):
        whole = [one.text.whole for one in texts for _ in one.selections]
        shown = [whole[place][slice(*best.spans[place])] for place in doubtful[:MOST_SHOWN]]
        notices.append(message("qda_doubtful", count=len(doubtful), first=" | ".join(map(_short, shown))))
    return best, notices


def _short(text: str) -> str:
    line = " ".join(text[: 2 * LONGEST_SHOWN].split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…"


def _positions(selections: Sequence[ET.Element], name: str) -> Ints:
    return np.array([_position(chosen.get(name, "")) for chosen in selections], dtype=np.int64)


def _position(written: str) -> int:
    """Return a position; one that is no number lies nowhere."""
    try:
        return min(max(int(written), -1), FARTHEST)
    except ValueError:
        return -1


def _said(chosen: ET.Element) -> tuple[str, ...]:
    """Return what a passage is called and described as: its text, a note, or the id of a card."""
    described = next((one.text for one in chosen if one.tag.endswith("Description")), None)
    return tuple(filter(None, [(described or "").strip(), chosen.get("name", "").strip()]))


def _passages(texts: Sequence[_Selected], counted: Counted, space: str) -> Iterator[Passage]:
    spans = iter(counted.spans.tolist())
    length = 0
    for one in texts:
        seen: dict[tuple[int, int], str] = {}
        for number, chosen in enumerate(one.selections, one.first):
            start, end = next(spans)
            if (start, end) not in seen:
                length += max(0, end - start)
                if length > MOST_SIGNS:
                    raise ProjectError(message("reason_passages", most=MOST_SIGNS))
                seen[start, end] = one.text.whole[start:end]
            text = seen[start, end]
            begin = start + len(text) - len(text.lstrip())
            place = (one.first, begin, begin + len(text.strip()))
            codings = tuple(_codings(chosen, space))
            yield Passage(number, chosen.get("guid", ""), one.guid, place, text.strip(), _said(chosen), codings)


def _codings(chosen: ET.Element, space: str) -> Iterator[tuple[str, str]]:
    """Yield code and coder of each coding; CodeRef directly below the passage is not of the schema, but occurs."""
    for one in chosen:
        user = one.get("creatingUser") or chosen.get("creatingUser") or ""
        for reference in one.iter(f"{space}CodeRef"):
            yield reference.get("targetGUID", ""), user
