"""Who issued a policy, as the text, the contents page, the number or an announcement says."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Block, Stated
from loaders.lexicon.places import Division, place_end
from loaders.lexicon.reports import READS_OUT, WORK_REPORT
from loaders.metadata.announced import announcements
from loaders.metadata.bodies import split_bodies
from loaders.metadata.force import is_draft
from loaders.metadata.head import Setting
from loaders.metadata.imprint import find_imprint
from loaders.metadata.labels import labelled_issuers
from loaders.metadata.letters import issuer_of
from loaders.metadata.zone_bodies import committee_of, in_full
from loaders.ranges import Range
from loaders.repair.titles import close_up

_FROM_TITLE = re.compile(
    r"^(?P<bodies>.{2,160}?)\s?(?:关于|印发|转发|批转|公布|发布(?=《|关于)"
    r"|(?:20\d\d年)?(?:第[一二三四五六七八九十百\d]{1,4}次)?(?:全体|常务|专题|联席|协调|调度|推进|主任|局长|厅务|局务|办公)*会议?纪要"
    r"|(?:督办|督查|工作)?(?:通知|通报|提示|督办单|交办单)(?:[（(]|$))"
)
_VERB = re.compile(
    r"(?:近日|日前|近期|最近|昨日|今日|\d{1,2}月\d{1,2}日|\d{1,2}日|网站|官网|门户网站|正式|联合|共同|研究|组织|制定|编制|修订|起草|先后|对外|向社会|面向社会|已|已经|于)*"
    r"(?:制定)?(?:印发实施|发布实施|印发|发布|出台|公布|下发|颁布|颁发|公开发布|推出|(?<=人大常委会)(?:审议|表决)?通过)(?:实施)?(?:了|的|关于)?\s?$"
)
# a standing committee explains what it has passed: 某省人大常委会召开新闻发布会，介绍新出台的《X条例》
_SHOWS = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{2,12}(?:人大常委会|人民代表大会常务委员会))[^，。]{0,8}(?:召开|举行)[^，。《》]{0,12}会，?(?:介绍|解读|通报)了?[^，。《》]{0,8}$"
)
_LEVELS = ("自治区", "省", "市", "县", "区", "州")
_REPORTS = re.compile(r"(?:情况|草案|预算|计划)[^，。]{0,30}报告(?:[（(]|$)")
_IMPRINT = re.compile(r"(?:^|\n)(?P<bodies>[\u4e00-\u9fff、 　]{4,40}?)\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日印发$")
_ON_SITE = re.compile("(?:网站|官网|门户网|公众号)[^，。]{0,8}$")  # who keeps a site has not issued what stands on it
_TIME = re.compile(
    r"^(?:近日|日前|近期|最近|近来|(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|今年以来|去年|今年|此外|据悉|其中|同时|昨日|今日)[，,、]?|^(?:为|在|按照|根据|经|继)[^，,]*[，,]"
)
_WHEN = re.compile(r"^(?:近日|日前|近期|最近|近来|今年|去年|昨日|今日)(?=[\u4e00-\u9fff]{3})")
# 总理签署国务院令，公布《X》
_SIGNS = re.compile(
    r"签署(?:第\s?\d{1,4}\s?号)?(?P<body>[^，。；]{2,14}?)(?:第\s?\d{1,4}\s?号)?令(?:第\s?\d{1,4}\s?号)?[，,]?(?:正式)?(?:公布|发布|颁布)(?:了)?$"
)
_BY = re.compile(
    r"^(?:[（(][^（()）]{1,30}[)）])?，?(?:日前|近日)?(?:已)?由(?P<bodies>[^，。；]{3,120}?)(?:近日|日前|正式|联合|共同|制定|研究)*(?:印发|发布|出台|公布|下发|颁布)"
)
_MADE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:该|本|此)?(?:规划|计划|方案|意见|办法|措施|细则|条例|规定|通知)由(?P<bodies>[^，。；《》]{3,80}?)(?:联合|共同|研究|组织)*(?:制定|印发|发布|出台)(?=[，。])"
)
_CONGRESS = re.compile(
    r"经?(?P<place>[\u4e00-\u9fff]{2,14}?)第[一二三四五六七八九十百\d]{1,5}届(?P<body>人民代表大会常务委员会|人民代表大会|人大常委会)"
)
_DECREE = re.compile(r"(?P<body>[\u4e00-\u9fff]{2,20}(?:人民政府|国务院|部|委员会|总局|局))令")
_MEETING = re.compile(
    r"(?:届|日)(?![\u4e00-\u9fff\d]{1,5}届)(?P<body>[\u4e00-\u9fff]{2,12}人民政府)第\s?[\d一二三四五六七八九十百]{1,4}\s?次(?:常务|全体)?会议[^，。]{0,8}通过，现[予将]?(?:以)?(?:公布|发布)"
)
_REPORT = re.compile(
    r"(?:20\d\d年)?(?P<place>[\u4e00-\u9fff]{2,14}?[省市县区州盟旗])(?:20\d\d年)?(?:人民)?政府工作报告(?:[（(][^（()）]{1,12}[)）])?$"
)
_SPEECH = re.compile(r"在(?P<place>[\u4e00-\u9fff]{2,14}?)第[一二三四五六七八九十百\d]{1,5}届人民代表大会")
# 国务院就X，发布了《Y》
_TOPIC = re.compile("(?P<bodies>[\u4e00-\u9fff、（）]{2,40}?)(?:就|围绕|针对|聚焦|结合)[^。；]{2,60}，")
_DECIDED = re.compile("(?:^|[，。\n])(?P<bodies>[^，。；\n]{4,120}?)(?:联合|共同|研究)*(?:决定|制定了)")
_IMPRINT_BLOCKS = 3  # at the end
_DECIDING_BLOCKS = 3
_SPEAKING_BLOCKS = 8
_NAMED_BODY = re.compile("[\u4e00-\u9fff]{2,12}[省市县区州盟旗]人民政府|.*委员会")  # not 市人民政府 alone
_TERM = re.compile("第[一二三四五六七八九十]{1,3}届")
_FIGURES = re.compile(r"^[\d年月日（(]+")


def find_issuers(
    setting: Setting, signed: tuple[Stated, ...], number: Stated | None, place: Division | None
) -> tuple[Stated, ...]:
    """The issuers, by the surest witness: signature, title, passing, contents page, number, announcement."""
    if setting.digest:
        return _of_digest(setting)
    own = tuple(replace(one, value=in_full(one.value, setting.title)) for one in _in_own_words(setting, signed))
    found = own or _jointly(setting, _numbered(number, place, setting.title)) or _labelled(setting)
    found = found or _told(setting)
    return found if found or (number is not None and place is None) else imprinted(setting)


def _of_digest(setting: Setting) -> tuple[Stated, ...]:
    """The bodies that an entry of a list or a text about a policy names as its issuers, the surest witness first."""
    told = _labelled(setting) or _timed(setting) or _announced(setting) or _titled(setting.title, "title")
    return told or _made(setting)


def _made(setting: Setting) -> tuple[Stated, ...]:
    """The bodies that news says to have made the policy of which it tells: 办法由A会同B制定."""
    made = _MADE.search(setting.text, setting.start, setting.end)
    return _placed(setting.text, *made.span("bodies"), split_bodies(made["bodies"])) if made else ()


def imprinted(setting: Setting) -> tuple[Stated, ...]:
    """The body of the imprint, where nothing else says who issued a document: 某局2018年9月13日印发."""
    tail = setting.blocks[-_IMPRINT_BLOCKS:]
    if not tail or not (found := _IMPRINT.search(setting.text, tail[0].start, tail[-1].end)):
        return ()
    return _placed(setting.text, *found.span("bodies"), split_bodies(found["bodies"]))


def _told(setting: Setting) -> tuple[Stated, ...]:
    """The bodies that are said to have issued a document; who drafts one has issued nothing yet."""
    return () if is_draft(setting.title) else _announced(setting)


def _in_own_words(setting: Setting, signed: tuple[Stated, ...]) -> tuple[Stated, ...]:
    """The bodies that signed, else those of the title, of the lines on its passing, its contents entry or imprint."""
    titled = _titled(setting.title, "title")
    if {one.value for one in signed} < {one.value for one in titled}:
        return titled  # a page lost some of those who signed
    return signed or titled or _passed(setting) or _titled(setting.listed, "contents") or find_imprint(setting).issuers


def _numbered(number: Stated | None, place: Division | None, title: str) -> tuple[Stated, ...]:
    """The body whose sign a document number bears."""
    name = issuer_of(number, place) if number is not None else None
    if number is not None and name:
        return (Stated(name, "number", number.start, number.end),)
    committee = committee_of(number, title)
    return (committee,) if committee is not None else ()


def _jointly(setting: Setting, numbered: tuple[Stated, ...]) -> tuple[Stated, ...]:
    """The bodies that decide together, where that of the number is the first of them: 财政部、商务部决定…"""
    if not numbered:
        return ()
    for block in [b for b in setting.blocks if b.start >= setting.body][:_DECIDING_BLOCKS]:
        if decided := _DECIDED.search(setting.text, block.start, block.end):
            names = split_bodies(decided["bodies"])
            if len(names) > 1 and names[0] == numbered[0].value:
                return _placed(setting.text, *decided.span("bodies"), names)
    return numbered


def _labelled(setting: Setting) -> tuple[Stated, ...]:
    """The bodies that the index lines about a title name: 发布机构  临沂市交通运输局."""
    for block in (*setting.labelled(), *setting.credited()):
        if found := labelled_issuers(setting.text, block):
            return found
    return ()


def _timed(setting: Setting) -> tuple[Stated, ...]:
    """The bodies on the line over a title that has its day beside them, as along a line of time."""
    for block in setting.timed():
        if names := split_bodies(setting.words(block)):
            return tuple(Stated(name, "text", block.start, block.end) for name in names)
    return ()


def _titled(title: str, source: str) -> tuple[Stated, ...]:
    """A、B关于…: the bodies before the first 关于; of A转发B关于…, A alone; a work report is its government's."""
    if report := _REPORT.match(title):
        return (Stated(f"{report['place']}人民政府", source),)
    match = _FROM_TITLE.match(title)
    if not match:
        return ()
    return tuple(Stated(name, source) for name in split_bodies(match["bodies"]))


