import numpy as np
import pandas as pd
import pytest
from conftest import CORPUS

from werkstatt.errors import CardError
from werkstatt.files.encoding import decode, decoded_twice
from werkstatt.files.text import Text, check_file, read_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_an_encoding_that_the_file_tells_is_not_mentioned(tmp_path, encoding):
    (tmp_path / "k.csv").write_bytes("Bürger „fragen“".encode(encoding))
    assert read_text(tmp_path / "k.csv") == Text("Bürger „fragen“")


GERMAN = "Der Bürgersteig ist zu schmal\nMehr Bänke (200 €) für ältere Leute\nDie Straßenbahn fährt „nie“ pünktlich"
POLISH = "Więcej zieleni w mieście\nZbyt mało ławek dla starszych\nŻłobek jest zamknięty"
CZECH = "Více zeleně ve městě\nAutobus večer nejezdí\nPříliš mnoho formulářů"
UKRAINIAN = "Більше зелених зон для дітей\nАвтобус ходить рідко"
GREEK = "Περισσότερο πράσινο στην πόλη\nΛείπουν παγκάκια\nΘέλουμε ποδηλατόδρομους"
TURKISH = "Daha fazla yeşil alan istiyoruz\nOtobüs akşamları gelmiyor\nÇocuklar için oyun alanı yok"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (GERMAN, "cp1252", "Windows-1252"),
        (GERMAN, "mac_roman", "Mac Roman"),
        (GERMAN.replace("„", '"').replace("“", '"'), "iso8859_15", "Latin-9 (ISO 8859-15)"),
        (GERMAN, "utf-16-le", "UTF-16"),
        (GERMAN, "utf-16-be", "UTF-16"),
        (POLISH, "cp1250", "Windows-1250"),
        (CZECH, "cp1250", "Windows-1250"),
        (UKRAINIAN, "cp1251", "Windows-1251"),
        (GREEK, "cp1253", "Windows-1253"),
        (TURKISH, "cp1254", "Windows-1254"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_an_encoding_that_has_to_be_assumed_is_named(tmp_path, text, encoding, name, ends):
    (tmp_path / "k.csv").write_bytes(text.replace("\n", ends).encode(encoding))
    found = read_text(tmp_path / "k.csv")
    assert found.text == text.replace("\n", ends)
    (notice,) = found.notices
    assert notice.values["name"] == name
    assert notice.values["word"] in text


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "iso8859_15"])
def test_german_cards_are_read_rightly_however_few_they_are(encoding):
    """Of single cards with an umlaut nearly all, of eight cards all: counted on the demonstration corpus."""
    cards = pd.read_csv(CORPUS / "cards.csv")["text"]
    cards = [card for card in cards if not card.isascii() and _can_be(card, encoding)]
    alone = [decode(card.encode(encoding)).text == card for card in cards]
    assert np.mean(alone) > 0.9
    eight = ["\n".join(cards[start : start + 8]) for start in range(0, len(cards) - 8, 8)]
    assert all(decode(text.encode(encoding)).text == text for text in eight)


def _can_be(text, encoding):
    try:
        return bool(text.encode(encoding))
    except UnicodeEncodeError:
        return False


def test_utf_8_read_as_windows_1252_is_told():
    assert decoded_twice(GERMAN.encode().decode("cp1252", errors="ignore")) is not None
    assert decoded_twice(GERMAN.encode().decode("mac_roman")) is not None
    assert decoded_twice(GERMAN) is None
    assert decoded_twice("Ä¤ ist ein Tippfehler") is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Bürger\n".encode() + "Ämter\n".encode("cp1252"), "file_mixed"),
        (bytes(range(1, 256)) * 3, "file_encoding"),
    ],
)
def test_other_encodings_are_refused(tmp_path, content, code):
    (tmp_path / "k.csv").write_bytes(content)
    with pytest.raises(CardError) as caught:
        read_text(tmp_path / "k.csv")
    assert [problem.code for problem in caught.value.problems] == [code]


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(CardError, match="Die Datei gibt es nicht"):
        check_file(tmp_path)
