"""Modules of the places nobody has gone to yet, loaded while the window has nothing else to do.

Only the code: a page is built when it is gone to first, and is then there at once.
"""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QTimer, Signal

from cardkeeper.core.progress import Progress
from cardkeeper.gui.session import Session

# In ms; between two modules whoever uses the window comes first.
_PAUSE = 15
# Without a window: beside it, in the worker.
_BESIDE = (
    "core.days_to_come",
    "core.notes",
    "services.book.trash",
    "services.calendar.calendar_moving",
    "services.health.health",
    "services.help.licences",
    "services.help.manual",
    "services.importing.import_choices",
    "services.importing.import_columns",
    "services.importing.import_report",
    "services.life.life_page",
    "services.mailings.mailing_latecomers",
    "services.mailings.mailing_left_out",
    "services.mailings.mailing_overview",
    "services.people.address_page",
    "services.people.bulk",
    "services.people.envelope_texts",
    "services.people.letter_page",
    "services.people.quick_add",
    "services.printing.address_labels",
    "services.printing.label_sheets",
    "services.printing.printers",
    "services.printing.returned_mail",
    "services.search.finding",
    "services.search.jumping",
    "services.touch.info_items",
    "services.touch.reminders",
)
# What others need comes before them, so that no step takes long.
_STEPS = (
    "problem.dialogs",
    "calendar.reader",
    "calendar.grid_view",
    "calendar.dragging",
    "calendar.grid_panes",
    "calendar.list_pane",
    "calendar.agenda",
    "calendar.occasion_dialog",
    "calendar.wiring",
    "calendar.page",
    "labels.choice",
    "printing.job",
    "labels.address_dialog",
    "mailings.start",
    "customers.section",
    "customers.chip_section",
    "keeping.share_dialog",
    "customers.bulk",
    "customers.filter_dialog",
    "customers.group_verbs",
    "quick.note_entry",
    "customers.head",
    "customers.card_section",
    "customers.dates",
    "customers.family_section",
    "customers.more_section",
    "customers.reach_section",
    "customers.person_pane",
    "customers.household_dialog",
    "customers.family_grid",
    "customers.page",
    "studio.gallery",
    "studio.stage",
    "studio.gallery_pane",
    "studio.own",
    "studio.pane",
    "studio.page",
    "mailings.lots_view",
    "mailings.mailing_pane",
    "mailings.opening",
    "mailings.page",
    "printing.check_view",
    "printing.preview",
    "printing.dialog",
    "importing.coming_list",
    "importing.finish_page",
    "importing.contact_card",
    "importing.same_people_page",
    "importing.columns_page",
    "importing.dialog",
    "search.palette",
    "quick.customer_form",
    "quick.new_customer",
    "quick.note_window",
    "mailings.about_step",
    "mailings.designs_panel",
    "mailings.words_panel",
    "mailings.cards_dialog",
    "mailings.new_dialog",
    "preferences.preview",
    "preferences.sender_pictures",
    "preferences.you",
    "preferences.window",
    "backups.dialog",
    "printing.history",
    "health.dialog",
    "keyboard",
    "help.window",
    "customers.trash_dialog",
    "about.dialog",
)
NAMES = (*_BESIDE, *(f"gui.{name}" for name in _STEPS))


class LoadingAhead(QTimer):
    """Begins at once: first what the worker can load, then one module between two turns of events.

    `done` comes once, when all of them are there.
    """

    done = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session, interval=_PAUSE)
        self._left: Iterator[str] = iter(_STEPS)
        self.is_done = False
        self.timeout.connect(self._load_one)
        session.run(_load_beside, writes=False).ended.connect(self.start)

    def _load_one(self) -> None:
        name = next(self._left, None)
        if name is not None:
            import_module(f"cardkeeper.gui.{name}")
            return
        self.is_done = True
        self.stop()
        self.done.emit()


def _load_beside(progress: Progress) -> None:
    for number, name in enumerate(_BESIDE):
        import_module(f"cardkeeper.{name}")
        progress(number, len(_BESIDE))
