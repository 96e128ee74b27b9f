import json
import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from exports import all_files
from lxml import html

import werkstatt as ws
from werkstatt.validation.verdict_words import in_words
from werkstatt.wording import word


class Page(HTMLParser):
    """Collect tags, attributes and visible text."""

    def __init__(self, path):
        super().__init__()
        self.tags, self.attributes, self.words = [], [], []
        self.feed(path.read_text())
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data):
        self.words.append(data)


def test_files(published):
    files = all_files(published)
    assert {name for name in files if name.startswith("pictures/")} == {f"pictures/{place}.png" for place in (1, 2, 3)}
    figures = {name.removeprefix("figures/") for name in files if name.startswith("figures/")}
    assert {
        f"{name}.{kind}" for name in ("map", "phases", "stability", "words-1") for kind in ("svg", "png")
    } <= figures
    assert {name for name in files if "/" not in name} == {
        "index.html",
        "cards.csv",
        "themes.csv",
        "review.csv",
        "review_cards.csv",
        "review.json",
        "brochure.pdf",
        "report.docx",
        "werkstatt.toml",
        "visions.csv",
        "feedback.csv",
        "themes.xlsx",
        "codebook.docx",
        "codebook.qdc",
        "project.qdpx",
        "datapackage.json",
        "ro-crate-metadata.json",
    }


def test_page_is_self_contained(published):
    page = Page(published / "index.html")
    links = [
        value for _, name, value in page.attributes if name in ("src", "href", "srcset", "data", "action", "poster")
    ]
    assert links
    inside = [link for link in links if link.startswith(("#", "data:image/png"))]
    # The rest is asked for by whoever wants it: the files beside it, and the licence.
    licence = "https://creativecommons.org/licenses/by/4.0/"
    beside = all_files(published).keys() - {"index.html"}
    assert set(links) - set(inside) == {*beside, licence}
    assert {tag for tag, name, value in page.attributes if value in (*beside, licence)} == {"a"}
    # Pictures of dots are the marks of the universes, and three photographs.
    assert sum(link.startswith("data:") for link in links) <= 4
    assert page.tags.count("script") == 1
    assert not {"link", "iframe", "object"} & set(page.tags)
    assert not re.search(r"url\((?!#)|@import", (published / "index.html").read_text())


def test_page_shows_every_card_theme_and_verdict(published, cards, themes, reviewed):
    page = Page(published / "index.html")
    for text in cards["text"]:
        assert " ".join(text.split()) in page.text
    for label, verdict in zip(
        themes.themes["label"], in_words(reviewed.measures, reviewed.verdicts, "de").itertuples(), strict=True
    ):
        assert page.text.count(label) >= 3
        assert verdict.sentence in page.text
    assert reviewed.whole.sentence().say("de") in page.text
    assert "Das rote Sofa" in page.text


def test_page_says_that_the_cards_are_invented(published, hostile_published):
    assert Page(published / "index.html").text.count("Diese Karten sind erfunden") == 2
    assert "erfunden" in json.loads((published / "review.json").read_text())["notice"]
    # These do not say of themselves that they are.
    assert "erfunden" not in Page(hostile_published / "index.html").text
    assert "notice" not in json.loads((hostile_published / "review.json").read_text())


def test_pictures_have_alternative_texts_and_the_page_headings(published):
    page = Page(published / "index.html")
    pictures = html.fromstring((published / "index.html").read_bytes()).find_class("drawn")
    assert len(pictures) == 9
    assert all(picture.get("role") == "img" and len(picture.get("aria-label")) > 20 for picture in pictures)
    photographs = html.fromstring((published / "index.html").read_bytes()).findall(".//img")
    assert len(photographs) == 3
    assert all(len(one.get("alt")) > 20 and one.getparent().find("figcaption") is not None for one in photographs)
    assert page.tags.count("h1") == 1
    assert ("html", "lang", "de") in page.attributes


