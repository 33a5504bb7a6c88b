"""Beside the form: the first card, and the day it has to be mailed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.painting import paper
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.i18n import _
from cardkeeper.services.people.quick_add import NewCustomer

if TYPE_CHECKING:
    from cardkeeper.services.cards.first_cards import FirstCard

_WIDTH = 220
_CARD = QSize(116, 162)


class _Front(QWidget):
    """The card itself; nothing until there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self.setFixedSize(look.px(_CARD.width() + 32), look.px(_CARD.height() + 36))

    def show_picture(self, picture: QPixmap, name: str) -> None:
        self._picture = picture
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        with QPainter(self) as painter:
            area = QRectF(0, 0, look.px(_CARD.width()), look.px(_CARD.height()))
            area.moveCenter(QRectF(self.rect()).center())
            size = self._picture.size().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(area.center())
            paper.card(painter, place, self._picture, 2)


class FirstCardPane(Stage):
    """Shows itself filled as soon as a birthday is understood: the benefit is visible before Enter."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        # Pictures that are being made outlive a window that is closed meanwhile.
        self._fronts = session.findChild(Fronts) or Fronts(session)
        self._card: FirstCard | None = None
        self._task: Task | None = None
        self._front = _Front()
        self._above = ParagraphLabel("", Type.META, centred=True, width=180)
        self._name = PlainLabel("", Type.BODY_STRONG)
        self._mail_by = ParagraphLabel("", Type.META, centred=True, width=180)
        self._below = ParagraphLabel("", Type.META, "text3", centred=True, width=180)
        self.setMinimumWidth(look.px(_WIDTH))
        self._lay_out()
        self._fronts.arrived.connect(self._paint_front)
        self._show(None)

    @property
    def mail_by(self) -> str:
        """What it says of the day."""
        return self._mail_by.text()

    @property
    def card(self) -> "FirstCard | None":
        """What it shows."""
        return self._card

    def tell(self, new: NewCustomer) -> None:
        """Somebody as typed so far; worked out off the window's thread."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if new.birthday is None or not new.birthday.is_day:
            self._show(None)
            return
        today = self._session.today()

        def work_out(_progress: object) -> "FirstCard | None":
            # The choice of designs brings the press along: nothing the window should wait for.
            from cardkeeper.services.cards import first_cards

            return first_cards.of(new, today)

        self._task = self._session.run(work_out, writes=False)
        self._task.done.connect(self._take)

    def stop(self) -> None:
        """The window is closed."""
        self._task = None

    def _take(self, card: "FirstCard | None") -> None:
        if self.sender() is self._task:
            self._show(card)

    def _show(self, card: "FirstCard | None") -> None:
        self._card = card
        self._above.setText(_above(card))
        self._name.setText(card.name if card else "")
        self._mail_by.setText(self._mailed(card) if card else "")
        self._below.setText(_("You can change it any time.") if card else "")
        self._paint_front()

    def _mailed(self, card: "FirstCard") -> str:
        if card.mail_by < self._session.today():
            return _("It is late: mail it today.")
        day = date_words.short_weekday_day(card.mail_by, words.locale())
        return _("Mail by {day}").format(day=day)

    def _paint_front(self) -> None:
        card = self._card
        if card is None:
            self._front.show_picture(QPixmap(), "")
            return
        height = round(look.px(_CARD.height()) * self.devicePixelRatioF())
        kind = str(OccasionKind.BIRTHDAY)
        picture = self._fronts.get(card.design, card.palette, kind, height, years=card.years)
        self._front.show_picture(picture, _("Front of the card, {design}").format(design=card.name))

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        edge = look.px(Space.GROUP)
        column.setContentsMargins(edge, look.px(20), edge, look.px(20))
        column.addWidget(self._front, 0, middle)
        for widget in (self._above, self._name, self._mail_by):
            column.addWidget(widget, 0, middle)
        column.addStretch()
        column.addWidget(self._below, 0, middle)


def _above(card: "FirstCard | None") -> str:
    if card is None:
        return _("With a birthday CardKeeper shows the first card here.")
    return _("First card") if card.is_planned else _("A first card like this")
