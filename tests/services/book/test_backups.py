"""Safety copies: made whole or not at all, told truly, thinned with age, and put into a second place."""

import datetime as dt
import os
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import CannotWrite
from cardkeeper.services.book import backups
from cardkeeper.services.book.backups import Reason
from cardkeeper.store import archives
from cardkeeper.store import backups as stored
from tests.factories import a_customer

NOW = dt.datetime.now(dt.UTC)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "usb stick"
    folder.mkdir()
    return folder


def made_long_ago(hour: int, reason: Reason = Reason.DAILY, name: str = "cardkeeper-old") -> Path:
    """A copy as it would have been made at that hour (UTC) of a day 200 days ago."""
    made = stored.make(backups.folder().parent, reason)
    path = made.path.with_name(f"{name}-{hour}.ckbackup")
    then = (NOW - dt.timedelta(days=200)).replace(hour=hour).isoformat()
    archives.take_book(made.path, made.path.with_name("book"))
    archives.write(path, made.path.with_name("book"), made.path.parent, replace(made.about, made_at=then))
    made.path.with_name("book").unlink()
    made.path.unlink()
    return path


def test_a_copy_tells_when_why_and_with_whom_it_was_made(library):
    a_customer("Ruth")
    a_customer("Tom")

    before = dt.datetime.now(dt.UTC).replace(microsecond=0)
    made = backups.back_up(Reason.BY_HAND).backup

    assert [copy.path for copy in backups.copies()] == [made.path]
    told = backups.copies()[0]
    assert told.about.customers == 2
    assert backups.reason_words(told) == "Made by you"
    assert before <= told.made_at <= dt.datetime.now(dt.UTC)
    assert told.size == made.path.stat().st_size
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


def test_what_was_saved_a_moment_ago_is_in_the_copy(library, tmp_path):
    """A plain copy of the file would miss what stands in the journal (reliability.md, c5)."""
    for number in range(50):
        a_customer(f"Customer {number}")

    made = backups.back_up(Reason.DAILY).backup

    archives.take_book(made.path, tmp_path / "book")
    with closing(sqlite3.connect(tmp_path / "book")) as copy:
        assert copy.execute("SELECT count(*) FROM person").fetchone() == (50,)


def test_a_damaged_copy_is_noticed_while_it_is_packed(library):
    a_customer("Ruth")
    made = backups.back_up(Reason.DAILY).backup
    book = made.path.with_name("book")
    archives.take_book(made.path, book)
    content = bytearray(book.read_bytes())
    content[3 * 4096 : 4 * 4096] = b"\xff" * 4096
    book.write_bytes(content)

    with pytest.raises(sqlite3.DatabaseError, match="damaged"), stored._checking(book):
        pass


def test_what_is_given_up_is_not_checked_to_its_end(library):
    made = backups.back_up(Reason.DAILY).backup
    book = made.path.with_name("book")
    archives.take_book(made.path, book)

    with pytest.raises(Cancelled), stored._checking(book):
        raise Cancelled


def test_own_designs_and_pictures_come_along(library):
    (library / "designs" / "our-roof").mkdir(parents=True)
    (library / "designs" / "our-roof" / "design.toml").write_text("format = 1")

    assert backups.back_up(Reason.DAILY).backup.about.files == 1


def test_a_copy_is_due_when_none_is_younger_than_a_day(library):
    assert backups.is_due(NOW)

    backups.back_up(Reason.DAILY)

    assert not backups.is_due(NOW + dt.timedelta(hours=23))
    assert backups.is_due(NOW + dt.timedelta(hours=25))
    assert backups.is_due(NOW - dt.timedelta(days=2)), "the clock was set back: better one too many"


def test_a_copy_that_fails_harms_no_older_one_and_leaves_nothing(library, monkeypatch):
    a_customer("Ruth")
    first = backups.back_up(Reason.DAILY).backup
    content = first.path.read_bytes()

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archives, "write", full)

    with pytest.raises(CannotWrite):
        backups.back_up(Reason.DAILY)

    assert first.path.read_bytes() == content
    assert list(first.path.parent.iterdir()) == [first.path]


def test_a_copy_that_cannot_be_read_back_is_not_kept(library, monkeypatch):
    right = archives.write

    def careless(target: Path, *rest: object) -> object:
        about = right(target, *rest)
        content = bytearray(target.read_bytes())
        content[len(content) // 2] ^= 0xFF
        target.write_bytes(content)
        return about

    monkeypatch.setattr(archives, "write", careless)

    with pytest.raises(CannotWrite):
        backups.back_up(Reason.DAILY)

    assert backups.copies() == []


def test_old_copies_go_and_those_made_by_hand_stay(library):
    old = [made_long_ago(hour) for hour in (20, 15, 10)]
    by_hand = made_long_ago(9, Reason.BY_HAND)
    renamed = made_long_ago(8, name="before the move")

    made = backups.back_up(Reason.DAILY).backup

    assert {copy.path for copy in backups.copies()} == {made.path, old[0], by_hand, renamed}


def test_the_second_place_has_the_same_copy(library, elsewhere):
    a_customer("Ruth")

    made = backups.back_up(Reason.DAILY, elsewhere)

    assert made.elsewhere is not None
    assert made.trouble == ""
    assert made.elsewhere.path.read_bytes() == made.backup.path.read_bytes()
    assert [copy.about.customers for copy in backups.copies(elsewhere)] == [1]


def test_without_the_second_place_the_first_is_made_all_the_same(library, elsewhere):
    elsewhere.rmdir()

    made = backups.back_up(Reason.DAILY, elsewhere)

    assert made.backup.path.exists()
    assert made.elsewhere is None
    assert "safe on this computer" in made.trouble
    assert backups.copies(elsewhere) == []


def test_a_copy_can_be_saved_under_any_name(library, tmp_path):
    saved = backups.save_to(tmp_path / "For the accountant.ckbackup")

    assert saved.path.name == "For the accountant.ckbackup"
    assert archives.read_about(saved.path).reason == "by-hand"


def test_what_cannot_be_read_is_left_out_of_the_list(library):
    made = backups.back_up(Reason.DAILY).backup
    (made.path.parent / "cardkeeper-broken.ckbackup").write_bytes(b"PK\x03\x04")

    assert [copy.path for copy in backups.copies()] == [made.path]


def test_drafts_of_a_killed_program_go_after_a_day(library):
    backups.back_up(Reason.DAILY)
    left = backups.folder() / ".draft-left"
    left.mkdir()
    yesterday = NOW.timestamp() - 2 * 86400
    os.utime(left, (yesterday, yesterday))

    backups.back_up(Reason.DAILY)

    assert not left.exists()


def test_a_copy_can_be_thrown_away(library):
    made = backups.back_up(Reason.DAILY).backup

    backups.discard(made)

    assert backups.copies() == []
