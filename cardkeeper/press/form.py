"""Form XObjects: a drawing stored once in a document and shown any number of times."""

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.pdfbase.pdfdoc import PDFImageXObject, PDFResourceDictionary
from reportlab.pdfgen.canvas import Canvas

BLEED = 8.504
"""Art may reach 3 mm over the trimmed edge (pt)."""


@contextmanager
def form(canvas: Canvas, name: str, width: float, height: float) -> Iterator[None]:
    """What is drawn inside becomes the form `name`, shown later with `canvas.doForm(name)`.

    ReportLab leaves gradients and transparency out of a form's resources, where PDF readers look for them and
    nowhere else; so the resources are put together here.
    """
    canvas.beginForm(name, -BLEED, -BLEED, width + BLEED, height + BLEED)
    yield
    resources = PDFResourceDictionary()
    resources.basicFonts()
    resources.allProcs()
    resources.XObject = canvas._doc.xobjDict(canvas._formsinuse)
    states = canvas._extgstate.getState()
    if states:
        resources.ExtGState = states
    resources.setShading(canvas._shadingUsed)
    canvas.endForm(Resources=resources)


def picture(canvas: Canvas, jpeg: bytes, box: tuple[float, float, float, float]) -> None:
    """Show an RGB or grey JPEG in a box (x, y, width, height in pt); the same bytes are stored once.

    ReportLab's own `drawImage` decodes the whole picture to find out whether it has seen it before.
    """
    name = "jpeg" + hashlib.sha256(jpeg).hexdigest()[:32]
    if not canvas.hasForm(name):
        image = PDFImageXObject(name)
        image.loadImageFromJPEG(io.BytesIO(jpeg))
        image.name = name
        canvas._doc.Reference(image, canvas._doc.getXObjectName(name))
        canvas._doc.addForm(name, image)
    x, y, width, height = box
    canvas.saveState()
    canvas.transform(width, 0, 0, height, x, y)
    canvas.doForm(name)
    canvas.restoreState()
