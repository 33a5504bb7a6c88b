"""Five working days of product.md through real services, in a shop's book of twenty years.

5,000 customers, 20,000 people and 200,000 cards, made once by tests/bench/big_book.py; each story is about a
family of its own.
"""

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pypdf
import pytest

from cardkeeper.core.contact import ContactPoint, DatedOccasion, Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.filters import Part
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.notes import OccasionChip, ReminderChip
from cardkeeper.core.sales_words import sales_words
from cardkeeper.services.book.library import close_library
from cardkeeper.services.due import left_out, planning, queue, tasks
from cardkeeper.services.due.tasks import TaskRecord
from cardkeeper.services.households import families
from cardkeeper.services.households.families import Relative
from cardkeeper.services.mailings import mailing_lots, mailing_printing, mailing_progress, mailings
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import customer_page, customers, facts, people
from cardkeeper.services.printing import batches, printing
from cardkeeper.services.printing.batches import Held
from cardkeeper.services.search import finding
from cardkeeper.services.touch import (
    keeping_in_touch,
    listening,
    notes,
    problems,
    reminders,
    thanks,
)
from cardkeeper.services.touch.listening import Taken
from cardkeeper.store.connection import select
from tests.bench import big_book
from tests.bench.big_book import SHOP, TODAY
from tests.factories import a_contact, a_sender, born

DAY = dt.timedelta(1)
# The first of them makes the book.
pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module", autouse=True)
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("shop") / "book"
    folder.mkdir(mode=0o700)
    big_book.make(folder, SHOP)
    a_sender()
    yield
    close_library()


class Family(NamedTuple):
    """A customer with a husband and a daughter; their ids."""

    ruth: int
    tom: int
    mia: int


def family(surname: str) -> Family:
    """Ruth, Tom and Mia, 16, with a dog, an address and a phone."""
    ruth = customers.add(
        a_contact(
            f"Ruth {surname}",
            occasions=(
                born(12, 20, 1986),
                DatedOccasion(OccasionKind.HOME_ANNIVERSARY, PartialDate(12, 3, 2019)),
            ),
            points=(ContactPoint("mobile", "(973) 555-9000"),),
        )
    ).ids[0]
    families.enter_family(
        ruth,
        TODAY,
        spouse=Relative(Name("Tom", surname), PartialDate(4, 2)),
        children=(Relative(Name("Mia", surname), PartialDate(3, 9, 2010)),),
        wedding=PartialDate(6, 15, 2008),
    )
    facts.add(ruth, "pet", "Biscuit, beagle")
    tom, mia = (row[0] for row in select(
        "SELECT id FROM person WHERE family = ? AND id <> ? ORDER BY id", surname, ruth))  # fmt: skip
    return Family(ruth, tom, mia)


def cards_of(person_id: int, kind: OccasionKind) -> list[TaskRecord]:
    rows = select(
        "SELECT id FROM card_task WHERE person_id = ? AND kind = ? AND deleted_at IS NULL ORDER BY id",
        person_id,
        kind,
    )
    return list(tasks.load(row[0] for row in rows).values())


def printed_and_mailed(card: TaskRecord, on: dt.date) -> str:
    """Make the card, print it, mail it; gives all that stands on it."""
    batch = batches.prepare([card.id], on)[0].ids[0]
    text = pypdf.PdfReader(io.BytesIO(printing.render(batch).cards))
    batches.mark_mailed([item.id for item in batches.items(batch)], on)
    return " ".join(" ".join(page.extract_text().split()) for page in text.pages)


