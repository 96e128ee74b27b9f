import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.files.fields import split_fields

CELLS = st.text(st.sampled_from('ab ;,"\n\t|'), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6), st.sampled_from(";,\t|"))
def test_what_python_writes_is_read_as_python_reads_it(rows, separator):
    """The csv module of the standard library is the independent reader."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator, lineterminator="\n").writerows(rows)
    assert split_fields(buffer.getvalue(), separator).rows == rows
    assert list(csv.reader(io.StringIO(buffer.getvalue()), delimiter=separator)) == rows


@given(st.text(st.sampled_from('ab;"\n\r\u2028\x0b'), max_size=60))
def test_no_sign_is_lost(text):
    """Without its separators, line ends and enclosing marks a text holds what its fields hold."""
    found = split_fields(text, ";").rows
    letters = [sign for row in found for cell in row for sign in cell if sign in "ab\u2028\x0b"]
    assert letters == [sign for sign in text if sign in "ab\u2028\x0b"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('1;"Runder Tisch" einrichten\n2;x', [["1", '"Runder Tisch" einrichten'], ["2", "x"]]),
        ('1;"""Runder Tisch"" einrichten"', [["1", '"Runder Tisch" einrichten']]),
        ('1;"Mehr Grün\n2;leer\n3;"Wege" dunkel', [["1", '"Mehr Grün'], ["2", "leer"], ["3", '"Wege" dunkel']]),
        ('1;"Bus\nBahn"\n2;x\n', [["1", "Bus\nBahn"], ["2", "x"]]),
        ('1;"Bus" ;3', [["1", "Bus", "3"]]),
        ("1;a\r2;b", [["1", "a"], ["2", "b"]]),
        ("1;a\rb\n2;c", [["1", "a\rb"], ["2", "c"]]),
        ("a\n\nb", [["a"], [], ["b"]]),
    ],
)
def test_quotation_marks_enclose_only_where_they_can(text, rows):
    assert split_fields(text, ";").rows == rows


@pytest.mark.parametrize("text", ['"' * 200_000, '";' * 100_000, '"a' * 100_000, '"a\n' * 100_000, '""\n"' * 60_000])
def test_long_runs_of_quotation_marks_end(text):
    assert split_fields(text, ";").rows