def _passed(setting: Setting) -> tuple[Stated, ...]:
    """The congress, standing committee or government that the lines about the title name."""
    for block in setting.enactment():
        words = setting.spoken(block)
        if WORK_REPORT in setting.title and (speech := _SPEECH.search(words)):
            return (_at(block, f"{speech['place']}人民政府", speech.start("place"), speech.end("place")),)
        if _REPORTS.search(setting.title):
            continue  # the congress hears the report of a bureau
        if (match := _CONGRESS.search(words)) and not _only_approves(words, match, setting.title):
            return (_at(block, _congress(match), match.start(), match.end()),)
        if decree := _DECREE.search(close_up(words)):
            return (_at(block, _FIGURES.sub("", decree["body"]), 0, len(words)),)
    return _read_out(setting) or _met(setting)


def _only_approves(words: str, found: re.Match[str], title: str) -> bool:
    """Whether a congress is that of a province which approves the rules of a city, and is not said to have passed."""
    if "批准" not in words or "通过" in words:
        return False
    place = _FIGURES.sub("", found["place"])
    return not title.startswith(place[: place_end(place, 0)])


def _congress(found: re.Match[str]) -> str:
    """The name of a congress or its standing committee without the number of its term."""
    body = found["body"].replace("人大常委会", "人民代表大会常务委员会")
    return _FIGURES.sub("", found["place"]) + body


