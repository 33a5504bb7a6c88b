"""A book from elsewhere is copied table by table, and only when it is built exactly as ours."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cardkeeper import paths
from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import BookTooNew, NotABook, UnreadableFile
from cardkeeper.services.book.library import close_library, open_library
from cardkeeper.services.people import customers
from cardkeeper.store import adopting, migrating
from cardkeeper.store.connection import db
from tests.factories import a_customer, born
from tests.services.undoing import everything

LOOSE, STRICT = "is_customer INTEGER", "is_customer INTEGER NOT NULL"
REWORD = "UPDATE sqlite_schema SET sql = replace(sql, '{old}', '{new}') WHERE name = 'person'"
TAKE_PAGES_OF_ANOTHER = """
UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'person_referred_by_id')
WHERE name = 'person_family'
"""


@pytest.fixture
def theirs(library: Path) -> Path:
    """A closed book with two customers, and what it holds."""
    a_customer("Zoë Łukasz", occasions=(born(2, 29),), note="likes tulips")
    a_customer("Tom Okafor")
    close_library()
    return library / paths.BOOK_NAME


def spoil(book: Path, *statements: str) -> None:
    with closing(sqlite3.connect(book)) as spoiled:
        for statement in statements:
            spoiled.execute(statement)
        spoiled.commit()


def adopt(book: Path) -> Path:
    target = book.with_name("adopted")
    adopting.adopt(book, target)
    return target


def test_every_row_comes_over_and_can_be_found(theirs, tmp_path):
    open_library(theirs.parent)
    before = everything()
    close_library()

    (tmp_path / "mine").mkdir()
    adopt(theirs).replace(tmp_path / "mine" / paths.BOOK_NAME)
    open_library(tmp_path / "mine")

    after = everything()
    assert after.pop("schema_migration")
    assert before.pop("schema_migration")
    assert after == before
    assert [len(customers.find(words)) for words in ("lukasz", "tulip", "ukasz", "okaf")] == [1, 1, 1, 1]
    close_library()


def test_the_given_file_is_only_read(theirs):
    before = hashlib.sha256(theirs.read_bytes()).digest()

    adopt(theirs)

    assert hashlib.sha256(theirs.read_bytes()).digest() == before
    assert not [path for path in theirs.parent.iterdir() if path.name.startswith("cardkeeper.book-")]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER UPDATE ON person BEGIN DELETE FROM person; END",
        "CREATE VIEW trap AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n",
        "CREATE TABLE more (id)",
        "CREATE INDEX more ON person (note)",
        "DROP INDEX occasion_month",
        "ALTER TABLE person ADD COLUMN shoe_size",
        "CREATE TRIGGER evil AFTER INSERT ON search_word_data BEGIN DELETE FROM person; END",
    ],
)
def test_a_book_built_otherwise_is_refused(theirs, statement):
    spoil(theirs, statement)

    with pytest.raises(NotABook, match="built otherwise"):
        adopt(theirs)

    assert not theirs.with_name("adopted").exists()


def test_a_replaced_trigger_of_ours_is_refused(theirs):
    spoil(
        theirs,
        "DROP TRIGGER card_item_is_history",
        "CREATE TRIGGER card_item_is_history BEFORE UPDATE ON card_item BEGIN DELETE FROM person; END",
    )

    with pytest.raises(NotABook):
        adopt(theirs)


def test_rows_that_point_nowhere_are_noticed(theirs):
    spoil(theirs, "UPDATE occasion SET person_id = 4711")

    with pytest.raises(UnreadableFile, match="damaged"):
        adopt(theirs)


@pytest.mark.parametrize(
    "statements",
    [
        ("PRAGMA ignore_check_constraints = ON", "UPDATE person SET state = 'gone'"),
        (
            "PRAGMA writable_schema = ON",
            REWORD.format(old=STRICT, new=LOOSE),
            "PRAGMA writable_schema = RESET",
            "UPDATE person SET is_customer = NULL",
            "PRAGMA writable_schema = ON",
            REWORD.format(old=LOOSE, new=STRICT),
        ),
        (
            "PRAGMA writable_schema = ON",
            TAKE_PAGES_OF_ANOTHER,
        ),
    ],
    ids=["check", "not null", "index of something else"],
)
def test_rows_that_break_the_rules_of_the_schema_are_noticed(theirs, statements):
    spoil(theirs, *statements)

    with pytest.raises(UnreadableFile, match="damaged"):
        adopt(theirs)
    assert not theirs.with_name("adopted").exists()


def test_a_damaged_page_is_noticed(theirs):
    content = bytearray(theirs.read_bytes())
    content[8 * 4096 : 60 * 4096] = bytes(52 * 4096)
    theirs.write_bytes(content)

    with pytest.raises(UnreadableFile, match="damaged"):
        adopt(theirs)
    assert not theirs.with_name("adopted").exists()


def test_a_newer_book_is_refused(theirs):
    spoil(theirs, f"PRAGMA user_version = {migrating.newest_version() + 1}")

    with pytest.raises(BookTooNew, match="Update CardKeeper"):
        adopt(theirs)


@pytest.mark.parametrize("content", [b"", b"Dear diary", b"SQLite format 3\0" + bytes(5000)])
def test_another_file_is_no_book(tmp_path, content):
    path = tmp_path / "letter.book"
    path.write_bytes(content)

    with pytest.raises(NotABook, match=r"letter\.book holds no CardKeeper book"):
        adopt(path)


def test_stop_leaves_nothing_behind(theirs):
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    before = set(theirs.parent.iterdir())
    with pytest.raises(Cancelled):
        adopting.adopt(theirs, theirs.with_name("adopted"), stop)

    assert set(theirs.parent.iterdir()) == before


def test_what_still_stands_in_the_journal_comes_along(theirs, tmp_path):
    """Somebody copied book and journal from a computer that was switched off."""
    open_library(theirs.parent)
    a_customer("Ruth Diaz")
    (tmp_path / "found").mkdir()
    for name in (theirs.name, theirs.name + "-wal"):
        (tmp_path / "found" / name).write_bytes((theirs.parent / name).read_bytes())
    close_library()

    adopting.copy_closed(tmp_path / "found" / theirs.name, tmp_path / "whole")
    made = adopt(tmp_path / "whole")

    with closing(sqlite3.connect(made)) as book:
        assert book.execute("SELECT count(*) FROM person").fetchone() == (3,)
    assert db.is_closed()
