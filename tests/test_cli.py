import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
import pytest
from planted import planted_cards

import werkstatt as ws
from werkstatt.cli import main

COMMAND = str(Path(sys.executable).parent / "werkstatt")


@pytest.fixture
def small(tmp_path):
    planted_cards(12)[["card_id", "text"]].to_csv(tmp_path / "karten.csv", index=False)
    return str(tmp_path / "karten.csv")


def test_check_says_what_is_wrong(small, tmp_path, capsys):
    assert main(["check", small]) == 0
    assert "36 Karten" in capsys.readouterr().out
    (tmp_path / "k.csv").write_text("card_id,text,votes\n1,,x\n1,b,2\n")
    assert main(["check", str(tmp_path / "k.csv")]) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"{tmp_path}/k.csv: 4 Fehler")
    assert len(error.splitlines()) == 5


def test_themes_from_card_id_and_text_alone(small, tmp_path, capsys):
    assert (
        main(["themes", small, "--out", str(tmp_path / "out"), "--themes", "3", "--seed", "7", "--reader", "terms"])
        == 0
    )
    cards = pd.read_csv(tmp_path / "out" / "cards.csv")
    assert list(cards.columns) == ["card_id", "text", "theme", "placed", "confidence", "also"]
    assert set(cards["theme"]) == {1, 2, 3}
    themes = pd.read_csv(tmp_path / "out" / "themes.csv")
    assert themes["cards"].tolist() == [12, 12, 12]
    assert themes["votes"].isna().all()
    printed = capsys.readouterr()
    assert "3 Themen" in printed.out
    assert printed.err == "", "silent in pipes"


def test_review_writes_its_measures(small, tmp_path):
    assert main(["review", small, "--out", str(tmp_path / "out"), "--themes", "3", "--language", "en"]) == 0
    content = json.loads((tmp_path / "out" / "review.json").read_text())
    assert [theme["verdict"] for theme in content["themes"]] == ["holds"] * 3
    table = pd.read_csv(tmp_path / "out" / "review.csv")
    assert {"theme", "stability", "verdict"} <= set(table.columns)


def test_publish_knows_the_workshop(excerpt_published):
    page = (excerpt_published / "index.html").read_text()
    assert "Der Rat der Erfahrenen" in page
    assert "CC BY 4.0" in page


@pytest.mark.parametrize("texts", [["Bus spät", "Bahn spät"], ["Bus im Dorf", "Der Bus fährt " * 1_000, "Dorf"]])
def test_the_smallest_workshops_are_published_where_a_number_is_given(tmp_path, texts, capsys):
    pd.DataFrame({"card_id": range(len(texts)), "text": texts}).to_csv(tmp_path / "k.csv", index=False)
    arguments = ["publish", str(tmp_path / "k.csv"), "--out", str(tmp_path / "out")]
    assert main(arguments) == 1
    assert "Zu wenige Karten für Themen" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert main([*arguments, "--themes", "1"]) == 0
    assert pd.read_csv(tmp_path / "out" / "themes.csv")["label"].notna().all()


def test_other_columns_can_be_named(tmp_path, capsys):
    planted_cards(12).rename(columns={"text": "antwort", "card_id": "frage_id"}).to_csv(tmp_path / "k.csv", index=False)
    arguments = ["themes", str(tmp_path / "k.csv"), "--out", str(tmp_path / "out"), "--themes", "3"]
    assert main(arguments) == 1
    assert "--column text=antwort" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert main([*arguments, "--column", "text=antwort"]) == 0
    assert "--column card_id=frage_id" in capsys.readouterr().err


def test_the_options_of_a_message_can_be_pasted(tmp_path, capsys):
    path = tmp_path / "k.csv"
    path.write_text("Kürzel;Was stört Sie?;Was hilft's?\nA1;Der Bus kommt nicht;Mehr Licht am Weg\nA2;Wege dunkel;\n")
    assert main(["check", str(path)]) == 1
    said = capsys.readouterr().err
    options = shlex.split(said[said.index("--column") : said.index(" (in Python")])
    assert main(["check", str(path), *options]) == 0
    assert "3 Karten, keine Fehler" in capsys.readouterr().out


