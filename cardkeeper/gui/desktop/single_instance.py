"""One window per book: a second start hands its files to the first, brings it to the front, and ends."""

import getpass
import hashlib
import json
import logging
import sys
from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal

from cardkeeper import paths

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger(__name__)

# In ms: how long a later start waits for the first, and how often it knocks until that can hear.
_PATIENCE, _KNOCK = 3000, 50
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
        self._server: QLocalServer | None = None
        self._heard: dict[QLocalSocket, bytes] = {}

    def claim(self, files: Sequence[Path] = ()) -> Claim:
        """Become the first, who has to `listen` then; or hand `files` to it."""
        if self._lock.tryLock(0):
            return Claim.FIRST
        return Claim.HANDED_OVER if self._hand_over(files) else Claim.NO_ANSWER

    def listen(self) -> None:
        """Hear later starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(self._name):
            logger.warning("later starts cannot be heard: %s", self._server.errorString())

    def release(self) -> None:
        """Let another start be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _hand_over(self, files: Sequence[Path]) -> bool:
        socket = _connected(self._name)
        if socket is None:
            return False
        told = json.dumps([str(path.absolute()) for path in files]) + "\n"
        socket.write(told.encode())
        if not socket.waitForBytesWritten(_PATIENCE):
            return False
        heard = socket.waitForReadyRead(_PATIENCE)
        socket.disconnectFromServer()
        return heard

    def _answer(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            self._heard[socket] = b""
            socket.readyRead.connect(lambda caller=socket: self._listen(caller))
            socket.disconnected.connect(lambda caller=socket: self._forget(caller))
            self._listen(socket)

    def _listen(self, socket: "QLocalSocket") -> None:
        if socket not in self._heard:
            return
        self._heard[socket] += socket.readAll().data()
        if len(self._heard[socket]) > _MOST:
            socket.abort()
        elif self._heard[socket].endswith(b"\n"):
            socket.write(b"heard\n")
            socket.flush()
            self.called.emit(_paths(self._heard.pop(socket)))

    def _forget(self, socket: "QLocalSocket") -> None:
        self._heard.pop(socket, None)
        socket.deleteLater()


def _connected(name: str) -> "QLocalSocket | None":
    """To the first, which may be about to paint its window and not hear yet; None when it never does."""
    from PySide6.QtNetwork import QLocalSocket

    patience = QDeadlineTimer(_PATIENCE)
    while not patience.hasExpired():
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(patience.remainingTime()):
            return socket
        # There is no window yet that this could stop.
        QThread.msleep(_KNOCK)
    return None


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
