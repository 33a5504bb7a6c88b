"""A row of a table as the customer it will be, beside the columns it comes from."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.contact import Contact, Problem
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.importing.contact_card import SHADE, ContactCard
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.labels import ElidedLabel, ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Ground
from cardkeeper.i18n import _
from cardkeeper.services.importing.import_columns import Columns


class RowPreview(Ground):
    """A customer of the file as CardKeeper will show them, row by row."""

    def __init__(self, columns: Columns, today: dt.date, *, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent=parent)
        self._columns, self._today, self._at = columns, today, 0
        self._title = ElidedLabel("", Type.BODY_STRONG, "text2")
        self._place = PlainLabel("", Type.META, "text2")
        self.before = Button(icon=Icon.CARET_LEFT, v="icon", tall="small", name=_("Row before"))
        self.after = Button(icon=Icon.CARET_RIGHT, v="icon", tall="small", name=_("Next row"))
        self.card = ContactCard()
        self._problem = ParagraphLabel("", Type.BODY, "warn")
        self.before.clicked.connect(lambda: self._go(-1))
        self.after.clicked.connect(lambda: self._go(+1))
        self._lay_out()
        self.renew()

    def renew(self) -> None:
        """Look at the row again."""
        count = self._columns.row_count
        self._at = min(self._at, max(count - 1, 0))
        found = self._columns.contact(self._at, self._today) if count else None
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at + 1 < count)
        self._place.setText(_("Row {number} of {count}").format(number=self._at + 1, count=count))
        is_contact = isinstance(found, Contact)
        self.card.setVisible(is_contact)
        self._problem.setVisible(not is_contact)
        if isinstance(found, Contact):
            first = found.name.given or found.formatted_name
            self._title.setText(_("How {name} will look").format(name=first))
            self.card.show_contact(found)
        else:
            self._title.setText(_("This row is left out"))
            reason = found.reason if isinstance(found, Problem) else _("There is nothing in it.")
            self._problem.setText(reason)

    def _go(self, step: int) -> None:
        self._at += step
        self.renew()

    def _lay_out(self) -> None:
        edge = look.px(20)
        head = QHBoxLayout()
        head.setContentsMargins(SHADE, 0, SHADE, 0)
        head.addWidget(self._title, 1)
        for widget in (self._place, self.before, self.after):
            head.addWidget(widget)
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.card)
        inner.addWidget(self._problem)
        later = ParagraphLabel(_("Pets and teams can be picked out of notes later."), Type.META, width=320)
        below = QHBoxLayout()
        below.setContentsMargins(SHADE, 0, SHADE, 0)
        below.addWidget(later)
        inner.addLayout(below)
        inner.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(edge - SHADE, look.px(22), edge - SHADE, look.px(12))
        column.setSpacing(look.px(12))
        column.addLayout(head)
        column.addWidget(Scroll(inside), 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
