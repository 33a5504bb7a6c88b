"""What the daily message looks like, beside Reminders."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from cardkeeper import paths
from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Panel, Stage
from cardkeeper.i18n import _, ngettext

_ICON, _CARDS = 36, 5


class MessageStage(Stage):
    """An example, for nobody knows today what the day will bring."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        edge = look.px(24)
        column.setContentsMargins(edge, look.px(20), edge, look.px(20))
        column.setSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Once a day, for example"), Type.BODY_MEDIUM, "text2"))
        column.addWidget(_message())
        column.addWidget(ParagraphLabel(_("A click on it opens Today."), Type.META))
        column.addStretch()


def _message() -> Panel:
    words = ngettext("{n} card to mail today.", "{n} cards to mail today.", _CARDS).format(n=_CARDS)
    panel = Panel()
    row = QHBoxLayout(panel)
    row.setContentsMargins(*(look.px(16),) * 4)
    row.setSpacing(look.px(14))
    picture, side = QLabel(), look.px(_ICON)
    picture.setPixmap(QIcon(str(paths.resource("icons/app/cardkeeper.svg"))).pixmap(side, side))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    told = QVBoxLayout()
    told.setSpacing(look.px(2))
    told.addWidget(PlainLabel("CardKeeper", Type.BODY_STRONG))
    told.addWidget(ParagraphLabel(words))
    row.addLayout(told, 1)
    return panel
