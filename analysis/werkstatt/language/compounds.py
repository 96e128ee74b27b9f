"""Lemma and compound parts of one word, from HanTa and the data of the language."""

from __future__ import annotations

from functools import lru_cache

from werkstatt.language.data import LanguageData
from werkstatt.language.hanta.tagging import hanta
from werkstatt.language.languages import LANGUAGE_DATA


@lru_cache(maxsize=1 << 16)
def analyse(word: str, tag: str, language: str) -> tuple[str, tuple[str, ...]]:
    """Return the lemma of one tagged word and the lemmas of its compound parts.

    Parameters
    ----------
    word : str
        Without a gender mark, see :func:`werkstatt.language.gender.plain`.
    tag : str
        HanTa's.
    language : {"de", "en"}
        Of the word.

    Returns
    -------
    lemma : str
        In HanTa's spelling, corrected where :class:`werkstatt.language.data.LanguageData` says so.
    parts : tuple of str
        The lemma alone where the word is no compound.

    Examples
    --------
    >>> analyse("Sozialplanungen", "NN", "de")
    ('Sozialplanung', ('Sozial', 'Planung'))
    """
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
    model, data = hanta(language), LANGUAGE_DATA[language]
    stem, morphemes, tag = model.analyze(word, pos=tag, taglevel=3)
    lemma = model.makelemma([stem], tag)
    # HanTa keeps the spelling of before 1996 (Ausschuß); the card's own decides. Not verbs: schloss, schließen.
    if "ß" not in word and not tag.startswith("VV"):
        lemma = lemma.replace("ß", "ss")
    lemma = data.corrections.get(lemma, lemma) if word[:1].isupper() else lemma
    # HanTa also finds a feminine suffix in "Termin", so only the plural counts as feminine.
    feminine = word.endswith("innen") and any(kind == "SUF_FEM" for _, kind in morphemes)
    if not data.compounds or lemma.lower() in data.lexicalised:
        return lemma, (lemma,)
    if len(morphemes) == 1 and not feminine:
        return lemma, _behind_adjective(lemma, tag, language)
    stems = _merge(_stems(morphemes, language), word, data)
    if not stems:
        return lemma, (lemma,)
    parts = [data.corrections.get(part, part) for _, _, part in stems]
    if feminine:
        # Without the suffix the last part is a root: Sozialpädagoge, Arzt.
        lemma = lemma[: stems[-1][0]] + (parts[-1].lower() if stems[-1][0] else parts[-1])
    elif len(parts) > 1:
        last = lemma[stems[-1][0] :]
        parts[-1] = last if tag.startswith(("VV", "ADJ")) else last.capitalize()
    if lemma.lower() in data.lexicalised:
        return lemma, (lemma,)
    if len(parts) == 1:
        return lemma, _behind_adjective(lemma, tag, language)
    return lemma, tuple(parts)


def _behind_adjective(noun: str, tag: str, language: str) -> tuple[str, ...]:
    """Return an adjective and the parts of the known noun behind it; the word whole where it is not so made."""
    low, data = noun.lower(), LANGUAGE_DATA[language]
    if not tag.startswith("NN") or not low.startswith(data.adjectives):
        return (noun,)
    adjective = next(start for start in data.adjectives if low.startswith(start))
    rest = low[len(adjective) :]
    if len(rest) < 3:
        return (noun,)
    parts = analyse(rest.capitalize(), "NN", language)[1]
    return (adjective, *parts) if len(parts) > 1 or _is_noun(rest, language) else (noun,)


def _is_noun(low: str, language: str) -> bool:
    model = hanta(language)
    nouns = model.tag2int["NN"]
    spellings = {low, low.replace("ss", "ß")}
    return any(
        spelling in model.LP_m_t[nouns] or nouns in dict(model.cache.get(spelling, ())) for spelling in spellings
    )


def _stems(morphemes: list[tuple[str, str]], language: str) -> list[tuple[int, int, str]]:
    """Return start, end and lemma of each stem: a prefix belongs to the stem behind it."""
    model = hanta(language)
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


def _merge(stems: list[tuple[int, int, str]], word: str, data: LanguageData) -> list[tuple[int, int, str]]:
    """Join neighbouring stems that make a lexicalised word, the longest first."""
    merged: list[tuple[int, int, str]] = []
    while stems:
        for count in range(len(stems), 0, -1):
            start, end = stems[0][0], stems[count - 1][1]
            joined = word[start:end]
            if count == 1:
                merged.append(stems[0])
            elif joined.lower() in data.lexicalised:
                merged.append((start, end, joined.capitalize()))
            else:
                continue
            stems = stems[count:]
            break
    return merged


def split_surface(word: str, tag: str, language: str) -> list[int]:
    """Return where the parts of a compound after the first begin.

    Lexicalised compounds come apart here too: "Haupt- und Ehrenamt" needs the -amt.

    Parameters
    ----------
    word : str
        As written.
    tag : str
        HanTa's.
    language : {"de", "en"}
        Of the word.

    Returns
    -------
    list of int
        Positions of letters; empty where the word is no compound.

    Examples
    --------
    >>> split_surface("Jugendarbeit", "NN", "de"), split_surface("Arbeit", "NN", "de")
    ([6], [])
    """
    places, place = [], 0
    for morpheme, kind in hanta(language).analyze(word, pos=tag, taglevel=3)[1]:
        if place and kind.startswith(("NN", "NE", "VV", "ADJ")) and not kind.startswith("NNA"):
            places.append(place)
        place += len(morpheme)
    return places if place == len(word) else []


def _best_tag(word: str, language: str) -> str:
    return str(hanta(language).tag_word(word)[0][0])


def is_abbreviation(word: str) -> bool:
    """Tell whether a word has two capitals.

    Parameters
    ----------
    word : str
        Gender forms are resolved before.

    Returns
    -------
    bool
        True for ÖPNV, ThILIK and LSZ.

    Examples
    --------
    >>> is_abbreviation("ThILIK"), is_abbreviation("Amt")
    (True, False)
    """
    return not word[1:].islower() and word.isalpha() and sum(letter.isupper() for letter in word) > 1
