"""Campaigns, in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "campaigns": ("Kampagnen", "Campaigns"),
    "campaign": ("Kampagne", "Campaign"),
    "section_campaigns": ("Kampagnen", "Campaigns"),
    "wordings": ("Wortlaute", "Wordings"),
    "most_used_wording": ("Häufigster Wortlaut", "Most used wording"),
    "help_campaigns": (
        "Karten, die fast dasselbe sagen, als Kampagne lesen; ab welchem Anteil gleicher Folgen von drei Wörtern, von 0.3 bis 1 (ohne Zahl: 0.6; braucht das Zusatzpaket campaigns)",
        "read cards that say nearly the same as a campaign; from which share of equal sequences of three words on, from 0.3 to 1 (without a number: 0.6; needs the extra campaigns)",
    ),
    "help_campaigns_name": ("SCHWELLE", "THRESHOLD"),
    "usage_likeness": (
        "Nach --campaigns steht eine Zahl von 0.3 bis 1, oder nichts: {value}",
        "--campaigns is followed by a number from 0.3 to 1, or by nothing: {value}",
    ),
    "study_kind_likeness": ("eine Zahl von 0.3 bis 1, oder true", "a number from 0.3 to 1, or true"),
    "no_datasketch": (
        "Nach Kampagnen sucht ein Zusatzpaket, das nicht installiert ist: pip install 'werkstatt[campaigns]'",
        "Campaigns are looked for by an extra that is not installed: pip install 'werkstatt[campaigns]'",
    ),
    "campaigns_found": (
        "{campaigns:Kampagne|Kampagnen} mit zusammen {cards:Karte|Karten} (Schwelle: {threshold} der Folgen von drei Wörtern gemeinsam).",
        "{campaigns:campaign|campaigns} with {cards:card|cards} in all (threshold: {threshold} of the sequences of three words in common).",
    ),
    "campaigns_none": (
        "Keine Kampagne (Schwelle: {threshold} der Folgen von drei Wörtern gemeinsam).",
        "No campaign (threshold: {threshold} of the sequences of three words in common).",
    ),
    "campaigns_asked": (
        "Gefragt war nach Karten, die fast dasselbe sagen. Zu einer Kampagne gehören mindestens {fewest:Karte|Karten} mit mindestens {words:Wort|Wörtern}, und jede teilt mit dem häufigsten Wortlaut mindestens den Anteil {threshold} der Folgen von drei Wörtern, die in einem der beiden Texte stehen (Jaccard).",
        "Asked for were cards that say nearly the same. A campaign has at least {fewest:card|cards} of at least {words:word|words}, and each shares with the most used wording at least {threshold} of the sequences of three words that stand in either text (Jaccard).",
    ),
    "campaigns_read": (
        "Gelesen wird für alle Karten einer Kampagne ihr häufigster Wortlaut; gezählt wird jede Karte, und jede behält ihren Text.",
        "What is read of all cards of a campaign is its most used wording; each card counts, and each keeps its text.",
    ),
    "campaigns_shown": (
        "Die Tabelle zeigt die {shown} größten; alle {campaigns} stehen in campaigns.csv.",
        "The table shows the {shown} largest; all {campaigns} are in campaigns.csv.",
    ),
    "theme_campaign": (
        "{own} von {cards:Karte|Karten} {own:?kommt|kommen} aus einer einzigen Kampagne.",
        "{own} of {cards:card|cards} {own:?comes|come} from a single campaign.",
    ),
}
