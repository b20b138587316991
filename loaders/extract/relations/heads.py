"""Who says a measure: the task where the sentence stands, else the policy of the part."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.document import Document, Part
from loaders.extract.tasks import task_at
from loaders.mention import Mention


def policy_of(document: Document, part: Part) -> Mention | None:
    """The part's own policy as a mention, or None where the part is none."""
    if part.policy is None:
        return None
    title = part.policy.title
    start = document.text.find(title, part.start, part.end)
    begin = start if start >= 0 else part.start
    end = begin + len(title) if start >= 0 else min(part.end, document.text.find("\n", part.start) % (part.end + 1))
    return Mention("Policy", title, document.span(begin, max(begin, end)), part.index, "title")


def head_at(document: Document, part: Part, tasks: Sequence[Mention], offset: int) -> Mention | None:
    """The task that covers an offset, else the part's policy."""
    return task_at(tuple(tasks), offset) or policy_of(document, part)
