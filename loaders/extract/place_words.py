"""Whether the characters of a place's name stand for it, or are part of other words that hold them too."""

from __future__ import annotations

import re
from functools import cache

import rjieba

from loaders.extract.divisions_before import ends_word, takes_along
from loaders.extract.scan import Known
from loaders.lexicon.places import by_name, common_words

_NO_DIVISION = frozenset({"区块", "区域", "区间", "市场", "市民", "县域", "县城"})  # 南岸区块, 上海市场
_SEAT = re.compile("城[关厢郊东西南北中区]{1,2}(?:镇|乡|街道)")
# a stretch of land, a newspaper or the corps: 成都平原, 海西晨报
_GONE_ON = (
    *("库区", "水库", "平原", "盆地", "高原", "半岛", "生产建设兵团"),
    *("日报", "晚报", "晨报", "商报", "都市报", "新闻网", "网讯", "网消息"),
)
# an airport, a bridge or a station bears the name: 成都双流国际机场, 黑龙江大桥
# the side of a mountain, or a town by its temple: 贺兰山东麓, 上海庙, but 上海庙会
_LANDMARK = re.compile(
    "麓|庙(?![会宇])|古[城镇]|港(?=[、，。；：和与及的等（\n]|$)|(?:[\u4e00-\u9fff]{2})?(?:国际)?机场|(?:公路|铁路|长江|黄河)?大桥|高铁站|火车站"
)
_ACTING = ("代县长", "理县长")  # 代县 and 理县 are counties, too
_LONGEST_SHORT = 5  # characters of a place's name that another directly follows
_PLAIN = "平原"  # a county of this name lies in 山东
_PLAINS = ("东北", "华北", "江汉", "成都", "关中", "松嫩", "三江", "京津冀", "黄淮", "黄淮海", "河套", "辽河", "太湖")
_STREET = re.compile(r"[东西南北中]?[一二三四]?(?:路|大街|大道)(?![网段桥面线径况政])")  # 南京西路, 和田路
# 海西镇, but not 宁波镇海, 四川乡村
_TOWN = re.compile("镇(?![村街级域办江海乡原平安雄宁远坪赉巴康沅])|乡(?![村镇土贤愁级亲情音野宁城])")
_TOWN_FIRST = frozenset("镇乡")
_DIVIDED = frozenset("省市县区州旗盟")
_STREET_FIRST = frozenset("东西南北中一二三四路大")
_OFFICE = re.compile("[市省]?(?:人民政府)?(?:办事处|联络处|代表处|办公室)")
_CLAUSE_END = re.compile("[^\u4e00-\u9fff](?=[\u4e00-\u9fff]*$)")
_POST_ENDS = frozenset("长记任席员授士师理监裁")
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_COUNTY = 3  # the tier of a county
_AROUND = 8  # characters around a name that the dictionary is shown


def is_in_word(text: str, known: Known) -> bool:
    """Whether the characters are part of other words: of a kind of land, a post, a person, or a 和 and a noun."""
    if _is_of_longer(text, known) or _is_of_body(text, known):
        return True
    if _is_town(text, known) or _is_street(text, known) or _is_of_person(text, known):
        return True
    return text[known.start] == "和" and not is_word(text, known)  # 和田间管理


def _is_of_longer(text: str, known: Known) -> bool:
    """Whether what stands behind makes other words of the characters: 成都平原, 上海市场, 代县长."""
    if _is_of_kind(text, known.end) or text.startswith(_GONE_ON, known.end):
        return True
    if text[known.end - 1] not in _DIVIDED and _LANDMARK.match(text, known.end):
        return True
    return text.startswith(_ACTING, known.start) or _is_of_other_words(text, known)


def _is_of_kind(text: str, end: int) -> bool:
    """Whether the last character of a name begins a word of its own: 上海市场; but 明溪县城关乡 is a town."""
    return text[end - 1 : end + 1] in _NO_DIVISION and _SEAT.match(text, end) is None


def _is_of_other_words(text: str, known: Known) -> bool:
    """Whether a verb, a kind of land or the end of another name reads like a place."""
    if known.kind != "region" and (_ends_word(text, known) or _is_overlapped(text, known)):
        return True
    if takes_along(text, known.start):
        return True
    return text[known.start : known.end] == _PLAIN and text.endswith(_PLAINS, 0, known.start)


def _ends_word(text: str, known: Known) -> bool:
    """Whether a name of one character and its rank is rather the end of other words: 以气兴县."""
    short = known.end - known.start == 2 and text[known.end - 1] in "县区旗"
    return short and ends_word(text[known.start - 1 : known.start]) and not _ends_name(text, known.start)


def _ends_name(text: str, end: int) -> bool:
    """Whether the name of a place ends there: 山西 before 兴县."""
    return any(text[start:end] in by_name() for start in range(max(0, end - _LONGEST_SHORT), end - 1))


def _is_overlapped(text: str, known: Known) -> bool:
    """Whether the first character of a name is the last of another place's: 乌海 in 义乌海关; not 西部 in 制定西部."""
    at = known.start
    crossed = at > 0 and text[at - 1 : at + 1] in by_name() and not _ends_name(text, at)
    return crossed and not is_word(text, known)


def _is_of_body(text: str, known: Known) -> bool:
    """Whether a town of a people begins there, or an office of another place sits there: 三水瑶族乡, 驻北京办事处."""
    if "族乡" in text[known.end + 1 : known.end + 4]:
        return True
    return text[known.start - 1 : known.start] == "驻" and _OFFICE.match(text, known.end) is not None


def _is_town(text: str, known: Known) -> bool:
    """Whether a short name is that of a town: 海西镇."""
    if text[known.end : known.end + 1] not in _TOWN_FIRST or text[known.end - 1] in _DIVIDED:
        return False
    return _TOWN.match(text, known.end) is not None


def _is_street(text: str, known: Known) -> bool:
    """Whether a street bears the name: 南京西路."""
    return text[known.end : known.end + 1] in _STREET_FIRST and _STREET.match(text, known.end) is not None


def _is_of_person(text: str, known: Known) -> bool:
    """Whether a short name is that of a person, behind a post and a surname: 副部长徐南平."""
    if known.end - known.start != 2 or text[known.start - 2 : known.start - 1] not in _POST_ENDS:
        return False
    return text[known.start - 1] in _SURNAMES


def is_word(text: str, known: Known) -> bool:
    """Whether the dictionary cuts the words around a name right at its ends."""
    start = max(0, known.start - _AROUND)
    clause = _CLAUSE_END.search(text, start, known.start)
    at = clause.end() if clause else start
    for word in rjieba.cut(text[at : known.end + _AROUND]):
        if at >= known.start:
            return at == known.start and at + len(word) == known.end
        at += len(word)
    return False


def is_city(text: str, known: Known) -> bool:
    """Whether letters that other words hold too are a city or province here, as the dictionary cuts the words."""
    return is_shared(text[known.start : known.end]) and is_word(text, known)


@cache
def is_shared(name: str) -> bool:
    """Whether a name is the short one of a city or province whose letters other words hold too."""
    return name in common_words() and any(one.tier < _COUNTY for one in by_name().get(name, ()))