def test_the_phone_rings() -> None:
    """Three letters, Enter: all that matters is there. One line, Enter: today's call."""
    ruth, _tom, mia = family("Zwetschgenbaum")
    notes.add(ruth, "Asked about the boat", TODAY, on=TODAY - 100 * DAY, kind="call")

    assert [hit.id for hit in finding.everything("zwe").customers] == [ruth]
    page = customer_page.read(ruth, TODAY)

    assert page.record.shown_name == "Ruth Zwetschgenbaum"
    assert page.last_personal is not None
    assert (TODAY - page.last_personal).days == 100
    assert next(moment.text for moment in page.moments if moment.text) == "Asked about the boat"
    assert [fact.text for fact in page.facts] == ["Biscuit, beagle"]
    assert {line.person_id for line in page.kin} >= {mia}
    assert [line.kind for line in page.dates[:2]] == [OccasionKind.HOME_ANNIVERSARY, OccasionKind.BIRTHDAY]
    assert page.missing == (Part.EMAIL,)
    assert ruth in [hello.person_id for hello in keeping_in_touch.say_hello(TODAY, 10_000)]

    change = listening.log(ruth, "Sold the boat to the neighbours", TODAY, kind="call")

    page = customer_page.read(ruth, TODAY)
    assert (page.last_personal, page.moments[0].text) == (TODAY, "Sold the boat to the neighbours")
    assert ruth not in [hello.person_id for hello in keeping_in_touch.say_hello(TODAY, 10_000)]
    assert ruth in customers.find("neighbours boat")
    change.undo()
    assert customer_page.read(ruth, TODAY).last_personal == TODAY - 100 * DAY


def test_the_daughter_graduates() -> None:
    """A chip, taken with Enter; month and year at first, and the same card when the day is known."""
    ruth, _tom, mia = family("Wolkenstein")
    text = "Mia graduates in June 2027, call on January 11"
    offered = listening.heard(ruth, text, TODAY)
    assert [type(chip) for chip in offered] == [OccasionChip, ReminderChip]

    listening.log(ruth, text, TODAY, kind="call", taken=[Taken(chip) for chip in offered])

    [graduation] = [each for each in occasions.of_person(mia) if each.kind is OccasionKind.GRADUATION]
    assert graduation.date == PartialDate(6, None, 2027)
    assert [each.text for each in reminders.due(dt.date(2027, 1, 11)) if each.person_id == ruth] == [text]

    may = dt.date(2027, 5, 24)
    planning.settle(may, people=[ruth, mia])
    [card] = cards_of(mia, OccasionKind.GRADUATION)
    assert dt.date(2027, 6, 1) <= card.day <= dt.date(2027, 6, 7)

    occasions.edit(graduation.id, occasions.get(graduation.id).version, date=PartialDate(6, 18, 2027))
    planning.settle(may, people=[ruth, mia])
    [moved] = cards_of(mia, OccasionKind.GRADUATION)
    assert (moved.id, moved.day) == (card.id, dt.date(2027, 6, 18))

    batch = batches.prepare([moved.id], dt.date(2027, 6, 7))[0].ids[0]
    [page] = pypdf.PdfReader(io.BytesIO(printing.render(batch).envelopes)).pages
    assert "Mia Wolkenstein c/o Ruth and Tom Wolkenstein" in " ".join(page.extract_text().split())


def test_a_referral_arrives() -> None:
    """Thanks at once, a second and different one for the new customer, and nobody is left unthanked."""
    ruth, *_others = family("Quittenbaum")
    kavya = customers.add(a_contact("Kavya Quisling"), referred_by=ruth, today=TODAY).ids[0]
    planning.settle(TODAY, people=[ruth, kavya])

    [first] = cards_of(ruth, OccasionKind.REFERRAL)
    assert first.id in queue.read(TODAY).cards
    assert [(each.referred, each.step) for each in thanks.unthanked() if each.referrer_id == ruth] == [
        ("Kavya Quisling", 1)
    ]
    words = printed_and_mailed(first, TODAY)
    assert "Ruth" in words
    assert "Kavya" not in words
    assert not sales_words(words)

    later = TODAY + 30 * DAY
    people.edit(kavya, customer_page.read(kavya, later).version, later, since=PartialDate.of(later))
    planning.settle(later, people=[ruth, kavya])
    second = cards_of(ruth, OccasionKind.REFERRAL)[1]
    assert (second.design_key, second.verse_key) != (first.design_key, first.verse_key)
    assert second.verse_key != tasks.load([first.id])[first.id].verse_key
    printed_and_mailed(second, later)

    assert [each for each in thanks.unthanked() if each.referrer_id == ruth] == []
    [row] = customer_page.read(ruth, later).kin[-1:]
    assert row.person_id == kavya


