"""Labels of what the command says."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # files that are read, and what is said of them
    "language_de": ("Deutsch", "German"),
    "language_en": ("Englisch", "English"),
    "language_fr": ("Französisch", "French"),
    "language_es": ("Spanisch", "Spanish"),
    "language_it": ("Italienisch", "Italian"),
    "language_nl": ("Niederländisch", "Dutch"),
    "language_pl": ("Polnisch", "Polish"),
    "language_tr": ("Türkisch", "Turkish"),
    "language_script": ("eine andere Schrift", "another script"),
    "other_language": (
        "Die meisten Karten, die lang genug sind ({count} von {total}), sehen nach {name} aus und werden als {given} gelesen. Falls es {name} ist: "
        "--language {option}",
        "Most cards that are long enough ({count} of {total}) look like {name}, and are read as {given}. If they are {name}: --language {option}",
    ),
    "no_language": (
        "Die meisten Karten, die lang genug sind ({count} von {total}), sehen nicht nach {given} aus, sondern: {name}. Gelesen werden Deutsch und "
        "Englisch; eine Übersetzung hilft.",
        "Most cards that are long enough ({count} of {total}) do not look like {given} but: {name}. German and English are read; a translation "
        "helps.",
    ),
    "hints": (
        "Hinweise ({count}), keine Fehler: Es kann alles so gewollt sein.",
        "Hints ({count}), no errors: all of it may be meant.",
    ),
    "source_own": (
        "Gelesen als Ausgabe von Werkstatt: Was berechnet war, ist weggelassen.",
        "Read as output of Werkstatt: what was computed is left out.",
    ),
    "source_polis": (
        "Gelesen als Polis-Export: Zustimmungen sind Punkte, abgelehnte Beiträge sind weggelassen.",
        "Read as a Polis export: those who agree are votes, rejected statements are left out.",
    ),
    "source_mural": (
        "Gelesen als Mural-Export. Was Bereiche und Felder bedeuten, schlägt „werkstatt places“ zum Ändern vor.",
        "Read as a Mural export. “werkstatt places” proposes what areas and clusters mean, for you to change.",
    ),
    "source_padlet": (
        "Gelesen als Padlet-Export. Was Abschnitte bedeuten, schlägt „werkstatt places“ zum Ändern vor.",
        "Read as a Padlet export. “werkstatt places” proposes what sections mean, for you to change.",
    ),
    "source_miro": (
        "Gelesen als Miro-Board. Was Rahmen und Felder bedeuten, schlägt „werkstatt places“ zum Ändern vor.",
        "Read as a Miro board. “werkstatt places” proposes what frames and clusters mean, for you to change.",
    ),
    "source_maxqda": (
        "Gelesen als kodierte Segmente aus MAXQDA: Die letzte Ebene des Kodes ist die Überschrift.",
        "Read as coded segments of MAXQDA: the last level of the code is the heading.",
    ),
    "source_taguette": (
        "Gelesen als Markierungen aus Taguette: Das erste Schlagwort ist die Überschrift, das zweite die zweite Überschrift.",
        "Read as highlights of Taguette: the first tag is the heading, the second one the second heading.",
    ),
    "source_scrumlr": (
        "Gelesen als scrumlr-Board: Die Stimmen aller Abstimmungen sind zusammengezählt. Was Spalten bedeuten, schlägt „werkstatt "
        "places“ zum Ändern vor.",
        "Read as a scrumlr board: the votes of all votings are added up. “werkstatt places” proposes what columns mean, for you to "
        "change.",
    ),
    "source_trello": (
        "Gelesen als Trello-Board. Was Listen bedeuten, schlägt „werkstatt places“ zum Ändern vor.",
        "Read as a Trello board. “werkstatt places” proposes what lists mean, for you to change.",
    ),
    "source_deck": (
        "Gelesen als Board von Nextcloud Deck. Was Listen bedeuten, schlägt „werkstatt places“ zum Ändern vor.",
        "Read as a board of Nextcloud Deck. “werkstatt places” proposes what lists mean, for you to change.",
    ),
    "source_easyretro": (
        "Gelesen als EasyRetro-Board: neben jeder Spalte ihre Stimmen. Was Spalten bedeuten, schlägt „werkstatt places“ zum Ändern vor.",
        "Read as an EasyRetro board: beside each column its votes. “werkstatt places” proposes what columns mean, for you to change.",
    ),
    "source_limesurvey": ("Gelesen als LimeSurvey-Antworten.", "Read as LimeSurvey answers."),
    "source_sosci": ("Gelesen als SoSci-Survey-Antworten.", "Read as SoSci Survey answers."),
    "source_forms": (
        "Gelesen als Antworten auf ein Formular (Google, Microsoft, Nextcloud).",
        "Read as answers to a form (Google, Microsoft, Nextcloud).",
    ),
    "questions_read": (
        "Gelesene Fragen: {count} ({questions}). Jede Antwort ist eine Karte; eine andere Wahl trifft {option} (für jede Frage einmal). "
        "Welche Phase eine Frage ist, schlägt „werkstatt places“ zum Ändern vor.",
        "Questions read: {count} ({questions}). Each answer is a card; to choose otherwise: {option} (once for each question). "
        "“werkstatt places” proposes which phase a question is, for you to change.",
    ),
    "questions_chosen": (
        "Gelesene Fragen: {count} ({questions}). Nicht als offene Fragen gelesen ({others}). Jede Antwort ist eine Karte; eine andere Wahl "
        "trifft {option} (für jede Frage einmal). Welche Phase eine Frage ist, schlägt „werkstatt places“ zum Ändern vor.",
        "Questions read: {count} ({questions}). Not read as open questions ({others}). Each answer is a card; to choose otherwise: {option} "
        "(once for each question). “werkstatt places” proposes which phase a question is, for you to change.",
    ),
    "descriptions": (
        "Texte neben dem Titel einer Karte ({columns}) wurden nicht gelesen: {count}.",
        "Texts beside the title of a card ({columns}) were not read: {count}.",
    ),
    "archived": (
        "Darunter {count:archivierte Karte|archivierte Karten} (Spalte „Archived“).",
        "Among them {count:archived card|archived cards} (column “Archived”).",
    ),
    "tags_left": (
        "Schlagworte nach dem zweiten derselben Stelle wurden nicht gelesen: {count}.",
        "Tags after the second one of the same passage were not read: {count}.",
    ),
    "struck_whole": (
        "Ganz durchgestrichen und doch gelesen ({count}): Element {places}. Zurückgezogene Karten bitte im Board löschen.",
        "Struck through as a whole, and yet read ({count}): item {places}. Please delete withdrawn cards on the board.",
    ),
    "struck_part": (
        "Ohne die durchgestrichenen Wörter gelesen ({count}): Element {places}.",
        "Read without the words that are struck through ({count}): item {places}.",
    ),
    "html": (
        "HTML in Kartentexten wurde zu Text: {count:Karte|Karten}.",
        "HTML in texts of cards became text: {count:card|cards}.",
    ),
    "source_survey": (
        "Gelesen als Tabelle mit einer Spalte je Frage oder Phase: jede gefüllte Zelle ist eine Karte.",
        "Read as a table with one column per question or phase: each filled cell is a card.",
    ),
    "source_sheets": (
        "Karten stehen auf mehreren Blättern. Was die Blätter bedeuten, schlägt „werkstatt places“ zum Ändern vor.",
        "Cards are on several sheets. “werkstatt places” proposes what the sheets mean, for you to change.",
    ),
    "source_lines": (
        "Die Datei hat keine Spalten: Jede Zeile ist eine Karte, auch die erste.",
        "The file has no columns: each line is a card, the first too.",
    ),
    "place": ("Ort", "Place"),
    "field": ("Feld {number}", "Cluster {number}"),
    "places_written": (
        "{file}: Orte ({count}). Spalten Phase, Gruppe und Überschrift ändern; die Karten einer gelöschten Zeile bleiben "
        "weg. Dann mit --places {file} lesen.",
        "{file}: places ({count}). Change the columns phase, group and heading; the cards of a deleted row are left out. "
        "Then read with --places {file}.",
    ),
    "source_transcript": (
        "Gelesen als Abschrift: # ist die Phase, ## die Gruppe, ### die Überschrift, jede Zeile eine Karte.",
        "Read as a transcript: # is the phase, ## the group, ### the heading, each line a card.",
    ),
    "source_qda": (
        "Gelesen als QDA-Projekt: kodierte Stellen sind Karten, ihr Kode ist die Überschrift.",
        "Read as a QDA project: coded passages are cards, their code is the heading.",
    ),
    "interrupted": ("Abgebrochen; geschrieben ist nichts Halbes.", "Interrupted; nothing is half-written."),
    "kind_mail": ("Mailadresse", "mail address"),
    "kind_phone": ("Telefonnummer", "phone number"),
    "kind_iban": ("Kontonummer", "bank account"),
    "kind_address": ("Anschrift", "postal address"),
    "kind_name": ("Name", "name"),
    "kind_profile": ("Profil", "profile"),
    "kind_handle": ("Konto", "account"),
    "kind_plate": ("Kennzeichen", "number plate"),
    "kind_birth": ("Geburtsdatum", "date of birth"),
    "written": ("Geschrieben: {files}", "Written: {files}"),
    "check_ok": ("{file}: {cards:Karte|Karten}, keine Fehler.", "{file}: {cards:card|cards}, no errors."),
    "found": ("{cards:Karte|Karten}, {themes:Thema|Themen}", "{cards:card|cards}, {themes:theme|themes}"),
    "large_found": (
        "{cards:Karte|Karten} mit {texts:verschiedenen Text|verschiedenen Texten}, {themes:Thema|Themen}",
        "{cards:card|cards} with {texts:different text|different texts}, {themes:theme|themes}",
    ),
    "large_theme": (
        "{theme:>4}  {label}: {cards} ({share}\N{NO-BREAK SPACE}%)",
        "{theme:>4}  {label}: {cards} ({share}%)",
    ),
    "large_numbers": (
        "Die Zahl der Themen wurde an {cards:gezogenen Karte|gezogenen Karten} gewählt; andere Ziehungen wählten {others}.",
        "The number of themes was chosen on {cards:drawn card|drawn cards}; other draws chose {others}.",
    ),
    "large_unassigned": (
        "In keinem Thema: {cards:Karte|Karten} ({share}\N{NO-BREAK SPACE}%).",
        "In no theme: {cards:card|cards} ({share}%).",
    ),
    "large_blank": ("Ohne Text: {cards:Karte|Karten}.", "Without text: {cards:card|cards}."),
    "large_resumed": (
        "Fortgesetzt: {parts:Teil war|Teile waren} schon gelesen.",
        "Resumed: {parts:part was|parts were} read already.",
    ),
    # progress bars
    "resampling": ("Ziehungen", "draws"),
    "dealing": ("Gruppen würfeln", "dealing groups"),
    "leaving_out": ("ohne eine Gruppe", "without one group"),
    "each_workshop": ("jede Werkstatt allein", "each workshop alone"),
    "looking_into": ("Unterthemen", "sub-themes"),
    "repeating": ("Wiederholungen", "repetitions"),
    "shuffling": ("gemischte Karten", "shuffled cards"),
    "reading": ("Karten lesen", "reading cards"),
    "choosing": ("Zahl der Themen", "number of themes"),
}
