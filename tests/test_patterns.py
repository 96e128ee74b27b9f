"""No pattern of the package runs away: a run of whatever it knows takes a time that grows with the length.

One that does takes hours here, so that its process is ended. `benchmarks/patterns.py` tells which, and tries more.
"""

import subprocess
import sys

from conftest import ROOT

ALL = (
    "import sys; sys.path.insert(0, 'benchmarks'); import patterns; patterns.main(20_000, most_pieces=8, most_signs=5)"
)


def test_no_pattern_runs_away():
    told = subprocess.run(
        [sys.executable, "-c", ALL], check=True, capture_output=True, text=True, timeout=600, cwd=ROOT
    ).stdout
    assert "personal_data.PATTERNS" in told
    assert "transcript.VOTES" in told