def _read_out(setting: Setting) -> tuple[Stated, ...]:
    """The body whose report is read out, without the number of its term: 我代表某市人民政府，向大会报告."""
    for block in setting.blocks[:_SPEAKING_BLOCKS]:
        words = setting.words(block)
        spoken = READS_OUT.search(words) if "我代表" in words else None
        if spoken and _NAMED_BODY.fullmatch(spoken["body"]):
            return (_at(block, _TERM.sub("", spoken["body"]), *spoken.span("body")),)
    return ()


def _met(setting: Setting) -> tuple[Stated, ...]:
    """The government whose meeting passed what is now published: 《X》已经某市人民政府第3次常务会议通过，现予公布."""
    for block in setting.blocks[:_SPEAKING_BLOCKS]:
        words = setting.words(block)
        if "会议" in words and (met := _MEETING.search(words)):
            return (_at(block, met["body"], met.start("body"), met.end("body")),)
    return ()


def _at(block: Block, name: str, start: int, end: int) -> Stated:
    return Stated(name, "text", block.start + start, block.start + end)


def _announced(setting: Setting) -> tuple[Stated, ...]:
    """A、B联合印发了《X》; 《X》由A印发."""
    told = (_announced_in(setting, start, end) for start, end in announcements(setting))
    return next((bodies for bodies in told if bodies is not None), ())


