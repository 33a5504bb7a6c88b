"""What nobody has read over is not printed by a command (R19)."""

from cardkeeper.cli import commands
from cardkeeper.services.due import due, planning
from cardkeeper.services.touch import problems
from tests.factories import TUESDAY, a_customer, born


def test_an_apology_waits_for_somebody_who_reads_it(library):
    walter = a_customer("Walter Nakamura", occasions=(born(5, 14),))
    problem = problems.log(walter, "Wrong closing date", TUESDAY).ids[0]
    problems.put_right(problem, TUESDAY)
    planning.settle(TUESDAY)
    wanted = due.for_batch(TUESDAY)

    [held] = commands.held_to_be_read(wanted, TUESDAY)

    assert len(wanted) == 2
    assert (held.recipient, held.reasons) == (
        "Walter Nakamura",
        ("Read it over on Today, in the window, first.",),
    )
