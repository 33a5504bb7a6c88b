import io

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from cardkeeper.press import form, vector, vector_svg
from cardkeeper.press.colour import UnknownColour
from cardkeeper.press.vector_svg import UnsafeDrawing

SLOTS = {"leaf": "#2f6b57", "sky": "#8fb9c4"}


def svg(inside, head='viewBox="0 0 100 100"'):
    return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{inside}</svg>'.encode()


def picture(drawing, slots=SLOTS, size=100):
    """The drawing as pixels, one per unit, on white."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(size, size), invariant=1)
    with form.form(canvas, "art", size, size):
        vector.draw(canvas, drawing, slots, (0, 0, size, size))
    canvas.doForm("art")
    canvas.showPage()
    canvas.save()
    return pypdfium2.PdfDocument(out.getvalue())[0].render(scale=1).to_pil().convert("RGB")


def near(pixel, expected):
    return all(abs(a - b) <= 3 for a, b in zip(pixel, expected, strict=True))


def test_shapes_lie_where_the_drawing_has_them_in_the_colours_of_the_palette():
    drawing = vector_svg.read(
        svg(
            '<rect x="10" y="10" width="30" height="20" fill="slot:leaf"/>'
            '<g transform="translate(60 60) rotate(90)">'
            '<path d="M0 0h20v-10h-20z" fill="slot:sky.tint(0.5)"/></g>'
            '<circle cx="80" cy="20" r="10" fill="none" stroke="#ff0000" stroke-width="4"/>'
        )
    )

    seen = picture(drawing)

    assert near(seen.getpixel((20, 20)), (0x2F, 0x6B, 0x57))
    assert near(seen.getpixel((65, 70)), (0xC7, 0xDC, 0xE2))
    assert near(seen.getpixel((90, 20)), (255, 0, 0))
    assert near(seen.getpixel((80, 20)), (255, 255, 255))
    assert near(seen.getpixel((20, 50)), (255, 255, 255))


def test_gradients_clips_and_transparency_work_inside_a_form():
    drawing = vector_svg.read(
        svg(
            '<defs><linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="100" y2="0">'
            '<stop offset="0" stop-color="#000000"/><stop offset="1" stop-color="#ffffff"/></linearGradient>'
            '<clipPath id="c"><circle cx="50" cy="75" r="20"/></clipPath></defs>'
            '<rect x="0" y="0" width="100" height="40" fill="url(#g)"/>'
            '<g clip-path="url(#c)">'
            '<rect x="0" y="50" width="100" height="50" fill="#0000ff" opacity="0.5"/></g>'
        )
    )

    seen = picture(drawing)

    assert seen.getpixel((10, 20))[0] < 60
    assert seen.getpixel((90, 20))[0] > 190
    assert near(seen.getpixel((50, 75)), (127, 127, 255))
    assert near(seen.getpixel((5, 75)), (255, 255, 255))


def test_relative_and_smooth_commands_draw_what_absolute_ones_do():
    short = vector_svg.read(
        svg('<path d="M20 20l60 0v60H20zm10 10q20 0 20 20s-10 20 5 25z" fill="#123456"/>')
    )
    long = vector_svg.read(
        svg(
            '<path d="M20 20L80 20L80 80L20 80ZM30 30C43.3333 30 50 36.6667 50 50'
            'C50 63.3333 40 70 55 75Z" fill="#123456"/>'
        )
    )

    assert picture(short).tobytes() == picture(long).tobytes()


@pytest.mark.parametrize(
    "arcs",
    [
        "M10 50A40 40 0 0 1 90 50A40 40 0 0 1 10 50Z",
        "M10 50a40 40 0 1 1 80 0a40 40 0 0 1-80 0z",
        "M50 10A40 40 30 1 0 50 90A40 40 0 1 0 50 10Z",
        "M10 50A5 5 0 0 0 90 50A5 5 0 0 0 10 50Z",
    ],
)
def test_two_arcs_make_the_circle_that_is_drawn_whole(arcs):
    whole = vector_svg.read(svg('<circle cx="50" cy="50" r="40" fill="#123456"/>'))
    pieces = vector_svg.read(svg(f'<path d="{arcs}" fill="#123456"/>'))

    seen, wanted = picture(pieces).tobytes(), picture(whole).tobytes()

    assert sum(abs(one - two) > 40 for one, two in zip(seen, wanted, strict=True)) < 12


def test_an_arc_turns_the_way_its_flags_say():
    """A quarter of a circle round (20, 80): the small way bulges up and right, the large one far beyond."""
    small = vector_svg.read(svg('<path d="M20 20A60 60 0 0 1 80 80L20 80Z" fill="#000000"/>'))
    hollow = vector_svg.read(svg('<path d="M20 20A60 60 0 0 0 80 80L20 80Z" fill="#000000"/>'))

    assert picture(small).getpixel((60, 40))[0] < 60
    assert picture(hollow).getpixel((60, 40))[0] > 190
    assert picture(hollow).getpixel((30, 70))[0] < 60


def test_the_colours_a_drawing_asks_for_are_known_beforehand():
    drawing = vector_svg.read(
        svg('<g fill="slot:leaf"><path d="M0 0h5v5z" stroke="slot:sky.shade(0.2)"/></g>')
    )

    assert vector.colours_of(drawing) == {"leaf", "sky.shade(0.2)"}
    with pytest.raises(UnknownColour):
        picture(drawing, {"leaf": "#000000"})


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image href="/etc/passwd" width="9" height="9"/>',
        '<use href="#a"/>',
        "<style>path { fill: red }</style>",
        '<path d="M0 0h9" style="fill:red"/>',
        '<filter id="f"/>',
        "<text>Hello</text>",
        '<a href="file:///x"><path d="M0 0h9"/></a>',
        '<path d="M0 0h9" onclick="x()"/>',
        '<path d="M0 0 9"/>',
        '<path d="L5 5"/>',
        '<path d="M0 0L1e9 0"/>',
        '<path d="M0 0Lnan 0"/>',
        '<path d="M0 0A5 5 0 0 1 9"/>',
        '<path d="M0 0h9" transform="skewX(30)"/>',
        '<path d="M0 0h9" fill="url(http://x/#a)"/>',
        '<path d="M0 0h9" fill="url(#nowhere)"/>',
        '<path d="M0 0h9" clip-path="url(#nowhere)"/>',
        '<radialGradient id="g" cx="0" cy="0" r="1"><stop offset="0" stop-color="#000"/></radialGradient>',
        "<g>" * 40 + "</g>" * 40,
    ],
)
def test_everything_outside_the_safe_subset_is_refused_in_words(inside):
    with pytest.raises(UnsafeDrawing) as refused:
        vector_svg.read(svg(inside))

    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"no drawing",
        b"<svg/>",
        b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
        b'<html xmlns="http://www.w3.org/2000/svg"/>',
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9">&a;</svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + b" " * 2_000_000 + b"</svg>",
    ],
)
def test_a_file_that_is_no_drawing_is_refused_in_words(file):
    with pytest.raises(UnsafeDrawing):
        vector_svg.read(file)


def test_a_drawing_with_too_many_shapes_is_refused():
    with pytest.raises(UnsafeDrawing):
        vector_svg.read(svg('<circle r="1"/>' * 20_001))
