"""How long does the slowest pattern of the package take for a long run of what it looks for?

Run: python benchmarks/patterns.py [LENGTH]
Every compiled pattern that stands in a module is searched for in runs of each sign, each pair of signs and each piece
that it knows, with a stranger at the end. Seconds are those of the processor.
"""

import importlib
import itertools
import pkgutil
import random
import re
import sys
import time
from re import _constants as codes
from re import _parser as parser

import werkstatt

LENGTH = 100_000
MOST_SIGNS, MOST_PIECES = 12, 60
ENDS = ("", "\n", "!", "x")
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
KINDS = {
    codes.CATEGORY_DIGIT: "17", codes.CATEGORY_NOT_DIGIT: "x-", codes.CATEGORY_SPACE: " \n",
    codes.CATEGORY_NOT_SPACE: "x.", codes.CATEGORY_WORD: "aÄ1_", codes.CATEGORY_NOT_WORD: " .-",
}  # fmt: skip


def patterns():
    """Yield the name and the pattern of all that modules of the package have compiled."""
    seen = set()
    for module in pkgutil.walk_packages(werkstatt.__path__, "werkstatt."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in inside(value):
                if pattern not in seen:
                    seen.add(pattern)
                    yield f"{module.name}.{name}", pattern


def inside(value):
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from inside(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from inside(one)


def example(parsed, rng):
    """Return a text that a piece of a parsed pattern finds, or nearly."""
    return "".join(one_example(code, value, rng) for code, value in parsed)


def one_example(code, value, rng):
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.NOT_LITERAL or code is codes.ANY:
        return "x"
    if code is codes.IN:
        return rng.choice(signs_of(value)[:MOST_SIGNS])
    if code in REPEATS:
        least, most, piece = value
        count = rng.randint(least, max(least, min(int(most), least + 2)))
        return "".join(example(piece, rng) for _ in range(count))
    if code is codes.SUBPATTERN:
        return example(value[3], rng)
    if code is codes.ATOMIC_GROUP:
        return example(value, rng)
    if code is codes.BRANCH:
        return example(rng.choice(value[1]), rng)
    return ""


def signs_of(members):
    if members[0][0] is codes.NEGATE:
        return ["x", " ", "1", "."]
    found = []
    for code, value in members:
        if code is codes.LITERAL:
            found.append(chr(value))
        elif code is codes.RANGE:
            found += [chr(value[0]), chr(value[1])]
        elif code is codes.CATEGORY:
            found += KINDS[value]
    return found


def pieces(parsed):
    """Yield all pieces of a parsed pattern, the whole first."""
    yield parsed
    for code, value in parsed:
        if code is codes.IN:
            yield [(code, value)]
        for part in parts(code, value):
            yield from pieces(part)


def parts(code, value):
    if code is codes.SUBPATTERN:
        return [value[3]]
    if code is codes.ATOMIC_GROUP:
        return [value]
    if code is codes.BRANCH:
        return value[1]
    if code in REPEATS:
        return [value[2]]
    return [value[1]] if code in (codes.ASSERT, codes.ASSERT_NOT) else []


def units(pattern, most_pieces, most_signs, seed=0):
    """Return what a pattern is tried on, again and again: pieces of what it knows, signs, and pairs of signs."""
    rng = random.Random(seed)
    parsed = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    known = list(pieces(parsed))
    rng.shuffle(known)
    known = [parsed, parsed, parsed, *known[:most_pieces]]
    found = dict.fromkeys(text for piece in known for text in (example(piece, rng), example(piece, rng) + " ") if text)
    signs = dict.fromkeys(itertools.chain("aA1 .-\n", "".join(found)))
    signs = rng.sample(list(signs), min(most_signs, len(signs)))
    return [*found, *signs, *(one + other for one in signs for other in signs if one != other)]


def run(unit, length):
    return (unit * (length // len(unit) + 1))[:length]


def seconds(pattern, text):
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    pattern.fullmatch(text)
    return time.process_time() - start


def slowest(pattern, length, patience, most_pieces, most_signs):
    """Return the longest time of a pattern, at what length, for which unit and end."""
    worst = (0.0, 0, "", "")
    for unit in units(pattern, most_pieces, most_signs):
        for end in ENDS[:1] if len(unit) > 2 else ENDS:
            size = length if patience is None else 1000
            while True:
                took = seconds(pattern, run(unit, size) + end)
                if size == length or took > patience:
                    break
                size = min(length, size * 4)
            # As if it were linear: what is cut short takes at least so long.
            worst = max(worst, (took * length / size, size, unit, end))
    return worst


def main(length=LENGTH, patience=None, most_pieces=MOST_PIECES, most_signs=MOST_SIGNS):
    """Print the slowest run of each pattern; with patience (seconds), longer runs are not tried where one took more."""
    for name, pattern in patterns():
        took, size, unit, end = slowest(pattern, length, patience, most_pieces, most_signs)
        print(f"{took:9.3f} s for {length:,} (of {size:,} measured)  {name}: {unit!r} … {end!r}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else LENGTH, patience=0.1)
