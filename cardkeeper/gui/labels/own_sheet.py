"""Describing a label sheet nobody knows, by the measures on its box or a ruler, with a picture beside."""

from PySide6.QtCore import QLocale, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.painting import lines
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit, Message
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import N_, _
from cardkeeper.services.book import settings
from cardkeeper.services.printing import label_sheets
from cardkeeper.services.printing.label_sheets import Measures

_INCH = 25.4
_COUNTS = (("columns", N_("Labels across")), ("rows", N_("Labels down")))
_LENGTHS = (
    ("left", N_("Left edge to first label")),
    ("top", N_("Top edge to first label")),
    ("width", N_("Width of a label")),
    ("height", N_("Height of a label")),
    ("pitch_x", N_("From one left edge to the next")),
    ("pitch_y", N_("From one top edge to the next")),
)


def open_label_sheet(
    window: QWidget, session: Session, product: str = "", *, new: bool = False
) -> "LabelSheetDialog":
    """Describe a sheet, beginning with the measures of `product`; `new` makes another one of it."""
    dialog = LabelSheetDialog(session, product or label_sheets.usual(), new=new, parent=window)
    dialog.open()
    return dialog


class LabelSheetDialog(Dialog):
    """Ten measures and what they look like; `kept` tells the key of the sheet that was stored."""

    kept = Signal(str)

    def __init__(
        self, session: Session, product: str, *, new: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Your label sheet"),
            _(
                "The box names these measures; a ruler finds them too. "
                "Measure from the top left of the sheet."
            ),
            key="label-sheet",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._product = session, "" if new else product
        begun = label_sheets.measures(product)
        self.name = Field(_("Name"), LineEdit("" if new else begun.name))
        self.papers = ComboBox(_("Paper"))
        for key, name in label_sheets.papers():
            self.papers.addItem(name, key)
        self.papers.setCurrentIndex(self.papers.findData(begun.paper))
        self.unit = SegmentedControl([("in", _("Inches")), ("mm", _("Millimeters"))], _("Measured in"))
        self.unit.choose("in" if settings.load().country == "US" else "mm")
        self.fields = {key: Field(_(words), LineEdit()) for key, words in (*_COUNTS, *_LENGTHS)}
        self._message = Message()
        self._picture = _Picture()
        self._lay_out_fields()
        self._save = self.add_button(_("Save sheet"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        if self._product:
            remove = Button(_("Remove sheet"))
            self.foot.insertWidget(0, remove)
            remove.clicked.connect(self._remove)
        self._show(begun)
        self._connect()
        self._look_again()

    def measures(self) -> Measures:
        """What is typed. Raises ValueError while a number is none."""
        scale = _INCH if self.unit.key == "in" else 1.0
        typed = {key: _number(_line(field).text()) for key, field in self.fields.items()}
        lengths = {key: typed[key] * scale for key, _words in _LENGTHS}
        counts = {key: round(typed[key]) for key, _words in _COUNTS}
        return Measures(
            name=_line(self.name).text(),
            paper=self.papers.currentData(),
            columns=counts["columns"],
            rows=counts["rows"],
            **lengths,
        )

    def accept(self) -> None:
        try:
            change, key = label_sheets.keep(self.measures(), self._product)
        except (CardKeeperError, ValueError):
            self._look_again(said=True)
            return
        self._session.apply(change)
        self.kept.emit(key)
        super().accept()

    def _lay_out_fields(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(10))
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(Field(_("Paper"), self.papers), 0, 1)
        for number, field in enumerate(self.fields.values()):
            grid.addWidget(field, 1 + number // 2, number % 2)
        self.content.addLayout(grid)
        self.content.addWidget(self.unit)
        self.content.addWidget(self._message)
        self.set_side(self._picture)

    def _connect(self) -> None:
        for field in (self.name, *self.fields.values()):
            _line(field).textEdited.connect(lambda _text: self._look_again())
        self.papers.activated.connect(lambda _index: self._look_again())
        self.unit.chosen.connect(self._convert)

    def _show(self, shown: Measures) -> None:
        scale = _INCH if self.unit.key == "in" else 1.0
        for key, _words in _COUNTS:
            _line(self.fields[key]).setText(str(getattr(shown, key)))
        for key, _words in _LENGTHS:
            _line(self.fields[key]).setText(_text(getattr(shown, key) / scale))

    def _convert(self, unit: str) -> None:
        """The same measures in the other unit."""
        factor = 1 / _INCH if unit == "in" else _INCH
        for key, _words in _LENGTHS:
            line = _line(self.fields[key])
            try:
                line.setText(_text(_number(line.text()) * factor))
            except ValueError:
                continue
        self._look_again()

    def _look_again(self, *, said: bool = False) -> None:
        """Draw the sheet and say what is wrong; a missing name only once somebody wants to save."""
        try:
            measured = self.measures()
        except ValueError:
            self._message.tell(
                _("Every measure is a number, such as {number}.").format(number=_text(2.5)), "danger"
            )
            return
        named = measured if said else measured._replace(name=measured.name.strip() or "?")
        wrong = label_sheets.problems(named)
        self._message.tell(wrong[0] if wrong else "", "danger")
        self._picture.show_sheet(measured)
        self.grow()

    def _remove(self) -> None:
        self._session.apply(label_sheets.remove(self._product))
        self.kept.emit(label_sheets.usual())
        super().accept()


class _Picture(Stage):
    """The described sheet, drawn to scale; what runs over its edge is shown in the colour of trouble."""

    def __init__(self) -> None:
        super().__init__()
        self._measures: Measures | None = None
        self.setMinimumWidth(look.px(200))

    def show_sheet(self, measures: Measures) -> None:
        self._measures = measures
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(280), look.px(340))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._measures is None:
            return
        across, down = label_sheets.size_of(self._measures.paper)
        edge = look.px(22)
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        scale = min(room.width() / across, room.height() / down)
        sheet = QRectF(0, 0, across * scale, down * scale)
        sheet.moveCenter(room.center())
        colours = look.colours()
        with QPainter(self) as painter:
            lines.box(painter, sheet, 2, colours.raised, colours.border)
            for box in _boxes(self._measures, scale, sheet):
                inside = sheet.adjusted(-1, -1, 1, 1).contains(box)
                outline = colours.accent if inside else colours.danger
                # Labels that touch keep their outlines apart.
                apart = box.adjusted(1, 1, -1, -1)
                lines.box(painter, apart, look.px(3), colours.selected if inside else None, outline)


def _boxes(measured: Measures, scale: float, sheet: QRectF) -> list[QRectF]:
    """As many as can be drawn; typing passes through numbers nobody means."""
    most = 40
    return [
        QRectF(
            sheet.left() + (measured.left + column * measured.pitch_x) * scale,
            sheet.top() + (measured.top + row * measured.pitch_y) * scale,
            measured.width * scale,
            measured.height * scale,
        )
        for row in range(max(0, min(measured.rows, most)))
        for column in range(max(0, min(measured.columns, most)))
    ]


def _line(field: Field) -> LineEdit:
    editor = field.editor
    assert isinstance(editor, LineEdit)
    return editor


def _number(words: str) -> float:
    """A number as typed, with a point or a comma. Raises ValueError."""
    return float(words.strip().replace(",", "."))


def _text(number: float) -> str:
    return QLocale().toString(round(number, 3), "g", 6)
