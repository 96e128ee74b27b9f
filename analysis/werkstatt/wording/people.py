"""What is said of sorting by people: verdicts on their themes, agreement, shares, and what to do next."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # verdicts on themes that people made
    "geteilt": ("von Menschen geteilt", "shared by people"),
    "teils": ("unter Vorbehalt geteilt", "shared with reservations"),
    "ungeteilt": ("nicht geteilt", "not shared"),
    "ungeklaert": ("offen, ob andere es teilen", "open whether others share it"),
    # why
    "sharing_none_read": (
        "Menschen haben dieses Thema gebildet, ohne seine Karten einzeln zu sortieren.",
        "People formed this theme without sorting its cards one by one.",
    ),
    "sharing_all_read": (
        "Menschen haben jede Karte darin gelesen und hierher sortiert ({read:Karte|Karten}).",
        "People read every card in it and sorted it here ({read:card|cards}).",
    ),
    "sharing_some_read": (
        "{read} seiner Karten {read:?hat ein Mensch|haben Menschen} gelesen und hierher sortiert, {placed} hat der Rechner zugeordnet.",
        "People read {read} of its cards and sorted {read:?it|them} here, the machine placed {placed}.",
    ),
    "sharing_one": (
        "Sortiert hat eine Person allein; ob andere es ebenso sehen, ist offen.",
        "One person alone sorted; whether others see it likewise is open.",
    ),
    "sharing_nobody": (
        "Einzeln sortiert hat diese Karten niemand; ob andere das Thema ebenso sehen, ist offen.",
        "Nobody sorted these cards one by one; whether others see the theme likewise is open.",
    ),
    "sharing_few": (
        "Zwei Menschen haben davon nur {twice:Karte|Karten} sortiert: zu wenige für ein Urteil.",
        "Only {twice:card|cards} of it {twice:?was|were} sorted by two people: too few for a verdict.",
    ),
    "sharing_heading": (
        "Auf {twice:Karte|Karten}, die zwei oder mehr Menschen sortiert haben, sind sie sich {how} (Krippendorffs Alpha {alpha}, 95 %: {low} bis "
        "{high}).",
        "On {twice:card|cards} that two or more people sorted they {how} (Krippendorff’s alpha {alpha}, 95%: {low} to {high}).",
    ),
    "sharing_all": (
        "Von zwei oder mehr Menschen sortiert {twice:?ist|sind} davon nur {twice:Karte|Karten}; über alle Überschriften zusammen sind sie sich {how} "
        "(Krippendorffs Alpha {alpha}, 95 %: {low} bis {high}).",
        "Only {twice:card|cards} of it {twice:?was|were} sorted by two or more people; over all headings together they {how} (Krippendorff’s alpha "
        "{alpha}, 95%: {low} to {high}).",
    ),
    "agree_reliable": ("einig", "agree"),
    "agree_tentative": ("zum Teil einig", "agree in part"),
    "agree_not": ("nicht einig", "do not agree"),
    "agree_unclear": ("nicht deutlich einig", "do not clearly agree"),
    "machine_untested": (
        "Ob die Karten des Rechners hierher gehören, ist nicht geprüft.",
        "Whether the machine’s cards belong here has not been tested.",
    ),
    "machine_hits": (
        "Von {checked:Prüfkarte|Prüfkarten}, {checked:?die|die} der Rechner hierher legen wollte, {hits:?gehört|gehören} {hits} nach dem Urteil von "
        "Menschen hierher.",
        "Of {checked:check card|check cards} that the machine would have placed here, {hits} {hits:?belongs|belong} here, people found.",
    ),
    "machine_few": (
        "Ob die Karten des Rechners hierher gehören, ist für dieses Thema allein nicht zu sagen: zu wenige geprüft ({checked}).",
        "Whether the machine’s cards belong here can’t be told for this theme alone: too few were checked ({checked}).",
    ),
    "words_traegt": (
        "Daneben: Die Wörter allein finden das Thema wieder: {reasons}. Ob es gilt, sagen sie nicht.",
        "Beside this: the words alone find the theme again: {reasons}. Whether it is valid they do not say.",
    ),
    "words_vorbehalt": (
        "Daneben: Die Wörter allein finden das Thema zum Teil wieder: {reasons}. Ob es gilt, sagen sie nicht.",
        "Beside this: the words alone find some of the theme again: {reasons}. Whether it is valid they do not say.",
    ),
    "words_nicht": (
        "Daneben: Die Wörter allein finden das Thema nicht wieder: {reasons}. Das spricht nicht gegen das Thema: Menschen sehen, was in den "
        "Wörtern nicht steht.",
        "Beside this: the words alone do not find the theme again: {reasons}. That does not speak against the theme: people see what is not in "
        "the words.",
    ),
    "words_ungeprueft": (
        "Daneben: Ob die Wörter allein das Thema wiederfinden, war nicht zu prüfen: {reasons}.",
        "Beside this: whether the words alone find the theme again could not be tested: {reasons}.",
    ),
    "short_words_traegt": ("die Wörter finden es wieder", "the words find it again"),
    "short_words_vorbehalt": ("die Wörter finden es zum Teil wieder", "the words find some of it again"),
    "short_words_nicht": ("die Wörter finden es nicht wieder", "the words do not find it again"),
    "short_words_ungeprueft": (
        "nicht zu prüfen, ob die Wörter es wiederfinden",
        "not tested whether the words find it again",
    ),
    "whole_proposals": (
        "Das ist weniger, als zwischen zwei Menschen für vorläufige Schlüsse nötig ist (0,667): Was der Rechner zugeordnet hat, ist ein Vorschlag, kein "
        "Ergebnis.",
        "That is less than what two people need for tentative conclusions (0.667): what the machine placed is a proposal, no result.",
    ),
    # the sheet to sort in
    "sheet_sort": ("Sortieren", "Sort"),
    "sheet_codebook": ("Überschriften", "Headings"),
    "sheet_read_me": ("Anleitung", "Instructions"),
    "sheet_about_sort": ("Karten sortieren", "Sort cards"),
    "sheet_about_check": ("Prüfkarten sortieren", "Sort check cards"),
    "sheet_about_second": ("Karten ein zweites Mal sortieren", "Sort cards a second time"),
    "sheet_who": ("Wer sortiert? (Kürzel, kein voller Name)", "Who sorts? (initials, no full name)"),
    "sheet_when": ("Wann? (Datum)", "When? (date)"),
    "sheet_step_who": (
        "Oben Kürzel und Datum eintragen. Jede Person füllt einen eigenen Bogen aus.",
        "Fill in initials and date above. Each person fills in a sheet of their own.",
    ),
    "sheet_step_heading": (
        "Auf dem Blatt „Sortieren“ jede Karte lesen und ihr eine Überschrift geben, aus der Liste oder eine neue. Die Karten stehen so, dass die ersten "
        "am meisten helfen: Aufhören geht jederzeit, was leer bleibt, gilt als nicht sortiert.",
        "On the sheet “Sort”, read each card and give it a heading, from the list or a new one. The first cards help most: you can stop at any time, what "
        "stays empty counts as not sorted.",
    ),
    "sheet_step_all": (
        "Auf dem Blatt „Sortieren“ jede Karte lesen und ihr eine Überschrift geben, aus der Liste oder eine neue. Die Karten sind zufällig gezogen: Bitte "
        "keine auslassen, auch keine schwierige.",
        "On the sheet “Sort”, read each card and give it a heading, from the list or a new one. The cards were drawn at random: please leave none out, "
        "not even a hard one.",
    ),
    "sheet_step_new": (
        "Neue Überschriften einfach hineinschreiben. Wer mag, hält auf dem Blatt „Überschriften“ fest, was dazugehört; was dort in der ersten Spalte "
        "steht, bietet die Liste an.",
        "Simply write new headings in. If you like, record on the sheet “Headings” what belongs to each; the list offers what stands in its first "
        "column.",
    ),
    "sheet_step_none": (
        "Passt keine Überschrift und lohnt sich keine neue: „keine passt“ wählen.",
        "If no heading fits and a new one is not worth it: choose “fits none”.",
    ),
    "sheet_step_several": (
        "Sagt eine Karte zweierlei, zwei Überschriften mit einem senkrechten Strich dazwischen: Verkehr | Wohnen.",
        "If a card says two things, two headings with a bar between them: Transport | Housing.",
    ),
    "sheet_step_proposals": (
        "Rechts stehen Vorschläge des Rechners, darunter die Wörter und die sortierten Karten, die dafür sprechen. Sie können falsch sein; es zählt, was Sie eintragen.",
        "To the right stand the machine’s proposals, below each the words and the sorted cards that speak for it. They may be wrong; what you write counts.",
    ),
    "sheet_step_blind": (
        "Bitte allein und ohne Blick auf frühere Zuordnungen sortieren: Nur dann zeigt der Vergleich, wie weit man sich einig ist.",
        "Please sort alone, without looking at earlier placements: only then the comparison shows how far you agree.",
    ),
    "sheet_step_back": (
        "Speichern und zurückgeben; gelesen wird der Bogen mit --sorting.",
        "Save and hand it back; the sheet is read with --sorting.",
    ),
    "spelled": (
        "„{other}“ gilt als „{counts}“: Beide unterscheiden sich nur in der Schreibung.",
        "“{other}” counts as “{counts}”: both differ by spelling alone.",
    ),
    "sheet_written": (
        "{file}: {count:Karte|Karten} zum Sortieren. Ausfüllen und mit --sorting {file} lesen.",
        "{file}: {count:card|cards} to sort. Fill it in, and read it with --sorting {file}.",
    ),
    "sheet_written_more": (
        "{file}: {count:Karte|Karten} zum Sortieren. Ausfüllen und mit --sorting {file} lesen, neben dem, was schon sortiert ist.",
        "{file}: {count:card|cards} to sort. Fill it in, and read it with --sorting {file}, beside what has been sorted already.",
    ),
    "sheet_written_headings": (
        "{file}: {count:Karte|Karten} zum Sortieren. Ausfüllen und neben den Überschriften der Kartendatei lesen: --themes headings --sorting {file}.",
        "{file}: {count:card|cards} to sort. Fill it in, and read it beside the headings of the file of cards: --themes headings --sorting {file}.",
    ),
    "sheet_no_sort": ("Alle Karten sind schon sortiert.", "All cards are sorted already."),
    "sheet_no_check": (
        "Es gibt keine unsortierten Karten mehr, aus denen sich Prüfkarten ziehen ließen.",
        "There are no unsorted cards left to draw check cards from.",
    ),
    "sheet_no_settle": (
        "Es gibt nichts zu klären: {twice:Karte wurde|Karten wurden} von mehreren Personen sortiert, und alle gleich.",
        "There is nothing to settle: {twice:card was|cards were} sorted by several people, and all of them alike.",
    ),
    "sheet_no_second": (
        "Für eine zweite Person braucht es Karten, die schon sortiert sind (--sorting).",
        "A second person needs cards that are sorted already (--sorting).",
    ),
    "sheet_decisions": (
        "Frühere Entscheidungen (decisions.csv) ändern Themen des Rechners; für einen Bogen bitte eine Sortierung angeben.",
        "Earlier decisions (decisions.csv) change themes of the machine; for a sheet please name a sorting.",
    ),
    "sheet_nobody": (
        "Blatt „{sheet}“, Zelle B2: Bitte das Kürzel der Person eintragen, die sortiert hat.",
        "Sheet “{sheet}”, cell B2: please fill in the initials of the person who sorted.",
    ),
    "sheet_empty": (
        "Auf dem Blatt „{sheet}“ steht noch keine Überschrift.",
        "On the sheet “{sheet}” there is no heading yet.",
    ),
    "sheet_date": (
        "Blatt „{sheet}“, Zelle B3: „{value}“ ist kein Datum. Verstanden werden 25.11.2026 und 2026-11-25.",
        "Sheet “{sheet}”, cell B3: “{value}” is no date. Understood are 25.11.2026 and 2026-11-25.",
    ),
    "sheet_no_card": (
        "Blatt „{sheet}“, Zeile {row}: „{value}“ steht bei keiner Karte. Bitte die Karten-Nr wieder eintragen.",
        "Sheet “{sheet}”, row {row}: “{value}” stands beside no card. Please fill in the card id again.",
    ),
    "sheet_twice": (
        "Blatt „{sheet}“, Zeile {row}: Karte {card} steht schon in Zeile {first}. Bitte eine der beiden löschen.",
        "Sheet “{sheet}”, row {row}: card {card} stands in row {first} already. Please delete one of them.",
    ),
    "sheet_stranger": (
        "Blatt „{sheet}“, Zeile {row}: Eine Karte {card} gibt es in der Kartendatei nicht. Gehört der Bogen zu anderen Karten (--sorted-cards)?",
        "Sheet “{sheet}”, row {row}: there is no card {card} in the file of cards. Does the sheet belong to other cards (--sorted-cards)?",
    ),
    "sheet_column": (
        "Blatt „{sheet}“: Die Spalte „{column}“ fehlt. Bitte ihren Namen in der ersten Zeile wieder eintragen.",
        "Sheet “{sheet}”: the column “{column}” is missing. Please write its name into the first row again.",
    ),
    "sheet_note": ("Notiz", "Note"),
    "sheet_how": ("Art", "Kind"),
    "sheet_proposal": ("Vorschlag {rank}", "Proposal {rank}"),
    "sheet_proposed": ("{heading} ({sure})", "{heading} ({sure})"),
    "sheet_none": ("für Karten, die zu keiner Überschrift passen", "for cards that fit no heading"),
    "placed": ("zugeordnet von", "placed by"),
    "placed_people": ("Menschen", "people"),
    "placed_machine": ("Rechner", "machine"),
    "how_sorted": ("sortiert", "sorted"),
    "how_check": ("Prüfkarte", "check card"),
    "sure_high": ("hoch", "high"),
    "sure_middle": ("mittel", "middle"),
    "sure_low": ("gering", "low"),
    "codebook_heading": ("Überschrift", "Heading"),
    "codebook_definition": ("Definition", "Definition"),
    "codebook_rule": ("Regel", "Rule"),
    "codebook_examples": ("Ankerbeispiele (Karten-Nr)", "Examples (card ids)"),
    "codebook_parent": ("gehört zu", "belongs to"),
    # what now?
    "what_now": ("Was jetzt?", "What now?"),
    "now_publish": (
        "{holding} von {themes:Thema|Themen} {holding:?trägt|tragen}, mit oder ohne Vorbehalt: Damit lässt sich arbeiten; die Sätze daneben sagen, "
        "was zu bedenken ist.",
        "{holding} of {themes:theme|themes} {holding:?holds|hold}, with or without reservations: these can be worked with; the sentences beside "
        "them say what to bear in mind.",
    ),
    "now_reader": (
        "Der andere Leser findet mehr: Mit --reader {reader} --themes {number} {there:?trägt|tragen} {there} von {themes:Thema|Themen} (hier {here}).",
        "The other reader finds more: with --reader {reader} --themes {number}, {there} of {themes:theme|themes} {there:?holds|hold} (here {here}).",
    ),
    "now_sort": (
        "Selbst sortieren: {first:Karte|Karten} unter eigene Überschriften legen, den Rest ordnet der Rechner zu und sagt, wie sicher. An der "
        "Pinnwand: werkstatt wall {cards} --out wand.html; in einer Arbeitsmappe: werkstatt sheet {cards} --out bogen.xlsx",
        "Sort yourselves: put {first:card|cards} under headings of your own; the machine places the rest and says how surely. On a pin board: "
        "werkstatt wall {cards} --out wall.html; in a workbook: werkstatt sheet {cards} --out sheet.xlsx",
    ),
    "now_expect": (
        "Bis Rechner und Mensch so gut übereinstimmen wie zwei Menschen, waren in Versuchen ein Viertel bis die Hälfte der Karten zu sortieren: hier "
        "{low} bis {high}.",
        "Until machine and person agreed as two people do, a quarter to a half of the cards had to be sorted in simulations: here {low} to {high}.",
    ),
    "now_check": (
        "Übereinstimmung prüfen: {count} Prüfkarten blind sortieren. Bogen: werkstatt sheet {cards}{sorting} --check {count} --out "
        "pruefbogen.xlsx",
        "Test the agreement: sort {count} check cards blindly. Sheet: werkstatt sheet {cards}{sorting} --check {count} --out check.xlsx",
    ),
    "now_rest": (
        "{left:Karte ist|Karten sind} noch nicht von Menschen sortiert, für Prüfkarten zu wenige: am besten selbst sortieren.",
        "{left:card has|cards have} not been sorted by people yet, too few for check cards: better sort {left:?it|them} yourselves.",
    ),
    "now_more": (
        "Weiter sortieren: nach höchstens {count:weiteren Karte|weiteren Karten} stimmen Rechner und Menschen auf allen Karten so gut überein wie "
        "Menschen untereinander ({people}).",
        "Go on sorting: after at most {count:more card|more cards} machine and people agree on all cards as people do among themselves ({people}).",
    ),
    "now_more_usual": (
        "Weiter sortieren: nach höchstens {count:weiteren Karte|weiteren Karten} stimmen Rechner und Mensch auf allen Karten mit Kappa {people} "
        "überein.",
        "Go on sorting: after at most {count:more card|more cards} machine and person agree on all cards with kappa {people}.",
    ),
    "now_enough_usual": (
        "Über alle Karten, auch die {read} von einem Menschen sortierten, stimmt die Einteilung mit Kappa {people} oder mehr: Mehr zu sortieren ist dafür "
        "nicht nötig. Was der Rechner zugeordnet hat ({placed:Karte|Karten}), bleibt im Einzelnen anzusehen.",
        "Over all cards, the {read} that a person sorted among them, the partition agrees with kappa {people} or more: for that there is no need to "
        "sort more. What the machine placed ({placed:card|cards}) remains to be looked at one by one.",
    ),
    "now_enough": (
        "Über alle Karten, auch die {read} von Menschen sortierten, weicht die Einteilung nicht stärker ab als Menschen untereinander: Mehr zu sortieren "
        "ist dafür nicht nötig. Was der Rechner zugeordnet hat ({placed:Karte|Karten}), bleibt im Einzelnen anzusehen.",
        "Over all cards, the {read} that people sorted among them, the partition differs no more than people do among themselves: for that there is "
        "no need to sort more. What the machine placed ({placed:card|cards}) remains to be looked at one by one.",
    ),
    "now_second": (
        "Eine zweite Person {count:Karte|Karten} sortieren lassen, die schon sortiert sind. Bogen: werkstatt sheet {cards}{sorting} --second "
        "{count} --out zweiter_bogen.xlsx",
        "Let a second person sort {count:card|cards} that are sorted already. Sheet: werkstatt sheet {cards}{sorting} --second {count} "
        "--out second.xlsx",
    ),
    "now_settle": (
        "{open:Unterschied|Unterschiede} zwischen Menschen klären, mit Grund: werkstatt wall {cards}{sorting} --settle --out klaeren.html",
        "Settle {open:difference|differences} between people, with the reason: werkstatt wall {cards}{sorting} --settle --out settle.html",
    ),
    "now_none": (
        "{none:Karte passt|Karten passen} zu keiner Überschrift: Braucht es eine weitere?{proposed}",
        "{none:card fits|cards fit} no heading: is another one needed?{proposed}",
    ),
    "now_unplaced": (
        "{unplaced:Karte|Karten} findet der Rechner keine Überschrift: selbst ansehen{semantic}.{proposed}",
        "For {unplaced:card|cards} the machine finds no heading: look at them yourself{semantic}.{proposed}",
    ),
    "now_semantic": (", oder mit --reader semantic versuchen", ", or try --reader semantic"),
    "now_review": (
        "Prüfen, wie weit den Themen zu trauen ist: werkstatt review {cards} --out kritik",
        "Test how far the themes can be trusted: werkstatt review {cards} --out review",
    ),
    "why_settled": ("warum", "why"),
    "codebook_unused": (
        "Der Kodierleitfaden nennt Überschriften, die kein Thema trägt: {headings}. Mit --themes headings werden sie zu Themen.",
        "The codebook names headings that no theme bears: {headings}. With --themes headings they become themes.",
    ),
    "now_proposed": (
        " Aus ihren Wörtern schlägt der Rechner vor: {labels}.",
        " From their words the machine proposes: {labels}.",
    ),
    "now_done": (
        "Alles ist geprüft, was sich prüfen ließ: Das Ergebnis kann so veröffentlicht werden.",
        "All that could be tested has been tested: the result can be published as it is.",
    ),
    # parts of the review
    "part_people": ("Wer hat sortiert, und wie weit ist man sich einig?", "Who sorted, and how far do they agree?"),
    "part_people_text": (
        "Menschen und Rechner werden allein auf Prüfkarten verglichen: zufällig gezogen und sortiert, ohne den Vorschlag zu sehen. Auf Karten, die "
        "nach ihrer Schwierigkeit ausgesucht wurden, sagte der Vergleich nichts. Ein Thema gilt als geteilt, wenn Krippendorffs Alpha zwischen "
        "Menschen ab 0,8 liegt (Krippendorff 2004), das Intervall nicht unter 0,667, und der Rechner höchstens ein Zehntel der Karten zugeordnet hat "
        "oder auf Prüfkarten mindestens acht von zehn trifft, sicher mehr als die Hälfte. Mit weniger als {fewest} doppelt sortierten Karten oder "
        "{checked} Prüfkarten wird über ein Thema allein nichts gesagt; dann gilt, was alle zusammen sagen.",
        "People and machine are compared on check cards alone: drawn at random, and sorted without seeing the proposal. On cards that were chosen "
        "because they are hard the comparison would say nothing. A theme counts as shared if Krippendorff’s alpha between people is .8 or more "
        "(Krippendorff 2004), its interval not below .667, and the machine placed at most a tenth of the cards or is right on eight of ten check "
        "cards, surely on more than half. With fewer than {fewest} sorted twice, or fewer than {checked} that were checked, nothing is said of a "
        "theme alone; then counts what all together say.",
    ),
    "sheet_people": ("Übereinstimmung", "Agreement"),
    "sorted_by_people": ("von Menschen sortiert", "sorted by people"),
    "placed_by_machine": ("vom Rechner zugeordnet", "placed by the machine"),
    "machine_right": ("Rechner trifft", "machine right"),
    "sorted_twice": ("doppelt sortiert", "sorted twice"),
    "alpha": ("Alpha (95 %)", "Alpha (95%)"),
    "few_checked": ("zu wenige ({count})", "too few ({count})"),
    "few_twice": ("zu wenige", "too few"),
    "part_shares": ("Wie groß sind die Themen? Anteile mit Fehler", "How large are the themes? Shares with error"),
    "part_shares_text": (
        "Anteil jedes Themas an den Karten. Was Menschen sortiert haben, ist gezählt; was der Rechner zugeordnet hat, ist um den Fehler berichtigt, den "
        "die Prüfkarten zeigen, mit 95-%-Intervall (Differenzenschätzer, Egami u. a. 2023; Intervall nach Bonett und Price 2012).",
        "Share of each theme among the cards. What people sorted is counted; what the machine placed is corrected for the error that the check cards "
        "show, with a 95% interval (difference estimator, Egami et al. 2023; interval after Bonett and Price 2012).",
    ),
    "shares_hidden": (
        "Gruppen und Phasen mit weniger als {fewest:Karte|Karten} oder, wo der Rechner zugeordnet hat, so vielen Prüfkarten sind nicht gezeigt.",
        "Groups and phases with fewer than {fewest:card|cards} or, where the machine placed some, as many check cards are not shown.",
    ),
    "sheet_shares": ("Anteile", "Shares"),
    "low_to_high": ("{low} bis {high}", "{low} to {high}"),
    "interval_of": ("{name}, 95 %", "{name}, 95%"),
    "share_between": ("{share} ({low} bis {high})", "{share} ({low} to {high})"),
    "all_together": ("alle Karten", "all cards"),
    "part_differences": ("Wo Menschen verschieden sortierten", "Where people sorted differently"),
    "part_differences_text": (
        "{count:Karte|Karten}, die zwei oder mehr Menschen verschieden sortiert haben. Sie zu besprechen klärt oft die Überschrift; wer es tut, "
        "behält beide Zuordnungen und schreibt auf, warum.",
        "{count:card|cards} that two or more people sorted differently. To talk about them often settles the heading; whoever does keeps both "
        "placements and writes down why.",
    ),
    "sheet_differences": ("Unterschiede", "Differences"),
    "placements": ("Zuordnungen", "Placements"),
    "settled": ("geklärt", "settled"),
    "not_settled": ("noch offen", "still open"),
    "fits_none": ("keine passt", "fits none"),
    # the whole
    "whole_sorted": (
        "Die Überschriften haben Menschen gesetzt. Sie haben {read} von {cards:Karte|Karten} gelesen und sortiert, {placed} hat der Rechner "
        "zugeordnet.",
        "People set the headings. They read and sorted {read} of {cards:card|cards}, the machine placed {placed}.",
    ),
    "whole_changed": (
        "Die Themen hat der Rechner vorgeschlagen; Menschen haben {read} von {cards:Karte|Karten} einzeln anders sortiert und {taken} mit einem "
        "ganzen Thema übernommen.",
        "The machine proposed the themes; people sorted {read} of {cards:card|cards} otherwise one by one and took over {taken} with a whole "
        "theme.",
    ),
    "whole_unchecked": (
        "Wie weit Rechner und Menschen übereinstimmen, ist nicht geprüft: Dafür braucht es Prüfkarten ({count} statt mindestens {fewest}).",
        "How far machine and people agree has not been tested: that takes check cards ({count} instead of at least {fewest}).",
    ),
    "whole_checked": (
        "Auf {count} zufällig gezogenen Prüfkarten trifft der Rechner das Urteil der Menschen bei {hits} ({rate} %, 95 %: {low} bis {high} %; "
        "Cohens Kappa {kappa}, {kappa_low} bis {kappa_high}).",
        "On {count} check cards drawn at random the machine meets what people chose on {hits} ({rate}%, 95%: {low} to {high}%; Cohen’s kappa "
        "{kappa}, {kappa_low} to {kappa_high}).",
    ),
    "whole_one": (
        "Sortiert hat eine Person allein: Ob andere die Karten ebenso sortierten, ist offen. Eine zweite müsste dafür {needed:Karte|Karten} "
        "sortieren, die auch die erste sortiert hat, ohne deren Überschrift zu sehen (Alpha dann auf etwa ± 0,15 genau).",
        "One person alone sorted: whether others would sort the cards likewise is open. For that a second would have to sort {needed:card|cards} "
        "that the first sorted too, without seeing their heading (alpha then to about ± 0.15).",
    ),
    "whole_one_few": (
        "Sortiert hat eine Person allein, und wenige Karten ({read}): Ob andere sie ebenso sortierten, ist offen. Eine zweite müsste dafür dieselben "
        "sortieren, ohne die Überschriften der ersten zu sehen.",
        "One person alone sorted, and few cards ({read}): whether others would sort them likewise is open. For that a second would have to sort the "
        "same, without seeing the headings of the first.",
    ),
    "whole_unplaced": (
        "{unplaced:Karte|Karten} konnte der Rechner keiner Überschrift zuordnen.",
        "The machine could not place {unplaced:card|cards} under any heading.",
    ),
    "whole_none": (
        "{none:Karte passt|Karten passen} nach dem Urteil von Menschen zu keiner.",
        "{none:card fits|cards fit} none of them, people found.",
    ),
    "whole_carried": (
        "Dabei lernte er auch aus Karten einer anderen Werkstatt, die Menschen sortiert haben.",
        "In doing so it learned from cards of another workshop too that people had sorted.",
    ),
    "whole_nobody": (
        "Einzeln sortiert hat die Karten niemand: Ob andere die Themen ebenso sehen, ist offen.",
        "Nobody sorted the cards one by one: whether others see the themes likewise is open.",
    ),
    "whole_few": (
        "{people} Menschen haben sortiert, aber nur {twice:Karte|Karten} gemeinsam: zu wenige, um zu sagen, wie weit sie sich einig sind.",
        "{people} people sorted, but only {twice:card|cards} in common: too few to tell how far they agree.",
    ),
    "whole_people": (
        "{people} Menschen haben {twice:Karte|Karten} unabhängig voneinander sortiert und sind sich {how} (Krippendorffs Alpha {alpha}, 95 %: {low} bis "
        "{high}{kappa}).",
        "{people} people sorted {twice:card|cards} independently and {how} (Krippendorff’s alpha {alpha}, 95%: {low} to {high}{kappa}).",
    ),
    "and_kappa": ("; Cohens Kappa {kappa}", "; Cohen’s kappa {kappa}"),
    "whole_open": (
        "Bei {open:Karte|Karten}, die Menschen verschieden sortiert haben, ist noch nicht geklärt, wohin {open:?sie gehört|sie gehören}.",
        "For {open:card|cards} that people sorted differently it is not settled yet where {open:?it belongs|they belong}.",
    ),
    "whole_several": (
        "{several:Karte steht|Karten stehen} unter mehreren Überschriften und {several:?zählt|zählen} in jeder; Anteile ergeben zusammen mehr als "
        "100 %.",
        "{several:card stands|cards stand} under several headings and {several:?counts|count} in each; shares add up to more than 100%.",
    ),
}
