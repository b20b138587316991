"""Who leads, answers for and cooperates on each task: cue → scope → segments by role → list → members → deadline."""

from __future__ import annotations

from dataclasses import replace

from loaders.document import Document, Part, Span
from loaders.extract.responsibility.annotations import Note
from loaders.extract.responsibility.claims import Findings, Statement, claim_statement
from loaders.extract.responsibility.counted import claim_counted
from loaders.extract.responsibility.defaults import give_default
from loaders.extract.responsibility.headings import claim_headings
from loaders.extract.responsibility.marked_off import find_marking
from loaders.extract.responsibility.notes import find_notes
from loaders.extract.responsibility.order import leading_from, others_help
from loaders.extract.responsibility.over_items import claim_over_items
from loaders.extract.responsibility.prose import claim_prose
from loaders.extract.responsibility.scope import find_scopes
from loaders.extract.responsibility.tables import claim_tables
from loaders.mention import Claim, Mention, Refusal, RefusalReason

__all__ = ["claim_responsibility"]


def claim_responsibility(document: Document, part: Part) -> tuple[list[Claim], list[Mention], list[Refusal]]:
    """Every responsibility that a part states, with the bodies and tasks found on the way and what was refused."""
    findings = Findings()
    policy = policy_of(document, part)
    notes, leads_from = _claim_notes(document, part, policy, findings)
    claim_tables(document, part, leads_from is not None, findings)
    headings = claim_headings(document, part, notes, findings) + claim_over_items(document, part, notes, findings)
    tables = [(table.start, table.end) for table in part.tables]
    counted = claim_counted(document, part, findings)
    taken = sorted([*((note.start, note.end) for note in notes), *tables, *headings, *counted])
    due = {note.start: note.reading.deadline for note in notes if note.reading.deadline and not note.reading.segments}
    claim_prose(document, part, taken, findings, policy, due)
    return give_default(document, part, findings.claims), findings.mentions, findings.refusals


def policy_of(document: Document, part: Part) -> Mention | None:
    """The document's own policy as the head of what is said of all its tasks."""
    if part.policy is None:
        return None
    start = document.text.find(part.policy.title, part.start, part.end)
    start = start if start >= 0 else part.start
    end = min(part.end, start + len(part.policy.title))
    return Mention("Policy", part.policy.title, document.span(start, end), part.index, "title")


def _claim_notes(
    document: Document, part: Part, policy: Mention | None, findings: Findings
) -> tuple[list[Note], int | None]:
    notes, doubts = find_notes(document.text, part)
    leads_from = leading_from(document.text, part.start, part.end, notes)
    helped = others_help(document.text, part, leads_from, notes)
    marking = find_marking(document.text, part)
    for note, tasks in zip(notes, find_scopes(document, part, notes), strict=True):
        if not tasks:
            findings.refusals.append(_refusal(document, part, note.start, note.end, RefusalReason.NO_SCOPE, note.rule))
            continue
        first = note.reading.first_leads or (leads_from is not None and note.start >= leads_from)
        said = Statement(
            tasks[0], note.start, note.end, note.reading, "marked", note.rule, first, policy, helped, marking
        )
        findings.mentions += _members(document, part, said) if note.members else tasks
        for task in () if note.members else tasks:
            claim_statement(document, part, replace(said, task=task), findings)
    for doubt in doubts:
        findings.refusals.append(_refusal(document, part, doubt.start, doubt.end, RefusalReason.UNREADABLE, doubt.rule))
    return notes, leads_from


def _members(document: Document, part: Part, said: Statement) -> list[Mention]:
    """The bodies that are the members of a group."""
    named = Findings()
    claim_statement(document, part, said, named)
    return named.mentions


def _refusal(document: Document, part: Part, start: int, end: int, reason: RefusalReason, rule: str) -> Refusal:
    return Refusal(reason, Span(start, end, document.text[start:end]), part.index, f"responsibility.{rule}")
