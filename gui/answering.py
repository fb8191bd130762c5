"""答复: asks the active report about what is typed, in the background, and goes to the answer that is picked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from data.answers import Answer, answers
from gui.answer_palette import AnswerPalette
from gui.desks import Desks
from gui.jobs import Jobs
from gui.theme import Theme

ASKING = "asking"


class Answering(QObject):
    """Knows the palette and the desk that it speaks of."""

    answered = Signal(str, tuple)
    """The words that were asked, and the answers to them; words asked before the latest are not answered."""

    def __init__(self, desks: Desks, jobs: Jobs, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._desks = desks
        self._jobs = jobs
        self._palette = AnswerPalette(theme, window)
        self._palette.words_picked.connect(self._ask)
        self._palette.answer_picked.connect(self._go_to)
        self._palette.left.connect(self._go_on)
        self.answered.connect(self._palette.show_answers)

    def begin(self) -> None:
        """Open the palette for the active report."""
        self._palette.begin(self._desks.active.title)

    def _ask(self, words: str) -> None:
        opened = self._desks.active.session.opened
        if opened is not None:
            tell = partial(self.answered.emit, words)
            self._jobs.start(ASKING, partial(answers, opened.report, words), tell, lambda _: False)

    def _go_to(self, answer: Answer) -> None:
        self._desks.active.go_to(answer.kind, answer.ids)

    def _go_on(self) -> None:
        """Give the keyboard back to the active report."""
        self._desks.active.take_focus()
