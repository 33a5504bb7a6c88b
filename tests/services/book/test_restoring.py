"""Going back to a copy: the present book is kept, nothing of another time gets in, and it can be undone."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from cardkeeper import paths
from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import BookDamaged, CannotWrite, NotABook, UnreadableFile
from cardkeeper.services.book import backups, restoring
from cardkeeper.services.book import library as libraries
from cardkeeper.services.book.backups import Reason
from cardkeeper.services.people import customers
from cardkeeper.store import swapping
from tests.factories import a_customer


def names() -> list[str]:
    from cardkeeper.store.connection import select

    return [row[0] for row in select("SELECT formatted_name FROM person ORDER BY id")]


@pytest.fixture
def monday(library: Path) -> Path:
    """A copy with Ruth and Tom; since then Ruth was deleted and Max came."""
    ruth = a_customer("Ruth Diaz")
    a_customer("Tom Okafor")
    copy = backups.back_up(Reason.DAILY).backup.path
    customers.delete([ruth])
    a_customer("Max Frost")
    return copy


def test_everybody_of_then_is_there_again_and_nobody_of_later(library, monday):
    change = restoring.restore(monday, library)

    assert names() == ["Ruth Diaz", "Tom Okafor"]
    assert len(customers.find("ruth")) == 1
    assert customers.find("max") == []
    assert change.message == "Restored, with 2 customers."


def test_restoring_can_be_undone_and_done_again(library, monday):
    change = restoring.restore(monday, library)

    back = change.undo()
    assert names() == ["Ruth Diaz", "Tom Okafor", "Max Frost"]
    assert customers.deleted()
    again = back.undo()
    assert names() == ["Ruth Diaz", "Tom Okafor"]
    again.undo()
    assert names() == ["Ruth Diaz", "Tom Okafor", "Max Frost"]


def test_the_present_book_is_copied_first(library, monday):
    restoring.restore(monday, library)

    before = backups.copies()[0]
    assert backups.reason_words(before) == "Before a restore"
    restoring.restore(before.path, library)
    assert names() == ["Ruth Diaz", "Tom Okafor", "Max Frost"]


def test_an_old_journal_does_not_get_into_the_restored_book(library, monday):
    """SQLite played it in, and ended with 510 rows instead of 5 (reliability.md, c5b)."""
    prepared = restoring.prepare(monday, library)
    libraries.close_library()
    journal = library / (paths.BOOK_NAME + "-wal")
    with closing(sqlite3.connect(library / paths.BOOK_NAME)) as book:
        book.execute("PRAGMA wal_autocheckpoint = 0")
        book.execute("UPDATE person SET formatted_name = 'Nobody'")
        book.commit()
        stale = journal.read_bytes()
    journal.write_bytes(stale)
    assert len(stale) > 0

    swapping_opened = restoring.put_in_place(prepared)

    assert names() == ["Ruth Diaz", "Tom Okafor"]
    assert swapping_opened.undo is not None


def test_looking_at_a_copy_tells_what_is_in_it(library, monday):
    contents = restoring.look(monday)

    assert contents.customers == 2
    assert contents.made_at is not None


def test_a_bare_book_from_another_computer_can_be_restored(library, monday, tmp_path):
    from cardkeeper.store.connection import db

    db.execute_sql("VACUUM INTO ?", (str(tmp_path / "old.book"),))
    assert restoring.look(tmp_path / "old.book").customers is None
    a_customer("Eve Later")

    restoring.restore(tmp_path / "old.book", library)

    assert names() == ["Ruth Diaz", "Tom Okafor", "Max Frost"]


@pytest.mark.parametrize("content", [b"", b"Dear diary", b"PK\x03\x04 no zip at all"])
def test_another_file_changes_nothing(library, monday, tmp_path, content):
    letter = tmp_path / "letter.ckbackup"
    letter.write_bytes(content)
    before = names()

    with pytest.raises((NotABook, UnreadableFile)):
        restoring.restore(letter, library)

    assert names() == before
    assert sorted(path.name for path in library.glob("cardkeeper.*")) == sorted(
        path.name for path in library.glob("cardkeeper.book*")
    )


def test_stop_changes_nothing(library, monday):
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        restoring.restore(monday, library, stop)

    assert names() == ["Ruth Diaz", "Tom Okafor", "Max Frost"]
    assert not (library / "cardkeeper.incoming").exists()


def test_designs_that_are_missing_come_back_and_present_ones_stay(library):
    roof, cat = library / "designs" / "roof" / "design.toml", library / "pictures" / "cat.png"
    for path, text in ((roof, "old roof"), (cat, "old cat")):
        path.parent.mkdir(parents=True)
        path.write_text(text)
    copy = backups.back_up(Reason.DAILY).backup.path
    cat.unlink()
    roof.write_text("new roof")
    (library / "designs" / "new").mkdir()

    change = restoring.restore(copy, library)

    assert (roof.read_text(), cat.read_text()) == ("new roof", "old cat")
    assert (library / "designs" / "new").is_dir()
    change.undo()
    assert not cat.exists()
    assert roof.read_text() == "new roof"


def test_a_damaged_book_is_replaced_and_kept_aside(library, monday):
    libraries.close_library()
    book = library / paths.BOOK_NAME
    content = bytearray(book.read_bytes())
    content[8 * 4096 : 60 * 4096] = bytes(52 * 4096)
    book.write_bytes(content)
    with pytest.raises(BookDamaged):
        libraries.open_library(library)

    restoring.restore(monday, library)

    assert names() == ["Ruth Diaz", "Tom Okafor"]
    aside = [path for path in library.iterdir() if ".replaced-" in path.name]
    assert [path.read_bytes() for path in aside] == [bytes(content)]


def test_a_lost_book_comes_back(library, monday):
    libraries.close_library()
    (library / paths.BOOK_NAME).unlink()

    change = restoring.restore(monday, library)

    assert names() == ["Ruth Diaz", "Tom Okafor"]
    assert change.undo is None


@pytest.mark.parametrize("step", ["put_aside", "drop_journals", "open"])
def test_whatever_fails_the_present_book_stays_in_use(library, monday, monkeypatch, step):
    def fail(*_args: object) -> None:
        raise OSError(5, "Input/output trouble")

    def refuse(*_args: object) -> None:
        monkeypatch.undo()
        raise CannotWrite("not now")

    prepared = restoring.prepare(monday, library)
    if step == "open":
        monkeypatch.setattr(swapping, "open_book", refuse)
    elif step == "put_aside":
        monkeypatch.setattr(swapping.shutil, "copyfile", fail)
        monkeypatch.setattr(Path, "hardlink_to", fail)
    else:
        monkeypatch.setattr(swapping, "_drop_journals", fail)

    with pytest.raises(CannotWrite):
        restoring.put_in_place(prepared)

    monkeypatch.undo()
    libraries.open_library(library)
    assert names() == ["Ruth Diaz", "Tom Okafor", "Max Frost"]


def test_books_put_aside_go_but_for_the_newest(library, monday):
    for _time in range(5):
        restoring.restore(monday, library)

    restoring.sweep(library)

    assert len([path for path in library.iterdir() if ".replaced-" in path.name]) == 3


_KILLED = """
import sys
from pathlib import Path
from cardkeeper.services.book import library, restoring
folder, copy = Path(sys.argv[1]), Path(sys.argv[2])
library.open_library(folder)
print("ready", flush=True)
while True:
    restoring.put_in_place(restoring.prepare(copy, folder)).undo()
"""


def test_a_kill_at_any_moment_leaves_one_whole_book(library, monday):
    """SIGKILL in the middle of restoring and undoing: at the next start it is the one book or the other."""
    libraries.close_library()
    for milliseconds in (0, 20, 45, 70, 110, 160):
        killed = subprocess.Popen(
            [sys.executable, "-c", _KILLED, str(library), str(monday)],
            stdout=subprocess.PIPE,
            cwd=Path(paths.__file__).parents[1],
            env={**os.environ, "PYTHONPATH": str(Path(paths.__file__).parents[1])},
        )
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"ready\n"
        time.sleep(milliseconds / 1000)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
        killed.stdout.close()

        libraries.open_library(library)
        assert names() in (["Ruth Diaz", "Tom Okafor"], ["Ruth Diaz", "Tom Okafor", "Max Frost"])
        libraries.close_library()
    libraries.open_library(library)