def _announced_in(setting: Setting, start: int, end: int) -> tuple[Stated, ...] | None:
    """The bodies that one sentence says to have issued a policy, before its title or behind it, or None."""
    opened = setting.text.rfind("《", start, end)
    before = setting.text[start:opened]
    if WORK_REPORT not in setting.title and (found := _congress_says(before, start)):
        return found
    if signed := _SIGNS.search(before):
        return _placed(setting.text, start, opened, split_bodies(signed["body"]))
    if verb := _VERB.search(before):
        return _issuing(setting, (start, opened), before, verb.start()) or None
    by = _BY.match(setting.text[end : end + 160])
    return _placed(setting.text, end, end + 160, split_bodies(by["bodies"])) if by else None


def _congress_says(before: str, start: int) -> tuple[Stated, ...]:
    """The congress or standing committee that has passed what it now explains, or that is said to have passed it."""
    if shown := _SHOWS.search(before):
        return (Stated(shown["body"], "foreword", start + shown.start("body"), start + shown.end("body")),)
    passed = _CONGRESS.search(before) if before.endswith("通过") else None
    return (Stated(_congress(passed), "foreword", start + passed.start(), start + passed.end()),) if passed else ()


def _issuing(setting: Setting, reach: Range, before: str, verb: int) -> tuple[Stated, ...]:
    """The subject of the verb that issues a policy; who keeps the site on which it stands is none."""
    if (site := _ON_SITE.search(before)) and (named := _titled(setting.title, "title")):
        return tuple(_of_site(one, _subject(before[: site.start()])) for one in named)
    return _placed(setting.text, *reach, split_bodies(_subject(before[:verb])))


def _of_site(named: Stated, keeper: str) -> Stated:
    """A body that a title calls by its level alone, with the place of who keeps the site: 某自治区人民政府网站."""
    place = keeper[: place_end(keeper, 0)]
    level = next((one for one in _LEVELS if place.endswith(one) and named.value.startswith(one)), "")
    return replace(named, value=place + named.value[len(level) :]) if level else named


def _subject(words: str) -> str:
    """The subject of a sentence: without the time and purpose before it."""
    words = words.lstrip(" 　\n#")
    while match := _TIME.match(words):
        words = words[match.end() :]
    if topic := _TOPIC.fullmatch(words):
        return topic["bodies"]
    for mark in "：:，,":
        if mark in words:
            tail = words.rpartition(mark)[2]
            if not split_bodies(words) and tail:
                words = _WHEN.sub("", tail)
    return words


def _placed(text: str, start: int, end: int, names: tuple[str, ...]) -> tuple[Stated, ...]:
    found = []
    for name in names:
        at = text.find(name, start, end)
        found.append(Stated(name, "foreword", at, at + len(name)))
    return tuple(found)
