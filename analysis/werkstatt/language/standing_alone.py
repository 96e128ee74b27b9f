"""The form in which a word stands alone: "Haus", not "(zu) Hause"; "Ärzte", not "(mit) Ärzten"."""

from __future__ import annotations

from collections.abc import Collection

from werkstatt.language.languages import LANGUAGE_DATA

UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")

CHANGED = {("a", "ä"), ("o", "ö"), ("u", "ü")}
"""A vowel of the singular and what becomes of it in a plural."""


def standing_alone(surface: str, lemma: str, attested: Collection[str], language: str) -> str:
    """Return a noun in the form in which it can stand as a label, in a list or in a word cloud.

    Nothing here knows the case of a word, so only forms are changed that can be no nominative (Duden, Die Grammatik,
    2022, on the inflection of nouns): a plural that has an umlaut or ends in -er takes -n in the dative alone; -es
    behind the whole word is a genitive, and so is -s behind a consonant, or a plural of which the singular says as
    much; -n behind -er or -el may be a plural, and the singular is right in any case; some words keep an old dative -e
    in set phrases. What is left may be either, and is replaced only by a form that stands on some card.

    Parameters
    ----------
    surface : str
        As the cards write it.
    lemma : str
        The term, in lower case.
    attested : collection of str
        All forms that stand on cards.
    language : {"de", "en"}
        Of the cards; English nouns have no case.

    Returns
    -------
    str
        The surface itself wherever it may be a nominative.

    Examples
    --------
    >>> [standing_alone(*pair, {"Orte"}, "de") for pair in (("Hause", "haus"), ("Ärzten", "arzt"), ("Orten", "ort"))]
    ['Haus', 'Ärzte', 'Orte']
    >>> standing_alone("Familien", "familie", (), "de"), standing_alone("Ärztinnen", "arzt", (), "de")
    ('Familien', 'Ärztinnen')
    """
    if language != "de" or not surface[:1].isupper() or not surface.isalpha() or surface.casefold() == lemma:
        return surface
    fossils = LANGUAGE_DATA[language].old_datives
    if surface in fossils:
        return fossils[surface]
    low, singular = surface.casefold(), surface[: len(lemma)]
    if low.translate(UMLAUTS)[:3] != lemma.translate(UMLAUTS)[:3]:
        # A compound stands for its part.
        return surface
    grown = low.startswith(lemma)
    ending = low[len(lemma) :] if grown else ""
    if ending == "es" or (ending == "s" and lemma[-1] not in "aeiouys"):
        return singular
    if ending == "n" and lemma.endswith(("er", "el")):
        return singular
    # "Ärztinnen" is every case of the plural.
    if not low.endswith("n") or lemma.endswith("n") or low.endswith("innen"):
        return surface
    if ending == "ern" or any(pair in CHANGED for pair in zip(lemma, low, strict=False)):
        return surface[:-1]
    # "Orten" is a dative where "Orte" stands elsewhere, "Frauen" never is.
    return surface[:-1] if ending == "en" and surface[:-1] in attested else surface
