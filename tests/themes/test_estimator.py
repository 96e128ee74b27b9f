import numpy as np
import pytest
from encoders import make_static
from planted import planted_cards
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.utils import estimator_checks

import werkstatt as ws


@pytest.fixture(scope="module", params=["terms", "semantic"])
def model(request):
    return ws.ThemeModel(3, reader=request.param).fit(planted_cards(15)["text"])


def test_finds_what_find_themes_finds(cards):
    model = ws.ThemeModel(6)
    themes = ws.find_themes(cards, 6)
    assert model.fit_predict(cards["text"]).tolist() == themes.cards["theme"].tolist()
    assert model.get_feature_names_out().tolist() == themes.themes["label"].tolist()


def test_cards_it_learned_from_keep_their_theme(cards, model):
    texts = planted_cards(15)["text"]
    assert model.predict(texts).tolist() == model.labels_.tolist()
    real = ws.ThemeModel(6, reader=model.reader).fit(cards["text"])
    assert real.predict(cards["text"]).tolist() == real.labels_.tolist()


def test_other_cards_go_where_they_belong(model):
    truth = planted_cards(15)["truth"].to_numpy()
    theme_of = {topic: model.labels_[truth == topic][0] for topic in (1, 2, 3)}
    found = model.predict(
        ["Der Bus steht an der Ampel", "Anträge und Formulare", "Rutsche im Garten", "Quantenphysik?", ""]
    )
    assert found[:3].tolist() == [theme_of[1], theme_of[2], theme_of[3]]
    assert found[4] == 0
    if model.reader == "terms":
        assert found[3] == 0


def test_nearness_agrees_with_prediction(model):
    texts = planted_cards(15)["text"]
    near = model.transform(texts)
    assert near.shape == (45, 3)
    assert (near.argmax(axis=1) + 1).tolist() == model.predict(texts).tolist()
    assert np.abs(near).max() <= 1 + 1e-6


def test_saved_model_is_the_same_and_plain(model, tmp_path):
    model.save(tmp_path)
    again = ws.ThemeModel.load(tmp_path)
    texts = [*planted_cards(15, seed=4)["text"], "Bus", ""]
    assert again.get_params() == model.get_params()
    np.testing.assert_array_equal(again.transform(texts), model.transform(texts))
    assert again.get_feature_names_out().tolist() == model.get_feature_names_out().tolist()
    with np.load(tmp_path / "model.npz", allow_pickle=False) as arrays:
        assert all(array.dtype != object for array in arrays.values())


def test_in_a_pipeline():
    cards = planted_cards(15)
    pipeline = make_pipeline(ws.ThemeModel(3), LogisticRegression()).fit(cards["text"], cards["truth"])
    assert pipeline.predict(["Zug und Straße", "Brief der Behörde"]).tolist() == [1, 2]
    assert clone(pipeline).get_params()["thememodel__n_themes"] == 3


def test_unfitted_and_wrong_input():
    with pytest.raises(NotFittedError):
        ws.ThemeModel().predict(["Bus"])
    for wrong, error in (("Bus", TypeError), ([1, 2], ValueError), ([None], ValueError)):
        with pytest.raises(error, match="sequence of texts"):
            ws.ThemeModel().fit(wrong)


@pytest.mark.parametrize(
    "check",
    [
        estimator_checks.check_estimator_cloneable,
        estimator_checks.check_estimator_repr,
        estimator_checks.check_estimator_tags_renamed,
        estimator_checks.check_get_params_invariance,
        estimator_checks.check_no_attributes_set_in_init,
        estimator_checks.check_parameters_default_constructible,
        estimator_checks.check_set_params,
        estimator_checks.check_valid_tag_types,
    ],
)
def test_scikit_learn_agrees_where_it_needs_no_numbers(check):
    # check_estimator itself passes over estimators of text.
    check("ThemeModel", ws.ThemeModel())


def test_an_encoder_of_ones_own_goes_with_it(tmp_path):
    texts = ["Bus fehlt", "Bahn voll", "Park fehlt", "Baum voll", "Bus und Bahn", "Park und Baum"]
    folder = make_static(tmp_path / "klein")
    model = ws.ThemeModel(2, reader="semantic", encoder=folder).fit(texts)
    assert model.labels_.tolist() == [1, 1, 2, 2, 1, 2]
    assert model.predict(["Zug und Bus", "Wiese und Park"]).tolist() == [1, 2]
    model.save(tmp_path / "modell")
    again = ws.ThemeModel.load(tmp_path / "modell")
    np.testing.assert_array_equal(again.transform(texts), model.transform(texts))
    make_static(folder, np.eye(11))
    with pytest.raises(ValueError, match="another encoder"):
        ws.ThemeModel.load(tmp_path / "modell")


def test_a_function_cannot_be_saved(tmp_path):
    model = ws.ThemeModel(1, reader="semantic", encoder=lambda texts: np.ones((len(texts), 2)) + np.eye(len(texts), 2))
    with pytest.raises(TypeError, match="a folder"):
        model.fit(["Bus fehlt", "Bus kommt"]).save(tmp_path)
    assert clone(model).encoder is not None
