"""ISSUED_BY: who issued the policies that a document names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.own_titles import is_own, titles_of
from loaders.extract.relations.scene import Scene
from loaders.lexicon.reports import WORK_REPORT
from loaders.mention import Claim, Mention

_ISSUES = re.compile(
    r"(?:(?:获悉|了解到|透露|介绍)，(?:近日|日前)?，?该(?:厅|局|委|部|办|院|会|单位|部门))?(?:等[^，。；《]{0,16})?(?:第[^，。；]{1,8}次(?:会议|全体会议|常务会议))?(?:[一二两三四五六七八九十\d]+(?:部门|单位|个部门|部委))?(?:近日|日前|于?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?|于?20\d\d年|已|先后|正式|又|专门|随后|\d{1,2}日)?"
    r"(?:联合|共同)?(?:研究)?(?:制定)?(?:并)?(?:出台|印发|发布|公布|颁布|下发|通过|审议通过|表决通过|制定|推出|实施)(?:实施|施行|出台|印发|发布)?(?:的|了)?[^，。；《》]{0,20}$"
)
_SENDS = re.compile(
    r"》(?:[（(][^（()）]{1,20}[）)])?(?:及[^，。；]{1,14})?(?:[（(][^（()）]{1,8}[）)])?(?:印发|下发)(?:给?你们)?(?=[，。])"
)
# 《X》由A、B联合印发, 《Y》以A名义发布
_SENT_BY = re.compile(r"》(?:[（(][^（()）]{1,20}[）)])?(?:已|将|是|现|拟)?(?:由|以|经)")
_SENT = re.compile(
    r"(?:等[^，。；]{0,10})?(?:的?名义)?(?:[一二两三四五六七八九十\d]+(?:部门|单位|家单位))?(?:于?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?|联合|共同|正式|已|先后|研究)*"
    r"(?:制定)?(?:印发|发布|出台|颁布|公布|下发)"
)
_JOINED = re.compile("，?(?:会同|联合|与|和|商)")
_DIRECT = re.compile(r"(?:等[^，。；《]{0,10})?(?:关于印发|印发的?|的)?$")
_AND_OTHERS = re.compile("(?:等[^，。；《]{0,10})?")
_DRAFTS = re.compile(r"起草|征求意见|拟定|研究制定")
_CARRIES_OUT = re.compile(r"关于(?:贯彻|落实|实施|执行|做好|废止|修改)")  # 印发关于落实《X》的方案: X is another's
_SEPARATED = frozenset("、和及与，")


def claim_issued(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """A、B联合印发《X》《Y》: each issuer of each title of the list."""
    for title, issuers in _titles_with_issuers(scene, sentence):
        quote = heads.quote(sentence, (sentence.start, min(sentence.end, title.span.end + 1)))
        for issuer in issuers:
            if title.name.endswith(WORK_REPORT) and issuer.name.endswith("大会"):
                continue  # the congress passes the report of its government
            yield Claim("ISSUED_BY", title, issuer, quote, "policies.issued-by", 0.9)


def _titles_with_issuers(scene: Scene, sentence: Sentence) -> Iterator[tuple[Mention, list[Mention]]]:
    """Each title of a sentence with its issuers: those before it, those of its list, or who sends it."""
    issuers: list[Mention] = []
    last_end = first = -1
    for title in titles_of(sentence):
        opening = title.span.start - 1
        if not _is_listed(scene.text, last_end, opening):
            issuers, first = _issuers(scene, sentence, opening), opening
        elif issuers and _AND_OTHERS.fullmatch(scene.text, issuers[-1].span.end, first):
            issuers = []  # 财政部等五部门《X》、《Y》: only with a verb they issue both
        if not issuers and _SENDS.match(scene.text, title.span.end, sentence.end):
            issuers = _own_issuers(scene, sentence, title)
        elif not issuers and _SENT_BY.match(scene.text, title.span.end, sentence.end):
            issuers = _senders(scene, sentence, title)
        last_end = title.span.end
        yield title, issuers


def _is_listed(text: str, last_end: int, opening: int) -> bool:
    """Whether a title stands in a list with the one before it, if there is one."""
    return last_end >= 0 and set(text[last_end:opening].strip("》")) <= _SEPARATED


def _senders(scene: Scene, sentence: Sentence, title: Mention) -> list[Mention]:
    """The list of bodies behind a title that are said to issue it: 《X》由A、B联合印发."""
    by = _SENT_BY.match(scene.text, title.span.end, sentence.end)
    first = next((i for i, one in enumerate(sentence.things) if by and one.span.start == by.end()), None)
    if first is None or not _SENT.match(scene.text, scene.list_end(sentence, first), sentence.end):
        return []
    return [one for one in sentence.listed_with(first) if one.type == "Agency"]


def _own_issuers(scene: Scene, sentence: Sentence, title: Mention) -> list[Mention]:
    """Who issued a notice, of the plan by another name that it sends: 现将《X》印发给你们."""
    own = scene.part.policy
    if own is None or "现将" not in scene.text[sentence.start : title.span.start] or is_own(title.name, own.title):
        return []
    return [
        Mention("Agency", one.value, scene.document.span(one.start, one.end), scene.part.index, "policies.own")
        for one in own.issuers
        if one.start is not None and one.end is not None
    ]


def _issuers(scene: Scene, sentence: Sentence, opening: int) -> list[Mention]:
    """The list of bodies before the verb that issues, or right before the title."""
    bodies = [thing for thing in sentence.things if thing.type == "Agency" and thing.span.end <= opening]
    if not bodies:
        return []
    if not _is_issuing(scene.text[bodies[-1].span.end : opening]):
        return []
    first = scene.list_start(sentence, sentence.things.index(bodies[-1]))
    for body in reversed(bodies):
        if body.span.end < first and _JOINED.fullmatch(scene.text, body.span.end, first):
            first = scene.list_start(sentence, sentence.things.index(body))  # 甲厅会同乙厅制定出台《X》
    return [body for body in bodies if body.span.start >= first]


def _is_issuing(between: str) -> bool:
    """The words between a body and a title say that the one issued the other; a draft is not issued."""
    if len(between) > 60 or _DRAFTS.search(between) or _CARRIES_OUT.search(between):
        return False
    return bool(_ISSUES.fullmatch(between) or _DIRECT.fullmatch(between))
