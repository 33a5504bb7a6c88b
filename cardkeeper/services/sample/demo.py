"""The sample book: some 120 invented customers, dated around today, in a folder of its own."""

import datetime as dt
import random
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cardkeeper import paths
from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import Address, Contact, ContactPoint, DatedOccasion, Name, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.i18n import _
from cardkeeper.services.book import library, settings
from cardkeeper.services.cards import senders
from cardkeeper.services.households.kin import Kin
from cardkeeper.services.people.entering import Entry
from cardkeeper.services.sample import demo_mailings, demo_past
from cardkeeper.services.touch import notes
from cardkeeper.store import models
from cardkeeper.store.writing import Writing, writing

_PEOPLE = 120


def clear(folder: Path) -> None:
    """Throw the sample book of before away, with what belongs to it."""
    for name in (paths.BOOK_NAME, f"{paths.BOOK_NAME}-wal", f"{paths.BOOK_NAME}-shm", "settings.json"):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "backups", ignore_errors=True)


def fill(today: dt.date) -> None:
    """Fill the open, empty book with sample customers and some weeks of history."""
    with paths.resource("demo/people.toml").open("rb") as file:
        content = tomllib.load(file)
    chance = random.Random(7)  # noqa: S311 - the same invented people every time
    people = [*content["person"], *_invented(content["names"], chance, _PEOPLE - len(content["person"]))]
    senders.save(**content["sender"])
    with writing(_("Fill the sample book"), Touched.EVERYTHING) as book:
        settings.put(book, content["shop"])
        for name, colour in content["tags"].items():
            book.insert(models.Tag, name=name, colour=colour)
        entry, kin = Entry(book, "US"), Kin(book)
        known = {person["name"]: _enter(book, entry, kin, person, today) for person in people}
        book.flush()
    demo_mailings.last_season(today)
    told = [person["name"] for person in content["person"]]
    demo_past.live_through(content["event"], known, told, today)
    demo_mailings.fill(today)


def _enter(book: Writing, entry: Entry, kin: Kin, person: dict[str, Any], today: dt.date) -> int:
    contact = _contact(person, today)
    id_ = entry.person(contact)
    kin.family(id_, contact)
    book.flush()
    added = today - dt.timedelta(person["known_for"])
    extra = {key: person[key] for key in ("tier", "formality") if key in person}
    book.update(models.Person, [id_], created_at=f"{added.isoformat()}T09:00:00", **extra)
    for fact in person.get("facts", ()):
        book.add(models.Fact, person_id=id_, **fact)
    for note in person.get("notes", ()):
        day = today - dt.timedelta(note["days_ago"])
        book.add(
            models.Interaction, person_id=id_, on_day=day.isoformat(), kind=note["kind"], text=note["text"]
        )
    notes.keep_clocks(book, [id_])
    return id_


def _contact(person: dict[str, Any], today: dt.date) -> Contact:
    given, _blank, family = person["name"].partition(" ")
    children = person.get("children", ())
    related = [Related(person["spouse"], "spouse")] if "spouse" in person else []
    points = [("mobile", person.get("phone")), ("email", person.get("email"))]
    return Contact(
        person["name"],
        Name(given, family, prefix=person.get("prefix", "")),
        organization=person.get("company", ""),
        title=person.get("title", ""),
        points=tuple(ContactPoint(kind, value) for kind, value in points if value),
        addresses=(_address(person["address"]),) if "address" in person else (),
        occasions=(*_dates(person, today), *_childrens_dates(children, today)),
        related=(*related, *(Related(child["name"], "child") for child in children)),
        categories=tuple(person.get("tags", ())),
        language=person.get("language", ""),
    )


def _dates(person: dict[str, Any], today: dt.date) -> Iterator[DatedOccasion]:
    for date in person.get("dates", ()):
        yield DatedOccasion(date["kind"], _date(today, date["in_days"], date.get("years")))


def _childrens_dates(children: Any, today: dt.date) -> Iterator[DatedOccasion]:
    for child in children:
        born = _date(today, child["in_days"], child["age"])
        yield DatedOccasion(OccasionKind.BIRTHDAY, born, about=child["name"])
        if "graduates_in" in child:
            day = today + dt.timedelta(child["graduates_in"])
            yield DatedOccasion(OccasionKind.GRADUATION, PartialDate.of(day), about=child["name"])


