"""Lists of units as they are printed in many provinces: prefixes, tails, joints, collectives."""

from __future__ import annotations

import pytest

from loaders.extract.responsibility.lists import read_list


def names(words: str) -> str:
    return " ".join(member.name for member in read_list(words, 0, len(words)) if not member.kind.refusal)


PREFIXES = [
    ("各街道党工委、办事处", "各街道党工委 各街道办事处"),
    ("各地发展改革、能源主管部门", "各地发展改革主管部门 各地能源主管部门"),
    ("区财政局、公安滨河分局", "区财政局 公安滨河分局"),
    ("教育、农业农村、工会、妇联等部门和单位", "教育部门 农业农村部门 工会 妇联"),
    # the form that names share is what stands behind a whole function
    ("市水务、市场监督管理部门", "市水务部门 市市场监督管理部门"),
    ("两市一县人民政府", "两市一县人民政府"),
    # a committee and its government as one word, and those of several levels
    ("县委县政府、县水利局", "县委 县政府 县水利局"),
    ("各乡镇党委政府", "各乡镇党委 各乡镇政府"),
    ("县（区）委、政府", "县（区）委 县（区）政府"),
    ("县（市、区）、乡镇（街道）党委、政府", "县（市、区）党委 乡镇（街道）党委 县（市、区）政府 乡镇（街道）政府"),
    ("市商务局、三大运营商、各通信运营企业", "市商务局"),  # operators whom nobody names
    ("市财政局，人行滨河中支、市律协", "市财政局 人行滨河中支 市律协"),
    ("市公安局、武警滨河市支队", "市公安局 武警滨河市支队"),
    ("各级水利行政部门和中等专业学校的主管部门", "各级水利行政部门"),  # 中等 is no 等; whose they are is not said
    ("县民政局、各镇<街道>", "县民政局 各镇（街道）"),  # brackets of another kind
    # trades that companies are named by too are functions before 部门, also behind a level
    ("市水务、建设交通行政管理部门", "市水务行政管理部门 市建设交通行政管理部门"),
    ("市财政、交通港口等行政管理部门", "市财政行政管理部门 市交通港口行政管理部门"),
    # divisions share their department, up to the next place
    ("市教育局基教科、体卫艺科、市公安局", "市教育局基教科 市教育局体卫艺科 市公安局"),
    # the second name of a government is that of the level that has it
    ("省、市（地）人民政府（行署）", "省人民政府 市（地）人民政府（行署）"),
    (
        "市、旗县级人民政府水利、林业部门",
        "市人民政府水利部门 旗县级人民政府水利部门 市人民政府林业部门 旗县级人民政府林业部门",
    ),
    ("主办部门、召集单位、市财政局", "市财政局"),  # whoever they are
    ("民政、水文等部门和有关军事机关", "民政部门 水文部门"),
    # … and whoever runs or serves something
    ("民政、商务等部门和公用企事业单位（以下统称责任部门）", "民政部门 商务部门"),
    ("公安、交通运输等部门和轨道交通运营单位、新闻媒体", "公安部门 交通运输部门"),
    # what all of them are called in brackets
    ("公安、水利等部门（以下统称主管部门）", "公安部门 水利部门"),
    ("海关、海事、边检等口岸检查检验机构", "海关 海事机构 边检机构"),
    ("教育、民政等市人民政府有关部门", "教育部门 民政部门"),
    # a pair of functions, and functions that are pairs
    ("教育、财政和卫生健康等部门", "教育部门 财政部门 卫生健康部门"),
    ("民政、司法行政和应急管理等部门", "民政部门 司法行政部门 应急管理部门"),
    ("教育、文化和旅游等部门", "教育部门 文化和旅游部门"),
    ("市、县级市民政部门", "市民政部门 县级市民政部门"),
    ("县级市场监管部门", "县级市场监管部门"),
    # departments of several levels: each function is one of each level
    (
        "市、县（市、区）人民政府水利、林业部门",
        "市人民政府水利部门 县（市、区）人民政府水利部门 市人民政府林业部门 县（市、区）人民政府林业部门",
    ),
    (
        "市、区农业农村、水利行政主管部门",
        "市农业农村行政主管部门 区农业农村行政主管部门 市水利行政主管部门 区水利行政主管部门",
    ),
    (
        "市和区人民政府体育、民政主管部门",
        "市人民政府体育主管部门 区人民政府体育主管部门 市人民政府民政主管部门 区人民政府民政主管部门",
    ),
    ("各市、县人民政府林业、水利部门", "各市、县人民政府林业部门 各市人民政府水利部门"),
    ("市、县（市）林业行政主管部门或者其委托的专业机构", "市林业行政主管部门 县（市）林业行政主管部门"),
    # what the others are called is no form of those before them
    ("民政、教育及其他养老场景业务主管部门", "民政部门 教育部门"),
    # 市 of 市场监管 and 市监 is no level behind 县, 区 and 州
    ("县教育局、县市监局", "县教育局 县市监局"),
    ("区教育局、区市场监管局、卫健局", "区教育局 区市场监管局 区卫健局"),
    ("州教育局、州市场监管局", "州教育局 州市场监管局"),
    # a place in full, its province and city before it, is its government
    (
        "市水利局、江苏省苏州市吴江区、浙江省嘉善县人民政府",
        "市水利局 江苏省苏州市吴江区人民政府 浙江省嘉善县人民政府",
    ),
    # banks by their short names take no prefix
    ("市财政局、农发行安顺分行", "市财政局 农发行安顺分行"),
    # 广西: the prefix spreads over its 、 group and stops at ，
    (
        "自治区党委政法委，自治区信访局、公安厅、民政厅，自治区高级法院，自治区检察院等，各市人民政府",
        "自治区党委政法委 自治区信访局 自治区公安厅 自治区民政厅 自治区高级法院 自治区检察院 各市人民政府",
    ),
    # the party's prefix spreads over the party's bodies
    (
        "自治区党委网信办、国安办，自治区公安厅、通信管理局等",
        "自治区党委网信办 自治区党委国安办 自治区公安厅 自治区通信管理局",
    ),
    # … and only over them
    ("市委网信办、发展改革委、教育局", "市委网信办 市发展改革委 市教育局"),
    ("市委组织部、宣传部、统战部", "市委组织部 市委宣传部 市委统战部"),
    # a name with a prefix of its own takes none
    (
        "自治区自然资源厅、水利厅、气象局，广西消防救援总队等",
        "自治区自然资源厅 自治区水利厅 自治区气象局 广西消防救援总队",
    ),
    ("自治区科技厅、人民银行南宁中心支行、广西银保监局", "自治区科技厅 人民银行南宁中心支行 广西银保监局"),
    ("省自然资源厅、长江航务管理局、长江海事局", "省自然资源厅 长江航务管理局 长江海事局"),
    ("省财政厅、农业银行安徽省分行", "省财政厅 农业银行安徽省分行"),
    # the city repeats its 市: 市场监管委 has none of its own
    ("市教委、市市场监管委", "市教委 市市场监管委"),
    ("市市场监管局、城管局", "市市场监管局 市城管局"),
    # 残联 has no form and still takes the prefix
    ("自治区民政厅、司法厅、残联", "自治区民政厅 自治区司法厅 自治区残联"),
    # inner offices share their department, not its place; what is no office of one takes the place
    ("省水利厅河湖处、规划处，省林业局草原处", "省水利厅河湖处 省水利厅规划处 省林业局草原处"),
    ("市民政局养老科、财政局", "市民政局养老科 市财政局"),
    ("市公园管理处、绿化管理处", "市公园管理处 市绿化管理处"),
    # a named place spreads as well
    ("南宁市发展改革委、财政局", "南宁市发展改革委 南宁市财政局"),
    # ministries are nobody's departments
    ("国家发展改革委、工业和信息化部、财政部", "国家发展改革委 工业和信息化部 财政部"),
    # a zone's committee gives nothing and takes nothing
    (
        "两江新区管委会、西部科学城重庆高新区管委会、市经济信息委",
        "两江新区管委会 西部科学城重庆高新区管委会 市经济信息委",
    ),
]

