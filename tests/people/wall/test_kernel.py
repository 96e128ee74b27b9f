"""The page of a live wall, with a kernel that answers when the test says so."""

import json

import pytest
from browsing import CHROMIUM

from werkstatt.people.wall.content import Setting
from werkstatt.people.wall.module import module
from werkstatt.people.wall.opened import open_wall, save, tell, tell_all, tell_rows

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

START = """
globalThis.start = (content) => {
  globalThis.sent = [];
  const model = {
    get: () => content,
    send: (message) => globalThis.sent.push(message),
    on: (name, hear) => { globalThis.answer = hear; },
    off: () => {},
  };
  document.body.replaceChildren(document.createElement("div"));
  render({ model, el: document.body.firstChild });
};
"""


class Live:
    """A wall whose kernel is here: nothing is answered until `answer` is called."""

    def __init__(self, page, opened):
        self.page, self.opened = page, opened
        page.goto("about:blank")
        # about:blank keeps nothing; what must survive is tested in a notebook.
        page.add_script_tag(content=f"{module()}\n{START}", type="module")
        page.wait_for_function("() => globalThis.start !== undefined")
        page.evaluate("(content) => start(content)", json.loads(json.dumps(tell_all(opened))))
        self.tell(tell(opened) | tell_rows(opened))
        page.locator(".large").focus()

    def tell(self, message):
        page = self.page
        page.evaluate("(message) => answer(message)", json.loads(json.dumps(message)))

    def answer(self):
        asked = self.page.evaluate("sent.at(-1)")
        rows = [tuple(row) for row in asked["rows"]]
        self.opened = save(self.opened, rows, asked["entries"])
        self.tell({"number": asked["number"]} | tell(self.opened, asked.get("shown")))


@pytest.fixture
def live(browser, cards, tmp_path):
    rows = [
        (card, heading, "AB", "", "sorted", "")
        for card, heading in zip(cards["card_id"], cards["heading"], strict=True)
    ]
    opened = open_wall(cards, tmp_path / "s.csv", tmp_path / "k.csv", Setting("sort", "AB"))
    return Live(browser.new_page(), save(opened, rows[:30], []))


def test_the_card_stays_when_the_answer_comes(live):
    page = live.page
    page.keyboard.press("1")
    shown = page.locator(".large").get_attribute("aria-label")
    live.answer()
    assert page.locator(".large").get_attribute("aria-label") == shown
    assert page.evaluate("document.activeElement.classList.contains('large')")
    assert page.locator(".kept").inner_text() == "Alles gespeichert."
    assert page.locator(".proposal").count() == 3


def test_who_types_while_the_kernel_answers_types_on(live):
    page = live.page
    page.keyboard.press("1")
    page.keyboard.press("/")
    heading = max(live.opened.own["heading"])
    page.keyboard.type(heading[:2])
    live.answer()
    page.keyboard.type(heading[2:])
    assert page.locator(".typed").input_value() == heading
    assert page.evaluate("document.activeElement.className") == "typed"
    page.keyboard.press("Enter")
    assert page.locator(".told").inner_text() == f"Unter „{heading}“ gelegt."


def test_who_chooses_on_the_wall_while_the_kernel_answers_chooses_on(live):
    page = live.page
    page.keyboard.press("1")
    page.get_by_role("button", name="Wand", exact=True).click()
    page.locator("[role=option]").first.click()
    page.get_by_label("Verschieben nach").focus()
    live.answer()
    assert page.evaluate("document.activeElement.className") == "move"
    page.locator("[role=option]").nth(2).focus()
    card = page.evaluate("document.activeElement.dataset.card")
    page.keyboard.press("u")
    live.answer()
    assert page.evaluate("document.activeElement.dataset.card") == card


def test_what_is_not_confirmed_is_sent_again_and_counted(live):
    page = live.page
    page.keyboard.press("1")
    page.keyboard.press("2")
    first, second = page.evaluate("sent.filter((one) => one.number)")
    assert (len(first["rows"]), len(second["rows"])) == (1, 2)
    assert first["first"] == second["first"] == {"rows": 0, "entries": 0}
    live.answer()
    page.keyboard.press("1")
    assert page.evaluate("sent.at(-1).first") == {"rows": 2, "entries": 0}
    live.tell({"number": page.evaluate("sent.at(-1).number"), "problem": "Die Platte ist voll."})
    assert "1 Änderung ist nicht gespeichert" in page.locator(".kept .problem").inner_text()
    assert "Die Platte ist voll." in page.locator(".kept .problem").inner_text()
    page.get_by_role("button", name="Noch einmal speichern").click()
    live.answer()
    assert page.locator(".kept").inner_text() == "Alles gespeichert."
    assert len(live.opened.own) == 33
