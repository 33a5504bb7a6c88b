"""What the customers' pages say: last contact, dates, family and the timeline, as people would say it."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QLocale

from cardkeeper.core import date_words, names
from cardkeeper.core.date_entry import parse_typed
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.filters import Part
from cardkeeper.core.kinds import Channel, OccasionKind, Relation, TaskState
from cardkeeper.core.occasion_words import understood, what_words
from cardkeeper.core.rhythm import every_words
from cardkeeper.core.sentences import closed, joined
from cardkeeper.gui import kinds
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.households.families import Telling
from cardkeeper.services.households.kinfolk import SENT_US, KinLine
from cardkeeper.services.occasions.remembered import DateLine
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.moments import Moment, MomentKind

_MONTH_FIRST = frozenset({"US", "PH", "PR", "GU", "FM", "MH", "PW"})


def locale() -> str:
    """The reader's own, as core.date_words takes it."""
    return QLocale().bcp47Name()


def month_first() -> bool:
    """What 3/4 means to the reader."""
    return QLocale().name().rpartition("_")[2] in _MONTH_FIRST or QLocale() == QLocale.c()


def parse_date(text: str, today: dt.date, *, future_ok: bool = False) -> PartialDate:
    """A date as somebody typed it. Raises ValueError with a sentence."""
    return parse_typed(text, today, month_first(), future_ok=future_ok).date


def echo_date(text: str, today: dt.date, kind: OccasionKind) -> str:
    """How a typed date was understood; empty where it was not."""
    try:
        typed = parse_typed(text, today, month_first(), future_ok=not kind.is_yearly)
    except ValueError:
        return ""
    return understood(typed, today, locale(), kind)


def typed_form(date: PartialDate) -> str:
    """A date as it stands in its field: what is known, in the reader's order."""
    return date_words.known_parts(date, locale())


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def first_name(page: CustomerPage) -> str:
    """What they are called, for titles and buttons."""
    return names.first_name(page.record.person) or page.record.shown_name


def last_spoke(page: CustomerPage, today: dt.date) -> str:
    """ "Last spoke 24 days ago"; "In touch today" of somebody who only got a card or an email so far."""
    if page.last_spoken is None:
        return _last_in_touch(page, today)
    days = (today - page.last_spoken).days
    if days < 2:
        return _("Spoke today") if days <= 0 else _("Spoke yesterday")
    return ngettext("Last spoke {n} day ago", "Last spoke {n} days ago", days).format(n=days)


def _last_in_touch(page: CustomerPage, today: dt.date) -> str:
    if page.last_personal is None:
        return _("Not spoken yet")
    days = (today - page.last_personal).days
    if days < 2:
        return _("In touch today") if days <= 0 else _("In touch yesterday")
    return ngettext("Last in touch {n} day ago", "Last in touch {n} days ago", days).format(n=days)


def usually(page: CustomerPage) -> str:
    """ "Usually every 6 weeks", or what the tier asks for; nothing where neither is known."""
    if page.is_habit:
        return _("Usually {every}").format(every=every_words(page.every))
    if not page.record.tier:
        return ""
    return _("Tier {tier}: {every}").format(tier=page.record.tier, every=every_words(page.every))


def work_line(page: CustomerPage) -> str:
    """ "Product manager at Lumen Health"."""
    title, company = page.record.job_title, page.record.company
    if title and company:
        return _("{title} at {company}").format(title=title, company=company)
    return title or company


def since_line(page: CustomerPage) -> str:
    """ "Customer since March 2023", or what they are when they are no customer."""
    if page.record.person.deceased:
        return _("Deceased")
    if not page.record.is_customer:
        return _("Not a customer")
    since = page.record.customer_since
    if since is None:
        return ""
    return _("Customer since {date}").format(date=date_words.known_parts(since, locale()))


def date_title(line: DateLine) -> str:
    """ "Birthday", "Wedding, with Dev", "Anika graduates", or the user's own words."""
    if line.kind in (OccasionKind.ANNIVERSARY, OccasionKind.WEDDING) and line.partner and not line.label:
        return _("Wedding, with {name}").format(name=line.partner)
    if line.who:
        return what_words(line.kind, label=line.label, who=line.who, is_past=line.next_on is None)
    if line.label and line.kind is OccasionKind.HOME_ANNIVERSARY:
        return what_words(line.kind, label=line.label)
    return line.label or kinds.word(line.kind)


def date_below(line: DateLine, today: dt.date) -> str:
    """ "May 15, 1986. Turns 40 in 3 days", "June 12. Card planned"."""
    coming = _coming(line, today)
    card = _(_CARD_WORDS[TaskState(line.card)]) if line.card and not coming else ""
    plain = _("Only a reminder") if line.remind_only else ""
    parts = (date_words.known_parts(line.date, locale()), coming, card, plain)
    return ". ".join(part for part in parts if part)


_CARD_WORDS = {
    TaskState.PLANNED: N_("Card planned"),
    TaskState.CHOSEN: N_("Card planned"),
    TaskState.PRINTED: N_("Card printed"),
    TaskState.SIGNED: N_("Card signed"),
    TaskState.HELD: N_("Card waits for you"),
}


def _coming(line: DateLine, today: dt.date) -> str:
    if line.next_on is None:
        return _("Over") if line.date.is_day and not line.kind.is_yearly else ""
    what = ""
    if line.years is not None and line.years > 0:
        what = _number(line.kind, line.years)
    days = (line.next_on - today).days
    if line.is_approximate or days > 60:
        return what
    when = {0: _("today"), 1: _("tomorrow")}.get(days) or ngettext("in {n} day", "in {n} days", days).format(
        n=days
    )
    return f"{what} {when}" if what else capital(when)


