"""The sentence encoder that a command takes, and where it keeps what it encoded."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from werkstatt.vectors.encoder import Encoder
from werkstatt.vectors.encoder_folder import as_encoder
from werkstatt.vectors.kept import FOLDER


def encoder_of(options: Namespace) -> Encoder:
    """Return the encoder of a command; vectors are kept beside what it writes, not in it: that may be published.

    Parameters
    ----------
    options : Namespace
        Of the command.

    Returns
    -------
    Encoder
        Of ``--encoder``, else the one that the extra ``semantic`` brings.

    Raises
    ------
    CardError
        If the folder is none, or holds what is not read.

    Examples
    --------
    >>> encoder_of(Namespace(encoder=None, out="/srv/ergebnisse")).kept.as_posix()
    '/srv/.werkstatt'
    """
    encoder = as_encoder(options.encoder)
    written = options.out or getattr(options, "key", None)
    return replace(encoder, kept=Path(written).absolute().parent / FOLDER) if written else encoder
