"""What is said where a file cannot be read."""

from __future__ import annotations


class ReadingError(Exception):
    """A file that cannot be opened as a report.

    `message` is one sentence in Chinese for the user, `detail` what the system or the decoder said.
    """

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail
