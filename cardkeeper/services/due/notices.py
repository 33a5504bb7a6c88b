"""What a card's row tells beside its state: the key a task keeps, and the sentence it stands for.

A notice is one of the keys made here, or a sentence already (what the choice of a design had to give up).
"""

import datetime as dt

from cardkeeper.core.date_words import short_month_day
from cardkeeper.core.language_names import language_name
from cardkeeper.i18n import N_, _

OUTDATED, MOURNING, UNWANTED, PROBLEM = "outdated", "mourning", "unwanted", "problem"
_MOVED, _OWN_WORDS = "moved", "own-words"


def moved(printed_for: dt.date, now: dt.date) -> str:
    """The day was changed after the card was printed."""
    return f"{_MOVED}:{printed_for.isoformat()}:{now.isoformat()}"


def own_words(before: str, now: str) -> str:
    """The card's own words were typed while it was in another language (BCP 47) than it is now (R18)."""
    return f"{_OWN_WORDS}:{before}:{now}"


def is_of_own_words(notice: str) -> bool:
    """It says that own words are in another language."""
    return notice.startswith(f"{_OWN_WORDS}:")


def language_now(notice: str) -> str:
    """The language of a card whose own words are in another, as its notice has it."""
    return notice.rpartition(":")[2] if is_of_own_words(notice) else ""


def words(notice: str, locale: str) -> str:
    """The notice as a sentence; empty for none."""
    if notice == OUTDATED:
        return _("The name or the address has changed since this card was printed. Look before you mail it.")
    if notice == MOURNING:
        return _("There was a death in the family after this card was printed. Look before you mail it.")
    if notice == UNWANTED:
        return _("They asked for no such cards after this card was printed. Look before you mail it.")
    if notice == PROBLEM:
        return _("A problem was logged after this card was printed. Look before you mail it.")
    key, *both = notice.split(":")
    if key not in _CHANGED or len(both) != 2:
        return notice
    said, shown = _CHANGED[key]
    before, now = (shown(each, locale) for each in both)
    return _(said).format(before=before, now=now)


def _day(day: str, locale: str) -> str:
    return short_month_day(dt.date.fromisoformat(day), locale)


_CHANGED = {
    _MOVED: (N_("Printed for {before}, now {now}."), _day),
    _OWN_WORDS: (
        N_("You wrote these words for a card in {before}. It is in {now} now."),
        language_name,
    ),
}
