"""Messages about what people sorted, and about their codebook."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "own_empty": (
        "{file}: Die Datei ist leer. Erwartet wird eine Kopfzeile mit den Spalten {columns}.",
        "{file}: the file is empty. Expected is a header with the columns {columns}.",
    ),
    "own_columns": (
        "Zeile {row}: Es fehlt die Spalte „{column}“ (vorhanden: {columns}). Bitte ergänzen oder eine umbenennen.",
        "Row {row}: the column “{column}” is missing (there are: {columns}). Please add it, or rename one.",
    ),
    "own_column_doubled": (
        "Zeile {row}, Spalte „{column}“: Auch „{other}“ steht für „{name}“. Bitte eine der beiden umbenennen.",
        "Row {row}, column “{column}”: “{other}” means “{name}” too. Please rename one of them.",
    ),
    "own_name_who": ("Wer", "Who"),
    "own_name_when": ("Wann", "When"),
    "own_name_how": ("Wie", "How"),
    "own_name_note": ("Notiz", "Note"),
    "own_name_definition": ("Definition", "Definition"),
    "own_name_rule": ("Regel", "Rule"),
    "own_name_examples": ("Beispiele", "Examples"),
    "own_name_parent": ("gehört zu", "belongs to"),
    "own_name_text": ("Text", "Text"),
    "own_name_vision": ("Zukunftsbild", "Vision"),
    "own_name_measure": ("Maßnahme", "Measure"),
    "own_name_cards": ("Karten", "Cards"),
    "own_name_theme": ("Thema", "Theme"),
    "own_name_partners": ("Mit wem", "With whom"),
    "own_name_until": ("Bis wann", "By when"),
    "own_name_cost": ("Kosten", "Cost"),
    "own_name_state": ("Stand", "State"),
    "own_name_reply": ("Antwort", "Reply"),
    "own_name_reason": ("Begründung", "Reason"),
    "own_name_by": ("Von wem", "By whom"),
    "own_name_date": ("Datum", "Date"),
    "own_name_file": ("Datei", "File"),
    "own_name_alt": ("Alternativtext", "Alternative text"),
    "own_name_caption": ("Bildunterschrift", "Caption"),
    "own_name_phase": ("Phase", "Phase"),
    "own_name_card_id": ("Karten-Nr", "Card id"),
    "own_name_heading": ("Überschrift", "Heading"),
    "sorting_id_empty": (
        "Zeile {row}, Spalte „{column}“: Die Karte fehlt. Bitte ihre Kennung eintragen oder die Zeile löschen.",
        "Row {row}, column “{column}”: the card is missing. Please enter its id, or delete the row.",
    ),
    "sorting_heading_empty": (
        "Zeile {row}, Spalte „{column}“: Die Überschrift fehlt. Passt keine, bitte „keine passt“ eintragen; ist die Karte nicht sortiert, "
        "die Zeile löschen.",
        "Row {row}, column “{column}”: the heading is missing. If none fits, please write “fits none”; if the card is not sorted, delete "
        "the row.",
    ),
    "sorting_none_beside": (
        "Zeile {row}, Spalte „{column}“: „{value}“ sagt zugleich, dass keine Überschrift passt. Bitte nur eines davon eintragen.",
        "Row {row}, column “{column}”: “{value}” says at once that no heading fits. Please enter only one of them.",
    ),
    "sorting_skipped_heading": (
        "Zeile {row}, Spalte „{column}“: „{value}“ bei einer Karte, die übersprungen oder zurückgenommen ist. Bitte die Überschrift leeren, oder das "
        "Wort dafür.",
        "Row {row}, column “{column}”: “{value}” beside a card that was skipped or taken back. Please empty the heading, or the word that says "
        "so.",
    ),
    "sorting_how_unknown": (
        "Zeile {row}, Spalte „{column}“: „{value}“ ist keine Art des Sortierens. Erlaubt: sortiert, Prüfkarte, übersprungen, übernommen, "
        "geklärt, zurückgenommen, dafür, dagegen, Wunsch, ohne Kennzeichen oder leer (sortiert).",
        "Row {row}, column “{column}”: “{value}” is no way of sorting. Allowed: sorted, check, skipped, taken, settled, undone, for, against, wish, unmarked, or empty (sorted).",
    ),
    "sorting_date": (
        "Zeile {row}, Spalte „{column}“: „{value}“ ist kein eindeutiges Datum. Bitte mit vollem Jahr schreiben: 25.11.2026 oder 2026-11-25.",
        "Row {row}, column “{column}”: “{value}” is no unambiguous date. Please write it with the full year: 2026-11-25 or 25.11.2026.",
    ),
    "sorting_card_unknown": (
        "Zeile {row}, Spalte „{column}“: Eine Karte „{value}“ gibt es in der Kartentabelle nicht. Bitte die Kennung berichtigen oder die Zeile "
        "löschen.",
        "Row {row}, column “{column}”: there is no card “{value}” in the table of cards. Please correct the id, or delete the row.",
    ),
    "sorting_doubled": (
        "{count:Zeile steht|Zeilen stehen} schon in einer früheren Datei und {count:?zählt|zählen} einmal, zuerst\n    {places}",
        "{count:row stands|rows stand} in an earlier file already and {count:?counts|count} once, first of all\n    {places}",
    ),
    "sorting_doubled_row": ("Datei {file}, Zeile {row} ({card})", "file {file}, row {row} ({card})"),
    "heading_unknown": (
        "Unter „{heading}“ liegt keine Karte. Vorhanden: {known}.",
        "No card is under “{heading}”. There are: {known}.",
    ),
    "heading_taken": (
        "Die Überschrift „{heading}“ gibt es schon. Bitte eine andere wählen oder beide zusammenlegen.",
        "There is a heading “{heading}” already. Please choose another, or merge the two.",
    ),
    "heading_no_name": (
        "„{heading}“ taugt nicht als Überschrift. Sie darf nicht leer sein, kein „|“ enthalten und nicht heißen, dass keine passt.",
        "“{heading}” won't do as a heading. It may not be empty, hold “|”, or mean that none fits.",
    ),
    "heading_cards": (
        "Unter „{heading}“ liegen diese Karten nicht: {cards}. Bitte nur Karten nennen, die dort liegen.",
        "These cards are not under “{heading}”: {cards}. Please name cards that are there only.",
    ),
    "heading_all": (
        "Unter „{heading}“ bliebe keine Karte. Bitte umbenennen oder zusammenlegen statt zu teilen.",
        "No card would be left under “{heading}”. Please rename or merge it instead of splitting it.",
    ),
    "codebook_heading_empty": (
        "Zeile {row}, Spalte „{column}“: Die Überschrift fehlt. Bitte eintragen oder die Zeile löschen.",
        "Row {row}, column “{column}”: the heading is missing. Please enter it, or delete the row.",
    ),
    "codebook_heading_bar": (
        "Zeile {row}, Spalte „{column}“: „{value}“ enthält „|“, das zwischen zwei Überschriften steht. Bitte ein anderes Zeichen wählen.",
        "Row {row}, column “{column}”: “{value}” holds “|”, which parts two headings. Please choose another sign.",
    ),
    "codebook_heading_none": (
        "Zeile {row}, Spalte „{column}“: „{value}“ heißt, dass keine Überschrift passt. Bitte eine andere Überschrift wählen.",
        "Row {row}, column “{column}”: “{value}” means that no heading fits. Please choose another heading.",
    ),
    "codebook_heading_doubled": (
        "Zeile {row}, Spalte „{column}“: Die Überschrift „{value}“ steht schon in Zeile {first}. Bitte eine der beiden ändern oder löschen.",
        "Row {row}, column “{column}”: the heading “{value}” stands in row {first} already. Please change or delete one of them.",
    ),
    "codebook_parent_unknown": (
        "Zeile {row}, Spalte „{column}“: Eine Überschrift „{value}“ gibt es im Kodierleitfaden nicht. Bitte berichtigen oder eine Zeile dafür "
        "anlegen.",
        "Row {row}, column “{column}”: there is no heading “{value}” in the codebook. Please correct it, or add a row for it.",
    ),
    "codebook_parent_circle": (
        "Zeile {row}, Spalte „{column}“: „{value}“ gehört, über {circle}, zu sich selbst. Bitte an einer Stelle leeren.",
        "Row {row}, column “{column}”: “{value}” belongs, by {circle}, to itself. Please empty one of these.",
    ),
    "codebook_example_unknown": (
        "Zeile {row}, Spalte „{column}“: Karten „{value}“ gibt es in der Kartentabelle nicht. Bitte die Kennungen berichtigen; mehrere werden mit "
        "Semikolon getrennt.",
        "Row {row}, column “{column}”: there are no cards “{value}” in the table of cards. Please correct the ids; several are parted by "
        "semicolons.",
    ),
    "codebook_unknown": (
        "Die Überschrift „{heading}“ steht nicht im Kodierleitfaden. Vorhanden: {known}.",
        "The heading “{heading}” is not in the codebook. There are: {known}.",
    ),
    "codebook_circle": (
        "„{heading}“ kann nicht zu „{parent}“ gehören: Dann gehörte es, über {circle}, zu sich selbst.",
        "“{heading}” can't belong to “{parent}”: by {circle}, it would belong to itself.",
    ),
}
