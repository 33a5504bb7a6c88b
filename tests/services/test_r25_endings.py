"""R25: who has died, parted or been archived gets no more cards; history stays, undo brings all back."""

import pytest

from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.due import due, next_up, planning, tasks
from cardkeeper.services.households import families
from cardkeeper.services.households.families import Relative
from cardkeeper.services.life import life, marriages
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import customer_page, customers
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.services.undoing import check_undo, everything

RUTH, TOM = 1, 2
# What happens, and whose cards go on: "birthday 2" is the birthday of person 2, "anniversary" the couple's.
R25 = {
    "Ruth has died": (lambda: life.died(RUTH, TUESDAY)[0], set()),
    "Tom has died": (lambda: life.died(TOM, TUESDAY)[0], set()),
    "divorced": (lambda: marriages.divorced(TOM, TUESDAY), {"birthday 1", "birthday 2"}),
    "Ruth is archived": (lambda: life.archive([RUTH], TUESDAY), {"birthday 2", "anniversary"}),
    "both are archived": (lambda: life.archive([RUTH, TOM], TUESDAY), set()),
}


@pytest.fixture
def couple(library):
    """Ruth and Tom, both customers; two birthdays and a wedding day next week. Last year's were mailed."""
    a_sender()
    a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    a_customer("Tom Okafor", occasions=(born(5, 21, 1984),))
    families.enter_family(
        RUTH, TUESDAY, spouse=Relative(Name(), person_id=TOM), wedding=PartialDate(5, 22, 2012)
    )
    last_year = TUESDAY.replace(year=2025)
    planning.settle(last_year)
    batch = batches.prepare(due.for_batch(last_year), last_year)[0].ids[0]
    batches.mark_mailed(batches.mailable(batch), last_year)
    planning.settle(TUESDAY)


def open_cards(states="'planned', 'chosen', 'held', 'printed', 'signed'"):
    rows = select(f"SELECT kind, person_id FROM card_task WHERE state IN ({states}) AND deleted_at IS NULL")
    return {kind if kind == "anniversary" else f"{kind} {person}" for kind, person in rows}


def history():
    return select(
        "SELECT card_task.*, card_item.* FROM card_task JOIN card_item ON task_id = card_task.id"
        " WHERE state = 'mailed' ORDER BY card_item.id"
    )


def coming_next():
    """By name, what the list of customers says comes next, and what their own page does."""
    rows = customers.rows(customers.find("", "next", TUESDAY), TUESDAY)
    pages = {row.name: customer_page.read(row.id, TUESDAY).dates for row in rows}
    own = {name: [line.kind.value for line in dates if line.next_on] for name, dates in pages.items()}
    return {row.name: (row.next_kind, own[row.name]) for row in rows}


def test_r25_no_birthday_or_wedding_day_of_the_dead_comes_next_but_a_memorial_does(couple):
    assert coming_next() == {
        "Ruth Okafor": ("birthday", ["birthday", "anniversary"]),
        "Tom Okafor": ("birthday", ["birthday", "anniversary"]),
    }

    death, _offers = life.died(RUTH, TUESDAY)
    assert coming_next() == {"Tom Okafor": ("birthday", ["birthday"]), "Ruth Okafor": ("", [])}
    assert [*coming_next()] == ["Tom Okafor", "Ruth Okafor"]
    assert next_up.after(TUESDAY).name == "Tom Okafor"

    memorial = occasions.add("person_id", RUTH, OccasionKind.MEMORIAL, PartialDate(5, 14), TUESDAY)
    assert coming_next()["Ruth Okafor"] == ("memorial", ["memorial"])

    memorial.undo()
    death.undo()
    assert coming_next()["Ruth Okafor"] == ("birthday", ["birthday", "anniversary"])


@pytest.mark.parametrize("what", R25)
def test_r25_future_cards_end_at_once_history_stays_and_undo_brings_all_back(couple, what):
    happens, goes_on = R25[what]
    assert open_cards() == {"birthday 1", "birthday 2", "anniversary"}
    sent, before = history(), everything()
    assert len(sent) == 3

    change = happens()

    # For 30 days after a death nothing cheerful goes to the house, so the other's birthday waits too.
    assert open_cards() == goes_on
    assert history() == sent
    check_undo(change, before)
    assert open_cards("'skipped'") | goes_on == {"birthday 1", "birthday 2", "anniversary"}


@pytest.mark.parametrize("what", R25)
def test_r25_no_rule_opens_them_again(couple, what):
    happens, goes_on = R25[what]
    happens()

    planning.settle(TUESDAY)
    planning.settle(TUESDAY, people=[RUTH, TOM])

    assert open_cards() == goes_on


@pytest.mark.parametrize(
    ("what", "goes_on"),
    [(what, goes_on) for what, (_happens, goes_on) in R25.items() if "died" not in what]
    + [("Ruth has died", {"birthday 2"}), ("Tom has died", {"birthday 1"})],
)
def test_r25_what_is_printed_is_not_mailed_any_more(couple, what, goes_on):
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_printed(batch, [item.id for item in batches.items(batch)], TUESDAY)

    R25[what][0]()

    assert open_cards("'printed'") == goes_on
    assert len(batches.mailable(batch)) == len(goes_on)


def test_r25_a_cheerful_card_that_is_printed_is_asked_about_before_it_goes_to_a_house_of_mourning(couple):
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_printed(batch, [item.id for item in batches.items(batch)], TUESDAY)

    life.died(TOM, TUESDAY)

    [row] = [each.row for each in due.every_row(TUESDAY) if each.row.state == "printed"]
    assert (row.name, row.notice) == (
        "Ruth Okafor",
        "There was a death in the family after this card was printed. Look before you mail it.",
    )
    life.lives(TOM, TUESDAY)
    [row] = [each.row for each in due.every_row(TUESDAY) if each.row.state == "printed"]
    assert row.notice == ""


def test_r25_what_the_user_wants_all_the_same_is_sent(couple):
    life.archive([RUTH], TUESDAY)
    task = select("SELECT id FROM card_task WHERE state = 'skipped'")[0][0]

    tasks.plan_again([task], TUESDAY)

    assert "birthday 1" in open_cards()
