"""Budgets of the design, and that what is saved was run."""

import json

import pytest
from conftest import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def test_there_are_notebooks():
    assert [path.stem for path in NOTEBOOKS] == [
        "00_werkstatt_und_korpus",
        "01_karten_und_sprache",
        "02_themen",
        "03_zukunftsbilder",
        "04_methodenkritik",
        "05_transfer",
        "06_reihe",
        "07_gemeinsam_sortieren",
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_budget(path):
    cells = json.loads(path.read_text())["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    assert len(code) <= 15
    assert sum(len(source.splitlines()) for source in code) <= 50
    assert all(len(source.splitlines()) <= 8 for source in code)
    assert len(prose) >= len(code)
    forbidden = ("def ", "class ", "for ", "while ", "%%", "NBVAL_")
    assert not any(line.lstrip().startswith(forbidden) for source in code for line in source.splitlines())
    headings = [line for source in prose for line in source.splitlines() if line.startswith("## ")]
    assert headings == ["## Frage", "## Verfahren", "## Ergebnis", "## Was daraus nicht folgt"]
    assert any("erfunden" in source for source in prose)
    # Papermill puts another corpus behind the cell with this tag.
    (tagged,) = [cell for cell in cells if "parameters" in cell["metadata"].get("tags", ())]
    assert "corpus = " in "".join(tagged["source"])
    assert sum(source.count("../corpus") for source in code) == 1


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_saved_as_run(path):
    cells = [cell for cell in json.loads(path.read_text())["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))
    outputs = [output for cell in cells for output in cell["outputs"]]
    assert all(output["output_type"] != "error" for output in outputs)
    assert not any(output.get("name") == "stderr" for output in outputs)
    silent = [number for number, cell in enumerate(cells, 1) if not cell["outputs"]]
    assert set(silent) <= {1, 2}, "only imports, and reading and computing, may be silent"
    text = json.dumps(outputs)
    assert "/work" not in text
    assert "/home" not in text
    assert " at 0x" not in text
