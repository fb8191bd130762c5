"""What a user can do with a chart, by name; menus and charts know it by the same words."""

from __future__ import annotations

from typing import Literal

ChartAct = Literal["turn", "enlarge", "copy", "copy_slide", "export"]
