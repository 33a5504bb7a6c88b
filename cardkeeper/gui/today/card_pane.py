"""The chosen card on its stage, with the tabs above that choose its faces and the line of warnings below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.address_link import AddressLink
from cardkeeper.gui.today.cards import Cards, CardView
from cardkeeper.gui.today.other_words import OtherWords
from cardkeeper.gui.today.rows import QueueRow
from cardkeeper.gui.today.stage import ALL, TABS, CardStage
from cardkeeper.gui.today.warning_line import WarningLine
from cardkeeper.gui.widgets.panels import Bounded, Stage
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _
from cardkeeper.services.cards.card_faces import FRONT, Instead

_STAGE_HIGH = {Width.WIDE: 428, Width.MEDIUM: 400}
# Pictures are made in steps of this many device pixels, so that dragging the splitter makes few.
_STEP = 96
_NEIGHBOURS = 2
_WIDEST = 640


class CardPane(Stage):
    """`worded` tells the words of the card that was put on the stage when its pictures came."""

    worded = Signal(str)

    def __init__(self, session: Session, darkroom: Darkroom) -> None:
        super().__init__()
        self.cards = Cards(session, darkroom)
        self._row: QueueRow | None = None
        self._neighbours: Sequence[int] = ()
        self._tab = ""
        self.tabs = SegmentedControl([(key, _(word)) for key, word in TABS], _("Part of the card"))
        self.stage = CardStage()
        self.warnings = WarningLine()
        self.address = AddressLink(session)
        self.other_words = OtherWords(session, darkroom)
        self._rest = QTimer(self, singleShot=True, interval=60)
        self._lay_out()
        self.cards.arrived.connect(self._arrive)
        self.tabs.chosen.connect(self._pick)
        self.stage.face_picked.connect(self._pick)
        self._rest.timeout.connect(self._show)

    @property
    def words(self) -> str:
        """All words of the card, as far as it has been made."""
        found = self.cards.made(self._row.id, self._height()) if self._row else None
        return found.text if found is not None else ""

    def show_row(self, row: QueueRow | None, neighbours: Sequence[int]) -> None:
        """Show a card; the pictures of its neighbours are made when there is time."""
        self._row, self._neighbours = row, neighbours
        self.other_words.show_row(row)
        self._show()

    def show_face(self, face: str) -> None:
        """Show a face until the next `arrange`."""
        self.tabs.choose(face)
        self.stage.show_tab(face)

    def look_at(self, instead: Instead) -> None:
        """Show what the card would be like."""
        if self._row is not None:
            self.cards.look_at(self._row.id, self._height(), instead)

    def forget_look(self) -> None:
        """Show the card as it is again."""
        self.cards.age()
        self._show()

    def arrange(self, room: Room) -> None:
        """The room of the window: which faces, how high the stage."""
        narrow = room.width <= Width.NARROW or room.short
        chosen = self._tab if narrow else (self._tab or ALL)
        self.tabs.choose(FRONT if narrow and chosen in ("", ALL) else chosen)
        self.tabs.offer([key for key, _word in TABS if not (narrow and key == ALL)])
        self.stage.show_tab(self.tabs.key)
        self.stage.set_small(small=narrow)
        high = _STAGE_HIGH.get(room.width)
        self.setMaximumHeight(look.px(high) if high and not room.short else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def _height(self) -> int:
        """How high the front is at most, in device pixels, in steps."""
        wanted = self.stage.front_height() * self.devicePixelRatioF()
        return max(_STEP, int(-(-wanted // _STEP)) * _STEP)

    def _show(self) -> None:
        if self._row is None:
            self._put_on_stage(None)
            return
        height = self._height()
        found = self.cards.get(self._row.id, height)
        if found is not None or not self.stage.shows(self._row.id):
            self._put_on_stage(found)
        self.cards.prepare(self._neighbours[:_NEIGHBOURS], height)

    def _put_on_stage(self, card: CardView | None) -> None:
        """The line below the stage changes how high a front is."""
        self.stage.show_card(card)
        notice = self._row.row.notice if self._row else ""
        is_printed = self._row is not None and self._row.card.is_printed
        warnings = [*(card.warnings if card else ()), *([notice] if notice and is_printed else ())]
        told = self.warnings.tell(warnings, "" if is_printed or notice in warnings else notice)
        linked = self.address.show_warnings(card.task_id if card else 0, card.warnings if card else ())
        if told or linked:
            self._rest.start()

    def _arrive(self, task_id: int) -> None:
        if self._row is None or task_id != self._row.id:
            return
        found = self.cards.made(task_id, self._height())
        if found is not None:
            self._put_on_stage(found)
            self.worded.emit(found.text)

    def _pick(self, face: str) -> None:
        """What somebody has chosen stays so in windows of any size that offer it."""
        self._tab = face
        self.show_face(face)

    def _lay_out(self) -> None:
        over = QWidget()
        top = QVBoxLayout(over)
        top.setContentsMargins(0, look.px(11), 0, 0)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.tabs)
        row.addStretch()
        top.addLayout(row)
        top.addWidget(self.stage, 1)
        top.addWidget(self.warnings)
        top.addWidget(self.address, 0, Qt.AlignmentFlag.AlignHCenter)
        top.addWidget(self.other_words, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Bounded(over, _WIDEST))
