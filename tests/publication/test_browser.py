"""The page in a real browser: accessible by axe-core, no foreign script; search, sort, map; narrow and dark."""

import pandas as pd
import pytest
from browsing import CHROMIUM, accessible, opened
from hostile import visible
from planted import planted_cards
from playwright.sync_api import expect

import werkstatt as ws
from werkstatt.cards.workshop import Workshop
from werkstatt.themes.map import map_themes
from werkstatt.wording import DARK_TONES

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def opened_whole(browser, path, **options):
    """Return the page with nothing closed."""
    page = opened(browser, path, **options)
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    return page


# Contrast hangs on the scheme, the size of what is touched on the width.
@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (1200, "dark"), (390, "dark"), (320, "light")])
def test_axe_finds_nothing(browser, excerpt_published, scheme, width):
    page = opened(
        browser, excerpt_published / "index.html", color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    page.locator("#field").press("End")
    assert page.locator("#chosen-card").inner_text()
    assert accessible(page)
    assert page.said == []
    assert len([url for url in page.asked if not url.startswith("data:")]) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_can_be_read_without_scripts(browser, published, cards):
    page = opened(browser, published / "index.html", java_script_enabled=False)
    assert not page.locator("#filter").is_visible()
    assert page.locator("#card-table tbody tr").count() == len(cards)
    assert page.locator("#card-table tbody tr").last.is_visible()
    page.locator("#method > summary").click()
    assert page.locator(".map").is_visible()
    assert page.locator(".map title").first.text_content()
    # Nothing promises what only the script does.
    assert not page.locator("#map-help").is_visible()
    assert not page.locator("#chosen-links").is_visible()
    assert page.locator("#field").get_attribute("tabindex") is None


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


def test_a_link_keeps_search_and_filter_and_paper_tells_them(browser, published, cards):
    page = opened(browser, published / "index.html")
    told = page.locator("#filter-on")
    assert not told.is_visible()
    page.get_by_label("Suche in den Karten").fill("fahr")
    page.get_by_label("Phase", exact=True).select_option("kritik")
    kept = told.get_by_role("link").get_attribute("href")
    count = page.locator("#card-table tbody tr:visible").count()
    assert "„fahr“; Phase: Kritik" in told.inner_text()
    page.emulate_media(media="print")
    closed = page.locator("main details:not([open])").count()
    assert closed > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("main details:not([open])").count() == 0
    assert told.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("main details:not([open])").count() == closed
    again = browser.new_page()
    again.goto((published / "index.html").as_uri() + kept)
    assert again.get_by_label("Suche in den Karten").input_value() == "fahr"
    expect(again.locator("#card-table tbody tr:visible")).to_have_count(count)


def test_a_link_into_the_method_opens_it(browser, published):
    page = opened(browser, published / "index.html")
    assert not page.locator("#field").is_visible()
    page.get_by_role("link", name="Wie geprüft wurde: Methode und Zahlen").first.click()
    expect(page.locator("#field")).to_be_visible()


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
    page = opened_whole(browser, published / "index.html")
    table = page.locator("#method table.sort").first
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


def chosen_row(page):
    """Return the row of the table that belongs to the chosen point."""
    return page.locator(page.locator("#chosen-row").get_attribute("href"))


def centre(page, point):
    box = page.locator(".map .point").nth(point).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_arrow_keys_go_from_card_to_card_and_enter_to_the_row(browser, published):
    page = opened_whole(browser, published / "index.html")
    field, told = page.get_by_role("application"), page.locator("#chosen-card")
    page.locator("#method > summary").focus()
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "field":
            break
    expect(field).to_be_focused()
    assert page.locator(".ring").count() == 0
    page.keyboard.press("Home")
    places = []
    for _ in range(3):
        text, about = told.locator("p").all_inner_texts()
        cells = chosen_row(page).locator("td, th").all_inner_texts()
        assert text == cells[1]
        assert about == " · ".join(cell for column, cell in enumerate(cells[:5]) if column != 1 and cell)
        ring = page.locator(".ring").last
        assert ring.is_visible()
        places.append(float(ring.get_attribute("cx")))
        page.keyboard.press("ArrowRight")
    assert places == sorted(set(places)), "each further to the right"
    row = chosen_row(page)
    page.keyboard.press("Enter")
    expect(row).to_be_focused()
    expect(row).to_be_in_viewport(ratio=0.9)
    expect(row).to_have_class("here")
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    assert told.inner_text()
    page.keyboard.press("Escape")
    expect(field).not_to_be_focused()
    assert not told.inner_text()
    assert page.locator(".ring").count() == 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.legend') !== null"), "nobody is caught in the map"
    assert page.said == []


def test_arrow_keys_reach_every_card_also_those_in_one_place(browser, published, small, tmp_path, themes):
    ws.publish(*small, tmp_path / "out")
    together = map_themes(small.themes).points.duplicated(["x", "y"]).sum()
    assert together > 0
    for folder, found in ((published, themes), (tmp_path / "out", small.themes)):
        page = opened_whole(browser, folder / "index.html")
        reached = page.evaluate("""() => {
          const seen = new Set([points.toSorted(ends.Home)[0]]);
          for (const from of seen) for (const key in ways) { const to = beyond(from, key); if (to) seen.add(to); }
          return seen.size;
        }""")
        assert reached == len(map_themes(found).points)


def test_a_finger_beside_a_point_chooses_it_and_the_link_leads_to_its_row(browser, published):
    phone = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}
    page = opened_whole(browser, published / "index.html", **phone)
    page.locator("#chosen").scroll_into_view_if_needed()
    leftmost = page.evaluate("points.indexOf(points.toSorted(ends.Home)[0])")
    x, y = centre(page, leftmost)
    page.touchscreen.tap(x - 12, y)
    assert page.evaluate("chosen.place") == leftmost
    box = page.locator(".map").bounding_box()
    page.touchscreen.tap(box["x"] + 3, box["y"] + 3)
    assert page.evaluate("chosen.place") == leftmost, "far from every point nothing happens"
    page.get_by_role("link", name="In der Tabelle zeigen").tap()
    expect(chosen_row(page)).to_be_focused()
    expect(chosen_row(page)).to_be_in_viewport(ratio=0.9)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_row_of_a_point_is_shown_even_where_a_filter_hid_it(browser, published, cards):
    page = opened_whole(browser, published / "index.html")
    page.get_by_label("Suche in den Karten").fill("kein Text hat dies")
    expect(page.locator("#card-table tbody tr:visible")).to_have_count(0)
    page.locator("#field").press("End")
    page.locator("#field").press("Enter")
    expect(chosen_row(page)).to_be_in_viewport()
    assert page.get_by_label("Suche in den Karten").input_value() == ""
    expect(page.locator("#card-table tbody tr:visible")).to_have_count(len(cards))
    # Where the filter shows the card, it is kept.
    page.get_by_label("Suche in den Karten").fill(chosen_row(page).locator("th").inner_text())
    few = page.locator("#card-table tbody tr:visible").count()
    page.locator("#field").press("Enter")
    expect(page.locator("#card-table tbody tr:visible")).to_have_count(few)
    # Rows in another order are still those of their cards.
    page.get_by_role("button", name="zurücksetzen").click()
    page.locator("#card-table thead button").nth(1).click()
    page.locator("#field").press("ArrowLeft")
    text = page.locator("#chosen-card p").first.inner_text()
    page.locator("#field").press("Enter")
    assert page.locator("tr:focus th").inner_text() == text


