"""Bodies by the short name that their part gives them where nobody else could tell whom it means: 市主管部门."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from loaders.document import Part
from loaders.extract.full_names import full_name_range
from loaders.extract.responsibility.annotations import Annotation
from loaders.extract.responsibility.bodies import is_body, lists_agencies
from loaders.extract.responsibility.clauses import clause_end
from loaders.extract.responsibility.duties import ACTIVE
from loaders.extract.responsibility.heads import Sentence
from loaders.extract.responsibility.names import kind_of
from loaders.extract.responsibility.partners import read_segments
from loaders.extract.responsibility.permissions import lays_no_duty
from loaders.extract.responsibility.subjects import Subject

Declared = Mapping[str, tuple[int, int]]

_CALLS = re.compile(
    r"[（(](?:以下|下)(?:统一)?[简统并合]?称[为“\"]*(?P<short>[\u4e00-\u9fff]{0,8}(?:部门|机构|机关|办|中心|专班|组))[”\"]*[）)]"
)


def find_declared(text: str, part: Part) -> Declared:
    """Where the full names stand of the bodies that a part gives a short name which says of itself nothing of whose."""
    found: dict[str, tuple[int, int]] = {}
    for calls in _CALLS.finditer(text, part.start, part.end) if text.find("下", part.start, part.end) > 0 else ():
        full = full_name_range(text, calls.start(), part.start)
        unsaid = kind_of(calls["short"]).refusal or not is_body(calls["short"])
        if unsaid and lists_agencies(text, *full):
            found.setdefault(calls["short"], full)
    return found


def read_declared(text: str, sentence: Sentence, declared: Declared) -> Iterator[tuple[int, int, Annotation]]:
    """What an article lays on bodies that stand by their declared short name at the head of a clause, or behind 由."""
    for short, full in declared.items():
        at = text.find(short, sentence.start, sentence.end)
        if at < 0 or not (at == sentence.start or text[at - 1] in "由，、条 　"):
            continue
        end = at + len(short)
        subject = Subject(at, end, end, clause_end(text, end, sentence.end), text[at - 1] == "由", at)
        match = ACTIVE.match(text, end)
        if match and not lays_no_duty(text, sentence, subject):
            first, *others = read_segments(text, subject, match, sentence.end)
            yield at, sentence.end, Annotation((replace(first, start=full[0], end=full[1]), *others))
