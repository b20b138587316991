"""Tables whose cells stand on a line each."""

from __future__ import annotations

import pytest

from loaders.document import BlockKind
from loaders.formats.text import decode_text
from loaders.repair import repair
from loaders.repair.columns import Kind, place_lines


def rows(text: str) -> list[list[str]]:
    found = repair(decode_text(text.encode(), "x.txt"))
    return [found.text[b.start : b.end].split("\t") for b in found.blocks if b.kind == BlockKind.ROW]


TABLES = [
    # a name that a narrow column breaks; two matters under one number, each with its person
    (
        "序号\n项目内容\n责任领导\n责任单位\n1\n改造农贸市场3个。\n洪某\n县市场监督\n管理局\n新建公厕8座。\n洪某\n县城管局\n2\n"
        "为老人免费体检2万人次。\n余某\n县卫健委\n县行政服务中心管\n委会、县财政局\n",
        [
            ["1", "改造农贸市场3个。", "洪某", "县市场监督管理局"],
            ["", "新建公厕8座。", "洪某", "县城管局"],
            ["2", "为老人免费体检2万人次。", "余某", "县卫健委、县行政服务中心管委会、县财政局"],
        ],
    ),
    # bodies with who answers for them
    (
        "序号\n目标任务\n责任单位及责任人\n1\n粮食播种面积稳定在25万亩\n县农业农村局 杨某\n2\n"
        "新建农村公路30公里\n县交通运输局 张某\n",
        [
            ["1", "粮食播种面积稳定在25万亩", "县农业农村局 杨某"],
            ["2", "新建农村公路30公里", "县交通运输局 张某"],
        ],
    ),
    # offices of the department whose table it is
    (
        "序号\n工作任务\n分管领导\n责任股室\n完成时限\n1\n编制高标准农田建设计划。\n王某峰\n计划财务股\n10月底前\n2\n完善内部控制制度。\n"
        "方某\n运输管理科\n人事教育股\n6月底前\n",
        [
            ["1", "编制高标准农田建设计划。", "王某峰", "计划财务股", "10月底前"],
            ["2", "完善内部控制制度。", "方某", "运输管理科、人事教育股", "6月底前"],
        ],
    ),
    # bodies on lines of their own are a list; blank lines between the cells
    (
        "序号\n\n民生实事\n\n责任单位\n\n完成时限\n\n1\n\n整治北门老旧街区。\n\n县城管局\n\n县房管局\n\n县老旧街区改造指挥部\n\n"
        "10月底前\n\n2\n\n新建3处停车场。\n\n县住建局\n\n8月投入使用\n\n备注：以上由县政府督查室督办\n",
        [
            ["1", "整治北门老旧街区。", "县城管局、县房管局、县老旧街区改造指挥部", "10月底前"],
            ["2", "新建3处停车场。", "县住建局", "8月投入使用"],
        ],
    ),
    # one number with two matters: the second has its own time and the same body
    (
        "序号\n实事\n责任单位\n完成时限\n1\n建成县中医院新区。\n县卫健局\n6月底前\n建成县妇幼保健院。\n年底前\n2\n改造供水管网。\n"
        "县水利局\n年底前\n",
        [
            ["1", "建成县中医院新区。", "县卫健局", "6月底前"],
            ["", "建成县妇幼保健院。", "", "年底前"],
            ["2", "改造供水管网。", "县水利局", "年底前"],
        ],
    ),
    # two columns of bodies, and one that is empty in a row
    (
        "序号\n重点任务\n牵头单位\n配合单位\n时限\n1\n开展企业服务月活动\n市工信局\n市商务局、市税务局\n5月底前\n2\n编制产业地图\n"
        "市发改委\n持续推进\n",
        [
            ["1", "开展企业服务月活动", "市工信局", "市商务局、市税务局", "5月底前"],
            ["2", "编制产业地图", "市发改委", "", "持续推进"],
        ],
    ),
    # a task and its measures; the leader's name and a remark are cells too
    (
        "序号\n工作任务\n具体措施\n责任领导\n责任单位\n完成时限\n1\n优化办税服务\n推行全程网办，压减办税时间。\n张某某\n市税务局\n"
        "2024年6月底前\n2\n降低物流成本\n落实通行费减免政策。\n李某某\n市交通运输局\n2024年全年\n",
        [
            ["1", "优化办税服务", "推行全程网办，压减办税时间。", "张某某", "市税务局", "2024年6月底前"],
            ["2", "降低物流成本", "落实通行费减免政策。", "李某某", "市交通运输局", "2024年全年"],
        ],
    ),
    # a cell broken over lines stays one: inside a name, and behind a mark
    (
        "序号\n任务\n责任单位\n1\n加快推进粮食仓储设施\n建设，完善应急保障体系\n市发展改革委、市工业\n和信息化局、\n市财政局\n2\n"
        "开展秋冬农田水利建设\n市水利局\n",
        [
            ["1", "加快推进粮食仓储设施建设，完善应急保障体系", "市发展改革委、市工业和信息化局、市财政局"],
            ["2", "开展秋冬农田水利建设", "市水利局"],
        ],
    ),
    # the mark of an empty cell fills it, also in the last row
    (
        "序号\n重点任务\n市领导\n牵头单位\n配合单位\n完成时限\n1\n清理采购领域不合理门槛。\n王某某\n市财政局\n—\n12月底前\n2\n"
        "建立执法检查备案制度。\n—\n市司法局\n/\n10月底前\n本清单由市政府办公室负责解释。\n",
        [
            ["1", "清理采购领域不合理门槛。", "王某某", "市财政局", "—", "12月底前"],
            ["2", "建立执法检查备案制度。", "—", "市司法局", "/", "10月底前"],
        ],
    ),
    # the cell of a unit says its roles itself
    (
        "序号\n任务\n责任单位\n时限\n1\n清理采购门槛。\n主办单位：市财政局\n协办单位：市司法局\n12月底前\n2\n推行用地清单制。\n"
        "主办单位：市住建局\n9月底前\n",
        [
            ["1", "清理采购门槛。", "主办单位：市财政局、协办单位：市司法局", "12月底前"],
            ["2", "推行用地清单制。", "主办单位：市住建局", "9月底前"],
        ],
    ),
    # a row a line; one without a number goes under the number above, and an empty cell is told by what follows it
    (
        "序号 民生实事 牵头单位 配合单位 完成时限\n1 整治北门街区。 县城管局 县住建局 10月底前\n"
        "2 改建养老院。 县民政局 县住建局 5月底前\n改建老年食堂。 12月底前\n3 新建水厂。 县水利局 12月底前\n",
        [
            ["1", "整治北门街区。", "县城管局", "县住建局", "10月底前"],
            ["2", "改建养老院。", "县民政局", "县住建局", "5月底前"],
            ["", "改建老年食堂。", "", "", "12月底前"],
            ["3", "新建水厂。", "县水利局", "", "12月底前"],
        ],
    ),
    # a second row of the header names what the unit column spans
    (
        "序号\n任务\n责任单位\n时限\n牵头单位\n配合单位\n1\n建设算力平台。\n市发改委\n市财政局\n9月底前\n2\n组织企业上云。\n市工信局\n"
        "市科技局\n12月底前\n",
        [
            ["1", "建设算力平台。", "市发改委", "市财政局", "9月底前"],
            ["2", "组织企业上云。", "市工信局", "市科技局", "12月底前"],
        ],
    ),
    # Chinese numerals count the rows
    (
        "序号\n任务\n责任单位\n一\n建设算力平台。\n市发改委\n二\n组织企业上云。\n市工信局\n",
        [["一", "建设算力平台。", "市发改委"], ["二", "组织企业上云。", "市工信局"]],
    ),
    # or the groups of rows
    (
        "序号\n任务\n责任单位\n一\n数字基础\n1\n建设算力平台。\n市发改委\n二\n数字应用\n2\n组织企业上云。\n市工信局\n",
        [
            ["一数字基础", "", ""],
            ["1", "建设算力平台。", "市发改委"],
            ["二数字应用", "", ""],
            ["2", "组织企业上云。", "市工信局"],
        ],
    ),
    # several rows under each number, and a person between unit and time, also in the last row
    (
        "序号\n任务\n措施\n责任单位\n责任人\n时限\n1\n夯实基础\n建设算力平台。\n市发改委\n周某某\n9月底前\n升级光网。\n市工信局\n"
        "孙某\n6月底前\n2\n拓展应用\n组织企业上云。\n市工信局\n孙某\n12月底前\n开展数字乡村试点。\n市农业农村局\n李某某\n11月底前\n",
        [
            ["1", "夯实基础", "建设算力平台。", "市发改委", "周某某", "9月底前"],
            ["", "", "升级光网。", "市工信局", "孙某", "6月底前"],
            ["2", "拓展应用", "组织企业上云。", "市工信局", "孙某", "12月底前"],
            ["", "", "开展数字乡村试点。", "市农业农村局", "李某某", "11月底前"],
        ],
    ),
    # a group of rows has a heading, and the header is repeated behind it
    (
        "序号\n任务\n责任单位\n完成时限\n一、工业\n1\n建设标准厂房\n开发区管委会\n9月底前\n二、农业\n序号\n任务\n责任单位\n完成时限\n1\n"
        "建设高标准农田\n县农业农村局\n11月底前\n",
        [
            ["一、工业", "", "", ""],
            ["1", "建设标准厂房", "开发区管委会", "9月底前"],
            ["二、农业", "", "", ""],
            ["1", "建设高标准农田", "县农业农村局", "11月底前"],
        ],
    ),
    # no numbers at all: matter begins a row
    (
        "重点任务\n牵头单位\n完成时限\n建设智慧停车平台\n市城管局\n6月底前\n新增公交线路5条\n市交通运输局\n市公交集团\n9月底前\n",
        [
            ["建设智慧停车平台", "市城管局", "6月底前"],
            ["新增公交线路5条", "市交通运输局、市公交集团", "9月底前"],
        ],
    ),
    # names of columns broken in two, numbers that go on from another page, bodies that repeat, and a blank column
    (
        "序号\n项目\n类别\n牵头\n部门\n相关责任部门\n完成\n时间\n108\n推进素质教育\n教育局\n13个街道、镇\n2010年\n"
        "109\n深化推进二期课程教材改革，加强教学研究和评价\n教育局\n相关部门\n2010年\n"
        "110\n加强婴幼儿教育，健全社区学校三级网络建设\n教育局\n民政局、残联等相关部门\n2010年\n",
        [
            ["108", "推进素质教育", "", "教育局", "13个街道、镇", "2010年"],
            ["109", "深化推进二期课程教材改革，加强教学研究和评价", "", "教育局", "相关部门", "2010年"],
            ["110", "加强婴幼儿教育，健全社区学校三级网络建设", "", "教育局", "民政局、残联等相关部门", "2010年"],
        ],
    ),
    # measures in a column of their own, and a time that waits for another act
    (
        "序号\n工作任务\n落实措施\n负责单位\n时间进度\n1\n统筹体系建设\n研究制定实施办法。\n县民政局、县教育局\n省出台办法后完成\n"
        "2\n完善制度\n及时制定实施意见。\n县民政局\n省意见出台后6个月内完成\n",
        [
            ["1", "统筹体系建设", "研究制定实施办法。", "县民政局、县教育局", "省出台办法后完成"],
            ["2", "完善制度", "及时制定实施意见。", "县民政局", "省意见出台后6个月内完成"],
        ],
    ),
    # headings of groups of which an excerpt leaves the rows out
    (
        "序号\n任务\n责任单位\n协同配合单位\n一、主要目标\n3\n投资增长7.5%。\n区发改委\n区住建局、区交通局\n"
        "二、扩大投资\n三、延长链条\n68\n建设实验小学。\n区教育局\n区财政局\n",
        [
            ["一、主要目标", "", "", ""],
            ["3", "投资增长7.5%。", "区发改委", "区住建局、区交通局"],
            ["二、扩大投资", "", "", ""],
            ["三、延长链条", "", "", ""],
            ["68", "建设实验小学。", "区教育局", "区财政局"],
        ],
    ),
    # the names of the columns on one line, the bodies before what they do
    (
        "序号 涉及部门 职责分工\n1\n市教育局\n负责校园食品安全管理工作。\n2\n市卫生健康委\n负责组织开展风险监测。\n\n"
        "相关依据：\n《规定》\n",
        [["1", "市教育局", "负责校园食品安全管理工作。"], ["2", "市卫生健康委", "负责组织开展风险监测。"]],
    ),
    # a year before the name of a column; a line behind a comma goes on in its cell
    (
        "序号\n2024年目标\n牵头单位\n责任单位\n1\n新增床位200张\n市民政局\n市财政局、市住建局，\n各县人民政府\n",
        [["1", "新增床位200张", "市民政局", "市财政局、市住建局，各县人民政府"]],
    ),
    # blank lines part the cells, and none stands within one
    (
        "序号\n\n任务\n\n牵头单位\n\n责任单位\n\n1\n\n改造公路\n\n市交通局\n\n市公路中心\n市财政局\n",
        [["1", "改造公路", "市交通局", "市公路中心、市财政局"]],
    ),
    # of bodies a line each one leads, and the others stand in the last column
    (
        "序号\n任务\n牵头单位\n责任单位\n1\n新建幼儿园3所。\n市教育局\n市住建局\n市财政局\n各镇\n",
        [["1", "新建幼儿园3所。", "市教育局", "市住建局、市财政局、各镇"]],
    ),
    # a row a line without numbers, as many words as columns
    (
        "工作任务 主要内容 牵头单位 完成时限\n科普行动 建立专家库 区卫健局 12月\n控烟行动 创建无烟机关 区爱卫办 11月\n",
        [["科普行动", "建立专家库", "区卫健局", "12月"], ["控烟行动", "创建无烟机关", "区爱卫办", "11月"]],
    ),
    # as many words as columns: each in its own, whatever it looks like
    (
        "序号 项目 牵头部门 配合部门\n1 推进智创城 智创城管委办 区科委、区商务委\n2 新增床位 区民政局 各街道镇\n",
        [["1", "推进智创城", "智创城管委办", "区科委、区商务委"], ["2", "新增床位", "区民政局", "各街道镇"]],
    ),
    # … and lists that go on in the next line, where they hang or another row follows
    (
        "序号 工作任务 牵头领导 牵头部门 责任部门\n1 编制布局图 李×× 新区发展改革局 新区国土资源局、\n核心区管委\n"
        "2 引进研发团队8个 张×× 新区工委组织部 新区人社局、新区\n招商促进局\n3 开辟通道 王×× 新区科技局 隐珠街道\n",
        [
            ["1", "编制布局图", "李××", "新区发展改革局", "新区国土资源局、核心区管委"],
            ["2", "引进研发团队8个", "张××", "新区工委组织部", "新区人社局、新区招商促进局"],
            ["3", "开辟通道", "王××", "新区科技局", "隐珠街道"],
        ],
    ),
    # rows a line each under the headings of their groups
    (
        "序号 任务 牵头单位 责任单位\n一、工业\n1 新增企业30家。 区工信局 区统计局\n"
        "二、投资\n2 投资增长8%。 区发改局 区住建局\n",
        [
            ["一、工业", "", "", ""],
            ["1", "新增企业30家。", "区工信局", "区统计局"],
            ["二、投资", "", "", ""],
            ["2", "投资增长8%。", "区发改局", "区住建局"],
        ],
    ),
    # a row a line, blanks between its cells, and the class of the second row is that of the first
    (
        "序号 类别 主要任务 牵头单位 参与单位\n"
        "1 加强保护 实施总量控制，做到以水定需。 市水利局 市发展改革委、市农业局等\n"
        "2  把节水目标纳入考核。 市水利局 市财政局\n",
        [
            ["1", "加强保护", "实施总量控制，做到以水定需。", "市水利局", "市发展改革委、市农业局等"],
            ["2", "把节水目标纳入考核。", "", "市水利局", "市财政局"],
        ],
    ),
    # a header without numbers that asks who is the subject
    (
        "事项\n责任主体\n时限\n排查燃气隐患\n市住建局\n2024年4月底\n清理招标限制\n市发改委\n2024年5月底\n",
        [["排查燃气隐患", "市住建局", "2024年4月底"], ["清理招标限制", "市发改委", "2024年5月底"]],
    ),
    # a college before the bodies of its cell
    (
        "任务\n主办单位\n协办单位\n完成时间\n引进检测机构\n市科技局\n市商务局\n2020年12月\n"
        "开设专业\n市教育局\n临江学院、市人社局\n2021年9月\n",
        [
            ["引进检测机构", "市科技局", "市商务局", "2020年12月"],
            ["开设专业", "市教育局", "临江学院、市人社局", "2021年9月"],
        ],
    ),
    # an empty cell has its mark: who stands alone helps the lead whose cell spans the rows
    (
        "序号\n任务\n牵头单位\n配合单位\n1\n新建校舍。\n市教育局\n市财政局\n2\n改造食堂。\n市住建局\n3\n治理河道。\n市水利局\n/\n",
        [
            ["1", "新建校舍。", "市教育局", "市财政局"],
            ["2", "改造食堂。", "", "市住建局"],
            ["3", "治理河道。", "市水利局", "/"],
        ],
    ),
    # a name that begins as a deed does, and a collective that the line breaks before its bracket
    (
        "序号\n目标任务\n牵头单位\n协同单位\n推进时序\n1\n扩大湿地面积\n市水利局\n各县\n（市、区）人民政府\n"
        "三季度完成\n",
        [["1", "扩大湿地面积", "市水利局", "各县（市、区）人民政府", "三季度完成"]],
    ),
    # a row a line: the class of the rows before their numbers, and works that are told by 重点工作
    (
        "类别 序号 任务 责任单位 时限\n政务 1 推行“好差评” 市数据局 4月\n法治 2 清理文件 市司法局 5月\n",
        [["政务", "1", "推行“好差评”", "市数据局", "4月"], ["法治", "2", "清理文件", "市司法局", "5月"]],
    ),
    (
        "重点工作 责任单位 协办单位 完成时限\n提升景区 市文旅局 青林县政府 9月底\n修缮书院 市文物局 临江区政府 5月\n",
        [["提升景区", "市文旅局", "青林县政府", "9月底"], ["修缮书院", "市文物局", "临江区政府", "5月"]],
    ),
    # a deed among the bodies begins a further row
    (
        "序号\n任务\n牵头单位\n配合单位\n1\n建设加工园\n市农业农村局\n市工信局\n培育企业5家\n市商务局\n市财政局\n2\n促进就业\n"
        "市人社局\n市教育局\n",
        [
            ["1", "建设加工园", "市农业农村局", "市工信局"],
            ["", "培育企业5家", "市商务局", "市财政局"],
            ["2", "促进就业", "市人社局", "市教育局"],
        ],
    ),
]


