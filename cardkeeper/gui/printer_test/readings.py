"""What people read off a test sheet: the square, the arrows, the crosses, how far out the printer reaches."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.fields import LineEdit, Message
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import N_, _
from cardkeeper.services.printing import printer_test
from cardkeeper.services.printing.printer_test import Answers, Edges, Sheet, Spot

_YES, _NO = "yes", "no"
_EDGES = (("left", N_("Left")), ("bottom", N_("Bottom")), ("right", N_("Right")), ("top", N_("Top")))
_PLACES: dict[str, str] = {
    "A": N_("A, top left"),
    "B": N_("B, top right"),
    "C": N_("C, middle"),
    "D": N_("D, bottom left"),
    "E": N_("E, bottom right"),
}


class Unread(ValueError):
    """A number is missing or is none, as a sentence."""


class Readings(QWidget):
    """Fields for one sheet; `changed` tells typing."""

    changed = Signal()

    def __init__(self, sheet: Sheet, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._spots: Sequence[Spot] = printer_test.QUICK
        self.square = (_number_field(_("Square, wide, in mm")), _number_field(_("Square, high, in mm")))
        self.arrows = _question(_("Both arrows point the same way"))
        self.numbers = _question(_("The same number on front and back"))
        self.face = SegmentedControl(
            [("down", _("Printed side down")), ("up", _("Printed side up"))], _("How sheets come out")
        )
        self.crosses = {
            spot: (
                _number_field(_("{spot}: across, in mm").format(spot=_(place))),
                _number_field(_("{spot}: up, in mm").format(spot=_(place))),
            )
            for spot, place in _PLACES.items()
        }
        self.margins = {
            key: _number_field(_("{edge} edge, in mm").format(edge=_(words))) for key, words in _EDGES
        }
        self._labels = {spot: PlainLabel(_(place), Type.BODY_MEDIUM) for spot, place in _PLACES.items()}
        self.message = Message()
        self._lay_out()
        self.set_thorough(thorough=False)

    def set_thorough(self, *, thorough: bool) -> None:
        """All five crosses, or the middle one."""
        self._spots = printer_test.THOROUGH if thorough else printer_test.QUICK
        for spot, fields in self.crosses.items():
            for widget in (self._labels[spot], *fields):
                widget.setVisible(spot in self._spots)

    def answers(self) -> Answers:
        """What was read. Raises Unread."""
        wide, high = (_read(field) for field in self.square)
        problem = printer_test.square_problem(self._sheet, wide, high)
        if problem:
            raise Unread(problem)
        read = {spot: (_read(across), _read(up)) for spot, (across, up) in self._shown()}
        if any(abs(value) > 2 * printer_test.RANGE for pair in read.values() for value in pair):
            raise Unread(_("A cross lies beyond its rulers. Read it again, or print the sheet again."))
        return Answers(
            printer_test.readings(read),
            upside_down=self.arrows.key == _NO,
            numbers_differ=self._sheet.path.by_hand and self.numbers.key == _NO,
            first_at_bottom=self.face.key == "up",
            margins=self._margins(),
        )

    def point_at(self, spot: Spot) -> None:
        """Ask for one cross again."""
        self.crosses[spot][0].setFocus()
        self.crosses[spot][0].selectAll()

    def _shown(self) -> list[tuple[Spot, tuple[LineEdit, LineEdit]]]:
        return [(spot, self.crosses[spot]) for spot in self._spots]

    def _margins(self) -> Edges | None:
        """The edges, if somebody read them: all four or none."""
        if not any(field.text().strip() for field in self.margins.values()):
            return None
        return Edges(*(_read(self.margins[key]) for key, _words in _EDGES))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        # At the top, where it is seen on a small screen too.
        column.addWidget(self.message)
        for field in self.square:
            field.setPlaceholderText(f"{self._sheet.square:g}")
        column.addLayout(_row(_("Square, wide and high, in mm"), *self.square))
        column.addLayout(_row(_("Both arrows point the same way"), self.arrows))
        if self._sheet.path.by_hand:
            column.addLayout(_row(_("The same number on front and back"), self.numbers))
        column.addLayout(_row(_("Sheets come out"), self.face))
        column.addWidget(
            ParagraphLabel(
                _("Against a window: where does the cross of the front cut the rulers, across and up?"),
                Type.BODY,
            )
        )
        column.addLayout(self._cross_fields())
        column.addWidget(
            ParagraphLabel(_("If you like: the smallest number visible at each edge, in mm"), Type.BODY)
        )
        column.addLayout(self._margin_fields())
        for field in self.findChildren(LineEdit):
            field.textEdited.connect(lambda _text: self.changed.emit())

    def _cross_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(6))
        for number, (spot, fields) in enumerate(self.crosses.items()):
            grid.addWidget(self._labels[spot], number, 0)
            for place, field in enumerate(fields, start=1):
                field.setPlaceholderText(_("across") if place == 1 else _("up"))
                grid.addWidget(field, number, place)
        grid.setColumnStretch(0, 1)
        return grid

    def _margin_fields(self) -> QGridLayout:
        edges = QGridLayout()
        edges.setHorizontalSpacing(look.px(8))
        for number, (key, words) in enumerate(_EDGES):
            self.margins[key].setPlaceholderText(_(words))
            edges.addWidget(self.margins[key], 0, number)
        edges.setColumnStretch(len(_EDGES), 1)
        return edges


def _row(words: str, *controls: QWidget) -> QGridLayout:
    row = QGridLayout()
    row.setHorizontalSpacing(look.px(12))
    row.addWidget(PlainLabel(words, Type.BODY_MEDIUM), 0, 0)
    for number, control in enumerate(controls, start=1):
        row.addWidget(control, 0, number)
    row.setColumnStretch(0, 1)
    return row


def _question(name: str) -> SegmentedControl:
    return SegmentedControl([(_YES, _("Yes")), (_NO, _("No"))], name)


def _number_field(name: str) -> LineEdit:
    field = LineEdit()
    field.setAccessibleName(name)
    field.setFixedWidth(look.px(84))
    return field


def _read(field: LineEdit) -> float:
    words = field.text().strip().replace(",", ".").replace("\u2212", "-")
    try:
        return float(words)
    except ValueError:
        field.setFocus()
        raise Unread(
            _("“{field}” needs a number, such as 1.5 or −2.").format(field=field.accessibleName())
        ) from None
