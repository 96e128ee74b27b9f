import io
import zipfile

from werkstatt.files.archives import pack, unpack


def test_the_same_files_give_the_same_bytes_in_the_order_given():
    files = {"b.csv": b"text", "a/c.csv": b""}
    assert pack(files) == pack(dict(files))
    assert unpack(pack(files)) == files
    with zipfile.ZipFile(io.BytesIO(pack(files))) as archive:
        assert archive.namelist() == list(files)
        assert {info.date_time[0] for info in archive.infolist()} == {2000}
