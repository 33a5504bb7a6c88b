"""Finding people: any script, any spelling, any string; names first, families with whose they are."""

import datetime as dt

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import ContactPoint, DatedOccasion, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.life import life
from cardkeeper.services.mailings import mailings
from cardkeeper.services.people import bulk, customers, facts, tags
from cardkeeper.services.search import finding
from cardkeeper.services.search.found_by import excerpt
from cardkeeper.services.touch import notes
from cardkeeper.store import models
from cardkeeper.store.connection import db, select
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_customer, born, child, married, spouse
from tests.services.nasty_searches import NASTY

PEOPLE = (
    "Łukasz Wójcik",
    "Søren Ørsted",
    "İpek Yılmaz",
    "Jürgen Straßer",
    "Ruth O'Neill",
    "Mary-Jane Quinn",
    "Ngô Văn An",
    "Élodie D’Arc",
    "張偉",
    "山田太郎",
    "김민준",
    "สมชาย ใจดี",
    "Жанна Иванова",
    "Ελένη Παπαδοπούλου",
    "דוד לוי",
    "أحمد علي",
    "रवि शर्मा",
)


@pytest.fixture
def everybody(library):
    return {name: a_customer(name) for name in PEOPLE}


def names(text: str) -> list[str]:
    return [row.name for row in customers.rows(customers.find(text), TUESDAY)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("lukasz", "Łukasz Wójcik"),
        ("ŁUKASZ WOJCIK", "Łukasz Wójcik"),
        ("soren", "Søren Ørsted"),
        ("ØRSTED", "Søren Ørsted"),
        ("ipek", "İpek Yılmaz"),
        ("IPEK YILMAZ", "İpek Yılmaz"),
        ("strasser", "Jürgen Straßer"),
        ("STRASSER jur", "Jürgen Straßer"),
        ("o'neill", "Ruth O'Neill"),
        ("O’Neill", "Ruth O'Neill"),
        ("oneill", "Ruth O'Neill"),
        ("neill", "Ruth O'Neill"),
        ("jane q", "Mary-Jane Quinn"),
        ("mary-j", "Mary-Jane Quinn"),
        ("ngo van an", "Ngô Văn An"),
        ("d'arc", "Élodie D’Arc"),
        ("elodie", "Élodie D’Arc"),
        ("rsted", "Søren Ørsted"),
        ("uin", "Mary-Jane Quinn"),
        ("張", "張偉"),
        ("偉", "張偉"),
        ("張偉", "張偉"),
        ("山田", "山田太郎"),
        ("太郎", "山田太郎"),
        ("田太", "山田太郎"),
        ("郎", "山田太郎"),
        ("민준", "김민준"),
        ("준", "김민준"),
        ("ชาย", "สมชาย ใจดี"),
        ("жанна", "Жанна Иванова"),
        ("ИВАНОВ", "Жанна Иванова"),
        ("ελενη", "Ελένη Παπαδοπούλου"),
        ("ΠΑΠΑΔ", "Ελένη Παπαδοπούλου"),
        ("לוי", "דוד לוי"),
        ("احمد", "أحمد علي"),
        ("शर्मा", "रवि शर्मा"),
    ],
)
def test_accents_and_case_do_not_matter_in_any_script(everybody, text, who):
    assert names(text) == [who]


def test_any_string_is_safe(everybody):
    for text in NASTY:
        found = customers.find(text)
        assert isinstance(finding.everything(text), finding.Found)
        assert set(found) <= set(everybody.values()), ascii(text[:40])
        if text.strip() and not any(character.isalnum() for character in text):
            assert found == [], ascii(text[:40])


def test_a_hundred_and_fifty_of_them():
    assert len(set(NASTY)) > 150


def test_whoever_has_it_in_the_name_comes_first(library):
    noted = a_customer("Ada Ash")
    notes.add(noted, "Met Smith at the bank", TUESDAY)
    employed = a_customer("Ben Birch", organization="Smith & Sons")
    smith, smithers = a_customer("Zoe Smith"), a_customer("Yan Smithers")

    assert customers.find("smith") == [smith, smithers, noted, employed]
    assert [hit.id for hit in finding.everything("smith").customers] == [smith, smithers, noted, employed]


