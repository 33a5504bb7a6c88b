"""A batch: one list for cards, envelopes and signing sheet; printed, mailed, and never due again."""

import datetime as dt
import io
import json
import subprocess
from pathlib import Path

import pypdf
import pytest

from cardkeeper.core.contact import DatedOccasion
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import CannotWrite, CardKeeperError
from cardkeeper.services.book import files
from cardkeeper.services.cards import senders
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.printing import batches, printing, proofs
from cardkeeper.store import opening
from cardkeeper.store.connection import db, select
from tests.factories import TUESDAY, a_customer, a_sender, born, child, married, spouse

NAMES = ("Ada Quinn", "Bea Fielding", "Cora Łukowska", "Dmitri O'Neill")


@pytest.fixture
def four(library):
    """Four customers with a birthday this week."""
    a_sender()
    for day, name in enumerate(NAMES, 13):
        a_customer(name, occasions=(born(5, day, 1986),))
    planning.settle(TUESDAY)
    return due.for_batch(TUESDAY)


def a_batch(ids, **options):
    change, held = batches.prepare(ids, TUESDAY, **options)
    return change, held, change.ids[0]


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("layout", ["quarter-letter", "quarter-a4", "half-letter", "half-a4"])
def test_card_envelope_and_signing_row_n_are_the_same_person(four, layout):
    _change, held, batch_id = a_batch(four, layout=layout)

    cards, envelopes, signing = (texts(pdf) for pdf in printing.render(batch_id))

    assert held == []
    per_card = 1 if layout.startswith("quarter") or len(cards) == 4 else 2
    order = [item.recipient for item in batches.items(batch_id)]
    for number, name in enumerate(order):
        card = " ".join(cards[number * per_card : (number + 1) * per_card])
        assert card.count(f"Dear {name.split()[0]},") == 1
        assert name in envelopes[number].replace("’", "'")
    positions = [" ".join(signing).replace("’", "'").index(name) for name in order]
    assert positions == sorted(positions)


def test_the_files_are_sound_and_their_fonts_embedded(four, tmp_path):
    _change, _held, batch_id = a_batch(four)

    for path in printing.save(printing.render(batch_id), tmp_path):
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
        fonts = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout
        rows = fonts.splitlines()[2:]
        assert rows
        assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)


def test_the_stamp_corner_tells_the_mailing_day_and_number(four):
    _change, _held, batch_id = a_batch(four)

    envelopes = texts(printing.render(batch_id).envelopes)

    assert "mail Tue, May 12 · 1" in envelopes[0]


def test_a_late_card_made_on_a_sunday_is_to_be_mailed_on_monday(four):
    change, _held = batches.prepare(four, dt.date(2026, 5, 17))
    assert "mail Mon, May 18 · 1" in texts(printing.render(change.ids[0]).envelopes)[0]


def test_the_same_batch_gives_the_same_bytes_also_after_the_sender_moved(four):
    _change, _held, batch_id = a_batch(four)
    first = printing.render(batch_id)
    senders.save(company="Another Name", name="Somebody Else", country="DE")

    assert printing.render(batch_id) == first


def test_print_again_from_a_card_gives_the_rest(four):
    _change, _held, batch_id = a_batch(four)

    rest = printing.render(batch_id, first=3)

    assert len(texts(rest.cards)) == len(texts(rest.envelopes)) == 2
    assert rest == printing.render(batch_id, first=3)
    assert texts(rest.envelopes) == texts(printing.render(batch_id).envelopes)[2:]


def test_a_batch_is_there_again_when_the_program_broke_off_after_its_first_card(four):
    """The printer gave out the first card only; the book is opened anew, and card 2 comes next."""
    _change, _held, batch_id = a_batch(four)
    before = printing.render(batch_id, first=2)
    book = Path(db.database)
    # Without the note that it was left in order.
    db.close()

    opening.open_book(book)

    assert printing.render(batch_id, first=2) == before
    assert len(texts(before.cards)) == 3


