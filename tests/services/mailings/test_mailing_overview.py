"""The sidebar's part: mailings that are planned or over, and what was mailed besides them."""

import datetime as dt

from cardkeeper.services.due import due, planning
from cardkeeper.services.mailings import mailing_lots, mailing_overview, mailing_progress, mailings
from cardkeeper.services.printing import batches
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.services.mailing_people import NOVEMBER, begin, customers, tasks_of


def test_a_mailing_is_over_when_all_of_it_is_mailed_or_when_it_is_closed(library):
    a_sender()
    customers(2)
    first, second = begin("First"), begin("Second", holidays=("new-year",), year=2027)
    assert [(line.name, line.cards, line.is_over) for line in mailing_overview.every()] == [
        ("Second", 2, False),
        ("First", 2, False),
    ]

    lot = mailing_lots.lots(first, NOVEMBER)[0]
    mailing_lots.prepare(lot.id, NOVEMBER)
    mailing_lots.mark_mailed(lot.id, NOVEMBER)
    mailings.close(second, NOVEMBER)

    assert all(line.is_over for line in mailing_overview.every())


def test_the_designs_given_are_those_of_the_cards(library):
    a_sender()
    customers(3)
    mailing = begin()

    given = mailing_progress.designs_given(mailing)

    assert sum(each.cards for each in given) == 3
    assert {each.design for each in given} == {key for (key,) in tasks_of(mailing, "design_key")}
    assert all(each.name for each in given)


def test_what_was_mailed_besides_by_weeks_and_months(library):
    a_sender()
    for day in (14, 15):
        a_customer(f"Ada Q{day}", occasions=(born(5, day, 1986),))
    planning.settle(TUESDAY)
    change, _held = batches.prepare(due.for_batch(TUESDAY), TUESDAY)
    batches.mark_mailed(batches.mailable(change.ids[0]), TUESDAY)

    (week,) = mailing_overview.mailed_spans(TUESDAY)
    (month,) = mailing_overview.mailed_spans(dt.date(2026, 6, 23))

    assert (week.first, week.cards) == (dt.date(2026, 5, 11), 2)
    assert (month.words, month.first, month.cards) == ("May", dt.date(2026, 5, 1), 2)
    assert mailing_overview.mailed_spans(dt.date(2026, 10, 1)) == []
