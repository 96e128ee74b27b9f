"""Lemma, part of speech and compound parts of each token, from HanTa.

Wartena (2019), "A Probabilistic Morphology Model for German Lemmatization", KONVENS. The model comes in
HanTa's wheel.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from werkstatt.language import gender
from werkstatt.language.hanta.tagging import Tagger, hanta, tagger
from werkstatt.language.usual import UNUSUAL, USUAL

# HanTa needs a second for a token of 200 characters; no German word on a card is that long.
LONGEST_WORD = 60

# Instead of the number of a spelling: not met before; white space or a monster.
UNSEEN, NO_WORD = -1, -2

Analysis = tuple[int, int, int, tuple[str, ...] | None]

# Words whose meaning is not that of their parts; inside longer words they stay whole too (Feuerwehr|haus).
LEXICALISED = frozenset(
    "ehrenamt hauptamt bürgermeister landkreis landrat stadtrat gemeinderat kreistag landtag bundestag rathaus "
    "jobcenter wohlfahrt zeitpunkt zeitraum augenhöhe hochzeit feuerwehr bahnhof fahrrad fahrzeug werkzeug spielzeug "
    "flugzeug netzwerk werkstatt lebensmittel grundsicherung grundschule passwort feigenblatt dreifaltigkeit "
    "kindergarten krankenhaus schwerpunkt standpunkt gesichtspunkt höhepunkt mittelpunkt hauptsache tatsache ursache "
    "apotheke anwaltschaft bürgerschaft maßnahme teilhabe handwerk bergwerk kraftwerk stockwerk kunstwerk jahrzehnt "
    "jahrhundert augenblick stichwort antwort zuschuss fußgänger autobahn mitglied "
    "großeltern großvater großmutter großteil freitag freigabe freiland hochschule hochburg niederschlag "
    "niederlande nationalsozialismus neurose neugier vollmacht freizeit".split()
)

# HanTa seldom takes an adjective off a noun (Sozialamt, Freitext, Großveranstaltung). Those that make compounds.
ADJECTIVES = tuple(
    "sozial groß klein frei roh schwer warm kalt gesamt eigen höchst außen innen mindest privat alt neu jung lang kurz "
    "schnell grün voll halb hoch tief spezial zentral regional kommunal national lokal normal real niedrig fern nah "
    "einzel mehr".split()
)

# Parts that HanTa cuts short, and one lemma that every lemmatiser gets wrong for our purpose.
CORRECTIONS = {"Dat": "Daten", "Datum": "Daten", "Schul": "Schule", "Kirch": "Kirche", "Sprach": "Sprache"}

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


@Language.factory("werkstatt_morphology", assigns=["token.lemma", "token.tag", "token.pos", "token._.parts"])
def make_morphology(nlp: Language, name: str) -> Morphology:
    """Make the component for ``nlp.add_pipe("werkstatt_morphology")``."""
    return Morphology(nlp.lang or "")


class Morphology:
    """spaCy component: lemma, tag, part of speech and compound parts of each token, from HanTa.

    Each spelling is analysed once for each tag it gets; tags are decided for each text anew.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._tagger: Tagger | None = None
        # By spelling as spaCy numbers it, the tagger's number; by reading, lemma, tag, part of speech and, of
        # compounds, the parts.
        self._numbers: dict[int, int] = {}
        self._unusual = {NO_WORD}
        self._analyses: dict[int, Analysis] = {}
        if not Token.has_extension("parts"):
            Token.set_extension("parts", getter=_parts, setter=_set_parts)
        if not Token.has_extension("completed"):
            Token.set_extension("completed", default="")

    def __call__(self, doc: Doc) -> Doc:
        """Analyse the tokens of one text in place."""
        if self._tagger is not (current := tagger(self.language)):
            self._tagger = current
            self._numbers.clear()
            self._unusual = {NO_WORD}
            self._analyses.clear()
        tokens, known = list(doc), self._numbers
        numbers = [known.get(token.orth, UNSEEN) for token in tokens]
        if UNSEEN in numbers:
            numbers = [self._number(current, token) for token in tokens]
        notes: dict[Any, Any] = doc.user_data
        if notes:
            # Read before: what is no compound now must not keep its former parts.
            for token in tokens:
                notes.pop(("._.", "parts", token.idx, None), None)
        notes[USUAL] = self._unusual.isdisjoint(numbers)
        if NO_WORD in numbers:
            tokens = [token for token, number in zip(tokens, numbers, strict=True) if number != NO_WORD]
            numbers = [number for number in numbers if number != NO_WORD]
            _leave_rest(doc)
        analyses = self._analyses
        for token, reading in zip(tokens, current.readings(numbers), strict=True):
            found = analyses.get(reading) or self._analysis(doc, current, reading)
            token.lemma, token.tag, token.pos, parts = found
            if parts:
                # What token._.parts = parts does, at a tenth of the time.
                notes["._.", "parts", token.idx, None] = parts
        return doc

    def _number(self, current: Tagger, token: Token) -> int:
        number = self._numbers.get(token.orth)
        if number is None:
            word = not token.is_space and len(token) <= LONGEST_WORD
            number = self._numbers[token.orth] = current.number(gender.plain(token.text)) if word else NO_WORD
            if UNUSUAL.search(token.text):
                self._unusual.add(number)
        return number

    def _analysis(self, doc: Doc, current: Tagger, reading: int) -> Analysis:
        word, tag = current.word_and_tag(reading)
        lemma, parts = analyse(word, tag, self.language)
        strings = doc.vocab.strings
        pos = strings[_universal(tag, self.language)]
        found = strings.add(lemma), strings.add(tag), pos, parts if parts != (lemma,) else None
        self._analyses[reading] = found
        return found


