"""The wall as a file in a real browser: by keyboard alone, by mouse, narrow and dark, and read back."""

import json
import re
from pathlib import Path

import pandas as pd
import pytest
from browsing import accessible, opened, opened_in
from conftest import CORPUS
from hostile import hostile_cards, visible
from playwright.sync_api import expect
from wall_pages import column, download, edit, new_heading, standing, to_wall

import werkstatt as ws
from werkstatt.people.checked import check_machine
from werkstatt.people.desk import make_desk
from werkstatt.people.wall.content import Setting, make_content
from werkstatt.people.wall.guide import NO_GUIDE
from werkstatt.people.wall.module import PARTS
from werkstatt.people.wall.page import wall_html


def test_every_part_of_the_module_is_in_it_once():
    parts = (Path(ws.__file__).parent / "people" / "wall" / "js").glob("*.js")
    assert sorted(path.stem for path in parts) == sorted(PARTS)


def drag(page, source, target):
    """Drag as a hand does: a browser sees a drag in several small moves only."""
    start, end = source.bounding_box(), target.bounding_box()
    page.mouse.move(start["x"] + 20, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(start["x"] + 40, start["y"] + 30, steps=3)
    page.mouse.move(end["x"] + 50, end["y"] + 30, steps=5)
    page.mouse.up()


def test_26_cards_by_keyboard_alone(browser, walls, tmp_path, cards):
    page = opened(browser, walls / "guided.html")
    own = int(re.match(r"\d+", standing(page))[0])
    for place in range(24):
        page.keyboard.press(str(place % 3 + 1))
    page.keyboard.press("s")
    page.keyboard.press("n")
    page.keyboard.type("Ganz neu")
    page.keyboard.press("Enter")
    page.keyboard.press("g")
    page.keyboard.type("anz")
    page.keyboard.press("Enter")
    assert standing(page).startswith(f"{own + 26} von 376 Karten sortiert")
    page.keyboard.press("u")
    page.keyboard.press("u")
    page.keyboard.press("Control+y")
    assert standing(page).startswith(f"{own + 25} von 376")
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.textContent") == "Wand":
            break
    assert page.evaluate("document.activeElement.textContent") == "Wand"
    path = download(page, tmp_path)
    assert path.name == "sortierung_CD.csv"
    rows = ws.read_sorting(path, cards=cards)
    made = rows.iloc[own:]
    assert made["how"].value_counts().to_dict() == {"sorted": 27, "undone": 2, "skipped": 1}
    assert set(made["who"]) == {"CD"}
    themes = ws.find_themes(cards, sorting=rows)
    assert (themes.themes["label"] == "Ganz neu").any()
    assert (themes.cards["placed"] == "people").sum() == own + 25
    assert page.said == []
    assert len(page.asked) == 1


def test_a_wall_without_anything_begins_with_the_name_and_new_headings(browser, walls, tmp_path, cards):
    page = opened(browser, walls / "fresh.html")
    assert accessible(page)
    page.keyboard.type("Zoë")
    page.keyboard.press("Enter")
    assert page.locator(".proposal").count() == 0
    page.keyboard.press("n")
    page.keyboard.type(" Nahverkehr  und Wege ")
    page.keyboard.press("Enter")
    # A heading that begins with a letter that is a command is reached by a slash, and by a capital.
    page.keyboard.press("/")
    page.keyboard.type("nah")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+N")
    page.keyboard.press("Enter")
    page.keyboard.press("0")
    rows = ws.read_sorting(download(page, tmp_path), cards=cards)
    assert rows["heading"].tolist() == ["Nahverkehr und Wege"] * 3 + [""]
    assert set(rows["who"]) == {"Zoë"}
    assert rows["card_id"].tolist() == ws.next_cards(cards, rows.iloc[:0], 4)


@pytest.mark.parametrize("name", ["Bus | Bahn", "", "Keine passt"])
def test_what_is_no_heading_is_told_and_not_taken(browser, walls, name):
    page = opened(browser, walls / "guided.html")
    before = standing(page)
    page.keyboard.press("n")
    page.keyboard.type(name)
    page.locator("dialog form").evaluate("(form) => { form.noValidate = true; }")
    page.keyboard.press("Enter")
    expect(page.locator("dialog .problem")).not_to_be_empty()
    assert accessible(page)
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    assert standing(page) == before
    page.keyboard.press("1")
    assert standing(page) != before, "the focus is back on the card"


def test_dragging_and_moving_by_keyboard_and_menu(browser, walls, tmp_path):
    page = opened(browser, walls / "guided.html")
    to_wall(page)
    cards = column(page, "Formate").get_by_role("option")
    one, other = (cards.nth(place).get_attribute("data-card") for place in (0, 1))
    cards.nth(0).click()
    cards.nth(1).click(modifiers=["Control"])
    drag(page, cards.nth(0), column(page, "Zeit, Geld, Personal").locator("ul"))
    target = column(page, "Zeit, Geld, Personal")
    for card in (one, other):
        expect(target.locator(f'[data-card="{card}"].own')).to_have_count(1)
    # By keyboard: along the columns, choose, the menu.
    third = column(page, "Formate").get_by_role("option").first
    moved = third.get_attribute("data-card")
    third.focus()
    page.keyboard.press("m")
    expect(page.get_by_label("Verschieben nach")).to_be_focused()
    page.get_by_label("Verschieben nach").select_option("Digitales")
    page.keyboard.press("Enter")
    expect(column(page, "Digitales").locator(f'[data-card="{moved}"].own')).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.closest('.column').dataset.heading") != "Digitales"
    rows = ws.read_sorting(download(page, tmp_path)).iloc[-3:]
    assert rows[["card_id", "heading"]].to_numpy().tolist() == [
        [one, "Zeit, Geld, Personal"], [other, "Zeit, Geld, Personal"], [moved, "Digitales"],
    ]  # fmt: skip


def test_headings_are_renamed_merged_split_nested_and_described_as_python_does(browser, walls, tmp_path, cards):
    start = ws.read_sorting(CORPUS / "sortierung.csv")
    expected = start[start["who"] == "CD"].reset_index(drop=True)
    page = opened(browser, walls / "guided.html")
    to_wall(page)

    before_all = page.locator(".column h3").all_inner_texts()
    dialog = edit(page, "Digitales")
    assert accessible(page)
    dialog.get_by_label("Überschrift", exact=True).fill("Digital und analog")
    dialog.get_by_label("Definition").fill("Was mit <b>Technik</b> geht.")
    dialog.get_by_label("Gehört zu").select_option("Zusammenarbeit")
    dialog.get_by_role("button", name="Speichern").click()
    expected = ws.rename_heading(expected, "Digitales", "Digital und analog", "CD", "")
    expect(column(page, "Digital und analog")).to_contain_text("gehört zu Zusammenarbeit")
    dialog = edit(page, "Formate")
    dialog.get_by_label("Zusammenlegen mit").select_option("Orte und Wege")
    dialog.get_by_role("button", name="Zusammenlegen").click()
    expected = ws.merge_headings(expected, ["Formate"], "Orte und Wege", "CD", "")
    expect(column(page, "Formate")).to_have_count(0)
    own = column(page, "Orte und Wege").locator(".own")
    chosen = [own.nth(place).get_attribute("data-card") for place in (0, 1)]
    own.nth(0).click()
    own.nth(1).click(modifiers=["Shift"])
    edit(page, "Orte und Wege").get_by_role("button", name="2 gewählte Karten unter eine neue Überschrift").click()
    page.locator("dialog input").fill("Nur Orte")
    page.keyboard.press("Enter")
    sorted_ = set(expected["card_id"])
    expected = ws.split_heading(
        expected, "Orte und Wege", [card for card in chosen if card in sorted_], "Nur Orte", "CD", ""
    )
    expect(column(page, "Nur Orte").locator(".own")).to_have_count(2)
    rows = ws.read_sorting(download(page, tmp_path), cards=cards)
    columns = ["card_id", "heading", "who", "how", "note"]
    assert rows[columns].to_numpy().tolist() == expected[columns].to_numpy().tolist()
    book = ws.read_codebook(download(page, tmp_path, "Überschriften herunterladen"), cards=cards).set_index("heading")
    assert book.loc["Digital und analog", ["definition", "parent"]].tolist() == [
        "Was mit <b>Technik</b> geht.",
        "Zusammenarbeit",
    ]
    assert "Formate" not in book.index
    assert book.loc["Wen wir nicht erreichen", "text"].startswith("Diese Überschrift wuchs"), "what others wrote stays"
    ws.find_themes(cards, sorting=rows, codebook=book.reset_index())
    # Undo without end: everything that was done, and what lay on the wall when it was made.
    undo = page.get_by_role("button", name="Rückgängig")
    for _ in range(4):
        undo.click()
    expect(column(page, "Formate")).to_have_count(1)
    expect(column(page, "Digitales")).to_have_count(1)
    assert page.locator(".column h3").all_inner_texts() == before_all, "each heading is back in its place"
    expect(column(page, "Nur Orte")).to_have_count(0)
    before = start[start["who"] == "CD"]
    again = ws.read_sorting(download(page, tmp_path))
    places = [ws.find_themes(cards, sorting=one).cards["theme"].tolist() for one in (before, again)]
    assert places[0] == places[1]
    while undo.is_enabled():
        undo.click()
    assert standing(page).startswith("0 von 376")
    for _ in range(3):
        page.get_by_role("button", name="Wiederholen").click()
    assert standing(page).startswith("3 von 376")


def test_a_codebook_made_on_the_wall_can_always_be_read(browser, walls, tmp_path, cards):
    page = opened(browser, walls / "fresh.html")
    page.keyboard.type("AB")
    page.keyboard.press("Enter")
    for heading in ("Oben", "Mitte", "Unten", "oben"):
        page.keyboard.press("n")
        page.keyboard.type(heading)
        page.keyboard.press("Enter")
    to_wall(page)
    assert column(page, "Oben").locator(".own").count() == 2, "headings that differ by capitals alone are one"

    def choose(heading, field, value, done):
        dialog = edit(page, heading)
        dialog.get_by_label(field).select_option(value)
        dialog.get_by_role("button", name=done, exact=True).click()

    def book():
        return ws.read_codebook(download(page, tmp_path, "Überschriften herunterladen"), cards=cards)

    # None of them stood in the codebook.
    choose("Mitte", "Gehört zu", "Oben", "Speichern")
    choose("Unten", "Gehört zu", "Mitte", "Speichern")
    assert book()[["heading", "parent"]].to_numpy().tolist() == [["Oben", ""], ["Mitte", "Oben"], ["Unten", "Mitte"]]
    # What lies two below becomes what was above.
    choose("Oben", "Zusammenlegen mit", "Unten", "Zusammenlegen")
    assert book()[["heading", "parent"]].to_numpy().tolist() == [["Mitte", "Unten"], ["Unten", ""]]
    page.get_by_role("button", name="Rückgängig").click()
    assert sorted(book()[["heading", "parent"]].to_numpy().tolist()) == [
        ["Mitte", "Oben"],
        ["Oben", ""],
        ["Unten", "Mitte"],
    ]
    page.reload()
    assert sorted(book()["heading"]) == ["Mitte", "Oben", "Unten"]
    rows = ws.read_sorting(download(page, tmp_path), cards=cards)
    assert ws.find_themes(cards, sorting=rows, codebook=book()).themes["label"].isin(["Oben", "Mitte", "Unten"]).all()


def test_anchor_examples_several_headings_and_confirming(browser, walls, tmp_path, cards):
    page = opened(browser, walls / "guided.html")
    to_wall(page)
    pale = column(page, "Zusammenarbeit").locator(".placed").first
    card = pale.get_attribute("data-card")
    pale.click()
    page.get_by_role("button", name="Vorschlag bestätigen").click()
    own = column(page, "Zusammenarbeit").locator(f'[data-card="{card}"].own')
    expect(own).to_have_count(1)
    page.get_by_role("button", name="Ankerbeispiel ja/nein").click()
    expect(own).to_contain_text("Ankerbeispiel")
    page.get_by_label("Verschieben nach").select_option("Vertrauen")
    page.get_by_role("button", name="Zusätzlich dorthin").click()
    expect(column(page, "Vertrauen").locator(f'[data-card="{card}"]')).to_contain_text("auch unter: Zusammenarbeit")
    row = ws.read_sorting(download(page, tmp_path)).iloc[-1]
    assert row[["card_id", "heading"]].tolist() == [card, "Zusammenarbeit | Vertrauen"]
    book = ws.read_codebook(download(page, tmp_path, "Überschriften herunterladen"), cards=cards).set_index("heading")
    assert book.loc["Zusammenarbeit", "examples"].split("; ")[-1] == card


def test_search_and_filters(browser, walls, cards):
    page = opened(browser, walls / "guided.html")
    to_wall(page)
    shown = page.locator(".found")
    page.get_by_label("Suche in den Karten").fill("FAMILIE")
    expected = cards["text"].str.lower().str.contains("familie").sum()
    expect(shown).to_have_text(f"{expected} von 376 Karten")
    page.get_by_role("combobox", name="Phase").select_option("kritik")
    both = (cards["text"].str.lower().str.contains("familie") & (cards["phase"] == "kritik")).sum()
    expect(shown).to_have_text(f"{both} von 376 Karten")
    page.get_by_label("Suche in den Karten").fill("")
    page.get_by_label("nur nicht sortierte").check()
    assert page.locator(".column .own [class=id]").count() < 76
    page.get_by_role("combobox", name="Phase").select_option(label="alle")
    own = ws.read_sorting(CORPUS / "sortierung.csv").query("who == 'CD'")["card_id"].nunique()
    expect(shown).to_have_text(f"{376 - own} von 376 Karten")


def test_check_cards_come_without_proposals_and_the_agreement_is_that_of_the_review(browser, cards, tmp_path):
    start = ws.read_sorting(CORPUS / "sortierung.csv").query("who == 'AB' and how == 'sorted'")
    ws.write_sorting(start, tmp_path / "start.csv")
    from werkstatt.cli import main

    asked = ["--sorting", str(tmp_path / "start.csv"), "--who", "AB", "--out", str(tmp_path / "w.html")]
    assert main(["wall", str(CORPUS / "cards.csv"), *asked]) == 0
    page = opened(browser, tmp_path / "w.html")
    assert page.locator(".agreement").count() == 0
    page.get_by_role("button", name="26 Prüfkarten sortieren").click()
    to_wall(page)
    hidden = page.get_by_role("region", name="Noch ohne Überschrift").get_by_role("option").count()
    assert hidden >= 26, "their place is not shown on the wall either"
    page.get_by_role("button", name="Nächste Karte").click()
    page.locator("[data-focus]").focus()
    headings = sorted(set(start["heading"]))
    for place in range(26):
        assert page.locator(".proposal").count() == 0
        assert page.locator(".agreement").count() == 0
        page.keyboard.press("s")
        assert standing(page).count(f"{place} von 26 Prüfkarten") == 1, "none can be left out"
        page.keyboard.press("/")
        page.keyboard.type(headings[place % len(headings)])
        page.keyboard.press("Enter")
    told = page.locator(".agreement").inner_text()
    rows = ws.read_sorting(download(page, tmp_path), cards=cards)
    assert (rows["how"] == "check").sum() == 26
    # What the machine of that day said, and what people said without seeing it.
    desk = make_desk(cards, start)
    checked = check_machine(desk.sort(rows).placements, desk.placing.chosen)
    assert f"{checked.hits} von 26 Prüfkarten gleich" in told
    text = f"Das sind {checked.rate * 100:.0f}\xa0%; Kappa {checked.kappa:.2f}"
    assert text.replace(".", ",") in told
    assert f"{checked.kappa_low:.2f} bis {checked.kappa_high:.2f}".replace(".", ",") in told
    assert "Mit 50 Prüfkarten" in told
    page.get_by_role("button", name="24 weitere Prüfkarten sortieren").click()
    assert "26 von 50 Prüfkarten" in standing(page)
    assert len({*rows.query("how == 'check'")["card_id"]} & {*start["card_id"]}) == 0


def test_settling_differences_one_after_the_other(browser, walls, tmp_path, cards):
    page = opened(browser, walls / "settle.html")
    assert accessible(page)
    assert page.locator(".side").count() == 2
    told = page.locator(".standing p").inner_text()
    settled, total = map(int, re.findall(r"\d+", told))
    # One that is open comes first; without a reason nothing is settled.
    button = page.locator(".side button").first
    button.click()
    expect(page.locator(".settle .problem")).to_contain_text("Grund")
    text = page.locator(".large > p").first.inner_text()
    page.get_by_label("Grund").fill("Im Zweifel die erste.")
    button.click()
    assert page.locator(".standing p").inner_text() == f"{settled + 1} von {total} Unterschieden geklärt"
    assert page.locator(".large > p").first.inner_text() != text
    page.get_by_label("Grund").fill("Keins von beiden.")
    page.get_by_label("Oder eine andere").select_option(label="keine passt")
    page.get_by_role("button", name="Diese gilt").click()
    rows = ws.read_sorting(download(page, tmp_path), cards=cards)
    assert rows["how"].tolist() == ["settled", "settled"]
    assert rows["note"].tolist() == ["Im Zweifel die erste.", "Keins von beiden."]
    assert rows["who"].tolist() == ["AB, CD"] * 2
    assert cards.set_index("card_id").loc[rows["card_id"][rows.index[0]], "text"] == text
    page.get_by_role("button", name="Rückgängig").click()
    assert page.locator(".standing p").inner_text().startswith(f"{settled + 1} von")


def test_a_second_person_gets_the_drawn_cards_alone(browser, walls, tmp_path):
    page = opened(browser, walls / "second.html")
    assert standing(page).startswith("0 von 12 Karten")
    for _ in range(12):
        assert page.locator(".proposal").count() == 0
        page.keyboard.press("/")
        page.keyboard.type("vert")
        page.keyboard.press("Enter")
    rows = ws.read_sorting(download(page, tmp_path))
    start = ws.read_sorting(CORPUS / "sortierung.csv")
    assert set(rows["card_id"]) <= set(start.query("how == 'check'")["card_id"])
    assert set(rows["how"]) == {"check"}


def test_what_was_done_survives_a_reload_and_can_be_deleted(browser, walls, tmp_path):
    context = browser.new_context()
    page = opened_in(context, walls / "guided.html")
    before = standing(page)
    page.keyboard.press("1")
    page.keyboard.press("2")
    after = standing(page)
    page.reload()
    assert page.said == ["beforeunload"], "unsaved work is warned about"
    assert standing(page) == after != before
    page.get_by_role("button", name="Rückgängig").click()
    page.reload()
    page.get_by_role("button", name="Wiederholen")
    download(page, tmp_path)
    page.said.clear()
    page.reload()
    assert page.said == [], "what was downloaded is not warned about"
    page.get_by_role("button", name="Auf diesem Gerät löschen").click()
    assert accessible(page)
    page.get_by_role("button", name="Löschen", exact=True).click()
    expect(page.locator(".standing p").first).to_have_text(before)
    assert page.evaluate("Object.keys(localStorage).length") == 0
    # Another wall does not find what belongs to this one.
    page.keyboard.press("1")
    other = opened_in(context, walls / "second.html")
    assert standing(other).startswith("0 von 12")


def test_a_blind_wall_holds_nothing_of_machine_or_others(browser, walls):
    content = json.loads(re.search(r'id="content">(.*?)</script>', (walls / "blind.html").read_text(), re.DOTALL)[1])
    assert not content["guide"]["proposals"]
    assert not content["guide"]["placed"]
    assert content["rows"] == []
    page = opened(browser, walls / "blind.html")
    assert page.locator(".proposal").count() == 0
    page.get_by_role("button", name="Wall", exact=True).click()
    assert page.locator(".column .placed").count() == 0
    assert page.locator("html").get_attribute("lang") == "en"


@pytest.mark.filterwarnings("ignore::werkstatt.errors.CardNotice")
def test_hostile_cards_run_no_script_and_stand_as_they_are(browser, wall_of, tmp_path):
    hostile = hostile_cards()
    page = opened(browser, wall_of(hostile, "--who", '"><script>alert(9)</script>'))
    page.keyboard.press("n")
    page.keyboard.type("<img src=x onerror=alert(8)>=1+1")
    page.keyboard.press("Enter")
    to_wall(page)
    shown = visible(page.locator(".columns").text_content())
    kept = ws.read_cards(tmp_path / "cards.csv")
    assert [text for text in kept["text"] if visible(text) not in shown] == []
    assert page.locator(".werkstatt-wall img, .werkstatt-wall script, .werkstatt-wall b").count() == 0
    rows = ws.read_sorting(download(page, tmp_path))
    assert rows[["heading", "who"]].to_numpy().tolist() == [
        ["<img src=x onerror=alert(8)>=1+1", '"><script>alert(9)</script>']
    ]
    assert page.said == []
    assert len(page.asked) == 1
    assert page.locator('[data-card] p[dir="auto"]').count() == len(kept)


def test_the_browser_is_forbidden_everything_else(browser, walls):
    page = opened(browser, walls / "guided.html")
    tried = page.evaluate(
        """async () => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
          const fetched = await fetch("https://example.org").then(() => "fetched", () => "refused");
          return [window.ran, fetched];
        }"""
    )
    assert tried == [None, "refused"]


# Contrast hangs on the scheme, the size of what is touched on the width.
@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("guided", 1200, "light"), ("guided", 1920, "dark"), ("guided", 390, "dark"), ("guided", 320, "light"),
        ("blind", 390, "dark"), ("settle", 390, "dark"), ("settle", 1200, "light"), ("second", 320, "light"),
    ],
)  # fmt: skip
def test_axe_finds_nothing_in_any_state(browser, walls, name, width, scheme):
    page = opened(browser, walls / f"{name}.html", color_scheme=scheme, viewport={"width": width, "height": 900})
    assert accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".top button").last.click()
    assert accessible(page)
    page.keyboard.press("Escape")
    if name == "settle":
        return
    page.keyboard.press("1")
    page.keyboard.press("/")
    page.keyboard.type("e")
    assert accessible(page)
    page.locator(".views button").last.click()
    assert accessible(page)
    page.locator("[role=option]").first.click()
    assert accessible(page)
    page.locator(".column .more").first.click()
    assert accessible(page)
    assert page.said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_columns_hold_what_is_in_view_and_all_of_it_when_one_scrolls(browser, tmp_path):
    cards = pd.DataFrame({"card_id": [f"K{n:04}" for n in range(3000)], "text": [f"Karte {n}" for n in range(3000)]})
    rows = pd.DataFrame([(card, "Bus", "AB", "", "sorted", "") for card in cards["card_id"]])
    rows.columns = ["card_id", "heading", "who", "when", "how", "note"]
    content = make_content(
        cards, Setting("sort", "AB"), rows, ws.read_codebook(CORPUS / "kodierleitfaden.csv").iloc[:0], NO_GUIDE
    )
    path = tmp_path / "wand.html"
    path.write_bytes(wall_html(content))
    page = opened(browser, path)
    to_wall(page)
    held = page.locator("[role=option]")
    page.wait_for_timeout(500)
    assert 20 <= held.count() <= 160, "it does not grow by itself"
    assert held.first.get_attribute("aria-setsize") == "3000"
    held.first.focus()
    page.keyboard.press("End")
    for shown in (80, 120, 160):
        page.locator(".column ul").evaluate("(list) => list.scrollTo(0, list.scrollHeight)")
        expect(held.nth(shown - 1)).to_have_count(1)
    assert held.count() < 1500, "a half of them at most"


