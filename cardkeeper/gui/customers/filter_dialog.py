"""Finding customers by several conditions, and saving what was found as a smart group."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core.filters import AllOf, Field, Filter, Where
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.customers.editing import NotUnderstood
from cardkeeper.gui.customers.filter_block import FilterBlock
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import Field as LabelledField
from cardkeeper.gui.widgets.fields import LineEdit, Message
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.search import filters, groups
from cardkeeper.services.search.groups import Group

_COUNTED_AFTER = 250


class FilterDialog(Dialog):
    """With a name it becomes a smart group, without one it is shown just now.

    `shown` is called with the filter and the key of the group it was saved as, empty for none.
    """

    def __init__(
        self,
        session: Session,
        wanted: Filter,
        shown: Callable[[Filter, str], object],
        *,
        group: Group | None = None,
        parent: QWidget,
    ) -> None:
        super().__init__(
            _("Find by several conditions"),
            _("Who fits is found anew whenever you look."),
            title=_("Smart group"),
            key="filter",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._shown, self._group = session, shown, group
        self.block = FilterBlock(wanted, session.today())
        self.name = LineEdit()
        self.name.setText(group.name if group else "")
        self.name.setPlaceholderText(_("Leave it empty to look just once"))
        self.name_field = LabelledField(_("Name of the group"), self.name)
        self._message = Message()
        self._later = QTimer(self, singleShot=True, interval=_COUNTED_AFTER)
        self._later.timeout.connect(self._count)
        self.block.setMinimumWidth(content_width(640))
        if wanted == AllOf():
            self.block.begin()
        for widget in (self.block, self._message, self.name_field):
            self.content.addWidget(widget)
        self.show_them = self.add_button(_("Show them"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.block.changed.connect(self._later.start)
        self.name.textChanged.connect(self._word_button)
        self._word_button()
        self._count()

    @property
    def counted(self) -> str:
        """How many were found, as it is told."""
        return self._message.words

    def accept(self) -> None:
        try:
            wanted = self.block.entered()
            key = self._save(self.name.text().strip(), wanted)
        except NotUnderstood as reason:
            self._message.tell(str(reason), "danger")
            if reason.field is not None:
                reason.field.setFocus()
        except CardKeeperError as reason:
            self.name_field.set_problem(str(reason))
        else:
            super().accept()
            self._shown(wanted, key)

    def _save(self, name: str, wanted: Filter) -> str:
        """Save the group where it has a name; gives its key."""
        if not name:
            return ""
        if self._group is None or self._group.id is None:
            change = groups.add(name, wanted)
            self._session.apply(change)
            return f"group:{change.ids[0]}"
        change = groups.redefine(self._group.id, wanted)
        if name != self._group.name:
            change = change.followed_by(groups.rename(self._group.id, name))
        self._session.apply(change)
        return self._group.key

    def _count(self) -> None:
        """Beside the window: in a large book it may take a moment."""
        try:
            wanted = self.block.entered()
        except NotUnderstood as reason:
            self._message.tell(str(reason), "text2")
            return
        today = self._session.today()
        task = self._session.run(lambda _progress: filters.count(wanted, today), writes=False)
        task.done.connect(self._tell)

    def _tell(self, number: object) -> None:
        if isinstance(number, int):
            words = ngettext("{n} customer fits", "{n} customers fit", number).format(n=number)
            self._message.tell(words, "ok")
            self.grow()

    def _word_button(self) -> None:
        self.name_field.set_problem("")
        self.show_them.setText(_("Save the group") if self.name.text().strip() else _("Show them"))


def beginning(where: Filter, text: str) -> Filter:
    """The filter on show together with what is searched for, as a start for a new group."""
    parts = [where] if where != AllOf() else []
    if text.strip():
        parts.append(Where(Field.TEXT, text.strip()[:200]))
    if len(parts) == 1 and isinstance(parts[0], AllOf):
        return parts[0]
    return AllOf(tuple(parts))


def open_filter(
    window: QWidget,
    session: Session,
    wanted: Filter,
    shown: Callable[[Filter, str], object],
    *,
    group: Group | None = None,
) -> FilterDialog:
    """Ask for conditions."""
    dialog = FilterDialog(session, wanted, shown, group=group, parent=window)
    dialog.open()
    return dialog
