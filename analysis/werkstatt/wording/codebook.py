"""The codebook (Kodierleitfaden): what headings mean, and when a card belongs under them."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "codebook": ("Kodierleitfaden", "Codebook"),
    "codebook_intro": (
        "Zu jeder Überschrift steht hier, was sie meint (Definition), wann eine Karte unter sie gehört (Kodierregel) und "
        "welche Karten für sie stehen (Ankerbeispiele; Mayring 2022, Qualitative Inhaltsanalyse).",
        "For each heading this says what it means (definition), when a card belongs under it (coding rule) and which cards "
        "stand for it (anchor examples; Mayring 2022, Qualitative Inhaltsanalyse).",
    ),
    "codebook_open": (
        "Bei {open} von {headings:Überschrift|Überschriften} ist die Definition offen.",
        "For {open} of {headings:heading|headings} the definition is open.",
    ),
    "codebook_closed": ("Jede Überschrift hat eine Definition.", "Every heading has a definition."),
    "codebook_picked": (
        "Den Kodierleitfaden hat noch niemand geschrieben: Die Überschriften sind die Namen der Themen, und die Ankerbeispiele hat der Rechner "
        "ausgesucht, als Karten nahe der Mitte ihres Themas.",
        "Nobody has written the codebook yet: the headings are the names of the themes, and the anchor examples were picked by the "
        "machine, as cards near the middle of their theme.",
    ),
    "codebook_elsewhere": (
        "{count:Ankerbeispiel ist|Ankerbeispiele sind} keine Karte dieser Werkstatt und {count:?steht|stehen} da, wie der "
        "Kodierleitfaden {count:?es|sie} nennt.",
        "{count:anchor example is|anchor examples are} no card of this workshop and {count:?stands|stand} here as the codebook "
        "names {count:?it|them}.",
    ),
    "example_elsewhere": ("{card} (keine Karte dieser Werkstatt)", "{card} (no card of this workshop)"),
    "codebook_heading": ("Überschrift im Kodierleitfaden", "heading of the codebook"),
    "codebook_parent": ("Gehört zu", "Belongs to"),
    "codebook_definition": ("Definition", "Definition"),
    "codebook_definition_open": ("Definition offen", "Definition open"),
    "codebook_rule": ("Kodierregel", "Coding rule"),
    "codebook_examples": ("Ankerbeispiele", "Anchor examples"),
    "codebook_examples_picked": (
        "Ankerbeispiele (vom Rechner ausgesucht)",
        "Anchor examples (picked by the machine)",
    ),
    "codebook_who": ("Verfasst von", "Written by"),
    "codebook_text": ("Was Forschende dazu schreiben", "What researchers write on it"),
    "codebook_cards": ("{cards:Karte|Karten}", "{cards:card|cards}"),
    "crate_codebook_word": (
        "Der Kodierleitfaden für Textprogramme: Definition, Kodierregel und Ankerbeispiele zu jeder Überschrift",
        "The codebook for word processors: definition, coding rule and anchor examples for each heading",
    ),
    "crate_codebook_qda": (
        "Der Kodierleitfaden für Programme der qualitativen Analyse (REFI-QDA Codebook 1.0)",
        "The codebook for programs of qualitative analysis (REFI-QDA Codebook 1.0)",
    ),
}
