"""The manual: topics at the near side, the page beside them, and a search over all of it."""

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cardkeeper.gui import look
from cardkeeper.gui.actions import Actions, shortcut_text
from cardkeeper.gui.help.browser import ManualBrowser
from cardkeeper.gui.help.key_list import markdown_of_keys
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.reading_order import OrderedDialog
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Ground, Hairline
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.i18n import _
from cardkeeper.services.help import manual

_SIZE = QSize(960, 700)
_SMALLEST = QSize(560, 400)
_NEAR = 250


class ManualWindow(OrderedDialog):
    """Stays open beside the window while one works."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Help"))
        self.setMinimumSize(_SMALLEST)
        self._memory = window.session.memory
        self._language = window.session.settings.language or QLocale().bcp47Name()
        self._actions: Actions = window.actions_of
        self.search = SearchField(_("Search the manual"))
        self.topics = SideList("", places=True, name=_("Topics"))
        self.browser = ManualBrowser()
        self._nothing = ParagraphLabel("", Type.META)
        self._found = list(manual.topics(self._language))
        self._lay_out()
        self.search.searched.connect(self._find)
        self.search.moved_down.connect(self.topics.view.setFocus)
        self.topics.picked.connect(self._show)
        self._list()
        self.go(self._found[0].key)
        self._resize()

    def go(self, key: str) -> None:
        """Show a topic by its key, such as "1-getting-started"."""
        number = next((n for n, topic in enumerate(self._found) if topic.key == key), 0)
        self.topics.choose(number)
        self._show(number)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._memory.setValue("dialog/help", self.size())

    def _find(self, words: str) -> None:
        self._found = list(manual.search(words, self._language))
        self._list()
        nothing = _("Nothing about “{words}”. Try another word, or fewer.").format(words=words)
        self._nothing.setText("" if self._found else nothing)
        self._nothing.setVisible(not self._found)
        if self._found:
            self.topics.choose(0)
            self._show(0)

    def _list(self) -> None:
        self.topics.set_rows(SideRow(number, topic.title) for number, topic in enumerate(self._found))
        self.topics.updateGeometry()

    def _show(self, number: int) -> None:
        topic = self._found[number]
        keys = {key: f"**{shortcut_text(self._actions[key])}**" for key in manual.commands(topic)}
        text = manual.markdown(topic, keys, markdown_of_keys(self._actions))
        self.browser.show_markdown(text, self.search.text().strip())

    def _resize(self) -> None:
        room = self.screen().availableSize() - QSize(16, 48)
        kept = self._memory.value("dialog/help")
        wanted = kept if isinstance(kept, QSize) else QSize(look.px(_SIZE.width()), look.px(_SIZE.height()))
        self.resize(wanted.boundedTo(room.expandedTo(_SMALLEST)))

    def _lay_out(self) -> None:
        near = Ground("window")
        near.setFixedWidth(look.px(_NEAR))
        column = QVBoxLayout(near)
        column.setContentsMargins(*(look.px(12),) * 4)
        column.setSpacing(look.px(10))
        column.addWidget(self.search)
        column.addWidget(self.topics)
        column.addWidget(self._nothing)
        column.addStretch()
        self._nothing.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(near)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self.browser, 1)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
