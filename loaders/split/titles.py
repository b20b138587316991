"""How titles of official documents look."""

from __future__ import annotations

import re

from loaders.repair.starts import is_title


def is_document_title(words: str) -> bool:
    """Whether a line reads as the title of a policy or report."""
    return len(words) >= 6 and is_title(words) and not re.search("[。；！？]", words)