def test_the_one_called_exactly_so_is_the_first(library):
    anna, ann = a_customer("Anna Ash"), a_customer("Ann Zeller")

    assert [hit.id for hit in finding.everything("ann").customers] == [ann, anna]


def test_every_word_must_fit_somewhere(library):
    both = a_customer("Ada Ash", organization="Quinn Bakery")
    a_customer("Ben Birch", organization="Quinn Garage")

    assert customers.find("ada quinn") == [both]
    assert customers.find("quinn bak ad") == [both]
    assert customers.find("ada garage") == []


def test_found_by_everything_known_of_them(library):
    ada = a_customer(
        "Ada Ash",
        organization="Lumen Health",
        title="Product manager",
        related=(spouse("Dev Raman"), child("Anika")),
        points=(ContactPoint("mobile", "(973) 555-0142"),),
        note="Closed in March",
    )
    notes.add(ada, "Stopped by with lemon cake", TUESDAY)
    facts.add(ada, "pet", "Biscuit, beagle")
    bulk.put_tag([ada], tags.add("First-time buyers").ids[0])
    expected = {
        "lumen": "Product manager, Lumen Health",
        "dev": "Dev Raman",
        "anika": "Anika",
        "555-01": "(973) 555-0142",
        "5550142": "",
        "march": "Closed in March",
        "lemon": "Stopped by with lemon cake",
        "biscuit": "Pet: Biscuit, beagle",
        "buyers": "Tagged First-time buyers",
        "alder": "118 Alder Court, Maplewood 07040",
    }

    for text, why in expected.items():
        [hit] = finding.everything(text).customers
        assert hit.id == ada, text
        if why:
            assert hit.why == why


def test_relatives_are_shown_with_whose_they_are(library):
    ada = a_customer("Ada Ash", related=(spouse("Abe Ash"), child("Mia"), Related("Fay Fern", "friend")))
    found = {
        text: [(hit.name, hit.why, hit.whose_id) for hit in finding.everything(text).relatives]
        for text in ("mia", "abe", "fay")
    }

    assert found == {
        "mia": [("Mia", "Child of Ada Ash", ada)],
        "abe": [("Abe Ash", "Spouse of Ada Ash", ada)],
        "fay": [("Fay Fern", "Friend of Ada Ash", ada)],
    }


def test_companies_tags_and_notes_have_their_own_places(library):
    ada = a_customer("Ada Ash", organization="Okafor & Sons")
    ben = a_customer("Ben Birch", organization="Okafor & Sons")
    note = notes.add(ada, "Okafor wants the papers by Friday", TUESDAY).ids[0]
    bulk.put_tag([ada], tags.add("Okafor friends").ids[0])

    found = finding.everything("okaf")

    assert [(hit.name, hit.person_ids) for hit in found.companies] == [("Okafor & Sons", (ada, ben))]
    assert [(tag.name, tag.customers) for tag in found.tags] == [("Okafor friends", 1)]
    [hit] = found.notes
    assert (hit.id, hit.name, hit.on) == (note, "Ada Ash", TUESDAY)
    assert hit.excerpt.text[hit.excerpt.start :][: hit.excerpt.length] == "Okaf"


@pytest.mark.parametrize(
    ("text", "terms", "shown", "marked"),
    [
        ("Stopped by with lemon cake.", ["lem"], "Stopped by with lemon cake.", "lem"),
        ("In der Straße 5", ["strasse"], "In der Straße 5", "Straße"),
        ("ÖSTERREICH", ["reich"], "ÖSTERREICH", "REICH"),
        ("a" * 30 + " " + "b" * 80 + " cake " + "c" * 90, ["cake"], "… cake …", "cake"),
        ("one  two\nthree", ["three"], "one two three", "three"),
        ("nothing of it", ["cake"], "nothing of it", ""),
        ("和" * 300 + "猫" + "和" * 300, ["猫"], None, "猫"),
    ],
)
def test_an_excerpt_shows_the_word_in_its_place(text, terms, shown, marked):
    found = excerpt(text, terms)

    assert shown is None or found.text == shown
    assert found.text[found.start :][: found.length] == marked