TAILS = [
    # functions that are bodies elsewhere take the form of the tail too
    ("公安、气象、海事等行政主管部门", "公安行政主管部门 气象行政主管部门 海事行政主管部门"),
    ("港口、水务等部门", "港口部门 水务部门"),
    ("市委网信办、市工业和信息化局等市级相关部门", "市委网信办 市工业和信息化局"),
    ("市科技局、市国资委等有关部门", "市科技局 市国资委"),
    # the tail gives the bare places their form
    ("滨海新区、西青区、武清区等相关区人民政府", "滨海新区人民政府 西青区人民政府 武清区人民政府"),
    ("省商务厅，武汉、襄阳、宜昌市人民政府", "省商务厅 武汉市人民政府 襄阳市人民政府 宜昌市人民政府"),
    ("拉萨市、日喀则市等地（市）人民政府（行署）", "拉萨市人民政府 日喀则市人民政府"),
    ("岳麓、雨花、天心区人民政府", "岳麓区人民政府 雨花区人民政府 天心区人民政府"),
    ("石家庄、唐山、保定等市政府和雄安新区管委会", "石家庄市政府 唐山市政府 保定市政府 雄安新区管委会"),
    ("万州、涪陵等区政府", "万州区政府 涪陵区政府"),
    ("昆明、普洱、西双版纳州（市）人民政府", "昆明市人民政府 普洱市人民政府 西双版纳州人民政府"),
    ("德宏州、红河州、文山州人民政府等", "德宏州人民政府 红河州人民政府 文山州人民政府"),
    ("省民政厅和哈尔滨、黑河市及大兴安岭行署", "省民政厅 哈尔滨市人民政府 黑河市人民政府 大兴安岭行署"),
    # brackets of another shape
    ("各市〔地〕人民政府〔行署〕", "各市（地）人民政府（行署）"),
    # customs houses, zones, courts and departments of cities share theirs too
    ("省商务厅，广州、拱北、黄埔海关", "省商务厅 广州海关 拱北海关 黄埔海关"),
    ("广州南沙、珠海横琴片区管委会，省商务厅", "广州南沙片区管委会 珠海横琴片区管委会 省商务厅"),
    ("省司法厅，广州、深圳市中级人民法院", "省司法厅 广州市中级人民法院 深圳市中级人民法院"),
    ("省教育厅、西安、宝鸡市教育局", "省教育厅 西安市教育局 宝鸡市教育局"),
    # … and how many they are is no part of the last name
    ("长沙、株洲、湘潭三市人民政府", "长沙市人民政府 株洲市人民政府 湘潭市人民政府"),
    # 省有关部门 behind 等 adds nobody, inside a list too
    ("省水利厅、能源局等省有关部门和各地级以上市人民政府", "省水利厅 省能源局 各地级以上市人民政府"),
    # … but not a body that is whole
    ("滨海新区人民政府等相关单位", "滨海新区人民政府"),
    # bare functions take the form of the tail
    ("网信、保密、公安等部门", "网信部门 保密部门 公安部门"),
    ("市发展改革、财政、住房城乡建设等部门", "市发展改革部门 市财政部门 市住房城乡建设部门"),
    ("市发展改革、财政、税务部门", "市发展改革部门 市财政部门 市税务部门"),
    # … also where the last one would be a body by itself, and 机构 stand beside 部门
    (
        "教育、人力资源和社会保障、税务、消防救援等部门和机构",
        "教育部门 人力资源和社会保障部门 税务部门 消防救援部门",
    ),
    # … and the government before them
    ("省人民政府及科技、工业和信息化等有关部门", "省人民政府 省人民政府科技部门 省人民政府工业和信息化部门"),
    (
        "县级以上人民政府及民政、卫生健康主管部门",
        "县级以上人民政府 县级以上人民政府民政主管部门 县级以上人民政府卫生健康主管部门",
    ),
    # 以及其他行政主管部门 names nobody
    ("县级以上人民政府及市场监督管理部门，以及其他行政主管部门", "县级以上人民政府 县级以上人民政府市场监督管理部门"),
    ("县级以上人民政府及有关部门", "县级以上人民政府"),
    ("财政部等有关部门及各地区", "财政部"),
    # a reading error behind the last name
    ("省委宣传部、省文化和旅游厅、省广电局省", "省委宣传部 省文化和旅游厅 省广电局"),
    ("自治区公安厅和自治区国家保密局、档案局等相关部门或行业专家", "自治区公安厅 自治区国家保密局 自治区档案局"),
]

