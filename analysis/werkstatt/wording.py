"""Every reader-facing label, number format and colour, in German and English."""

from __future__ import annotations

LANGUAGES = ("de", "en")

# Okabe & Ito (2008): told apart with every common colour blindness; chosen so that grey print differs too.
PHASE_COLOURS = {"kritik": "#004C7F", "fantasie": "#E69F00", "realisierung": "#A8DCC8"}
INK, PAPER, MUTED = "#1b1b1b", "#ffffff", "#6b6b6b"
# Okabe & Ito (2008), without yellow and black, which paper and ink hide; shapes and hatches tell themes apart too.
THEME_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9")
BAND_COLOURS = {"traegt": "#00523D", "vorbehalt": "#E69F00", "nicht": "#D0D0D0"}
# What became of a word: light grounds under dark ink, told apart by their line as well.
FATE_STYLES = {
    "kept": "background:#A8DCC8;color:#1b1b1b;padding:2px 4px;border-bottom:3px solid #00523D",
    "changed": "background:#FBE3B3;color:#1b1b1b;padding:2px 4px;border-bottom:3px dashed #8A5A00",
    "negation": "background:#CFE3F2;color:#1b1b1b;padding:2px 4px;border-bottom:3px double #004C7F",
    "stopped": "background:#E4E4E4;color:#1b1b1b;padding:2px 4px;border-bottom:3px dotted #6b6b6b",
    "function": "",
    "no_word": "",
}