def test_from_the_map_to_the_theme(browser, published, themes):
    page = opened_whole(browser, published / "index.html")
    page.locator("#field").press("Home")
    page.locator("#chosen-theme").click()
    number = page.url.rpartition("#t")[2]
    assert page.locator("#chosen-card").inner_text().count(f"{number} {themes.themes['label'][int(number) - 1]}") == 1
    expect(page.locator(f"#h{number}")).to_be_in_viewport()
    page.locator(".legend a").first.click()
    expect(page.locator("#h1")).to_be_in_viewport()


LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterb"


@pytest.fixture(scope="module")
def long_published(made_once):
    """Return a folder with cards, names and a title that are as long as can be."""

    def make(folder):
        cards = planted_cards(10)[["card_id", "text"]]
        cards["group"] = [f"Arbeitsgemeinschaft {LONG} 😀", "Träger der freien Wohlfahrtspflege im Landkreis", "A"] * 10
        cards["phase"] = ["kritik", "fantasie", "realisierung"] * 10
        cards["votes"] = [1, 12345, 3] * 10
        cards.loc[:9, "text"] = [f"{LONG} {text}" for text in cards["text"][:10]]
        cards.loc[0, "text"] = "x" * 200 + " Bus 😀"
        cards.loc[1, "card_id"] = "K" * 60
        themes = ws.find_themes(cards, 3)
        first = themes.cards.loc[themes.cards["theme"] == 1, "card_id"]
        columns = ("card_id", "heading", "who", "when", "how", "note")
        rows = [(card, f"😀 {LONG}, {LONG}", LONG * 2, "2026-11-26", "taken", "") for card in first]
        themes = ws.find_themes(cards, 3, sorting=pd.DataFrame(rows, columns=columns))
        assert LONG in themes.themes["label"][0]
        review = ws.review(cards, themes, resamples=2)
        ws.publish(cards, themes, review, folder, workshop=Workshop(title=f"{LONG * 2} und mehr 😀"))

    return made_once("long_published", make)


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark")])
def test_nothing_is_wider_than_a_phone(browser, long_published, width, scheme):
    page = opened(browser, long_published / "index.html", color_scheme=scheme, viewport={"width": width, "height": 700})
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    page.locator("#field").press("Home")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # Tables are stacked, so nobody scrolls them sideways; charts scroll in regions of their own, with the keyboard too.
    assert (
        page.evaluate("""[...document.querySelectorAll(".scroll:not(.chart)")]
      .filter((one) => one.scrollWidth > one.clientWidth).length""")
        == 0
    )
    # Clouds are ornament and shrink.
    charts = page.locator("#method .chart").all()
    assert all(chart.get_attribute("tabindex") == "0" for chart in charts)
    cell = page.locator("#card-table tbody tr").first.locator("td.n")
    assert cell.evaluate("(cell) => getComputedStyle(cell, '::before').content") == '"Punkte: "'
    assert page.get_by_role("table").last.get_by_role("cell").count() > 0
    assert accessible(page)


