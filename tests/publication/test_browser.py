"""The page in a real browser: accessible by axe-core, nothing but ours runs, search and sort work."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from hostile import visible
from playwright.sync_api import expect, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def opened(browser, path, **options):
    page = browser.new_page(**options)
    page.said, page.asked = [], []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("dialog", lambda dialog: page.said.append(dialog.message))
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 390])
def test_axe_finds_nothing(browser, published, scheme, width):
    page = opened(browser, published / "index.html", color_scheme=scheme, viewport={"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = Axe().run(page, options=WCAG)
    assert not found.response["violations"], found.generate_report()
    assert page.said == []
    assert len([url for url in page.asked if not url.startswith("data:")]) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_can_be_read_without_scripts(browser, published, cards):
    page = opened(browser, published / "index.html", java_script_enabled=False)
    assert not page.locator("#filter").is_visible()
    assert page.locator("#card-table tbody tr").count() == len(cards)
    assert page.locator("#card-table tbody tr").last.is_visible()


def test_search_filter_and_reset(browser, published, cards):
    page = opened(browser, published / "index.html")
    rows = page.locator("#card-table tbody tr:visible")
    holds = cards["text"].str.contains("fahr", case=False)
    page.get_by_label("Suche in den Karten").fill("FAHR")
    assert rows.count() == holds.sum() > 0
    marked = page.locator("#card-table tbody tr:visible mark").all_inner_texts()
    assert {text.lower() for text in marked} == {"fahr"}
    assert len(marked) == cards["text"].str.lower().str.count("fahr").sum()
    page.get_by_label("Phase", exact=True).select_option("kritik")
    both = (holds & (cards["phase"] == "kritik")).sum()
    assert rows.count() == both > 0
    assert page.locator("#found").inner_text() == f"{both} von {len(cards)} Karten"
    page.get_by_role("button", name="zurücksetzen").click()
    expect(rows).to_have_count(len(cards))
    assert page.locator("mark").count() == 0


def test_the_search_counts_what_cards_say_not_what_their_theme_is_called(browser, published, cards):
    page = opened(browser, published / "index.html")
    label = page.locator("#card-table tbody tr td").nth(1).inner_text().split(",")[0].lower()
    page.get_by_label("Suche in den Karten").fill(label)
    expect(page.locator("#card-table tbody tr:visible")).to_have_count(
        int(cards["text"].str.lower().str.contains(label, regex=False).sum())
    )
    page.get_by_label("Suche in den Karten").fill("(.*)[+")
    expect(page.locator("#card-table tbody tr:visible")).to_have_count(0)


def test_tables_are_sorted_with_the_keyboard(browser, published, themes):
    page = opened(browser, published / "index.html")
    table = page.locator("table.sort").first
    head = table.get_by_role("columnheader", name="Karten", exact=True)
    head.get_by_role("button").press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    first = table.locator("tbody tr").first.locator("td.n").first.inner_text()
    assert int(first) == themes.themes["cards"].min()


def test_no_foreign_script_runs(browser, hostile_published, hostile):
    page = opened(browser, hostile_published / "index.html")
    assert page.said == []
    assert len([url for url in page.asked if not url.startswith("data:")]) == 1
    shown = visible(page.locator("#card-table").inner_text())
    assert [text for text in hostile["text"] if visible(text) not in shown] == []
