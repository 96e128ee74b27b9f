"""Campaigns on the command line and in the study file."""

import builtins

import pandas as pd
import pytest
from planted import planted_campaigns

from werkstatt.cli import main


@pytest.fixture
def file(tmp_path):
    planted_campaigns(10)[["card_id", "text"]].to_csv(tmp_path / "karten.csv", index=False)
    return tmp_path / "karten.csv"


def themes(file, *options):
    assert (
        main(["themes", str(file), "--themes", "3", "--levels", "1", "--out", str(file.parent / "out"), *options]) == 0
    )
    return pd.read_csv(file.parent / "out" / "cards.csv")


@pytest.mark.parametrize(("options", "said"), [(["--campaigns"], "0,6 "), (["--campaigns", "0.75"], "0,75 ")])
def test_one_line_tells_number_cards_and_threshold(file, capsys, options, said):
    cards = themes(file, *options)
    inside = cards[cards["campaign"] > 0]
    lines = [line for line in capsys.readouterr().out.splitlines() if "Kampagnen" in line]
    assert lines == [
        f"{inside['campaign'].nunique()} Kampagnen mit zusammen {len(inside)} Karten "
        f"(Schwelle: {said}der Folgen von drei Wörtern gemeinsam)."
    ]
    table = pd.read_csv(file.parent / "out" / "campaigns.csv")
    assert table["cards"].sum() == len(inside)


def test_not_asked_for_nothing_is_looked_for(file, capsys):
    assert "campaign" not in themes(file)
    assert not (file.parent / "out" / "campaigns.csv").exists()
    assert "Kampagne" not in capsys.readouterr().out


@pytest.mark.parametrize("value", ["0.2", "1.5", "viele", "karten.csv"])
def test_a_threshold_that_can_not_be_is_wrong_usage(file, capsys, value):
    with pytest.raises(SystemExit) as stopped:
        main(["themes", str(file), "--campaigns", value])
    assert stopped.value.code == 2
    assert f"eine Zahl von 0.3 bis 1, oder nichts: {value}" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(("told", "threshold"), [("true", "0,6 "), ("0.8", "0,8 "), ("1", "1,0 "), ("false", None)])
def test_the_study_file_asks_for_them(file, capsys, told, threshold):
    (file.parent / "werkstatt.toml").write_text(f'[karten]\ndatei = "karten.csv"\n[themen]\nkampagnen = {told}\n')
    cards = themes(file)
    assert ("campaign" in cards) == (threshold is not None)
    assert threshold is None or f"(Schwelle: {threshold}" in capsys.readouterr().out


@pytest.mark.parametrize("told", ["0.1", "2", '"ja"'])
def test_what_can_not_be_in_the_study_file_is_said(file, capsys, told):
    (file.parent / "werkstatt.toml").write_text(f"[themen]\nkampagnen = {told}\n")
    assert main(["themes", str(file)]) == 1
    assert "eine Zahl von 0.3 bis 1, oder true" in " ".join(capsys.readouterr().err.split())


def test_without_the_extra_the_command_says_what_to_install(file, capsys, monkeypatch):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name == "datasketch":
            raise ModuleNotFoundError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["themes", str(file), "--campaigns", "--out", str(file.parent / "out")]) == 1
    assert "pip install 'werkstatt[campaigns]'" in capsys.readouterr().err