def test_pages_without_scripts_are_not_wider_than_a_phone_either(browser, long_published):
    page = opened(
        browser, long_published / "index.html", java_script_enabled=False, viewport={"width": 320, "height": 700}
    )
    box = page.locator("body").bounding_box()
    assert box["width"] <= 320
    for name in ("h1", "h3", "blockquote", ".legend", ".theme"):
        assert all(one.bounding_box()["width"] <= 320 for one in page.locator(name).all())


def fills(page):
    return page.evaluate("""[...document.querySelectorAll(".drawn [style*='fill:var']")]
      .map((one) => [one.style.fill, getComputedStyle(one).fill])""")


def test_charts_follow_light_and_dark_and_print_is_light(browser, published):
    def rgb(colour):
        return f"rgb({', '.join(str(int(colour[start : start + 2], 16)) for start in (1, 3, 5))})"

    light = {f"var(--{colour[1:].lower()})": rgb(colour) for colour in DARK_TONES}
    dark = {f"var(--{colour[1:].lower()})": rgb(tone) for colour, tone in DARK_TONES.items()}
    for scheme, tones in (("light", light), ("dark", dark)):
        page = opened_whole(browser, published / "index.html", color_scheme=scheme)
        found = fills(page)
        assert len(found) > 100
        assert [one for one in found if tones[one[0]] != one[1]] == []
        page.emulate_media(media="print", color_scheme=scheme)
        assert [one for one in fills(page) if light[one[0]] != one[1]] == []
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
