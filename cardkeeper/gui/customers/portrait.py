"""The large avatar of a customer's page: the photo, or the initials; pressing it changes the photo."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.customers import strips
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks
from cardkeeper.i18n import _
from cardkeeper.services.people.customer_page import CustomerPage

_SIDE, _SMALL = 76, 56


class Portrait(QAbstractButton):
    """A circle; under the pointer a camera says that the photo can be changed."""

    def __init__(self, photos: Photos, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self._page: CustomerPage | None = None
        self.small = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("v", "round")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Photo"))
        self.setToolTip(_("Change the photo"))
        photos.arrived.connect(self.update)

    def show_page(self, page: CustomerPage) -> None:
        self._page = page
        self.setAccessibleDescription(_("Has a photo") if page.has_photo else _("No photo yet"))
        self.update()

    def sizeHint(self) -> QSize:
        side = look.px(_SMALL if self.small else _SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        side = self.sizeHint().width()
        with QPainter(self) as painter:
            area = strips.centred(QRectF(self.rect()), side, side)
            record = self._page.record
            wanted = round(side * lines.ratio(painter))
            photo = self._photos.get(record.id, wanted) if self._page.has_photo else None
            marks.avatar(painter, area, record.initials, record.id, photo)
            if self.underMouse():
                badge = look.px(26)
                corner = QRectF(area.right() - badge, area.bottom() - badge, badge, badge)
                lines.box(painter, corner, badge / 2, look.colours().raised, look.colours().border)
                sign = look.px(15)
                place = strips.centred(corner, sign, sign)
                icons.draw(painter, Icon.CAMERA, place.topLeft(), sign, look.colours().text2)