def _parts(token: Token) -> tuple[str, ...]:
    """Return what is written down of a compound; any other word is its own only part."""
    notes: dict[Any, Any] = token.doc.user_data
    parts = notes.get(("._.", "parts", token.idx, None))
    if parts is not None:
        return tuple(parts)
    return (token.lemma_,) if token.lemma_ else ()


def _set_parts(token: Token, parts: tuple[str, ...]) -> None:
    notes: dict[Any, Any] = token.doc.user_data
    notes["._.", "parts", token.idx, None] = parts


def _leave_rest(doc: Doc) -> None:
    """Mark white space and monstrous tokens, which HanTa does not see."""
    for token in doc:
        if token.is_space or len(token) > LONGEST_WORD:
            token.lemma_, token.pos_, token._.parts = token.text, "SPACE" if token.is_space else "X", ()


@cache
def _universal(tag: str, language: str) -> str:
    table = UNIVERSAL[language]
    longest = max((key for key in table if tag.startswith(key)), key=len, default=None)
    return table[longest] if longest else "X"


@lru_cache(maxsize=1 << 16)
def analyse(word: str, tag: str, language: str) -> tuple[str, tuple[str, ...]]:
    """Return the lemma and the lemmas of the compound parts of one tagged word."""
    if is_abbreviation(word) or not word.replace("-", "").isalpha():
        return word, (word,)
    if "-" in word.strip("-"):
        pieces = [analyse(piece, _best_tag(piece, language), language) for piece in word.split("-") if piece]
        lemma = "-".join(piece_lemma for piece_lemma, _ in pieces)
        return lemma, tuple(part for _, parts in pieces for part in parts)
    word = word.strip("-") or word
    if tag == "TRUNC":
        # HanTa knows shortened words by their hyphen only.
        return word.lower(), (word.lower(),)
    model = hanta(language)
    stem, morphemes, tag = model.analyze(word, pos=tag, taglevel=3)
    lemma = model.makelemma([stem], tag)
    # HanTa keeps the spelling of before 1996 (Ausschuß); the card's own decides. Not verbs: schloss, schließen.
    if "ß" not in word and not tag.startswith("VV"):
        lemma = lemma.replace("ß", "ss")
    lemma = CORRECTIONS.get(lemma, lemma) if word[:1].isupper() else lemma
    # HanTa also finds a feminine suffix in "Termin", so only the plural counts as feminine.
    feminine = word.endswith("innen") and any(kind == "SUF_FEM" for _, kind in morphemes)
    if language != "de" or lemma.lower() in LEXICALISED:
        return lemma, (lemma,)
    if len(morphemes) == 1 and not feminine:
        return lemma, _behind_adjective(lemma, tag)
    stems = _merge(_stems(morphemes), word)
    if not stems:
        return lemma, (lemma,)
    parts = [CORRECTIONS.get(part, part) for _, _, part in stems]
    if feminine:
        # Without the suffix the last part is a root: Sozialpädagoge, Arzt.
        lemma = lemma[: stems[-1][0]] + (parts[-1].lower() if stems[-1][0] else parts[-1])
    elif len(parts) > 1:
        last = lemma[stems[-1][0] :]
        parts[-1] = last if tag.startswith(("VV", "ADJ")) else last.capitalize()
    if lemma.lower() in LEXICALISED:
        return lemma, (lemma,)
    if len(parts) == 1:
        return lemma, _behind_adjective(lemma, tag)
    return lemma, tuple(parts)


