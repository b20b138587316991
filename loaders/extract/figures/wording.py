"""The words around a figure without what leads to them: times, verbs and marks are no part of an indicator."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from loaders.lexicon.table import rows

SEPARATORS = "，。；、：！？,;:!?\n（(）)“”"
_ITEM_NUMBER = re.compile(
    r"^(?:[●•▪■◆○★☆▶➤►]\s*|\d{1,2}(?:[.．、]|\s+(?=[^\d\s]{2}))|[一二三四五六七八九十]{1,2}是|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)])\s*"
)
_LEAD = re.compile(
    r"(?:[，、,:：；\s—\-–－]|[（(](?:其中)?含?|其中|同时|以及|并且|并(?!购|网|联)|且|而|和(?!谐|平)|及(?!时)|再(?!生|就业|造)|均(?!衡|等|价)"
    r"|要(?!素|闻)|将(?!来)|(?:初步)?计划(?=[完投新建改安实培引])|拟(?=[建新投])|使(?!用)|力争|力保|争取|确保|做到|预计|努力|全[区省市州县国镇盟旗](?!通办|一)|我[省市区县]|本[市省区县]|[省市区]内(?!陆)"
    r"|持续(?=[开推深培完实])|全面(?=[推完实建])|深入(?=[推开实])|扎实|大力|年内|[上下]半年|全年|今年内?|(?:到|至)?年底之?前?|去年|本年度?|每年|届时|初步|基本(?!公共|医|养|农)|实现|推动|带动|促进|推进|(?:引导|鼓励|支持|吸引|带动|推动)(?:社会(?:资本|力量)|民间资本|企业|农户|群众)(?=[改新投建参开])|引导|鼓励|支持|聚焦|围绕|锚定|瞄准|紧盯|左右|提出|首批|分[批期步类](?=[新建改完实开])|包括(?=[^\d号（]{2}))+"
)
_PLAIN_FIGURE = re.compile(
    r"(?:\S*?(?:实现|完成))?([\u4e00-\u9fffA-Za-z0-9（）、]*[\u4e00-\u9fff）])\s?(?:约|近|超)?[0-9][0-9.,]*\s?[\u4e00-\u9fff%]{1,4}"
)
_COMPARES = re.compile("(?:达到?|为|增至|超过?|突破|增长|下降|提高|新增|[建新]成|共)$")
_TIME_LEAD = re.compile(
    r"^.{0,12}?(?:到|至|截[至止]到?|争取|力争)?\s*20\d\d\s*年?(?:\s*[—–\-~至]{1,2}\s*20\d\d\s*年)?(?:\s*\d{1,2}\s*月)?年?[底末]?"
    r"(?:之?前|以前|内(?![蒙陆河部涝]))?(?:[，,]|累计)?"
    r"|^.{0,20}?目标(?:任务)?[是为][:：]?|^(?:今年|全年|本年)(?:[底末]前?|的)?"
    r"|^.{0,4}?“?十[二三四五六]五”?(?:规划)?(?:期?末|时期末|期间|时期|(?<=”))(?:[，,])?"
    r"|^.{0,6}?(?:[一二两三四五六七八九十]|\d{1,2})\s?年(?:左右)?的?(?:内|之内|以内|时间内?|努力)[，,]?"
    r"|^(?:力争|用)?(?:未来|今后)?[两三五35]\s?年(?=(?:累计|共|总共)?(?:新[增建改]|引进|培[育训]|建[成设]|改[造扩]|完成|打造|创建|实施|修缮))"
)
ORIGIN = (
    "(?:“?十[二三四五六]五”?(?:期?末|时期|期间)?|20\\d\\d\\s?年(?:底|末)?"
    "|目前|现在?|现行|现有|当前|原来?|原有|法定|此前)?的?(?:平均|约)?"
)  # where a figure starts from
_FROM = re.compile(rf"[由从]\s?{ORIGIN}\s?[\d.,]+\s?[^\s，。；\d]{{0,6}}$")  # 由75.6岁提高到77.6岁
_BY_MONTH = re.compile(
    r"(?:须|要|应|需)?于?(?:20\d\d年)?\d{1,2}月(?:份|底|末)?之?前(?=[^，。；\d]{2,8}$)"
)  # 6月底前下达60%
# said between what is measured and its figure: 参保率2025年达到95%
_IN_YEAR = re.compile(r"(?<=[率度量值额积重例数比])(?:在|到|于)?20\d\d\s?年(?:年?[底末]前?|内)?$")
_UPON = re.compile(r"在(?:现有|原有|20\d\d\s?年)的?基础上$")
# with the figure of that year: 比2020年的12万吨、8万吨分别减少…
BASE_YEAR = re.compile(
    r"(?:较|(?<!占)比|相比)\s*(20\d\d)\s*年[底末]?(?:的\s?\d[^，。；]{1,30}?(?=分别|各|均|[降减]|压|增|提|上升|$))?"
)
# what those are like that are counted, in a list before what they are: 500名掌握核心技术、国际领先的创新人才
_LIKE = re.compile(
    r"\s?(?:左右|以上)?(?:具有|具备|拥有|掌握|紧跟|熟悉|精通|善于|适应|符合|通晓|懂|能够)[^，。；：、\d]{1,20}、[^，。；：\d]{1,40}?的(?P<noun>[^，。；：、\d（）的]{2,20})(?=[，。；：]|$)"
)
# what follows says only what they are like: 具有发展前景的创业项目
_DESCRIBED = re.compile(
    "\\s?(?:左右|以上)?(?:具有|具备)[^，。；：、\\d]{1,20}的(?P<noun>[^，。；：、\\d（）的]{4,20})(?=[，。；：、]|$)"
)
# 6个分工明确、设施完善的港口
_ADORNED = re.compile(
    r"(?:[\u4e00-\u9fff]{2,14}、){1,4}[^，。；：、\d的]{2,14}的(?P<noun>[^，。；：、\d（）的]{2,20})(?=[，。；：、]|$)"
)
_FINE = re.compile(
    r"[\u4e00-\u9fff]{2,5}(?:明确|完善|完备|突出|显著|先进|[较]?强|齐全|领先|合理|鲜明|健全|良好|一流|便捷|优美|明显|雄厚|独特|优良)"
    r"的(?P<noun>[^，。；：、\d（）的]{2,20})(?=[，。；：、]|$)"
)
# 500名法官、检察官、律师等法治人才: what the members of a list are
_LISTED = re.compile(
    r"[^，。；：\d（]{2,60}、[^，。；：\d（]{1,40}?等(?:各类|一批)?(?P<noun>(?!方面|领域|地|级)[^，。；：、\d（）等]{2,20})(?=[，。；]|$)"
)
_ASIDE = re.compile(
    "[^，。；：、！？,;:“”（()）\\d]{1,12}[（(][^（()），。；]{1,8}[）)](?=[^，。；：、！？,;:“”（()）]{2})"
)  # 60个县（市、区）水源置换
_INSIDE = re.compile(
    "[^，。；：、！？,;:“”（()）\\d]{1,12}“[^“”]{1,14}”(?=[^，。；：！？,;:“”（()）\\d]|[，。；、]|$)"
)  # 省“一企一技术”研发中心
_KINDS = re.compile(
    "(?:[^，。；：、！？“”（）\\d]{1,8}[级性型]、)+(?=[^，。；：、！？“”（）\\d]{4})"
)  # 国家级、区域性交易中心
_QUOTED = re.compile("“([^“”]{2,20})”([^，。；：、\\d“]{0,10}(?=[，。；、]|$))?")
# who is to change a figure: 督促担保机构将平均费率降至1.5%, 推动甲银行降低综合费率至1%
_CAUSED = re.compile(
    "(?:推动|督促|引导|指导|协调|组织|支持|鼓励|要求)[^，。；：\\d]{2,40}?"
    "(?:[将把](?!来)|(?<=[行司团构业局厅委位会心])(?:压[缩减]|缩[短减]|减少|降低|提[高升])(?=[^，。；：\\d]{2,16}$))"
)
# a deed and how much of it is done in the clause behind it: 对敬老院实施改造，2022年底前完成80%
_DEED_BEFORE = re.compile("(?:对|将)?(?P<of>[^，。；：]{2,30}?)(?:实施|开展|进行|组织)(?P<deed>[^，。；：]{2,20})$")
# what is furthered, of which more come: 推广氢燃料电池重卡，2026年底前新增1500辆
_FURTHERED = re.compile(
    "(?:积极|大力|加快|加强|持续|稳步|全面)*(?:推广(?:应用|使用)?|培育(?:壮大|发展)?|发展|壮大|加快|推进)(?P<of>[^，。；：\\d]{2,24}?)(?:的?(?:建设|发展|布局|应用))?"
)
_COUNT_LAST = re.compile(r"(?<=.{2})\s?\d[\d.]*\s?[万千]?[一-鿿]{1,2}$")  # 改造饮水工程12处，惠及3万人
_CHANGED = re.compile(
    "(?:[^，。；]{0,30}(?:将|把|使|实现))?(?P<what>[^，。；：\\d]{3,25}?)(?:再|进一步|大幅度?|整体|平均|[高快]速|稳步|持续|不断)*"
    "(?:压[缩减]|缩[短减]|精简|减少|降低|提[高升]|增[加长](?![值额量率])|下降|扩大|翻)[^，。；：]{0,10}"
    "|(?P<was>[^，。；：\\d]{3,25}?)[由从][^，。；：]{0,12}\\d[^，。；：]*"
)
_MORE = re.compile(
    "(?=[以和及与并一二三四五六七八九十])(?:以及|[和及与并])?(?:[一二三四五六七八九十]+批.*)?$"
)  # 和一批…
_GOES_ON = re.compile("(?:以及|[和及与])(?!谐|平|田)")  # 100次和评课指导100次: what follows is another
_NOUN_END = re.compile(
    r"^(?:来(?!源)|包括|涉及|涵盖|新华社|本报|落户|入驻|落地|赴)|(?<=[\u4e00-\u9fff]{3})(?:已(?=全|基本|经)|(?:全面|全部|基本|如期)(?:建成|完[成工]|竣工|开工|投用)|逐步|建成(?=[，。；]|$)|运用(?!能力|水平)|开展|实施|使用|实现|完成|进入|接入|入驻|参与|达到|可在|(?<![高中初平优均对])等(?!级)|推动|带动|，)"
)
_INNER_VERB = re.compile(
    "(?<=.{2})将(?=完成|建[成设]|新[建增开]|打造|培育|实现|引进)|(?<=.{4})(?:建成|打造|培育|建设(?!用地|项目|标准|银行)|引进|完成|举办|组织|开展)(?!率|度|量|额|数量|面积|里程|[^，。；]{0,2}[达合覆完]..?率)|(?<=.{4})(?=新建|新增)"
)
_MEASURED = re.compile("[率量值额度积重比数]$")
_MAKES = re.compile("建成|新建|开[行通工]|打造|培育|完成|改造|引进")
_IN_BRACKETS = re.compile("（[^（）]{1,8}）")
# 投资额, 供应量, 投资强度 are measured, nothing is done
_MEASURING = "[率度量额数值](?!字)|强度|规模(?!以上|化)|面积|总?里程|占比|比重"


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of several words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def target_verbs() -> set[str]:
    """The verbs of what is to be made or reached."""
    return {line["verb"] for line in rows("target_verbs")}


@cache
def leading_verbs() -> re.Pattern[str]:
    """The verbs of targets at the head of an indicator, which they are no part of: 新建5G基站 is 5G基站."""
    kept = {"新增", "累计新增", "累计"}  # part of what is counted: 新增城镇就业
    words = any_of(target_verbs() - kept)
    return re.compile(
        rf"^(?!(?:{words}){{1,2}}[类型])(?:累计(?!新增))?(?:(?:{words})(?!{_MEASURING}|性|安全|经营)|(?<=[建造扩设展育])、)+"
    )


def without_place(words: str) -> str:
    """What is done, without where: 在中心城区改造人行道 is 改造人行道."""
    found = _placed().match(words) if words.startswith("在") else None
    return words[found.end() :] if found else words


@cache
def _placed() -> re.Pattern[str]:
    return re.compile(rf"在[^，。；\d]{{2,15}}?(?={any_of(target_verbs())})")


def undone(words: str) -> str:
    """What is done, without the verbs before it; of a noun that is a verb itself one is left: 举办推介会."""
    verbs = leading_verbs().match(words)
    if verbs is None:
        return words
    rest = words[verbs.end() :]
    return rest if len(rest) != 1 or len(verbs[0]) < 4 else words[2:]


def after_verb(indicator: str) -> str:
    """网络基础设施新建5G基站 3000 个 counts 新建5G基站: what stands before an inner verb is the field."""
    found = _INNER_VERB.search(indicator)
    rest = indicator[found.end() :] if found else ""
    if not found or _is_no_matter(rest):
        return indicator
    done = undone(cleaned(rest)) if found[0] else rest
    return done if len(done) >= 2 else rest


def _is_no_matter(words: str) -> bool:
    """Whether nothing that is counted stands behind a verb: 完成投资, 保障性租赁住房新建（筹集）."""
    return len(words) < 2 or words in ("投资", "完成投资") or _IN_BRACKETS.fullmatch(undone(words)) is not None


def _up_to_a_mark(words: str) -> str:
    """The words before the next mark; the marks in 国家级、区域性 and 县（市、区） are none."""
    kinds = _KINDS.match(words)
    start = kinds.end() if kinds else 0
    if aside := _ASIDE.match(words, start) or _INSIDE.match(words, start):
        start = aside.end()
    return words[: next((i for i, c in enumerate(words[start:], start) if c in SEPARATORS), len(words))]


def _up_to_an_end(words: str) -> str:
    """The words before what no noun goes on with, without a joint or another lot behind them: 和一批…."""
    if end := _NOUN_END.search(words):
        words = words[: end.start()]
    return _MORE.sub("", words).rstrip(" 和及与")


def counted_noun(after: str) -> str:
    """The noun phrase that a figure counts: up to the next mark, figure or verb."""
    stripped = after.lstrip(" ").removeprefix("人民币").removeprefix("的")
    if _GOES_ON.match(stripped):
        return ""
    for shape in (_LISTED, _LIKE, _ADORNED, _FINE, _DESCRIBED):
        if found := shape.match(stripped):
            return found["noun"]
    if quoted := _QUOTED.match(stripped):
        return quoted[1] + (quoted[2] or "").strip()
    noun = _up_to_an_end(_up_to_a_mark(stripped))
    return re.sub("^(?:以上|左右|余|多)", "", noun) if len(noun) >= 2 else ""


def changed_before(text: str, start: int) -> str:
    """What the clause before says to change, where this one only says to what: 开办时间压缩一半以上，减至8天."""
    clause = re.split("[，。；：]", text[: start - 1])[-1] if start and text[start - 1] == "，" else ""
    found = _CHANGED.fullmatch(clause.strip())
    return cleaned(after_time(found["what"] or found["was"])) if found else ""


def undescribed(noun: str) -> str:
    """What is counted without what it is said to be like."""
    found = _DESCRIBED.match(noun)
    return found["noun"] if found else noun


def deed_before(text: str, start: int) -> str:
    """The deed of the clause before, of which a clause tells only how much is done."""
    clause = _clause_before(text, start)
    if found := _DEED_BEFORE.fullmatch(clause):
        return cleaned(found["of"]) + found["deed"]
    deed = cleaned(clause)
    if verb := leading_verbs().match(deed):
        return _COUNT_LAST.sub("", deed[verb.end() :])
    named = deed != clause and not any(map(str.isdigit, deed))
    return deed if named else ""  # 推进 is no more before it


def furthered_before(text: str, start: int) -> str:
    """What the clause before furthers, of which this one counts more; nothing where it furthers nothing."""
    found = _FURTHERED.fullmatch(without_place(_clause_before(text, start)))
    return found["of"] if found else ""


def measured_before(text: str, start: int) -> str:
    """What the clause before gives the figure of, where this one says by how much it grew: 收入5亿元，同比增长3%."""
    found = _PLAIN_FIGURE.fullmatch(_clause_before(text, start))
    return cleaned(found[1]) if found and not _COMPARES.search(found[1]) else ""


def _clause_before(text: str, start: int) -> str:
    """The clause that a comma parts from the one that begins at a place; nothing where none does."""
    if start == 0 or text[start - 1] != "，":
        return ""
    left = max(text.rfind(mark, 0, start - 1) for mark in "，。；：\n")
    return text[left + 1 : start - 1].strip()


def after_time(text: str) -> str:
    """The words behind the time that they begin with: 到2025年，…"""
    return _TIME_LEAD.sub("", text, count=1)


def stem_of(words: str) -> str:
    """The words that may hold the indicator: no base year, no lead of time, no figure that it rises from."""
    words = _uncaused(_IN_YEAR.sub("", words))
    return _after_deeds(after_time(_BY_MONTH.sub("", _UPON.sub("", _FROM.sub("", BASE_YEAR.sub("", words))))))


def _uncaused(words: str) -> str:
    """What is to be changed, without who is told to change it."""
    caused = _CAUSED.match(words.lstrip("，、 ")) if words.lstrip("，、 ")[:1] in "推督引指协组支鼓要" else None
    return words.lstrip("，、 ")[caused.end() :] if caused else words


def _after_deeds(words: str) -> str:
    """What is said behind deeds in a list: 开行3个专列、建成物流基地、港口吞吐量."""
    *deeds, last = words.split("、")
    if not deeds or not _is_measure(last):
        return words
    both = deeds[-1].startswith("新建") and last.endswith("率")  # 新建住宅、厂房覆盖率
    done = _MAKES.match(deeds[-1]) is not None and leading_verbs().match(last) is None
    return last if done and not both else words


def _is_measure(name: str) -> bool:
    """Whether the last of a list is something measured, with what it is of."""
    return len(name) > 4 and _MEASURED.search(name) is not None


def cleaned(text: str) -> str:
    """An indicator without the words that lead to it: 全区力争…"""
    text = _ITEM_NUMBER.sub("", text.strip())
    if lead := _LEAD.match(text):
        text = text[lead.end() :]
    text = text.strip(" 　，、,$\\[［")
    if text[:1] != "“":
        return text
    closed = text.find("”")
    if closed < 0:
        return text[1:]
    return text[1:-1] if closed == len(text) - 1 else text
