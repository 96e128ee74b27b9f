import csv
import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from werkstatt.cards.reading import read_file

HEADER = ["Nr", "Karte", "Phase", "Punkte"]

KINDS = {
    "cards": lambda n: [f"K{n}", f"Der Bus {n} fährt nicht", "", str(n)],
    "faulty": lambda n: [f"K{n}", f"Der Bus {n} fährt nicht", "", "viele"],
    "total": lambda n: ["", "Summe", "", str(n)],
    "section": lambda n: ["Kritikphase", "", "", ""],
    "repeat": lambda n: HEADER,
    "blank": lambda n: ["", " ", "", ""],
}
"""What may stand below a header, and what becomes of it."""


def balance(path):
    found = read_file(path)
    (account,) = found.accounts
    assert account.kept == len(found.cards), "what is kept are the cards"
    return account.total, {"cards": account.kept} | {left.code: left.count for left in account.left}


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(KINDS)), max_size=12), st.integers(0, 2), st.sampled_from(["csv", "xlsx"]))
def test_every_row_is_a_card_or_is_counted_with_its_reason(tmp_path, kinds, above, ending):
    kinds = ["cards", *kinds]
    rows = [["Werkstatt im Mai"]] * above + [HEADER] + [KINDS[kind](number) for number, kind in enumerate(kinds)]
    path = tmp_path / f"k.{ending}"
    if ending == "csv":
        buffer = io.StringIO()
        csv.writer(buffer, delimiter=";").writerows(rows)
        path.write_text(buffer.getvalue())
    else:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)
    total, parts = balance(path)
    expected = {kind: kinds.count(kind) for kind in KINDS if kind != "blank"} | {"header": 1, "above": above}
    assert parts == {kind: count for kind, count in expected.items() if count}
    assert total == sum(expected.values())


def test_all_sheets_count_and_hidden_ones_too(tmp_path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in {
        "Kritik": [["Karte"], ["Bus"], ["Amt"]],
        "Teilnehmende": [["Name"], ["A"], ["B"], ["C"]],
        "Entwurf": [["Karte"], ["alt"]],
        "Fantasie": [["Karte"], ["Sofa"]],
    }.items():
        for row in rows:
            (book[name] if name in book else book.create_sheet(name)).append(row)
    book["Entwurf"].sheet_state = "hidden"
    book.save(tmp_path / "k.xlsx")
    assert balance(tmp_path / "k.xlsx") == (11, {"cards": 3, "header": 2, "sheet": 4, "hidden_sheet": 2})


@pytest.mark.parametrize(
    ("content", "ending", "expected"),
    [
        ("# Kritik\n\n- Bus\n- Amt\n", "md", (3, {"cards": 2, "heading": 1})),
        ("Der Bus, der nie kommt\n\nDas Amt ist zu\n", "txt", (2, {"cards": 2})),
        (
            "comment-id,comment-body,agrees,moderated\n1,Bus,3,1\n2,Werbung,0,-1\n",
            "csv",
            (3, {"cards": 1, "header": 1, "rejected": 1}),
        ),
        (
            "Author,Subject,Body,Section\nA,Bus,,Kritik\nB,,,Kritik\n",
            "csv",
            (3, {"cards": 1, "header": 1, "no_text": 1}),
        ),
    ],
)
def test_each_layout_counts_what_stands_in_its_files(tmp_path, content, ending, expected):
    path = tmp_path / f"k.{ending}"
    path.write_text(content)
    assert balance(path) == expected
