"""The December run (product.md): begun in October, printed in lots, mailed, answered, and over in January."""

import datetime as dt
import io

import pypdf
import pytest

from cardkeeper.core.contact import Address
from cardkeeper.core.progress import Cancelled
from cardkeeper.services.due import due, left_out, planning
from cardkeeper.services.mailings import (
    mailing_addresses,
    mailing_answers,
    mailing_designs,
    mailing_latecomers,
    mailing_left_out,
    mailing_lots,
    mailing_printing,
    mailing_progress,
    mailings,
)
from cardkeeper.services.mailings.mailing_records import get
from cardkeeper.services.people import addresses, people, suppressions
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from tests.books import library
from tests.factories import HOME, a_customer, a_sender, child, spouse

__all__ = ["library"]

OCTOBER = dt.date(2026, 10, 19)
NOVEMBER = dt.date(2026, 11, 30)
DECEMBER = dt.date(2026, 12, 7)
LAST_DAYS = dt.date(2026, 12, 21)
JANUARY = dt.date(2027, 1, 11)
ABROAD = {"FR": "Paris", "DE": "Köln", "GB": "Leeds"}
NAMES = [f"{given} {family}" for family in ("Abbott", "Brooks", "Diaz", "Grant", "Jensen", "Lowell", "Osei",
         "Petersen") for given in ("Ada", "Bruno", "Cleo", "Dana")]  # fmt: skip


@pytest.fixture
def shop(library):
    """Thirty-two customers on a street, a family, three abroad, one without an address, and three wishes."""
    a_sender(email="ellen@hartwell.example")
    for number, name in enumerate(NAMES):
        a_customer(name, addresses=(Address(f"{number + 1} Alder Court", "Maplewood", "NJ", "07040", "US"),))
    a_customer("Priya Raman", related=(spouse("Dev Raman"), child("Anika"), child("Ravi")))
    select("UPDATE person SET is_customer = 1 WHERE given = 'Dev' RETURNING id")
    for country, town in ABROAD.items():
        a_customer(f"Zoé {town}", addresses=(Address("12 Rue Cler", town, "", "75007", country),))
    a_customer("Ruth Nowhere", addresses=())
    suppressions.add(OCTOBER, person_id=_id("Ada", "Abbott"))
    _edit(_id("Bruno", "Abbott"), preferred_channel="call")
    _edit(_id("Cleo", "Abbott"), celebrates=["hanukkah"])


def test_the_december_run(shop, tmp_path):
    mailing = _begun()
    _addresses_checked(mailing)
    _printed_in_lots(mailing, tmp_path)
    _latecomers(mailing)
    _too_late(mailing)
    _over(mailing)


def _begun():
    """October: who, which greeting, which designs, in which lots; two customers share one envelope."""
    seen = mailings.look_ahead(OCTOBER)
    assert (seen.people, seen.envelopes, seen.left_out) == (38, 36, {"do-not-send": 1})
    assert seen.greetings == {"season": 35, "hanukkah": 1}
    mailing = mailings.create("Year-end cards 2026", OCTOBER, lot_size=10).ids[0]
    found = mailing_progress.tiles(mailing, OCTOBER)
    assert (found.people, found.envelopes, found.left_out) == (38, 36, 1)
    assert (found.addresses, found.other_ways, found.of) == (1, 1, 34)
    assert 2 <= found.designs <= 4
    told = {row.name: row.reason for row in mailing_left_out.of_mailing(mailing, OCTOBER)}
    assert told == {
        "Ada Abbott": "Asked for no cards.",
        "Bruno Abbott": "Prefers a call.",
        "Ruth Nowhere": "No street, so no envelope.",
    }
    assert [each.cards for each in left_out.counted(mailing_left_out.of_mailing(mailing, OCTOBER))] == [
        1,
        1,
        1,
    ]
    lots = mailing_lots.lots(mailing, OCTOBER)
    assert {lot.part for lot in lots[:2]} == {"abroad", "early"}
    assert [lot.cards for lot in lots[2:]] == [10, 10, 10]
    assert due.every_row(OCTOBER) == []
    return mailing


def _addresses_checked(mailing):
    """November: the one whose address is missing is asked, and gives it."""
    (missing,) = mailing_addresses.to_check(mailing)
    mailing_addresses.mark_asked(mailing, [missing.task_id], NOVEMBER)
    addresses.add("person_id", missing.person_id, HOME, NOVEMBER)
    assert mailing_addresses.to_check(mailing) == []
    mailing_latecomers.take_in(mailing, NOVEMBER)
    assert mailing_progress.tiles(mailing, NOVEMBER).of == 35


