"""Industries that are told to have grown: by what sums up their list, or by what they have become."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

RISEN = [
    ("汽车零部件、智能家电两大千亿级产业集群加速成型", ["汽车零部件", "智能家电"]),
    ("集成电路、低空经济等新赛道蓄势起飞", ["集成电路", "低空经济"]),
    ("油茶、食用菌、中药材三大特色产业产值分别增长9%", ["油茶", "食用菌", "中药材"]),
    ("新能源已成为全县的支柱产业", ["新能源"]),
    ("毛绒玩具、新型材料两大主导产业发展势头良好", ["毛绒玩具", "新型材料"]),
    ("光伏成为出口“新三样”", []),
    ("企业、高校、院所三大主体不断壮大", []),  # no industries
    ("海上风电方面，抓住窗口，加快推进场址开发", ["海上风电"]),  # the topic of a sentence
]


@pytest.mark.parametrize(("text", "names"), RISEN, ids=[text for text, _ in RISEN])
def test_what_has_grown(text: str, names: list[str]) -> None:
    assert named("Industry", text) == names
