"""Fronts of designs as a mailing shows them, from the disk at once, else from the worker."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.services.book import settings
from cardkeeper.services.cards.thumbnails import Thumbnail
from cardkeeper.services.mailings.mailing_records import Mailing


class Pictures(QObject):
    """`arrived` says that another one can be painted now; `holidays` whose words a design's front bears."""

    arrived = Signal()

    def __init__(self, session: Session, mailing: Mailing | None, over: QWidget) -> None:
        super().__init__(over)
        self._over, self.mailing = over, mailing
        self.holidays: dict[str, str] = {}
        self.thumbs = _room(session).thumbs
        self.thumbs.arrived.connect(self.arrived)

    def get(self, design: str, palette: str, height: int) -> QPixmap:
        """The front so many pixels high; an empty one until it has been made."""
        shop, mailing = settings.load(), self.mailing
        offered = mailing.holidays[0] if mailing and mailing.holidays else ""
        return self.thumbs.get(
            Thumbnail(
                design,
                palette,
                str(mailing.kind) if mailing else "holiday",
                round(look.px(height) * self._over.devicePixelRatioF()),
                (mailing.format if mailing else "") or shop.layout,
                shop.language,
                holiday=self.holidays.get(design, offered),
            )
        )


class _Room(QObject):
    """One for the session: a picture that is being made when its window closes is kept for the next."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.darkroom = Darkroom(session, self)
        self.thumbs = Thumbs(self.darkroom)


def _room(session: Session) -> _Room:
    known = next((child for child in session.children() if isinstance(child, _Room)), None)
    return known or _Room(session)
