"""The preflight of a finished file: for each fault a file that has it; what the press makes has none."""

import io

import pypdf
import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from cardkeeper.press import document, preflight, stock
from cardkeeper.press.form import form, picture
from cardkeeper.press.pdf_objects import Name, Operator, Pdf, Reader, Ref
from cardkeeper.press.text import TextStyle, line

SERIF = TextStyle("EB Garamond")
QUARTER = stock.layout("quarter-letter")
HALF = stock.layout("half-letter")


def a_file(*pages, width=612, height=792, duplex=None):
    """A proper file; each of `pages` draws one on the canvas."""
    canvas = document.new_canvas(width, height, duplex=duplex)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    return document.content(canvas)


def write(text, x, y, turned=0):
    def draw(canvas):
        canvas.saveState()
        canvas.translate(x, y)
        canvas.rotate(turned)
        line(text, SERIF, 12).draw(canvas, 0, 0)
        canvas.restoreState()

    return draw


def both(*draws):
    def draw(canvas):
        for each in draws:
            each(canvas)

    return draw


def kinds(pdf, *arguments, **options):
    return [finding.kind for finding in preflight.inspect(pdf, *arguments, **options)]


def test_a_proper_file_passes():
    pdf = a_file(both(write("Front", 400, 200), write("Dear Ruth,", 250, 700, 180), write("Back", 100, 50)))

    assert kinds(pdf, QUARTER, expected=["Front", "Dear Ruth,", "Back"]) == []


def test_a_foreign_canvas_fails_in_several_ways():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    canvas.drawString(400, 200, "Front")
    canvas.setAuthor("Ellen")
    canvas.save()

    found = kinds(out.getvalue(), QUARTER)

    assert {"scaling", "duplex", "metadata", "font", "page-size"} <= set(found)


def test_what_is_no_pdf_is_said():
    assert kinds(b"nothing") == ["damaged"]
    assert kinds(b"%PDF-1.7 startxref 3") == ["damaged"]


def foreign(*, scaling="None", duplex="Simplex", author="", font="", size=(612, 792)):
    """A file of another maker, to have just one thing wrong."""
    out = io.BytesIO()
    font = font or document._quiet_font()
    canvas = Canvas(out, pagesize=size, initialFontName=font)
    canvas.setViewerPreference("PrintScaling", scaling)
    if duplex:
        canvas.setViewerPreference("Duplex", duplex)
    canvas.setAuthor(author)
    canvas.setSubject("")
    canvas.setKeywords("")
    canvas.setFont(font, 12)
    canvas.drawString(400, 200, "Front")
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ({"scaling": "AppDefault"}, "scaling"),
        ({"duplex": ""}, "duplex"),
        ({"author": "Ellen Hartwell"}, "metadata"),
        ({"font": "Times-Roman"}, "font"),
        ({"size": (612, 791)}, "page-size"),
    ],
)
def test_one_thing_wrong_is_told_alone(fault, kind):
    told = set(kinds(foreign(**fault), QUARTER)) - set(kinds(foreign(), QUARTER))

    assert told == {kind}


def test_text_that_cannot_be_read_out_is_found():
    """What its font says a letter is, is a private sign nobody knows."""
    told = pypdf.PdfWriter(clone_from=io.BytesIO(a_file(write("Front", 400, 200))))
    assert kinds(written(told)) == []

    (font,) = (f for f in told.pages[0]["/Resources"]["/Font"].values() if "/ToUnicode" in f.get_object())
    table = font.get_object()["/ToUnicode"].get_object()
    table.set_data(table.get_data().replace(b"<0046>", b"<E000>"))

    assert kinds(written(told)) == ["unreadable-text"]


def written(writer):
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("turn", [90, 180])
def test_a_page_that_asks_to_be_turned_is_found(turn):
    def turned(canvas):
        canvas.setPageRotation(turn)
        canvas.rect(300, 300, 10, 10)

    assert kinds(a_file(turned)) == ["rotated"]


def test_links_are_found():
    def linked(canvas):
        canvas.rect(300, 300, 10, 10)
        canvas.linkURL("https://hartwell.example", (300, 300, 310, 310))

    assert kinds(a_file(linked)) == ["active"]


def test_a_panel_that_stands_the_wrong_way_is_found():
    pdf = a_file(both(write("Front", 400, 200), write("Dear Ruth,", 100, 700, 0)))

    assert kinds(pdf, QUARTER) == ["panel"]