def test_colours_are_free_to_choose_and_told_where_alike_in_grey(browser, walls):
    page = opened(browser, walls / "guided.html")
    page.get_by_role("button", name="Farben").click()
    expect(page.locator("dialog .problem")).to_have_text("")
    page.get_by_label("Kritik").fill("#000000")
    ink = page.evaluate("getComputedStyle(document.querySelector('.werkstatt-wall')).getPropertyValue('--kritik-ink')")
    assert ink == "#ffffff"
    page.get_by_label("Fantasie").fill("#100000")
    expect(page.locator("dialog .problem")).to_contain_text("in Grau kaum")
    page.get_by_role("button", name="Gut").click()
    page.reload()
    assert page.evaluate("document.querySelector('.werkstatt-wall').style.getPropertyValue('--kritik')") == "#000000"


def test_marks_by_keyboard_and_button_are_rows_of_their_own_and_move_no_card(browser, walls, tmp_path):
    """For, against or a wish: the card stays where it is, a second press takes the mark back, undo too."""
    page = opened(browser, walls / "guided.html")
    own = len(ws.read_sorting(download(page, tmp_path)))
    page.locator(".large").focus()
    page.keyboard.press("+")
    assert page.get_by_role("button", name="dafür", exact=True).get_attribute("aria-pressed") == "true"
    first = page.locator(".large").get_attribute("aria-label")
    page.keyboard.press("-")
    assert page.locator(".large").get_attribute("aria-label") == first
    assert page.get_by_role("button", name="dafür", exact=True).get_attribute("aria-pressed") == "false"
    assert "dagegen" in page.locator(".large .mark").inner_text()
    new_heading(page, "Ganz neu")
    page.get_by_role("button", name="ein Wunsch", exact=True).click()
    page.keyboard.press("*")
    page.keyboard.press("+")
    page.keyboard.press("u")
    rows = ws.read_sorting(download(page, tmp_path)).iloc[own:]
    assert rows["how"].tolist() == ["for", "against", "sorted", "wish", "unmarked", "for", "undone"]
    assert rows["heading"].tolist() == ["", "", "Ganz neu", "", "", "", ""]
