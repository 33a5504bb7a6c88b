"""Which sheet of labels, and where on it to begin: the product, its picture, and what the colours mean."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import look
from cardkeeper.gui.labels import own_sheet
from cardkeeper.gui.labels.picker import LabelPicker
from cardkeeper.gui.painting import lines
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.printing import label_sheets

_KEPT = "labels/product"


class LabelChoice(QWidget):
    """`changed` tells another sheet or start; `product` and `gone` are what services.printing takes."""

    changed = Signal()

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._count = 0
        self.products = ComboBox(_("Label sheet"))
        self.picker = LabelPicker()
        self.again = Button(_("New sheet"), v="link")
        self.other = Button(_("Another sheet…"), v="link")
        self.describe = Button(_("Change this sheet…"), v="link")
        self._said = ParagraphLabel("", Type.META, "text2")
        self._lay_out()
        self._fill(str(session.memory.value(_KEPT) or label_sheets.usual()))
        self.products.activated.connect(self._choose)
        self.picker.changed.connect(self._tell)
        self.again.clicked.connect(lambda: self.picker.start_at(0))
        self.other.clicked.connect(lambda: self._describe(""))
        self.describe.clicked.connect(lambda: self._describe(self.product))
        session.changed.connect(self._on_changed)

    @property
    def product(self) -> str:
        return self.picker.sheet.product

    @property
    def gone(self) -> frozenset[int]:
        """The labels used up on the sheet in the drawer, from 0."""
        return self.picker.sheet.gone

    def set_names(self, names: Sequence[str]) -> None:
        """Whose labels are printed, in their order."""
        self._count = len(names)
        self.picker.set_names(names)
        self._say()

    def remember(self) -> None:
        """After printing: keep what is left of the sheet, and the product for the next time."""
        self._session.memory.setValue(_KEPT, self.product)
        label_sheets.remember(self.product, self._count, self.gone)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        top = QHBoxLayout()
        top.addWidget(self.products, 1)
        top.addWidget(self.other)
        row = QHBoxLayout()
        row.setSpacing(look.px(18))
        row.addWidget(self.picker, 0, Qt.AlignmentFlag.AlignTop)
        side = QVBoxLayout()
        side.setSpacing(look.px(6))
        for token, outline, words in (
            ("sunken", "border", _("Used")),
            ("selected", "accent", _("To be printed")),
            ("raised", "border", _("Free")),
        ):
            side.addLayout(_legend(token, outline, words))
        side.addSpacing(look.px(6))
        for button in (self.again, self.describe):
            side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch()
        row.addLayout(side, 1)
        column.addLayout(top)
        column.addWidget(self._said)
        column.addLayout(row)

    def _fill(self, wanted: str) -> None:
        self.products.clear()
        known = label_sheets.products()
        for product in known:
            words = _("{name}, {count} labels").format(
                name=product.name, count=product.columns * product.rows
            )
            self.products.addItem(words, product.key)
        keys = [product.key for product in known]
        self.products.setCurrentIndex(keys.index(wanted) if wanted in keys else 0)
        self._choose()

    def _choose(self) -> None:
        key = self.products.currentData()
        self.picker.set_product(key)
        self.describe.setVisible(any(p.is_own and p.key == key for p in label_sheets.products()))
        self._tell()

    def _describe(self, product: str) -> None:
        dialog = own_sheet.open_label_sheet(
            self.window(), self._session, product or self.product, new=not product
        )
        dialog.kept.connect(self._fill)

    def _on_changed(self, change: Change) -> None:
        if Touched.PRINTERS in change.touched:
            self._fill(self.product)

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        laid = label_sheets.laid(self.product, self._count, self.gone)
        sheets = ngettext("{n} sheet", "{n} sheets", laid.sheets).format(n=laid.sheets)
        words = _("Click the first free label. This takes {sheets}.").format(sheets=sheets)
        self._said.setText(words if self._count else _("Click the first free label."))


def _legend(token: str, outline: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(10))
    row.addWidget(_Swatch(token, outline))
    row.addWidget(PlainLabel(words, Type.BODY, "text2"), 1)
    return row


class _Swatch(QWidget):
    def __init__(self, token: str, outline: str) -> None:
        super().__init__()
        self._token, self._outline = token, outline
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.px(20), look.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        with QPainter(self) as painter:
            fill, outline = getattr(colours, self._token), getattr(colours, self._outline)
            lines.box(painter, self.rect().toRectF(), look.px(4), fill, outline)