def test_when_nothing_is_found_the_nearest_name_is_offered(library):
    johnson = a_customer("Henry Johnson")
    lindqvist = a_customer("Grace Lindqvist")
    a_customer("Ada Ash")

    assert finding.everything("jonson").nearest.id == johnson
    assert finding.everything("lindquist").nearest.id == lindqvist
    assert finding.everything("grace lindkvist").nearest.name == "Grace Lindqvist"
    assert finding.everything("xyzzy").nearest is None
    assert finding.everything("Johnson").nearest is None


def test_the_deleted_the_archived_and_those_who_left_are_not_found(library):
    ada, ben = a_customer("Ada Ash", related=(spouse("Abe Ash"),)), a_customer("Ben Ash")
    customers.delete([ada])
    life.archive([ben], TUESDAY)

    found = finding.everything("ash")

    assert (found.customers, found.relatives) == ((), ())
    assert customers.find("ash") == []
    assert customers.find("ash", archived=True) == [ben]


def test_what_is_corrected_is_found_anew(library):
    ada = a_customer("Ada Ash", related=(spouse("Abe Ash"),))
    with writing("Rename", Touched.PEOPLE) as book:
        book.update(models.Person, select("SELECT id FROM person WHERE given = 'Abe'")[0], given="Zebedee")
    change = book.change()

    assert (customers.find("zebedee"), customers.find("abe")) == ([ada], [])
    change.undo()
    assert (customers.find("zebedee"), customers.find("abe")) == ([], [ada])


def test_a_tag_moved_to_another_person_is_found_there(library):
    ada, ben = a_customer("Ada Ash"), a_customer("Ben Birch")
    fact = facts.add(ada, "pet", "Biscuit").ids[0]

    with writing("Merge", Touched.PEOPLE) as book:
        book.update(models.Fact, [fact], person_id=ben)

    assert customers.find("biscuit") == [ben]


def order(order_by: str, today: dt.date = TUESDAY) -> str:
    rows = customers.rows(customers.find(order_by=order_by, today=today), today)
    return " ".join(row.name.split()[0] for row in rows)


GRADUATION = DatedOccasion(OccasionKind.GRADUATION, PartialDate(5, 14, 2026), about="Mia")


@pytest.fixture
def dated(library):
    """Each with another next date, seen from 12 May."""
    a_customer("Ada Ash", occasions=(born(5, 11, 1980),))
    a_customer("Ben Birch", occasions=(born(5, 13), married(5, 12, 2001)), related=(spouse("Bea Birch"),))
    a_customer("Cleo Cedar", occasions=(born(12, 31),))
    a_customer(
        "Dan Dogwood", related=(child("Mia"),), occasions=(GRADUATION, born(5, 20), born(5, 13, about="Mia"))
    )
    a_customer("Eve Elm")
    past = DatedOccasion(OccasionKind.GRADUATION, PartialDate(5, 30, 2020))
    a_customer("Fay Fern", occasions=(past, DatedOccasion(OccasionKind.BIRTHDAY, PartialDate(6))))
    db.execute_sql("UPDATE person SET created_at = '2026-01-0' || id")


def test_by_name_and_by_when_they_came(dated):
    assert order("name") == "Ada Ben Cleo Dan Eve Fay"
    assert order("added") == "Fay Eve Dan Cleo Ben Ada"


def test_by_last_contact_the_longest_ago_first(dated):
    ids = {row.name.split()[0]: row.id for row in customers.rows(customers.find(), TUESDAY)}
    for name, days in (("Eve", 9), ("Ada", 2), ("Ben", 30)):
        notes.add(ids[name], "Called", TUESDAY, on=TUESDAY - dt.timedelta(days))

    assert order("contact") == "Cleo Dan Fay Ben Eve Ada"


