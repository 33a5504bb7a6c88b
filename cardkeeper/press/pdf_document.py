"""A PDF opened to be looked at: by one thread at a time, for PDFium is not safe in threads."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2

# Its owner may open a second one meanwhile.
_ONE_AT_A_TIME = threading.RLock()


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document, which is closed afterwards; another thread waits until then."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
