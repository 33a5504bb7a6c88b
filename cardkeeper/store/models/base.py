"""What every table of the book shares: the database it lives in, and the columns of what people edit."""

import peewee as pw

from cardkeeper.store.connection import db


class Row(pw.Model):
    """A plain row of the book."""

    id = pw.AutoField()

    class Meta:
        database = db
        legacy_table_names = False


class Edited(Row):
    """A row people edit: stable through export and import, and with a trash."""

    uid = pw.TextField(unique=True)
    version = pw.IntegerField(default=1)
    created_at = pw.TextField()
    updated_at = pw.TextField()
    deleted_at = pw.TextField(null=True)


def words() -> pw.TextField:
    """Text that may be empty but never NULL."""
    return pw.TextField(default="")


def maybe() -> pw.TextField:
    """Text that may be NULL: a day (YYYY-MM-DD) or a stamp that is not there."""
    return pw.TextField(null=True)


def flag(default: bool = False) -> pw.IntegerField:
    return pw.IntegerField(default=int(default))


def number() -> pw.IntegerField:
    """A whole number that may be unknown."""
    return pw.IntegerField(null=True)
