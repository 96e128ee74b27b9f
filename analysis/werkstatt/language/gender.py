"""Gender forms stay one word and meet the plain noun: Bürger*innen, Planer_innen, "Bürgerinnen und Bürger"."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from werkstatt.language.usual import is_usual

# Bürger*innen, Planer_innen, Bürger:innenrat, Akteur/innen, Berater/-innen, Teilnehmer(innen), BürgerInnen
FORM = re.compile(
    r"(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß])"
    r"(?:(?:[*:·_]|/-?)(?:innen|in)|\((?:innen|in)\)|Innen)"
    r"(?P<rest>[a-zäöüß]*)"
)
PRONOUN = re.compile(r"(?:jede|eine?|keine?|[mds]eine?)[*:_/][rensm]{1,2}", re.IGNORECASE)

# Feminines whose noun HanTa misses, by their ending, so that Landrätin follows Rätin.
IRREGULAR = {
    "asylantin": "asylant", "bäuerin": "bauer", "beamtin": "beamte", "botin": "bote", "französin": "franzose",
    "jüdin": "jude", "kollegin": "kollege", "kundin": "kunde", "patin": "pate", "rätin": "rat", "zeugin": "zeuge",
}  # fmt: skip

# Participles that stand for a noun. Not in general: Pflegende are not Pfleger, Ratsuchende have no such noun.
PARTICIPLES = {
    "teilnehmend": "teilnehmer", "mitarbeitend": "mitarbeiter", "studierend": "student", "lehrend": "lehrer",
    "forschend": "forscher", "anwohnend": "anwohner", "bewohnend": "bewohner", "nutzend": "nutzer",
    "besuchend": "besucher", "zuhörend": "zuhörer", "wählend": "wähler", "arbeitnehmend": "arbeitnehmer",
    "arbeitgebend": "arbeitgeber", "radfahrend": "radfahrer", "autofahrend": "autofahrer",
    "dozierend": "dozent", "planend": "planer", "moderierend": "moderator", "beratend": "berater",
    "zufußgehend": "fußgänger", "helfend": "helfer",
}  # fmt: skip

# Nouns that take -en inside a compound: Expert*innenrat is an Expertenrat.
WEAK = ("ant", "ent", "ert", "ist", "at", "et", "og", "kolleg", "kund", "zeug")

# Most tokens are passed over at this.
MARK = re.compile(r"[*:·_/(]|Innen")

LINKS = frozenset({"und", "oder", "bzw.", "sowie", "&", "/"})


def is_form(text: str) -> re.Match[str] | None:
    """Tell whether a token is a gender form, which the tokenizer must not split."""
    return (FORM.fullmatch(text) or PRONOUN.fullmatch(text)) if MARK.search(text) else None


def plain(word: str) -> str:
    """Return a form that a dictionary knows: Ärzt*in → Ärztinnen, Kund:innen → Kunde, Teilnehmende → Teilnehmer.

    Words without gender mark come back unchanged.
    """
    if MARK.search(word) and (match := FORM.fullmatch(word)):
        if match["rest"]:
            return match["stem"] + _link(match["stem"].lower()) + match["rest"]
        word = match["stem"] + "innen"
    if word.endswith("innen"):
        return _replace(word, word.removesuffix("nen"), IRREGULAR)
    if word[:1].isupper() and (stem := re.fullmatch(r"(\w+end)(?:e|en|er)", word)):
        return _replace(word, stem[1], PARTICIPLES)
    return word


@Language.component("werkstatt_gender_pairs")
def join_pairs(doc: Doc) -> Doc:
    """Make "Bürgerinnen und Bürger" one token with the lemma of the plain noun. Needs lemmas."""
    if is_usual(doc):
        return doc
    pairs = [doc[start : start + 3] for start in range(len(doc) - 2) if _is_pair(*doc[start : start + 3])]
    with doc.retokenize() as retokenizer:
        free = 0
        for pair in pairs:
            if pair.start >= free:
                retokenizer.merge(pair, attrs=_attributes(pair))
                free = pair.end
    return doc


def _link(stem: str) -> str:
    return "en" if stem.endswith(WEAK) else "e" if stem.endswith("ärzt") else ""


def _replace(word: str, form: str, table: dict[str, str]) -> str:
    """Replace the longest ending of `form` that is in `table`; keep the capital."""
    low = form.lower()
    ending = max((ending for ending in table if low.endswith(ending)), key=len, default=None)
    if ending is None:
        return word
    start = form[: len(form) - len(ending)]
    return start + table[ending] if start else table[ending].capitalize()


def _is_pair(first: Token, link: Token, second: Token) -> bool:
    if link.text not in LINKS or first.lemma_ != second.lemma_ or first.text == second.text:
        return False
    return first.text.endswith("innen") or second.text.endswith("innen")


def _attributes(pair: Span) -> dict:
    noun = pair[0]
    return {"LEMMA": noun.lemma_, "POS": noun.pos_, "TAG": noun.tag_, "_": {"parts": noun._.parts}}
