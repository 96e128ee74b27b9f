"""Themes on two levels, in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "subthemes": ("Unterthemen", "Sub-themes"),
    "subtheme": ("Unterthema", "Sub-theme"),
    "subtheme_label": ("Name des Unterthemas", "Label of the sub-theme"),
    "place_of_theme": ("Gliederung", "Outline"),
    "coder_also": ("Werkstatt (auch nahe)", "Werkstatt (also near)"),
    "help_near": (
        "Karten, die der Rechner zwischen zwei Themen sieht, in beiden zählen",
        "count cards that the machine sees between two themes in both",
    ),
    "near_cards": ("Auch nahe an diesem Thema ({cards})", "Near this theme, too ({cards})"),
    "near_note": (
        "Diese Karten zählen in ihrem eigenen Thema; der Rechner sieht sie zwischen beiden.",
        "These cards count in their own theme; the machine sees them between both.",
    ),
    "near_once": (
        "{between:Karte liegt|Karten liegen} für den Rechner zwischen zwei Themen; {between:?sie zählt|sie zählen} im ersten allein.",
        "{between:card lies|cards lie} between two themes for the machine; {between:?it counts|they count} in the first alone.",
    ),
    "near_both": (
        "{between:Karte liegt|Karten liegen} für den Rechner zwischen zwei Themen; {between:?sie zählt|sie zählen} auf Wunsch in beiden, sodass die Anteile zusammen über 100 % liegen können.",
        "{between:card lies|cards lie} between two themes for the machine; as asked for {between:?it counts|they count} in both, so that shares may add up to more than 100%.",
    ),
    "help_levels": (
        "1: nur Themen; 2: große Themen auch auf Unterthemen ansehen (Vorgabe: 2)",
        "1: themes alone; 2: look for sub-themes in large themes too (default: 2)",
    ),
    "gathers": (
        "{below:Thema|Themen} mit zusammen {cards:Karte|Karten}",
        "{below:theme|themes} with {cards:card|cards} in all",
    ),
    "gathers_own": (
        "Mit {below:Thema|Themen} darunter zusammen {cards:Karte|Karten}",
        "With {below:theme|themes} below it {cards:card|cards} in all",
    ),
    "levels_none": (
        "Unterthemen werden ab {fewest:Karte|Karten} gesucht; so groß ist kein Thema.",
        "Sub-themes are looked for from {fewest:card|cards} on; no theme is as large.",
    ),
    "levels_looked": (
        "{looked:Thema|Themen} mit {fewest:Karte|Karten} oder mehr {looked:?wurde|wurden} nach den Regeln, nach denen die Themen selbst gefunden "
        "sind, auf Unterthemen angesehen: jedes für sich, gegen seine eigenen Karten mit neu verteilten Wörtern.",
        "{looked:theme|themes} of {fewest:card|cards} or more {looked:?was|were} looked into for sub-themes by the rules that the themes themselves "
        "were found by: each alone, against its own cards with words dealt anew.",
    ),
    "levels_split": ("Geteilt: {themes}.", "Split: {themes}."),
    "levels_chance": (
        "Nicht geteilt, weil keine Teilung öfter wiederkehrt als bei zufällig verteilten Wörtern: {themes}.",
        "Not split, as no partition comes back more often than with words dealt at random: {themes}.",
    ),
    "levels_unstable": (
        "Nicht geteilt, weil mindestens ein Teil mit anderen Karten nicht wiederkäme: {themes}.",
        "Not split, as at least one part would not come back with other cards: {themes}.",
    ),
    "levels_people": (
        "Nicht angesehen, weil Menschen selbst Überschriften darunter gesetzt haben: {themes}.",
        "Not looked into, as people have put headings below it themselves: {themes}.",
    ),
    "theme_chance": (
        "Unterthemen: keine. Keine Teilung kehrt öfter wieder als bei zufällig verteilten Wörtern.",
        "Sub-themes: none. No partition comes back more often than with words dealt at random.",
    ),
    "theme_unstable": (
        "Unterthemen: keine. Mindestens ein Teil käme mit anderen Karten nicht wieder.",
        "Sub-themes: none. At least one part would not come back with other cards.",
    ),
    "subthemes_note": (
        "Von der Maschine in den Karten dieses Themas allein gefunden; {parted} von {cards:Karte|Karten} {parted:?gehört|gehören} zu einem.",
        "Found by the machine in the cards of this theme alone; {parted} of {cards:card|cards} {parted:?belongs|belong} to one.",
    ),
}
