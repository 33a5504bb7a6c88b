"""Every colour, type size, radius and distance of the interface (ui/spec.md section 2), and nothing else."""

from enum import Enum
from typing import Any, NamedTuple

from PySide6.QtGui import QColor


class Colours(NamedTuple):
    """The tokens of one appearance; each field is one row of the tables of section 2."""

    dark: bool
    window: QColor
    surface: QColor
    raised: QColor
    sunken: QColor
    hover: QColor
    selected: QColor
    selected_inactive: QColor
    line: QColor
    border: QColor
    control: QColor
    shadow: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    accent_text: QColor
    accent_hover: QColor
    accent_press: QColor
    on_accent: QColor
    danger: QColor
    danger_soft: QColor
    warn: QColor
    warn_soft: QColor
    info: QColor
    info_soft: QColor
    ok: QColor
    disabled: QColor
    toast: QColor
    toast_text: QColor
    toast_action: QColor
    # The rest of the drawings: a day off in the month, the bed of a progress bar, the segmented control.
    weekend: QColor
    groove: QColor
    track: QColor
    knob: QColor
    soft_outline: bool = False


def token_names() -> tuple[str, ...]:
    """The names of the colour tokens, for tables and for the style sheet."""
    return tuple(name for name, kind in Colours.__annotations__.items() if kind is QColor)


def _colours(*, dark: bool, **hexes: str) -> Colours:
    made: dict[str, Any] = {name: QColor(value) for name, value in hexes.items()}
    return Colours(dark=dark, **made)


LIGHT = _colours(
    dark=False,
    window="#F4F0E9",
    surface="#FDFBF8",
    raised="#FFFFFF",
    sunken="#EBE5DB",
    hover="#F4EFE8",
    selected="#E2EEE7",
    selected_inactive="#ECE7DE",
    line="#E8E2D8",
    border="#D8D0C3",
    control="#887E6F",
    shadow="#3A2C17",
    text="#25211B",
    text2="#5C5449",
    text3="#6A6155",
    accent="#1D6B55",
    accent_text="#15543F",
    accent_hover="#185A47",
    accent_press="#124839",
    on_accent="#FFFFFF",
    danger="#A63424",
    danger_soft="#FBE8E3",
    warn="#7C4D04",
    warn_soft="#FBEED0",
    info="#27508F",
    info_soft="#E4ECF8",
    ok="#15543F",
    disabled="#A79F93",
    toast="#2A251E",
    toast_text="#FDFBF8",
    toast_action="#8FD6BA",
    weekend="#F9F5EF",
    groove="#ECE7DE",
    track="#1225211B",
    knob="#FFFFFF",
)

DARK = _colours(
    dark=True,
    window="#1B1A18",
    surface="#22201E",
    raised="#2B2926",
    sunken="#181715",
    hover="#2A2825",
    selected="#213A30",
    selected_inactive="#33302C",
    line="#322F2B",
    border="#45413B",
    control="#8B8377",
    shadow="#000000",
    text="#F0EBE3",
    text2="#BFB7AB",
    text3="#ABA397",
    accent="#7AC8A9",
    accent_text="#93D8BC",
    accent_hover="#8ED4B8",
    accent_press="#67B596",
    on_accent="#0A281E",
    danger="#F49A86",
    danger_soft="#43271F",
    warn="#EFBE66",
    warn_soft="#3B2F17",
    info="#9ABCF2",
    info_soft="#202D44",
    ok="#93D8BC",
    disabled="#6B655C",
    toast="#F0EBE3",
    toast_text="#25211B",
    toast_action="#15543F",
    weekend="#1F1D1B",
    groove="#2B2926",
    track="#40000000",
    knob="#3B3834",
)


def high_contrast(colours: Colours) -> Colours:
    """Lines as strong as controls, one strength of text, soft pills outlined (section 8)."""
    return colours._replace(
        line=colours.control,
        border=colours.control,
        text2=colours.text,
        text3=colours.text,
        soft_outline=True,
    )


class KindColours(NamedTuple):
    """How one kind of occasion is coloured: its chip, the words on it, and its icon on a page."""

    chip: QColor
    label: QColor
    icon: QColor


class Kind(Enum):
    """The nine families of occasions a colour and an icon tell apart (section 2.3)."""

    BIRTHDAY = ("#FBE3E3 #93293C #C8485C", "#45262B #F6ACB4 #E2808D")
    ANNIVERSARY = ("#F0E4F6 #66337F #8D57AB", "#3A2A45 #D9B4EE #B98AD3")
    GRADUATION = ("#E1EAF9 #27508F #4676C2", "#22314D #A9C6F7 #7CA4E6")
    HOLIDAY = ("#DDF0E2 #1F5F3E #3B8A60", "#1F3A2B #9CD9B5 #66B58A")
    CONGRATULATIONS = ("#FBEBC8 #774A03 #AC7413", "#43331A #F2C776 #D9A443")
    THANK_YOU = ("#D8EFEE #165B5D #2F8E90", "#1C3A3B #92D8D8 #5DB3B4")
    APOLOGY = ("#E6E8EE #464D60 #6F7890", "#31343E #BFC6D8 #919AB2")
    THINKING_OF_YOU = ("#F6E6DA #80411F #B56F45", "#43301F #EFB993 #CF8D60")
    KEEP_IN_TOUCH = ("#EFE9DF #5E5040 #887E6F", "#36312A #CFC3B2 #978C7C")

    # Each exists once, and a month asks for them thousands of times: its place will do.
    __hash__ = object.__hash__

    def colours(self, *, dark: bool) -> KindColours:
        chip, label, icon = self.value[dark].split()
        return KindColours(QColor(chip), QColor(label), QColor(icon))


