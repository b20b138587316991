"""What a named company builds, pays for or runs is a named thing by that."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

UNDERTAKEN = [
    ("支持云溪能源集团有限公司盘活既有专用线，面向社会企业开放。", "Project", []),
    ("龙泉遗址公园、清江体育公园均由瓜州文旅投公司代建。", "Project", ["龙泉遗址公园", "清江体育公园"]),
    (
        "近日，沈阳市医疗保障局会同市数据局上线“沈阳智慧医保”平台，由东软集团承建。",
        "Platform",
        ["“沈阳智慧医保”平台"],
    ),
    ("市财政局搭建惠企资金直达平台，由云州数科集团有限公司运营。", "Platform", ["惠企资金直达平台"]),
    ("同意新建米易光伏项目。项目单位为米易得石新能源有限公司。", "Enterprise", ["米易得石新能源有限公司"]),
    ("安顺华宁科技公司计划投资3亿元在西秀工业园建设轻量化车身部件项目。", "Project", ["轻量化车身部件项目"]),
    ("浙江永拓循环科技公司投资建设的废旧电池回收项目开工。", "Project", ["废旧电池回收项目"]),
    # what becomes of its work
    ("豪腾重工（中国）公司的海工钢结构项目实现投产。", "Project", ["海工钢结构项目"]),
    ("由晋南新型墙材有限公司承建的粉煤灰综合利用项目10月份试生产。", "Project", ["粉煤灰综合利用项目"]),
    ("泰和石油工具股份有限公司的高端钻具项目在装备制造园试车。", "Project", ["高端钻具项目"]),
    # the list before 由, behind where it lies
    ("江淮云数据中心落户淮南高新区，由中国移动投资建设。", "Park", ["淮南高新区"]),  # what became of it is no name
    ("园区内的滨江新区污水处理厂由北控水务运营。", "Project", ["滨江新区污水处理厂"]),
    ("龙泉遗址公园、云溪文化产业园、“丰收之歌”雕塑群由瓜州文旅投公司统一运营。", "Park", ["云溪文化产业园"]),
    ("龙泉遗址公园、“丰收之歌”雕塑群由瓜州文旅投公司运营。", "Project", ["龙泉遗址公园", "“丰收之歌”雕塑群"]),
    ("红心地瓜产业互联网平台由福建连城兰花公司建设。", "Platform", ["红心地瓜产业互联网平台"]),
    ("通航产业园为园中园，由四川三通航空公司投资建设。", "Park", []),
    # who runs it too, and before what becomes of it
    ("中国移动遵义分公司承建运营的红城工业互联网平台年内接入省级平台。", "Platform", ["红城工业互联网平台"]),
    ("推动贵州钢绳公司在乙镇建设的特种钢丝绳生产线项目尽快投产。", "Project", ["特种钢丝绳生产线项目"]),
    ("该修复项目由景泰县永泰文旅开发有限公司实施。", "Project", []),
    (
        "云溪产业园区包括五德食品加工园、旧府物流园，由云溪工业投资公司统一开发建设。",
        "Park",
        ["云溪产业园区", "五德食品加工园", "旧府物流园"],
    ),
    # on what ground and where it is built is none of the name; nor is 计划 behind a company
    ("以临江综合保税区为依托建设川东跨境商品展示中心，由久泰集团承建。", "Platform", ["川东跨境商品展示中心"]),
    ("在柳镇绳网产业集群上线“绳网通”工业互联网平台，由云洲互联网公司运营。", "Platform", ["“绳网通”工业互联网平台"]),
    ("临海高新区企业康元生物技术有限公司计划建设细胞制备中心。", "Platform", ["细胞制备中心"]),
    # a kind, several of them, or the project just named
    ("由市城投公司投资建设一批重点项目。", "Project", []),
    ("重点项目由市城投公司负责建设。", "Project", []),
    ("该项目位于城东，由久泰集团投资建设。", "Project", []),
    (
        "依托霍尔果斯边民互市贸易区建设数字结算平台，由新疆丝路边贸服务有限公司开发运营",
        "Platform",
        ["数字结算平台"],
    ),
    (
        "以寿光综合保税区为依托建设鲁中跨境商品展示中心，由山东鲁云商贸有限公司投资建设",
        "Platform",
        ["鲁中跨境商品展示中心"],
    ),
    (
        "在白沟镇箱包产业集群上线“包链通”工业互联网平台，由河北云箱科技有限公司负责运营",
        "Platform",
        ["“包链通”工业互联网平台"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), UNDERTAKEN)
def test_what_a_company_undertakes(text: str, kind: str, expected: list[str]) -> None:
    assert named(kind, text) == expected
