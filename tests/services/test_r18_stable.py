"""R18: a choice, once shown, changes only by the user or when it becomes wrong, and then the row says so."""

import datetime as dt

import pytest

from cardkeeper.core.dates import PartialDate
from cardkeeper.services.book import library as opening
from cardkeeper.services.book import settings
from cardkeeper.services.cards import alternatives, senders, wordings
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import facts, people
from cardkeeper.services.printing import batches
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import db, select
from tests.factories import TUESDAY, a_customer, a_sender, born

LATE = dt.date(2026, 5, 21)


@pytest.fixture
def ruth(library):
    """Turns 40 on May 20, and her card is chosen."""
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    return ruth


def choice():
    return select("SELECT design_key, palette, verse_key, own_text FROM card_task")[0]


def row(today=TUESDAY):
    planning.settle(today)
    [found] = due.every_row(today)
    return found.row


def verse():
    return wordings.verses_by_id()[choice()[2]]


def text(today=TUESDAY):
    planning.settle(today)
    [task] = [found.task for found in due.every_row(today)]
    return Composer([task]).compose(task).job


def composed():
    [found] = due.every_row(TUESDAY)
    return Composer([found.task]).compose(found.task)


def version():
    return select("SELECT version FROM person")[0][0]


HARMLESS = {
    "other customers come": lambda: [a_customer(f"Person {n}", occasions=(born(5, 20),)) for n in range(5)],
    "a note is written": lambda: notes.add(1, "Called about the boat", TUESDAY),
    "a fact is learnt": lambda: facts.add(1, "pet", "Biscuit, beagle"),
    "the family name changes": lambda: people.edit(1, version(), TUESDAY, family="Diaz"),
    "another signs": lambda: senders.save(name="Tom Hartwell"),
    "days go by": lambda: planning.settle(TUESDAY + dt.timedelta(2)),
    "a tier is given": lambda: people.edit(1, version(), TUESDAY, tier="A"),
}


@pytest.mark.parametrize("what", HARMLESS)
def test_r18_what_does_not_concern_it_changes_nothing(ruth, what):
    before = choice()

    HARMLESS[what]()
    planning.settle(TUESDAY)
    planning.settle(TUESDAY, people=[ruth])

    assert choice() == before
    assert select("SELECT notice FROM card_task WHERE id = 1") == [("",)]


def test_r18_closed_and_opened_again_it_is_the_same(ruth, library):
    before = choice()

    opening.close_library()
    opening.open_library(library)
    planning.settle(TUESDAY + dt.timedelta(1))

    assert choice() == before


def test_r18_a_card_that_becomes_late_gets_belated_words_and_says_so(ruth):
    assert not verse().belated

    assert row(LATE).notice == "It is late now, so the card says so."
    assert verse().belated
    assert "today" not in text(LATE).body.lower()

    again = choice()
    assert row(LATE).notice == "It is late now, so the card says so."
    assert choice() == again


def test_r18_the_front_of_a_card_that_becomes_late_says_so_too(ruth):
    tasks.choose_design(1, "balloons", "")
    assert text().front == {"headline": "Happy Birthday", "sub": "Ruth"}

    assert text(LATE).front == {"headline": "Happy Birthday", "sub": "a little late, with warm wishes"}


def test_r18_the_users_own_words_stay_and_are_to_be_read_over_when_late(ruth):
    tasks.write_own(1, "All the best today, dear Ruth.")

    assert row(LATE).notice == "It is late now. Read your own words over."
    assert text(LATE).body == "All the best today, dear Ruth."


def test_r18_the_users_design_stays_and_their_timely_words_do_not(ruth):
    other = alternatives.design_options(1, TUESDAY)[3].key
    tasks.choose_design(1, other, "")

    row(LATE)

    assert choice()[0] == other
    assert verse().belated


def test_r18_another_language_is_not_mixed_with_the_old_one(ruth):
    people.edit(ruth, version(), TUESDAY, language="de")

    planning.settle(TUESDAY, people=[ruth])

    assert verse().language == "de"
    assert row().notice == "The words no longer suited, so these were chosen."
    assert text().salutation == "Hallo Ruth,"


OWN = "Happy fortieth, dear Ruth."
READ_OVER = "You wrote these words for a card in English. It is in German now."


def test_r18_own_words_in_another_language_stay_and_the_row_says_so(ruth):
    tasks.write_own(1, OWN)
    people.edit(ruth, version(), TUESDAY, language="de")

    planning.settle(TUESDAY, people=[ruth])

    assert (row().notice, row().has_foreign_words, text().body) == (READ_OVER, True, OWN)
    found = [each for each in composed().findings if each.kind == "own-language"]
    assert [(each.blocks, each.message) for each in found] == [(False, READ_OVER)]
    people.edit(ruth, version(), TUESDAY, language="en")
    planning.settle(TUESDAY)
    assert (row().notice, row().has_foreign_words, text().body) == ("", False, OWN)


def test_r18_own_words_read_over_are_not_asked_about_again(ruth):
    tasks.write_own(1, OWN)
    people.edit(ruth, version(), TUESDAY, language="de")
    assert row().notice == READ_OVER

    tasks.write_own(1, "Alles Gute zum Vierzigsten, liebe Ruth.")

    assert (row().notice, text().body) == ("", "Alles Gute zum Vierzigsten, liebe Ruth.")


