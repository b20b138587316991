"""Which lines begin something of their own: headings, items, captions, labels; and which only seem to."""

from __future__ import annotations

import re

from loaders.lexicon.kinds import KINDS
from loaders.lexicon.roles import COOPERATING_UNIT, LEAD_UNIT, ONLOOKER, PERSON, RESPONSIBLE_UNIT, TIME
from loaders.repair.lines import Line
from loaders.repair.shapes import Marker, Rank, closes_bracket, has_open_bracket, is_terminated, marker

_LABEL = re.compile(
    r"编者按|(?:资料|数据|图片|文章)?来源[：:]|[（(](?:来源|供稿|作者|转自|据)[：:]|备?注[：:]|[—－-]{2}(?!\s*\d)|[-*•●■◆▪➢□·]\s|[●■◆▪➢▲◇](?=[\u4e00-\u9fff“])"
    r"|#{1,6}\s|扫描二维码|索\s?引\s?号|发文机[关构]|发文字号|发布日期|成文日期|公开方式|主题词|抄\s?送[：:]|印\s?发[：:]|此页无正文"
    r"|(?:时\s*效(?:性|状态)?|有\s*效\s*性|标\s*题|文\s*号|主题分类|信息分类|生成日期|公开(?:形式|类别|属性))\s?[：:]"
    r"|(?:(?:发文|发布|印发|制定)(?:单位|机构|机关)|(?:印发|施行|实施|发文)(?:日期|时间)|主要内容|内容(?:摘要|要点)|[政文][策件](?:要点|名称|依据|摘要)|适用对象|执行期限|有效期限?)\s?[：:]"
    r"|(?:项目|工程|平台|园区)名称[：:]|总投资额?[：:]|(?:年度|建设|项目|投资|主要建设)(?:计划|地点|内容|规模|工期|性质|业主|单位|主体|目标|年限)[：:]"
    r"|(?:攻坚|时间)节点[：:]|(?:联系|包联|挂钩)领导[：:]"
    r"|(?:监督|举报|投诉|咨询|联系)(?:方式|电话)[：:]|联\s?系\s?人[：:]|（?此件(?:公开|主动)"
    r"|(?:编辑部|通信|通讯|单位|联系)?(?:地\s*址|邮\s*编|电\s*话|邮\s*箱|网\s*址|传\s*真|邮政编码)\s?[：:]|电子(?:邮箱|信箱)\s?[：:]"
    r"|[（(]?(?:\d{4}|[二〇○零一三四五六七八九]{4})\s?年[\d一二三四五六七八九十\s]{1,5}月(?:[\d一二三四五六七八九十\s]{1,5}日)?[）)]?$"
    r"|(?:19|20)\d\d[./](?:1[0-2]|0?[1-9])(?:[./]\d{1,2})?$"
)
_DOC_NUMBER = re.compile(
    r"[（(〔\[]?[\u4e00-\u9fff]{1,12}[〔\[（(﹝【]\s?(?:19|20)\d\d\s?[〕\]）)﹞】]\s?第?\s?\d{1,5}\s?号[）)〕\]]?"
    r"(?:[\s　]+(?:类别|分类|公开(?:属性|方式|类别)|签发人|密级|办理结果)[：:].{0,10})?"
    r"|[\u4e00-\u9fff、]{2,30}(?:令|公告|通告)\s?(?:19|20)\d\d\s?年?\s?第\s?\d{1,5}\s?号"
)
_ROLE = rf"{LEAD_UNIT}|{COOPERATING_UNIT}|{RESPONSIBLE_UNIT}|{PERSON}|{ONLOOKER}|{TIME}"
# where no character of its words stands, no label begins: its many words need not be tried there
_ROLE_FIRST = "".join(sorted(set(re.findall(r"[\u4e00-\u9fff]", _ROLE))))
DUTY = re.compile(rf"[【\[［〔]?(?=[{_ROLE_FIRST}])(?:{_ROLE})\s?(?:[：:]|[】\]］〕])")
_BODY = (
    r"(?:[\u4e00-\u9fff（）()]{1,20}(?:部|委|局|厅|办|署|政府|会|行|院|中心|公室|公司|集团|团中央|残联|工商联|妇联|科协|供销社|总队|支队)"
    r"|各[市县区州盟地](?:[（(][市县区旗、]{1,7}[）)]|区|州)?)"
)
_OF_ABOVE = re.compile("(?:以上|上述|[此本该]项)(?:各项|工作|任务|措施)?")  # behind a label it is none of its list
_DUTY_ENDS = ("负责", "牵头", "配合", "落实", "参与")
# a line that says who answers: A、B、C按职责分工负责; A牵头，B、C配合
_ANSWERS = re.compile(
    rf"(?:由)?{_BODY}(?:、{_BODY})*等?(?:部门|单位)?(?:按照?|根据)?(?:各自)?(?:职责分工|职责)?(?:分别|共同)?(?:负责|牵头|配合|落实|参与)"
)
_LONGEST_ANSWER = 200
_BULLET = ("- ", "* ", "• ", "· ")  # items of a list, no headings
_TITLE_END = re.compile(
    rf"(?:{KINDS}|报告|规程|举措|导则|[一二三四五六七八九十]条"
    r"|命令|公报|白皮书|情况|任务|目标|机制|体系|分工|解读|名单|说明|总则|附则|原则|思想|保障|组织实施|要求|(?<!代)表)"
    r"(?:\s?[（(][^（）()]{1,30}[）)]){0,3}(?:\s?\d\.\d版?)?$|^中华人民共和国[\u4e00-\u9fff、]{2,30}法$"
)
_ADDRESSEE = re.compile(
    r"(?:各|省|市|自治区|国务院|县|区|[\u4e00-\u9fff]{2,4}人民政府|[\u4e00-\u9fff]{2,8}[局委厅部])[^。；]{0,200}[：:]$"
)
_CARRY_ON = re.compile(r"[，。、；：！？,;:!?）)》”’】〕％%]|的|等(?![级待])|及(?!时)|和(?![谐平])|与(?!此)|或(?!者)")
_HANGING = re.compile(r"(?:[的和与或为在以对将把由从向按至到于是各及其有，、,（(“《—]|(?<![普涉])及)$")
_SENTENCE = re.compile("[。；！？]")
_ENTRY = re.compile(r"(?:[.．·…]{3,}|[—_]{4,})\s*[（(]?\d{1,4}[）)]?$")
_LONGEST_HEADING = 60
_LONGEST_BARE = 46
_WHOLE = frozenset(("编者按", "编者的话", "按语"))
_SURELY_BARE = 18  # characters of an unmarked line that no page break leaves behind
_SURELY_MARKED = 20  # characters of a marked heading that no count asks for
_LONGEST_ARTICLE = 16
_LONGEST_LABEL = 30  # of a heading that ends in a colon


