"""What a card's row tells beside its state: the key a task keeps, and the sentence it stands for.

A notice is one of the keys made here, or a sentence already (what the choice of a design had to give up).
"""

import datetime as dt

from cardkeeper.core.date_words import short_month_day
from cardkeeper.i18n import _

OUTDATED, MOURNING = "outdated", "mourning"
_MOVED = "moved"


def moved(printed_for: dt.date, now: dt.date) -> str:
    """The day was changed after the card was printed."""
    return f"{_MOVED}:{printed_for.isoformat()}:{now.isoformat()}"


def words(notice: str, locale: str) -> str:
    """The notice as a sentence; empty for none."""
    if notice == OUTDATED:
        return _("The name or the address has changed since this card was printed. Look before you mail it.")
    if notice == MOURNING:
        return _("There was a death in the family after this card was printed. Look before you mail it.")
    key, *days = notice.split(":")
    if key != _MOVED or len(days) != 2:
        return notice
    before, now = (short_month_day(dt.date.fromisoformat(day), locale) for day in days)
    return _("Printed for {before}, now {now}.").format(before=before, now=now)
