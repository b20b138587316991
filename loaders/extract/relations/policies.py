"""BASED_ON, REPEALS, CITES and ISSUED_BY: what a document says of the policies that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.document import Part, PartKind, SectionKind
from loaders.extract.policies import GROUNDED
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.repealed import is_repealed_here, repealed_lists
from loaders.extract.relations.scene import Scene, Sentence
from loaders.lexicon.kinds import SHORT_KINDS
from loaders.lexicon.reports import WORK_REPORT
from loaders.mention import Claim, Mention
from loaders.repair.titles import core_title, is_short_for

# 推动《X》落地 and the like only where nothing stands between but its issuers
_GROUND = re.compile(
    r"根据|依据|依照|按照|遵照|贯彻|落实|为实施|深入实施|(?:推动|推进|确保|保障|抓好|做好)(?=[^，。；：《》]{0,30}《?$)"
)
_FOUNDS = re.compile(
    r"制[定订](?:本(?!市|省|区|县|州|级|地|行政|单位|部门|领域|行业|系统|企业|校|机构|辖区)|了|如下|该)|特?制定(?:如下|以下)|现(?:就|将|提出|制定|印发)|提出(?:如下|以下)|结合.{0,20}实际，?(?:现|特|制定|提出|编制)|(?:如下|以下)(?:意见|措施|方案|职责|分工|实施)"
    r"|(?:编制|修订|出台)(?:本(?:规划|方案|计划|办法|意见|措施|纲要|指南|指引|规定|细则|条例)|了)|特提出|以下职责|(?:制[定订]|起草)(?=。?$)|推出[^，。；]{0,40}(?:措施|举措|政策)"
)
_OWN_CASE = re.compile(r"结合[我本全](?:省|市|县|区|州|旗|盟|自治区)实际")
_MODEL = re.compile("参照|参考|借鉴")  # what a text follows as a model is no ground
_OWES = re.compile("应当?|须|要")  # who is to do so makes no policy of it here
_GUIDING = re.compile("指导思想|总体要求|总体思路|目的|宗旨")
_BASIS = re.compile("(?:编制|制定|起草|基本|政策|法律|规划)(?:的)?依据")
_REPEALED = re.compile(
    r"(?:同时|即行|予以|自行|一并|相应|自本[^，。；]{2,14}起|自[^，。；]{2,14}起)*(?:废止|失效|停止执行|不再执行)|由本[^，。；]{2,6}(?:代替|取代)"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?![^，；。《]{0,12}起)")  # not from when the new one is in force
_NUMBERED = re.compile(r"[^（(]{0,2}[（(][^（()）]{0,14}[〔\[［(（]((?:19|20)\d\d)[〕\]］)）]")
_AMENDS = re.compile("[^，。；》]{0,6}(?:第[一二三四五]次)?(?:修正|修订|修改)")  # by which decision a law was
_SELF = re.compile(rf"^(?:本)?(?:{SHORT_KINDS})$")
_ISSUES = re.compile(
    r"(?:(?:获悉|了解到|透露|介绍)，(?:近日|日前)?，?该(?:厅|局|委|部|办|院|会|单位|部门))?(?:等[^，。；《]{0,16})?(?:第[^，。；]{1,8}次(?:会议|全体会议|常务会议))?(?:[一二两三四五六七八九十\d]+(?:部门|单位|个部门|部委))?(?:近日|日前|于?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?|已|先后|正式|又|专门|随后|\d{1,2}日)?"
    r"(?:联合|共同)?(?:研究)?(?:制定)?(?:并)?(?:出台|印发|发布|公布|颁布|下发|通过|审议通过|表决通过|制定|推出|实施)(?:实施|施行|出台|印发|发布)?(?:的|了)?[^，。；《》]{0,20}$"
)
_SENDS = re.compile(
    r"》(?:[（(][^（()）]{1,20}[）)])?(?:及[^，。；]{1,14})?(?:[（(][^（()）]{1,8}[）)])?(?:印发|下发)(?:给?你们)?(?=[，。])"
)
_DIRECT = re.compile(r"(?:等[^，。；《]{0,10})?(?:关于印发|印发的?|的)?$")
_DRAFTS = re.compile(r"起草|征求意见|拟定|研究制定")
_CARRIES_OUT = re.compile(r"关于(?:贯彻|落实|实施|执行|做好|废止|修改)")  # 印发关于落实《X》的方案: X is another's
_CARRIED_OUT = re.compile("实施|分工|贯彻|落实|配套")  # a plan for another one is not a draft of it
_AIM = re.compile(r"\s*(?:为|根据|依据|依照|按照|遵照|贯彻|落实)[^。]*》[^。]*，")
_LONGEST_PREAMBLE = 3000
_UNNUMBERED = 600  # characters in which a text without numbers says what it stands on
_WITH_OWN = frozenset({"》《", "》、《", "》和《", "》及《", "》与《"})
_SEPARATED = frozenset("、和及与，")


def claim_policies(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """What a part says of every policy that it names, in text order."""
    own = heads.policy
    cited: list[tuple[str, Mention, Sentence]] = []
    firm: set[str] = set()
    repealed = tuple(repealed_lists(scene))
    for sentence in scene.sentences:
        if "Policy" not in sentence.kinds:
            continue
        yield from _issued(scene, sentence, heads)
        if own is None:
            continue
        for kind, rule, title in _read_others(scene, sentence, own, repealed):
            if kind == "CITES":
                cited += [(rule, title, sentence)] if title.rule != GROUNDED else []
                continue
            firm.add(_key(title.name))
            yield Claim(kind, own, title, heads.quote(sentence, (sentence.start, sentence.end)), rule, 0.93)
    if own is not None:
        yield from _cites(cited, firm, own, heads)


def _cites(
    cited: Sequence[tuple[str, Mention, Sentence]], firm: set[str], own: Mention, heads: Heads
) -> Iterator[Claim]:
    """Each policy that is only named, once; a ground or a repealed one is cited by that already."""
    for rule, title, sentence in cited:
        if _key(title.name) not in firm and not _names_again(title.name, firm):
            firm.add(_key(title.name))
            yield Claim("CITES", own, title, heads.quote(sentence, (sentence.start, sentence.end)), rule, 0.9)


def _names_again(title: str, firm: set[str]) -> bool:
    """Whether a title is that of a policy that was named with its issuers before: 《省民政厅关于X》, then 《关于X》."""
    return title.startswith("关于") and any(one.endswith(f"关于{_key(title)}") for one in firm)


def _titles(sentence: Sentence) -> list[Mention]:
    return [thing for thing in sentence.things if thing.type == "Policy"]


def _read_others(
    scene: Scene, sentence: Sentence, own: Mention, repealed: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, str, Mention]]:
    """Relation, rule and title of each policy of a sentence other than the document's own."""
    together = -1  # where the document's own title ends, or that of one issued with it: 《own》和《X》
    for title in _titles(sentence):
        if is_own(title.name, own.name) or is_own(core_title(title.name), own.name):
            together = title.span.end
            if (earlier := _earlier(scene, sentence, title)) is not None:
                yield "REPEALS", "policies.repeals", earlier
            continue
        kind, rule = _read(scene, sentence, title, own, repealed)
        if kind == "CITES" and scene.text[together : title.span.start] in _WITH_OWN:
            together = title.span.end
        else:
            yield kind, rule, title