def _printed_in_lots(mailing, folder):
    """Lot after lot: one is stopped, one jams at its fourth card; every card is printed once."""
    planning.settle(NOVEMBER, may_expire=False)
    lots = [row.id for row in mailing_lots.lots(mailing, NOVEMBER)]
    for lot in lots[:2]:
        _printed(lot, folder)
    with pytest.raises(Cancelled):
        mailing_printing.to_folder(lots[2], folder, NOVEMBER, _stop_at(13))
    assert mailing_lots.get(lots[2], NOVEMBER).state == "planned"
    jammed = mailing_printing.to_folder(lots[2], folder, NOVEMBER)
    good = [item.id for item in batches.items(jammed.batch_id)][:3]
    mailing_lots.mark_printed(lots[2], NOVEMBER, good)
    assert mailing_lots.get(lots[2], NOVEMBER).printed == 3
    rest = mailing_printing.to_folder(lots[2], folder, NOVEMBER)
    assert rest.materials.cards == 7
    mailing_lots.mark_printed(lots[2], NOVEMBER)
    _printed(lots[3], folder)
    papers = select("SELECT count(*), count(DISTINCT task_id) FROM card_item WHERE printed_on IS NOT NULL")
    printed = mailing_progress.tiles(mailing, NOVEMBER).printed
    assert papers == [(printed, printed)]
    for lot in lots[:4]:
        mailing_lots.mark_mailed(lot, NOVEMBER)
    assert "All in the mail by" in mailing_progress.headline(mailing, NOVEMBER)


def _printed(lot, folder):
    """One lot whole: cards, envelopes and signing sheet are the same people in the same order."""
    made = mailing_printing.to_folder(lot, folder, NOVEMBER)
    cards, envelopes, signing = (_pages(path) for path in made.files)
    names = [item.recipient for item in batches.items(made.batch_id)]
    assert len(envelopes) == len(names) == len(cards)
    for card, envelope, name in zip(cards, envelopes, names, strict=True):
        assert card.count("Dear ") == 1
        assert name.split()[-1] in envelope
    places = [" ".join(signing).index(name.split(" & ")[0]) for name in names]
    assert places == sorted(places)
    mailing_lots.mark_printed(lot, NOVEMBER)


def _latecomers(mailing):
    """December: a new customer, one whose card came back and is right again, and one who wrote to us."""
    new = a_customer("Noor New")
    back = next(row for row in mailing_answers.sent(mailing, DECEMBER, "brooks") if row.name == "Dana Brooks")
    mailing_answers.came_back(back.task_id, DECEMBER, "moved")
    address = addresses.of_owner("person_id", back.person_id)[0]
    addresses.edit(address.id, address.version, DECEMBER, street="7 Oak Street")
    mailing_answers.mark_received(mailing, [new, _id("Cleo", "Diaz")], DECEMBER)
    assert mailing_latecomers.latecomers(mailing, DECEMBER).cards == 2

    mailing_latecomers.take_in(mailing, DECEMBER)

    last = mailing_lots.lots(mailing, DECEMBER)[-1]
    assert (last.part, last.cards) == ("latecomers", 2)
    mailing_lots.prepare(last.id, DECEMBER)
    mailing_lots.mark_printed(last.id, DECEMBER)
    mailing_lots.mark_mailed(last.id, DECEMBER)
    assert mailing_progress.tiles(mailing, DECEMBER).received == 2


def _too_late(mailing):
    """21 December: those still waiting are greeted for New Year, with other words."""
    planning.settle(LAST_DAYS, may_expire=False)
    late = mailing_latecomers.too_late(mailing, LAST_DAYS)
    assert len(late) == mailing_progress.tiles(mailing, LAST_DAYS).late > 0

    mailing_latecomers.greet_for_new_year(mailing, LAST_DAYS)

    lots = [row for row in mailing_lots.lots(mailing, LAST_DAYS) if row.part == "new-year"]
    assert sum(row.cards for row in lots) == len(late)
    for row in lots:
        mailing_lots.prepare(row.id, LAST_DAYS)
        mailing_lots.mark_printed(row.id, LAST_DAYS)
        mailing_lots.mark_mailed(row.id, LAST_DAYS)
    found = mailing_progress.tiles(mailing, LAST_DAYS)
    assert found.mailed == found.of == 36


def _over(mailing):
    """January: closed; everybody who was to get a card got one, nobody twice."""
    mailings.close(mailing, JANUARY)
    papers = select(
        "SELECT task_id, count(*) FROM card_item JOIN card_task ON card_task.id = task_id"
        " WHERE printed_on IS NOT NULL AND mailing_id = ? GROUP BY task_id HAVING count(*) > 1",
        mailing,
    )
    (returned,) = select("SELECT task_id FROM task_event WHERE state = 'returned'")
    assert [task for task, _n in papers] == list(returned)
    assert get(mailing).state == "closed"
    assert due.every_row(JANUARY) == []
    again = mailings.create("Year-end cards 2027", dt.date(2027, 10, 18)).ids[0]
    given = {key for (key,) in select("SELECT design_key FROM card_task WHERE mailing_id = ?", again)}
    assert given == {offer.key for offer in mailing_designs.offers(again, JANUARY) if offer.given}
    assert _repeats("design_key") == _repeats("verse_key") == []


def _repeats(column):
    """Households that got the same design or verse in both years."""
    return select(
        f"SELECT recipient_key FROM card_task WHERE {column} <> '' AND state <> 'skipped'"
        f" GROUP BY recipient_key, {column} HAVING count(*) > 1"
    )


def _stop_at(number):
    def progress(done, _total):
        if done >= number:
            raise Cancelled

    return progress


def _pages(path):
    return [
        " ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages
    ]


def _id(given, family):
    return select("SELECT id FROM person WHERE given = ? AND family = ?", given, family)[0][0]


def _edit(person_id, **values):
    version = select("SELECT version FROM person WHERE id = ?", person_id)[0][0]
    people.edit(person_id, version, OCTOBER, **values)
