"""Cards that are done without the mail: given by hand, or a call, a visit, an e-mail in their place (R22)."""

import datetime as dt
from collections.abc import Iterable, Sequence

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import Channel, TaskState
from cardkeeper.core.names import first_name
from cardkeeper.core.occasion_words import what_words
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.sentences import closed, joined
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due.circle import Circle
from cardkeeper.services.due.tasks import Locked, TaskRecord, circle_of, load, set_state
from cardkeeper.services.touch import notes
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.CARDS | Touched.NOTES | Touched.PEOPLE
# The kind of note each way leaves behind; a card to be mailed is replaced by meeting somebody.
_KINDS = {Channel.CALL: "call", Channel.EMAIL: "email"}


def hand_over(ids: Sequence[int], today: dt.date, progress: Progress = no_progress) -> Change:
    """These cards were given in person, which is a personal contact of today."""
    label = ngettext("Hand over {n} card", "Hand over {n} cards", len(ids)).format(n=len(ids))
    with writing(label, _TOUCHED) as book:
        for lot in in_lots(book, ids, progress):
            found = load(lot).values()
            for task in found:
                close(book, task, TaskState.HANDED_OVER, today)
                notes.add_card(book, task, today)
            notes.keep_clocks(book, _people(found))
        book.ids = tuple(ids)
    return book.change()


def done_otherwise(ids: Sequence[int], today: dt.date, progress: Progress = no_progress) -> Change:
    """A call, a visit or an e-mail took the card's place; it is noted as today's contact with its reason."""
    with writing(_("Done another way"), _TOUCHED) as book:
        for lot in in_lots(book, ids, progress):
            found = load(lot).values()
            circle = circle_of(found)
            for task in found:
                close(book, task, TaskState.DONE_OTHERWISE, today)
                kind = _KINDS.get(Channel(task.channel), "visit")
                said = joined(_("In place of a card."), closed(_what(task, circle)))
                notes.put(book, task.person_id, said, today, kind=kind, card_task_id=task.id)
            notes.keep_clocks(book, _people(found))
        book.ids = tuple(ids)
    return book.change()


def close(book: Writing, task: TaskRecord, state: TaskState, today: dt.date) -> None:
    """Somebody has decided that this card is done."""
    set_state(book, task, state, today, locked=task.locked | Locked.STATE)


def _people(found: Iterable[TaskRecord]) -> list[int]:
    return sorted({task.person_id for task in found})


def _what(task: TaskRecord, circle: Circle) -> str:
    about = circle.people.get(task.about_id or 0)
    is_others = about is not None and about.id != task.person_id
    who = first_name(about.person) if about and is_others else ""
    return what_words(task.occasion_kind, task.years, label=task.label, who=who)