def test_r18_own_words_read_over_are_asked_about_when_the_language_changes_again(ruth):
    tasks.write_own(1, OWN)
    people.edit(ruth, version(), TUESDAY, language="de")
    planning.settle(TUESDAY, people=[ruth])
    tasks.write_own(1, "Alles Gute zum Vierzigsten, liebe Ruth.")
    planning.settle(TUESDAY)
    assert row().notice == ""

    people.edit(ruth, version(), TUESDAY, language="fr")

    assert row().notice == "You wrote these words for a card in German. It is in French now."


def test_r18_in_place_of_own_words_a_message_in_the_new_language_is_one_step(ruth):
    tasks.write_own(1, OWN)
    people.edit(ruth, version(), TUESDAY, language="de")
    planning.settle(TUESDAY)

    change = tasks.choose_verse(1, alternatives.instead_of_own(1, TUESDAY))

    assert (verse().language, row().notice) == ("de", "")
    change.undo()
    assert (text().body, row().notice) == (OWN, READ_OVER)


def test_r18_another_language_of_many_at_once_is_seen_when_everybody_is_looked_at(ruth):
    people.edit(ruth, version(), TUESDAY, language="de")

    planning.settle(TUESDAY)

    assert verse().language == "de"
    settled = choice()
    planning.settle(TUESDAY)
    assert choice() == settled


def test_r18_another_language_of_the_shop_is_seen_when_everybody_is_looked_at(ruth):
    settings.save(language="de")

    planning.settle(TUESDAY)

    assert verse().language == "de"


def test_r18_who_is_greeted_by_title_is_not_called_by_first_name_in_the_verse(library):
    a_sender()
    ids = [a_customer(f"Person{n} Okafor{n}", occasions=(born(5, 20, 1986),)) for n in range(25)]
    planning.settle(TUESDAY)
    for id_ in ids:
        people.edit(id_, select("SELECT version FROM person WHERE id = ?", id_)[0][0], TUESDAY,
                    prefix="Ms.", formality="formal")  # fmt: skip

    planning.settle(TUESDAY, people=ids)

    tasks_ = [found.task for found in due.every_row(TUESDAY)]
    composer = Composer(tasks_)
    bodies = [composer.compose(task).job.body for task in tasks_]
    assert not [body for body in bodies if "Person" in body]


def test_r18_a_corrected_year_takes_the_wrong_number_off_the_card(library):
    a_sender()
    for n in range(12):
        a_customer(f"Ruth Okafor{n}", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    fronts = select("SELECT id, design_key, verse_key FROM card_task")
    for id_, version_ in select("SELECT id, version FROM occasion"):
        occasions.edit(id_, version_, date=PartialDate(5, 20, 1985))

    planning.settle(TUESDAY)

    composer = Composer([found.task for found in due.every_row(TUESDAY)])
    cards = [composer.compose(found.task).job for found in due.every_row(TUESDAY)]
    assert len(fronts) == len(cards) == 12
    assert not [card for card in cards if "40" in f"{card.front} {card.body}"]


def test_r18_an_age_that_is_never_to_be_printed_goes_off_the_card_whoever_is_looked_at(library):
    a_sender()
    ids = [a_customer(f"Ruth Okafor{n}", occasions=(born(5, 20, 1976),)) for n in range(12)]
    planning.settle(TUESDAY)
    chosen = [found.task.verse_key for found in due.every_row(TUESDAY)]
    assert any(wordings.verses_by_id()[key].milestones for key in chosen)
    for id_, version_ in select("SELECT id, version FROM person WHERE is_customer"):
        people.edit(id_, version_, TUESDAY, never_print_age=1)

    planning.settle(TUESDAY)

    found = [each.task for each in due.every_row(TUESDAY)]
    assert len(found) == len(ids)
    assert not [task for task in found if wordings.verses_by_id()[task.verse_key].milestones]
    composed = [Composer(found).compose(task) for task in found]
    assert not [each for each in composed if each.findings or "50" in f"{each.job.front} {each.job.body}"]
    before = select("SELECT design_key, verse_key FROM card_task")
    planning.settle(TUESDAY)
    assert select("SELECT design_key, verse_key FROM card_task") == before


def test_r18_a_design_that_is_gone_is_replaced(ruth):
    db.execute_sql("UPDATE card_task SET design_key = 'sold-out'")

    assert row().notice == "The design no longer suited, so this one was chosen."
    assert choice()[0] not in ("", "sold-out")


def test_r18_a_prepared_card_that_becomes_late_leaves_its_batch(ruth):
    batches.prepare(due.for_batch(TUESDAY), TUESDAY)

    row(LATE)

    assert select("SELECT count(*) FROM card_item") == [(0,)]
    assert select("SELECT state FROM card_task") == [("planned",)]


def test_r18_a_printed_card_stays_as_it_is(ruth):
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_printed(batch, [item.id for item in batches.items(batch)], TUESDAY)
    before = choice()

    planning.settle(LATE)

    assert choice() == before