def test_what_must_not_be_printed_is_held_back_by_name_and_reason(library):
    a_sender()
    a_customer("Ada Quinn", occasions=(born(5, 13, 1986),))
    a_customer("Bea Fielding", addresses=(), occasions=(born(5, 14, 1986),))
    a_customer("Cora 张伟", occasions=(born(5, 15, 1986),))
    planning.settle(TUESDAY)
    tasks.write_own(_task_of("Bea"), "Hello {name}")

    _change, held, batch_id = a_batch(due.for_batch(TUESDAY))

    assert "Ada Quinn" in [item.recipient for item in batches.items(batch_id)]
    told = {each.recipient: " ".join(each.reasons) for each in held}
    assert "No address yet" in told["Bea Fielding"]


def test_own_words_with_braces_are_printed_as_they_are_or_held_back(four):
    tasks.write_own(four[0], "Hello {name}")

    _change, held, batch_id = a_batch(four)

    assert len(held) == 1
    assert len(batches.items(batch_id)) == 3


def test_when_nothing_can_be_printed_it_says_why_and_makes_nothing(library):
    a_customer(addresses=(), occasions=(born(5, 13, 1986),))
    planning.settle(TUESDAY)

    with pytest.raises(CardKeeperError, match=r"Priya Raman: No address"):
        batches.prepare(due.for_batch(TUESDAY), TUESDAY)

    assert select("SELECT count(*) FROM batch") == [(0,)]


def test_only_the_ticked_cards_become_printed(four):
    _change, _held, batch_id = a_batch(four)
    items = batches.items(batch_id)

    batches.mark_printed(batch_id, [item.id for item in items[:3]], TUESDAY)

    states = [item.state for item in batches.items(batch_id)]
    assert states == ["printed", "printed", "printed", "chosen"]
    assert len(due.for_batch(TUESDAY)) == 1


def test_mailed_cards_are_history_and_never_due_again(four):
    _change, _held, batch_id = a_batch(four)
    sent = batches.mark_mailed(batches.mailable(batch_id), TUESDAY)

    planning.settle(TUESDAY)

    assert due.every_row(TUESDAY) == []
    assert sent.message == "4 cards marked as mailed."
    assert batches.mailable(batch_id) == []
    assert batches.history()[0].state == "closed"
    body = select("SELECT body FROM card_item WHERE position = 1")[0][0]
    assert len(body) > 20
    with pytest.raises(Exception, match="history"):
        select("UPDATE card_item SET body = 'x' RETURNING id")


def test_mailing_counts_as_a_personal_contact_and_undo_takes_all_of_it_back(four):
    _change, _held, batch_id = a_batch(four)
    before = select("SELECT id, last_personal, last_touch FROM person ORDER BY id")
    sent = batches.mark_mailed(batches.mailable(batch_id), TUESDAY)
    assert select("SELECT DISTINCT last_personal FROM person") == [("2026-05-12",)]

    sent.undo()

    assert select("SELECT id, last_personal, last_touch FROM person ORDER BY id") == before
    assert [found.row.state for found in due.every_row(TUESDAY)] == ["chosen"] * 4


def test_printed_is_no_contact_yet(four):
    _change, _held, batch_id = a_batch(four)

    batches.mark_printed(batch_id, [item.id for item in batches.items(batch_id)], TUESDAY)

    assert select("SELECT DISTINCT last_touch FROM person") == [(None,)]


def test_a_batch_made_anew_takes_the_unprinted_cards_with_it(four):
    _change, _held, first = a_batch(four)
    batches.mark_printed(first, [batches.items(first)[0].id], TUESDAY)

    _change, _held, second = a_batch(four)

    assert (len(batches.items(first)), len(batches.items(second))) == (1, 3)


def test_undoing_a_batch_puts_the_cards_back_as_planned(four):
    change, _held, _batch_id = a_batch(four)

    change.undo()

    assert [found.row.state for found in due.every_row(TUESDAY)] == ["planned"] * 4
    assert select("SELECT count(*) FROM card_item") == [(0,)]


def test_the_materials_line(four):
    _change, _held, batch_id = a_batch(four)

    line = printing.materials_line(printing.materials(batch_id))

    assert line == "4 sheets Letter · 4 A2 envelopes · 4 stamps home"


