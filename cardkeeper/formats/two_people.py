"""Two full names in one cell with a comma between them, told from one name written surname first."""

import re

from cardkeeper.core.folding import fold
from cardkeeper.core.name_words import is_first_name

# Before a last name they are the first of two: Juan García Márquez.
SPANISH_FAMILIES = frozenset({
    "garcia", "gonzalez", "rodriguez", "fernandez", "lopez", "martinez", "sanchez", "perez", "gomez",
    "jimenez", "hernandez", "diaz", "alvarez", "gutierrez", "munoz", "ramirez", "suarez", "dominguez",
    "vazquez", "ortiz", "morales", "delgado", "castillo", "ortega", "rubio",
})  # fmt: skip
# With one of these a last name begins: "van der Berg, Tom Allan".
_PARTICLES = frozenset({
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
    "ibn", "ten", "ter", "zu", "zum", "zur", "st", "st.", "saint",
})  # fmt: skip
_TITLE = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|rev|herrn?|frau|mme|mlle|sra?|señora?)\b\.?\s+", re.IGNORECASE
)
_LETTERS = re.compile(r"(?:[A-Z]\.?){2,}|(?i:jr|sr|jun|sen|md|phd|dds|esq|cpa|ii|iii|iv)\.?")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*")


def both(written: str) -> tuple[str, str] | None:
    """Both names of "Tom Smith, Ann Jones"; None for one name, and where nobody can be sure."""
    sides = _full_names(written)
    if sides is None or len(sides) != 2:
        return None
    first, second = (_TITLE.sub("", side).split() for side in sides)
    if not (is_first_name(first[0]) and is_first_name(second[0])):
        return None
    is_one_family = fold(first[-1]) == fold(second[-1])
    # "James Taylor, Mary Ann" may be Mary Ann of two last names.
    if is_one_family or not (is_first_name(first[-1]) or is_first_name(second[-1])):
        return sides[0], sides[1]
    return None


def may_be(written: str) -> bool:
    """It reads like several names, or like one with two last names in front; somebody should look."""
    sides = _full_names(written)
    if sides is None or both(written):
        return False
    if len(sides) > 2:
        return True
    last = sides[1].split()[-1]
    return is_first_name(sides[0].split()[0]) or not (is_first_name(last) or len(last.strip(".")) == 1)


def _full_names(written: str) -> list[str] | None:
    """The names between the commas where each has two words and more, and could be somebody's."""
    sides = [side.strip() for side in written.split(",")]
    if len(sides) < 2 or not all(map(_is_full, sides)) or _begins_with_a_last_name(sides[0]):
        return None
    titled = [_TITLE.match(side) is not None for side in sides]
    # "Smith Jones, Dr. Tom" is one.
    return None if any(titled[1:]) and not titled[0] else sides


def _is_full(side: str) -> bool:
    words = _TITLE.sub("", side).split()
    is_plain = all(map(_WORD.fullmatch, words)) and not any(map(_LETTERS.fullmatch, words[:1]))
    return len(words) > 1 and is_plain


def _begins_with_a_last_name(side: str) -> bool:
    first = fold(_TITLE.sub("", side).split()[0])
    return first in _PARTICLES or first in SPANISH_FAMILIES