def test_tables_read_back(published, cards, themes, reviewed):
    with pytest.warns(ws.CardNotice, match="Ausgabe von Werkstatt"):
        again = ws.read_cards(published / "cards.csv")
    pd.testing.assert_frame_equal(again, cards)
    assert pd.read_csv(published / "cards.csv")["theme"].tolist() == themes.cards["theme"].tolist()
    table = pd.read_csv(published / "themes.csv")
    assert list(table.columns[:6]) == ["theme", "label", "cards", "votes", "terms", "representative"]
    assert table["representative"][0].split("; ") == list(themes.themes["representative"][0])
    assert not {"verdict", "stability"} & set(table.columns), "the review is in the review's files"
    judged = pd.read_csv(published / "review.csv")
    assert judged["verdict"].tolist() == [word(band, "de") for band in reviewed.verdicts["band"]]
    content = json.loads((published / "review.json").read_text())
    assert [theme["stability"] for theme in content["themes"]] == reviewed.measures["stability"].tolist()
    assert pd.read_csv(published / "review.csv")["stability"].tolist() == reviewed.measures["stability"].tolist()


def test_the_legend_of_the_map_names_every_theme_and_nothing_lies_on_a_point(published, themes):
    page = html.fromstring((published / "index.html").read_bytes())
    (chart,) = page.find_class("map")
    # No names and no boxes among the points.
    assert {element.tag for element in chart.iter()} <= {"svg", "circle", "rect", "polygon", "title"}
    (legend,) = page.find_class("legend")
    expected = [f"{row.theme} {row.label}" for row in themes.themes.itertuples()]
    assert [link.text_content() for link in legend.iter("a")] == expected
    shown = [(mark.tag, mark.get("class")) for mark in legend.find_class("point")]
    assert len(set(shown)) == len(expected)
    assert set(shown) == {(mark.tag, mark.get("class")) for mark in chart.find_class("point")}


def test_the_page_is_small(published):
    # With pictures in dots it took 1.3 MB; the photographs are as large as they are.
    text = re.sub(r'src="data:[^"]*"', "", (published / "index.html").read_text())
    assert len(text.encode()) < 650_000


def test_no_id_stands_twice(published, hostile_published):
    for folder in (published, hostile_published):
        page = html.fromstring((folder / "index.html").read_bytes())
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))
        links = {link[1:] for link in page.xpath("//@href") if link.startswith("#")}
        assert links <= set(ids)


def test_points_of_the_map_know_the_row_of_their_card(published, hostile_published):
    for folder in (published, hostile_published):
        page = html.fromstring((folder / "index.html").read_bytes())
        points = page.xpath("//*[@data-row]")
        assert points
        for point in points:
            (row,) = page.xpath(f"//tr[@id='c{point.get('data-row')}']")
            text = row.findall("th")[0].text_content()
            assert point.find("title").text.startswith(f"{text} (")
            assert row.get("data-theme") in point.find("title").text


def tones(style, scheme):
    """Return the colours of the page by name."""
    dark = r"@media screen and \(prefers-color-scheme: dark\) \{ :root \{(.*?)\}"
    light = "".join(re.findall(r":root \{(.*?)\}", re.sub(dark, "", style)))
    found = dict(re.findall(r"--([\w-]+): (#\w{6});", light))
    changed = dict(re.findall(r"--([\w-]+): (#\w{6});", "".join(re.findall(dark, style))))
    return found | changed if scheme == "dark" else found


def contrast(one, other):
    def luminance(colour):
        values = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
        linear = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values)
        return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_words_in_clouds_and_outlines_stand_out(published, scheme):
    page = html.fromstring((published / "index.html").read_bytes())
    colour = tones(page.find(".//style").text, scheme)
    written = {"ink", "muted", "link"}
    # Letters of pictures: what is drawn with a part that is a letter.
    for letters in page.xpath("//svg[@class='drawn']//g[starts-with(@style, 'fill:var(--') and use]"):
        written.add(re.search(r"fill:var\(--(\w+)\)", letters.get("style"))[1])
    assert {"1b1b1b", "004c7f", "6b6b6b"} <= written
    for ground in ("paper", "soft"):
        for name in written:
            assert contrast(colour[name], colour[ground]) >= 4.5, (name, ground)
    # Marks, bars and the ring are outlined in ink, on paper and beside each other.
    for fill in colour.keys() - {"line", "ink", "1b1b1b", "muted", "link", "6b6b6b"}:
        assert max(contrast(colour[fill], colour[one]) for one in ("paper", "ink")) >= 3, fill
