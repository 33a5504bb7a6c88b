"""The far side of Today: the chosen card on its stage, and below it the person, a form, or the message."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.room import WIDE, Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.cards import Cards, CardView
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.today.fixes import ReadOverForm, form_for
from cardkeeper.gui.today.headed_form import HeadedForm
from cardkeeper.gui.today.message_editor import MessageEditor
from cardkeeper.gui.today.person_pane import PersonPane
from cardkeeper.gui.today.rows import QueueRow
from cardkeeper.gui.today.stage import ALL, TABS, CardStage
from cardkeeper.gui.today.warning_line import WarningLine
from cardkeeper.gui.widgets.panels import Bounded, Ground, Stage
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _
from cardkeeper.services.cards.card_faces import FRONT, INSIDE, Instead

_STAGE_HIGH = {Width.WIDE: 428, Width.MEDIUM: 400}
# Pictures are made in steps of this many device pixels, so that dragging the splitter makes few.
_STEP = 96
_NEIGHBOURS = 2
_WIDEST = 640


@dataclass(frozen=True, slots=True)
class _Below:
    """What stands below the stage, so that a form somebody types in is not made anew."""

    task_id: int = 0
    need: str = ""
    edits: bool = False


class PreviewPane(Ground):
    """`left` when Esc leads back to the list; the others ask for what the page does."""

    left = Signal()
    design_wanted = Signal()
    message_wanted = Signal()
    skip_wanted = Signal()
    noted = Signal(int, str)
    person_wanted = Signal(int)

    def __init__(self, session: Session, darkroom: Darkroom, photos: Photos) -> None:
        super().__init__("surface")
        self._session, self._darkroom = session, darkroom
        self.cards = Cards(session, darkroom)
        self.row: QueueRow | None = None
        self._neighbours: Sequence[int] = ()
        self._below = _Below()
        self._tab = ""
        self._room = WIDE
        self.form: FixForm | None = None
        self.editor: MessageEditor | None = None
        self.tabs = SegmentedControl([(key, _(word)) for key, word in TABS], _("Part of the card"))
        self.stage = CardStage()
        self.warnings = WarningLine()
        self.person = PersonPane(session, photos)
        self._rest = QTimer(self, singleShot=True, interval=60)
        self._lay_out()
        self._connect()

    def show_row(self, row: QueueRow | None, neighbours: Sequence[int] = ()) -> None:
        """Show a card; the pictures of its neighbours are made when there is time."""
        moved = row is None or self.row is None or row.id != self.row.id
        self.row, self._neighbours = row, neighbours
        if moved:
            self.close_editor()
        self._show_card()
        self._show_below()

    def edit_message(self) -> None:
        """The message below the card it changes."""
        if self.row is None or self.editor is not None:
            return
        self.editor = MessageEditor(self._session, self._darkroom, self.row.id)
        self.editor.looked.connect(self.look_at)
        self.editor.closed.connect(self._end_editing)
        self._below = _Below(self.row.id, edits=True)
        self.tabs.choose(INSIDE)
        self.stage.show_tab(INSIDE)
        self._put(self.editor)

    def close_editor(self) -> None:
        if self.editor is not None:
            self.editor = None
            self._below = _Below()
            self.arrange(self._room)

    def look_at(self, instead: Instead) -> None:
        """Show what the card would be like."""
        if self.row is not None:
            self.cards.look_at(self.row.id, self._height(), instead)

    def forget_look(self) -> None:
        """Show the card as it is again."""
        self.cards.age()
        self._show_card()

    def age(self) -> None:
        """The book has changed: the card may look different."""
        self.cards.age()

    def begin(self) -> None:
        """The keyboard goes to where the card lacks something, else to the first action."""
        if self.form is not None:
            self.form.first.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.editor is not None:
            self.editor.text.setFocus()
        else:
            self.person.begin()

    def arrange(self, room: Room) -> None:
        """The room of the window: which faces, how high the stage, how much of the person."""
        self._room = room
        narrow = room.width <= Width.NARROW or room.short
        chosen = self._tab if narrow else (self._tab or ALL)
        self.tabs.choose(FRONT if narrow and chosen in ("", ALL) else chosen)
        self.tabs.offer([key for key, _word in TABS if not (narrow and key == ALL)])
        self.stage.show_tab(self.tabs.key)
        self.stage.set_small(small=narrow)
        self.person.arrange(room)
        high = _STAGE_HIGH.get(room.width)
        self._top.setMaximumHeight(look.px(high) if high and not room.short else 16_777_215)
        fixed = QSizePolicy.Policy.Fixed if room.width <= Width.NARROW else QSizePolicy.Policy.Preferred
        self._bottom.setSizePolicy(QSizePolicy.Policy.Preferred, fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def _leave(self) -> None:
        if self.editor is not None:
            self._end_editing()
        self.left.emit()

    def _end_editing(self) -> None:
        self.close_editor()
        self.forget_look()
        self._show_below()
        self.left.emit()

    def _height(self) -> int:
        """How high the front is at most, in device pixels, in steps."""
        wanted = self.stage.front_height() * self.devicePixelRatioF()
        return max(_STEP, int(-(-wanted // _STEP)) * _STEP)

    def _show_card(self) -> None:
        if self.row is None:
            self._put_on_stage(None)
            return
        height = self._height()
        found = self.cards.get(self.row.id, height)
        if found is not None or not self.stage.shows(self.row.id):
            self._put_on_stage(found)
        self.cards.prepare(self._neighbours[:_NEIGHBOURS], height)

    def _put_on_stage(self, card: CardView | None) -> None:
        """The line below the stage changes how high a front is."""
        self.stage.show_card(card)
        notice = self.row.row.notice if self.row else ""
        is_printed = self.row is not None and self.row.card.is_printed
        warnings = [*(card.warnings if card else ()), *([notice] if notice and is_printed else ())]
        if self.warnings.tell(warnings, "" if is_printed else notice):
            self._rest.start()

    def _arrive(self, task_id: int) -> None:
        if self.row is None or task_id != self.row.id:
            return
        found = self.cards.made(task_id, self._height())
        if found is not None:
            self._put_on_stage(found)
            if isinstance(self.form, ReadOverForm):
                self.form.words.setText(found.text)

    def _show_below(self) -> None:
        if self.editor is not None:
            return
        task_id, need = (self.row.id, self.row.card.need) if self.row else (0, "")
        if need and (task_id, need) == (self._below.task_id, self._below.need):
            return
        self._below = _Below(task_id, need)
        self.person.show_row(self.row)
        self.form = self._form()
        if self.form is None:
            self._put(self.person)
            return
        self.form.left.connect(self.left)
        self.form.done.connect(self.left)
        self._put(HeadedForm(self.person.head_for(self.row), self.form))

    def _form(self) -> FixForm | None:
        if self.row is None or not self.row.card.need:
            return None
        return form_for(
            self.row.card.need,
            self._session,
            self.row.id,
            self.row.row.person_id,
            self._card_words,
            self.message_wanted.emit,
            self.design_wanted.emit,
        )

    def _card_words(self) -> str:
        found = self.cards.made(self.row.id, self._height()) if self.row else None
        return found.text if found is not None else ""

    def _put(self, widget: QWidget) -> None:
        """Show a widget below the stage; what was there is let go, but for the person."""
        before = self._stack.currentWidget()
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if before is not None and before not in (self.person, widget):
            self._stack.removeWidget(before)
            before.deleteLater()
        if not isinstance(widget, HeadedForm):
            self.form = None

    def _connect(self) -> None:
        self.cards.arrived.connect(self._arrive)
        self.tabs.chosen.connect(self._pick_tab)
        self.stage.face_picked.connect(self._pick_face)
        self._rest.timeout.connect(self._show_card)
        self.person.design.clicked.connect(self.design_wanted)
        self.person.message.clicked.connect(self.message_wanted)
        self.person.skip.clicked.connect(self.skip_wanted)
        self.person.noted.connect(self.noted)
        self.person.person_wanted.connect(self.person_wanted)

    def _pick_face(self, face: str) -> None:
        self.tabs.choose(face)
        self._pick_tab(face)

    def _pick_tab(self, key: str) -> None:
        """What somebody has chosen stays so in windows of any size that offer it."""
        self._tab = key
        self.stage.show_tab(key)

    def _lay_out(self) -> None:
        self._top = Stage()
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
        self._bottom = Ground("surface")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.person)
        bottom = QVBoxLayout(self._bottom)
        bottom.setContentsMargins(0, 0, 0, 0)
        bottom.addWidget(Bounded(self._stack, _WIDEST))
        whole = QVBoxLayout(self._top)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Bounded(over, _WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top, 5)
        column.addWidget(self._bottom, 5)