def test_a_column_that_is_named_twice_is_refused_once(tmp_path, capsys):
    path = tmp_path / "k.csv"
    path.write_text("Karte;Tisch;Ort\nDer Bus fehlt;1;Saal\n")
    assert main(["check", str(path), "--column", "group=Tisch", "--column", "group=Ort"]) == 1
    assert capsys.readouterr().err.count("--column group=…") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["themes"],
        ["themes", "k.csv"],
        ["themes", "k.csv", "--out", "o", "--themes", "viele"],
        ["themes", "k.csv", "--out", "o", "--seed", "-1"],
        ["themes", "k.csv", "--out", "o", "--reader", "magic"],
        ["check", "k.csv", "--column", "text"],
        ["check", "k.csv", "--language", "fr"],
    ],
)
def test_wrong_usage_is_2(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


def test_faults_of_the_input_are_1(small, tmp_path, capsys):
    assert main(["check", str(tmp_path / "fehlt.csv")]) == 1
    assert main(["themes", small, "--out", str(tmp_path / "o"), "--themes", "99"]) == 1
    assert "höchstens --themes" in capsys.readouterr().err
    (tmp_path / "file").write_text("")
    assert main(["themes", small, "--out", str(tmp_path / "file"), "--themes", "3"]) == 1
    assert "Ordner" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["publish", "--help"]])
