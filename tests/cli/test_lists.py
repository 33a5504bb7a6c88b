"""The lists to work through, on the command line: as lines and as JSON."""

import json
import subprocess
import sys

import pytest

from cardkeeper.cli import arguments, lists
from cardkeeper.services.due import planning
from cardkeeper.services.people import customers, tags
from cardkeeper.services.touch import info_items, notes, problems
from tests.factories import TUESDAY, a_contact, a_customer, a_sender, born


@pytest.fixture
def book(library):
    """Everybody there is something to do for, in the book of the shop."""
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    a_customer("Tom Diaz", addresses=(), occasions=(born(5, 21, 1984),))
    customers.add(a_contact("Kavya Raman"), referred_by=ruth, today=TUESDAY)
    customers.delete([a_customer("Ben Birch")])
    problems.log(ruth, "The frame arrived\nbroken", TUESDAY, promise="A new one", due_on=TUESDAY)
    notes.add(ruth, "Ask about the boat", TUESDAY, kind="note", remind_on=TUESDAY)
    info_items.share([ruth], "Rates fell", TUESDAY)
    tags.add("VIP")
    planning.settle(TUESDAY)
    return library


def lines(capsys, which):
    lists.show(which, TUESDAY, as_json=False)
    return capsys.readouterr().out.splitlines()


def objects(capsys, which):
    lists.show(which, TUESDAY, as_json=True)
    return json.loads(capsys.readouterr().out)


def test_every_list_that_may_be_typed_is_there():
    assert tuple(lists.LISTS) == arguments.LISTS


@pytest.mark.parametrize(
    ("which", "line"),
    [
        ("unthanked", "2026-05-12  Ruth Okafor, who sent Kavya Raman"),
        ("left-out", "Tom Diaz: Turns 42 on Thursday, May 21. No street, so no envelope."),
        ("problems", "2026-05-12  Ruth Okafor: The frame arrived broken · promised for 2026-05-12"),
        ("reminders", "2026-05-12  Ruth Okafor: Ask about the boat"),
        ("health", "Birthdays: 2 of 3 (66 %)"),
        ("groups", "No mailing address: 1 customer"),
        ("shared", "2026-05-12  Rates fell · 1 customer"),
    ],
)
def test_a_line_for_each(book, capsys, which, line):
    assert line in lines(capsys, which)


def test_whom_to_ask_for_what(book, capsys):
    assert lines(capsys, "ask")[0].startswith("Tom Diaz: Their address;")


def test_the_quiet_ones_with_how_to_reach_them(library, capsys):
    ruth = a_customer("Ruth Okafor")
    notes.add(ruth, "Called", TUESDAY.replace(year=2025), kind="call", on=TUESDAY.replace(year=2025))

    assert lines(capsys, "quiet") == ["Ruth Okafor: quiet for 365 days"]
    [hello] = objects(capsys, "quiet")
    assert (hello["name"], hello["days"], hello["was_never"]) == ("Ruth Okafor", 365, False)


@pytest.mark.parametrize("which", arguments.LISTS)
def test_json_names_people_by_their_uid_and_shows_no_number_of_this_book(book, capsys, which):
    for row in objects(capsys, which):
        assert not {name for name in row if name.endswith("id") and not name.endswith("uid")}
        assert row.get("uid", "x"), row


@pytest.mark.parametrize("which", [name for name in arguments.LISTS if name not in ("health", "groups")])
def test_an_empty_list_says_so(library, capsys, which):
    assert objects(capsys, which) == []
    [line] = lines(capsys, which)
    assert line.endswith(".")


def test_looking_writes_nothing(book, capsys):
    before = (book / "cardkeeper.book").read_bytes()

    for which in arguments.LISTS:
        lines(capsys, which)

    assert (book / "cardkeeper.book").read_bytes() == before


def test_in_a_process_of_its_own(tmp_path):
    command = [sys.executable, "-m", "cardkeeper", "--data", str(tmp_path), "list", "unthanked"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout == "Everybody is thanked.\n"
    wrong = subprocess.run([*command[:-1], "sleeping"], capture_output=True, text=True, check=False)
    assert (wrong.returncode, wrong.stdout) == (2, "")


def test_a_private_note_is_in_no_list(library, capsys):
    ruth = a_customer("Ruth Okafor")
    notes.add(ruth, "Fears for her job", TUESDAY, private=True, remind_on=TUESDAY)

    assert lines(capsys, "reminders") == ["2026-05-12  Ruth Okafor: Private note"]
    assert objects(capsys, "reminders")[0]["text"] == "Private note"
