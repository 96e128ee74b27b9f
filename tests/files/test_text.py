import pytest

from werkstatt.errors import CardError
from werkstatt.files.text import check_file, read_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding(tmp_path, encoding):
    (tmp_path / "k.csv").write_bytes("Bürger „fragen“".encode(encoding))
    assert read_text(tmp_path / "k.csv") == "Bürger „fragen“"


@pytest.mark.parametrize(
    ("content", "code"),
    [("Bürger\n".encode() + "Ämter\n".encode("cp1252"), "file_mixed"), (b"\x81\x8d", "file_encoding")],
)
def test_other_encodings_are_refused(tmp_path, content, code):
    (tmp_path / "k.csv").write_bytes(content)
    with pytest.raises(CardError) as caught:
        read_text(tmp_path / "k.csv")
    assert [problem.code for problem in caught.value.problems] == [code]


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(CardError, match="Die Datei gibt es nicht"):
        check_file(tmp_path)
