"""BASED_ON, REPEALS and CITES: what a document says of the policies that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.document import Part, SectionKind
from loaders.extract.policies import GROUNDED
from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.issued import claim_issued
from loaders.extract.relations.own_titles import is_own, is_short, title_key, titles_of
from loaders.extract.relations.repealed import is_repealed_here, repealed_lists
from loaders.extract.relations.scene import Scene
from loaders.extract.relations.stands_on import SPEAKING, stands_on
from loaders.mention import Claim, Mention
from loaders.repair.titles import core_title

# 推动《X》落地 and the like only where nothing stands between but its issuers
_GROUND = re.compile(
    r"根据|依据|依照|按照|遵照|贯彻|落实|为实施|深入实施|(?:推动|推进|确保|保障|抓好|做好)(?=[^，。；：《》]{0,30}《?$)"
)
_FOUNDS = re.compile(
    r"制[定订](?:本(?!市|省|区|县|州|级|地|行政|单位|部门|领域|行业|系统|企业|校|机构|辖区)|了|如下|该)|特?制定(?:如下|以下)|现(?:就|将|提出|制定|印发)|提出(?:如下|以下)|结合.{0,20}实际，?(?:现|特|制定|提出|编制)|(?:如下|以下)(?:意见|措施|方案|职责|分工|实施)"
    r"|(?:编制|修订|出台)(?:本(?:规划|方案|计划|办法|意见|措施|纲要|指南|指引|规定|细则|条例)|了)|特提出|以下职责|(?:制[定订]|起草)(?=。?$)|推出[^，。；]{0,40}(?:措施|举措|政策)"
)
_OWN_CASE = re.compile(r"结合[我本全](?:省|市|县|区|州|旗|盟|自治区)实际")
_MODEL = re.compile("参照|参考|借鉴|巩固|衔接|对接|对照")  # what a text follows as a model or goes on with is no ground
_OWES = re.compile("应当?|须|要")  # who is to do so makes no policy of it here
_GUIDING = re.compile("指导思想|总体要求|总体思路|目的|宗旨")
_BASIS = re.compile("(?:编制|制定|起草|基本|政策|法律|规划)(?:的)?依据")
_REPEALED = re.compile(
    r"(?:同时|即行|予以|自行|一并|相应|自本[^，。；]{2,14}起|自[^，。；]{2,14}起)*(?:废止|失效|停止执行|不再执行)|由本[^，。；]{2,6}(?:代替|取代)"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?![^，；。《]{0,12}起)")  # not from when the new one is in force
_NUMBERED = re.compile(r"[^（(]{0,2}[（(][^（()）]{0,14}[〔\[［(（]((?:19|20)\d\d)[〕\]］)）]")
_AMENDS = re.compile("[^，。；》]{0,6}(?:第[一二三四五]次)?(?:修正|修订|修改)")  # by which decision a law was
_AIM = re.compile(r"\s*(?:为|根据|依据|依照|按照|遵照|贯彻|落实)[^。]*》[^。]*，")
_LONGEST_PREAMBLE = 3000
_UNNUMBERED = 600  # characters in which a text without numbers says what it stands on
_WITH_OWN = frozenset({"》《", "》、《", "》和《", "》及《", "》与《"})


def claim_policies(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """What a part says of every policy that it names, in text order."""
    own = heads.policy
    cited: list[tuple[str, Mention, Sentence]] = []
    firm: set[str] = set()
    repealed = tuple(repealed_lists(scene))
    for sentence in scene.sentences:
        if "Policy" not in sentence.kinds:
            continue
        yield from claim_issued(scene, sentence, heads)
        if own is None:
            continue
        for kind, rule, title in _read_others(scene, sentence, own, repealed):
            if kind == "CITES":
                cited.append((rule, title, sentence))
                continue
            firm.add(title_key(title.name))
            yield Claim(kind, own, title, heads.quote(sentence, (sentence.start, sentence.end)), rule, 0.93)
    if own is not None:
        yield from _cites(cited, firm, own, heads)


def _cites(
    cited: Sequence[tuple[str, Mention, Sentence]], firm: set[str], own: Mention, heads: Heads
) -> Iterator[Claim]:
    """Each policy that is only named, once; a ground or a repealed one is cited by that already."""
    for rule, title, sentence in cited:
        if title.rule == GROUNDED:
            continue
        if title_key(title.name) not in firm and not _names_again(title.name, firm):
            firm.add(title_key(title.name))
            yield Claim("CITES", own, title, heads.quote(sentence, (sentence.start, sentence.end)), rule, 0.9)


def _names_again(title: str, firm: set[str]) -> bool:
    """Whether a title is that of a policy that was named with its issuers before: 《省民政厅关于X》, then 《关于X》."""
    return title.startswith("关于") and any(one.endswith(f"关于{title_key(title)}") for one in firm)


def _read_others(
    scene: Scene, sentence: Sentence, own: Mention, repealed: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, str, Mention]]:
    """Relation, rule and title of each policy of a sentence other than the document's own."""
    together = -1  # where the document's own title ends, or that of one issued with it: 《own》和《X》
    for title in titles_of(sentence):
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
    words = scene.text[sentence.start : sentence.end]
    if _founds(words, before) or _is_told_of(scene, sentence, title, own):
        return True
    if stands_on(scene.part, before, _following(scene, sentence, title)) or _opens_part(
        scene.part, sentence.start, words
    ):
        return True
    return cue[0] in {"贯彻", "落实"} and _is_titled(scene.part, sentence.start, _GUIDING)


def _is_told_of(scene: Scene, sentence: Sentence, title: Mention, own: Mention) -> bool:
    """Whether news says behind a title that the policy of which it tells was issued: 为贯彻《A》，省政府印发《X》."""
    later = (one for one in titles_of(sentence) if one.span.start > title.span.end and is_own(one.name, own.name))
    return any(_MADE.search(scene.text, title.span.end, one.span.start) for one in later)


_MADE = re.compile(r"(?:印发|出台|发布|制定|下发|公布|起草|编制|拟定|研究)(?:实施|形成|出台)?(?:了|的)?《$")


def _opens_part(part: Part, offset: int, words: str) -> bool:
    """Before the first numbered heading of a policy; in one without numbers, where a sentence says why it is made."""
    if part.kind not in SPEAKING:
        return False
    if (end := _end_of_first_article(part)) is not None:
        return offset < end
    first = next((one.start for one in part.outline if one.marker), 0)
    if not first:
        return _AIM.match(words) is not None and offset < part.start + _UNNUMBERED
    return offset < min(first, part.start + _LONGEST_PREAMBLE)


def _end_of_first_article(part: Part) -> int | None:
    """Where the first article of a part ends, and at the latest the second begins; None in a part without articles."""
    articles = [one for one in part.outline if one.kind is SectionKind.ARTICLE]
    if not articles:
        return None
    return articles[1].start if len(articles) > 1 else articles[0].end


def _is_titled(part: Part, offset: int, words: re.Pattern[str]) -> bool:
    """Whether the section at an offset has such words in its title: 1.2 编制依据."""
    index = part.section_at(offset)
    return index is not None and bool(words.search(part.outline[index].title))
