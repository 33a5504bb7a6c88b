"""Customers out to a file: which ones, in which form, and where to."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.gui import ask, made_files
from cardkeeper.gui.carrying_out import watched
from cardkeeper.gui.customers.editing import chosen
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import ComboBox, Field
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.book import exporting

# What the format is called, the ending of its files, and what it is for.
_FORMATS: Mapping[str, tuple[str, str]] = {
    "vcard": (N_("vCard, for other address books"), "vcf"),
    "csv": (N_("Table (CSV), for spreadsheets"), "csv"),
    "json": (N_("JSON, with everything, for programs"), "json"),
}


class ExportDialog(Dialog):
    """`sets` are the customers there are to choose from, by what they are called."""

    def __init__(self, session: Session, sets: Mapping[str, Sequence[int]], *, parent: QWidget) -> None:
        sentence = _("The customers stay here too; the file is a copy.")
        super().__init__(_("Export customers"), sentence, title=_("Export"), parent=parent)
        self._session, self._sets, self._window = session, sets, parent
        self.who = ComboBox()
        for words in sets:
            self.who.addItem(words, words)
        self.form = ComboBox()
        for key, (words, _ending) in _FORMATS.items():
            self.form.addItem(_(words), key)
        self.content.addWidget(Field(_("Who"), self.who))
        self.content.addWidget(Field(_("As"), self.form))
        self.add_button(_("Choose a place"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)

    def accept(self) -> None:
        kind = chosen(self.form)
        words, ending = _FORMATS[kind]
        pattern = f"{_(words)} (*.{ending})"
        name = _("customers.{ending}").format(ending=ending)
        path = ask.choose_target(self, self._session, _("Export customers"), name, [pattern])
        if path is None:
            return
        ids, window = list(self._sets[chosen(self.who)]), self._window
        super().accept()
        said = ngettext("Export {n} customer", "Export {n} customers", len(ids)).format(n=len(ids))
        task = watched(
            window,
            self._session,
            said,
            lambda progress: exporting.write(kind, path, ids, progress),
            writes=False,
            stopped=_("Stopped. No file was written."),
        )
        told = ngettext("{n} customer is in {file}", "{n} customers are in {file}", len(ids))
        sentence = told.format(n=len(ids), file=path.name)
        task.done.connect(lambda _none: made_files.tell_where(window, path, sentence))


def open_export(window: QWidget, session: Session, sets: Mapping[str, Sequence[int]]) -> ExportDialog:
    """Ask who and as what."""
    dialog = ExportDialog(session, sets, parent=window)
    dialog.open()
    return dialog
