"""Names, salutations and ways of one person."""

import pytest

from cardkeeper.core.contact import Contact, Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import Relation
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.book import settings
from cardkeeper.services.due import due, planning
from cardkeeper.services.households import relatives
from cardkeeper.services.people import customers, employments, parties, people
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from cardkeeper.store.writing import ChangedElsewhere
from tests.factories import HOME, TUESDAY, a_customer, a_sender, born, email
from tests.services.undoing import check_undo, everything


def row(person_id, *columns):
    return select(f"SELECT {', '.join(columns)} FROM person WHERE id = ?", person_id)[0]


def edit(person_id, **values):
    return people.edit(person_id, row(person_id, "version")[0], TUESDAY, **values)


def test_a_new_family_name_keeps_the_old_one_and_sorts_anew(library):
    ruth = a_customer("Ruth Meyer")
    before = everything()

    change = edit(ruth, family="O'Neill")

    assert row(ruth, "family", "former_name", "sort_name", "formatted_name") == (
        "O'Neill",
        "Meyer",
        "oneill ruth",
        "Ruth O'Neill",
    )
    assert select("SELECT rowid FROM search_word WHERE search_word MATCH 'meyer*'") == [(ruth,)]
    check_undo(change, before)


def test_every_name_borne_is_kept_but_the_one_borne_again(library):
    ruth = a_customer("Ruth Meyer")
    edit(ruth, family="Okafor")
    edit(ruth, family="Diaz")
    assert row(ruth, "former_name") == ("Meyer, Okafor",)

    edit(ruth, family="Meyer")

    assert row(ruth, "former_name") == ("Okafor, Diaz",)


@pytest.mark.parametrize(
    ("name", "values", "filed"),
    [
        ("Vincent Berg", {"family": "van der Berg", "language": "nl"}, "berg vincent van der"),
        ("Vincent Berg", {"family": "van der Berg"}, "van der berg vincent"),
        ("Jane García", {"family": "García Márquez"}, "garcia marquez jane"),
        ("Cher", {"goes_by": "Cher"}, "cher"),
        ("An Nguyen", {"name_order": "family-first"}, "nguyen an"),
    ],
)
def test_lists_file_names_by_their_own_rules(library, name, values, filed):
    person = a_customer(name)

    edit(person, **values)

    assert row(person, "sort_name") == (filed,)


def test_an_import_finds_the_person_under_the_new_name(library):
    ruth = a_customer("Ruth Meyer", points=(email("ruth@example.com"),))
    edit(ruth, family="Okafor")

    keys = {key for (key,) in select("SELECT key FROM match_key WHERE person_id = ?", ruth)}

    assert "name:okafor ruth" in keys
    assert "name:meyer ruth" not in keys
    assert "email:ruth@example.com" in keys


def test_saved_elsewhere_in_the_meantime_overwrites_nothing(library):
    ruth = a_customer("Ruth Meyer")
    version = row(ruth, "version")[0]
    edit(ruth, goes_by="Ruthie")

    with pytest.raises(ChangedElsewhere):
        people.edit(ruth, version, TUESDAY, goes_by="R.")

    assert row(ruth, "goes_by") == ("Ruthie",)


def test_the_own_salutation_is_used_until_the_name_changes(library):
    ruth = a_customer("Ruth Meyer")
    edit(ruth, salutation="Dearest Ruthie")
    assert people.greeting(ruth).text == "Dearest Ruthie,"

    edit(ruth, family="Okafor")

    told = people.greeting(ruth)
    assert (told.text, told.own, told.own_for, told.is_outdated) == (
        "Dear Ruth,",
        "Dearest Ruthie",
        "Ruth Meyer",
        True,
    )
    assert "Ruth Okafor now" in told.warning

    edit(ruth, salutation="Dearest Ruthie")
    assert people.greeting(ruth).text == "Dearest Ruthie,"


def test_the_own_envelope_lines_are_kept_with_the_name(library):
    ruth = a_customer("Ruth Meyer")

    edit(ruth, addressee="Mrs. R. Meyer\nThe Old Mill")

    assert people.greeting(ruth).lines == ("Mrs. R. Meyer", "The Old Mill")
    assert row(ruth, "addressee_for") == ("Ruth Meyer",)


def test_a_customer_without_name_and_company_is_refused(library):
    ruth = a_customer("Ruth Meyer")
    before = everything()

    with pytest.raises(CardKeeperError, match="nobody could find"):
        edit(ruth, given="", family="", formatted_name="")

    assert everything() == before


@pytest.mark.parametrize(
    ("values", "error"),
    [({"state": "archived"}, "not edited here"), ({"tone": "angry"}, "angry"), ({"id": 7}, "not edited")],
)
def test_only_what_belongs_here_is_edited(library, values, error):
    with pytest.raises(ValueError, match=error):
        edit(a_customer(), **values)


def test_ways_and_wishes_are_stored(library):
    ruth = a_customer("Ruth Meyer")

    edit(
        ruth,
        formality="formal",
        tone="playful",
        preferred_channel="call",
        celebrates=["diwali", "new-year"],
        never_print_age=True,
        tier="A",
        note="Two lines\nof a note ",
    )

    assert row(
        ruth, "formality", "tone", "preferred_channel", "celebrates", "never_print_age", "tier", "note"
    ) == ("formal", "playful", "call", '["diwali", "new-year"]', 1, "A", "Two lines\nof a note ")


