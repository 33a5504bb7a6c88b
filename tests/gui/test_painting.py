"""Lines on whole device pixels, text that fits, shadows without seams."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.painting.marks import Tone
from cardkeeper.gui.painting.shadows import margin, shadow
from cardkeeper.gui.theme import Appearance, Theme
from cardkeeper.gui.tokens import Kind, Type

SCALES = [1.0, 1.25, 1.5, 1.75, 2.0]


def drawn(scale: float, draw: Callable[[QPainter], object], size: int = 80) -> QImage:
    """What `draw` leaves on a white sheet of `size` logical pixels on a screen of `scale`."""
    image = QImage(round(size * scale), round(size * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
    return image


def column(image: QImage, x: int) -> list[str]:
    return [image.pixelColor(x, y).name() for y in range(image.height())]


@pytest.mark.parametrize("scale", SCALES)
def test_a_hairline_is_never_smeared_over_two_rows(scale: float) -> None:
    def many(painter: QPainter) -> None:
        for number in range(8):
            lines.hairline(painter, 0, 3.3 + number * 9, 80, QColor("#000000"))

    inked = [name for name in column(drawn(scale, many), 10) if name != "#ffffff"]

    assert set(inked) == {"#000000"}
    assert len(inked) == 8 * max(1, round(scale))


@pytest.mark.parametrize("scale", SCALES)
def test_the_straight_edges_of_a_box_are_sharp(scale: float) -> None:
    image = drawn(scale, lambda painter: lines.box(painter, QRectF(10.3, 7.7, 41, 33), 6, QColor("#000000")))

    assert set(column(image, round(30 * scale))) == {"#000000", "#ffffff"}


@pytest.mark.parametrize("scale", SCALES)
def test_a_box_on_a_widget_that_begins_between_pixels_is_sharp_too(scale: float) -> None:
    def moved(painter: QPainter) -> None:
        painter.translate(13, 13)
        lines.box(painter, QRectF(0, 0, 41, 33), 6, QColor("#000000"))

    assert set(column(drawn(scale, moved), round(33 * scale))) == {"#000000", "#ffffff"}


@pytest.mark.parametrize("level", [1, 2, 3, 4])
@pytest.mark.parametrize("scale", SCALES)
def test_a_shadow_has_no_seams(scale: float, level: int) -> None:
    """Away from its corners a shadow is as dark along the whole edge."""
    image = drawn(scale, lambda painter: shadow(painter, QRectF(60, 60, 240, 200), level, 9), size=360)
    below = round((60 + 200 + 2) * scale)
    row = {image.pixelColor(x, below).name() for x in range(round(150 * scale), round(210 * scale))}

    assert len(row) == 1
    assert row != {"#ffffff"}


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_shadow_ends_within_its_margin(level: int) -> None:
    reach = margin(level)
    image = drawn(1.0, lambda painter: shadow(painter, QRectF(80, 80, 100, 100), level, 9), size=260)

    assert image.pixelColor(130, 180 + reach + 1).name() == "#ffffff"
    assert image.pixelColor(80 - reach - 1, 130).name() == "#ffffff"


def test_level_0_casts_no_shadow() -> None:
    image = drawn(1.0, lambda painter: shadow(painter, QRectF(20, 20, 40, 40), 0))

    assert {name for x in range(80) for name in column(image, x)} == {"#ffffff"}


def test_a_name_that_does_not_fit_ends_in_an_ellipsis() -> None:
    whole = "Bartholomew Featherstonehaugh"

    cut = text.elided(whole, Type.ROW_TITLE, 120)

    assert cut.endswith("…")
    assert text.width(cut, Type.ROW_TITLE) <= 120
    assert text.elided(whole, Type.ROW_TITLE, 1000) == whole


@pytest.mark.parametrize(
    ("locale", "note", "date"),
    [
        ("en_US", "Sent you Jonas Petersen on Sunday, May 10, 2026", "May 10"),
        ("de_DE", "Jonas Petersen kam am Sonntag, dem 10. Mai, zu uns", "10. Mai"),
    ],
)
def test_a_day_stays_with_its_month(
    locale: str, note: str, date: str, request: pytest.FixtureRequest
) -> None:
    before = QLocale()
    request.addfinalizer(lambda: QLocale.setDefault(before))
    QLocale.setDefault(QLocale(locale))
    text._broken.cache_clear()
    for room in range(90, 300, 10):
        broken = text.paragraph(note, Type.META, room).lines
        assert any(date in line for line in broken)
        assert " ".join(broken) == note


def test_no_short_word_is_left_alone_at_the_end() -> None:
    note = "It keeps to this computer, and it is free: the MIT license."
    room = text.width(note, Type.BODY) - 1

    assert text.paragraph(note, Type.BODY, room).lines[-1] == "MIT license."


def test_centred_lines_are_about_equally_long() -> None:
    note = "Another file is in the place of yours. Show where your own file is."
    room = text.width(note, Type.BODY) - 10
    shorter, longer = sorted(
        text.width(line, Type.BODY)
        for line in text.paragraph(note, Type.BODY, room, align=text.CENTRED).lines
    )

    assert longer < 1.5 * shorter


def test_a_paragraph_breaks_at_words_and_keeps_every_letter() -> None:
    note = "Anika made the school swim team and Priya has been up at five every morning."

    broken = text.paragraph(note, Type.BODY, 200)

    assert len(broken.lines) > 2
    assert " ".join(broken.lines) == note
    assert all(text.width(part, Type.BODY) <= 200 for part in broken.lines)
    assert broken.height == len(broken.lines) * look.line_height(Type.BODY)


def test_no_word_is_cut_where_a_line_has_room_for_a_whole_one() -> None:
    narrow = text.width("your countr", Type.META)
    assert text.paragraph("Shown for your country", Type.META, narrow).lines[-1] == "country"

    room = text.width("Forces D\u2026", Type.META) + 1
    assert text.paragraph("Armed Forces Day", Type.META, room, max_lines=1).lines == ("Armed\u2026",)
    alone = text.paragraph("Independence Day", Type.META, 50, max_lines=1).lines[0]
    assert alone.startswith("Ind")
    assert alone.endswith("\u2026")


def test_emoji_and_line_breaks_survive_breaking() -> None:
    note = "Happy 🎂 day to Łukasz\n🎈🎈 and 张伟"

    broken = text.paragraph(note, Type.BODY, 10_000)

    assert broken.lines == ("Happy 🎂 day to Łukasz", "🎈🎈 and 张伟")


def test_a_long_note_is_cut_after_its_last_line() -> None:
    broken = text.paragraph("word " * 200, Type.BODY, 200, max_lines=3)

    assert len(broken.lines) == 3
    assert broken.lines[-1].endswith("…")


def test_text_that_looks_like_markup_is_painted_as_it_is() -> None:
    def ink(words: str) -> int:
        image = drawn(
            1.0,
            lambda painter: text.line(painter, QRectF(0, 0, 300, 30), words, Type.BODY, QColor("#000000")),
            size=300,
        )
        return sum(image.pixelColor(x, y).name() != "#ffffff" for x in range(300) for y in range(30))

    assert ink("<b>Bob</b>") > ink("Bob")


def test_right_to_left_a_line_begins_at_the_right() -> None:
    def mirrored(painter: QPainter) -> None:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        text.line(painter, QRectF(0, 0, 80, 30), "Bo", Type.BODY, QColor("#000000"))

    image = drawn(1.0, mirrored)

    assert {name for x in range(40) for name in column(image, x)} == {"#ffffff"}
    assert {name for x in range(60, 80) for name in column(image, x)} != {"#ffffff"}


def test_a_pill_is_as_wide_as_its_words_need() -> None:
    short, long = marks.pill_size("Late", Tone.DANGER), marks.pill_size("Add address", Tone.WARN)

    assert long.width() > short.width()
    assert text.width("Add address", Type.META_MEDIUM) < long.width()


def test_an_avatar_keeps_its_colour_when_the_name_changes() -> None:
    def avatar(initials: str, key: int) -> str:
        draw = lambda painter: marks.avatar(painter, QRectF(0, 0, 40, 40), initials, key)  # noqa: E731
        return drawn(1.0, draw).pixelColor(20, 4).name()

    assert avatar("PR", 7) == avatar("XY", 7)
    assert len({avatar("PR", key) for key in range(60)}) == 8


def test_a_photo_stands_in_for_the_initials() -> None:
    photo = QPixmap(60, 90)
    photo.fill(QColor("#123456"))

    image = drawn(1.0, lambda painter: marks.avatar(painter, QRectF(0, 0, 40, 40), "PR", 1, photo))

    assert image.pixelColor(20, 20).name() == "#123456"
    assert image.pixelColor(1, 1).name() == "#ffffff"


def test_paper_keeps_its_colour_in_the_dark(theme: Theme) -> None:
    picture = QPixmap(50, 70)
    picture.fill(QColor("#F7F1E4"))
    theme.choose(Appearance.DARK)

    image = drawn(1.0, lambda painter: paper.card(painter, QRectF(15, 5, 50, 70), picture))

    assert image.pixelColor(40, 40).name() == "#f7f1e4"


def test_a_tick_box_shows_its_three_states() -> None:
    def middle(state: Qt.CheckState) -> set[str]:
        image = drawn(1.0, lambda painter: marks.tick_box(painter, QRectF(10, 10, 18, 18), state))
        return {image.pixelColor(x, y).name() for x in range(13, 25) for y in range(13, 25)}

    off, half, on = (middle(state) for state in Qt.CheckState)
    assert look.colours().accent.name() not in off
    assert look.colours().accent.name() in half
    assert look.colours().accent.name() in on
    assert half != on


@pytest.mark.parametrize("kind", list(Kind))
def test_a_chip_carries_an_icon_and_a_word(kind: Kind) -> None:
    place = QRectF(0, 0, 80, 22)
    bare = drawn(1.0, lambda painter: lines.box(painter, place, 6, look.kind(kind).chip))
    full = drawn(1.0, lambda painter: marks.chip(painter, place, kind, "Ann"))
    inked = {x for x in range(80) for y in range(22) if bare.pixelColor(x, y) != full.pixelColor(x, y)}

    assert any(x < 20 for x in inked), "the icon"
    assert any(x > 24 for x in inked), "the word"


def test_a_turned_painter_is_not_snapped() -> None:
    def turned(painter: QPainter) -> None:
        painter.rotate(12)
        assert lines.snap_point(painter, QPointF(3.3, 4.4)) == QPointF(3.3, 4.4)

    drawn(1.5, turned)
