"""The wall in a real JupyterLab on this machine: live with the kernel, in the same file as the wall alone."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from browsing import accessible, opened
from conftest import CORPUS
from playwright.sync_api import TimeoutError, expect

import werkstatt as ws
from werkstatt.cli import main

CODE = """
import werkstatt as ws
cards = ws.read_cards("cards.csv")
ws.wall(cards, "sortierung.csv", who="AB")
""".strip()


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """Return the address of a JupyterLab, the folder in which it works, and its process."""
    home, folder = tmp_path_factory.mktemp("jupyter"), tmp_path_factory.mktemp("lab")
    shutil.copy(CORPUS / "cards.csv", folder)
    cell = {"cell_type": "code", "id": "wall", "metadata": {}, "source": CODE, "outputs": [], "execution_count": None}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    for name in ("wand", "neu"):
        (folder / f"{name}.ipynb").write_text(json.dumps(notebook))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    places = {
        name: str(home) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    }
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
        "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}", "--LabApp.news_url=",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    with (home / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=folder, env=os.environ | places, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/api/status") as answer:
                if answer.status == 200:
                    break
            time.sleep(0.2)
        yield address, folder, server.pid
    finally:
        server.terminate()
        server.wait()


def shown(context, address, name):
    """Return the page of a notebook after its cell has run."""
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{address}/doc/tree/{name}.ipynb")
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()
    # A notebook that is still being drawn may miss a key.
    for _ in range(4):
        page.locator(".jp-CodeCell .cm-content").first.click()
        page.keyboard.press("Shift+Enter")
        with contextlib.suppress(TimeoutError):
            page.locator(".werkstatt-wall .large").wait_for(timeout=30_000)
            break
    page.locator(".werkstatt-wall .large").focus()
    return page


def saved(page):
    expect(page.locator(".werkstatt-wall .kept")).to_have_text("Alles gespeichert.", timeout=20_000)


def sort(page, keys, wait=lambda page: None):
    """Sort by keyboard: a digit takes a proposal, a word is the beginning of a heading."""
    for key in keys:
        if key.isdigit():
            page.keyboard.press(key)
        else:
            page.keyboard.press("/")
            page.keyboard.type(key)
            page.keyboard.press("Enter")
        wait(page)


# How the headings of the codebook begin.
WORDS = ["wen", "zeit", "was aus", "politik", "orte", "sprache", "vertr", "digi", "zusam", "formate"]


def test_the_widget_writes_the_same_file_as_the_wall_alone(browser, lab, tmp_path):
    address, folder, _ = lab
    wall = tmp_path / "wand.html"
    assert main(["wall", str(folder / "cards.csv"), "--who", "AB", "--out", str(wall)]) == 0
    live, alone = shown(browser.new_context(), address, "wand"), opened(browser, wall)
    for page, wait in ((live, saved), (alone, lambda page: None)):
        for heading in ["Bus", "Geld", '=Neu, "anders"', "Geld", "Bus", "bus", "Ämter", "مرحبا", "Geld", "Amt", "Bus"]:
            page.keyboard.press("n")
            page.keyboard.insert_text(heading)
            page.keyboard.press("Enter")
            wait(page)
        page.keyboard.press("s")
        wait(page)
        page.keyboard.press("u")
        wait(page)
    with alone.expect_download() as waiting:
        alone.get_by_role("button", name="Sortierung herunterladen").click()
    assert (folder / "sortierung.csv").read_bytes() == waiting.value.path().read_bytes()
    rows = ws.read_sorting(folder / "sortierung.csv")
    assert rows["how"].tolist() == ["sorted"] * 11 + ["skipped", "undone"]
    assert set(rows["heading"][:11]) == {"Bus", "Geld", '=Neu, "anders"', "Ämter", "مرحبا", "Amt"}
    live.close()


def test_the_rest_is_placed_anew_and_what_others_do_is_noticed_and_the_agreement_is_that_of_the_review(browser, lab):
    address, folder, _ = lab
    path = folder / "sortierung.csv"
    path.unlink(missing_ok=True)
    shutil.copy(CORPUS / "kodierleitfaden.csv", folder)
    page = shown(browser.new_context(viewport={"width": 1400, "height": 1000}), address, "neu")
    proposals = []
    for word in WORDS:
        sort(page, [word], saved)
        proposals.append(page.locator(".proposal strong").all_inner_texts())
    assert len({tuple(one) for one in proposals}) > 3, "the rest is placed anew after each card"
    with path.open("a") as file:
        file.write("K001,Geheim,CD,2026-11-27,sorted,\nK002,Geheim,CD,2026-11-27,sorted,\n")
    sort(page, "1", saved)
    with path.open("a") as file:
        file.write("K003,Geheim,CD,2026-11-27,sorted,\n")
    sort(page, "123" * 5, saved)
    assert page.locator(".standing p").first.inner_text().startswith("26 von 376 Karten sortiert")
    assert "CD hat inzwischen 3 Karten sortiert" in page.locator(".standing p").first.inner_text()
    page.get_by_role("button", name="26 Prüfkarten sortieren").click()
    sort(page, [*WORDS, *WORDS, *WORDS[:6]], saved)
    cards = ws.read_cards(folder / "cards.csv")
    rows = ws.read_sorting(path, cards=cards)
    assert rows["who"].tolist() == ["AB"] * 10 + ["CD"] * 2 + ["AB", "CD"] + ["AB"] * 41
    own = rows[rows["who"] == "AB"]
    book = ws.read_codebook(folder / "kodierleitfaden.csv")
    checked = ws.review(cards, ws.find_themes(cards, sorting=own, codebook=book), resamples=5).sharing.checked
    figures = [f"{value:.2f}".replace(".", ",") for value in (checked.kappa, checked.kappa_low, checked.kappa_high)]
    told = page.locator(".agreement").inner_text()
    assert f"{checked.hits} von 26 Prüfkarten gleich" in told
    assert f"Kappa {figures[0]}, 95-%-Bereich {figures[1]} bis {figures[2]}" in told.replace("-0,", "−0,").replace(
        "−", "-"
    )
    page.get_by_role("button", name="Wand", exact=True).click()
    assert page.locator(".werkstatt-wall .column .placed").count() > 50
    assert "Geheim" not in page.locator(".werkstatt-wall .own").all_inner_texts()
    assert accessible(page, ".werkstatt-wall"), "what is around it is JupyterLab's"
    page.close()


def test_when_the_kernel_dies_nothing_is_lost(browser, lab):
    address, folder, server = lab
    path = folder / "sortierung.csv"
    path.unlink(missing_ok=True)
    shutil.copy(CORPUS / "kodierleitfaden.csv", folder)
    context = browser.new_context()
    page = shown(context, address, "wand")
    sort(page, WORDS[:3], saved)
    before = path.read_text()
    kernels = subprocess.run(["pgrep", "-P", str(server)], capture_output=True, text=True, check=True).stdout.split()
    for kernel in kernels:
        os.kill(int(kernel), signal.SIGKILL)
    sort(page, WORDS[3:5])
    expect(page.locator(".kept .problem")).to_contain_text("2 Änderungen sind nicht gespeichert", timeout=30_000)
    assert path.read_text() == before, "the file is as it was"
    page.close()
    page = shown(context, address, "wand")
    saved(page)
    rows = ws.read_sorting(path)
    assert len(rows) == 5, "what the browser kept is added when the cell runs again"
    page.close()
