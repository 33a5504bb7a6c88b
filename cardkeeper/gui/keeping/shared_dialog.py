"""What was shared with many customers, the newest first: changed, taken out again, and who was told."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cardkeeper.core import date_words
from cardkeeper.gui.carrying_out import carry_out
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.keeping.frame import GoTo, ListDialog
from cardkeeper.gui.keeping.share_dialog import NAMED, named, open_change, open_share
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.people import PersonLine
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.touch import info_items
from cardkeeper.services.touch.info_items import InfoItem

_MOST = 500


class _Found(NamedTuple):
    """What the worker has read."""

    items: dict[int, InfoItem]


class SharedDialog(ListDialog):
    """Beside the list stands all of it, with whom it was shared."""

    def __init__(self, session: Session, go_to: GoTo, *, parent: QWidget) -> None:
        said = (_("What was shared"), _("What you told many customers at once stands on the page of each."))
        nobody = EmptyState(
            Sign(Icon.SPARKLE_DUO, "accent"),
            _("Nothing was shared yet"),
            _("An article, a new rate, a recipe: write it down once for all who were told."),
        )
        super().__init__(session, said, go_to, nobody, key="shared", parent=parent)
        self.share = Button(_("Share with many"), Icon.PLUS)
        self.foot.insertWidget(0, self.share)
        self.share.clicked.connect(lambda: open_share(parent, session))
        self._found = _Found({})
        self.reload()

    def work(self) -> Callable[[], object]:
        return lambda: _Found({item.id: item for item in info_items.recent(_MOST)})

    def take(self, found: object) -> None:
        if isinstance(found, _Found):
            self._found = found
            self.aside.drop()
            self.rows.set_rows(self._line(item) for item in found.items.values())

    def form(self, row_id: int) -> FixForm | None:
        item = self._found.items.get(row_id)
        return SharedForm(self.session, item, self) if item is not None else None

    def change(self, item: InfoItem) -> None:
        open_change(self, self.session, item)

    def _line(self, item: InfoItem) -> PersonLine:
        day = words.capital(date_words.day_words(item.on, self.session.today(), words.locale()))
        people = ngettext("{n} customer", "{n} customers", item.people).format(n=item.people)
        return PersonLine(item.id, 0, item.title, "", people, day, Icon.NOTE_PAPER)


class SharedForm(FixForm):
    """All of it, and what can be done about it."""

    def __init__(self, session: Session, item: InfoItem, dialog: SharedDialog) -> None:
        number = item.people
        told = ngettext("Shared with {n} customer", "Shared with {n} customers", number).format(n=number)
        super().__init__(session, item.id, told)
        self._item, self._dialog = item, dialog
        self.content.addWidget(ParagraphLabel(item.title, Type.PANE_TITLE, "text"))
        if item.text:
            self.content.addWidget(ParagraphLabel(item.text, Type.BODY, "text"))
        first = info_items.told(item.id, NAMED)
        self.content.addWidget(ParagraphLabel(named(first, number), Type.META))
        self.add_button(_("Change it"), lambda: dialog.change(item), icon=Icon.PENCIL)
        if item.web:
            self.add_button(_("Open the web page"), self._open, icon=Icon.GLOBE).setToolTip(item.web)
        self.add_button(_("Take it out again"), self._delete, v="quiet", icon=Icon.TRASH)

    def _open(self) -> None:
        web = self._item.web
        QDesktopServices.openUrl(QUrl(web if "://" in web else f"https://{web}"))

    def _delete(self) -> None:
        n = self._item.people
        said = ngettext("Take it out for {n} customer", "Take it out for {n} customers", n).format(n=n)
        command = partial(info_items.delete, self._item.id)
        over, left = self._dialog, self._dialog.aside.left
        carry_out(over, self.session, said, command, number=n, then=lambda _change: left.emit())


def open_shared(window: QWidget, session: Session, go_to: GoTo) -> SharedDialog:
    """Show what was shared over the window."""
    dialog = SharedDialog(session, go_to, parent=window)
    dialog.open()
    return dialog