def _earlier(scene: Scene, sentence: Sentence, title: Mention) -> Mention | None:
    """The version of the document's own policy that it repeals, told apart by its year: 2006年通过的《X》同时废止."""
    if is_short(title.name) or not _REPEALED.match(_following(scene, sentence, title)):
        return None
    said = _YEAR.search(scene.text, sentence.start, title.span.start)
    year = said or _NUMBERED.match(scene.text, title.span.end + 1, sentence.end)
    return replace(title, name=f"{title.name}（{year[1]}年）") if year else None


def _following(scene: Scene, sentence: Sentence, title: Mention) -> str:
    """What a sentence says behind a title and the titles, numbers and brackets that follow it."""
    after = scene.text[title.span.end : sentence.end].lstrip("》")
    return re.sub(r"《[^》]*》|[（(][^（()）]*[）)]|等?(?:文件|规定|通知)", "", after).lstrip("、和及与")


def _read(
    scene: Scene, sentence: Sentence, title: Mention, own: Mention, repealed: Sequence[tuple[int, int]]
) -> tuple[str, str]:
    """Which relation the words around a title say."""
    text = scene.text
    after = text[title.span.end : sentence.end]
    following = _following(scene, sentence, title)
    if _REPEALED.match(following) or _ends_repealed(after):
        return "REPEALS", "policies.repeals"
    if is_repealed_here(text[sentence.start : title.span.start], title.span.start, repealed):
        return "REPEALS", "policies.repealing"
    if _AMENDS.match(following):
        return "CITES", "policies.amended-by"
    if _is_ground(scene, sentence, title, own):
        return "BASED_ON", "policies.based-on"
    return "CITES", "policies.cites"


