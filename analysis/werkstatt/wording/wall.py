"""What the wall of cards says, and messages about it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "wall_title": ("Pinnwand", "Pin board"),
    "wall_without_script": (
        "Die Pinnwand braucht JavaScript. Bitte im Browser erlauben und die Datei neu öffnen.",
        "The pin board needs JavaScript. Please allow it in the browser, and open the file again.",
    ),
    "wall_still": (
        "Pinnwand von {who}: {sorted} von {cards:Karte|Karten} sortiert. Zum Sortieren diese Zelle ausführen.",
        "Pin board of {who}: {sorted} of {cards:card|cards} sorted. To sort, run this cell.",
    ),
    "wall_codebook_file": ("kodierleitfaden.csv", "codebook.csv"),
    "wall_file_sorting": ("sortierung_{who}.csv", "sorting_{who}.csv"),
    "wall_file_codebook": ("kodierleitfaden_{who}.csv", "codebook_{who}.csv"),
    # views and progress
    "wall_views": ("Ansicht", "View"),
    "wall_view_next": ("Nächste Karte", "Next card"),
    "wall_view_board": ("Wand", "Wall"),
    "wall_view_settle": ("Unterschiede klären", "Settle differences"),
    "wall_progress": ("Sortierte Karten", "Sorted cards"),
    "wall_progress_settled": ("Geklärte Karten", "Settled cards"),
    "wall_settled_of": (
        "{settled} von {total:Unterschied|Unterschieden} geklärt",
        "{settled} of {total:difference|differences} settled",
    ),
    "wall_sorted_of": ("{sorted} von {total:Karte|Karten} sortiert", "{sorted} of {total:card|cards} sorted"),
    "wall_seen_headings": (
        "{headings:Überschrift|Überschriften} mit Karten",
        "{headings:heading|headings} with cards",
    ),
    "wall_checked_of": ("{checked} von {target:Prüfkarte|Prüfkarten}", "{checked} of {target:check card|check cards}"),
    "wall_to_checks": (
        "noch {cards:Karte|Karten} bis zu den ersten Prüfkarten",
        "{cards:card|cards} to go until the first check cards",
    ),
    "wall_to_mark": (
        "noch {cards:Karte|Karten} bis zur nächsten Marke ({mark}, ohne Prüfkarten)",
        "{cards:card|cards} to go until the next mark ({mark}, without check cards)",
    ),
    "wall_agreement_short": (
        "Rechner und Mensch: {hits} von {cards:Prüfkarte|Prüfkarten} gleich",
        "Machine and person: {hits} of {cards:check card|check cards} alike",
    ),
    "wall_mark_reached_later": (
        "{sorted:Karte ist|Karten sind} sortiert. Jetzt Prüfkarten: An ihnen misst später die Methodenkritik, wie weit der Rechner mit den übrigen "
        "kommt. Oder Sie sortieren weiter.",
        "{sorted:card is|cards are} sorted. Now check cards: by them the review will tell how far the machine comes with the others. Or go on "
        "sorting.",
    ),
    "wall_news": (
        "{who} hat inzwischen {cards:Karte|Karten} sortiert",
        "{who} has sorted {cards:card|cards} meanwhile",
    ),
    "wall_agreement": (
        "Das sind {rate}; Kappa {kappa}, 95-%-Bereich {low} bis {high}.",
        "That is {rate}; kappa {kappa}, 95 % interval {low} to {high}.",
    ),
    "wall_agreement_more": (
        "Mit {more:Prüfkarte|Prüfkarten} würde der Bereich etwa ±\u00a0{width}.",
        "With {more:check card|check cards} the interval would be about ±\u00a0{width}.",
    ),
    "wall_agreement_moment": (
        "Der Rechner ist auf dem Stand des Tages, an dem diese Datei entstand.",
        "The machine is that of the day on which this file was made.",
    ),
    "wall_no_agreement": (
        "Wie weit Rechner und Mensch übereinstimmen, sagt die Methodenkritik, die mit dieser Sortierung gemacht wird.",
        "How far machine and person agree is said by the review that is made with this sorting.",
    ),
    "wall_mark_reached": (
        "{sorted:Karte ist|Karten sind} sortiert. Jetzt zeigen Prüfkarten, wie weit der Rechner mit den übrigen kommt; oder Sie sortieren weiter.",
        "{sorted:card is|cards are} sorted. Check cards now show how far the machine comes with the others; or go on sorting.",
    ),
    "wall_check_start": ("{cards:Prüfkarte|Prüfkarten} sortieren", "Sort {cards:check card|check cards}"),
    "wall_check_more": (
        "{cards:weitere Prüfkarte|weitere Prüfkarten} sortieren",
        "Sort {cards:more check card|more check cards}",
    ),
    "wall_check_stop": ("Prüfen unterbrechen", "Interrupt checking"),
    "wall_checking": (
        "Prüfkarten sind zufällig gezogen und kommen ohne Vorschlag: noch {left}. Keine auslassen; passt keine Überschrift, „keine passt“ wählen.",
        "Check cards are drawn at random and come without proposals: {left} to go. Leave none out; where no heading fits, choose “fits none”.",
    ),
    "wall_check_no_skip": (
        "Prüfkarten lassen sich nicht überspringen: sonst fehlten gerade die schweren. Passt keine Überschrift, „keine passt“ wählen.",
        "Check cards can't be skipped: those that are hard would be missing. Where no heading fits, choose “fits none”.",
    ),
    "wall_checked_all": (
        "{checked:Prüfkarte ist|Prüfkarten sind} sortiert.",
        "{checked:check card is|check cards are} sorted.",
    ),
    "wall_sort_on": ("Weiter sortieren", "Go on sorting"),
    "wall_all_but_examples": (
        "Alle Karten sind sortiert oder stehen als Beispiel im Kodierleitfaden.",
        "All cards are sorted, or stand in the codebook as examples.",
    ),
    "wall_all_sorted": ("Alle Karten sind sortiert.", "All cards are sorted."),
    # the next card
    "wall_headings": ("Überschriften", "Headings"),
    "wall_heading": ("Überschrift", "Heading"),
    "wall_type_heading": ("Anfang tippen", "type its beginning"),
    "wall_new_heading": ("Neue Überschrift", "New heading"),
    "wall_fits_none": ("Keine passt", "Fits none"),
    "wall_new_named": ("Neue Überschrift „{heading}“ …", "New heading “{heading}” …"),
    "wall_skip": ("Überspringen", "Skip"),
    "wall_votes": ("{votes:Punkt|Punkte}", "{votes:dot|dots}"),
    "wall_sure_high": ("sicher", "sure"),
    "wall_sure_middle": ("eher ja", "rather yes"),
    "wall_sure_low": ("unsicher", "unsure"),
    "wall_why_words": ("Gemeinsame Wörter: {words}.", "Shared words: {words}."),
    "wall_why_card": ("Ähnlich: „{text}“", "Similar: “{text}”"),
    "wall_keys": ("Tasten:", "Keys:"),
    "wall_keys_proposals": ("1 2 3 Vorschlag", "1 2 3 proposal"),
    "wall_keys_none": ("0 keine passt", "0 fits none"),
    "wall_keys_new": ("n neue Überschrift", "n new heading"),
    "wall_keys_skip": ("s überspringen", "s skip"),
    "wall_marks": ("Die Karte ist", "The card is"),
    "wall_mark_for": ("dafür", "for"),
    "wall_mark_against": ("dagegen", "against"),
    "wall_mark_wish": ("ein Wunsch", "a wish"),
    "wall_told_mark_for": ("Als „dafür“ gekennzeichnet.", "Marked as “for”."),
    "wall_told_mark_against": ("Als „dagegen“ gekennzeichnet.", "Marked as “against”."),
    "wall_told_mark_wish": ("Als Wunsch gekennzeichnet.", "Marked as a wish."),
    "wall_told_mark_unmarked": ("Ohne Kennzeichen.", "Not marked any more."),
    "wall_keys_marks": ("+ − * dafür, dagegen, Wunsch", "+ − * for, against, wish"),
    "wall_keys_undo": ("u zurück", "u undo"),
    "wall_keys_type": (
        "ein Buchstabe beginnt die Überschrift (/ führt ins Feld, für n, s, u)",
        "a letter begins the heading (/ leads to the field, for n, s, u)",
    ),
    # the wall
    "wall_filters": ("Suchen und filtern", "Search and filter"),
    "wall_search": ("Suche in den Karten", "Search the cards"),
    "wall_phase": ("Phase", "Phase"),
    "wall_group": ("Gruppe", "Group"),
    "wall_all": ("alle", "all"),
    "wall_only_open": ("nur nicht sortierte", "unsorted only"),
    "wall_found": ("{cards} von {total:Karte|Karten}", "{cards} of {total:card|cards}"),
    "wall_open": ("Noch ohne Überschrift", "Without a heading yet"),
    "wall_cards": ("{cards:Karte|Karten}", "{cards:card|cards}"),
    "wall_counts_examples": ("{examples:Beispiel|Beispiele}", "{examples:example|examples}"),
    "wall_counts": ("{sorted} sortiert, {placed} vorgeschlagen", "{sorted} sorted, {placed} proposed"),
    "wall_placed": ("Vorschlag, {sure}", "proposed, {sure}"),
    "wall_also": ("auch unter: {headings}", "also under: {headings}"),
    "wall_example": ("Ankerbeispiel", "anchor example"),
    "wall_belongs_to": ("gehört zu {heading}", "belongs to {heading}"),
    "wall_heading_menu": ("„{heading}“ bearbeiten", "Edit “{heading}”"),
    "wall_selection": ("Gewählte Karten", "Selected cards"),
    "wall_selected": ("{cards:Karte|Karten} gewählt", "{cards:card|cards} selected"),
    "wall_move_to": ("Verschieben nach", "Move to"),
    "wall_move": ("Verschieben", "Move"),
    "wall_also_to": ("Zusätzlich dorthin", "There as well"),
    "wall_choose": ("bitte wählen", "please choose"),
    "wall_confirm": ("Vorschlag bestätigen", "Confirm proposal"),
    "wall_example_toggle": ("Ankerbeispiel ja/nein", "Anchor example yes/no"),
    "wall_take_back": ("Nicht mehr sortiert", "No longer sorted"),
    "wall_deselect": ("Auswahl aufheben", "Clear selection"),
    # a heading
    "wall_heading_title": ("Überschrift „{heading}“", "Heading “{heading}”"),
    "wall_definition": ("Definition: was gehört hierher?", "Definition: what belongs here?"),
    "wall_rule": ("Regel: wo ist die Grenze?", "Rule: where is the limit?"),
    "wall_parent": ("Gehört zu", "Belongs to"),
    "wall_no_parent": ("keiner anderen", "no other"),
    "wall_merge_into": ("Zusammenlegen mit", "Merge with"),
    "wall_merge": ("Zusammenlegen", "Merge"),
    "wall_split": ("Teilen", "Split"),
    "wall_split_cards": (
        "{cards:gewählte Karte|gewählte Karten} unter eine neue Überschrift",
        "{cards:selected card|selected cards} under a new heading",
    ),
    "wall_split_how": (
        "Zum Teilen erst auf der Wand die sortierten Karten wählen, die eine eigene Überschrift bekommen sollen.",
        "To split, first select on the wall the sorted cards that are to have a heading of their own.",
    ),
    "wall_heading_empty": ("Bitte eine Überschrift eingeben.", "Please enter a heading."),
    "wall_heading_bar": ("Eine Überschrift darf kein „|“ enthalten.", "A heading may not hold “|”."),
    "wall_heading_none": (
        "„{none}“ sagt, dass keine Überschrift passt, und kann selbst keine sein.",
        "“{none}” says that no heading fits, and can't be one itself.",
    ),
    "wall_heading_known": (
        "„{heading}“ gibt es schon. Zum Zusammenlegen dient der Knopf darunter.",
        "There is “{heading}” already. To merge the two, use the button below.",
    ),
    "wall_save": ("Speichern", "Save"),
    "wall_ok": ("Gut", "OK"),
    "wall_cancel": ("Abbrechen", "Cancel"),
    # settling
    "wall_differing": (
        "{cards:Karte liegt|Karten liegen} bei verschiedenen Personen unter verschiedenen Überschriften, von {twice}, die mehrere sortiert haben.",
        "{cards:card lies|cards lie} under different headings with different people, of {twice} that several sorted.",
    ),
    "wall_not_described": ("Noch nicht beschrieben.", "Not described yet."),
    "wall_settle_as": ("„{heading}“ gilt", "“{heading}” it is"),
    "wall_settle_other": ("Oder eine andere Überschrift gilt", "Or another heading it is"),
    "wall_settle_this": ("Diese gilt", "This one it is"),
    "wall_settled_all": ("Alle Unterschiede sind geklärt.", "All differences are settled."),
    "wall_settled_as": ("Geklärt: „{heading}“. Grund: {reason}", "Settled: “{heading}”. Reason: {reason}"),
    "wall_reason": ("Grund", "Reason"),
    "wall_reason_missing": (
        "Bitte erst den Grund schreiben: er wird mit veröffentlicht.",
        "Please write the reason first: it is published along.",
    ),
    "wall_before": ("Vorige", "Previous"),
    "wall_after": ("Nächste", "Next"),
    "wall_which_of": ("{place} von {cards}", "{place} of {cards}"),
    # keeping
    "wall_undo": ("Rückgängig", "Undo"),
    "wall_redo": ("Wiederholen", "Redo"),
    "wall_opening": ("Die Pinnwand wird geöffnet …", "The pin board is being opened …"),
    "wall_saved": ("Alles gespeichert.", "Everything is saved."),
    "wall_saving": ("Wird gespeichert …", "Saving …"),
    "wall_not_answered": (
        "Der Kernel antwortet nicht. Läuft er noch? Nach einem Neustart die Zelle noch einmal ausführen: dann wird nachgetragen.",
        "The kernel does not answer. Is it running? After a restart run the cell again: what is missing is added then.",
    ),
    "wall_not_saved": (
        "{rows:Änderung ist|Änderungen sind} nicht gespeichert, nur in diesem Browser gemerkt. {problem}",
        "{rows:change is|changes are} not saved, but kept in this browser alone. {problem}",
    ),
    "wall_save_again": ("Noch einmal speichern", "Save again"),
    "wall_nothing_yet": ("Hier wurde noch nichts geändert.", "Nothing has been changed here yet."),
    "wall_not_kept": (
        "Dieser Browser merkt sich nichts: Bitte herunterladen, bevor Sie die Seite schließen oder neu laden.",
        "This browser keeps nothing: please download before you close or reload the page.",
    ),
    "wall_elsewhere": (
        "Dieselbe Pinnwand ist in einem anderen Fenster offen, und dort wurde zuletzt sortiert. Was Sie hier jetzt tun, merkt sich der Browser nicht "
        "mehr. Bitte nur eines der Fenster benutzen.",
        "The same pin board is open in another window, and was sorted on there last. What you do here now is no longer kept. Please use only one of "
        "the windows.",
    ),
    "wall_elsewhere_take": ("Den Stand von dort nehmen", "Take how things stand there"),
    "wall_missing_rows": (
        "Noch nicht heruntergeladen: die Sortierung. Bitte am Ende herunterladen und zurückschicken.",
        "Not downloaded yet: the sorting. Please download it at the end, and send it back.",
    ),
    "wall_missing_entries": (
        "Noch nicht heruntergeladen: die Überschriften mit dem, was über sie geschrieben ist. Bitte am Ende herunterladen und zurückschicken.",
        "Not downloaded yet: the headings with what is written about them. Please download them at the end, and send them back.",
    ),
    "wall_missing_both": (
        "Noch nicht heruntergeladen: die Sortierung, und die Überschriften mit dem, was über sie geschrieben ist. Bitte am Ende beide herunterladen "
        "und zurückschicken.",
        "Not downloaded yet: the sorting, and the headings with what is written about them. Please download both at the end, and send them back.",
    ),
    "wall_downloaded": ("Heruntergeladen. Bitte die Datei zurückschicken.", "Downloaded. Please send the file back."),
    "wall_download": ("Sortierung herunterladen", "Download the sorting"),
    "wall_download_codebook": ("Überschriften herunterladen", "Download the headings"),
    "wall_forget": ("Auf diesem Gerät löschen", "Delete on this device"),
    "wall_forget_sure": (
        "Alles, was hier sortiert wurde, wird in diesem Browser gelöscht. Was heruntergeladen ist, bleibt.",
        "Everything that was sorted here is deleted in this browser. What was downloaded stays.",
    ),
    "wall_forget_yes": ("Löschen", "Delete"),
    "wall_who": ("Ihr Kürzel oder Name", "Your initials or name"),
    "wall_who_change": ("Namen ändern", "Change the name"),
    "wall_who_all": (
        "Der neue Name gilt für alles, was hier sortiert ist. Sortiert jetzt jemand anderes, bitte erst herunterladen und dann „Auf diesem Gerät "
        "löschen“.",
        "The new name is that of everything sorted here. If somebody else sorts now, please download first, then “Delete on this device”.",
    ),
    "wall_begin": ("Anfangen", "Begin"),
    "wall_about_sort": (
        "Ordnen Sie die Karten unter Überschriften: die es gibt oder die Sie erfinden. Nichts verlässt dieses Gerät; am Ende laden Sie eine Datei "
        "herunter und schicken sie zurück.",
        "Put the cards under headings: those that there are, or new ones. Nothing leaves this device; at the end you download a file, and send it "
        "back.",
    ),
    "wall_about_second": (
        "Ordnen Sie diese Karten unter die Überschriften, ohne zu wissen, wo sie bei anderen liegen. Keine auslassen. Nichts verlässt dieses Gerät; "
        "am Ende laden Sie eine Datei herunter und schicken sie zurück.",
        "Put these cards under the headings without knowing where others have them. Leave none out. Nothing leaves this device; at the end you "
        "download a file, and send it back.",
    ),
    "wall_about_settle": (
        "Klären Sie gemeinsam die Karten, bei denen Sie sich unterscheiden, und schreiben Sie den Grund dazu. Nichts verlässt dieses Gerät; am Ende "
        "laden Sie eine Datei herunter und schicken sie zurück.",
        "Settle together the cards on which you differ, and write down the reason. Nothing leaves this device; at the end you download a file, and "
        "send it back.",
    ),
    "wall_colours": ("Farben", "Colours"),
    "wall_colours_alike": (
        "Zwei dieser Farben sind in Grau kaum zu unterscheiden. Das Zeichen auf der Karte bleibt.",
        "Two of these colours can hardly be told apart in grey. The sign on the card remains.",
    ),
    "wall_colours_reset": ("Zurücksetzen", "Reset"),
    # what was done
    "wall_told_placed": ("Unter „{heading}“ gelegt.", "Put under “{heading}”."),
    "wall_told_none": ("Festgehalten: Keine Überschrift passt.", "Recorded: no heading fits."),
    "wall_told_skipped": ("Übersprungen.", "Skipped."),
    "wall_told_moved": ("{cards:Karte|Karten} verschoben.", "{cards:card|cards} moved."),
    "wall_told_also": (
        "{cards:Karte liegt|Karten liegen} nun auch unter „{heading}“.",
        "{cards:card is|cards are} under “{heading}” as well.",
    ),
    "wall_told_confirmed": ("{cards:Vorschlag|Vorschläge} bestätigt.", "{cards:proposal|proposals} confirmed."),
    "wall_told_back": (
        "{cards:Karte ist|Karten sind} nicht mehr sortiert.",
        "{cards:card is|cards are} no longer sorted.",
    ),
    "wall_told_renamed": ("Umbenannt in „{heading}“.", "Renamed “{heading}”."),
    "wall_told_merged": ("Mit „{heading}“ zusammengelegt.", "Merged with “{heading}”."),
    "wall_told_split": ("{cards:Karte|Karten} unter „{heading}“ gelegt.", "{cards:card|cards} put under “{heading}”."),
    "wall_told_described": ("„{heading}“ beschrieben.", "“{heading}” described."),
    "wall_told_invented": ("Überschrift „{heading}“ angelegt.", "Heading “{heading}” made."),
    "wall_told_examples": ("Ankerbeispiele geändert.", "Anchor examples changed."),
    "wall_told_settled": ("Karte {card} geklärt.", "Card {card} settled."),
    "wall_told_undone": ("Zurückgenommen:", "Taken back:"),
    "wall_told_row": ("ein früherer Schritt.", "an earlier step."),
    "proposing": ("Vorschläge begründen", "giving reasons"),
}

MESSAGES: dict[str, tuple[str, str]] = {
    "own_not_csv": (
        "{file}: Die Wand schreibt in eine CSV-Datei. Bitte einen Namen mit der Endung .csv angeben.",
        "{file}: the wall writes to a CSV file. Please give a name that ends in .csv.",
    ),
    "own_others": (
        "{file}: Die Spalten {columns} gingen verloren, wenn die Wand hier schriebe. Bitte eine andere Datei angeben; gelesen werden später beide "
        "(sorting, --sorting).",
        "{file}: the columns {columns} would get lost if the wall wrote here. Please name another file; both can be read later (sorting, "
        "--sorting).",
    ),
    "own_locked": (
        "{file}: Jemand anderes schreibt seit zehn Sekunden in diese Datei. Bitte noch einmal versuchen.",
        "{file}: somebody else has been writing to this file for ten seconds. Please try again.",
    ),
    "own_strange": (
        "Diese Karten gibt es in der Kartentabelle nicht: {cards}.",
        "These cards are not in the table of cards: {cards}.",
    ),
    "demo_done": (
        "{folder}: eine erfundene Werkstatt, mit Studiendatei, Sortierung, Maßnahmen und Bildern. Weiter mit: werkstatt publish {folder}",
        "{folder}: an invented workshop, with a study file, a sorting, measures and pictures. Go on with: werkstatt publish {folder}",
    ),
    "board_written": (
        "{file}: Pinnwand mit {count:Karte|Karten}. Im Browser öffnen, sortieren, herunterladen und mit --sorting lesen.",
        "{file}: pin board with {count:card|cards}. Open it in a browser, sort, download, and read it with --sorting.",
    ),
}
