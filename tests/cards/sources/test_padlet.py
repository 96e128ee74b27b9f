import io
import json

import pandas as pd
from exports import PADLET, PADLET_JSON, read


def test_padlet_as_table_and_as_workbook(tmp_path):
    cards, said = read(tmp_path, "padlet.csv", PADLET)
    assert "Padlet" in said
    assert cards["text"].tolist() == ["Bus: fährt nicht", "Mehr Sofas", "Formulare"]
    assert cards["phase"].tolist() == ["kritik", "fantasie", "kritik"], "sections that are phases"
    pd.read_csv(io.StringIO(PADLET)).to_excel(tmp_path / "padlet.xlsx", index=False)
    again, _ = read(tmp_path, "padlet.xlsx", (tmp_path / "padlet.xlsx").read_bytes())
    assert again["text"].tolist() == cards["text"].tolist()


def test_padlet_json(tmp_path):
    cards, said = read(tmp_path, "padlet.json", json.dumps(PADLET_JSON))
    assert "Padlet" in said
    assert cards["text"].tolist() == ["Haushalt: bald", "Spenden"]
    assert cards["phase"].fillna("").tolist() == ["realisierung", ""]
    assert cards["heading"].fillna("").tolist() == ["Geld", ""]


def test_padlet_with_html_in_a_table(tmp_path):
    table = "Author,Subject,Body,Section\nAda,Bus,<p>f&auml;hrt <b>nicht</b></p>,Kritik\n"
    cards, _ = read(tmp_path, "padlet.csv", table)
    assert cards["text"].tolist() == ["Bus: fährt nicht"]
