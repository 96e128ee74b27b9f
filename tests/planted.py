"""Cards whose themes are known, because a test planted them."""

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix, identity

from werkstatt.vectors.reading import Reading

# No compounds: their parts would always stand together, and shuffled cards would have structure.
WORDS = {
    1: ["Bus", "Bahn", "Straße", "Auto", "Ampel", "Zug"],
    2: ["Antrag", "Formular", "Behörde", "Bescheid", "Brief", "Akte"],
    3: ["Schaukel", "Sand", "Rutsche", "Wiese", "Ball", "Garten"],
}


def planted_cards(per_theme=40, seed=0):
    """Return cards of three words, all from one theme's vocabulary, and the theme in a column ``truth``."""
    random = np.random.default_rng(seed)
    rows = [
        (theme, " ".join(random.choice(words, 3, replace=False)))
        for theme, words in WORDS.items()
        for _ in range(per_theme)
    ]
    table = pd.DataFrame(rows, columns=["truth", "text"])
    table.insert(0, "card_id", [f"P{number}" for number in range(len(table))])
    return table


def shuffled_cards(cards=120, seed=0):
    """Return cards of three words drawn from all vocabularies alike: there is no theme to find."""
    random = np.random.default_rng(seed)
    words = [word for group in WORDS.values() for word in group]
    return pd.DataFrame(
        {
            "card_id": [f"S{number}" for number in range(cards)],
            "text": [" ".join(random.choice(words, 3, replace=False)) for _ in range(cards)],
        }
    )


def plain_reading(table):
    """Return a reading in which each word is a term; `table` has cards × words."""
    return Reading(csr_matrix(table), identity(np.shape(table)[1], format="csr"))


def planted_words(sizes, noise, seed=0, vocabulary=15, common=60):
    """Return the reading of cards of 3 to 7 words, each drawn with probability `noise` from words common to all."""
    random = np.random.default_rng(seed)
    chances = 1 / np.arange(1, vocabulary + 1)
    table = np.zeros((sum(sizes), vocabulary * len(sizes) + common))
    for row, theme in enumerate(np.repeat(np.arange(len(sizes)), sizes)):
        length = random.integers(3, 8)
        own = theme * vocabulary + random.choice(vocabulary, length, replace=False, p=chances / chances.sum())
        other = len(sizes) * vocabulary + random.integers(common, size=length)
        table[row, np.where(random.random(length) < noise, other, own)] = 1
    return plain_reading(table)


def written_codebook(*rows):
    """Return a codebook with all its columns; what a row does not say is empty."""
    columns = ("heading", "definition", "rule", "examples", "parent", "who", "text")
    return pd.DataFrame([dict.fromkeys(columns, "") | row for row in rows])


LEVELS = {
    (1, 1): ["Takt", "Haltestelle", "Fahrplan", "Schiene"],
    (1, 2): ["Radweg", "Helm", "Lenker", "Pedal"],
    (2, 1): ["Schule", "Klasse", "Lehrer", "Tafel"],
    (2, 2): ["Garten", "Wiese", "Baum", "Beet"],
}
"""Words of planted sub-themes by theme and number; the words of the themes themselves are those of `WORDS`."""


def two_level_cards(per_part=60, seed=0):
    """Return cards of five words: three of a theme, two of one of its two parts; ``truth`` and ``part`` say which."""
    random = np.random.default_rng([7, seed])
    rows = [
        (theme, f"{theme}.{part}", " ".join([*random.choice(WORDS[theme], 3, False), *random.choice(words, 2, False)]))
        for (theme, part), words in LEVELS.items()
        for _ in range(per_part)
    ]
    table = pd.DataFrame(rows, columns=["truth", "part", "text"])
    table.insert(0, "card_id", [f"Z{number}" for number in range(len(table))])
    return table


LETTERS = (
    "Bitte lassen Sie die Stadtteilbibliothek offen. Für viele Familien ist sie der einzige Ort, an dem Kinder in Ruhe "
    "lesen und lernen können. Eine Schließung spart wenig und kostet viel.",
    "Ich lehne den Bau der Umgehungsstraße durch den Stadtwald ab. Der Wald ist Lebensraum vieler Tiere und unser "
    "Naherholungsgebiet. Stecken Sie das Geld in Radwege und Busse.",
)
"""Letters that were given to many to send."""

WISHES = [
    f"Ich wünsche mir {what} {where}, damit {why}."
    for what in ("mehr Busse", "sichere Radwege", "einen Spielplatz", "Bänke im Schatten", "ein Jugendzentrum")
    for where, why in (
        ("in der Innenstadt", "Kinder sicher ankommen"),
        ("am Bahnhof", "niemand im Regen wartet"),
        ("auf dem Marktplatz", "Ältere am Leben teilhaben"),
    )
]
"""Different cards in the same frame."""


def planted_campaigns(each=20, seed=0):
    """Return cards of which two letters were sent by many, with changes, and the letter in ``truth``, 0 for others."""
    random = np.random.default_rng(seed)
    rows = [(0, text) for text in (*WISHES, *planted_cards(10)["text"])]
    for letter, text in enumerate(LETTERS, 1):
        changes = (
            lambda text: text,
            lambda text: f"{text} ",
            lambda text: f"Guten Tag! {text} Viele Grüße, {random.choice(['Anna', 'Bernd', 'Carla'])} Albers",
            lambda text: f"{text} {random.choice(WISHES)}",
            lambda text: " ".join(random.permutation(text.split(". "))),
            lambda text: text.upper(),
            lambda text: text.replace("e ", " ", 1),
        )
        rows += [(letter, changes[number % len(changes)](text)) for number in range(each)]
    table = pd.DataFrame(rows, columns=["truth", "text"])
    table.insert(0, "card_id", [f"K{number}" for number in range(len(table))])
    return table.sample(frac=1, random_state=seed).reset_index(drop=True)
