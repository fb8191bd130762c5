"""答复: asks the report about what is typed, in the background; the latest word wins."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from data.answers import Answer, answers
from data.records import Report
from gui.jobs import Jobs

ASKING = "asking"


class Answering(QObject):
    """`answered` brings the words that were asked, and the answers to them."""

    answered = Signal(str, tuple)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def ask(self, report: Report, words: str) -> None:
        """Seek the answers; those to words asked before are not awaited any more."""

        def tell(found: tuple[Answer, ...]) -> None:
            self.answered.emit(words, found)

        self._jobs.start(ASKING, partial(answers, report, words), tell, lambda _: False)
