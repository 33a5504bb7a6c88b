"""Printing through a real CUPS server whose printers write into files; and its answers, read with care."""

import io
import os
import stat
import time

import pypdf
import pytest

from cardkeeper.core.progress import Cancelled
from cardkeeper.press import document
from cardkeeper.services.cards import pictures
from cardkeeper.services.printing import media, print_command, printers
from cardkeeper.services.printing.printer_words import trouble_words
from cardkeeper.services.printing.printers import Job, PrinterTrouble, Run
from tests.services import cups_server

LETTER, HALF_FOLD, A7 = (612, 792), (792, 612), (522, 378)


@pytest.fixture(scope="module")
def server():
    with cups_server.running() as found:
        yield found


@pytest.fixture(autouse=True)
def ours(server, monkeypatch):
    """Only our own server is asked, and on a busy computer it may take its time."""
    monkeypatch.setenv("CUPS_SERVER", server.address)
    monkeypatch.setattr(print_command, "ASKING", 60)


def a_pdf(size, pages=1):
    """A square of 1 in by each page's number of inches from the left, 2 in from the bottom."""
    canvas = document.new_canvas(*size)
    for number in range(pages):
        canvas.rect(72 * (number + 1), 144, 72, 72, stroke=0, fill=1)
        canvas.showPage()
    return document.content(canvas)


def sent(run, printer="Office"):
    """Send a run and wait for its end."""
    job = printers.send(run, printer)
    while printers.state(job) == "waiting":
        time.sleep(0.05)
    assert printers.state(job) == "printed"


def squares(pdf):
    """The black box on each page, as points from the left and from the bottom: left, bottom, right, top."""
    found = []
    for page in pictures.pages(pdf, 1):
        rows = [page.pixels[4 * page.width * y : 4 * page.width * (y + 1) : 4] for y in range(page.height)]
        dark = [(x, y) for y, row in enumerate(rows) for x, value in enumerate(row) if value < 128]
        xs, ys = {x for x, _y in dark}, {y for _x, y in dark}
        found.append((min(xs), page.height - max(ys) - 1, max(xs) + 1, page.height - min(ys)))
    return found


