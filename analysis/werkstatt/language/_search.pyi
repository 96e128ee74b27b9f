from collections.abc import Callable

from werkstatt.language.morphemes import Morphemes

class MorphemeSearch:
    def __init__(
        self,
        model: Morphemes,
        inside: dict[int, float],
        unknown_tag: int,
        hopeless: float,
        whole_word: float,
        margin: float,
        longest: int,
    ) -> None: ...
    def tags_of(self, word: str) -> list[tuple[int, float]]: ...
    def path(self, word: str, target: int) -> list[tuple[int, int]] | None: ...

class TagSearch:
    def __init__(
        self,
        options: Callable[[int, bool], list[tuple[int, float]]],
        transitions: dict[tuple[int, int], dict[int, float]],
        tags: list[int],
        begin: int,
        end: int,
        beam: float,
        hopeless: float,
    ) -> None: ...
    def readings_of(self, numbers: list[int]) -> list[int] | None: ...
