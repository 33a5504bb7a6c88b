"""What is held back: whose card, and why, in whole sentences; the rest is printed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.printing.batches import Held

# More are counted; the rows of Today tell all of them.
_MOST = 8


class HeldBack(Panel):
    """Shows itself when there is something to tell."""

    def __init__(self) -> None:
        super().__init__("warn_soft", outlined=False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(look.px(14),) * 4)
        self._column.setSpacing(look.px(4))
        self._rows: list[QWidget] = []
        self.hide()

    def show_held(self, held: Sequence[Held]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = []
        said = ngettext("{n} card is held back", "{n} cards are held back", len(held))
        self._add(PlainLabel(said.format(n=len(held)), Type.BODY_STRONG, "warn"))
        for each in held[:_MOST]:
            words = _("{name}: {reasons}").format(name=each.recipient, reasons=" ".join(each.reasons))
            self._add(ParagraphLabel(words, Type.BODY, "text"))
        if len(held) > _MOST:
            more = ngettext("{n} more", "{n} more", len(held) - _MOST).format(n=len(held) - _MOST)
            self._add(PlainLabel(more, Type.BODY))
        self.setVisible(bool(held))

    def _add(self, row: QWidget) -> None:
        self._rows.append(row)
        self._column.addWidget(row)