def test_a_side_two_set_a_little_askew_by_its_correction_passes():
    pdf = a_file(write("Front", 500, 200), write("Dear Ruth,", 500, 400, 1.2), width=792, height=612)

    assert kinds(pdf, HALF) == []


def test_panels_read_in_the_wrong_order_are_found():
    pdf = a_file(both(write("Back", 100, 50), write("Front", 400, 200)))

    assert kinds(pdf, QUARTER) == ["reading-order"]


def test_words_that_are_missing_or_out_of_order_are_found():
    pdf = a_file(both(write("Dear Ruth,", 100, 700), write("Dear Tom,", 100, 600)))

    assert kinds(pdf, expected=["Dear Ruth,", "Dear Tom,"]) == []
    assert kinds(pdf, expected=["Dear Tom,", "Dear Ruth,"]) == ["missing-text"]
    assert kinds(pdf, expected=["Dear Lucia,"]) == ["missing-text"]


def test_text_beside_the_page_or_invisible_is_found():
    def invisible(canvas):
        canvas._code.append("3 Tr")
        write("secret", 100, 100)(canvas)

    assert kinds(a_file(write("secret", 700, 100))) == ["hidden-text"]
    assert kinds(a_file(invisible)) == ["hidden-text"]


def test_text_of_joined_scripts_is_found_as_typed():
    pdf = a_file(both(write("क्षितिज", 100, 700), write("น้ำผึ้ง", 100, 600), write("affinity", 100, 500)))

    assert kinds(pdf, expected=["क्षितिज", "น้ำผึ้ง", "affinity"]) == []


def a_jpeg(pixels):
    out = io.BytesIO()
    Image.new("RGB", (pixels, pixels), "grey").save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("pixels", "expected"), [(150, ["resolution"]), (199, ["resolution"]), (200, []), (600, [])]
)
@pytest.mark.parametrize("in_a_form", [False, True])
def test_a_coarse_picture_is_found_on_a_page_and_in_a_form(pixels, expected, in_a_form):
    def shown(canvas):
        if not in_a_form:
            picture(canvas, a_jpeg(pixels), (100, 100, 72, 72))
            return
        with form(canvas, "art", 200, 200):
            picture(canvas, a_jpeg(pixels), (10, 10, 144, 144))
        canvas.saveState()
        canvas.transform(0.5, 0, 0, 0.5, 100, 100)
        canvas.doForm("art")
        canvas.restoreState()

    assert kinds(a_file(shown)) == expected


def rendered(edge):
    """A page picture at 100 dpi with a dot this many pixels from its left edge."""
    page = Image.new("RGB", (850, 1100), "white")
    ImageDraw.Draw(page).rectangle((edge, 500, edge + 4, 504), fill="#336699")
    return page


@pytest.mark.parametrize(("edge", "expected"), [(2, ["margin"]), (18, ["margin"]), (30, []), (400, [])])
def test_ink_where_the_printer_prints_nothing_is_found(edge, expected):
    pdf = a_file(write("Front", 400, 200))

    assert kinds(pdf, QUARTER, render=lambda _pdf, _dpi: [rendered(edge)]) == expected


def test_a_trimmed_sheet_may_have_ink_to_its_edge():
    layout = stock.layout("a7-letter")
    pdf = a_file(write("Front", 500, 200), width=layout.width, height=layout.height)

    assert kinds(pdf, layout, render=lambda _pdf, _dpi: [rendered(2)]) == []


def test_objects_are_read_as_the_standard_writes_them():
    content = (
        rb"<< /A [1 -2.5 .5 (a\(b\)\n\101\\) <48 69 7> true null] /B 3 0 R /C << /D /E#20 >> >> % x"
        b"\n42 Tj"
    )

    assert list(Reader(content).values()) == [
        {
            "A": [1, -2.5, 0.5, b"a(b)\nA\\", b"Hip", True, None],
            "B": Ref(3),
            "C": {"D": Name("E#20")},
        },
        42,
        Operator("Tj"),
    ]


def test_a_file_is_read_page_by_page():
    pdf = Pdf(a_file(write("one", 100, 100), write("two", 100, 100)))

    assert len(pdf.pages) == 2
    assert pdf.info["Title"] == b"Cards"
