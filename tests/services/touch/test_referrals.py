"""Referrals (R24): thanks at once, thanks again for a new customer, and nobody forgotten."""

import datetime as dt

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.due import due, planning, reached, tasks
from cardkeeper.services.people import customers, people
from cardkeeper.services.touch import notes, problems, referrals, thanks
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing
from tests.factories import HOME, TUESDAY, a_contact, a_customer, a_sender, child
from tests.services.commands import undoable

JUNE = dt.date(2026, 6, 4)


@pytest.fixture
def dana_and_kavya(library):
    a_sender()
    return a_customer("Dana Whitfield"), a_customer("Kavya Raman")


def cards():
    rows = select("SELECT id FROM card_task WHERE deleted_at IS NULL ORDER BY id")
    return list(tasks.load(row[0] for row in rows).values())


def owed():
    return [(row.referrer, row.referred, row.step) for row in thanks.unthanked()]


def version(person_id: int) -> int:
    return select("SELECT version FROM person WHERE id = ?", person_id)[0][0]


def test_a_referral_puts_a_thank_you_card_on_todays_list(dana_and_kavya):
    dana, kavya = dana_and_kavya

    change = undoable(lambda: referrals.add(dana, kavya, TUESDAY))
    planning.settle(TUESDAY)

    [card] = cards()
    assert (card.source, card.kind, card.person_id, card.about_id) == ("referral", "referral", dana, kavya)
    assert (card.state, card.missing) == ("planned", "")
    assert card.design_key
    assert card.verse_key
    assert due.for_batch(TUESDAY) == [card.id]
    assert change.message == "A thank-you card for Dana Whitfield is on the list."
    [row] = due.rows([card.id], TUESDAY)
    assert row.sentence == "Thank you for sending us Kavya"
    assert customers.find(where=_sent(dana), today=TUESDAY) == [kavya]


def _sent(person_id: int):
    from cardkeeper.core.filters import Field, Where

    return Where(Field.REFERRED_BY, select("SELECT uid FROM person WHERE id = ?", person_id)[0][0])


def test_the_name_is_printed_only_when_asked(dana_and_kavya):
    dana, kavya = dana_and_kavya
    referral = referrals.add(dana, kavya, TUESDAY).ids[0]

    def texts():
        planning.settle(TUESDAY)
        [card] = cards()
        composed = Composer([card]).compose(card)
        return " ".join((composed.job.body, *composed.job.front.values())), composed.findings

    for text, _findings in [texts()]:
        assert "Kavya" not in text
    undoable(lambda: referrals.print_name(referral, TUESDAY, printed=True))
    assert Composer(cards()).fields(cards()[0], *_recipient())["referral_name"] == "Kavya Raman"
    assert not any(finding.blocks for finding in texts()[1])
    undoable(lambda: referrals.print_name(referral, TUESDAY, printed=False))
    assert "Kavya" not in texts()[0]


def _recipient():
    [card] = cards()
    composer = Composer([card])
    unit = tasks.unit_of(card, composer.circle)
    return unit, composer.circle.recipient(unit), "en"


def test_a_new_customer_earns_a_second_card_with_another_front_and_other_words(dana_and_kavya):
    dana, kavya = dana_and_kavya
    referral = referrals.add(dana, kavya, TUESDAY).ids[0]

    change = undoable(lambda: people.edit(kavya, version(kavya), JUNE, since=PartialDate.of(JUNE)))
    assert change.message == "A thank-you card for Dana Whitfield is on the list."
    planning.settle(JUNE)

    first, second = cards()
    assert (second.source_key, second.person_id) == (f"referral:{referral}:2", dana)
    assert first.design_key != second.design_key
    assert first.verse_key != second.verse_key
    assert owed() == [("Dana Whitfield", "Kavya Raman", 1), ("Dana Whitfield", "Kavya Raman", 2)]
    people.edit(kavya, version(kavya), JUNE, since=PartialDate.of(JUNE + dt.timedelta(1)))
    assert len(cards()) == 2


def test_a_relative_who_becomes_a_customer_was_referred_by_the_family(library):
    a_sender()
    dana = a_customer("Dana Whitfield", related=(child("Mia"),))
    mia = select("SELECT id FROM person WHERE given = 'Mia' OR family = 'Mia'")[0][0]
    referrals.add(dana, mia, TUESDAY)

    people.make_customer([mia], JUNE)

    assert [card.source_key[-2:] for card in cards()] == [":1", ":2"]


def test_who_was_a_customer_before_gives_no_second_card(dana_and_kavya):
    dana, kavya = dana_and_kavya
    people.edit(kavya, version(kavya), TUESDAY, since=PartialDate(3, 4, 2019))

    referrals.add(dana, kavya, TUESDAY)
    people.edit(kavya, version(kavya), JUNE, since=PartialDate(3, 5, 2019))

    assert len(cards()) == 1


@pytest.mark.parametrize(("since", "cards_there"), [(PartialDate(year=2025), 1), (PartialDate(year=2026), 2)])
def test_a_customer_of_years_found_out_later_gives_no_second_card(dana_and_kavya, since, cards_there):
    dana, kavya = dana_and_kavya
    referrals.add(dana, kavya, TUESDAY)

    people.edit(kavya, version(kavya), JUNE, since=since)

    assert len(cards()) == cards_there


