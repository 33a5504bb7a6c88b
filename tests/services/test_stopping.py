"""What concerns very many tells how far it is; stopped anywhere, nothing of it is done."""

import pytest

from cardkeeper.core.contact import Name
from cardkeeper.core.progress import Cancelled, no_progress
from cardkeeper.services.book import exporting, trash
from cardkeeper.services.due import planning
from cardkeeper.services.households import families
from cardkeeper.services.households.families import Relative
from cardkeeper.services.life import life
from cardkeeper.services.mailings import mailing_designs, mailing_latecomers, mailings
from cardkeeper.services.people import bulk, customers, tags
from cardkeeper.services.touch import info_items
from cardkeeper.store import lots
from cardkeeper.store.connection import select
from tests.factories import a_customer, a_sender, born
from tests.services.mailing_people import NOVEMBER, begin, place
from tests.services.undoing import check_undo, everything

NAMES = ("Ruth Okafor", "Tom Okafor", "Kavya Raman", "Ben Birch", "Ada Ash")
RUTH, TOM, KAVYA, BEN, ADA = EVERYBODY = (1, 2, 3, 4, 5)
VIP, QUIET = 1, 2
LATE = 6


@pytest.fixture
def book(library, monkeypatch):
    """Five customers, two of them a couple, tags and cards; a command takes two people at a time."""
    monkeypatch.setattr(lots, "CHUNK", 2)
    a_sender()
    for number, name in enumerate(NAMES, start=1):
        a_customer(name, occasions=(born(12, 5, 1986),), addresses=(place(number),))
    families.enter_family(RUTH, NOVEMBER, spouse=Relative(Name(), person_id=TOM))
    for name in ("VIP", "Quiet"):
        tags.add(name)
    bulk.put_tag((RUTH, KAVYA, ADA), VIP)
    planning.settle(NOVEMBER)


COMMANDS = {
    "a tag put on": lambda progress: bulk.put_tag(EVERYBODY, VIP, progress),
    "a tag taken off": lambda progress: bulk.take_tag(EVERYBODY, VIP, progress),
    "a tag nobody had": lambda progress: tags.add_to(EVERYBODY, "Golf", progress),
    "a tag renamed": lambda progress: tags.rename(VIP, "Best", progress),
    "a tag deleted": lambda progress: tags.delete([VIP], progress),
    "two tags made one": lambda progress: tags.merge([VIP], QUIET, progress),
    "a tier": lambda progress: bulk.set_tier(EVERYBODY, "A", progress),
    "archived": lambda progress: life.archive(EVERYBODY, NOVEMBER, progress),
    "deleted": lambda progress: bulk.delete(EVERYBODY, progress),
    "shared": lambda progress: info_items.share(EVERYBODY, "Rates fell", NOVEMBER, progress=progress),
}
AFTERWARDS = {
    "brought back": (
        lambda: life.archive(EVERYBODY, NOVEMBER),
        lambda progress: life.unarchive(EVERYBODY, NOVEMBER, progress),
    ),
    "restored": (
        lambda: bulk.delete(EVERYBODY),
        lambda progress: customers.restore(EVERYBODY, progress),
    ),
    "what was shared changed": (
        lambda: info_items.share(EVERYBODY, "Rates fell", NOVEMBER),
        lambda progress: info_items.edit(1, "Rates rose", progress=progress),
    ),
    "what was shared taken out": (
        lambda: info_items.share(EVERYBODY, "Rates fell", NOVEMBER),
        lambda progress: info_items.delete(1, progress),
    ),
    "other designs": (
        begin,
        lambda progress: mailing_designs.pick(1, (), NOVEMBER, progress=progress),
    ),
    "other words": (
        begin,
        lambda progress: mailing_designs.write_words(1, "All the best.", NOVEMBER, progress=progress),
    ),
    "latecomers": (
        lambda: (begin(), a_customer("Zoe Zander", addresses=(place(9),))),
        lambda progress: mailing_latecomers.take_in(1, NOVEMBER, progress=progress),
    ),
    "a mailing closed": (begin, lambda progress: mailings.close(1, NOVEMBER, progress)),
    "a mailing deleted": (begin, lambda progress: mailings.delete(1, progress)),
}
EVERY = {name: (lambda: None, command) for name, command in COMMANDS.items()} | AFTERWARDS


@pytest.mark.parametrize("name", EVERY)
def test_a_command_on_many_tells_how_far_it_is_and_is_one_step(book, name):
    prepare, command = EVERY[name]
    prepare()
    before, told = everything(), []

    change = command(lambda done, total: told.append(done / total))

    assert told == sorted(told)
    assert 0 < told[-1] <= 1
    check_undo(change, before)


@pytest.mark.parametrize("name", EVERY)
def test_stopped_anywhere_nothing_was_changed(book, name):
    prepare, command = EVERY[name]
    prepare()
    before, told = everything(), []
    command(lambda done, total: told.append(done)).undo()

    for last in sorted({1, len(told) // 2 + 1, len(told)}):
        left = iter(range(last - 1))

        def stop(_done, _total, left=left):
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            command(stop)
        assert everything() == before


def test_a_couple_that_is_deleted_in_two_lots_is_gone_with_its_cards(book, monkeypatch):
    monkeypatch.setattr(lots, "CHUNK", 1)
    bulk.delete((RUTH, TOM))

    assert select("SELECT count(*) FROM card_task WHERE deleted_at IS NULL AND person_id IN (1, 2)") == [(0,)]
    assert set(customers.find()) == {KAVYA, BEN, ADA}


def test_deleted_for_good_is_all_or_nothing(book):
    bulk.delete((KAVYA, BEN, ADA))
    before, told = everything(), []

    def stop(done, total):
        told.append(done / total)
        raise Cancelled

    with pytest.raises(Cancelled):
        trash.empty(NOVEMBER, (KAVYA, BEN, ADA), stop)

    assert everything() == before
    assert len(trash.rows(NOVEMBER)) == 3
    trash.empty(NOVEMBER, (KAVYA, BEN, ADA), lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert trash.rows(NOVEMBER) == []


@pytest.mark.parametrize("kind", ["json", "vcard", "csv"])
def test_a_stopped_export_leaves_the_file_that_was_there(book, tmp_path, monkeypatch, kind):
    whole, path = tmp_path / "whole", tmp_path / "one" / "customers"
    path.parent.mkdir()
    exporting.write(kind, whole, EVERYBODY)
    monkeypatch.setattr(exporting, "_LOT", 2)
    path.write_text("The one of last week.")

    def stop(done, total):
        if done > 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        exporting.write(kind, path, EVERYBODY, stop)

    assert path.read_text() == "The one of last week."
    assert list(path.parent.iterdir()) == [path]
    exporting.write(kind, path, EVERYBODY, no_progress)
    assert path.read_bytes() == whole.read_bytes()
