"""A topic of the manual on a page: our own Markdown, our fonts, our pictures, no way outside."""

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QImageReader,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from cardkeeper import paths
from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type
from cardkeeper.i18n import _

_HEADS = {1: Type.DIALOG_TITLE, 2: Type.HEADLINE, 3: Type.ROW_TITLE}
_EDGE = 28
_WIDEST = 640


class ManualBrowser(QTextBrowser):
    """Shows Markdown; the picture of a page is as wide as there is room."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Manual"))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._markdown, self._words = "", ""
        self._wide = 0
        self._page: QTextDocument | None = None

    def show_markdown(self, text: str, words: str = "") -> None:
        """Show a topic from its beginning, with `words` marked."""
        self._markdown, self._words = text, words
        self._show()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if words:
            self.find(words.split(maxsplit=1)[0])
            self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._markdown and self._room() != self._wide:
            self._show()
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._markdown:
            self._show()

    def _room(self) -> int:
        return max(200, min(self.viewport().width() - 2 * look.px(_EDGE), look.px(_WIDEST)))

    def _show(self) -> None:
        self._wide = self._room()
        # Their cursors would point into what is gone.
        self.setExtraSelections([])
        before, document = self._page, QTextDocument(self)
        document.setDefaultFont(look.font(Type.LEAD))
        document.setDocumentMargin(look.px(_EDGE))
        document.setMarkdown(self._markdown, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self._add_pictures(document)
        side = max(0, self.viewport().width() - self._wide - 2 * look.px(_EDGE))
        frame = document.rootFrame().frameFormat()
        frame.setRightMargin(side)
        document.rootFrame().setFrameFormat(frame)
        _dress(document)
        # A document that is filled a second time ends the process: each topic gets its own.
        self.setDocument(document)
        self._page = document
        if before is not None:
            before.deleteLater()
        self._mark()

    def _add_pictures(self, document: QTextDocument) -> None:
        """As wide as the text, sharp on this screen."""
        ratio, kind = self.devicePixelRatioF(), QTextDocument.ResourceType.ImageResource
        for path in paths.resource("help/pictures").glob("*.png"):
            if path.name not in self._markdown:
                continue
            width = min(round(self._wide * ratio), QImageReader(str(path)).size().width())
            fitted = QImage(str(path)).scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            fitted.setDevicePixelRatio(ratio)
            document.addResource(kind.value, QUrl(path.name), fitted)

    def _mark(self) -> None:
        """A soft ground behind every place of the words that were looked for."""
        marked = []
        for word in self._words.split():
            cursor = self.document().find(word)
            while not cursor.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor
                selection.format.setBackground(look.colours().warn_soft)
                marked.append(selection)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marked)


def _dress(document: QTextDocument) -> None:
    """Headlines in the serif, paragraphs with the leading of the drawings."""
    colours, block = look.colours(), document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        shape = block.blockFormat()
        level = shape.headingLevel()
        shape.setTopMargin(look.px(20 if level == 2 else 4))
        shape.setBottomMargin(look.px(8))
        shape.setLineHeight(135, 1)
        cursor.setBlockFormat(shape)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        letters = QTextCharFormat()
        letters.setForeground(colours.text if level else colours.text2)
        if level in _HEADS:
            letters.setFont(QFont(look.font(_HEADS[level])))
            # Not merged: Markdown's own heading brings a factor that would go before our size.
            cursor.setCharFormat(letters)
        else:
            cursor.mergeCharFormat(letters)
        block = block.next()
