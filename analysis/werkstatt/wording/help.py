"""What ``werkstatt --help`` and wrong usage say."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "help_usage": ("Aufruf: ", "usage: "),
    "help_options": ("Optionen", "options"),
    "help_arguments": ("Angaben", "arguments"),
    "help_commands": ("Befehle", "commands"),
    "help_command": ("BEFEHL", "COMMAND"),
    "help_file_name": ("DATEI", "FILE"),
    "help_folder_name": ("ORDNER", "FOLDER"),
    "help_cards_name": ("KARTEN", "CARDS"),
    "help_column_name": ("NAME=SPALTE", "NAME=COLUMN"),
    "help_werkstatt": (
        "Themen aus den Karten einer Beteiligungswerkstatt, und wie weit jedem zu trauen ist.",
        "Themes from the cards of a participatory workshop, and how far each can be trusted.",
    ),
    "help_examples": (
        """Beispiele:
  werkstatt demo probe
  werkstatt check karten.xlsx
  werkstatt themes karten.csv --out ergebnisse
  werkstatt themes karten.csv --out ergebnisse --themes 7 --seed 1
  werkstatt review karten.ods --out ergebnisse --column text=Antwort --column card_id=Nr
  werkstatt publish corpus/sozialplanung/cards.csv --out ergebnisse
  werkstatt publish karten.csv --out results --output-language en
  werkstatt new meine-werkstatt --from karten.xlsx
  werkstatt places board.json --out orte.xlsx
  werkstatt check board.json --places orte.xlsx
  werkstatt sheet karten.csv --out bogen.xlsx
  werkstatt wall karten.csv --out wand.html
  werkstatt publish karten.csv --sorting bogen.xlsx --out ergebnisse
  werkstatt blind karten.csv --out blatt.xlsx
  werkstatt blind karten.csv --score a.xlsx b.xlsx --key blatt_schluessel.csv
  werkstatt publish karten.csv --out ergebnisse --blind a.xlsx b.xlsx --blind-key blatt_schluessel.csv

Eine Tabelle braucht eine Zeile je Karte und eine Spalte „text“ (oder „Karte“). Bekannt sind daneben: Karten-Nr,
Phase, Gruppe, Punkte, Überschrift, Zukunftsbild (card_id, phase, group, votes, heading, vision).
Erkannt werden Boards (Miro, Mural, Padlet, Trello, Deck, scrumlr, EasyRetro), Umfragen und Formulare (LimeSurvey,
SoSci Survey, Google, Microsoft, Nextcloud), QDA-Projekte, Taguette und Abschriften.
Rückgabewerte: 0 fertig, 1 die Eingabe hat Fehler, 2 falscher Aufruf.""",
        """examples:
  werkstatt demo trial
  werkstatt check karten.xlsx
  werkstatt themes karten.csv --out ergebnisse
  werkstatt themes karten.csv --out ergebnisse --themes 7 --seed 1
  werkstatt review karten.ods --out ergebnisse --column text=Antwort --column card_id=Nr
  werkstatt publish corpus/sozialplanung/cards.csv --out ergebnisse
  werkstatt publish karten.csv --out results --output-language en
  werkstatt new meine-werkstatt --from karten.xlsx
  werkstatt places board.json --out orte.xlsx
  werkstatt check board.json --places orte.xlsx
  werkstatt sheet karten.csv --out sheet.xlsx
  werkstatt wall karten.csv --out wall.html
  werkstatt publish karten.csv --sorting sheet.xlsx --out ergebnisse
  werkstatt blind karten.csv --out questions.xlsx
  werkstatt blind karten.csv --score a.xlsx b.xlsx --key questions_key.csv
  werkstatt publish karten.csv --out ergebnisse --blind a.xlsx b.xlsx --blind-key questions_key.csv