# Circle and initials, light then dark, in the order the hash of a customer's id picks them.
AVATARS: tuple[tuple[str, str, str, str], ...] = (
    ("#F3D8DE", "#7C2A43", "#4B2833", "#F0AEBF"),
    ("#F3D9CF", "#7A3420", "#4E2F25", "#F1B9A4"),
    ("#F4E3BE", "#6B4705", "#4A3A19", "#EBCB85"),
    ("#DCE6D2", "#3F5426", "#34402A", "#BFD49F"),
    ("#D5E7DF", "#1B5643", "#22433A", "#9ED6C0"),
    ("#D3E4EA", "#1F4F63", "#24404B", "#A3CFE0"),
    ("#E3DFEF", "#443A78", "#37325A", "#C4BCF0"),
    ("#E9DAEC", "#5F3170", "#43304A", "#DDB6E8"),
)


class TypeRole(NamedTuple):
    """A size of text: pixels at normal text size, weight 400 to 700, line height in pixels."""

    family: str
    size: int
    weight: int
    line: int
    spacing: float = 0.0
    tabular: bool = False
    capitals: bool = False


SANS, SERIF, DISPLAY = "CK Inter", "CK Newsreader", "CK Newsreader Display"


class Type(Enum):
    """The roles of section 2.4; the one with figures is for columns of numbers and dates."""

    WELCOME = TypeRole(DISPLAY, 46, 500, 56, -0.8)
    TITLE = TypeRole(DISPLAY, 30, 500, 40, -0.3)
    DIALOG_TITLE = TypeRole(SERIF, 26, 500, 34, -0.2)
    HEADLINE = TypeRole(SERIF, 22, 500, 30, -0.1)
    PANE_TITLE = TypeRole(SERIF, 19, 500, 26)
    ROW_TITLE = TypeRole(SANS, 14, 600, 20)
    NAVIGATION = TypeRole(SANS, 14, 500, 20)
    LEAD = TypeRole(SANS, 14, 400, 21)
    BODY = TypeRole(SANS, 13, 400, 19)
    BODY_MEDIUM = TypeRole(SANS, 13, 500, 19)
    BODY_STRONG = TypeRole(SANS, 13, 600, 19)
    META = TypeRole(SANS, 12, 400, 17)
    META_MEDIUM = TypeRole(SANS, 12, 500, 17)
    META_STRONG = TypeRole(SANS, 12, 600, 17)
    FIGURES = TypeRole(SANS, 12, 400, 17, tabular=True)
    BODY_FIGURES = TypeRole(SANS, 13, 400, 19, tabular=True)
    SECTION = TypeRole(SANS, 11, 600, 16, 0.5, capitals=True)
    HINT = TypeRole(SANS, 11, 500, 16)

    # As above: painters look fonts and widths up by role for every word.
    __hash__ = object.__hash__


class Radius:
    """Corners in pixels; none may exceed half the height of what it rounds."""

    CHECK = 5
    CHIP = 6
    CONTROL = 8
    ROW = 9
    FIELD = 9
    PANEL = 12


class Space:
    """The grid of 4, and the sizes of section 2.5, in pixels."""

    RELATED = 8
    GROUP = 16
    WIDE = 24
    PAGE = 24
    PAGE_NARROW = 16
    DIALOG = 28
    CONTROL = 32
    ACTION = 38
    SMALL = 26
    TICK_BOX = 18


class ShadowLayer(NamedTuple):
    """One blurred copy of the shape: pixels of blur and drop, opacity 0 to 255 in light and dark."""

    blur: float
    drop: float
    light: int
    dark: int


ELEVATION: tuple[tuple[ShadowLayer, ...], ...] = (
    (),
    (ShadowLayer(5, 1.5, 70, 150),),
    (ShadowLayer(14, 5, 62, 150), ShadowLayer(4, 1, 46, 120)),
    (ShadowLayer(30, 14, 74, 170), ShadowLayer(6, 2, 46, 120)),
    (ShadowLayer(40, 18, 110, 200),),
)


class Motion:
    """Durations in milliseconds (section 2.7)."""

    TOAST_IN = 180
    TOAST_OUT = 140
    ROW_LEAVES = 160
    CROSS_FADE = 120
    COLLAPSE = 180
    TOAST_STAYS = 8000


class Stationery:
    """Paper and wax of the drawn envelope: pictures of things, the same in light and dark."""

    ENVELOPE = "#F3E8D2"
    FLAP = "#E9DBBF"
    FOLD = "#CBB894"
    WAX = "#B9493D"
    WAX_LIGHT = "#CC6A5C"
