"""What a sentence offers: how much, at which rate and up to which cap, for whom and for what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.lexicon.quantities import Quantity, find_quantities, units

GIVEN = re.compile(
    "补助|补贴|奖励|资助|奖补|贴息|扶持资金|支持资金|减免|免征|免收|返还|给予[^，。；]{0,30}?支持|予以[^，。；]{0,20}?支持"
)
_VERB = re.compile("给予|予以|奖励|补助|补贴|资助|奖补|按照?|贴息")
_CONDITION = re.compile("突破|达到|超过|不低于|不少于|以上|首次|实现")
_EXEMPT = re.compile(r"(?P<kind>减免|免征|免收|减征|减半征收|返还)(?P<what>[^，。；]{2,24})")
_FINE = re.compile("罚款|违法|处以|没收|骗取|追回|违规|不得")
_PAST = re.compile(
    "截[至止]|累计(?!不超过|最高)|已(?:兑现|发放|下达|拨付|安排|投入|补助|奖励)|补贴经费|投入[^，。；]{0,20}补助资金"
)
_CAP = re.compile(
    r"(?:最高|不超过|上限|以内|累计不超过|总额不超过|合计不超过|每年不超过|单个[^，。；]{0,12}不超过)[^，。；\d]{0,14}$"
)
_RATE_BASE = re.compile(r"按(?:照)?(?P<base>[^，。；\d]{0,40})$")
_PER = re.compile(r"^\s*(?:（[^）]{1,10}）)?[/／每]\s?(?P<per>[一-龥A-Za-z]{1,8})")
_SOURCE = re.compile(
    r"(?:从|由(?=[^，。；]{0,16}财政(?:统筹|分级|共同)?(?:安排|承担|列支|保障)))(?P<one>[^，。；]{1,30}?(?:资金|基金|经费|预算|财政))"
)
_WHO = re.compile(r"(?:^|[，；、\s])对(?P<who>[^；。]{2,80}?)(?:，|给予|按|一次性|奖励|补助|予以|每[年家个])")
_WHAT = re.compile(
    r"(?:(?:一次性|财政|资金|最高|专项|配套|定额|分档|事后|的|奖励性|适当|贷款|运营|建设|研发|生活|租房|购房|保费|岗位|培训|就业|创业|安家|房租|物流|运费|电价|用电|上云|认证)*)(?:后补助|补助|补贴|奖励|资助|奖补|贴息|支持|扶持)"
)
_RATE = re.compile("按(?:照)?[^，。；]{0,16}$")
_OF_THRESHOLD = re.compile(r"\s?(?:及以上|以上)?的(?:企业|项目|机构|单位|园区)")
_THRESHOLD = re.compile("(?:达到?|超过?|突破|不低于|不少于|增长|投资额?|收入|产值|占比)[^，。；]{0,3}$")
_GIVES = re.compile("给予|奖励|补助|补贴|资助|奖补|按|予以|最高|不超过|贴息|分别|、$|每[户家个台套件年]")
_GRANTED = frozenset({"元", "美元", "%"})
_PERCENT = frozenset({"%", "％"})
_GIVEN_AFTER = re.compile("[^，。；]{0,10}(?:补助|补贴|奖励|资助|奖补|支持)")


@dataclass(frozen=True, slots=True)
class Offer:
    """One incentive of a sentence: for whom, what, how much, at most how much, and from where."""

    who: str
    what: str
    amount: str
    unit: str
    cap: str
    source: str


def read_offers(sentence: str) -> list[Offer]:
    """The incentives of one sentence; fines, past payments and investments are none."""
    if _FINE.search(sentence) or _PAST.search(sentence) or not GIVEN.search(sentence):
        return []
    given_to = _WHO.search(sentence)
    terms = _terms(sentence, given_to)
    money = _grants(sentence, given_to.span("who") if given_to else (0, 0))
    return _paid(sentence, terms, money) if money else _exempted(sentence, terms)


def _terms(sentence: str, given_to: re.Match[str] | None) -> Offer:
    """What every incentive of a sentence shares: for whom, what, and from where."""
    who = re.sub("的?分别$", "", given_to["who"].strip()) if given_to else ""
    what = found[0].lstrip("的") if (found := _WHAT.search(sentence)) else "支持"
    return Offer(who, what, "", "", "", _match(_SOURCE, sentence, "one"))


def _paid(sentence: str, terms: Offer, money: Sequence[Quantity]) -> list[Offer]:
    """An incentive for each amount with the cap behind it, else for each cap."""
    caps = [one for one in money if _is_cap(sentence, one)]
    if amounts := [one for one in money if one not in caps]:
        written = [(*_written(sentence, one), _cap_of(sentence, one, caps)) for one in amounts]
    else:
        written = [("", cap.written_unit, cap.value + cap.written_unit) for cap in caps]
    return [replace(terms, amount=amount, unit=unit, cap=cap) for amount, unit, cap in written]


def _exempted(sentence: str, terms: Offer) -> list[Offer]:
    """免征房产税 names no amount: the incentive is the exemption itself."""
    exempt = _EXEMPT.search(sentence)
    return [replace(terms, what=exempt["kind"] + exempt["what"].strip())] if exempt else []


def _grants(sentence: str, condition: tuple[int, int]) -> list[Quantity]:
    """The figures that are given: outside the condition, and not a threshold before the verb that gives."""
    verb = _VERB.search(sentence, condition[1])
    found = []
    for one in find_quantities(sentence):
        required = verb is not None and one.start < verb.start() and _CONDITION.search(sentence[: one.start])
        if not required and not condition[0] <= one.start < condition[1] and _is_grant(sentence, one):
            found.append(one)
    return found


def _match(pattern: re.Pattern[str], sentence: str, group: str) -> str:
    found = pattern.search(sentence)
    return found[group].strip() if found else ""


def _is_grant(sentence: str, one: Quantity) -> bool:
    """Money or a share that is given, not a threshold that must be passed."""
    kind = units().get(one.unit.split("/")[0])
    if kind is None or kind.base not in _GRANTED:
        return False
    before, after = sentence[max(0, one.start - 16) : one.start], sentence[one.end : one.end + 24]
    if one.unit in _PERCENT and _RATE.search(before):
        return True
    return not _OF_THRESHOLD.match(after) and _is_given(before, after)


def _is_given(before: str, after: str) -> bool:
    """The words around a figure give it; behind a word of reaching it must be called a grant at once."""
    if _THRESHOLD.search(before) and not _CAP.search(before):
        return bool(_WHAT.match(after.lstrip("的")))
    return bool(_GIVES.search(before)) or bool(_GIVEN_AFTER.match(after))


def _is_cap(sentence: str, one: Quantity) -> bool:
    if one.unit in _PERCENT:
        return False  # 按不超过投入的30%给予资助 is the amount itself
    return bool(_CAP.search(sentence[max(0, one.start - 30) : one.start])) or one.bound == "以内"


def _written(sentence: str, one: Quantity) -> tuple[str, str]:
    """The amount and its unit, with what it is counted by: 80 元/户."""
    per = _PER.match(sentence[one.end :])
    base = _RATE_BASE.search(sentence[: one.start]) if one.unit in _PERCENT else None
    unit = one.written_unit + (f"/{per['per']}" if per else "")
    share = base["base"].strip() if base else ""
    return (f"{share}{one.value}" if share else one.value), unit


def _cap_of(sentence: str, amount: Quantity, caps: Sequence[Quantity]) -> str:
    """The first cap behind an amount."""
    following = [cap for cap in caps if cap.start >= amount.end]
    return following[0].value + following[0].written_unit if following else ""
