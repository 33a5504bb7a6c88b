"""What lists write beside a name and is no part of it: a nickname, a maiden name, a remark, a care-of."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u271c\u271e-\u27bf\u2b00-\u2bff\ufe0f\u20e3](?:\u200d(?=[\u2600-\U0001faff]))?"
)
# Signs people sort or mark entries with; a question mark before a letter may be a lost one.
_SIGNS = re.compile(r"^[\s*!#~_^•=>]+(?=\w)|(?<=[\w.)\"”])[\s*!#~_^•?]+$")
_TO = re.compile(
    r"^(?:attn|attention|att|z\.?\s?hd\.?(?:\s?v\.?)?|zu\s+händen(?:\s+von)?|c/o|c\.o\.|℅)(?!\w)[\s.:]*(?=\w)",
    re.IGNORECASE,
)
_CARE_OF = re.compile(r"[\s,;(]+(?P<said>(?:c/o|c\.o\.|℅)[\s:]*\w.*?)\)?$", re.IGNORECASE)
_RESIDENT = re.compile(
    r"[\s,;(/]+or\s+(?:the\s+)?(?:current\s+)?(?:resident|occupant|owner|tenant)s?\)?$", re.IGNORECASE
)
_KIN = (
    r"kids?|children|baby|twins|boys|girls|family|familie|famille|familia|famiglia|kinder|kinderen|enfants"
    r"|niños|hijos|wife|husband|spouse|ehefrau|ehemann"
)
_WHOSE = r"(?:(?:the|his|her|their|our|den|seine|ihre|les|ses|los|sus)\s+)?"
_MORE = re.compile(
    r"[\s,]*(?:[&+]|(?<=\s)(?:and|plus|und|et|y)(?=\s))\s*"
    rf"{_WHOSE}(?P<said>(?:1|one|guests?|gast|{_KIN}))\.?$",
    re.IGNORECASE,
)
# Behind it the last name of all of them; a single word, or it may be a firm.
_AMID = re.compile(
    rf"(?<=\w)\s*(?:[&+]|(?<=\s)(?:and|und|et|y)(?=\s))\s*{_WHOSE}(?P<said>{_KIN})(?=\s+[^\s,]+$)",
    re.IGNORECASE,
)
# Mail does not arrive where they lived.
NO_MAIL_THERE = (
    r"(?:has\s+)?moved(?:\s+away|\s+out|\s+to\s.+|\s+in\s.+|[\s:,]+[\d./-]+)?"
    r"|(?:bad|wrong|old|incorrect|invalid|undeliverable)\s+(?:mailing\s+)?address|address\s+(?:is\s+)?(?:bad|wrong)"
    r"|returned(?:\s+mail)?|mail\s+(?:was\s+)?returned|return(?:ed)?\s+to\s+sender|rts|npai|undeliverable"
    r"|no\s+longer\s+(?:there|(?:lives\s+)?here|at\s+(?:this|that)\s+address)"
    r"|(?:unbekannt\s+)?verzogen|umgezogen|unzustellbar|falsche\s+adresse|déménagé|déménagée|mauvaise\s+adresse"
    r"|se\s+mudó|dirección\s+incorrecta|devuelto|verhuisd"
)
_BAD = re.compile(NO_MAIL_THERE, re.IGNORECASE)
_MOVED = re.compile(rf"(?<=\w)[\s,;:*–—-]+(?P<said>{NO_MAIL_THERE})[\s*!.]*$", re.IGNORECASE)
_FORMER = re.compile(
    r"[\s,]+\(?(?:née|nee|né|geb\.|geborene|maiden\s+name)[\s:]+(?P<said>[^\W\d_][^()\d,]*?)\)?(?=$|,|\s*[(\[])",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?<!\S)[\"“”„«‘'](?P<said>[^\W\d_][^\"“”«»]{0,18}?)[\"“”»’'](?=\s|,|$)")
# A single word with a capital between two names is what they are called; anything else is a remark.
_BETWEEN = re.compile(r"(?<=\S)\s+\((?P<said>[^\W\d_]+)\)(?=\s+\S)")
_BRACKETS = re.compile(r"\s*[(\[{](?P<said>[^()\[\]{}]*)[)\]}]\s*")
# "Ann Smith - Jones" may be her name; several words, or a small one, are none.
_DASH = re.compile(r"\s+(?:[-–—]\s+(?P<said>\S+\s.+|[a-zß-ÿ\d].*)|[|@]\s*(?P<also>.+))$")


@dataclass(frozen=True, slots=True)
class Aside:
    """A name, and what stood beside it; `remark` is kept with the person and goes on no card."""

    name: str
    nickname: str = ""
    former: str = ""
    care_of: str = ""
    remark: str = ""


def apart(text: str, *, is_first_name: bool = False) -> Aside:
    """Take a name cell apart: Robert "Bob" Keller (VIP) is Robert Keller, called Bob, with a remark.

    In a column of first names a bracket tells what they are called: "Tom (Tommy)".
    """
    # One word without any sign, as most are, has nothing beside it.
    return Aside(text) if text.isalpha() else _apart(text, is_first_name=is_first_name)


def without_kin(aside: Aside) -> Aside:
    """Of "Tom & kids Smith" Tom Smith alone, and the kids a remark; not for the names of companies."""
    name, said = _without(_AMID, aside.name)
    return replace(aside, name=name, remark=", ".join(filter(None, (said, aside.remark)))) if said else aside


@lru_cache(maxsize=4096)
def _apart(text: str, *, is_first_name: bool) -> Aside:
    name = _tidy(_EMOJI.sub(" ", text)) or text
    name = _SIGNS.sub("", _TO.sub("", name))
    name = _RESIDENT.sub("", name)
    name, care_of = _without(_CARE_OF, name)
    name, former = _without(_FORMER, name)
    name, nickname = _without(_QUOTED, name)
    if not nickname:
        name, nickname = _called(name, is_first_name=is_first_name)
    remarks: list[str] = []
    for pattern in (_BRACKETS, _MOVED, _DASH, _MORE):
        while (found := _without(pattern, name))[1]:
            name = found[0]
            remarks.append(found[1])
    name = _tidy(_SIGNS.sub("", name)).strip(" ,;")
    if not any(map(str.isalpha, name)):
        return Aside(text)
    return Aside(name, nickname, former, care_of, ", ".join(remarks))


def _without(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """The text without the first find, and what that said; nothing is taken where no name would be left."""
    found = pattern.search(text)
    if found is None:
        return text, ""
    rest = _tidy(f"{text[: found.start()]} {text[found.end() :]}")
    said = next((each for each in found.groups() if each), "").strip(" ,;")
    if not said or not any(map(str.isalpha, rest)):
        return text, ""
    return rest.replace(" ,", ","), said


def _called(name: str, *, is_first_name: bool) -> tuple[str, str]:
    rest, said = _without(_BRACKETS if is_first_name else _BETWEEN, name)
    is_name = said.isalpha() and said.istitle() and not _BAD.fullmatch(said)
    return (rest, said) if is_name else (name, "")


def _tidy(text: str) -> str:
    return " ".join(text.split())
