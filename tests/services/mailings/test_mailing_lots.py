"""Lots of a mailing: fifty by last name, stopped and gone on with; nothing lost, nothing twice."""

import datetime as dt

import pytest

from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import CannotWrite, CardKeeperError
from cardkeeper.services.mailings import (
    mailing_cards,
    mailing_latecomers,
    mailing_lots,
    mailing_printing,
    mailing_progress,
    mailings,
)
from cardkeeper.services.printing import batches, printing
from cardkeeper.store.connection import select
from tests.factories import a_customer, a_sender
from tests.services.commands import undoable
from tests.services.mailing_people import NOVEMBER, PARIS, begin, customers, lot_sizes
from tests.services.undoing import differences, everything


@pytest.fixture
def shop(library):
    a_sender()


@pytest.fixture
def seven(shop):
    """A mailing of seven cards in lots of three."""
    customers(7)
    return begin(lot_size=3)


def first_lot(mailing_id, number=0, today=NOVEMBER):
    return mailing_lots.lots(mailing_id, today)[number]


def printed(mailing_id, number=0, today=NOVEMBER):
    """Print a whole lot and say that it came out well."""
    lot = first_lot(mailing_id, number, today)
    change, _held = mailing_lots.prepare(lot.id, today)
    mailing_lots.mark_printed(lot.id, today)
    return change.ids[0]


def test_five_hundred_cards_in_lots_of_fifty(shop):
    customers(103)
    a_customer("Zoé Zola", addresses=(PARIS,))

    mailing = begin()

    assert lot_sizes(mailing) == [("abroad", 1), ("home", 50), ("home", 50), ("home", 3)]
    rows = mailing_lots.lots(mailing, NOVEMBER)
    assert rows[0].title == "Abroad, Zola"
    assert rows[1].title == "Qbba to Qdma"
    ids = select("SELECT lot_id, count(*) FROM card_task GROUP BY lot_id")
    assert sum(number for _lot, number in ids) == 104


def test_lots_are_planned_from_the_first_day_they_are_welcome_three_a_day(seven):
    mailings.rename(seven, "Winter")
    days = [row.day for row in mailing_lots.lots(seven, NOVEMBER)]
    assert len(set(days)) == 1
    assert days[0] >= NOVEMBER

    undoable(lambda: mailing_lots.plan_days(seven, dt.date(2026, 11, 27), 1))

    assert [row.day.isoformat() for row in mailing_lots.lots(seven, NOVEMBER)] == [
        "2026-11-27",
        "2026-11-30",
        "2026-12-01",
    ]


def test_a_lot_goes_from_planned_to_mailed_and_back(seven):
    lot = first_lot(seven)
    assert (lot.state, lot.cards, lot.printed, lot.mailed) == ("planned", 3, 0, 0)

    undoable(lambda: mailing_lots.prepare(lot.id, NOVEMBER)[0])
    assert first_lot(seven).state == "prepared"
    undoable(lambda: mailing_lots.mark_printed(lot.id, NOVEMBER))
    assert first_lot(seven).state == "printed"
    undoable(lambda: mailing_lots.mark_mailed(lot.id, NOVEMBER))

    lot = first_lot(seven)
    assert (lot.state, lot.mailed, lot.day) == ("mailed", 3, NOVEMBER)
    found = mailing_progress.tiles(seven, NOVEMBER)
    assert (found.of, found.printed, found.mailed) == (7, 3, 3)


def test_cards_envelopes_and_signing_sheet_of_a_lot_are_in_one_order(seven, tmp_path):
    lot = first_lot(seven)
    told = []

    made = mailing_printing.to_folder(lot.id, tmp_path, NOVEMBER, lambda *step: told.append(step))

    assert {path.name for path in made.files} == {"cards.pdf", "envelopes.pdf", "signing-sheet.pdf"}
    assert made.files[0].parent.name == "01 Qbba to Qbda"
    assert [item.recipient for item in batches.items(made.batch_id)] == ["Ada Qbba", "Ada Qbca", "Ada Qbda"]
    assert told[-1] == (6, 6)
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert made.materials.cards == 3
    assert made.files[0].read_bytes() == printing.render(made.batch_id).cards


@pytest.mark.parametrize("stop_at", [1, 4])
def test_a_stop_leaves_the_lot_as_it_was_and_going_on_prints_all_of_it(seven, tmp_path, stop_at):
    lot, before = first_lot(seven), everything()

    def stop(done, _total):
        if done >= stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        mailing_printing.to_folder(lot.id, tmp_path / "out", NOVEMBER, stop)

    assert differences(before) == {}
    assert not (tmp_path / "out").exists()
    made = mailing_printing.to_folder(lot.id, tmp_path / "out", NOVEMBER)
    assert len(batches.items(made.batch_id)) == 3


