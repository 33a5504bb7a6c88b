"""Opening tells apart what lies there, and changes nothing of what it refuses."""

import hashlib
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cardkeeper import paths
from cardkeeper.errors import (
    BookDamaged,
    BookEmpty,
    BookLocked,
    BookMissing,
    BookReplaced,
    BookTaken,
    BookTooNew,
    CannotWrite,
    NotABook,
)
from cardkeeper.services.book.backups import Reason, back_up
from cardkeeper.services.book.library import close_library, open_library, worker_connection
from cardkeeper.store import fresh, migrating, opening
from cardkeeper.store.connection import SAFETY, db, in_words, transaction, value


@pytest.fixture
def book(tmp_path: Path):
    """The path of a closed book with one customer in it; whatever a test opens is closed."""
    open_library(tmp_path)
    add_ruth()
    close_library()
    yield tmp_path / paths.BOOK_NAME
    close_library()


def add_ruth() -> None:
    db.execute_sql(
        "INSERT INTO person (uid, created_at, updated_at, formatted_name, is_customer)"
        " VALUES ('r', '', '', 'Ruth', 1)"
    )


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(error: type[Exception], book: Path) -> str:
    """Open the book, which must be refused and stay as it is; gives the sentence."""
    before = digest(book)
    with pytest.raises(error) as told:
        open_library(book.parent)
    assert digest(book) == before
    return str(told.value)


def test_a_new_folder_gets_a_book_only_its_owner_may_read(tmp_path):
    folder = tmp_path / "deep" / "down"

    open_library(folder)
    close_library()

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / paths.BOOK_NAME).stat().st_mode) == 0o600
    assert {path.name for path in folder.iterdir()} == {paths.BOOK_NAME, "cardkeeper.left"}
    assert stat.S_IMODE((folder / "cardkeeper.left").stat().st_mode) == 0o600


def test_a_folder_others_could_read_is_closed_to_them(tmp_path):
    tmp_path.chmod(0o755)

    open_library(tmp_path)
    close_library()

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


def test_the_safety_settings_are_on_and_read_back(book):
    open_library(book.parent)

    assert {name: db.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in SAFETY} == SAFETY
    assert db.execute_sql("PRAGMA application_id").fetchone()[0] == fresh.APPLICATION_ID
    assert db.execute_sql("PRAGMA user_version").fetchone()[0] == migrating.newest_version()


def test_what_was_saved_is_there_again(book):
    open_library(book.parent)

    assert db.execute_sql("SELECT formatted_name FROM person").fetchall() == [("Ruth",)]


def test_a_book_that_went_missing_is_not_replaced_by_an_empty_one(book):
    open_library(book.parent)
    back_up(Reason.BY_HAND)
    close_library()
    book.unlink()

    with pytest.raises(BookMissing, match="backups"):
        open_library(book.parent)

    assert not book.exists()


def test_an_empty_file_is_refused(book):
    book.write_bytes(b"")

    assert "empty" in refused(BookEmpty, book)


@pytest.mark.parametrize("content", [b"Dear diary", b"PK\x03\x04" + bytes(200), b"SQLite format 3\0"])
def test_a_foreign_file_is_refused(book, content):
    book.write_bytes(content)

    assert "not a CardKeeper file" in refused(NotABook, book)


def test_another_programs_database_is_refused(book):
    book.unlink()
    with sqlite3.connect(book) as other:
        other.execute("CREATE TABLE recipe (id)")
    other.close()

    refused(NotABook, book)


