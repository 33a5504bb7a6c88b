"""R29: a forgotten customer is in no byte of the book any more, and the backups that hold them are told."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import Address, ContactPoint, Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.core.kinds import Relation
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.book import backups, forgetting, restoring, trash
from cardkeeper.services.due import cards_by_hand, due, planning
from cardkeeper.services.households import families, households, relatives
from cardkeeper.services.households.families import Relative
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import customers, employments
from cardkeeper.services.printing import batches, printing
from cardkeeper.services.touch import notes, referrals
from cardkeeper.store import models
from cardkeeper.store.connection import db, select
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_customer, a_sender, born

SECRETS = (b"Zyxwolf", b"zyxwolf", b"Quillon", b"quillon", b"Brimble", b"brimble", b"555-7777", b"5557777")


def found_in(folder: Path) -> dict[str, list[bytes]]:
    """The files of the folder in which a word of the forgotten still is."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            content = unpacked(path) if path.suffix == backups.SUFFIX else path.read_bytes()
            words = [secret for secret in SECRETS if secret in content]
            if words:
                found[path.name] = words
    return found


def unpacked(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(member) for member in archive.infolist())


@pytest.fixture
def book(library):
    """Quillon Zyxwolf with her son Brimble, husband Tom who is a customer, and everything a book can hold."""
    a_sender()
    her = a_customer(
        "Quillon Zyxwolf",
        addresses=(Address("1 Zyxwolf Lane", "Stowe", "VT", "05672", "US"),),
        points=(ContactPoint("email", "quillon@zyxwolf.example"), ContactPoint("mobile", "201-555-7777")),
        note="Quillon likes tulips",
        former_name="Zyxwolf-Brimble",
    )
    tom = a_customer("Tom Okafor")
    families.enter_family(
        her,
        TUESDAY,
        spouse=Relative(Name(), person_id=tom),
        wedding=PartialDate(5, 20, 2012),
    )
    alone = relatives.add(her, Name("Brimble", "Zyxwolf"), Relation.SIBLING, TUESDAY).ids[0]
    occasions.add("person_id", alone, Kind.BIRTHDAY, PartialDate(5, 21, 1990), TUESDAY)
    occasions.add("person_id", her, Kind.BIRTHDAY, PartialDate(5, 19, 1986), TUESDAY)
    employments.set_work(her, TUESDAY, company="Zyxwolf Roofing", job_title="Quillon's boss")
    home = households.of_person(her)[0]
    households.set_greeting(home.id, home.version, "Dear Zyxwolfs", TUESDAY)
    households.rename(home.id, households.get(home.id).version, "Zyxwolf & Okafor", TUESDAY)
    notes.add(her, "Talked to Quillon about the roof", TUESDAY)
    notes.add(tom, "Says Quillon is well", TUESDAY)
    notes.add(
        a_customer("Max Diaz", occasions=(born(5, 18, 1980),)),
        "Knows Quillon Zyxwolf (201-555-7777) from school",
        TUESDAY,
    )
    cards_by_hand.make(Kind.NEW_HOME, TUESDAY, household_id=home.id, label="1 Zyxwolf Lane")
    planning.settle(TUESDAY)
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_mailed(batches.mailable(batch_id), TUESDAY)
    _import_log(her)
    return her, tom, batch_id


def _import_log(person_id):
    with writing("Import", Touched.PEOPLE) as step:
        run = step.insert(
            models.ImportRun,
            uid="run",
            at="",
            name="list.csv",
            digest="",
            created=1,
            updated=0,
            skipped=0,
            failed=1,
        )
        step.insert(models.ImportRow, run_id=run, line=1, outcome="new", person_id=person_id)
        step.insert(models.ImportRow, run_id=run, line=2, outcome="failed", raw="Zyxwolf;Quillon;31.02.1980")
        step.insert(models.ImportRow, run_id=run, line=3, outcome="failed", raw="Diaz;Max;31.02.1980")
        step.insert(
            models.PersonPhoto,
            person_id=person_id,
            media_type="image/jpeg",
            width=1,
            height=1,
            image=b"Quillon's face",
        )


def test_no_byte_of_the_folder_tells_of_her(book, library):
    her, _tom, _batch = book
    assert found_in(library)
    before = {name: count for name, count in _counts().items() if name in ("sender_profile", "batch", "tag")}

    change = forgetting.forget(her)

    assert found_in(library) == {}
    assert change.undo is None
    assert change.message == "Forgotten."
    assert db.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    assert {name: _counts()[name] for name in before} == before


