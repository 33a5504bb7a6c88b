"""Importing: everything arrives, the same file again changes nothing, undo takes it all back."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Contact
from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import UnreadableFile
from cardkeeper.formats import deaths, vcard
from cardkeeper.services.book import exporting
from cardkeeper.services.due import planning
from cardkeeper.services.importing import importing
from cardkeeper.services.people import customer_page, customers
from cardkeeper.services.people.letter_page import Letters
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_sender
from tests.store.test_writing import everything

TODAY = dt.date(2026, 11, 21)
RUTH = """BEGIN:VCARD
VERSION:3.0
UID:ruth-1
N:Carter;Beatriz;;Dr.;
FN:Dr. Beatriz Carter
NICKNAME:Bea
ORG:Okafor & Sons;Loans
TITLE:Nurse
EMAIL;type=HOME:bea@example.com
TEL;type=CELL:(973) 555-0114
ADR;type=HOME:;;175 Chestnut Street\\, Apt 8;Austin;TX;78701;USA
BDAY;X-APPLE-OMIT-YEAR=1604:1604-11-07
item2.X-ABDATE:2004-06-12
item2.X-ABLabel:_$!<Anniversary>!$_
item3.X-ABRELATEDNAMES:Ruth
item3.X-ABLabel:_$!<Child>!$_
item4.X-ABDATE:2013-04-24
item4.X-ABLabel:Ruth's birthday
NOTE:Prefers a call.\\nNever before ten.
CATEGORIES:VIP,Golf
X-SHOE-SIZE:39
END:VCARD
"""


def plan_of(*cards: str, name="people.vcf"):
    return importing.plan(name, "".join(cards).encode(), TODAY)


def import_(*cards: str):
    plan = plan_of(*cards)
    return plan, importing.apply(plan)


RUTH_WHOLE = {
    "uid": "ruth-1",
    "formatted_name": "Dr. Beatriz Carter",
    "prefix": "Dr.",
    "given": "Beatriz",
    "additional": "",
    "family": "Carter",
    "suffix": "",
    "nickname": "Bea",
    "language": "",
    "deceased": False,
    "organization": "Okafor & Sons",
    "title": "Nurse",
    "emails": ["bea@example.com"],
    "phones": ["(973) 555-0114"],
    "addresses": [
        {
            "street": "175 Chestnut Street, Apt 8",
            "locality": "Austin",
            "region": "TX",
            "postal_code": "78701",
            "country": "US",
            "kind": "home",
            "bad": "",
        }
    ],
    "occasions": [
        {"kind": "birthday", "label": "", "year": None, "month": 11, "day": 7},
        {"kind": "anniversary", "label": "", "year": 2004, "month": 6, "day": 12},
        {"kind": "birthday", "label": "Ruth's birthday", "year": 2013, "month": 4, "day": 24},
    ],
    "related": [{"name": "Ruth", "relation": "child"}],
    "urls": [],
    "note": "Prefers a call.\nNever before ten.",
    "tags": ["VIP", "Golf"],
    "photo": False,
    "facts": [],
    "notes": [],
    "wishes": [],
}
"""What the card tells, as it is exported."""


def test_a_card_arrives_whole(library):
    import_(RUTH)

    (person,) = exporting.everybody()

    assert person == RUTH_WHOLE


def test_a_foreign_postal_code_tells_the_country_nobody_wrote(library):
    table = (
        "Name;Street;Place\n"
        "Nakamura, Olivia;8 Harley Street;W1G 9PF London\n"
        "Bell, Ada;9 Elm Drive;31401 Savannah\n"
        "Smith, John;5 Oak Ave;Boston, MA 2139\n"
    )
    importing.apply(importing.plan("by-hand.csv", table.encode(), TUESDAY))

    assert select("SELECT locality, postal_code, country FROM address ORDER BY id") == [
        ("London", "W1G 9PF", "GB"),
        ("Savannah", "31401", ""),
        ("Boston", "02139", ""),
    ]
    again = importing.plan("by-hand.csv", table.encode(), TUESDAY)
    assert (again.created, again.updated) == (0, 0)


def test_who_is_marked_as_dead_comes_in_as_dead_and_leaves_so(library, tmp_path):
    table = "Name,Birthday,Spouse\nRhys Nelson (deceased),7 June 1958,\nRuth Okafor,,Tom Okafor †\n"
    importing.apply(importing.plan("list.csv", table.encode(), TUESDAY))

    assert select("SELECT formatted_name, given, deceased FROM person ORDER BY id") == [
        ("Rhys Nelson", "Rhys", 1),
        ("Ruth Okafor", "Ruth", 0),
        ("Tom Okafor", "Tom", 1),
    ]
    exporting.write("vcard", tmp_path / "all.vcf")
    read = vcard.read((tmp_path / "all.vcf").read_bytes())
    rhys, ruth = (deaths.marked(each) for each in read if isinstance(each, Contact))
    assert (rhys.has_died, ruth.has_died) == (True, False)
    assert [each.is_deceased for each in ruth.related] == [True]


def test_who_asked_for_no_mail_gets_none_after_an_import_and_leaves_so(library, tmp_path):
    a_sender()
    table = (
        "Name,Birthday,Street,City,State,ZIP,Do Not Mail\n"
        "Tom Bell,15 May 1980,1 Elm Drive,Maplewood,NJ,07040,Yes\n"
        "Ruth Okafor,15 May 1981,2 Elm Drive,Maplewood,NJ,07040,\n"
    )
    change = importing.apply(importing.plan("list.csv", table.encode(), TUESDAY))
    planning.settle(TUESDAY)

    assert select("SELECT state, reason FROM card_task ORDER BY person_id") == [
        ("skipped", "do-not-send"),
        ("planned", ""),
    ]
    again = importing.plan("list.csv", table.encode(), TUESDAY)
    assert (again.created, again.updated) == (0, 0)
    for kind, name in (("vcard", "all.vcf"), ("csv", "all.csv")):
        exporting.write(kind, tmp_path / name)
        read = importing.plan(name, (tmp_path / name).read_bytes(), TUESDAY)
        assert [each.contact.wants_no_mail for each in read.entries] == [True, False]
        assert (read.created, read.updated) == (0, 0)
    change.undo()
    assert select("SELECT id FROM suppression WHERE deleted_at IS NULL") == []


def test_a_wish_that_comes_with_a_later_list_ends_the_planned_card(library):
    a_sender()
    table = (
        "Name,Email,Birthday,Street,City,State,ZIP,Tags\n"
        "Tom Bell,t@x.com,15 May 1980,1 Elm Drive,Maplewood,NJ,07040,{}\n"
    )
    importing.apply(importing.plan("list.csv", table.format("Golf").encode(), TUESDAY))
    planning.settle(TUESDAY)

    change = importing.apply(importing.plan("list.csv", table.format("Do not mail").encode(), TUESDAY))
    planning.settle(TUESDAY)

    assert select("SELECT state, reason FROM card_task") == [("skipped", "do-not-send")]
    change.undo()
    planning.settle(TUESDAY)
    assert select("SELECT state, reason FROM card_task") == [("planned", "")]


def test_the_same_file_again_changes_nothing(library):
    import_(RUTH)
    before = everything()

    plan, change = import_(RUTH)

    assert (plan.created, plan.updated, plan.skipped, plan.failed) == (0, 0, 1, 0)
    assert change.undo is None
    assert everything() == before


def test_an_import_is_one_step_that_undo_takes_back(library):
    before = everything()
    _plan, change = import_(RUTH, RUTH.replace("ruth-1", "ruth-2").replace("Beatriz", "Ada"))
    after = everything()
    assert change.label == "Import 2 customers"

    opposite = change.undo()
    assert everything() == before
    opposite.undo()

    assert everything() == after
    assert len(customers.find("ada")) == 1


def test_blanks_are_filled_and_nothing_known_is_overwritten(library):
    short = (
        "BEGIN:VCARD\nVERSION:3.0\nUID:ruth-1\nFN:Bea Carter\nN:Carter;Beatriz;;;\n"
        "NICKNAME:Trixi\nEND:VCARD\n"
    )
    import_(short)

    plan, _change = import_(RUTH)

    (person,) = exporting.everybody()
    assert (plan.created, plan.updated) == (0, 1)
    assert (person["nickname"], person["formatted_name"], person["prefix"]) == ("Trixi", "Bea Carter", "Dr.")
    assert person["tags"] == ["VIP", "Golf"]
    assert [o["label"] for o in person["occasions"]] == ["", "", "Ruth's birthday"]


def test_a_year_completes_a_birthday_without_one(library):
    import_(RUTH)

    import_(RUTH.replace("BDAY;X-APPLE-OMIT-YEAR=1604:1604-11-07", "BDAY:1979-11-07"))

    (person,) = exporting.everybody()
    assert person["occasions"][0]["year"] == 1979
    assert len(person["occasions"]) == 3


def test_two_people_of_one_file_with_different_uids_stay_two(library):
    plan, _change = import_(RUTH, RUTH.replace("ruth-1", "ruth-2"))

    assert plan.created == 2


def test_partners_who_are_both_customers_share_a_household_and_their_child(library):
    ada = (
        "BEGIN:VCARD\nVERSION:4.0\nUID:a\nFN:Ada Quinn\nN:Quinn;Ada;;;\nANNIVERSARY:20100512\n"
        "RELATED;TYPE=spouse;VALUE=text:Leo Brandt\nRELATED;TYPE=child;VALUE=text:Mia\nEND:VCARD\n"
    )
    leo = (
        "BEGIN:VCARD\nVERSION:4.0\nUID:l\nFN:Leo Brandt\nN:Brandt;Leo;;;\nANNIVERSARY:20100512\n"
        "RELATED;TYPE=spouse;VALUE=text:Ada Quinn\nRELATED;TYPE=child;VALUE=text:Mia\nEND:VCARD\n"
    )

    import_(ada, leo)

    assert select("SELECT count(*) FROM person") == [(3,)]
    assert select("SELECT count(*) FROM household") == [(1,)]
    assert select("SELECT kind, household_id FROM occasion") == [("anniversary", 1)]


@pytest.mark.parametrize(
    ("hers", "people", "homes"),
    [
        (";;134 Baker Street;Maplewood;NJ;07040;", 3, 2),
        (";;189 Baker Street;Newark;NJ;07101;", 3, 2),
        (";;189 Baker St.;Maplewood;NJ;07040;", 2, 1),
        (";;189 Baker Street;Maplewood;;;", 2, 1),
        ("", 2, 1),
    ],
)
def test_a_namesake_of_the_wife_who_lives_elsewhere_is_somebody_else(library, hers, people, homes):
    """Moved into one household, the two would get one envelope, and a stranger a card for their wedding."""
    otis = (
        "BEGIN:VCARD\nVERSION:4.0\nUID:o\nFN:Otis Baxter\nN:Baxter;Otis;;;\nANNIVERSARY:20020922\n"
        "ADR;TYPE=home:;;189 Baker Street;Maplewood;NJ;07040;\n"
        "RELATED;TYPE=spouse;VALUE=text:Chloe Baxter\nEND:VCARD\n"
    )
    chloe = "BEGIN:VCARD\nVERSION:4.0\nUID:c\nFN:Chloe Baxter\nN:Baxter;Chloe;;;\n"

    import_(otis, f"{chloe}ADR;TYPE=home:{hers}\nEND:VCARD\n" if hers else f"{chloe}END:VCARD\n")

    assert select("SELECT count(*) FROM person") == [(people,)]
    assert select("SELECT count(DISTINCT person_id) FROM household_member") == [(2,)]
    customers_at_home = "SELECT count(*) FROM household_member JOIN person ON person.id = person_id"
    assert select(f"{customers_at_home} WHERE is_customer") == [(3 - homes,)]


def test_a_bad_card_costs_no_other_and_is_told_with_its_line(library):
    plan, _change = import_("BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n", RUTH)

    assert (plan.created, plan.failed) == (1, 1)
    assert plan.problems[0].line == 1
    assert select("SELECT outcome, line FROM import_row ORDER BY outcome") == [("failed", 1), ("new", 5)]


@pytest.mark.parametrize("stop_at", [1, 3, 5], ids=["entering", "families", "finding"])
def test_a_cancelled_import_leaves_nothing(library, stop_at):
    before = everything()
    plan = plan_of(RUTH, RUTH.replace("ruth-1", "ruth-2").replace("Beatriz", "Ada"))

    calls = []

    def stop(_done: int, _total: int) -> None:
        calls.append(1)
        if len(calls) == stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.apply(plan, stop)

    assert everything() == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"\xff\xd8\xff\xe0picture", "picture"),
        (bytes(range(256)) * 8, "no address book"),
    ],
)
def test_what_is_no_address_book_is_refused_in_words(library, tmp_path, content, words):
    path = tmp_path / "file.bin"
    path.write_bytes(content)

    with pytest.raises(UnreadableFile, match=words):
        importing.read(path, TODAY)


def test_a_file_that_is_gone_is_told(library, tmp_path):
    with pytest.raises(UnreadableFile, match="gone"):
        importing.read(tmp_path / "gone.vcf", TODAY)


def test_somebody_who_may_be_known_is_added_and_told(library):
    import_(RUTH)
    other = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Beatriz Carter\nN:Carter;Beatriz;;;\nTEL:(212) 555-9999\nEND:VCARD\n"
    )

    plan, _change = import_(other)

    assert plan.created == 1
    assert [entry.resembles for entry in plan.possible_duplicates] == ["Dr. Beatriz Carter"]


def test_unknown_properties_are_kept(library):
    import_(RUTH)

    assert select("SELECT name, value FROM unknown_property") == [("X-SHOE-SIZE", "39")]


def test_local_edits_survive_the_next_import(library):
    import_(RUTH)
    (id_,) = customers.find()
    notes.add(id_, "Wants to refinance the kitchen.", TUESDAY)

    plan, _change = import_(RUTH)

    assert plan.skipped == 1
    assert [note.text for note in notes.recent(id_)] == ["Wants to refinance the kitchen."]


def test_the_toast_tells_what_happened_and_nothing_else(library):
    assert import_(RUTH)[1].message == "1 customer is in."
    assert import_(RUTH)[1].message == "Everybody in this file was here already."


def test_r12_nobody_of_a_list_comes_in_and_the_list_of_what_was_left_out_says_so(library):
    table = (
        "Name,Email,Street,City\n"
        "Current Resident,,1 Elm Drive,Maplewood\n"
        "Owner,o@example.com,2 Elm Drive,Maplewood\n"
        "Tom Bell (VIP),,3 Elm Drive,Maplewood\n"
    )
    made = importing.plan("list.csv", table.encode(), TUESDAY)

    left_out, of_owner, beside = sorted(made.problems, key=lambda problem: problem.line)
    assert (left_out.line, left_out.is_part, "Current Resident" in left_out.reason) == (2, False, True)
    assert [each.is_part for each in (of_owner, beside)] == [True, True]
    importing.apply(made)
    owner, tom = [row[0] for row in select("SELECT id FROM person ORDER BY id")]
    assert Letters(owner).printed == ("", ())
    assert customer_page.read(owner, TUESDAY).record.shown_name == "o@example.com"
    assert Letters(tom).printed == ("Dear Tom,", ("Tom Bell",))
    assert select("SELECT value FROM unknown_property") == [("VIP",)]
    again = importing.plan("list.csv", table.encode(), TUESDAY)
    assert (again.created, again.updated) == (0, 0)


def test_who_was_deleted_comes_in_again_from_a_file_and_both_can_be_there(library):
    _plan, _change = import_(RUTH)
    deleted = customers.delete(customers.find())

    again, _change = import_(RUTH)

    assert again.created == 1
    assert len(customers.find()) == 1
    deleted.undo()
    assert len(customers.find()) == 2


def test_a_company_of_a_list_is_greeted_as_a_team(library):
    importing.apply(importing.plan("list.csv", b"Name,City\nAcme Inc.,Newark\nTom Bell,Newark\n", TUESDAY))

    assert Letters(1).printed == ("Dear everyone at Acme,", ("Acme Inc.",))


@pytest.mark.parametrize("cell", ["Infant", "Baby", "TBD", "Baby Girl"])
def test_r12_nobody_is_called_baby(library, cell):
    plan = importing.plan(
        "l.csv", f"Name,Email\n{cell},i@example.com\nRuth Okafor,r@example.com\n".encode(), TODAY
    )
    importing.apply(plan)

    assert select("SELECT formatted_name, given FROM person ORDER BY id") == [
        ("i@example.com", ""),
        ("Ruth Okafor", "Ruth"),
    ]
    assert [problem.text for problem in plan.problems] == ([] if cell == "TBD" else [cell])


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("Tom Smith (moved)", ""),
        ("Tom Smith - bad address", ""),
        ("Tom Smith MOVED", ""),
        ("Tom Smith, moved to Texas", ""),
        ("Tom Smith (verzogen)", ""),
        ("Tom Smith", "Returned mail"),
    ],
)
def test_r14_no_card_goes_where_a_list_says_that_mail_does_not_arrive(library, cell, note):
    street = "1 Elm Drive,Maplewood,NJ,07040"
    table = (
        f'Name,Birthday,Notes,Street,City,State,Zip\n"{cell}",5/20/1980,{note},{street}\n'
        f"Ruth Okafor,5/20/1981,moved here from Ohio,{street}\n"
    )
    plan = importing.plan("l.csv", table.encode(), TUESDAY)
    importing.apply(plan)
    planning.settle(TUESDAY)

    assert select(
        "SELECT formatted_name, street, bad_since FROM person JOIN address ON person_id = person.id"
        " ORDER BY person.id"
    ) == [("Tom Smith", "1 Elm Drive", "2026-05-12"), ("Ruth Okafor", "1 Elm Drive", None)]
    assert select("SELECT state, missing FROM card_task ORDER BY person_id") == [
        ("held", "good-address"),
        ("planned", ""),
    ]
    assert any("no card goes to this address" in each.reason for each in plan.problems)
    again = importing.plan("l.csv", table.encode(), TUESDAY)
    assert (again.created, again.updated) == (0, 0)


def test_of_800_rows_of_which_200_are_bad_600_come_in_and_200_are_listed_with_line_and_reason(library):
    good = "Person {n},p{n}@example.com,{n} Elm Drive\n"
    rows = [",,nowhere\n" if n % 4 == 0 else good.format(n=n) for n in range(800)]
    plan = importing.plan("list.csv", ("Name,Email,Street\n" + "".join(rows)).encode(), TODAY)
    importing.apply(plan)

    assert customers.count() == 600
    assert (plan.created, plan.failed) == (600, 200)
    listed = select("SELECT line, reason FROM import_row WHERE outcome = 'failed' ORDER BY line")
    assert [line for line, _reason in listed] == list(range(2, 802, 4))
    assert {reason for _line, reason in listed} == {"This row has no name, company, email or phone."}
