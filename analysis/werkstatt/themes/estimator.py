"""Themes as a scikit-learn estimator: learn them on some cards, give others to them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd
from scipy.sparse import identity
from sklearn.base import BaseEstimator, ClusterMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from werkstatt.cards.preparation import read_terms
from werkstatt.files.writing import write_files
from werkstatt.language.capitals import read_form
from werkstatt.themes.finding import find_themes
from werkstatt.vectors.arrays import Floats, Ints, Words
from werkstatt.vectors.encoder_folder import Given, as_encoder
from werkstatt.vectors.reading import Reader, Reading, with_meaning
from werkstatt.vectors.space import Embedding, place, project
from werkstatt.vectors.stored import arrays_of, space_of
from werkstatt.vectors.threads import single_threaded

if TYPE_CHECKING:
    from sklearn.utils import Tags


class ThemeModel(ClusterMixin, TransformerMixin, BaseEstimator):
    """Themes of short texts, after the interface of scikit-learn.

    Parameters
    ----------
    n_themes : int or "auto"
        How many, see :func:`werkstatt.themes.finding.find_themes`.
    language : {"de", "en"}
        Of the texts.
    reader : {"terms", "semantic"}
        What the themes are formed from, see :func:`werkstatt.themes.finding.find_themes`.
    encoder : Encoder, str, Path or callable, optional
        Of the semantic reader, see the same.
    random_state : int
        Seed, from 0.

    Attributes
    ----------
    labels_ : ndarray of shape (texts,)
        Theme of each text from 1; 0 for a text that can't be placed.
    names_ : list of str
        Labels of the themes, in order.
    vocabulary_ : ndarray of str of shape (terms,)
        Terms of the texts, in order of the alphabet.
    centres_ : ndarray of shape (themes, dimensions)
        Of the themes, in order.
    space_ : LexicalSpace or SemanticSpace
        What other texts are placed in.

    Examples
    --------
    >>> model = ThemeModel(2).fit(["Bus und Bahn", "Bahn und Bus", "Park und Baum", "Baum und Park"])
    >>> model.names_, model.predict(["Ein Baum im Park", "Kino"]).tolist()
    (['Bahn, Bus', 'Baum, Park'], [2, 0])
    """

    def __init__(
        self,
        n_themes: int | Literal["auto"] = "auto",
        *,
        language: str = "de",
        reader: Reader = "terms",
        encoder: Given = None,
        random_state: int = 0,
    ) -> None:
        self.n_themes = n_themes
        self.language = language
        self.reader = reader
        self.encoder = encoder
        self.random_state = random_state

    @single_threaded
    def fit(self, X: Iterable[str], y: object = None) -> ThemeModel:  # noqa: N803
        """Find the themes of texts.

        Parameters
        ----------
        X : iterable of str
            The texts.
        y : object
            Not used; scikit-learn's interface has it.

        Returns
        -------
        ThemeModel
            The model itself.

        Raises
        ------
        CardError
            If there are more themes asked for than texts can be told apart, or no two share a term.
        TypeError, ValueError
            If `X` is no sequence of texts.

        Examples
        --------
        >>> ThemeModel(2).fit(["Bus fehlt", "Park voll", "Bus kommt", "Park leer"]).labels_.tolist()
        [1, 2, 1, 2]
        """
        texts = _texts(X)
        # Equal texts keep the order in which they came.
        cards = pd.DataFrame({"card_id": [f"{number:09}" for number in range(len(texts))], "text": texts})
        asked = {"language": self.language, "seed": self.random_state, "reader": self.reader}
        themes = find_themes(cards, self.n_themes, encoder=self.encoder, levels=1, **asked)  # type: ignore[arg-type]
        self.encoder_ = themes.encoder
        self.space_, self.centres_ = themes.space, themes.centres
        self.vocabulary_ = themes.lexicon.vocabulary["term"].to_numpy(dtype=object)
        self.names_ = themes.themes["label"].tolist()
        self.labels_ = themes.cards["theme"].to_numpy()
        return self

    @single_threaded
    def predict(self, X: Iterable[str]) -> Ints:  # noqa: N803
        """Give each text to the theme whose centre is nearest.

        Parameters
        ----------
        X : iterable of str
            Texts, known or not.

        Returns
        -------
        ndarray of shape (texts,)
            Themes from 1; 0 for a text that can't be placed.

        Raises
        ------
        NotFittedError
            If the model is not fitted.
        TypeError, ValueError
            If `X` is no sequence of texts.
        """
        placed = self._place(X)
        # Rounded, so that a text between two themes goes to the first of them on every machine.
        distances = ((placed.vectors[:, None] - self.centres_) ** 2).sum(axis=2).round(8)
        return np.where(placed.placed, distances.argmin(axis=1) + 1, 0)

    @single_threaded
    def transform(self, X: Iterable[str]) -> Floats:  # noqa: N803
        """Return how near each text is to each theme.

        Parameters
        ----------
        X : iterable of str
            Texts, known or not.

        Returns
        -------
        ndarray of shape (texts, themes)
            The cosine to the theme's centre, -1 to 1; 0 for a text that can't be placed.

        Raises
        ------
        NotFittedError
            If the model is not fitted.
        TypeError, ValueError
            If `X` is no sequence of texts.

        Examples
        --------
        >>> ThemeModel(2).fit(["Bus", "Bus", "Park", "Park"]).transform(["Park", "Kino"]).round(2).tolist()
        [[0.0, 1.0], [0.0, 0.0]]
        """
        lengths = np.linalg.norm(self.centres_, axis=1)
        return self._place(X).vectors @ (self.centres_ / np.where(lengths > 0, lengths, 1)[:, None]).T

    def get_feature_names_out(self, input_features: object = None) -> Words:
        """Return the labels of the themes, which are the columns of :meth:`transform`.

        Parameters
        ----------
        input_features : object
            Not used; scikit-learn's interface has it.

        Returns
        -------
        ndarray of str of shape (themes,)
            In order.

        Raises
        ------
        NotFittedError
            If the model is not fitted.

        Examples
        --------
        >>> ThemeModel(2).fit(["Bus", "Bus", "Park", "Park"]).get_feature_names_out().tolist()
        ['Bus', 'Park']
        """
        check_is_fitted(self)
        return np.array(self.names_, dtype=object)

    def save(self, folder: str | Path) -> None:
        """Write the fitted model as plain files: ``model.json`` and ``model.npz`` (NumPy arrays).

        Parameters
        ----------
        folder : str or Path
            Where to.

        Raises
        ------
        NotFittedError
            If the model is not fitted.
        TypeError
            If its encoder is not in a folder: a function can't be written.
        """
        check_is_fitted(self)
        if not isinstance(self.encoder, str | Path | None):
            raise TypeError("ThemeModel can only be saved with an encoder that is a folder, or with none")
        buffer = io.BytesIO()
        np.savez_compressed(buffer, centres=self.centres_, labels=self.labels_, **arrays_of(self.space_))
        words = {"names": self.names_, "vocabulary": self.vocabulary_.tolist()}
        told = {"encoder": self.encoder and str(self.encoder), "identity": self.encoder_.record.get("sha256")}
        content = json.dumps(self.get_params() | told | words, ensure_ascii=False, indent=1)
        write_files(folder, {"model.json": content.encode(), "model.npz": buffer.getvalue()})

    @classmethod
    def load(cls, folder: str | Path) -> ThemeModel:
        """Read a model that :meth:`save` wrote; nothing in the files is executed.

        Parameters
        ----------
        folder : str or Path
            Where from.

        Returns
        -------
        ThemeModel
            Fitted.

        Raises
        ------
        ValueError
            If its encoder is not the one that it was fitted with.

        Examples
        --------
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     ThemeModel(2).fit(["Bus", "Bus", "Park", "Park"]).save(folder)
        ...     ThemeModel.load(folder).predict(["Park", "Kino"]).tolist()
        [2, 0]
        """
        content = json.loads((Path(folder) / "model.json").read_text(encoding="utf-8"))
        names, vocabulary = content.pop("names"), content.pop("vocabulary")
        identity = content.pop("identity", None)
        model = cls(**content)
        model.encoder_ = as_encoder(model.encoder)
        if model.encoder_.record.get("sha256") != identity:
            raise ValueError(f"{model.encoder} holds another encoder than the model was fitted with")
        with np.load(Path(folder) / "model.npz", allow_pickle=False) as stored:
            arrays = dict(stored)
        model.names_, model.vocabulary_ = names, np.array(vocabulary, dtype=object)
        model.centres_, model.labels_ = arrays.pop("centres"), arrays.pop("labels")
        model.space_ = space_of(arrays)
        return model

    def __sklearn_tags__(self) -> Tags:
        """Say that the input is texts."""
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.one_d_array = True
        tags.input_tags.two_d_array = False
        return tags

    def _place(self, X: Iterable[str]) -> Embedding:  # noqa: N803
        check_is_fitted(self)
        texts = _texts(X)
        terms = read_terms(pd.Series(texts, dtype="str"), self.language)
        matrix = terms.among(self.vocabulary_)
        parts = identity(matrix.shape[1], format="csr")
        reading = Reading(matrix, parts)
        if self.reader == "semantic":
            texts = [read_form(text, self.language) for text in texts]
            reading = with_meaning(matrix, parts, texts, self.encoder_)
        return place(project(self.space_, reading), len(self.centres_))


def _texts(X: Iterable[str]) -> list[str]:  # noqa: N803
    if isinstance(X, str | pd.DataFrame):
        got = type(X).__name__
        raise TypeError(f"ThemeModel takes a sequence of texts (str), such as the column 'text'. Got a {got} instead.")
    texts = list(X)
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("ThemeModel takes a sequence of texts (str)")
    return texts
