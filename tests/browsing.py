"""A real browser for pages that were made, and what must hold of each."""

import shutil

from axe_playwright_python.sync_playwright import Axe

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def opened(browser, path, **options):
    """Return the page; `said` is what it printed or asked, `asked` what it wanted to load."""
    return opened_in(browser.new_context(**options), path)


def opened_in(context, path):
    page = context.new_page()
    page.said, page.asked = [], []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("dialog", lambda dialog: (page.said.append(dialog.message or dialog.type), dialog.accept()))
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(path.as_uri())
    return page


def accessible(page, part=None):
    """Tell whether axe-core finds nothing in a page or a part of it, and print what it finds."""
    found = Axe().run(page, context=part, options=WCAG)
    if found.response["violations"]:
        print(found.generate_report())
    return not found.response["violations"]
