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