def test_families_get_one_card_each_of_their_own(library):
    a_sender()
    a_customer(
        related=(spouse("Dev Raman"), child("Anika"), child("Ravi")),
        occasions=(married(5, 14, 2010), born(5, 13, 2016, about="Anika"), born(5, 13, 2016, about="Ravi")),
    )
    planning.settle(TUESDAY)

    _change, held, batch_id = a_batch(due.for_batch(TUESDAY))
    documents = printing.render(batch_id)

    assert held == []
    greeted = " ".join(texts(documents.cards))
    for greeting in ("Dear Anika,", "Dear Ravi,", "Dear Priya and Dev,"):
        assert greeted.count(greeting) == 1
    covers = texts(documents.envelopes)
    assert sum("c/o Priya and Dev Raman" in cover for cover in covers) == 2
    families = [json.loads(row)["family"] for (row,) in select("SELECT signing FROM card_item ORDER BY id")]
    assert sorted(families) == [
        "Anika (10), Ravi (10)",
        "Child of Priya, Dev; Anika (10)",
        "Child of Priya, Dev; Ravi (10)",
    ]


def test_a_folder_that_cannot_be_written_leaves_no_file(four, tmp_path):
    _change, _held, batch_id = a_batch(four)
    (tmp_path / "out").write_text("a file in the way")

    with pytest.raises(CannotWrite, match="out"):
        printing.save(printing.render(batch_id), tmp_path / "out")

    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out"]


def test_an_older_file_survives_a_full_disk(tmp_path, monkeypatch):
    target = tmp_path / "cards.pdf"
    target.write_bytes(b"old")

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(CannotWrite, match="disk is full"):
        files.write(target, b"new")

    assert [path.name for path in tmp_path.iterdir()] == ["cards.pdf"]
    assert target.read_bytes() == b"old"


def test_files_a_viewer_holds_open_stay_as_they_were_and_the_sentence_asks_for_it(
    four, tmp_path, monkeypatch
):
    """Windows refuses to replace a file that is open."""
    _change, _held, batch_id = a_batch(four)
    folder = tmp_path / "out"
    documents = printing.render(batch_id)
    before = {path: path.read_bytes() for path in printing.save(documents, folder)}
    monkeypatch.setattr(files.Path, "replace", _held_open)

    with pytest.raises(CannotWrite, match="open in another program"):
        printing.save(documents, folder)

    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def _held_open(_path, _target):
    raise PermissionError(13, "The process cannot access the file because it is being used")


def _task_of(given):
    return select(
        "SELECT card_task.id FROM card_task JOIN person ON person.id = person_id WHERE given = ?", given
    )[0][0]


def test_a_batch_taken_back_while_it_is_looked_at_is_told_in_words(four):
    change, _held, batch_id = a_batch(four)
    change.undo()

    with pytest.raises(CardKeeperError, match="not prepared for printing any more"):
        printing.sides(batch_id)


def test_the_signing_sheet_says_of_a_late_card_what_the_window_says(library):
    a_sender()
    a_customer("Ada Quinn", occasions=(born(5, 8, 1974),))
    a_customer("Bea Fielding", occasions=(born(5, 20, 1986),))
    a_customer("Cora Dorn", occasions=(DatedOccasion("birthday", PartialDate(5, year=1976)),))
    planning.settle(TUESDAY)
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]

    sheet = " ".join(" ".join(texts(printing.render(batch_id).signing)).split())

    assert "Turned 52, May 8" in sheet
    assert "Turns 40, May 20" in sheet
    assert "Mail today 1 Cora Dorn Turns 50, May Late, mail today 2 Ada Quinn" in sheet


def test_a_proof_can_be_stopped_before_its_first_card_is_written(four):
    """Of thousands of cards the writing alone takes longer than anybody waits for a window to close."""
    told = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        raise Cancelled

    with pytest.raises(Cancelled):
        proofs.make(four, TUESDAY, progress=stop)
    assert told == [(0, len(four))]