def _behind_adjective(noun: str, tag: str) -> tuple[str, ...]:
    """Return an adjective and the parts of the known noun behind it; the word whole where it is not so made."""
    low = noun.lower()
    if not tag.startswith("NN") or not low.startswith(ADJECTIVES):
        return (noun,)
    adjective = next(start for start in ADJECTIVES if low.startswith(start))
    rest = low[len(adjective) :]
    if len(rest) < 3:
        return (noun,)
    parts = analyse(rest.capitalize(), "NN", "de")[1]
    return (adjective, *parts) if len(parts) > 1 or _is_noun(rest) else (noun,)


def _is_noun(low: str) -> bool:
    model = hanta("de")
    nouns = model.tag2int["NN"]
    spellings = {low, low.replace("ss", "ß")}
    return any(
        spelling in model.LP_m_t[nouns] or nouns in dict(model.cache.get(spelling, ())) for spelling in spellings
    )


def _stems(morphemes: list[tuple[str, str]]) -> list[tuple[int, int, str]]:
    """Return start, end and lemma of each stem: a prefix belongs to the stem behind it."""
    model = hanta("de")
    stems: list[tuple[int, int, str]] = []
    prefix, place = "", 0
    for surface, kind in morphemes:
        root = model.root(surface, kind)
        start, place = place - len(prefix), place + len(surface)
        if kind.startswith(("PTKVZ", "PREF")):
            prefix += surface
            continue
        if kind.startswith(("NN", "NE", "ACR")):
            stems.append((start, place, (prefix + root).capitalize()))
        elif kind.startswith("VV"):
            stems.append((start, place, model.makelemma([prefix + root], "VV(INF)")))
        elif kind.startswith("ADJ"):
            stems.append((start, place, prefix + root))
        prefix = ""
    return stems


def _merge(stems: list[tuple[int, int, str]], word: str) -> list[tuple[int, int, str]]:
    """Join neighbouring stems that make a lexicalised word, the longest first."""
    merged: list[tuple[int, int, str]] = []
    while stems:
        for count in range(len(stems), 0, -1):
            start, end = stems[0][0], stems[count - 1][1]
            joined = word[start:end]
            if count == 1:
                merged.append(stems[0])
            elif joined.lower() in LEXICALISED:
                merged.append((start, end, joined.capitalize()))
            else:
                continue
            stems = stems[count:]
            break
    return merged


def split_surface(word: str, tag: str) -> list[int]:
    """Return where in a German word its compound parts after the first begin; empty where it is no compound.

    Lexicalised compounds come apart here too: "Haupt- und Ehrenamt" needs the -amt.
    """
    places, place = [], 0
    for morpheme, kind in hanta("de").analyze(word, pos=tag, taglevel=3)[1]:
        if place and kind.startswith(("NN", "NE", "VV", "ADJ")) and not kind.startswith("NNA"):
            places.append(place)
        place += len(morpheme)
    return places if place == len(word) else []


def _best_tag(word: str, language: str) -> str:
    return str(hanta(language).tag_word(word)[0][0])


def is_abbreviation(word: str) -> bool:
    """Tell whether a word has two capitals (ÖPNV, ThILIK, LSZ); gender forms are resolved before."""
    return not word[1:].islower() and word.isalpha() and sum(letter.isupper() for letter in word) > 1
