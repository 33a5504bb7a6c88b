"""One window per book: a second start hands its files to the first, brings it to the front, and ends."""

import getpass
import hashlib
import json
import logging
import sys
from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from cardkeeper import paths

logger = logging.getLogger(__name__)

_PATIENCE = 3000
_MOST = 1 << 20


class Claim(Enum):
    """How a start ends up: the first, one that handed over, or one whose first does not answer."""

    FIRST = auto()
    HANDED_OVER = auto()
    NO_ANSWER = auto()


class SingleInstance(QObject):
    """`called` brings the files of a later start; it comes without any when somebody only started again."""

    called = Signal(list)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is that of the book; other books have other windows."""
        super().__init__(parent)
        self._name = _address(folder)
        self._lock = QLockFile(str(paths.runtime_dir() / f"{_key(folder)}.lock"))
        # Only the end of its process frees it, however long it sleeps.
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._heard: dict[QLocalSocket, bytes] = {}

    def claim(self, files: Sequence[Path] = ()) -> Claim:
        """Become the first, or hand `files` to it."""
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._name)
            if not self._server.listen(self._name):
                logger.warning("later starts cannot be heard: %s", self._server.errorString())
            return Claim.FIRST
        return Claim.HANDED_OVER if self._hand_over(files) else Claim.NO_ANSWER

    def release(self) -> None:
        """Let another start be the first."""
        self._server.close()
        self._lock.unlock()

    def _hand_over(self, files: Sequence[Path]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        told = json.dumps([str(path.absolute()) for path in files]) + "\n"
        socket.write(told.encode())
        if not socket.waitForBytesWritten(_PATIENCE):
            return False
        heard = socket.waitForReadyRead(_PATIENCE)
        socket.disconnectFromServer()
        return heard

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._heard[socket] = b""
            socket.readyRead.connect(lambda caller=socket: self._listen(caller))
            socket.disconnected.connect(lambda caller=socket: self._forget(caller))
            self._listen(socket)

    def _listen(self, socket: QLocalSocket) -> None:
        if socket not in self._heard:
            return
        self._heard[socket] += socket.readAll().data()
        if len(self._heard[socket]) > _MOST:
            socket.abort()
        elif self._heard[socket].endswith(b"\n"):
            socket.write(b"heard\n")
            socket.flush()
            self.called.emit(_paths(self._heard.pop(socket)))

    def _forget(self, socket: QLocalSocket) -> None:
        self._heard.pop(socket, None)
        socket.deleteLater()


def _paths(told: bytes) -> list[Path]:
    """The files another start named; nothing for what is not understood."""
    try:
        named = json.loads(told)
    except ValueError:
        return []
    if not isinstance(named, list):
        return []
    return [Path(name) for name in named if isinstance(name, str)]


def _address(folder: Path) -> str:
    """The name of a pipe on Windows, elsewhere the path of a socket."""
    key = _key(folder)
    return key if sys.platform == "win32" else str(paths.runtime_dir() / f"{key}.socket")


def _key(folder: Path) -> str:
    """Of this user and this book."""
    whose = f"{getpass.getuser()}\0{folder.absolute()}"
    return f"cardkeeper-{hashlib.blake2b(whose.encode(), digest_size=10).hexdigest()}"
