"""Problems: what went wrong, what was promised, put right with an apology, and a call two weeks later."""

import datetime as dt
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact_clocks import CHECK_BACK_DAYS
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.merge import clean
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due import prompt_cards, second_thoughts, upkeep
from cardkeeper.services.due.reaching import day
from cardkeeper.services.due.tasks import load
from cardkeeper.services.life import ending
from cardkeeper.services.people import parties
from cardkeeper.services.touch import notes
from cardkeeper.store import models
from cardkeeper.store.connection import records, select
from cardkeeper.store.writing import Writing, writing

ASK, HOLD, SEND = "ask", "hold", "send"
_TOUCHED = Touched.NOTES | Touched.CARDS
_SHORT = 80


class Problem(NamedTuple):
    """Something that went wrong. Open while `put_right_on` is None; `hold` is ASK, HOLD or SEND."""

    id: int
    version: int
    person_id: int
    name: str
    opened_on: dt.date
    what: str
    promise: str
    due_on: dt.date | None
    put_right_on: dt.date | None
    how: str
    check_back_on: dt.date | None
    checked_back_on: dt.date | None
    hold: str

    @property
    def is_open(self) -> bool:
        return self.put_right_on is None


def of(person_id: int) -> list[Problem]:
    """All problems of a customer, the newest first."""
    return _problems("person_id = ?", person_id)


def still_open() -> list[Problem]:
    """The problems not put right yet, the one promised for first."""
    found = _problems("put_right_on IS NULL")
    return sorted(found, key=lambda problem: (problem.due_on or dt.date.max, problem.opened_on, problem.id))


def get(problem_id: int) -> Problem:
    """One problem. Raises CardKeeperError when it is gone."""
    found = _problems("id = ?", problem_id)
    if not found:
        raise CardKeeperError(_("This problem is not there any more. Nothing was changed."))
    return found[0]


def log(
    person_id: int, what: str, today: dt.date, *, promise: str = "", due_on: dt.date | None = None
) -> Change:
    """Write down a problem. While it is open, courtesies to the household wait for a decision (R11).

    The change's `ids` is the problem. Raises CardKeeperError when nothing is said.
    """
    with writing(_("Log a problem"), _TOUCHED) as book:
        problem_id = book.insert(
            models.Problem,
            person_id=person_id,
            opened_on=today.isoformat(),
            what=_said(what),
            promise=promise.strip(),
            due_on=due_on.isoformat() if due_on else None,
        )
        _follow(book, person_id, today)
        book.ids = (problem_id,)
    return book.change()


def edit(
    problem_id: int,
    what: str,
    *,
    promise: str = "",
    due_on: dt.date | None = None,
    version: int | None = None,
) -> Change:
    """Change what happened, what was promised and for when."""
    with writing(_("Edit a problem"), Touched.NOTES) as book:
        if version is not None:
            book.expect_version(models.Problem, problem_id, version)
        due = due_on.isoformat() if due_on else None
        book.update(models.Problem, [problem_id], what=_said(what), promise=promise.strip(), due_on=due)
        book.ids = (problem_id,)
    return book.change()


def decide(problem_id: int, hold: str, today: dt.date) -> Change:
    """Whether the household's courtesies go out all the same while it is open: SEND, HOLD, or ASK again."""
    if hold not in (ASK, HOLD, SEND):
        raise ValueError(f"no decision: {hold}")
    with writing(_("Decide about cards while a problem is open"), _TOUCHED) as book:
        person_id = get(problem_id).person_id
        book.update(models.Problem, _open_at_home(person_id), hold=hold)
        _follow(book, person_id, today)
        book.ids = (problem_id,)
    return book.change()


def put_right(
    problem_id: int,
    today: dt.date,
    *,
    how: str = "",
    card: OccasionKind | None = OccasionKind.APOLOGY,
) -> Change:
    """It is solved: a card of apology (or thanks, or none) goes on the list, and a call back in 14 days.

    Raises CardKeeperError when it was put right before.
    """
    problem = get(problem_id)
    if not problem.is_open:
        raise CardKeeperError(_("This was put right before. Nothing was changed."))
    with writing(_("Put right"), _TOUCHED) as book:
        back = today + dt.timedelta(CHECK_BACK_DAYS)
        book.update(
            models.Problem,
            [problem_id],
            put_right_on=today.isoformat(),
            how=how.strip(),
            check_back_on=back.isoformat(),
            checked_back_on=None,
        )
        _follow(book, problem.person_id, today)
        if card is not None:
            _plan_card(book, problem, card, today)
        book.ids = (problem_id,)
    return book.change()


