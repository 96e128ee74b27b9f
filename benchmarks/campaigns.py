"""Are letters that many sent found among real cards, and are different cards left apart? At what price?

Run: python benchmarks/campaigns.py FILE … [--speed N]
FILE: tables of real cards with a column `text`; the demonstration corpus comes always. Into them letters are planted
that 40 people each sent: unchanged, with a greeting and a name, with a sentence of their own, with typos, with words or
sentences in another order; letters of one office that differ in what they ask for; different wishes in one frame; and a
chain of small changes from one letter to another. Then: a card of which one word is turned, is it another card?
--speed times N texts (100,000) instead, and takes their memory.
"""

import itertools
import random
import re
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from zlib import crc32

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

from werkstatt.cards.campaigns import FEWEST_CARDS, FEWEST_WORDS, find_campaigns
from werkstatt.vectors.alike import WORD, word_sequences

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"
EACH, FRAME = 40, 1000
LETTERS = (
    "Wir fordern ein Tempolimit von 30 km/h in der ganzen Stadt.",
    "Erhalten Sie das Freibad am Kleinen Anger für unsere Kinder und Enkel!",
    "Die Buslinie 7 muss auch am Abend und am Wochenende bis zum Krankenhaus fahren, damit niemand zurückbleibt.",
    "Ich lehne den Bau der Umgehungsstraße durch den Stadtwald ab. Der Wald ist Lebensraum vieler Tiere und unser "
    "Naherholungsgebiet. Stecken Sie das Geld in Radwege und Busse.",
    "Bitte lassen Sie die Stadtteilbibliothek offen. Für viele Familien ist sie der einzige Ort, an dem Kinder in Ruhe "
    "lesen und lernen können. Eine Schließung spart wenig und kostet viel.",
    "Sehr geehrte Damen und Herren, ich spreche mich gegen die geplante Erhöhung der Kitagebühren aus. Schon jetzt "
    "zahlen Eltern mit mittlerem Einkommen mehr als in allen Nachbargemeinden. Wer arbeiten geht, darf dafür nicht "
    "bestraft werden. Ich bitte den Rat, den Antrag abzulehnen und die Gebühren für Geschwister ganz zu streichen.",
    "Die Windräder am Galgenberg sollen gebaut werden. Wir haben lange genug geredet. Strom aus der Region macht uns "
    "unabhängig, bringt der Gemeinde Einnahmen und ist der kleinste Preis, den wir für das Klima zahlen können. Ich "
    "unterstütze den Entwurf des Regionalplans ohne Einschränkung und bitte Sie, ihn in diesem Jahr zu beschließen.",
)
OFFICE = (
    "Als Anwohnerin der {} beteilige ich mich an der Planung und wende mich gegen {}. {} Bitte nehmen Sie meine "
    "Einwendung zu den Akten und antworten Sie mir schriftlich."
)
CASES = (
    ("Hauptstraße", "die Baumfällungen", "Jeder alte Baum kühlt das Viertel und ist durch nichts zu ersetzen."),
    ("Gartenstraße", "das neue Hotel", "Die Betten stehen leer, und der Lieferverkehr rollt durch eine Spielstraße."),
    ("Bachstraße", "den Abriss der Turnhalle", "Wo sollen die Vereine trainieren, bis eine neue steht?"),
)
WHAT = (
    "mehr Busse",
    "sichere Radwege",
    "einen Spielplatz",
    "bezahlbare Wohnungen",
    "Bänke im Schatten",
    "ein Hallenbad",
)
WHERE = ("in der Innenstadt", "am Bahnhof", "im Norden der Stadt", "rund um die Schule", "auf dem Marktplatz")
WHY = ("damit Kinder sicher ankommen", "damit Ältere am Leben teilhaben können", "weil es dort an allem fehlt")
GREETINGS = ("Hallo,", "Guten Tag,", "Liebe Stadtverwaltung,", "An den Rat:")
NAMES = [f"{one} {two}" for one in ("Anna", "Bernd", "Carla", "Dieter", "Eva") for two in ("Albers", "Brandt", "Ebert")]
CHANGES = ("name", "sentence", "typos", "words", "order")


