"""Imports, settings, and the folded text by which people are found."""

import peewee as pw

from cardkeeper.store.connection import db
from cardkeeper.store.models.base import Row, maybe, words
from cardkeeper.store.models.parties import Person


class ImportRun(Row):
    """One import: what the file was, and what became of it."""

    uid = pw.TextField(unique=True)
    at = pw.TextField()
    name = pw.TextField()
    digest = pw.TextField()
    created = pw.IntegerField()
    updated = pw.IntegerField()
    skipped = pw.IntegerField()
    failed = pw.IntegerField()


class ImportRow(Row):
    run = pw.ForeignKeyField(ImportRun, on_delete="CASCADE")
    line = pw.IntegerField()
    outcome = pw.TextField()
    reason = words()
    person = pw.ForeignKeyField(Person, null=True, on_delete="SET NULL")
    raw = words()


class Setting(Row):
    """What must travel with the book; `value` is JSON."""

    key = pw.TextField(unique=True)
    value = pw.TextField()


class SearchEntry(pw.Model):
    """The folded words of a person; `store.search` keeps the full-text tables in step."""

    person = pw.ForeignKeyField(Person, primary_key=True, on_delete="CASCADE")
    name = pw.TextField()
    other = pw.TextField()

    class Meta:
        database = db
        legacy_table_names = False


class SearchDate(pw.Model):
    """The day a customer comes up next; `store.next_dates` takes out what is no longer true."""

    person = pw.ForeignKeyField(Person, primary_key=True, on_delete="CASCADE")
    on_day = maybe()
    sort_name = pw.TextField()

    class Meta:
        database = db
        legacy_table_names = False
