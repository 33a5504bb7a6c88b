"""The only question after printing: did they all come out well? Only the ticked ones count as printed."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.mailings.acts import do
from cardkeeper.gui.mailings.simple_rows import SimpleList, SimpleRow
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.i18n import _, ngettext
from cardkeeper.services import batches, mailing_lots
from cardkeeper.services.mailing_lots import LotRow


class CheckDialog(Dialog):
    """All cards of the prepared lot, ticked; whoever is unticked stays to be printed again."""

    def __init__(self, session: Session, lot: LotRow, *, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Did they all come out well?"),
            _("Untick what jammed or smudged. It stays in the lot, to be printed again."),
            title=lot.title,
            key="lot-check",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._lot = session, lot
        self.rows = SimpleList(_("Cards of this lot"), high=38, rows=8)
        items = [item for item in batches.items(lot.batch_id or 0) if item.printed_on is None]
        self.rows.set_rows(
            SimpleRow(item.id, item.recipient, far=str(item.position), ticked=True) for item in items
        )
        self.content.addWidget(self.rows, 1)
        self.all = Button(_("Tick none"), v="link")
        self.all.clicked.connect(self._flip_all)
        self.foot.insertWidget(0, self.all)
        self.good = self.add_button("")
        self.good.clicked.disconnect()
        self.add_button(_("Not yet"), QDialogButtonBox.ButtonRole.RejectRole)
        self.rows.changed.connect(self._tell)
        self._tell()
        self.rows.setFocus()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(620), look.px(560)))

    def accept(self) -> None:
        wanted, today = self.rows.model_.ticked, self._session.today()
        if wanted and do(self, self._session, lambda: mailing_lots.mark_printed(self._lot.id, today, wanted)):
            super().accept()

    def _tell(self) -> None:
        number = len(self.rows.model_.ticked)
        self.good.setText(ngettext("{n} came out well", "{n} came out well", number).format(n=number))
        self.good.setEnabled(number > 0)
        self.all.setText(_("Tick none") if number else _("Tick all"))

    def _flip_all(self) -> None:
        none = not self.rows.model_.ticked
        rows = [row for row in self.rows.model_.rows if isinstance(row, SimpleRow)]
        self.rows.set_rows(SimpleRow(row.id, row.title, far=row.far, ticked=none) for row in rows)
        self._tell()
