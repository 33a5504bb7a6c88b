"""Phosphor icons, tinted with the colours in force and sharp at every screen scale."""

import functools
from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cardkeeper import paths
from cardkeeper.gui import look
from cardkeeper.gui.painting.lines import snap_point


class Icon(StrEnum):
    """The icons the window uses; each value is the name of its file in resources/icons.

    Regular at rest, fill for the current place and for kinds, bold for check marks, carets and on the filled
    button, duotone in empty states. After adding a name run `python packaging/ui/icons.py`.
    """

    TODAY = "sun-horizon"
    TODAY_FILL = "sun-horizon-fill"
    CALENDAR = "calendar-dots"
    CALENDAR_FILL = "calendar-dots-fill"
    CUSTOMERS = "address-book"
    CUSTOMERS_FILL = "address-book-fill"
    STUDIO = "paint-brush-broad"
    STUDIO_FILL = "paint-brush-broad-fill"
    MAILINGS = "mailbox"
    MAILINGS_FILL = "mailbox-fill"
    CAKE_FILL = "cake-fill"
    HEART_FILL = "heart-fill"
    GRADUATION_FILL = "graduation-cap-fill"
    STAR_FILL = "star-four-fill"
    CONFETTI_FILL = "confetti-fill"
    HAND_HEART_FILL = "hand-heart-fill"
    BANDAIDS_FILL = "bandaids-fill"
    COFFEE_FILL = "coffee-fill"
    CHAT_FILL = "chat-circle-dots-fill"
    CHECK_BOLD = "check-bold"
    MINUS_BOLD = "minus-bold"
    CHECK_CIRCLE_FILL = "check-circle-fill"
    WARNING = "warning"
    LATE = "clock-countdown"
    WARNING_CIRCLE_FILL = "warning-circle-fill"
    INFO_FILL = "info-fill"
    CARET_DOWN_BOLD = "caret-down-bold"
    SEARCH = "magnifying-glass"
    CLEAR = "x"
    PLUS = "plus"
    MINUS = "minus"
    NOTE = "note-pencil"
    PENCIL = "pencil-simple"
    PRINTER = "printer"
    SAVED = "shield-check"
    NOT_SAVED = "shield-warning"
    SAVING = "arrows-clockwise"
    PHONE = "phone"
    PHONE_FILL = "phone-fill"
    AT = "at"
    EMAIL = "envelope-simple"
    EMAIL_FILL = "envelope-simple-fill"
    VISIT = "handshake"
    VISIT_FILL = "handshake-fill"
    TEXT = "chat-circle"
    TEXT_FILL = "chat-circle-fill"
    NOTE_PAPER = "note"
    NOTE_FILL = "note-pencil-fill"
    GLOBE = "globe"
    PIN = "map-pin"
    CAKE = "cake"
    HEART = "heart"
    HEART_BOLD = "heart-bold"
    GRADUATION = "graduation-cap"
    BABY = "baby"
    PAW = "paw-print"
    TEAM = "tennis-ball"
    HOBBY = "smiley"
    FILM = "film-slate"
    IDEA = "lightbulb"
    TAG = "tag"
    PEOPLE = "users"
    PEOPLE_THREE = "users-three"
    PERSON_ADD = "user-plus"
    QUIET = "clock-counter-clockwise"
    ADDED = "calendar-plus"
    BELL = "bell"
    BELL_FILL = "bell-fill"
    PROBLEM = "first-aid"
    PREFERRED_FILL = "star-fill"
    STAR = "star"
    MORE = "dots-three"
    SORT = "sort-ascending"
    TRASH = "trash"
    COPY = "copy"
    MERGE = "git-merge"
    ARROW_RIGHT = "arrow-right"
    CARET_LEFT = "caret-left"
    CARET_RIGHT = "caret-right"
    QUESTION_FILL = "question-fill"
    LEFT_OUT_FILL = "minus-circle-fill"
    CAME_BACK = "arrow-bend-up-left"
    PRIVATE = "lock-simple"
    CAMERA = "camera"
    PASTE = "clipboard-text"
    CSV_DUO = "file-csv-duotone"
    CONTACTS_DUO = "address-book-duotone"
    SPARKLE_DUO = "sparkle-duotone"
    NOBODY_DUO = "user-focus-duotone"
    FILE_DUO = "file-arrow-down-duotone"
    WORK = "briefcase"
    GIFT = "gift"
    BY_HAND = "hand-palm"
    CARET_UP = "caret-up"
    CARET_DOWN = "caret-down"
    CHECK = "check"
    PRINTER_BOLD = "printer-bold"
    PRINTER_DUO = "printer-duotone"
    QUIET_DAY_DUO = "sun-horizon-duotone"
    BOOK_DUO = "hard-drives-duotone"
    PDF = "file-pdf"
    HOME = "house"
    PIN_FILL = "map-pin-fill"
    SOON_FILL = "lightning-fill"
    NEXT = "arrow-clockwise"
    SKIP = "skip-forward"
    FOLDER = "folder-open"
    WARNING_FILL = "warning-fill"
    LIST = "list-numbers"
    TURN = "arrows-counter-clockwise"
    HOLD = "pause-circle"
    ENVELOPE = "envelope"
    STAMP = "sticker"
    MAILBOX_DUO = "mailbox-duotone"
    SENDER = "identification-card"
    SENDER_FILL = "identification-card-fill"
    PRINTER_FILL = "printer-fill"
    APPEARANCE = "palette"
    APPEARANCE_FILL = "palette-fill"
    SAVED_FILL = "shield-check-fill"
    KEYBOARD = "keyboard"
    KEYBOARD_FILL = "keyboard-fill"
    LOCK_DUO = "lock-key-duotone"
    WRENCH_DUO = "first-aid-kit-duotone"
    NEWER_DUO = "arrow-circle-up-duotone"
    LOST_DUO = "magnifying-glass-duotone"
    FOLDER_DUO = "folder-lock-duotone"
    SIGNATURE = "signature"
    IMAGE = "image"