def test_customer_since_makes_an_anniversary_that_follows_it(library):
    ruth = a_customer("Ruth Meyer")
    before = everything()
    change = edit(ruth, since=PartialDate(5, 20, 2016))
    assert _anniversaries() == [(ruth, 2016, 5, 20, 520)]
    check_undo(change, before)

    edit(ruth, since=PartialDate(6, 1, 2016))
    assert _anniversaries() == [(ruth, 2016, 6, 1, 601)]
    edit(ruth, since=None)
    assert _anniversaries() == []


def test_a_customer_for_ten_years_gets_a_card(library):
    ruth = a_customer("Ruth Meyer")
    edit(ruth, since=PartialDate(5, 20, 2016))

    planning.settle(TUESDAY)

    assert [each.row.sentence for each in due.every_row(TUESDAY)] == [
        "Customer for 10 years on Wednesday, May 20"
    ]


def test_an_anniversary_the_user_deleted_stays_deleted(library):
    from cardkeeper.services.occasions import occasions

    ruth = a_customer("Ruth Meyer")
    edit(ruth, since=PartialDate(5, 20, 2016))
    occasions.delete(occasions.of_person(ruth)[0].id, TUESDAY)

    edit(ruth, since=PartialDate(5, 21, 2016))

    assert _anniversaries() == []


def test_a_relative_becomes_a_customer(library):
    a_customer("Ruth Meyer", related=())
    tom = relatives.add(1, Name("Tom", "Meyer"), Relation.SIBLING, TUESDAY).ids[0]
    before = everything()

    change = people.make_customer([tom], TUESDAY)

    assert row(tom, "is_customer", "since_year", "since_month", "since_day") == (1, 2026, 5, 12)
    assert ("name:meyer tom",) in select("SELECT key FROM match_key WHERE person_id = ?", tom)
    check_undo(change, before)


def test_only_a_company(library):
    """Trap: a customer of whom only the company is known is greeted as a team and is found by it."""
    a_sender()
    acme = customers.add(
        Contact("", organization="Acme Roofing LLC", addresses=(HOME,), occasions=(born(5, 20),))
    ).ids[0]
    planning.settle(TUESDAY)

    (found,) = due.every_row(TUESDAY)

    assert (found.row.name, found.row.is_ready, found.row.initials) == ("Acme Roofing LLC", True, "AL")
    assert people.greeting(acme).text == "Dear everyone at Acme Roofing,"
    assert found.task.design_key
    assert found.task.verse_key


def test_a_new_name_takes_the_prepared_card_out_of_its_batch(library):
    a_sender()
    ruth = a_customer("Ruth Meyer", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    before = everything()

    change = edit(ruth, given="Rut")

    assert batches.items(batch_id) == []
    assert select("SELECT state FROM card_task") == [("planned",)]
    check_undo(change, before)
    assert len(due.for_batch(TUESDAY)) == 1


def test_a_new_name_after_printing_is_told_on_the_row(library):
    a_sender()
    ruth = a_customer("Ruth Meyer", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_printed(batch_id, [item.id for item in batches.items(batch_id)], TUESDAY)

    edit(ruth, given="Rut")

    (found,) = due.every_row(TUESDAY)
    assert "changed since this card was printed" in found.row.notice
    assert len(batches.items(batch_id)) == 1


def test_what_is_not_on_the_card_leaves_the_batch_alone(library):
    a_sender()
    ruth = a_customer("Ruth Meyer", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]

    edit(ruth, note="Likes tulips", tier="B")

    assert len(batches.items(batch_id)) == 1


def test_work_and_where_the_mail_goes(library):
    from cardkeeper.core.contact import Address
    from cardkeeper.services.people import addresses

    a_sender()
    ruth = a_customer("Ruth Meyer", occasions=(born(5, 20, 1986),))
    before = everything()
    change = employments.set_work(ruth, TUESDAY, company="Acme Inc.", job_title="Director")
    check_undo(change, before)
    (company,) = select("SELECT id FROM organisation")[0]
    addresses.add(
        "organisation_id", company, Address("1 Main St", "Newark", "NJ", "07101", "US"), TUESDAY,
        attention="Front desk",
    )  # fmt: skip
    assert _envelope() == ["Ruth Meyer", "118 Alder Court", "Maplewood, NJ 07040"]

    employments.mail_here(ruth, True, TUESDAY)
    assert _envelope() == ["Ruth Meyer", "Attn: Front desk", "Acme Inc.", "1 Main St", "Newark, NJ 07101"]

    employments.leave(ruth, TUESDAY)
    assert _envelope() == ["Ruth Meyer", "118 Alder Court", "Maplewood, NJ 07040"]


def _envelope():
    from cardkeeper.services.cards.composing import Composer
    from cardkeeper.services.due import tasks

    planning.settle(TUESDAY)
    task = next(iter(tasks.load(row[0] for row in select("SELECT id FROM card_task")).values()))
    return list(Composer([task]).compose(task).envelope.address_lines)


def _anniversaries():
    return select(
        "SELECT person_id, year, month, day, month_day FROM occasion"
        " WHERE kind = 'customer-anniversary' AND deleted_at IS NULL"
    )


def test_r12_the_shop_s_own_way_counts_for_those_without_one(library):
    ruth = a_customer("Ruth Okafor")
    edit(ruth, prefix="Mrs.")
    before = people.greeting(ruth).text
    settings.save(formality="formal", tone="playful")

    assert (before, people.greeting(ruth).text) == ("Dear Ruth,", "Dear Mrs. Okafor,")
    assert parties.people([ruth])[ruth].person.tone == "playful"
    edit(ruth, formality="informal", tone="warm")
    assert people.greeting(ruth).text == "Dear Ruth,"
    assert parties.people([ruth])[ruth].person.tone == "warm"
