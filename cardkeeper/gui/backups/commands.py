"""What the menu offers of safety copies."""

from PySide6.QtWidgets import QWidget

from cardkeeper.gui import ask
from cardkeeper.gui.backups.keeper import BackupKeeper
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.i18n import _
from cardkeeper.services.book.backups import Made, Reason


def keeper_of(window: MainWindow) -> BackupKeeper:
    """The one that looks after the copies of this window's book."""
    found = window.findChild(BackupKeeper)
    return found if found is not None else BackupKeeper(window.session, window.sidebar.foot, window)


def open_backups(window: MainWindow, parent: QWidget | None = None) -> None:
    """Show all safety copies."""
    from cardkeeper.gui.backups.dialog import BackupsDialog

    BackupsDialog(window.session, keeper_of(window), parent=parent or window).open()


def install(window: MainWindow) -> None:
    """Answer "Back up now" and "Safety copies", and keep the foot of the sidebar true."""
    keeper = keeper_of(window)
    window.actions_of.bind("back-up", lambda: keeper.back_up(Reason.BY_HAND))
    window.actions_of.bind("backups", lambda: open_backups(window))
    window.sidebar.foot.clicked.disconnect()
    window.sidebar.foot.clicked.connect(lambda: _answer_foot(window))
    keeper.copied.connect(lambda made: _tell(window, made))


def _answer_foot(window: MainWindow) -> None:
    """Lead to what is not saved; where everything is, to the safety copies."""
    unsaved = window.session.unsaved
    if unsaved.refusal is not None:
        said = str(unsaved.refusal)
        if unsaved.try_again():
            window.toast.tell(_("Saving works again"))
        else:
            ask.fail(window, said, _("All that was saved before is safe."))
    elif unsaved.fields:
        window.navigation.go("customers")
        unsaved.go_to_first()
    else:
        window.actions_of["backups"].trigger()


def _tell(window: MainWindow, made: Made) -> None:
    """A copy made by hand is told; the daily one is nobody's business but the foot's."""
    if made.trouble:
        window.toast.tell(made.trouble)
    elif made.backup.about.reason == Reason.BY_HAND:
        window.toast.tell(_("A safety copy was made."), _("Show all"), lambda: open_backups(window))