def page_sizes(pdf):
    return [tuple(map(float, page.mediabox[2:])) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_the_usual_printer_comes_first_with_all_it_can():
    office, *others = printers.available()

    assert [printer.name for printer in others] == ["Closed", "Jammed", "Simple"]
    assert (office.name, office.title, office.place) == ("Office", cups_server.OFFICE_TITLE, "Front desk")
    assert (office.is_default, office.both_sides, office.any_size, office.trouble) == (True, True, True, "")
    assert office.trays == ("Auto", "Tray1", "Manual")
    assert office.kinds == ("Plain", "Cardstock")
    assert office.sizes["Letter"] == (215.9, 279.4)


def test_a_simple_printer_neither_turns_sheets_nor_takes_every_size():
    simple = printers.find("Simple")

    assert (simple.both_sides, simple.any_size) == (False, False)
    assert simple.takes(*LETTER)
    assert simple.takes(*HALF_FOLD)
    assert not simple.takes(*A7)


def test_a_printer_tells_what_it_lacks():
    assert printers.find("Jammed").trouble == "The printer has no paper."
    assert printers.find("Closed").trouble == "The printer takes no jobs at the moment."


@pytest.mark.parametrize(
    ("edge", "binding"), [("long", b"BINDING=LONGEDGE"), ("short", b"BINDING=SHORTEDGE")]
)
def test_both_sides_are_asked_for_on_the_right_edge(server, edge, binding):
    sent(Run(a_pdf(LETTER, 2), 1, sides=printers.SIDES[edge], pages_per_sheet=2))

    job = server.printed("Office")
    assert b"DUPLEX=ON" in job
    assert binding in job


def test_one_side_is_one_side(server):
    sent(Run(a_pdf(LETTER), 1))

    assert b"DUPLEX=OFF" in server.printed("Office")


def test_tray_kind_of_paper_and_title_arrive(server):
    sent(Run(a_pdf(LETTER), 1, tray="Manual", kind="Cardstock", title="Cards of Monday"))

    job = server.printed("Office")
    for words in (b"TRAY=MANUAL", b"MEDIA=CARDSTOCK", b"PAPER=LETTER", b"Cards of Monday"):
        assert words in job


def test_a_page_is_printed_at_its_own_size_and_place(server):
    sent(Run(a_pdf(LETTER, 2), 1, sides=printers.SIDES["long"], pages_per_sheet=2))

    printed = server.pdf("Office")
    assert page_sizes(printed) == [LETTER, LETTER]
    assert squares(printed) == [(72, 144, 144, 216), (144, 144, 216, 216)]


def test_a_wide_sheet_is_turned_alike_on_both_sides_and_not_scaled(server):
    sent(Run(a_pdf(HALF_FOLD, 2), 1, sides=printers.SIDES["short"], pages_per_sheet=2))

    printed = server.pdf("Office")
    assert page_sizes(printed) == [LETTER, LETTER]
    # Turned by a quarter to the left: what was right is above, what was above is left.
    assert squares(printed) == [(612 - 216, 72, 612 - 144, 144), (612 - 216, 144, 612 - 144, 216)]


def test_an_envelope_is_a_page_of_its_own_size_fed_short_edge_first(server):
    sent(Run(a_pdf(A7), 1))

    printed = server.pdf("Office")
    assert page_sizes(printed) == [(378, 522)]
    assert squares(printed) == [(378 - 216, 72, 378 - 144, 144)]


def test_an_envelope_the_driver_knows_goes_by_its_name(server):
    sent(Run(a_pdf((684, 297)), 1))

    assert b"PAPER=ENV10" in server.printed("Office")


def test_a_size_the_printer_does_not_take_is_refused_before_it_lands_on_other_paper(server):
    with pytest.raises(PrinterTrouble, match=r"Simple printer takes no paper of 184 × 133 mm"):
        printers.send(Run(a_pdf(A7), 1), "Simple")


def test_a_printer_that_takes_no_jobs_says_so_and_what_to_do():
    with pytest.raises(PrinterTrouble, match=r"takes no jobs.*or choose another printer"):
        printers.send(Run(a_pdf(LETTER), 1), "Closed")


def test_a_printer_that_is_gone_says_so():
    with pytest.raises(PrinterTrouble, match="not there any more"):
        printers.send(Run(a_pdf(LETTER), 1), "Nobody")
    assert printers.find("Nobody") is None


def test_a_job_that_waits_can_be_taken_back():
    job = printers.send(Run(a_pdf(LETTER), 1), "Jammed")
    assert printers.state(job) == "waiting"

    printers.cancel([job])

    assert printers.state(job) != "waiting"


def test_a_file_the_printer_cannot_read_is_told_as_failed(monkeypatch):
    monkeypatch.setattr(printers, "_page_size", lambda _pdf: LETTER)
    with pytest.raises(PrinterTrouble, match="gave a sheet up"):
        printers.feed(Run(b"%PDF-1.7 nothing", 1), "Office", wait=lambda _seconds: None)


def test_sheets_are_fed_one_by_one(server):
    done = []

    printers.feed(
        Run(a_pdf(LETTER, 4), 2, sides=printers.SIDES["long"], pages_per_sheet=2),
        "Office",
        lambda sheet, of: done.append((sheet, of)),
        wait=lambda _seconds: None,
    )

    assert done[0] == (0, 2)
    assert done[-1] == (2, 2)
    assert squares(server.pdf("Office")) == [(216, 144, 288, 216), (288, 144, 360, 216)]


def test_stopping_at_a_printer_without_paper_leaves_no_sheet_behind():
    told = []

    def stop(_done, _of):
        if told:
            raise Cancelled

    with pytest.raises(Cancelled):
        printers.feed(Run(a_pdf(LETTER, 3), 3), "Jammed", stop, wait=lambda _seconds: None, tell=told.append)

    assert told == ["The printer has no paper."]
    assert "Jammed" not in print_command.run("lpstat", "-W", "not-completed", "-o", "Jammed", seconds=60)


def test_stop_is_answered_while_the_printer_works():
    passed = []

    def stop(_done, _of):
        if len(passed) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        printers.feed(Run(a_pdf(LETTER, 2), 2), "Jammed", stop, wait=passed.append)

    assert sum(passed) < 0.2
    assert "Jammed" not in print_command.run("lpstat", "-W", "not-completed", "-o", "Jammed", seconds=60)


def test_without_a_print_server_it_says_what_to_do(monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")

    with pytest.raises(PrinterTrouble):
        printers.send(Run(a_pdf(LETTER), 1), "Office")


def test_a_system_without_a_print_command_has_no_printers(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert printers.available() == []


def test_nobody_waits_for_ever(monkeypatch, tmp_path):
    slow = tmp_path / "lpstat"
    slow.write_text("#!/bin/sh\nexec /bin/sleep 20\n")
    slow.chmod(slow.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    with pytest.raises(PrinterTrouble, match="not answering"):
        print_command.run("lpstat", "-e", seconds=0.2)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("n=1 printer-info='Ellen's \"big\" one' printer-state=3", {"printer-info": 'Ellen\'s "big" one'}),
        ("printer-location='' printer-state=3", {"printer-location": "", "printer-state": "3"}),
        ("printer-info='a=b c' printer-state-reasons=paused,media-empty", {"printer-info": "a=b c"}),
        ("", {}),
    ],
)
def test_what_a_printer_is_called_is_read_with_any_signs(line, expected):
    found = print_command.read_attributes(line)

    assert {key: found[key] for key in expected} == expected


def test_options_of_a_driver_are_read_line_by_line():
    found = print_command.read_choices(
        "PageSize/Media Size: *Letter A4 Custom.WIDTHxHEIGHT\nDuplex/2-Sided: None\n"
    )

    assert found["PageSize"] == (("Letter", "A4", "Custom.WIDTHxHEIGHT"), "Letter")
    assert found["Duplex"] == (("None",), "")


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("A4", (210, 297)),
        ("na_letter_8.5x11in", (215.9, 279.4)),
        ("iso_c6_114x162mm", (114, 162)),
        ("w378h522", (133.35, 184.15)),
        ("A4.Borderless", None),
        ("A4Rotated", None),
        ("Custom.WIDTHxHEIGHT", None),
    ],
)
def test_names_of_media_tell_their_size(name, size):
    found = media.size_of(name)

    assert found is None if size is None else found == pytest.approx(size)


@pytest.mark.parametrize(
    ("reasons", "stopped", "accepting", "words"),
    [
        (["none"], False, True, ""),
        (["toner-low-warning", "marker-supply-low-report"], False, True, ""),
        (["media-jam-error"], True, True, "Paper is stuck in the printer."),
        (["offline-report"], False, True, "The printer is switched off or not connected."),
        (["paused"], True, True, "The printer was stopped. Start it in the system's printer settings."),
        (["none"], False, False, "The printer takes no jobs at the moment."),
    ],
)
def test_troubles_are_told_in_words(reasons, stopped, accepting, words):
    assert trouble_words(reasons, stopped=stopped, accepting=accepting) == words


def test_a_forgotten_job_is_gone():
    assert printers.state(Job("Office-4711", "Office")) == "gone"