@pytest.mark.parametrize(("printed", "expected"), TABLES)
def test_rows_of_a_table_with_a_cell_a_line(printed: str, expected: list[list[str]]) -> None:
    assert rows(printed)[1:] == expected


def test_works_that_stand_a_row_a_line_keep_their_groups_and_builders() -> None:
    text = (
        "序号  项目名称  建设地点  建设单位  建设内容  总投资（万元）  年度计划投资（万元）  责任单位\n"
        "一、续建项目（1个）\n"
        "1  桃花源康养小镇项目  青林县莲花镇  青林文旅开发有限公司  建设康养公寓及管网  86000  18000  青林县人民政府\n"
        "二、新建项目（2个）\n"
        "2  老街文创基地  临江区  青林产业集团  改造厂房  27800  10000  临江区人民政府、青林高新区\n"
        "管委会\n3  古城码头项目  青林县  青林文旅有限公司  建设泊位  15300  6000  青林县人民政府\n"
    )
    found = rows(text)[1:]
    assert [row[0] for row in found] == ["一、续建项目（1个）", "1", "二、新建项目（2个）", "2", "3"]
    assert [row[3] for row in found] == ["", "青林文旅开发有限公司", "", "青林产业集团", "青林文旅有限公司"]
    assert found[3][-1] == "临江区人民政府、青林高新区管委会"


