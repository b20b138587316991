"""A sentence with the named things in it, and a thing with the verb that governs it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from loaders.extract.relations.verbs import Verb
from loaders.mention import Mention
from loaders.values import quick

_NEGATED = re.compile("不得|严禁|禁止|不再|停止|严控|防止|避免|限制|杜绝|不予|不支持|不宜|未经")
_SETS = frozenset({"建立", "健全", "建立健全", "完善", "构建", "创新", "优化", "探索", "实施", "组织实施"})
_RULE = re.compile(
    "(?:(?!建设|发展)|(?:建设|发展)(?=(?:工作)?(?:协调|联席|会商|领导|议事|督导|推进)))[\u4e00-\u9fff]{0,8}?(?:机制|制度|办法|规则|清单|目录|规划|政策)(?!创新|改革)"
)
# what is built in a zone, and is not the zone: 建设曹妃甸港区通用集装箱泊位
_PART_OF_ZONE = re.compile(
    "(?!等|内的|和|与|、|及)[一-鿿0-9#号—]{0,10}?(?:泊位|码头|堆场|锚地|航道|防波堤|标准厂房|厂房|路网|管网|污水处理厂|专用线|公寓"
    "|场站|充电站|换电站|加氢站|变电站|冷库|仓库)(?:[，。；、和及]|建设|改造|扩建|工程|项目|$)"
)


@quick
@dataclass(frozen=True, slots=True)
class Governed:
    """A named thing with the verb before it in its clause and the words around."""

    thing: Mention
    verb: Verb | None
    clause: tuple[int, int]
    first: int  # where the list that it stands in begins
    between: str  # from the verb to the thing
    after: str  # from the end of its list to the end of the clause
    before: str  # from the beginning of the clause to the verb

    @property
    def rules(self) -> bool:
        """What the verb makes is a rule about the thing: 建立某平台管理制度, 完善某示范区统筹机制."""
        return self.verb is not None and self.verb.word in _SETS and _RULE.match(self.after) is not None

    @property
    def builds_within(self) -> bool:
        """What the verb makes lies in a zone, which is not made itself."""
        return self.thing.type == "Park" and _PART_OF_ZONE.match(self.after) is not None

    @property
    def negated(self) -> bool:
        """The clause forbids or ends what its verb says: 严禁新建, 不再支持."""
        return bool(_NEGATED.search(self.before))


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the outermost named things in it, left to right."""

    start: int
    end: int
    things: tuple[Mention, ...]
    lists: tuple[tuple[int, int], ...]  # for each thing, where its list of things begins and ends
    kinds: frozenset[str]

    def listed(self) -> list[list[Mention]]:
        """The things list by list."""
        pairs = groupby(zip(self.things, self.lists, strict=True), key=lambda pair: pair[1])
        return [[thing for thing, _ in listed] for _, listed in pairs]

    def listed_with(self, position: int) -> list[Mention]:
        """The things of the list that one thing stands in."""
        bounds = self.lists[position]
        return [thing for thing, listed in zip(self.things, self.lists, strict=True) if listed == bounds]
