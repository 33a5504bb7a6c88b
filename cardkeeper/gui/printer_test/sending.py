"""Handing pages to a printer: to the system's print command as they are, elsewhere as pictures through Qt."""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.i18n import _
from cardkeeper.services.printing import page_pictures, printers
from cardkeeper.services.printing.page_pictures import PagePicture
from cardkeeper.services.printing.printers import PrinterTrouble, Run

FINE, FINER = 300, 600
"""Dots per inch: for office printers, and for those that print photos."""

_DUPLEX = {
    "one-sided": QPrinter.DuplexMode.DuplexNone,
    "two-sided-long-edge": QPrinter.DuplexMode.DuplexLongSide,
    "two-sided-short-edge": QPrinter.DuplexMode.DuplexShortSide,
}


def names() -> list[str]:
    """The printers of this computer, the usual one first; empty without any. For the worker thread.

    Raises PrinterTrouble when the printing system does not answer.
    """
    if printers.is_there():
        return [printer.name for printer in printers.available()]
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual)


def send(run: Run, printer: str, progress: Progress = no_progress, *, dpi: int = FINE) -> None:
    """Print a run, whole. For the worker thread. Raises PrinterTrouble; then nothing is to be marked."""
    if printers.is_there():
        printers.send(run, printer)
    else:
        paint(run, _device(printer, dpi), dpi, progress)


def paint(run: Run, device: QPrinter, dpi: int = FINE, progress: Progress = no_progress) -> None:
    """The pages of a run as pictures, on pages of their own size, not scaled. Raises PrinterTrouble."""
    pictures = page_pictures.of(run.pdf, dpi, progress)
    first = next(pictures)
    device.setDocName(run.title or _("Cards"))
    device.setDuplex(_DUPLEX[run.sides])
    _lay_out(device, first)
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterTrouble(
            _("The printer did not take the pages. Nothing was marked as printed. Save a PDF instead.")
        )
    try:
        _draw(painter, device, first)
        for picture in pictures:
            _lay_out(device, picture)
            if not device.newPage():
                raise PrinterTrouble(_("The printer stopped in the middle. Look at what came out."))
            _draw(painter, device, picture)
    finally:
        painter.end()


def _device(name: str, dpi: int) -> QPrinter:
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise PrinterTrouble(_("This printer is not there any more. Choose another one, or save a PDF."))
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    device.setResolution(dpi)
    return device


def _lay_out(device: QPrinter, picture: PagePicture) -> None:
    """Size of the page and way up; the origin is the corner of the paper, not of the printable part."""
    wide = picture.width_mm > picture.height_mm
    short, long = sorted((picture.width_mm, picture.height_mm))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    device.setFullPage(True)
    device.setPageLayout(QPageLayout(size, way, QMarginsF()))
    device.setFullPage(True)


def _draw(painter: QPainter, device: QPrinter, picture: PagePicture) -> None:
    rows = QImage(
        picture.pixels, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32
    )
    paper = device.paperRect(QPrinter.Unit.DevicePixel)
    painter.drawImage(paper.translated(-paper.topLeft()), rows)
