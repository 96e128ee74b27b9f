"""Labels of the review: what a report should name, verdicts, parts of the method section."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # what a report should name
    "report": ("Was ein Bericht nennen sollte", "What a report should name"),
    "report_intro_srqr": (
        "Nach SRQR (O’Brien u. a. 2014) und COREQ (Tong u. a. 2007), soweit es auf Karten passt.",
        "After SRQR (O’Brien et al. 2014) and COREQ (Tong et al. 2007), as far as it fits cards.",
    ),
    "report_intro_rtarg": (
        "Nach RTARG, den Leitlinien für reflexive thematische Analyse (Braun & Clarke 2024), soweit sie auf Karten passen. In dieser Tradition "
        "sind Themen gedeutet und nicht gefunden, und Übereinstimmung zwischen Kodierenden ist kein Gütezeichen: Die Zahlen dieser Seite "
        "sagen, was der Rechner aus den Wörtern liest, nicht, ob eine Deutung gilt.",
        "After RTARG, the reporting guidelines of reflexive thematic analysis (Braun & Clarke 2024), as far as they fit cards. In this "
        "tradition themes are interpreted, not found, and agreement between coders is no sign of quality: the numbers of this page say what "
        "the machine reads from the words, not whether an interpretation is valid.",
    ),
    "report_intro_gripp2": (
        "Nach der Kurzform von GRIPP2 (Staniszewska u. a. 2017), die für den Bericht über Beteiligung an Forschung gemacht ist, soweit sie auf "
        "Karten passt.",
        "After the short form of GRIPP2 (Staniszewska et al. 2017), made for reports on involvement in research, as far as it fits cards.",
    ),
    "report_why": ("Warum diese Leitlinie: {reason}", "Why this guideline: {reason}"),
    "report_left": (
        "Was nicht gesagt ist, bleibt offen: Es zu ergänzen ist Sache der Forschenden.",
        "What is not said is left open: adding it is up to the researchers.",
    ),
    "report_item": ("Angabe", "Item"),
    "report_source": ("Richtlinie", "Guideline"),
    "report_state": ("Stand", "State"),
    "report_data": ("aus den Daten", "from the data"),
    "report_told": ("aus der Studiendatei", "from the study file"),
    "told_field": ("{label}: {text}", "{label}: {text}"),
    "told_fields": ("{first} · {second}", "{first} · {second}"),
    "report_meaning": ("Was die Themen bedeuten", "What the themes mean"),
    "report_meaning_text": (
        "Zu {written} von {themes:Thema|Themen} haben Menschen geschrieben, was es bedeutet.",
        "People wrote what it means on {written} of {themes:theme|themes}.",
    ),
    "report_meaning_open": (
        "Welche gemeinsame Bedeutung hält jedes Thema zusammen, über seinen Gegenstand hinaus?",
        "Which shared meaning holds each theme together, beyond its subject?",
    ),
    "report_outcomes": ("Ergebnisse der Beteiligung", "Results of the involvement"),
    "report_outcomes_text": (
        "{themes:Thema|Themen}, {visions:Zukunftsbild|Zukunftsbilder}, {measures:Maßnahme|Maßnahmen}, {replies:Antwort|Antworten}.",
        "{themes:theme|themes}, {visions:vision|visions}, {measures:measure|measures}, {replies:reply|replies}.",
    ),
    "report_influence": ("Einfluss der Beteiligung", "Influence of the involvement"),
    "report_influence_text": (
        "Zu {replies:Thema|Themen} ist gesagt, was daraus wurde.",
        "What became of it is said of {replies:theme|themes}.",
    ),
    "report_influence_open": (
        "Was hat die Beteiligung bewirkt, im Guten und im Schlechten?",
        "What did the involvement bring about, for better and for worse?",
    ),
    "report_feedback": (
        "{count:Rückmeldung von Beteiligten ist|Rückmeldungen von Beteiligten sind} abgedruckt.",
        "{count:voice of a participant is|voices of participants are} printed.",
    ),
    "report_open": ("offen", "open"),
    "report_text": ("Inhalt", "Content"),
    "as_given": ("{text}", "{text}"),
    "report_context": ("Anlass und Rahmen", "Context"),
    "report_context_open": (
        "Was für eine Werkstatt war es, wo, wann, auf wessen Einladung?",
        "What workshop was it, where, when, on whose invitation?",
    ),
    "report_units": ("Untersuchungseinheiten", "Units of study"),
    "report_units_cards": ("{cards:Karte|Karten}.", "{cards:card|cards}."),
    "report_units_groups": (
        "{cards:Karte|Karten} aus {groups:Gruppe|Gruppen}.",
        "{cards:card|cards} from {groups:group|groups}.",
    ),
    "report_units_phases": (
        "{cards:Karte|Karten} aus {phases:Phase|Phasen}.",
        "{cards:card|cards} from {phases:phase|phases}.",
    ),
    "report_units_both": (
        "{cards:Karte|Karten} aus {groups:Gruppe|Gruppen} und {phases:Phase|Phasen}.",
        "{cards:card|cards} from {groups:group|groups} and {phases:phase|phases}.",
    ),
    "report_processing": ("Aufbereitung", "Processing"),
    "report_processing_text": (
        "{marked:Karte ist|Karten sind} als unsicher gelesen gekennzeichnet. {unassigned}",
        "{marked:card is|cards are} marked as hard to read. {unassigned}",
    ),
    "report_derivation": ("Wie die Themen entstanden", "How themes were derived"),
    "report_derivation_text": (
        "Aus den Karten, nicht vorgegeben: TF-IDF{encoder} und k-Means, Startwert {seed}. {choice}{people}",
        "From the cards, not given beforehand: TF-IDF{encoder} and k-means, seed {seed}. {choice}{people}",
    ),
    "report_derivation_headings": (
        "Von Menschen gesetzt; was sie nicht sortiert haben, ging an die Überschrift mit dem nächsten Schwerpunkt (TF-IDF{encoder}). {choice}",
        "Set by people; what they did not sort went to the heading with the nearest centre (TF-IDF{encoder}). {choice}",
    ),
    "encoder_semantic": (", Satz-Encoder", ", sentence encoder"),
    "encoder_own": (", Satz-Encoder „{name}“", ", sentence encoder “{name}”"),
    "report_software": ("Software", "Software"),
    "report_coders": ("Kodierende und Kodebaum", "Coders and coding tree"),
    "report_coders_text": (
        "Zwei Kodierungen unter {headings:Überschrift|Überschriften}; Cohens Kappa {kappa}, Krippendorffs Alpha {alpha} "
        "(95-%-Intervall {low} bis {high}).",
        "Two codings under {headings:heading|headings}; Cohen’s kappa {kappa}, Krippendorff’s alpha {alpha} (95% interval {low} to "
        "{high}).",
    ),
    "report_coders_open": (
        "Haben Menschen kodiert? Wie viele, nach welchem Kodebaum, mit welcher Übereinstimmung?",
        "Did people code? How many, by which coding tree, with what agreement?",
    ),
    "report_trust": ("Vertrauenswürdigkeit", "Trustworthiness"),
    "report_trust_text": (
        "{resamples:Bootstrap-Ziehung|Bootstrap-Ziehungen} und Vergleich mit gemischten Wörtern. {overall}",
        "{resamples:bootstrap draw|bootstrap draws} and comparison with shuffled words. {overall}",
    ),
    "report_quotes": ("Belege aus dem Material", "Links to the material"),
    "report_quotes_text": (
        "{cards:typische Karte ist|typische Karten sind} im Wortlaut und mit Kennung gezeigt; alle übrigen stehen beim Thema.",
        "{cards:typical card is|typical cards are} shown verbatim and with id; all others stand with their theme.",
    ),
    "report_deviant": ("Abweichende Fälle", "Deviant cases"),
    "report_deviant_text": (
        "{none:Karte gehört|Karten gehören} zu keinem Thema, {between:liegt|liegen} zwischen zweien.",
        "{none:card is|cards are} in no theme, {between:lies|lie} between two.",
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
    # verdicts
    "traegt": ("trägt", "holds"),
    "vorbehalt": ("trägt unter Vorbehalt", "holds with reservations"),
    "nicht": ("trägt nicht", "does not hold"),
    "ungeprueft": ("nicht zu prüfen", "could not be tested"),
    "ungeprueft_sentence": (
        "Ob es trägt, war nicht zu prüfen: {untested}.",
        "Whether it holds could not be tested: {untested}.",
    ),
    "for_sentence": ("Dafür spricht: {good}.", "For it: {good}."),
    "stability_untested": (
        "in den Ziehungen ließen sich nicht so viele Themen bilden",
        "the draws could not form so many themes",
    ),
    "chance_untested": (
        "aus gemischten Wörtern ließen sich zu selten so viele Themen bilden",
        "shuffled words could too seldom form so many themes",
    ),
    "overall_untested": (
        "Nicht zu prüfen {untested:?war|waren} {untested}: Dafür sind es zu wenige Karten.",
        "{untested} could not be tested: there are too few cards.",
    ),
    "short_against": ("dagegen: {tests}", "against: {tests}"),
    "short_chance": ("Zufall", "chance"),
    "short_returns": ("Varianten", "variants"),
    "short_other_reading": ("zweite Lesart", "second reading"),
    "short_without": ("Gruppen", "groups"),
    "unreviewed": ("noch nicht geprüft", "not yet reviewed"),
    "traegt_sentence": (
        "Dafür spricht: {good}. Stabil heißt noch nicht gültig.",
        "For it: {good}. Stable does not yet mean valid.",
    ),
    "vorbehalt_sentence": ("Dafür spricht: {good}. Dagegen: {bad}.", "For it: {good}. Against it: {bad}."),
    "nicht_sentence": ("Dagegen spricht: {bad}. Dafür nur: {good}.", "Against it: {bad}. For it only: {good}."),
    "against_sentence": ("Dagegen spricht: {bad}.", "Against it: {bad}."),
    "stability_for": (
        "kommt mit anderen Karten wieder (Jaccard {value})",
        "comes back with other cards (Jaccard {value})",
    ),
    "stability_against": (
        "mit anderen Karten kommt es nur in Umrissen wieder (Jaccard {value})",
        "with other cards only its outline comes back (Jaccard {value})",
    ),
    "stability_lost": (
        "mit anderen Karten kommt es nicht verlässlich wieder (Jaccard {value})",
        "with other cards it does not reliably come back (Jaccard {value})",
    ),
    "chance_for": (
        "stabiler als Themen aus gemischten Wörtern (nur {share} % der Mischungen reichen heran)",
        "more stable than themes of shuffled words (only {share}% of the shuffles come near)",
    ),
    "chance_against": (
        "in {share} % der Mischungen der Wörter ist ein Thema ebenso stabil",
        "in {share}% of the shuffles of the words a theme is as stable",
    ),
    "returns_for": (
        "in {share} % der Auswertungsvarianten wieder da",
        "back in {share}% of the variants of the analysis",
    ),
    "returns_against": (
        "nur in {share} % der Auswertungsvarianten wieder da",
        "back in {share}% of the variants of the analysis only",
    ),
    "other_reading_for": (
        "auch in der zweiten Lesart (Jaccard {value})",
        "in the second reading too (Jaccard {value})",
    ),
    "other_reading_against": (
        "nicht in der zweiten Lesart (Jaccard {value})",
        "not in the second reading (Jaccard {value})",
    ),
    "without_for": (
        "hält auch ohne jede einzelne Gruppe (mindestens {value})",
        "holds without any single group (at least {value})",
    ),
    "without_against": (
        "ohne „{group}“ zerfällt es (Jaccard {value})",
        "dissolves without “{group}” (Jaccard {value})",
    ),
    "and_then": ("{first}; {second}", "{first}; {second}"),
    "two_sentences": ("{first} {second}", "{first} {second}"),
    "overall_one_untested": (
        "Das eine Thema war nicht zu prüfen: Dafür sind es zu wenige Karten.",
        "The one theme could not be tested: there are too few cards.",
    ),
    "overall_rest_one_untested": (
        "Das eine Thema des Rechners war nicht zu prüfen: Dafür sind es zu wenige Karten.",
        "The one theme of the machine could not be tested: there are too few cards.",
    ),
    "other_reader": (
        "Anders gelesen ({reader}), in ebenso viele Themen geteilt und ebenso geprüft: {whole}",
        "Read otherwise ({reader}), parted into as many themes and tested alike: {whole}",
    ),
    "overall_one": ("Das eine Thema {verdict}.", "The one theme {verdict}."),
    "overall": (
        "Von {themes:Thema|Themen} {traegt:?trägt|tragen} {traegt}, {vorbehalt:trägt unter Vorbehalt|tragen unter Vorbehalt}, "
        "{nicht:trägt nicht|tragen nicht}.",
        "Of {themes:theme|themes} {traegt:holds|hold}, {vorbehalt:holds with reservations|hold with reservations}, "
        "{nicht:does not hold|do not hold}.",
    ),
    "overall_rest": (
        "Von den {themes:Thema|Themen} des Rechners {traegt:?trägt|tragen} {traegt}, "
        "{vorbehalt:trägt unter Vorbehalt|tragen unter Vorbehalt}, {nicht:trägt nicht|tragen nicht}.",
        "Of the {themes:theme|themes} of the machine {traegt:holds|hold}, "
        "{vorbehalt:holds with reservations|hold with reservations}, {nicht:does not hold|do not hold}.",
    ),
    "overall_rest_one": ("Das eine Thema des Rechners {verdict}.", "The one theme of the machine {verdict}."),
    "overall_people": (
        "Von {themes:Thema|Themen} haben Menschen {people} gebildet oder geändert.",
        "Of {themes:theme|themes} people formed or changed {people}.",
    ),
    "overall_people_all": (
        "Alle {themes:Thema|Themen} haben Menschen gebildet oder geändert.",
        "People formed or changed all {themes:theme|themes}.",
    ),
    "overall_people_one": (
        "Das eine Thema haben Menschen gebildet; die Wörter allein finden es wieder.",
        "The one theme was formed by people; the words alone find it again.",
    ),
    "overall_people_one_not": (
        "Das eine Thema haben Menschen gebildet; die Wörter allein finden es nicht wieder.",
        "The one theme was formed by people; the words alone do not find it again.",
    ),
    "overall_again": (
        "Die Wörter allein finden davon {again} wieder, ganz oder zum Teil; über das, was Menschen bilden, urteilen sie nicht.",
        "The words alone find {again} of these again, wholly or in part; they do not judge what people form.",
    ),
    "beats_chance_before": (
        "Was der Rechner von sich aus in den Karten findet, ist als Ganzes stabiler (im Mittel {mean}) als jede "
        "Gruppierung aus zufällig gemischten Wörtern (im Mittel {chance}, höchstens {best}).",
        "What the machine finds in the cards by itself is more stable as a whole (mean {mean}) than any grouping of words "
        "dealt at random (mean {chance}, at most {best}).",
    ),
    "no_chance_before": (
        "Was der Rechner von sich aus in den Karten findet, ist als Ganzes (im Mittel {mean}) nicht stabiler als die "
        "stabilste Gruppierung aus zufällig gemischten Wörtern (im Mittel {chance}, höchstens {best}): Es gilt als nicht "
        "besser als Zufall.",
        "What the machine finds in the cards by itself is as a whole (mean {mean}) not more stable than the most stable "
        "grouping of words dealt at random (mean {chance}, at most {best}): it counts as no better than chance.",
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
        "In {universes:Variante|Varianten} der Auswertung wurden die Themen neu gebildet: jede vertretbare Wahl mit jeder anderen. "
        "Ein Thema kehrt wieder, wenn ein Thema der Variante mehr als die Hälfte der Karten beider teilt (Jaccard über "
        "{shared}). Viele Varianten sind keine bessere Schätzung als eine; sie zeigen, was an Entscheidungen hängt "
        "(Steegen u. a. 2016, Simonsohn u. a. 2020).",
        "In {universes:variant|variants} of the analysis the themes were formed anew: every defensible choice with every other. A "
        "theme comes back if a theme of the variant shares more than half of the cards of both (Jaccard above {shared}). Many "
        "variants are no better estimate than one; they show what hangs on choices (Steegen et al. 2016, Simonsohn et al. "
        "2020).",
    ),
    "returns": ("kehrt wieder in", "comes back in"),
    "mover": ("bewegt am meisten", "moved most by"),
    "effect": ("Wirkung (Jaccard)", "effect (Jaccard)"),
    "part_reading": ("Findet eine zweite Lesart dieselben Themen?", "Does a second reading find the same themes?"),
    "part_reading_text": (
        "Dieselben Karten, anders gelesen ({reader}), in ebenso viele Themen geteilt: Übereinstimmung AMI {ami}. In beiden "
        "Lesarten gibt es {both} von {themes:Thema|Themen}.",
        "The same cards, read otherwise ({reader}), in as many themes: agreement AMI {ami}. {both} of {themes:theme is|themes are} "
        "in both readings.",
    ),
    "part_only_there": ("Nur in der zweiten: {labels}.", "In the second only: {labels}."),
    "not_made_no_encoder": (
        "Nicht geprüft: Dafür fehlt das Zusatzpaket „semantic“.",
        "Not tested: this needs the extra “semantic”.",
    ),
    "not_made_too_few_cards": (
        "Nicht geprüft: Anders gelesen, lassen sich zu wenige Karten für so viele Themen unterscheiden.",
        "Not tested: read otherwise, too few cards can be told apart for so many themes.",
    ),
    "verdict_there": ("Urteil dort", "verdict there"),
    "counterpart": ("ähnlichstes Thema dort", "most similar theme there"),
    "part_by-group": ("Wessen Themen? Nach Gruppen", "Whose themes? By group"),
    "part_by-group_text": (
        "Karten je Thema und Gruppe, in Klammern die bei gleicher Verteilung erwarteten; {set_aside:Karte ohne Thema oder Gruppe bleibt|Karten ohne Thema oder Gruppe bleiben} außer Betracht, Anzahlen unter "
        "{least} werden nicht gezeigt (–). p: Wie oft wäre bei zufällig verteilten Gruppen irgendein Thema so ungleich "
        "besetzt ({deals:Verteilung|Verteilungen}, für viele Themen korrigiert)? Der Test nimmt die Karten als unabhängig; wer mehrere "
        "geschrieben hat, zählt mehrfach. Letzte Spalte: die Gruppe, ohne die das Thema sich am wenigsten gleicht.",
        "Cards by theme and group, in brackets those expected if all were spread alike; {set_aside:card without a theme or a group is left|cards without a theme or a group are left} out, counts below {least} are not "
        "shown (–). p: how often would any theme be as uneven if groups were dealt at random ({deals:deal|deals}, corrected for "
        "many themes)? The test takes cards as independent; who wrote several counts several times. Last column: the group "
        "without which the theme is least like itself.",
    ),
    "part_by-phase": ("Themen und Phasen", "Themes and phases"),
    "part_by-phase_text": (
        "Karten je Thema und Phase, in Klammern die bei gleicher Verteilung erwarteten; {set_aside:Karte ohne Thema oder Phase bleibt|Karten ohne Thema oder Phase bleiben} außer Betracht, Anzahlen unter "
        "{least} werden nicht gezeigt (–).",
        "Cards by theme and phase, in brackets those expected if all were spread alike; {set_aside:card without a theme or a phase is left|cards without a theme or a phase are left} out, counts below {least} are not "
        "shown (–).",
    ),
    "carriers_once": (
        "{several:Karte steht|Karten stehen} in mehreren Themen und {several:?zählt|zählen} hier in einem allein.",
        "{several:card is|cards are} in several themes and {several:?counts|count} here in one alone.",
    ),
    "part_by-vision": ("Themen und Zukunftsbilder", "Themes and visions"),
    "part_by-vision_text": (
        "Karten je Thema und Zukunftsbild, in Klammern die bei gleicher Verteilung erwarteten; {set_aside:Karte ohne Thema oder Zukunftsbild bleibt|Karten ohne Thema oder Zukunftsbild bleiben} außer Betracht, "
        "Anzahlen unter {least} werden nicht gezeigt (–).",
        "Cards by theme and vision, in brackets those expected if all were spread alike; {set_aside:card without a theme or a vision is left|cards without a theme or a vision are left} out, counts below {least} are "
        "not shown (–).",
    ),
    "p_value": ("p (korrigiert)", "p (corrected)"),
    "without_group": ("am schwächsten ohne", "weakest without"),
    "in_brackets": ("{first} ({second})", "{first} ({second})"),
    "expected": ("{name}, erwartet", "{name}, expected"),
    "likeness": ("Jaccard", "Jaccard"),
    "part_votes": ("Punkte", "Votes"),
    "part_votes_text": (
        "Anteil an den Karten neben dem Anteil an den Punkten, und der Rang nach beiden. Gezählt sind nur Karten und Punkte, die in Themen liegen.",
        "Share of the cards beside share of the votes, and the rank by both. Counted are only cards and votes that lie in themes.",
    ),
    "card_share": ("Anteil Karten", "share of cards"),
    "vote_share": ("Anteil Punkte", "share of votes"),
    "by_cards": ("Rang nach Karten", "rank by cards"),
    "by_votes": ("Rang nach Punkten", "rank by votes"),
    "part_coding": ("Passen die Themen zu den Überschriften der Menschen?", "Do the themes fit people’s headings?"),
    "part_coding_machine": (
        "Verglichen werden die Themen, die der Rechner fand, nicht die, die Menschen aus ihnen machten.",
        "Compared are the themes that the machine found, not those that people made of them.",
    ),
    "about_people": (
        "Bei Themen, die Menschen gebildet haben, heißt das nur, wieweit die Wörter allein sie wiederfinden.",
        "For themes that people formed this only tells how far the words alone find them again.",
    ),
    "part_coding_text": (
        "Nach der Hälfte der Karten benannt, treffen die Themen auf der anderen Hälfte in {agree} % der Fälle die "
        "Überschrift. Ein Klassifikator, der vier Fünftel der Überschriften kennt, erreicht AMI {ceiling}. Bei {parted:Karte|Karten} "
        "weicht die Überschrift von der üblichen ihres Themas ab: Das lohnt es zu lesen.",
        "Named after half of the cards, the themes meet the heading in {agree}% of the cases on the other half. A "
        "classifier that knows four fifths of the headings reaches AMI {ceiling}. For {parted:card|cards} the heading is not "
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
    "letters_missing_here": (
        "In {count:Karte|Karten} steht □ für Zeichen, die die Schriften dieser Broschüre nicht haben; die Tabellen und die "
        "Seite enthalten sie.",
        "In {count:card|cards}, □ stands for signs that the fonts of this brochure do not have; the tables and the page hold "
        "them.",
    ),
    "appendix_cards": ("Anhang: alle Karten", "Appendix: all cards"),
    "appendix_some": ("Anhang: gezogene Karten", "Appendix: cards that were drawn"),
    "appendix_chosen": (
        "Aus jedem Thema stehen hier die {most:Karte|Karten}, die am deutlichsten dazugehören; alle gezogenen stehen auf der Seite und in cards.csv.",
        "From each theme the {most:card|cards} that belong most clearly; all that were drawn are on the page and in cards.csv.",
    ),
    "also_in": ("zweites Thema", "second theme"),
    "measures": ("Maße", "Measures"),
    "measure_recovered": ("kehrt wieder (Ziehungen)", "comes back (draws)"),
    "measure_dissolved": ("zerfällt (Ziehungen)", "dissolves (draws)"),
    "measure_coherence": ("Kohärenz der Wörter (NPMI)", "Coherence of the words (NPMI)"),
    "measure_chance": ("Mischungen, die heranreichen", "Shuffles that come near"),
    "measure_returns": ("kehrt wieder (Varianten)", "comes back (variants)"),
    "measure_other_reading": ("Jaccard mit der zweiten Lesart", "Jaccard with the second reading"),
    "measure_without": ("Jaccard ohne eine Gruppe, mindestens", "Jaccard without one group, lowest"),
    "origin": ("gebildet von", "formed by"),
    "origin_machine": ("Rechnung", "computation"),
    "origin_people": ("Menschen", "people"),
    "illustrativ": ("illustrativ", "illustrative"),
    "codes_theme": ("Themen (berechnet)", "Themes (computed)"),
    "codes_heading": ("Überschriften", "Headings"),
    "codes_heading_b": ("Überschriften (zweite Lesung)", "Headings (second reading)"),
    "coder_theme": ("Werkstatt", "Werkstatt"),
    "coder_heading": ("Menschen", "People"),
    "coder_heading_b": ("Menschen (zweite Lesung)", "People (second reading)"),
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
    "of": ("{first} von {second}", "{first} of {second}"),
    "cards_of_heading": ("Karten der Überschrift", "cards of the heading"),
    "cards_there": ("Karten darin", "cards in it"),
    "part_unanswered": ("Leerstellen: Kritik ohne Antwort", "Gaps: critique without an answer"),
    "part_unanswered_text": (
        "{cards:Karte der Kritikphase teilt|Karten der Kritikphase teilen} kein Wort mit einer Karte der Realisierungsphase. Ein geteiltes Wort wäre "
        "noch keine Antwort, und eine Antwort kann andere Worte wählen: eine Liste zum Lesen, kein Befund.",
        "{cards:card of the critique phase shares|cards of the critique phase share} no word with a card of the implementation phase. A shared word would be "
        "no answer yet, and an answer may use other words: a list to be read, not a finding.",
    ),
    "part_unasked": ("Leerstellen: Fantasie ohne Kritik", "Gaps: visions without a critique"),
    "part_unasked_text": (
        "{cards:Karte der Fantasiephase teilt|Karten der Fantasiephase teilen} kein Wort mit einer Karte der Kritikphase.",
        "{cards:card of the fantasy phase shares|cards of the fantasy phase share} no word with a card of the critique phase.",
    ),
    "comparison": ("Vergleich mit den Überschriften", "Compared with the headings"),
    "by_themes": ("Themen von Werkstatt", "Themes of Werkstatt"),
    "by_plain": ("einfaches Verfahren: TF-IDF und k-Means ohne Sprachanalyse", "plain TF-IDF and k-means"),
    "by_second": ("zweite Kodiererin oder zweiter Kodierer", "second coder"),
    "no_p_group": ("nur eine Gruppe", "one group only"),
    "no_p_cards": ("weniger als {least:Karte|Karten}", "fewer than {least:card|cards}"),
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
    "level_semantic": ("Wörter und Satz-Encoder", "words and sentence encoder"),
    "level_encoder": ("Wörter und Satz-Encoder „{name}“", "words and sentence encoder “{name}”"),
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
}
