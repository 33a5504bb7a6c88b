"""Names typed in CAPITALS, or all small, in the case people write them in; nothing else is changed."""

import re

# Small inside a name in most families that have them; Le, Di, El, Al are as often capital, and stay so.
_PARTICLES = (
    "van von vom der den dem de del della da das dos do du des la las los zu zum zur af av bin ibn ten ter te"
    " 't y e of the and und et"
)
_SMALL = frozenset(_PARTICLES.split())
_AS_THEY_ARE = {
    "ii": "II",
    "iii": "III",
    "iv": "IV",
    "md": "MD",
    "phd": "PhD",
    "dds": "DDS",
    "jr": "Jr",
    "sr": "Sr",
}
# Not initials, though two letters without a vowel.
_ABBREVIATED = frozenset({"mr", "ms", "dr", "st", "hr", "fr"})
_PIECE = re.compile(r"([-'’./ ])")
_MOST_WORDS = 6
_VOWELS = frozenset("aeiouyäöüáéíóú")
_TURKISH = frozenset("İŞĞışğ")


def is_shouted(name: str) -> bool:
    """All in capitals, and long enough not to be initials."""
    if name != name.upper() or name == name.lower():
        return False
    # A single short word may be a firm or initials: IBM, TJ.
    words = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) > 1]
    return len(words) > 1 or any(len(word) > 3 for word in words)


def is_whispered(name: str) -> bool:
    """First and last name in small letters alone; a single word may be a name of the net, many a sentence."""
    words = name.split()
    if name != name.lower() or len(words) > _MOST_WORDS:
        return False
    return sum(word.strip(".,").isalpha() and word != word.upper() for word in words) > 1


def is_careless(name: str) -> bool:
    """All capitals, or none."""
    return is_shouted(name) or is_whispered(name)


def quiet(name: str, *, is_family: bool = False, is_sure: bool = False) -> str:
    """A shouted or whispered name as people write it: MARCUS VAN DER BERG is Marcus van der Berg, O'NEILL is
    O'Neill, ruth okafor is Ruth Okafor.

    MACDONALD becomes Macdonald, for many are. `is_family` tells that particles may stand first: de la Cruz.
    Any other name comes back as it is, unless the caller `is_sure` that it is one of these.
    """
    if not is_sure and not is_careless(name):
        return name
    words = name.split()
    return " ".join(
        _word(word, may_be_small=_may_be_small(words, at, is_family), is_first=at == 0 and not is_family)
        for at, word in enumerate(words)
    )


def _may_be_small(words: list[str], at: int, is_family: bool) -> bool:
    """A particle stands before the rest of its name: not last, and first only in a surname."""
    if at == len(words) - 1 or words[at].endswith(","):
        return False
    starts = at == 0 or words[at - 1].endswith(",")
    return is_family or not starts


def _word(word: str, *, may_be_small: bool, is_first: bool) -> str:
    lower = _lower(word)
    bare = lower.strip(".,")
    if may_be_small and bare in _SMALL:
        return lower
    if bare in _AS_THEY_ARE:
        return lower.replace(bare, _AS_THEY_ARE[bare])
    if is_first and len(word) == 2 and bare not in _ABBREVIATED and not _VOWELS & set(bare):
        return word.upper()
    pieces = _PIECE.split(lower)
    return "".join(_capital(piece, pieces[at - 2 : at]) for at, piece in enumerate(pieces))


def _capital(piece: str, before: list[str]) -> str:
    # Capital after O' and D' and a hyphen, not after the apostrophe of a longer word.
    if len(before) == 2 and before[1] in "'’" and len(before[0]) > 1:
        return piece
    if piece.startswith("mc") and len(piece) > 4:
        return "Mc" + piece[2:3].upper() + piece[3:]
    return piece[:1].upper() + piece[1:]


def _lower(word: str) -> str:
    if _TURKISH & set(word):
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower()