def pixmap(icon: Icon, size: float, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon as a square of `size` logical pixels, in `colour`, for a screen of `ratio`."""
    turns = icon in _POINTING and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _pixmap(icon, max(1, round(size * ratio)), colour.rgba(), ratio, turns)


# What shows a direction, forward or back, shows the other one where reading goes from right to left.
_POINTING = frozenset({Icon.CARET_LEFT, Icon.CARET_RIGHT, Icon.ARROW_RIGHT, Icon.CAME_BACK})


@functools.lru_cache(maxsize=1024)
def _pixmap(icon: Icon, side: int, rgba: int, ratio: float, turns: bool) -> QPixmap:
    """`side` is in device pixels, so that the drawing is exact and never scaled afterwards."""
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if turns:
            painter.translate(side, 0)
            painter.scale(-1, 1)
        _renderer(icon, rgba).render(painter, QRectF(0, 0, side, side))
    made.setDevicePixelRatio(ratio)
    return made


@functools.lru_cache(maxsize=256)
def _renderer(icon: Icon, rgba: int) -> QSvgRenderer:
    colour = QColor.fromRgba(rgba)
    drawing = _drawing(icon).replace(b"currentColor", colour.name().encode())
    return QSvgRenderer(QByteArray(drawing))


@functools.cache
def _drawing(icon: Icon) -> bytes:
    return paths.resource(f"icons/{icon.value}.svg").read_bytes()


def draw(painter: QPainter, icon: Icon, at: QPointF, size: float, colour: QColor) -> None:
    """Paint the icon with its top left corner at `at`, moved onto device pixels so that it stays sharp."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(snap_point(painter, at), pixmap(icon, size, colour, ratio))


def qicon(icon: Icon, token: str = "text2", *, checked: Icon | None = None, checked_token: str = "") -> QIcon:
    """A QIcon that follows theme and screen; `token` names its colour, `checked` is its look when on."""
    return QIcon(_Engine((icon, token), (checked or icon, checked_token or token)))


class _Engine(QIconEngine):
    """Draws when asked, so nothing has to be rebuilt when colours or screens change."""

    def __init__(self, rest: tuple[Icon, str], checked: tuple[Icon, str]) -> None:
        super().__init__()
        self._rest, self._checked = rest, checked

    def clone(self) -> QIconEngine:
        copy = _Engine(self._rest, self._checked)
        # Qt owns what it gets here but PySide would collect it: the process dies when Qt uses it again.
        _cloned.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """A rectangle wider than high leaves its far side free: the gap before a button's text."""
        side = min(rect.width(), rect.height())
        rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = rect.right() + 1 - side if rtl else rect.left()
        top = rect.top() + (rect.height() - side) / 2
        icon, token = self._checked if state is QIcon.State.On else self._rest
        token = "disabled" if mode is QIcon.Mode.Disabled else token
        draw(painter, icon, QPointF(left, top), side, getattr(look.colours(), token))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in logical pixels (unlike the C++ documentation's example): scale it here."""
        device = QSize(round(size.width() * scale), round(size.height() * scale))
        made = QPixmap(device)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self.paint(painter, QRect(QPoint(), device), mode, state)
        made.setDevicePixelRatio(scale)
        return made


_cloned: list[QIconEngine] = []


def shipped() -> Sequence[str]:
    """The names of the icon files that are installed."""
    return sorted(path.stem for path in paths.resource("icons").glob("*.svg"))
