"""A batch on its way to paper, through a real queue; whatever refuses it leaves the batch as it was."""

import io
import os

import pypdf
import pytest

from cardkeeper.errors import CannotWrite
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.printing import (
    batches,
    print_command,
    print_plan,
    printer_profiles,
    printer_test,
    printers,
    printing,
)
from cardkeeper.services.printing.print_wishes import Wishes
from cardkeeper.services.printing.printer_test import Answers, Reading
from cardkeeper.services.printing.printers import PrinterTrouble
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.services import cups_server
from tests.services.undoing import everything

NAMES = ("Ada Quinn", "Bea Fielding")


@pytest.fixture(scope="module")
def server():
    with cups_server.running() as found:
        yield found


@pytest.fixture
def batch(library, server, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", server.address)
    monkeypatch.setattr(print_command, "ASKING", 60)
    a_sender()
    for day, name in enumerate(NAMES, 13):
        a_customer(name, occasions=(born(5, day, 1986),))
    planning.settle(TUESDAY)
    return batches.prepare(due.for_batch(TUESDAY), TUESDAY, layout="half-letter")[0].ids[0]


def to_paper(batch, **wishes):
    """Every part of a batch through a printer, as the window feeds it."""
    wanted = Wishes(**{"printer": "Office", "layout": "half-letter", **wishes})
    for part in print_plan.pages(batch, wanted):
        printers.feed(print_plan.run(part, wanted), wanted.printer, wait=lambda _seconds: None)
        yield part.part


def words(pdf):
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def states(batch):
    return {task.state for task in tasks.load(item.task_id for item in batches.items(batch)).values()}


def test_cards_envelopes_and_signing_sheet_come_out_and_only_the_answer_marks_them(batch, server):
    printed = {}
    before = everything()
    for part in to_paper(batch):
        printed[part] = server.pdf("Office")
        if part == "cards":
            assert b"BINDING=SHORTEDGE" in server.printed("Office")

    assert list(printed) == ["cards", "envelopes", "signing"]
    assert "Dear Bea," in " ".join(words(printed["cards"]))  # the last sheet that came out
    assert "Bea Fielding" in " ".join(words(printed["envelopes"]))
    assert states(batch) == {"chosen"}
    assert everything() == before

    batches.answer(batch, [item.id for item in batches.items(batch)], TUESDAY, mailed=True)
    assert states(batch) == {"mailed"}


def test_a_printer_that_turns_the_other_way_is_asked_as_in_its_test(batch, server):
    path = print_plan.paper_path(Wishes(printer="Office", layout="half-letter"))
    answers = Answers((Reading("C", 0, 0),), upside_down=True)
    printer_test.finish(printer_test.begin(path), answers, TUESDAY)

    next(to_paper(batch))

    assert b"BINDING=SHORTEDGE" in server.printed("Office")
    assert printer_profiles.profile(path).flip == "long"


@pytest.mark.parametrize(
    ("printer", "told"),
    [("Closed", "takes no jobs"), ("Nobody", "not there any more"), ("Simple", "takes no paper of")],
)
def test_a_printer_that_refuses_leaves_the_batch_untouched_and_says_what_to_do(batch, printer, told):
    before = everything()

    # The simple printer takes the sheets, but no A9 envelopes.
    with pytest.raises(PrinterTrouble, match=told) as refused:
        list(to_paper(batch, printer=printer))

    assert "hoose another" in str(refused.value)
    assert everything() == before


def test_without_a_print_server_the_batch_is_untouched(batch, monkeypatch):
    before = everything()
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")

    with pytest.raises(PrinterTrouble):
        list(to_paper(batch))

    assert everything() == before


@pytest.mark.parametrize("locked", ["a folder in its place", "a file where the folder goes"])
def test_a_locked_target_leaves_book_and_older_files_untouched(batch, tmp_path, locked):
    target = tmp_path / "out"
    if locked == "a folder in its place":
        (target / printing.CARDS).mkdir(parents=True)
    else:
        target.write_bytes(b"a file")
    before = everything()

    with pytest.raises(CannotWrite):
        printing.save(printing.render(batch), target)

    assert everything() == before
    assert not any(name.endswith(".part") for _folder, _folders, names in os.walk(tmp_path) for name in names)
    if target.is_file():
        assert target.read_bytes() == b"a file"


@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        ({"layout": "half-letter"}, "both sides, flip on short edge"),
        ({"layout": "note2-letter"}, "both sides, flip on long edge"),
        ({"layout": "quarter-letter"}, "on one side"),
        ({"layout": "half-letter", "by_hand": True}, "on one side"),
    ],
)
def test_the_words_for_a_viewer_name_the_size_and_the_edge(library, wishes, told):
    said = print_plan.viewer_words(Wishes(**wishes))

    assert said.startswith("Print at “Actual size” or “100 %”.")
    assert told in said
