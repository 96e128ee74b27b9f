"""The handbook, built by Sphinx: `make handbook`."""

import contextlib
import io
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from werkstatt.cards.schema import NAMES
from werkstatt.cards.workshop.feedback import FEEDBACK
from werkstatt.cards.workshop.keys import SECTIONS
from werkstatt.cards.workshop.measures import MEASURES
from werkstatt.cards.workshop.pictures import COLUMNS as PICTURES
from werkstatt.cards.workshop.replies import REPLIES
from werkstatt.cards.workshop.visions import VISIONS
from werkstatt.cli import main
from werkstatt.cli.arguments import COMMANDS
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.people.codebook import CODEBOOK
from werkstatt.people.sorting import SORTING
from werkstatt.wording import word

project = "Werkstatt"
author = copyright = "The Werkstatt authors"
release = metadata.version("werkstatt")
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "_made"]
html_theme = "furo"
html_title = f"Werkstatt {release}"
language = "de"
myst_heading_anchors = 3
napoleon_google_docstring = False
napoleon_use_rtype = False
autodoc_typehints = "none"
# "ndarray of shape (themes, dimensions)" names no attribute.
suppress_warnings = ["ref.python"]
autodoc_member_order = "bysource"

# What can be read from the program is not written by hand: columns and commands.
MADE = Path(__file__).parent / "_made"
MADE.mkdir(exist_ok=True)


def understood(columns: Iterable[str], kind: str, of_cards: Iterable[str] = ()) -> str:
    """Return a table of columns by all their names; some bear those that they have in files of cards, too."""
    own = {column: called(kind, column) for column in columns}
    # Unless such a name means another column here.
    taken = set().union(*own.values())
    for column in of_cards:
        own[column] |= called("columns", column) - taken
    rows = [f"| `{column}` | {', '.join(sorted(names or {column}))} |\n" for column, names in own.items()]
    return "| Spalte | verstanden wird |\n| --- | --- |\n" + "".join(rows)


def called(kind: str, column: str) -> set[str]:
    """Return the names of a column in all languages."""
    return {name for data in LANGUAGE_DATA.values() for name in getattr(data, kind).get(column, "").split()}


BESIDE = {
    "Zukunftsbilder": (VISIONS, "vision_columns"),
    "Maßnahmen": (MEASURES, "measure_columns"),
    "Antworten": (REPLIES, "reply_columns"),
    "Rückmeldungen": (FEEDBACK, "feedback_columns"),
    "Bilder": (PICTURES, "picture_columns"),
}


def study_keys() -> str:
    """Return the keys of the study file with what belongs there."""
    rows = ["| Abschnitt | deutsch | englisch | was dort steht |\n| --- | --- | --- | --- |\n"]
    for section in SECTIONS:
        for key in section.keys:
            told = word(f"explain_{key.name}", "de") if section.name == "study" else ""
            rows.append(f"| `[{section.german}]` | `{key.german}` | `{key.name}` | {told} |\n")
    return "".join(rows)


made = {
    "study.md": study_keys(),
    "beside.md": "\n".join(f"**{name}**\n\n{understood(*asked)}" for name, asked in BESIDE.items()),
    "columns.md": understood(NAMES, "columns"),
    "sorting.md": understood(SORTING, "sorting_columns", ("card_id", "heading")),
    "codebook.md": understood(CODEBOOK, "codebook_columns", ("heading",)),
}
for name, text in made.items():
    (MADE / name).write_text(text, encoding="utf-8")
helps = []
for command in ([], *([name] for name in COMMANDS)):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        main([*command, "--help"])
    helps.append(f"### werkstatt {' '.join(command)}\n\n```text\n{said.getvalue()}```\n")
(MADE / "commands.md").write_text("\n".join(helps), encoding="utf-8")