def _number(kind: OccasionKind, years: int) -> str:
    if kind is OccasionKind.BIRTHDAY:
        return _("Turns {years}").format(years=years)
    return ngettext("Will be {n} year", "Will be {n} years", years).format(n=years)


RELATIONS = {
    Relation.SPOUSE: N_("Spouse"),
    Relation.PARTNER: N_("Partner"),
    Relation.CHILD: N_("Child"),
    Relation.PARENT: N_("Parent"),
    Relation.SIBLING: N_("Sibling"),
    Relation.FRIEND: N_("Friend"),
    Relation.COLLEAGUE: N_("Colleague"),
    Relation.ASSISTANT: N_("Assistant"),
    Relation.OTHER: N_("Relative"),
}


def kin_below(line: KinLine, name: str) -> str:
    """ "Daughter, 9", "Sister. Came in Nov", "Sent Priya to us"; `name` is the first name on the page."""
    parts = [_relation(line)] if line.kind or not line.sent else []
    if line.sent == SENT_US:
        parts.append(_("Sent by {name}").format(name=name))
    elif line.sent:
        parts.append(_("Sent {name} to us").format(name=name))
    return ". ".join(parts)


def _relation(line: KinLine) -> str:
    known = line.kind in tuple(Relation)
    plain = _(RELATIONS[Relation(line.kind)]) if known else line.kind or _("Lives there too")
    word = capital(line.label or plain)
    if line.is_deceased:
        return _("{relation}, deceased").format(relation=word)
    return _("{relation}, {age}").format(relation=word, age=line.age) if line.age is not None else word


_MOMENTS = {
    MomentKind.CALL: N_("Phone call"),
    MomentKind.VISIT: N_("Met in person"),
    MomentKind.EMAIL: N_("Email"),
    MomentKind.MESSAGE: N_("Text message"),
    MomentKind.LETTER: N_("Letter"),
    MomentKind.NOTE: N_("Note"),
    MomentKind.PROBLEM: N_("Open problem"),
    MomentKind.PUT_RIGHT: N_("Put right"),
    MomentKind.SENT_US: N_("Referral"),
    MomentKind.SENT_BY: N_("How we met"),
}
_CARD_STATES = {
    "mailed": N_("Card mailed"),
    "handed-over": N_("Card handed over"),
    "returned": N_("Card came back"),
}


def moment_title(moment: Moment) -> str:
    """ "Phone call", "Card mailed", "Put right"."""
    if moment.kind is MomentKind.CARD:
        return _(_CARD_STATES.get(moment.state, N_("Card mailed")))
    return _(_MOMENTS[moment.kind])


def moment_text(moment: Moment, design: str) -> str:
    """The words below the title; `design` is the name of a card's design."""
    if moment.kind is MomentKind.CARD:
        return _card_text(moment, design)
    if moment.kind is MomentKind.SENT_US:
        return joined(closed(_("Sent us {name}.").format(name=moment.other)), moment.text)
    if moment.kind is MomentKind.SENT_BY:
        return joined(_("{name} sent them to us.").format(name=moment.other), moment.text)
    if moment.kind is MomentKind.PROBLEM and moment.more:
        return joined(moment.text, _("Promised: {what}").format(what=moment.more))
    return joined(moment.text, moment.more)


def _card_text(moment: Moment, design: str) -> str:
    """What an apology is for is a sentence of its own, behind the name of the card."""
    is_apology = moment.about == OccasionKind.APOLOGY
    what = kinds.word(moment.about) if is_apology else moment.label or kinds.word(moment.about)
    card = _("{what}, “{design}”.").format(what=what, design=design) if design else closed(what)
    return joined(card, moment.label if is_apology else "")


def moment_day(moment: Moment, today: dt.date) -> str:
    """ "Apr 18", with the year when it is another one."""
    short = date_words.short_month_day(moment.on, locale())
    if moment.on.year == today.year:
        return short
    return _("{day}, {year}").format(day=short, year=moment.on.year)


POINTS = {
    "mobile": N_("Mobile"),
    "phone": N_("Phone"),
    "email": N_("Email"),
    "url": N_("Web page"),
    "fax": N_("Fax"),
    "messenger": N_("Messenger"),
}
ADDRESSES = {"home": N_("Home"), "work": N_("Work"), "other": N_("Other")}
CHANNELS = {
    Channel.MAIL: N_("Prefers mail"),
    Channel.CALL: N_("Prefers calls"),
    Channel.VISIT: N_("Prefers visits"),
    Channel.EMAIL: N_("Prefers email"),
    Channel.BY_HAND: N_("Give it by hand"),
}
_PARTS = {
    Part.BIRTHDAY: N_("birthday"),
    Part.ADDRESS: N_("mailing address"),
    Part.PHONE: N_("phone number"),
    Part.EMAIL: N_("email address"),
    Part.NAME: N_("name"),
}


def still_to_ask(page: CustomerPage) -> str:
    """ "Still to ask: birthday, phone number"; empty when all is known."""
    parts = [_(_PARTS[part]) for part in page.missing]
    return _("Still to ask: {parts}").format(parts=", ".join(parts)) if parts else ""


def wedding_conflict(told: Sequence[Telling]) -> str:
    """ "Two wedding days are told: Oct 3, 2012 (Priya Raman), Oct 4, 2012 (the couple)"."""
    days = [
        _("{day} ({who})").format(
            day=date_words.known_parts(each.date, locale()), who=each.whose or _("the couple")
        )
        for each in told
    ]
    return _("The wedding days differ: {days}").format(days=", ".join(days))
