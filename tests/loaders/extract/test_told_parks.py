"""Parks without a name that their field and what is done with them tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.extract.parks import find_parks
from loaders.extract.scan import scan
from tests.loaders.extract.finding import document_of

TOLD = [
    # where it lies, what it lives by and who runs it; a base for one thing
    ("医药冷链物流园选址城北，占地320亩", ["医药冷链物流园"]),
    ("氢能装备产业园以制氢为主导，矿用装备产业园由甲集团运营", ["氢能装备产业园", "矿用装备产业园"]),
    ("工业园区以制造业为主导，特色产业园由各县建设", []),
    ("建设网联汽车检测基地，打造面向全国的算力基地", ["网联汽车检测基地"]),
    ("投资20亿元建设家电产业园", ["家电产业园"]),
    ("支持零碳装备产业园扩能，推动铜箔产业园二期建设", ["零碳装备产业园", "铜箔产业园"]),  # helped to grow
    ("支持各县产业园提质升级，支持现代产业园扩容", []),
    ("布局新材料产业园、医药产业园", ["新材料产业园", "医药产业园"]),
    ("海水淡化科技园已签约入驻企业12家", ["海水淡化科技园"]),
    ("规划好能源矿产品物流园区，完成选址", ["能源矿产品物流园区"]),
    ("加快空港物流园前期工作", ["空港物流园"]),
    ("建设现代农业产业园、推进特色产业园建设", []),  # kinds
    ("推进食品产业园建设", []),  # the word of a kind
    ("鼓励建设一批电子元件产业园", []),
    ("发展电子元件产业园", []),  # no verb that is said of one
    ("推进胜利镇蔬菜基地三期工程，支持乡镇蔬菜基地", ["胜利镇蔬菜基地"]),  # of a town
    # what becomes of it, behind the others of its list
    ("环保设备产业园积极推进，绒线小镇一期如期竣工", ["环保设备产业园", "绒线小镇"]),
    ("新型板材产业园、家具产业园20万平方米标房全部入驻", ["新型板材产业园", "家具产业园"]),
    # where something is done; a kind of park is no place
    ("在采水汽车产业基地建设新厂，在铝材产业园举行签约仪式", ["采水汽车产业基地", "铝材产业园"]),
    ("企业在现代产业园投资，在重点产业基地建设厂房", []),
    ("（一）电力电器产业园\n1.范围：450亩。", ["电力电器产业园"]),  # the heading of an item
    ("有色材料产业园被列为全省重点园区", ["有色材料产业园"]),
    ("特色产业园建成投产，工业园区加快建设", []),  # kinds
    ("要求各类食品产业园全部入驻", []),
    # parts of a town: beside others of their kind, or as what is spoken of
    ("主要包括高创片区、经贸片区、南湾片区3个区域", ["高创片区", "经贸片区", "南湾片区"]),
    ("规划了片区。一是杉水湾片区，主要发展物流。二是高速东片区，重点发展制造。", ["杉水湾片区", "高速东片区"]),
    ("以泉沟镇为中心的泉沟片区、以青崖沟为中心的青崖片区", ["泉沟片区", "青崖片区"]),
    ("如愿区块重点发展总部经济；该区块主要发展物流", ["如愿区块"]),
    ("推进核心片区改造、重点片区更新，支持一核四组团、职业教育区块链网络", []),
    ("加快康美医药产业园、医美产业园、特色产业园建设", ["康美医药产业园", "医美产业园"]),  # one field beside another
]


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_told_parks(text: str, names: list[str]) -> None:
    document = document_of(text)
    part = replace(document.parts[0], place="内蒙古自治区呼伦贝尔市海拉尔区")
    assert [one.name for one in find_parks(document, part, scan(document, part))] == names


def test_no_park_is_told_where_no_place_speaks() -> None:
    document = document_of("加快空港物流园前期工作")
    assert list(find_parks(document, document.parts[0], scan(document, document.parts[0]))) == []
    document = document_of("企业将在达州市通川区建设现代生物医药产业园")
    parks = find_parks(document, document.parts[0], scan(document, document.parts[0]))
    assert [one.name for one in parks] == ["现代生物医药产业园"]
