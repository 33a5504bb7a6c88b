"""PDFium is used by one thread at a time: it ends the process when two are in it."""

import threading

from cardkeeper.press import document, pdf_document


def a_page():
    canvas = document.new_canvas(100, 100)
    canvas.showPage()
    return document.content(canvas)


def test_another_thread_waits_until_the_document_is_closed():
    asked, steps = threading.Event(), []

    def look():
        asked.set()
        with pdf_document.opened(a_page()):
            steps.append("another opens")

    other = threading.Thread(target=look)
    with pdf_document.opened(a_page()) as first:
        other.start()
        asked.wait(60)
        other.join(0.05)
        steps.append(f"{len(first)} page looked at")
    other.join(60)

    assert steps == ["1 page looked at", "another opens"]


def test_whoever_has_one_may_open_another():
    with pdf_document.opened(a_page()), pdf_document.opened(a_page()) as second:
        assert len(second) == 1