def _date(today: dt.date, in_days: int, years: int | None) -> PartialDate:
    day = today + dt.timedelta(in_days)
    year = day.year - years if years else None
    return PartialDate(day.month, min(day.day, 28) if day.month == 2 else day.day, year)


def _address(text: str) -> Address:
    street, town, region, code, *country = (part.strip() for part in text.split("|"))
    return Address(street, town, region, code, country[0] if country else "US")


def _invented(names: dict[str, list[str]], chance: random.Random, count: int) -> Iterator[dict[str, Any]]:
    """More people of the kind a shop has: most with an address, some without a year or a birthday."""
    for number in range(count):
        person: dict[str, Any] = {
            "name": f"{names['given'][number % 40]} {chance.choice(names['family'])}",
            "title": chance.choice(names["jobs"]),
            "tier": chance.choice("ABBCCCD"),
            "phone": f"(973) 555-0{200 + number}",
            "tags": chance.sample(
                ["First-time buyers", "Partners", "VIP", "Chamber of Commerce"], chance.choice((0, 0, 1))
            ),
        }
        if chance.random() > 0.08:
            house = chance.randrange(1, 240)
            person["address"] = f"{house} {chance.choice(names['streets'])} | {chance.choice(names['towns'])}"
        person |= _family(person["name"], names, chance)
        if any(date["in_days"] < 0 for date in person["dates"]):
            # A day gone by without an address would be the first row of Today: a form in place of a card.
            person.setdefault("address", f"{number + 1} {names['streets'][0]} | {names['towns'][0]}")
        person["facts"] = _facts(names, chance)
        person["notes"] = [
            {
                "days_ago": chance.randrange(1, 320),
                "kind": chance.choice(["call", "visit", "note"]),
                "text": text,
            }
            for text in chance.sample(names["notes"], chance.randrange(0, 3))
        ]
        # Whom nobody has spoken with yet came a short while ago.
        person["known_for"] = chance.randrange(330, 3000) if person["notes"] else chance.randrange(3, 150)
        yield person


def _family(name: str, names: dict[str, list[str]], chance: random.Random) -> dict[str, Any]:
    """A birthday, and for some a spouse with a wedding day and a child."""
    found: dict[str, Any] = {"dates": []}
    if chance.random() > 0.12:
        years = chance.randrange(24, 84) if chance.random() > 0.15 else None
        found["dates"].append({"kind": "birthday", "in_days": chance.randrange(-60, 305), "years": years})
    if chance.random() > 0.7:
        found["spouse"] = f"{chance.choice(names['given'])} {name.partition(' ')[2]}"
        day, years = chance.randrange(-60, 305), chance.randrange(1, 40)
        found["dates"].append({"kind": "anniversary", "in_days": day, "years": years})
    if chance.random() > 0.75:
        child = {"name": chance.choice(names["given"]), "age": chance.randrange(1, 17)}
        found["children"] = [child | {"in_days": chance.randrange(-60, 305)}]
    return found


def _facts(names: dict[str, list[str]], chance: random.Random) -> list[dict[str, str]]:
    found = []
    if chance.random() > 0.6:
        found.append({"kind": "pet", "text": chance.choice(names["pets"])})
    if chance.random() > 0.5:
        found.append({"kind": "hobby", "text": chance.choice(names["hobbies"])})
    return found


def open_sample_book(folder: Path, today: dt.date) -> None:
    """Open a fresh sample book in `folder`, filled."""
    library.open_library(folder)
    fill(today)


def open_todays(folder: Path, today: dt.date) -> None:
    """Open the sample book written to today, so that commands follow each other, else a fresh one."""
    book = folder / paths.BOOK_NAME
    if book.exists() and _written_on(book) == today:
        library.open_library(folder)
        return
    clear(folder)
    try:
        open_sample_book(folder, today)
    except BaseException:
        # Half a book would pass for a whole one until tomorrow.
        library.close_library()
        clear(folder)
        raise


def _written_on(file: Path) -> dt.date:
    """The day by the clock on the wall."""
    return dt.datetime.fromtimestamp(file.stat().st_mtime).astimezone().date()
