"""For, against or a wish, in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "stance": ("Haltung", "Stance"),
    "stance_for": ("dafür", "for"),
    "stance_against": ("dagegen", "against"),
    "stance_wish": ("Wunsch", "wish"),
    "stance_unmarked": ("ohne Kennzeichen", "not marked"),
    "stances": ("Dafür, dagegen, Wunsch je Thema", "For, against, wish by theme"),
    "section_stances": ("Wofür, wogegen, was gewünscht wird", "For what, against what, and what is wished for"),
    "stances_text": (
        "Menschen haben {marked} von {cards:Karte|Karten} gekennzeichnet: dafür, dagegen oder als Wunsch. Der Rechner rät hier nichts; die übrigen Karten sind ohne Kennzeichen.",
        "People marked {marked} of {cards:card|cards}: for, against, or as a wish. The machine guesses nothing here; the other cards are not marked.",
    ),
    "stances_twice": (
        "{twice:Karte haben|Karten haben} mehrere Menschen gekennzeichnet, {differ} davon verschieden; diese bleiben ohne Kennzeichen. Für ein Maß der Übereinstimmung sind es zu wenige.",
        "Several people marked {twice:card|cards}, {differ} of them differently; these are left without a mark. For a measure of agreement they are too few.",
    ),
    "stances_same": (
        "{twice:Karte haben|Karten haben} mehrere Menschen gekennzeichnet, alle gleich; ein Maß der Übereinstimmung braucht verschiedene Kennzeichen.",
        "Several people marked {twice:card|cards}, all with the same mark; a measure of agreement needs different marks.",
    ),
    "stances_agree": (
        "{twice:Karte haben|Karten haben} mehrere Menschen gekennzeichnet, {differ} davon verschieden; diese bleiben ohne Kennzeichen (Krippendorffs Alpha {alpha}, 95 %: {low} bis {high}).",
        "Several people marked {twice:card|cards}, {differ} of them differently; these are left without a mark (Krippendorff’s alpha {alpha}, 95%: {low} to {high}).",
    ),
    "stances_phase": ("Nach Phasen", "By phase"),
    "stances_phase_text": (
        "In der Kritikphase schreiben die Beteiligten, was sie stört, in der Fantasiephase, was sie sich wünschen, in der Realisierungsphase, was sie vorschlagen. So viele Karten jedes Themas stammen aus welcher.",
        "In the critique phase participants write what bothers them, in the fantasy phase what they wish for, in the implementation phase what they propose. So many cards of each theme come from which.",
    ),
    "stance_unknown": (
        "Zeile {row}, Spalte „{column}“: „{value}“ ist keine Haltung. Erlaubt: dafür, dagegen, Wunsch oder leer.",
        "Row {row}, column “{column}”: “{value}” is no stance. Allowed: for, against, wish, or empty.",
    ),
}