@pytest.mark.parametrize("how", ["self", "circle", "twice"])
def test_impossible_referrals_are_refused_in_words(dana_and_kavya, how):
    dana, kavya = dana_and_kavya
    priya = a_customer()
    referrals.add(dana, kavya, TUESDAY)
    referrals.add(kavya, priya, TUESDAY)
    asked, sentence = {
        "self": ((dana, dana), "Nobody can refer themselves"),
        "circle": ((priya, dana), "it was Dana Whitfield who sent you"),
        "twice": ((dana, priya), "It was Kavya Raman who sent you Priya Raman"),
    }[how]

    with pytest.raises(CardKeeperError, match=sentence):
        referrals.add(*asked, TUESDAY)
    assert len(cards()) == 2


def test_unthanked_is_empty_when_every_card_is_out_or_decided_on(dana_and_kavya):
    dana, kavya = dana_and_kavya
    tom = a_customer("Tom Okafor")
    referrals.add(dana, kavya, TUESDAY)
    referrals.add(dana, tom, TUESDAY)
    assert owed() == [
        ("Dana Whitfield", "Kavya Raman", 1),
        ("Dana Whitfield", "Tom Okafor", 1),
    ]

    first, second = cards()
    reached.hand_over([first.id], TUESDAY)
    assert owed() == [("Dana Whitfield", "Tom Okafor", 1)]
    tasks.skip([second.id], "", TUESDAY)
    assert owed() == []


def test_unthanked_forgets_nobody_whose_card_was_missed_or_waits(dana_and_kavya):
    dana, kavya = dana_and_kavya
    problems.log(dana, "The appraisal came late", TUESDAY)

    referrals.add(dana, kavya, TUESDAY)

    [card] = cards()
    assert (card.state, card.reason) == ("held", "open-problem")
    assert owed() == [("Dana Whitfield", "Kavya Raman", 1)]


def test_a_referrer_without_an_address_is_asked_for_it_and_then_the_card_is_ready(library):
    from cardkeeper.services.people import addresses

    a_sender()
    dana = a_customer("Dana Whitfield", addresses=())
    kavya = a_customer("Kavya Raman")
    referrals.add(dana, kavya, TUESDAY)
    assert cards()[0].missing == "address"

    addresses.add("person_id", dana, HOME, TUESDAY)
    planning.settle(TUESDAY)
    assert cards()[0].missing == ""


def test_a_deleted_referral_takes_its_unprinted_thanks_with_it(dana_and_kavya):
    dana, kavya = dana_and_kavya
    referral = referrals.add(dana, kavya, TUESDAY).ids[0]

    undoable(lambda: referrals.delete(referral, TUESDAY))

    assert cards() == []
    assert owed() == []
    assert referrals.who_sent(kavya) is None
    referrals.add(dana, kavya, TUESDAY)
    assert owed() == [("Dana Whitfield", "Kavya Raman", 1)]


def test_a_new_customer_comes_with_who_sent_them_in_one_step(library):
    a_sender()
    dana = a_customer("Dana Whitfield")

    change = undoable(lambda: customers.add(a_contact("Kavya Raman"), referred_by=dana, today=TUESDAY))

    assert [card.kind for card in cards()] == [OccasionKind.REFERRAL]
    assert referrals.who_sent(change.ids[0]).referrer_id == dana


def test_thanked_in_person_is_a_contact_and_nothing_is_owed(dana_and_kavya):
    dana, kavya = dana_and_kavya
    referrals.add(dana, kavya, TUESDAY)
    [row] = thanks.unthanked()
    assert row.has_card

    change = undoable(lambda: thanks.in_person(row, JUNE))

    assert change.message == "Dana Whitfield is thanked."
    assert owed() == []
    [said] = notes.recent(dana)
    assert (said.on, said.kind, said.personal) == (JUNE, "visit", True)
    assert said.text == "Thanked for sending us Kavya Raman."
    assert select("SELECT last_personal FROM person WHERE id = ?", dana) == [(JUNE.isoformat(),)]
    assert due.for_batch(JUNE) == []


@pytest.mark.parametrize("planned", [True, False])
def test_a_thank_you_that_is_held_or_was_never_planned_comes_on_the_list(dana_and_kavya, planned):
    dana, kavya = dana_and_kavya
    problems.log(dana, "The appraisal came late", TUESDAY)
    referrals.add(dana, kavya, TUESDAY)
    if not planned:
        with writing("As an import leaves it", Touched.CARDS) as book:
            book.delete(models.CardTask, [cards()[0].id])
    [row] = thanks.unthanked()
    assert not row.has_card

    change = undoable(lambda: thanks.make_card(row, TUESDAY))

    assert tasks.load(change.ids)[change.ids[0]].state == "planned"
    assert thanks.unthanked()[0].has_card
    assert undoable(lambda: thanks.in_person(thanks.unthanked()[0], TUESDAY)).ids == change.ids
