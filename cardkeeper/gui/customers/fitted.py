"""Lists as high as their rows, for pages that scroll as a whole; a row can be edited where it stands."""

from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QScrollArea, QSizePolicy, QStyle, QStyleOptionViewItem, QWidget

from cardkeeper.gui.customers.editing import Editor
from cardkeeper.gui.views.delegate import RowDelegate
from cardkeeper.gui.views.model import ROW, Index, PaintedModel
from cardkeeper.gui.views.view import RowView

# The row that stands for what is being added; nothing in the book has this id.
NEW = -1


class FittedDelegate(RowDelegate):
    """Rows whose height may depend on the `width` there is; an edited one is as high as its editor.

    Where `columns` is more than one, that many stand beside each other.
    """

    side_margin = 0
    gap = 0

    def __init__(self, *, columns: int = 1) -> None:
        super().__init__()
        self.columns, self.width = columns, 0
        self.edited: dict[int, int] = {}

    def room(self, row: object) -> QSize:
        """The size of a row on show, in pixels."""
        # One pixel less, or Qt thinks the last one has no room.
        return QSize(max(1, (self.width - 1) // self.columns), super().height(row))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        height = self.edited.get(getattr(row, "id", 0))
        return self.room(row) if height is None else QSize(max(1, self.width), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Nothing behind an editor; and no row stays coloured once it was clicked: these are no choices."""
        if getattr(index.data(ROW), "id", 0) not in self.edited:
            option.state &= ~QStyle.StateFlag.State_Selected
            super().paint(painter, option, index)


class FittedList(RowView):
    """`edit_wanted` by F2, `delete_wanted` by Delete, `add_wanted` by Insert, `clicked_row` by a click, and
    `menu_wanted` by the menu key or a right click.
    """

    edit_wanted = Signal(int)
    delete_wanted = Signal(int)
    add_wanted = Signal()
    menu_wanted = Signal(int, QPoint)
    clicked_row = Signal(int)
    _page_grew = Signal()

    def __init__(
        self, model: PaintedModel[Any], delegate: FittedDelegate, name: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, delegate, name, parent=parent)
        self._fitted = delegate
        self._editor: Editor | None = None
        self._edited_id = 0
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if delegate.columns != 1:
            self.setFlow(QListView.Flow.LeftToRight)
            self.setWrapping(True)
        self._refit = QTimer(self, singleShot=True, interval=0)
        self._refit.timeout.connect(self.fit)
        self._area: QScrollArea | None = None
        # A page that has grown lays out what it holds only then, and may grow again by that.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._reveal)
        self._page_grew.connect(self._later.start)
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(self.fit)
        self.current_changed.connect(self._reveal)
        self.clicked.connect(self._tell_click)

    @property
    def editor(self) -> Editor | None:
        """What a row is being edited with."""
        return self._editor

    @property
    def edited_id(self) -> int:
        """The row an open editor stands for."""
        return self._edited_id

    def open_editor(self, row_id: int, editor: Editor) -> None:
        """Put an editor in the place of a row and give it the keyboard."""
        self.close_editor()
        self._editor, self._edited_id = editor, row_id
        editor.setParent(self.viewport())
        editor.installEventFilter(self)
        editor.closed.connect(self.close_editor)
        self.fit()
        editor.show()
        editor.begin()
        self._reveal()

    def close_editor(self) -> None:
        """Show the row again."""
        if self._editor is None:
            return
        editor, self._editor = self._editor, None
        focus = self.window().focusWidget()
        had_focus = focus is not None and editor.isAncestorOf(focus)
        self._fitted.edited = {}
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows are in the width there is."""
        self._fitted.width = self.viewport().width()
        if self._editor is not None:
            self._editor.setFixedWidth(max(1, self.viewport().width()))
            needed = {self._edited_id: self._editor.height_needed()}
            if needed != self._fitted.edited:
                QTimer.singleShot(0, self, self._reveal)
            self._fitted.edited = needed
        self._follow(self._scroll_area() if self._editor is not None else None)
        self.doItemsLayout()
        has_rows = self.rows.rowCount() > 0
        # A list without rows is not seen: nothing to stop at with Tab.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_rows else Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(max(1, self.contentsSize().height() if has_rows else 1))
        self._place_editor()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        self._place_editor()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._refit.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and event.type() is QEvent.Type.LayoutRequest:
            self._refit.start()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current, key = self.current_id, event.key()
        if key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif key == Qt.Key.Key_F2 and current is not None:
            self.edit_wanted.emit(current)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and current is not None:
            self.delete_wanted.emit(current)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row_id = self.id_at(index)
        if row_id is None:
            event.ignore()
            return
        corner = self.visualRect(index).center() if by_key else event.pos()
        self.menu_wanted.emit(row_id, self.viewport().mapToGlobal(corner))

    def _tell_click(self, index: Index) -> None:
        row_id = self.id_at(index)
        if row_id is not None and not self._fitted.took_click:
            self.clicked_row.emit(row_id)

    def _place_editor(self) -> None:
        if self._editor is None:
            return
        index = self.rows.index_of(self._edited_id)
        if not index.isValid():
            self.close_editor()
            return
        place = self.visualRect(index)
        self._editor.setGeometry(0, place.top(), self.viewport().width(), place.height())

    def _follow(self, area: QScrollArea | None) -> None:
        """While an editor is open, keep it in view however often the page grows: with the editor, or because
        more of the page arrives above it.
        """
        if area is self._area:
            return
        if self._area is not None and shiboken6.isValid(self._area):
            self._area.verticalScrollBar().rangeChanged.disconnect(self._page_grew)
        if area is not None:
            area.verticalScrollBar().rangeChanged.connect(self._page_grew)
        self._area = area

    def _scroll_area(self) -> QScrollArea | None:
        """The page this list is part of."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def _reveal(self) -> None:
        """Let the page scroll to where the keyboard is."""
        focus = self.window().focusWidget()
        if focus is None or not (focus is self or self.isAncestorOf(focus)):
            return
        area = self._scroll_area()
        content = area.widget() if area is not None else None
        if area is not None and content is not None:
            place = self._editor.geometry() if self._editor else self.visualRect(self.currentIndex())
            corner = self.viewport().mapTo(content, place.topLeft())
            area.ensureVisible(corner.x(), corner.y() + place.height(), 0, 8)
            area.ensureVisible(corner.x(), corner.y(), 0, 8)
            if self._editor is not None and self._editor.isAncestorOf(focus):
                area.ensureWidgetVisible(focus, 0, 8)
