"""Questions in plain Chinese: which curated query answers them, and with which parameters.

The wordings stand in the headers of the queries. A wording fits when its words stand in the question and its slots
name things of the graph; nothing is answered by likeness alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.ask.answer import Answer, answer
from kg.ask.library import library, nearest_questions
from kg.ask.parameters import AmbiguousError, bind
from kg.ask.query import AskError, Query, Wording
from kg.ask.words import variants
from kg.store.base import Store

_HAN = re.compile(r"[一-鿿]")
_LONGEST = 120  # characters of a question
_LAST = "coverage/passages-for-words"  # shows where words stand; asked only where no other query has an answer
_POLITE = re.compile(r"^(?:请问|请|帮我|帮忙|我想知道|想知道|想了解|查一下|查询|查找|列出|告诉我|看看|一下)+[，：]?")
_END = re.compile(r"(?:吗|呢|呀|啊)?[？?。！!\s]*$")

# Words that Chinese uses for the same thing in a question.
_SAME = {
    "<谁>": r"(?:谁|哪个(?:部门|单位|机构|局|委|厅)?|哪家(?:单位|机构|公司|企业)?|哪一个(?:部门|单位|机构)?|"
    r"哪些(?:部门|单位|机构|机关|企业)|哪几(?:个|家)(?:部门|单位|机构)|什么(?:部门|单位|机构|机关))",
    "<谁或哪些>": r"(?:谁|哪些|哪个|哪几个|什么|哪家)?(?:部门|单位|机构)?",
    "<哪些>": r"(?:有)?(?:哪些|哪几(?:项|个|件|条|家)|哪(?:项|个|件|条|家)|什么|"
    r"多少(?:项|个|件|条|家)?|几(?:项|个|件|条|家))",
    "<任务>": r"(?:重点任务|主要任务|工作任务|具体任务|任务|工作|事项|措施|条款|职责)",
    "<政策>": r"(?:政策文件|政策|文件|规划|方案|计划|意见|办法|条例)",
}
_SLOT = re.compile(r"\{([a-z]\w*)\}")
_ANY = r"(?:《[^》]{1,80}》|[^，。？！；]{1,60}?)"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a question: a query, the words of its parameters, and how much of the question is said."""

    query: Query
    given: Mapping[str, str]
    literal: int  # characters that the wording itself accounts for


def is_plain(words: str) -> bool:
    """Whether this is a question in words and not the name of a query."""
    return bool(_HAN.search(words))


def ask_plainly(question: str, store: Store, given: Mapping[str, str] | None = None) -> Answer:
    """The answer to a question in Chinese; `AskError` with the nearest three where no query fits."""
    doubt: AmbiguousError | None = None
    silent: Answer | None = None
    for reading in readings(question):
        try:
            found = _answered(reading, store, given or {})
        except AmbiguousError as error:
            doubt = doubt or error
            continue
        if found and found.stated:
            return found
        silent = silent or found
    if silent:
        return silent
    raise doubt or _unanswered(question)


def readings(question: str) -> list[Reading]:
    """Every way in which the library understands a question, the most literal first."""
    bare = _END.sub("", _POLITE.sub("", question.strip().replace(",", "，").replace("?", "？")))
    if not bare or len(bare) > _LONGEST:
        return []
    found = [reading for query, wording, pattern in _patterns() for reading in _match(bare, query, wording, pattern)]
    return sorted(found, key=lambda reading: (reading.query.id == _LAST, -reading.literal, reading.query.id))


def _match(bare: str, query: Query, wording: Wording, pattern: re.Pattern[str]) -> Iterator[Reading]:
    if found := pattern.fullmatch(bare):
        slots = {name: words for name, words in found.groupdict().items() if words}
        literal = len(bare) - sum(len(words) for words in slots.values())
        yield Reading(query, {**slots, **dict(wording.settled)}, literal)


@cache
def _patterns() -> tuple[tuple[Query, Wording, re.Pattern[str]], ...]:
    return tuple(
        (query, wording, re.compile(_expanded(wording.pattern)))
        for query in library().values()
        for wording in query.wordings
    )


def _expanded(pattern: str) -> str:
    for word, same in _SAME.items():
        pattern = pattern.replace(word, same)
    return _SLOT.sub(lambda slot: f"(?P<{slot[1]}>{_ANY})", pattern)


def _answered(reading: Reading, store: Store, also: Mapping[str, str]) -> Answer | None:
    """The answer of one reading, its free words tried from the strictest form to the loosest."""
    last = None
    for given in _attempts(reading):
        try:
            bound = bind(reading.query, {**given, **also}, store)
        except AmbiguousError:
            raise
        except AskError:
            continue
        rows = store.run(reading.query.cypher, bound.values)
        last = answer(reading.query, bound.shown, rows, _understood(reading.query, bound.shown))
        if last.rows:
            return last
    return last


def _attempts(reading: Reading) -> Iterator[Mapping[str, str]]:
    """The parameters as given, then with the free words in looser forms."""
    free = [one.name for one in reading.query.parameters if one.type in ("text", "words") and one.name in reading.given]
    if not free:
        yield reading.given
        return
    one = reading.query.parameter(free[0])
    for words in variants(reading.given[free[0]], bool(one and one.type == "words")):
        yield {**reading.given, free[0]: words}


def _understood(query: Query, shown: Mapping[str, str]) -> str:
    given = " ".join(f"--{name} '{value}'" for name, value in shown.items() if value)
    return f"理解为 / Read as: kg ask {query.id} {given}".rstrip()


def _unanswered(question: str) -> AskError:
    near = "；".join(f"{query.id}（{query.zh}）" for query in nearest_questions(question))
    return AskError(f"没有能回答这句话的问题；相近的三个 / No query answers this; the nearest three: {near}")
