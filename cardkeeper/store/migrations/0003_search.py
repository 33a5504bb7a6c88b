"""Imports, settings, and the folded text by which people are found."""

import peewee as pw

_HOUSEKEEPING = (
    """
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, at TEXT NOT NULL, name TEXT NOT NULL,
  digest TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, skipped INTEGER NOT NULL,
  failed INTEGER NOT NULL)
""",
    """
CREATE TABLE import_row (
  id INTEGER PRIMARY KEY, run_id INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  line INTEGER NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES person (id) ON DELETE SET NULL, raw TEXT NOT NULL DEFAULT '')
""",
    "CREATE INDEX import_row_run_id ON import_row (run_id)",
    "CREATE INDEX import_row_person_id ON import_row (person_id)",
    "CREATE TABLE setting (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL)",
)

# The store keeps both indexes in step with search_entry. Triggers may not: with trusted_schema off, older
# SQLite takes a full-text table in a trigger for unsafe, and trusted_schema stays off (reliability.md, b7).
_SEARCH = (
    """
CREATE TABLE search_entry (
  person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  name TEXT NOT NULL, other TEXT NOT NULL)
""",
    # The day each customer comes up next, for the list in that order; a missing row is made when asked for.
    """
CREATE TABLE search_date (
  person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  on_day TEXT, sort_name TEXT NOT NULL)
""",
    "CREATE INDEX search_date_order ON search_date (on_day, sort_name, person_id)",
    """
CREATE VIRTUAL TABLE search_word USING fts5 (name, other, content = 'search_entry',
  content_rowid = 'person_id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
""",
    """
CREATE VIRTUAL TABLE search_part USING fts5 (name, other, content = 'search_entry',
  content_rowid = 'person_id', tokenize = 'trigram')
""",
)


def up(migrator: object, db: pw.Database) -> None:
    for statement in (*_HOUSEKEEPING, *_SEARCH):
        db.execute_sql(statement)
