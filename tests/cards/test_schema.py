import pandas as pd

from werkstatt.cards.schema import NAMES, REQUIRED, find_faults
from werkstatt.cli import main
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.wording import PHASE_COLOURS


def test_every_column_and_phase_has_a_name_in_every_language():
    for data in LANGUAGE_DATA.values():
        assert set(NAMES) == set(data.columns)
        assert set(PHASE_COLOURS) == set(data.phases)
    assert REQUIRED == ("text",)


def test_faults_come_by_row_and_then_by_the_name_of_the_column():
    table = pd.DataFrame(
        {
            "votes": ["x", "1,0", "", "1.5"],
            "text": ["Bus", " ", "Amt", "Sofa"],
            "card_id": ["1", "", "1", "2"],
            "phase": ["", "Utopie", "Pause", "-"],
            "group": ["", "", "", ""],
        },
        index=[9, 2, 3, 7],
        dtype="str",
    )
    faults = find_faults(table, {name: name.upper() for name in table})
    assert [(row, name, fault.code, fault.values["value"]) for (row, name), fault in faults.items()] == [
        (9, "card_id", "id_doubled", "1"),
        (9, "votes", "votes_wrong", "x"),
        (2, "card_id", "id_empty", ""),
        (2, "text", "text_empty", " "),
        (3, "card_id", "id_doubled", "1"),
        (3, "phase", "phase_unknown", "Pause"),
        (7, "votes", "votes_wrong", "1.5"),
    ]
    assert {fault.values["column"] for fault in faults.values()} == {"CARD_ID", "VOTES", "TEXT", "PHASE"}


def test_what_each_column_means_can_be_said_in_the_account_of_a_file(tmp_path, capsys):
    (tmp_path / "k.csv").write_text(",".join(NAMES) + "\nK1,Bus fehlt" + "," * (len(NAMES) - 2) + "\n")
    assert main(["check", str(tmp_path / "k.csv")]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in NAMES)
    assert "nicht verwendet" not in said
