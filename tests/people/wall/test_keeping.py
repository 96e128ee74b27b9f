"""What a wall without a kernel keeps in the browser, for whom, and until when."""

import re

import pandas as pd
import pytest
from browsing import opened, opened_in
from playwright.sync_api import expect
from wall_pages import column, download, edit, new_heading, standing, to_wall

import werkstatt as ws

CARDS = pd.DataFrame(
    {
        "card_id": ["constructor", "K2", "K3", "K4", "=1", "K6"],
        "text": ["Bus fehlt", "Bus voll", "Park leer", "Park voll", "Rad und Bus", "Baum im Park"],
        "phase": ["Kritik", None, "Fantasie", None, "Realisierung", None],
    }
)


def test_another_person_finds_nothing_of_the_first(browser, wall_of, tmp_path):
    context = browser.new_context()
    page = opened_in(context, wall_of(CARDS, "--who", "AB"))
    new_heading(page, "Bus")
    rows = download(page, tmp_path)
    page.close()
    page = opened_in(context, wall_of(CARDS, "--who", "CD"))
    assert standing(page).startswith("0 von 6")
    page.close()
    page = opened_in(context, wall_of(CARDS, "--who", "AB", "--blind"))
    assert standing(page).startswith("0 von 6")
    page.close()
    # Who goes on with what was downloaded has it once.
    page = opened_in(context, wall_of(CARDS, "--who", "AB", "--sorting", str(rows)))
    assert standing(page).startswith("1 von 6")
    assert page.locator(".kept").inner_text().startswith("Hier wurde noch nichts geändert.")
    page.get_by_role("button", name="Rückgängig").click()
    assert standing(page).startswith("0 von 6")


def test_a_second_window_overwrites_nothing(browser, wall_of):
    context, path = browser.new_context(), wall_of(CARDS, "--who", "AB")
    one, other = opened_in(context, path), opened_in(context, path)
    new_heading(one, "Bus")
    expect(other.locator(".kept .problem")).to_contain_text("in einem anderen Fenster offen")
    other.locator(".large").focus()
    new_heading(other, "Park")
    one.reload()
    assert standing(one).startswith("1 von 6")
    other.get_by_role("button", name="Den Stand von dort nehmen").click()
    expect(other.locator(".standing p").first).to_contain_text("1 von 6")


def test_everything_can_be_undone_and_done_again_after_a_reload(browser, wall_of, tmp_path):
    page = opened(browser, wall_of(CARDS, "--who", "AB"))
    for heading in ("Bus", "Bus", "Park"):
        new_heading(page, heading)
    to_wall(page)
    dialog = edit(page, "Bus")
    dialog.get_by_label("Überschrift", exact=True).fill("Nahverkehr")
    dialog.get_by_label("Definition").fill("Mit Bus und Bahn")
    dialog.get_by_role("button", name="Speichern").click()
    edit(page, "Park").get_by_role("button", name="Zusammenlegen", exact=True).click()

    def columns():
        return page.locator(".column:not(.special) h3").all_inner_texts()

    assert columns() == ["Nahverkehr"]
    page.reload()
    to_wall(page)
    assert columns() == ["Nahverkehr"], "what was renamed or merged does not come back"
    undo, redo = (page.get_by_role("button", name=name) for name in ("Rückgängig", "Wiederholen"))
    undo.click()
    assert sorted(columns()) == ["Nahverkehr", "Park"]
    undo.click()
    assert sorted(columns()) == ["Bus", "Park"], "a name and a definition that were saved at once go at once"
    page.reload()
    redo.click()
    redo.click()
    to_wall(page)
    assert columns() == ["Nahverkehr"]
    book = ws.read_codebook(download(page, tmp_path, "Überschriften herunterladen"))
    assert book[["heading", "definition"]].to_numpy().tolist() == [["Nahverkehr", "Mit Bus und Bahn"]]
    rows = ws.read_sorting(download(page, tmp_path))
    assert rows["how"].value_counts().to_dict() == {"sorted": 9, "undone": 3}


