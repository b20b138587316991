"""Forms filled in line by line: whose project, where it lies, who builds it and who answers for it."""

from __future__ import annotations

from loaders.extract import extract
from loaders.read import read_text

FORM = """云山区关于公布2024年度区领导联系重大项目的通知

项目名称：梅岭国际冷链分拨中心项目
总投资：12.6　年度计划：4.0
项目业主：云州梅岭开发投资有限公司
建设地点：株洲市天元区
牵头单位：区交通运输局
配合单位：区商务局

项目名称：穿山港区北铁路支线
项目业主：云州穿山铁路投资有限公司（由云海港口股份有限公司、云铁集团有限公司合资组建）
牵头单位：区发展和改革局

请于每月25日前报送进展情况。
"""


def test_each_line_of_a_form_is_said_of_its_project() -> None:
    said = [
        (one.type, one.head.name, one.tail.name)
        for one in extract(read_text(FORM)).claims
        if one.type not in ("PART_OF", "ISSUED_BY")
    ]
    cold, rail = "梅岭国际冷链分拨中心项目", "穿山港区北铁路支线"
    assert ("BUILDS", "云州梅岭开发投资有限公司", cold) in said
    assert ("LEAD_UNIT", cold, "区交通运输局") in said
    assert ("COOPERATING_UNIT", cold, "区商务局") in said
    assert [one for one in said if one[2] == rail] == [("BUILDS", "云州穿山铁路投资有限公司", rail)]
    assert ("LEAD_UNIT", rail, "区发展和改革局") in said
    assert {one[2] for one in said if one[:2] == ("LOCATED_IN", cold)} == {"株洲市天元区"}