def reopen(problem_id: int, today: dt.date) -> Change:
    """It was not solved after all; an apology that is not printed leaves the list."""
    with writing(_("Reopen a problem"), _TOUCHED) as book:
        rows = select("SELECT id FROM card_task WHERE problem_id = ? AND deleted_at IS NULL", problem_id)
        unprinted = [t for t in load(row[0] for row in rows).values() if t.state in upkeep.UNPRINTED]
        ending.put_away(book, unprinted, "by-user", today)
        book.update(models.Problem, [problem_id], put_right_on=None, check_back_on=None, checked_back_on=None)
        _follow(book, get(problem_id).person_id, today)
        book.ids = (problem_id,)
    return book.change()


def checked_back(problem_id: int, today: dt.date, text: str = "", *, kind: str = "call") -> Change:
    """We asked whether all is well now: today's contact, and the end of the matter."""
    with writing(_("Check back"), Touched.NOTES | Touched.PEOPLE) as book:
        person_id = get(problem_id).person_id
        said = text.strip() or _("Asked whether all is well now.")
        notes.put(book, person_id, said, today, kind=kind, problem_id=problem_id)
        notes.keep_clocks(book, [person_id])
        book.update(models.Problem, [problem_id], checked_back_on=today.isoformat())
        book.ids = (problem_id,)
    return book.change()


def delete(problem_id: int, today: dt.date) -> Change:
    """This was no problem: it goes, with an apology that is not printed."""
    with writing(_("Delete a problem"), _TOUCHED) as book:
        person_id = get(problem_id).person_id
        rows = select("SELECT id FROM card_task WHERE problem_id = ? AND deleted_at IS NULL", problem_id)
        ending.put_away(book, load(row[0] for row in rows).values(), "by-user", today)
        book.move_to_trash(models.Problem, [problem_id])
        _follow(book, person_id, today)
        book.ids = (problem_id,)
    return book.change()


def _plan_card(book: Writing, problem: Problem, kind: OccasionKind, today: dt.date) -> None:
    """A problem solved a second time, after it was reopened, earns a card of its own."""
    before = select("SELECT count(*) FROM card_task WHERE problem_id = ?", problem.id)[0][0]
    prompt_cards.plan(
        book,
        kind,
        problem.person_id,
        today,
        source="problem",
        source_key=f"problem:{problem.id}:{before + 1}",
        about_id=problem.person_id,
        label=_shortened(problem.what),
        problem_id=problem.id,
    )


def _follow(book: Writing, person_id: int, today: dt.date) -> None:
    """Their courtesies wait or go on; of those that are printed the row tells."""
    upkeep.refresh(book, [person_id], today)
    second_thoughts.tell(book, [person_id], today)


def _open_at_home(person_id: int) -> list[int]:
    """The open problems of everybody who lives there: the decision is the household's."""
    rows = select(
        "SELECT id FROM problem WHERE put_right_on IS NULL AND deleted_at IS NULL AND (person_id = ?1 OR"
        " person_id IN (SELECT theirs.person_id FROM household_member AS mine"
        " JOIN household_member AS theirs ON theirs.household_id = mine.household_id"
        " WHERE mine.person_id = ?1 AND mine.deleted_at IS NULL AND mine.until IS NULL"
        " AND theirs.deleted_at IS NULL AND theirs.until IS NULL))",
        person_id,
    )
    return [row[0] for row in rows]


def _problems(condition: str, *values: object) -> list[Problem]:
    rows = records(
        f"SELECT * FROM problem WHERE {condition} AND deleted_at IS NULL ORDER BY id DESC", *values
    )
    people = parties.people(row["person_id"] for row in rows)
    return [
        Problem(
            row["id"],
            row["version"],
            row["person_id"],
            people[row["person_id"]].shown_name,
            dt.date.fromisoformat(row["opened_on"]),
            row["what"],
            row["promise"],
            day(row["due_on"]),
            day(row["put_right_on"]),
            row["how"],
            day(row["check_back_on"]),
            day(row["checked_back_on"]),
            row["hold"],
        )
        for row in rows
        if row["person_id"] in people
    ]


def _said(what: str) -> str:
    tidy = clean(what)
    if not tidy:
        raise CardKeeperError(_("Say in a few words what happened."))
    return tidy


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[:_SHORT].rpartition(" ")[0] + " …"
