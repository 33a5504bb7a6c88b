"""What all windows of life events share: what follows in sentences, a way on, and one step of Undo."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.days_to_come import day_to_come
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import icons, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import DateField, Message
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _
from cardkeeper.services.life.life_page import LifeView

WIDE = 440
_SIGN = 15


class Follows(QWidget):
    """What happens then, a sentence to a line, each with a sign before it."""

    def __init__(self, sentences: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for sentence in sentences:
            row = QHBoxLayout()
            row.setSpacing(look.px(9))
            row.addWidget(_Sign(), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(ParagraphLabel(sentence, width=WIDE - 30), 1)
            column.addLayout(row)


class _Sign(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(look.px(_SIGN), look.line_height(Type.BODY))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = look.px(_SIGN)
        with QPainter(self) as painter:
            at = QPointF(0, (self.height() - side) / 2)
            icons.draw(painter, Icon.ARROW_RIGHT, at, side, look.colours().text3)


class LifeDialog(Dialog):
    """Subclasses add fields, say what follows, and give the change that is `written`."""

    def __init__(
        self, session: Session, view: LifeView, headline: str, sentence: str = "", *, parent: QWidget
    ) -> None:
        super().__init__(headline, sentence, title="CardKeeper", parent=parent)
        self.session, self.view = session, view
        self.content.addStrut(content_width(WIDE))
        self._offers: dict[OccasionKind, QCheckBox] = {}
        self._message = Message()
        self.first: QWidget | None = None

    @property
    def taken(self) -> set[OccasionKind]:
        """The kinds of cards and dates that are wanted along."""
        return {kind for kind, box in self._offers.items() if box.isChecked() and not box.isHidden()}

    def written(self) -> Change | None:
        """Write it; None when something is missing, which its field then says. Raises CardKeeperError."""
        raise NotImplementedError

    def accept(self) -> None:
        self._message.tell("", "danger")
        try:
            change = self.written()
        except CardKeeperError as reason:
            self._message.tell(str(reason), "danger")
            self.grow()
            return
        if change is not None:
            super().accept()
            self.session.apply(change)

    def showEvent(self, event: QShowEvent) -> None:
        """What wraps knows its height only when it is shown."""
        super().showEvent(event)
        self.grow()

    def add(self, *widgets: QWidget) -> None:
        """Fields, from above to below; the first is where the keyboard begins."""
        for widget in widgets:
            self.content.addWidget(widget)
        self.first = self.first or widgets[0]

    def beside(self, *widgets: tuple[QWidget, int]) -> None:
        """Fields beside each other, each with its share of the width."""
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        for widget, share in widgets:
            row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(row)
        self.first = self.first or widgets[0][0]

    def offer(self, kind: OccasionKind, question: str) -> QCheckBox:
        """Something that may go along; never done unasked."""
        box = QCheckBox(question)
        self._offers[kind] = box
        self.content.addWidget(box)
        return box

    def finish(self, verb: str, follows: Sequence[str] = (), *, danger: bool = False) -> None:
        """What follows, what was wrong, and the buttons."""
        if follows:
            self.content.addWidget(Follows(follows))
        self.content.addWidget(self._message)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.add_button(verb, v="danger" if danger else "primary")
        if self.first is not None:
            self.first.setFocus()

    def date_field(self, label: str, hint: str, *, future_ok: bool = False) -> DateField:
        """A date in any way of writing it; with `future_ok` also "tomorrow" and "Friday"."""
        today = self.session.today()

        def parse(typed: str) -> PartialDate:
            said = day_to_come(typed, today, month_first=words.month_first()) if future_ok else None
            if said is not None:
                return PartialDate.of(said)
            return words.parse_date(typed, today, future_ok=future_ok)

        field = DateField(label, parse, words.typed_form)
        field.line.setPlaceholderText(hint)
        field.date_changed.connect(lambda _date: self.grow())
        return field

    def is_understood(self, field: DateField) -> bool:
        """Empty, or a date; else its field says what would be one."""
        if field.line.text().strip() and field.date is None:
            field.set_problem(field.problem or _('Try "Nov 23" or "November 23, 2026".'))
            field.line.setFocus()
            return False
        return True
