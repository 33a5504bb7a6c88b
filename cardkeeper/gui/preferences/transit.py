"""How long the post takes to single countries, as people type it: "Canada 8, Germany 10" (R5)."""

import re
from collections.abc import Mapping

from cardkeeper.core import countries
from cardkeeper.i18n import _

_LONGEST = 60
_PART = re.compile(r"(?P<name>.*\D)\s*(?P<days>\d+)")


def typed_form(days: Mapping[str, int], language: str) -> str:
    """The days by ISO-2 code in words; `language` is the reader's (BCP 47)."""
    named = sorted((countries.name_of(code, language), number) for code, number in days.items())
    return ", ".join(f"{name} {number}" for name, number in named)


def understood(text: str) -> dict[str, int]:
    """The delivery days by ISO-2 code. Raises ValueError with a sentence for what is not understood."""
    found = {}
    for part in filter(None, (each.strip() for each in re.split(r"[,;\n]", text))):
        match = _PART.fullmatch(part)
        code = countries.code_of(match["name"].rstrip(" :")) if match else ""
        if match is None or not code:
            raise ValueError(_("Type a country and days, such as Canada 8, Germany 10."))
        number = int(match["days"])
        if not 1 <= number <= _LONGEST:
            raise ValueError(_("Mail takes between 1 and {most} days.").format(most=_LONGEST))
        found[code] = number
    return found


def objection(text: str) -> str:
    """What is wrong with it, in a sentence; empty when it is understood."""
    try:
        understood(text)
    except ValueError as reason:
        return str(reason)
    return ""
