"""A day named from where we stand: "today", "tomorrow", "Friday", "in two weeks"."""

import datetime as dt

from cardkeeper.core.listening.languages import GRAMMARS
from cardkeeper.core.listening.mentions import mentions
from cardkeeper.core.listening.vocabulary import plain_text

_TODAY = frozenset({"today", "heute", "aujourd'hui", "hoy"})


def day_to_come(text: str, today: dt.date, *, month_first: bool) -> dt.date | None:
    """The day the whole text names, in English, German, French or Spanish; None where it names none.

    A date with its month is for core.date_entry, which knows more ways of writing one.
    """
    plain = plain_text(text.strip())
    if plain.casefold() in _TODAY:
        return today
    for grammar in GRAMMARS:
        for said in mentions(plain, grammar, today, month_first=month_first):
            is_day = said.date is None or said.date.is_day
            if (said.start, said.end) == (0, len(plain)) and is_day:
                return said.remind_on
    return None
