"""R29: whoever is forgotten is nowhere in the book any more, old card texts and import rows included."""

import pytest

from cardkeeper import paths
from cardkeeper.core.contact import ContactPoint, DatedOccasion
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.book import forgetting
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.importing import importing
from cardkeeper.services.people import customers, employments, facts, people, suppressions, tags
from cardkeeper.services.people.bulk import put_tag
from cardkeeper.services.printing import batches
from cardkeeper.services.search import finding
from cardkeeper.services.touch import info_items, notes, problems, referrals
from cardkeeper.store.connection import db, select
from tests.factories import TUESDAY, a_contact, a_customer, a_sender, born

# Each place something of her stands, and how it gets there: the word is in no other row.
R29 = {
    "her former name": ("Abcdwort", lambda her: rename(her, former_name="Abcdwort")),
    "how to say her name": ("Bcdewort", lambda her: rename(her, pronunciation="Bcdewort")),
    "a note": ("Cdefwort", lambda her: notes.add(her, "Told me about Cdefwort", TUESDAY)),
    "a private note": ("Defgwort", lambda her: notes.add(her, "Defgwort", TUESDAY, private=True)),
    "a deleted note": ("Efghwort", lambda her: gone(notes.add(her, "Efghwort", TUESDAY))),
    "a fact": ("Fghiwort", lambda her: facts.add(her, "pet", "Fghiwort, beagle")),
    "a problem": ("Ghijwort", lambda her: problems.log(her, "Ghijwort broke", TUESDAY)),
    "her work": ("Hijkwort", lambda her: employments.set_work(her, TUESDAY, job_title="Hijkwort")),
    "a wish": ("Ijklwort", lambda her: suppressions.add(TUESDAY, person_id=her, reason="Ijklwort")),
    "the words of an old card": ("Jklmwort", lambda her: mailed(her, "All the best to Jklmwort.")),
    "a row of an import": ("Klmnwort", lambda _her: imported("Zara,Forgotten,zara@example.com,Klmnwort")),
    "a referral's note": ("Lmnowort", lambda her: referred(her, "Met at Lmnowort")),
}


@pytest.fixture
def her(library):
    a_sender()
    return a_customer(
        "Zara Forgotten",
        occasions=(born(5, 20, 1986), DatedOccasion(OccasionKind.NAME_DAY, PartialDate(7, 1))),
        points=(ContactPoint("email", "zara@example.com"),),
    )


def rename(her, **values):
    people.edit(her, select("SELECT version FROM person WHERE id = ?", her)[0][0], TUESDAY, **values)


def gone(change):
    notes.delete(change.ids[0])


def mailed(_her, words):
    planning.settle(TUESDAY)
    tasks.write_own(1, words)
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_mailed([item.id for item in batches.items(batch)], TUESDAY)


def imported(row):
    importing.apply(
        importing.plan("list.csv", f"First name,Last name,Email,Birthday\n{row}\n".encode(), TUESDAY)
    )


def referred(her, note):
    other = customers.add(a_contact("Kavya Raman")).ids[0]
    referrals.add(her, other, TUESDAY, note=note)


def stands_in_the_book(library, word):
    """In any byte of the file, pages that were freed included."""
    db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    content = (library / paths.BOOK_NAME).read_bytes()
    return any(form.encode() in content for form in (word, word.lower()))


@pytest.mark.parametrize("where", R29)
def test_r29_nothing_of_her_is_left(library, her, where):
    word, write = R29[where]
    write(her)
    assert stands_in_the_book(library, word)

    forgetting.forget(her)

    assert not stands_in_the_book(library, word)
    assert not stands_in_the_book(library, "Forgotten")
    assert finding.everything("Zara").is_empty


def test_r29_what_is_others_stays(library, her):
    tom = a_customer("Tom Diaz")
    notes.add(tom, "Likes tulips", TUESDAY)
    info_items.share([her, tom], "Rates fell", TUESDAY)
    put_tag([her, tom], tags.add("VIP").ids[0])

    forgetting.forget(her)

    assert customers.find() == [tom]
    assert [tag.customers for tag in tags.every()] == [1]
    assert sorted(row[0] for row in select("SELECT text FROM interaction")) == ["Likes tulips", "Rates fell"]


def test_r29_is_said_first_and_cannot_be_undone(library, her):
    assert forgetting.forget_preview(her).name == "Zara Forgotten"

    change = forgetting.forget(her)

    assert change.undo is None
