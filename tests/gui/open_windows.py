"""The windows there are, asked for in a way that survives the garbage of the tests before."""

import gc

from PySide6.QtWidgets import QApplication, QWidget


def open_windows() -> list[QWidget]:
    """`QApplication.topLevelWidgets`, with nothing collected meanwhile.

    Making Python's list of Qt's may begin a collection: a window of an earlier test goes, its address stays
    in Qt's list, and the process ends there.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        return QApplication.topLevelWidgets()
    finally:
        if was_collecting:
            gc.enable()
