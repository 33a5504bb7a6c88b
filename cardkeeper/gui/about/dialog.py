"""The window About: what this is, which version, and the licence of everything in it."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

import cardkeeper
from cardkeeper import paths
from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.painting import text
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, trailing
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.gui.window_verbs import details_for_support
from cardkeeper.i18n import _
from cardkeeper.services.help import licences
from cardkeeper.services.help.licences import Credit

_ICON = 64
_LIST = 250
_HIGH = 252


class CreditRow(NamedTuple):
    """One work in the list."""

    id: int
    credit: Credit


class CreditsModel(RowsModel[CreditRow]):
    """Python, libraries, fonts, icons."""

    def name(self, row: CreditRow) -> str:
        return row.credit.name

    def sentence(self, row: CreditRow) -> str:
        return f"{row.credit.name} {row.credit.version}, {row.credit.licence}"

    def hint(self, row: CreditRow) -> str:
        return self.sentence(row)


class CreditDelegate(RowDelegate):
    """A name, and its version at the far end."""

    side_margin = 2

    def height(self, row: object) -> int:
        return max(look.px(30), look.line_height(Type.BODY) + 8)

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, CreditRow):
            return
        inner = area.adjusted(look.px(10), 0, -look.px(10), 0)
        far = min(text.width(row.credit.version, Type.META) + 1, inner.width() * 0.4)
        ink = look.colours().text2
        text.line(painter, trailing(painter, inner, far), row.credit.version, Type.META, ink, text.TRAILING)
        near = QRectF(inner)
        near.setWidth(inner.width() - far - look.px(8))
        if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            near.moveRight(inner.right())
        text.line(painter, near, row.credit.name, Type.BODY, look.colours().text)


class AboutDialog(Dialog):
    """Nothing here is about the user: it can be read to support as it is."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(
            _("CardKeeper {version}").format(version=cardkeeper.__version__),
            _("The Rolodex that sends the card. It keeps to this computer, and it is free: the MIT license."),
            title=_("About CardKeeper"),
            key="about",
            memory=session.memory,
            parent=parent,
        )
        self._model = CreditsModel()
        self.view = RowView(self._model, CreditDelegate(), _("Works of others"), uniform=True)
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName(_("Text of the license"))
        self._text.setPlaceholderText(_("Reading the licenses"))
        self._fill()
        self.view.take_height(_HIGH, 120)
        self.view.current_changed.connect(self._show)
        # Beside the window: it reads some hundred files.
        Darkroom(session, self).want("credits", licences.everybody, self._take)

    def _take(self, found: object) -> None:
        works = found if isinstance(found, Iterable) else ()
        self._model.set_rows(CreditRow(n, credit) for n, credit in enumerate(works, start=1))
        self.view.select(1)

    def _fill(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.px(Space.GROUP))
        head.addWidget(_app_icon())
        told = [f"{name} {version}" for name, version in licences.versions()]
        versions = ParagraphLabel(" · ".join([*details_for_support().splitlines()[1:2], *told]))
        versions.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(versions, 1, Qt.AlignmentFlag.AlignVCenter)
        self.content.addLayout(head)
        self.content.addWidget(PlainLabel(_("The work of others it stands on"), Type.ROW_TITLE))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        panel = Panel()
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(*(look.px(5),) * 4)
        inside.addWidget(self.view)
        panel.setFixedWidth(look.px(_LIST))
        row.addWidget(panel)
        row.addWidget(self._text, 1)
        self._text.setMinimumSize(look.px(300), look.px(120))
        self.content.addLayout(row, 1)
        copy = self.add_button(_("Copy details for support"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details_for_support()))
        self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)

    def _show(self, row_id: object) -> None:
        if not isinstance(row_id, int):
            return
        row = self._model.row(self._model.index_of(row_id).row())
        if isinstance(row, CreditRow):
            told = row.credit.text or _("The text of this license is on its own website.")
            self._text.setPlainText(f"{row.credit.licence}\n\n{told}")


def _app_icon() -> QLabel:
    label = QLabel()
    icon = QIcon(str(paths.resource("icons/app/cardkeeper.svg")))
    label.setPixmap(icon.pixmap(QSize(look.px(_ICON), look.px(_ICON))))
    return label
