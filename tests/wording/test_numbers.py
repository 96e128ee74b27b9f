import pytest

from werkstatt.wording import number


@pytest.mark.parametrize(
    ("value", "decimals", "language", "text"),
    [(1433, 0, "de", "1.433"), (1433.5, 2, "de", "1.433,50"), (0.25, 2, "en", "0.25"), (1433, 0, "en", "1,433")],
)
def test_numbers(value, decimals, language, text):
    assert number(value, decimals, language) == text