WORDS: dict[str, tuple[str, str]] = {
    # columns and phases
    "kritik": ("Kritik", "Critique"),
    "fantasie": ("Fantasie", "Fantasy"),
    "realisierung": ("Realisierung", "Implementation"),
    "no_phase": ("ohne Phase", "no phase"),
    "theme": ("Thema", "Theme"),
    "label": ("Bezeichnung", "Label"),
    "cards": ("Karten", "Cards"),
    "votes": ("Punkte", "Votes"),
    "vote": ("Punkt", "vote"),
    "terms": ("Wörter", "Words"),
    "representative": ("Typische Karten", "Typical cards"),
    "confidence": ("Zuordnung", "Assignment"),
    "stability": ("Stabilität", "Stability"),
    "verdict": ("Urteil", "Verdict"),
    "why": ("Warum", "Why"),
    "group": ("Gruppe", "Group"),
    "also": ("auch nahe Thema {theme}", "also near theme {theme}"),
    "unassigned": ("nicht zuordenbar", "not assignable"),
    # what became of a word
    "kept": ("zählt, wie es dasteht", "counts as it stands"),
    "changed": ("zählt in anderer Form", "counts in another form"),
    "negation": ("verneint ein anderes Wort", "negates another word"),
    "stopped": ("zählt nicht: sagt auf jeder Karte dasselbe", "does not count: says the same on any card"),
    "function": ("zählt nicht: kein Inhaltswort", "does not count: no content word"),
    "no_word": ("zählt nicht: Zeichen oder Zahl", "does not count: sign or number"),
    "silent_card": (
        "Von dieser Karte zählt kein Wort: Sie ist nicht zuordenbar.",
        "No word of this card counts: it is not assignable.",
    ),
    # decisions
    "decisions": ("Was Menschen entschieden haben", "What people decided"),
    "decisions_text": (
        "Die Rechnung schlägt vor, Menschen entscheiden. Was sie an den Themen geändert haben, steht hier in der "
        "Reihenfolge, in der es bei jeder Rechnung wiederholt wird. Die Stabilität gilt den Themen, die daraus wurden: "
        "Sie misst, wie gut die Rechnung sie wiederfindet, nicht, ob die Entscheidung richtig ist.",
        "The computation proposes, people decide. What they changed about the themes stands here, in the order in "
        "which it is repeated on every run. The stability is that of the themes that came of it: it measures how well "
        "the computation finds them again, not whether the decision is right.",
    ),
    "before": ("Die Themen vor diesen Entscheidungen", "The themes before these decisions"),
    "decision_what": ("Was", "What"),
    "decision_theme": ("Thema", "Theme"),
    "decision_cards": ("Karten", "Cards"),
    "decision_into": ("Ziel", "Into"),
    "decision_why": ("Warum", "Why"),
    "decision_who": ("Wer", "Who"),
    "decision_when": ("Wann", "When"),
    "decision_status": ("Ergebnis", "Result"),
    "decision_rename": ("umbenannt", "renamed"),
    "decision_merge": ("zusammengelegt", "merged"),
    "decision_split": ("geteilt", "split"),
    "decision_move": ("verschoben", "moved"),
    "decision_done": ("ausgeführt", "carried out"),
    "decision_misfit": ("passt nicht mehr", "no longer fits"),
    "misfit_theme": ("Ein Thema „{label}“ gibt es nicht (mehr).", "There is no theme “{label}” (any more)."),
    "misfit_taken": ("Ein Thema heißt schon „{label}“.", "A theme is called “{label}” already."),
    "misfit_same": (
        "„{label}“ lässt sich nicht mit sich selbst zusammenlegen.",
        "“{label}” can't be merged with itself.",
    ),
    "misfit_cards": (
        "Nicht (mehr) im Thema „{label}“: {cards}.",
        "Not in the theme “{label}” (any more): {cards}.",
    ),
    "misfit_unknown": ("Diese Karten gibt es nicht (mehr): {cards}.", "There are no such cards (any more): {cards}."),
    "misfit_all": (
        "Im Thema „{label}“ bliebe keine Karte; dafür gibt es „zusammenlegen“.",
        "The theme “{label}” would be left without cards; that is what “merge” is for.",
    ),
    # what a report should name
    "report": ("Was ein Bericht nennen sollte", "What a report should name"),
    "report_intro": (
        "Nach SRQR (O’Brien u. a. 2014) und COREQ (Tong u. a. 2007), soweit es auf Karten passt. Was die Daten nicht "
        "sagen, bleibt offen: Es zu ergänzen ist Sache der Forschenden.",
        "After SRQR (O’Brien et al. 2014) and COREQ (Tong et al. 2007), as far as it fits cards. What the data don’t say "
        "is left open: adding it is up to the researchers.",
    ),
    "report_item": ("Angabe", "Item"),
    "report_source": ("Richtlinie", "Guideline"),
    "report_state": ("Stand", "State"),
    "report_filled": ("aus den Daten", "from the data"),
    "report_open": ("offen", "open"),
    "report_text": ("Inhalt", "Content"),
    "report_context": ("Anlass und Rahmen", "Context"),
    "report_context_open": (
        "Was für eine Werkstatt war es, wo, wann, auf wessen Einladung?",
        "What workshop was it, where, when, on whose invitation?",
    ),
    "report_units": ("Untersuchungseinheiten", "Units of study"),
    "report_units_text": (
        "{cards} Karten aus {groups} Gruppen und {phases} Phasen.",
        "{cards} cards from {groups} groups and {phases} phases.",
    ),
    "report_processing": ("Aufbereitung", "Processing"),
    "report_processing_text": (
        "{marked} Karten sind als unsicher gelesen gekennzeichnet. {unassigned}",
        "{marked} cards are marked as hard to read. {unassigned}",
    ),
    "report_derivation": ("Wie die Themen entstanden", "How themes were derived"),
    "report_derivation_text": (
        "Aus den Karten, nicht vorgegeben: TF-IDF{encoder} und k-Means, Startwert {seed}. {choice}",
        "From the cards, not given beforehand: TF-IDF{encoder} and k-means, seed {seed}. {choice}",
    ),
    "encoder_semantic": (", Satz-Encoder", ", sentence encoder"),
    "report_software": ("Software", "Software"),
    "report_coders": ("Kodierende und Kodebaum", "Coders and coding tree"),
    "report_coders_text": (
        "Zwei Kodierungen unter {headings} Überschriften; Cohens Kappa {kappa}, Krippendorffs Alpha {alpha} "
        "(95-%-Intervall {low} bis {high}).",
        "Two codings under {headings} headings; Cohen’s kappa {kappa}, Krippendorff’s alpha {alpha} (95% interval {low} to "
        "{high}).",
    ),
    "report_coders_open": (
        "Haben Menschen kodiert? Wie viele, nach welchem Kodebaum, mit welcher Übereinstimmung?",
        "Did people code? How many, by which coding tree, with what agreement?",
    ),
    "report_trust": ("Vertrauenswürdigkeit", "Trustworthiness"),
    "report_trust_text": (
        "{resamples} Bootstrap-Ziehungen und Vergleich mit gemischten Wörtern. {overall}",
        "{resamples} bootstrap draws and comparison with shuffled words. {overall}",
    ),
    "report_quotes": ("Belege aus dem Material", "Links to the material"),
    "report_quotes_text": (
        "{cards} typische Karten sind im Wortlaut gezeigt, alle mit Kennung; alle übrigen stehen beim Thema.",
        "{cards} typical cards are shown verbatim, all with their ids; all others stand with their theme.",
    ),
    "report_deviant": ("Abweichende Fälle", "Deviant cases"),
    "report_deviant_text": (
        "{none} Karten gehören zu keinem Thema, {between} liegen zwischen zweien.",
        "{none} cards are in no theme, {between} lie between two.",
    ),
    "report_purpose": ("Fragestellung", "Purpose"),
    "report_purpose_open": ("Welche Frage sollte beantwortet werden?", "Which question was to be answered?"),
    "report_researchers": ("Forschende", "Researchers"),
    "report_researchers_open": (
        "Wer hat moderiert, abgeschrieben, ausgewertet, und in welchem Verhältnis zu den Teilnehmenden?",
        "Who moderated, transcribed and analysed, and how do they relate to the participants?",
    ),
    "report_sampling": ("Auswahl", "Sampling"),
    "report_sampling_open": ("Wer war eingeladen, wer kam, wer fehlte?", "Who was invited, who came, who was missing?"),
    "report_ethics": ("Ethik und Datenschutz", "Ethics and data protection"),
    "report_ethics_open": ("Wozu haben die Teilnehmenden eingewilligt?", "What did the participants consent to?"),
    "report_collection": ("Erhebung", "Data collection"),
    "report_collection_open": (
        "Wie lange, mit welchen Fragen, auf welchem Brett, wie abgeschrieben?",
        "How long, with which questions, on which board, transcribed how?",
    ),
    "report_participants": ("Rückmeldung der Teilnehmenden", "Participant checking"),
    "report_participants_open": (
        "Haben die Teilnehmenden die Themen gesehen und dazu Stellung genommen?",
        "Have the participants seen the themes and commented on them?",
    ),
    "report_interpretation": ("Deutung und Grenzen", "Interpretation and limitations"),
    "report_interpretation_open": (
        "Was heißen die Themen, verglichen mit anderer Forschung, und was folgt aus ihnen nicht?",
        "What do the themes mean beside other research, and what doesn’t follow from them?",
    ),
    "report_interests": ("Interessen und Förderung", "Interests and funding"),
    "report_interests_open": (
        "Wer hat bezahlt, und wem nützt das Ergebnis?",
        "Who paid, and who benefits from the result?",
    ),
    # blind check
    "blind_sheet": ("Blindprüfung", "Blind check"),
    "blind_item": ("Nr", "No"),
    "blind_question": ("Frage", "Question"),
    "blind_shown": ("Karten", "Cards"),
    "blind_answer": ("Antwort", "Answer"),
    "blind_words": ("Welches Wort gehört nicht dazu?", "Which word does not belong?"),
    "blind_cards": ("Welche Karte gehört nicht dazu?", "Which card does not belong?"),
    "blind_label": ("Welche Überschrift passt zu diesen Karten?", "Which label fits these cards?"),
    # verdicts
    "traegt": ("trägt", "holds"),
    "vorbehalt": ("trägt unter Vorbehalt", "holds with reservations"),
    "nicht": ("trägt nicht", "does not hold"),
    "unreviewed": ("noch nicht geprüft", "not yet reviewed"),
    "traegt_sentence": (
        "Dafür spricht: {good}. Stabil heißt noch nicht gültig.",
        "For it: {good}. Stable does not yet mean valid.",
    ),
    "vorbehalt_sentence": ("Dafür spricht: {good}. Dagegen: {bad}.", "For it: {good}. Against it: {bad}."),
    "nicht_sentence": ("Dagegen spricht: {bad}. Dafür nur: {good}.", "Against it: {bad}. For it only: {good}."),
    "against_sentence": ("Dagegen spricht: {bad}.", "Against it: {bad}."),
    "stability_for": (
        "kommt mit anderen Karten wieder (Jaccard {stability})",
        "comes back with other cards (Jaccard {stability})",
    ),
    "stability_against": (
        "mit anderen Karten kommt es nur in Umrissen wieder (Jaccard {stability})",
        "with other cards only its outline comes back (Jaccard {stability})",
    ),
    "stability_lost": (
        "mit anderen Karten kommt es nicht verlässlich wieder (Jaccard {stability})",
        "with other cards it does not reliably come back (Jaccard {stability})",
    ),
    "chance_for": (
        "stabiler als Themen aus gemischten Wörtern (nur {chance_share} % der Mischungen reichen heran)",
        "more stable than themes of shuffled words (only {chance_share}% of the shuffles come near)",
    ),
    "chance_against": (
        "in {chance_share} % der Mischungen der Wörter ist ein Thema ebenso stabil",
        "in {chance_share}% of the shuffles of the words a theme is as stable",
    ),
    "returns_for": (
        "in {returns_share} % der Auswertungsvarianten wieder da",
        "back in {returns_share}% of the variants of the analysis",
    ),
    "returns_against": (
        "nur in {returns_share} % der Auswertungsvarianten wieder da",
        "back in {returns_share}% of the variants of the analysis only",
    ),
    "other_reading_for": (
        "auch in der zweiten Lesart (Jaccard {other_reading})",
        "in the second reading too (Jaccard {other_reading})",
    ),
    "other_reading_against": (
        "nicht in der zweiten Lesart (Jaccard {other_reading})",
        "not in the second reading (Jaccard {other_reading})",
    ),
    "without_for": (
        "hält auch ohne jede einzelne Gruppe (mindestens {without})",
        "holds without any single group (at least {without})",
    ),
    "without_against": (
        "ohne „{group}“ zerfällt es (Jaccard {without})",
        "dissolves without “{group}” (Jaccard {without})",
    ),
    "overall": (
        "Von {themes} Themen tragen {traegt}, unter Vorbehalt tragen {vorbehalt}, nicht tragen {nicht}.",
        "Of {themes} themes {traegt} hold, {vorbehalt} hold with reservations, {nicht} do not hold.",
    ),
    "beats_chance": (
        "Als Ganzes ist die Gruppierung stabiler (im Mittel {mean}) als jede aus zufällig gemischten Wörtern "
        "(im Mittel {chance}, höchstens {best}).",
        "As a whole the grouping is more stable (mean {mean}) than any of words dealt at random "
        "(mean {chance}, at most {best}).",
    ),
    "no_chance": (
        "Als Ganzes ist die Gruppierung (im Mittel {mean}) nicht stabiler als die stabilste aus zufällig gemischten "
        "Wörtern (im Mittel {chance}, höchstens {best}): Sie gilt als nicht besser als Zufall.",
        "As a whole the grouping (mean {mean}) is not more stable than the most stable one of words dealt at random "
        "(mean {chance}, at most {best}): it counts as no better than chance.",
    ),
    "no_reference": (
        "Für einen Vergleich mit gemischten Wörtern sind es zu wenige Karten.",
        "There are too few cards for a comparison with words dealt at random.",
    ),
    # parts of the method section
    "part_choices": (
        "Hätten andere Entscheidungen dieselben Themen ergeben?",
        "Would other choices have given the same themes?",
    ),
    "part_choices_text": (
        "In {universes} Varianten der Auswertung wurden die Themen neu gebildet: jede vertretbare Wahl mit jeder anderen. "
        "Ein Thema kehrt wieder, wenn ein Thema der Variante mehr als die Hälfte der Karten beider teilt (Jaccard über "
        "0,5). Viele Varianten sind keine bessere Schätzung als eine; sie zeigen, was an Entscheidungen hängt "
        "(Steegen u. a. 2016, Simonsohn u. a. 2020).",
        "In {universes} variants of the analysis the themes were formed anew: every defensible choice with every other. A "
        "theme comes back if a theme of the variant shares more than half of the cards of both (Jaccard above 0.5). Many "
        "variants are no better estimate than one; they show what hangs on choices (Steegen et al. 2016, Simonsohn et al. "
        "2020).",
    ),
    "returns": ("kehrt wieder in", "comes back in"),
    "mover": ("bewegt am meisten", "moved most by"),
    "effect": ("Wirkung (Jaccard)", "effect (Jaccard)"),
    "part_reading": ("Findet eine zweite Lesart dieselben Themen?", "Does a second reading find the same themes?"),
    "part_reading_text": (
        "Dieselben Karten, anders gelesen ({reader}), in ebenso viele Themen geteilt: Übereinstimmung AMI {ami}. {both} von "
        "{themes} Themen gibt es in beiden Lesarten.",
        "The same cards, read otherwise ({reader}), in as many themes: agreement AMI {ami}. {both} of {themes} themes are "
        "in both readings.",
    ),
    "part_only_there": ("Nur in der zweiten: {labels}.", "In the second only: {labels}."),
    "part_no_reading": (
        "Nicht geprüft: Dafür fehlt das Zusatzpaket „semantic“.",
        "Not tested: this needs the extra “semantic”.",
    ),
    "counterpart": ("ähnlichstes Thema dort", "most similar theme there"),
    "part_group": ("Wessen Themen? Nach Gruppen", "Whose themes? By group"),
    "part_group_text": (
        "Karten je Thema und Gruppe, in Klammern die bei gleicher Verteilung erwarteten; {set_aside} Karten ohne Thema oder Gruppe bleiben außer Betracht, Anzahlen unter "
        "{least} werden nicht gezeigt (–). p: Wie oft wäre bei zufällig verteilten Gruppen irgendein Thema so ungleich "
        "besetzt (2.000 Verteilungen, für viele Themen korrigiert)? Der Test nimmt die Karten als unabhängig; wer mehrere "
        "geschrieben hat, zählt mehrfach. Letzte Spalte: die Gruppe, ohne die das Thema sich am wenigsten gleicht.",
        "Cards by theme and group, in brackets those expected if all were spread alike; {set_aside} cards without a theme or a group are left out, counts below {least} are not "
        "shown (–). p: how often would any theme be as uneven if groups were dealt at random (2,000 deals, corrected for "
        "many themes)? The test takes cards as independent; who wrote several counts several times. Last column: the group "
        "without which the theme is least like itself.",
    ),
    "part_phase": ("Themen und Phasen", "Themes and phases"),
    "part_phase_text": (
        "Karten je Thema und Phase, in Klammern die bei gleicher Verteilung erwarteten; {set_aside} Karten ohne Thema oder Phase bleiben außer Betracht, Anzahlen unter "
        "{least} werden nicht gezeigt (–).",
        "Cards by theme and phase, in brackets those expected if all were spread alike; {set_aside} cards without a theme or a phase are left out, counts below {least} are not "
        "shown (–).",
    ),
    "part_vision": ("Themen und Zukunftsbilder", "Themes and visions"),
    "part_vision_text": (
        "Karten je Thema und Zukunftsbild, in Klammern die bei gleicher Verteilung erwarteten; {set_aside} Karten ohne Thema oder Zukunftsbild bleiben außer Betracht, "
        "Anzahlen unter {least} werden nicht gezeigt (–).",
        "Cards by theme and vision, in brackets those expected if all were spread alike; {set_aside} cards without a theme or a vision are left out, counts below {least} are "
        "not shown (–).",
    ),
    "p_value": ("p (korrigiert)", "p (corrected)"),
    "without_group": ("am schwächsten ohne", "weakest without"),
    "without_cell": ("{group} ({jaccard})", "{group} ({jaccard})"),
    "part_votes_text": (
        "Anteil an den Karten neben dem Anteil an den Punkten, und der Rang nach beiden.",
        "Share of the cards beside share of the votes, and the rank by both.",
    ),
    "card_share": ("Anteil Karten", "share of cards"),
    "vote_share": ("Anteil Punkte", "share of votes"),
    "by_cards": ("Rang nach Karten", "rank by cards"),
    "by_votes": ("Rang nach Punkten", "rank by votes"),
    "part_coding": ("Passen die Themen zu den Überschriften der Menschen?", "Do the themes fit people’s headings?"),
    "part_coding_text": (
        "Nach der Hälfte der Karten benannt, treffen die Themen auf der anderen Hälfte in {agree} % der Fälle die "
        "Überschrift. Ein Klassifikator, der vier Fünftel der Überschriften kennt, erreicht AMI {ceiling}. Bei {parted} "
        "Karten weicht die Überschrift von der üblichen ihres Themas ab: Diese Karten lohnt es zu lesen.",
        "Named after half of the cards, the themes meet the heading in {agree}% of the cases on the other half. A "
        "classifier that knows four fifths of the headings reaches AMI {ceiling}. For {parted} cards the heading is not "
        "the usual one of their theme: these are worth reading.",
    ),
    "part_headings": ("Welches Thema zu welcher Überschrift", "Which theme for which heading"),
    "part_headings_text": (
        "Für jede Überschrift das Thema mit den meisten ihrer Karten.",
        "For each heading the theme with most of its cards.",
    ),
    "heading": ("Überschrift", "Heading"),
    "card_id": ("Karten-Nr", "Card id"),
    "text": ("Karte", "Card"),
    "heading_b": ("Überschrift (zweite Lesung)", "Heading (second reading)"),
    "phase": ("Phase", "Phase"),
    "vision": ("Zukunftsbild", "Vision"),
    "contents": ("Inhalt", "Contents"),
    "appendix_cards": ("Anhang: alle Karten", "Appendix: all cards"),
    "also_in": ("auch nah an Thema", "also close to theme"),
    "measures": ("Maße", "Measures"),
    "codes_theme": ("Themen (berechnet)", "Themes (computed)"),
    "codes_heading": ("Überschriften", "Headings"),
    "codes_heading_b": ("Überschriften (zweite Lesung)", "Headings (second reading)"),
    "sheet_choices": ("Varianten", "Variants"),
    "sheet_reading": ("Zweite Lesart", "Second reading"),
    "sheet_by-group": ("Gruppen", "Groups"),
    "sheet_by-phase": ("Phasen", "Phases"),
    "sheet_by-vision": ("Zukunftsbilder", "Visions"),
    "sheet_votes": ("Punkte", "Votes"),
    "sheet_coding": ("Vergleich", "Comparison"),
    "sheet_headings": ("Überschriften", "Headings"),
    "sheet_unanswered": ("Kritik ohne Antwort", "Unanswered critique"),
    "sheet_unasked": ("Fantasie ohne Kritik", "Visions without critique"),
    "usual_theme": ("häufigstes Thema", "most frequent theme"),
    "of": ("{part} von {whole}", "{part} of {whole}"),
    "part_unanswered": ("Leerstellen: Kritik ohne Antwort", "Gaps: critique without an answer"),
    "part_unanswered_text": (
        "{cards} Karten der Kritikphase teilen kein Wort mit einer Karte der Realisierungsphase. Ein geteiltes Wort wäre "
        "noch keine Antwort, und eine Antwort kann andere Worte wählen: eine Liste zum Lesen, kein Befund.",
        "{cards} cards of the critique phase share no word with a card of the implementation phase. A shared word would be "
        "no answer yet, and an answer may use other words: a list to be read, not a finding.",
    ),
    "part_unasked": ("Leerstellen: Fantasie ohne Kritik", "Gaps: visions without a critique"),
    "part_unasked_text": (
        "{cards} Karten der Fantasiephase teilen kein Wort mit einer Karte der Kritikphase.",
        "{cards} cards of the fantasy phase share no word with a card of the critique phase.",
    ),
    "comparison": ("Vergleich mit den Überschriften", "Compared with the headings"),
    "by_themes": ("Themen von Werkstatt", "Themes of Werkstatt"),
    "by_plain": ("einfaches Verfahren: TF-IDF und k-Means ohne Sprachanalyse", "plain TF-IDF and k-means"),
    "by_second": ("zweite Kodiererin oder zweiter Kodierer", "second coder"),
    # figures
    "share_stays": ("mittlere Jaccard-Ähnlichkeit in Ziehungen", "mean Jaccard similarity over draws"),
    "cards_axis": ("Anzahl Karten", "number of cards"),
    "cloud_alt": (
        "Wortwolke zum Thema „{label}“. Größte Wörter: {words}.",
        "Word cloud of the theme “{label}”. Largest words: {words}.",
    ),
    "phases_alt": (
        "Gestapelte Balken: Karten je Thema und Phase. Die Zahlen stehen in der Tabelle darunter.",
        "Stacked bars: cards per theme and phase. The numbers are in the table below.",
    ),
    "stability_alt": (
        "Balken: Stabilität je Thema mit den Schwellen 0,6 und 0,75. Die Zahlen stehen in der Themenübersicht.",
        "Bars: stability of each theme with the thresholds 0.6 and 0.75. The numbers are in the overview.",
    ),
    "number_axis": ("Zahl der Themen", "number of themes"),
    "rand_axis": ("bereinigter Rand-Index", "adjusted Rand index"),
    "agreement": ("Karten, wie sie sind", "cards as they are"),
    "chance": ("Wörter zufällig gemischt", "words shuffled at random"),
    "number_alt": (
        "Linien: Übereinstimmung mit Ziehungen je Zahl der Themen, daneben für gemischte Wörter. Gewählt: {chosen}. Die "
        "Zahlen stehen in der Tabelle.",
        "Lines: agreement with draws by number of themes, beside shuffled words. Chosen: {chosen}. The numbers are in the "
        "table.",
    ),
    "flow_alt": (
        "Bänder: Anteil jedes Themas an den Karten der Kritik-, Fantasie- und Realisierungsphase. Die Anzahlen stehen in "
        "der Tabelle.",
        "Bands: share of each theme of the cards of critique, fantasy and implementation phase. The counts are in the "
        "table.",
    ),
    "groups_alt": (
        "Felder: Karten je Thema und Gruppe, in Klammern die erwarteten; violett mehr, orange weniger. Die Anzahlen stehen "
        "in der Tabelle.",
        "Cells: cards by theme and group, in brackets those expected; violet more, orange fewer. The counts are in the "
        "table.",
    ),
    "map": ("Landkarte der Themen", "Map of the themes"),
    "map_text": (
        "Jede Karte ein Punkt, nahe bei Karten mit ähnlichen Wörtern. Zwei Dimensionen zeigen {kept} % der Unterschiede: "
        "Was auseinander liegt, ist verschieden; was beisammen liegt, kann es auch sein.",
        "Each card is a point, close to cards with similar words. Two dimensions show {kept}% of the differences: what lies "
        "apart is different; what lies together may be so too.",
    ),
    "map_alt": (
        "Landkarte: Karten als Punkte, Themen mit Namen; zwei Dimensionen zeigen {kept} % der Unterschiede. Welche Karte zu "
        "welchem Thema gehört, steht in der Tabelle der Karten.",
        "Map: cards as points, themes with names; two dimensions show {kept}% of the differences. Which card belongs to "
        "which theme is in the table of cards.",
    ),
    # publication
    "default_title": ("Themen der Werkstatt", "Themes of the workshop"),
    "illustrative": (
        "Illustratives Beispiel: Diese Karten sind erfunden und stammen aus keiner wirklichen Werkstatt. "
        "Aus ihnen darf nichts über Menschen, Orte oder Organisationen geschlossen werden.",
        "Illustrative example: these cards are invented and come from no real workshop. "
        "Nothing about people, places or organisations may be concluded from them.",
    ),
    "lead": (
        "{cards} Karten, {themes} Themen. Gebildet aus den Wörtern der Karten, geprüft durch {resamples} Ziehungen.",
        "{cards} cards, {themes} themes. Formed from the words of the cards, checked by {resamples} draws.",
    ),
    "overview": ("Die Themen im Überblick", "The themes at a glance"),
    "visions": ("Zukunftsbilder", "Visions"),
    "fed_by": ("gespeist aus {cards} Karten", "fed by {cards} cards"),
    "phases": ("Themen und Phasen", "Themes and phases"),
    "themes": ("Die Themen mit ihren Karten", "The themes with their cards"),
    "all_cards": ("Alle {cards} Karten", "All {cards} cards"),
    "unassigned_text": (
        "{cards} Karten ({share} %) haben zu wenige Wörter mit anderen Karten gemeinsam. "
        "Sie wurden keinem Thema zugeschlagen.",
        "{cards} cards ({share}%) share too few words with others. They were not forced into a theme.",
    ),
    "cards_all": ("Alle Karten", "All cards"),
    "filter_words": ("Suche in den Karten", "Search the cards"),
    "filter_all": ("alle", "all"),
    "filter_reset": ("zurücksetzen", "reset"),
    "filter_found": ("# von {total} Karten", "# of {total} cards"),
    "privacy": ("Datenschutz", "Data protection"),
    "privacy_text": (
        "Karten und Zukunftsbilder wurden vor der Veröffentlichung nach Mailadressen, Telefon- und Kontonummern, Anschriften "
        "und Namen mit Anrede oder Titel durchsucht; Fundstellen: {found}. Namen ohne Anrede findet diese Suche nicht, und "
        "sie weiß nicht, wer an dem zu erkennen ist, was er oder sie schreibt. In Tabellen nach Gruppen stehen keine "
        "Anzahlen unter {least}. Diese Seite lädt nichts nach und schickt nichts fort.",
        "Before publication cards and visions were searched for mail addresses, phone numbers, bank accounts, postal "
        "addresses, and names with a form of address or title; places found: {found}. This search does not find names alone, "
        "nor does it know who can be recognised by what they write. Tables by group hold no counts below {least}. This page "
        "loads nothing and sends nothing.",
    ),
    "method": ("Wie die Themen entstanden sind", "How the themes came about"),
    "method_text": (
        "Die Karten wurden mit spaCy und HanTa in Wörter zerlegt, zusammengesetzte Wörter in ihre Teile, nach TF-IDF "
        "gewichtet, in einen latenten semantischen Raum gelegt{reader} und mit k-Means gruppiert (Startwert {seed}). {number} "
        "{unassigned} Die Namen der Themen sind Wörter "
        "der Karten, keine Deutung; die Deutung bleibt Aufgabe der Forschenden.",
        "The cards were split into words with spaCy and HanTa, compounds into their parts, weighted by TF-IDF, placed "
        "in a latent semantic space{reader} and grouped by k-means (seed {seed}). {number} {unassigned} The names of the themes are words of the cards, not an "
        "interpretation; interpreting them remains the researchers' task.",
    ),
    "method_review": (
        "Ein Thema „trägt nicht“, wenn es bei anderen Karten nicht verlässlich wiederkommt (mittlere Jaccard-Ähnlichkeit "
        "unter 0,6 über {resamples} Bootstrap-Ziehungen, in denen die Themen jedes Mal ganz neu gebildet werden; Hennig "
        "2007) oder wenn in mehr als 5 % der Kartensätze mit zufällig gemischten Wörtern ein Thema ebenso stabil ist. Es "
        "„trägt unter Vorbehalt“, wenn etwas anderes dagegen spricht: Stabilität unter 0,75; Wiederkehr in höchstens der "
        "Hälfte der Auswertungsvarianten; keine Entsprechung in der zweiten Lesart oder Zerfall ohne eine einzelne Gruppe "
        "(Jaccard höchstens 0,5). Sonst „trägt“ es. Stabilität ist nicht Gültigkeit: Auch eine sinnlose Gruppierung kann "
        "stabil sein (Ben-David, von Luxburg & Pál 2006).",
        "A theme “does not hold” if it does not reliably come back with other cards (mean Jaccard similarity below 0.6 "
        "over {resamples} bootstrap draws, in each of which the themes are formed anew; Hennig 2007), or if in more than "
        "5% of the sets of cards with shuffled words a theme is as stable. It “holds with reservations” if something else "
        "speaks against it: stability below 0.75; coming back in at most half of the variants of the analysis; no "
        "counterpart in the second reading, or dissolving without one single group (Jaccard of at most 0.5). Else it "
        "“holds”. Stability is not validity: a meaningless grouping can be stable too (Ben-David, von Luxburg & Pál 2006).",
    ),
    "fill_title": ("Titel der Werkstatt (ausfüllen)", "Title of the workshop (fill in)"),
    "fill_description": (
        "Was, wann, wo, mit wem (ausfüllen)",
        "What, when, where, with whom (fill in)",
    ),
    "fill_licence": ("nicht veröffentlicht (Lizenz ausfüllen)", "not published (fill in a licence)"),
    "fill_authors": ("Autorinnen und Autoren (ausfüllen)", "Authors (fill in)"),
    "running": ("Notebooks ausführen", "Running notebooks"),
    "new_environment": (
        "# Was hier installiert ist. Steht werkstatt auf keinem Paketindex, dann aus seinem Ordner: pip install ORDNER",
        "# What is installed here. If werkstatt is on no package index, install it from its folder: pip install FOLDER",
    ),
    "new_done": (
        "Angelegt: {folder}. Weiter mit: cd {folder} && jupyter lab notebooks",
        "Made: {folder}. Go on with: cd {folder} && jupyter lab notebooks",
    ),
    "language_de": ("Deutsch", "German"),
    "language_en": ("Englisch", "English"),
    "language_fr": ("Französisch", "French"),
    "language_es": ("Spanisch", "Spanish"),
    "language_it": ("Italienisch", "Italian"),
    "language_nl": ("Niederländisch", "Dutch"),
    "language_pl": ("Polnisch", "Polish"),
    "language_tr": ("Türkisch", "Turkish"),
    "language_script": ("eine andere Schrift", "another script"),
    "doubts": (
        "Hinweise ({count}), keine Fehler: Es kann alles so gewollt sein.",
        "Hints ({count}), no errors: all of it may be meant.",
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
    "source_limesurvey": (
        "Gelesen als LimeSurvey-Antworten: je offene Frage eine Karte. Welche Phase eine Frage ist, schlägt „werkstatt "
        "places“ zum Ändern vor.",
        "Read as LimeSurvey answers: one card per open question. “werkstatt places” proposes which phase a question is, "
        "for you to change.",
    ),
    "source_sosci": (
        "Gelesen als SoSci-Survey-Antworten: je offene Frage eine Karte. Welche Phase eine Frage ist, schlägt „werkstatt "
        "places“ zum Ändern vor.",
        "Read as SoSci Survey answers: one card per open question. “werkstatt places” proposes which phase a question "
        "is, for you to change.",
    ),
    "source_survey": (
        "Gelesen als Tabelle mit einer Spalte je Phase: jede gefüllte Zelle ist eine Karte. „werkstatt places“ schlägt "
        "die Zuordnung zum Ändern vor.",
        "Read as a table with one column per phase: each filled cell is a card. “werkstatt places” proposes the meaning "
        "of the columns, for you to change.",
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
    "kind_mail": ("Mailadresse", "mail address"),
    "kind_phone": ("Telefonnummer", "phone number"),
    "kind_iban": ("Kontonummer", "bank account"),
    "kind_address": ("Anschrift", "postal address"),
    "kind_name": ("Name", "name"),
    "reader_semantic": (
        ", der den Vektoren eines Satz-Encoders (Universal Sentence Encoder) folgt,",
        " that follows the vectors of a sentence encoder (Universal Sentence Encoder)",
    ),
    "number_given": ("Die Zahl der Themen war vorgegeben.", "The number of themes was given."),
    "number_chosen": (
        "Von 2 bis {most} Themen sind {themes} gewählt: Bei dieser Zahl kehrt die Einteilung am weitesten über den "
        "Zufall hinaus wieder, wenn andere Karten gezogen werden (bereinigter Rand-Index {agreement}; mit gemischten "
        "Wörtern {chance}).",
        "Of 2 to {most} themes, {themes} were chosen: with this number the partition comes back furthest beyond "
        "chance when other cards are drawn (adjusted Rand index {agreement}; with shuffled words {chance}).",
    ),
    "number_no_order": (
        "Aber keine Zahl von Themen kehrt deutlich besser wieder als bei zufällig gemischten Wörtern: Eine Ordnung ist "
        "in diesen Karten nicht nachweisbar. Gezeigt wird die am wenigsten schlechte Einteilung.",
        "But no number of themes comes back clearly better than with words shuffled at random: no order can be shown "
        "in these cards. What follows is the least bad partition.",
    ),
    "not_assignable": (
        "Nicht zuordenbar sind {cards} von {total} Karten ({share} %): Sie teilen zu wenige Wörter mit anderen.",
        "Not assignable are {cards} of {total} cards ({share}%): they share too few words with others.",
    ),
    "all_assigned": ("Alle {total} Karten sind einem Thema zugeordnet.", "All {total} cards are in a theme."),
    "licence": ("Lizenz der Karten", "Licence of the cards"),
    "skip": ("Zum Inhalt springen", "Skip to the content"),
    "made_with": ("Erstellt mit Werkstatt {version}.", "Made with Werkstatt {version}."),
    # command line
    "written": ("Geschrieben: {files}", "Written: {files}"),
    "check_ok": ("{file}: {cards} Karten, keine Fehler.", "{file}: {cards} cards, no errors."),
    "found": ("{cards} Karten, {themes} Themen", "{cards} cards, {themes} themes"),
    "resampling": ("Ziehungen", "draws"),
    "dealing": ("Gruppen würfeln", "dealing groups"),
    "leaving_out": ("ohne eine Gruppe", "without one group"),
    "no_p_group": ("nur eine Gruppe", "one group only"),
    "no_p_cards": ("weniger als {least} Karten", "fewer than {least} cards"),
    "no_p_expected": (
        "in jeder Gruppe weniger als eine Karte zu erwarten",
        "less than one card expected in each group",
    ),
    "factor_reader": ("Leser", "Reader"),
    "factor_words": ("Wörter", "Words"),
    "factor_compounds": ("Zusammensetzungen", "Compounds"),
    "factor_weights": ("Gewichte", "Weights"),
    "factor_dimensions": ("Dimensionen je Thema", "Dimensions per theme"),
    "factor_walk": ("Schritt von Karte zu Karte", "Step from card to card"),
    "factor_duplicates": ("gleiche Karten", "Equal cards"),
    "factor_number": ("Zahl der Themen, Abweichung", "Number of themes, difference"),
    "factor_seed": ("Startwert", "Seed"),
    "level_terms": ("Wörter", "words"),
    "level_semantic": ("Satz-Encoder", "sentence encoder"),
    "level_nouns_first": ("Verben und Adjektive halb", "verbs and adjectives half"),
    "level_all_alike": ("alle gleich", "all alike"),
    "level_nouns": ("nur Hauptwörter", "nouns only"),
    "level_parts": ("in Teilen", "in parts"),
    "level_whole": ("ganz", "whole"),
    "level_root": ("Quadratwurzeln", "square roots"),
    "level_log": ("Logarithmus", "logarithm"),
    "level_in": ("alle", "all of them"),
    "level_out": ("nur einmal", "only once"),
    "yes": ("ja", "yes"),
    "no": ("nein", "no"),
    "universes_axis": (
        "{count} Universen, geordnet nach der Ähnlichkeit ihrer Themen mit den berichteten",
        "{count} universes, ordered by how like the reported themes theirs are",
    ),
    "curve_alt": (
        "Kurve über {count} Universen: mittlere Jaccard-Ähnlichkeit ihrer Themen mit den berichteten, darunter Striche für "
        "die Wahl in jedem Universum.",
        "Curve over {count} universes: mean Jaccard similarity of their themes to the reported ones, below it ticks for "
        "what was chosen in each universe.",
    ),
    "universes": ("Universen", "universes"),
    "together": ("Anteil der Ziehungen zusammen", "share of draws together"),
    "consensus_alt": (
        "Raster aus Karten mal Karten, nach Themen geordnet: je dunkler, desto öfter lagen zwei Karten in einer Ziehung "
        "zusammen.",
        "Grid of cards by cards, ordered by theme: the darker, the more often two cards were together in a draw.",
    ),
    "repeating": ("Wiederholungen", "repetitions"),
    "shuffling": ("gemischte Karten", "shuffled cards"),
    "reading": ("Karten lesen", "reading cards"),
    "choosing": ("Zahl der Themen", "number of themes"),
}

PROBLEMS: dict[str, tuple[str, str]] = {
    "personal_data": ("{card}: {kind} „{found}“", "{card}: {kind} “{found}”"),
    "personal_data_stop": (
        "Vor der Veröffentlichung ansehen, was Personen nennen könnte:\n    {places}\n  Wer das Gefundene veröffentlichen darf und will, gibt "
        "--allow-personal-data an (in Python allow_personal_data=True). Namen ohne Anrede oder Titel werden nicht gefunden.",
        "To be looked at before publishing, since it may name persons:\n    {places}\n  If it may and shall be published, say --allow-personal-data (in Python "
        "allow_personal_data=True). Names without a form of address or title are not found.",
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
    "doubt_duplicate": (
        "{cards}: gleicher Text „{text}“. Mehrmals geschrieben, oder mehrmals abgeschrieben?",
        "{cards}: the same text “{text}”. Written several times, or transcribed several times?",
    ),
    "doubt_similar": (
        "{a} und {b}: fast gleich, „{one}“ und „{other}“. Zweimal abgeschrieben?",
        "{a} and {b}: nearly the same, “{one}” and “{other}”. Transcribed twice?",
    ),
    "doubt_two": (
        "{card}: sieht nach zwei Karten aus, „{text}“. Falls ja, in zwei Zeilen trennen.",
        "{card}: looks like two cards, “{text}”. If so, part it into two rows.",
    ),
    "doubt_foreign": (
        "{card}: vermutlich {name}, „{text}“. Solche Karten finden keine Nachbarn; eine Übersetzung hilft.",
        "{card}: probably {name}, “{text}”. Such cards find no neighbours; a translation helps.",
    ),
    "doubt_personal": (
        "{card}: {kind} „{found}“. Vor einer Veröffentlichung ansehen.",
        "{card}: {kind} “{found}”. To be looked at before publishing.",
    ),
    "doubt_heading": (
        "Überschrift „{heading}“: nur eine Karte ({card}). Ein Tippfehler?",
        "Heading “{heading}”: one card only ({card}). A slip?",
    ),
    "doubt_phase": (
        "{phase}: keine Karte. Fehlt ein Teil der Abschrift?",
        "{phase}: no card. Is a part of the transcript missing?",
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
    "sheets_passed": (
        "Gelesen: Blatt {sheets}. Ohne Spalte mit Kartentext und darum übergangen: {others}.",
        "Read: sheet {sheets}. Without a column of card texts and therefore passed over: {others}.",
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
    "check_rest": (
        "Durchgesehen wurden auch die Karten ohne Fehler ({cards}).",
        "The cards without an error ({cards}) were looked through as well.",
    ),
    "qda_broken": (
        "{file} lässt sich nicht als QDA-Projekt (REFI-QDA) lesen: {reason}",
        "{file} can't be read as a QDA project (REFI-QDA): {reason}",
    ),
    "no_encoder": (
        "Der semantische Leser braucht einen Satz-Encoder, der nicht installiert ist: pip install 'werkstatt[semantic]'",
        "The semantic reader needs a sentence encoder that is not installed: pip install 'werkstatt[semantic]'",
    ),
    "file_missing": ("{file}: Die Datei gibt es nicht.", "{file}: there is no such file."),
    "file_unreadable": (
        "{file}: Die Datei darf nicht gelesen werden oder liegt auf einem gestörten Laufwerk ({reason}).",
        "{file}: the file may not be read, or its drive is at fault ({reason}).",
    ),
    "file_kind": (
        "{file}: Gelesen werden .csv, .tsv, .txt, .xlsx, .ods, .md, .qdpx und .json (Miro, Mural, Padlet); bitte so speichern.",
        "{file}: .csv, .tsv, .txt, .xlsx, .ods, .md, .qdpx and .json (Miro, Mural, Padlet) are read; please save it so.",
    ),
    "file_broken": (
        "{file}: Die Datei lässt sich nicht lesen ({reason}). Bitte in der Tabellenkalkulation öffnen und neu speichern.",
        "{file}: the file can't be read ({reason}). Please open it in a spreadsheet program and save it again.",
    ),
    "file_encoding": (
        "{file}: Die Zeichen sind weder UTF-8 noch Windows-1252. Bitte als „CSV UTF-8“ neu speichern.",
        "{file}: the characters are neither UTF-8 nor Windows-1252. Please save it again as “CSV UTF-8”.",
    ),
    "columns_many": (
        "{file}, Zeile {row}: {count} Spalten. Eine Tabelle von Karten hat nicht so viele; ist das Trennzeichen richtig?",
        "{file}, row {row}: {count} columns. A table of cards has not so many; is the separator right?",
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
    "text_missing": (
        "Zeile {row}: Keine Spalte mit dem Kartentext gefunden (vorhanden: {columns}). Bitte eine Spalte in „text“ "
        "umbenennen oder nennen: --column text={guess} (in Python: columns={{'text': '{guess}'}}).",
        "Row {row}: no column with the card text was found (there are: {columns}). Please rename one to “text” "
        "or name it: --column text={guess} (in Python: columns={{'text': '{guess}'}}).",
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
        "oder wählen: --column {name}={column}.",
        "Row {row}, column “{column}”: “{other}” means “{name}” too. Please rename one of them "
        "or choose: --column {name}={column}.",
    ),
    "name_doubled": (
        "Zeile {row}, Spalte „{column}“: Die Überschrift steht mehrmals in der Kopfzeile. Bitte eine umbenennen.",
        "Row {row}, column “{column}”: this name stands in the header more than once. Please rename one.",
    ),
    "row_long": (
        "Zeile {row}: {value} Felder, die Kopfzeile hat weniger. Steht ein Trennzeichen im Text, braucht er "
        "Anführungszeichen.",
        "Row {row}: {value} fields, the header has fewer. A text that contains the separator needs quotation marks.",
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
        "Kennung, bitte in „card_id“ umbenennen oder nennen: --column card_id={guess} "
        "(in Python: columns={{'card_id': '{guess}'}}).",
        "No column “card_id”: the cards were numbered by row ({first} to {last}). If “{guess}” is the id, please "
        "rename it to “card_id” or name it: --column card_id={guess} (in Python: columns={{'card_id': '{guess}'}}).",
    ),
    "numbered_within": (
        "Die Kennungen in „card_id“ zählen je „{column}“ neu: Bei mehrfachen Kennungen wurde dieser Wert angehängt.",
        "The ids in “card_id” count anew within each “{column}”: this value was appended to repeated ids.",
    ),
    "too_many_themes": (
        "--themes {themes}: Unterscheiden lassen sich nur {most} Karten. Bitte höchstens --themes {most} wählen.",
        "--themes {themes}: only {most} cards can be told apart. Please choose at most --themes {most}.",
    ),
    "too_few_themes": (
        "--themes {themes}: Die Zahl der Themen ist eine ganze Zahl ab 1.",
        "--themes {themes}: the number of themes is a whole number from 1.",
    ),
    "nothing_shared": (
        "Keine zwei Karten haben ein Inhaltswort gemeinsam: Themen lassen sich nicht bilden.",
        "No two cards share a content word: themes can't be formed.",
    ),
    "column_taken": (
        "Die Spalte „{column}“ ist schon vergeben; sie wird für das Ergebnis gebraucht. Bitte umbenennen.",
        "The column “{column}” is taken; it is needed for the result. Please rename it.",
    ),
    "out_not_folder": (
        "--out {path}: Das ist eine Datei. Bitte einen Ordner nennen.",
        "--out {path}: this is a file. Please name a folder.",
    ),
    "out_not_writable": (
        "--out {path}: Dorthin lässt sich nicht schreiben ({reason}).",
        "--out {path}: can't write there ({reason}).",
    ),
    "visions_columns": (
        "{file}, Zeile 1: Erwartet werden die Spalten „vision“ und „text“ (vorhanden: {columns}).",
        "{file}, row 1: expected are the columns “vision” and “text” (there are: {columns}).",
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
    "decision_misfit": (
        "Entscheidung {number} ({what}, {who}, {when}) passt nicht mehr und blieb aus: {reason}",
        "Decision {number} ({what}, {who}, {when}) no longer fits and was left out: {reason}",
    ),
    "blind_columns": (
        "{file}, Zeile 1: Es fehlen die Spalten {columns}.",
        "{file}, row 1: the columns {columns} are missing.",
    ),
    "blind_question_missing": (
        "Frage {item} fehlt im Bogen. Gehört er zu diesen Themen und diesem Startwert?",
        "Question {item} is missing from the sheet. Does it belong to these themes and this seed?",
    ),
    "blind_answer_wrong": (
        "Frage {item}: „{value}“ ist keine Antwort. Erlaubt: einer der Buchstaben {letters} oder leer.",
        "Question {item}: “{value}” is no answer. Allowed: one of the letters {letters}, or empty.",
    ),
    "problems": ("{file}: {count} Fehler", "{file}: {count} problem(s)"),
}


def word(key: str, language: str = "de", **values: object) -> str:
    """Return the label `key` in German (``"de"``) or English (``"en"``), with `values` filled in."""
    return WORDS[key][LANGUAGES.index(language)].format(**values)


def problem(key: str, language: str = "de", **values: object) -> str:
    """Return the message `key` about the user's input, with `values` filled in."""
    return PROBLEMS[key][LANGUAGES.index(language)].format(**values)


def number(value: float, decimals: int = 0, language: str = "de") -> str:
    """Format a number: ``1.433,50`` in German, ``1,433.50`` in English."""
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "de" else text
