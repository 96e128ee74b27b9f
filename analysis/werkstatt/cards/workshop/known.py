"""What is known of the workshop: from its study file, and from what folders of earlier versions hold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

from werkstatt.cards.beside import TABLES, find_beside
from werkstatt.cards.workshop.earlier import DATA_PACKAGE, read_data_sheet, read_package
from werkstatt.cards.workshop.feedback import FILES as FEEDBACK_FILES
from werkstatt.cards.workshop.feedback import NO_FEEDBACK, TEXTS, read_feedback
from werkstatt.cards.workshop.keys import SECTIONS
from werkstatt.cards.workshop.measures import FILES as MEASURES_FILES
from werkstatt.cards.workshop.measures import NO_MEASURES, read_measures
from werkstatt.cards.workshop.pictures import Shot, read_pictures
from werkstatt.cards.workshop.plain_language import long_sentences
from werkstatt.cards.workshop.replies import FILES as REPLIES_FILES
from werkstatt.cards.workshop.replies import NO_REPLIES, read_replies
from werkstatt.cards.workshop.study import STUDY, STUDY_FILE, Study, read_study
from werkstatt.cards.workshop.visions import FILES as VISIONS_FILES
from werkstatt.cards.workshop.visions import NO_VISIONS, read_visions
from werkstatt.errors import CardError
from werkstatt.wording import Message, spoken_in

_T = TypeVar("_T")

PARTICIPANTS, PROGRAMME = (
    tuple(key.name for key in section.keys) for section in SECTIONS if section.name in ("participants", "programme")
)


def _none(columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(columns=list(columns), dtype="object")


@dataclass(frozen=True)
class Workshop:
    """What the publication says of the workshop. What nobody said is empty.

    Attributes
    ----------
    title, subtitle, description, date, place, contact, licence, licence_url : str
        What stands at its head.
    hosts, funders, moderation, authors : tuple of str
        Who did what.
    created : str
        When the cards were put together (ISO 8601). Publications name this day, not the one they are made on, so that
        the same cards give the same bytes.
    occasion, aim, input, course : str
        Why the workshop took place, what it was to bring about, what people heard before they wrote, and how it went.
    writing, transcription : str
        How cards came about, and how they were copied.
    dots_per_person : int or None
        How many dots each person had.
    sampling, missing : str
        Who was invited and how people were chosen; who was not there.
    consent, data_protection, storage : str
        What people consented to, how their data are protected, and where and how long they are kept.
    reflexivity, discussion, interests : str
        What the researchers stand for, what the results add and where they end, and whose interests touch them.
    summary, plain_language : str
        A page for people who decide, and one in plain language.
    tradition : {"", "srqr", "rtarg", "gripp2"}
        By which guideline the report is checked; empty for the first.
    tradition_reason : str
        Why that one.
    participants : DataFrame
        ``role`` and ``number`` (None where it is not known), a row for each role.
    programme : DataFrame
        ``time``, ``phase``, ``question`` and ``what``, a row for each step.
    visions : DataFrame
        One row per Zukunftsbild: ``vision`` (its name) and ``text``.
    measures : DataFrame
        From :func:`werkstatt.cards.workshop.measures.read_measures`.
    replies : DataFrame
        From :func:`werkstatt.cards.workshop.replies.read_replies`.
    feedback : DataFrame
        From :func:`werkstatt.cards.workshop.feedback.read_feedback`.
    pictures : tuple of Shot
        From :func:`werkstatt.cards.workshop.pictures.read_pictures`.
    notices : tuple of Message
        What people should know of these files and need not change.

    Examples
    --------
    >>> Workshop(title="Werkstatt Sozialplanung", created="2021-12-09").moment
    '2021-12-09T00:00:00Z'
    """

    title: str = ""
    subtitle: str = ""
    description: str = ""
    date: str = ""
    place: str = ""
    hosts: tuple[str, ...] = ()
    funders: tuple[str, ...] = ()
    moderation: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    licence: str = ""
    licence_url: str = ""
    contact: str = ""
    created: str = ""
    occasion: str = ""
    aim: str = ""
    input: str = ""
    course: str = ""
    writing: str = ""
    dots_per_person: int | None = None
    transcription: str = ""
    sampling: str = ""
    missing: str = ""
    consent: str = ""
    data_protection: str = ""
    storage: str = ""
    reflexivity: str = ""
    discussion: str = ""
    interests: str = ""
    summary: str = ""
    plain_language: str = ""
    tradition: str = ""
    tradition_reason: str = ""
    participants: pd.DataFrame = field(default_factory=lambda: _none(PARTICIPANTS))
    programme: pd.DataFrame = field(default_factory=lambda: _none(PROGRAMME))
    visions: pd.DataFrame = field(default_factory=NO_VISIONS.copy)
    measures: pd.DataFrame = field(default_factory=NO_MEASURES.copy)
    replies: pd.DataFrame = field(default_factory=NO_REPLIES.copy)
    feedback: pd.DataFrame = field(default_factory=NO_FEEDBACK.copy)
    pictures: tuple[Shot, ...] = ()
    notices: tuple[Message, ...] = ()

    @property
    def moment(self) -> str:
        """When the cards were put together, in UTC, to the second; empty where that is not said or not understood."""
        try:
            found = datetime.fromisoformat(self.created)
        except ValueError:
            return ""
        # A day, or a time without a zone, is taken as it stands.
        zoned = found if found.tzinfo else found.replace(tzinfo=UTC)
        return f"{zoned.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def read_workshop(
    folder: str | Path,
    language: str = "de",
    given: Mapping[str, Any] | None = None,
    cards: Collection[str] | None = None,
    besides: str | Path | None = None,
) -> Workshop:
    r"""Read what lies beside the cards: study file, Zukunftsbilder, measures, replies, feedback and photographs.

    Parameters
    ----------
    folder : str or Path
        Where the cards lie.
    language : {"de", "en"}
        Of the reader; messages are said in it.
    given : mapping of str to str or tuple of str, optional
        What is said in place of the files, by the attributes of :class:`Workshop`.
    cards : collection of str, optional
        Ids of the cards: those that measures and photographs name are looked up there.
    besides : str or Path, optional
        The file of cards, which is none of these whatever its name.

    Returns
    -------
    Workshop
        Empty where nothing lies beside the cards. Of ``werkstatt.toml``, the data sheet and ``datapackage.json`` of
        earlier versions the first that says something counts.

    Raises
    ------
    CardError
        With all that is wrong with these files.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "werkstatt.toml").write_text('[study]\ntitle = "Werkstatt Sozialplanung"')
    >>> read_workshop(folder).title
    'Werkstatt Sozialplanung'
    """
    folder, problems = Path(folder), list[Message]()
    cards = None if cards is None else list(cards)
    with spoken_in(language):

        def beside(
            names: Collection[str], read: Callable[[Path], _T], instead: _T, endings: Collection[str] = TABLES
        ) -> _T:
            """Read a file if it is there; what is wrong with it is said with all the rest."""
            try:
                path = find_beside(folder, names, endings, besides)
                return instead if path is None else read(path)
            except CardError as error:
                problems.extend(error.problems)
                return instead

        study = beside([STUDY], lambda path: read_study(path, language), Study(folder / STUDY_FILE), (".toml",))
        package: dict[str, Any] = beside([DATA_PACKAGE], read_package, {}, (".json",))
        visions = beside(VISIONS_FILES, read_visions, NO_VISIONS.copy())
        names = list(visions["vision"])
        measures = beside(MEASURES_FILES, lambda path: read_measures(path, cards, names), NO_MEASURES.copy())
        replies = beside(REPLIES_FILES, read_replies, NO_REPLIES.copy())
        feedback = beside(FEEDBACK_FILES, read_feedback, NO_FEEDBACK.copy(), (*TABLES, *TEXTS))
        pictures: tuple[Shot, ...] = ()
        notices: list[Message] = []
        try:
            pictures, notices = read_pictures(folder, cards)
        except CardError as error:
            problems += error.problems
        if problems:
            raise CardError(problems)
        said = {**package, **read_data_sheet(folder), **study.told, **(given or {})}
        notices += long_sentences(said.get("plain_language", ""))
        return Workshop(
            **said,
            participants=_entries(study.participants, PARTICIPANTS),
            programme=_entries(study.programme, PROGRAMME),
            visions=visions,
            measures=measures,
            replies=replies,
            feedback=feedback,
            pictures=pictures,
            notices=tuple(notices),
        )


def _entries(entries: tuple[Mapping[str, Any], ...], columns: tuple[str, ...]) -> pd.DataFrame:
    rows = [[entry.get(name, None if name == "number" else "") for name in columns] for entry in entries]
    return pd.DataFrame(rows, columns=list(columns), dtype="object")
