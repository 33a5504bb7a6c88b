"""What screen readers are told: roles of painted widgets, and announcements."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "accessible_role"
_interfaces: list[QAccessibleInterface] = []


def install() -> None:
    """Let widgets painted by us say what they are; once per application."""
    QAccessible.installFactory(_interface)


def give_role(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Tell screen readers that `widget` is a graphic, an alert, a heading ..."""
    widget.setProperty(_ROLE, role.value)
    if name:
        widget.setAccessibleName(name)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or thing.property(_ROLE) is None:
        return None
    made: QAccessibleInterface = QAccessibleWidget(thing, QAccessible.Role(thing.property(_ROLE)))
    # Qt keeps only a pointer: what Python lets go is gone for it too.
    _interfaces[:] = [kept for kept in _interfaces if shiboken6.isValid(kept)]
    _interfaces.append(made)
    return made


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say `sentence` now, without moving the focus."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
