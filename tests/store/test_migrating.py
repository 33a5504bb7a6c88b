"""Old books are brought up to date with every row in its place, and a checked copy is made first."""

import sqlite3

import pytest
from playhouse.schema_diff import diff_models

from cardkeeper.services.book.library import close_library, open_library
from cardkeeper.store import archives, backups, migrating, models
from cardkeeper.store.connection import db


def tables() -> list[type]:
    found = [value for value in vars(models).values() if isinstance(value, type)]
    return [model for model in found if model not in {models.Row, models.Edited}]


def test_the_scripts_make_what_the_models_say(library):
    difference = diff_models(db, tables())

    assert (difference.create_tables, difference.add_columns, difference.drop_columns) == ([], [], [])


def test_every_foreign_key_has_an_index(library):
    """Without one, deleting a person reads every table that points at people."""
    bare = []
    for (table,) in db.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        indexed = {
            db.execute_sql(f"SELECT name FROM pragma_index_info('{row[1]}') WHERE seqno = 0").fetchone()[0]
            for row in db.execute_sql(f"PRAGMA index_list('{table}')").fetchall()
            if not row[4]  # of some rows only: SQLite does not use it for what goes along
        }
        keys = {row[3] for row in db.execute_sql(f"PRAGMA foreign_key_list('{table}')").fetchall()}
        indexed |= {row[1] for row in db.execute_sql(f"PRAGMA table_info('{table}')").fetchall() if row[5]}
        bare += [f"{table}.{key}" for key in keys - indexed]

    assert bare == []


def test_an_older_book_is_copied_and_then_updated(library, monkeypatch, tmp_path):
    db.execute_sql("INSERT INTO person (uid, created_at, updated_at, is_customer) VALUES ('a', '', '', 1)")
    version = migrating.newest_version()
    close_library()
    monkeypatch.setattr(migrating, "_SCRIPTS", _scripts_of_a_newer_program(tmp_path))

    open_library(library)

    copy = backups.newest(library)
    assert copy is not None
    archives.take_book(copy, tmp_path / "copy")
    with sqlite3.connect(tmp_path / "copy") as old:
        assert old.execute("SELECT count(*) FROM person").fetchone() == (1,)
        assert old.execute("PRAGMA user_version").fetchone() == (version,)
    old.close()
    assert db.execute_sql("SELECT count(*), max(shoe_size) FROM person").fetchone() == (1, 40)
    assert db.execute_sql("PRAGMA user_version").fetchone() == (version + 1,)


def test_an_update_that_breaks_off_leaves_the_old_book_usable(library, monkeypatch, tmp_path):
    db.execute_sql("INSERT INTO person (uid, created_at, updated_at, is_customer) VALUES ('a', '', '', 1)")
    close_library()
    broken = _scripts_of_a_newer_program(tmp_path, "ALTER TABLE nowhere ADD COLUMN x")
    monkeypatch.setattr(migrating, "_SCRIPTS", broken)
    with pytest.raises(Exception, match="nowhere"):
        open_library(library)
    monkeypatch.undo()

    open_library(library)

    assert db.execute_sql("SELECT count(*) FROM person").fetchone() == (1,)


def test_an_update_that_would_lose_rows_is_noticed(library, monkeypatch):
    db.execute_sql("INSERT INTO person (uid, created_at, updated_at) VALUES ('a', '', '')")

    class Careless:
        def __init__(self, _book: object) -> None: ...

        def up(self, _target: str) -> None:
            db.execute_sql("DELETE FROM person")

    monkeypatch.setattr(migrating, "_runner", Careless)

    with pytest.raises(RuntimeError, match="person"):
        migrating.migrate()


def _scripts_of_a_newer_program(folder, second="SELECT 1"):
    newer = folder / "migrations"
    newer.mkdir()
    for script in migrating._SCRIPTS.glob("[0-9]*.py"):
        (newer / script.name).write_text(script.read_text())
    (newer / f"{migrating.newest_version() + 1:04d}_shoes.py").write_text(
        "def up(migrator, db):\n"
        "    db.execute_sql('ALTER TABLE person ADD COLUMN shoe_size INTEGER NOT NULL DEFAULT 40')\n"
        f"    db.execute_sql({second!r})\n"
    )
    return newer
