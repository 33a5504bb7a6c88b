"""Nothing to set is set as nothing."""

import pytest

from cardkeeper.press import document
from cardkeeper.press.text import TextStyle, line


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_a_blank_line_takes_no_room_and_can_be_drawn(text):
    blank = line(text, TextStyle("Nunito"), 12)
    canvas = document.new_canvas(100, 100)

    assert (blank.width, blank.ink, blank.findings) == (0, (0, 0, 0, 0), ())
    assert blank.draw(canvas, 10, 20) == (10, 20, 10, 20)
