"""Pages as pictures, for printers that are given no PDF: exact size, every page, only one in memory."""

import pytest

from cardkeeper.core.progress import Cancelled
from cardkeeper.press import document
from cardkeeper.services.printing import page_pictures

LETTER, A6 = (612, 792), (297.64, 420.94)


def a_pdf(size, pages=1):
    """A black square of 1 in, 1 in from the left and 2 in from the top; further left on no page."""
    canvas = document.new_canvas(*size)
    for _page in range(pages):
        canvas.rect(72, size[1] - 3 * 72, 72, 72, stroke=0, fill=1)
        canvas.showPage()
    return document.content(canvas)


def pixel(picture, x, y):
    start = 4 * (y * picture.width + x)
    return tuple(picture.pixels[start : start + 3])


@pytest.mark.parametrize("dpi", [300, 600])
def test_an_inch_of_paper_is_that_many_pixels(dpi):
    picture = next(page_pictures.of(a_pdf(LETTER), dpi))

    assert (picture.width, picture.height) == (8.5 * dpi, 11 * dpi)
    assert len(picture.pixels) == 4 * picture.width * picture.height
    middle, black, white = dpi // 2, (0, 0, 0), (255, 255, 255)
    assert pixel(picture, dpi + middle, 2 * dpi + middle) == black
    for x, y in ((dpi - 2, 2 * dpi + middle), (2 * dpi + 2, 2 * dpi + middle), (dpi + middle, 3 * dpi + 2)):
        assert pixel(picture, x, y) == white
    for x, y in ((dpi + 2, 2 * dpi + 2), (2 * dpi - 3, 3 * dpi - 3)):
        assert pixel(picture, x, y) == black


def test_a_picture_knows_the_size_of_its_paper():
    picture = next(page_pictures.of(a_pdf(A6), 72))

    assert (picture.width_mm, picture.height_mm) == pytest.approx((105, 148.5), abs=0.01)


def test_pages_are_drawn_one_by_one_when_they_are_wanted():
    told = []
    pictures = page_pictures.of(a_pdf(A6, 3), 72, lambda done, total: told.append((done, total)))

    assert page_pictures.count(a_pdf(A6, 3)) == 3
    assert told == []
    next(pictures)
    next(pictures)
    assert told == [(1, 3)]
    assert len(list(pictures)) == 1
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_drawing_can_be_stopped_between_two_pages():
    def stop(_done, _total):
        raise Cancelled

    pictures = page_pictures.of(a_pdf(A6, 3), 72, stop)
    next(pictures)

    with pytest.raises(Cancelled):
        next(pictures)
