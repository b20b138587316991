"""Bodies with the person who answers for them behind their name: 牵头单位及责任人：市环保局陈某、海淀区政府孙某某."""

from __future__ import annotations

import re

from loaders.lexicon.bodies import longest_body

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石"
    "姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文牛冀祁岳谈庞樊兰殷施陶洪翟安颜倪严温芦季俞章鲁葛伍韦申尤毕聂丛焦"
    "向柳邢路齐沿梅莫庄辛管祝左涂谷时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜"
    "吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵇宗敖蒙冷应巩伏褚娄桑阿木才次扎多格旦"
)
_PERSON = re.compile(rf"[{_SURNAMES}][\u4e00-\u9fff·]{{1,3}}")
_NO_PERSON = re.compile("[局委办厅部处科室会站所队院府区县市镇乡司]$")


def without_person(name: str) -> str:
    """The body at the head of a name that ends in a person's; empty where no person follows a body."""
    end = longest_body(name, 0)
    rest = name[end:] if end else ""
    return name[:end] if _PERSON.fullmatch(rest) and not _NO_PERSON.search(rest) else ""