JOINTS = [
    # a 和 inside one name, whose first half is a trade or ends in 城乡
    ("县水务和农牧局、县林业局", "县水务和农牧局 县林业局"),
    ("县住房和城乡规划建设局、西坪镇人民政府", "县住房和城乡规划建设局 西坪镇人民政府"),
    ("各乡镇人民政府（街道办事处）", "各乡镇人民政府（街道办事处）"),
    ("市、县级人民政府", "市级人民政府 县级人民政府"),
    ("省、市级财政部门", "省级财政部门 市级财政部门"),
    # 和 joins two names, and stands inside names
    ("市委网信办和市大数据管理中心", "市委网信办 市大数据管理中心"),
    ("省住房和城乡建设厅、交通运输厅和文化和旅游厅", "省住房和城乡建设厅 省交通运输厅 省文化和旅游厅"),
    ("市科技局、市工业和信息化局和市财政局", "市科技局 市工业和信息化局 市财政局"),
    ("贵安新区大数据和科技创新局", "贵安新区大数据和科技创新局"),
    ("省交通运输厅、省公安厅及各市人民政府", "省交通运输厅 省公安厅 各市人民政府"),
    ("市城管局与市公安局", "市城管局 市公安局"),
    # blanks separate
    ("自治区发展改革委 财政厅 商务厅", "自治区发展改革委 自治区财政厅 自治区商务厅"),
    # a second name in brackets is the same body
    ("自治区党委编办〔绩效办〕，自治区财政厅", "自治区党委编办 自治区财政厅"),
    ("省发改委(省能源局)、省住建厅", "省发改委 省住建厅"),
    ("市政府办公室（市大数据中心）、市城管局（市综合执法局）", "市政府办公室 市城管局"),
]

