"""Which mailing is on show in the place Mailings; what is known of it comes from the worker."""

from PySide6.QtCore import QObject, Signal

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.in_view import InView
from cardkeeper.gui.mailings import reading
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.section import MailingsSection
from cardkeeper.gui.page import Page

_CONCERNS = Touched.MAILINGS | Touched.CARDS | Touched.PEOPLE | Touched.ADDRESSES | Touched.SETTINGS


class OnShow(QObject):
    """One mailing of the sidebar, or None when there is none.

    `moved` tells that it is another one, `arrived` what is known of it: a Shown, or None.
    """

    moved = Signal()
    arrived = Signal(object)

    def __init__(self, page: Page, side: MailingsSection) -> None:
        super().__init__(page)
        self._session, self._side = page.session, side
        self._darkroom = Darkroom(page.session, self)
        self._late = InView(page, self.reload)
        self.mailing_id: int | None = None
        self.shown: Shown | None = None
        side.chosen.connect(self.choose)
        page.session.changed.connect(self._follow)
        page.session.clock.turned.connect(lambda _day: self.reload())

    def choose(self, mailing_id: int) -> None:
        """Show this one."""
        if mailing_id != self.mailing_id:
            self.mailing_id = mailing_id
            self.moved.emit()
        self._side.choose(mailing_id)
        self._read()

    def reload(self) -> None:
        """Read the sidebar's part again, and the mailing on show; the newest planned when there was none."""
        self._side.reload(self._session.today())
        known = [line.id for line in self._side.lines]
        if self.mailing_id not in known:
            planned = [line.id for line in self._side.lines if not line.is_over]
            self.mailing_id = next(iter([*planned, *known]), None)
        self._side.choose(self.mailing_id)
        self._read()

    def _read(self) -> None:
        mailing_id, today = self.mailing_id, self._session.today()
        if mailing_id is None:
            self._tell(None)
            return
        self._darkroom.want("mailing", lambda: reading.read(mailing_id, today), self._take, urgent=True)

    def _take(self, found: object) -> None:
        if isinstance(found, Shown) and found.mailing.id == self.mailing_id:
            self._tell(found)

    def _tell(self, shown: Shown | None) -> None:
        self.shown = shown
        self.arrived.emit(shown)

    def _follow(self, change: Change) -> None:
        if change.touched & _CONCERNS:
            self._late.ask()
