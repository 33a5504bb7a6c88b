"""What the window waits for finds its rows by an index, in a book of any size.

The plans are those of a book that was never analysed, as every shop's is: SQLite makes the same ones for ten
customers and for a hundred thousand.
"""

import datetime as dt
import re

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.filters import EVERYONE
from cardkeeper.services.calendar import calendar, calendar_people
from cardkeeper.services.cards import sent
from cardkeeper.services.cards.connections import Connections
from cardkeeper.services.due import due, planning, queue
from cardkeeper.services.households import families
from cardkeeper.services.households.families import Relative
from cardkeeper.services.occasions import upcoming
from cardkeeper.services.people import customer_page, customers, facts, glance, tags
from cardkeeper.services.people.bulk import put_tag
from cardkeeper.services.search import finding
from cardkeeper.services.touch import (
    info_items,
    keeping_in_touch,
    notes,
    problems,
    referrals,
    reminders,
    thanks,
)
from cardkeeper.store import models
from cardkeeper.store.connection import db, select
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_customer, a_sender, born, email

MONTH = (dt.date(2026, 4, 27), dt.date(2026, 6, 7))


@pytest.fixture
def ruth(library):
    """A customer with everything that can be known of one, and others around."""
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),), organization="Acme",
                      points=(email("ruth@example.com"),))  # fmt: skip
    children = (Relative(Name("Ada", "Okafor"), PartialDate(5, 24, 2018)),)
    spouse = Relative(Name("Tom", "Okafor"), PartialDate(5, 21, 1984))
    families.enter_family(ruth, TUESDAY, spouse=spouse, children=children, wedding=PartialDate(5, 22, 2012))
    kavya = a_customer("Kavya Raman", occasions=(born(5, 19),))
    referrals.add(ruth, kavya, TUESDAY)
    notes.add(ruth, "Called about the boat", TUESDAY, remind_on=TUESDAY)
    facts.add(ruth, "pet", "Biscuit, beagle")
    info_items.share([ruth, kavya], "Rates fell", TUESDAY)
    problems.log(kavya, "The frame broke", TUESDAY, due_on=TUESDAY)
    put_tag([ruth], tags.add("VIP").ids[0])
    with writing("Set", Touched.PEOPLE) as book:
        book.update(models.Person, [kavya], tier="A", last_personal="2025-01-01")
    planning.settle(TUESDAY)
    upcoming.keep(TUESDAY)
    return ruth


VERBS = {
    "a customer's page": lambda ruth: customer_page.read(ruth, TUESDAY),
    "somebody at a glance": lambda ruth: glance.of_person(ruth, TUESDAY),
    "Today": lambda _ruth: queue.read(TUESDAY),
    "the due list": lambda _ruth: due.rows(due.groups(TUESDAY).every(), TUESDAY),
    "search": lambda _ruth: finding.everything("rut"),
    "search two words": lambda _ruth: finding.everything("okafor ada"),
    "search a note": lambda _ruth: finding.everything("boat"),
    "search Chinese": lambda _ruth: finding.everything("张"),
    "the list, narrowed": lambda _ruth: customers.find("okafor"),
    "rows of the list": lambda ruth: customers.rows([ruth, ruth + 1], TUESDAY),
    "the month": lambda _ruth: calendar.days(*MONTH, TUESDAY, calendar_people.folk(EVERYONE, TUESDAY)),
    "say hello": lambda _ruth: keeping_in_touch.say_hello(TUESDAY),
    "reminders": lambda _ruth: reminders.due(TUESDAY),
    "who compares cards": lambda ruth: Connections([ruth]).of([ruth]),
    "what went out": lambda ruth: sent.texts_of([ruth], 0),
    "planning one customer": lambda ruth: planning.settle(TUESDAY, people=[ruth]),
}
# Read whole because there is only ever a handful, because all of it is wanted, or because it is itself the
# answer of a search or a subquery.
FEW = (
    r"setting|tag|mailing|smart_group|holiday_date|problem|occurrence_exception|sender_profile|printer_profile",
    r"CONSTANT ROW|\(subquery|used|of_year|near|\w+ VIRTUAL TABLE",
    r"person USING COVERING INDEX person_aside",  # those put aside alone
    r"search_date$",  # how many there are
)
SMALL = re.compile(f"SCAN ({'|'.join(FEW)})")
WHOLE = {
    # Everybody there is, in order, is one reading of an index.
    "all customers": lambda _ruth: customers.find(),
    "all customers by the next date": lambda _ruth: customers.find("", "next", TUESDAY),
    "all customers by last contact": lambda _ruth: customers.find("", "contact"),
    "the newest customers": lambda _ruth: customers.find("", "added"),
}


def plans(run, monkeypatch):
    """The plan of each statement that a verb asks of the book."""
    asked, ask = [], db.execute_sql

    def recorded(sql, params=None, *more):
        asked.append((sql, tuple(params or ())))
        return ask(sql, params, *more)

    with monkeypatch.context() as patch:
        patch.setattr(db, "execute_sql", recorded)
        run()
    queries = dict.fromkeys(pair for pair in asked if pair[0].lstrip().upper().startswith(("SELECT", "WITH")))
    assert queries
    return {sql: [row[3] for row in select(f"EXPLAIN QUERY PLAN {sql}", *values)] for sql, values in queries}


@pytest.mark.parametrize("verb", VERBS)
def test_no_table_is_read_whole(ruth, monkeypatch, verb):
    found = plans(lambda: VERBS[verb](ruth), monkeypatch)

    whole = {
        sql: step
        for sql, steps in found.items()
        for step in steps
        if step.startswith("SCAN") and not SMALL.match(step)
    }
    assert not whole, "\n\n".join(f"{step}: {' '.join(sql.split())}" for sql, step in whole.items())


@pytest.mark.parametrize("verb", WHOLE)
def test_everybody_in_order_is_read_from_an_index_without_sorting(ruth, monkeypatch, verb):
    found = plans(lambda: WHOLE[verb](ruth), monkeypatch)

    steps = [step for plan in found.values() for step in plan if not SMALL.match(step)]
    assert [step for step in steps if "ORDER BY" in step] == []
    assert [step for step in steps if step.startswith("SCAN") and "INDEX" not in step] == []


def test_a_full_reading_would_be_noticed(ruth, monkeypatch):
    found = plans(lambda: select("SELECT id FROM person WHERE note LIKE '%boat%'"), monkeypatch)

    assert [step for steps in found.values() for step in steps] == ["SCAN person"]


def test_what_is_owed_and_who_is_thanked_reads_the_referrals_alone(ruth, monkeypatch):
    found = plans(thanks.unthanked, monkeypatch)

    scans = {step for steps in found.values() for step in steps if step.startswith("SCAN")}
    assert not any("person" in step or "card_task" in step for step in scans)
