"""Every write can be taken back and done again, and is all or nothing."""

import uuid

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.progress import Cancelled
from cardkeeper.store.connection import db, select
from cardkeeper.store.models import Interaction, Person, Relation, Tag
from cardkeeper.store.writing import ChangedElsewhere, writing


def add_person(name: str, **values):
    with writing(f"Add {name}", Touched.PEOPLE) as book:
        id_ = book.insert(Person, formatted_name=name, given=name, is_customer=1, **values)
    return id_, book.change()


def everything():
    """All rows of all tables, so that before and after can be compared."""
    names = [row[0] for row in select("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    return {name: select(f'SELECT * FROM "{name}"') for name in names if not name.startswith("search_")}


def found(text: str):
    return [row[0] for row in select("SELECT rowid FROM search_word WHERE search_word MATCH ?", text)]


def test_what_was_added_is_gone_after_undo_and_back_after_redo(library):
    before = everything()

    id_, change = add_person("Ruth")
    after = everything()
    opposite = change.undo()
    assert everything() == before

    again = opposite.undo()
    assert everything() == after
    assert again.label == "Add Ruth"
    assert found("ruth*") == [id_]


def test_an_update_gives_back_the_old_row_and_its_version(library):
    id_, _added = add_person("Ruth")
    before = everything()
    with writing("Rename", Touched.PEOPLE) as book:
        book.update(Person, [id_], given="Rut", formatted_name="Rut")

    assert select("SELECT given, version FROM person") == [("Rut", 2)]
    assert found("rut*") == [id_]
    book.change().undo()
    assert everything() == before
    assert found("ruth*") == [id_]


def test_deleted_rows_come_back_with_their_ids(library):
    ruth, _added = add_person("Ruth")
    anna, _added = add_person("Anna")
    with writing("Relate", Touched.PEOPLE) as book:
        book.insert(Relation, person_id=ruth, related_id=anna, kind="child")
    before = everything()
    with writing("Unrelate", Touched.PEOPLE) as book:
        book.delete(Relation, [1])

    assert select("SELECT count(*) FROM relation") == [(0,)]
    book.change().undo()
    assert everything() == before


def test_a_command_that_fails_half_way_leaves_nothing(library):
    before = everything()

    with pytest.raises(ZeroDivisionError), writing("Add", Touched.PEOPLE) as book:
        book.insert(Person, formatted_name="Ruth")
        raise ZeroDivisionError

    assert everything() == before


def test_many_rows_are_one_step(library):
    with writing("Import", Touched.PEOPLE) as book:
        ids = book.insert_many(Person, [{"formatted_name": f"P{n}", "given": f"P{n}"} for n in range(1200)])
        book.update(Person, ids, tier="A")

    assert select("SELECT count(*) FROM person WHERE tier = 'A'") == [(1200,)]
    book.change().undo()
    assert select("SELECT count(*) FROM person") == [(0,)]
    assert found("p1*") == []


def test_a_row_saved_elsewhere_is_not_overwritten(library):
    id_, _added = add_person("Ruth")
    with writing("Rename", Touched.PEOPLE) as book:
        book.update(Person, [id_], given="Rut")

    with pytest.raises(ChangedElsewhere), writing("Rename", Touched.PEOPLE) as book:
        book.expect_version(Person, id_, 1)
        book.update(Person, [id_], given="Rudi")

    assert select("SELECT given FROM person") == [("Rut",)]


def test_nothing_written_is_nothing_to_undo(library):
    with writing("Look", Touched.PEOPLE) as book:
        book.update(Person, [], given="x")

    assert book.change().undo is None
    assert book.change().touched is Touched.NOTHING


def test_people_are_found_by_their_notes_tags_and_relatives(library):
    ruth, _added = add_person("Ruth", family="Łukowska")
    anna, _added = add_person("Änne")
    with writing("Know", Touched.NOTES) as book:
        book.insert(Relation, person_id=ruth, related_id=anna, kind="child")
        book.insert(Interaction, person_id=ruth, on_day="2026-05-01", kind="call", text="Likes ÖSTERREICH")
        tag = book.insert(Tag, name="VIP")
        from cardkeeper.store.models import PersonTag

        book.insert(PersonTag, person_id=ruth, tag_id=tag)
    for text in ("lukow*", "osterreich*", "vip*", "anne*"):
        assert ruth in found(text), text

    with writing("Rename", Touched.TAGS) as book:
        book.update(Tag, [tag], name="Golf")
    assert found("golf*") == [ruth]
    assert found("vip*") == []


def test_a_printed_card_cannot_be_altered(library):
    id_, _added = add_person("Ruth")
    db.execute_sql(
        "INSERT INTO batch (uid, created_at, updated_at, made_on, format) VALUES ('b', '', '', '', 'x')"
    )
    db.execute_sql(
        "INSERT INTO card_task (uid, created_at, updated_at, source, source_key, year, recipient_key, kind,"
        " occurs_on, not_before, make_by, mail_by, arrive_by, person_id)"
        " VALUES ('t', '', '', 's', 'k', 2026, 'r', 'birthday', '', '', '', '', '', ?)",
        (id_,),
    )
    db.execute_sql(
        "INSERT INTO card_item (uid, batch_id, task_id, position, recipient, design_key, design_version,"
        " palette, front, salutation, body, closing, signature, language, text_hash, printed_on)"
        " VALUES ('i', 1, 1, 1, 'Ruth', 'd', 1, 'p', '', 'Dear Ruth,', 'Hi', '', '', 'en', '', '2026-05-01')"
    )

    with pytest.raises(Exception, match="history"):
        db.execute_sql("UPDATE card_item SET body = 'Other'")
    db.execute_sql("UPDATE card_item SET printed_on = NULL")
    db.execute_sql("UPDATE card_item SET body = 'Other'")


def test_queued_rows_have_their_ids_at_once_and_may_point_ahead(library):
    before = everything()
    with writing("Import", Touched.PEOPLE) as book:
        child = book.add(Person, formatted_name="Anna", given="Anna", referred_by_id=None)
        book.add(Relation, person_id=child + 1, related_id=child, kind="child")
        parent = book.add(Person, formatted_name="Ruth", given="Ruth", referred_by_id=child)

    assert select("SELECT id, given, referred_by_id FROM person") == [
        (child, "Anna", None),
        (parent, "Ruth", child),
    ]
    assert set(found("anna*")) == {child, parent}
    book.change().undo()
    assert everything() == before


def test_a_queued_row_that_points_nowhere_undoes_the_command(library):
    with pytest.raises(Exception, match="FOREIGN KEY"), writing("Import", Touched.PEOPLE) as book:
        book.add(Relation, person_id=98, related_id=99, kind="child")

    assert select("SELECT count(*) FROM relation") == [(0,)]


def _import_of(number: int):
    with writing("Import", Touched.PEOPLE) as book:
        ids = [book.add(Person, formatted_name=f"P{n}", given=f"P{n}", is_customer=1) for n in range(number)]
        book.ids = tuple(ids)
    return book.change()


def test_taking_back_a_large_import_tells_how_far_it_is(library):
    before = everything()
    change = _import_of(6_000)
    assert change.is_long
    told = []

    opposite = change.undo(lambda done, total: told.append((done, total)))

    assert everything() == before
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert {total for _done, total in told} == {6_000}
    assert len(told) > 4
    assert told[-1] == (6_000, 6_000)
    assert opposite.is_long
    assert opposite.undo().is_long
    assert select("SELECT count(*) FROM person") == [(6_000,)]


@pytest.mark.parametrize("share", [0.1, 0.9])
def test_taking_back_can_be_stopped_and_then_nothing_is_taken_back(library, share):
    change = _import_of(6_000)
    after = everything()

    def stop(done, total):
        if done >= share * total:
            raise Cancelled

    with pytest.raises(Cancelled):
        change.undo(stop)

    assert everything() == after
    assert found("p5999") == [6_000]
    change.undo()
    assert select("SELECT count(*) FROM person") == [(0,)]
    assert found("p5999") == []


def test_a_few_rows_are_taken_back_at_once(library):
    assert not _import_of(3).is_long


def test_people_to_be_found_again_are_more_to_take_back_than_rows(library):
    ids = _import_of(170).ids

    with writing("Give a tier", Touched.PEOPLE) as book:
        book.update(Person, ids, tier="A")
    assert not book.change().is_long

    with writing("Delete", Touched.PEOPLE) as book:
        book.move_to_trash(Person, ids)
    assert book.change().is_long


def test_two_steps_in_one_can_be_stopped_in_the_first_only(library):
    first, second = _import_of(1_200), _import_of(1_200)
    both = first.followed_by(second)
    told = []

    both.undo(lambda done, total: told.append(done / total))

    assert both.is_long
    assert told[-1] == 1.0
    assert told == sorted(told)
    assert select("SELECT count(*) FROM person") == [(0,)]


def test_rows_of_one_command_have_uids_of_their_own(library):
    _import_of(3)
    _import_of(3)
    uids = [row[0] for row in select("SELECT uid FROM person")]
    assert len(set(uids)) == 6
    assert all(str(uuid.UUID(uid)) == uid and uuid.UUID(uid).version == 4 for uid in uids)
