"""What becomes of the works of a list, which tells that they are there: A、B等16个项目开工建设, 开工建设A、B等工程."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.extract.coined_works import NO_NAME
from loaders.extract.members import FINISHED, Member
from loaders.extract.proofs import generic, is_plain
from loaders.extract.scan import Scan
from loaders.extract.ways import SORT

# what is done to works that there are: 开工建设A、B等重点工程
_STARTED = ("开工建设", "开工", "竣工", "建成", "续建", "复工", "投产", "投用", "签约", "洽谈")
_SIZE = re.compile(
    r"[0-9百千]万?(?:吨|千瓦|兆瓦|千伏|平方米|立方米|台|套|辆|头)|GWh?|MW|（[一二三四]期）|[一二三四]期$"
)
_OF_A_KIND = re.compile(
    "^(?:各|一批|其他|部分|全|若干|配套|相关|基础|公共|绿色|清洁|生态)|(?:产业|领域|行业|服务|能力|体系|设施|制度|机制|政策)$"
)
# what the words begin with that say a sort; a name may begin with the same character: 国能某电厂, 老爷岭粮食加工
_SORT = re.compile(
    rf"(?![大中小新老国][\u4e00-\u9fff])(?:{SORT.pattern})|大(?:型|中|规模|宗|棚|数据|健康)|中(?:小|型|央|心|低|高|部|药|西|等|游)"
    "|小(?:型|微|城镇|学|流域|额|区|农|水)|新(?:型|建|能源|材料|增|一|城|区|农|时代|兴|媒体|动能|老|旧|农村|质|基建|产)|老(?:旧|城|年|区|人|工|字|百)"
    "|国(?:家|省|土|有|际|内|道|防|储|营|外|产|企)"
)
_LONGEST = 30  # characters of a member of a list
# what becomes of works that are there: 甲、乙等16个项目开工建设, 甲、乙等重点项目加快建设
_ADVANCE = re.compile(
    r"等(?:一批|[0-9]+[余多]?个|[一二三四五六七八九十]+[余多]?个)?[^，。；、：的\n]{0,10}?(?:项目|工程)的?(?:已|均|也|正在?|也在|先后|相继|陆续|顺利|全部|正式|成功|如期|实现|主体|基本|完成|集中)*"
    r"(?:开工|竣工|完工|投产|建成|签约|落地|落户|封顶|投用|投入|动工|达产|复工|启动|进度|进展|前期|(?:加快|加速|有序|稳步|全面|快速|顺利)(?:推进|建设))(?!资金|用地|管理|审批)"
    r"|等[0-9]+[余多]?个[^，。；、：的\n]{0,10}?(?:项目|工程)(?:建设|年内|开竣工)"
    r"|等(?:一批)?(?:重[点大]|标志性|骨干)[\u4e00-\u9fff]{0,4}?(?:项目|工程)建设(?=[，。；\n])"
    rf"|(?:等|相继|先后|陆续){FINISHED}"
    r"|(?:已|均|顺利|全部|如期|全面|正式|基本)*(?:竣工|建成)?(?:投产|竣工|达产|封顶|通车)(?=[，。；、\n])"
)


def advance(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether what is said of a list becomes of works that are there, and one of its members is no mere kind."""
    if _ADVANCE.match(scan.text, members[-1].end) is None and not scan.text.endswith(_STARTED, 0, members[0].start):
        return False
    words = [scan.text[one.start : one.end] for one in members]
    return not any("的" in one for one in words) and any(map(names_own, words))


def names_own(words: str) -> bool:
    """Whether the words of a member hold one that the dictionary has not, and say no kind."""
    return says_no_kind(words) and (_SIZE.search(words) is not None or not is_plain(words))


def are_sized(text: str, members: Sequence[Member]) -> bool:
    """Whether one of the members goes by a size or a phase, as works do: 180万吨PET、碳五碳九、乙烯焦油."""
    return any(_SIZE.search(text, one.start, one.end) for one in members)


def says_no_kind(words: str) -> bool:
    """Whether the words of a member are as long as a name and say no kind of work."""
    return 3 <= len(words) <= _LONGEST and not says_kind(words)


def says_kind(words: str) -> bool:
    """Whether the words of a member say a kind of work or no name at all."""
    if generic(words, "Project") or _SORT.match(words):
        return True
    return NO_NAME.search(words) is not None or _OF_A_KIND.search(words) is not None