def test_help_loads_nothing_heavy(arguments):
    code = (
        "import sys; from werkstatt.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print({'numpy', 'pandas', 'sklearn', 'spacy', 'matplotlib', 'openpyxl', 'typst'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True)
    assert run.stdout.splitlines()[-1] == "set()"


def test_help_and_wrong_usage_speak_the_reader_s_language(capsys):
    for arguments, said in (
        (["--help"], "Beispiele:"),
        (["themes", "--help", "--output-language", "en"], "examples:"),
        (["check", "--language=en", "--help"], "options:"),
        (["check", "--language", "en", "--output-language=de", "-h"], "Optionen:"),
    ):
        with pytest.raises(SystemExit):
            main(arguments)
        printed = capsys.readouterr().out
        assert said in printed
        assert ("usage:" in printed) == (said in ("examples:", "options:"))
    for arguments, said in (
        (["themes"], "Es fehlt: KARTEN, --out"),
        (["themes", "k.csv", "--out", "o", "--themes", "viele"], "eine ganze Zahl ab 1, auto oder headings"),
        (["check", "k.csv", "--column", "text", "--output-language", "en"], "is not NAME=COLUMN"),
        (["check", "k.csv", "--wrong"], "Unbekannt: --wrong"),
    ):
        with pytest.raises(SystemExit):
            main(arguments)
        assert said in capsys.readouterr().err


def test_cards_in_another_language_are_named_before_anything_is_written(tmp_path, capsys):
    texts = ["There is no bus in the evening", "We need more time for the children", "Der Bus"]
    pd.DataFrame({"card_id": [1, 2, 3], "text": texts}).to_csv(tmp_path / "k.csv", index=False)
    assert main(["themes", str(tmp_path / "k.csv"), "--out", str(tmp_path / "out"), "--themes", "99"]) == 1
    assert "--language en" in capsys.readouterr().err
    assert main(["check", str(tmp_path / "k.csv"), "--language", "en"]) == 0
    assert "--language" not in capsys.readouterr().err


def test_the_reader_s_language_is_another_than_the_cards(small, tmp_path, capsys):
    arguments = ["themes", small, "--out", str(tmp_path / "out"), "--themes", "3", "--output-language", "en"]
    assert main(arguments) == 0
    printed = capsys.readouterr()
    assert "36 cards, 3 themes" in printed.out
    assert "not yet reviewed" in printed.out
    assert printed.err == ""


def test_help_has_examples():
    for command in ([], ["themes"]):
        result = subprocess.run([COMMAND, *command, "--help"], check=True, capture_output=True, text=True)
        assert "werkstatt themes karten.csv --out ergebnisse" in result.stdout


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that no one can read, on Linux")
def test_a_file_that_cannot_be_read_is_not_blamed_on_the_folder(tmp_path, capsys):
    (tmp_path / "cards.csv").symlink_to("/proc/self/mem")
    assert main(["themes", str(tmp_path / "cards.csv"), "--out", str(tmp_path / "out")]) == 1
    message = capsys.readouterr().err
    assert "cards.csv: Die Datei darf nicht gelesen werden" in message
    assert not (tmp_path / "out").exists()


@pytest.fixture
def closed():
    """Give a folder that may be read and not be written to, also by root, who becomes nobody for as long."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        planted_cards(12)[["card_id", "text"]].to_csv(folder / "karten.csv", index=False)
        # All that is imported on the way is read before.
        assert main(["themes", str(folder / "karten.csv"), "--out", str(folder / "open"), "--themes", "3"]) == 0
        folder.chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        yield folder
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX systems")
@pytest.mark.parametrize("out", ["neu", "open", "a/b"])
def test_a_folder_that_may_not_be_written_to_gets_one_message(closed, out, capsys):
    before = {path: path.read_bytes() for path in closed.rglob("*") if path.is_file()}
    assert main(["themes", str(closed / "karten.csv"), "--out", str(closed / out), "--themes", "3"]) == 1
    message = capsys.readouterr().err
    assert f"--out {closed / out}: Dorthin lässt sich nicht schreiben (Permission denied)" in message
    assert len(message.splitlines()) == 1
    assert {path: path.read_bytes() for path in closed.rglob("*") if path.is_file()} == before


def test_whoever_reads_along_may_stop_early(small):
    command = [COMMAND, "check", small]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        run.stdout.close()
        assert run.stderr.read() == ""


def run(arguments, environment=None, **options):
    command = [sys.executable, "-m", "werkstatt", *arguments]
    return subprocess.run(command, capture_output=True, env=os.environ | (environment or {}), **options)


def test_cards_come_from_standard_input(tmp_path):
    content = planted_cards(4).to_csv(index=False).encode()
    done = run(["themes", "-", "--out", str(tmp_path / "out"), "--themes", "3"], input=content)
    assert done.returncode == 0, done.stderr.decode()
    assert pd.read_csv(tmp_path / "out" / "cards.csv")["text"].tolist() == planted_cards(4)["text"].tolist()
    assert run(["check", "-"], input=b"a,b\n1,2\n").returncode == 1


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "iso-8859-1"])
def test_what_a_console_can_not_show_is_replaced(tmp_path, encoding):
    path = tmp_path / "karten.csv"
    path.write_text("text\nBus 日本 „fehlt“\nBus 日本 „fehlt“\n", encoding="utf-8")
    done = run(["check", str(path)], {"PYTHONIOENCODING": encoding})
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert b"Bus ??" in done.stdout


def test_an_interruption_is_one_line_and_130(tmp_path, monkeypatch, capsys):
    def interrupt(options):
        raise KeyboardInterrupt

    planted_cards(4).to_csv(tmp_path / "k.csv", index=False)
    monkeypatch.setattr("werkstatt.cli.checking.check", interrupt)
    assert main(["check", str(tmp_path / "k.csv")]) == 130
    assert capsys.readouterr().err == "Abgebrochen; geschrieben ist nichts Halbes.\n"


def test_errors_name_the_file_they_are_in(tmp_path, capsys):
    planted_cards(4).to_csv(tmp_path / "k.csv", index=False)
    (tmp_path / "orte.csv").write_text("x,y\n1,2\n")
    assert main(["check", str(tmp_path / "k.csv"), "--places", str(tmp_path / "orte.csv")]) == 1
    assert capsys.readouterr().err.startswith(str(tmp_path / "orte.csv"))


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
@pytest.mark.parametrize("command", ["themes", "review", "publish"])
def test_every_table_can_be_one_that_a_german_excel_opens(command, excerpt, tmp_path):
    arguments = [command, str(excerpt / "cards.csv"), "--themes", "3"]
    for name, option in (("plain", []), ("excel", ["--excel-csv"])):
        assert main([*arguments, *option, "--out", str(tmp_path / name)]) == 0
    tables = sorted(path.name for path in (tmp_path / "plain").glob("*.csv"))
    assert tables
    for name in tables:
        plain = pd.read_csv(tmp_path / "plain" / name)
        assert not (tmp_path / "plain" / name).read_bytes().startswith(b"\xef\xbb\xbf")
        written = (tmp_path / "excel" / name).read_bytes()
        assert written.startswith(b"\xef\xbb\xbf")
        read = pd.read_csv(tmp_path / "excel" / name, sep=";", decimal=",", encoding="utf-8-sig")
        pd.testing.assert_frame_equal(read, plain)
    if "cards.csv" in tables:
        known = ["card_id", "text", "phase", "group", "votes", "heading", "heading_b", "vision", "illustrativ"]
        read = {name: ws.read_cards(tmp_path / name / "cards.csv")[known] for name in ("plain", "excel")}
        pd.testing.assert_frame_equal(read["plain"], ws.read_cards(excerpt / "cards.csv")[known])
        pd.testing.assert_frame_equal(read["excel"], read["plain"])
