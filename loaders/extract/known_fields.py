"""Which known field the member of a list is, and where a word behind it makes it an attribute: 大数据中心."""

from __future__ import annotations

import re
from collections.abc import Mapping

from loaders.extract.fields import after_lead
from loaders.extract.scan import Scan
from loaders.extract.titled import whole_field
from loaders.extract.unknown_fields import CLASS
from loaders.ranges import Range

# after one of these the term is a field of its own; before any other word it is an attribute: 大数据中心, 互联网企业
_BOUND = re.compile(
    rf"[/、，。；：！？）)”\s和与及或等\n]|{CLASS}产业(?!体系|政策|结构|工人|园|区|带|示范基地|示范区|集聚[区地]|投资|基金|协会|联盟|相关企业)|建设(?=[，。；、）\s]|$)|企业(?:培育|引育|招引)?(?=集聚|集群)|中小企业特色(?=产业集群)|(?:应用)?场景(?=(?:示范|推广)?应用|落地|开放)|(?:相关|有关)技术|网络(?:技术|规模化|部署|建设|能力|(?:深度|全域|连续)?覆盖)|治理|服务实体|行业(?!平台|企业|协会|应用|培训|标准|自律|主管)|领域(?![^，。；、]{{0,8}}(?:人才|团队|专家))|技术|{CLASS}集群|(?:积极|加快|加速|(?<=业)可持续|持续|稳步|蓬勃|有序|快速|跨越式?|平稳|稳健|协调|联动|一体化|集约|特色|全面)?发展(?!园区|基地|中心|示范|平台|集团|公司|基金|银行|大会|论坛|联盟|有限|研究)|应用(?!示范基地|示范区|基地|中心|软件|程序|系统|平台)|创新(?!中心|平台|联盟|联合体|大赛|基地|示范|试验|版|型)|融合|耦合|互补|$|\+(?![\u4e00-\u9fff])|的|规范|健康(?!$)|高质量|做大|市场(?=平稳|健康|稳定|规范)|"
    r"[一二两三四五六七八九十0-9](?:大|个|条)(?=[^，。；、]{0,8}(?:板块|产业|领域|赛道|行业|集群))|新?赛道|新动能|新引擎|(?:开放|测试|应用|产业|创新|发展){0,2}生态(?!环境|保护|农业|文明|旅游|园|城|区|修复)|提升|升级|提档|提质|(?:整体|总体|综合|整个)?(?:优势(?!产)|水平|竞争力|能级|层次|附加值|影响力)|示范(?=应用|推广)|扩容|扩能|扩面|扩量|提速|提效|整合|(?:新)?业态(?!园)|应用规模|振兴|复兴|(?:事业)?传承|增效|增储|整[车机](?=[、，。；和与及]|$)|“(?=[一二三四五六七八九十]大|[^“”]{2,10}”(?:融合|协同|一体))|延链|补链|强链|[数绿智高现][字色能端代]化(?!治理)|集聚|转型|壮大|倍增|突破|(?![文转孵消石绿强优深美净老])[\u4e00-\u9fff]{1,2}(?<!市场|便[利捷]|信息|一体|商业|标准|场景|批量|自动|可视)(?<![文转孵消石强优深])化(?!基地|示范|项目|平台|治理|工|转)|向[^，。、]{1,16}(?:发展|转型|延伸|升级|迈进|攀升|转变|拓展)|向[^，。、]{0,6}化|由[^，。；“”]{2,12}向|攻关|研发|制造|促进|带动|新业态|新模式|服务(?:[、，。等业一二三四五六七八九]|$)|跨境|深度|全产业|上下游|开发|能力提升|供给(?!侧)|(?:科创|创新)高地|(?<=业)同"
)
_SERVICE = re.compile("服务(?=[、，。等一二三四五六七八九]|$)")
_SUMS = re.compile("[等大](?:重量级|新兴|重点|优势|特色|前沿)?$")  # 甲、乙等重量级未来产业
_CLASSES = frozenset({"战略性新兴产业", "未来产业", "高新技术产业", "高精尖产业", "服务业", "制造业", "工业", "农业"})
_PRAISED = 6  # characters of 特色 and a field, from which the field stands by itself
_CLOSEST = 12  # characters of the longest known industry at the end of a member


def known_in(scan: Scan, left: int, right: int, fields: Mapping[int, int]) -> Range | None:
    """The range of the known field that a member begins with, where nothing makes it an attribute."""
    left = after_lead(scan, left, right, fields)
    left = _behind_praise(scan.text, left, fields)
    end = fields.get(left)
    if end is None:
        return _closing(scan, left, right, fields)
    end = _with_service(scan.text, _with_next(scan.text, end, right, fields))
    whole = whole_field(scan.text, end)
    if end > right or _sums_up(scan.text, left, whole):
        return None
    return (left, whole) if _BOUND.match(scan.text, whole if whole == end + 1 else end, right) else None


def _with_next(text: str, end: int, right: int, fields: Mapping[int, int]) -> int:
    """The end of a field with the one that follows at once and ends the member: 电子信息先进制造业."""
    after = fields.get(end, 0)
    return max(end, after) if after == right or text[after - 1] == "业" else end


def _with_service(text: str, end: int) -> int:
    """The end of a field that is a service in so many words: 通航服务 in a list."""
    return end + 2 if _SERVICE.match(text, end) else end


def _behind_praise(text: str, start: int, fields: Mapping[int, int]) -> int:
    """Where a member begins that 特色 praises: behind it before a long known field, 特色农畜产品加工, but 特色水果."""
    praised = start not in fields and fields.get(start + 2, 0) > start + _PRAISED and text.startswith("特色", start)
    return start + 2 if praised else start


def _sums_up(text: str, start: int, end: int) -> bool:
    """Whether a class of industries ends the list of its members: 氢能、脑机接口等未来产业."""
    return text[start:end] in _CLASSES and _SUMS.search(text, max(0, start - 6), start) is not None


def _closing(scan: Scan, left: int, right: int, fields: Mapping[int, int]) -> Range | None:
    """The range of the known industry that a member ends in, behind what it is famous for: 寒地黑土绿色食品产业."""
    if not scan.text.endswith("产业", left, right):
        return None
    at = next((at for at in range(max(left, right - _CLOSEST), right) if fields.get(at) in (right, right - 2)), right)
    return (at, right) if at < right else None
