"""What is said of the study file, and what of it readers see."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "study_broken": (
        '{file}, Zeile {row}, Stelle {place}: Das ist kein gültiges TOML. Texte stehen in Anführungszeichen (titel = "…"), lange in je drei; '
        "Listen in eckigen Klammern; ein „\\“ im Text wird verdoppelt.",
        '{file}, line {row}, place {place}: this is no valid TOML. Texts stand in quotation marks (title = "…"), long ones in three each; '
        "lists in square brackets; a “\\” in a text is doubled.",
    ),
    "study_section": (
        "{entry}: Diesen Abschnitt kennt die Studiendatei nicht. Es gibt: {known}.",
        "{entry}: the study file knows no such section. There are: {known}.",
    ),
    "study_section_near": (
        "{entry}: Diesen Abschnitt kennt die Studiendatei nicht. Ist {near} gemeint?",
        "{entry}: the study file knows no such section. Is {near} meant?",
    ),
    "study_key": (
        "{entry}: Diese Angabe gibt es dort nicht. Es gibt: {known}.",
        "{entry}: there is no such entry. There are: {known}.",
    ),
    "study_key_near": (
        "{entry}: Diese Angabe gibt es dort nicht. Ist „{near}“ gemeint?",
        "{entry}: there is no such entry. Is “{near}” meant?",
    ),
    "study_doubled": (
        "{entry} steht zweimal da, auch als {other}. Bitte eines davon löschen.",
        "{entry} is there twice, as {other} too. Please delete one of them.",
    ),
    "study_several": (
        "{entry}: Hier können mehrere stehen, darum in doppelten Klammern: [[{entry}]].",
        "{entry}: there may be several of these, so in double brackets: [[{entry}]].",
    ),
    "study_one": (
        "{entry}: Das steht einmal, in einfachen Klammern, mit Angaben darunter: [{entry}].",
        "{entry}: this stands once, in single brackets, with its entries below: [{entry}].",
    ),
    "study_missing": (
        "[[{section}]]: Es fehlt {keys}.",
        "[[{section}]]: {keys} is missing.",
    ),
    "study_value": (
        "{entry} = „{value}“: Erwartet wird {kind}.",
        "{entry} = “{value}”: expected is {kind}.",
    ),
    "study_kind_text": ("ein Text in Anführungszeichen", "a text in quotation marks"),
    "study_kind_texts": (
        "ein Text oder eine Liste von Texten in eckigen Klammern",
        "a text, or a list of texts in square brackets",
    ),
    "study_kind_day": ("ein Tag wie 2026-11-25", "a day such as 2026-11-25"),
    "study_kind_count": (
        "eine ganze Zahl ab 1, ohne Anführungszeichen",
        "a whole number from 1, without quotation marks",
    ),
    "study_kind_seed": ("eine ganze Zahl ab 0", "a whole number from 0"),
    "study_kind_number": (
        'eine ganze Zahl ab 1, "auto" oder "headings"',
        'a whole number from 1, "auto" or "headings"',
    ),
    "study_kind_flag": ("true oder false", "true or false"),
    "study_kind_file": ("der Name einer Datei in Anführungszeichen", "the name of a file in quotation marks"),
    "study_kind_files": ("ein Dateiname oder eine Liste davon", "the name of a file, or a list of them"),
    "study_kind_columns": (
        'eine Zuordnung wie {{ text = "Beitrag" }}',
        'a mapping such as {{ text = "Contribution" }}',
    ),
    "study_kind_language": ('"de" oder "en"', '"de" or "en"'),
    "study_kind_reader": ('"terms" oder "semantic"', '"terms" or "semantic"'),
    "study_kind_tradition": ('"srqr", "rtarg" oder "gripp2"', '"srqr", "rtarg" or "gripp2"'),
    "study_kind_hash": ("ein SHA-256 aus 64 Zeichen", "a SHA-256 of 64 signs"),
    "datasheet_occasion": (
        "Wozu fand die Werkstatt statt, wer hat eingeladen, wer bezahlt?",
        "What was the workshop for, who invited, who paid?",
    ),
    "datasheet_sampling": (
        "Wie viele, aus welchen Gruppen, wie ausgewählt? Wer fehlte?",
        "How many, from which groups, how chosen? Who was missing?",
    ),
    "datasheet_course": (
        "Wann, wo oder mit welchem Werkzeug, wie lange je Phase, mit welchen Fragen? Wer hat moderiert?",
        "When, where or with which tool, how long for each phase, with which questions? Who moderated?",
    ),
    "datasheet_writing": (
        "Wer hat sie geschrieben, einzeln oder zu mehreren? Wer hat Überschriften vergeben, wer Punkte, wie viele je Person?",
        "Who wrote them, alone or together? Who gave headings, who gave dots, how many each?",
    ),
    "datasheet_transcription": (
        "Wer hat abgeschrieben, nach welchen Regeln? Was bedeuten `[?]` und `[unleserlich]`?",
        "Who transcribed, by which rules? What do `[?]` and `[unleserlich]` mean?",
    ),
    "datasheet_consent": (
        "Worin haben die Beteiligten eingewilligt? Was darf veröffentlicht werden?",
        "What did participants consent to? What may be published?",
    ),
    "datasheet_storage": ("Unter welcher Lizenz, wo, wie lange?", "Under which licence, where, how long?"),
    "study_other": (
        "{study} gehört zu {cards}, nicht zu {file}: Von dort gilt nur, was über die Werkstatt gesagt ist.",
        "{study} belongs to {cards}, not to {file}: of it only what is said of the workshop counts.",
    ),
    "study_changed": (
        "{file} ist nicht die Datei, aus der {study} entstand (andere SHA-256).",
        "{file} is not the file that {study} was made from (its SHA-256 differs).",
    ),
    "out_places": ("orte.xlsx", "places.xlsx"),
    "out_themes": ("themen", "themes"),
    "out_review": ("methodenkritik", "review"),
    "out_publish": ("ergebnisse", "results"),
    "out_sheet": ("bogen.xlsx", "sheet.xlsx"),
    "out_wall": ("wand.html", "wall.html"),
    "out_blind": ("blatt.xlsx", "questions.xlsx"),
    "study_head": (
        "Geschrieben von Werkstatt {version} mit den Ergebnissen. Liegt diese Datei neben denen, die sie nennt, braucht kein Befehl Optionen.",
        "Written by Werkstatt {version} with the results. Where this file lies beside those that it names, no command needs options.",
    ),
    "plain_long": (
        "Einfache Sprache: Ein Satz hat {words} Wörter („{sentence}“). Höchstens {most}: Bitte teilen.",
        "Plain language: a sentence has {words} words (“{sentence}”). At most {most}: please divide it.",
    ),
    # tables beside the cards
    "beside_several": (
        "{file} und {other}: Beide gelten für dasselbe. Bitte eine von beiden umbenennen.",
        "{file} and {other}: both stand for the same. Please rename one of them.",
    ),
    "beside_empty": (
        "Zeile {row}, Spalte „{column}“: Hier fehlt der Eintrag. Bitte ergänzen oder die Zeile löschen.",
        "Row {row}, column “{column}”: there is nothing here. Please fill it in, or delete the row.",
    ),
    "beside_doubled": (
        "Zeile {row}, Spalte „{column}“: „{value}“ steht schon weiter oben. Bitte anders benennen oder die Zeile löschen.",
        "Row {row}, column “{column}”: “{value}” is there already above. Please name it otherwise, or delete the row.",
    ),
    "beside_card_unknown": (
        "Zeile {row}, Spalte „{column}“: Eine Karte „{value}“ gibt es in der Kartentabelle nicht. Bitte die Kennung berichtigen.",
        "Row {row}, column “{column}”: there is no card “{value}” in the card table. Please correct the id.",
    ),
    "beside_vision_unknown": (
        "Zeile {row}, Spalte „{column}“: Ein Zukunftsbild „{value}“ gibt es nicht (es gibt: {visions}). Bitte berichtigen oder die Zelle leeren.",
        "Row {row}, column “{column}”: there is no vision “{value}” (there are: {visions}). Please correct it, or empty the cell.",
    ),
    "beside_theme_unknown": (
        "Zeile {row}, Spalte „{column}“: Ein Thema „{value}“ gibt es nicht. Es gibt: {themes}. Bitte Nummer oder Bezeichnung berichtigen.",
        "Row {row}, column “{column}”: there is no theme “{value}”. There are: {themes}. Please correct its number or label.",
    ),
    "picture_silent": (
        "{file}: {picture} hat keinen Text für Menschen, die das Bild nicht sehen, und wird darum nicht gezeigt.",
        "{file}: {picture} has no text for people who don’t see the picture, and so is not shown.",
    ),
    "picture_missing": (
        "Zeile {row}, Spalte „{column}“: Eine Datei „{value}“ liegt nicht im Ordner {folder}. Bitte den Namen berichtigen.",
        "Row {row}, column “{column}”: there is no file “{value}” in the folder {folder}. Please correct the name.",
    ),
    "photograph_unread": (
        "{file}: Das Bild lässt sich nicht lesen. Bitte als JPEG oder PNG speichern (lesbar sind {kinds}, bis etwa 90 Millionen Bildpunkte).",
        "{file}: the picture can’t be read. Please save it as JPEG or PNG ({kinds} can be read, up to about 90 million pixels).",
    ),
}
