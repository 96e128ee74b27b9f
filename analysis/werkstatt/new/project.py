"""A folder for a workshop of one's own: corpus, data sheet, notebooks that have been run, environment, tests."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from pathlib import Path

import pandas as pd

from werkstatt.cards.preparation import read_terms
from werkstatt.errors import CardError, MissingExtraError
from werkstatt.files.csv import csv_bytes
from werkstatt.files.writing import write_files
from werkstatt.new.study import study_template
from werkstatt.progress import progress
from werkstatt.themes.number_of_themes import check_enough_cards
from werkstatt.vectors.reading import read_with
from werkstatt.wording import message, spoken_in, word

RESULTS = ("themes", "review")
"""Cells that show a result as it shows itself."""

NOTEBOOKS = ("00_karten", "01_themen", "02_methodenkritik")

EXTRAS = ("notebooks", "semantic")

TESTING = ("nbval", "pytest")
"""What the tests of the folder need beside them."""

# Seconds for a kernel to start and to hand over its output; with nbclient's 60 and 4 a busy machine would lose some.
PATIENCE = 600

CELL = re.compile(r"```python\n(.*?)\n```", re.DOTALL)

TESTS = '''"""What was transcribed is what is analysed, and the notebooks show what comes out."""

import json
HASHINGfrom pathlib import Path

import werkstatt as ws

ROOT = Path(__file__).parents[1]


def test_cards_can_be_read():
    assert len(ws.read_cards(ROOT / "corpus" / "NAME" / "cards.csv")) == CARDS


TRANSCRIPTdef test_every_cell_was_run():
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        counts = [cell["execution_count"] for cell in cells if cell["cell_type"] == "code"]
        assert counts == list(range(1, len(counts) + 1)), f"{path.name}: run all cells, in order"
'''


TRANSCRIPT = """def test_the_transcript_is_unchanged():
    transcript = ROOT / "corpus" / "NAME" / "raw" / "RAW"
    assert sha256(transcript.read_bytes()).hexdigest() == "HASH"


