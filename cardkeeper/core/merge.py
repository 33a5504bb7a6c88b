"""Filling {fields} into a text, as plain text: nothing a user typed is ever scanned again.

`{field}` and `{field|filter}` are replaced once; `[[...]]` vanishes when a field inside is empty. There is no
`str.format`, so no attribute access, and no markup, so "A & <b>" stays "A & <b>".
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

_FIELD = re.compile(r"\{([a-z_]+)(?:\|([a-z]+))?\}")
_OPTIONAL = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
# Controls, formats, surrogates, private use. A character too new for this Python stays: the press finds it.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
_JOINERS = "\u200c\u200d"


class UnknownField(ValueError):
    """The text names a field or filter we don't have, or has a stray brace; `args[0]` is that piece."""


class EmptyField(ValueError):
    """A field the text needs is empty; `args[0]` is its name."""


def fill(template: str, fields: Mapping[str, str]) -> str:
    """The template with its fields put in. Raises UnknownField or EmptyField."""
    if not any(map(template.__contains__, ("{", "}", "[["))):
        return template
    _refuse_stray_braces(template)
    pieces: list[str] = []
    position = 0
    for optional in _OPTIONAL.finditer(template):
        pieces.append(_fill_part(template[position : optional.start()], fields))
        pieces.append(_fill_optional(optional[1], fields))
        position = optional.end()
    pieces.append(_fill_part(template[position:], fields))
    return "".join(pieces)


def fields_of(template: str) -> frozenset[str]:
    """The names of all fields a template uses."""
    return frozenset(match[1] for match in _FIELD.finditer(template))


def clean(value: str) -> str:
    """Typed text as it goes to paper: composed (NFC), without control characters, trimmed."""
    composed = unicodedata.normalize("NFC", value)
    kept = (c for c in composed if c == "\n" or c in _JOINERS or unicodedata.category(c) not in _UNSEEN)
    return "".join(kept).strip()


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st, 111th (R2)."""
    tail = "th" if 11 <= number % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


_FILTERS: dict[str, Callable[[str], str]] = {
    "ordinal": lambda value: ordinal(int(value)) if value.isdecimal() else value,
    "upper": str.upper,
}


def _fill_part(text: str, fields: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda match: _value(match, fields), text)


def _fill_optional(text: str, fields: Mapping[str, str]) -> str:
    try:
        return _fill_part(text, fields)
    except EmptyField:
        return ""


def _value(match: re.Match[str], fields: Mapping[str, str]) -> str:
    name, filter_name = match[1], match[2]
    if name not in fields or (filter_name and filter_name not in _FILTERS):
        raise UnknownField(match[0])
    value = clean(fields[name])
    if not value:
        raise EmptyField(name)
    return _FILTERS[filter_name](value) if filter_name else value


def _refuse_stray_braces(template: str) -> None:
    rest = _FIELD.sub("", template)
    stray = next((c for c in rest if c in "{}"), "")
    if stray:
        raise UnknownField(stray)
