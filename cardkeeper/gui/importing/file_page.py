"""The first step: a file is chosen, dropped, or was handed over; what is wrong with it stands here."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui import ask, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.importing.drops import dropped_files
from cardkeeper.gui.painting import lines
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Radius, Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.progress import TaskProgress
from cardkeeper.i18n import N_, _

PATTERNS = (
    N_("Address books and lists (*.vcf *.csv *.xlsx *.tsv *.txt *.ics)"),
    N_("All files (*)"),
)
_HINTS = (
    N_("iPhone and iCloud: in iCloud.com, Contacts, select all and choose Export vCard."),
    N_("Google and Android: in contacts.google.com choose Export, Google CSV."),
    N_("Outlook: File, Open & Export, Import/Export, Export to a file, Comma Separated Values."),
    N_("A list of your own: any Excel or CSV sheet with a name in each row."),
)


class _DropZone(QWidget):
    """A dashed field; files may be dropped anywhere in the window, here it is said."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_hovered = False

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            lines.box(painter, area, look.px(Radius.PANEL), colours.selected if self.is_hovered else None)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink = colours.accent if self.is_hovered else colours.control
            painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DashLine))
            radius = look.px(Radius.PANEL)
            painter.drawRoundedRect(area, radius, radius)


class FilePage(QWidget):
    """`chosen` tells the files; `tell` says what was wrong with the last one."""

    chosen = Signal(list)

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.choose = Button(_("Choose a file"), Icon.FOLDER, v="primary", tall="action")
        # Enter presses it: nothing else in this step could be meant.
        self.choose.setAutoDefault(True)
        self.progress = TaskProgress(_("Reading the file"), _("Nothing is written until you finish."))
        self._problem = Message()
        self._zone = _DropZone()
        self._filled_zone()
        self._hints = QWidget()
        inside = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inside))
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(*(look.px(Space.DIALOG),) * 4)
        for widget in (self._zone, self._problem, self.progress, self._hints):
            self._column.addWidget(widget, 1 if widget is self._zone else 0)
        self._filled_hints()
        self.setAcceptDrops(True)
        self.choose.clicked.connect(self.ask)

    def ask(self) -> None:
        """Let the system's window choose a file."""
        patterns = [_(pattern) for pattern in PATTERNS]
        path = ask.choose_file(self, self._session, _("Import customers"), patterns)
        if path is not None:
            self.chosen.emit([path])

    def tell(self, sentence: str) -> None:
        """What is wrong with the file; empty takes it back."""
        self._problem.tell(sentence, "danger")
        self.choose.setAccessibleDescription(sentence)

    @property
    def problem(self) -> str:
        return self._problem.words

    def set_waiting(self, waiting: bool) -> None:
        """A file is being read: no other can be chosen now."""
        self.choose.setEnabled(not waiting)
        self._hints.setVisible(not waiting and not self.problem)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self._hover(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(False)
        event.acceptProposedAction()
        self.chosen.emit(dropped_files(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._column.setContentsMargins(*(look.px(Space.DIALOG),) * 4)

    def _hover(self, hovered: bool) -> None:
        self._zone.is_hovered = hovered
        self._zone.update()

    def _filled_zone(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        sentence = _(
            "A vCard from a phone, a CSV from Google or Outlook, an Excel sheet, a calendar of birthdays."
        )
        column = QVBoxLayout(self._zone)
        column.setContentsMargins(*(look.px(Space.WIDE),) * 4)
        column.setSpacing(look.px(Space.RELATED))
        column.addStretch()
        column.addWidget(Sign(Icon.FILE_DUO, "accent"), 0, middle)
        column.addWidget(PlainLabel(_("Drop your customers here"), Type.HEADLINE), 0, middle)
        column.addWidget(ParagraphLabel(sentence, centred=True, width=640), 0, middle)
        column.addSpacing(look.px(Space.RELATED))
        column.addWidget(self.choose, 0, middle)
        column.addStretch()

    def _filled_hints(self) -> None:
        column = QVBoxLayout(self._hints)
        column.setContentsMargins(0, look.px(Space.RELATED), 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(PlainLabel(_("Where to find that file"), Type.BODY_STRONG))
        for hint in _HINTS:
            column.addWidget(ParagraphLabel(_(hint), Type.META))
