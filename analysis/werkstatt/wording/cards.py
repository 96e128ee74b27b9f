"""Labels of what cards, themes and decisions are called."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # columns and phases
    "kritik": ("Kritik", "Critique"),
    "fantasie": ("Fantasie", "Fantasy"),
    "realisierung": ("Realisierung", "Implementation"),
    "no_phase": ("ohne Phase", "no phase"),
    "theme": ("Thema", "Theme"),
    "label": ("Bezeichnung", "Label"),
    "cards": ("Karten", "Cards"),
    "votes": ("Punkte", "Votes"),
    "vote": ("Punkt", "vote"),
    "terms": ("Wörter", "Words"),
    "representative": ("Typische Karten", "Typical cards"),
    "confidence": ("Zuordnung", "Assignment"),
    "stability": ("Stabilität", "Stability"),
    "verdict": ("Urteil", "Verdict"),
    "why": ("Warum", "Why"),
    "group": ("Gruppe", "Group"),
    "also": ("auch nahe Thema {theme}", "also near theme {theme}"),
    "also_within": ("auch in Thema {theme}", "also in theme {theme}"),
    "unassigned": ("nicht zuordenbar", "not assignable"),
    # what became of a word
    "kept": ("zählt, wie es dasteht", "counts as it stands"),
    "changed": ("zählt in anderer Form", "counts in another form"),
    "negation": ("verneint ein anderes Wort", "negates another word"),
    "stopped": ("zählt nicht: sagt auf jeder Karte dasselbe", "does not count: says the same on any card"),
    "function": ("zählt nicht: kein Inhaltswort", "does not count: no content word"),
    "no_word": ("zählt nicht: Zeichen oder Zahl", "does not count: sign or number"),
    "silent_card": (
        "Von dieser Karte zählt kein Wort: Sie ist nicht zuordenbar.",
        "No word of this card counts: it is not assignable.",
    ),
    # decisions
    "before": ("Was der Rechner von sich aus findet", "What the machine finds by itself"),
    "misfit_theme": ("Ein Thema „{label}“ gibt es nicht (mehr).", "There is no theme “{label}” (any more)."),
    "misfit_taken": ("Ein Thema heißt schon „{label}“.", "A theme is called “{label}” already."),
    "misfit_same": (
        "„{label}“ lässt sich nicht mit sich selbst zusammenlegen.",
        "“{label}” can't be merged with itself.",
    ),
    "misfit_cards": (
        "Nicht (mehr) im Thema „{label}“: {cards}.",
        "Not in the theme “{label}” (any more): {cards}.",
    ),
    "misfit_unknown": ("Diese Karten gibt es nicht (mehr): {cards}.", "There are no such cards (any more): {cards}."),
    "misfit_all": (
        "Im Thema „{label}“ bliebe keine Karte; dafür gibt es „zusammenlegen“.",
        "The theme “{label}” would be left without cards; that is what “merge” is for.",
    ),
}
