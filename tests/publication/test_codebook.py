"""What people wrote on headings, as one table and in words, and where it is printed."""

import io
import re
import zipfile
from dataclasses import replace
from html import unescape

import openpyxl
import pandas as pd
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from page import validate_pdf
from planted import planted_cards
from planted import written_codebook as written
from pypdf import PdfReader

import werkstatt as ws
from werkstatt.cli import main
from werkstatt.publication.codebook import codebook_table
from werkstatt.publication.codebook_words import codebook_entries, codebook_notes
from werkstatt.publication.edition import Edition
from werkstatt.publication.personal import personal_data_of_headings
from werkstatt.publication.qda import project_qdpx
from werkstatt.wording import word


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def said(themes, language="de"):
    return [note.say(language) for note in codebook_notes(themes)]


def test_all_headings_are_there_those_without_cards_too(coded):
    first, second, third = coded.themes["label"]
    table = codebook_table(coded).set_index("heading")
    assert list(table.index) == ["Verkehr & Raum", first, second, third, "Stille"]
    assert table["level"].tolist() == [0, 1, 1, 0, 0]
    assert table["cards"].tolist() == [0, 10, 10, 10, 0]
    assert table["theme"].fillna(0).tolist() == [0, 1, 2, 3, 0]
    assert table["picked"].tolist() == ["", "people", "", "", ""]
    assert table.loc[third, ["definition", "rule", "examples", "parent", "who", "text"]].tolist() == [""] * 6


def test_examples_are_texts_and_open_definitions_are_named(coded):
    first, second, third = coded.themes["label"]
    told = {entry.heading: entry.told for entry in codebook_entries(coded)}
    texts = coded.cards.set_index("card_id")["text"]
    assert told[first].splitlines()[:7] == [
        "Gehört zu: Verkehr & Raum",
        "Definition: Alles mit Rädern.",
        "Auch Schienen.",
        "Kodierregel: Nur, wenn ein Fahrzeug genannt ist.",
        "Ankerbeispiele:",
        f"– {texts['P3']} (P3)",
        f"– {texts['P0']} (P0)",
    ]
    assert "– ALT-1 (keine Karte dieser Werkstatt)" in told[first]
    assert told[first].endswith("Verfasst von: AB")
    assert told[third] == told["Verkehr & Raum"] == "Definition offen"
    assert told[second].splitlines()[1:] == ["Definition offen", "Kodierregel: Im Zweifel nicht.", "Verfasst von: CD"]
    assert "Bei 3 von 5 Überschriften ist die Definition offen." in said(coded)
    assert "For 3 of 5 headings the definition is open." in said(coded, "en")
    assert any(sentence.startswith("1 Ankerbeispiel ist keine Karte dieser Werkstatt") for sentence in said(coded))


def test_without_a_codebook_the_machine_picks_and_says_so(small):
    themes = small.themes
    for entry, typical in zip(codebook_entries(themes), themes.themes["representative"], strict=True):
        opened, examples = entry.facts
        assert (opened.label, opened.texts) == ("Definition offen", ())
        assert examples.label == "Ankerbeispiele (vom Rechner ausgesucht)"
        assert [text.rsplit("(", 1)[1] for text in examples.texts] == [f"{card})" for card in typical]
    assert "Bei 3 von 3 Überschriften ist die Definition offen." in said(themes)
    assert any("hat noch niemand geschrieben" in sentence for sentence in said(themes))


def test_what_is_not_so_is_not_said(small):
    full = replace(
        small.themes, codebook=written(*({"heading": h, "definition": "x"} for h in small.themes.themes["label"]))
    )
    assert said(full)[1:] == ["Jede Überschrift hat eine Definition."]
    blank = full.codebook.assign(definition=[" \n", "x", "x"])
    assert said(replace(full, codebook=blank))[1:] == ["Bei 1 von 3 Überschriften ist die Definition offen."]


def test_themes_below_others_may_be_so_without_a_codebook(small):
    first, second, _ = small.themes.themes["label"]
    table = codebook_table(replace(small.themes, themes=small.themes.themes.assign(parent=[None, first, "Rest"])))
    assert table[["heading", "level"]].values.tolist()[:2] == [[first, 0], [second, 1]]
    assert table["parent"].tolist() == ["", first, "", "Rest"]


def test_few_columns_are_enough(small):
    bare = pd.DataFrame({"heading": [small.themes.themes["label"][0]], "definition": [None]})
    assert codebook_table(replace(small.themes, codebook=bare))["definition"].tolist() == ["", "", ""]


@given(st.lists(st.sampled_from(["", "A", "B", "C", "D", "E"]), min_size=5, max_size=5))
def test_whatever_is_below_what_each_heading_comes_once_behind_its_parent(small, parents):
    book = written(*({"heading": heading, "parent": above} for heading, above in zip("ABCDE", parents, strict=True)))
    table = codebook_table(replace(small.themes, codebook=book))
    assert sorted(table["heading"]) == sorted([*small.themes.themes["label"], *"ABCDE"])
    last = {}
    for row in table.itertuples():
        assert (row.level == 0) == (row.parent == "")
        assert row.level == 0 or last[row.level - 1] == row.parent
        last[row.level] = row.heading
    # Nothing is below itself, however far: only circles are opened, each at one place.
    given_up = sum(bool(above) and above != heading for heading, above in zip("ABCDE", parents, strict=True)) - sum(
        table["parent"] != ""
    )
    assert given_up == circles(dict(zip("ABCDE", parents, strict=True)))


def circles(above):
    """Count circles of two or more headings."""
    found = set()
    for start in above:
        way = [start]
        while above[way[-1]] and above[way[-1]] not in way:
            way.append(above[way[-1]])
        if above[way[-1]]:
            circle = frozenset(way[way.index(above[way[-1]]) :])
            found |= {circle} if len(circle) > 1 else set()
    return len(found)