def test_the_december_run(tmp_path: Path) -> None:
    """Forty of 5,000 get a greeting: one envelope a household, words nobody there has read, lot after lot."""
    chosen = [row[0] for row in select("SELECT id FROM person WHERE is_customer ORDER BY sort_name LIMIT 40")]
    seen = mailings.look_ahead(TODAY, audience=chosen)
    assert seen.people == len(chosen)
    before = {row[0] for row in select("SELECT DISTINCT household_key || text_hash FROM card_item")}

    mailing = mailings.create("Year-end cards", TODAY, audience=chosen, lot_size=20).ids[0]
    lots = mailing_lots.lots(mailing, TODAY)
    assert sum(lot.cards for lot in lots) + sum(seen.left_out.values()) <= seen.envelopes
    assert max(lot.cards for lot in lots) <= 20
    held: list[Held] = []
    for lot in lots:
        made = mailing_printing.to_folder(lot.id, tmp_path / str(lot.id), TODAY)
        mailing_lots.mark_printed(lot.id, TODAY)
        mailing_lots.mark_mailed(lot.id, TODAY)
        held += made.held
        items = select("SELECT household_key, text_hash FROM card_item WHERE batch_id = ?", made.batch_id)
        assert len({household for household, _text in items}) == len(items) == made.materials.cards
        assert before.isdisjoint(household + text for household, text in items)

    found = mailing_progress.tiles(mailing, TODAY)
    assert found.mailed == found.printed == sum(lot.cards for lot in lots) - len(held)
    # A name in Chinese is held back where no font has it, and told with its reason.
    assert all(each.recipient and each.reasons for each in held)


def test_a_complaint_is_set_right() -> None:
    """Courtesies wait; solved: an apology in plain words, a call two weeks later, never the same twice."""
    ruth, *_others = family("Pflaumenthal")
    planning.settle(TODAY, people=[ruth])
    [yearly] = cards_of(ruth, OccasionKind.HOME_ANNIVERSARY)
    assert yearly.state == "planned"

    problem = problems.log(
        ruth, "The papers had the wrong date", TODAY, promise="New papers", due_on=TODAY + 2 * DAY
    ).ids[0]
    assert cards_of(ruth, OccasionKind.HOME_ANNIVERSARY)[0].state == "held"
    told = {row.person_id: row.reason for row in left_out.left_out(TODAY)}
    assert "problem" in told[ruth]
    assert [each.text for each in reminders.due(TODAY + 2 * DAY) if each.person_id == ruth] == ["New papers"]

    solved = TODAY + 2 * DAY
    problems.put_right(problem, solved, how="New papers in hand")
    planning.settle(solved, people=[ruth])
    assert cards_of(ruth, OccasionKind.HOME_ANNIVERSARY)[0].state == "planned"
    [apology] = cards_of(ruth, OccasionKind.APOLOGY)
    words = printed_and_mailed(apology, solved)
    assert "papers" not in words
    assert not sales_words(words)

    back = solved + 14 * DAY
    [call] = [each for each in reminders.due(back) if each.person_id == ruth]
    reminders.done(call.about, call.id, back)
    assert customer_page.read(ruth, back).last_personal == back
    assert [each for each in reminders.due(back) if each.person_id == ruth] == []

    again = problems.log(ruth, "Nobody called back", back).ids[0]
    problems.put_right(again, back)
    planning.settle(back, people=[ruth])
    assert len({card.verse_key for card in cards_of(ruth, OccasionKind.APOLOGY)}) == 2