def test_her_husband_keeps_his_cards_and_his_place(book):
    her, tom, batch_id = book
    cards = select("SELECT kind, state, design_key FROM card_task WHERE household_id IS NOT NULL AND kind IN"
                   " ('anniversary', 'new-home') ORDER BY kind")  # fmt: skip

    forgetting.forget(her)

    assert (
        select("SELECT kind, state, design_key FROM card_task WHERE person_id = ? ORDER BY kind", tom)
        == cards
    )
    assert households.of_person(tom)[0].greeting.text == "Dear Tom,"
    assert [row.is_primary for row in households.of_person(tom)[0].members] == [True]
    assert [item.recipient for item in batches.items(batch_id)] == ["Max Diaz"]
    assert [note.text for note in notes.recent(tom) if note.kind == "note"] == ["Says … is well"]


def test_those_known_only_through_her_go_and_others_stay(book):
    her, tom, _batch = book

    preview = forgetting.forget_preview(her)
    forgetting.forget(her)

    assert preview.relatives == ("Brimble Zyxwolf",)
    assert [row[0] for row in select("SELECT formatted_name FROM person ORDER BY id")] == [
        "Tom Okafor",
        "Max Diaz",
    ]
    assert select("SELECT count(*) FROM organisation") == [(0,)]
    assert select("SELECT line, raw FROM import_row ORDER BY line") == [(2, ""), (3, "Diaz;Max;31.02.1980")]
    assert customers.find("tom") == [tom]
    assert customers.find("quillon") == []
    assert customers.find("school") != []


