"""A body's full official name from place × level × function × form, in the light of the part in which it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.resolve import resolve
from kg.resolve.agencies import identify_agency
from kg.resolve.context import contexts
from kg.resolve.groups import founded_before
from loaders.document import Block, BlockKind, PartKind, PolicyMetadata, Span, Stated
from loaders.mention import Definition, Extraction
from loaders.read import read_text
from tests.kg.resolve.parts import document, light, mention, policy

TIANJIN, GUANGXI, GUANGDONG = "天津市", "广西壮族自治区", "广东省"

NAMES = [
    # a department of a place's own making by its own words; one that has a ministry in full
    ("湖南省岳阳市", "市商务粮食局", "岳阳市商务粮食局"),
    ("宁夏回族自治区银川市", "市文化旅游广电局", "银川市文化旅游广电局"),
    ("湖南省岳阳市", "市住房城乡建设局", "岳阳市住房和城乡建设局"),
    ("福建省永春县", "县效能办", "永春县效能办"),
    # what runs a zone of its own name, and one that only its kind names
    ("陕西省西安市", "浐灞国际港管委会", "浐灞国际港管理委员会"),
    ("陕西省西安市", "高新区管委会", "西安高新技术产业开发区管理委员会"),
    # an office of a ministry, and one with a port's own name
    ("湖南省", "卫生部卫生监督中心", "卫生部卫生监督中心"),
    ("福建省莆田市", "湄洲湾港口管理局", "湄洲湾港口管理局"),
    # committees of a congress and a conference; a zone that is listed by its full name; a city's bureau in a county
    ("湖南省娄底市", "市人大常委会环资委", "娄底市人民代表大会环境与资源保护委员会"),
    ("湖南省娄底市", "市人大农业与农村委", "娄底市人民代表大会农业与农村委员会"),
    ("江苏省苏州市昆山市", "昆山开发区管委会", "昆山经济技术开发区管理委员会"),
    ("福建省宁德市霞浦县", "霞浦生态环境局", "宁德市霞浦生态环境局"),
    # offices of headquarters by the short name of those, and what keeps the short name of its place
    ("辽宁省锦州市", "市防指办公室", "锦州市防汛抗旱指挥部办公室"),
    ("辽宁省锦州市", "市绿委办", "锦州市绿化委员会办公室"),
    ("广西壮族自治区崇左市", "崇左边境管理支队", "崇左边境管理支队"),
    ("辽宁省葫芦岛市", "葫芦岛海警局", "葫芦岛海警局"),
    ("福建省厦门市", "厦门港口管理局", "厦门港口管理局"),
    ("辽宁省锦州市", "市港口管理局", "锦州市港口管理局"),
    ("四川省宜宾市", "三江新区管委会", "宜宾三江新区管理委员会"),
    ("广东省惠州市", "仲恺高新区管委会", "惠州仲恺高新技术产业开发区管理委员会"),
    ("福建省宁德市霞浦县", "县生态环境局", "霞浦县生态环境局"),
    ("吉林省通化市", "长春海关驻通化办事处", "长春海关驻通化办事处"),
    ("上海市", "上海金融法院", "上海金融法院"),
    ("湖南省长沙市", "长沙知识产权法庭", "长沙知识产权法庭"),
    ("广东省深圳市光明区", "各街道办", "深圳市光明区各街道办事处"),
    ("广东省深圳市光明区", "区建筑工务署", "深圳市光明区建筑工务署"),
    ("安徽省", "长三角区域合作办公室", "长三角区域合作办公室"),
    ("安徽省", "长江经济带发展领导小组办公室", "安徽省长江经济带发展领导小组办公室"),
    ("新疆维吾尔自治区", "各师市", "新疆生产建设兵团各师市"),
    ("福建省宁德市霞浦县", "三沙镇党委", "中共霞浦县三沙镇委员会"),  # no committee of 三沙市
    ("福建省宁德市霞浦县", "松港街道办", "霞浦县松港街道办事处"),
    ("福建省宁德市霞浦县", "邳州市官湖镇人民政府", "邳州市官湖镇人民政府"),  # of another place
    ("浙江省舟山市", "舟山警备区", "舟山警备区"),
    ("天津市红桥区", "公安红桥分局", "天津市公安局红桥分局"),
    ("天津市红桥区", "区公安分局", "天津市公安局红桥分局"),
    ("天津市", "红桥公安分局", "天津市公安局红桥分局"),
    ("陕西省西安市", "资源规划分局", "西安市资源规划分局"),  # no bureau of planning at 资源
    ("湖北省襄阳市", "襄阳金融监管分局", "国家金融监督管理总局襄阳监管分局"),  # of a central body, no city's bureau
    ("湖北省襄阳市", "市金融监管分局", "国家金融监督管理总局襄阳监管分局"),
    ("湖北省襄阳市", "市政府发展研究中心", "襄阳市人民政府发展研究中心"),
    ("辽宁省沈阳市辽中区", "生态环境分局", "沈阳市生态环境局辽中分局"),  # the branch of the city's bureau
    ("安徽省滁州市", "市人行", "中国人民银行滁州市中心支行"),
    ("安徽省滁州市凤阳县", "县人行", "中国人民银行凤阳县支行"),
    ("宁夏回族自治区", "宁东管委会", "宁东能源化工基地管理委员会"),
    ("天津市红桥区", "区河（湖）长制办公室", "天津市红桥区河（湖）长制办公室"),
    ("河北省石家庄市", "市仲裁委", "石家庄仲裁委员会"),
    # a province's body by its seat
    ("福建省泉州市", "福建省泉州港口管理局", "福建省泉州港口管理局"),
    # branches in a zone, with the place inside, and by an old short name
    ("海南省", "洋浦海事局", "中华人民共和国洋浦海事局"),
    ("四川省成都市", "天府新区税务局", "国家税务总局四川天府新区税务局"),
    ("四川省宜宾市", "武警宜宾支队", "中国人民武装警察部队宜宾支队"),
    ("四川省宜宾市", "人行宜宾中支", "中国人民银行宜宾中心支行"),
    ("四川省宜宾市", "市高新区管委会", "宜宾高新技术产业开发区管理委员会"),
    ("四川省宜宾市", "市经济技术开发区管委会", "宜宾经济技术开发区管理委员会"),
    ("上海市闵行区", "区建设管理委", "上海市闵行区建设和管理委员会"),
    # an office of a committee and its government; institutions with the short name of their province
    ("四川省宜宾市", "市经开区管委会", "宜宾经济技术开发区管理委员会"),
    ("湖南省娄底市双峰县", "双峰经开区管委会", "双峰经济开发区管理委员会"),  # of no national rank
    ("湖南省娄底市双峰县", "县经开区管委会", "双峰经济开发区管理委员会"),
    ("湖南省长沙市", "长沙经开区管委会", "长沙经济技术开发区管理委员会"),
    ("宁夏回族自治区", "各市、县（区）人民政府", "宁夏回族自治区各市、县（区）人民政府"),
    ("四川省宜宾市", "市委市政府目标办", "中共宜宾市委宜宾市人民政府目标办公室"),
    ("四川省宜宾市", "市委市政府督查室", "中共宜宾市委宜宾市人民政府督查室"),
    (GUANGXI, "广西大藤峡灌区管理中心", "广西大藤峡灌区管理中心"),
    ("广西壮族自治区百色市", "广西百色工业区管委会", "广西百色工业区管理委员会"),
    (GUANGXI, "广西林业局", "广西壮族自治区林业局"),
    (GUANGXI, "农业农村部信息中心", "农业农村部信息中心"),
    ("四川省宜宾市", "市关工委", "宜宾市关心下一代工作委员会"),
    ("湖北省咸宁市", "市生环委办公室", "咸宁市生态环境保护委员会办公室"),
    (TIANJIN, "市容行政部门", "天津市市容行政部门"),
    ("云南省曲靖市", "县（区）政府", "曲靖市县（区）人民政府"),
    # a role says its level itself; the State Council's departments are of no province; a class of cities names no place
    ("云南省", "省级公安机关", "云南省省级公安机关"),
    ("云南省", "国务院卫生主管部门", "国务院卫生主管部门"),
    ("云南省曲靖市", "县级市人民政府", "曲靖市县级市人民政府"),
    ("浙江省", "设区的市人民政府", "浙江省设区的市人民政府"),
    ("河南省安阳市", "市政务服务管理部门综合服务机构", "安阳市政务服务管理部门综合服务机构"),
    (TIANJIN, "市教委基础教育处", "天津市教育委员会基础教育处"),
    ("山西省大同市", "乡镇", "大同市乡镇人民政府"),
    ("重庆市", "区县（自治县）妇联", "重庆市区县（自治县）妇联"),
    # a zone's body that names its province; a government by its term; commissions of a city's history
    ("河南省开封市", "中国（河南）自由贸易试验区开封片区管理机构", "中国（河南）自由贸易试验区开封片区管理机构"),
    ("山东省青岛市", "市第十六届人民政府", "青岛市人民政府"),
    ("北京市", "市规划国土委", "北京市规划和国土资源管理委员会"),
    ("湖北省黄石市", "市招商服务中心", "黄石市招商服务中心"),
    ("河南省", "省辖市人民政府", "河南省省辖市人民政府"),
    ("黑龙江省", "市（地）人民政府（行署）", "黑龙江省市（地）人民政府（行署）"),
    # a prefecture's committee and office; what its departments are called behind its office
    ("新疆维吾尔自治区阿克苏地区", "地委网信办", "中共阿克苏地委网络安全和信息化委员会办公室"),
    ("新疆维吾尔自治区阿克苏地区", "行署办公室", "阿克苏地区行政公署办公室"),
    ("黑龙江省大兴安岭地区", "行署工信局", "大兴安岭地区工业和信息化局"),
    ("内蒙古自治区锡林郭勒盟", "盟行署办公室", "锡林郭勒盟行政公署办公室"),
    # short forms of the reforms of 2018 and 2023, and of places
    ("河北省石家庄市", "市数政局", "石家庄市数据和政务服务局"),
    ("江苏省盐城市", "市委依法治市办", "中共盐城市委全面依法治市委员会办公室"),
    ("江苏省盐城市", "市供销总社", "盐城市供销合作总社"),
    ("广东省", "南方能源监管局", "国家能源局南方监管局"),
    # a zone behind its rank, a section of a free trade zone, a garden of the one of Beijing
    ("陕西省汉中市略阳县", "县工业园区管委会", "略阳工业园区管理委员会"),
    ("云南省昆明市", "自贸试验区昆明片区管委会", "中国（云南）自由贸易试验区昆明片区管理委员会"),
    ("北京市昌平区", "昌平园管委会", "中关村科技园区昌平园管理委员会"),
    ("江苏省苏州市昆山市", "人行昆山支行", "中国人民银行昆山支行"),
    # the place of the document decides what 市, 省 and 自治区 mean
    (TIANJIN, "市教委", "天津市教育委员会"),
    ("浙江省", "省科技厅", "浙江省科学技术厅"),
    ("山东省", "省科技厅", "山东省科学技术厅"),
    ("浙江省杭州市", "市经信局", "杭州市经济和信息化局"),
    ("浙江省杭州市", "省经信厅", "浙江省经济和信息化厅"),
    ("四川省", "科技厅", "四川省科学技术厅"),  # no place at all: 四川 writes it so
    ("北京市海淀区", "区教委", "北京市海淀区教育委员会"),
    ("云南省大理白族自治州", "州文化和旅游局", "大理白族自治州文化和旅游局"),
    # party organs: an autonomous region's committee is written in full
    (TIANJIN, "市委网信办", "中共天津市委网络安全和信息化委员会办公室"),
    (GUANGXI, "自治区党委网信办", "中共广西壮族自治区委员会网络安全和信息化委员会办公室"),
    (GUANGXI, "自治区党委编办〔绩效办〕", "中共广西壮族自治区委员会机构编制委员会办公室"),
    (GUANGDONG, "省委", "中共广东省委员会"),
    ("浙江省", "浙江桐乡市委", "中共桐乡市委员会"),
    # collectives keep their words behind the place
    (TIANJIN, "各区人民政府", "天津市各区人民政府"),
    ("上海市", "各区政府", "上海市各区人民政府"),
    ("广东省广州市", "各区、县级市", "广州市各区、县级市"),
    ("湖南省", "相关市、县政府", "湖南省相关市、县人民政府"),
    ("江苏省", "沿线设区的市人民政府", "江苏省沿线设区的市人民政府"),
    ("江西省", "各设区市、扩权县（市）人民政府", "江西省各设区市、扩权县（市）人民政府"),
    ("内蒙古自治区", "各盟行政公署", "内蒙古自治区各盟行政公署"),
    # a region is no division: its governments stand behind their province
    ("湖南省", "长株潭三市人民政府", "湖南省长株潭三市人民政府"),
    ("安徽省", "皖北各市政府", "安徽省皖北各市人民政府"),
    ("黑龙江省", "省直各单位", "黑龙江省直各单位"),
    # a forest district or special district is no district of a city
    ("湖北省", "神农架林区人民政府", "神农架林区人民政府"),
    ("贵州省", "六枝特区人民政府", "六枝特区人民政府"),
    (GUANGXI, "全区各级各部门", "广西壮族自治区各级各部门"),
    (GUANGDONG, "我省各级人民政府", "广东省各级人民政府"),
    (GUANGDONG, "地级以上市、县（区）人民政府", "广东省各地级以上市、县（市、区）人民政府"),
    (TIANJIN, "各区、县（市）政府", "天津市各区县（市）人民政府"),  # one collective, with and without the pause
    (GUANGDONG, "县级以上人民政府", "广东省县级以上人民政府"),
    ("重庆市", "市政府各部门", "重庆市人民政府各部门"),
    ("浙江省杭州市桐庐县", "各乡镇（街道）", "桐庐县各乡镇（街道）"),
    # 省 of a body that no table lists is not doubled
    ("湖南省", "省政协港澳台侨和外事委员会", "中国人民政治协商会议湖南省委员会港澳台侨和外事委员会"),
    # a street or town named as a unit of a county's plan is its office or government
    ("江苏省常州市钟楼区", "五星街道", "常州市钟楼区五星街道办事处"),
    ("浙江省杭州市桐庐县", "分水镇", "桐庐县分水镇人民政府"),
    ("浙江省杭州市桐庐县", "县纪委县监委", "中共桐庐县纪律检查委员会、桐庐县监察委员会"),
    ("浙江省杭州市桐庐县", "县市场监管局", "桐庐县市场监督管理局"),
    ("湖北省", "各自贸片区管委会", "湖北省各自贸片区管理委员会"),
    # a zone of national rank whose name the part leaves its city to say
    ("江苏省泰州市", "医药高新区管委会", "泰州医药高新技术产业开发区管理委员会"),
    ("吉林省通化市", "医药高新区管委会", "通化医药高新技术产业开发区管理委员会"),
    ("浙江省杭州市桐庐县", "县政府政务督查室", "桐庐县人民政府政务督查室"),
    ("浙江省杭州市桐庐县", "县教科局", "桐庐县教育科学技术局"),
    # the office of each of them, and mass organizations
    ("广东省广州市", "各区食安办", "广州市各区食品安全委员会办公室"),
    ("广东省广州市", "各区残联", "广州市各区残疾人联合会"),
    # offices of committees and their short forms
    ("湖南省", "省安委办", "湖南省安全生产委员会办公室"),
    ("湖南省", "省妇儿工委办", "湖南省妇女儿童工作委员会办公室"),
    ("湖南省", "省防指", "湖南省防汛抗旱指挥部"),
    ("广东省广州市", "市交委", "广州市交通委员会"),
    ("广东省广州市", "市外经贸局", "广州市对外贸易经济合作局"),
    ("辽宁省鞍山市立山区", "区市场局", "鞍山市立山区市场监督管理局"),
    # a lake that is called like a province lies in its own name
    ("青海省", "青海湖景区保护利用管理局", "青海湖景区保护利用管理局"),
    ("云南省", "昆明综试区管委会", "昆明综试区管理委员会"),
    # a city department's office in a district
    ("北京市海淀区", "市规划自然资源委海淀分局", "北京市规划和自然资源委员会海淀分局"),
    # a power supply bureau is called after the place without its 市
    ("广东省潮州市", "潮州供电局", "潮州供电局"),
    # roles keep their words
    (GUANGXI, "审计机关", "广西壮族自治区审计机关"),
    (GUANGDONG, "省人民政府科技部门", "广东省人民政府科技部门"),
    ("重庆市", "市大数据应用发展管理主管部门", "重庆市大数据应用发展管理主管部门"),
    ("重庆市", "市政行政主管部门", "重庆市市政行政主管部门"),
    ("重庆市", "区县大数据应用发展管理主管部门", "重庆市区县大数据应用发展管理主管部门"),
    # branches of central bodies
    (GUANGXI, "广西银保监局", "中国银行保险监督管理委员会广西监管局"),
    (GUANGXI, "广西税务局", "国家税务总局广西壮族自治区税务局"),
    (TIANJIN, "市税务局", "国家税务总局天津市税务局"),
    (TIANJIN, "人民银行天津分行", "中国人民银行天津分行"),
    ("浙江省", "浙江金融监管局", "国家金融监督管理总局浙江监管局"),
    ("浙江省", "省金融监管局", "浙江省地方金融监督管理局"),  # the province's own
    ("浙江省", "省粮储局", "浙江省粮食和物资储备局"),
    ("黑龙江省哈尔滨市", "民航黑龙江监管局", "中国民用航空黑龙江安全监督管理局"),
    ("湖北省", "国家外汇管理局湖北省分局", "国家外汇管理局湖北省分局"),
    ("湖北省", "省外汇管理局", "国家外汇管理局湖北省分局"),
    ("海南省", "外汇局海南省分局", "国家外汇管理局海南省分局"),  # a short name that local bodies share, with its branch
    ("浙江省宁波市", "外管局宁波市分局", "国家外汇管理局宁波市分局"),
    ("湖南省", "统计局湖南调查总队", "国家统计局湖南调查总队"),
    ("湖南省", "国家金融监管总局湖南监管局", "国家金融监督管理总局湖南监管局"),
    ("湖南省", "税务总局湖南省税务局", "国家税务总局湖南省税务局"),
    ("湖南省长沙市", "人民银行浏阳支行", "中国人民银行浏阳支行"),  # a county without its 市
    ("四川省", "成都铁路局", "成都铁路局"),
    # central bodies
    (GUANGXI, "国家发展改革委", "国家发展和改革委员会"),
    (GUANGDONG, "国家卫生健康委办公厅", "国家卫生健康委员会办公厅"),
    ("", "国家网信办网络安全协调局", "国家互联网信息办公室网络安全协调局"),
    # what only one place has, or calls differently
    ("浙江省杭州市", "市住房保障局", "杭州市住房保障和房产管理局"),
    ("重庆市", "市大数据发展局", "重庆市大数据应用发展管理局"),
    ("贵州省贵阳市", "贵安新区大数据和科技创新局", "贵安新区大数据和科技创新局"),
    (TIANJIN, "自贸试验区管委会", "中国（天津）自由贸易试验区管理委员会"),
    ("河北省", "雄安新区管委会", "河北雄安新区管理委员会"),
    ("海南省", "三亚崖州湾科技城管理局", "三亚崖州湾科技城管理局"),  # a zone's own name has no 市
    ("四川省", "成都天府国际金融城管委会", "成都天府国际金融城管理委员会"),
    ("海南省", "海口江东新区管理局", "海口江东新区管理局"),
    ("新疆维吾尔自治区", "兵团发展改革委", "新疆生产建设兵团发展和改革委员会"),
    ("广东省", "横琴粤澳深度合作区执委会", "横琴粤澳深度合作区执行委员会"),
    ("陕西省", "杨凌示范区管委会", "杨凌农业高新技术产业示范区管理委员会"),
    ("湖南省长沙市", "市城管执法局", "长沙市城市管理和综合执法局"),
    ("重庆市", "市政府口岸物流办", "重庆市人民政府口岸和物流办公室"),
    # towns: the county stands before them, though one is called like a city elsewhere
    ("贵州省荔波县", "朝阳镇政府", "荔波县朝阳镇人民政府"),
    ("贵州省荔波县", "玉屏街道办事处", "荔波县玉屏街道办事处"),
    ("贵州省荔波县", "荔波县茂兰镇人民政府", "荔波县茂兰镇人民政府"),
    # the office of a party committee; a branch that stands by the rank of its place
    ("安徽省固镇县", "县委办", "中共固镇县委办公室"),
    ("安徽省固镇县", "人行县支行", "中国人民银行固镇县支行"),
    ("安徽省固镇县", "县城关镇", "固镇县城关镇人民政府"),
    ("江苏省南京市玄武区", "区玄武湖街道", "南京市玄武区玄武湖街道办事处"),
    ("安徽省固镇县", "县人行", "中国人民银行固镇县支行"),
    ("安徽省蚌埠市", "市人行", "中国人民银行蚌埠市中心支行"),
    ("安徽省蚌埠市", "市直各部门", "蚌埠市直各部门"),
    ("安徽省蚌埠市", "市规划局", "蚌埠市规划局"),
    ("安徽省固镇县", "县人武部", "固镇县人民武装部"),
    ("安徽省固镇县", "县政府园区发展服务中心", "固镇县政府园区发展服务中心"),
    ("辽宁省葫芦岛市", "市公安局城区交通安全管理支队", "葫芦岛市公安局城区交通安全管理支队"),
    # the county by its short name, before it perhaps the rank of its list
    ("浙江省莲都区", "莲都邮政管理局", "丽水市莲都区邮政管理局"),
    ("浙江省莲都区", "区莲都邮政管理局", "丽水市莲都区邮政管理局"),
    ("山西省", "省委农村工作领导小组", "中共山西省委农村工作领导小组"),
    # county bureaux that reforms joined
    ("河南省西峡县", "县教科体局", "西峡县教育科技和体育局"),
    ("山西省泽州县", "县卫体局", "泽州县卫生健康和体育局"),
    # groups and bodies that no table lists
    ("山西省", "各产煤市人民政府", "山西省各产煤市人民政府"),
    ("湖南省长沙市", "星沙海关", "星沙海关"),  # called after no division
    ("北京市", "中关村管委会", "北京市中关村管理委员会"),
    ("陕西省", "省委科技工委", "中共陕西省委科技工作委员会"),
    ("", "国家发展改革委等有关部门", "国家发展和改革委员会"),  # the others are nobody
    (GUANGXI, "数字广西建设领导小组", "广西壮族自治区数字广西建设领导小组"),
    ("广东省", "中新广州知识城管理委员会", "中新广州知识城管理委员会"),  # its place is inside its name
    # a department by its level, where that is the part's own
    ("海南省", "省级财政部门", "海南省财政部门"),
    ("四川省成都市", "县级财政部门", "成都市县级财政部门"),
    ("四川省成都市", "市某某办", "成都市某某办"),
    (TIANJIN, "市财政（地税）局", "天津市财政（地税）局"),
    # the corps and the central bank name their own
    ("云南省红河哈尼族彝族自治州", "红河综保区管委会", "红河综合保税区管理委员会"),
    ("湖南省湘潭市湘潭县", "县科技和工业信息化局", "湘潭县科技和工业信息化局"),  # as that province calls it
    ("新疆维吾尔自治区塔城地区", "第九师商务局", "新疆生产建设兵团第九师商务局"),
    ("新疆维吾尔自治区塔城地区", "塔城市第九师商务局", "新疆生产建设兵团第九师商务局"),  # the place is its list's
    ("新疆维吾尔自治区塔城地区", "巴克图出入境边防检查站", "巴克图出入境边防检查站"),  # of its port
    ("新疆维吾尔自治区塔城地区", "兵团第八师发展改革委", "新疆生产建设兵团第八师发展和改革委员会"),
    ("陕西省西安市", "人行西安分行营业管理部", "中国人民银行西安分行营业管理部"),
    (TIANJIN, "有农业的区人民政府", "天津市有农业的区人民政府"),
    ("西藏自治区那曲地区", "地区农牧局", "那曲地区农牧局"),  # a prefecture of its time
    ("西藏自治区那曲地区", "地区种子总站", "那曲地区种子总站"),
    ("湖北省宜昌市", "三峡海事局", "三峡海事局"),  # of its waters
    ("海南省三亚市", "三亚中心渔港管理局", "三亚中心渔港管理局"),  # a harbour's
    (
        "湖北省宜昌市",
        "市纪委监委驻市财政局纪检监察组",
        "中共宜昌市纪律检查委员会宜昌市监察委员会驻市财政局纪检监察组",
    ),
    ("河南省濮阳市", "市城乡一体化示范区管委会", "濮阳市城乡一体化示范区管理委员会"),
    ("陕西省", "省西咸新区管委会", "陕西省西咸新区管理委员会"),
    ("陕西省榆林市", "市公路局", "榆林市公路局"),
    ("北京市", "市公安局交管局", "北京市公安局公安交通管理局"),
    ("内蒙古自治区锡林郭勒盟", "团盟委", "中国共产主义青年团锡林郭勒盟委员会"),
    ("四川省宜宾市", "市教育体育局", "宜宾市教育和体育局"),
    ("江苏省苏州市", "昆山高新区党工委宣传部", "中共昆山高新技术产业开发区工作委员会宣传部"),
    ("重庆市", "渝北区政府", "重庆市渝北区人民政府"),
]


@pytest.mark.parametrize(("place", "words", "name"), NAMES, ids=lambda value: value)
def test_full_official_name(place, words, name):
    identity = identify_agency(mention("Agency", words), light(place=place))
    assert identity is not None
    assert identity.name == name


@pytest.mark.parametrize(
    ("title", "words", "name"),
    [
        ("新乡高新区工作方案", "经发局", "新乡高新技术产业开发区经济发展局"),
        ("新乡高新区工作方案", "区财政局", "新乡高新技术产业开发区财政局"),
        ("新乡高新区工作方案", "关堤乡", "关堤乡人民政府"),
        ("新乡高新区工作方案", "振中路街道办事处", "振中路街道办事处"),
        ("新乡高新区工作方案", "区科技创新领导小组", "新乡高新技术产业开发区科技创新领导小组"),
        ("新乡高新区工作方案", "税务局", "国家税务总局新乡高新技术产业开发区税务局"),
        ("新乡高新区工作方案", "省消防救援总队甲支队", "河南省消防救援总队甲支队"),  # the province's
        ("新乡高新区工作方案", "市财政局", "新乡市财政局"),  # the city's own
        ("新乡市支持高新区发展的措施", "财政局", "新乡市财政局"),
        ("新乡高新区管委会座谈会", "财政局", "新乡市财政局"),
        ("新乡医药港管委会关于2024年工作安排的报告", "区财政局", "新乡医药港财政局"),  # its committee's own
        ("新乡医药港管委会2020年工作总结及2021年工作打算", "区财政局", "新乡医药港财政局"),
        (
            "新乡重点开发开放试验区管委会关于印发2024年计划的通知",
            "试验区招商服务局",
            "新乡重点开发开放试验区招商服务局",
        ),
        ("新乡化工经济技术开发区产业规划", "产业发展局", "新乡化工经济技术开发区产业发展局"),
        ("新乡推进工业高新区提质的措施", "财政局", "新乡市财政局"),
        ("新乡高新区工作方案", "党工委组织部", "中共新乡高新技术产业开发区工作委员会组织部"),
        ("新乡高新区工作方案", "管委会建设处", "新乡高新技术产业开发区管理委员会建设处"),
        ("新乡高新区工作方案", "高新区税务局", "国家税务总局新乡高新技术产业开发区税务局"),
        ("新乡高新区工作方案", "市公安局高新区分局", "新乡市公安局新乡高新区分局"),
        ("新乡高新区工作方案", "总工会", "新乡高新技术产业开发区总工会"),
        ("新乡高新区工作方案", "高新区团工委", "共青团新乡高新技术产业开发区工作委员会"),
        ("新乡高新区工作方案", "纪工委", "中共新乡高新技术产业开发区纪律检查工作委员会"),
        (
            "中国（河南）自由贸易试验区新乡片区工作要点",
            "片区综合服务局",
            "中国（河南）自由贸易试验区新乡片区综合服务局",
        ),
        ("西咸新区若干措施", "各新城管委会", "陕西省西咸新区各新城管理委员会"),  # and what no table knows there
    ],
)
def test_bodies_in_a_zones_own_policy_are_the_zones(title, words, name):
    identity = identify_agency(mention("Agency", words), light(place="河南省新乡市", own=policy(title)))
    assert identity is not None
    assert identity.name == name


@pytest.mark.parametrize("words", ["有关部门", "各相关部门", "其他行政主管部门", "各级人民政府"])
def test_nobody(words):
    assert identify_agency(mention("Agency", words), light()) is None


def test_the_nearest_city_that_a_provincial_text_names():
    text = "广州市黄埔区设立基地，由市科技局推进。惠州市由市科技局推进。"
    context = light(text, GUANGDONG)
    at = [text.index("市科技局"), text.rindex("市科技局")]
    found = [identify_agency(mention("Agency", "市科技局", start, "市科技局"), context) for start in at]
    assert [one.name for one in found if one] == ["广州市科学技术局", "惠州市科学技术局"]


def test_the_city_with_which_the_title_of_a_section_begins_is_its_own():
    text = (
        "四川省产业集群培育工作指引\n\n一、建强平台\n\n各地应当布局平台。\n\n（一）德阳市：以平台建设推动转型\n\n"
        "德阳与成都市建立协作机制，由市科技局牵头。\n\n（二）绵阳市：建设科技城\n\n与重庆市合作，由市商务局牵头。\n"
    )
    whole = read_text(text)
    context = contexts(whole, Extraction(()))[0]
    named = [("市科技局", "德阳市科学技术局"), ("市商务局", "绵阳市商务局")]
    for words, name in named:
        found = identify_agency(mention("Agency", words, whole.text.index(words), words), context)
        assert found is not None
        assert found.name == name


def test_a_digest_that_compares_provinces_speaks_of_each_in_its_own_sentences():
    lines = [
        "陕西省信息中心　2025年7月22日",
        "湖北逐条列明责任，如训练场由省经信厅牵头。保险由省财政厅负责。山东明确由省科技厅设立基金。",
        "建议：由省商务厅组织实施。",
        "我省有一定优势，由省教育厅牵头修订方案。",
        "湖南重工集团在建设基地，由省能源局协调。",
    ]
    text = "\n".join(lines)
    whole = document(text, "山东省")
    blocks = tuple(Block(BlockKind.PARAGRAPH, text.index(line), text.index(line) + len(line)) for line in lines)
    part = replace(whole.parts[0], kind=PartKind.DIGEST, blocks=blocks)
    context = contexts(replace(whole, parts=(part,)), Extraction(()))[0]
    named = {
        "省经信厅": "湖北省经济和信息化厅",
        "省财政厅": "湖北省财政厅",
        "省科技厅": "山东省科学技术厅",
        "省商务厅": "山东省商务厅",
        "省教育厅": "陕西省教育厅",
        "省能源局": "山东省能源局",  # a company is no province
    }
    for words, name in named.items():
        found = identify_agency(mention("Agency", words, text.index(words), words), context)
        assert found is not None
        assert found.name == name


def test_the_nearest_county_is_the_longest_name_and_no_joint():
    text = "来源：华容县政府。按照市委和县委的要求，由县政府督查室负责。"
    found = identify_agency(mention("Agency", "县政府", text.rindex("县政府")), light(text))
    assert found is not None
    assert found.name == "华容县人民政府"


def test_a_look_back_costs_the_same_however_many_bodies_a_part_names(monkeypatch):
    def lookups(bodies: int) -> int:
        asked: list[str] = []
        monkeypatch.setattr(
            "kg.resolve.named._is_name", lambda text, name, floor, rank: asked.append(text[slice(*name)])
        )
        context = light("（责任单位：市水利局、县民政局）" * bodies)
        for at in range(0, len(context.document.text), 16):
            context.division("市", at)
        return len(asked)

    assert lookups(200) <= 2.1 * lookups(100)


def test_the_office_of_a_group_that_a_part_founds_is_its_own():
    text = "市人民政府设立古城保护委员会。保护委员会办公室承担日常工作。"
    identity = identify_agency(mention("Agency", "保护委员会办公室", text.index("。") + 1), light(text, "湖南省岳阳市"))
    assert identity is not None
    assert identity.name == "岳阳市古城保护委员会办公室"


def test_groups_that_a_part_founds_are_found_once():
    context = light("市政府设立茶叶专家委员会。专家委员会负责评审。" * 3)
    for at in range(3, 60):
        founded_before("专家委员会", at, context)
    assert context.founded.last("专家委员会", 60, lambda: pytest.fail("looked for again")) is not None


def test_a_place_that_nothing_states_keeps_the_body_in_its_part():
    identity = identify_agency(mention("Agency", "市科技局"), light())
    assert identity is not None
    assert identity.name == "市科学技术局"
    assert identity.key[1:] == ("d0", "0")


def test_the_one_province_that_a_text_names_in_full_is_its_place():
    context = light("广东省医保局牵头，省水利厅配合，学习浙江经验。")
    identity = identify_agency(mention("Agency", "省水利厅", 8), context)
    assert identity is not None
    assert identity.name == "广东省水利厅"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("副省长赴宜昌市、荆门市调研，省水利厅汇报了规划。", "湖北省水利厅"),  # two cities, one province
        ("欢迎访问宣恩政务网\n省水利厅要按月报送进度。", "湖北省水利厅"),  # whose site it is
    ],
)
def test_cities_or_the_site_say_of_which_province_a_text_speaks(text, name):
    identity = identify_agency(mention("Agency", "省水利厅", text.index("省水利厅"), "省水利厅"), light(text))
    assert identity is not None
    assert identity.name == name


def test_the_one_city_that_a_text_names_and_speaks_from_is_its_place():
    context = light("安顺市委、市政府的实事由市水务局和各县区政府完成。")
    identity = identify_agency(mention("Agency", "各县区政府"), context)
    assert identity is not None
    assert identity.name == "安顺市各县区人民政府"
    assert light("安顺市、遵义市的经验由市水务局推广。").place is None  # two cities


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a county that the text names once, at its beginning or as the place of a body, or over its last line
        ("北京市延庆区将打造冰雪产业集群。责任单位：区科委、区经信局", "区科委", "北京市延庆区科学技术委员会"),
        ("首页 > 太仓市人民政府 > 政务公开\n由市工信局牵头。", "市工信局", "太仓市工业和信息化局"),
        ("责任单位：市农业农村局、市粮食局\n虎林市人民政府办公室", "市粮食局", "虎林市粮食局"),
        ("文县地处甘肃南部，与康县接壤。由县林草局负责。", "县林草局", "文县林业和草原局"),
        ("岚山区分工：区工信局、区应急局、人行日照市分行、市税务局", "区应急局", "日照市岚山区应急管理局"),
        # a name of two counties, told apart by the city beside it; of none beside, its words
        ("沙湾县今年增长7%。建设乌鲁木齐市至沙湾县通道，由县工信局牵头。", "县工信局", "沙湾县工业和信息化局"),
        ("乐山市沙湾区的做法很好。由区水务局负责。", "区水务局", "乐山市沙湾区水务局"),
        # the county of the same bodies, though its city is named, too
        ("苏州市部署后，太仓市委、太仓市政府召开会议，由市水务局落实。", "市水务局", "太仓市水务局"),
        # two that are named as surely, and one that others learn from: nobody knows
        ("许昌市与漯河市签署备忘录。由市发改委牵头。", "市发改委", "市发展和改革委员会"),
        ("对标安吉县，由县发改局牵头。学习德清县经验。", "县发改局", "县发展和改革局"),
    ],
)
def test_the_one_place_of_the_rank_of_a_texts_own_bodies(text, words, name):
    identity = identify_agency(mention("Agency", words, text.index(words), words), light(text))
    assert identity is not None
    assert identity.name == name


def test_a_short_name_that_is_the_end_of_the_full_one_is_that_body():
    short = {"管委会": "东湖生态旅游风景区管理委员会", "政务部门": "各级行政机关以及履行公共职能的事业单位"}
    said = tuple(Definition(one, full, 0, Span(0, 1, "　")) for one, full in short.items())
    context = light(place="湖北省武汉市", definitions=said)
    found = [identify_agency(mention("Agency", words), context) for words in short]
    assert found[0] is not None
    assert found[0].name.endswith("东湖生态旅游风景区管理委员会")
    assert found[1] is None or found[1].name != short["政务部门"]


@pytest.mark.parametrize(
    "text",
    [
        "省水利厅赴宜昌市学习。",  # one city may be anywhere
        "省水利厅赴宜昌市、宁波市学习。",
        "宜昌市、荆门市开展合作。",  # nothing of a province
        "浙江省先行先试，各地发展改革部门和各级人民政府落实。",  # a national text with an example
        "广东省水利厅、浙江省水利厅交流经验，我省学习。",  # two provinces
        "广西壮族自治区人民政府推广经验。",
    ],
)
def test_a_province_that_a_text_only_mentions_is_not_its_place(text):
    assert light(text).place is None


def test_a_group_by_its_kind_is_the_one_founded_before():
    text = "新区设立甲城产业专家委员会。专家委员会负责论证。"
    context = light(text, "上海市")
    found = identify_agency(mention("Agency", "专家委员会", text.index("。") + 1, "专家委员会"), context)
    assert found is not None
    assert found.name == "上海市甲城产业专家委员会"
    assert identify_agency(mention("Agency", "工作专班"), context) is None


def test_a_group_by_its_kind_is_the_one_of_the_title():
    text = "领导小组统筹协调养老服务工作。"
    context = light(text, "吉林省", PolicyMetadata("吉林省养老服务工作领导小组工作规则"))
    found = identify_agency(mention("Agency", "领导小组办公室", 0, "领导小组办公室"), context)
    assert found is not None
    assert found.name == "吉林省养老服务工作领导小组办公室"


def test_the_office_of_a_group_is_that_of_the_group_named_before():
    text = "市快递业发展领导小组统筹推进。领导小组办公室负责督查。"
    context = light(text, "湖北省襄阳市")
    found = identify_agency(mention("Agency", "领导小组办公室", text.index("。") + 1, "领导小组办公室"), context)
    assert found is not None
    assert found.name == "襄阳市快递业发展领导小组办公室"
    assert identify_agency(mention("Agency", "指挥部办公室"), context) is None


def test_a_county_of_one_character_and_its_rank_is_no_end_of_a_word():
    text = "建成示范县三百个。县级人民政府负责实施。"
    found = identify_agency(mention("Agency", "县级人民政府", text.index("县级"), "县级人民政府"), light(text))
    assert found is not None
    assert found.name == "县级人民政府"


def test_the_committee_of_a_zone_that_a_part_names_for_short_holds_its_place():
    said = (Definition("知识城", "中新广州知识城", 0, Span(0, 1, "　")),)
    found = identify_agency(mention("Agency", "知识城管委会"), light(place="广东省", definitions=said))
    assert found is not None
    assert found.name == "中新广州知识城管理委员会"


def test_who_signs_a_letter_speaks_in_it():
    text = "下一步，我委将会同有关部门推进建设。\n\n许昌市卫生健康委员会\n2024年5月20日\n"
    found = identify_agency(mention("Agency", "我委", text.index("我委"), "我委"), light(text, "河南省许昌市"))
    assert found is not None
    assert found.name == "许昌市卫生健康委员会"


@pytest.mark.parametrize(
    ("addressee", "words", "name"),
    [
        ("许昌市卫生健康委员会：", "你委", "许昌市卫生健康委员会"),
        ("河南省交通运输厅：", "你厅", "河南省交通运输厅"),
        ("各省辖市交通运输局、济源示范区交通运输局：", "你局", None),  # many get it
        ("河南省交通运输厅：", "你局", None),
    ],
)
def test_a_letter_speaks_of_the_one_body_to_which_it_goes(addressee: str, words: str, name: str | None):
    text = f"关于支持试点建设的复函\n\n{addressee}\n\n请{words}抓好组织落实。\n"
    found = identify_agency(mention("Agency", words, text.index(words), words), light(text, "河南省"))
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("管委会金融贸易处", "甲试验区乙片区管理委员会金融贸易处"),
        ("管委会应急管理部门", "甲试验区乙片区管理委员会应急管理部门"),
    ],
)
def test_an_inner_body_of_the_committee_of_the_zone_that_speaks(words: str, name: str):
    own = PolicyMetadata("若干措施", issuers=(Stated("甲试验区乙片区管理委员会", "text"),))
    here = replace(light(own=own, place="上海市"), zone="甲试验区乙片区")
    found = identify_agency(mention("Agency", words), here)
    assert found is not None
    assert found.name == name


def test_an_office_of_the_ministry_whose_paper_it_is():
    own = PolicyMetadata("方案", issuers=(Stated("交通运输部办公厅", "text"),), level="national")
    found = identify_agency(mention("Agency", "部运输服务司"), light(own=own))
    assert found is not None
    assert found.name == "交通运输部运输服务司"


@pytest.mark.parametrize(
    ("issuer", "words", "name"),
    [
        ("国家卫生健康委办公厅", "基层司", "国家卫生健康委员会基层卫生健康司"),
        ("国家卫生健康委办公厅", "财务司", "国家卫生健康委员会财务司"),
        ("海关总署办公厅", "自贸司", "海关总署自贸区和特殊区域发展司"),
        ("国家发展和改革委员会", "环资司", "国家发展和改革委员会资源节约和环境保护司"),
    ],
)
def test_a_department_of_the_ministry_by_its_short_name(issuer, words, name):
    own = PolicyMetadata("方案", issuers=(Stated(issuer, "text"),), level="national")
    found = identify_agency(mention("Agency", words), light(own=own))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("issuer", "words", "name"),
    [
        ("云南省商务厅", "外资处", "云南省商务厅外资处"),
        ("云南省商务厅", "市场秩序处", "云南省商务厅市场秩序处"),
        ("澄江市教育体育局", "基础教育股", "澄江市教育体育局基础教育股"),
        # of a government's paper it is nobody's in particular
        ("云南省人民政府办公厅", "外资处", "云南省外资处"),
    ],
)
def test_an_office_of_the_department_whose_paper_it_is(issuer: str, words: str, name: str):
    own = PolicyMetadata("清单", issuers=(Stated(issuer, "text"),), level="provincial")
    found = identify_agency(mention("Agency", words), light(place="云南省", own=own))
    assert found is not None
    assert found.name == name


def test_governments_that_a_part_counts_stand_by_its_words():
    said = (Definition("两市一县", "甲市、乙市和丙县", 0, Span(0, 1, "　")),)
    context = light(place="四川省", definitions=said)
    found = identify_agency(mention("Agency", "两市一县政府"), context)
    assert found is not None
    assert found.name == "两市一县人民政府"


def test_a_shared_short_name_is_central_in_a_national_document():
    national = light(own=PolicyMetadata("题目", level="national"))
    local = light(place="浙江省")
    names = [identify_agency(mention("Agency", "国资委"), context) for context in (national, local)]
    assert [one.name for one in names if one] == [
        "国务院国有资产监督管理委员会",
        "浙江省人民政府国有资产监督管理委员会",
    ]


def test_a_shared_short_name_beside_central_bodies_is_central():
    text = "《商务部 国资委 银保监会关于规范发展的意见》"
    identity = identify_agency(mention("Agency", "国资委", text.index("国资委"), "国资委"), light(text, GUANGDONG))
    assert identity is not None
    assert identity.name == "国务院国有资产监督管理委员会"


def test_properties_say_level_place_function_and_whether_it_is_many():
    identity = identify_agency(mention("Agency", "各区教育局"), light(place=TIANJIN))
    assert identity is not None
    assert identity.properties["collective"] is True
    assert (identity.properties["level"], identity.properties["place"]) == ("provincial", TIANJIN)


@pytest.mark.parametrize(
    ("place", "words", "succeeded"),
    [
        ("天津市", "市工商局", "市场监督管理（2018）"),
        ("天津市", "天津银监局", "银保监（2018）"),
        ("", "中国银保监会", "国家金融监督管理总局（2023）"),
        ("天津市", "市市场监管委", None),
    ],
)
def test_a_reform_is_a_dated_note(place, words, succeeded):
    identity = identify_agency(mention("Agency", words), light(place=place))
    assert identity is not None
    assert identity.properties.get("succeeded") == succeeded


def _resolved(place: str, *names: str) -> set[str]:
    text = "　" * len(names)
    found = tuple(mention("Agency", name, at) for at, name in enumerate(names))
    facts = resolve(document(text, place), Extraction(found))
    return {entity.name for entity in facts.entities if entity.type == "Agency"}


@pytest.mark.parametrize(
    ("place", "names", "bodies"),
    [
        # what the part writes in full is the name of its short form, where a rule could only guess
        ("四川省成都市", ["市网络理政局", "成都市网络理政建设局"], {"成都市网络理政建设局"}),
        ("广东省惠州市", ["市大数据局", "惠州市大数据发展服务局"], {"惠州市大数据发展服务局"}),
        # but what is itself written in full, or has two long forms, is left alone
        ("广东省惠州市", ["市财政局", "惠州市财政局", "惠州市财政国资局"], {"惠州市财政局", "惠州市财政国资局"}),
        (
            "广东省惠州市",
            ["市数据局", "惠州市数据发展局", "惠州市数据管理局"],
            {"惠州市数据局", "惠州市数据发展局", "惠州市数据管理局"},
        ),
        # nor of another place
        ("广东省惠州市", ["市大数据局", "东莞市大数据发展局"], {"惠州市大数据局", "东莞市大数据发展局"}),
    ],
)
def test_a_short_form_and_the_full_name_that_the_part_writes(place, names, bodies):
    assert _resolved(place, *names) == bodies


def test_a_body_by_its_own_words_is_one_with_the_body_in_full():
    short, full = (
        identify_agency(mention("Agency", words), light(place="福建省永春县")) for words in ("县效能办", "县效能办公室")
    )
    assert short is not None
    assert full is not None
    assert (short.name, full.name) == ("永春县效能办", "永春县效能办公室")
    assert short.id == full.id