def vary(letter: str, own: list[str], dice: random.Random) -> str:
    drawn = dice.random()
    changes = [] if drawn < 0.3 else dice.sample(CHANGES, 1 if drawn < 0.75 else 2)
    parts = re.split(r"(?<=[.!?]) ", letter)
    if "sentence" in changes:
        place = dice.randrange(len(parts) + 1)
        parts[place : place + (len(parts) > 3 and dice.random() < 0.5)] = [dice.choice(own)]
    if "order" in changes:
        dice.shuffle(parts)
    words = " ".join(parts).split()
    for _ in range(max(1, len(words) // 12)):
        place = dice.randrange(len(words) - 1)
        if "typos" in changes and len(words[place]) > 3:
            at = dice.randrange(1, len(words[place]) - 1)
            words[place] = words[place][:at] + dice.choice(["", words[place][at] * 2]) + words[place][at + 1 :]
        if "words" in changes:
            words[place], words[place + 1] = words[place + 1], words[place]
    text = " ".join(words)
    return f"{dice.choice(GREETINGS)} {text} Viele Grüße, {dice.choice(NAMES)}" if "name" in changes else text


def planted(real: list[str], seed: int) -> pd.DataFrame:
    """Return cards with the letter in ``truth``: 0 for real ones, -1 for wishes in a frame, -2 for the chain."""
    dice = random.Random(seed)
    own = [text for text in real if 6 <= len(text.split()) <= 16]
    rows = [(0, text) for text in real]
    rows += [(-1, f"Ich wünsche mir {a} {b}, {dice.choice(WHY)}.") for a, b in itertools.product(WHAT, WHERE)]
    for number, letter in enumerate((*LETTERS, *(OFFICE.format(*one) for one in CASES)), 1):
        rows += [(number, vary(letter, own, dice)) for _ in range(EACH)]
    one, other = LETTERS[-1].split(), (LETTERS[5] + LETTERS[4]).split()
    for place in dice.sample(range(len(one)), len(one)):
        one[place] = other[place % len(other)]
        rows.append((-2, " ".join(one)))
    return pd.DataFrame(rows, columns=["truth", "text"])


def sequences(kind: str, length: int):
    def of(text: str) -> list[str]:
        units = WORD.findall(text.casefold())
        units = units if kind == "words" else list(" ".join(units))
        return ["\0".join(units[place : place + length]) for place in range(len(units) - length + 1)]

    return of


def by_leaders(texts: list[str], of, threshold: float, *, chain: bool = False) -> np.ndarray:
    """Return groups by exact Jaccard similarity: each with the most used wording, or in connected components."""
    different, counts = np.unique(texts, return_counts=True)
    table = CountVectorizer(analyzer=of, binary=True, dtype=np.int32).fit_transform(different)
    common, sizes = (table @ table.T).tocoo(), np.asarray(table.sum(axis=1)).ravel()
    close = common.data >= threshold * (sizes[common.row] + sizes[common.col] - common.data)
    near: list[list[int]] = [[] for _ in different]
    for row, column in zip(common.row[close], common.col[close], strict=True):
        near[row].append(column)
    like = [sum(counts[other] for other in others) for others in near]
    groups = np.full(len(different), -1)
    for place in sorted(range(len(different)), key=lambda one: (-counts[one], -like[one], one)):
        left = [place] if groups[place] < 0 else []
        while left:
            one = left.pop()
            groups[one] = place
            found = [other for other in near[one] if groups[other] < 0]
            groups[found] = place
            left += found if chain else []
            if not chain:
                break
    return groups[np.searchsorted(different, texts)]


def told(cards: pd.DataFrame, groups: np.ndarray) -> dict[str, object]:
    """Return the share of the letters that is found, and which cards are taken for what they are not."""
    truth, sizes = cards["truth"].to_numpy(), Counter(groups)
    long = np.array([len(WORD.findall(text)) >= FEWEST_WORDS for text in cards["text"]])
    inside = long & np.array([group >= 0 and sizes[group] >= FEWEST_CARDS for group in groups])
    found = [
        max(Counter(groups[inside & (truth == letter)]).values(), default=0) / (truth == letter).sum()
        for letter in range(1, truth.max() + 1)
    ]
    mixed = 0
    for group in set(groups[inside]):
        own = Counter(truth[inside & (groups == group)])
        letters = {letter: count for letter, count in own.items() if letter > 0}
        mixed += sum(letters.values()) - max(letters.values(), default=0)
    chained = Counter(groups[inside & (truth == -2)])
    return {
        "found": round(float(np.mean(found)), 3), "short": round(float(np.mean(found[:3])), 3),
        "other letter": mixed, "real": int((inside & (truth == 0)).sum()),
        "frame": int((inside & (truth == -1)).sum()), "chain": max(chained.values(), default=0),
    }  # fmt: skip


def quality(files: list[str]) -> None:
    real = sorted({text for file in (CORPUS, *files) for text in pd.read_csv(file)["text"]})
    sets = [planted(real, seed) for seed in range(2)]
    print(f"{len(real)} real texts, {(sets[0]['truth'] > 0).sum()} sent letters")
    kinds = [("words", 1), ("words", 2), ("words", 3), ("letters", 5)]
    for (kind, length), threshold in itertools.product(kinds, (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)):
        texts = [[" ".join(WORD.findall(text.casefold())) for text in cards["text"]] for cards in sets]
        runs = [
            told(cards, by_leaders(own, sequences(kind, length), threshold))
            for cards, own in zip(sets, texts, strict=True)
        ]
        print(f"{kind} {length}, {threshold}:", pd.DataFrame(runs).mean().round(3).to_dict(), flush=True)
    joined = told(sets[0], by_leaders(texts[0], sequences("words", 3), 0.6, chain=True))
    print("connected components, words 3, 0.6:", joined)
    for threshold in (0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9):
        runs = [told(cards, find_campaigns(cards, threshold).of - 1) for cards in sets]
        print(f"find_campaigns, {threshold}:", pd.DataFrame(runs).mean().round(3).to_dict(), flush=True)


def turned(files: list[str]) -> None:
    """Print how many cards would be joined with themselves if one of their words became one that may turn the sense."""
    real = sorted({text for file in (CORPUS, *files) for text in pd.read_csv(file)["text"]})
    dice = random.Random(0)
    for least, most in ((8, 12), (13, 20), (21, 40)):
        rows = []
        for words in (WORD.findall(text.casefold()) for text in real):
            if least <= len(words) <= most:
                other, place = list(words), dice.randrange(len(words))
                other[place] = dice.choice(["gegen", "weniger", "kein"])
                rows.append(
                    {
                        f"{kind} {length}, {threshold}": _jaccard(sequences(kind, length), words, other) >= threshold
                        for kind, length, threshold in (("words", 3, 0.5), ("words", 3, 0.6), ("letters", 5, 0.7))
                    }
                )
        print(f"one word turned, {least} to {most} words:", pd.DataFrame(rows).mean().round(2).to_dict())


def _jaccard(of, one: list[str], other: list[str]) -> float:
    a, b = set(of(" ".join(one))), set(of(" ".join(other)))
    return len(a & b) / len(a | b)


def speed(count: int, files: list[str]) -> None:
    real = [text for file in (CORPUS, *files) for text in pd.read_csv(file)["text"]]
    dice, own = random.Random(0), [text for text in real if 6 <= len(text.split()) <= 16]
    parts = [part for text in real for part in re.split(r"(?<=[.!?]) ", text) if len(part.split()) > 3]
    texts = [
        f"{vary(dice.choice(LETTERS), own, dice)} {dice.choice(NAMES)}"
        if number % 10 < 3
        else " ".join([*dice.sample(parts, dice.randrange(2, 6)), dice.choice(NAMES), str(number % 977)])
        for number in range(count)
    ]
    print(f"{count} texts, {len(set(texts))} different, {np.mean([len(text.split()) for text in texts]):.0f} words")
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    found = find_campaigns(pd.DataFrame({"card_id": range(count), "text": texts}))
    seconds, memory = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"find_campaigns: {seconds:.0f} s, {memory / 1024:.0f} MB beside the texts; {len(found.table)} campaigns")
    for name, sketch in (("datasketch", _datasketch), ("rensa", _rensa)):
        start = time.process_time()
        try:
            sketch(texts)
        except ModuleNotFoundError:
            print(f"{name} is not installed")
            continue
        print(f"{name}, 128 hashes of the sequences of three words: {time.process_time() - start:.1f} s")


def _datasketch(texts: list[str]) -> None:
    from datasketch import MinHash

    sketch = MinHash(128, 1, hashfunc=crc32, scheme="affine32")
    for text in texts:
        sketch.clear()
        sketch.update_batch([one.encode() for one in word_sequences(text)])


def _rensa(texts: list[str]) -> None:
    from rensa import RMinHash

    for start in range(0, len(texts), 5000):
        RMinHash.digests_from_token_sets([list(word_sequences(text)) for text in texts[start : start + 5000]], 128, 1)


if __name__ == "__main__":
    given = sys.argv[1:]
    if "--speed" in given:
        place = given.index("--speed")
        speed(int((given[place + 1 :] or ["100000"])[0]), given[:place])
    else:
        quality(given)
        turned(given)
