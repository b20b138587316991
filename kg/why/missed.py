"""Why a fact that a reader expects is not in the graph: candidates that were refused, with their reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Facts
from kg.why.rules import Sentence, reads_as

# What each reason of a refusal says.
_REASONS = {
    "generic": "泛指，没有点名 / named by class only: nobody in particular",
    "unnamed": "人员或职务，不是机构 / a person or a post, no body",
    "unreadable": "不像任何机构的名称 / no form of a body's name",
    "no scope": "前面没有任务可归属 / no task stands before it",
    "principle": "原则，不是分工 / a principle, no assignment",
    "model": "举例的模式，不是分工 / a model, no assignment",
    "topic": "话题，不是分工 / a topic, no assignment",
    "unidentified": "名称无法确定指谁 / the name cannot be told apart",
    "end unidentified": "关系的一端无法确定 / one end cannot be identified",
    "both ends are one thing": "两端是同一事物 / both ends are one thing",
}


@dataclass(frozen=True, slots=True)
class Missed:
    """One candidate that was refused: its words, where they stand, the reason and what the rule reads."""

    source: str
    line: int
    words: str
    reason: str
    because: str
    rule: str
    reads_as: Sentence


def missed(words: str, facts: Iterable[Facts]) -> Iterator[Missed]:
    """Every refused candidate whose words hold all the words given, document by document."""
    wanted = words.split()
    for one in facts:
        for refused in one.rejected:
            plain = "".join(refused.what.split())
            if all(word in plain for word in wanted):
                because = _REASONS.get(refused.reason, refused.reason)
                said = reads_as(refused.rule)
                yield Missed(one.source, refused.line, refused.what, refused.reason, because, refused.rule, said)
