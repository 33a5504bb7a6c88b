"""The window: the only room that knows Qt."""

import sys

import PySide6.QtCore


def _spare_sources() -> None:
    """Let PySide not read the source of every module that is imported after it, 0.1 s and 19 MB at the start.

    It looks there for its own name, for programs that change how its methods are called (`__feature__`).
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and "_mod_uses_pyside" in vars(feature):
        vars(feature)["_mod_uses_pyside"] = lambda _module: False


_spare_sources()
del PySide6

if sys.version_info < (3, 12):
    from cardkeeper.gui import overrides

    overrides.guard()