COLLECTIVES = [
    ("高新区党工委和管委会", "高新区党工委 高新区管委会"),
    ("市城管委、生态城管委、市体育总会", "市城管委 生态城管委会 市体育总会"),
    ("各乡镇（街道）党（工）委、政府", "各乡镇（街道）党（工）委 各乡镇（街道）政府"),
    # the levels before the first function are those of all that share its form
    ("县级以上网信、公安、国家安全机关", "县级以上网信机关 县级以上公安机关 县级以上国家安全机关"),
    ("各级教育、民政等部门", "各级教育部门 各级民政部门"),
    # the form of the tail before a 和 that joins another body
    ("市场监管、公安、税务部门和人民法院", "市场监管部门 公安部门 税务部门 人民法院"),
    ("市（州）、县（市、区）医疗保障行政部门", "市（州）医疗保障行政部门 县（市、区）医疗保障行政部门"),
    ("沿线设区的市、县（市、区）人民政府", "沿线设区的市人民政府 县（市、区）人民政府"),
    # what a bracket includes is in the collective
    ("各市（含省直管县，下同）政府", "各市政府"),
    ("自治区财政厅和相关盟市", "自治区财政厅"),
    # 等国务院相关部门 adds nobody
    ("财政部、市场监管总局等国务院相关部门及各地区", "财政部 市场监管总局"),
    # 海关 behind the last of several cities
    ("省林业局，福州、厦门海关", "省林业局 福州海关 厦门海关"),
    # 各 goes on to the committees; 新区 is no prefix of the next name
    ("市财政局，各区政府、新区管委会、前海管理局", "市财政局 各区政府 各新区管委会 前海管理局"),
    # which governments, nobody says
    ("水利厅及相关省级人民政府", "水利厅"),
    ("相关区人民政府", "相关区人民政府"),  # of a city's plan: its own districts
    # a function that also names a body takes the form of the tail
    ("发展改革、公安、消防、教育等部门", "发展改革部门 公安部门 消防部门 教育部门"),
    ("工会、妇联等群团组织", "工会 妇联"),
    ("教育行政部门和学校", "教育行政部门"),
    # a department of a rank above the units before it is none of theirs
    ("各乡镇（街道）、县农业农村局", "各乡镇（街道） 县农业农村局"),
    ("各县（市、区）、市水利局", "各县（市、区） 市水利局"),
    ("各市、县教育局", "各市、县教育局"),
    ("各省、自治区、直辖市农业农村厅（局）", "各省、自治区、直辖市农业农村厅（局）"),
    ("各市、县（市、区）人民政府，省教育厅", "各市、县（市、区）人民政府 省教育厅"),
    ("各市（州）、县（市、区）人民政府", "各市（州）、县（市、区）人民政府"),
    ("各区县（自治县）人民政府、万盛经开区管委会", "各区县（自治县）人民政府 万盛经开区管委会"),
    # … of whatever levels, and whichever of them
    ("相关市、县人民政府", "相关市、县人民政府"),
    ("有关区县（自治县）人民政府", "有关区县（自治县）人民政府"),
    ("各设区市、扩权县（市）人民政府", "各设区市、扩权县（市）人民政府"),
    ("各省辖市、省直管县（市）人民政府", "各省辖市、省直管县（市）人民政府"),
    ("各市（地）、县（市）人民政府（行署）", "各市（地）、县（市）人民政府（行署）"),
    ("各县、区人民政府（管委会）", "各县、区人民政府（管委会）"),
    ("各省、自治区、直辖市人民政府", "各省、自治区、直辖市人民政府"),
    ("有关地级以上市人民政府", "有关地级以上市人民政府"),
    # 区 and 县 are of one rank, and so are 乡 and 镇
    ("市、区、县人民政府", "市人民政府 区、县人民政府"),
    ("县、乡、镇人民政府", "县人民政府 乡、镇人民政府"),
    ("区、县管理绿化的部门", "区、县管理绿化的部门"),
    ("市和区县、乡镇的爱国卫生委员会", "市爱国卫生委员会 区县爱国卫生委员会 乡镇爱国卫生委员会"),
    # each of the zones behind each of the districts
    ("各区县、开发区", "各区县 各开发区"),
    ("各区县、开发区、西咸新区管委会", "各区县 各开发区管委会 西咸新区管委会"),
    # the departments of a government are behind it
    ("各级人民政府及其教育部门", "各级人民政府 各级人民政府教育部门"),
    # what nothing follows is one collective as well
    ("市财政局，各区、县级市", "市财政局 各区、县级市"),
    # … but not with departments behind it
    ("各街道、区直各部门", "各街道 区直各部门"),
    ("各镇（街道）、各街道（功能区）", "各镇（街道） 各街道（功能区）"),
    # the named governments behind it say what it is
    ("各盟市、满洲里市、二连浩特市人民政府", "各盟市人民政府 满洲里市人民政府 二连浩特市人民政府"),
    ("各市、州、直管市及神农架林区人民政府", "各市、州、直管市人民政府 神农架林区人民政府"),
    # 人民政府 alone takes the 各 before it and is no government of the whole region
    ("各盟市行政公署、人民政府", "各盟市行政公署 各盟市人民政府"),
    # each of two levels
    ("市、区人民政府", "市人民政府 区人民政府"),
    ("市和区县（自治县）市政行政主管部门", "市市政行政主管部门 区县（自治县）市政行政主管部门"),
    ("地级以上市、县级人民政府", "地级以上市人民政府 县级人民政府"),
    ("市、县级人民政府", "市级人民政府 县级人民政府"),
    ("各级党委和政府", "各级党委 各级政府"),
    ("各盟行政公署、市人民政府", "各盟行政公署 各市人民政府"),
    ("各县（市、区）党委和政府，市直各单位", "各县（市、区）党委 各县（市、区）政府 市直各单位"),
    ("省工信厅，各市（地）政府（行署）", "省工信厅 各市（地）政府（行署）"),
    ("省财政厅、雄安新区管委会，各市（含定州、辛集市）政府", "省财政厅 雄安新区管委会 各市政府"),
    ("省政府有关部门，中央在甘有关单位，各市州政府", "各市州政府"),
    # zones are run by their committees
    ("各区县政府和两江新区、万盛经开区管委会", "各区县政府 两江新区管委会 万盛经开区管委会"),
    # 团市委 has its 市 inside, 市外办 before 外
    ("市妇联、团市委、市外办、市总工会", "市妇联 团市委 市外办 市总工会"),
    # a named place among units is its government
    ("省科技厅，济南市", "省科技厅 济南市人民政府"),
    ("呼和浩特市、包头市人民政府", "呼和浩特市人民政府 包头市人民政府"),
    # all departments of a place are somebody; 有关部门 is nobody
    ("全区各级各部门、各市级部门、市级有关部门、各有关单位", "全区各级各部门 各市级部门"),
    ("省直相关部门，各市、县人民政府", "各市、县人民政府"),
    ("各部门、各级部门、各部门各单位", ""),
    ("各项目牵头单位、各任务责任单位", ""),
    ("市食安委各有关成员单位", ""),  # all its members are somebody, some of them nobody
    # 等地 behind named places
    ("呼伦贝尔市、锡林郭勒盟、阿拉善盟等地", "呼伦贝尔市人民政府 锡林郭勒盟人民政府 阿拉善盟人民政府"),
    ("各园区、街道", "各园区 各街道"),
    # 和 begins a place
    ("和平桥街道、和田市人民政府，和市财政局", "和平桥街道 和田市人民政府 市财政局"),
    ("长兴县和平镇人民政府、市财政局", "长兴县和平镇人民政府 市财政局"),
    # the carriers of a place
    ("西安市政府，电信、移动、联通陕西公司", "西安市政府 中国电信陕西公司 中国移动陕西公司 联通陕西公司"),
    ("市工信局、移动、铁塔公司", "市工信局 移动公司 铁塔公司"),
    # nobody says which towns
    ("县水利局、有关乡镇（街道）", "县水利局"),
    ("云岭新区管委、市委党史研究院", "云岭新区管委会 市委党史研究院"),
    ("各县（市）区人民政府、管委会", "各县（市）区人民政府 各管委会"),
    # who answers for it behind the body; a name of another kind is none
    ("市环保局陈某某、海淀区政府孙某", "市环保局 海淀区政府"),
    ("市环保局环境处", "市环保局环境处"),
    # a zone in a list of units is its committee
    ("市财政局、云岭经济开发区，高新区", "市财政局 云岭经济开发区管委会 高新区管委会"),
    ("岳麓区和市直相关单位", "岳麓区人民政府"),
    # places that are counted have the body behind them each
    ("广东、贵州、云南三省交通运输厅", "广东省交通运输厅 贵州省交通运输厅 云南省交通运输厅"),
    ("市水利局，汉台区、南郑区两区政府", "市水利局 汉台区政府 南郑区政府"),
    # a town is of no rank before it; a company of a group is one, a section of an association another
    ("市城管局、金贸街道办", "市城管局 金贸街道办"),
    ("区林业局、山亭镇", "区林业局 山亭镇"),
    ("福建省港口集团莆田港务有限公司", "福建省港口集团莆田港务有限公司"),
    ("国浩集团（重庆）置业有限公司、区商务委", "国浩集团（重庆）置业有限公司 区商务委"),
    ("区工商联、重庆市律师协会渝北分会", "区工商联 重庆市律师协会渝北分会"),
    ("景德镇市文化广电新闻出版旅游局", "景德镇市文化广电新闻出版旅游局"),
    ("市纪委监委驻市能源局纪检监察组", "市纪委监委驻市能源局纪检监察组"),
    ("数字广西建设领导小组其他成员单位", "数字广西建设领导小组其他成员单位"),
]


