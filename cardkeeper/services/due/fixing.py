"""What a card lacks, and how it is given from the list itself: an address, a name."""

import datetime as dt
from typing import NamedTuple

from cardkeeper.core import addressing, date_words
from cardkeeper.core.changes import Change
from cardkeeper.core.contact import Address
from cardkeeper.core.countries import code_of
from cardkeeper.core.names import first_name
from cardkeeper.core.postal_codes import question, tidy
from cardkeeper.core.postal_rules import rules_for
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.due import mail_addresses, standing, tasks
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.people import addresses, people
from cardkeeper.services.touch import problems
from cardkeeper.services.touch.problems import Problem
from cardkeeper.store.connection import value

# Where no town ends in a word as short as a region's code: "maplewood nj" can mean nothing else.
_QUICKLY_TYPED = frozenset({"US", "CA", "AU"})


class Place(NamedTuple):
    """Where a card should go: the address to set right (0 for a new one), what it says, what is wrong."""

    address_id: int
    version: int
    address: Address
    reason: str
    home: str


class Called(NamedTuple):
    """How the person of a card is called so far."""

    person_id: int
    version: int
    given: str
    family: str
    company: str


def place(task_id: int, today: dt.date) -> Place:
    """The address of a card that cannot be used, or an empty one. Raises CardKeeperError without the card."""
    task = _task(task_id)
    circle = tasks.circle_of([task])
    shop = settings.load()
    home = shop.country
    choice = mail_addresses.choose(circle, tasks.unit_of(task, circle), Desk(shop, today).there(task.arrival))
    wrong = choice.entry.id if choice.entry else next((id_ for id_, _why in choice.passed_over), 0)
    if not wrong:
        return Place(0, 0, Address(), "", home)
    row = addresses.get(wrong)
    if choice.entry is None:
        reason = next((why for _id, why in choice.passed_over), choice.reason)
        return Place(row.id, row.version, row.address, reason, home)
    missing = next(iter(addressing.missing_parts(row.address, home)), None)
    return Place(row.id, row.version, row.address, missing.message if missing else "", home)


def where(task_id: int, today: dt.date) -> tuple[str, ...]:
    """The lines of the address the card would go to, for a visit; empty when there is none."""
    task = _task(task_id)
    circle = tasks.circle_of([task])
    shop = settings.load()
    choice = mail_addresses.choose(circle, tasks.unit_of(task, circle), Desk(shop, today).there(task.arrival))
    if choice.entry is None:
        return ()
    return addressing.address_block((), choice.entry.address, shop.country)


def save_address(
    task_id: int, today: dt.date, *, street: str, town: str, code: str, country: str = ""
) -> Change:
    """Give a card the address it lacks; `town` may name the region too: "South Orange, NJ".

    It becomes the address of the home where there is one, so that nobody of the family is asked again.
    """
    task, found = _task(task_id), place(task_id, today)
    where = code_of(country) or country or found.address.country or found.home
    locality, region = split_town(town, where)
    parts = {
        "street": street.strip(),
        "locality": locality,
        "region": region,
        "postal_code": tidy(code, where),
        "country": where,
    }
    if found.address_id:
        return addresses.edit(found.address_id, found.version, today, **parts)
    owner = "household_id" if task.household_id else "person_id"
    fresh = Address(parts["street"], locality, region, parts["postal_code"], where)
    return addresses.add(owner, task.household_id or task.person_id, fresh, today)


def split_town(town: str, country: str) -> tuple[str, str]:
    """Town and region of what was typed: "South Orange, NJ", "Toronto ON", "Berlin"."""
    rules = rules_for(country)
    said = " ".join(town.split()).strip(" ,")
    before, comma, after = said.rpartition(",")
    if comma and rules.region_code(after.strip()):
        return before.strip(), rules.region_code(after.strip())
    first, blank, last = said.rpartition(" ")
    is_short = len(last) <= 3 and (last.isupper() or country in _QUICKLY_TYPED)
    if blank and is_short and rules.region_code(last):
        return first.strip(), rules.region_code(last)
    return said, ""


def join_town(address: Address) -> str:
    """The opposite: town and region in one line."""
    return ", ".join(part for part in (address.locality, address.region) if part)


def doubt(code: str, town: str, country: str) -> str:
    """What is odd about a postal code, as a sentence; empty when nothing is."""
    return question(code, country, split_town(town, country)[1])


def still_missing(street: str, town: str, code: str, country: str) -> tuple[str, str]:
    """The first part without which no envelope can be made, and a sentence; both empty when all is there."""
    locality, region = split_town(town, country)
    typed = Address(street.strip(), locality, region, code.strip(), country)
    if typed.is_blank or not street.strip():
        return "street", _("The street is missing.")
    found = next((part for part in addressing.missing_parts(typed, country) if part.blocks), None)
    return (found.part, found.message) if found else ("", "")


def arrival(task_id: int, today: dt.date) -> str:
    """When it would get there: "Mailed today it arrives Friday, May 15. Or hand it over tomorrow."."""
    shop = settings.load()
    desk = Desk(shop, today)
    task = _task(task_id)
    # What is posted on a day without mail sets out on the next one with (R5).
    posted = desk.calendar.delivery_day_on_or_after(today)
    there = desk.calendar.delivery_days_after(posted, desk.transit.days_to("", shop.country))
    when = date_words.day_words(there, today, shop.language)
    mailed = _("Mailed today it arrives {day}.").format(day=when)
    if not task.occasion_kind.has_day or there <= task.day:
        return mailed
    if task.day < today:
        return mailed
    by_hand = date_words.when_words(task.day, today, shop.language)
    return _("{mailed} Or hand it over {when}.").format(mailed=mailed, when=by_hand)


def called(task_id: int) -> Called:
    """The person whose name is missing on a card."""
    task = _task(task_id)
    circle = tasks.circle_of([task])
    unit = tasks.unit_of(task, circle)
    greeted = circle.greeted(unit)
    lacking = [record for record in greeted if not first_name(record.person)]
    wrong = standing.misread(circle, unit)
    record = next(iter([*lacking, *filter(None, [wrong]), *greeted]), circle.people[task.person_id])
    version = int(value("SELECT version FROM person WHERE id = ?", record.id))
    name = record.person.name
    return Called(record.id, version, name.given, name.family, record.company)


def save_name(task_id: int, today: dt.date, given: str, family: str) -> Change:
    """Say how the person of a card is called. Raises CardKeeperError for nothing at all."""
    found = called(task_id)
    if not given.strip() and not family.strip():
        raise CardKeeperError(_("Type at least one name. The card needs it for its greeting."))
    return people.edit(found.person_id, found.version, today, given=given, family=family)


def _task(task_id: int) -> tasks.TaskRecord:
    found = tasks.load([task_id])
    if task_id not in found:
        raise CardKeeperError(_("This card is not on the list any more."))
    return found[task_id]


def open_problem(task_id: int) -> Problem | None:
    """The problem a card waits for: the newest open one of the household."""
    task = _task(task_id)
    circle = tasks.circle_of([task])
    home = circle.home_of(task.person_id)
    ids = {task.person_id, *((member.person_id for member in home.members) if home else ())}
    found = [problem for id_ in sorted(ids) for problem in problems.of(id_) if problem.is_open]
    return max(found, key=lambda problem: (problem.opened_on, problem.id), default=None)


def decide(task_id: int, today: dt.date) -> Change:
    """Send this card although it was held: the household's cards go out while its problem is open."""
    problem = open_problem(task_id)
    if problem is not None:
        return problems.decide(problem.id, problems.SEND, today)
    return tasks.plan_again([task_id], today)