def test_each_of_the_two_files_is_asked_for_until_it_is_downloaded(browser, wall_of, tmp_path):
    page = opened(browser, wall_of(CARDS, "--who", "AB"))
    told = page.locator(".kept p")
    to_wall(page)
    page.get_by_role("button", name="Neue Überschrift").click()
    page.keyboard.type("Leer")
    page.keyboard.press("Enter")
    assert "die Überschriften mit dem, was über sie geschrieben ist" in told.inner_text()
    assert page.get_by_role("button", name="Auf diesem Gerät löschen").is_visible()
    page.get_by_role("button", name="Nächste Karte").click()
    page.locator("[data-focus]").focus()
    new_heading(page, "Bus")
    assert "beide herunterladen" in told.inner_text()
    download(page, tmp_path)
    assert "die Überschriften" in told.inner_text()
    page.reload()
    assert page.said == ["beforeunload"]
    download(page, tmp_path, "Überschriften herunterladen")
    assert told.inner_text().startswith("Heruntergeladen.")
    page.reload()
    assert page.said == ["beforeunload"], "warned once, of what was missing then"


def test_where_the_browser_keeps_nothing_it_is_said(browser, wall_of):
    page = opened(browser, wall_of(CARDS, "--who", "AB"))
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('voll'); }; }")
    new_heading(page, "Bus")
    assert "Dieser Browser merkt sich nichts" in page.locator(".kept").inner_text()


def test_a_mistyped_name_is_corrected_everywhere(browser, wall_of, tmp_path):
    page = opened(browser, wall_of(CARDS))
    page.keyboard.type("Zeo")
    page.keyboard.press("Enter")
    new_heading(page, "Bus")
    page.get_by_role("button", name="Namen ändern").click()
    page.locator("dialog input").fill("Zoe")
    page.keyboard.press("Enter")
    new_heading(page, "Bus")
    page.reload()
    assert page.locator(".who").inner_text() == "Zoe"
    assert set(ws.read_sorting(download(page, tmp_path))["who"]) == {"Zoe"}


def test_headings_are_spelled_as_they_were_meant(browser, wall_of, tmp_path):
    page = opened(browser, wall_of(CARDS, "--who", "AB"))
    new_heading(page, "verkehr")
    page.keyboard.press("u")
    new_heading(page, "Verkehr")
    new_heading(page, "verkehr")
    new_heading(page, "Zeit, Geld")
    new_heading(page, "Zeit")
    page.keyboard.press("/")
    page.keyboard.type("zeit")
    page.keyboard.press("Enter")
    # What stands inside a heading only is never taken by itself.
    page.keyboard.press("/")
    page.keyboard.type("eld")
    page.keyboard.press("Enter")
    assert page.locator("dialog input").input_value() == "eld"
    page.keyboard.press("Escape")
    rows = ws.read_sorting(download(page, tmp_path))
    assert rows["heading"].tolist() == ["verkehr", "", "Verkehr", "Verkehr", "Zeit, Geld", "Zeit", "Zeit"]
    to_wall(page)
    assert page.locator(".column:not(.special) h3").all_inner_texts() == ["Verkehr", "Zeit, Geld", "Zeit"]
    # An undone name is gone, also after a rename.
    edit(page, "Verkehr").get_by_label("Überschrift", exact=True).fill("Wege")
    page.get_by_role("button", name="Speichern").click()
    for _ in range(6):
        page.get_by_role("button", name="Rückgängig").click()
    assert page.locator(".column:not(.special)").count() == 0


def test_the_focus_is_never_lost(browser, walls):
    page = opened(browser, walls / "guided.html")

    def focused():
        return page.evaluate("document.activeElement.dataset.key ?? document.activeElement.className")

    for _ in range(3):
        page.keyboard.press("1")
    undo = page.get_by_role("button", name="Rückgängig")
    undo.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert focused() == "Rückgängig"
    page.keyboard.press("Control+y")
    assert "Unter" in page.locator(".told").inner_text()
    page.get_by_role("button", name="Farben").click()
    page.get_by_role("button", name="Gut").focus()
    before = standing(page)
    page.keyboard.press("Control+z")
    assert standing(page) == before, "nothing is undone behind a window"
    page.keyboard.press("Escape")
    to_wall(page)
    page.locator(".column .placed").first.click()
    page.get_by_role("button", name="Vorschlag bestätigen").click()
    page.get_by_role("button", name="Nicht mehr sortiert").click()
    assert page.evaluate("document.activeElement !== document.body")
    page.locator(".column [role=option]").nth(5).focus()
    page.keyboard.press("m")
    page.keyboard.press("ArrowDown")
    assert "verschoben" not in page.locator(".told").inner_text(), "a list is looked through before it acts"
    page.keyboard.press("Enter")
    assert "1 Karte verschoben." in page.locator(".told").inner_text()
    page.mouse.click(5, 5)
    page.keyboard.press("Control+z")
    assert "Zurückgenommen" in page.locator(".told").inner_text()


