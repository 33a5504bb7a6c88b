"""The cards of one lot, to be looked over before they are printed: whose, which design, what was given up."""

from typing import NamedTuple

from cardkeeper.core.kinds import Channel, TaskState
from cardkeeper.services.book import settings
from cardkeeper.services.cards import designs
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.due import notices
from cardkeeper.services.due.circle import shown
from cardkeeper.services.due.tasks import circle_of, load, recipient_of
from cardkeeper.store.connection import select

_CARDS = """
SELECT card_task.id FROM card_task JOIN person ON person.id = person_id
WHERE lot_id = ? AND card_task.deleted_at IS NULL AND card_task.state NOT IN ('skipped', 'missed')
ORDER BY sort_name, card_task.id
"""
# Everybody whose name may be looked for: all whom the card goes to.
_NAMES = """
SELECT card_task.id, lot_id, group_concat(member.formatted_name || ' ' || member.family, ' ')
FROM card_task JOIN mailing_lot ON mailing_lot.id = lot_id JOIN person ON person.id = card_task.person_id
JOIN mailing_member ON mailing_member.mailing_id = card_task.mailing_id AND unit_key = recipient_key
JOIN person AS member ON member.id = mailing_member.person_id
WHERE card_task.mailing_id = ? AND card_task.deleted_at IS NULL
  AND card_task.state NOT IN ('skipped', 'missed')
GROUP BY card_task.id ORDER BY mailing_lot.position, person.sort_name, card_task.id
"""
_CHANGEABLE = frozenset({TaskState.PLANNED, TaskState.CHOSEN})


class LotCard(NamedTuple):
    """A card of a lot; `greeting` is the holiday or what it is about, `notice` what could not be kept (R18).

    `may_change` as long as it is not printed.
    """

    task_id: int
    person_id: int
    name: str
    greeting: str
    design: str
    palette: str
    design_name: str
    kind: str
    holiday: str
    notice: str
    is_by_hand: bool
    may_change: bool


def of_lot(lot_id: int) -> list[LotCard]:
    """The cards of a lot in the order in which they are printed."""
    order = [row[0] for row in select(_CARDS, lot_id)]
    found = load(order)
    circle = circle_of(found.values())
    language, catalogue = settings.load().language, designs.all_designs()
    cards = []
    for task in (found[id_] for id_ in order):
        design = catalogue.get(task.design_key)
        cards.append(
            LotCard(
                task.id,
                task.person_id,
                shown(recipient_of(task, circle)) or circle.name_of(task.person_id),
                task.label,
                task.design_key,
                task.palette,
                design.name_in(language) if design else "",
                task.kind,
                task.holiday_key,
                notices.words(task.notice, language),
                task.channel == Channel.BY_HAND,
                task.state in _CHANGEABLE,
            )
        )
    return cards


class NamedCard(NamedTuple):
    """A card with the lot it is in, and the names of all it goes to."""

    task_id: int
    lot_id: int
    names: str


def names(mailing_id: int) -> list[NamedCard]:
    """Every card of a mailing that has its lot, in the order in which they are printed."""
    return [NamedCard(*row) for row in select(_NAMES, mailing_id)]


def message(task_id: int) -> str:
    """The words inside a card, as they would be printed; empty when there are none yet."""
    found = load([task_id])
    if task_id not in found:
        return ""
    return Composer(found.values()).compose(found[task_id]).job.body
