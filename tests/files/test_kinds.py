import io
import zipfile

import pytest

import werkstatt as ws


def packed(**files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
ODS = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("k.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "Kennwort"),
        ("k.xlsx", OLE, "alten Excel-Format"),
        ("k.csv", OLE, "alten Excel-Format"),
        ("k.ods", packed(**ODS, **{"META-INF__manifest_xml": "<encryption-data/>"}), "Kennwort"),
        ("k.csv", packed(xl__workbook_xml="<x/>"), "der Inhalt ist .xlsx"),
        ("k.xlsx", packed(**ODS), "der Inhalt ist .ods"),
        ("k.xlsx", packed(word__document_xml="<x/>"), "der Inhalt ist .docx"),
        ("k.txt", b"%PDF-1.7 ...", "Das ist ein PDF"),
        ("k.xlsx", b"<html><table><tr><td>Karte", "Webseite"),
        ("k.xlsx", b"Nr;Karte\n1;Bus\n", "in .csv umbenennen"),
        ("k.docx", b"x", "Gelesen werden"),
        ("k.xls", b"x", "Gelesen werden"),
    ],
)
def test_what_a_file_is_in_truth_and_what_to_do(tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ws.CardError) as caught:
        ws.read_cards(tmp_path / name)
    (problem,) = caught.value.problems
    assert said in problem.say("de")
    assert problem.say("en")
