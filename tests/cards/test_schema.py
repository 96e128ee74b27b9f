import pandas as pd

from werkstatt.cards.columns import COLUMN_NAMES
from werkstatt.cards.schema import NAMES, REQUIRED, find_faults


def test_every_column_that_users_can_name_is_stated_once():
    assert set(NAMES) == set(COLUMN_NAMES)
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