def _ends_repealed(after: str) -> bool:
    """《A》《B》同时废止 with nothing but titles in between."""
    words = re.sub(r"《[^》]*》|[（(][^（）()]*[）)]", "", after.lstrip("》"))
    return bool(re.match(r"[、和及与以，\s]*(?:同时|即行|予以|自行|一并)?(?:废止|失效|停止执行)", words))


def _ground_cue(before: str) -> re.Match[str] | None:
    """The last cue of a ground before a title, if it is near and no sentence ends in between."""
    cue = next(reversed(list(_GROUND.finditer(before))), None)
    far = cue is None or "。" in before[cue.end() :] or len(before) - cue.end() > 160
    return None if far or (cue and _MODEL.search(before, cue.end())) else cue


def _founds(words: str, before: str) -> bool:
    """Whether a sentence says that a document is made on a title, or looks to its own case and owes nothing."""
    return bool(_FOUNDS.search(words) or (_OWN_CASE.search(words) and not _OWES.search(before)))


def _is_ground(scene: Scene, sentence: Sentence, title: Mention, own: Mention) -> bool:
    """根据《》 is the ground of this document where it opens it or says that this document is made on it."""
    before = scene.text[sentence.start : title.span.start]
    if _is_titled(scene.part, sentence.start, _BASIS):
        return True
    cue = _ground_cue(before)
    if cue is None:
        return False
    if _founds(scene.text[sentence.start : sentence.end], before) or _is_told_of(scene, sentence, title, own):
        return True
    if _opens_part(scene.part, sentence.start, scene.text[sentence.start : sentence.end]):
        return True
    return cue[0] in {"贯彻", "落实"} and _is_titled(scene.part, sentence.start, _GUIDING)


def _is_told_of(scene: Scene, sentence: Sentence, title: Mention, own: Mention) -> bool:
    """Whether news says behind a title that the policy of which it tells was issued: 为贯彻《A》，省政府印发《X》."""
    later = (one for one in _titles(sentence) if one.span.start > title.span.end and is_own(one.name, own.name))
    return any(_MADE.search(scene.text, title.span.end, one.span.start) for one in later)


_MADE = re.compile(r"(?:印发|出台|发布|制定|下发|公布|起草|编制)(?:实施)?(?:了|的)?《$")


def _opens_part(part: Part, offset: int, words: str) -> bool:
    """Before the first numbered heading of a policy; in one without numbers, where a sentence says why it is made."""
    if part.kind not in {PartKind.POLICY, PartKind.GUIDE}:
        return False
    articles = [one for one in part.outline if one.kind is SectionKind.ARTICLE]
    if articles:
        return offset < (articles[1].start if len(articles) > 1 else articles[0].end)
    first = next((one.start for one in part.outline if one.marker), 0)
    if not first:
        return _AIM.match(words) is not None and offset < part.start + _UNNUMBERED
    return offset < min(first, part.start + _LONGEST_PREAMBLE)


