"""Fields that the words around a list tell to grow, wherever no table has them."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

FRAMES = [
    ("深化与中亚国家在跨境物流、热带农业等领域合作。", ["跨境物流", "热带农业"]),
    ("加强与大湾区在生物医药、金融科技等领域的务实合作。", ["生物医药", "金融科技"]),
    ("深化与沿线城市在人员往来、标准互认等方面合作。", []),  # no fields
    ("沿海建设海水养殖产业带，沿江建设船舶配套产业带。", ["海水养殖", "船舶配套"]),
    ("推动该公司向下游航空铝材、精密铸件延伸。", ["航空铝材", "精密铸件"]),
    ("支持孵化器向新型显示、北斗导航、核医疗健康领域聚焦。", ["新型显示", "北斗导航", "核医疗健康"]),
    ("推动资金向农村、基层倾斜。", []),
    ("推动企业向数字化、绿色化转型。", []),
    ("推动公共服务向农村延伸。", []),
    ("重点承接长三角地区家纺服装转移。", ["家纺服装"]),
    ("推动冷链加工向物流园区集聚。", ["冷链加工"]),
    ("推动创新要素向园区集聚。", []),
    # other frames
    ("培育第三方检验检测服务业。", ["第三方检验检测服务业"]),
    ("2026年前攻克滚柱丝杠、空心杯电机、电子皮肤等20项关键技术。", ["滚柱丝杠", "空心杯电机", "电子皮肤"]),
    ("推广秸秆膜覆盖、水肥药一体化、无人机飞防技术。", ["秸秆膜覆盖", "水肥药一体化", "无人机飞防技术"]),
    # what the heads of products tell
    ("发展装配式木屋、木质活性炭。", ["装配式木屋", "木质活性炭"]),
    ("开发竹纤维纺织品、竹炭、竹醋液等新产品。", ["竹纤维纺织品", "竹炭", "竹醋液"]),
    ("聚焦医药冷链、大宗化工物流和跨境电商物流，建设分拨中心。", ["医药冷链", "大宗化工物流", "跨境电商物流"]),
]


@pytest.mark.parametrize(("sentence", "names"), FRAMES, ids=[sentence for sentence, _ in FRAMES])
def test_what_the_frame_of_a_list_says_is_to_grow(sentence: str, names: list[str]) -> None:
    assert named("Industry", sentence) == names