def test_a_child_of_two_customers_stays_with_the_other(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor")
    spouse = Relative(Name(), person_id=tom)
    families.enter_family(ruth, TUESDAY, spouse=spouse, children=(Relative(Name("Elin")),))

    assert forgetting.forget_preview(ruth).relatives == ()
    forgetting.forget(ruth)

    assert [row.name for row in households.of_person(tom)[0].members] == ["Tom Okafor", "Elin"]


def test_what_goes_is_said_first(book):
    her, _tom, _batch = book
    backups.back_up(backups.Reason.BY_HAND)

    preview = forgetting.forget_preview(her)

    assert preview.sentences == (
        "Quillon Zyxwolf and all that is known of them go for good. This cannot be undone.",
        "With them go Brimble Zyxwolf, whom only they connect to you.",
        "3 cards, 1 note and 2 dates go too.",
        "Where others' notes and cards name them, the name is taken out.",
        "1 safety copy holds them, too.",
    )


def test_a_namesake_keeps_the_name(library):
    first, second = a_customer("John Smith"), a_customer("John Smith")
    note = notes.add(a_customer("Max Diaz"), "Met John Smith", TUESDAY).ids[0]

    forgetting.forget(first)

    assert select("SELECT formatted_name FROM person WHERE id = ?", second) == [("John Smith",)]
    assert select("SELECT text FROM interaction WHERE id = ?", note) == [("Met John Smith",)]


def test_backups_are_told_rewritten_and_deleted(book, library):
    her, tom, _batch = book
    first, second = (backups.back_up(backups.Reason.BY_HAND).backup.path for _copy in "12")
    preview = forgetting.forget_preview(her)
    assert set(preview.backups) == {first, second}
    forgetting.forget(her)
    assert set(found_in(library)) == {first.name, second.name}
    made_at = first.stat().st_mtime

    forgetting.rewrite_backup(first, preview.uids)
    forgetting.delete_backup(second)

    assert found_in(library) == {}
    assert not second.exists()
    assert first.stat().st_mtime == made_at
    assert first.stat().st_mode & 0o077 == 0
    assert [path.name for path in first.parent.iterdir()] == [first.name]
    restoring.restore(first, library)
    assert customers.find("tom") == [tom]
    assert customers.find("max") != []
    assert customers.find("quillon") == []


def test_a_copy_that_cannot_be_rewritten_stays_and_says_so(book, library):
    her, _tom, _batch = book
    path = backups.back_up(backups.Reason.BY_HAND).backup.path
    path.write_bytes(path.read_bytes()[:3000])
    preview = forgetting.forget_preview(her)
    assert preview.backups == (path,)
    content = path.read_bytes()

    with pytest.raises(CardKeeperError, match="delete it instead"):
        forgetting.rewrite_backup(path, preview.uids)

    assert path.read_bytes() == content
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_an_old_batch_can_still_be_printed_again(book):
    her, _tom, batch_id = book

    forgetting.forget(her)

    documents = printing.render(batch_id)
    assert documents.cards.startswith(b"%PDF")
    assert b"Zyxwolf" not in documents.cards + documents.envelopes + documents.signing


def test_nobody_cannot_be_forgotten(library):
    with pytest.raises(CardKeeperError, match="not there any more"):
        forgetting.forget(99)


def test_recently_deleted_is_emptied_after_30_days(book, library):
    her, tom, _batch = book
    other = select("SELECT id FROM person WHERE given = 'Max'")[0][0]
    customers.delete([her])
    note = notes.add(tom, "A slip", TUESDAY).ids[0]
    notes.delete(note)
    [(deleted_at,)] = select("SELECT deleted_at FROM person WHERE id = ?", her)
    deleted_on = dt.datetime.fromisoformat(deleted_at).date()
    assert [(row.name, row.days_left) for row in trash.rows(deleted_on)] == [("Quillon Zyxwolf", 30)]

    assert trash.empty(deleted_on + dt.timedelta(30)).message == ""
    assert select("SELECT count(*) FROM person WHERE id = ?", her) == [(1,)]

    change = trash.empty(deleted_on + dt.timedelta(31))
    assert (change.message, change.undo) == ("1 customer is gone for good.", None)
    assert trash.rows(deleted_on) == []
    assert select("SELECT count(*) FROM interaction WHERE id = ?", note) == [(0,)]
    assert select("SELECT count(*) FROM person WHERE id = ?", other) == [(1,)]
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def test_emptied_at_once_by_hand(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Diaz")
    customers.delete([ruth, tom])

    trash.empty(TUESDAY, [ruth])

    assert [row.name for row in trash.rows(TUESDAY)] == ["Tom Diaz"]


def test_history_outlives_the_date_it_was_made_for(library):
    """R21: a mailed card stays when its deleted date is emptied from the trash."""
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_mailed(batches.mailable(batch_id), TUESDAY)
    occasions.delete(occasions.of_person(ruth)[0].id, TUESDAY)

    trash.empty(dt.datetime.now(dt.UTC).date() + dt.timedelta(60))

    assert select("SELECT state FROM card_task") == [("mailed",)]
    assert len(batches.items(batch_id)) == 1


def _counts():
    names = [row[0] for row in select("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: select(f'SELECT count(*) FROM "{name}"')[0][0] for name in names if "search" not in name}


@pytest.mark.parametrize(
    "written",
    [
        "JÜRGEN ÖZTÜRK",
        "Ju\u0308rgen  O\u0308ztu\u0308rk",
        "jurgen ozturk",
        "Öztürk Jürgen",
        "Jürgen\u00a0Öztürk",
    ],
)
def test_a_name_goes_from_others_notes_however_it_was_typed(library, written):
    him = a_customer("Jürgen Öztürk")
    note = notes.add(a_customer("Max Diaz"), f"İzmir: met {written}'s boss", TUESDAY).ids[0]

    forgetting.forget(him)

    assert select("SELECT text FROM interaction WHERE id = ?", note) == [("İzmir: met …'s boss",)]
    assert customers.find("ozturk") == []


def test_a_number_goes_from_others_notes_however_it_was_typed(library):
    him = a_customer("Jon Low", points=(ContactPoint("mobile", "(201) 555-7777"),))
    note = notes.add(a_customer("Max Diaz"), "Call 201.555 7777, not 1201 555-77771", TUESDAY).ids[0]

    forgetting.forget(him)

    assert select("SELECT text FROM interaction WHERE id = ?", note) == [("Call …, not 1201 555-77771",)]


def test_thanks_for_sending_them_forget_the_name(library):
    a_sender()
    max_, her = a_customer("Max Diaz"), a_customer("Quillon Zyxwolf")
    referral = referrals.add(max_, her, TUESDAY).ids[0]
    referrals.print_name(referral, TUESDAY, printed=True)
    planning.settle(TUESDAY)
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_mailed(batches.mailable(batch_id), TUESDAY)
    assert found_in(library)

    forgetting.forget(her)

    assert found_in(library) == {}
    assert select("SELECT state FROM card_task WHERE person_id = ?", max_) == [("mailed",)]


def test_files_made_to_be_opened_go_too(library, tmp_path):
    """A draft, a PDF that was printed from: any of them may name her."""
    her = a_customer("Quillon Zyxwolf")
    made = tmp_path / "made" / "batch" / "envelopes.pdf"
    made.parent.mkdir(parents=True)
    made.write_bytes(b"Quillon Zyxwolf")

    assert forgetting.forget(her).message == "Forgotten."

    assert not made.exists()


def test_a_file_that_is_open_elsewhere_is_told(library, tmp_path, monkeypatch):
    her = a_customer("Quillon Zyxwolf")
    made = tmp_path / "made" / "envelopes.pdf"
    made.parent.mkdir()
    made.write_bytes(b"Quillon Zyxwolf")
    monkeypatch.setattr(Path, "unlink", _is_open)

    assert f"{made} may still name them." in forgetting.forget(her).message


def _is_open(_path, **_how):
    raise PermissionError
