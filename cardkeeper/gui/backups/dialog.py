"""All safety copies, and what can be done with them."""

from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look, made_files
from cardkeeper.gui.backups.keeper import BackupKeeper
from cardkeeper.gui.backups.restore import Restorer
from cardkeeper.gui.backups.rows import CopiesModel, CopyDelegate, CopyRow
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.tokens import Space
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.gui.widgets.progress import TaskProgress
from cardkeeper.i18n import _
from cardkeeper.services.book import backups
from cardkeeper.services.book.backups import Backup, Reason

_SIZE = (760, 620)


class BackupsDialog(Dialog):
    """The list with its verbs; making and restoring run in the worker."""

    def __init__(self, session: Session, keeper: BackupKeeper, *, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Safety copies"),
            _("One is made each day and before every risky step. Old ones make room for new ones."),
            key="backups",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._keeper = session, keeper
        self._restorer = Restorer(session, self)
        self._restorer.begun.connect(self._follow)
        self._restorer.restored.connect(self.accept)
        self._model = CopiesModel()
        self.view = RowView(self._model, CopyDelegate(), _("Safety copies"), uniform=False)
        self.view.take_height(300, 140)
        self._message = Message()
        self._progress = TaskProgress(_("Restoring"), _("Nothing is changed until the copy is checked."))
        self._fill()
        self.view.current_changed.connect(lambda _id: self._offer())
        self.view.opened.connect(lambda _id: self._restore())
        keeper.changed.connect(self.refresh)
        session.busy_changed.connect(self._offer)
        self.refresh()

    def refresh(self) -> None:
        """Read the folders again."""
        here = backups.copies()
        there = backups.copies(self._keeper.second_place) if self._keeper.second_place else []
        self._model.show(here, there, self._session.today())
        is_empty = not self._model.rows
        self._empty.setVisible(is_empty)
        self._list.setVisible(not is_empty)
        self._now.fill(filled=is_empty)
        self._use.fill(filled=not is_empty)
        if not is_empty and self.view.current_id is None:
            first = next(row for row in self._model.rows if isinstance(row, CopyRow))
            self.view.select(first.id)
        self._message.tell(self._keeper.trouble, "danger")
        self._offer()

    @property
    def chosen(self) -> Backup | None:
        """The copy the keyboard is on."""
        row_id = self.view.current_id
        row = self._model.row(self._model.index_of(row_id).row()) if row_id is not None else None
        return row.backup if isinstance(row, CopyRow) else None

    def _fill(self) -> None:
        self._empty = EmptyState(
            Sign(Icon.BOOK_DUO, "warn"),
            _("No safety copy yet"),
            _("The first is made within the day by itself. You can also make one now."),
        )
        self._list = Panel()
        inside = QVBoxLayout(self._list)
        inside.setContentsMargins(*(look.px(6),) * 4)
        inside.addWidget(self.view)
        self.content.addWidget(self._empty)
        self.content.addWidget(self._list, 1)
        self.content.addWidget(self._message)
        self.content.addWidget(self._progress)
        self.content.addLayout(self._verbs())
        self.content.addWidget(
            ParagraphLabel(_("Copies hold names and addresses. Keep them where nobody else reads them."))
        )
        self.content.addStrut(content_width(_SIZE[0] - 2 * Space.DIALOG))
        self._use = self.add_button(
            _("Restore this copy"), QDialogButtonBox.ButtonRole.ActionRole, v="primary"
        )
        self._use.clicked.connect(self._restore)
        self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)

    def _verbs(self) -> QHBoxLayout:
        self._now = Button(_("Back up now"), Icon.SAVED)
        self._now.clicked.connect(self._back_up)
        self._save = Button(_("Save a copy as"), Icon.FOLDER)
        self._save.clicked.connect(self._save_as)
        other = Button(_("Restore another file"), v="link")
        other.clicked.connect(self._restore_other)
        show = Button(_("Show the folder"), v="link")
        show.clicked.connect(self._show_folder)
        self._delete = Button(icon=Icon.TRASH, v="icon", name=_("Delete this copy"))
        self._delete.clicked.connect(self._delete_chosen)
        row = QHBoxLayout()
        row.setSpacing(look.px(Space.RELATED))
        for button in (self._now, self._save, other, show):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._delete)
        return row

    def _offer(self) -> None:
        free = not (self._session.busy or self._keeper.is_at_work)
        chosen = self.chosen is not None
        for button in (self._now, self._save):
            button.setEnabled(free)
        for button in (self._use, self._delete):
            button.setEnabled(free and chosen)

    def _back_up(self) -> None:
        self._keeper.back_up(Reason.BY_HAND)

    def _save_as(self) -> None:
        name = _("CardKeeper {day}").format(day=self._session.today().isoformat()) + backups.SUFFIX
        path = ask.choose_target(
            self, self._session, _("Save a copy as"), name, [_("Safety copies (*.ckbackup)")]
        )
        if path is None:
            return
        task = self._session.run(lambda progress: backups.save_to(path, progress))
        task.failed.connect(lambda reason: ask.fail(self, str(reason)))
        task.ended.connect(self.refresh)

    def _restore(self) -> None:
        if self.chosen is not None:
            self._restorer.ask_and_restore(self.chosen.path)

    def _restore_other(self) -> None:
        patterns = [_("Safety copies and books (*.ckbackup *.book)"), _("All files (*)")]
        path = ask.choose_file(self, self._session, _("Restore another file"), patterns)
        if path is not None:
            self._restorer.ask_and_restore(path)

    def _delete_chosen(self) -> None:
        copy = self.chosen
        if copy is None:
            return
        question = _("Delete the copy {name}?").format(name=copy.path.name)
        if ask.confirm(self, question, _("Delete this copy"), _("It cannot be brought back.")):
            try:
                backups.discard(copy)
            except CardKeeperError as reason:
                ask.fail(self, str(reason))
            self._keeper.line.tell()
            self.refresh()

    def _follow(self, task: Task) -> None:
        self._progress.follow(task)

    def _show_folder(self) -> None:
        folder = backups.folder()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        made_files.open_file(self, folder)
