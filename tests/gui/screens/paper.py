"""What leads to paper: printing, earlier batches, labels, and what a printer is taught."""

from PySide6.QtWidgets import QWidget

from tests.gui.desk import TODAY, SampleDesk
from tests.gui.screens.registry import screen


@screen("dialog-print", "PrintDialog")
def _print(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printing.opening import open_print
    from cardkeeper.services.due import due

    return open_print(desk.window, desk.session, due.for_batch(TODAY))


@screen("dialog-print-progress", "PrintDialog")
def _progress(desk: SampleDesk) -> QWidget:
    """As in the drawing: the outsides are done, the pile is turned, and the insides come out."""
    from cardkeeper.gui.printing import dialog as printing
    from cardkeeper.gui.printing import fronts
    from cardkeeper.services.printing import batches
    from cardkeeper.services.printing.print_wishes import Pages, Part

    dialog = printing.PrintDialog(desk.session, (), parent=desk.window)
    parts = [
        Pages(Part.OUTSIDES, "outsides.pdf", b"", 7, "7 sheets"),
        Pages(Part.INSIDES, "insides.pdf", b"", 7, "Deshawn Carter is printing now"),
        Pages(Part.ENVELOPES, "envelopes.pdf", b"", 7, "7, flap up in the rear tray"),
        Pages(Part.LABELS, "labels.pdf", b"", 1, "Starts at label 5"),
    ]
    cards = [each.front for each in fronts.of_batch(batches.history()[0].id)[:3]]
    dialog.states.go(dialog.progress, printing._SMALL)
    dialog.progress.print_parts(parts, "You did it at 9:41", cards)
    dialog.progress.advance(1, 3, 7)
    dialog.show()
    return dialog


@screen("dialog-print-check", "PrintDialog")
def _print_check(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printing.opening import open_answer
    from cardkeeper.services.due import due
    from cardkeeper.services.printing import batches

    change, _held = batches.prepare(due.in_batch_now(due.groups(TODAY).every(), TODAY), TODAY)
    waiting = batches.unanswered()
    take_back = change.undo
    assert waiting is not None
    assert take_back is not None
    dialog = open_answer(desk.window, desk.session, waiting)
    # The other pictures show the book without this batch.
    dialog.finished.connect(lambda _result: take_back())
    return dialog


@screen("dialog-print-sender", "PrintDialog")
def _print_sender(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printing.dialog import PrintDialog

    dialog = PrintDialog(desk.session, (), parent=desk.window)
    dialog.ask_who_sends()
    return dialog


@screen("dialog-history", "HistoryDialog")
def _history(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printing.opening import open_history

    return open_history(desk.window, desk.session)


@screen("dialog-printer-test", "PrinterTestDialog")
def _printer_test(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printer_test.dialog import open_printer_test
    from cardkeeper.services.printing.printer_profiles import PaperPath

    path = PaperPath("Office", "Tray2", "letter-wide", by_hand=True)
    return open_printer_test(desk.window, desk.session, path, title="Canon TS9520, by the window")


@screen("dialog-printer-readings", "PrinterTestDialog")
def _printer_readings(desk: SampleDesk) -> QWidget:
    dialog = _printer_test(desk)
    dialog.show_reading()  # type: ignore[attr-defined]
    dialog.thoroughness.choose("thorough")  # type: ignore[attr-defined]
    dialog.readings.set_thorough(thorough=True)  # type: ignore[attr-defined]
    return dialog


@screen("dialog-envelope-feed", "EnvelopeFeedDialog")
def _envelope_feed(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printer_test.envelope_feed import open_envelope_feed

    return open_envelope_feed(desk.window, desk.session, "Office", "a7", title="Canon TS9520, by the window")


@screen("dialog-address-labels", "AddressLabelsDialog")
def _address_labels(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.labels.address_dialog import open_address_labels
    from cardkeeper.services.people import customers

    return open_address_labels(desk.window, desk.session, customers.find("")[:40])


@screen("dialog-label-sheet", "LabelSheetDialog")
def _label_sheet(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.labels.own_sheet import open_label_sheet

    return open_label_sheet(desk.window, desk.session)
