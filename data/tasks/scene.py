"""A clause of the plan with what its kind depends on."""

from __future__ import annotations

from typing import Literal, NamedTuple

from data.tasks.clauses import Clause
from data.tasks.grammar import Built

Kind = Literal["task", "lead", "tail", "means", "slogan"]
"""lead: the time of the clause behind it; tail: more of the one before it; means and slogan: no task."""


class Scene(NamedTuple):
    """What a rule is shown of a clause."""

    clause: Clause
    counted: bool
    """Whether it holds a promised figure."""
    before: Kind | None
    """The kind of the clause before it in the sentence; None where it opens the sentence."""
    led: bool
    """Whether the sentence's last task began with a verb, which may rule this clause too."""
    sworn: bool
    """Whether the sentence began with an oath: 我们坚信."""

    @property
    def words(self) -> str:
        """The folded words of the clause."""
        return self.clause.words

    @property
    def parts(self) -> Built:
        """The clause as verb and object."""
        return self.clause.parts
