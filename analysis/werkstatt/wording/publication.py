"""Labels of figures and publication."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
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
        "Balken: Stabilität je Thema mit den Schwellen {low} und {high}. Die Zahlen stehen in der Themenübersicht.",
        "Bars: stability of each theme with the thresholds {low} and {high}. The numbers are in the overview.",
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
    "map_help": (
        "Einen Punkt antippen oder mit den Pfeiltasten von Karte zu Karte gehen. Eingabetaste: zur Zeile in der Tabelle aller "
        "Karten; Escape: zurück.",
        "Tap a point, or go from card to card with the arrow keys. Enter: to its row in the table of all cards; Escape: back.",
    ),
    "map_row": ("In der Tabelle zeigen", "Show in the table"),
    "chart": ("Abbildung", "Figure"),
    "map_alt": (
        "Landkarte: Karten als Punkte, für jedes Thema ein Zeichen; zwei Dimensionen zeigen {kept} % der Unterschiede. Welche Karte zu "
        "welchem Thema gehört, steht in der Tabelle der Karten.",
        "Map: cards as points, a mark for each theme; two dimensions show {kept}% of the differences. Which card belongs to "
        "which theme is in the table of cards.",
    ),
    "universes_axis": (
        "{count:Universum|Universen}, geordnet nach der Ähnlichkeit ihrer Themen mit den berichteten",
        "{count:universe|universes}, ordered by how like the reported themes theirs are",
    ),
    "curve_alt": (
        "Kurve über {count:Universum|Universen}: mittlere Jaccard-Ähnlichkeit ihrer Themen mit den berichteten, darunter Striche für "
        "die Wahl in jedem Universum.",
        "Curve over {count:universe|universes}: mean Jaccard similarity of their themes to the reported ones, below it ticks for "
        "what was chosen in each universe.",
    ),
    "universes": ("Universen", "universes"),
    "together": ("Anteil der Ziehungen zusammen", "share of draws together"),
    "consensus_alt": (
        "Raster aus Karten mal Karten, nach Themen geordnet: je dunkler, desto öfter lagen zwei Karten in einer Ziehung "
        "zusammen.",
        "Grid of cards by cards, ordered by theme: the darker, the more often two cards were together in a draw.",
    ),
    # publication
    "no_licence": ("Keine Lizenz angegeben", "No licence is named"),
    "crate_cards": (
        "Die Karten, die ausgewertet wurden, mit den gefundenen Themen",
        "The cards that were analysed, with the themes that were found",
    ),
    "default_title": ("Themen der Werkstatt", "Themes of the workshop"),
    "illustrative": (
        "Illustratives Beispiel: Diese Karten sind erfunden und stammen aus keiner wirklichen Werkstatt. "
        "Aus ihnen darf nichts über Menschen, Orte oder Organisationen geschlossen werden.",
        "Illustrative example: these cards are invented and come from no real workshop. "
        "Nothing about people, places or organisations may be concluded from them.",
    ),
    "lead_machine": (
        "{cards:Karte|Karten}, {themes:Thema|Themen}. Gebildet vom Rechner {source}, geprüft durch {resamples:Ziehung|Ziehungen}.",
        "{cards:card|cards}, {themes:theme|themes}. Formed by the machine {source}, checked by {resamples:draw|draws}.",
    ),
    "lead_people": (
        "{cards:Karte|Karten}, {themes:Thema|Themen}. Gebildet von Menschen, die änderten, was der Rechner {source} fand. "
        "{resamples:Ziehung prüft|Ziehungen prüfen}, ob die Wörter allein sie wiederfinden.",
        "{cards:card|cards}, {themes:theme|themes}. Formed by people, who changed what the machine found {source}. "
        "{resamples:draw tells|draws tell} whether the words alone find them again.",
    ),
    "lead_headings": (
        "{cards:Karte|Karten}, {themes:Thema|Themen}: die Überschriften, unter die Menschen {read:Karte|Karten} sortiert haben. Die anderen Karten hat "
        "der Rechner {source} zugeordnet. {resamples:Ziehung prüft|Ziehungen prüfen}, ob die Wörter allein die Themen wiederfinden.",
        "{cards:card|cards}, {themes:theme|themes}: the headings under which people sorted {read:card|cards}. The machine placed the other cards {source}. "
        "{resamples:draw tells|draws tell} whether the words alone find the themes again.",
    ),
    "lead_headings_all": (
        "{cards:Karte|Karten}, {themes:Thema|Themen}: die Überschriften, unter die Menschen alle Karten sortiert haben. "
        "{resamples:Ziehung prüft|Ziehungen prüfen}, ob die Wörter allein die Themen wiederfinden.",
        "{cards:card|cards}, {themes:theme|themes}: the headings under which people sorted all cards. {resamples:draw tells|draws tell} whether the words "
        "alone find the themes again.",
    ),
    "lead_both": (
        "{cards:Karte|Karten}, {themes:Thema|Themen}. Davon haben Menschen {people} gebildet oder geändert, der Rechner fand {machine} {source}. "
        "Geprüft durch {resamples:Ziehung|Ziehungen}.",
        "{cards:card|cards}, {themes:theme|themes}. People formed or changed {people} of them, the machine found {machine} {source}. Checked "
        "by {resamples:draw|draws}.",
    ),
    "lead_words": ("aus den Wörtern der Karten", "from the words of the cards"),
    "lead_encoder": (
        "aus den Wörtern der Karten und einem Satz-Encoder",
        "from the words of the cards and a sentence encoder",
    ),
    "overview": ("Die Themen im Überblick", "The themes at a glance"),
    "visions": ("Zukunftsbilder", "Visions"),
    "fed_by": ("gespeist aus {cards:Karte|Karten}", "fed by {cards:card|cards}"),
    "phases": ("Themen und Phasen", "Themes and phases"),
    "themes": ("Die Themen mit ihren Karten", "The themes with their cards"),
    "all_cards": ("{cards:?Die eine Karte|Alle Karten} ({cards})", "{cards:?The one card|All cards} ({cards})"),
    "cards_all": ("Alle Karten", "All cards"),
    "filter_words": ("Suche in den Karten", "Search the cards"),
    "filter_all": ("alle", "all"),
    "filter_reset": ("zurücksetzen", "reset"),
    "filter_found": ("# von {total:Karte|Karten}", "# of {total:card|cards}"),
    "privacy": ("Datenschutz", "Data protection"),
    "privacy_text": (
        "Alles, was hier steht, wurde vor der Veröffentlichung nach Mailadressen, Profilen und Konten, Telefon- und "
        "Kontonummern, Kennzeichen, Geburtsdaten, Anschriften und Namen mit Anrede, Titel oder Amt durchsucht; "
        "Fundstellen: {found}. Namen allein findet diese Suche nicht, und "
        "sie weiß nicht, wer an dem zu erkennen ist, was er oder sie schreibt. In Tabellen nach Gruppen stehen keine "
        "Anzahlen unter {least}. Diese Seite lädt nichts nach und schickt nichts fort.",
        "Before publication all that stands here was searched for mail addresses, profiles and accounts, phone numbers, bank "
        "accounts, number plates, dates of birth, postal addresses, and names with a form of address, a title or an office; "
        "places found: {found}. This search does not find names alone, "
        "nor does it know who can be recognised by what they write. Tables by group hold no counts below {least}. This page "
        "loads nothing and sends nothing.",
    ),
    "method": ("Wie die Themen entstanden sind", "How the themes came about"),
    "method_text": (
        "Die Karten wurden mit spaCy und HanTa in Wörter zerlegt, zusammengesetzte Wörter in ihre Teile, nach TF-IDF "
        "gewichtet, in einen latenten semantischen Raum gelegt{reader} und mit k-Means gruppiert (Startwert {seed}). {number} "
        "{unassigned} {names}",
        "The cards were split into words with spaCy and HanTa, compounds into their parts, weighted by TF-IDF, placed "
        "in a latent semantic space{reader} and grouped by k-means (seed {seed}). {number} {unassigned} {names}",
    ),
    "method_headings": (
        "Menschen haben Karten unter Überschriften sortiert. Für die anderen wurden die Karten mit spaCy und HanTa in Wörter zerlegt, zusammengesetzte "
        "Wörter in ihre Teile, nach TF-IDF gewichtet und in einen latenten semantischen Raum gelegt{reader}; jede unsortierte Karte kommt zu der "
        "Überschrift, deren Schwerpunkt aus den sortierten Karten ihr am nächsten liegt, größere Überschriften leicht bevorzugt. {number} {unassigned} "
        "{names} Zum Vergleich gruppiert der Rechner dieselben Karten von sich aus mit k-Means (Startwert {seed}).",
        "People sorted cards under headings. For the others the cards were split into words with spaCy and HanTa, compounds into their parts, weighted by "
        "TF-IDF and placed in a latent semantic space{reader}; each card that nobody sorted goes to the heading whose centre, the mean of its sorted "
        "cards, is nearest, larger headings slightly preferred. {number} {unassigned} {names} For comparison the machine groups the same cards by itself "
        "with k-means (seed {seed}).",
    ),
    "names_words": (
        "Die Namen der Themen sind Wörter der Karten, keine Deutung; die Deutung bleibt Aufgabe der Forschenden.",
        "The names of the themes are words of the cards, not an interpretation; interpreting them remains the researchers' task.",
    ),
    "names_people": (
        "{named:Thema trägt|Themen tragen} einen Namen, den Menschen gaben; die anderen Namen sind Wörter der Karten, keine "
        "Deutung.",
        "{named:theme bears|themes bear} a name that people gave; the other names are words of the cards, not an "
        "interpretation.",
    ),
    "names_people_all": (
        "Die Namen der Themen haben Menschen gegeben.",
        "The names of the themes were given by people.",
    ),
    "and_formed_after": (" {people}", " {people}"),
    "formed_after": (
        "Danach haben Menschen die Themen geändert: {people} von {themes} {people:?ist|sind} von ihnen gebildet oder geändert.",
        "After that people changed the themes: {people} of {themes} {people:?was|were} formed or changed by them.",
    ),
    "method_review": (
        "Ein Thema „trägt nicht“, wenn es bei anderen Karten nicht verlässlich wiederkommt (mittlere Jaccard-Ähnlichkeit "
        "unter {pattern} über {resamples:Bootstrap-Ziehung|Bootstrap-Ziehungen}, in denen die Themen jedes Mal ganz neu gebildet werden; Hennig "
        "2007) oder wenn in mehr als {chance} % der Kartensätze mit zufällig gemischten Wörtern ein Thema ebenso stabil ist. Es "
        "„trägt unter Vorbehalt“, wenn etwas anderes dagegen spricht: Stabilität unter {stable}; Wiederkehr in höchstens der "
        "Hälfte der Auswertungsvarianten; keine Entsprechung in der zweiten Lesart oder Zerfall ohne eine einzelne Gruppe "
        "(Jaccard höchstens {shared}). Sonst „trägt“ es. Themen, die Menschen gebildet haben, werden so nicht beurteilt; bei "
        "ihnen sagt dieselbe Regel nur, ob die Wörter allein sie wiederfinden. Stabilität ist nicht Gültigkeit: Auch eine sinnlose Gruppierung kann "
        "stabil sein (Ben-David, von Luxburg & Pál 2006).",
        "A theme “does not hold” if it does not reliably come back with other cards (mean Jaccard similarity below {pattern} "
        "over {resamples:bootstrap draw|bootstrap draws}, in each of which the themes are formed anew; Hennig 2007), or if in more than "
        "{chance}% of the sets of cards with shuffled words a theme is as stable. It “holds with reservations” if something else "
        "speaks against it: stability below {stable}; coming back in at most half of the variants of the analysis; no "
        "counterpart in the second reading, or dissolving without one single group (Jaccard of at most {shared}). Else it "
        "“holds”. Themes that people formed are not judged by this; for them the same rule only tells whether the words alone "
        "find them again. Stability is not validity: a meaningless grouping can be stable too (Ben-David, von Luxburg & Pál 2006).",
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
    "new_raw_kept": (
        "Die Abschrift in `corpus/{name}/raw/` bleibt, wie sie kam.",
        "The transcript in `corpus/{name}/raw/` stays as it came.",
    ),
    "new_raw_left": (
        "Die Abschrift ist nicht in diesem Ordner, weil sie Personen nennen könnte.",
        "The transcript is not in this folder, since it may name persons.",
    ),
    "new_done": (
        "Angelegt: {folder}. Weiter mit: cd {folder} && jupyter lab notebooks",
        "Made: {folder}. Go on with: cd {folder} && jupyter lab notebooks",
    ),
    "reader_semantic": (
        ", der den Vektoren eines Satz-Encoders (Universal Sentence Encoder) folgt,",
        " that follows the vectors of a sentence encoder (Universal Sentence Encoder)",
    ),
    "reader_encoder": (
        ", der den Vektoren des Satz-Encoders „{name}“ folgt,",
        " that follows the vectors of the sentence encoder “{name}”",
    ),
    "reader_function": (
        ", der den Vektoren der Python-Funktion „{name}“ folgt (sie hat keine Prüfsumme),",
        " that follows the vectors of the Python function “{name}” (it has no hash)",
    ),
    "number_headings": (
        "Die Themen sind die Überschriften, unter die Menschen Karten sortiert haben.",
        "The themes are the headings under which people sorted cards.",
    ),
    "number_carried": (
        "Die Themen sind Überschriften, unter die Menschen Karten sortiert haben, auch Karten einer anderen Werkstatt.",
        "The themes are headings under which people sorted cards, those of another workshop too.",
    ),
    "number_given": ("Die Zahl der Themen war vorgegeben.", "The number of themes was given."),
    "number_chosen": (
        "Von 2 bis {most:Thema|Themen} sind {themes} gewählt: Das ist die kleinste Zahl, bei der die Einteilung, gemessen am "
        "Zufall, bis auf einen Standardfehler am besten wiederkehrt, wenn andere Karten gezogen werden (bereinigter Rand-Index {agreement}; mit gemischten Wörtern {chance}).",
        "Of 2 to {most:theme|themes}, {themes} were chosen: the smallest number with which the partition, measured against "
        "chance, comes back best, but for one standard error, when other cards are drawn (adjusted Rand index {agreement}; with "
        "shuffled words {chance}).",
    ),
    "number_none": (
        "Eine Zahl der Themen ließ sich nicht wählen, weil zu wenige verschiedene Karten Wörter gemeinsam haben; gezeigt wird "
        "ein Thema.",
        "No number of themes could be chosen, since too few different cards share words; what follows is one theme.",
    ),
    "number_uncrowded": (
        "Von 2 bis {most:Thema|Themen} sind {themes} gewählt: Das ist unter den Zahlen ohne ein Thema mit über 60 % der Karten die "
        "kleinste, bei der die Einteilung, gemessen am Zufall, bis auf einen Standardfehler am besten wiederkehrt, wenn andere "
        "Karten gezogen werden (bereinigter Rand-Index {agreement}; mit gemischten Wörtern {chance}). Bei {crowded:Thema|Themen} kehrt "
        "sie besser wieder, aber eines davon hielte {share} % der Karten.",
        "Of 2 to {most:theme|themes}, {themes} were chosen: among the numbers without a theme of more than 60% of the cards the "
        "smallest with which the partition, measured against chance, comes back best, but for one standard error, when other "
        "cards are drawn (adjusted Rand index {agreement}; with shuffled words {chance}). With {crowded:theme|themes} it comes back "
        "better, but one of them would hold {share}% of the cards.",
    ),
    "number_plain": (
        "Von 2 bis {most:Thema|Themen} sind {themes} gewählt: Das ist die kleinste Zahl, bei der die Einteilung bis auf einen "
        "Standardfehler am besten wiederkehrt, wenn andere Karten gezogen werden (bereinigter Rand-Index {agreement}). Mit "
        "gemischten Wörtern ließen sich keine Themen bilden; ob das mehr ist als Zufall, ist nicht geprüft.",
        "Of 2 to {most:theme|themes}, {themes} were chosen: the smallest number with which the partition comes back best, but for one "
        "standard error, when other cards are drawn (adjusted Rand index {agreement}). Shuffled words formed no themes; whether "
        "this is more than chance was not tested.",
    ),
    "number_no_order": (
        "Deutlich, also um mehr als drei Standardabweichungen, liegt sie dabei für keine Zahl über der von gemischten Wörtern: "
        "Die Karten legen keine Zahl nahe.",
        "With no number it lies clearly, that is by more than three standard deviations, above that of shuffled words: the "
        "cards suggest no number.",
    ),
    "set_aside": (
        "{cards} von {total:Karte|Karten} {cards:?passt|passen} nach dem Urteil von Menschen zu keinem Thema.",
        "{cards} of {total:card|cards} {cards:?fits|fit} no theme, people found.",
    ),
    "not_assignable": (
        "Nicht zuordenbar {cards:?ist|sind} {cards} von {total:Karte|Karten} ({share} %): {cards:?Sie teilt|Sie teilen} zu wenige "
        "Wörter mit anderen.",
        "{cards} of {total:card|cards} {cards:?is|are} not assignable ({share}%): {cards:?it shares|they share} too few words with "
        "others.",
    ),
    "not_placed": (
        "Nicht zuordenbar {cards:?ist|sind} {cards} von {total:Karte|Karten} ({share} %), die noch niemand sortiert hat: Der "
        "Rechner findet keine Überschrift, zu der {cards:?sie passt|sie passen}.",
        "{cards} of {total:card|cards} {cards:?is|are} not assignable ({share}%) and {cards:?has|have} not been sorted by anybody yet: the machine finds no "
        "heading that {cards:?fits it|fits them}.",
    ),
    "all_assigned": (
        "{total:?Die eine Karte ist|Alle Karten sind} einem Thema zugeordnet.",
        "{total:?The one card is|All cards are} in a theme.",
    ),
    "settings_input": (
        "Gelesen wurde {name} (SHA-256 {sha256}).",
        "{name} was read (SHA-256 {sha256}).",
    ),
    "settings_no_input": (
        "Aus welcher Datei die Karten stammen, ist nicht angegeben.",
        "Which file the cards came from is not said.",
    ),
    "settings_default": (
        "Alle Einstellungen sind die Voreinstellungen.",
        "All options are the defaults.",
    ),
    "settings_options": (
        "Von den Voreinstellungen weichen ab: {options}.",
        "Options that differ from the defaults: {options}.",
    ),
    "licence": ("Lizenz der Karten", "Licence of the cards"),
    "skip": ("Zum Inhalt springen", "Skip to the content"),
    "made_with": ("Erstellt mit Werkstatt {version}.", "Made with Werkstatt {version}."),
}
