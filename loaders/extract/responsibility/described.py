"""Bodies that a text describes instead of naming them: by their duty, by who appointed them, by where they govern."""

from __future__ import annotations

import re
from functools import lru_cache

LEVELS = (
    r"(?:区[（(]市[）)]县|县[（(]市[）)]区|县级市(?!场)|(?:省|市|县|区|乡)级|地级以上市|不设区的市|设区的?市级?|地级市|县级市|旗县级|旗县|省辖市|市辖区|省?直管(?:县|市|县市)"
    r"|扩权县|市州|州市|盟市|地市|市县|区市|县市区|市县区|区县市|旗县区|县区|区县|市区|自治[区州县旗]|直辖市|地区|林区"
    r"|特区|民族乡|乡镇|镇街|街镇|街道|[省市州盟县区旗镇乡])"
    r"(?:[（(][^）)]{1,10}[）)])?"
)
# Where the governments are that a text means: 港口所在地, 黄河流域, 地震灾区的, 沿海.
WHERE = (
    r"(?:(?!行使|禁止|[由向经报对为在按根依将与把])[^由向经报，、。；（）\W]{2,24}?"
    r"(?:(?:所在地|流域|高原|灾区|地区|区域|库区|保护区|发生地|[移转调][出入]地|接[收受]地|沿[线岸]|集中区|防御区|[受供]水区"
    r"|水源[区地])的?|(?:[地带域园湖河江山]|(?<!设)区)的)"
    r"|沿[线江海边淮黄河湖]|流域内?)"
)
_ABOVE = r"(?:省|设区的?市|地级以上市|市|县|区|乡镇?|街道)级?(?:及)?以上(?:的|有关|相关)?"
_GOVERNMENTS = (
    rf"(?:{_ABOVE}(?:地方)?(?:各级)?|(?:{LEVELS}、)*{LEVELS}|地方(?:各级)?|各级(?:地方)?|城市|城乡基层|统筹地区"
    r"|(?!所在|当地|各地|本地|外地)[\u4e00-\u9fff]{2,6}地)"
)
_GOVERNMENT = rf"(?:(?:{WHERE}{_GOVERNMENTS}?|{_GOVERNMENTS})(?:的)?(?:人民)?政府)"
_KIND = r"(?:行政主管|行政执法|监督管理|主管|管理|行政|执法|工作|专门)?(?:部门|机构|机关)"
_DUTY = (
    r"(?:(?:依法)?(?:负有|承担|履行|行使|具有)[\u4e00-\u9fff]{2,26}(?:职责|职能|任务|职权)"
    r"|(?:具体)?(?:负责|主管|分管|管理)[\u4e00-\u9fff]{2,24})的"
)
APPOINTS = "确定|指定|授权|设立|设置|明确|委托"
_APPOINTED = (
    rf"(?:(?:按照?|根据|依照)[^，。；的]{{2,16}})?(?:依法)?(?:{APPOINTS})的"
    r"(?!(?:有关|相关|行政)?(?:主管|管理|监督管理)部门)[\u4e00-\u9fff]{2,24}"
)
# Institutions of all levels by what they do: 承办考试的各级教育考试机构.
_DOING = (
    r"(?:受委托)?(?:承办|承担|从事|实施)[\u4e00-\u9fff]{2,20}?的(?:地方)?"
    rf"(?:各级|{LEVELS})[^的，、。；（）\W]{{2,16}}(?:机构|机关|部门)"
)
_DESCRIBED = re.compile(
    rf"{_GOVERNMENT}|(?:{_GOVERNMENT}|(?:{LEVELS}、)*{LEVELS}|国务院|[省市县区州]政府)?(?:的)?{_DUTY}{_KIND}"
    rf"|(?:{_GOVERNMENT}|[省市县区州]政府){_APPOINTED}(?:部门|机构)"
    rf"|{WHERE}{LEVELS}[^的，、。；（）\W]{{1,16}}{_KIND}"
    rf"|{_GOVERNMENT}(?:的)?(?!各|组成|所属|职能|工作|行政)[^的，、。；（）\W]{{2,16}}{_KIND}"
    rf"|{_DOING}"
)
_ENDS = ("政府", "部门", "机构", "机关")
# Who these are nobody can say, or the words are a clause.
_NOBODY = re.compile(
    r"(?<!以[及上])(?:有关|相关)|其他|上级|下级|上一级|下一级|同级|本级|不得|可以|应当|必须|属于|都是|按照|根据|[由向商]|建立|组织|(?:政府|部门|机构|机关)\S{0,20}政府$"
)
OPENS_BY_DUTY = re.compile(rf"(?:国务院)?{_DUTY}{_KIND}|{_DOING}")
# Behind a government: what only says which of its departments is meant.
SAYS_WHICH = re.compile(
    rf"{_DUTY}{_KIND}|{_APPOINTED}(?:部门|机构)"
    rf"|(?:依法)?(?:{APPOINTS})的(?:有关|相关|其他|行政|主管|管理|工作|专门)*(?:部门|机构|单位)"
)


@lru_cache(maxsize=8192)
def is_described(name: str) -> bool:
    """Whether words describe a body or the governments of a level: nobody can be asked about 有关部门."""
    return name.endswith(_ENDS) and _NOBODY.search(name) is None and _DESCRIBED.fullmatch(name) is not None


# Whose department by appointment: 县（市、区）人民政府确定的港口行政管理部门 is its 港口行政管理部门.
_BY_GOVERNMENT = re.compile(
    r"(?P<levels>以上(?:的)?(?:地方)?(?:各级)?|地方(?:各级)?|各级)?(?P<government>(?:人民)?政府)"
    rf"(?:(?={_APPOINTED}(?:部门|机构)$)(?:依法)?(?:{APPOINTS})的"
    r"|的(?=[^的]{2,20}(?:部门|机构|机关)$))"
)


def by_function(name: str) -> str:
    """A department's name by its function alone, where a text says who appointed it."""
    appointed = _BY_GOVERNMENT.search(name) if "的" in name else None
    if appointed is None:
        return name
    kept = (appointed["levels"] or "") + appointed["government"]
    dropped = not appointed["levels"] and appointed.end() > appointed.end("government") + 1
    return name[: appointed.start()] + ("" if dropped else kept) + name[appointed.end() :]
