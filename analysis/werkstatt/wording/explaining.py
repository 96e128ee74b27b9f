"""What the study file of a new folder explains of its keys."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "explain_file": (
        "Die Studiendatei: Was hier steht, kommt in Seite, Broschüre und Bericht. Was leer bleibt, steht im Bericht als offen.\n"
        "Texte in Anführungszeichen, lange in je drei; Listen in eckigen Klammern. Im Ordner dieser Datei braucht kein Befehl Optionen.",
        "The study file: what stands here goes into page, brochure and report. What stays empty is open in the report.\n"
        "Texts in quotation marks, long ones in three each; lists in square brackets. In the folder of this file no command needs options.",
    ),
    "explain_title": ("Wie die Werkstatt heißt", "What the workshop is called"),
    "explain_subtitle": ("Untertitel der Dokumentation", "Subtitle of the documentation"),
    "explain_description": ("Was für eine Werkstatt es war, in einem Satz", "What workshop it was, in a sentence"),
    "explain_date": ("Wann sie stattfand, etwa 2021-12-09", "When it took place, such as 2021-12-09"),
    "explain_place": ("Wo, oder mit welchem Werkzeug", "Where, or with which tool"),
    "explain_hosts": ("Wer eingeladen hat", "Who invited"),
    "explain_funders": ("Wer bezahlt hat", "Who paid"),
    "explain_moderation": ("Wer moderiert hat", "Who moderated"),
    "explain_authors": ("Wer die Auswertung verantwortet", "Who answers for the analysis"),
    "explain_licence": (
        "Unter welcher Lizenz veröffentlicht wird, etwa CC BY 4.0",
        "Under which licence it is published, such as CC BY 4.0",
    ),
    "explain_licence_url": ("Wo die Lizenz steht", "Where the licence is"),
    "explain_contact": ("An wen man sich wendet", "Whom to turn to"),
    "explain_created": (
        "Tag, an dem die Karten zusammengestellt waren (2021-12-12); Veröffentlichungen nennen ihn",
        "Day on which the cards were put together (2021-12-12); publications name it",
    ),
    "explain_occasion": ("Warum die Werkstatt stattfand", "Why the workshop took place"),
    "explain_aim": ("Welche Frage sie beantworten sollte", "Which question it was to answer"),
    "explain_input": (
        "Was die Beteiligten hörten oder lasen, bevor sie schrieben",
        "What participants heard or read before they wrote",
    ),
    "explain_course": ("Wie der Tag verlief, in Worten", "How the day went, in words"),
    "explain_writing": (
        "Wer die Karten schrieb, einzeln oder zu mehreren; wer Überschriften und Punkte gab",
        "Who wrote the cards, alone or together; who gave headings and dots",
    ),
    "explain_dots_per_person": ("Wie viele Punkte jede Person hatte", "How many dots each person had"),
    "explain_transcription": (
        "Wer abgeschrieben hat, nach welchen Regeln; was [?] und [unleserlich] bedeuten",
        "Who transcribed, by which rules; what [?] and [unleserlich] mean",
    ),
    "explain_sampling": ("Wer eingeladen war und wie ausgewählt", "Who was invited, and how people were chosen"),
    "explain_missing": ("Wer fehlte, und warum", "Who was missing, and why"),
    "explain_consent": (
        "Worin die Beteiligten einwilligten, was veröffentlicht werden darf",
        "What participants consented to, what may be published",
    ),
    "explain_data_protection": ("Wie ihre Daten geschützt sind", "How their data are protected"),
    "explain_storage": ("Wo und wie lange alles aufbewahrt wird", "Where and how long everything is kept"),
    "explain_reflexivity": (
        "Wo die Forschenden stehen: Verhältnis zu den Beteiligten, eigene Erwartungen",
        "Where the researchers stand: relation to the participants, expectations of their own",
    ),
    "explain_discussion": (
        "Was die Themen heißen, und was aus ihnen nicht folgt",
        "What the themes mean, and what does not follow from them",
    ),
    "explain_interests": ("Wem das Ergebnis nützt", "Who benefits from the result"),
    "explain_summary": ("Eine Seite für Menschen, die entscheiden", "A page for people who decide"),
    "explain_plain_language": (
        "Dasselbe in einfacher Sprache: kurze Sätze, bekannte Wörter",
        "The same in plain language: short sentences, known words",
    ),
    "explain_tradition": (
        "Nach welcher Leitlinie geprüft wird: srqr, rtarg (reflexive thematische Analyse) oder gripp2 (Beteiligung)",
        "By which guideline it is checked: srqr, rtarg (reflexive thematic analysis) or gripp2 (involvement)",
    ),
    "explain_tradition_reason": ("Warum nach dieser", "Why by this one"),
    "explain_participants": (
        "Wer da war: ein Eintrag je Rolle, ohne Namen. Das # am Anfang der Zeilen entfernen",
        "Who was there: an entry for each role, without names. Remove the # at the beginning of the lines",
    ),
    "explain_programme": ("Wie der Tag verlief: ein Eintrag je Schritt", "How the day went: an entry for each step"),
    "explain_cards": (
        'Welche Datei gelesen wird. Daneben, bei mehreren Werkstätten: weitere = ["2022/karten.csv"], werkstatt = "2021"',
        'Which file is read. Beside it, with several workshops: more = ["2022/cards.csv"], workshop = "2021"',
    ),
    "explain_themes": (
        'Was neben den Karten liegt: anzahl = 7, lesart = "semantic", kodierer = "encoder", sortierung = ["sortierung.csv"], kodierleitfaden = "kodierleitfaden.csv", ebenen = 1, nahe = true, kampagnen = 0.6. Unter [pruefung]: vergleich = ["Rolle"]',
        'What lies beside the cards: number = 7, reader = "semantic", encoder = "encoder", sorting = ["sorting.csv"], codebook = "codebook.csv", levels = 1, near = true, campaigns = 0.6. Under [review]: compare = ["role"]',
    ),
    "explain_publish": (
        'Wohin veröffentlicht wird, und in welcher Sprache. Daneben: spalten = ["Ort"], mindestens = 3, excel_csv = true, vorige_ausgabe = "…"',
        'Where to publish, and in which language. Beside it: keep = ["Place"], least = 3, excel_csv = true, previous = "…"',
    ),
    "example_role": ("Planung", "Planning"),
    "example_question": ("Was stört?", "What is wrong?"),
}
