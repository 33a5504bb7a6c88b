"""Changes, undo and redo, long work, and the date."""

import datetime as dt
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.progress import Cancelled, Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import task as task_module
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task


class Shelf:
    """A stand-in for the book: what is on it, and changes with their inverse."""

    def __init__(self) -> None:
        self.things: list[str] = []

    def put(self, thing: str) -> Change:
        self.things.append(thing)
        return Change(f"add {thing}", Touched.PEOPLE, undo=lambda: self.take(thing), message=f"{thing} added")

    def take(self, thing: str) -> Change:
        self.things.remove(thing)
        return Change(f"add {thing}", Touched.PEOPLE, undo=lambda: self.put(thing))


def test_what_is_done_is_told_and_can_be_taken_back(session: Session, qtbot: QtBot) -> None:
    shelf = Shelf()
    with qtbot.waitSignals([session.changed, session.applied]):
        session.apply(shelf.put("a card"))
    assert session.undo_label == "add a card"

    with qtbot.waitSignals([session.changed, session.undone]):
        session.undo()
    assert (shelf.things, session.undo_label, session.redo_label) == ([], "", "add a card")

    with qtbot.waitSignals([session.changed, session.redone]):
        session.redo()
    assert shelf.things == ["a card"]


def test_with_nothing_to_take_back_nothing_is_told(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.changed):
        assert session.undo() is None
        assert session.redo() is None


def test_a_change_that_cannot_be_taken_back_ends_the_list(session: Session) -> None:
    session.apply(Shelf().put("a card"))
    session.apply(Change("empty the trash", Touched.PEOPLE))

    assert session.undo_label == ""


def test_work_runs_beside_the_window_and_its_result_arrives_in_it(session: Session, qtbot: QtBot) -> None:
    threads: list[int] = []

    def work(_progress: Progress) -> str:
        threads.append(threading.get_ident())
        return "7 cards"

    task, results = session.run(work), []
    task.done.connect(results.append)
    task.done.connect(lambda _result: threads.append(threading.get_ident()))
    with qtbot.waitSignals([task.done, task.ended]):
        pass

    assert results == ["7 cards"]
    assert threads[0] != threads[1] == threading.get_ident()


