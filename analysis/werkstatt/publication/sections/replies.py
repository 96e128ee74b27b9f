"""What became of the themes, and what changed since an earlier edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkstatt.publication.sections.measures import theme_links
from werkstatt.publication.sections.section import Block, Paragraph, Section, Table
from werkstatt.wording import word
from werkstatt.wording.days import day

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition


def reply_of(edition: Edition, theme: int) -> list[Block]:
    """Return what became of a theme, as it stands with the theme.

    Parameters
    ----------
    edition : Edition
        What is published.
    theme : int
        Its number.

    Returns
    -------
    list of Block
        The latest reply with its reason, by whom and when, then the earlier ones; that there is none, where others
        have one; empty where the workshop has no replies.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> import pandas as pd
    >>> from werkstatt.publication.linked import Links
    >>> replies = pd.DataFrame({"number": [1], "reply": ["Fährt."], "reason": [""], "by": ["Amt"], "date": [""]})
    >>> edition = SimpleNamespace(links=Links(pd.DataFrame(), replies), language="de")
    >>> [(one.label, one.text) for one in reply_of(edition, 1)]
    [('Was daraus wurde', 'Fährt. (Amt)')]
    """
    replies, language = edition.links.replies, edition.language
    if replies.empty:
        return []
    own = replies[replies["number"] == theme].to_dict("records")
    if not own:
        return [Paragraph(word("reply_none", language))]
    *earlier, latest = own
    found: list[Block] = [Paragraph(_signed(latest, language), word("reply", language))]
    if latest["reason"]:
        found.append(Paragraph(latest["reason"], word("reply_reason", language)))
    return found + [Paragraph(_signed(one, language), word("reply_earlier", language)) for one in reversed(earlier)]


def _signed(row: dict[str, str], language: str) -> str:
    signed = ", ".join(filter(None, (row["by"], day(row["date"], language))))
    return f"{row['reply']} ({signed})" if signed else row["reply"]


def _tell(edition: Edition) -> list[Block]:
    replies, language = edition.links.replies, edition.language
    if replies.empty:
        return []
    latest = replies.groupby("number").tail(1).sort_values("number", kind="stable")
    names = [name for name in ("reply", "reason", "by", "date") if (latest[name] != "").any()]
    table = Table(
        tuple(word(f"reply_{name}", language) for name in ("theme", *names)),
        tuple(
            (theme_links(edition, (row["number"],)), *(day(row[name], language) for name in names))
            for row in latest.to_dict("records")
        ),
        (),
        word("section_replies", language),
    )
    found: list[Block] = [table]
    if edition.links.unanswered:
        found.append(Paragraph(theme_links(edition, edition.links.unanswered), word("unanswered", language)))
    return found


def _changes(edition: Edition) -> list[Block]:
    changes, language = edition.changes, edition.language
    if changes is None:
        return []
    if changes.empty:
        return [Paragraph(word("changes_none", language))]
    columns = ("what", "change", "before", "now")
    rows = tuple(
        (row["what"], word(f"change_{row['kind']}", language), row["before"], row["now"])
        for row in changes.to_dict("records")
    )
    return [
        Table(tuple(word(f"changes_{name}", language) for name in columns), rows, (), word("section_changes", language))
    ]


REPLIES = Section("replies", _tell)
CHANGES = Section("changes", _changes)
