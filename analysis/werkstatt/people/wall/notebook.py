"""The wall in a notebook, live with the kernel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from werkstatt.errors import CardError, MissingExtraError
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.parameters import check_among, check_count, check_instance
from werkstatt.people.placements import place_by_people
from werkstatt.people.wall.content import Kind, Setting
from werkstatt.people.wall.ledger import as_row
from werkstatt.people.wall.module import module, style
from werkstatt.people.wall.opened import Opened, open_wall, save, tell, tell_all, tell_rows
from werkstatt.vectors.encoder_folder import Given
from werkstatt.vectors.reading import READERS, Reader
from werkstatt.wording import LANGUAGES, message, spoken_in, word

try:
    import anywidget
    import traitlets
except ImportError:
    raise MissingExtraError(message("no_notebooks")) from None


class Wall(anywidget.AnyWidget):
    """Cards on a wall, in Jupyter; made by :func:`wall`.

    Parameters
    ----------
    opened : Opened
        What it starts with.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> Wall(open_wall(cards, "neu.csv", "neu-kodierleitfaden.csv", Setting("sort", "AB")))
    Wall(2 cards, 0 sorted by AB)
    """

    _esm = module()
    _css = style()
    content = traitlets.Dict().tag(sync=True)

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        # How much of each page that showed it is in the files: what is sent again is not written again.
        self._rows: Counter[str] = Counter()
        self._entries: Counter[str] = Counter()
        super().__init__(content=tell_all(opened))
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        return f"Wall({len(self._opened.cards)} cards, {self._sorted()} sorted by {self._opened.setting.who})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Return the wall and, for where no kernel runs, what lies on it in words."""
        bundle: Any = super()._repr_mimebundle_(**kwargs)
        language, who = self._opened.setting.language, self._opened.setting.who
        still = word("wall_still", language, sorted=self._sorted(), cards=len(self._opened.cards), who=who)
        bundle[0]["text/html"] = f"<p>{escape(still)}</p>"
        return bundle

    def _sorted(self) -> int:
        return int(place_by_people(self._opened.cards["card_id"], self._opened.own).placed.sum())

    def _receive(self, _: object, asked: Mapping[str, Any], buffers: object) -> None:
        """Answer the page: save what it sends, and tell it how things stand."""
        if asked.get("ask"):
            self.send(tell(self._opened) | tell_rows(self._opened))
            return
        session, first = str(asked["session"]), asked["first"]
        rows = [as_row(row) for row in asked["rows"]][max(0, self._rows[session] - first["rows"]) :]
        entries = asked["entries"][max(0, self._entries[session] - first["entries"]) :]
        try:
            with spoken_in(self._opened.setting.language):
                if entries:
                    self._opened = save(self._opened, [], entries)
                    self._entries[session] += len(entries)
                self._opened = save(self._opened, rows, [])
                self._rows[session] += len(rows)
        except (CardError, OSError) as problem:
            self.send({"number": asked["number"], "problem": str(problem)})
            return
        self.send({"number": asked["number"]} | tell(self._opened, asked.get("shown")))


def wall(
    cards: pd.DataFrame,
    path: str | Path,
    who: str,
    *,
    codebook: str | Path | None = None,
    blind: bool = False,
    settle: bool = False,
    check: int = 26,
    seed: int = 0,
    language: str = "de",
    reader: Reader = "terms",
    encoder: Given = None,
    output_language: str | None = None,
) -> Wall:
    """Hang cards on a wall, in a notebook.

    Every move is a row in the file at once. Each person has a wall of their own: of the others no more is shown than
    the names of their headings, so that it can be said later how far people agree. The machine learns from the person
    who sorts, and from nobody else.

    Parameters
    ----------
    cards : DataFrame
        A card table, from :func:`werkstatt.cards.reading.read_cards`.
    path : str or Path
        The file of what people sort, ``.csv``; several people may write to the same. Made with the first move.
    who : str
        Initials or a name, not empty.
    codebook : str or Path, optional
        The file of definitions, rules and examples; by default ``kodierleitfaden.csv`` (``codebook.csv`` in English)
        beside `path`.
    blind : bool
        Show nothing of the machine.
    settle : bool
        Show the cards on which people differ, one after the other, to settle them.
    check : int
        Check cards at the end, from 1.
    seed : int
        Of their draw, from 0.
    language : {"de", "en"}
        Of the cards.
    reader : {"terms", "semantic"}
        What the cards are compared by.
    encoder : Encoder, str, Path or callable, optional
        Of the semantic reader: a folder, or a function from texts to an array with a row for each; by default the one
        that the extra ``semantic`` brings. See :func:`werkstatt.vectors.encoder_folder.read_encoder`.
    output_language : {"de", "en"}, optional
        Of the wall, where it is not that of the cards.

    Returns
    -------
    Wall
        To be shown as the last line of a cell.

    Raises
    ------
    CardError
        If a file can't be read, or could not be written without a loss.
    MissingExtraError
        If the extra ``notebooks`` is not installed.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> wall(cards, "neu.csv", who="AB")
    Wall(2 cards, 0 sorted by AB)
    """
    check_instance("wall", "cards", cards, pd.DataFrame)
    check_instance("wall", "who", who, str)
    check_count("wall", "check", check, 1)
    check_count("wall", "seed", seed, 0)
    check_among("wall", "language", language, LANGUAGE_DATA)
    check_among("wall", "reader", reader, READERS)
    spoken = language if output_language is None else output_language
    check_among("wall", "output_language", spoken, LANGUAGES)
    if not who.strip():
        raise ValueError("wall: 'who' is empty; give initials or a name.")
    kind: Kind = "settle" if settle else "sort"
    setting = Setting(kind, " ".join(who.split()), spoken, blind, check, seed)
    book = Path(path).parent / word("wall_codebook_file", spoken) if codebook is None else codebook
    with spoken_in(spoken):
        return Wall(open_wall(cards, path, book, setting, language=language, reader=reader, encoder=encoder))
