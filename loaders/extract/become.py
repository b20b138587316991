"""What becomes of works: 建成通车, 竣工投产, 正在进行主体施工; and where the list ends that it is said of."""

from __future__ import annotations

import re
from collections.abc import Iterator

# what the works of a list are, and how many of them
COUNTED = (
    r"(?:等\s?(?:一批|[0-9一二两三四五六七八九十]+[余多]?[所条座个家处])[\u4e00-\u9fff]{0,6}?"
    r"(?:学校|新校|小学|中学|幼儿园|医院|场馆|道路|街道|街巷|市政路|主干道|桥梁|公园)|等[\u4e00-\u9fff]{0,6}[0-9]+[条所座个]|等[\u4e00-\u9fff]{0,4}(?:设施|场馆))"
)
_BECOMES = re.compile(
    # the first character first, so that the engine skips to it
    r"[完竣开动建投通封落启奠达交前加抓主进并合对有](?:"
    r"(?:(?<=[完竣开动])工|(?<=建)成|(?<=投)[产用运]|(?<=通)车|(?<=封)顶|(?<=落)成|(?<=启)用|(?<=奠)基|(?<=开)[诊学馆业街]|(?<=达)产|(?<=合)龙)"
    r"(?:投产|投用|投运|投入使用|使用|通车|交付使用|交付|建设|达产|达效|开学|并投用|启用|验收|运营|开放)*"
    r"|(?<=投)入(?:使用|运营|生产)|(?<=交)付(?:使用)?|(?<=前)期工作[\u4e00-\u9fff]{0,8}推进|(?<=加)快(?:建设|推进)|(?<=抓)紧建设"
    r"|(?<=有)序推进|(?<=并)网(?:发电)?|(?<=对)外开放"
    r"|(?<=主)体[\u4e00-\u9fff]{0,6}(?:施工|封顶|完工)|(?<=完)成主体[\u4e00-\u9fff]{0,4}"
    r"|(?:(?<=完)成|(?<=进)[行入])[\u4e00-\u9fff、]{0,14}(?:施工|招标|招投标|可研|立项|初设|封顶|安装|装修|铺设|浇筑))(?=[，。；、\n）并]|$)"
)
_COUNT_AT = re.compile(rf"{COUNTED}(?:[\u4e00-\u9fff]{{0,8}}?(?:工程|项目))?")
_WORDS = ("工程", "项目", "建设")
_HOW = (
    *("已经", "已", "均", "相继", "陆续", "先后", "顺利", "全部", "如期", "全面", "正式"),
    *("主体", "基本", "正在", "抓紧", "年内", "实现", "春季", "秋季", "即将", "也", "将", "完成"),
)
_OF_ANY = ("推进", "开放", "快建设", "紧建设", "使用", "启用", "投用", "运营")  # of campaigns and systems, too
# by when: 5月底前
_WHEN = re.compile(
    "(?:20[0-9]{2}年|[今明]年|年)?(?:[0-9]{1,2}月|[一二三四]季度|[上下]半年)?(?:[上中下]旬)?[初底末]?(?:之?前)?$"
)
_LONGEST_DATE = 12
_REACH = 30  # characters between the count of a list and what becomes of it


def list_ends(text: str) -> Iterator[tuple[int, bool]]:
    """Where each list or name ends of which a text says what becomes of it, and whether that befalls works alone."""
    for found in _BECOMES.finditer(text):
        of_works = not found.group().endswith(_OF_ANY)
        end = _behind(text, found.start(), _HOW)
        when = _WHEN.search(text, max(0, end - _LONGEST_DATE), end)
        end = _behind(text, when.start(), _HOW) if when else end
        count = text.rfind("等", max(0, end - _REACH), end)
        if count >= 0 and _COUNT_AT.fullmatch(text, count, end):
            yield count, of_works
        else:
            yield _behind(text, end, _WORDS), of_works


def _behind(text: str, end: int, words: tuple[str, ...]) -> int:
    """The place behind which a text has nothing but some words before another place."""
    while text.endswith(words, 0, end):
        end -= next(len(word) for word in words if text.endswith(word, 0, end))
    return end
