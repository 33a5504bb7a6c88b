"""No customer any more: put away, or forgotten for good."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CannotWrite, CardKeeperError
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


class Forgotten(NamedTuple):
    """What was done in the book, and the safety copies that could not be written anew."""

    change: Change
    copies: tuple[Path, ...]


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

        def work(progress: Progress) -> Forgotten:
            change, kept = forgetting.forget(person_id), []
            for number, path in enumerate(copies, start=1):
                try:
                    forgetting.rewrite_backup(path, uids)
                except CannotWrite:
                    kept.append(path)
                progress(number, len(copies))
            return Forgotten(change, tuple(kept))

        self.setEnabled(False)
        task = self.session.run(work)
        task.done.connect(self._finish)
        task.failed.connect(self._fail)

    def _finish(self, forgotten: Forgotten) -> None:
        self.done(1)
        self.session.apply(forgotten.change)
        if forgotten.copies:
            _offer_to_delete(self.parentWidget() or self, self.view.name, forgotten.copies)

    def _fail(self, reason: CardKeeperError) -> None:
        self.setEnabled(True)
        ask.fail(self, str(reason))


def _offer_to_delete(window: QWidget, name: str, copies: Sequence[Path]) -> None:
    """A damaged copy, or one on a drive that is not there: it can only go as a whole."""
    n = len(copies)
    question = ngettext(
        "Delete the safety copy that still holds {name}?",
        "Delete the {n} safety copies that still hold {name}?",
        n,
    ).format(n=n, name=name)
    verb = ngettext("Delete the copy", "Delete the copies", n)
    why = _("{name} is forgotten in the book. It was not possible to write this anew: {files}")
    if not ask.confirm(
        window, question, verb, why.format(name=name, files=", ".join(path.name for path in copies))
    ):
        return
    try:
        for path in copies:
            forgetting.delete_backup(path)
    except CardKeeperError as reason:
        ask.fail(window, str(reason))
