"""The study file of a new folder: every key with what belongs there, and nothing filled in that nobody said."""

from __future__ import annotations

import json

from werkstatt.cards.workshop.keys import SECTIONS, Key
from werkstatt.wording import word


def study_template(cards: str, out: str, language: str, reader: str) -> bytes:
    """Return ``werkstatt.toml`` with empty keys and explanations.

    Parameters
    ----------
    cards : str
        The file of cards.
    out : str
        The folder of the publication, from that of the study file.
    language : {"de", "en"}
        Of the cards.
    reader : {"de", "en"}
        Of keys and explanations.

    Returns
    -------
    bytes
        TOML that reads as a study of which nothing is known but the file.

    Examples
    --------
    >>> print(study_template("cards.csv", "ergebnisse", "de", "de").decode().splitlines()[5])
    untertitel = ""  # Untertitel der Dokumentation
    """
    german = reader == "de"

    def name(key: Key) -> str:
        return key.german if german else key.name

    sections = {section.name: section for section in SECTIONS}
    lines = [f"# {line}" for line in word("explain_file", reader).splitlines()]
    study = sections["study"]
    lines += ["", f"[{study.german if german else study.name}]"]
    for key in study.keys:
        told = f"# {word(f'explain_{key.name}', reader)}"
        # A number or a day is said, or left out: there is no empty one.
        empty = {"texts": "[]", "count": None, "day": None}.get(key.kind, '""')
        lines.append(f"{name(key)} = {empty}  {told}" if empty else f"# {name(key)} =  {told}")
    examples: dict[str, dict[str, object]] = {
        "participants": {"role": word("example_role", reader), "number": 12},
        "programme": {"time": "9:30", "phase": word("kritik", reader), "question": word("example_question", reader)},
    }
    for kind, example in examples.items():
        section = sections[kind]
        lines += ["", f"# {word(f'explain_{kind}', reader)}", f"# [[{section.german if german else section.name}]]"]
        names = {key.name: name(key) for key in section.keys}
        lines += [f"# {names[key]} = {json.dumps(value, ensure_ascii=False)}" for key, value in example.items()]
    filled: dict[str, dict[str, object]] = {
        "cards": {"file": cards, "language": language},
        "themes": {},
        "publish": {"out": out, "language": reader},
    }
    for kind, values in filled.items():
        section = sections[kind]
        names = {key.name: name(key) for key in section.keys}
        lines += ["", f"# {word(f'explain_{kind}', reader)}", f"[{section.german if german else section.name}]"]
        lines += [f"{names[key]} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return ("\n".join(lines) + "\n").encode()
