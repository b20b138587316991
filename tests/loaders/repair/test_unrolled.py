"""Documents that lost their line breaks."""

from __future__ import annotations

import pytest

from loaders.repair.lines import Line
from loaders.repair.unrolled import unroll

FILL = "各单位应当加强管理，完善制度，落实责任，保障本办法规定的各项措施执行到位，并接受社会监督。" * 4


def broken(text: str) -> list[str]:
    return [line.text[:10] for line in unroll([Line(0, text)])]


def test_chapters_and_articles_get_their_lines() -> None:
    text = (
        f"某市粮食储备管理办法第一章  总    则第一条  为了加强管理，制定本办法。第二条  {FILL}依照第一条 的规定办理。"
        f"第三条  {FILL}第二章  监督第四条  {FILL}"
    )
    assert broken(text) == [
        "某市粮食储备管理办法",
        "第一章  总    ",
        "第一条  为了加强管",
        "第二条  各单位应当",
        "第三条  各单位应当",
        "第二章  监督",
        "第四条  各单位应当",
    ]


def test_a_law_without_blanks_gets_its_title_and_its_lines() -> None:
    text = (
        f"某市粮食储备条例（2021年8月24日某市人民代表大会常务委员会通过）目录第一章总则第二章监督第一章总则第一条为了加强管理，制定本条例。"
        f"第二条{FILL}第三条{FILL}第二章监督第四条{FILL}"
    )
    assert broken(text) == [
        "某市粮食储备条例",
        "（2021年8月24",
        "目录第一章总则第二章",
        "第一章总则",
        "第一条为了加强管理，",
        "第二条各单位应当加强",
        "第三条各单位应当加强",
        "第二章监督",
        "第四条各单位应当加强",
    ]


def test_items_below_headings_get_their_lines() -> None:
    text = (
        f"某市行动方案一、总体要求（一）指导思想。{FILL}（二）主要目标。{FILL}二、重点任务（一）夯实基础。{FILL}"
        f"参照第（一）项执行。（二）完善机制。{FILL}"
    )
    assert broken("为贯彻落实部署，制定本方案。" + text.removeprefix("某市行动方案"))[1:] == [
        "一、总体要求",
        "（一）指导思想。各单",
        "（二）主要目标。各单",
        "二、重点任务",
        "（一）夯实基础。各单",
        "（二）完善机制。各单",
    ]


def test_the_head_of_a_line_gets_its_lines() -> None:
    text = (
        "赤壁市人民政府办公室 关于印发青砖茶产业发展方案的通知 发布时间：2021-09-10 来源：市政府办 "
        "赤政办发〔2021〕18号 各乡镇人民政府：　现将方案印发给你们。 赤壁市人民政府办公室 2021年9月8日 "
        "青砖茶产业发展方案 为加快发展，制定本方案。 "
        f"一、工作目标 到2025年，产量达到3万吨。 二、工作任务 （一）建设基地。1.改造茶园。{FILL} 2.建设茶厂 {FILL}"
        f"三、保障措施 3.加强领导。{FILL}"
    )
    assert broken(text) == [
        "赤壁市人民政府办公室",
        "发布时间：2021-",
        "来源：市政府办",
        "赤政办发〔2021〕",
        "各乡镇人民政府：",
        "现将方案印发给你们。",
        "赤壁市人民政府办公室",
        "2021年9月8日",
        "青砖茶产业发展方案",
        "为加快发展，制定本方",
        "一、工作目标",
        "到2025年，产量达",
        "二、工作任务",
        "（一）建设基地。",
        "1.改造茶园。各单位",
        "2.建设茶厂",
        "各单位应当加强管理，",
        "三、保障措施",
        "3.加强领导。各单位",
    ]


def test_each_line_knows_where_it_stood() -> None:
    text = f"第一条 {FILL}第二条 {FILL}　第三条 {FILL}"
    assert all(text.startswith(line.text, line.start) for line in unroll([Line(0, text)]))


@pytest.mark.parametrize(
    "lines",
    [
        # short, and no articles
        ["要做到：一、摸清底数。二、压实责任。三、严格考核。"],
        # one paragraph among many
        [FILL, f"要做到：一、摸清底数。二、压实责任。三、严格考核。{FILL}", FILL, FILL],
        # numbers that do not follow one another
        [f"依照第三条 规定处理。第七条 {FILL}{FILL}参照第二条 执行。{FILL}"],
    ],
)
def test_what_kept_its_lines_is_left_alone(lines: list[str]) -> None:
    given = [Line(0, words) for words in lines]
    assert unroll(given) == given


def test_articles_that_follow_one_another_on_a_line_get_their_lines() -> None:
    text = "第三条各级政府应当加强管理，适用本办法。第四条主管部门负责监督。第四条的规定除外。第九条不按次序。"
    assert broken(text) == ["第三条各级政府应当加", "第四条主管部门负责监"]
    assert broken("依照本办法第三条办理。第四条另有规定的除外。") == ["依照本办法第三条办理"]
