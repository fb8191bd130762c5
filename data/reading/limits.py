"""How much a file may hold: far more than any report does, and little enough to be read in a moment."""

from __future__ import annotations

LARGEST_TEXT = 20 * 1024 * 1024
"""Bytes of a plain text or a web page; the longest reports have a fiftieth of it."""
LARGEST_FILE = 100 * 1024 * 1024
"""Bytes of any other file, pictures and all."""
MOST_CHARACTERS = 300_000
"""Characters of the text that is read; a long report has 40,000."""
MOST_LINES = 30_000
"""Lines of the text; a long report has 1,000."""
MOST_NUMBERS = 10_000
"""Runs of digits in the text; a report full of figures has 1,500."""
MOST_PAGES = 1_000
MOST_TAGS = 300_000
"""Tags of a web page."""
LARGEST_PART = 16 * 1024 * 1024
"""Bytes of one XML part of a package, unpacked."""
LARGEST_UNPACKED = 300 * 1024 * 1024
"""Bytes of all parts of a package, unpacked."""
MOST_PARTS = 10_000
"""Parts of a package."""
