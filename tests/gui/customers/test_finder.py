"""Asking whom the list shows, beside the window in a large book: only the last question counts."""

import threading

import pytest

from cardkeeper.gui.customers import finder as module
from cardkeeper.gui.customers.finder import Finder, Question
from cardkeeper.gui.session import Session
from cardkeeper.services.book.library import worker_connection
from cardkeeper.services.people import customers
from tests.factories import TUESDAY, a_customer


@pytest.fixture
def asked(library, own_folder, qtbot, monkeypatch):
    """A finder, what it found, and an event the worker waits for before it answers."""
    for name in ("Ada Quinn", "Marcus Bell", "Priya Raman"):
        a_customer(name)
    session = Session(own_folder, connection=worker_connection, clock=lambda: TUESDAY)
    go = threading.Event()
    find = customers.find

    def slowly(*given, **named):
        if threading.current_thread() is not threading.main_thread():
            assert go.wait(60)
        return find(*given, **named)

    monkeypatch.setattr(module.customers, "find", slowly)
    made, heard = Finder(session, session), []
    made.found.connect(lambda question, ids: heard.append((question.text, len(ids))))
    yield made, heard, go
    go.set()
    session.close()


def test_only_the_last_question_is_answered(asked, qtbot):
    finder, heard, go = asked
    for text in ("m", "ma", "mar"):
        finder.ask(Question(text), beside=True)
    go.set()

    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("mar", 1)]


def test_a_late_answer_does_not_come_after_the_search_was_cleared(asked, qtbot):
    finder, heard, go = asked
    finder.ask(Question("mar"), beside=True)
    finder.ask(Question(""), beside=False)
    go.set()

    assert heard == [("", 3)]
    qtbot.wait(100)
    assert heard == [("", 3)]


def test_the_first_rows_are_read_with_the_ids_beside_the_window(asked, qtbot):
    finder, _heard, go = asked
    found = []
    finder.found.connect(lambda _question, ids, first: found.append((ids, [row.id for row in first])))
    finder.ask(Question("mar"), beside=True)
    go.set()
    qtbot.waitUntil(lambda: bool(found))
    [(ids, first)] = found
    assert len(ids) == 1
    assert first == ids
