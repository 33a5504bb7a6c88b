"""The far side of the studio: the card on a real customer, its colours and words, and Use this card."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.gui import look
from cardkeeper.gui.painting import marks, text
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.studio.choice import Choice
from cardkeeper.gui.studio.facing import FacingDialog
from cardkeeper.gui.studio.messages import Messages
from cardkeeper.gui.studio.options import Options
from cardkeeper.gui.studio.palettes import Palettes
from cardkeeper.gui.studio.stage import SHEET, TABS, TryOnStage
from cardkeeper.gui.studio.trying import Met, Shown, Trying
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.labels import tip
from cardkeeper.gui.widgets.panels import Ground, Hairline, Stage
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _
from cardkeeper.services.cards.card_faces import Instead

# Pictures are made in steps of this many device pixels, so that dragging the splitter makes few.
_STEP = 96
_STAGE_HIGH = {Width.WIDE: 350, Width.MEDIUM: 320, Width.NARROW: 280}


class TryOnPane(Ground):
    """`use_wanted` and `group_wanted` are pressed buttons; `changed` carries a change of the shop's paper."""

    use_wanted = Signal()
    group_wanted = Signal()
    changed = Signal(Change)

    def __init__(self, trying: Trying) -> None:
        super().__init__("surface")
        self._trying = trying
        self.choice: Choice | None = None
        self.met: Met | None = None
        self._facing: Instead | None = None
        self.tabs = SegmentedControl([(key, _(word)) for key, word in TABS], _("Part of the card"))
        self.stage = TryOnStage()
        self.palettes = Palettes()
        self.messages = Messages()
        self.options = Options()
        self.person = PersonLine()
        self.group = Button(_("Use for a group"))
        self.use = Button(_("Use this card"), v="primary")
        self._rest = QTimer(self, singleShot=True, interval=60)
        self._lay_out()
        self._connect()

    @property
    def instead(self) -> Instead:
        """What the card shall be: design, colours, words and letters as chosen here."""
        now = Instead(
            self.choice.front.key if self.choice else "",
            self.palettes.key,
            self.messages.verse,
            self.messages.own_text,
        )
        base = self._facing.look if self._facing else self.met.look if self.met else None
        words = self._facing.inside_left if self._facing else None
        return replace(now, look=self.options.look(base), inside_left=words) if base else now

    def try_on(self, choice: Choice) -> None:
        """Show a design; on whom was met before where it is for the same occasion."""
        self.choice = choice
        self.palettes.offer(choice.swatches, choice.palette)
        if self.met is None or self.met.who != choice.who:
            self._trying.meet(choice.who)
        else:
            self.show_card()

    def show_card(self) -> None:
        """Have the pictures made that the chosen tab shows."""
        if self.choice is None or self.met is None or self.met.subject is None:
            return
        tab = self.tabs.key
        size = self.stage.width() if tab == SHEET else self.stage.front_height()
        wanted = size * self.devicePixelRatioF() * (0.5 if tab == SHEET else 1)
        steps = max(_STEP, -(-round(wanted) // _STEP) * _STEP)
        self._trying.show(self.met.subject, self.instead, tab, steps)

    def meet(self, met: Met) -> None:
        """Somebody to try designs on was found."""
        if self.choice is None or met.who != self.choice.who:
            return
        before, self.met = self.met, met
        if before is None or before.subject != met.subject:
            self._facing = None
        now = met.subject.now if met.subject else Instead()
        if before is None or (before.who, before.messages) != (met.who, met.messages):
            # Otherwise what is being chosen or written stays.
            self.messages.offer(met.messages, now.verse, now.own_text)
        self.options.fill(met.look)
        if met.subject is None:
            self.person.tell("", 0, _("Nobody yet"), _("Add a customer to see their card."))
            self.stage.show_pieces(self.tabs.key, (), _("Add a customer to see their card."))
        else:
            subject = met.subject
            below = met.occasion or _("A card that is not on the list yet")
            self.person.tell(subject.initials, subject.person_id, subject.name, below)
        self.use.setEnabled(met.subject is not None)
        self.show_card()

    def forget(self) -> None:
        """The book has changed: who is next and what suits them may be others."""
        if self.choice is not None:
            self._trying.meet(self.choice.who)

    def open_facing(self) -> None:
        """What stands on the page facing the message."""
        if self.met is None or self.met.subject is None:
            return
        shown = self.instead
        if shown.inside_left is None:
            shown = replace(shown, inside_left=self.met.subject.now.inside_left)
        dialog = FacingDialog(self._trying.session, self.met.subject, shown, parent=self.window())
        dialog.chosen.connect(self._take_facing)
        dialog.open()

    def _take_facing(self, chosen: Instead) -> None:
        self._facing = chosen
        self.show_card()

    def arrange(self, room: Room) -> None:
        """The room of the window: how high the stage."""
        high = 236 if room.short else _STAGE_HIGH.get(room.width, 300)
        self._top.setFixedHeight(look.px(high))
        self.group.setVisible(room.width is not Width.NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def _take_shown(self, shown: Shown) -> None:
        self.stage.show_pieces(shown.tab, shown.pieces, shown.reason)
        if shown.design:
            self.stage.describe(shown.design, shown.words)

    def _connect(self) -> None:
        self._trying.met.connect(self.meet)
        self._trying.shown.connect(self._take_shown)
        self.tabs.chosen.connect(lambda _key: self.show_card())
        self.palettes.chosen.connect(lambda _key: self.show_card())
        self.messages.looked.connect(self.show_card)
        self.options.dressed.connect(self.show_card)
        self.options.facing.clicked.connect(self.open_facing)
        self.options.changed.connect(self.changed)
        self._rest.timeout.connect(self.show_card)
        self.use.clicked.connect(self.use_wanted)
        self.group.clicked.connect(self.group_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top = Stage()
        top = QVBoxLayout(self._top)
        top.setContentsMargins(look.px(12), look.px(14), look.px(12), 0)
        top.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignHCenter)
        top.addWidget(self.stage, 1)
        column.addWidget(self._top)
        column.addWidget(Hairline())
        column.addWidget(Scroll(self._body(), parent=self), 1)
        column.addWidget(Hairline())
        column.addLayout(self._foot())

    def _body(self) -> QWidget:
        body = QWidget()
        inner = QVBoxLayout(body)
        side = look.px(Space.WIDE)
        inner.setContentsMargins(side, look.px(16), side, look.px(16))
        inner.setSpacing(look.px(16))
        for widget in (self.palettes, self.messages, self.options):
            inner.addWidget(widget)
        inner.addStretch()
        return body

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(look.px(Space.WIDE), look.px(12), look.px(Space.WIDE), look.px(14))
        row.setSpacing(look.px(8))
        row.addWidget(self.person, 1)
        row.addWidget(self.group)
        row.addWidget(self.use)
        return row


class PersonLine(QWidget):
    """Whom the card is tried on: initials, name, and what it is for."""

    def __init__(self) -> None:
        super().__init__()
        self._initials, self._key, self._name, self._below = "", 0, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def tell(self, initials: str, key: int, name: str, below: str) -> None:
        self._initials, self._key, self._name, self._below = initials, key, name, below
        self.setAccessibleName(_("Tried on {name}. {occasion}").format(name=name, occasion=below))
        self.setToolTip(tip(f"{name}. {below}"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(150), look.line_height(Type.BODY_STRONG) + look.line_height(Type.META))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(90), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            area, side = QRectF(self.rect()), look.px(32)
            if self._initials:
                at = marks.leading(painter, area, side)
                place = QRectF(at, area.center().y() - side / 2, side, side)
                marks.avatar(painter, place, self._initials, self._key)
                area = marks.beyond(painter, area, side + look.px(9))
            self._paint_words(painter, area)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        high, low = look.line_height(Type.BODY_STRONG), look.line_height(Type.META)
        line = QRectF(area.left(), area.center().y() - (high + low) / 2, area.width(), high)
        text.line(painter, line, self._name, Type.BODY_STRONG, look.colours().text)
        below = QRectF(area.left(), line.bottom(), area.width(), low)
        said = self._below if text.width(self._below, Type.META) <= below.width() else self._shorter
        text.line(painter, below, said, Type.META, look.colours().text2)

    @property
    def _shorter(self) -> str:
        """ "Turns 59 on Tuesday, May 19" without the date."""
        return self._below.partition(_(", "))[0]
