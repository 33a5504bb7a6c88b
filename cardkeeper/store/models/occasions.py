"""Dates to remember; no part of a date is ever made up."""

import peewee as pw

from cardkeeper.store.models.base import Edited, Row, flag, maybe, number, words
from cardkeeper.store.models.parties import Address, Household, Organisation, Person


class Occasion(Edited):
    """A date of one person, household or company; unknown parts are NULL, `month_day` is MMDD."""

    kind = pw.TextField()
    label = words()
    person = pw.ForeignKeyField(Person, null=True, on_delete="CASCADE")
    household = pw.ForeignKeyField(Household, null=True, on_delete="CASCADE")
    organisation = pw.ForeignKeyField(Organisation, null=True, on_delete="CASCADE")
    year = number()
    month = number()
    day = number()
    month_day = number()
    approximate = flag()
    recipient = pw.ForeignKeyField(Person, null=True, on_delete="SET NULL")
    address = pw.ForeignKeyField(Address, null=True, on_delete="SET NULL")
    leap_rule = words()
    remind_only = flag()
    active_from = maybe()
    ends_on = maybe()
    note = words()


class HolidayDate(Row):
    """A day of a holiday that no rule can tell."""

    key = pw.TextField()
    on_day = pw.TextField()
    may_differ = flag()


class OccurrenceException(Edited):
    """One year in which an occasion is kept on another day, or not at all."""

    occasion = pw.ForeignKeyField(Occasion, on_delete="CASCADE")
    year = pw.IntegerField()
    moved_to = maybe()
    reason = words()