"""


def new_project(
    folder: str | Path,
    cards: pd.DataFrame,
    source: str | Path,
    language: str = "de",
    output_language: str | None = None,
    *,
    copy: bool = True,
) -> list[Path]:
    """Make a folder for the analysis of a workshop.

    The notebooks are run once, so that ``pytest --nbval`` can compare from the first day on.

    Parameters
    ----------
    folder : str or Path
        Must not exist yet; its name is the name of the corpus.
    cards : DataFrame
        The card table, from :func:`werkstatt.cards.reading.read_cards`.
    source : str or Path
        The file it was read from, which is kept as it is.
    language : {"de", "en"}
        Of the cards.
    output_language : {"de", "en"}, optional
        Of notebooks and texts; by default that of the cards.
    copy : bool
        Whether the file is copied.

    Returns
    -------
    list of Path
        The files written; all of them or none.

    Raises
    ------
    CardError
        If the folder exists, its name has other characters than letters, digits, ``-`` and ``_``, or the cards are too
        few for themes.
    MissingExtraError
        If the extra ``notebooks`` is not installed.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bus kommt"]})
    >>> new_project("büro", cards, "karten.csv")
    Traceback (most recent call last):
        ...
    werkstatt.errors.CardError: „büro“ taugt nicht als Name: bitte nur Buchstaben ohne Umlaute, Ziffern, „-“ und „_“.
    """
    with spoken_in(output_language or language):
        return _new_project(Path(folder), cards, Path(source), language, output_language or language, copy=copy)


def _new_project(
    folder: Path, cards: pd.DataFrame, source: Path, language: str, reader: str, *, copy: bool
) -> list[Path]:
    check_folder(folder)
    # The notebooks find themes, and would end with a long report of an error.
    check_enough_cards(read_with("terms", read_terms(cards["text"], language), cards["text"]))
    name = folder.name
    corpus = f"corpus/{name}"
    raw = source.read_bytes()
    contents = {
        "README.md": _text("README.md", name, language, reader),
        "environment.yml": _environment(name, reader),
        "pytest.ini": b"[pytest]\ntestpaths = tests notebooks\n",
        ".gitignore": b"ergebnisse/\nresults/\n.ipynb_checkpoints/\n__pycache__/\n",
        **({f"{corpus}/raw/{source.name}": raw} if copy else {}),
        f"{corpus}/cards.csv": csv_bytes(cards),
        f"{corpus}/werkstatt.toml": study_template(
            "cards.csv", f"../../{word('out_publish', reader)}", language, reader
        ),
        f"{corpus}/README.md": _data_sheet(cards, name, language, reader),
        "tests/test_corpus.py": _tests(cards, name, source.name, raw if copy else None),
        **{f"notebooks/{stem}.ipynb": _notebook(stem, name, language, reader) for stem in NOTEBOOKS},
    }
    kept = word("new_raw_kept" if copy else "new_raw_left", reader, name=name).encode()
    # In our own texts alone: a card or a transcript may hold any word.
    contents |= {path: contents[path].replace(b"KEPT", kept) for path in ("README.md", "notebooks/00_karten.ipynb")}
    return write_files(folder, contents | _run(contents))


def check_folder(folder: Path) -> None:
    """Refuse a folder that can't be made.

    Parameters
    ----------
    folder : Path
        Of the project.

    Raises
    ------
    CardError
        If it exists, or its name has other characters than letters, digits, ``-`` and ``_``.

    Examples
    --------
    >>> check_folder(Path("meine-werkstatt"))
    """
    if not re.fullmatch(r"[A-Za-z0-9_-]+", folder.name):
        raise CardError([message("project_name", name=folder.name)])
    if folder.exists():
        raise CardError([message("project_exists", path=folder)])


def _template(file: str, name: str, language: str, reader: str) -> str:
    text = files("werkstatt.new").joinpath(reader, file).read_text(encoding="utf-8")
    return text.replace("NAME", name).replace("VERSION", version("werkstatt")).replace("SPOKEN", language)


def _text(file: str, name: str, language: str, reader: str) -> bytes:
    return _template(file, name, language, reader).encode()


def _data_sheet(cards: pd.DataFrame, name: str, language: str, reader: str) -> bytes:
    columns = "\n".join(f"| {str(column).replace('|', '/')} | |" for column in cards.columns)
    return _template("datasheet.md", name, language, reader).replace("COLUMNS", columns).encode()


def _environment(name: str, language: str) -> bytes:
    """Pin what is installed: the packages that this one asks for, and those for notebooks and tests."""
    wanted = [line for line in requires("werkstatt") or [] if _is_for_users(line)]
    pins = [f"      - {pin}" for pin in (_pin("werkstatt"), *map(_pin, wanted)) if pin]
    head = [word("new_environment", language), f"name: {name}", "channels:", "  - conda-forge", "dependencies:"]
    lines = [*head, "  - python>=3.11,<3.15", "  - pip", "  - pip:", *pins]
    return ("\n".join(lines) + "\n").encode()


def _is_for_users(requirement: str) -> bool:
    if _package_of(requirement) in TESTING:
        return True
    return "extra ==" not in requirement or any(f"'{extra}'" in requirement.replace('"', "'") for extra in EXTRAS)


def _package_of(requirement: str) -> str:
    return re.split(r"[\[<>=~!; ]", requirement)[0]


def _pin(requirement: str) -> str | None:
    """Return a package with its version; what is not installed, nothing here came of, but tests will need."""
    asked = requirement.split(";")[0].strip()
    package = _package_of(asked)
    try:
        return f"{package}=={version(package)}"
    except PackageNotFoundError:
        return asked if package in TESTING else None


def _tests(cards: pd.DataFrame, name: str, raw_name: str, raw: bytes | None) -> bytes:
    filled = TESTS.replace("TRANSCRIPT", TRANSCRIPT if raw is not None else "").replace("CARDS", str(len(cards)))
    filled = filled.replace("HASHING", "from hashlib import sha256\n" if raw is not None else "").replace("NAME", name)
    return filled.replace('"RAW"', json.dumps(raw_name)).replace("HASH", sha256(raw or b"").hexdigest()).encode()


def _notebook(stem: str, name: str, language: str, reader: str) -> bytes:
    """Make a notebook of a text: what stands between ```` ```python ```` and ```` ``` ```` becomes a cell of code."""
    parts = CELL.split(_template(f"{stem}.md", name, language, reader))
    cells: list[dict[str, object]] = []
    for number, part in enumerate(parts):
        if not part.strip():
            continue
        source = part.strip()
        if source in RESULTS and language != reader:
            # By itself a result speaks the language of the cards.
            source = f'from IPython.display import HTML\n\nHTML({source}.to_html("{reader}"))'
        cell: dict[str, object] = {"id": f"{stem[:2]}-{number:02d}", "metadata": {}, "source": source}
        code: dict[str, object] = {"cell_type": "code", "execution_count": None, "outputs": []}
        cells.append(cell | (code if number % 2 else {"cell_type": "markdown"}))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    content = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _run(contents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Run the notebooks where nobody sees them half done, and return them with their outputs."""
    try:
        import nbformat
        from nbclient import NotebookClient
    except ModuleNotFoundError:
        raise MissingExtraError(message("no_notebooks")) from None
    with tempfile.TemporaryDirectory() as aside:
        for path, content in contents.items():
            (Path(aside) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(aside) / path).write_bytes(content)
        names = [path for path in contents if path.endswith(".ipynb")]
        for path in progress(names, "running"):
            notebook = nbformat.read(Path(aside) / path, as_version=4)
            place = {"metadata": {"path": str(Path(aside) / "notebooks")}}
            NotebookClient(
                notebook,
                resources=place,
                record_timing=False,
                kernel_name="python3",
                # It warns of a connection that stays on this machine.
                extra_arguments=["--log-level=ERROR"],
                startup_timeout=PATIENCE,
                iopub_timeout=PATIENCE,
            ).execute()
            nbformat.write(notebook, Path(aside) / path)
        return {path: (Path(aside) / path).read_bytes() for path in names}
