from exports import GOOGLE, MICROSOFT, NEXTCLOUD, read


def test_google_forms(tmp_path):
    cards, said = read(tmp_path, "forms.csv", GOOGLE)
    assert "Formular" in said
    assert cards["text"].tolist() == ["Der Bus kommt nicht", "Wege dunkel", "Mehr Licht"]
    assert cards["phase"].tolist() == ["kritik", "kritik", "fantasie"]
    assert cards["group"].tolist() == ["A", "B", "A"]


def test_microsoft_forms(tmp_path):
    cards, said = read(tmp_path, "forms.csv", MICROSOFT)
    assert dict(zip(cards["card_id"], cards["text"], strict=True)) == {"1-6": "There is no bus"}
    assert "Nicht als offene Fragen gelesen (How often?)" in said


def test_nextcloud_forms_with_its_row_of_codes(tmp_path):
    cards, _ = read(tmp_path, "forms.csv", NEXTCLOUD)
    assert cards["text"].tolist() == ["Der Bus\nkommt nicht", "Wege dunkel"]
    assert cards["card_id"].tolist() == ["1-5", "2-5"]


def test_a_table_of_cards_with_times_is_none(tmp_path):
    cards, said = read(
        tmp_path, "k.csv", "Zeitstempel;Karte;Was noch?\n2024;Bus fehlt;ja bitte sehr\n2025;Amt zu;nein\n"
    )
    assert cards["text"].tolist() == ["Bus fehlt", "Amt zu"]
    assert "Formular" not in said
