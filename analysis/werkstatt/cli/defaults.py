"""What holds where neither the command line nor a study file says anything, and what one of them must say."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from types import MappingProxyType

from werkstatt.wording import LANGUAGES, word

DEFAULTS: Mapping[str, object] = MappingProxyType(
    {
        "cards": "", "more": (), "study": "", "column": (), "places": None, "language": LANGUAGES[0],
        "sorting": (), "codebook": None,
        "sorted_cards": None, "seed": 0, "levels": 2, "near": False, "campaigns": None, "scheduler": None,
        "reader": "terms", "encoder": None, "themes": "auto", "blind": (),
        "blind_key": None, "compare": (), "least": 3, "keep": (), "excel_csv": False,
        "allow_personal_data": False, "internal": False, "previous": None, "out": None, "check": None,
        "second": None, "bare": False, "settle": False, "who": "", "questions": 4, "score": (), "key": None,
    }
)  # fmt: skip
"""What holds where neither the command line nor a study file says anything."""

CHECK_CARDS = 26
"""So many cards a wall draws for the check, where nobody says otherwise."""

TOLD = ("title", "subtitle", "date", "place", "licence", "authors")
"""What of the workshop can be said on the command line, in place of the study file."""

WRITING = ("places", "themes", "review", "publish", "sheet", "wall")
"""Commands that write to ``--out``."""

ALONE = ("places",)
"""Commands that read one file of cards."""

TOGETHER = (("score", "key"), ("blind", "blind_key"), ("blind_key", "blind"), ("sorted_cards", "sorting"))
"""Options that need another one."""


def check_together(options: Namespace) -> None:
    """Stop with wrong usage if something is missing that neither the command line nor a study file says.

    Parameters
    ----------
    options : Namespace
        From :func:`werkstatt.cli.studied.with_study`.

    Examples
    --------
    >>> check_together(Namespace(**{**DEFAULTS, "run": "check", "cards": "karten.csv"}))
    """
    language = getattr(options, "output_language", LANGUAGES[0])
    missing = [word("help_cards_name", language)] if not options.cards and options.run != "demo" else []
    missing += ["--out"] if options.run in WRITING and not options.out else []
    if missing:
        options.parser.error(word("usage_required", language, names=", ".join(missing)))
    if getattr(options, "more", ()) and options.run in ALONE:
        options.parser.error(word("usage_one_file", language, files=" ".join(options.more)))
    if getattr(options, "encoder", None) and options.reader == "terms":
        options.parser.error(word("usage_encoder", language))
    for name, other in TOGETHER:
        if getattr(options, name, None) and not getattr(options, other):
            given = {"name": f"--{name.replace('_', '-')}", "other": f"--{other.replace('_', '-')}"}
            options.parser.error(word("usage_missing_with", language, **given))
