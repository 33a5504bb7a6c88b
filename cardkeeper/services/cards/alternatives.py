"""What else a card could be: the designs and the messages that suit it, the next one of each."""

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core.kinds import Tone
from cardkeeper.core.wording import opening
from cardkeeper.services.book import settings
from cardkeeper.services.cards import designs, sent
from cardkeeper.services.cards.choosing import Chooser
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.due import tasks
from cardkeeper.services.due.tasks import TaskRecord


class DesignOption(NamedTuple):
    """A design that suits a card; `had_before` by this household for the same kind of occasion."""

    key: str
    name: str
    palettes: tuple[str, ...]
    had_before: bool


class Message(NamedTuple):
    """A verse with everything put in, as it would stand inside the card."""

    verse: str
    tone: str
    text: str


def design_options(task_id: int, today: dt.date) -> list[DesignOption]:
    """The designs that suit a card, the best first; the one it has is among them."""
    found = tasks.load([task_id])
    if task_id not in found:
        return []
    task = found[task_id]
    around = sent.household_people(task.person_id, task.household_id)
    had = sent.designs_of_household(around, task.occasion_kind, task.id)
    catalogue, language = designs.all_designs(), settings.load().language
    fitting = [design.key for design in Chooser([task], today).designs_for(task)]
    if task.design_key in catalogue and task.design_key not in fitting:
        fitting.insert(0, task.design_key)
    return [
        DesignOption(key, catalogue[key].name_in(language), tuple(catalogue[key].palettes), key in had)
        for key in fitting
    ]


def messages(task_id: int, today: dt.date) -> list[Message]:
    """The messages that suit a card, in all tones, each tone's best first."""
    found = tasks.load([task_id])
    return messages_for(found[task_id], today) if task_id in found else []


def messages_for(task: TaskRecord, today: dt.date) -> list[Message]:
    """The same for a card that may not be on the list."""
    salutation = Composer([task]).compose(task).job.salutation
    return [
        Message(choice.verse.id, str(choice.verse.tone), opening(choice.text, salutation))
        for choice in Chooser([task], today).verses_for(task)
        if choice.verse is not None
    ]


def instead_of_own(task_id: int, today: dt.date) -> str:
    """The message that would have been chosen had nobody written own words; empty when none is left."""
    found = tasks.load([task_id])
    if task_id not in found:
        return ""
    bare = dataclasses.replace(found[task_id], verse_key="", own_text="")
    return Chooser([bare], today).choose(bare).get("verse_key", "")


def by_tone(found: Sequence[Message], chosen: str) -> list[Message]:
    """One message of each tone: the chosen one for its own, the best of the others."""
    told: dict[str, Message] = {}
    for message in sorted(found, key=lambda message: message.verse != chosen):
        told.setdefault(message.tone, message)
    return [told[tone] for tone in map(str, Tone) if tone in told]


def following(found: Sequence[Message], chosen: str) -> Message | None:
    """The next message of the same tone, the first again after the last; None when there is no other."""
    tone = next((message.tone for message in found if message.verse == chosen), "")
    same = [message for message in found if not tone or message.tone == tone]
    at = next((n for n, message in enumerate(same) if message.verse == chosen), -1)
    after = same[(at + 1) % len(same)] if same else None
    return None if after is None or after.verse == chosen else after


def body_of(task_id: int) -> str:
    """The words a card has now, everything put in."""
    found = tasks.load([task_id])
    return _body(found[task_id]) if task_id in found else ""


def _body(task: TaskRecord) -> str:
    return Composer([task]).compose(task).job.body
