"""Several workshops, in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "workshop": ("Werkstatt", "Workshop"),
    "workshop_number": ("Nummer der Werkstatt", "Number of the workshop"),
    "workshop_date": ("Wann", "When"),
    "workshop_place": ("Wo", "Where"),
    "section_series": ("Von Werkstatt zu Werkstatt", "From workshop to workshop"),
    "series_text": (
        "Die Karten stammen aus {workshops:Werkstatt|Werkstätten}. Die Themen sind über alle gefunden; hier steht, was jede dazu beiträgt.",
        "The cards come from {workshops:workshop|workshops}. The themes were found over all of them; here is what each adds.",
    ),
    "series_workshops": ("Die Werkstätten", "The workshops"),
    "series_everywhere": ("In allen Werkstätten", "In all workshops"),
    "series_some": ("Deutlich in {workshops}", "Clearly in {workshops}"),
    "series_only": ("Deutlich nur in {workshops}", "Clearly only in {workshops}"),
    "series_nowhere": ("In keiner deutlich", "Clearly in none"),
    "series_shares": ("Anteile der Themen", "Shares of the themes"),
    "series_flow": ("Themen von Werkstatt zu Werkstatt", "Themes from workshop to workshop"),
    "series_shares_text": (
        "Anteil der Karten jeder Werkstatt, die zum Thema gehören, mit 95-%-Intervall (Wilson). Anzahlen unter {least} und was sie verriete, stehen nicht da (–).",
        "Share of the cards of each workshop that belong to the theme, with a 95% interval (Wilson). Counts below {least} and what would give them away are not shown (–).",
    ),
    "series_alt": (
        "Bänder: Anteil jedes Themas an den Karten von {workshops}. Die Zahlen stehen in der Tabelle.",
        "Bands: share of each theme of the cards of {workshops}. The numbers are in the table.",
    ),
    "series_steps": ("Was neu ist, was fehlt, was bleibt", "What is new, gone or steady"),
    "series_steps_text": (
        "Verglichen wird jede Werkstatt mit der vorigen. p: Wie oft wäre bei zufällig verteilten Karten irgendein Thema so ungleich besetzt (für alle Themen berichtigt)? "
        "Da ist ein Thema, wenn sein Anteil sicher über 1 % liegt (einzelne Karten landen immer irgendwo) und, wo Menschen sortiert haben, jemand eine Karte dorthin gelegt hat.",
        "Each workshop is compared with the one before. p: how often would any theme be as uneven if cards were dealt at random (corrected for all themes)? "
        "A theme is there if its share is surely above 1% (single cards always end up somewhere) and, where people sorted, somebody put a card there.",
    ),
    "series_from_to": ("Von {before} zu {after}", "From {before} to {after}"),
    "series_matched": ("Wiedererkannt", "Known again"),
    "series_step": ("Urteil", "Verdict"),
    "step_new": ("neu", "new"),
    "step_gone": ("verschwunden", "gone"),
    "step_grown": ("gewachsen", "grown"),
    "step_shrunk": ("geschrumpft", "shrunk"),
    "step_steady": ("beständig", "steady"),
    "step_open": ("offen", "open"),
    "step_absent": ("in beiden nicht", "in neither"),
    "step_new_text": (
        "Vorher nicht da, jetzt da, und der Unterschied geht über den Zufall hinaus.",
        "Not there before, there now, and the difference goes beyond chance.",
    ),
    "step_gone_text": (
        "Vorher da, jetzt nicht mehr, und der Unterschied geht über den Zufall hinaus.",
        "There before, not any more, and the difference goes beyond chance.",
    ),
    "step_grown_text": (
        "In beiden da, der Anteil größer als vorher, über den Zufall hinaus.",
        "There in both, the share larger than before, beyond chance.",
    ),
    "step_shrunk_text": (
        "In beiden da, der Anteil kleiner als vorher, über den Zufall hinaus.",
        "There in both, the share smaller than before, beyond chance.",
    ),
    "step_steady_text": (
        "In beiden da und wiedererkannt, ohne Unterschied über den Zufall hinaus.",
        "There in both and known again, without a difference beyond chance.",
    ),
    "step_open_text": (
        "Die Karten sagen nicht, was daraus wurde: Der Unterschied ist zu klein für so wenige Karten, oder das Thema wurde nicht sicher wiedererkannt.",
        "The cards don't tell what became of it: the difference is too small for so few cards, or the theme was not surely known again.",
    ),
    "step_absent_text": (
        "In keiner der beiden Werkstätten deutlich da.",
        "Clearly there in neither of the two workshops.",
    ),
    "series_alone": ("Jede Werkstatt für sich", "Each workshop by itself"),
    "series_alone_text": (
        "Dieselben Regeln, auf die Karten jeder Werkstatt allein angewandt; dahinter das Thema über alle, in dem die meisten dieser Karten liegen.",
        "The same rules, applied to the cards of each workshop alone; behind it the theme over all that has most of these cards.",
    ),
    "series_alone_people": (
        "Menschen haben Karten aller Werkstätten unter dieselben Überschriften sortiert; wiedererkannt sind diese damit. Ob auch die Wörter sie wiedererkennen, zeigt die Tabelle.",
        "People sorted cards of all workshops under the same headings, which are thereby known again. Whether the words know them again, too, is shown in the table.",
    ),
    "series_alone_few": (
        "Zu wenige Karten für Themen dieser Werkstatt allein.",
        "Too few cards for themes of this workshop alone.",
    ),
    "series_alone_chance": (
        "Die Themen dieser Werkstatt allein sind nicht stabiler als die gemischter Wörter; keines von ihnen gilt als wiedererkannt.",
        "The themes of this workshop alone are no more stable than those of shuffled words; none of them counts as known again.",
    ),
    "series_inside": ("Über alle", "Over all"),
    "series_matches": ("Welche Themen einander entsprechen", "Which themes correspond"),
    "series_matches_text": (
        "Zu jedem Thema das ähnlichste der vorigen Werkstatt, nach den Wörtern, die beide kennzeichnen. p: Wie oft wären zwei Themen so ähnlich, wenn die Wörter der zweiten Werkstatt unter gleich häufigen "
        "neu verteilt würden (für alle Paare berichtigt)? Wiedererkannt ist ein Thema mit p bis 0,05, wenn auch die meisten Karten beider in demselben Thema liegen.",
        "For each theme the one most like it in the workshop before, by the words that mark both out. p: how often would two themes be as like each other if the words of the second workshop were dealt anew among "
        "words as frequent (corrected for all pairs)? A theme is known again with p up to 0.05 if most cards of both lie in the same theme, too.",
    ),
    "series_after": ("Thema", "Theme"),
    "series_before": ("Ähnlichstes zuvor", "Most alike before"),
    "likeness_words": ("Kosinus", "Cosine"),
    "series_known": ("Wiedererkannt", "Known again"),
    "series_known_yes": ("ja", "yes"),
    "series_known_no": ("nicht über den Zufall hinaus", "not beyond chance"),
    "series_known_other": (
        "nach Wörtern ja, die Karten liegen in verschiedenen Themen",
        "by words yes, the cards lie in different themes",
    ),
    "series_known_chance": (
        "nach Wörtern ja, aber die Themen einer Werkstatt tragen nicht",
        "by words yes, but the themes of a workshop do not hold",
    ),
    "series_without_head": ("Ohne eine Werkstatt", "Without one workshop"),
    "series_without": ("Fehlt am meisten", "Missed most"),
    "series_without_text": (
        "Jede Werkstatt einmal weggelassen und so viele Themen neu gebildet: Ohne welche gleicht das Thema sich am wenigsten? Bis 0,5 hängt es an ihr.",
        "Each workshop left out once, and as many themes formed anew: without which is the theme least like itself? Up to 0.5 it hangs on it.",
    ),
    "series_without_people": (
        "Jede Werkstatt einmal weggelassen und so viele Themen aus den Wörtern gebildet: Ohne welche finden die Wörter die Überschrift am wenigsten wieder? Über die Überschriften selbst urteilt das nicht.",
        "Each workshop left out once, and as many themes formed from the words: without which do the words least find the heading again? This does not judge the headings themselves.",
    ),
}
