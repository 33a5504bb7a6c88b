"""New customer: a name, a birthday in any way of writing it, Enter."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core.entry_order import Asked
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.quick import drafts
from cardkeeper.gui.quick.customer_form import CustomerForm
from cardkeeper.gui.quick.first_card import FirstCardPane
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.i18n import _
from cardkeeper.services.people import quick_add
from cardkeeper.services.people.quick_add import Alike

_LOOKS_AFTER = 300


class NewCustomerDialog(Dialog):
    """`added` tells the id of the customer; `open_wanted` that of one who was there already."""

    added = Signal(int)
    open_wanted = Signal(int)

    def __init__(self, session: Session, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_("New customer"), title=_("New customer"), parent=parent)
        self.session, self._drafts = session, drafts.of(session)
        self._alike: Alike | None = None
        self._task: Task | None = None
        self.form = CustomerForm(session)
        self.card = FirstCardPane(session)
        self.hint = Message()
        self.open_other = Button(_("Open"), v="link")
        self.open_other.hide()
        self._problem = Message()
        self._breath = QTimer(self, singleShot=True, interval=_LOOKS_AFTER)
        self._fill()
        self._add_buttons()
        self._connect()
        self.form.put_back({Asked.NAME: name} if name else self._drafts.customer)
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """With room for what stands below the birthday once it is typed."""
        return super().sizeHint() + QSize(0, look.px(56))

    def accept(self) -> None:
        """Save, and close."""
        if self._save():
            super().accept()

    def reject(self) -> None:
        """Close; what was typed is there the next time."""
        self._drafts.keep_customer(self.form.texts())
        self._drafts.write()
        super().reject()

    def done(self, result: int) -> None:
        """What is still being looked for is not wanted any more."""
        self._breath.stop()
        self._task = None
        self.card.stop()
        super().done(result)

    def save_and_next(self) -> None:
        """Save, and be ready for the next one."""
        if self._save():
            self.form.clear()

    def _save(self) -> bool:
        trouble = self.form.first_trouble()
        if trouble is not None:
            trouble.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        try:
            change = quick_add.add(self.form.told, self.session.today())
        except CardKeeperError as reason:
            self._problem.tell(str(reason), "danger")
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self._drafts.keep_customer({})
        self._drafts.write()
        self.session.apply(change)
        self.added.emit(change.ids[0])
        return True

    def _changed(self) -> None:
        self._problem.tell("", "danger")
        self._drafts.keep_customer(self.form.texts())
        self.set_headline(self.form.name.text().strip() or _("New customer"))
        self._breath.start()

    def _look(self) -> None:
        """See off the window's thread whether somebody like this is here already, and their first card."""
        told = self.form.told
        self.card.tell(told)
        if self._task is not None:
            self._task.cancel()
        self._task = self.session.run(lambda _progress: quick_add.alike(told), writes=False)
        self._task.done.connect(self._tell_alike)

    def _tell_alike(self, found: Alike | None) -> None:
        if self.sender() is not self._task:
            return
        self._alike = found
        said = _("Looks like {name}, a customer you have. Open, or add anyway.")
        self.hint.tell(said.format(name=found.name) if found else "", "text2")
        self.open_other.setVisible(found is not None)

    def _open_alike(self) -> None:
        if self._alike is not None:
            self._drafts.keep_customer(self.form.texts())
            self.open_wanted.emit(self._alike.person_id)
            super().reject()

    def _show_card(self) -> None:
        self.card.tell(self.form.told)

    def _fill(self) -> None:
        self.form.about.addWidget(self.hint, 1)
        self.form.about.addWidget(self.open_other)
        self.content.addWidget(self._problem)
        self.content.addWidget(self.form)
        self.content.addStrut(content_width(424, beside=220))
        self.set_side(self.card)

    def _add_buttons(self) -> None:
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole, v="quiet")
        self.another = self.add_button(_("Save and add another"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save = self.add_button(_("Save"), icon=Icon.CHECK_BOLD)
        self.another.clicked.connect(self.save_and_next)
        for keys, act in (
            ("Ctrl+Return", self.accept),
            ("Ctrl+Enter", self.accept),
            ("Ctrl+Shift+Return", self.save_and_next),
            ("Ctrl+Shift+Enter", self.save_and_next),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.finished.connect(self.accept)
        self.form.birthday.date_changed.connect(self._show_card)
        self._breath.timeout.connect(self._look)
        self.open_other.clicked.connect(self._open_alike)
