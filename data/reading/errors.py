"""What is said where a file cannot be read."""

from __future__ import annotations

DAMAGED = "文件已损坏或不完整，请重新下载或复制一份后再打开。"
LOCKED = "文件设有密码，请在 WPS、Word 或阅读器中取消密码，另存一份后再打开。"
TOO_MUCH = "文件内容大得不像一份报告，请确认选对了文件。"


class ReadingError(Exception):
    """A file that cannot be opened as a report.

    `message` is one sentence in Chinese for the user, `detail` what the system or the decoder said.
    """

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail


class UnknownEncodingError(ReadingError):
    """A text whose encoding is not known: the user may choose one of `decodings`."""
