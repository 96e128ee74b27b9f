"""The codebook (Kodierleitfaden): what headings mean, and when a card belongs under them."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "codebook": ("Kodierleitfaden", "Codebook"),
    "guide_intro": (
        "Zu jeder Überschrift steht hier, was sie meint (Definition), wann eine Karte unter sie gehört (Kodierregel) und "
        "welche Karten für sie stehen (Ankerbeispiele; Mayring 2022, Qualitative Inhaltsanalyse).",
        "For each heading this says what it means (definition), when a card belongs under it (coding rule) and which cards "
        "stand for it (anchor examples; Mayring 2022, Qualitative Inhaltsanalyse).",
    ),
    "guide_open": (
        "Bei {open} von {headings:Überschrift|Überschriften} ist die Definition offen.",
        "For {open} of {headings:heading|headings} the definition is open.",
    ),
    "guide_closed": ("Jede Überschrift hat eine Definition.", "Every heading has a definition."),
    "guide_picked": (
        "Den Kodierleitfaden hat noch niemand geschrieben: Die Überschriften sind die Namen der Themen, und die Ankerbeispiele hat der Rechner "
        "ausgesucht, als Karten nahe der Mitte ihres Themas.",
        "Nobody has written the codebook yet: the headings are the names of the themes, and the anchor examples were picked by the "
        "machine, as cards near the middle of their theme.",
    ),
    "guide_elsewhere": (
        "{count:Ankerbeispiel ist|Ankerbeispiele sind} keine Karte dieser Werkstatt und {count:?steht|stehen} da, wie der "
        "Kodierleitfaden {count:?es|sie} nennt.",
        "{count:anchor example is|anchor examples are} no card of this workshop and {count:?stands|stand} here as the codebook "
        "names {count:?it|them}.",
    ),
    "example_elsewhere": ("{card} (keine Karte dieser Werkstatt)", "{card} (no card of this workshop)"),
    "guide_heading": ("Überschrift im Kodierleitfaden", "heading of the codebook"),
    "guide_parent": ("Gehört zu", "Belongs to"),
    "guide_definition": ("Definition", "Definition"),
    "guide_definition_open": ("Definition offen", "Definition open"),
    "guide_rule": ("Kodierregel", "Coding rule"),
    "guide_examples": ("Ankerbeispiele", "Anchor examples"),
    "guide_examples_picked": (
        "Ankerbeispiele (vom Rechner ausgesucht)",
        "Anchor examples (picked by the machine)",
    ),
    "guide_who": ("Verfasst von", "Written by"),
    "guide_text": ("Was Forschende dazu schreiben", "What researchers write on it"),
    "guide_cards": ("{cards:Karte|Karten}", "{cards:card|cards}"),
    "crate_codebook_word": (
        "Der Kodierleitfaden für Textprogramme: Definition, Kodierregel und Ankerbeispiele zu jeder Überschrift",
        "The codebook for word processors: definition, coding rule and anchor examples for each heading",
    ),
    "crate_codebook_qda": (
        "Der Kodierleitfaden für Programme der qualitativen Analyse (REFI-QDA Codebook 1.0)",
        "The codebook for programs of qualitative analysis (REFI-QDA Codebook 1.0)",
    ),
}
