"""Earlier batches, and beside them the cards of the one that is chosen."""

import dataclasses

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.printing import fronts
from cardkeeper.gui.printing.history_rows import (
    BatchDelegate,
    Batches,
    BatchListRow,
    ItemDelegate,
    ItemListRow,
    Items,
)
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.dialog import content_width
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.printing import batches
from cardkeeper.services.printing.batches import BatchRow

_MOST = 500
_LEFT, _RIGHT, _HIGH = 290, 470, 420
WIDE = _LEFT + _RIGHT
_GAP = 12


class BatchLists(QWidget):
    """`chosen` tells that another batch or card is. As high as is good where there is room: both scroll."""

    chosen = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._thumbs = Thumbs(Darkroom(session, self))
        self.batches = RowView(Batches(self), BatchDelegate(), _("Earlier batches"), uniform=True)
        delegate = ItemDelegate(self._picture)
        self.items = RowView(Items(self), delegate, _("Cards of this batch"), uniform=True)
        self._thumbs.arrived.connect(self.items.viewport().update)
        self._lay_out()
        self.batches.current_changed.connect(lambda _id: self._show_items())
        self.items.current_changed.connect(lambda _id: self.chosen.emit())

    @property
    def batch(self) -> BatchRow | None:
        """The chosen one."""
        row = self.batches.rows.row(self.batches.currentIndex().row()) if self.batches.current_id else None
        return row.batch if isinstance(row, BatchListRow) else None

    @property
    def card(self) -> ItemListRow | None:
        """The chosen one of the batch."""
        index = self.items.currentIndex()
        row = self.items.rows.row(index.row()) if index.isValid() else None
        return row if isinstance(row, ItemListRow) else None

    def reload(self) -> bool:
        """Read the batches anew; the chosen one stays chosen. False when there are none."""
        locale = settings.load().language
        found = batches.history(_MOST)
        model = self.batches.rows
        if isinstance(model, Batches):
            model.set_rows(BatchListRow(batch.id, batch, locale) for batch in found)
        if found and self.batches.current_id is None:
            self.batches.select(found[0].id)
        self._show_items()
        return bool(found)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(WIDE), look.px(_HIGH)))

    def _show_items(self) -> None:
        batch, model = self.batch, self.items.rows
        if isinstance(model, Items):
            found = fronts.of_batch(batch.id) if batch else []
            model.set_rows(ItemListRow(each.item.id, each) for each in found)
            if found and self.items.current_id is None:
                self.items.select(found[0].item.id)
        self.chosen.emit()

    def _picture(self, row: ItemListRow, height: int) -> QPixmap:
        return self._thumbs.get(dataclasses.replace(row.card.front, height=height))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(_GAP))
        self.batches.setMinimumSize(look.px(_LEFT), look.px(200))
        self.items.setMinimumSize(content_width(300, beside=_LEFT + 2 * _GAP), look.px(200))
        row.addWidget(self.batches, 2)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self.items, 3)
