"""The handbook is built without a warning, and every example in it runs."""

import re
import shlex
import subprocess
import sys
import warnings
from argparse import Namespace

import pytest
from conftest import ROOT

import werkstatt as ws
from werkstatt.cli.arguments import make_parser
from werkstatt.cli.defaults import check_together
from werkstatt.cli.studied import with_study

PAGES = sorted((ROOT / "docs").glob("*.md"))
EXAMPLE = re.compile(r"```python\n(.*?)```", re.DOTALL)


def test_it_is_built_without_a_warning(tmp_path):
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", ROOT / "docs", tmp_path]
    done = subprocess.run([*command], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    reference = (tmp_path / "nachschlagen.html").read_text()
    assert "--allow-personal-data" in reference
    assert "bootstrap" in reference.lower()
    assert "kartennummer" in reference, "names of columns"


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: page.stem)
def test_its_commands_are_understood(page):
    blocks = re.findall(r"```sh\n(.*?)```", page.read_text(), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("werkstatt ")]
    for line in lines:
        language = "en" if page.stem in ("guide", "quickstart") else "de"
        _, *words = shlex.split(line, comments=True)
        options = with_study(make_parser(language).parse_args(words), language)
        if options.cards or options.run == "demo":
            check_together(options if options.out else replaced(options))


def replaced(options):
    """Return options as a study file beside the cards would make them."""
    return Namespace(**vars(options) | {"out": "somewhere"})


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_its_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+\.md)\)", page.read_text()):
        assert (page.parent / target).is_file(), target


@pytest.mark.parametrize(
    "page", [page for page in PAGES if EXAMPLE.search(page.read_text())], ids=lambda page: page.stem
)
def test_its_examples_run(page, excerpt, tmp_path, monkeypatch):
    (tmp_path / "corpus").mkdir()
    # They name the whole workshop; a part of it takes them less time.
    (tmp_path / "corpus" / "sozialplanung").symlink_to(excerpt)
    monkeypatch.chdir(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ws.CardNotice)
        exec("\n".join(EXAMPLE.findall(page.read_text())), {})
