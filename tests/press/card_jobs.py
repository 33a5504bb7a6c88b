"""Jobs for cards, the pictures in them, and what a preflight says of the PDF."""

import io

from PIL import Image

from cardkeeper.press import preflight, stock
from cardkeeper.press.cards import (
    Imprint,
    layout_for,
)
from tests.press.pages import texts
from tests.press.test_inside import a_job

IMPRINT = Imprint("Hartwell Home Loans", ("hartwell.example",), "NMLS 123456 · Equal Housing Lender")


NAMES = ["Ruth", "Tom", "Lucia", "Priya", "Zoë"]


LAYOUTS = list(stock.layouts())


def jobs(*names, **changes):
    return [
        a_job(salutation=f"Dear {name},", front={"headline": "Happy Birthday", "sub": name}, **changes)
        for name in names or NAMES[:2]
    ]


def a_picture(width=1200, height=900):
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def a_scan():
    """Grey paper with a dark stroke across its middle."""
    paper = Image.new("L", (600, 300), 225)
    paper.paste(40, (150, 140, 450, 152))
    out = io.BytesIO()
    paper.save(out, "PNG")
    return out.getvalue()


def complaints(pdf, setup, expected=()):
    def render(content, dpi):
        import pypdfium2

        return [page.render(scale=dpi / 72).to_pil() for page in pypdfium2.PdfDocument(content)]

    found = preflight.inspect(pdf, layout_for(setup), expected=expected, render=render)
    return [(finding.kind, finding.message) for finding in found]


def first_words(pdf):
    """The salutations of a PDF in the order of its pages."""
    return [line for text in texts(pdf) for line in text.split("\n") if line.startswith("Dear")]
