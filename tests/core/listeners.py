"""A customer's page on which notes are typed, on Tuesday 12 May 2026."""

import datetime as dt

from cardkeeper.core.notes import Kin, listen

TODAY = dt.date(2026, 5, 12)
PRIYA = Kin("Priya Raman", "", 1)
FAMILY = (Kin("Dev Raman", "husband", 2), Kin("Anika Raman", "daughter", 3), Kin("Mateo Raman", "son", 4))


def chips(note, family=FAMILY, **options):
    return listen(note, TODAY, family, customer=PRIYA, **options)


def words(note, family=FAMILY, **options):
    """What the chips say, in their order."""
    return [chip.words for chip in chips(note, family, **options)]
