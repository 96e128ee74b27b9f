"""What reports of a tradition should name: the guidelines, and where in them each item stands."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SRQR: Mapping[str, str] = MappingProxyType(
    {
        "context": "SRQR 7",
        "units": "SRQR 12",
        "processing": "SRQR 13",
        "derivation": "SRQR 14, COREQ 26",
        "software": "COREQ 27",
        "coders": "COREQ 24–25",
        "trust": "SRQR 15",
        "quotes": "SRQR 17, COREQ 29",
        "deviant": "COREQ 32",
        "purpose": "SRQR 4",
        "researchers": "SRQR 6, COREQ 1–8",
        "sampling": "SRQR 8, COREQ 10–13",
        "ethics": "SRQR 9",
        "collection": "SRQR 10–11, COREQ 17–23",
        "participants": "COREQ 28",
        "interpretation": "SRQR 18–19",
        "interests": "SRQR 20–21",
    }
)
"""Items of SRQR (O'Brien, Harris, Beckman, Reed & Cook 2014, Academic Medicine 89) and COREQ (Tong, Sainsbury & Craig
2007, International Journal for Quality in Health Care 19)."""

RTARG: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(
        (
            "context",
            "units",
            "derivation",
            "software",
            "quotes",
            "purpose",
            "researchers",
            "sampling",
            "ethics",
            "collection",
            "meaning",
            "interpretation",
            "interests",
        ),
        "RTARG",
    )
)
"""What the Reflexive Thematic Analysis Reporting Guidelines (Braun & Clarke 2024, Palliative Medicine 38, 608–616) care
for, as far as it fits cards. They have no numbers, and ask for no agreement between coders: it has no row here."""

GRIPP2: Mapping[str, str] = MappingProxyType(
    {
        "purpose": "GRIPP2-SF 1",
        "context": "GRIPP2-SF 2",
        "sampling": "GRIPP2-SF 2",
        "collection": "GRIPP2-SF 2",
        "derivation": "GRIPP2-SF 2",
        "coders": "GRIPP2-SF 2",
        "units": "GRIPP2-SF 3",
        "outcomes": "GRIPP2-SF 3",
        "influence": "GRIPP2-SF 4",
        "interpretation": "GRIPP2-SF 4",
        "participants": "GRIPP2-SF 5",
        "researchers": "GRIPP2-SF 5",
    }
)
"""The five items of the short form of GRIPP2 (Staniszewska et al. 2017, BMJ 358, j3453): aim, methods, results,
discussion, and critical perspective of involvement."""

TRADITIONS: Mapping[str, Mapping[str, str]] = MappingProxyType({"srqr": SRQR, "rtarg": RTARG, "gripp2": GRIPP2})
"""By the name that the study file gives a tradition; the first where it gives none."""