def test_what_the_machine_said_follows_a_rename(browser, walls):
    page = opened(browser, walls / "guided.html")
    to_wall(page)
    told, kappa = column(page, "Vertrauen").locator(".counts").inner_text(), page.locator(".agreement p").inner_text()
    placed = int(re.search(r"(\d+) vorgeschlagen", told)[1])
    assert placed > 0
    edit(page, "Vertrauen").get_by_label("Überschrift", exact=True).fill("Scham und Vertrauen")
    page.get_by_role("button", name="Speichern").click()
    assert f"{placed} vorgeschlagen" in column(page, "Scham und Vertrauen").locator(".counts").inner_text()
    assert page.locator(".agreement p").inner_text() == kappa
    page.get_by_role("button", name="Rückgängig").click()
    assert column(page, "Vertrauen").locator(".counts").inner_text() == told


@pytest.mark.parametrize("asked", [5, 40])
def test_as_many_check_cards_as_asked_for_and_none_of_them_shown_with_a_heading(browser, wall_of, asked):
    words = ["Bus", "Park", "Rad", "Baum"]
    texts = [f"{words[place % 4]} {words[place // 4 % 4]} Karte {place}" for place in range(120)]
    table = pd.DataFrame({"card_id": [f"K{place}" for place in range(120)], "text": texts})
    table["heading"] = [words[place % 4] for place in range(120)]
    rows = table.rename_axis("row").head(30).assign(who="AB", when="", how="sorted", note="")
    start = wall_of(table.drop(columns="heading")).parent / "start.csv"
    ws.write_sorting(rows[["card_id", "heading", "who", "when", "how", "note"]], start)
    page = opened(
        browser, wall_of(table.drop(columns="heading"), "--who", "AB", "--sorting", str(start), "--check", str(asked))
    )
    to_wall(page)
    pale = {*page.locator(".column .placed").evaluate_all("(all) => all.map((one) => one.dataset.card)")}
    assert pale
    page.get_by_role("button", name="Nächste Karte").click()
    page.get_by_role("button", name=f"{asked} Prüfkarten sortieren").click()
    page.locator("[data-focus]").focus()
    for _ in range(asked):
        assert page.locator(".large .id").inner_text() not in pale
        page.keyboard.press("0")
    assert page.get_by_role("button", name="24 weitere Prüfkarten").is_visible()


def test_a_second_person_gets_examples_too_and_is_not_shown_where_they_lie(browser, walls):
    page = opened(browser, walls / "second.html")
    for place in range(12):
        assert standing(page).startswith(f"{place} von 12")
        page.keyboard.press("s")
        page.keyboard.press("0")
    assert page.locator(".done").inner_text() == "Alle Karten sind sortiert."
    page = opened(browser, walls / "second.html")
    to_wall(page)
    assert page.locator(".column:not(.special) [role=option]").count() == 0


def test_when_all_differences_are_settled_it_is_said_and_nothing_is_added(browser, wall_of, tmp_path):
    columns = ["card_id", "heading", "who", "when", "how", "note"]
    rows = [("K2", "Bus", "AB"), ("K2", "Park", "CD"), ("K3", "Bus", "AB"), ("K3", "Park", "CD")]
    sorting = pd.DataFrame([(*row, "", "sorted", "") for row in rows], columns=columns)
    ws.write_sorting(sorting, tmp_path / "beide.csv")
    page = opened(browser, wall_of(CARDS, "--settle", "--who", "AB, CD", "--sorting", str(tmp_path / "beide.csv")))
    for _ in range(2):
        page.get_by_label("Grund").fill("besprochen")
        page.get_by_role("button", name="„Bus“ gilt").click()
    assert page.locator(".settle .advice").first.inner_text() == "Alle Unterschiede sind geklärt."
    page.get_by_label("Grund").fill("besprochen")
    page.get_by_role("button", name="„Bus“ gilt").click()
    assert len(ws.read_sorting(download(page, tmp_path))) == 2
    card = page.locator(".large .id").inner_text()
    page.get_by_role("button", name="Nächste", exact=True).click()
    page.get_by_role("button", name="Rückgängig").click()
    assert page.locator(".large .id").inner_text() == card, "undo leads to the card that it takes back"
