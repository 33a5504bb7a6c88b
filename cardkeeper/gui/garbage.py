"""Python's search for circles of garbage: in the window's thread, and between two events only.

Left to itself it begins wherever something happens to be made: in the worker's thread, or while Qt goes from
one of its windows to the next. A window taken apart there ends the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from cardkeeper.gui import worker

# In ms: seldom enough to cost nothing, often enough that there is never much to look through.
_EVERY = 2_000


class Collector(QObject):
    """Looks for garbage from now on, and never among what there is already: the longer that is, the longer
    each look would take.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        timer = QTimer(self, interval=_EVERY)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        # What a task makes meanwhile is in use, and much.
        if not worker.is_any_at_work():
            collect()


def collect() -> None:
    """Look through the oldest generation that Python itself would look through by now, if there is one."""
    limits = gc.get_threshold()
    due = [age for age, count in enumerate(gc.get_count()) if 0 < limits[age] < count]
    if due:
        gc.collect(due[-1])
