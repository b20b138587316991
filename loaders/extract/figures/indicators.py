"""From a clause to its figures: which words are the indicator, which the comparator, which the value."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.figures.classes import full_name, gathers
from loaders.extract.figures.comparators import comparators, last_word, predicate_of, sign
from loaders.extract.figures.kinds import kind
from loaders.extract.figures.reached import read_reached, shares_done, shares_of_some, shares_that_do
from loaders.extract.figures.shared import Reading, shared_indicators
from loaders.extract.figures.values import find_values
from loaders.extract.figures.wording import (
    BASE_YEAR,
    ORIGIN,
    after_verb,
    changed_before,
    cleaned,
    counted_noun,
    deed_before,
    stem_of,
    undescribed,
    undone,
    without_place,
)
from loaders.lexicon.quantities import Quantity
from loaders.lexicon.table import rows

_JOINS = frozenset({"、", "和", "及", "以及"})
_NO_NOUN_UNITS = frozenset({"money", "ratio", "time"})
_PREPOSITION = re.compile("(?:在|以|对|从|由|按|每|近|等|第|与|向|为期|据|经|给予|罚款|处)$")
_GRANTED = re.compile("(?:安排|奖励|补助|补贴|资助)$")  # before money; what else is 资助 or 安排 is counted
_GROWS = re.compile(
    "((?:年均|每年|同比|比上年|较上年)(?:增长|增速|提高|下降|递增|增加|降低)?)(?:达到?|超过?|保持在|不低于|约)?"
)
_ALSO_GROWS = re.compile("增长|增加|下降|减少|降低|提高")  # 增加11亿吨、增长30%
_GROWTH_NOUN = re.compile("增速|增幅|降幅")
_NOMINAL = re.compile(
    "(?:投资|培训|改造|治理|整治|招聘|安置|服务|演出|巡诊|造林|植树|清淤|搬迁|修复|轮训)$"
)  # deeds that are counted themselves
_RISES_FROM = re.compile(rf"[由从]\s?{ORIGIN}\s?约?$")  # 由2020年的6134公里 is where it starts
_FORBIDS = re.compile("不再|不得|禁止|严禁")  # 不再新建每小时10蒸吨以下锅炉
_FURTHER = re.compile("(?:支持|推进|推动|加快|促进|支撑)(?:全[国省市县区州])?$")
_DEED = re.compile("(?:发展|建设|攻关|提升|改造|升级|融合|合作)$")
_OF_WHOM = re.compile("农村|城镇|城乡|国内外?|海内外|社会|基层|贫困")  # 吸纳农村50万劳动力就业
_SPENT_ON = re.compile(
    "[，,](?:全面|重点|加快|启动)?(?:实施|建设|新建|改造|推进|完善|打造|用于)"
)  # what a project costs
_FINISHES = re.compile(
    "(?:年内|基本)*(?:竣工|建成|完[工成]|交付|投产|开工(?:建设)?)(?:使用|投用)?"
)  # 开工3000套，基本建成9000套
_BEGUN = re.compile("(?:(?:新?开|施)工|在建|新建|筹集|（筹集）)+$")
_TO_DO = re.compile("(?:年度|计划|目标)*任务(?:数|量)?$")  # 开工任务300套
_SITS = re.compile("[率度量值额积重例数均]在$")  # 天数比例在72%
_LISTS_DEEDS = frozenset({"项", "件", "类", "种", "次", "人次", "分", "批", "岁", "年"})  # no lot of things in a place
_WHERE = "[^，。；、\\d（）]{1,16}[省市县区州盟旗镇乡村街道边期内线域]"  # 完成河东小区二期300户住宅改造
_MADE = re.compile(
    "(?:形成|打造|建[设成]|新[建增]|改?扩建|培[育植]|创建|构[筑建]|完成|实施|开工|启动|改造|竣工|修[缮建]|整治|治理|提升)"
    "[^，。；]{1,60}(?:、[^，。；]{1,20}|等)$"
)


@cache
def _verbs() -> re.Pattern[str]:
    words = "|".join(sorted((line["verb"] for line in rows("target_verbs")), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?:(?:{words})(?:[（(](?:{words})[）)])?(?:和|、|并|或)?)+"
        "(?:剩余|余下的?|(?<=完成|改造|建成|新建|实施)(?:全[国省市县区州]|我[国省市区县])"
        rf"|(?<=完成|改造|建成|新建|实施|解决|整治|治理|实现|修缮|推进|推动){_WHERE})?$"
    )


def read_clause(text: str, start: int, end: int, before: Reading | None = None) -> list[Reading]:
    """Every figure of the clause text[start:end], in text order; 年均增长8% is of the figure before."""
    for shares in (shares_of_some, shares_done, shares_that_do):
        if found := list(shares(text, start, end)):
            return found
    quantities = find_values(text, start, end)
    if not quantities:
        return []
    return shared_indicators(text, start, quantities) or _read_each(text, (start, end), quantities, before)


def _read_each(text: str, bounds: tuple[int, int], quantities: list[Quantity], before: Reading | None) -> list[Reading]:
    """Every figure with the words between the one before and the one behind it."""
    readings: list[Reading] = []
    left, end = bounds
    for quantity, right in zip(quantities, [*(one.start for one in quantities[1:]), end], strict=True):
        reading = _read(text, (left, right), quantity, before)
        reading = reading or _growth_of(text[left : quantity.start], quantity, before)
        if reading is not None:
            before = reading
            readings.append(reading)
            left = quantity.end + (len(reading.indicator) if reading.counted else 0)
    return readings


def _growth_of(words: str, quantity: Quantity, before: Reading | None) -> Reading | None:
    """年均增长8% with no indicator of its own is the growth of what the clause before it counts."""
    words = words.strip("，、 ")
    if before is None or (before.change and kind(before.quantity) == "ratio"):
        return None
    if _also_grows(words, quantity):
        name = _counted_before(before)
        return Reading(name + words, sign(words, quantity), quantity, change=True, subject=name)
    found = _GROWS.fullmatch(words)
    if found is None or before.change:
        return None
    whole = _counted_before(before)  # 同比增长8%，占全省25%: a share of it, not of its growth
    return Reading(before.indicator + found[1], sign("", quantity), quantity, change=True, subject=whole)


def _also_grows(words: str, quantity: Quantity) -> bool:
    """Whether words before a share say no more than that something grows: 增加11亿吨、增长30%."""
    return kind(quantity) == "ratio" and _ALSO_GROWS.fullmatch(words) is not None


def _read(text: str, bounds: tuple[int, int], quantity: Quantity, before: Reading | None) -> Reading | None:
    words = text[bounds[0] : quantity.start]
    noun = counted_noun(text[quantity.end : bounds[1]])
    predicate = predicate_of().search(words)
    if predicate is not None:
        return _predicated((text, bounds[0], quantity.start), predicate, noun, quantity, before)
    if words.endswith("在") and (quantity.bound or _SITS.search(words)):
        words = words[:-1].rstrip("要须")  # 装机在150万千瓦以上
    if reached := read_reached(words, text[quantity.end : bounds[1]], quantity):
        return reached
    stem = stem_of(words)
    if _measures_nothing(words, noun, quantity) and not (noun and _gathers(stem, noun, before)):
        return None
    return _counted(stem, noun, quantity, before) if noun else _headed(text, bounds[0], stem, quantity, before)


def _measures_nothing(words: str, noun: str, quantity: Quantity) -> bool:
    """The words before a figure say that it is no aim: where something starts from, money that is given, 对30家."""
    if _RISES_FROM.search(words) or _FORBIDS.search(words) or _is_granted(words, quantity):
        return True
    listed = words.endswith("等") and bool(noun) and _sums(stem_of(words), quantity)
    return not listed and _PREPOSITION.search(words.rstrip()) is not None


def _counted(stem: str, noun: str, quantity: Quantity, before: Reading | None) -> Reading | None:
    """建成10个A: the noun behind the figure is what it counts, also in a list: 建成10个A和5公里B."""
    listed = before is not None and before.counted and stem.strip() in _JOINS and kind(quantity) not in _NO_NOUN_UNITS
    more = listed or _counts(stem, quantity) or _sums(stem, quantity) or _gathers(stem, noun, before)
    counted = more and not _furthers(stem, noun)
    return Reading(noun, sign("", quantity), quantity, counted=True) if counted else None


def _is_granted(words: str, quantity: Quantity) -> bool:
    """Money that is given measures nothing: 补助50万元."""
    return kind(quantity) == "money" and _GRANTED.search(words) is not None


def _furthers(stem: str, noun: str) -> bool:
    """Whether things that are there are furthered, and none counted: 推进15条产业链发展, 支持7个实验室攻关."""
    return bool(_FURTHER.search(stem) and _DEED.search(noun))


def _sums(stem: str, quantity: Quantity) -> bool:
    """The figure sums up a list of what is made: 形成食品、纺织、装备制造3个…产业集群."""
    summed = quantity.unit == "大" or (kind(quantity) == "count" and quantity.unit not in _LISTS_DEEDS)
    return summed and _MADE.search(stem) is not None


def _gathers(stem: str, noun: str, before: Reading | None) -> bool:
    """Whether a figure counts things of a field, also where the figure before counts others of their kind."""
    return gathers(stem, noun, before.indicator if before is not None and before.counted else "")


def _headed(text: str, start: int, stem: str, quantity: Quantity, before: Reading | None) -> Reading | None:
    """投资 500亿元: the indicator stands right before the figure, without a comparator."""
    indicator = _bare(stem)
    if indicator == "投资" and _SPENT_ON.match(text, quantity.end):
        return None
    counted = undescribed(after_verb(undone(indicator)).strip())
    if before is not None and _goes_on(indicator, before):
        return Reading(before.indicator, sign("", quantity), quantity)
    finished = _FINISHES.fullmatch(indicator) is not None
    name = "" if finished else _own_name(indicator, counted, before)
    if not name and (finished or not cleaned(counted)):
        name = _told_before(text, start, stem, quantity, before)
    whole = _counted_before(before) if indicator.startswith("占") else ""  # a share of it is not what grows next
    return Reading(name, sign("", quantity), quantity, subject=whole) if name else None


def _goes_on(words: str, before: Reading) -> bool:
    """Whether words say again only what is done to what the figure before counts: 6月底前下达60%、9月底前下达80%."""
    again = 2 <= len(words) <= 4 and before.indicator.endswith(words)
    return again and len(before.indicator) > len(words) + 3 and not before.counted


def _bare(stem: str) -> str:
    """The words before a figure without the place that they are of; 完成投资 is 投资."""
    words = _TO_DO.sub("", without_place(cleaned(stem)))
    return words.removeprefix("完成") if words.startswith("完成投资") else words


def _own_name(words: str, counted: str, before: Reading | None) -> str:
    """What the words before a figure say to be counted, a deed among it; nothing where they name no indicator."""
    named = counted or (words if _NOMINAL.search(words) else "")
    return full_name(named, before.indicator if before else "")


def _told_before(text: str, start: int, stem: str, quantity: Quantity, before: Reading | None) -> str:
    """What a figure with no indicator of its own is of: 小区831个、2662万平方米, or a deed in the clause before."""
    deed = deed_before(text, start) if kind(quantity) == "ratio" or cleaned(stem) else ""
    if kind(quantity) == "ratio" or before is None:
        return deed
    if before.quantity.unit == quantity.unit:
        return _finished(stem, before.indicator) or deed
    again = not before.counted and not stem.strip("、和 ") and text[start - 1] not in "，；"
    return before.indicator if again else deed


def _finished(stem: str, begun: str) -> str:
    """What is finished of what the figure before says to be begun, or nothing: 开工3000套，基本建成9000套."""
    goes = _FINISHES.fullmatch(_bare(stem))
    return _BEGUN.sub("", begun) + goes[0] if goes else ""


def _predicated(
    place: tuple[str, int, int], predicate: re.Match[str], noun: str, quantity: Quantity, before: Reading | None
) -> Reading | None:
    """A达到10%, or 建成不少于10个A: an indicator with its comparator; the words text[start:end] stand before it."""
    text, start, end = place
    words = text[start:end]
    verb = predicate["words"]
    stem = stem_of(words[: predicate.start()])
    if noun and _counts(stem, quantity):
        return Reading(noun, sign(verb, quantity), quantity, counted=True)
    change = comparators().get(last_word(verb), ("", ""))[1] == "change"
    if before is not None and cleaned(stem) in ("同比", "环比"):
        return None  # of what the figure before counts
    name = _compared((text, start), stem, before, change)
    if not name and kind(quantity) == "count" and not cleaned(stem):
        name = deed_before(text, start)  # 开展演练，全年不少于8次
    if not name:
        return None
    subject = name
    if change and kind(quantity) == "ratio":
        name += predicate["adverb"].replace("力争", "") + verb
    else:
        name += _growth_noun(verb)
    return Reading(name, sign(verb, quantity), quantity, change, _base_year(words), subject=subject)


def _base_year(words: str) -> str:
    """The year that a figure is measured against, or nothing: 较2020年."""
    found = BASE_YEAR.search(words)
    return found[1] if found else ""


def _counted_before(before: Reading | None) -> str:
    """What the figure before counts, also where it says its growth: GDP增长7%，总量突破3000亿元."""
    return (before.subject or before.indicator) if before else ""


def _growth_noun(verb: str) -> str:
    """增速 of 贷款增速不低于20%, or nothing."""
    found = _GROWTH_NOUN.match(verb)
    return found[0] if found else ""


def _once_more(stem: str, before: Reading | None, change: bool) -> str:
    """到2030年，达到10GW: what the figure before counts; 提高5个百分点、达到25%: what rises."""
    if before is None or change or cleaned(stem):
        return ""
    return before.subject or before.indicator


def _compared(place: tuple[str, int], stem: str, before: Reading | None, change: bool) -> str:
    """What a comparator is said of: its own words, else what the figure or the clause before it is of."""
    name = full_name(cleaned(stem), _counted_before(before)) or _once_more(stem, before, change)
    if name or change or cleaned(stem):
        return name
    return changed_before(*place)


def _counts(stem: str, quantity: Quantity) -> bool:
    """The figure counts the noun behind it: a verb stands before it, and money or a share counts nothing."""
    verb = _verbs().search(stem.rstrip())
    measured = kind(quantity)
    # 400万吨褐煤提质投产 tells how big a project is; 100座公厕 without a verb are counted
    bare = measured == "count" and (len(cleaned(stem)) < 2 or _OF_WHOM.fullmatch(undone(cleaned(stem))))
    return bool(verb or bare) and measured not in _NO_NOUN_UNITS
