"""The ways from the print dialog to what a printer is taught: both sides of a sheet, and its envelopes."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.printing.choices import Choices
from cardkeeper.gui.session import Session

# Over which window, for which choices, and what to do when it is known.
Teaching = Callable[[QWidget, Session, Choices, Callable[[], object]], None]


def teach_sides(over: QWidget, session: Session, choices: Choices, then: Callable[[], object]) -> None:
    """Both sides of this paper through this printer; `then` shows in the sheets what is found out."""
    from cardkeeper.gui.printer_test import dialog
    from cardkeeper.services.printing import print_plan

    opened = dialog.open_printer_test(over, session, print_plan.paper_path(choices.wishes))
    opened.tested.connect(then)


def teach_feeding(over: QWidget, session: Session, choices: Choices, then: Callable[[], object]) -> None:
    """How this printer takes the envelopes of these cards."""
    from cardkeeper.gui.printer_test import envelope_feed
    from cardkeeper.services.printing import envelope_feeds, print_plan

    envelope = envelope_feeds.envelope_of(print_plan.layout(choices.wishes))
    opened = envelope_feed.open_envelope_feed(
        over, session, choices.wishes.printer, envelope, title=choices.printer.currentText()
    )
    opened.accepted.connect(then)
