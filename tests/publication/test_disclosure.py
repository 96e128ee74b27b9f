"""What is hidden can't be worked out from the sums of rows and columns."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.publication.disclosure import suppress_both

TABLES = st.integers(2, 5).flatmap(
    lambda columns: st.lists(st.lists(st.integers(0, 12), min_size=columns, max_size=columns), min_size=2, max_size=5)
)


@given(TABLES, st.integers(1, 4))
def test_no_small_count_is_shown_and_no_row_or_column_has_a_single_hidden_cell(rows, least):
    counts = pd.DataFrame(rows)
    shown = suppress_both(counts, least)
    hidden = shown.isna().to_numpy()
    values = counts.to_numpy()
    assert not ((values > 0) & (values < least) & ~hidden).any()
    assert (hidden.sum(axis=0) != 1).all()
    assert (hidden.sum(axis=1) != 1).all()
    assert (shown.fillna(-1).to_numpy()[~hidden] == values[~hidden]).all()


def test_where_nothing_is_small_nothing_is_hidden():
    counts = pd.DataFrame(np.full((3, 3), 5))
    assert not suppress_both(counts, 3).isna().to_numpy().any()
