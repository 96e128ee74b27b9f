import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.files.layout import HIGHEST, LINE, height_for, lines_of, width_for


@given(st.text(max_size=300), st.integers(5, 60))
def test_there_are_lines_enough(text, width):
    needed = sum(max(1, len(textwrap.wrap(part, width))) for part in text.splitlines() or [""])
    assert lines_of(text, width) >= needed


@pytest.mark.parametrize(("text", "lines"), [("m" * 40, 2), ("M" * 40, 3), ("漢" * 40, 4), ("", 1), ("a\n\nb", 3)])
def test_wide_signs_take_more_room(text, lines):
    assert lines_of(text, 20) == lines


def test_a_row_grows_with_its_lines_up_to_what_spreadsheets_can():
    assert height_for(3) - height_for(2) == LINE
    assert height_for(10_000) == HIGHEST


def test_no_word_of_a_head_is_broken_unless_it_is_very_long():
    assert width_for("Wohlfahrtsverbände, erwartet", 5, 40) > len("Wohlfahrtsverbände,")
    assert width_for("x" * 300, 5, 40) == 40
