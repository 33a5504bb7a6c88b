"""What the program does without until it is needed (ui/qtwidgets.md, performance.md)."""

import datetime as dt
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from cardkeeper.gui.loading_ahead import NAMES
from cardkeeper.services.book import library
from cardkeeper.services.due import planning, queue
from tests.factories import a_customer, born

_LATE = {
    "cardkeeper.cli.arguments",
    "cardkeeper.services.book.backups",
    "cardkeeper.services.book.exporting",
    "cardkeeper.services.cards.composing",
    "cardkeeper.services.importing.importing",
    "cardkeeper.store.backups",
    "cardkeeper.gui.about.commands",
    "cardkeeper.gui.customers.page",
    "cardkeeper.gui.desktop.files",
    "cardkeeper.gui.importing.doors",
    "concurrent.futures",
    "holidays",
}
"""What nobody needs before the first picture of a book with cards in it."""
_PAGES = "today calendar customers studio mailings"
_CODE = f"""
import sys
import cardkeeper.gui.application, cardkeeper.gui.pages
from cardkeeper.gui.loading_ahead import NAMES
for name in (*{[f"gui.{place}.page" for place in _PAGES.split()]!r}, *NAMES):
    __import__(f"cardkeeper.{{name}}")
print(sorted({{"reportlab", "uharfbuzz", "pypdfium2", "openpyxl"}} & set(sys.modules)))
"""


def test_no_page_brings_the_press_along_before_a_card_is_made() -> None:
    done = subprocess.run([sys.executable, "-c", _CODE], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_first_page_brings_no_other_room_along(tmp_path: Path) -> None:
    """What the window shows first must not wait for what nobody has asked for yet."""
    _a_book_as_it_was_left(tmp_path)
    code = f"""
import sys
from pathlib import Path
from cardkeeper.cli import options
options.understood(["--data", "somewhere"])
from cardkeeper.gui import application
program = application.create([])
window = application.open_book(program, Path({str(tmp_path)!r}))
print(sorted({_LATE!r} & set(sys.modules)))
window.session.close()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def _a_book_as_it_was_left(folder: Path) -> None:
    library.open_library(folder)
    today = dt.date.today()
    soon = today + dt.timedelta(6)
    a_customer("Ada Okafor", occasions=(born(soon.month, soon.day, 1980),))
    planning.settle(today)
    assert queue.read(today).cards
    library.close_library()


def test_what_is_loaded_ahead_is_there() -> None:
    assert [name for name in NAMES if find_spec(f"cardkeeper.{name}") is None] == []