A table needs one row per card and a column "text" (or "Karte"). Known beside it: card_id, phase, group,
votes, heading, vision, with their German names (Karten-Nr, Phase, Gruppe, Punkte, Überschrift, Zukunftsbild).
Boards (Miro, Mural, Padlet, Trello, Deck, scrumlr, EasyRetro), surveys and forms (LimeSurvey, SoSci Survey, Google,
Microsoft, Nextcloud), QDA projects, Taguette and transcripts are recognised.
Exit codes: 0 done, 1 the input is at fault, 2 wrong usage.""",
    ),
    "help_help": ("diese Hilfe zeigen", "show this help"),
    "help_version": ("die Version zeigen", "show the version"),
    "help_check": (
        "sagen, was an einer Kartendatei nicht stimmt, alles auf einmal",
        "say what is wrong with a file of cards, all of it at once",
    ),
    "help_places": (
        "vorschlagen, was Rahmen eines Boards oder Fragen einer Umfrage bedeuten, als Tabelle zum Ändern",
        "propose what the frames of a board or the questions of a survey mean, as a table to edit",
    ),
    "help_themes": (
        "Themen finden; schreibt cards.csv und themes.csv",
        "find themes; write cards.csv and themes.csv",
    ),
    "help_sheet": (
        "einen Bogen zum Sortieren schreiben: eine Karte je Zeile, mit Überschriften zur Auswahl; gelesen wird er mit --sorting",
        "write a sheet to sort in: a card a row, with headings to choose from; it is read with --sorting",
    ),
    "help_demo": (
        "die Karten einer erfundenen Werkstatt in einen neuen Ordner legen, um alles an ihnen auszuprobieren",
        "put the cards of an invented workshop into a new folder, to try everything on them",
    ),
    "help_wall": (
        "eine Pinnwand zum Sortieren schreiben: eine Datei, die der Browser öffnet; was heruntergeladen wird, liest --sorting",
        "write a pin board to sort on: a file that the browser opens; what is downloaded there is read with --sorting",
    ),
    "help_wall_out": ("Seite, die geschrieben wird, .html", "page to be written, .html"),
    "help_who_name": ("KÜRZEL", "INITIALS"),
    "help_who": (
        "wer sortiert; ohne diese Angabe fragt die Pinnwand",
        "who sorts; without it the pin board asks",
    ),
    "help_wall_check": (
        "N Prüfkarten am Ende: zufällig aus den dann unsortierten gezogen, ohne Vorschläge (26)",
        "N check cards at the end: drawn at random from those unsorted then, without proposals (26)",
    ),
    "help_wall_blind": ("nichts vom Rechner zeigen", "show nothing of the machine"),
    "help_settle": (
        "die Karten zeigen, bei denen sich Personen unterscheiden, um sie zu klären",
        "show the cards on which people differ, to settle them",
    ),
    "help_check_cards": (
        "N Prüfkarten: zufällig aus den noch unsortierten gezogen, ohne Vorschläge",
        "N check cards: drawn at random from those not sorted yet, without proposals",
    ),
    "help_second_cards": (
        "N Karten für eine zweite Person: zufällig aus den schon sortierten gezogen, Prüfkarten zuerst, ohne Vorschläge",
        "N cards for a second person: drawn at random from those sorted already, check cards first, without proposals",
    ),
    "help_no_proposals": ("keine Vorschläge in den Bogen schreiben", "write no proposals into the sheet"),
    "help_review": (
        "prüfen, wie weit jedem Thema zu trauen ist; schreibt review.json und review.csv",
        "review how far each theme can be trusted; write review.json and review.csv",
    ),
    "help_publish": (
        "alles schreiben, mit Seite und Broschüre für Menschen, die nicht dabei waren",
        "write all of it, with a page and a brochure for people who were not there",
    ),
    "help_new": (
        "einen Ordner mit Korpus, Notebooks, Umgebung und Tests für eine eigene Werkstatt anlegen",
        "make a folder with corpus, notebooks, environment and tests for a workshop of your own",
    ),
    "help_cards": (
        "Datei mit Karten: .csv, .tsv, .txt, .xlsx, .ods, .json, .md oder .qdpx; - für eine Tabelle von der Standardeingabe; ein Ordner oder "
        "nichts, wo eine Studiendatei werkstatt.toml liegt",
        "file of cards: .csv, .tsv, .txt, .xlsx, .ods, .json, .md or .qdpx; - for a table from standard input; a folder, or nothing, where "
        "there is a study file werkstatt.toml",
    ),
    "help_folder": (
        "Ordner, der angelegt wird; es darf ihn noch nicht geben",
        "folder to be made; it must not exist yet",
    ),
    "help_column": (
        "welche Spalte der Datei text, card_id, phase … ist; mehrmals möglich, text auch für mehrere Fragen",
        "which column of the file is text, card_id, phase …; may be repeated, text for several questions too",
    ),
    "help_language": ("Sprache der Karten (sonst de)", "language of the cards (default: de)"),
    "help_output_language": (
        "Sprache aller Ausgaben (sonst die der Karten)",
        "language of all output (default: that of the cards)",
    ),
    "help_table": ("Tabelle, die geschrieben wird, .xlsx", "table to be written, .xlsx"),
    "help_places_file": (
        "Tabelle, was Rahmen, Fragen oder Blätter bedeuten (siehe werkstatt places)",
        "table of what frames, questions or sheets mean (see werkstatt places)",
    ),
    "help_out": ("Ordner für die Ergebnisse", "folder for the results"),
    "help_number": (
        "Zahl der Themen, oder headings: Die Überschriften von Menschen sind die Themen (sonst auto; mit --sorting headings)",
        "number of themes, or headings: people’s headings are the themes (default: auto; with --sorting headings)",
    ),
    "help_seed": ("Startwert der Zufallszahlen (sonst 0)", "start of the random numbers (default: 0)"),
    "help_sorting": (
        "was Menschen sortiert haben: Tabelle (card_id, heading, who, when, how, note), ausgefüllter Bogen von werkstatt sheet oder frühere "
        "decisions.csv; mehrmals möglich. Ihre Überschriften sind dann die Themen, den Rest ordnet der Rechner zu",
        "what people sorted: a table (card_id, heading, who, when, how, note), a filled sheet of werkstatt sheet, or an earlier decisions.csv; may "
        "be repeated. Their headings then are the themes, the machine places the rest",
    ),
    "help_codebook": (
        "Kodierleitfaden: Tabelle (heading, definition, rule, examples, parent, who, text)",
        "codebook: a table (heading, definition, rule, examples, parent, who, text)",
    ),
    "help_sorted_cards": (
        "Kartendatei einer früheren Werkstatt, zu der die erste --sorting gehört: Ihre Karten leiten das Zuordnen an",
        "file of cards of an earlier workshop that the first --sorting belongs to: its cards guide the placing",
    ),
    "help_address_name": ("ADRESSE", "ADDRESS"),
    "help_scheduler": (
        "Dask-Scheduler, dessen Arbeiter rechnen (tcp://…:8786), oder local: alle Kerne dieses Rechners",
        "Dask scheduler whose workers do the work (tcp://…:8786), or local: all cores of this machine",
    ),
    "help_reader": (
        "woraus Themen gebildet werden: Wörter, oder Wörter und Satz-Encoder (sonst terms)",
        "what the themes are formed from: words, or words and a sentence encoder (default: terms)",
    ),
    "help_encoder": (
        "Ordner eines eigenen Satz-Encoders (sentence-transformers oder model2vec, nur safetensors), mit --reader semantic gelesen",
        "folder of a sentence encoder of one’s own (sentence-transformers or model2vec, safetensors only), read with --reader semantic",
    ),
    "help_excel_csv": (
        "CSV-Dateien so schreiben, dass ein deutsches Excel sie mit Doppelklick öffnet: Semikolons, Dezimalkommas, "
        "UTF-8-Kennung (sonst nach RFC 4180)",
        "write CSV files so that a German Excel opens them by a double click: semicolons, decimal commas, a mark for UTF-8 "
        "(default: after RFC 4180)",
    ),
    "help_least": (
        "Anzahlen von Karten je Gruppe unter N werden nicht gezeigt (sonst 3; 1 zeigt alle)",
        "counts of cards by group below N are not shown (default: 3; 1 shows all)",
    ),
    "help_keep": (
        "eine Spalte, die Werkstatt nicht kennt, mit veröffentlichen (mehrmals möglich)",
        "publish a column that Werkstatt does not know (more than once if needed)",
    ),
    "help_internal": (
        "für die Forschenden: auch zeigen, was ein Bericht noch nennen müsste",
        "for the researchers: show what a report still has to name, too",
    ),
    "help_previous": (
        "Ordner der vorigen Ausgabe: zeigt, was sich an Antworten und Maßnahmen geändert hat",
        "folder of the earlier edition: shows what changed in replies and measures",
    ),
    "help_text_name": ("TEXT", "TEXT"),
    "help_title": (
        "Titel der Werkstatt, statt dem der Studiendatei",
        "title of the workshop, in place of that of the study file",
    ),
    "help_subtitle": ("Untertitel, ebenso", "subtitle, likewise"),
    "help_date": ("Datum der Werkstatt, ebenso", "date of the workshop, likewise"),
    "help_place": ("Ort, ebenso", "place, likewise"),
    "help_licence": ("Lizenz der Veröffentlichung, ebenso", "licence of the publication, likewise"),
    "help_author": (
        "wer die Veröffentlichung verfasst hat (mehrmals möglich)",
        "who wrote the publication (more than once if needed)",
    ),
    "help_keep_name": ("SPALTE", "COLUMN"),
    "help_personal": (
        "veröffentlichen, obwohl Karten Personen nennen könnten (sie werden so oder so aufgelistet)",
        "publish although cards may name a person (they are listed either way)",
    ),
    "usage_required": ("Es fehlt: {names}", "missing: {names}"),
    "usage_unknown": ("Unbekannt: {names}", "unknown: {names}"),
    "usage_decisions": (
        "--decisions gibt es nicht mehr: Dieselbe Datei liest jetzt --sorting.",
        "--decisions is gone: --sorting reads the same file now",
    ),
    "usage_encoder": (
        "--encoder: Die Lesart terms braucht keinen Satz-Encoder. --reader terms weglassen.",
        "--encoder: the reader terms needs no sentence encoder. Leave out --reader terms",
    ),
    "usage_value": ("{name}: Die Angabe dahinter fehlt.", "{name}: a value is missing behind it"),
    "usage_choice": (
        "{name}: {value} gibt es nicht. Möglich: {choices}",
        "{name}: no such {value}. Possible: {choices}",
    ),
    "usage_number": ("{name}: {value} ist keine Zahl.", "{name}: {value} is no number"),
    "usage_argument": ("{name}: {problem}", "{name}: {problem}"),
    "usage_pair": ("„{value}“ ist nicht NAME=SPALTE.", "“{value}” is not NAME=COLUMN"),
    "usage_page": ("„{value}“ endet nicht auf .html.", "“{value}” does not end in .html"),
    "usage_workbook": ("„{value}“ endet nicht auf .xlsx.", "“{value}” does not end in .xlsx"),
    "usage_count": (
        "„{value}“ ist keine Zahl von Themen. Möglich: eine ganze Zahl ab 1, auto oder headings.",
        "“{value}” is no number of themes. Possible: a whole number from 1, auto, or headings",
    ),
    "usage_least": ("„{value}“ ist keine ganze Zahl ab 1.", "“{value}” is no whole number from 1"),
    "usage_seed": (
        "„{value}“ ist keine ganze Zahl von 0 bis 4294967295.",
        "“{value}” is no whole number between 0 and 4294967295",
    ),
}