@pytest.fixture(scope="module")
def out(coded, small, tmp_path_factory):
    folder = tmp_path_factory.mktemp("coded") / "out"
    ws.publish(small.cards, coded, small.review, folder)
    return folder


def test_researchers_texts_stand_with_their_theme(out, coded):
    first, second, _ = coded.themes["label"]
    page = (out / "index.html").read_text()
    section = re.search(r'(?s)<section class="theme[^"]*" id="t1".*?</section>', page)[0]
    assert "<b>" not in section
    lines = [line.strip() for line in unescape(re.sub("<[^>]*>", "\n", section)).splitlines()]
    assert {"Der Ton ist <b>rau</b>.", "Das fiel auf.", "Verfasst von: AB"} <= set(lines)
    assert page.count(word("guide_text")) == 1, "nobody wrote on the others"
    pdf = text_of(out / "brochure.pdf")
    # Behind the contents.
    told = pdf[: pdf.index("Das fiel auf.")]
    told = told[told.rindex(f"1 {first}") :]
    assert told.endswith("Was Forschende dazu schreiben Der Ton ist <b>rau</b>. ")
    assert f"2 {second}" not in told


def test_the_brochure_has_it_as_a_part(out):
    text = text_of(out / "brochure.pdf")
    assert text.count("Kodierleitfaden") >= 2, "in the contents too"
    for told in (
        "Definition: Alles mit Rädern.",
        "Kodierregel: Im Zweifel nicht.",
        "Definition offen",
        "Verkehr & Raum",
    ):
        assert told in text
    assert text.count("Der Ton ist") == 2, "among the results, and with the theme"
    assert "Keine Karte, und doch ein Befund." in text
    assert validate_pdf(out / "brochure.pdf", profile="ua1").is_compliant


def test_the_workbook_has_it_as_a_sheet(out, coded):
    head, *rows = openpyxl.load_workbook(out / "themes.xlsx")["Kodierleitfaden"].iter_rows(values_only=True)
    table = pd.DataFrame(rows, columns=head).set_index("Überschrift")
    first, second, third = coded.themes["label"]
    assert table["Karten"].tolist() == [0, 10, 10, 10, 0]
    assert table.loc[first, "Definition"] == "Alles mit Rädern.\nAuch Schienen."
    assert table.loc[third, "Definition"] == "Definition offen"
    assert table.loc[second, "Gehört zu"] == "Verkehr & Raum"
    assert len(table.loc[first, "Ankerbeispiele"].splitlines()) == 3
    assert table.loc["Stille", "Was Forschende dazu schreiben"] == "Keine Karte, und doch ein Befund."


def test_codes_of_the_project_are_described_by_it(coded):
    cards = coded.ordered.assign(heading="Stille", heading_b=["Krach", "Stille"] * 15)
    archive = project_qdpx(replace(coded, ordered=cards), ws.Workshop(), "1")
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        tree = etree.fromstring(packed.read("project.qde"))
    told = {code.get("name"): code.findtext("{*}Description") for code in tree.iter("{*}Code")}
    first, _, third = coded.themes["label"]
    assert "Definition: Alles mit Rädern." in told[f"1 {first}"]
    assert told[f"3 {third}"].endswith("Definition offen")
    assert told["Stille"].startswith("Definition: Wo nichts zu hören ist.")
    assert told["Krach"] is None


def test_it_is_searched_for_persons_but_who_wrote_it_wants_to_be_named(small):
    book = written({"heading": "Wege", "definition": "Wie Frau Schulze sagt", "who": "Herr Meier", "text": "Dr. Ebert"})
    found = [place.say("de") for place in personal_data_of_headings([], book)]
    assert found == [
        "Wege, Definition: Name „Frau Schulze“",
        "Wege, Was Forschende dazu schreiben: Name „Dr. Ebert“",
    ]
    with pytest.raises(ws.CardError, match="Frau Schulze"):
        ws.publish(small.cards, replace(small.themes, codebook=book), small.review, "nowhere")


def test_the_order_of_the_cards_changes_nothing(small, coded):
    turned = ws.find_themes(small.cards[::-1].reset_index(drop=True), 3)
    editions = [
        Edition(themes, small.review, ws.Workshop(), "de", 3, 0)
        for themes in (coded, replace(turned, codebook=coded.codebook))
    ]
    tables = [codebook_table(edition.themes) for edition in editions]
    pd.testing.assert_frame_equal(*tables)


def test_the_command_publishes_a_codebook_and_no_name_in_it(tmp_path, capsys):
    planted_cards(6)[["card_id", "text"]].to_csv(tmp_path / "karten.csv", index=False)
    rows = "heading;definition;examples;text\nVerkehr;{};P0;Ein Satz von uns.\nAmt;;P6;\nSpiel;;P12;\n"
    command = ["publish", str(tmp_path / "karten.csv"), "--themes", "headings", "--codebook", str(tmp_path / "k.csv")]
    command += ["--out", str(tmp_path / "out")]
    (tmp_path / "k.csv").write_text(rows.format("Siehe Frau Schulze"))
    assert main(command) == 1
    assert "Frau Schulze" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    (tmp_path / "k.csv").write_text(rows.format("Alles, was fährt"))
    assert main(command) == 0
    lines = [one.text for one in Document(tmp_path / "out" / "codebook.docx").paragraphs]
    assert {"Definition: Alles, was fährt", "Verkehr", "Amt", "Spiel"} <= set(lines)
    assert lines.count("Definition offen") == 2
    assert "Ein Satz von uns." in (tmp_path / "out" / "index.html").read_text()
