"""The import window in tests: files to read, and waiting until one is read."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cardkeeper.gui.importing.dialog import ImportDialog
from cardkeeper.gui.session import Session
from cardkeeper.services.people import customers
from tests.factories import TUESDAY

CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Adeyemi\nN:Adeyemi;Ruth;;;\nBDAY:1986-05-20\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Tom Okafor\nN:Okafor;Tom;;;\nEND:VCARD\n"
)


LIST = (
    "Full Name,DOB,Haus,Cust. no.\n"
    "Nadia Rahman,03/04/1985,55 Elm Street,00417\n"
    "Sam Whitaker,04/05/1979,,00418\n"
    ",,,00419\n"
)


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> ImportDialog:
    made = ImportDialog(session)
    qtbot.addWidget(made)
    made.show()
    return made


def a_file(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(dialog: ImportDialog, qtbot: QtBot, *paths: Path) -> None:
    dialog.begin(list(paths))
    settled(dialog, qtbot)


def settled(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.running.is_busy, timeout=5000)


def names() -> list[str]:
    ids = customers.find()
    return [row.name for row in customers.rows(ids, TUESDAY)]
