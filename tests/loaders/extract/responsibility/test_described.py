"""Bodies that a text describes instead of naming: by duty, by appointment, by where they govern."""

from __future__ import annotations

import pytest

from loaders.extract.responsibility.described import by_function, is_described


@pytest.mark.parametrize(
    "name",
    [
        "省级以上人民政府",
        "设区的市级以上地方人民政府",
        "县级以上的地方各级人民政府",
        "地方人民政府",
        "省、自治区、直辖市人民政府",  # the governments of one rank
        "渔港所在地县级人民政府",
        "保护区所在地省辖市人民政府",
        "太湖流域县级以上地方人民政府",
        "移民安置地人民政府",
        "地震灾区的县级以上地方人民政府",
        "负有消防安全监督管理职责的部门",
        "负责农产品质量监督管理的部门",
        "区（市）县负责城市管理工作的部门",
        "省人民政府管理节能工作的部门",
        "县级以上人民政府气象主管机构",
        "自然遗产地的县人民政府",
        "承办考试的各级教育考试机构",
        "承担电梯检验的省级特种设备检验机构",
        "引水工程受水区以及相关区域县级以上人民政府",
    ],
)
def test_what_governs_or_has_a_duty_is_described(name: str) -> None:
    assert is_described(name)


@pytest.mark.parametrize(
    "name",
    [
        "有关地方人民政府",  # nobody can say which
        "其他负有监督管理职责的部门",
        "接到举报的部门",  # whoever it was
        "县级以上人民政府有关部门",
        "各级政府不得向征收部门",  # a clause
        "水库管理机构商太湖流域省级人民政府",
        "具体清单由保护区所在地市人民政府",
        "人民政府",
    ],
)
def test_who_is_nobody_in_particular_or_a_clause_is_not(name: str) -> None:
    assert not is_described(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("县（市、区）人民政府确定的渔港管理机构", "县（市、区）渔港管理机构"),
        ("市人民政府指定的水行政主管部门", "市水行政主管部门"),
        # 县级以上 says nothing of a department alone
        ("县级以上地方人民政府确定的粮食储备部门", "县级以上地方人民政府粮食储备部门"),
        ("县级以上人民政府的审计机关", "县级以上人民政府审计机关"),
        ("县级以上人民政府指定的部门", "县级以上人民政府指定的部门"),  # for what, nobody says
        ("市教育局", "市教育局"),
    ],
)
def test_an_appointed_department_is_named_by_its_function(name: str, expected: str) -> None:
    assert by_function(name) == expected
