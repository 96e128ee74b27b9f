"""How long the wall takes to answer: from key or click to the next picture, and in the kernel from row to reply.

python benchmarks/wall.py [CHROMIUM]
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd
from playwright.sync_api import sync_playwright

import werkstatt as ws
from werkstatt.people.desk import make_desk
from werkstatt.people.sheet import rows_for
from werkstatt.people.wall.content import Setting
from werkstatt.people.wall.handing_out import hand_out
from werkstatt.people.wall.opened import open_wall, save, tell
from werkstatt.people.wall.page import wall_html

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung"

PAINTED = """(act) => new Promise((done) => {
  const start = performance.now();
  const target = act();
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""

ACTIONS = {
    "sort a card (key 1)": "key('1')",
    "undo (key u)": "key('u')",
    "show the wall": "press('.views button:last-child')",
    "select a card": "press('.column .placed')",
    "move it by the menu": "pick('.move', 'Digitales')",
    "search": "write('input[type=search]', 'familie')",
    "clear the search": "write('input[type=search]', '')",
    "back to the next card": "press('.views button:first-child')",
}

TOOLS = """
const at = (css) => document.querySelector('.werkstatt-wall ' + css);
const down = (css, key) => at(css).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
globalThis.key = (key) => down('.large', key);
globalThis.press = (css) => at(css).click();
globalThis.pick = (css, value) => { at(css).value = value; down(css, 'Enter'); };
globalThis.write = (css, value) => { at(css).value = value; at(css).dispatchEvent(new Event('input')); };
null;
"""


def grown(cards, size):
    """Return as many cards, whose texts are made of those of two."""
    tables = [cards]
    for turn in range(1, size // len(cards) + 1):
        other = cards["text"].sample(frac=1, random_state=turn).to_numpy()
        tables.append(cards.assign(card_id=cards["card_id"] + f"-{turn}", text=cards["text"] + " " + other))
    return pd.concat(tables, ignore_index=True).head(size)


def in_browser(page, cards, sorting, codebook):
    desk = make_desk(cards, sorting, codebook=codebook)
    content = hand_out(desk, cards, sorting, Setting("sort", "AB"), rows_for(desk, "sort"))
    path = Path(tempfile.mkdtemp()) / "wand.html"
    path.write_bytes(wall_html(content))
    page.goto(path.as_uri())
    page.evaluate(TOOLS)
    times = {name: [] for name in ACTIONS}
    for _ in range(15):
        for name, code in ACTIONS.items():
            times[name].append(page.evaluate(PAINTED.replace("act()", code), None))
    return times


def in_kernel(cards, sorting, codebook):
    folder = Path(tempfile.mkdtemp())
    ws.write_codebook(codebook, folder / "k.csv")
    ws.write_sorting(sorting, folder / "s.csv")
    opened = open_wall(cards, folder / "s.csv", folder / "k.csv", Setting("sort", "AB"))
    times = []
    for card in tell(opened)["guide"]["order"] * 3:
        start = time.perf_counter()
        opened = save(opened, [(card, "Digitales", "AB", "2026-11-27", "sorted", "")], [])
        tell(opened)
        times.append(1000 * (time.perf_counter() - start))
    return {"kernel: save, place anew, order": times}


def main():
    cards = ws.read_cards(CORPUS / "cards.csv")
    sorting = ws.read_sorting(CORPUS / "sortierung.csv").query("who == 'AB'")
    codebook = ws.read_codebook(CORPUS / "kodierleitfaden.csv")
    chromium = sys.argv[1] if len(sys.argv) > 1 else shutil.which("chromium")
    print("| action | cards | median ms | slowest ms |\n| --- | --- | --- | --- |")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for size in (376, 3000):
            some = grown(cards, size)
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            times = in_browser(page, some, sorting, codebook) | in_kernel(some, sorting, codebook)
            for name, one in times.items():
                print(f"| {name} | {size} | {statistics.median(one):.0f} | {max(one):.0f} |")
        browser.close()


if __name__ == "__main__":
    main()
