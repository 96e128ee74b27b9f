"""An environment that holds nothing but the wheel and the extra ``notebooks``."""

import subprocess
import sys
import sysconfig
import zipfile
from importlib.metadata import distribution, distributions
from pathlib import Path

import pytest
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


def environment(place, wheel, requirements):
    """Return the Python of a new environment that holds a wheel and what distributions here require, and them."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    python = place / "bin" / "python"
    asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())
    here = Path(sysconfig.get_path("purelib"))
    needed = set().union(*(closure(name, extras) for name, extras in requirements.items())) - {"werkstatt"}
    for found in distributions():
        if canonicalize_name(found.name) in needed:
            for top in {file.parts[0] for file in found.files if file.parts[0] not in ("..", "__pycache__")}:
                if not (packages / top).exists():
                    (packages / top).symlink_to(here / top)
    zipfile.ZipFile(wheel).extractall(packages)
    return python


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    place = tmp_path_factory.mktemp("wheel")
    built = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True)
    return next(place.glob("*.whl"))


@pytest.fixture(scope="session")
def python(wheel, tmp_path_factory):
    """The Python of an environment with the wheel and the extra ``notebooks`` alone."""
    return environment(tmp_path_factory.mktemp("alone") / "venv", wheel, {"werkstatt": ("", "notebooks")})


@pytest.fixture(scope="session")
def python_with_tests(wheel, tmp_path_factory):
    """The same with what the tests of a folder need."""
    needed = {"werkstatt": ("", "notebooks"), "nbval": ("",), "pytest": ("",)}
    return environment(tmp_path_factory.mktemp("tested") / "venv", wheel, needed)
