"""The study file: German or English keys, one clear message for each thing that is wrong, and nothing invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.cards.workshop.keys import SECTIONS
from werkstatt.cards.workshop.study import read_study
from werkstatt.errors import CardError
from werkstatt.wording import WORDS


def study(folder, text):
    path = folder / "werkstatt.toml"
    path.write_text(text, encoding="utf-8")
    return path


GERMAN = """
[studie]
titel = "Zukunft der Beteiligung"
datum = 2021-12-09
veranstaltet_von = ["IKPE", "KOSS"]
verfasst_von = "AB"
gefehlt = ""
punkte_je_person = 5
[[beteiligte]]
rolle = "Planung"
anzahl = 12
[[beteiligte]]
rolle = "Träger"
[[programm]]
zeit = 09:30:00
phase = "Kritik"
[karten]
datei = "karten.xlsx"
[karten.spalten]
text = ["Frage 1", "Frage 2"]
[themen]
anzahl = 7
sortierung = "sortierung.csv"
"""


def test_german_and_english_keys_say_the_same(tmp_path):
    german = read_study(study(tmp_path, GERMAN))
    english = GERMAN
    for section in SECTIONS:
        english = english.replace(f"[{section.german}", f"[{section.name}")
        for key in section.keys:
            english = english.replace(f"\n{key.german} =", f"\n{key.name} =")
    english = english.replace("[cards.spalten]", "[cards.columns]").replace("\nanzahl = 7", "\nnumber = 7")
    assert read_study(study(tmp_path, english)) == german
    assert german.told == {
        "title": "Zukunft der Beteiligung",
        "date": "2021-12-09",
        "hosts": ("IKPE", "KOSS"),
        "authors": ("AB",),
        "dots_per_person": 5,
    }
    assert german.participants == ({"role": "Planung", "number": 12}, {"role": "Träger"})
    assert german.programme == ({"time": "09:30", "phase": "Kritik"},)
    assert german.settings["cards"] == {"file": "karten.xlsx", "columns": {"text": ("Frage 1", "Frage 2")}}
    assert german.settings["themes"] == {"number": 7, "sorting": ("sortierung.csv",)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[studie]\ntitel = "a\n', "Zeile 2, Stelle"),
        ('[studi]\ntitel = "a"\n', "Ist [studie] gemeint?"),
        ('[studie]\ntittel = "a"\n', "Ist „titel“ gemeint?"),
        ('[studie]\ntitel = "a"\ntitle = "b"\n', "steht zweimal da"),
        ('[studie]\ntitel = "a"\n[study]\nort = "b"\n', "steht zweimal da"),
        ("[themen]\nanzahl = 0\n", "eine ganze Zahl ab 1"),
        ('[themen]\nanzahl = "sieben"\n', "eine ganze Zahl ab 1"),
        ('[studie]\ntradition = "coreq"\n', '"rtarg"'),
        ('[karten]\nsprache = "fr"\n', '"de" oder "en"'),
        ('[beteiligte]\nrolle = "a"\n', "[[beteiligte]]"),
        ('[[karten]]\ndatei = "a"\n', "[karten]"),
        ("[[beteiligte]]\nanzahl = 3\n", "Es fehlt rolle"),
        ("[studie]\ntitel = [1, [2]]\n", "ein Text in Anführungszeichen"),
        ('[studie]\nerfasst_am = "im Mai"\n', "ein Tag wie"),
        ('studie = "Titel"\n', "in einfachen Klammern"),
        ('[veroeffentlichung]\nexcel_csv = "ja"\n', "true oder false"),
    ],
)
def test_what_is_wrong_is_said_with_the_file_and_the_key(tmp_path, text, said):
    with pytest.raises(CardError) as caught:
        read_study(study(tmp_path, text))
    (line,) = str(caught.value).splitlines()
    assert line.startswith("werkstatt.toml")
    assert said in line


def test_everything_that_is_wrong_is_said_at_once(tmp_path):
    with pytest.raises(CardError) as caught:
        read_study(study(tmp_path, "[themen]\nanzahl = 0\nstartwert = -1\n[studi]\n"))
    assert len(caught.value.problems) == 3


@given(st.text(max_size=200))
def test_whatever_stands_in_it_is_read_or_refused(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("study") / "werkstatt.toml"
    path.write_bytes(text.encode("utf-8", "replace"))
    problems = []
    try:
        read_study(path)
    except CardError as error:
        problems = error.problems
    assert all("werkstatt.toml" in problem.say("de") for problem in problems)


def test_the_study_goes_before_what_earlier_versions_had(tmp_path):
    (tmp_path / "datapackage.json").write_text('{"title": "Alt", "licenses": [{"title": "CC BY 4.0"}]}')
    (tmp_path / "datasheet.md").write_text("# Datenblatt: x\n\n- **Einwilligung**: Alle haben zugestimmt.\n")
    study(tmp_path, '[studie]\ntitel = "Neu"\n')
    workshop = ws.read_workshop(tmp_path)
    assert (workshop.title, workshop.licence, workshop.consent) == ("Neu", "CC BY 4.0", "Alle haben zugestimmt.")
    assert ws.read_workshop(tmp_path, given={"title": "Gesagt"}).title == "Gesagt"


@pytest.mark.parametrize(
    ("place", "title", "name"), [(0, "# Datenblatt: x", "Anlass"), (1, "# Data sheet: x", "Occasion")]
)
def test_a_data_sheet_of_earlier_versions_is_read_where_it_was_filled_in(tmp_path, place, title, name):
    line = f"- **{name}**: {WORDS['datasheet_occasion'][place]}"
    path = tmp_path / "README.md"
    path.write_text(f"{title}\n\n{line}\n- **Xyz**: nein\n", encoding="utf-8")
    assert ws.read_workshop(tmp_path).occasion == "", "questions are no answers"
    path.write_text(f"{title}\n\n{line} Das Jubiläum\n  der Stadt.\n\n| Spalte |\n", encoding="utf-8")
    assert ws.read_workshop(tmp_path).occasion == "Das Jubiläum der Stadt."
    path.write_text(f"# Irgendetwas\n\n- **{name}**: Das gehört nicht hierher.\n", encoding="utf-8")
    assert ws.read_workshop(tmp_path).occasion == "", "not every README is a data sheet"
