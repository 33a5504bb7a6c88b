"""What goes wrong in a method that Qt calls, told like any other fault (reliability.md).

On Python 3.11 PySide takes what comes out of such a method for a whole exception. Of what the interpreter
itself raises only the words are there by then, and the process ends. A frame that looks at it makes it whole.
"""

import functools
from collections.abc import Callable
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

# What all classes of Qt have in common.
_BASE: Any = QObject.__mro__[1]


def guard() -> None:
    """Give every class made from now on such a frame around each method of Qt's that it replaces."""

    def guarded(made: Any, /, **named: object) -> None:
        super(_BASE, made).__init_subclass__(**named)
        _guard_methods(made)

    _BASE.__init_subclass__ = classmethod(guarded)


def _guard_methods(made: type) -> None:
    of_qt = [each for each in made.__mro__ if each.__module__.startswith("PySide6.")]
    for name, method in list(vars(made).items()):
        is_known = any(name in vars(each) for each in of_qt)
        # Those with two lines before their name are Python's to call.
        if is_known and isinstance(method, FunctionType) and not name.startswith("__"):
            setattr(made, name, _watched(method))


def _watched(method: FunctionType) -> Callable[..., object]:
    # Qt gives a signal's values to whoever takes any.
    if method.__code__.co_argcount == 1:

        @functools.wraps(method)
        def call(self: object) -> object:
            try:
                return method(self)
            except BaseException:
                raise

        return call

    @functools.wraps(method)
    def call_with(self: object, *given: object, **named: object) -> object:
        try:
            return method(self, *given, **named)
        except BaseException:
            raise

    return call_with
