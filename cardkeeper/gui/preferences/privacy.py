"""Backup and privacy: the last copy, a second place for copies, and what stays on this computer."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cardkeeper.gui import ask, look
from cardkeeper.gui.backups import keeper_of, open_backups, words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.preferences.page import PreferencePage
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.i18n import _
from cardkeeper.services.book import backups, library
from cardkeeper.services.book.backups import Reason


class PrivacyPage(PreferencePage):
    """Copies, and where everything lies."""

    widest = 940

    def __init__(self, window: MainWindow) -> None:
        super().__init__(
            window.session,
            _("Backup and privacy"),
            _("Everything stays on this computer. CardKeeper never goes online and sends nothing."),
        )
        self._window, self._keeper = window, keeper_of(window)
        self._last = ParagraphLabel("", Type.ROW_TITLE, "text")
        self._held = ParagraphLabel("", Type.META)
        self._message = Message()
        self._add_copies()
        self._add_second_place()
        self._add_places()
        self._keeper.changed.connect(self.refresh)
        window.session.busy_changed.connect(self.refresh)
        self.finish()

    def refresh(self) -> None:
        copies = backups.copies()
        self._now.setEnabled(not (self.session.busy or self._keeper.is_at_work))
        if copies:
            when = words.when(copies[0].made_at, self.session.today())
            self._last.setText(_("Backed up {when}").format(when=when))
            self._held.setText(words.below(copies[0]))
        else:
            self._last.setText(_("No safety copy yet"))
            self._held.setText(_("The first is made within the day by itself."))
        place = self._keeper.second_place
        self._place.setText(str(place) if place else _("None. A fire or a thief would take the copies too."))
        self._choose.setText(_("Choose another") if place else _("Choose a folder"))
        self._forget.setVisible(place is not None)
        self._message.tell(self._keeper.trouble, "danger")

    def _add_copies(self) -> None:
        panel = Panel("selected", outlined=False)
        row = QHBoxLayout(panel)
        row.setContentsMargins(*(look.px(16),) * 4)
        row.setSpacing(look.px(Space.GROUP))
        row.addWidget(Sign(Icon.SAVED, "accent_text", 30))
        told = QVBoxLayout()
        told.setSpacing(look.px(2))
        told.addWidget(self._last)
        told.addWidget(self._held)
        row.addLayout(told, 1)
        self._now = Button(_("Back up now"))
        self._now.clicked.connect(lambda: self._keeper.back_up(Reason.BY_HAND))
        show = Button(_("Safety copies"))
        show.clicked.connect(lambda: open_backups(self._window, self))
        row.addWidget(self._now)
        row.addWidget(show)
        self.body.addWidget(panel)
        self.body.addWidget(self._message)

    def _add_second_place(self) -> None:
        self.section(_("A second place"))
        self.explain(_("Each copy goes there too: a stick, another disk, or a folder you keep elsewhere."))
        self._place = ParagraphLabel("", Type.BODY, "text")
        self._choose = Button(_("Choose a folder"), Icon.FOLDER)
        self._choose.clicked.connect(self._choose_place)
        self._forget = Button(_("No second place"), v="link")
        self._forget.clicked.connect(lambda: self._keep_place(""))
        self.body.addWidget(self._place)
        row = QHBoxLayout()
        row.addWidget(self._choose)
        row.addWidget(self._forget)
        row.addStretch()
        self.body.addLayout(row)

    def _add_places(self) -> None:
        self.section(_("Where your customers are"))
        self.body.addWidget(ParagraphLabel(str(library.folder()), Type.BODY, "text"))
        self.explain(
            _(
                "Only your account on this computer can read this folder. "
                "To forget somebody for good, open the customer and choose Forget in the menu."
            )
        )

    def _choose_place(self) -> None:
        folder = ask.choose_folder(self, self.session, _("Choose a second place"))
        if folder is not None:
            self._keep_place(str(folder))

    def _keep_place(self, folder: str) -> None:
        self.session.change_settings(backup_folder=folder)
        self.refresh()
