import json
from hashlib import sha256

import sklearn
from frictionless import Package
from rocrate.rocrate import ROCrate


def test_the_data_package_is_valid_and_complete(published, themes):
    package = Package(str(published / "datapackage.json"))
    assert package.licenses == [
        {"title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "name": "CC-BY-4.0"}
    ]
    report = package.validate()
    assert report.valid, report.flatten(["title", "message"])
    described = {resource.path for resource in package.resources}
    assert described == {path.name for path in published.iterdir()} - {"datapackage.json", "ro-crate-metadata.json"}
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
    assert [author["name"] for author in crate.root_dataset["author"]] == ["The Werkstatt authors"]
    files = {entity.id: entity for entity in crate.data_entities}
    assert set(files) == {path.name for path in published.iterdir()} - {"ro-crate-metadata.json", "datapackage.json"}
    for name, entity in files.items():
        assert entity["sha256"] == sha256((published / name).read_bytes()).hexdigest()
    action = crate.dereference("#analysis")
    assert action["instrument"]["name"] == "Werkstatt"
    assert {value["name"] for value in action["object"]} >= {"themes_seed", "review_seed", "reader"}
