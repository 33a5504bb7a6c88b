"""What the labels of dates, relatives and places mean."""

import re
from collections.abc import Collection
from functools import lru_cache

from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.formats.vocabulary import OCCASIONS, PLACES, RELATIONS, by_word

_APPLE = re.compile(r"_\$!<(.*)>!\$_")
_OF = re.compile(r"^(?:(?:of|von|vom|de|di|van|for|für|pour|para)\s+|d['’]|[:(–—-]\s*)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’`´][sS]?$")
# Of these a word before or after only tells more: "high school graduation" is one.
_QUALIFIED = frozenset(
    {OccasionKind.GRADUATION, OccasionKind.RETIREMENT, OccasionKind.HOME_ANNIVERSARY, OccasionKind.MEMORIAL}
)
# A longer label is a sentence, and no name of a date.
_MOST_WORDS = 12
_OCCASION_OF = by_word(OCCASIONS)
_RELATION_OF = by_word(RELATIONS)
_PLACE_OF = by_word(PLACES)


def plain(label: str) -> str:
    """A label as people read it: "_$!<Anniversary>!$_" is "Anniversary"."""
    match = _APPLE.fullmatch(label.strip())
    return match[1] if match else label.strip()


@lru_cache(maxsize=1024)
def relation(label: str) -> str:
    """The `Relation` a label means; one we have no word for stays as written, in small letters."""
    folded = fold(label).strip(" .:")
    return _RELATION_OF.get(folded) or label.strip().lower()


@lru_cache(maxsize=1024)
def place(label: str) -> str:
    """home, work or other; "" for a label that says none of them."""
    return _PLACE_OF.get(fold(label).strip(" .:"), "")


@lru_cache(maxsize=1024)
def kind(label: str) -> str:
    """The `OccasionKind` a label alone means, or "" when it is none of our words."""
    return _OCCASION_OF.get(fold(label).strip(" :"), "")


def occasion(
    label: str, relatives: Collection[str] = (), own_names: Collection[str] = (), *, trusts: bool = False
) -> tuple[str, str]:
    """What a labelled date is, and whose: "Ruth's birthday" is ("birthday", "Ruth").

    `relatives` are names on the same card: "Ruth birthday" and "Ruths Geburtstag" speak of Ruth only if there
    is one, or if the caller `trusts` that every label names somebody. A label in the person's own name speaks
    of themselves, unless their child has the same.
    """
    if known := kind(label):
        return known, ""
    known_relatives = {fold(name) for name in relatives}
    found, about = _taken_apart(label, None if trusts else known_relatives)
    is_own = fold(about) in {fold(name) for name in own_names} - known_relatives
    return found, "" if is_own else about


def _taken_apart(label: str, relatives: Collection[str] | None) -> tuple[str, str]:
    words = label.split()
    if len(words) > _MOST_WORDS:
        return str(OccasionKind.OTHER), ""
    for cut in range(1, len(words)):
        if found := kind(" ".join(words[cut:])):
            return _whose(found, _owner(" ".join(words[:cut]), relatives))
    for cut in range(len(words) - 1, 0, -1):
        if found := kind(" ".join(words[:cut])):
            rest = " ".join(words[cut:])
            # "Anniversary of his death"
            other = kind(rest.split()[-1])
            return (other, "") if other else _whose(found, _named_after(rest, relatives))
    return str(OccasionKind.OTHER), ""


def _whose(found: str, about: str) -> tuple[str, str]:
    if about or found in _QUALIFIED:
        return found, about
    return str(OccasionKind.OTHER), ""


def _owner(said: str, relatives: Collection[str] | None) -> str:
    """The owner before an event: Ruth of "Ruth's", James of "James'"; a bare name only of a relative."""
    if _POSSESSIVE.search(said):
        return _POSSESSIVE.sub("", said)
    if relatives is None or fold(said) in relatives:
        return said
    return said[:-1] if said.endswith("s") and fold(said[:-1]) in relatives else ""


def _named_after(said: str, relatives: Collection[str] | None) -> str:
    """The owner after an event: Ruth of "of Ruth" and "(Ruth)"; a bare name only of a relative."""
    name = _OF.sub("", said).strip(" ()")
    return name if relatives is None or name != said or fold(name) in relatives else ""
