"""Labels of what the columns of a file were taken for, and of what became of all that stands in it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "columns_read": ("Spalten der Datei", "Columns of the file"),
    "meant_card_id": ("Kennung", "id"),
    "meant_text": ("Kartentext", "card text"),
    "meant_phase": ("Phase", "phase"),
    "meant_group": ("Gruppe", "group"),
    "meant_votes": ("Punkte", "votes"),
    "meant_heading": ("Überschrift", "heading"),
    "meant_heading_b": ("zweite Überschrift", "second heading"),
    "meant_vision": ("Zukunftsbild", "vision"),
    "meant_illustrativ": ("illustrativ", "illustrative"),
    "meant_place": ("Ort", "place"),
    "meant_colour": ("Farbe", "colour"),
    "meant_question": ("Frage: jede Antwort ist eine Karte", "question: each answer is a card"),
    "meant_nothing": ("nicht verwendet", "not used"),
    # what is counted
    "unit_rows": ("Bilanz: {count:Zeile|Zeilen} mit Inhalt", "Balance: {count:row|rows} that hold something"),
    "unit_lines": ("Bilanz: {count:Zeile|Zeilen} mit Inhalt", "Balance: {count:line|lines} that hold something"),
    "unit_items": ("Bilanz: {count:Element|Elemente}", "Balance: {count:item|items}"),
    "unit_passages": ("Bilanz: {count:Stelle|Stellen}", "Balance: {count:passage|passages}"),
    "unit_answers": (
        "Davon: {count:Antwort|Antworten} auf diese Fragen",
        "Of them: {count:answer|answers} to these questions",
    ),
    "kept_cards": ("Karten", "cards"),
    "kept_rows": ("Personen oder Gruppen", "persons or groups"),
    # why something is no card
    "left_above": ("über der Kopfzeile", "above the header"),
    "left_header": ("Kopfzeile", "header"),
    "left_heading": ("Überschrift", "heading"),
    "left_sheet": ("auf Blättern ohne Kartentext", "on sheets without card texts"),
    "left_hidden_sheet": ("auf ausgeblendeten Blättern", "on hidden sheets"),
    "left_total": ("Summenzeile", "total"),
    "left_section": ("Zwischenüberschrift", "section heading"),
    "left_struck": ("durchgestrichen, also zurückgezogen", "struck through, and so withdrawn"),
    "left_merged": ("gehört zur verbundenen Zelle darüber", "belongs to the merged cell above"),
    "left_separator": ("Angabe des Trennzeichens", "names the separator"),
    "left_no_text": ("ohne Text", "without a text"),
    "left_no_note": ("kein Zettel mit Text", "no note with a text"),
    "left_rejected": ("abgelehnt", "rejected"),
    "left_place": ("Ort ohne Zeile in --places", "place without a row in --places"),
    "left_faulty": ("mit Fehlern, siehe unten", "with errors, see below"),
}