@pytest.mark.parametrize(("words", "expected"), [*PREFIXES, *TAILS, *JOINTS, *COLLECTIVES])
def test_list_is_read_whole(words: str, expected: str) -> None:
    assert names(words) == expected


@pytest.mark.parametrize(
    ("words", "types"),
    [
        ("市交通运输委、天津港集团", "Agency Enterprise"),
        ("国网天津市电力公司、中国联通江西省分公司", "Enterprise Enterprise"),
        ("广西医科大学第一附属医院、自治区卫生健康委", "Organization Agency"),
        ("人民银行天津分行、中国邮政储蓄银行安徽省分行", "Agency Enterprise"),
        ("国家铁路局、中国国家铁路集团有限公司", "Agency Enterprise"),
    ],
)
def test_members_have_their_type(words: str, types: str) -> None:
    assert " ".join(member.kind.type for member in read_list(words, 0, len(words))) == types


def test_open_list_is_marked_on_its_last_member() -> None:
    words = "市科技局、市国资委等有关部门"
    assert [member.open_list for member in read_list(words, 0, len(words))] == [False, True]


def test_members_keep_their_place_in_the_text() -> None:
    text = "（责任单位：自治区民政厅、司法厅）"
    members = read_list(text, 6, len(text) - 1)
    assert [text[member.start : member.end] for member in members] == ["自治区民政厅", "司法厅"]


def test_role_in_brackets_behind_a_name() -> None:
    words = "市教委（牵头）、市财政局"
    assert [(member.name, member.role) for member in read_list(words, 0, len(words))] == [
        ("市教委", "牵头"),
        ("市财政局", ""),
    ]
