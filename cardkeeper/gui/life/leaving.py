"""No customer any more: put away, or forgotten for good."""

import dataclasses

from PySide6.QtWidgets import QCheckBox, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.life.dialog import Follows, LifeDialog
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import forgetting
from cardkeeper.services.book.forgetting import ForgetPreview
from cardkeeper.services.life import life
from cardkeeper.services.life.life_page import LifeView


class ArchiveDialog(LifeDialog):
    """Put away, and back again."""

    def __init__(self, session: Session, view: LifeView, *, parent: QWidget) -> None:
        away = not view.is_archived
        headline = _("Archive {name}") if away else _("Bring {name} back")
        super().__init__(session, view, headline.format(name=view.name), parent=parent)
        follows = (
            [
                _("They leave the list and the calendar, and no card is made for them."),
                _("All notes and cards stay in the book. The group Archived brings them back."),
            ]
            if away
            else [_("They stand in the list again, and their cards are planned again.")]
        )
        self.finish(_("Archive") if away else _("Bring back"), follows)

    def written(self) -> Change | None:
        act = life.unarchive if self.view.is_archived else life.archive
        said = _("{name} is back.") if self.view.is_archived else _("{name} is archived.")
        change = act([self.view.id], self.session.today())
        return dataclasses.replace(change, message=said.format(name=self.view.name))


class ForgetDialog(LifeDialog):
    """Says first that nothing brings them back; safety copies may be rewritten too."""

    def __init__(self, session: Session, view: LifeView, preview: ForgetPreview, *, parent: QWidget) -> None:
        sentence, *follows = preview.sentences
        headline = _("Forget {name} for good").format(name=view.name)
        super().__init__(session, view, headline, sentence, parent=parent)
        self._preview = preview
        self.sure = QCheckBox(_("I know that this cannot be undone"))
        copies = len(preview.backups)
        said = ngettext(
            "Take them out of the safety copy too", "Take them out of the {n} safety copies too", copies
        )
        self.copies = QCheckBox(said.format(n=copies))
        self.copies.setChecked(True)
        self.copies.setVisible(copies > 0)
        self.add(Follows(follows), self.copies, self.sure)
        self.first = self.sure
        self.finish(headline, danger=True)

    def accept(self) -> None:
        """In the worker: a large book takes seconds."""
        if not self.sure.isChecked():
            self._message.tell(_("Tick the line above when you are certain."), "danger")
            self.grow()
            return
        copies = self._preview.backups if self.copies.isChecked() else ()
        uids, person_id = self._preview.uids, self.view.id

        def work(progress: Progress) -> Change:
            change = forgetting.forget(person_id)
            for number, path in enumerate(copies, start=1):
                forgetting.rewrite_backup(path, uids)
                progress(number, len(copies))
            return change

        self.setEnabled(False)
        task = self.session.run(work)
        task.done.connect(self._finish)
        task.failed.connect(self._fail)

    def _finish(self, change: Change) -> None:
        self.done(1)
        self.session.apply(change)

    def _fail(self, reason: CardKeeperError) -> None:
        self.setEnabled(True)
        ask.fail(self, str(reason))
