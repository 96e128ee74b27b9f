"""What the blind check says: on its sheets, of their errors, and of what came out."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # the sheet
    "blind_sheet": ("Blindprüfung", "Blind check"),
    "blind_instructions": ("Anleitung", "Instructions"),
    "blind_coder": ("Name oder Kürzel:", "Name or initials:"),
    "blind_title": (
        "Was gehört zusammen? Eine Prüfung ohne Vorwissen",
        "What belongs together? A check without prior knowledge",
    ),
    "blind_told_why": (
        "Ein Rechenverfahren oder Menschen haben die Karten einer Werkstatt zu Themen geordnet. Ob diese Themen verständlich sind, zeigt "
        "sich daran, ob jemand, der sie nicht kennt, erkennt, was zu ihnen gehört. Geprüft werden die Themen, nicht Sie.",
        "A computation or people have ordered the cards of a workshop into themes. Whether these themes can be understood shows in whether "
        "somebody who does not know them sees what belongs to them. It is the themes that are tested, not you.",
    ),
    "blind_told_what": (
        "Auf dem Blatt „{sheet}“ stehen {count:Frage|Fragen}. Wählen Sie zu jeder in der Spalte „{answer}“ einen Buchstaben (A, B, …).",
        "The sheet “{sheet}” holds {count:question|questions}. For each, choose a letter (A, B, …) in the column “{answer}”.",
    ),
    "blind_told_words": (
        "Welches Wort gehört nicht dazu? Alle Wörter bis auf eines gehören zum selben Thema. Gesucht ist das fremde Wort.",
        "Which word does not belong? All words but one belong to the same theme. Choose the one that does not.",
    ),
    "blind_told_cards": (
        "Welche Karte gehört nicht dazu? Alle Karten bis auf eine gehören zum selben Thema. Gesucht ist die fremde Karte.",
        "Which card does not belong? All cards but one belong to the same theme. Choose the one that does not.",
    ),
    "blind_told_label": (
        "Welche Überschrift passt zu diesen Karten? Die Karten gehören zum selben Thema. Gesucht ist dessen Überschrift.",
        "Which label fits these cards? The cards belong to the same theme. Choose its label.",
    ),
    "blind_told_guess": (
        "Wo Sie unsicher sind, raten Sie: Eine Antwort ist besser als keine, und was Raten bringt, ist eingerechnet. Lassen Sie nur aus, "
        "was Sie nicht beantworten wollen.",
        "Where you are not sure, guess: an answer is better than none, and what guessing brings is taken into account. Leave out only what "
        "you do not want to answer.",
    ),
    "blind_told_alone": (
        "Beantworten Sie jede Frage für sich, ohne auf andere zurückzusehen, ohne die Ergebnisse der Werkstatt zu kennen und ohne mit "
        "anderen darüber zu sprechen. Eine Pause schadet nicht. Rechnen Sie mit etwa {minutes:Minute|Minuten}.",
        "Answer each question for itself, without looking back at others, without knowing the results of the workshop, and without talking "
        "about it. Taking a break does no harm. Allow about {minutes:minute|minutes}.",
    ),
    "blind_told_leave": (
        "Ändern Sie sonst nichts und löschen Sie keine Zeile. Die Spalte „{code}“ sagt, zu welchen Fragen die Antworten gehören.",
        "Change nothing else and delete no row. The column “{code}” tells which questions the answers belong to.",
    ),
    "blind_item": ("Nr", "No"),
    "blind_question": ("Frage", "Question"),
    "blind_shown": ("Karten", "Cards"),
    "blind_answer": ("Antwort", "Answer"),
    "blind_code": ("Bogen", "Sheet"),
    "blind_words": ("Welches Wort gehört nicht dazu?", "Which word does not belong?"),
    "blind_cards": ("Welche Karte gehört nicht dazu?", "Which card does not belong?"),
    "blind_label": ("Welche Überschrift passt zu diesen Karten?", "Which label fits these cards?"),
    "blind_only": ("Möglich ist einer der Buchstaben in der Liste.", "One of the letters of the list is possible."),
    "blind_key_file": ("schluessel", "key"),
    # what is wrong with sheets and keys
    "blind_columns": (
        "Zeile {row}: Es fehlen die Spalten {columns}. Auszufüllen ist der Bogen, den werkstatt blind geschrieben hat.",
        "Row {row}: the columns {columns} are missing. The sheet to fill in is the one that werkstatt blind has written.",
    ),
    "blind_other_sheet": (
        "Zeile {row}, Spalte „{column}“: Der Bogen „{value}“ gehört nicht zu diesem Schlüssel („{expected}“). Nötig ist der Schlüssel, der mit "
        "dem Bogen geschrieben wurde.",
        "Row {row}, column “{column}”: the sheet “{value}” does not belong to this key (“{expected}”). Needed is the key that was written "
        "with the sheet.",
    ),
    "blind_no_code": (
        "Spalte „{column}“: Sie ist leer, also ist nicht zu sagen, zu welchem Schlüssel der Bogen gehört. In jede Zeile gehört „{expected}“, "
        "wenn er mit diesem Schlüssel geschrieben wurde.",
        "Column “{column}”: it is empty, so nobody can tell to which key the sheet belongs. Each row has “{expected}” if it was written with "
        "this key.",
    ),
    "blind_item_unknown": (
        "Zeile {row}, Spalte „{column}“: Eine Frage „{value}“ gibt es nicht. Erwartet wird die Nummer, die im Bogen stand.",
        "Row {row}, column “{column}”: there is no question “{value}”. Expected is the number that stood in the sheet.",
    ),
    "blind_item_doubled": (
        "Zeile {row}, Spalte „{column}“: Frage {value} steht schon in Zeile {first}. Eine der beiden Zeilen löschen.",
        "Row {row}, column “{column}”: question {value} stands in row {first} already. Delete one of both rows.",
    ),
    "blind_item_missing": (
        "Frage {item} fehlt im Bogen. Die Zeile wieder einfügen, auch wenn sie unbeantwortet ist.",
        "Question {item} is missing from the sheet. Put the row back, even if it has no answer.",
    ),
    "blind_answer_wrong": (
        "Zeile {row}, Spalte „{column}“: „{value}“ ist keine Antwort auf Frage {item}. Erlaubt: einer der Buchstaben {letters} oder leer.",
        "Row {row}, column “{column}”: “{value}” is no answer to question {item}. Allowed: one of the letters {letters}, or empty.",
    ),
    "blind_coder_doubled": (
        "Derselbe Name, „{coder}“, steht schon in {first}. Jede Person füllt einen Bogen aus; zwei verschiedene brauchen verschiedene Namen.",
        "The same name, “{coder}”, stands in {first} already. Each person fills in one sheet; two different ones need different names.",
    ),
    "blind_key_columns": (
        "Zeile {row}: Es fehlen die Spalten {columns}. Nötig ist der Schlüssel, den werkstatt blind geschrieben hat.",
        "Row {row}: the columns {columns} are missing. Needed is the key that werkstatt blind has written.",
    ),
    "blind_key_value": (
        "Zeile {row}, Spalte „{column}“: „{value}“ steht in keinem Schlüssel. Nötig ist der Schlüssel, wie werkstatt blind ihn geschrieben hat.",
        "Row {row}, column “{column}”: “{value}” stands in no key. Needed is the key as werkstatt blind has written it.",
    ),
    "blind_key_themes": (
        "Der Schlüssel gehört zu anderen Karten oder Themen („{value}“ statt „{expected}“). Nötig sind dieselben Karten und Optionen "
        "(--themes, --reader, --seed …), mit denen der Bogen geschrieben wurde.",
        "The key belongs to other cards or themes (“{value}” instead of “{expected}”). Needed are the cards and options (--themes, --reader, "
        "--seed …) that the sheet was written with.",
    ),
    "blind_one_theme": (
        "Für eine Blindprüfung braucht es mindestens zwei Themen; gefunden wurde eines.",
        "A blind check needs two themes at least; one was found.",
    ),
    # what the command says
    "blind_written": (
        "{file}: {count:Frage|Fragen} zu {themes:Thema|Themen}, zum Ausfüllen für jede Person einzeln. {secret}: der Schlüssel; er bleibt unter "
        "Verschluss, bis alle geantwortet haben.",
        "{file}: {count:question|questions} on {themes:theme|themes}, to be filled in by each person alone. {secret}: the key; keep it closed "
        "until all have answered.",
    ),
    "blind_next": (
        "Dann mit denselben Optionen: werkstatt blind {cards} --score ANTWORTEN.xlsx … --key {secret}",
        "Then, with the same options: werkstatt blind {cards} --score ANSWERS.xlsx … --key {secret}",
    ),
    "blind_few_questions": (
        "Zu {themes:Thema|Themen} reichen Wörter und Karten nicht für genug verschiedene Fragen: {labels}.",
        "On {themes:theme|themes} words and cards do not suffice for enough different questions: {labels}.",
    ),
    # what came out
    "blind_outcome_for": ("erkannt", "recognised"),
    "blind_outcome_against": ("nicht erkannt", "not recognised"),
    "blind_outcome_untested": ("zu wenige Antworten", "too few answers"),
    "blind_kind_words": ("Wörter", "Words"),
    "blind_kind_cards": ("Karten", "Cards"),
    "blind_kind_label": ("Überschrift", "Label"),
    "blind_kind_all": ("zusammen", "together"),
    "blind_all_themes": ("alle Themen", "all themes"),
    "blind_right": ("richtig", "right"),
    "blind_answers": ("Antworten", "answers"),
    "blind_share": ("Anteil", "share"),
    "blind_interval": ("95-%-Intervall", "95% interval"),
    "blind_low": ("Intervall, unten", "interval, lower bound"),
    "blind_high": ("Intervall, oben", "interval, upper bound"),
    "blind_chance": ("beim Raten", "by guessing"),
    "blind_p": ("p", "p"),
    "blind_outcome": ("Ergebnis", "outcome"),
    "from_to": ("{first} bis {second}", "{first} to {second}"),
    "blind_p_small": ("p < {least}", "p < {least}"),
    "below": ("< {least}", "< {least}"),
    "blind_p_told": ("p = {p}", "p = {p}"),
    "blind_line": (
        "{right} von {answers} richtig ({share} %, Intervall {low} bis {high} %, beim Raten {chance} %, {p}): {outcome}",
        "{right} of {answers} right ({share}%, interval {low} to {high}%, by guessing {chance}%, {p}): {outcome}",
    ),
    "blind_whole": (
        "{coders:Person hat|Personen haben} Fragen zu den Themen beantwortet, ohne sie zu kennen: {right} von {answers} Antworten sind richtig "
        "({share} %, 95-%-Intervall {low} bis {high} %); beim Raten wären es {chance} % ({p}).",
        "{coders:person has|people have} answered questions on the themes without knowing them: {right} of {answers} answers are right ({share}%, "
        "95% interval {low} to {high}%); guessing would bring {chance}% ({p}).",
    ),
    "blind_whole_none": (
        "Auf dem Bogen der Blindprüfung steht noch keine Antwort.",
        "The sheet of the blind check does not hold an answer yet.",
    ),
    "blind_counts": (
        "Erkannt {recognised:?wird|werden} {recognised} von {themes:Thema|Themen}, nicht besser als beim Raten {missed}, zu wenige Antworten gibt es "
        "zu {untested}.",
        "Of {themes:theme|themes} {recognised} {recognised:?is|are} recognised, {missed} no better than by guessing, and for {untested} there "
        "are too few answers.",
    ),
    "blind_agreement": (
        "Auf {questions:Frage|Fragen} haben mindestens zwei geantwortet, und in {equal} % der Vergleiche gleich (Kappa {kappa}, Krippendorffs "
        "Alpha {alpha}).",
        "{questions:question was|questions were} answered by two at least, who agree in {equal}% of the comparisons (kappa {kappa}, Krippendorff’s "
        "alpha {alpha}).",
    ),
    "blind_alone": (
        "Eine Person allein sagt nur, was sie erkennt; ob andere es ebenso sehen, zeigt erst eine zweite.",
        "One person alone tells only what this person recognises; it takes a second to see whether others do.",
    ),
    # as a part of the review and as a reason of a verdict
    "part_blind": (
        "Erkennen Menschen die Themen, ohne sie zu kennen?",
        "Do people recognise the themes without knowing them?",
    ),
    "sheet_blind": ("Blindprüfung", "Blind check"),
    "part_blind_text": (
        "Gefragt war, welches Wort und welche Karte nicht dazugehört (Chang u. a. 2009) und welche Überschrift zu Karten passt (Ying, Montgomery "
        "& Stewart 2022). Besser als Raten (p bis {level} %) ist das Mindeste, kein Lob. Als nicht erkannt gilt ein Thema nur, wenn jemand, der vier von "
        "fünf Fragen richtig hat, mit {surely} % Wahrscheinlichkeit aufgefallen wäre; es trägt dann höchstens unter Vorbehalt.",
        "Asked was which word and which card does not belong (Chang et al. 2009), and which label fits cards (Ying, Montgomery & Stewart 2022). "
        "Better than guessing (p up to {level}%) is the bare minimum, no praise. A theme counts as not recognised only if somebody who is right in four of "
        "five questions would have been noticed with a probability of {surely}%; it then holds with reservations at best.",
    ),
    "blind_for": (
        "Menschen, die es nicht kannten, erkennen es ({share} % der Antworten richtig)",
        "recognised by people who did not know it ({share}% of the answers right)",
    ),
    "blind_against": (
        "Menschen, die es nicht kannten, erkennen es nicht besser als beim Raten ({share} % der Antworten richtig)",
        "people who did not know it recognise it no better than by guessing ({share}% of the answers right)",
    ),
    "short_blind": ("Blindprüfung", "blind check"),
    "measure_blind": ("Blindprüfung (p)", "Blind check (p)"),
    "measure_blind_share": ("richtig in der Blindprüfung", "right in the blind check"),
    # help
    "help_blind": (
        "Bogen und Schlüssel für eine Blindprüfung der Themen schreiben, oder ausgefüllte Bögen auswerten",
        "write sheet and key for a blind check of the themes, or score sheets that were filled in",
    ),
    "help_blind_out": (
        "Bogen, der geschrieben wird, .xlsx; er bekommt für jedes Thema genug Fragen für eine Aussage",
        "sheet to be written, .xlsx; it gets enough questions on each theme for a statement",
    ),
    "help_blind_score": (
        "ausgefüllte Bögen (.xlsx, .ods, .csv), einer je Person: mit dem Raten und miteinander vergleichen",
        "sheets that were filled in (.xlsx, .ods, .csv), one a person: compare them with guessing and with each other",
    ),
    "help_blind_key": (
        "Schlüssel: mit --out, wohin er geschrieben wird (sonst neben den Bogen, BOGEN_schluessel.csv), mit --score, woher er gelesen wird",
        "key: with --out where it is written (default: beside the sheet, SHEET_key.csv), with --score where it is read from",
    ),
    "help_blind_questions": (
        "Fragen je Thema und Art: Wörter, Karten, Überschrift (sonst 4; zwei je Art reichen, wenn nur alle drei zusammen zählen)",
        "questions per theme and kind: words, cards, label (default: 4; two of a kind suffice where only all three together count)",
    ),
    "help_blind_sheets": (
        "ausgefüllte Bögen der Blindprüfung (siehe werkstatt blind), die in das Urteil eingehen",
        "sheets of the blind check (see werkstatt blind) that enter the verdict",
    ),
    "help_blind_sheets_key": ("der Schlüssel zu diesen Bögen", "the key to these sheets"),
    "usage_missing_with": ("{name} braucht auch {other}.", "{name} needs {other} too"),
    "usage_required_one": ("Es fehlt eines von: {names}", "missing is one of: {names}"),
    "usage_not_with": ("{name} geht nicht zusammen mit {other}.", "{name} is not allowed with {other}"),
}
