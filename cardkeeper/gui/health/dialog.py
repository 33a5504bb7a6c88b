"""What we know: how much of what, and whom to ask for what the next time they are at the counter."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.gui import ask, look
from cardkeeper.gui.health.bars import KnownBars
from cardkeeper.gui.health.counter_form import save_counter_form
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.mailings.simple_rows import SimpleList, SimpleRow
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.health import health
from cardkeeper.services.health.health import Ask, Known

_PAGE = 100
_ROLE = QDialogButtonBox.ButtonRole


class _Found(NamedTuple):
    """What the worker has read; `to_ask` counts also those who are not shown yet."""

    known: list[Known]
    rows: list[Ask]
    to_ask: int


class HealthDialog(Dialog):
    """Enter or a click on somebody opens their page."""

    def __init__(self, session: Session, go_to: Callable[[int], object], *, parent: QWidget) -> None:
        super().__init__(
            _("What we know"),
            _("Whoever is in the shop today can tell you one thing more. Ask them for it."),
            title=_("What we know"),
            key="health",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._go_to = session, go_to
        self._shown = _PAGE
        self.bars = KnownBars()
        self.heading = PlainLabel(_("Ask next time"), Type.ROW_TITLE)
        self.nobody = ParagraphLabel("")
        self.rows = SimpleList(_("Ask next time"), rows=5, wide=460)
        self.more = Button("", v="quiet")
        self.form = Button(_("Print a form for the counter"), Icon.PRINTER, v="ghost")
        self._put_in()
        self.rows.opened.connect(self._open)
        self.rows.clicked.connect(self._click)
        self.more.clicked.connect(self._show_more)
        self.form.clicked.connect(lambda: save_counter_form(self, session))
        session.changed.connect(self._follow)
        self.reload()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(820), look.px(560)))

    def reload(self) -> None:
        """Counting everybody takes a while in a large book: it is done in the worker."""
        today, limit = self._session.today(), self._shown
        task = self._session.run(lambda _progress: _read(today, limit), writes=False)
        task.done.connect(self._take)
        task.failed.connect(self._fail)

    def _take(self, found: object) -> None:
        if not isinstance(found, _Found):
            return
        self.bars.tell(found.known)
        self.rows.set_rows(
            SimpleRow(row.person_id, row.name, " · ".join(row.questions)) for row in found.rows
        )
        if found.rows and self.rows.current_id is None:
            self.rows.select(found.rows[0].person_id)
            self.rows.setFocus()
        self._tell_count(found)

    def _tell_count(self, found: _Found) -> None:
        number, left = found.to_ask, found.to_ask - len(found.rows)
        said = ngettext("Ask {n} customer next time", "Ask {n} customers next time", number)
        self.heading.setText(said.format(n=number) if number else _("Ask next time"))
        everybody = any(known.total for known in found.known)
        self.nobody.setText(
            _("Everything is known of everybody.") if everybody else _("Nobody is in the book yet.")
        )
        self.nobody.setVisible(not number)
        self.rows.setVisible(bool(number))
        self.more.setText(_("Show {n} more").format(n=min(left, _PAGE)))
        self.more.setVisible(left > 0)

    def _fail(self, reason: object) -> None:
        ask.fail(self, str(reason))

    def _follow(self, _change: Change) -> None:
        self.reload()

    def _show_more(self) -> None:
        self._shown += _PAGE
        self.reload()

    def _click(self, index: QModelIndex) -> None:
        person_id = self.rows.id_at(index)
        if person_id is not None:
            self._open(person_id)

    def _open(self, person_id: int) -> None:
        """A double click tells it twice."""
        if self.isVisible():
            self.accept()
            self._go_to(person_id)

    def _put_in(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(look.px(Space.RELATED))
        right.addWidget(self.heading)
        right.addWidget(self.nobody)
        right.addWidget(self.rows, 1)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch()
        right.addLayout(row)
        right.addStretch()
        halves = QHBoxLayout()
        halves.setSpacing(look.px(36))
        halves.addWidget(self.bars)
        halves.addLayout(right, 1)
        self.content.addLayout(halves, 1)
        # The list takes what room there is, instead of the space below the content.
        self._column.setStretchFactor(self.content, 1)
        self.nobody.hide()
        self.more.hide()
        self.foot.insertWidget(0, self.form)
        self.add_button(_("Close"), _ROLE.RejectRole)


def _read(today: dt.date, limit: int) -> _Found:
    return _Found(health.known(today), health.ask_next_time(today, limit), health.to_ask(today))


def open_health(window: QWidget, session: Session, go_to: Callable[[int], object]) -> HealthDialog:
    """Show it over the window; `go_to` is told whose page is wanted."""
    dialog = HealthDialog(session, go_to, parent=window)
    dialog.open()
    return dialog