@pytest.mark.parametrize("harm", ["truncated", "zeroed page", "garbage page"])
def test_a_damaged_book_is_refused_and_kept(book, harm):
    content = bytearray(book.read_bytes())
    page = slice(8 * 4096, 12 * 4096)
    if harm == "truncated":
        del content[len(content) // 2 :]
    else:
        content[page] = bytes(4 * 4096) if harm == "zeroed page" else b"\xa5" * (4 * 4096)
    book.write_bytes(content)

    assert "damaged" in refused(BookDamaged, book)


def test_a_safety_copy_is_only_spoken_of_when_there_is_one(book):
    """A book used from the command line alone may have none, and its folder of copies does not exist."""
    whole = book.read_bytes()
    harmed = {BookEmpty: b"", BookDamaged: whole[:20_000]}
    for error, content in harmed.items():
        book.write_bytes(content)
        assert str(book.parent / "backups") not in refused(error, book)

    book.write_bytes(whole)
    open_library(book.parent)
    back_up(Reason.BY_HAND)
    close_library()

    for error, content in harmed.items():
        book.write_bytes(content)
        assert f"Restore the newest copy from the folder {book.parent / 'backups'}" in refused(error, book)


def test_a_newer_book_is_refused(book):
    with sqlite3.connect(book) as newer:
        newer.execute(f"PRAGMA user_version = {migrating.newest_version() + 1}")
    newer.close()

    assert "newer CardKeeper" in refused(BookTooNew, book)


def test_a_locked_book_is_refused(book, monkeypatch):
    monkeypatch.setattr(opening, "WAIT_SECONDS", 0.1)
    other = sqlite3.connect(book)
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert "Another program" in refused(BookLocked, book)
    finally:
        other.close()


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(CannotWrite, match="folder"):
        open_library(tmp_path / "file" / "below")


def test_a_book_that_cannot_be_made_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrating, "migrate", full)

    with pytest.raises(CannotWrite):
        open_library(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_changes_nothing_and_says_so(book):
    open_library(book.parent)
    pages = db.execute_sql("PRAGMA page_count").fetchone()[0]
    db.execute_sql(f"PRAGMA max_page_count = {pages}")

    from cardkeeper.core.changes import Touched
    from cardkeeper.store.models import Person
    from cardkeeper.store.writing import writing

    with pytest.raises(CannotWrite, match="disk is full"), writing("Add", Touched.PEOPLE) as adding:
        for _each in range(500):
            adding.insert(Person, formatted_name="x" * 2000)

    db.execute_sql("PRAGMA max_page_count = 100000")
    with writing("Add", Touched.PEOPLE) as adding:
        adding.insert(Person, formatted_name="Anna")
    assert db.execute_sql("SELECT formatted_name FROM person").fetchall() == [("Ruth",), ("Anna",)]


@pytest.fixture
def large(book: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The book counts as large; gives the checks that were made."""
    monkeypatch.setattr(opening, "_BLINK_BYTES", 0)
    asked: list[str] = []
    ask = db.execute_sql
    monkeypatch.setattr(db, "execute_sql", lambda sql, *more: (asked.append(sql), ask(sql, *more))[1])
    return asked


def checks(asked: list[str]) -> list[str]:
    return [sql for sql in asked if "_check" in sql]


def test_a_large_book_nobody_touched_since_it_was_closed_opens_without_a_check(book, large):
    open_library(book.parent)
    close_library()

    open_library(book.parent)

    assert checks(large) == []


def test_a_large_book_written_by_somebody_else_is_checked(book, large):
    with sqlite3.connect(book) as other:
        other.execute("UPDATE person SET formatted_name = 'Ruth Berg'")
    other.close()

    open_library(book.parent)

    assert checks(large) == ["PRAGMA integrity_check(1)"]


def test_a_large_book_whose_program_was_ended_is_checked(book, large):
    """What was not folded in yet lies beside it."""
    book.with_name(book.name + "-wal").touch()

    open_library(book.parent)

    assert checks(large) == ["PRAGMA integrity_check(1)"]


def test_a_large_book_that_was_found_damaged_is_checked_each_time(book, large):
    content = bytearray(book.read_bytes())
    content[4096:8192] = bytes(4096)
    book.write_bytes(content)

    for _time in range(2):
        refused(BookDamaged, book)

    assert len(checks(large)) == 2


def test_a_book_taken_away_while_it_is_open_is_neither_written_nor_made_anew(book):
    """SQLite goes on writing into a file that was moved, and makes an empty one in its place."""
    open_library(book.parent)
    away = book.with_name("elsewhere.book")
    book.rename(away)

    with pytest.raises(BookTaken, match="not in its place any more"), transaction():
        add_ruth()
    with (
        ThreadPoolExecutor(1) as another,
        pytest.raises(BookTaken),
    ):
        another.submit(count_in_a_task).result()
    assert not book.exists()

    away.rename(book)
    with transaction():
        db.execute_sql("UPDATE person SET formatted_name = 'Ruth Okafor'")
    with ThreadPoolExecutor(1) as another:
        assert another.submit(count_in_a_task).result() == 1


def test_a_book_replaced_while_it_is_open_is_neither_written_nor_mixed_with_the_other(book):
    """A program that keeps folders alike puts its own file in the place of the one that is open."""
    another_book = book.with_name("from-elsewhere.book")
    another_book.write_bytes(book.read_bytes())
    open_library(book.parent)
    mine = book.with_name("mine.book")
    book.rename(mine)
    another_book.rename(book)
    before, left = book.read_bytes(), book.with_suffix(".left").read_text()

    with pytest.raises(BookReplaced, match="Another file was put"), transaction():
        add_ruth()
    with ThreadPoolExecutor(1) as another, pytest.raises(BookReplaced):
        another.submit(count_in_a_task).result()
    close_library()
    assert book.read_bytes() == before
    assert book.with_suffix(".left").read_text() == left

    open_library(book.parent)
    with transaction():
        db.execute_sql("UPDATE person SET formatted_name = 'Ruth Okafor'")


def count_in_a_task() -> int:
    with worker_connection():
        return int(value("SELECT count(*) FROM person"))


@pytest.mark.parametrize("said", ["attempt to write a readonly database", "unable to open database file"])
def test_a_folder_that_may_not_be_written_says_what_is_safe_and_who_can_help(said):
    words = str(in_words(sqlite3.OperationalError(said)))

    assert "Nothing was changed" in words
    assert "whoever looks after this computer" in words


def test_a_disk_that_does_not_answer_is_told_in_words():
    assert "Connect it" in str(in_words(sqlite3.OperationalError("disk I/O error")))
