from html import escape

import pytest
from exports import read
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.cards.sources.markup import plain_text, struck_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Der Bus<br />kommt&nbsp;nicht &amp; f&auml;llt aus</p>", "Der Bus\nkommt\xa0nicht & fällt aus"),
        ('<div class="ql-editor"><p>B&#228;nke f&#xFC;r &Auml;ltere</p></div>', "Bänke für Ältere"),
        ('<a href="https://example.org/?a=1&b=2" title="a > b">Jugendraum</a>', "Jugendraum"),
        ("Wir <3 Busse, a < b, x <- y, R&D", "Wir <3 Busse, a < b, x <- y, R&D"),
        ("Bus<!-- nur < hier > --> und Bahn <!-- offen", "Bus und Bahn <!-- offen"),
        ("&#99999999999999999999; &unbekannt; &amp", "&#99999999999999999999; &unbekannt; &amp"),
        (None, ""),
    ],
)
def test_html_becomes_text(html, text):
    assert plain_text(html) == text


@given(st.text())
def test_what_is_escaped_comes_back(text):
    assert plain_text(f"<p>{escape(text)}</p>") == text.strip()


@pytest.mark.parametrize(
    "run", ["<", "<p", "<p ", '<p a="', "<a b='c", "<!--", "<![", "<?", "<b x=", "<s>", "</s>", "&", "&#", "&a"]
)
def test_long_runs_of_its_signs_take_no_time(run):
    # With the parser of the standard library some take minutes, and one ends in an AssertionError.
    assert isinstance(plain_text(run * 50_000), str)


@pytest.mark.parametrize(
    ("html", "kept", "struck"),
    [
        ("Wege <del>sehr </del>dunkel", "Wege dunkel", "sehr"),
        ('<span style="text-decoration: line-through;">Kein <b>Geld</b></span> da', "da", "Kein Geld"),
        ("<s>a<b>b</s>c", "c", "ab"),
    ],
)
def test_what_is_struck_through(html, kept, struck):
    assert struck_text(html) == (kept, struck)


def test_html_in_any_table(tmp_path):
    table = "Nr,Karte\n1,<p>B&auml;nke</p>\n2,Wir <3 Busse & a < b\n3,Mehr B&auml;ume\n4,Der Weg <hier> endet\n"
    cards, said = read(tmp_path, "k.csv", table)
    assert cards["text"].tolist() == ["Bänke", "Wir <3 Busse & a < b", "Mehr Bäume", "Der Weg <hier> endet"]
    assert "HTML in Kartentexten wurde zu Text: 2 Karten." in said
