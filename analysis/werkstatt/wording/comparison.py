"""Themes compared over the values of a column, in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "series_unnamed": (
        "{cards:Karte nennt|Karten nennen} keine Werkstatt: {cards:?Sie zählt|Sie zählen} in den Themen, aber in keiner Werkstatt.",
        "{cards:card names|cards name} no workshop: {cards:?it counts|they count} in the themes, but in no workshop.",
    ),
    "series_read": (
        "{workshops:Werkstatt|Werkstätten} aus {files:Datei|Dateien}: {told}.",
        "{workshops:workshop|workshops} from {files:file|files}: {told}.",
    ),
    "settings_more": ("Dazu {name} (SHA-256 {sha256}).", "And {name} (SHA-256 {sha256})."),
    "usage_one_file": (
        "dieser Befehl liest eine Datei; zu viel: {files}",
        "this command reads one file; too many: {files}",
    ),
    "help_compare": (
        "Spalte, über deren Werte die Themen verglichen werden, etwa Rolle; mehrfach: auch zugleich",
        "column over whose values the themes are compared, such as role; several: together, too",
    ),
    "compare_missing": (
        "Die Spalte „{column}“, über die verglichen werden soll, gibt es nicht; da sind: {columns}. In --compare so schreiben, wie sie heißt.",
        "There is no column “{column}” to compare over; there are: {columns}. Write it in --compare as it is called.",
    ),
    "compare_values": (
        "Die Spalte „{column}“ hat {count} verschiedene Werte; vergleichen lassen sich 1 bis {most}. Werte zusammenfassen oder eine andere Spalte nehmen.",
        "The column “{column}” has {count} different values; 1 to {most} can be compared. Group the values, or take another column.",
    ),
    "table_elsewhere": (
        "Die Tabelle hat {rows} Zeilen; sie steht auf der Seite und in der Arbeitsmappe.",
        "The table has {rows} rows; it is on the page and in the workbook.",
    ),
    "all_rows": ("Tabelle ({rows} Zeilen)", "Table ({rows} rows)"),
    "part_compared": ("Dieselben Themen im Vergleich: {about}", "The same themes compared: {about}"),
    "sheet_compared": ("Vergleich {about}", "Compared {about}"),
    "part_odds": ("Chancen gegenüber dem Rest: {about}", "Odds against the rest: {about}"),
    "sheet_odds": ("Chancen {about}", "Odds {about}"),
    "part_odds_text": (
        "Chancenverhältnis: wie viel mal so groß die Chance ist, dass eine Karte mit diesem Wert zum Thema gehört, wie bei allen anderen Karten, mit "
        "95-%-Intervall (1: gleich). p ist für alle Themen und Werte zugleich berichtigt. Paare mit zu wenigen Karten fehlen.",
        "Odds ratio: how many times as high the odds are that a card with this value belongs to the theme as for all other cards, with a 95% "
        "interval (1: the same). p is corrected for all themes and values at once. Pairs with too few cards are left out.",
    ),
    "part_together": ("Mehrere Merkmale zugleich: {about}", "Several columns together: {about}"),
    "sheet_together": ("Zugleich", "Together"),
    "value_of": ("{value} ({cards})", "{value} ({cards})"),
    "share_behind": (", Anteil", ", share"),
    "low_behind": (", von", ", from"),
    "high_behind": (", bis", ", to"),
    "share_axis": ("Anteil an den Karten mit diesem Wert", "Share of the cards of this value"),
    "odds": ("Chancenverhältnis", "Odds ratio"),
    "share_if": ("Anteil, wenn alle so wären", "Share if all were so"),
    "compared_column": ("Merkmal", "Column"),
    "compared_value": ("Wert", "Value"),
    "compared_alt": (
        "Punkte mit Intervallen: Anteil jedes Themas an den Karten von {values}. Die Zahlen stehen in der Tabelle.",
        "Points with intervals: share of each theme of the cards of {values}. The numbers are in the table.",
    ),
    "compared_text": (
        "Welcher Anteil der Karten jedes Werts von „{about}“ zu jedem Thema gehört, mit 95-%-Intervall (Wilson); in Klammern hinter dem Wert seine Karten. "
        "Eine Karte zählt in jedem ihrer Themen; Karten ohne Thema zählen mit. Anzahlen unter {least} und was sie verriete, stehen nicht da (–).",
        "Which share of the cards of each value of “{about}” belongs to each theme, with a 95% interval (Wilson); in brackets behind the value its cards. "
        "A card counts in each of its themes; cards without a theme are among them. Counts below {least} and what would give them away are not shown (–).",
    ),
    "compared_aside": (
        "{set_aside:Karte|Karten} ohne Angabe {set_aside:?bleibt|bleiben} außer Betracht.",
        "{set_aside:card|cards} without a value {set_aside:?is|are} left out.",
    ),
    "compared_few": (
        "Achtung, unter {few:Karte|Karten}: {values}. Diese Anteile sind sehr ungenau.",
        "Mind, below {few:card|cards}: {values}. These shares are very imprecise.",
    ),
    "compared_one_value": (
        "Alle Karten haben denselben Wert; zu vergleichen ist nichts.",
        "All cards have the same value; there is nothing to compare.",
    ),
    "compared_untested": (
        "Kein Paar aus Thema und Wert hat genug Karten für einen Test.",
        "No pair of theme and value has enough cards for a test.",
    ),
    "compared_nothing": (
        "Kein Unterschied geht über das hinaus, was zufällig verteilte Werte auch ergäben ({deals:Verteilung|Verteilungen}, für alle Paare zugleich berichtigt, p über 0,05).",
        "No difference goes beyond what values dealt at random would bring, too ({deals:deal|deals}, corrected for all pairs at once, p above 0.05).",
    ),
    "compared_hidden": (
        "Unter den gezeigten Paaren geht kein Unterschied über das hinaus, was zufällig verteilte Werte auch ergäben ({deals:Verteilung|Verteilungen}, für alle Paare zugleich berichtigt, p über 0,05).",
        "Among the pairs shown, no difference goes beyond what values dealt at random would bring, too ({deals:deal|deals}, corrected for all pairs at once, p above 0.05).",
    ),
    "compared_beyond": (
        "Über den Zufall hinaus gehen ({deals:Verteilung|Verteilungen}, für alle Paare zugleich berichtigt, p bis 0,05): {cells}. "
        "Der Test nimmt die Karten als unabhängig; wer mehrere geschrieben hat, zählt mehrfach.",
        "Beyond chance go ({deals:deal|deals}, corrected for all pairs at once, p up to 0.05): {cells}. "
        "The test takes cards as independent; who wrote several counts several times.",
    ),
    "compared_more": ("{theme} {label} bei {value} häufiger", "{theme} {label} more often with {value}"),
    "compared_less": ("{theme} {label} bei {value} seltener", "{theme} {label} less often with {value}"),
    "together_text": (
        "Ob ein Unterschied bleibt, wenn die anderen Merkmale gleich wären: eine logistische Regression je Thema (nach der Prävalenz struktureller Themenmodelle, Roberts u. a. 2019). "
        "Gezeigt ist der Anteil, den das Thema hätte, wenn alle Karten diesen Wert hätten und sonst blieben, wie sie sind, mit 95-%-Intervall; p gilt dem ganzen Merkmal und ist nach Holm berichtigt.",
        "Whether a difference stays if the other columns were the same: a logistic regression for each theme (after the prevalence of structural topic models, Roberts et al. 2019). "
        "Shown is the share that the theme would have if all cards had this value and were otherwise as they are, with a 95% interval; p is that of the whole column, corrected after Holm.",
    ),
    "together_made": (
        "Ein Modell tragen die Zahlen bei {made} von {themes:Thema|Themen}.",
        "The numbers carry a model for {made} of {themes:theme|themes}.",
    ),
    "together_few": (
        "Zu wenige Karten ({least} je Wert im Thema und außerhalb wären nötig): Thema {themes}.",
        "Too few cards ({least} for each value in the theme and outside are needed): theme {themes}.",
    ),
    "together_empty": (
        "Ein Wert hat alle oder keine seiner Karten im Thema: Thema {themes}.",
        "A value has all or none of its cards in the theme: theme {themes}.",
    ),
    "together_diverged": (
        "Das Modell fand keine Lösung: Thema {themes}.",
        "The model found no solution: theme {themes}.",
    ),
    "together_misfit": (
        "Die Merkmale wirken nicht je für sich (Güte der Anpassung p unter 0,05), ein solches Modell wäre falsch: Thema {themes}.",
        "The columns do not act each by itself (goodness of fit p below 0.05), such a model would be wrong: theme {themes}.",
    ),
    "together_untested": (
        "Ob die Merkmale je für sich wirken, ließ sich nicht prüfen (zu wenige Karten je Kombination): Thema {themes}.",
        "Whether the columns act each by itself could not be tested (too few cards for each combination): theme {themes}.",
    ),
}
