"""What stands beside the list while several customers are chosen: how many, and what can be done now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers.bulk import BulkVerbs
from cardkeeper.gui.customers.bulk_menus import BulkMenus
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout, Ground
from cardkeeper.i18n import _, ngettext

_WIDTH = 460
_NO_LIMIT = 16_777_215
_NEAR, _MIDDLE = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignHCenter


class SelectionPane(Ground):
    """The number in the serif and the commands below it; `export` is for the page to connect."""

    def __init__(self, verbs: BulkVerbs, menus: BulkMenus, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._headline = PlainLabel("", Type.HEADLINE)
        self._sentence = ParagraphLabel(
            _("What is done here is done to all of them, and taken back in one step."),
            centred=True,
            width=_WIDTH,
        )
        self.export = Button(_("Export"), Icon.FOLDER)
        self.buttons = {
            "tag": _button(_("Tag"), Icon.TAG, menus.pop_tags),
            "tier": _button(_("Say hello"), Icon.TEXT, menus.pop_tiers),
            "copy": _button(_("Copy addresses"), Icon.COPY, verbs.copy_addresses),
            "labels": _button(_("Address labels"), Icon.ENVELOPE, verbs.print_labels),
            "share": _button(_("Share something"), Icon.NOTE_PAPER, verbs.share),
            "export": self.export,
            "archive": _button(_("Archive"), Icon.FOLDER, verbs.archive),
            "delete": _button(_("Delete"), Icon.TRASH, verbs.delete),
        }
        self._lay_out()

    def tell(self, count: int, *, archived: bool) -> None:
        """So many are chosen."""
        words = ngettext("{n} customer chosen", "{n} customers chosen", count).format(n=count)
        self._headline.setText(words)
        self.buttons["archive"].setVisible(not archived)

    def lie_low(self, *, low: bool) -> None:
        """Where there is no room beside the list it lies below it: the number and the commands only."""
        for widget in (self._sign, self._sentence):
            widget.setVisible(not low)
        self._holder.setMinimumWidth(0 if low else look.px(_WIDTH))
        self._holder.setMaximumWidth(_NO_LIMIT if low else look.px(_WIDTH))
        self._column.setAlignment(self._headline, _NEAR if low else _MIDDLE)
        edge = look.px(16 if low else 0)
        self._column.setContentsMargins(edge, edge // 2, edge, edge // 2)
        for number, share in ((0, 2), (self._column.count() - 1, 3)):
            self._column.setStretch(number, 0 if low else share)
        self._column.setSpacing(look.px(6 if low else 12))

    @property
    def headline(self) -> str:
        return self._headline.text()

    def _lay_out(self) -> None:
        self._holder = holder = QWidget()
        flow = FlowLayout(gap=8)
        holder.setLayout(flow)
        for button in self.buttons.values():
            flow.addWidget(button)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(holder, 1000)
        row.addStretch(1)
        self._sign = Sign(Icon.CONTACTS_DUO, "accent")
        self._column = column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self._sign, 0, _MIDDLE)
        column.addWidget(self._headline, 0, _MIDDLE)
        column.addWidget(self._sentence, 0, _MIDDLE)
        column.addLayout(row)
        column.addStretch()
        self.lie_low(low=False)


def _button(words: str, icon: Icon, act: object) -> Button:
    button = Button(words, icon)
    button.clicked.connect(act)
    return button
