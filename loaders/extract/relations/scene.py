"""A part's text as sentences with the named things in them and the verbs between: what every relation rule reads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from loaders.document import BlockKind, Document, Part, PartKind, Section
from loaders.extract.relations.governed import Governed, Sentence
from loaders.extract.relations.things import find_things
from loaders.extract.relations.verbs import Verb, Verbs
from loaders.extract.sentences import Sentences
from loaders.extract.titled import TITLED
from loaders.lexicon.places import locate
from loaders.mention import Mention

NAMED = frozenset({"Park", "Enterprise", "Project", "Platform", "Organization", "Place"})
ACTORS = frozenset({"Agency", "Enterprise", "Organization"})
BUILT = frozenset({"Project", "Platform", "Park"})
_SUBJECTS = ACTORS | {"Place"}
_ACTING = frozenset({"Enterprise", "Organization"})
_SITES = frozenset({"Park", "Place"})
_AT = re.compile("(?:等[^，。；、]{0,12})?(?:拟|将|已|计划|分别|共同|联合)*[在于]")
_ANNOTATION = re.compile(
    r"[（(][^（(）)]{0,200}?(?:单位|部门)[:：]|[（(][^（(）)]{0,200}?负责|[（(][^（(）)]{0,60}?牵头"
)
_COLON = frozenset("：:")
_NUMBERING = " \t\u3000-—–•·0123456789.．、（）()一二三四五六七八九十"
_LONGEST_CASE = 2500
_LONGEST_ADVERB = 5  # characters between 、 and a verb that begins a member: 、加快建设
_GROUNDED = re.compile("依托|基于|[^存]在|支持|鼓励|推动|引导")
_NEVER_NOUNS = frozenset({"推进", "推动", "加快", "促进", "支持", "开展", "启动", "深化", "组织实施", "加快推进"})
_NOUNED = re.compile(
    "城|园|区|中心|基地|平台|体系|能力|行动|工程|计划|港|谷|院|所|馆|厂|站|型|性|者|商|链|力|方案|资金|基金|机构|高地|联盟|大赛|集团|办"
)
_GLOSS = re.compile(r"(?:[”』」]|[（(][^（(）)]{0,40}[）)])*")
_GLOSS_MARKS = frozenset("”』」（(")
_AND = frozenset("和与及")
_DONE = frozenset("成工用产")  # what verbs of completion end in
_JOINT = re.compile(r"\s?(?:、|和|与|及|以及|暨|或|/|”“)\s?(?:以及|及|和)?[“]?")
_LONGEST_JOINT = 7
_TYPE = attrgetter("type")


class Scene:
    """One part: its sentences, things and verbs, found once for every relation."""

    __slots__ = (
        "_case_starts",
        "_case_stops",
        "_cases",
        "_found",
        "_read",
        "_thing_starts",
        "_verbs",
        "document",
        "part",
        "sentences",
        "text",
        "things",
        "titled",
    )

    def __init__(
        self, document: Document, part: Part, mentions: Sequence[Mention], sentences: Sentences | None = None
    ) -> None:
        self.document, self.part, self.text = document, part, document.text
        self._found = sentences or Sentences(document.text)
        self.things = find_things(document.text, part, mentions)
        self.titled = tuple(one for one in mentions if one.rule == TITLED)  # what the title of the policy is for
        self._thing_starts = [thing.span.start for thing in self.things]
        self._cases = [
            one for one in self.things if one.type == "Place" and self.text[one.span.end : one.span.end + 1] in _COLON
        ]
        self._case_starts = [one.span.start for one in self._cases]
        # what is told of a park is none of the case before it
        self._case_stops = [one.span.start for one in self.things if one.type == "Park" and self._heads_line(one)]
        self._verbs = Verbs(document.text, part.start, part.end, self.things)
        self._read: dict[int, tuple[Governed, ...]] = {}
        self.sentences = tuple(self._find_sentences())

    def _find_sentences(self) -> Iterator[Sentence]:
        starts = self._thing_starts
        for block in self.part.blocks:
            low = bisect_left(starts, block.start)
            if block.kind is BlockKind.FURNITURE or low == len(starts) or starts[low] >= block.end:
                continue
            for start, end in self._found.in_block(block):
                high = bisect_left(starts, end, low)
                if low < high:  # each sentence begins where the one before it ends
                    things, low = self.things[low:high], high
                    kinds = frozenset(map(_TYPE, things))
                    yield Sentence(start, end, things, self._lists(things), kinds)

    def verbs(self, start: int, end: int) -> Sequence[Verb]:
        """The verbs that lie inside a range, in text order."""
        return self._verbs.forwards(start, end)

    def clauses(self, sentence: Sentence) -> Sequence[tuple[int, int]]:
        """The clauses of a sentence, in text order."""
        return self._found.clauses(sentence.start, sentence.end)

    def sections_at(self, offset: int) -> Iterator[Section]:
        """The sections around an offset, the deepest first."""
        index = self.part.section_at(offset)
        while index is not None:
            section = self.part.outline[index]
            yield section
            index = section.parent

    def things_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The things that begin inside a range, in text order."""
        return self.things[bisect_left(self._thing_starts, start) : bisect_left(self._thing_starts, end)]

    def case_at(self, offset: int) -> Mention | None:
        """The place that the words around an offset are told of: 深圳市：推动…; in a guide, up to the next case."""
        index = bisect_right(self._case_starts, offset) - 1
        if index < 0:
            return None
        place = self._cases[index]
        stop = bisect_right(self._case_stops, offset) - 1
        if stop >= 0 and self._case_stops[stop] > place.span.start:
            return None
        reach = _LONGEST_CASE if self.part.kind is not PartKind.POLICY else 0
        end = self.text.find("\n", place.span.end)
        return place if offset < max(end if end >= 0 else self.part.end, place.span.end + reach) else None

    def _heads_line(self, thing: Mention) -> bool:
        """Whether a thing opens its line, but for its number, and a colon stands behind it: 1.某某高新区：…."""
        line = self.text.rfind("\n", 0, thing.span.start) + 1
        before = self.text[line : thing.span.start].strip(_NUMBERING)
        return not before and self.text[thing.span.end : thing.span.end + 1] in _COLON

    def place_at(self, offset: int) -> str | None:
        """The place that speaks at an offset: that of its case, else that of the part."""
        case = self.case_at(offset)
        return case.name if case is not None else self.part.place

    def is_own_place(self, thing: Mention) -> bool:
        """The thing is the place that the part speaks for: 上海 in a Shanghai plan."""
        place = self.part.place
        if place is None:
            return False
        near = locate(place)
        return thing.name in place or (near is not None and locate(thing.name, near) == near)

    def governed(self, sentence: Sentence) -> tuple[Governed, ...]:
        """Every thing of a sentence that stands outside an annotation, with its verb."""
        known = self._read.get(sentence.start)
        if known is None:
            known = self._read[sentence.start] = tuple(self._govern(sentence))
        return known

    def _govern(self, sentence: Sentence) -> Iterator[Governed]:
        text, start, end = self.text, sentence.start, sentence.end
        clauses = self._found.clauses(start, end)
        bracketed = text.find("（", start, end) >= 0 or text.find("(", start, end) >= 0
        at, last = 0, len(clauses) - 1
        for thing, listed in zip(sentence.things, sentence.lists, strict=True):
            while at < last and clauses[at + 1][0] <= thing.span.start:
                at += 1
            if not (bracketed and self.annotated(sentence, thing)):
                yield self._governed(thing, listed, clauses[at])

    def _governed(self, thing: Mention, listed: tuple[int, int], clause: tuple[int, int]) -> Governed:
        text, start, (first, last) = self.text, thing.span.start, listed
        verb = self._governor(clause[0], start)
        after = text[last : clause[1]]
        if verb is None:
            return Governed(thing, None, clause, first, text[clause[0] : start], after, "")
        return Governed(thing, verb, clause, first, text[verb.end : start], after, text[clause[0] : verb.start])

    def _governor(self, start: int, end: int) -> Verb | None:
        """The last verb before a thing; 面向东盟的智慧物流园区 has its verb before 面向."""
        last = None
        for verb in self._verbs.backwards(start, end):
            if self._in_noun(verb, start, end):
                continue
            last = last or verb
            if verb.supports != "none" or "的" not in self.text[verb.end : end]:
                return verb
        return last

    def _in_noun(self, verb: Verb, start: int, end: int) -> bool:
        """The word is part of a noun: 创新 in 中德创新城, says when, or stands inside a later member of a list."""
        if verb.word[-1] in _DONE and self.text[verb.end : verb.end + 1] == "后":
            return True  # 建成后移交甲医院
        if verb.end != end and verb.word not in _NEVER_NOUNS and (self._makes_noun(verb) or self._ends_noun(verb)):
            return True
        mark = self.text.rfind("、", start, verb.start)
        return mark >= 0 and verb.start - mark > _LONGEST_ADVERB and not self._ends_actors(start, mark, verb.start)

    def _makes_noun(self, verb: Verb) -> bool:
        """创新 in 创新城; in 发展工程机械 a named thing begins behind the verb."""
        at = bisect_left(self._thing_starts, verb.end)
        named = at < len(self._thing_starts) and self._thing_starts[at] == verb.end
        return not named and bool(_NOUNED.match(self.text, verb.end))

    def _ends_noun(self, verb: Verb) -> bool:
        """建设 in A建设和B创建: a thing ends right before it, and 和 stands behind."""
        if self.text[verb.end : verb.end + 1] not in _AND:
            return False
        at = bisect_left(self._thing_starts, verb.start) - 1
        return at >= 0 and self.things[at].span.end == verb.start

    def _ends_actors(self, start: int, mark: int, verb: int) -> bool:
        """The list of who acts ends right before the verb: A、B共建X."""
        at = bisect_left(self._thing_starts, verb) - 1
        if at < 0 or self.things[at].span.start <= mark or self.things[at].span.end > verb:
            return False
        if at > 0 and self._is_site_of(self.things[at - 1], self.things[at], mark):
            return True  # A、B在甲园建设X
        gap = self.text[self.things[at].span.end : verb]
        if self.things[at].type not in _SUBJECTS:  # 依托A园区、B园区建设X
            return not gap and bool(_GROUNDED.search(self.text, start, mark))
        return len(gap) <= _LONGEST_ADVERB and "的" not in gap

    def _is_site_of(self, actor: Mention, site: Mention, mark: int) -> bool:
        """Whether a thing is where the actor right before it, behind a mark, does something: 乙公司在甲园."""
        acts = actor.type in _ACTING and actor.span.start > mark and site.type in _SITES
        return acts and _AT.fullmatch(self.text, actor.span.end, site.span.start) is not None

    def _lists(self, things: Sequence[Mention]) -> tuple[tuple[int, int], ...]:
        """Where the list of things that each thing stands in begins and ends."""
        found: list[tuple[int, int]] = []
        first, last, size = things[0].span.start, self._glossed(things[0].span.end), 1
        for thing in things[1:]:
            start = thing.span.start
            if not (0 < start - last <= _LONGEST_JOINT and _JOINT.fullmatch(self.text, last, start)):
                found += [(first, last)] * size
                first, size = start, 0
            last, size = self._glossed(thing.span.end), size + 1
        return (*found, *[(first, last)] * size)

    def list_end(self, sentence: Sentence, position: int) -> int:
        """Where the list of things that a thing stands in ends."""
        return sentence.lists[position][1]

    def list_start(self, sentence: Sentence, position: int) -> int:
        """Where the list of things that a thing stands in begins."""
        return sentence.lists[position][0]

    def _glossed(self, end: int) -> int:
        if self.text[end : end + 1] not in _GLOSS_MARKS:
            return end
        found = _GLOSS.match(self.text, end)
        return found.end() if found else end

    def annotated(self, sentence: Sentence, thing: Mention) -> bool:
        """The thing stands in a bracket that names responsible units."""
        opened = max(
            self.text.rfind("（", sentence.start, thing.span.start),
            self.text.rfind("(", sentence.start, thing.span.start),
        )
        return opened >= 0 and bool(_ANNOTATION.match(self.text, opened, sentence.end))
