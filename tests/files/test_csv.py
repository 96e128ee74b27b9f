import csv
import io
import re

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.files.csv import FORMULA_STARTS, csv_bytes, csv_rows

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=20)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_what_is_written_comes_back_and_no_spreadsheet_computes_it(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("csv") / "k.csv"
    path.write_bytes(csv_bytes(pd.DataFrame(rows, columns=["text", "Bemerkung"])))
    written = csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    assert not [cell for row in written for cell in row if cell.startswith(FORMULA_STARTS)]
    # An apostrophe that people write before such a sign themselves can't be told from ours.
    plain = [[re.sub(r"^'(?=[=+\-@\t\r])", "", text) for text in row] for row in rows]
    assert csv_rows(path, {"text"}.__contains__) == [["text", "Bemerkung"], *plain]


def test_numbers_stay_numbers():
    assert csv_bytes(pd.DataFrame({"votes": [-1, 2]})) == b"votes\n-1\n2\n"
