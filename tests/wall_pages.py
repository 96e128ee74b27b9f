"""What tests of the wall do on its page, and read there."""


def standing(page):
    """Return what the wall says of cards and headings."""
    return page.locator(".standing p").first.inner_text()


def column(page, heading):
    """Return the column of a heading."""
    return page.locator(f'.column[data-heading="{heading}"]')


def to_wall(page):
    """Show all columns."""
    page.get_by_role("button", name="Wand", exact=True).click()


def new_heading(page, heading):
    """Put the next card under a new heading, by keyboard alone."""
    page.keyboard.press("n")
    page.keyboard.type(heading)
    page.keyboard.press("Enter")


def edit(page, heading):
    """Open the window of a heading and return it."""
    column(page, heading).get_by_role("button", name="bearbeiten").click()
    return page.locator("dialog")


def download(page, folder, name="Sortierung herunterladen"):
    """Return where the file lies that a button gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path
