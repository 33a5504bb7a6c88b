"""The words of the Today page: what rows, buttons and the head of the page say."""

import datetime as dt

from cardkeeper.core import date_words
from cardkeeper.core.kinds import Channel
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting.marks import Tone
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.due.due import DueRow
from cardkeeper.services.due.waiting import Queue, Section, Waiting

CHANNELS = {
    Channel.MAIL: (N_("Mail"), Icon.EMAIL),
    Channel.BY_HAND: (N_("By hand"), Icon.BY_HAND),
    Channel.CALL: (N_("Call"), Icon.PHONE),
    Channel.VISIT: (N_("Visit"), Icon.VISIT),
    Channel.EMAIL: (N_("Email"), Icon.AT),
}
# What a pill says, how it speaks, and its sign where it is not the tone's own.
_NEEDS = {
    "reading": (N_("Read it over"), Tone.INFO, None),
    "decision": (N_("Decide"), Tone.WARN, Icon.HOLD),
    "design": (N_("Choose a design"), Tone.INFO, Icon.STUDIO),
    "message": (N_("Write a message"), Tone.INFO, None),
    Channel.CALL: (N_("Call"), Tone.INFO, Icon.PHONE),
    Channel.VISIT: (N_("Visit"), Tone.INFO, Icon.VISIT),
    Channel.EMAIL: (N_("Email it"), Tone.INFO, Icon.AT),
}


def status(row: DueRow, card: Waiting) -> str:
    """The word at the end of a row."""
    known = _NEEDS.get(card.need)
    return _(known[0]) if known else row.status


def tone(card: Waiting) -> tuple[Tone, Icon | None]:
    """How the end of a row speaks; anything that needs somebody is a pill."""
    if card.need:
        known = _NEEDS.get(card.need)
        return (known[1], known[2]) if known else (Tone.WARN, None)
    return (Tone.OK if card.is_printed or card.belongs else Tone.NEUTRAL), None


def channel(key: str) -> tuple[str, Icon]:
    """How a card goes, in a word, and its sign."""
    words, icon = CHANNELS[Channel(key)]
    return _(words), icon


def spoken(row: DueRow) -> str:
    """A row read out: "Priya Raman, turns 40 on Friday, May 15, Mail"."""
    who = f"{row.name} ({row.family})" if row.family else row.name
    return ", ".join(part for part in (who, row.sentence, channel(row.channel)[0], row.notice) if part)


def group_act(section: Section) -> str:
    """What can be done with a whole group at once."""
    if section.key == "printed":
        return _("Mark as mailed")
    return _("Handed over") if section.key == "by-hand" else ""


def heading(today: dt.date, locale: str) -> str:
    """ "Tuesday, May 12"."""
    return date_words.heading(today, locale)


def state(queue: Queue) -> str:
    """One sentence of state, or two."""
    ready, needs, printed = queue.ready, queue.needs, queue.printed
    told: list[str] = []
    if ready:
        told.append(
            ngettext("{n} card is ready to print.", "{n} cards are ready to print.", ready).format(n=ready)
        )
    elif printed:
        said = ngettext(
            "{n} printed card waits for the mail.", "{n} printed cards wait for the mail.", printed
        )
        told.append(said.format(n=printed))
    elif queue.is_all_mailed:
        said = ngettext("{n} card is on its way.", "{n} cards are on their way.", queue.mailed)
        told.append(said.format(n=queue.mailed))
    if needs and told:
        said = ngettext("{n} needs something from you first.", "{n} need something from you first.", needs)
        told.append(said.format(n=needs))
    elif needs:
        said = ngettext("{n} card needs something from you.", "{n} cards need something from you.", needs)
        told.append(said.format(n=needs))
    return " ".join(told) or _next_week(queue)


def _next_week(queue: Queue) -> str:
    """A week without anything to do, and what the next one brings."""
    ticked = len(queue.ticked)
    if ticked:
        said = ngettext("{n} card of next week is ticked.", "{n} cards of next week are ticked.", ticked)
        return said.format(n=ticked)
    if queue.ahead:
        said = ngettext(
            "Nothing has to be printed this week. {n} card of next week can be.",
            "Nothing has to be printed this week. {n} cards of next week can be.",
            queue.ahead,
        )
        return said.format(n=queue.ahead)
    asking = sum(bool(card.need) for card in queue.cards.values())
    if asking:
        said = ngettext(
            "Nothing to print this week. {n} card of next week needs something from you.",
            "Nothing to print this week. {n} cards of next week need something from you.",
            asking,
        )
        return said.format(n=asking)
    return _("Nothing to print or mail this week.")


def print_button(ticked: int, queue: Queue) -> str:
    """What the filled button reads."""
    if ticked:
        return ngettext("Print {n} card", "Print {n} cards", ticked).format(n=ticked)
    can_be = queue.ready or (queue.ahead and not queue.is_all_mailed)
    return _("Print cards") if can_be else _("Nothing to print")


def why_not_print(queue: Queue) -> str:
    """Why the filled button cannot be pressed."""
    if queue.ready or queue.ahead:
        return _("Tick the cards to print first.")
    if queue.needs:
        return _("The cards that are left need something from you first.")
    return _("There is no card to print this week.")
