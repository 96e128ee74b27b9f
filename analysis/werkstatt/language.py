"""Texts to spaCy ``Doc`` objects: tokens, lemmas, parts of speech and compound parts, offline.

The pipeline is spaCy's blank tokenizer with one rule more (gender forms stay one token) and one
component, ``werkstatt_morphology``, that asks HanTa (Wartena 2019, "A Probabilistic Morphology Model
for German Lemmatization", KONVENS) for lemma, part of speech and morphemes. Both come in wheels.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import spacy
from HanTa.HanoverTagger import HanoverTagger
from spacy.language import Language
from spacy.tokens import Doc, Token

MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}

# HanTa needs a second for a token of 200 characters; no German word on a card is that long.
LONGEST_WORD = 60

# Soft hyphens come from PDFs, zero-width characters from web pages and chats.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")

# Bürger*innen, Planer_innen, Bürger:innenrat, Akteur/innen, Berater/-innen, Teilnehmer(innen), BürgerInnen
GENDER_FORM = re.compile(
    r"(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß])"
    r"(?:(?:[*:·_]|/-?)(?:innen|in)|\((?:innen|in)\)|Innen)"
    r"(?P<rest>[a-zäöüß]*)"
)
GENDER_PRONOUN = re.compile(r"(?:jede|eine?|keine?|[mds]eine?)[*:_/][rensm]{1,2}", re.IGNORECASE)

# Words that HanTa splits although their meaning is not that of their parts.
LEXICALISED = frozenset(
    "Bürgermeister Ehrenamt Hauptamt Jobcenter Kreistag Landkreis Landrat Stadtrat Wohlfahrt "
    "Zeitpunkt Bahnhof Augenhöhe Hochzeit Feuerwehr Grundsicherung Rathaus".split()
)

# First letters of HanTa's tags (STTS for German, CLAWS C5 for English) to universal parts of speech.
UNIVERSAL = {
    "de": {
        "NE": "PROPN", "NN": "NOUN", "FM": "X", "VA": "AUX", "VM": "AUX", "VV": "VERB", "ADJ": "ADJ",
        "ADV": "ADV", "PROAV": "ADV", "PWAV": "ADV", "ART": "DET", "PIAT": "DET", "PDAT": "DET",
        "PPOSAT": "DET", "PWAT": "DET", "PTKNEG": "PART", "PTK": "PART", "P": "PRON", "AP": "ADP",
        "KO": "CCONJ", "CARD": "NUM", "ITJ": "INTJ", "TRUNC": "NOUN", "$": "PUNCT",
    },
    "en": {
        "NP": "PROPN", "NN": "NOUN", "VB": "AUX", "VM": "AUX", "VD": "AUX", "VH": "AUX", "VV": "VERB",
        "AJ": "ADJ", "AV": "ADV", "AT": "DET", "DT": "DET", "DP": "DET", "PRP": "ADP", "PRF": "ADP",
        "PN": "PRON", "CJ": "CCONJ", "CR": "NUM", "OR": "ADJ", "XX": "PART", "TO": "PART", "PU": "PUNCT",
    },
}  # fmt: skip


def normalise(text: str) -> str:
    """Return `text` in Unicode NFC without invisible characters, runs of white space as one blank.

    Applying it twice changes nothing more.
    """
    composed = unicodedata.normalize("NFC", INVISIBLE.sub("", text))
    return " ".join(composed.split())


@cache
def pipeline(language: str = "de") -> Language:
    """Return the spaCy pipeline for German (``"de"``) or English (``"en"``) cards.

    Raises
    ------
    ValueError
        For any other language.
    """
    if language not in MODELS:
        raise ValueError(f"language={language!r}: cards can be read in German ('de') or English ('en').")
    nlp = spacy.blank(language)
    tokenizer = nlp.tokenizer
    tokenizer.token_match = _is_gender_form  # type: ignore[union-attr]
    nlp.add_pipe("werkstatt_morphology")
    return nlp


def read_texts(texts: Iterable[str], language: str = "de") -> Iterator[Doc]:
    """Yield one ``Doc`` for each text, in order.

    Each token has ``lemma_``, ``tag_`` (HanTa's tag), ``pos_`` (universal part of speech) and
    ``_.parts``, the lemmas of its compound parts (the lemma alone where it is no compound).
    """
    yield from pipeline(language).pipe(normalise(text) for text in texts)


@Language.factory("werkstatt_morphology", assigns=["token.lemma", "token.tag", "token.pos", "token._.parts"])
def make_morphology(nlp: Language, name: str) -> Morphology:
    """Make the component for ``nlp.add_pipe("werkstatt_morphology")``."""
    return Morphology(nlp.lang or "")


class Morphology:
    """spaCy component: lemma, tag, part of speech and compound parts of each token, from HanTa."""

    def __init__(self, language: str) -> None:
        self.language = language
        if not Token.has_extension("parts"):
            Token.set_extension("parts", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Analyse the tokens of one text in place."""
        words = [token for token in doc if not token.is_space and len(token.text) <= LONGEST_WORD]
        tagged = _tagger(self.language).tag_sent([_plain(token.text) for token in words])
        for token in doc:
            token.lemma_, token.pos_ = token.text, "X"
        for token, (word, _, tag) in zip(words, tagged, strict=True):
            token.lemma_, token._.parts = _analyse(word, tag, self.language)
            token.tag_ = tag
            token.pos_ = _universal(tag, self.language)
        return doc


@cache
def _tagger(language: str) -> HanoverTagger:
    return HanoverTagger(MODELS[language])


def _is_gender_form(text: str) -> re.Match[str] | None:
    return GENDER_FORM.fullmatch(text) or GENDER_PRONOUN.fullmatch(text)


@cache
def _universal(tag: str, language: str) -> str:
    table = UNIVERSAL[language]
    longest = max((key for key in table if tag.startswith(key)), key=len, default=None)
    return table[longest] if longest else "X"


def _plain(word: str) -> str:
    """Return the form of a gender form that HanTa knows (Ärzt*in: Ärztinnen); other words unchanged."""
    match = GENDER_FORM.fullmatch(word)
    if not match:
        return word
    return match["stem"] + (match["rest"] or "innen")


@lru_cache(maxsize=1 << 16)
def _analyse(word: str, tag: str, language: str) -> tuple[str, tuple[str, ...]]:
    """Return the lemma and the lemmas of the compound parts of one tagged word."""
    if _is_abbreviation(word):
        return word, (word,)
    if "-" in word.strip("-"):
        pieces = [_analyse(piece, _best_tag(piece, language), language) for piece in word.split("-") if piece]
        lemma = "-".join(piece_lemma for piece_lemma, _ in pieces)
        return lemma, tuple(part for _, parts in pieces for part in parts)
    word = word.strip("-") or word
    tagger = _tagger(language)
    lemma = tagger.analyze(word, pos=tag)[0]
    if language != "de" or lemma in LEXICALISED:
        return lemma, (lemma,)
    morphemes = tagger.analyze(word, pos=tag, taglevel=3)[1]
    roots = tagger.analyze(word, pos=tag, taglevel=2)[0].split("+")
    if len(roots) != len(morphemes):
        return lemma, (lemma,)
    # HanTa also finds a feminine suffix in "Termin", so only the plural counts as feminine.
    if not word.endswith("innen"):
        morphemes = [(morpheme, "" if kind == "SUF_FEM" else kind) for morpheme, kind in morphemes]
    return _assemble(lemma, list(zip(roots, (kind for _, kind in morphemes), strict=True)))


def _assemble(lemma: str, morphemes: list[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """Join morphemes to lemmas of parts: a prefix belongs to the stem behind it, a suffix to the one before."""
    parts: list[str] = []
    prefix = ""
    for root, kind in morphemes:
        if kind.startswith(("PTKVZ", "PREF")):
            prefix += root
        elif kind.startswith(("NN", "NE", "ACR")):
            parts.append((prefix + root).capitalize())
            prefix = ""
        elif kind.startswith("VV"):
            parts.append(_tagger("de").makelemma([prefix + root], "VV(INF)"))
            prefix = ""
        elif kind.startswith("ADJ"):
            parts.append(prefix + root)
            prefix = ""
    feminine = any(kind == "SUF_FEM" for _, kind in morphemes)
    if len(parts) == 1:
        lemma = parts[0] if feminine else lemma
        return lemma, (lemma,)
    return (lemma.removesuffix("in") if feminine else lemma), tuple(parts) or (lemma,)


def _best_tag(word: str, language: str) -> str:
    return str(_tagger(language).tag_word(word)[0][0])


def _is_abbreviation(word: str) -> bool:
    """Tell whether a word has two capitals (ÖPNV, ThILIK, LSZ); gender forms are resolved before."""
    return word.isalpha() and sum(letter.isupper() for letter in word) > 1
