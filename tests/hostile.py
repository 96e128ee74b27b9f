"""Cards in HTML, Typst, Markdown, LaTeX, spreadsheet code and control signs, which every output shows as they stand."""

import unicodedata

from planted import planted_cards

TEXTS = [
    "<script>alert(1)</script> <b>Bus</b> &amp; Bahn",
    '"><img src=x onerror=alert(2)> Bus',
    "</title></svg></script><script>alert(4)</script> Bus",
    "]]> <!-- Bus --> <![CDATA[ Zug",
    '#panic("no") #image("/etc/passwd") Bus',
    "*fett* _kursiv_ `roh` <label> @ref Bus",
    "// kein Kommentar \\ Bus",
    "# Bus\n## Zug\n- [Bahn](javascript:alert(3)) ![](x)",
    "| Bus | Zug |\n|---|---|\n| ``` |",
    r"\input{/etc/passwd} $\frac{1}{0}$ \write18{ls} % Bus",
    r"$x_1^2$ \( Bus \) \begin{document}",
    "=cmd|'/c calc'!A1 Bus",
    "= Keine Überschrift Bus",
    "+1+1 Bus",
    "-2 Bus Bahn",
    "@SUM(A1) Bus",
    "\t=1+1 Bus",
    "{{ 7*7 }} {% raw %} ${7*7} #{7*7} Bus",
    "%s %d {0} {name} Bus",
    "Bus; DROP TABLE karten; --",
    "\u202eBus \u200brechts\u00ad nach links",
    "Bus\x00 mit \x07 Steuer\x1bzeichen \ufffe",
    "مرحبا Bus 漢字 😀 Zug",
]


def hostile_cards():
    """Return 30 cards with all columns that outputs show."""
    cards = planted_cards(10)
    cards.loc[: len(TEXTS) - 1, "text"] = TEXTS
    cards["group"] = [r"$\frac{1}{0}$", '<i>#g</i>"><script>alert(5)</script>', "=1+1"] * 10
    cards["heading"] = ["[x](y) & <u>", r"\textbf{a}", "*b*"] * 10
    cards["vision"] = ["#v <x>", "@v $y$", "=v"] * 10
    cards["phase"] = ["kritik", "fantasie", "realisierung"] * 10
    return cards.drop(columns="truth")


def visible(text):
    """Leave out what no page shows: control signs and signs without width; blanks as one."""
    shown = "".join(" " if sign.isspace() else sign for sign in text if sign.isspace() or is_shown(sign))
    return " ".join(shown.split())


def is_shown(sign):
    return unicodedata.category(sign) not in ("Cc", "Cf", "Cn") and sign != "\ufffd"
