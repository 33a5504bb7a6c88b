"""The last step: what will come in, then what came in, and what was not understood with line and reason."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.core.contact import Problem
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.importing.coming_list import ComingList
from cardkeeper.gui.painting import lines, text
from cardkeeper.gui.tokens import Radius, Space, Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, two_lines
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll, Yielding
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.progress import TaskProgress
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.importing import import_report
from cardkeeper.services.importing.importing import ImportPlan


class _Row:
    """A problem in the list."""

    def __init__(self, number: int, problem: Problem) -> None:
        self.id = number
        self.problem = problem


class _Model(RowsModel[_Row]):
    def name(self, row: _Row) -> str:
        return import_report.title(row.problem)

    def sentence(self, row: _Row) -> str:
        return import_report.sentence(row.problem)

    def hint(self, row: _Row) -> str:
        return row.problem.text


class _Delegate(RowDelegate):
    side_margin = 0
    row_height = 48

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if isinstance(row, _Row):
            inner = area.adjusted(look.px(12), 0, -look.px(12), 0)
            two_lines(painter, inner, import_report.title(row.problem), import_report.below(row.problem))


class _Count(QWidget):
    """A number and what it counts."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words, self._count = words, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{count} {self._words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(130), look.px(66))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = look.colours(), QRectF(self.rect())
        with QPainter(self) as painter:
            lines.box(painter, area, look.px(Radius.PANEL), colours.raised, colours.border)
            inner = area.adjusted(look.px(14), look.px(8), -look.px(10), -look.px(8))
            top = QRectF(inner.left(), inner.top(), inner.width(), look.line_height(Type.HEADLINE))
            text.line(painter, top, str(self._count), Type.HEADLINE, colours.text)
            low = QRectF(inner.left(), top.bottom(), inner.width(), look.line_height(Type.META))
            text.line(painter, low, self._words, Type.META, colours.text2)


class FinishPage(QWidget):
    """`undo_wanted`: nothing of the file shall stay; `save_wanted`: keep the list of what was left out."""

    undo_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: ImportPlan | None = None
        self._title = PlainLabel("", Type.DIALOG_TITLE)
        self._sentence = ParagraphLabel("", Type.LEAD, width=620)
        self._counts = [
            _Count(_("new")), _Count(_("updated")), _Count(_("already here")), _Count(_("not understood"))
        ]  # fmt: skip
        self.progress = TaskProgress(_("Bringing them in"), _("Stop takes back what was begun."))
        self._problem = Message()
        self.coming = ComingList()
        self._model = _Model()
        self.list = RowView(self._model, _Delegate(), _("What was not understood"), uniform=True)
        self._list_title = PlainLabel("", Type.BODY_STRONG)
        self.copy = Button(_("Copy list"), Icon.COPY, tall="small")
        self.save = Button(_("Save list"), tall="small")
        self.undo = Button(_("Undo import"), Icon.TURN, v="danger")
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self.save_wanted)
        self.undo.clicked.connect(self.undo_wanted)

    def show_plan(self, made: ImportPlan) -> None:
        """What pressing the button will do."""
        self._show(made)
        self._title.setText(_("Ready to bring them in"))
        self._sentence.setText(
            _("Nothing is saved yet. After importing you can still undo all of it in one step.")
            if made.created or made.updated
            else _("Everybody in this file is in CardKeeper already. There is nothing to do.")
        )

    def show_done(self, made: ImportPlan) -> None:
        """What came in."""
        self._show(made)
        count = made.created + made.updated
        title = ngettext("{n} customer is in", "{n} customers are in", count).format(n=count)
        self._title.setText(title)
        self._sentence.setText(
            _("Their cards are being planned. Undo import takes all of them out again, in one step.")
        )
        self.undo.show()

    def show_undone(self, name: str) -> None:
        self._title.setText(_("The import was undone"))
        self._sentence.setText(
            _("Nothing of {name} is in CardKeeper. Redo in the Edit menu brings it back.").format(name=name)
        )
        self.coming.hide()
        self.undo.hide()

    def tell(self, sentence: str) -> None:
        """What kept it from being written."""
        self._problem.tell(sentence, "danger")

    @property
    def problem(self) -> str:
        return self._problem.words

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def report(self) -> str:
        """The list of what was not understood, as text."""
        return import_report.text(self._made) if self._made is not None else ""

    def _show(self, made: ImportPlan) -> None:
        self._made = made
        self.tell("")
        numbers = (made.created, made.updated, made.skipped + made.left_out, made.failed)
        for count, number in zip(self._counts, numbers, strict=True):
            count.tell(number)
        self._model.set_rows(_Row(number, problem) for number, problem in enumerate(made.problems))
        some = bool(made.problems)
        for widget in (self.list, self._list_title, self.copy, self.save):
            widget.setVisible(some)
        self._list_title.setText(import_report.headline(made))
        self.coming.show_entries(made.entries)
        self.undo.hide()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)

    def _lay_out(self) -> None:
        edge, inside = look.px(Space.DIALOG), Yielding()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge, look.px(20), edge, look.px(8))
        column.setSpacing(look.px(16))
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        head.addLayout(words, 1)
        head.addWidget(self.undo)
        column.addLayout(head)
        counts = QHBoxLayout()
        counts.setSpacing(look.px(12))
        for count in self._counts:
            counts.addWidget(count)
        column.addLayout(counts)
        column.addWidget(self._problem)
        column.addWidget(self.progress)
        row = QHBoxLayout()
        row.addWidget(self._list_title, 1)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        unread = QVBoxLayout()
        unread.setSpacing(look.px(8))
        unread.addLayout(row)
        unread.addWidget(self.list, 1)
        lists = QHBoxLayout()
        lists.setSpacing(look.px(Space.WIDE))
        lists.addWidget(self.coming, 1)
        lists.addLayout(unread, 1)
        column.addLayout(lists, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(inside))