class Numbers:
    """How far the numbering of each rank has come, so that the next number is known."""

    def __init__(self, *, decimal: bool = False) -> None:
        self._last: dict[tuple[int, int], int] = {}
        self._decimal = decimal  # 1 总则, 1.1 编制目的: bare numbers head chapters

    def expects(self, mark: Marker) -> bool:
        """Whether a marker is the next of its rank, or the first since a higher one."""
        return mark.number == self._last.get((mark.rank, mark.depth), 0) + 1

    def accepts(self, mark: Marker) -> bool:
        """Whether a bare number is a marker: the count asks for it."""
        return not mark.weak or (self.expects(mark) and (mark.number > 1 or self._decimal))

    def take(self, mark: Marker) -> None:
        """Go on to a marker; what stands below it begins anew."""
        if mark.rank >= Rank.BOX:
            return
        key = (mark.rank, mark.depth)
        # Articles number through a whole law, whatever chapters stand between them.
        kept = {k: n for k, n in self._last.items() if k <= key or (k[0] == Rank.ARTICLE and mark.rank < Rank.ARTICLE)}
        self._last = {**kept, key: mark.number}


def is_heading(text: str, mark: Marker | None) -> bool:
    """Whether a line reads as a heading: short, without sentence marks, nothing left hanging."""
    if len(text) > (_LONGEST_HEADING if mark else _LONGEST_BARE) or _is_no_title(text):
        return False
    if text in _WHOLE:
        return True
    return _is_marked_heading(text, mark) if mark else not _is_left_open(text) and _is_bare_heading(text)


