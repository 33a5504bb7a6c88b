"""A command on the sample book: filled when it is first asked for, the same one for the rest of the day."""

import json
import os
import shutil
import sys

import pytest

from cardkeeper import paths
from cardkeeper.__main__ import main
from cardkeeper.errors import CannotWrite
from cardkeeper.services.sample import demo


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A sample book made once for this module, by a command."""
    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        use(folder, patch)
        assert main(["--demo", "due"]) == 0
    return folder


@pytest.fixture
def sample(filled, tmp_path, own_folder, monkeypatch):
    """The folder of a sample book of today; nothing of this machine's user is touched."""
    folder = tmp_path / "sample"
    shutil.copytree(filled, folder)
    use(folder, monkeypatch)
    return folder


def use(folder, patch):
    """Take `folder` for the sample book's, until the patch is undone."""
    patch.setattr(paths, "demo_dir", lambda: folder)
    patch.setattr(sys, "excepthook", sys.excepthook)


def health(capsys):
    """What is known of the sample customers, as the command tells it."""
    assert main(["--demo", "list", "health", "--json"]) == 0
    return {row["key"]: row for row in json.loads(capsys.readouterr().out)}


def test_a_command_finds_customers_and_due_cards_and_leaves_the_own_book_alone(sample, own_folder, capsys):
    assert main(["--demo", "due", "--json"]) == 0

    cards = json.loads(capsys.readouterr().out)
    assert len(cards) > 5
    assert all(card["name"] for card in cards)
    assert health(capsys)["birthday"]["total"] > 100
    assert not own_folder.exists()


def test_what_people_typed_ends_in_one_stop(sample, capsys):
    """ "We mixed up his closing date.. Ready." was said of the sample book's apology."""
    assert main(["--demo", "due"]) == 0

    said = capsys.readouterr().out
    assert "closing date. " in said
    assert ".." not in said


def test_the_next_command_goes_on_from_it_and_tomorrow_begins_anew(sample, tmp_path, monkeypatch, capsys):
    known = health(capsys)["email"]["total"]
    more = tmp_path / "more.csv"
    more.write_text("First name,Last name,E-mail\nMarta,Silva,marta@example.com\n")
    assert main(["--demo", "import", str(more)]) == 0
    capsys.readouterr()
    assert health(capsys)["email"]["total"] == known + 1

    book = sample / paths.BOOK_NAME
    yesterday = book.stat().st_mtime - 86_400
    os.utime(book, (yesterday, yesterday))
    monkeypatch.setattr(demo, "fill", lambda _today: None)

    assert health(capsys)["email"]["total"] == 0


def test_half_a_sample_book_is_not_kept(sample, monkeypatch, capsys):
    def full(_today):
        raise CannotWrite("The disk is full.")

    demo.clear(sample)
    monkeypatch.setattr(demo, "fill", full)

    assert main(["--demo", "due"]) == 1
    assert "The disk is full." in capsys.readouterr().err
    assert not (sample / paths.BOOK_NAME).exists()


def test_the_sample_book_has_its_own_folder(tmp_path, capsys):
    with pytest.raises(SystemExit) as told:
        main(["--data", str(tmp_path), "--demo", "due"])

    assert told.value.code == 2
    assert "--demo" in capsys.readouterr().err