def test_text_behind_the_table_is_none_of_it() -> None:
    text = "序号\n任务\n责任单位\n1\n改造农村公路\n县交通运输局\n请各单位于每月底报送进展情况。\n"
    found = repair(decode_text(text.encode(), "x.txt"))
    assert rows(text)[1:] == [["1", "改造农村公路", "县交通运输局"]]
    assert found.text.endswith("\n请各单位于每月底报送进展情况。")


@pytest.mark.parametrize(
    "text",
    [
        "重点任务\n工作目标\n一、加快建设\n推进项目建设，落实责任单位。\n",  # headings, no table
        "序号\n名称\n数量\n1\n水泵\n3台\n2\n阀门\n5个\n",  # nobody answers for anything
        "责任单位\n市教育局\n完成时限\n6月底前\n",  # labels over their words
        "重点任务\n责任单位\n完成时限\n按照省委、省政府部署，全市上下要统一思想。\n各地要抓好落实。\n",
    ],
)
def test_what_is_no_table_of_duties_is_left_alone(text: str) -> None:
    assert rows(text) == []


def test_each_line_goes_to_the_column_of_its_kind() -> None:
    kinds = (Kind.TEXT, Kind.BODY, Kind.DATE)
    assert place_lines(["改造危房", "县住建局", "年底前"], kinds) == [(0, 0), (0, 1), (0, 2)]
    assert place_lines(["改造危房", "年底前"], kinds) == [(0, 0), (0, 2)]
    led = (Kind.TEXT, Kind.TEXT, Kind.BODY, Kind.BODY, Kind.DATE)  # names that no table has, but that end as bodies do
    words = ["拓展“单一窗口”", "开发订舱模块", "口岸服务局", "自贸发展局，西安自贸港建设运营有限公司", "9月底"]
    assert place_lines(words, led) == [(0, column) for column in range(5)]
