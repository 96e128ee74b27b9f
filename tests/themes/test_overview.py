import pandas as pd

from werkstatt.themes.overview import theme_overview, themes_by_phase


def test_phases_add_up(themes):
    counts = themes_by_phase(themes.cards)
    assert list(counts.columns) == ["kritik", "fantasie", "realisierung"]
    assert counts.to_numpy().sum() == len(themes.cards)
    assert counts.loc[1, "kritik"] == ((themes.cards["theme"] == 1) & (themes.cards["phase"] == "kritik")).sum()


def test_cards_without_phase_are_counted():
    cards = pd.DataFrame({"theme": [1, 1, 2], "phase": ["kritik", None, None]})
    assert themes_by_phase(cards)["no_phase"].tolist() == [1, 1]
    assert themes_by_phase(cards.drop(columns="phase"))["no_phase"].tolist() == [2, 1]


def test_overview_speaks_the_reader_s_language(themes):
    assert list(theme_overview(themes.themes, "de").columns)[-1] == "Urteil"
    assert set(theme_overview(themes.themes, "en")["Verdict"]) == {"not yet reviewed"}


def test_votes_are_left_out_where_there_are_none(themes):
    without = themes.themes.assign(votes=pd.array([pd.NA] * 6, dtype="Int64"))
    assert "Punkte" in theme_overview(themes.themes, "de")
    assert "Punkte" not in theme_overview(without, "de")