def _is_no_title(text: str) -> bool:
    """Whether a line holds the end of a sentence, or begins as the item of a list."""
    return _SENTENCE.search(text) is not None or text.startswith(_BULLET)


def _is_left_open(text: str) -> bool:
    return _HANGING.search(text) is not None or has_open_bracket(text)


def _is_marked_heading(text: str, mark: Marker) -> bool:
    if mark.rank == Rank.BOX or _is_left_open(text):
        return mark.rank == Rank.BOX
    if mark.rank == Rank.ARTICLE:
        return len(text) <= _LONGEST_ARTICLE
    return text[-1] not in "：:" or len(text) <= _LONGEST_LABEL


def _is_bare_heading(text: str) -> bool:
    if text[-1] in "：:" or "，" in text:
        return False
    return len(text) <= _SURELY_BARE or is_title(text)


def says_duty(text: str) -> bool:
    """Whether a whole line says who answers for what stands above it."""
    bare = text.rstrip("。；")
    return bare.endswith(_DUTY_ENDS) and len(bare) <= _LONGEST_ANSWER and _ANSWERS.match(bare) is not None


def is_title(text: str) -> bool:
    """Whether a line ends as titles of official documents end."""
    if len(text) > 120 or text.startswith(_BULLET) or _SENTENCE.search(text) or ("，" in text and "关于" not in text):
        return False
    return _TITLE_END.search(text) is not None


def has_label(text: str) -> bool:
    """Whether a line begins with a label or is a line of a letterhead, which nothing is joined to."""
    if _LABEL.match(text) or (len(text) <= 64 and _DOC_NUMBER.fullmatch(text)):
        return True
    addressed = text.endswith(("：", ":")) and len(text) <= 200 and _ADDRESSEE.match(text) is not None
    return addressed and not has_open_bracket(text)


def is_entry(text: str) -> bool:
    """Whether a line is an entry of a contents page: dots that lead to a page number."""
    return _ENTRY.search(text) is not None


def carries_on(text: str) -> bool:
    """Whether a line begins with what never begins a sentence."""
    return _CARRY_ON.match(text) is not None


def begins(line: Line, before: Line, numbers: Numbers, mark: Marker | None) -> bool:
    """Whether a line begins a block of its own, given the line before it."""
    if _is_set_apart(line) or has_label(line.text) or _tells_of(before, line):
        return True
    if DUTY.match(line.text):
        return not _is_bracketed(line.text, before.text)
    return mark is not None and _begins_marked(line.text, before.text, numbers, mark)


def _is_set_apart(line: Line) -> bool:
    """Whether the format says that a line is a heading, a whole paragraph or the row of a table."""
    return bool(line.level) or line.fixed or line.is_row


def _tells_of(before: Line, line: Line) -> bool:
    """Whether a line behind a label speaks of all tasks above: 以上工作由市教育局负责."""
    return _OF_ABOVE.match(line.text) is not None and DUTY.match(before.text) is not None


def _is_bracketed(text: str, before: str) -> bool:
    """Whether a label stands inside brackets that a line break tore, and goes on with them."""
    return closes_bracket(text) or has_open_bracket(before)


def _begins_marked(text: str, before: str, numbers: Numbers, mark: Marker) -> bool:
    """Whether a marker is one, or a number that a torn sentence goes on with."""
    if mark.weak:
        return numbers.accepts(mark)
    if mark.rank == Rank.CAPTION:
        return len(text) <= _LONGEST_HEADING and not _SENTENCE.search(text)
    return not hangs(before) or _begins_behind_torn(text, numbers, mark)


def _begins_behind_torn(text: str, numbers: Numbers, mark: Marker) -> bool:
    """Whether a marker behind a line that breaks off is one all the same."""
    if mark.rank == Rank.ATTACHMENT:
        return False
    return numbers.expects(mark) or (len(text) <= _SURELY_MARKED and is_heading(text, mark))


def hangs(text: str) -> bool:
    """Whether a line of running text stops in the middle of a sentence."""
    return not is_terminated(text) and not is_heading(text, marker(text)) and not is_title(text)
