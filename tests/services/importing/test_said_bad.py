"""A list says "(moved)" of somebody the book knows: their address is bad from then on (R11, R14)."""

from cardkeeper.services.due import left_out, planning
from cardkeeper.services.importing import import_choices, importing
from cardkeeper.services.people import addresses
from cardkeeper.store.connection import select
from tests.factories import TUESDAY
from tests.services.undoing import check_undo, everything

HEAD = "Name,Email,Birthday,Street,City,State,Zip\n"
TOM = "Tom Smith,tom@example.com,5/20/1980,1 Elm Drive,Maplewood,NJ,07040\n"


def plan(row):
    return importing.plan("list.csv", f"{HEAD}{row}".encode(), TUESDAY)


def known():
    importing.apply(plan(TOM))
    planning.settle(TUESDAY)


def bad():
    return select("SELECT street, bad_since, bad_reason FROM address ORDER BY id")


def test_the_address_of_somebody_known_is_bad_and_one_undo_takes_it_back(library):
    known()
    made = plan(TOM.replace("Smith", "Smith (moved)"))
    assert (made.created, made.updated) == (0, 1)
    before = everything()

    change = importing.apply(made)

    assert bad() == [("1 Elm Drive", "2026-05-12", "A list says “moved”.")]
    assert select("SELECT state, missing FROM card_task") == [("held", "good-address")]
    assert [row.reason for row in left_out.left_out(TUESDAY)] == ["Mail doesn't arrive at this address."]
    assert plan(TOM.replace("Smith", "Smith (moved)")).updated == 0
    check_undo(change, before)


def test_where_they_live_now_stays_good_when_the_list_means_another_place(library):
    known()
    importing.apply(plan(TOM.replace("Smith", "Smith (moved)").replace("1 Elm", "9 Oak")))

    assert [row[:2] for row in bad()] == [("1 Elm Drive", None), ("9 Oak Drive", "2026-05-12")]


def test_what_somebody_checked_in_the_book_counts_more_than_a_list(library):
    known()
    addresses.verify(1, TUESDAY)
    made = plan(TOM.replace("Smith", "Smith (moved)"))

    assert "“moved”: you have checked this address, so cards still go to it." in [
        problem.reason for problem in made.problems
    ]
    importing.apply(made)
    assert bad() == [("1 Elm Drive", None, "")]


def test_somebody_who_is_taken_for_the_same_by_hand(library):
    known()
    made = plan("Tom Smith (moved),,,1 Elm Drive,Maplewood,NJ,\n")
    [entry] = made.possible_duplicates
    import_choices.join(entry, import_choices.first_choice(entry))
    importing.apply(made)

    assert [row[:2] for row in bad()] == [("1 Elm Drive", "2026-05-12")]


def test_the_second_row_of_one_list_says_it(library):
    importing.apply(plan(TOM + TOM.replace("Smith", "Smith (moved)")))

    assert [row[:2] for row in bad()] == [("1 Elm Drive", "2026-05-12")]
