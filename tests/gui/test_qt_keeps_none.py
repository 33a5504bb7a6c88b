"""The Qt in use does not lose references to None: a release that did ended the process after 5,000 calls."""

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QObject, QPoint, Signal

class Bell(QObject):
    rang = Signal()

bell, point = Bell(), QPoint()
bell.rang.connect(lambda: None)
for number in range(20_000):
    point.setX(number)
    bell.setObjectName("x")
    bell.rang.emit()
print("alive", point.x())
"""


def test_twenty_thousand_calls_that_return_nothing() -> None:
    child = subprocess.run(
        [sys.executable, "-I", "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=200
    )

    assert (child.returncode, child.stdout.strip()) == (0, "alive 19999"), child.stderr
