"""The whole chain from a file to documents, on what offices have and on the real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.document import BlockKind, Document, SectionKind
from loaders.errors import LoadError
from loaders.formats.text import decode_text
from loaders.read import read, read_text
from loaders.repair import repair

NOTICE = (
    "云州市人民政府关于做好春耕工作的通知\n云政发〔2023〕1号\n各县区：\n现通知如下。\n云州市人民政府\n2023年3月1日\n"
)


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(NOTICE, encoding="gb18030")
    (document,) = read(path)
    assert document.source == "notice.txt"
    assert len(document.id) == 16
    (other,) = read(path, "folder/notice.txt")
    assert (other.source, other.id) == ("folder/notice.txt", document.id)


def test_a_string_is_read_like_a_file(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(NOTICE.encode())
    (document,) = read(path)
    assert read_text(NOTICE, "notice.txt") == document


def test_reading_twice_gives_the_same() -> None:
    assert read_text(NOTICE) == read_text(NOTICE)
    assert read_text(NOTICE.replace("\n", "\r\n")).text == read_text(NOTICE).text


def test_missing_file_and_folder_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="no such file; check the path"):
        list(read(tmp_path / "none.txt"))
    with pytest.raises(LoadError, match="folder"):
        list(read(tmp_path))


HOSTILE = [
    "数字" * 200_000,
    "（" * 100_000,
    "《" * 100_000,
    "一、x\n" * 5_000,
    "（责任单位：市发展改革委\n" * 3_000,
    "序号 事项 责任部门\n1 x\n" * 1_000,
    "目录\n" + "".join(f"关于第{i}号工作的意见 ({i})\n" for i in range(800)) * 2,
    "目录\n" * 3_000,
    "第" + "一" * 100_000 + "条",
    "a\t" * 30_000,
    "2023年1月1日\n" * 3_000,
    "编者按\n" * 3_000,
    "（来源：报）\n" * 1_000,
    "\n" * 100_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_read_in_good_time(text: str) -> None:
    from time import process_time

    start = process_time()
    document = read_text(text)
    assert process_time() - start < 8
    assert all(part.start <= part.end for part in document.parts)


def lines_of(document: Document) -> list[tuple[int, int]]:
    return [(document.line(part.start), document.line(part.end - 1)) for part in document.parts]


def corpus(folder: Path, name: str) -> Document:
    (document,) = read(next(folder.glob(f"{name}*.txt")))
    return document


@pytest.fixture(scope="module")
def compilation(shared_corpus: Path) -> Document:
    """The compilation of the real files, read once."""
    return corpus(shared_corpus, "compilation")


@pytest.fixture(scope="module")
def guide(shared_corpus: Path) -> Document:
    """The guide of the real files, read once."""
    return corpus(shared_corpus, "guide")


@pytest.mark.corpus
class TestCompilation:
    """Twenty-six documents of five provinces, with a contents page."""

    @pytest.fixture
    def document(self, compilation: Document) -> Document:
        return compilation

    def test_documents_stand_on_their_lines(self, document: Document) -> None:
        expected = (
            "72-166 168-440 442-914 916-1022 1024-1114 1116-2358 2360-2508 2512-2618 2620-2802 2804-2904 "
            "2908-2982 2984-3304 "
            "3306-3402 3406-3518 3520-3744 3746-4163 4165-4397 4399-4563 4567-4831 4833-5331 5333-5578 "
            "5580-5620 5622-5782 "
            "5784-5938 5940-6215 6217-6309"
        )
        assert " ".join(f"{first}-{last}" for first, last in lines_of(document)) == expected

    def test_numbers_issuers_and_dates_are_those_that_are_printed(self, document: Document) -> None:
        policies = [part.policy for part in document.parts if part.policy]
        numbers = [policy.doc_number.value for policy in policies if policy.doc_number]
        assert numbers == [
            "桂政函〔2023〕11号",
            "桂政发〔2022〕31号",
            "桂政办发〔2021〕113号",
            "桂政办发〔2020〕70号",
            "桂政办发〔2022〕10号",
            "桂政法〔2021〕50号",  # misprinted, kept
            "桂政办发〔2021〕21号",
            "沪府办发〔2023〕5号",
        ]
        assert [len(policy.issuers) for policy in policies] == [1] * 18 + [0] * 8
        assert [policy.date.value for policy in policies if policy.date] == [
            "2023-01-15",
            "2022-11-30",
            "2022-01-28",
            "2023-04-10",
        ]

    def test_page_breaks_in_sentences_are_joined(self, shared_corpus: Path, document: Document) -> None:
        source = decode_text((shared_corpus / document.source).read_bytes(), document.source)
        assert repair(source).joined >= 330
        paragraphs = [document.text[b.start : b.end] for b in document.blocks() if b.kind == BlockKind.PARAGRAPH]
        torn = [words for words in paragraphs if len(words) >= 20 and words[-1] not in "。；：！？”)）.;:"]
        assert torn == []

    def test_no_annotation_is_cut(self, document: Document) -> None:
        blocks = [document.text[block.start : block.end] for block in document.blocks()]
        labelled = [block for block in blocks if "责任单位：" in block or "牵头单位：" in block]
        assert all(block.count("（") + block.count("(") == block.count("）") + block.count(")") for block in labelled)
        text = "\n".join(blocks)
        assert text.count("责任单位：") == 75
        assert text.count("牵头单位：") + text.count("牵头单位:") == 147
        assert text.count("完成时限") == 43

    def test_a_number_inside_a_sentence_is_no_heading(self, document: Document) -> None:
        titles = [section.title for part in document.parts for section in part.outline]
        assert not [title for title in titles if title.startswith("良性发展")]
        assert "探索形成整体统一、良性发展的三地智慧城市系统" in document.text

    def test_running_headers_are_gone(self, document: Document) -> None:
        blocks = [document.text[block.start : block.end] for block in document.blocks()]
        assert not {"广西壮族自治区", "重 庆 市", "大数据发展政策汇编（省外篇十二）"} & set(blocks)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count"), [("newsletter-2022", 13), ("newsletter-2023", 11), ("digest", 27), ("guide", 1)]
)
def test_number_of_parts(shared_corpus: Path, name: str, count: int) -> None:
    assert len(corpus(shared_corpus, name).parts) == count


@pytest.mark.corpus
def test_issue_of_2023_on_its_lines(shared_corpus: Path) -> None:
    document = corpus(shared_corpus, "newsletter-2023")
    expected = "91-302 304-378 380-474 476-634 636-754 756-780 782-874 876-943 945-1004 1006-1063 1065-1120"
    assert " ".join(f"{first}-{last}" for first, last in lines_of(document)) == expected


@pytest.mark.corpus
def test_issuers_of_the_digest_are_the_five_that_it_names(shared_corpus: Path) -> None:
    policies = [part.policy for part in corpus(shared_corpus, "digest").parts if part.policy]
    named = [[issuer.value for issuer in policy.issuers] for policy in policies if policy.issuers]
    assert named == [
        ["浙江省发展改革委", "省经信厅", "省委网信办"],
        ["山东省人民政府"],
        ["安徽省文化和旅游厅"],
        ["海南省人民政府办公厅"],
        ["辽宁省通信管理局"],
    ]
    assert not [policy for policy in policies if policy.date]  # the date of the issue is none of a plan


BOXES = (
    "1244-1280 1317-1359 1380-1427 1453-1503 1536-1582 1604-1656 1764-1820 1884-1932 1973-2034 2241-2290 "
    "2314-2363 2383-2428 "
    "2465-2505 2549-2602 3249-3318 3404-3447 3600-3667 3755-3800 3831-3889 3996-4044 4067-4110 4140-4177 "
    "4526-4572 4583-4635 "
    "5272-5327 5551-5609 5665-5711 5789-5866 5867-5925 6118-6171 6310-6365 6520-6577 6783-6833 6858-6902 "
    "6921-6969 7010-7079 "
    "7117-7162 7201-7251 7462-7513"
)


@pytest.mark.corpus
class TestGuide:
    """A guide with case boxes, a table of duties and a list of policies."""

    @pytest.fixture
    def document(self, guide: Document) -> Document:
        return guide

    def test_boxes_have_their_exact_extent(self, document: Document) -> None:
        boxes = [s for s in document.parts[0].outline if s.kind == SectionKind.BOX]
        assert len(boxes) == 39
        found = [f"{document.line(box.start)}-{_last_line(document, box.end)}" for box in boxes]
        # a box that a page break interleaves with the text ends on the last line that is its own
        assert found == BOXES.split()

    def test_no_box_leaks_into_the_text(self, document: Document) -> None:
        text = document.text
        assert "现代化综合交通服务体系。龙头企业重点建设粤港澳交通智慧支付" in text
        assert "提升交通运输决策分析水平。" in text
        assert "实现无实物样机生产，缩短新产品研发周期。" in text
        assert "有条件的地市按照省统一标准，组织建设本地区市" in text

    def test_table_of_duties_is_whole(self, document: Document) -> None:
        duties, policies = document.parts[0].tables
        assert len(duties.rows) == 50
        assert all(cell.text for row in duties.rows for cell in row)
        assert sum(row[2].text.startswith("县级以上人民政府") for row in duties.rows) == 33
        assert sum(row[2].text.startswith("省人民政府") for row in duties.rows) == 15
        assert len(policies.rows) == 100
        assert len({row[1].text for row in policies.rows}) == 97
        assert sum(bool(row[2].text) for row in policies.rows) == 98  # two cells are empty

    def test_parts_are_eleven(self, document: Document) -> None:
        parts = [s for s in document.parts[0].outline if s.kind == SectionKind.PART]
        assert [s.title for s in parts][:3] == ["总体思路", "数字产业化", "工业数字化"]


def _last_line(document: Document, end: int) -> int:
    while document.text[end - 1] == "\n":
        end -= 1
    return document.line(end - 1)
