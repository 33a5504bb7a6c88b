"""What the program does without until it is needed (ui/qtwidgets.md, performance.md)."""

import subprocess
import sys

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
