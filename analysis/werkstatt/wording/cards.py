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
    "decisions": ("Was Menschen entschieden haben", "What people decided"),
    "decisions_text": (
        "Die Rechnung schlägt vor, Menschen entscheiden. Was sie an den Themen geändert haben, steht hier in der "
        "Reihenfolge, in der es bei jeder Rechnung wiederholt wird. Die Stabilität gilt den Themen, die daraus wurden: "
        "Sie misst, wie gut die Rechnung sie wiederfindet, nicht, ob die Entscheidung richtig ist.",
        "The computation proposes, people decide. What they changed about the themes stands here, in the order in "
        "which it is repeated on every run. The stability is that of the themes that came of it: it measures how well "
        "the computation finds them again, not whether the decision is right.",
    ),
    "before": ("Die Themen vor diesen Entscheidungen", "The themes before these decisions"),
    "decision_what": ("Was", "What"),
    "decision_theme": ("Thema", "Theme"),
    "decision_cards": ("Karten", "Cards"),
    "decision_into": ("Ziel", "Into"),
    "decision_why": ("Warum", "Why"),
    "decision_who": ("Wer", "Who"),
    "decision_when": ("Wann", "When"),
    "decision_status": ("Ergebnis", "Result"),
    "decision_rename": ("umbenannt", "renamed"),
    "decision_merge": ("zusammengelegt", "merged"),
    "decision_split": ("geteilt", "split"),
    "decision_move": ("verschoben", "moved"),
    "decision_done": ("ausgeführt", "carried out"),
    "decision_misfit": ("passt nicht mehr", "no longer fits"),
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
