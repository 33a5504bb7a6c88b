"""Right-to-left text: the levels of the Unicode bidirectional algorithm (UAX 9), and the order on a line."""

import functools
import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

from bidi import algorithm

_RTL_LANGUAGES = frozenset({"ar", "fa", "he", "iw", "ur", "yi", "ps", "sd", "ckb", "dv", "ug"})
_STRONG_RTL = frozenset(("R", "AL"))
_NUMBERS = frozenset(("EN", "AN"))

T = TypeVar("T")


def is_rtl_language(language: str) -> bool:
    return language.partition("-")[0].lower() in _RTL_LANGUAGES


@functools.lru_cache(maxsize=8192)
def kind_of(word: str) -> str:
    """ "L", "R", "D" (only a number), "N" (neither), or "M": letters of both directions, or R with digits."""
    classes = {unicodedata.bidirectional(character) for character in word}
    right, left, number = bool(classes & _STRONG_RTL), "L" in classes, bool(classes & _NUMBERS)
    if right:
        return "M" if left or number else "R"
    if left:
        return "M" if "AN" in classes else "L"
    if number:
        return "M" if "AN" in classes else "D"
    return "N"


@functools.lru_cache(maxsize=1024)
def levels(text: str, base: int) -> tuple[int, ...]:
    """The embedding level of each character of a paragraph; `base` 0 is left-to-right, 1 right-to-left.

    The algorithm drops joiners (rule X9); they go with the character before them.
    """
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    for index, character in enumerate(storage["chars"]):
        character["index"] = index
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = {character["index"]: character["level"] for character in storage["chars"]}
    return tuple(accumulate(range(len(text)), lambda last, index: found.get(index, last), initial=base))[1:]


def base_level(text: str) -> int:
    """1 when the first letter with a direction is right-to-left (UAX 9, P2 and P3)."""
    return int(algorithm.get_base_level(text))


def visual_order(items: Sequence[tuple[T, int]]) -> list[T]:
    """The items, given with their levels in reading order, from left to right (UAX 9, rule L2)."""
    order = list(items)
    if not order:
        return []
    highest = max(level for _item, level in order)
    if highest == 1 and all(level for _item, level in order):
        return [item for item, _level in reversed(order)]
    for level in range(highest, 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and order[end][1] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return [item for item, _level in order]
