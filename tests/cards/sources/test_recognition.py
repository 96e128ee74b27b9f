import importlib
import json
import pkgutil
import warnings

import pytest
from exports import (
    DECK,
    EASYRETRO,
    GOOGLE,
    LIMESURVEY,
    LIMESURVEY_BOTH,
    LIMESURVEY_LONG,
    MAXQDA,
    MICROSOFT,
    MIRO,
    MURAL,
    MURAL_JSON,
    NEXTCLOUD,
    PADLET,
    PADLET_JSON,
    PHASES,
    POLIS,
    SCRUMLR,
    SOSCI,
    TAGUETTE,
    TRANSCRIPT,
    TRELLO,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.cards import sources
from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.recognition import SOURCES
from werkstatt.cards.sources.source import Source
from werkstatt.wording import WORDS

EXAMPLES = [
    ("polis", "a.csv", POLIS),
    ("mural", "a.csv", MURAL),
    ("mural", "a.json", json.dumps(MURAL_JSON)),
    ("padlet", "a.csv", PADLET),
    ("padlet", "a.json", json.dumps(PADLET_JSON)),
    ("miro", "a.json", json.dumps(MIRO)),
    ("miro", "a.json", json.dumps(PHASES)),
    ("limesurvey", "a.csv", LIMESURVEY),
    ("limesurvey", "a.csv", LIMESURVEY_LONG),
    ("limesurvey", "a.csv", LIMESURVEY_BOTH),
    ("sosci", "a.csv", SOSCI),
    ("forms", "a.csv", GOOGLE),
    ("forms", "a.csv", MICROSOFT),
    ("forms", "a.csv", NEXTCLOUD),
    ("taguette", "a.csv", TAGUETTE),
    ("scrumlr", "a.csv", SCRUMLR),
    ("trello", "a.csv", TRELLO),
    ("deck", "a.csv", DECK),
    ("maxqda", "a.csv", MAXQDA),
    ("transcript", "a.md", TRANSCRIPT),
    ("transcript", "a.txt", TRANSCRIPT),
    ("survey", "a.csv", "Gruppe;Kritik;Fantasie\nA;Bus;Sofa\n"),
    ("lines", "a.txt", "Der Bus, der nie kommt\nSofa\n"),
    ("table", "a.csv", "text\nBus\n"),
]


@pytest.mark.parametrize(("name", "file", "content"), EXAMPLES)
def test_each_layout_is_known_by_its_source_and_plain_ones_alone(tmp_path, name, file, content):
    (tmp_path / file).write_text(content)
    known = [source.name for source in SOURCES if source.recognise(File(tmp_path / file))]
    assert known[0] == name
    assert set(known) <= {name, "survey", "table"}


def test_a_board_with_doubled_names_is_known_before_names_are_looked_at(tmp_path):
    (tmp_path / "a.csv").write_text(EASYRETRO)
    assert next(source.name for source in SOURCES if source.recognise(File(tmp_path / "a.csv"))) == "easyretro"


def test_every_module_that_declares_a_source_is_asked_and_has_its_words():
    modules = [
        importlib.import_module(f"{sources.__name__}.{one.name}") for one in pkgutil.iter_modules(sources.__path__)
    ]
    declared = [value for module in modules for value in vars(module).values() if isinstance(value, Source)]
    assert sorted(map(id, declared)) == sorted(map(id, SOURCES))
    assert len({source.name for source in SOURCES}) == len(SOURCES)
    keys = {key for key in WORDS if key.startswith("source_")}
    assert {f"source_{source.name}" for source in SOURCES if source.announced} == keys


def test_columns_that_the_user_names_come_first(tmp_path):
    (tmp_path / "padlet.csv").write_text(PADLET)
    with pytest.raises(ws.CardError) as caught:
        ws.read_cards(tmp_path / "padlet.csv", {"text": "Subject"})
    assert any("Subject" in problem.say() for problem in caught.value.problems), (
        "empty cells of the column that was named"
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b"["),
        ("a.json", b"[" * 100_000),
        ("a.json", b'{"data": 1}'),
        ("a.json", b'{"data": [{"type": "sticky_note", "data": {"content": "<p></p>"}}]}'),
        ("a.json", b'{"value": [{"type": "sticky note", "text": "Bus", "hidden": true}]}'),
        ("a.json", b'{"included": [{"type": "post"}]}'),
        ("a.md", b""),
        ("a.md", b"# Kritik\n"),
    ],
)
def test_files_without_cards_get_one_message(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    (problem,) = outcome(tmp_path / name)
    assert problem.say()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ending=st.sampled_from(["csv", "txt", "md", "json", "xlsx", "ods", "qdpx"]),
    start=st.sampled_from([b"", b"text;phase\n", b"# Kritik\n", b'{"data": [', b"PK\x03\x04", MURAL.encode()]),
    content=st.binary(max_size=300),
)
def test_any_bytes_give_cards_or_a_message(tmp_path, ending, start, content):
    path = tmp_path / f"any.{ending}"
    path.write_bytes(start + content)
    cards = outcome(path)
    if isinstance(cards, list):
        assert all(problem.say() for problem in cards)
    else:
        assert cards["card_id"].is_unique
        assert (cards["text"].str.strip() != "").all()


def outcome(path):
    """Return the cards of a file, or what is wrong with it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ws.CardNotice)
        try:
            return ws.read_cards(path)
        except ws.CardError as error:
            return list(error.problems)
