"""What stands beside the list while several customers are chosen: how many, and what can be done now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers.bulk import BulkVerbs
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout, Ground
from cardkeeper.i18n import _, ngettext

_WIDTH = 460


class SelectionPane(Ground):
    """The number in the serif and the commands below it; `export` is for the page to connect."""

    def __init__(self, verbs: BulkVerbs, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._headline = PlainLabel("", Type.HEADLINE)
        self._sentence = ParagraphLabel(
            _("What is done here is done to all of them, and taken back in one step."),
            centred=True,
            width=_WIDTH,
        )
        self.export = Button(_("Export"), Icon.FOLDER)
        self.buttons = {
            "tag": _button(_("Tag"), Icon.TAG, verbs.pop_tags),
            "tier": _button(_("Say hello"), Icon.TEXT, verbs.pop_tiers),
            "copy": _button(_("Copy addresses"), Icon.COPY, verbs.copy_addresses),
            "labels": _button(_("Address labels"), Icon.ENVELOPE, verbs.print_labels),
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

    @property
    def headline(self) -> str:
        return self._headline.text()

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        holder = QWidget()
        flow = FlowLayout(gap=8)
        holder.setLayout(flow)
        holder.setFixedWidth(look.px(_WIDTH))
        for button in self.buttons.values():
            flow.addWidget(button)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(holder)
        row.addStretch()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(Sign(Icon.CONTACTS_DUO, "accent"), 0, middle)
        column.addSpacing(look.px(16))
        column.addWidget(self._headline, 0, middle)
        column.addWidget(self._sentence, 0, middle)
        column.addSpacing(look.px(16))
        column.addLayout(row)
        column.addStretch(3)


def _button(words: str, icon: Icon, act: object) -> Button:
    button = Button(words, icon)
    button.clicked.connect(act)
    return button