def _is_titled(part: Part, offset: int, words: re.Pattern[str]) -> bool:
    """Whether the section at an offset has such words in its title: 1.2 编制依据."""
    index = part.section_at(offset)
    return index is not None and bool(words.search(part.outline[index].title))


def is_short(title: str) -> bool:
    """A short title that names no policy by itself: 《规划》, 《实施方案》."""
    return bool(_SELF.match(title))


def is_own(title: str, own: str) -> bool:
    """The document's own title, a draft of it, or a short title."""
    one, other = (_key(each).removesuffix("的通知").replace("的", "") for each in (title, own))
    if is_short(title) or is_short_for(title, own):
        return True
    return one == other or _draft(one, other) or _draft(other, one) or _placed(one, other)


def _placed(title: str, own: str) -> bool:
    """A work report with its place before it: 某省2024年政府工作报告; a law of the nation is not that of a province."""
    return title.endswith(WORK_REPORT) and own.endswith(title)


def _draft(longer: str, title: str) -> bool:
    """The longer title is the other with a year, 试行 or 征求意见稿 behind it."""
    return len(title) > 8 and longer.startswith(title) and not _CARRIED_OUT.search(longer, len(title))


def _key(title: str) -> str:
    return re.sub(r"[\s“”\"'〈〉<>（）()—–\-]", "", title).removeprefix("关于")


def _issued(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """A、B联合印发《X》《Y》: each issuer of each title of the list."""
    text = scene.text
    issuers: list[Mention] = []
    last_end = -1
    for title in _titles(sentence):
        opening = title.span.start - 1
        joined = last_end >= 0 and set(text[last_end:opening].strip("》")) <= _SEPARATED
        if not joined:
            issuers = _issuers(scene, sentence, opening)
        elif issuers and text.startswith("《", issuers[-1].span.end):
            issuers = []  # 财政部《X》、《Y》: only with a verb they issue both
        last_end = title.span.end
        quote = heads.quote(sentence, (sentence.start, min(sentence.end, title.span.end + 1)))
        if not issuers and _SENDS.match(text, title.span.end, sentence.end):
            issuers = _own_issuers(scene, sentence, title)
        for issuer in issuers:
            if title.name.endswith(WORK_REPORT) and issuer.name.endswith("大会"):
                continue  # the congress passes the report of its government
            yield Claim("ISSUED_BY", title, issuer, quote, "policies.issued-by", 0.9)


def _own_issuers(scene: Scene, sentence: Sentence, title: Mention) -> list[Mention]:
    """Who issued a notice, of the plan by another name that it sends: 现将《X》印发给你们."""
    own = scene.part.policy
    if own is None or "现将" not in scene.text[sentence.start : title.span.start] or is_own(title.name, own.title):
        return []
    stated = [one for one in own.issuers if one.start is not None and one.end is not None]
    return [
        Mention(
            "Agency", one.value, scene.document.span(one.start or 0, one.end or 0), scene.part.index, "policies.own"
        )
        for one in stated
    ]


def _issuers(scene: Scene, sentence: Sentence, opening: int) -> list[Mention]:
    """The list of bodies before the verb that issues, or right before the title."""
    bodies = [thing for thing in sentence.things if thing.type == "Agency" and thing.span.end <= opening]
    if not bodies:
        return []
    if not _is_issuing(scene.text[bodies[-1].span.end : opening]):
        return []
    first = scene.list_start(sentence, sentence.things.index(bodies[-1]))
    return [body for body in bodies if body.span.start >= first]


def _is_issuing(between: str) -> bool:
    """The words between a body and a title say that the one issued the other; a draft is not issued."""
    if len(between) > 60 or _DRAFTS.search(between) or _CARRIES_OUT.search(between):
        return False
    return bool(_ISSUES.fullmatch(between) or _DIRECT.fullmatch(between))
