"""One customer: the head, what was said and done, and all that is known, in one column or two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.card_section import CardsSection
from cardkeeper.gui.customers.coming_section import ComingSection
from cardkeeper.gui.customers.dates import DatesSection
from cardkeeper.gui.customers.family_section import FamilySection
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.customers.head import Head
from cardkeeper.gui.customers.more_section import MoreSection
from cardkeeper.gui.customers.note_box import NoteBox
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.customers.reach_section import ReachSection
from cardkeeper.gui.customers.section import Section
from cardkeeper.gui.customers.timeline_section import TimelineSection
from cardkeeper.gui.in_view import InView
from cardkeeper.gui.room import WIDE, Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.panels import Bounded, Ground, Hairline
from cardkeeper.services.people import customer_page
from cardkeeper.services.people.customer_page import CustomerPage

_FACTS_WIDE = 352
# A column of text stops at 680 (ui/spec.md section 7): with its margins, and the facts beside it.
_MOST = 680 + 32 + 24 + _FACTS_WIDE
# The timeline beside the facts needs this much, in pixels at normal text.
_PAST_LEAST = 380
_NATIVE = QKeySequence.SequenceFormat.NativeText
_SHOWN = Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.CARDS | Touched.NOTES | Touched.TAGS


class PersonPane(Ground):
    """`shown` tells that a person is on show, or read again; `gone` that theirs is no longer in the book."""

    shown = Signal(CustomerPage)
    gone = Signal()

    def __init__(self, session: Session, photos: Photos, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._session = session
        self._room = WIDE
        self._is_wide = True
        self._limit = customer_page.MOMENTS
        self.page: CustomerPage | None = None
        self.fronts = Fronts(session)
        self.head = Head(session, photos)
        self.note = NoteBox(session, QKeySequence("Ctrl+Shift+N").toString(_NATIVE).replace("+", " "))
        self.timeline = TimelineSection(session, self.fronts)
        self.dates = DatesSection(session)
        self.reach = ReachSection(session)
        self.family = FamilySection(session)
        self.coming = ComingSection(session)
        self.cards = CardsSection(session, self.fronts)
        self.more = MoreSection(session)
        self._lay_out()
        self._late = InView(self, self._read_again)
        session.changed.connect(self._follow)
        self.timeline.earlier_wanted.connect(self._read_earlier)

    @property
    def sections(self) -> tuple[Section, ...]:
        return (self.dates, self.coming, self.reach, self.family, self.cards, self.more)

    def show_person(self, person_id: int) -> bool:
        """Show a person; False when they are gone."""
        if self.page is None or self.page.id != person_id:
            self._limit = customer_page.MOMENTS
            self.fronts.forget_wishes()
        return self._read(person_id)

    def arrange(self, room: Room) -> None:
        self._room = room
        self._space()
        if self.page is not None:
            self.head.show_page(self.page, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for both, also with large text; else one, with the facts first."""
        super().resizeEvent(event)
        wide = self.width() >= look.px(_FACTS_WIDE + _PAST_LEAST)
        if wide is not self._is_wide:
            self._is_wide = wide
            self._move_facts()

    def _read(self, person_id: int) -> bool:
        try:
            page = customer_page.read(person_id, self._session.today(), limit=self._limit)
        except CardKeeperError:
            return False
        self.page = page
        self.head.show_page(page, self._room)
        self.note.show_page(page)
        self.timeline.show_page(page)
        for section in self.sections:
            section.show_page(page)
        self.to_ask.tell(words.still_to_ask(page) if page.record.is_customer else "", "text2")
        self.shown.emit(page)
        return True

    def _follow(self, change: Change) -> None:
        if change.touched & _SHOWN:
            self._late.ask()

    def _read_again(self) -> None:
        if self.page is not None and not self._read(self.page.id):
            self.page = None
            self.gone.emit()

    def _read_earlier(self) -> None:
        self._limit *= 4
        if self.page is not None:
            self._read(self.page.id)

    def _lay_out(self) -> None:
        self._facts = QWidget()
        self._facts_column = QVBoxLayout(self._facts)
        self.to_ask = Message()
        self._facts_column.addWidget(self.to_ask)
        for number, section in enumerate(self.sections):
            section.rule.setVisible(number > 0)
            self._facts_column.addWidget(section)
        self._facts_column.addStretch()
        self._past = QWidget()
        self._past_column = QVBoxLayout(self._past)
        self._past_column.addWidget(self.timeline)
        self._past_column.addStretch()
        self._left_scroll, self._right_scroll = Scroll(self._past), Scroll(QWidget())
        for scroll in (self._left_scroll, self._right_scroll):
            scroll.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._space())
        self._rule = Hairline(upright=True)
        self._left = QVBoxLayout()
        self._left.addWidget(self.note)
        self._left.addWidget(self._left_scroll, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(self._left, 1)
        body.addWidget(self._rule)
        body.addWidget(self._right_scroll)
        inside = QWidget()
        inside.setLayout(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bounded(self.head, _MOST, leads=True))
        column.addWidget(Hairline())
        column.addWidget(Bounded(inside, _MOST, leads=True), 1)
        self._place_facts()

    def _move_facts(self) -> None:
        """Whoever types there goes on: to Qt what moves is hidden, and it would give the keyboard away."""
        focus = self.window().focusWidget()
        typing = focus if focus is not None and self._facts.isAncestorOf(focus) else None
        if typing is not None:
            typing.clearFocus()
        self._place_facts()
        if typing is not None:
            typing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_facts(self) -> None:
        self._right_scroll.setVisible(self._is_wide)
        self._rule.setVisible(self._is_wide)
        self._space()
        self._right_scroll.takeWidget()
        if self._is_wide:
            self._right_scroll.setWidget(self._facts)
            self._facts.setAutoFillBackground(False)
            self._right_scroll.setFixedWidth(look.px(_FACTS_WIDE))
        else:
            self._past_column.insertWidget(0, self._facts)
            self._facts.show()

    def _space(self) -> None:
        px = look.px
        near, far = (px(32), px(28)) if self._room.has_sidebar else (px(20), px(20))
        self.head.keep_sides(near, far)
        if self._is_wide:
            self._facts_column.setContentsMargins(px(22), px(24), far - _bar(self._right_scroll), px(20))
        else:
            self._facts_column.setContentsMargins(0, 0, 0, 0)
        self._facts_column.setSpacing(px(14))
        end = px(24) if self._is_wide else far
        self._left.setContentsMargins(0, px(16), 0, 0)
        self._left.setSpacing(0)
        self.note.setContentsMargins(near, 0, end, 0)
        self._past_column.setContentsMargins(near, px(18), end - _bar(self._left_scroll), px(20))
        self._past_column.setSpacing(px(22))


def _bar(scroll: Scroll) -> int:
    """What the scroll bar takes of the margin: with or without it all ends where the head does."""
    bar = scroll.verticalScrollBar()
    return bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
