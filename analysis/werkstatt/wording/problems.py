"""Messages about the user's input."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "workshop_twice": (
        "Die Werkstatt „{workshop}“ steht in zwei Dateien ({first} und {second}). Eine von beiden anders nennen oder weglassen.",
        "The workshop “{workshop}” is in two files ({first} and {second}). Name one of them otherwise, or leave it out.",
    ),
    "personal_data": ("{card}: {kind} „{found}“", "{card}: {kind} “{found}”"),
    "personal_data_in": ("{card}, {column}: {kind} „{found}“", "{card}, {column}: {kind} “{found}”"),
    "personal_many": (
        "{kind}: {count:Fundstelle|Fundstellen}, zuerst\n    {first}",
        "{kind}: {count:place|places}, first of all\n    {first}",
    ),
    "keep_missing": (
        "Eine Spalte „{column}“ gibt es nicht (vorhanden: {columns}).",
        "There is no column “{column}” (there are: {columns}).",
    ),
    "columns_left_out": (
        "Nicht veröffentlicht werden Spalten, die Werkstatt nicht kennt: {columns}. Wer eine veröffentlichen will, nennt sie mit --keep "
        "(in Python keep=[…]).",
        "Columns that Werkstatt does not know are not published: {columns}. To publish one, name it with --keep (in Python keep=[…]).",
    ),
    "letters_missing": (
        "{count:Karte enthält|Karten enthalten} Zeichen, die die Schriften von Broschüre und Bildern nicht haben; dort steht □: "
        "{letters}",
        "{count:card has|cards have} signs that the fonts of brochure and pictures do not have; □ stands there: {letters}",
    ),
    "project_unsearched": (
        "{file}: Projekte qualitativer Analyse enthalten ganze Quellen und die Namen der Kodierenden.",
        "{file}: projects of qualitative analysis hold whole sources and the names of those who coded.",
    ),
    "raw_left_out": (
        "{file} wird nicht in den Ordner kopiert, weil darin stehen kann, wer Personen sind:\n    {places}\n  Wer das darf und will, gibt "
        "--allow-personal-data an.",
        "{file} is not copied into the folder, since it may name persons:\n    {places}\n  If it may and shall be copied, say "
        "--allow-personal-data.",
    ),
    "personal_data_stop": (
        "Vor der Veröffentlichung ansehen, was Personen nennen könnte:\n    {places}\n  Wer das Gefundene veröffentlichen darf und will, gibt "
        "--allow-personal-data an (in Python allow_personal_data=True). Namen ohne Anrede, Titel oder Amt werden nicht gefunden.",
        "To be looked at before publishing, since it may name persons:\n    {places}\n  If it may and shall be published, say --allow-personal-data (in Python "
        "allow_personal_data=True). Names without a form of address, title or office are not found.",
    ),
    "project_name": (
        "„{name}“ taugt nicht als Name: bitte nur Buchstaben ohne Umlaute, Ziffern, „-“ und „_“.",
        "“{name}” won't do as a name: letters, digits, “-” and “_” only, please.",
    ),
    "project_exists": (
        "Den Ordner {path} gibt es schon: bitte einen neuen Namen wählen.",
        "The folder {path} exists already: please choose another name.",
    ),
    "no_notebooks": (
        'Dafür fehlt das Zusatzpaket „notebooks“: pip install "werkstatt[notebooks]"',
        'This needs the extra “notebooks”: pip install "werkstatt[notebooks]"',
    ),
    "hint_duplicate": (
        "{cards}: gleicher Text „{text}“. Mehrmals geschrieben, oder mehrmals abgeschrieben?",
        "{cards}: the same text “{text}”. Written several times, or transcribed several times?",
    ),
    "hint_similar": (
        "{a} und {b}: fast gleich, „{one}“ und „{other}“. Zweimal abgeschrieben?",
        "{a} and {b}: nearly the same, “{one}” and “{other}”. Transcribed twice?",
    ),
    "hint_two": (
        "{card}: sieht nach zwei Karten aus, „{text}“. Falls ja, in zwei Zeilen trennen.",
        "{card}: looks like two cards, “{text}”. If so, part it into two rows.",
    ),
    "hint_foreign": (
        "{card}: vermutlich {name}, „{text}“. Solche Karten finden keine Nachbarn; eine Übersetzung hilft.",
        "{card}: probably {name}, “{text}”. Such cards find no neighbours; a translation helps.",
    ),
    "hint_non_answer": (
        "{count:Karte sagt|Karten sagen} nichts aus ({texts}): {cards}. {count:?Sie bleibt eine Karte und kommt|Sie bleiben Karten und kommen} in kein Thema; wer sie nicht zählen will, löscht sie.",
        "{count:card makes|cards make} no statement ({texts}): {cards}. {count:?It stays a card and gets|They stay cards and get} into no theme; delete {count:?it if it is|them if they are} not to be counted.",
    ),
    "hint_personal": (
        "{card}: {kind} „{found}“. Vor einer Veröffentlichung ansehen.",
        "{card}: {kind} “{found}”. To be looked at before publishing.",
    ),
    "hint_heading": (
        "Überschrift „{heading}“: nur eine Karte ({card}). Ein Tippfehler?",
        "Heading “{heading}”: one card only ({card}). A slip?",
    ),
    "hint_phase": (
        "{phase}: keine Karte. Fehlt ein Teil der Abschrift?",
        "{phase}: no card. Is a part of the transcript missing?",
    ),
    "hint_hyphens": (
        "{count:Karte enthält ein Wort|Karten enthalten Wörter} mit einem Trennstrich vom Zeilenende ({cards}). Gelesen "
        "wird „{found}“; veröffentlicht wird der Text, wie er dasteht.",
        "{count:card has a word|cards have words} with a hyphen from the end of a line ({cards}). “{found}” is read; the "
        "text is published as it stands.",
    ),
    "hint_capitals": (
        "{count:Karte steht|Karten stehen} ganz in Großbuchstaben ({cards}). Gelesen wird in üblicher Schreibung, „{found}“; "
        "wo Großbuchstaben mehrdeutig sind (Weg, weg), kann das irren.",
        "{count:card is|cards are} written in capitals throughout ({cards}). They are read in usual case, “{found}”; where "
        "capitals are ambiguous, that may err.",
    ),
    "not_board": (
        "{file} ist weder eine Liste von Elementen eines Miro-Boards (REST-API v2, mit sticky_note) noch eines Murals "
        "(mit „sticky note“) noch ein Padlet mit Beiträgen (mit „post“).",
        "{file} is neither a list of items of a Miro board (REST API v2, with sticky_note) nor of a mural (with “sticky "
        "note”) nor a Padlet with posts (with “post”).",
    ),
    "header_lower": (
        "Die Spaltennamen stehen in Zeile {row}; was darüber steht, wurde übergangen.",
        "The names of the columns stand in row {row}; what stands above was passed over.",
    ),
    "rows_hidden": (
        "Ausgeblendete oder weggefilterte Zeilen sind mitgelesen: {rows}. Sind es keine Karten, bitte löschen.",
        "Rows that are hidden or filtered away are read as well: {rows}. If they are no cards, please delete them.",
    ),
    "partly_struck": (
        "Durchgestrichene Wörter sind nicht gelesen: Zeile {rows}.",
        "Words that are struck through are not read: row {rows}.",
    ),
    "cells_beside": (
        "Neben der Tabelle stehen Zellen ohne Spaltennamen, sie sind nicht gelesen: Zeile {rows}.",
        "Cells beside the table have no column name and are not read: row {rows}.",
    ),
    "cells_dates": (
        "Zellen, die ein Datum sind ({count}), Spalte {columns}, zuerst Zeile {row}: {value}. Tabellenkalkulationen machen aus „3-4“ oder „1.5“ ein "
        "Datum; war das gemeint?",
        "Cells that are a date ({count}), column {columns}, first row {row}: {value}. Spreadsheet programs turn “3-4” or “1.5” into a date; was "
        "that meant?",
    ),
    "formula_empty": (
        "Zeile {row}, Spalte „{column}“: eine Formel, deren Wert nicht in der Datei steht. Bitte in der Tabellenkalkulation öffnen und neu "
        "speichern.",
        "Row {row}, column “{column}”: a formula whose value is not in the file. Please open it in a spreadsheet program and save it again.",
    ),
    "formula_fault": (
        "Zeile {row}, Spalte „{column}“: {value} ist der Fehler einer Formel, kein Inhalt. Bitte berichtigen oder leeren.",
        "Row {row}, column “{column}”: {value} is the fault of a formula, no content. Please correct or empty it.",
    ),
    "sheets_passed": (
        "Gelesen: Blatt {sheets}. Ohne Spalte mit Kartentext und darum übergangen: {others}.",
        "Read: sheet {sheets}. Without a column of card texts and therefore passed over: {others}.",
    ),
    "sheets_hidden": (
        "Ausgeblendete Blätter werden nicht gelesen: {sheets}.",
        "Hidden sheets are not read: {sheets}.",
    ),
    "places_none": (
        "Diese Datei hat keine Orte (Rahmen eines Boards, Fragen einer Umfrage, Blätter mit Karten), denen sich etwas "
        "zuordnen ließe.",
        "This file has no places (frames of a board, questions of a survey, sheets of cards) that could be given a "
        "meaning.",
    ),
    "places_columns": (
        "{file}: Es fehlt die Spalte „Ort“ (vorhanden: {columns}). „werkstatt places“ schreibt die Tabelle.",
        "{file}: the column “place” is missing (there are: {columns}). “werkstatt places” writes the table.",
    ),
    "place_doubled": (
        "Zeile {row}, Spalte „{column}“: Den Ort „{value}“ gibt es mehrmals. Bitte eine der Zeilen löschen.",
        "Row {row}, column “{column}”: the place “{value}” occurs more than once. Please delete one of the rows.",
    ),
    "place_unknown": (
        "--places: Den Ort „{value}“ gibt es in der Datei nicht (vorhanden: {columns}).",
        "--places: there is no place “{value}” in the file (there are: {columns}).",
    ),
    "places_left": (
        "Weggelassen ({count}), weil ihr Ort keine Zeile in --places hat: Karten aus {places}.",
        "Left out ({count}) because their place has no row in --places: cards of {places}.",
    ),
    "file_mixed": (
        "{file}: Die Datei mischt Zeichensätze: Zeile {row} ist kein UTF-8, andere Zeilen sind es. Bitte diese Zeile "
        "berichtigen und alles als „CSV UTF-8“ speichern.",
        "{file}: the file mixes encodings: line {row} is no UTF-8, other lines are. Please correct this line and save "
        "all of it as “CSV UTF-8”.",
    ),
    "votes_read": ("Spalte „{column}“ gelesen als Punkte: {read}.", "Column “{column}” read as votes: {read}."),
    "lines_named": (
        "„{column}“ ist der Anfang einer Karte, keine Spalte: --column ist übergangen.",
        "“{column}” is the beginning of a card, no column: --column is passed over.",
    ),
    "left_out": ("Keine Karten ({count}): {what} ({places}).", "No cards ({count}): {what} ({places})."),
    "check_rest": (
        "Durchgesehen wurden auch die Karten ohne Fehler ({cards}).",
        "The cards without an error ({cards}) were looked through as well.",
    ),
    "qda_broken": (
        "{file} lässt sich nicht als QDA-Projekt (REFI-QDA) lesen: {reason}",
        "{file} can't be read as a QDA project (REFI-QDA): {reason}",
    ),
    "qda_no_card": (
        "{file}: Im QDA-Projekt ist keine Stelle eines Textes kodiert, die eine Karte wäre. {what}",
        "{file}: no passage of a text is coded in the QDA project that would be a card. {what}",
    ),
    "qda_passages": (
        "Bitte die Karten dort kodieren oder aus dem QDA-Programm als Tabelle ausgeben ({count:Stelle|Stellen} im Projekt).",
        "Please code the cards there, or export them from the QDA program as a table ({count:passage|passages} in the project).",
    ),
    "qda_others": (
        "Gelesen werden nur Texte, die im Projekt liegen; nicht gelesen:\n    {sources}\n  Texte beim "
        "Ausgeben einschließen; Stellen anderer Quellen gibt das QDA-Programm als Tabelle aus.",
        "Only texts that are in the project are read; not read:\n    {sources}\n  Include texts when you "
        "export; the QDA program exports passages of other sources as a table.",
    ),
    "qda_pdf": ("{count:PDF|PDFs}", "{count:PDF|PDFs}"),
    "qda_picture": ("{count:Bild|Bilder}", "{count:picture|pictures}"),
    "qda_audio": ("{count:Tonaufnahme|Tonaufnahmen}", "{count:audio recording|audio recordings}"),
    "qda_video": ("{count:Video|Videos}", "{count:video|videos}"),
    "qda_outside": (
        "{count:Text|Texte} außerhalb des Projekts oder darin nicht zu finden",
        "{count:text|texts} outside the project, or not to be found in it",
    ),
    "qda_encoding": (
        "Nicht in UTF-8 geschrieben: {count:Text|Texte} des Projekts. Als Zeichensatz ist {name} angenommen.",
        "Not written in UTF-8: {count:text|texts} of the project. The encoding is assumed to be {name}.",
    ),
    "qda_counted_text": (
        "Positionen gezählt in {unit}, {breaks}: So stimmen {agreeing} von {count} Stellen mit dem Text überein, den das Projekt von ihnen nennt.",
        "Positions are counted in {unit}, {breaks}: so {agreeing} of {count} passages agree with the text that the project has of them.",
    ),
    "qda_counted_edges": (
        "Angenommen: Positionen zählen in {unit}, {breaks}. So beginnen und enden die Stellen ({count}) am ehesten, wo Wörter und Zeilen es tun.",
        "Assumed: positions are counted in {unit}, {breaks}. So the passages ({count}) begin and end most nearly where words and lines do.",
    ),
    "qda_unsure": (
        "Unsicher: Positionen können verschieden gezählt sein, {unsure} von {count} Stellen wären dann andere. Angenommen sind {unit}, {breaks}; "
        "bitte die Karten ansehen.",
        "Unsure: positions may be counted in different ways, and {unsure} of {count} passages would then be others. Assumed are {unit}, {breaks}; "
        "please look at the cards.",
    ),
    "qda_doubtful": (
        "{count:Stelle beginnt oder endet|Stellen beginnen oder enden} mitten in einem Wort oder außerhalb des Textes, zuerst: {first}. "
        "Bitte die Karten ansehen.",
        "{count:passage begins or ends|passages begin or end} within a word or outside the text, first: {first}. Please look at the cards.",
    ),
    "qda_codes": (
        "Mehr als zwei Kodes {count:?hat|haben} {count:Karte|Karten}: Überschrift und zweite Überschrift sind die ersten beiden, die Spalte codes nennt alle.",
        "{count:card has|cards have} more than two codes: heading and second heading are the first two, the column codes names all.",
    ),
    "qda_marked": ("{unit} samt der Marke am Dateianfang", "{unit} with the mark at the beginning of the file"),
    "qda_unit_points": ("Unicode-Zeichen", "Unicode characters"),
    "qda_unit_units": ("UTF-16-Einheiten (ein Emoji zwei)", "UTF-16 units (an emoji is two)"),
    "qda_breaks_file": ("ein Zeilenende wie in der Datei", "a line break as in the file"),
    "qda_breaks_one": ("ein Zeilenende als ein Zeichen", "a line break as one character"),
    "qda_breaks_two": ("ein Zeilenende als zwei Zeichen", "a line break as two characters"),
    "no_encoder": (
        "Der semantische Leser braucht einen Satz-Encoder, der nicht installiert ist: pip install 'werkstatt[semantic]'",
        "The semantic reader needs a sentence encoder that is not installed: pip install 'werkstatt[semantic]'",
    ),
    "no_parquet": (
        "Parquet-Dateien brauchen ein Zusatzpaket: pip install 'werkstatt[large]'",
        "Parquet files need an extra: pip install 'werkstatt[large]'",
    ),
    "no_dask": (
        "Für --scheduler fehlt ein Zusatzpaket: pip install 'werkstatt[dask]'",
        "--scheduler needs an extra: pip install 'werkstatt[dask]'",
    ),
    "no_scheduler": (
        "--scheduler {address}: Dort antwortet kein Dask-Scheduler. Adresse und Netz prüfen, oder --scheduler local nehmen.",
        "--scheduler {address}: no Dask scheduler answers there. Check address and network, or take --scheduler local.",
    ),
    "large_encoding": (
        "{file}: Eine so große Datei muss in UTF-8 gespeichert sein; bitte so speichern, oder als Parquet.",
        "{file}: so large a file has to be saved as UTF-8; please save it so, or as Parquet.",
    ),
    "large_row": (
        "{file}: Eine Zeile passt nicht zu den Spalten ({reason}). Bitte Anführungszeichen und Trennzeichen prüfen.",
        "{file}: a row does not fit the columns ({reason}). Please check quotes and separators.",
    ),
    "large_parquet": (
        "{file}: Das ist keine Parquet-Datei, oder sie ist beschädigt.",
        "{file}: this is no Parquet file, or it is damaged.",
    ),
    "large_empty": (
        "{file}: Die Tabelle hat keine Zeilen.",
        "{file}: the table has no rows.",
    ),
    "large_doubled": (
        "Zeile {row}: Die Kennung der Karte steht schon in Zeile {first}. Jede Karte braucht eine eigene.",
        "Row {row}: the id of the card is in row {first} already. Each card needs its own.",
    ),
    "no_encoders": (
        "Einen eigenen Satz-Encoder liest das Zusatzpaket „encoders“: pip install 'werkstatt[encoders]'",
        "An encoder of one’s own is read by the extra “encoders”: pip install 'werkstatt[encoders]'",
    ),
    "no_sentence_transformers": (
        "{encoder}: Modelle dieser Art ({kind}) rechnet nur sentence-transformers, das nicht installiert ist: pip install sentence-transformers",
        "{encoder}: models of this kind ({kind}) are computed by sentence-transformers alone, which is not installed: pip install sentence-transformers",
    ),
    "encoder_missing": ("{encoder}: Diesen Ordner gibt es nicht.", "{encoder}: there is no such folder."),
    "encoder_unknown": (
        "{encoder}: Das ist kein Satz-Encoder. Gelesen werden Ordner von sentence-transformers (mit modules.json) und von model2vec (mit config.json, "
        "tokenizer.json und model.safetensors).",
        "{encoder}: this is no sentence encoder. Read are folders of sentence-transformers (with modules.json) and of model2vec (with config.json, "
        "tokenizer.json and model.safetensors).",
    ),
    "encoder_pickle": (
        "{encoder}/{file}: Dateien dieser Art (Pickle) können beim Öffnen Programme ausführen. Gelesen wird nur safetensors: diese Datei löschen, wenn "
        "daneben model.safetensors liegt; sonst den Encoder als safetensors speichern.",
        "{encoder}/{file}: files of this kind (pickle) can run programs when they are opened. Only safetensors is read: delete this file if "
        "model.safetensors lies beside it; else save the encoder as safetensors.",
    ),
    "encoder_code": (
        "{encoder}/{file}: Programme in einem Encoder werden nicht ausgeführt. Einen Encoder ohne eigenen Programmcode nehmen.",
        "{encoder}/{file}: programs within an encoder are not run. Take an encoder without code of its own.",
    ),
    "encoder_outside": (
        "{encoder}/{file}: Das führt aus dem Ordner hinaus. Den Encoder mit allen Dateien in einen eigenen Ordner kopieren (cp -rL).",
        "{encoder}/{file}: this leads out of the folder. Copy the encoder with all its files to a folder of its own (cp -rL).",
    ),
    "encoder_broken": (
        "{encoder}: Der Satz-Encoder lässt sich nicht laden ({reason}).",
        "{encoder}: the sentence encoder can’t be loaded ({reason}).",
    ),
    "encoder_no_numbers": (
        "Der Encoder „{encoder}“ gibt keine Zahlen zurück; erwartet wird eine Tabelle mit einer Zeile je Text.",
        "The encoder “{encoder}” gives no numbers; expected is an array with a row for each text.",
    ),
    "encoder_shape": (
        "Der Encoder „{encoder}“ gibt eine Tabelle der Form {shape} zurück; erwartet werden {texts:Zeile|Zeilen}, eine je Text.",
        "The encoder “{encoder}” gives an array of shape {shape}; expected is one of {texts:row|rows}, one for each text.",
    ),
    "encoder_not_finite": (
        "Der Encoder „{encoder}“ gibt Zahlen zurück, die keine sind (NaN oder unendlich).",
        "The encoder “{encoder}” gives numbers that are none (NaN or infinite).",
    ),
    "scheduler_alone": (
        "--scheduler {address}: Dort werden nur Themen der Maschine aus den Wörtern gebildet. Sortierungen, Überschriften, Orte, mehrere Werkstätten, Kampagnen, --near und den semantischen Leser weglassen, oder --scheduler.",
        "--scheduler {address}: only the machine's themes are formed there, from words. Leave out sortings, headings, places, several workshops, campaigns, --near and the semantic reader, or --scheduler.",
    ),
    "file_twice": (
        "{file} ist zweimal genannt: Jede Werkstatt hat ihre eigene Datei.",
        "{file} is named twice: each workshop has a file of its own.",
    ),
    "file_missing": ("{file}: Die Datei gibt es nicht.", "{file}: there is no such file."),
    "file_unreadable": (
        "{file}: Die Datei darf nicht gelesen werden oder liegt auf einem gestörten Laufwerk ({reason}).",
        "{file}: the file may not be read, or its drive is at fault ({reason}).",
    ),
    "file_kind": (
        "{file}: Gelesen werden .csv, .tsv, .txt, .xlsx, .xlsm, .ods, .parquet, .md, .qdpx und .json (Miro, Mural, Padlet); bitte so speichern.",
        "{file}: .csv, .tsv, .txt, .xlsx, .xlsm, .ods, .parquet, .md, .qdpx and .json (Miro, Mural, Padlet) are read; please save it so.",
    ),
    "kind_password": (
        "{file}: Die Datei ist mit einem Kennwort geschützt. Bitte öffnen und ohne Kennwort speichern.",
        "{file}: the file is protected by a password. Please open it and save it without one.",
    ),
    "kind_xls": (
        "{file}: Das ist eine Arbeitsmappe im alten Excel-Format (.xls). Bitte öffnen und als .xlsx speichern.",
        "{file}: this is a workbook in the old Excel format (.xls). Please open it and save it as .xlsx.",
    ),
    "kind_pdf": (
        "{file}: Das ist ein PDF. Bitte die Karten als Tabelle (.xlsx, .csv) oder als Text (.md, .txt) speichern.",
        "{file}: this is a PDF. Please save the cards as a table (.xlsx, .csv) or as text (.md, .txt).",
    ),
    "kind_renamed": (
        "{file}: Der Name endet auf {ending}, der Inhalt ist {inside}. Bitte die Datei umbenennen; wird {inside} nicht gelesen, als .xlsx "
        "oder .csv speichern.",
        "{file}: the name ends in {ending}, the content is {inside}. Please rename the file; if {inside} is not read, save it as .xlsx or "
        ".csv.",
    ),
    "kind_html": (
        "{file}: Der Inhalt ist eine Webseite (HTML oder XML), keine Arbeitsmappe; manche Programme geben so aus. Bitte in der "
        "Tabellenkalkulation öffnen und als .xlsx speichern.",
        "{file}: the content is a web page (HTML or XML), no workbook; some programs export so. Please open it in a spreadsheet program and "
        "save it as .xlsx.",
    ),
    "kind_text": (
        "{file}: Der Name endet auf {ending}, der Inhalt ist Text. Ist es eine Tabelle mit Trennzeichen, bitte in .csv umbenennen.",
        "{file}: the name ends in {ending}, the content is text. If it is a table with separators, please rename it to .csv.",
    ),
    "file_broken": (
        "{file}: Die Datei lässt sich nicht lesen ({reason}). Bitte in der Tabellenkalkulation öffnen und neu speichern.",
        "{file}: the file can't be read ({reason}). Please open it in a spreadsheet program and save it again.",
    ),
    "reason_large": ("{name} hat mehr als {most} MB", "{name} has more than {most} MB"),
    "reason_cells": (
        "ein Blatt reicht bis Zeile {rows}, Spalte {columns}, oder enthält zu viel Text",
        "a sheet reaches to row {rows}, column {columns}, or holds too much text",
    ),
    "reason_merged": ("{count:verbundener Bereich|verbundene Bereiche}", "{count:merged area|merged areas}"),
    "reason_projects": (
        "statt einer Projektdatei (.qde) sind darin {count}",
        "instead of one project file (.qde) it holds {count}",
    ),
    "reason_no_archive": ("die Datei ist kein ganzes ZIP-Archiv", "the file is no whole ZIP archive"),
    "reason_encrypted": (
        "{name} ist mit einem Kennwort verschlüsselt; bitte ohne Kennwort ausgeben",
        "{name} is encrypted with a password; please export it without one",
    ),
    "reason_no_utf8": ("{name} ist nicht in UTF-8 geschrieben", "{name} is not written in UTF-8"),
    "reason_passages": (
        "die Stellen haben zusammen mehr als {most} Zeichen",
        "the passages have more than {most} characters together",
    ),
    "reason_variables": ("Fälle haben mehr als {most} Variablen", "cases have more than {most} variables"),
    "reason_doctype": ("eine Definition eines Dokumenttyps", "a document type definition"),
    "file_encoding": (
        "{file}: Der Zeichensatz lässt sich nicht erkennen. Bitte als „CSV UTF-8“ neu speichern.",
        "{file}: the encoding can't be told. Please save it again as “CSV UTF-8”.",
    ),
    "encoding_assumed": (
        "Als Zeichensatz ist {name} angenommen, so dass da steht: „{word}“. Stimmt das nicht, bitte als „CSV UTF-8“ neu speichern.",
        "The encoding is assumed to be {name}, so that it says: “{word}”. If that is wrong, please save it again as “CSV UTF-8”.",
    ),
    "letters_lost": (
        "{count:Karte enthält|Karten enthalten} „\ufffd“: Dort ging ein Buchstabe verloren, bevor die Datei entstand. Bitte aus der Vorlage ergänzen.",
        "{count:card has|cards have} “\ufffd”: a letter was lost there before the file was made. Please fill it in from the original.",
    ),
    "decoded_twice": (
        "„{found}“ sieht aus, als wäre „{right}“ zweimal umgewandelt worden. Bitte die Datei, aus der diese entstand, als UTF-8 einlesen.",
        "“{found}” looks as if “{right}” had been converted twice. Please read the file that this one came from as UTF-8.",
    ),
    "columns_many": (
        "{file}, Zeile {row}: {count:Spalte|Spalten}. Eine Tabelle von Karten hat nicht so viele; ist das Trennzeichen richtig?",
        "{file}, row {row}: {count:column|columns}. A table of cards has not so many; is the separator right?",
    ),
    "cell_long": (
        "{file}, Zeile {row}: Ein Feld hat mehr als {value} Zeichen. Fehlt weiter oben ein schließendes "
        "Anführungszeichen?",
        "{file}, line {row}: a field has more than {value} characters. Is a closing quotation mark missing above?",
    ),
    "file_empty": (
        "{file}: Die Datei enthält keine Karten. Erwartet werden eine Kopfzeile und eine Zeile je Karte.",
        "{file}: the file has no cards. Expected are a header and one row per card.",
    ),
    "quote_open": (
        "{file}, Zeile {row}: Ein Anführungszeichen am Anfang eines Feldes schließt erst Zeilen später; vermutlich fehlt eines, und Karten wären "
        "verschluckt. Bitte schließen oder entfernen.",
        "{file}, row {row}: a quotation mark at the start of a field is closed only lines later; one is probably missing, and cards would be "
        "swallowed. Please close or remove it.",
    ),
    "quote_kept": (
        "Ein Anführungszeichen ohne Gegenstück ist als Teil des Textes gelesen: Zeile {rows}.",
        "A quotation mark without its counterpart is read as part of the text: row {rows}.",
    ),
    "text_missing": (
        "Zeile {row}: Keine Spalte mit dem Kartentext gefunden (vorhanden: {columns}). Bitte eine Spalte in „text“ "
        "umbenennen oder nennen: {option} (in Python: columns={{'text': {guess}}}).",
        "Row {row}: no column with the card text was found (there are: {columns}). Please rename one to “text” "
        "or name it: {option} (in Python: columns={{'text': {guess}}}).",
    ),
    "column_unknown": (
        "Zeile {row}: --column {name}={column}: Eine Spalte „{column}“ gibt es nicht (vorhanden: {columns}).",
        "Row {row}: --column {name}={column}: there is no column “{column}” (there are: {columns}).",
    ),
    "name_unknown": (
        "--column {name}={column}: „{name}“ ist keine bekannte Angabe (bekannt: {columns}).",
        "--column {name}={column}: “{name}” is no known field (known: {columns}).",
    ),
    "column_doubled": (
        "Zeile {row}, Spalte „{column}“: Auch „{other}“ steht für „{name}“. Bitte eine der beiden umbenennen "
        "oder wählen: {option}.",
        "Row {row}, column “{column}”: “{other}” means “{name}” too. Please rename one of them or choose: {option}.",
    ),
    "name_twice": (
        "--column {name}=…: Mehrere Spalten gehen nur bei „text“ (angegeben: {columns}). Bitte eine wählen.",
        "--column {name}=…: several columns are possible for “text” only (given: {columns}). Please choose one.",
    ),
    "column_twice": (
        "Die Spalte „{column}“ ist für mehreres genannt ({names}). Bitte nur eines davon mit --column angeben.",
        "The column “{column}” is named for several things ({names}). Please give one of them with --column only.",
    ),
    "no_question": (
        "Keine Spalte sieht nach einer offenen Frage aus (vorhanden: {columns}). Bitte die Fragen nennen, jede einmal: {option}",
        "No column looks like an open question (there are: {columns}). Please name the questions, each once: {option}",
    ),
    "no_header": (
        "{file}: Die erste Zeile enthält Daten, keine Spaltennamen. Bitte mit den Namen der Variablen in der ersten Zeile exportieren "
        "(SoSci Survey: „CSV-Datei für Excel“ oder „Excel“ statt der Daten für R).",
        "{file}: the first row holds data, no names of columns. Please export it with the names of the variables in the first row "
        "(SoSci Survey: “CSV for Excel” or “Excel” instead of the data for R).",
    ),
    "mentimeter": (
        "{file}: Das sieht nach einem Export von Mentimeter aus, der je Frage anders aufgebaut ist. Bitte die Antworten in eine Spalte unter "
        "die Überschrift „text“ kopieren.",
        "{file}: this looks like an export of Mentimeter, which is laid out differently for each question. Please copy the answers into one "
        "column below the heading “text”.",
    ),
    "name_doubled": (
        "Zeile {row}, Spalte „{column}“: Die Überschrift steht mehrmals in der Kopfzeile. Bitte eine umbenennen.",
        "Row {row}, column “{column}”: this name stands in the header more than once. Please rename one.",
    ),
    "row_long": (
        "Zeile {row}: {value:Feld|Felder}, die Kopfzeile hat weniger. Steht ein Trennzeichen im Text, braucht er "
        "Anführungszeichen.",
        "Row {row}: {value:field|fields}, the header has fewer. A text that contains the separator needs quotation marks.",
    ),
    "id_empty": (
        "Zeile {row}, Spalte „{column}“: Die Kennung fehlt. Jede Karte braucht eine eigene.",
        "Row {row}, column “{column}”: the id is missing. Each card needs its own.",
    ),
    "id_doubled": (
        "Zeile {row}, Spalte „{column}“: Die Kennung „{value}“ gibt es mehrmals. Jede Karte braucht eine eigene.",
        "Row {row}, column “{column}”: the id “{value}” occurs more than once. Each card needs its own.",
    ),
    "text_empty": (
        "Zeile {row}, Spalte „{column}“: Der Text ist leer. Bitte ergänzen oder die Zeile löschen.",
        "Row {row}, column “{column}”: the text is empty. Please fill it in or delete the row.",
    ),
    "phase_unknown": (
        "Zeile {row}, Spalte „{column}“: „{value}“ ist keine Phase. Erlaubt: Kritik, Fantasie, Realisierung oder leer.",
        "Row {row}, column “{column}”: “{value}” is no phase. Allowed: critique, fantasy, implementation or empty.",
    ),
    "votes_wrong": (
        "Zeile {row}, Spalte „{column}“: „{value}“ ist keine Punktzahl. Erlaubt: ganze Zahl ab 0 oder leer.",
        "Row {row}, column “{column}”: “{value}” is no number of votes. Allowed: a whole number from 0, or empty.",
    ),
    "numbered": (
        "Keine Spalte „card_id“: Die Karten wurden nach Zeilen nummeriert ({first} bis {last}).",
        "No column “card_id”: the cards were numbered by row ({first} to {last}).",
    ),
    "numbered_guess": (
        "Keine Spalte „card_id“: Die Karten wurden nach Zeilen nummeriert ({first} bis {last}). Ist „{guess}“ die "
        "Kennung, bitte in „card_id“ umbenennen oder nennen: {option} "
        "(in Python: columns={{'card_id': '{guess}'}}).",
        "No column “card_id”: the cards were numbered by row ({first} to {last}). If “{guess}” is the id, please "
        "rename it to “card_id” or name it: {option} (in Python: columns={{'card_id': '{guess}'}}).",
    ),
    "spellings_joined": (
        "{column}: „{others}“ wurde als „{name}“ gelesen, wie es auf den meisten Karten steht.",
        "{column}: “{others}” was read as “{name}”, the spelling of most cards.",
    ),
    "spellings_unseen": (
        "{column}: „{name}“ steht mit verschiedenen Leer- oder Sonderzeichen in der Datei und wurde als ein Name "
        "gelesen.",
        "{column}: “{name}” stands in the file with different blanks or special characters and was read as one name.",
    ),
    "numbered_within": (
        "Die Kennungen in „card_id“ zählen je „{column}“ neu: Bei mehrfachen Kennungen wurde dieser Wert angehängt.",
        "The ids in “card_id” count anew within each “{column}”: this value was appended to repeated ids.",
    ),
    "too_many_themes": (
        "--themes {themes}: Unterscheiden {most:?lässt|lassen} sich nur {most:Karte|Karten}. Bitte höchstens --themes {most} wählen.",
        "--themes {themes}: only {most:card|cards} can be told apart. Please choose at most --themes {most}.",
    ),
    "no_headings": (
        "Es gibt noch keine Überschriften, unter denen Karten liegen: Bitte zuerst einige Karten sortieren (--sorting) oder eine Spalte mit "
        "Überschriften angeben (--column heading=SPALTE).",
        "There are no headings with cards yet: please sort some cards first (--sorting), or name a column of headings (--column heading=COLUMN).",
    ),
    "heading_without_own": (
        "Unter „{heading}“ liegt keine Karte, die nicht auch unter einer anderen Überschrift die einzige ist. Bitte mindestens eine Karte mehr "
        "darunter sortieren.",
        "Under “{heading}” there is no card that is not the only one of another heading too. Please sort at least one more card under it.",
    ),
    "sorting_strangers": (
        "Die Sortierung nennt {count:Karte|Karten}, die es in der Kartendatei nicht gibt: {cards}. Gehört sie zu anderen Karten (--sorted-cards)?",
        "The sorting names {count:card|cards} that {count:?is|are} not in the file of cards: {cards}. Does it belong to other cards "
        "(--sorted-cards)?",
    ),
    "carried_nothing": (
        "Die Sortierung der früheren Karten legt keine unter eine Überschrift: Es gibt nichts zu übernehmen.",
        "The sorting of the earlier cards puts none under a heading: there is nothing to carry over.",
    ),
    "too_few_themes": (
        "--themes {themes}: Die Zahl der Themen ist eine ganze Zahl ab 1.",
        "--themes {themes}: the number of themes is a whole number from 1.",
    ),
    "nothing_shared": (
        "Keine zwei Karten haben ein Inhaltswort gemeinsam: Themen lassen sich nicht bilden.",
        "No two cards share a content word: themes can't be formed.",
    ),
    "nothing_told_apart": (
        "Der Satz-Encoder gibt allen Karten denselben Vektor oder keinen, oder sie haben kein Inhaltswort: Themen lassen sich nicht bilden.",
        "The sentence encoder gives all cards the same vector or none, or they have no content word: themes can't be formed.",
    ),
    "too_few_cards": (
        "Zu wenige Karten für Themen: {placed} von {total} {placed:?hat|haben} Wörter mit anderen gemeinsam, nötig sind {fewest}, damit in jeder "
        "Ziehung, die 63 % der Karten enthält, zwei Themen zu je drei Karten Platz haben. Solche Karten lassen sich von Hand ordnen; "
        "wer eine Zahl vorgibt (--themes N), bekommt sie.",
        "Too few cards for themes: {placed} of {total} {placed:?shares|share} words with others, {fewest} are needed, so that each draw, which holds "
        "63% of the cards, has room for two themes of three cards each. Such cards can be sorted by hand; whoever gives a number "
        "(--themes N) gets it.",
    ),
    "column_taken": (
        "Die Spalte „{column}“ ist schon vergeben; sie wird für das Ergebnis gebraucht. Bitte umbenennen.",
        "The column “{column}” is taken; it is needed for the result. Please rename it.",
    ),
    "out_exists": (
        "--out {path}: Die Datei gibt es schon, vielleicht mit Änderungen. Bitte einen anderen Namen wählen oder sie löschen.",
        "--out {path}: the file exists already, perhaps with changes. Please choose another name, or delete it.",
    ),
    "out_not_folder": (
        "{path}: Das ist eine Datei. Bitte einen Ordner nennen.",
        "{path}: this is a file. Please name a folder.",
    ),
    "out_not_writable": (
        "{path}: Dorthin lässt sich nicht schreiben ({reason}).",
        "{path}: can't write there ({reason}).",
    ),
    "package_broken": (
        "{file}: Kein gültiges JSON (Zeile {row}). Bitte berichtigen oder die Datei entfernen.",
        "{file}: no valid JSON (line {row}). Please correct it or remove the file.",
    ),
    "decision_columns": (
        "{file}, Zeile 1: Es fehlen die Spalten {columns}.",
        "{file}, row 1: the columns {columns} are missing.",
    ),
    "decision_kind": (
        "Zeile {row}, Spalte „what“: „{value}“ ist keine Entscheidung. Bekannt: {known}.",
        "Row {row}, column “what”: “{value}” is no decision. Known: {known}.",
    ),
    "decision_empty": (
        "Zeile {row}, Spalte „{column}“: Die Angabe fehlt. Jede Entscheidung braucht sie.",
        "Row {row}, column “{column}”: this is missing. Each decision needs it.",
    ),
    "decision_date": (
        "Zeile {row}, Spalte „when“: „{value}“ ist kein Datum. Erwartet wird Jahr-Monat-Tag, etwa 2021-12-09.",
        "Row {row}, column “when”: “{value}” is no date. Expected is year-month-day, as 2021-12-09.",
    ),
    "decision_left_out": (
        "Entscheidung {number} ({what}, {who}, {when}) passt nicht mehr und blieb aus: {reason}",
        "Decision {number} ({what}, {who}, {when}) no longer fits and was left out: {reason}",
    ),
    "in_file": ("{file}: {problem}", "{file}: {problem}"),
    "problems": ("{file}: {count} Fehler", "{file}: {count:problem|problems}"),
}
