"""What a page says when there is nothing to show, or when something outside is in the way."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.i18n import _

_PICTURE = 58
_COLUMN = 340


class Sign(QWidget):
    """A large duotone icon in a token colour."""

    def __init__(
        self, icon: Icon, token: str, side: int = _PICTURE, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._token, self._side = icon, token, side

    def sizeHint(self) -> QSize:
        return QSize(look.px(self._side), look.px(self._side))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = look.px(self._side)
        corner = QRectF(self.rect()).center() - QPointF(side / 2, side / 2)
        with QPainter(self) as painter:
            icons.draw(painter, self._icon, corner, side, getattr(look.colours(), self._token))


class EmptyState(QWidget):
    """A picture, a headline in the serif, one sentence that is true for this user, at most two actions."""

    def __init__(
        self,
        picture: QWidget,
        headline: str,
        sentence: str,
        actions: Sequence[Button] = (),
        *,
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`details` can be copied for support; they stand below a line."""
        super().__init__(parent)
        if len(actions) > 2:
            raise ValueError("an empty page offers at most two ways on")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(Space.WIDE),) * 4)
        column.addStretch(2)
        column.addWidget(picture, 0, middle)
        column.addSpacing(look.px(20))
        column.addWidget(PlainLabel(headline, Type.HEADLINE), 0, middle)
        column.addSpacing(look.px(4))
        column.addWidget(ParagraphLabel(sentence, centred=True, width=_COLUMN), 0, middle)
        column.addSpacing(look.px(Space.GROUP))
        column.addLayout(_centred(actions))
        column.addStretch(3)
        if details:
            self._add_details(column, details)

    def _add_details(self, column: QVBoxLayout, details: str) -> None:
        copy = Button(_("Copy details for support"), v="link")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        column.addWidget(Hairline())
        column.addSpacing(look.px(Space.RELATED))
        column.addWidget(ParagraphLabel(details.splitlines()[0], Type.META, centred=True), 0)
        column.addWidget(copy, 0, Qt.AlignmentFlag.AlignHCenter)


def _centred(actions: Sequence[Button]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(Space.RELATED))
    row.addStretch()
    for button in actions:
        row.addWidget(button)
    row.addStretch()
    return row