def test_progress_is_told_at_most_20_times_a_second_and_at_the_end(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 40,000 reports a second: the first, two after a twentieth each, and the last."""
    seconds = iter(number / 40_000 for number in range(40_001, 100_000))
    monkeypatch.setattr(task_module, "time", SimpleNamespace(monotonic=lambda: next(seconds)))

    def work(progress: Progress) -> None:
        for done in range(1, 5001):
            progress(done, 5000)

    task, heard = session.run(work), []
    with qtbot.waitSignal(task.ended):
        task.progress.connect(lambda done, total: heard.append((done, total)))

    assert heard[-1] == (5000, 5000)
    assert len(heard) == 4


def test_work_stops_at_the_next_report(session: Session, qtbot: QtBot) -> None:
    started, finished = threading.Event(), []

    def work(progress: Progress) -> None:
        for done in range(1, 5000):
            started.set()
            threading.Event().wait(0.002)
            progress(done, 5000)
        finished.append(1)

    task = session.run(work)
    started.wait(60)
    with qtbot.waitSignals([task.cancelled, task.ended]):
        task.cancel()

    assert finished == []


def test_work_that_cancels_itself_counts_as_cancelled(session: Session, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise Cancelled

    task = session.run(work)
    with qtbot.waitSignal(task.cancelled):
        pass


def test_a_sentence_for_people_arrives_as_a_failure(session: Session, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise CardKeeperError("The disk is full. Nothing was changed.")

    task = session.run(work)
    with qtbot.waitSignal(task.failed) as told:
        pass

    assert str(told.args[0]) == "The disk is full. Nothing was changed."


def test_a_fault_of_ours_reaches_the_hook_and_ends_the_task(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _fault, _trace: hooked.append(kind))

    def work(_progress: Progress) -> None:
        raise KeyError("a bug")

    task = session.run(work)
    with qtbot.waitSignal(task.failed) as told:
        pass

    assert hooked == [KeyError]
    assert "bug" not in str(told.args[0])


def test_the_session_is_busy_while_something_is_written(session: Session, qtbot: QtBot) -> None:
    go_on, heard = threading.Event(), []
    session.busy_changed.connect(heard.append)
    task = session.run(lambda _progress: go_on.wait(60))
    assert session.busy

    with qtbot.waitSignal(session.busy_changed):
        go_on.set()

    assert not session.busy
    assert heard == [True, False]
    assert not session.worker.working
    del task


def test_reading_leaves_the_session_free(session: Session, qtbot: QtBot) -> None:
    task = session.run(lambda _progress: 1, writes=False)
    assert not session.busy
    assert session.worker.working

    with qtbot.waitSignal(task.ended):
        pass
    qtbot.waitUntil(lambda: not session.worker.working)


def test_each_task_has_the_book_open_in_its_own_thread(own_folder: Path, qtbot: QtBot) -> None:
    steps: list[str] = []

    @contextmanager
    def connection() -> Iterator[None]:
        steps.append("open")
        yield
        steps.append("close")

    session = Session(own_folder, connection=connection)
    task = session.run(lambda _progress: steps.append("work"))
    with qtbot.waitSignal(task.ended):
        pass
    session.close()

    assert steps == ["open", "work", "close"]


def test_tasks_run_one_after_another(session: Session, qtbot: QtBot) -> None:
    steps: list[str] = []

    def slow(name: str) -> Callable[[Progress], object]:
        def work(_progress: Progress) -> None:
            steps.append(f"{name} begins")
            threading.Event().wait(0.02)
            steps.append(f"{name} ends")

        return work

    session.run(slow("first"))
    second = session.run(slow("second"))
    with qtbot.waitSignal(second.ended):
        pass

    assert steps == ["first begins", "first ends", "second begins", "second ends"]


def test_work_that_is_held_back_begins_in_order_when_it_is_let(session: Session, qtbot: QtBot) -> None:
    done: list[str] = []
    session.worker.hold()
    session.run(lambda _progress: done.append("first"), writes=False)
    session.run(lambda _progress: done.append("second"), writes=False)
    qtbot.wait(20)
    assert (done, session.worker.working) == ([], True)

    session.worker.release()

    qtbot.waitUntil(lambda: not session.worker.working)
    assert done == ["first", "second"]


def test_closing_stops_what_was_held_back(own_folder: Path) -> None:
    session, done = Session(own_folder), list[str]()
    session.worker.hold()

    def work(progress: Progress) -> None:
        progress(0, 1)
        done.append("written")

    session.run(work)
    session.close()

    assert done == []


def test_midnight_is_noticed_and_told_once(own_folder: Path, qtbot: QtBot) -> None:
    days = [dt.date(2026, 5, 12)]
    session = Session(own_folder, clock=lambda: days[-1])
    assert session.today() == dt.date(2026, 5, 12)

    days.append(dt.date(2026, 5, 13))
    with qtbot.waitSignal(session.changed) as told:
        session.clock.look()
    assert session.today() == dt.date(2026, 5, 13)
    assert Touched.OCCASIONS in told.args[0].touched

    with qtbot.assertNotEmitted(session.changed):
        session.clock.look()
    session.close()


def test_turning_the_day_cannot_be_undone(own_folder: Path) -> None:
    days = [dt.date(2026, 5, 12)]
    session = Session(own_folder, clock=lambda: days[-1])
    session.apply(Shelf().put("a card"))
    days.append(dt.date(2026, 5, 13))
    session.clock.look()

    assert session.undo_label == "add a card"
    session.close()


def test_closing_stops_what_runs_and_waits_for_it(own_folder: Path) -> None:
    session, reached = Session(own_folder), []

    def work(progress: Progress) -> None:
        for done in range(5000):
            reached[:] = [done]
            threading.Event().wait(0.002)
            progress(done, 5000)

    session.run(work)
    while not reached:
        threading.Event().wait(0.001)
    session.close()
    stopped_at = reached[0]
    threading.Event().wait(0.02)

    assert reached == [stopped_at]


def test_work_that_ended_with_its_window_reaches_nobody(own_folder: Path, qtbot: QtBot) -> None:
    """Its last word is still under way when the session goes, as when the book is opened anew."""
    session = Session(own_folder)
    session.run(lambda _progress: None)
    session.close()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(session)

    qtbot.wait(20)


def test_after_its_end_a_session_begins_nothing_more(own_folder: Path, qtbot: QtBot) -> None:
    """What one picture's last word asks for would be made from whatever book is open by then."""
    session, made = Session(own_folder), list[str]()
    room = Darkroom(session)
    for name in ("first", "second"):
        room.want(name, lambda name=name: made.append(name), lambda _made: None)
    session.close()
    room.want("third", lambda: made.append("third"), lambda _made: None)
    session.worker.release()
    qtbot.wait(20)

    assert made == ["first"]


def test_a_finished_task_lets_go_of_whoever_listened(session: Session, qtbot: QtBot) -> None:
    class Listener:
        def take(self, _result: object) -> None:
            """It heard."""

    listener = Listener()
    kept = weakref.ref(listener)
    task = session.run(lambda _progress: None)
    task.done.connect(lambda result, who=listener: who.take(result))
    with qtbot.waitSignal(task.ended):
        pass
    del listener, task

    qtbot.waitUntil(lambda: kept() is None, timeout=2000)


class LongShelf(Shelf):
    """Taking something away takes so long that it tells how far it is."""

    def __init__(self) -> None:
        super().__init__()
        self.halfway = threading.Event()
        self.go_on = threading.Event()

    def fill(self) -> Change:
        self.things = ["a", "b"]
        return Change("fill the shelf", Touched.PEOPLE, undo=self.empty, is_long=True)

    def empty(self, progress: Progress = no_progress, /) -> Change:
        self.halfway.set()
        self.go_on.wait(60)
        progress(1, 2)
        self.things = []
        return Change("fill the shelf", Touched.PEOPLE, undo=lambda _progress=no_progress: self.fill())


def test_what_takes_long_is_taken_back_beside_the_window(session: Session, qtbot: QtBot) -> None:
    shelf = LongShelf()
    session.apply(shelf.fill())
    begun: list[tuple[str, str]] = []
    session.turning.connect(lambda _task, headline, label: begun.append((headline, label)))
    shelf.go_on.set()

    with qtbot.waitSignal(session.undone):
        assert session.undo() is None

    assert begun == [("Taking back", "fill the shelf")]
    assert shelf.things == []
    assert session.redo_label == "fill the shelf"


def test_taking_back_can_be_stopped_and_is_then_still_to_do(session: Session, qtbot: QtBot) -> None:
    shelf = LongShelf()
    session.apply(shelf.fill())
    tasks: list[Task] = []
    session.turning.connect(lambda task, *_words: tasks.append(task))
    session.undo()
    shelf.halfway.wait(60)

    with qtbot.waitSignal(tasks[0].cancelled), qtbot.assertNotEmitted(session.undone):
        tasks[0].cancel()
        shelf.go_on.set()

    assert shelf.things == ["a", "b"]
    assert (session.undo_label, session.redo_label) == ("fill the shelf", "")
