"""What the program does without until it is needed (ui/qtwidgets.md, performance.md)."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from cardkeeper.gui.loading_ahead import NAMES

_LATE = {
    "cardkeeper.services.cards.composing",
    "cardkeeper.services.book.exporting",
    "cardkeeper.services.importing.importing",
    "cardkeeper.gui.customers.page",
    "holidays.countries",
}
_PAGES = "today calendar customers studio mailings"
_CODE = f"""
import sys
import cardkeeper.gui.application, cardkeeper.gui.pages
for place in {_PAGES.split()!r}:
    __import__(f"cardkeeper.gui.{{place}}.page")
print(sorted({{"reportlab", "uharfbuzz", "pypdfium2", "openpyxl"}} & set(sys.modules)))
"""


def test_no_page_brings_the_press_along_before_a_card_is_made() -> None:
    done = subprocess.run([sys.executable, "-c", _CODE], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_first_page_brings_no_other_room_along(tmp_path: Path) -> None:
    """What the window shows first must not wait for what nobody has asked for yet."""
    code = f"""
import sys
from pathlib import Path
from cardkeeper.gui import application
program = application.create([])
window = application.open_book(program, Path({str(tmp_path)!r}))
print(sorted({_LATE!r} & set(sys.modules)))
window.session.close()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_what_is_loaded_ahead_is_there() -> None:
    assert [name for name in NAMES if find_spec(f"cardkeeper.{name}") is None] == []
