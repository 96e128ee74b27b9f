import io
import time

import pytest

from werkstatt import progress as module


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("stream", "shown"), [(Terminal(), True), (io.StringIO(), False)])
def test_bars_are_for_people(monkeypatch, stream, shown):
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(module, "SILENT_SECONDS", 0.01)
    seen = []
    for item in module.progress(range(5), "resampling"):
        time.sleep(0.02)
        seen.append(item)
    assert seen == [0, 1, 2, 3, 4]
    assert ("Ziehungen" in stream.getvalue()) == shown
