"""Light, dark or the system's, and the size of text: resolved and applied as a whole, live."""

from enum import Enum, StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from cardkeeper.gui import fonts, look, stylesheet
from cardkeeper.gui.look import Look
from cardkeeper.gui.style import Style
from cardkeeper.gui.tokens import DARK, LIGHT, Colours, Type, high_contrast


class Appearance(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class TextSize(Enum):
    """The user's own factor on top of the system's (section 2.4)."""

    SMALL = 0.9
    NORMAL = 1.0
    LARGE = 1.15
    LARGER = 1.3

    def larger(self) -> "TextSize":
        sizes = list(TextSize)
        return sizes[min(sizes.index(self) + 1, len(sizes) - 1)]

    def smaller(self) -> "TextSize":
        sizes = list(TextSize)
        return sizes[max(sizes.index(self) - 1, 0)]


class Theme(QObject):
    """Owns the application's palette, style and style sheet.

    Systems disagree about who sets the colours and some ignore the request, so all of them are ours: every
    palette role, and the sheet. The system is told too, for its frames and file dialogs.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = Appearance.SYSTEM
        self._text_size = TextSize.NORMAL
        self._system_font = False
        self._applying = False
        fonts.system()
        fonts.load()
        # Without a parent PySide would let the style go before Qt does.
        self.style = Style()
        application.setStyle(self.style)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def choose(
        self,
        appearance: Appearance,
        text_size: TextSize = TextSize.NORMAL,
        *,
        system_font: bool = False,
    ) -> None:
        """Apply what the user chose, at once, to every window."""
        self._appearance, self._text_size, self._system_font = appearance, text_size, system_font
        self._apply()

    def _follow_system(self) -> None:
        if not self._applying:
            self._apply()

    def _apply(self) -> None:
        self._applying = True
        try:
            self._tell_system()
            family, factor = fonts.system()
            chosen = family if self._system_font else ""
            look.use(Look(self._colours(), factor * self._text_size.value, chosen))
            self._application.setFont(look.font(Type.BODY))
            self._application.setPalette(palette(look.colours()))
            self._application.setStyleSheet(stylesheet.made())
        finally:
            self._applying = False
        self.changed.emit()

    def _tell_system(self) -> None:
        schemes = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}
        hints = self._application.styleHints()
        hints.setColorScheme(schemes.get(self._appearance, Qt.ColorScheme.Unknown))

    def _colours(self) -> Colours:
        hints = self._application.styleHints()
        dark = self._appearance is Appearance.DARK
        if self._appearance is Appearance.SYSTEM:
            dark = hints.colorScheme() is Qt.ColorScheme.Dark
        colours = DARK if dark else LIGHT
        if not hasattr(hints, "accessibility"):
            return colours
        strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        return high_contrast(colours) if strong else colours


def palette(colours: Colours) -> QPalette:
    """Every role of every group, so that nothing of the system's shines through."""
    made = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role, colour in _roles(colours).items():
            made.setColor(group, role, colour)
    for role in _WRITTEN:
        made.setColor(QPalette.ColorGroup.Disabled, role, colours.disabled)
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, colours.selected_inactive)
    made.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, colours.selected_inactive)
    made.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.HighlightedText, colours.text)
    return made


_WRITTEN = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
    QPalette.ColorRole.PlaceholderText,
    QPalette.ColorRole.Link,
    QPalette.ColorRole.LinkVisited,
)


def _roles(colours: Colours) -> dict[QPalette.ColorRole, QColor]:
    role = QPalette.ColorRole
    return {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.hover,
        role.Text: colours.text,
        role.PlaceholderText: colours.text3,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.ToolTipBase: colours.toast,
        role.ToolTipText: colours.toast_text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent_text,
        role.LinkVisited: colours.accent_text,
        role.Light: colours.raised,
        role.Midlight: colours.hover,
        role.Mid: colours.border,
        role.Dark: colours.control,
        role.Shadow: colours.shadow,
    }
