"""The menus of a mailing: behind its three dots, and of a lot by a right click."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from cardkeeper.i18n import _

if TYPE_CHECKING:
    from cardkeeper.gui.mailings.page import MailingsPage

# Words and what they do; None is a line between groups.
Entry = tuple[str, Callable[[], object]] | None
# Enter does it already; or, of a lot half printed, it would be too early.
_LEFT_OUT = {"printed": "mailed", "printing": "mailed", "mailed": "print-again"}


def show_lot_menu(page: "MailingsPage", at: QPoint) -> None:
    """What can be done with the lot the keyboard is on, at a place on the screen."""
    entry = page.lots.current
    if entry is None:
        return
    entries = (
        ("open", entry.act),
        ("mailing-lot", _("Look over the cards")),
        ("save-pdf", _("Save as PDF")),
        ("mailed", _("Mark as mailed")),
        ("print-again", _("Print again")),
    )
    offered = {
        key: act for key, act in page.of_lot.offered().items() if key != _LEFT_OUT.get(entry.lot.state)
    }
    _popup(page, [(words, offered[key]) for key, words in entries if key in offered], at)


def show_mailing_menu(page: "MailingsPage") -> None:
    """What can be done with the mailing, below the button with the three dots."""
    button = page.near.more
    offered, shown = page.verbs(), page.shown
    pause = _("Go on with it") if shown and shown.mailing.state == "paused" else _("Put it aside")
    entries = (
        ("mailing-who", _("Who is left out, and why")),
        ("mailing-take-in", _("Take in latecomers")),
        ("mailing-new-year", _("Greet for New Year")),
        ("", ""),
        ("mailing-rename", _("Rename")),
        ("mailing-pause", pause),
        ("mailing-close", _("Close it")),
        ("mailing-delete", _("Delete it")),
    )
    below = button.mapToGlobal(button.rect().bottomLeft())
    wanted = [(key, words) for key, words in entries if not key or key in offered]
    _popup(page, [(words, offered[key]) if key else None for key, words in wanted], below)


def _popup(page: QWidget, entries: Iterable[Entry], at: QPoint) -> None:
    made = QMenu(page)
    made.aboutToHide.connect(made.deleteLater)
    for entry in entries:
        if entry is None:
            made.addSeparator()
        else:
            words, act = entry
            made.addAction(words).triggered.connect(act)
    made.popup(at)
