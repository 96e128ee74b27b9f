import json
import warnings
from hashlib import sha256

import openpyxl
import pandas as pd
import pytest
import sklearn
from exports import all_files
from frictionless import Package
from planted import planted_cards
from rocrate.rocrate import ROCrate

import werkstatt as ws
from werkstatt.publication.settings import inputs


def test_the_data_package_is_valid_and_complete(published, themes):
    package = Package(str(published / "datapackage.json"))
    assert package.licenses == [
        {"title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "name": "CC-BY-4.0"}
    ]
    report = package.validate()
    assert report.valid, report.flatten(["title", "message"])
    described = {resource.path for resource in package.resources}
    assert described == all_files(published).keys() - {"datapackage.json", "ro-crate-metadata.json"}
    assert package.get_resource("cards-csv").read_rows()[0]["theme"] == themes.cards["theme"][0]
    content = json.loads((published / "datapackage.json").read_text())
    assert content["werkstatt"]["themes_seed"] == themes.seed
    assert content["versions"]["scikit-learn"] == sklearn.__version__
    for resource in content["resources"]:
        assert resource["hash"] == "sha256:" + sha256((published / resource["path"]).read_bytes()).hexdigest()


def test_the_crate_is_read_and_names_all_files(published):
    crate = ROCrate(str(published))
    assert crate.name.startswith("Beteiligung in der integrierten Sozialplanung")
    assert crate.license.id == "https://creativecommons.org/licenses/by/4.0/"
    assert crate.root_dataset["author"]["name"] == "The Werkstatt authors"
    files = {entity.id: entity for entity in crate.data_entities}
    assert set(files) == all_files(published).keys() - {"ro-crate-metadata.json", "datapackage.json"}
    for name, entity in files.items():
        assert entity["sha256"] == sha256((published / name).read_bytes()).hexdigest()
    action = crate.dereference("#analysis")
    assert action["instrument"]["name"] == "Werkstatt"
    assert {value["name"] for value in action["object"]} >= {"themes_seed", "review_seed", "reader"}


@pytest.fixture(scope="module")
def messy():
    """Cards with columns of every kind that a user may keep."""
    cards = planted_cards(10)[["card_id", "text"]]
    cards["votes"] = pd.array([None] * 30, dtype="Int64")
    cards["wahr"] = [True, False] * 15
    cards["wahr mit Lücke"] = pd.array([True, None] * 15, dtype="boolean")
    cards["Ganz"] = pd.array([1, None] * 15, dtype="Int64")
    cards["Komma"], cards["Kreis"], cards["kreis"] = [1.5, None] * 15, "a", "b"
    cards["Tag"] = pd.to_datetime(["2021-12-09"] * 30)
    cards["=1+1"], cards["a;b"], cards["leer"], cards[5] = "=2", 'x;"y",', None, "n"
    return cards


@pytest.mark.parametrize("excel_csv", [False, True])
@pytest.mark.parametrize("language", ["de", "en"])
def test_any_table_validates_without_extras_of_the_validator(messy, excel_csv, language, tmp_path, monkeypatch):
    themes = ws.find_themes(messy, 3)
    keep = [name for name in messy.columns if name not in ("card_id", "text", "votes")]
    review = ws.review(messy, themes, resamples=2)
    ws.publish(messy, themes, review, tmp_path / "out", keep=keep, language=language, excel_csv=excel_csv)

    def missing(*given, **named):
        raise ModuleNotFoundError

    monkeypatch.setattr(openpyxl, "load_workbook", missing)
    package = Package(str(tmp_path / "out" / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["title", "message"])
    rows = package.get_resource("cards-csv").read_rows()
    assert [row["text"] for row in rows] == messy["text"].tolist()
    assert [float(row["confidence"]) for row in rows] == themes.cards["confidence"].tolist()
    assert [row["wahr mit Lücke"] for row in rows[:2]] == [True, None]
    described = json.loads((tmp_path / "out" / "datapackage.json").read_text())
    table = next(one for one in described["resources"] if one["path"] == "cards.csv")
    assert table["dialect"] == {"delimiter": ";" if excel_csv else ","}


def test_all_that_the_crate_points_at_is_described_and_nothing_is_nested(tmp_path):
    path = tmp_path / "karten.csv"
    planted_cards(10)[["card_id", "text"]].rename(columns={"text": "Idee"}).assign(Ort="Gera").to_csv(path, index=False)
    cards = ws.read_cards(path, {"text": "Idee"})
    themes = ws.find_themes(cards, 3, seed=4)
    review = ws.review(cards, themes, resamples=2)
    given = inputs(path, {"text": "Idee"})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ws.publish(cards, themes, review, tmp_path / "out", inputs=given, keep=["Ort"], excel_csv=True)
    graph = json.loads((tmp_path / "out" / "ro-crate-metadata.json").read_text())["@graph"]
    entities = {entity["@id"]: entity for entity in graph}
    assert len(entities) == len(graph), "no identifier stands for two"
    for entity in graph:
        for name, value in entity.items():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict):
                    assert list(one) == ["@id"], name
                    assert one["@id"] in entities or name == "conformsTo"
    used = [entities[one["@id"]] for one in entities["#analysis"]["object"]]
    assert used[0]["@id"] == "cards.csv"
    assert used[0]["isBasedOn"] == {"@id": "#input"}
    assert entities["#input"]["name"] == "karten.csv"
    assert entities["#input"]["sha256"] == sha256(path.read_bytes()).hexdigest()
    options = {one["name"]: one["value"] for one in used if one["@id"].startswith("#option-")}
    assert options == {
        "themes": 3, "seed": 4, "column": ["text=Idee"], "keep": ["Ort"], "excel-csv": True,
        "resamples": 2, "review-seed": 0,
    }  # fmt: skip
    # Nobody named a licence, an author or a day.
    assert entities["./"]["license"] == "Keine Lizenz angegeben"
    assert "author" not in entities["./"]
    assert ROCrate(str(tmp_path / "out")).name
