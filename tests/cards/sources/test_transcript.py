import pytest
from exports import TRANSCRIPT, read
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.cards.reading import read_file
from werkstatt.cards.sources.outline import outline


@pytest.mark.parametrize("name", ["abschrift.md", "abschrift.txt"])
def test_transcript(tmp_path, name):
    cards, said = read(tmp_path, name, TRANSCRIPT)
    assert "Abschrift" in said
    assert cards["text"].tolist() == [
        "Der Bus fährt nicht",
        "Kein Geld für Fahrkarten",
        "Formulare versteht niemand",
        "Ein rotes Sofa auf jedem Platz",
    ]
    assert cards["phase"].tolist() == ["kritik", "kritik", "kritik", "fantasie"]
    assert cards["group"].fillna("").tolist() == ["Gruppe A", "Gruppe A", "Gruppe B", ""]
    assert cards["heading"].fillna("").tolist() == ["Mobilität", "Mobilität", "", ""]
    assert cards["votes"].fillna(-1).tolist() == [3, -1, 1, -1]


def test_a_wrong_phase_is_named_with_its_line(tmp_path):
    (tmp_path / "a.md").write_text("# Pause\n- Kaffee\n")
    with pytest.warns(ws.CardNotice), pytest.raises(ws.CardError, match=r"2.*Pause"):
        ws.read_cards(tmp_path / "a.md")


UNDERLINED = """Kritikphase
===========

Gruppe A
--------
- Der Bus fährt nicht

**Mobilität**
- Kein Geld
Fantasiephase
- Alles grün
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_headings_by_other_marks(tmp_path, name, end):
    cards, _ = read(tmp_path, name, UNDERLINED.replace("\n", end))
    assert cards[["text", "phase"]].to_numpy().tolist() == [
        ["Der Bus fährt nicht", "kritik"],
        ["Kein Geld", "kritik"],
        ["Alles grün", "fantasie"],
    ]
    assert cards["group"].fillna("").tolist() == ["Gruppe A", "Gruppe A", ""]
    assert cards["heading"].fillna("").tolist() == ["", "Mobilität", ""]


@pytest.mark.parametrize(
    "text",
    [
        "# Werkstatt Mai\n## Kritik\n### Gruppe A\n- Bus",
        "## Kritik\n### Gruppe A\n- Bus",
        "== Kritik ==\n=== Gruppe A ===\nBus",
    ],
)
def test_the_highest_level_is_the_phase_and_a_title_is_none(tmp_path, text):
    cards, _ = read(tmp_path, "a.md", text)
    assert cards[["text", "phase", "group"]].to_numpy().tolist() == [["Bus", "kritik", "Gruppe A"]]


MARKDOWN = """---
title: Werkstatt Mai
---

# Kritik
- **Kein Geld** für Räder
  und für Busse
- [ ] Wege [dunkel](https://example.org)
1. Erster
2. 18. Jahrhundert-Haus
***
> 1. Mai feiern
| Karte | Punkte |
|---|---|
<!-- ein
Kommentar -->
![Foto](wand.jpg)
```
code
```
- ~~zurückgezogen~~
- Karte (3 P.)
- Karte ●●
"""


def test_what_is_no_card_in_markdown_is_counted(tmp_path):
    (tmp_path / "a.md").write_text(MARKDOWN, encoding="utf-8")
    found = read_file(tmp_path / "a.md")
    assert found.cards["text"].tolist() == [
        "Kein Geld für Räder\nund für Busse",
        "Wege dunkel",
        "Erster",
        "18. Jahrhundert-Haus",
        "1. Mai feiern",
        "Karte",
        "Karte",
    ]
    assert found.cards["votes"].fillna(0).tolist() == [0, 0, 0, 0, 0, 3, 2]
    (account,) = found.accounts
    assert account.total == sum(bool(line.strip()) for line in MARKDOWN.splitlines())
    assert {left.code: left.count for left in account.left} == {
        "front": 3, "heading": 1, "continued": 1, "rule": 1, "table": 2, "comment": 2, "image": 1, "code": 3,
        "struck": 1,
    }  # fmt: skip
    assert account.kept == len(found.cards)


@given(st.text(alphabet="#=-*_|`~<!> \n1.a", max_size=60))
def test_every_line_is_accounted_for(text):
    lines = outline(text.split("\n"))
    assert [line.number for line in lines] == [n for n, line in enumerate(text.split("\n"), 1) if line.strip()]
