"""The handbook, built by Sphinx: `make handbook`."""

import contextlib
import io
from importlib import metadata
from pathlib import Path

from werkstatt.cards.schema import NAMES
from werkstatt.cli import main
from werkstatt.language.languages import LANGUAGE_DATA

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
names = {column: {name for data in LANGUAGE_DATA.values() for name in data.columns[column].split()} for column in NAMES}
rows = [f"| `{column}` | {', '.join(sorted(understood))} |" for column, understood in names.items()]
(MADE / "columns.md").write_text(
    "| Spalte | verstanden wird |\n| --- | --- |\n" + "\n".join(rows) + "\n", encoding="utf-8"
)
helps = []
for command in ([], ["check"], ["themes"], ["review"], ["publish"], ["places"], ["blind"], ["new"]):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        main([*command, "--help"])
    helps.append(f"### werkstatt {' '.join(command)}\n\n```text\n{said.getvalue()}```\n")
(MADE / "commands.md").write_text("\n".join(helps), encoding="utf-8")