def test_a_folder_that_cannot_be_written_leaves_the_lot_planned(seven, tmp_path):
    (tmp_path / "out").write_text("in the way")
    lot, before = first_lot(seven), everything()

    with pytest.raises(CannotWrite):
        mailing_printing.to_folder(lot.id, tmp_path / "out", NOVEMBER)

    assert differences(before) == {}


def test_a_jam_at_the_second_card_goes_on_there_and_prints_nothing_twice(seven):
    lot = first_lot(seven)
    first = mailing_lots.prepare(lot.id, NOVEMBER)[0].ids[0]
    items = [item.id for item in batches.items(first)]
    undoable(lambda: mailing_lots.mark_printed(lot.id, NOVEMBER, items[:1]))

    going_on = mailing_lots.get(lot.id, NOVEMBER)
    second = mailing_lots.prepare(lot.id, NOVEMBER)[0].ids[0]

    assert (going_on.state, going_on.printed, going_on.cards) == ("printing", 1, lot.cards)
    assert len(batches.items(first)) == 1
    assert [item.recipient for item in batches.items(second)] == ["Ada Qbca", "Ada Qbda"]
    mailing_lots.mark_printed(lot.id, NOVEMBER)
    mailing_lots.mark_mailed(lot.id, NOVEMBER)
    papers = select("SELECT task_id, count(*) FROM card_item WHERE printed_on IS NOT NULL GROUP BY task_id")
    assert [number for _task, number in papers] == [1, 1, 1]
    assert first_lot(seven).state == "mailed"


def test_printing_again_gives_the_same_bytes(seven, tmp_path):
    made = mailing_printing.to_folder(first_lot(seven).id, tmp_path / "first", NOVEMBER)
    mailing_lots.mark_printed(first_lot(seven).id, NOVEMBER)
    a_sender(company="Another Name")

    files = mailing_printing.again(first_lot(seven).id, tmp_path / "again", NOVEMBER)

    assert [path.read_bytes() for path in files] == [path.read_bytes() for path in made.files]


def test_the_stamp_corner_tells_the_day_of_the_lot(shop):
    customers(2)
    mailing = begin(lot_size=1)
    mailing_lots.plan_days(mailing, dt.date(2026, 12, 2), 1)

    mailing_lots.prepare(first_lot(mailing, 1).id, NOVEMBER)

    (note,) = select("SELECT note FROM card_item")[0]
    assert note == "mail Thu, Dec 3 · 1"


def test_nothing_is_laid_out_anew_once_printing_began(seven):
    printed(seven)
    before = select("SELECT id, lot_id FROM card_task")

    with pytest.raises(CardKeeperError, match="Nobody has come late"):
        mailing_latecomers.take_in(seven, NOVEMBER)

    assert select("SELECT id, lot_id FROM card_task") == before
    assert mailing_cards.loose(seven) != []


def test_what_is_not_printed_cannot_be_mailed(seven, tmp_path):
    lot = first_lot(seven)

    with pytest.raises(CardKeeperError, match="prepared"):
        mailing_lots.mark_printed(lot.id, NOVEMBER)
    with pytest.raises(CardKeeperError, match="printed yet"):
        mailing_lots.mark_mailed(lot.id, NOVEMBER)
    with pytest.raises(CardKeeperError, match="prepared"):
        mailing_printing.again(lot.id, tmp_path, NOVEMBER)


def test_printed_cards_must_be_mailed_before_a_mailing_is_closed_or_thrown_away(seven):
    printed(seven)

    with pytest.raises(CardKeeperError, match="not marked as mailed"):
        mailings.close(seven, NOVEMBER)
    with pytest.raises(CardKeeperError, match="printed already"):
        mailings.delete(seven)


def test_what_is_still_to_be_bought(shop):
    customers(5)
    a_customer("Zoé Zola", addresses=(PARIS,))
    mailing = begin(lot_size=3, layout="quarter-letter")
    (needed,) = mailing_progress.still_needed(mailing)
    assert (needed.sheets, needed.envelopes, needed.stamps_home, needed.stamps_abroad) == (6, 6, 5, 1)
    assert (needed.paper, needed.envelope) == ("Letter", "A2")

    printed(mailing, 0)

    (needed,) = mailing_progress.still_needed(mailing)
    assert (needed.sheets, needed.envelopes, needed.stamps_home, needed.stamps_abroad) == (5, 5, 5, 1)


def test_who_was_mailed_has_no_personal_contact_by_that(seven):
    """R22: a mass holiday card is a touch, no personal contact."""
    printed(seven)
    mailing_lots.mark_mailed(first_lot(seven).id, NOVEMBER)

    rows = select("SELECT DISTINCT last_personal, last_touch FROM person WHERE last_touch IS NOT NULL")

    assert rows == [(None, NOVEMBER.isoformat())]
