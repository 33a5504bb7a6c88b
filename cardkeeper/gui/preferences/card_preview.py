"""The next birthday card beside Cards and printing, as it would be printed with what is chosen there."""

import datetime as dt

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.preferences.preview import Sheet
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.i18n import _
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.cards.card_faces import FRONT, INSIDE, CardPictures

_WIDE, _HIGH = 210, 300
_BREATH = 150


class CardPreview(Stage):
    """Front and inside, one below the other; `show_shop` asks for new pictures when anything has changed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._darkroom = session, Darkroom(session, self)
        self._shop: ShopSettings | None = None
        self._breath = QTimer(self, singleShot=True, interval=_BREATH)
        self._breath.timeout.connect(self._ask)
        self.front = Sheet(_("Front of the card"), _WIDE)
        self.inside = Sheet(_("Inside the card"), _WIDE)
        self._said = ParagraphLabel("", Type.META)
        self._lay_out()

    def show_shop(self, shop: ShopSettings) -> None:
        if shop != self._shop:
            self._shop = shop
            self._breath.start()

    def _ask(self) -> None:
        today, height = self._session.today(), round(look.px(_HIGH) * self.devicePixelRatioF())
        self._darkroom.want("card", lambda: _next_card(height, today), self._take, urgent=True)

    def _take(self, made: object) -> None:
        faces = made.faces if isinstance(made, CardPictures) else {}
        for sheet, face in ((self.front, FRONT), (self.inside, INSIDE)):
            sheet.setVisible(face in faces)
            if face in faces:
                sheet.show_picture(pixmap(*faces[face]))
        told = _("The next birthday card on your list.") if faces else _("Add a customer to see a card here.")
        self._said.setText(told)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        edge = look.px(24)
        column.setContentsMargins(edge, look.px(20), edge, look.px(20))
        column.setSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Front and inside"), Type.BODY_MEDIUM, "text2"))
        column.addWidget(self.front)
        column.addWidget(self.inside)
        column.addWidget(self._said)
        column.addStretch()


def _next_card(height: int, today: dt.date) -> CardPictures | None:
    """For the worker thread; None in an empty book."""
    from cardkeeper.services.cards import trying_on

    subject = trying_on.somebody(OccasionKind.BIRTHDAY, today)
    return trying_on.pictured(subject, height, today) if subject is not None else None
