"""Books as large as a shop's in twenty years, the same for the same seed, written with executemany."""

import datetime as dt
import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cardkeeper.core.contact import Contact, Name
from cardkeeper.services.book.library import open_library
from cardkeeper.services.people.entering import sort_name
from cardkeeper.store import search
from cardkeeper.store.connection import db, transaction
from tests.bench import card_history, names

TODAY = dt.date(2026, 11, 23)
_FIRST_DAY = dt.date(2006, 1, 2)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a book is; `notes` and `occasions` are per customer on average, cards in all.

    `waiting` cards are on the list already; the rules of planning put more there.
    """

    customers: int
    people: int
    cards: int
    notes: int = 4
    waiting: int = 0


SHOP = Size(5_000, 20_000, 200_000)
"""The book of the stories: every household with children, twenty years of cards."""
CITY = Size(100_000, 170_000, 300_000, notes=1, waiting=5_000)
"""The book of the tables of performance: 100,000 customers, 250,000 dates, 300,000 cards."""


def make(folder: Path, size: Size, seed: int = 20_261_123) -> None:
    """Write the book into a folder that has none, and leave it open.

    It is not analysed, because a shop's book never is: its queries must find their indexes without.
    """
    open_library(folder)
    with transaction():
        _Maker(size, random.Random(seed)).write()
        card_history.mailed(size.cards, size.customers, TODAY)
        card_history.waiting(size.waiting, size.customers, TODAY)
        search.index(range(1, size.people + 1))


class _Maker:
    """Collects the rows of every table, and writes them."""

    def __init__(self, size: Size, lot: random.Random) -> None:
        self._size = size
        self._lot = lot
        self._rows: dict[str, list[dict[str, Any]]] = {}

    def write(self) -> None:
        self._shared()
        for number in range(1, self._size.customers + 1):
            self._customer(number)
        self._relatives()
        self._referrals()
        for table, rows in self._rows.items():
            columns = tuple(rows[0])
            marks = ", ".join("?" * len(columns))
            db.connection().executemany(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",
                [tuple(row.values()) for row in rows],
            )

    def _add(self, table: str, **values: Any) -> int:
        rows = self._rows.setdefault(table, [])
        id_ = len(rows) + 1
        rows.append({"id": id_, **values})
        return id_

    def _edited(self, table: str, on: str = "2026-01-05", **values: Any) -> int:
        id_ = len(self._rows.get(table, ())) + 1
        stamp = f"{on}T09:00:00.000+00:00"
        stamps = {"uid": f"{table}-{id_:08d}", "created_at": stamp, "updated_at": stamp}
        return self._add(table, **stamps, **values)

    def _day(self, first: dt.date = _FIRST_DAY, last: dt.date = TODAY) -> dt.date:
        return first + dt.timedelta(self._lot.randrange((last - first).days + 1))

    def _shared(self) -> None:
        for tag in names.TAGS:
            self._edited("tag", name=tag, colour="")
        for number in range(max(20, self._size.customers // 60)):
            owner, trade = self._lot.choice(names.FAMILY), self._lot.choice(names.COMPANIES)
            self._edited("organisation", name=f"{owner} {trade} {number}")

    def _person(self, family: str, *, is_customer: bool, on: dt.date) -> int:
        lot = self._lot
        given = lot.choice(names.GIVEN)
        if lot.random() < 0.01:
            given, family = lot.choice(names.EAST_ASIAN), ""
        last = self._day(max(on, TODAY - dt.timedelta(900))) if is_customer and lot.random() < 0.85 else None
        contact = Contact(f"{given} {family}".strip(), Name(given, family))
        return self._edited(
            "person",
            on.isoformat(),
            formatted_name=contact.formatted_name,
            given=given,
            family=family,
            sort_name=sort_name(contact),
            language=lot.choice(("", "", "", "en", "de", "es")),
            is_customer=int(is_customer),
            tier=lot.choice(("A", "B", "B", "C", "C", "C", "D", "")) if is_customer else "",
            since_year=on.year if is_customer else None,
            since_month=on.month if is_customer else None,
            since_day=on.day if is_customer else None,
            preferred_channel=lot.choice(("", "", "", "mail", "call", "email")),
            celebrates=json.dumps(["christmas"]) if lot.random() < 0.2 else None,
            last_personal=last.isoformat() if last else None,
            last_touch=last.isoformat() if last else None,
        )

    def _customer(self, number: int) -> None:
        lot, family = self._lot, self._lot.choice(names.FAMILY)
        on = self._day() if number % 50 else self._day(TODAY.replace(day=1))
        person = self._person(family, is_customer=True, on=on)
        home = self._edited("household", name="", primary_person_id=person)
        self._member(home, person, "adult", 0)
        if lot.random() < 0.93:
            self._address(person, home)
        self._reach(person, number)
        if lot.random() < 0.87:
            self._date("birthday", person=person, year=lot.randrange(1940, 2004))
        if lot.random() < 0.5:
            self._date("customer-anniversary", person=person, on=on)
        if lot.random() < 0.3:
            self._date("anniversary", home=home, year=lot.randrange(1970, 2024))
        self._known(person, on)

    def _address(self, person: int, home: int) -> None:
        lot = self._lot
        town, region, code, country = lot.choice(names.TOWNS)
        is_shared = lot.random() < 0.2
        self._edited(
            "address",
            person_id=None if is_shared else person,
            household_id=home if is_shared else None,
            street=f"{lot.randrange(1, 400)} {lot.choice(names.STREETS)} Street",
            locality=town,
            region=region,
            postal_code=code,
            country=country,
            verified_on=self._day(TODAY - dt.timedelta(2500)).isoformat() if lot.random() < 0.5 else None,
            bad_since="2026-03-02" if lot.random() < 0.01 else None,
        )

    def _reach(self, person: int, number: int) -> None:
        lot = self._lot
        if lot.random() < 0.8:
            phone = f"(973) 555-{number % 10_000:04d}"
            self._edited("contact_point", person_id=person, kind="mobile", value=phone, match_key="")
        if lot.random() < 0.7:
            mail = f"customer{number}@example.com"
            self._edited("contact_point", person_id=person, kind="email", value=mail, match_key=mail)
        if lot.random() < 0.6:
            company = lot.randrange(1, len(self._rows["organisation"]) + 1)
            title = lot.choice(names.TITLES)
            self._edited("employment", person_id=person, organisation_id=company, job_title=title)

    def _known(self, person: int, on: dt.date) -> None:
        lot = self._lot
        for tag in lot.sample(range(1, len(names.TAGS) + 1), lot.choice((0, 0, 1, 1, 2))):
            self._add("person_tag", person_id=person, tag_id=tag)
        for kind, texts in (("pet", names.PETS), ("hobby", names.HOBBIES), ("team", names.TEAMS)):
            if lot.random() < 0.25:
                self._edited("fact", person_id=person, kind=kind, text=lot.choice(texts))
        for _note in range(lot.randrange(2 * self._size.notes + 1)):
            self._edited(
                "interaction",
                person_id=person,
                on_day=self._day(on).isoformat(),
                kind=lot.choice(("call", "visit", "email", "note")),
                text=lot.choice(names.NOTES),
                remind_on=self._day(TODAY - dt.timedelta(20)).isoformat() if lot.random() < 0.002 else None,
            )

    def _member(self, home: int, person: int, role: str, position: int) -> None:
        self._edited("household_member", household_id=home, person_id=person, role=role, position=position)

    def _relatives(self) -> None:
        """A spouse first, then children, spread over the households."""
        for number in range(self._size.people - self._size.customers):
            customer = number % self._size.customers + 1
            position = number // self._size.customers + 1
            is_child = position > 1
            family = self._rows["person"][customer - 1]["family"]
            person = self._person(family, is_customer=False, on=dt.date(2015, 5, 4))
            self._member(customer, person, "child" if is_child else "adult", position)
            kind = "child" if is_child else "spouse"
            self._edited("relation", person_id=customer, related_id=person, kind=kind)
            if self._lot.random() < 0.9:
                year = self._lot.randrange(2005, 2026) if is_child else self._lot.randrange(1945, 2004)
                self._date("birthday", person=person, year=year)
            if is_child and self._lot.random() < 0.05:
                self._date("graduation", person=person, year=2027)

    def _date(
        self, kind: str, *, person: int | None = None, home: int | None = None, year: int = 0, on: Any = None
    ) -> None:
        """Mostly a whole date; some without the year, a few of which only the year or the month is known."""
        day = on or self._day(dt.date(2025, 1, 1), dt.date(2025, 12, 31)).replace(year=2025)
        first: int | None = on.year if on else year
        month: int | None = day.month
        date: int | None = day.day
        known = self._lot.random()
        if known < 0.15 and kind != "graduation":
            first = None
        elif known < 0.17 and kind == "birthday":
            month = date = None
        elif known < 0.19:
            date = None
        self._edited(
            "occasion",
            kind=kind,
            person_id=person,
            household_id=home,
            year=first,
            month=month,
            day=date,
            month_day=month * 100 + date if month and date else None,
        )

    def _referrals(self) -> None:
        for referred in range(2, self._size.customers, 12):
            referrer = self._lot.randrange(1, referred)
            self._edited("referral", referrer_id=referrer, referred_id=referred, on_day="2026-05-04")
            self._rows["person"][referred - 1]["referred_by_id"] = referrer
        for row in self._rows["person"]:
            row.setdefault("referred_by_id", None)
