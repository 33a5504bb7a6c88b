"""The window in which a date to remember is added, changed or deleted."""

import dataclasses
import datetime as dt

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, kinds
from cardkeeper.gui.calendar.occasion_form import OccasionForm, Wanted
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.i18n import _
from cardkeeper.services.occasions import occasions
from cardkeeper.services.occasions.occasions import OccasionView

__all__ = ["OccasionDialog", "Wanted", "open_occasion"]

_WIDE = 420


class OccasionDialog(Dialog):
    """A new date, or one that is known; `kept` tells the change when it is written."""

    kept = Signal(Change)

    def __init__(
        self, session: Session, wanted: Wanted, known: OccasionView | None = None, *, parent: QWidget
    ) -> None:
        headline = _("Change this date") if known else _("Add an occasion")
        super().__init__(headline, title="CardKeeper", parent=parent)
        self._session, self._known = session, known
        self.form = OccasionForm(session, wanted, known)
        self.form.resized.connect(self.grow)
        self._message = Message()
        self.content.addStrut(content_width(_WIDE))
        self.content.addWidget(self.form)
        self.content.addWidget(self._message)
        self._add_buttons()
        # Esc and the first key must find the field, also when the window is slow to open.
        QTimer.singleShot(0, self, self.form.begin)

    @property
    def next_day(self) -> dt.date | None:
        """The day on which it stands in the calendar next; None while that is not known."""
        date = self.form.date.date
        if date is None or not date.is_day:
            return None
        if date.year is not None and not self.form.chosen_kind.is_yearly:
            return date.in_year(date.year)
        return date.next_on_or_after(self._session.today())

    def accept(self) -> None:
        """Write it, and close; what is missing or wrong is said at its field."""
        if not self.form.is_complete():
            return
        try:
            change = self._written()
        except CardKeeperError as reason:
            self._message.tell(str(reason), "danger")
            return
        super().accept()
        self._session.apply(change)
        self.kept.emit(change)

    def delete(self) -> None:
        """Take the date out; Undo brings it back with its card."""
        if self._known is None:
            return
        try:
            change = occasions.delete(self._known.id, self._session.today())
        except CardKeeperError as reason:
            self._message.tell(str(reason), "danger")
            return
        said = _("The date is deleted, and its card with it.")
        super().accept()
        self._session.apply(dataclasses.replace(change, message=said))

    def _written(self) -> Change:
        form, known = self.form, self._known
        date, kind = form.date.date, form.chosen_kind
        if date is None:
            raise AssertionError("an incomplete date is not written")
        if known is not None:
            change = occasions.edit(known.id, known.version, kind=kind, date=date, **form.values())
            return dataclasses.replace(change, message=_("The date is changed."))
        change = occasions.add(*form.owner, kind, date, self._session.today(), **form.values())
        said = _("{what} of {name} is remembered.")
        told = said.format(what=kinds.word(kind), name=form.who.line.text())
        return dataclasses.replace(change, message=told)

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        if self._known is not None:
            away = self.add_button(_("Delete this date"), role.DestructiveRole, v="danger", icon=Icon.TRASH)
            away.clicked.connect(self.delete)
        self.add_button(_("Cancel"), role.RejectRole)
        self.add_button(_("Change the date") if self._known else _("Add occasion"))


def open_occasion(
    parent: QWidget, session: Session, wanted: Wanted | None = None, *, occasion_id: int | None = None
) -> OccasionDialog | None:
    """Add a date, or change the one with this id; None when that one is gone, which is told."""
    try:
        known = occasions.get(occasion_id) if occasion_id is not None else None
    except CardKeeperError as reason:
        ask.fail(parent, str(reason))
        return None
    dialog = OccasionDialog(session, wanted or Wanted(), known, parent=parent)
    dialog.open()
    return dialog