def test_by_the_next_date_over_new_year_and_past_what_happens_once(dated):
    assert order("next") == "Ben Dan Fay Cleo Ada Eve"
    rows = {row.name.split()[0]: row for row in customers.rows(customers.find(), TUESDAY)}
    assert (rows["Ben"].next_kind, rows["Ben"].next_on) == ("anniversary", dt.date(2026, 5, 12))
    assert (rows["Dan"].next_kind, rows["Dan"].next_who) == ("graduation", "Mia")
    assert (rows["Fay"].next_on, rows["Fay"].next_is_approximate) == (dt.date(2026, 6, 7), True)
    assert (rows["Ada"].next_on, rows["Eve"].next_on) == (dt.date(2027, 5, 11), None)

    assert order("next", dt.date(2026, 12, 31)) == "Cleo Ada Ben Dan Fay Eve"
    assert order("next", TUESDAY) == "Ben Dan Fay Cleo Ada Eve"


def test_the_order_follows_every_change_and_its_undo(dated):
    assert order("next").startswith("Ben Dan")
    eve = customers.find("elm")[0]

    with writing("Add birthday", Touched.OCCASIONS) as book:
        book.insert(models.Occasion, kind="birthday", person_id=eve, month=5, day=12, month_day=512)
    assert order("next").startswith("Ben Eve Dan")
    change = book.change().undo()
    assert order("next").startswith("Ben Dan")
    change.undo()
    assert order("next").startswith("Ben Eve Dan")

    deleted = customers.delete([eve])
    assert order("next") == "Ben Dan Fay Cleo Ada"
    deleted.undo()
    assert order("next").startswith("Ben Eve Dan")


def test_a_date_of_the_family_moves_the_customer(dated):
    assert order("next") == "Ben Dan Fay Cleo Ada Eve"
    with writing("Postpone", Touched.OCCASIONS) as book:
        graduation = select("SELECT id FROM occasion WHERE kind = 'graduation' AND year = 2026")[0]
        book.update(models.Occasion, graduation, month=9, month_day=914)

    assert order("next") == "Ben Dan Fay Cleo Ada Eve"
    [row] = customers.rows(customers.find("dogwood"), TUESDAY)
    assert (row.next_kind, row.next_on) == ("birthday", dt.date(2026, 5, 20))


def test_a_row_tells_of_a_card_that_is_late_or_just_went(library):
    ada, ben = a_customer("Ada Ash"), a_customer("Ben Birch")
    for person, state, days in ((ada, "mailed", -3), (ben, "mailed", -40), (ben, "planned", -1)):
        day = (TUESDAY + dt.timedelta(days)).isoformat()
        _task(person, state, day)

    rows = customers.rows([ada, ben], TUESDAY)

    assert [(row.card_state, row.card_kind) for row in rows] == [("sent", "birthday"), ("late", "birthday")]
    assert rows[0].card_on == TUESDAY - dt.timedelta(3)


def test_a_card_of_a_mailing_that_waits_for_no_day_is_not_late(library):
    ada = a_customer("Ada Ash")
    mailing = mailings.create("Thanks", TUESDAY, kind=OccasionKind.THANK_YOU, audience=[ada]).ids[0]
    assert select("SELECT mailing_id FROM card_task WHERE person_id = ?", ada) == [(mailing,)]

    (row,) = customers.rows([ada], TUESDAY + dt.timedelta(30))

    assert row.card_state == ""


def _task(person_id: int, state: str, day: str) -> None:
    with writing("Plan", Touched.CARDS) as book:
        dates = dict.fromkeys(("occurs_on", "not_before", "make_by", "mail_by", "arrive_by"), day)
        book.insert(
            models.CardTask,
            source="occasion",
            source_key=f"{state}:{person_id}",
            year=2026,
            recipient_key=f"person:{person_id}",
            kind="birthday",
            person_id=person_id,
            state=state,
            done_on=day if state == "mailed" else None,
            **dates,
        )
