"""One window for each user: a second start hands its files to the first and ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

NAME = "government-work-report-viewer"
LONGEST = 4096
"""Bytes of a path (PATH_MAX of Linux); a caller that sends more is cut off."""
END = b"\0"
TAKEN = b"taken"
ANSWER = 2000
"""ms within which the first window answers; one that hangs keeps no second from opening."""
UNIX = sys.platform != "win32"


def address() -> str:
    """The name at which this user's window is called; nothing where there is no desktop, and so nobody to call.

    On Unix it is a socket in a folder of the user's own, on Windows a pipe.
    """
    if not UNIX:
        return f"{NAME}-{os.getlogin()}"
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    if not screen and sys.platform != "darwin":
        return ""
    folder = os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath()
    return str(Path(folder, f"{NAME}-{os.getuid()}-{screen.replace('/', '_')}"))


class Instance(QObject):
    """Calls the first window, or answers as the first. What is sent is a path and not trusted with more than opening.

    Qt's network library is loaded when there is somebody to call, or after the window is shown.
    """

    called = Signal()
    """The program was started again."""
    handed = Signal(Path)
    """It was started with this file."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server: QLocalServer | None = None

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Hand files to the first window, or only call it; whether it took all of them."""
        if not self._name or not _may_answer(self._name):
            return False
        return all(self._send(os.fsencode(path.absolute())) for path in paths) if paths else self._send(b"")

    def listen(self) -> None:
        """Answer the starts that come later."""
        if not self._name:
            return
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError:  # the system lacks a library that Qt's network needs: each start has its own window
            return
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self._server.listen(self._name)

    def _send(self, message: bytes) -> bool:
        try:
            from PySide6.QtNetwork import QLocalSocket
        except ImportError:
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER):
            return False
        socket.write(message + END)
        return socket.waitForBytesWritten(ANSWER) and socket.waitForReadyRead(ANSWER) and socket.read(5) == TAKEN

    def _meet(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(LONGEST + 1)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        """Take a whole message; one that is too long or no path ends the talk."""
        heard = bytes(socket.peek(LONGEST + 1).data())
        message, end, _ = heard.partition(END)
        if not end and len(heard) <= LONGEST:
            return
        path = Path(os.fsdecode(message))
        if not end or (message and not path.is_absolute()):
            socket.abort()
            return
        socket.readyRead.disconnect()
        socket.write(TAKEN)
        socket.flush()
        socket.disconnectFromServer()
        self.called.emit()
        if message:
            self.handed.emit(path)


def _may_answer(name: str) -> bool:
    """Whether somebody may listen there: on Unix the socket exists and is the user's own."""
    try:
        return not UNIX or Path(name).stat().st_uid == os.getuid()
    except OSError:
        return False
