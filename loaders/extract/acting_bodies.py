"""What a public body does in its clause: the verb right behind it leads to the name, and is no part of that."""

from __future__ import annotations

import re

from loaders.extract.marks import Cut

# what ends in one of these and does something is a body, or a sum that is spent: 盐城海事局优化X, 投资3亿元建设Y
_BODY = re.compile(
    "(?:(?<![格布全大开结邮])局|(?<![大客展餐门宴音天])厅|(?<=[省市县区州旗])委|(?:发改|卫健|国资|工信|住建|建|编|农|经信|发展改革|[育康息健员理作革资])委|(?:管|管委|理|委员|工|残|妇|供销|红十字)会"
    "|(?:(?<=人民)|(?<=[省市县区州旗镇]))政府|办公室|(?:[网信文路保审医扶港改建商金督数]|政务)办|街道办|支队|大队|总队|海关|专班|指挥部|(?<=[省市县区部央])法院|检察院|[万亿](?:美|欧|港)?元)$"
)
# what a body of any kind does, also a centre, a town or a company
_ANY = re.compile("(?:[市县区心镇乡院]|街道|公司|集团|大学|园|基地)$")
_DEEDS = frozenset(
    {
        *("推进", "建设", "改造", "升级", "优化", "整治", "治理", "运营", "开发", "布局", "完善", "建成", "扩建"),
        *("改建", "迁建", "修复", "提升", "拓展", "创建", "实施", "投资", "保障", "落实", "统筹", "协调", "监管"),
    }
)
_ALWAYS = frozenset({"推进", "建成"})  # verbs that no name holds behind a head of its own
# who builds or runs a thing, behind 由, and what he does: 由某某生物投资建设X; a body that is backed: 支持甲实验室建设Y
_HOW = (
    "(?:负责|具体|牵头|投资|出资|全额|独资|合资|联合|共同|合作|配套|承担|组织|参与|统一|分别|自主|统筹|规划|同步|分期|在[^，。；、的]{2,12}?)*"
    "(?:建设(?!银行|集团|兵团|投资|控股|工程|[局厅委])|新建|兴建|承建|投建|建成|打造|搭建|实施|运营(?!商|中心|管理)|开发(?![区者商])|创建|筹建|组建|设立|扩建|改建|代建|援建|推进)"
    "(?=[\u4e00-\u9fff“A-Z0-9])"
)
_BY = re.compile(f"[^，。；、：的由“”]{{2,20}}?{_HOW}")
_BACKED = re.compile(
    f"[^，。；、：的“”]{{1,20}}?(?:公司|集团|大学|学院|学校|医院|研究院|研究所|实验室|中心|协会|联盟|商会|银行|园区?|开发区|高新区|经开区|新区|试验区|[县镇乡]){_HOW}"
)
_BACKS = ("支持", "鼓励", "引导", "推动", "委托", "授权", "指导", "依靠", "组织", "督促")
_REACH = 6  # characters of the longest end of a body
_SHORTEST = 4  # characters of the name of a thing


def acts(text: str, cut: Cut, end: int) -> bool:
    """Whether a verb says what the body right before it does with what a head ends."""
    if cut.mark.word not in _DEEDS or end - cut.end < _SHORTEST:
        return False
    before = text[max(0, cut.start - _REACH) : cut.start]
    return _BODY.search(before) is not None or (cut.mark.word in _ALWAYS and _ANY.search(before) is not None)


def behind_actor(text: str, start: int, end: int) -> int:
    """The start of a name behind who builds it, where 由 or a word that backs him stands before: else its start."""
    if text.startswith("由", start - 1):
        found = _BY.match(text, start, end)
    elif text.startswith(_BACKS, start - 2):
        found = _BACKED.match(text, start, end)
    else:
        return start
    return found.end() if found and end - found.end() >= _SHORTEST else start
