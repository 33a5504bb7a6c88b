"""What speaks against a card after it was printed is told on its row (R11, R21)."""

import pytest

from cardkeeper.core.contact import DatedOccasion
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.exclusions import EVERYTHING
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.due import due, planning
from cardkeeper.services.people import suppressions
from cardkeeper.services.printing import batches
from cardkeeper.services.touch import problems
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.services.commands import undoable


@pytest.fixture
def printed(library):
    """Ruth's birthday card and the one for three years as a customer, both printed and not mailed."""
    a_sender()
    since = DatedOccasion(OccasionKind.CUSTOMER_ANNIVERSARY, PartialDate(5, 20, 2023))
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 19, 1986), since))
    planning.settle(TUESDAY)
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_printed(batch, batches.mailable(batch), TUESDAY)
    return ruth


def notices():
    planning.settle(TUESDAY)
    return [each.row.notice for each in due.every_row(TUESDAY)]


def test_who_asks_for_none_after_the_printing_is_told_on_the_row_until_they_may_be_written_to(printed):
    wish = undoable(lambda: suppressions.add(TUESDAY, what=EVERYTHING, person_id=printed))
    assert (
        notices()
        == ["They asked for no such cards after this card was printed. Look before you mail it."] * 2
    )

    suppressions.delete(wish.ids[0], TUESDAY)

    assert notices() == ["", ""]


def test_a_problem_logged_after_the_printing_is_told_on_the_row_of_courtesies(printed):
    problem = undoable(lambda: problems.log(printed, "Wrong rate", TUESDAY)).ids[0]
    assert notices() == ["", "A problem was logged after this card was printed. Look before you mail it."]

    problems.put_right(problem, TUESDAY, card=None)

    assert notices() == ["", ""]
