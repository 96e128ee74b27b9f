import ast
import re
import string
from pathlib import Path

import pytest

import werkstatt
from werkstatt.wording import LANGUAGES, WORDS, tables, word

PACKAGE = Path(werkstatt.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_things():
    for key, texts in WORDS.items():
        assert len(texts) == len(LANGUAGES), key
        assert all(texts), key
        assert len({frozenset(fields(text)) for text in texts}) == 1, key


def test_no_text_stands_in_two_tables():
    assert sum(map(len, tables.TABLES)) == len(WORDS)


def told(path):
    """Keys that a module says as they stand, with the names of its values; None where they are not written out."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"word", "message"}:
            key = node.args[0] if node.args else None
            if isinstance(key, ast.Constant):
                names = {value.arg for value in node.keywords}
                yield key.value, None if None in names else names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_what_a_module_says_is_there_and_filled_in(path):
    for key, names in told(path):
        assert key in WORDS, key
        if names is not None:
            wanted = {re.split(r"[.\[]", name)[0] for text in WORDS[key] for name in fields(text)}
            assert names - {"language"} == wanted, key


def test_words_are_filled_in():
    assert word("found", "de", cards=3, themes=2) == "3 Karten, 2 Themen"


COUNTED = re.compile(
    r"\{\w+\} (?:Karten|Themen|Gruppen|Phasen|Spalten|Ziehungen|Varianten|Universen|Überschriften|Fundstellen|Bereiche"
    r"|Felder|Verteilungen|cards|themes|groups|phases|columns|draws|variants|universes|headings|places|areas|fields|deals)\b"
)


def test_no_text_can_say_one_in_the_plural():
    for key, texts in WORDS.items():
        for text in texts:
            assert not COUNTED.search(text), (key, text)


def test_a_word_follows_the_number():
    one, several = (word("not_assignable", "de", cards=cards, total=9, share=1) for cards in (1, 2))
    assert one.startswith("Nicht zuordenbar ist 1 von 9 Karten (1 %): Sie teilt zu wenige")
    assert several.startswith("Nicht zuordenbar sind 2 von 9 Karten (1 %): Sie teilen zu wenige")
