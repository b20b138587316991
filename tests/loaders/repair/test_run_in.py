"""Tables whose cells ran together on one line."""

from __future__ import annotations

import pytest

from loaders.document import BlockKind
from loaders.formats.text import decode_text
from loaders.repair import repair
from loaders.repair.lines import read_lines
from loaders.repair.run_in import part_cells


def rows(text: str) -> list[list[str]]:
    found = repair(decode_text(text.encode(), "x.txt"))
    return [found.text[b.start : b.end].split("\t") for b in found.blocks if b.kind == BlockKind.ROW]


TABLES = [
    # bodies with their verbs behind the last sentence of the matter; the excerpt begins at 21
    (
        "序号工作任务责任单位21树立婚育新风。构建新型婚育文化。省委宣传部、省民政厅牵头；省总工会配合；各州（市）党委和政府落实"
        "22完善扶助制度，动态调整扶助标准。省财政厅牵头；各州（市）党委和政府落实",
        [
            ["序号", "工作任务", "责任单位"],
            [
                "21",
                "树立婚育新风。构建新型婚育文化。",
                "省委宣传部、省民政厅牵头；省总工会配合；各州（市）党委和政府落实",
            ],
            ["22", "完善扶助制度，动态调整扶助标准。", "省财政厅牵头；各州（市）党委和政府落实"],
        ],
    ),
    # two columns of bodies with nothing between them, and a time; 12个 is no number of a row
    (
        "序号重点任务牵头单位配合单位完成时限1新建、改扩建学校12个，增加学位5000个。县教育局县财政局、县住建局2024年底前"
        "2整治老旧小区12个。县住建局县财政局2024年10月底前",
        [
            ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"],
            ["1", "新建、改扩建学校12个，增加学位5000个。", "县教育局", "县财政局、县住建局", "2024年底前"],
            ["2", "整治老旧小区12个。", "县住建局", "县财政局", "2024年10月底前"],
        ],
    ),
    # a person before the bodies; the first body leads, and the others stand behind it with no mark between them
    (
        "序号项目名称主要内容县政府分管领导牵头单位配合单位1扩大普惠托育供给新建托育点9个，新增托位460个。周立新卫健局教育局住建局各乡镇"
        "2完善农村供水改造管道86公里，惠及群众1.3万户孙建平水利局财政局各乡镇县供水公司",
        [
            ["序号", "项目名称主要内容", "县政府分管领导", "牵头单位", "配合单位"],
            ["1", "扩大普惠托育供给新建托育点9个，新增托位460个。", "周立新", "卫健局", "教育局住建局各乡镇"],
            ["2", "完善农村供水改造管道86公里，惠及群众1.3万户", "孙建平", "水利局", "财政局各乡镇县供水公司"],
        ],
    ),
    # the heading of a group between rows; numbers with a mark; a header that a new page repeats
    (
        "序号工作任务责任单位完成时限一、优化政务环境1.推行容缺受理，公布事项清单。县政务服务局6月底前2.实现证照联办，（1）统一标准；"
        "（2）共享数据。县大数据局、县市场监管局持续推进序号工作任务责任单位完成时限二、优化市场环境3.开展招标投标专项清理。县发展改革委9月底前",
        [
            ["序号", "工作任务", "责任单位", "完成时限"],
            ["一、优化政务环境", "", "", ""],
            ["1", "推行容缺受理，公布事项清单。", "县政务服务局", "6月底前"],
            ["2", "实现证照联办，（1）统一标准；（2）共享数据。", "县大数据局、县市场监管局", "持续推进"],
            ["二、优化市场环境", "", "", ""],
            ["3", "开展招标投标专项清理。", "县发展改革委", "9月底前"],
        ],
    ),
    # each row on a line of its own, one of them over two; 3所 is no number of a row
    (
        "序号工作内容责任单位备注\n1新建村级卫生室12个、乡镇中学3所，改造校舍5栋。县卫健局县教育局\n2开展农村人居环境整治，清理河道30公里，\n"
        "创建示范村8个。县农业农村局\n3修订应急预案县应急管理局县消防救援大队",
        [
            ["序号", "工作内容", "责任单位", "备注"],
            ["1", "新建村级卫生室12个、乡镇中学3所，改造校舍5栋。", "县卫健局县教育局", ""],
            ["2", "开展农村人居环境整治，清理河道30公里，创建示范村8个。", "县农业农村局", ""],
            ["3", "修订应急预案", "县应急管理局县消防救援大队", ""],
        ],
    ),
    # what a name says in brackets; a county's body behind a person of two characters; a day
    (
        "序号目标任务牵头领导牵头部门（单位）配合部门（单位）时限要求\n1建成度假区入口服务区，引进酒店1家。陈静县文广旅体局云湖度假区管委会2024年6月30日前\n"
        "2完成河道综合整治。林晓东县水利局柳河镇人民政府全年",
        [
            ["序号", "目标任务", "牵头领导", "牵头部门（单位）", "配合部门（单位）", "时限要求"],
            ["1", "建成度假区入口服务区，引进酒店1家。", "陈静", "县文广旅体局", "云湖度假区管委会", "2024年6月30日前"],
            ["2", "完成河道综合整治。", "林晓东", "县水利局", "柳河镇人民政府", "全年"],
        ],
    ),
    # offices of a department, behind persons of two and three characters
    (
        "序号重点工作工作内容分管领导责任股室1老旧小区改造开工改造小区38个，惠及居民3200户。杨洪城市更新股、办公室2危房改造竣工验收率100%。"
        "刘小平村镇建设股质量安全监督站3建筑施工安全开展检查4次。刘小平质量安全监督站",
        [
            ["序号", "重点工作工作内容", "分管领导", "责任股室"],
            ["1", "老旧小区改造开工改造小区38个，惠及居民3200户。", "杨洪", "城市更新股、办公室"],
            ["2", "危房改造竣工验收率100%。", "刘小平", "村镇建设股质量安全监督站"],
            ["3", "建筑施工安全开展检查4次。", "刘小平", "质量安全监督站"],
        ],
    ),
    # who leads, who helps and who carries out in one cell
    (
        "序号工作任务责任分工1补齐农村供水短板，实施供水工程8处。县水利局牵头，县财政局、县发展改革局配合，各乡镇落实2培育家庭农场60家。"
        "县农业农村局牵头，县林业局、各乡镇配合",
        [
            ["序号", "工作任务", "责任分工"],
            ["1", "补齐农村供水短板，实施供水工程8处。", "县水利局牵头，县财政局、县发展改革局配合，各乡镇落实"],
            ["2", "培育家庭农场60家。", "县农业农村局牵头，县林业局、各乡镇配合"],
        ],
    ),
    # blanks between the cells of all rows on one line
    (
        "序号 工作任务 牵头单位 配合单位 完成时限 1 修复灌溉渠道，保障春耕用水。 县水利局 县农业农村局、各乡镇 3月底前 "
        "2 开展种子市场检查。 "
        "县农业农村局 县市场监管局 4月底前",
        [
            ["序号", "工作任务", "牵头单位", "配合单位", "完成时限"],
            ["1", "修复灌溉渠道，保障春耕用水。", "县水利局", "县农业农村局、各乡镇", "3月底前"],
            ["2", "开展种子市场检查。", "县农业农村局", "县市场监管局", "4月底前"],
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_cells_of_a_table_on_one_line(text: str, expected: list[list[str]]) -> None:
    assert rows(f"重点任务分工清单\n{text}\n") == expected


@pytest.mark.parametrize(
    "line",
    [
        "序号工作任务责任单位1一项任务。县教育局",  # one row is no table
        "请按序号报送材料，工作任务和责任单位另行通知，逾期不报的由县政府办公室通报批评，并纳入年度目标考核，"
        "有关事项请与县政府办公室联系，电话另行通知，请各单位认真遵照执行，不得推诿扯皮，确保完成。",
    ],
)
def test_other_lines_stay_whole(line: str) -> None:
    lines = read_lines(line)
    assert part_cells(lines) == lines
