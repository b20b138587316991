"""Pages a second on 300 pages of pdf, beside a bare dump of pdfium's text: `python -m tests.benchmarks.pdf [PAGES]`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median

import pypdfium2 as pdfium

from loaders.formats import decode
from tests.loaders.formats.writers import Heading, Paragraph, Table, as_pdf

GOAL = 0.6  # of the bare dump
RUNS = 5
_SECTION = (
    Heading("一、夯实数字底座", 2),
    *(
        Paragraph(
            f"（{number}）完善第{number}类政务云平台。统筹建设全省一体化政务云平台，推动各市州政务云接入省级政务云，实现统一管理、"
            "统一调度，强化数据共享、业务协同和安全保障，形成上下联动、整体推进的工作格局，到2025年底实现全省政务系统全部上云。"
            "（牵头单位：省大数据局；配合单位：省发展改革委、省财政厅；完成时限：2024年6月底前）"
        )
        for number in range(1, 61)
    ),
    Table((("序号", "重点任务", "牵头单位"), *((str(n), "建设全省统一的电子证照库", "省大数据局") for n in range(1, 16)))),
)


def book(pages: int) -> bytes:
    """A pdf of at least so many pages: running header, page numbers, hard wraps, a ruled table every dozen pages."""
    sections = 1
    while len(pdfium.PdfDocument(data := as_pdf(_SECTION * sections))) < pages:
        sections = max(sections + 1, sections * pages // len(pdfium.PdfDocument(data)) + 1)
    return data


def dump(data: bytes) -> int:
    """The bare text of every page, as pdfium gives it."""
    document = pdfium.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        page.get_textpage().get_text_range()
        page.close()
    return len(document)


def read(data: bytes) -> int:
    """The document, in reading order, with paragraphs, tables and furniture marked."""
    (source,) = decode(data, "book.pdf")
    return len(source.page_starts)


def rate(work: Callable[[bytes], int], data: bytes) -> float:
    """Pages a second of processor time."""
    start = time.process_time()
    return work(data) / (time.process_time() - start)


def main(pages: int = 300) -> tuple[float, float]:
    """Measure both in turns, so that a busy machine slows both, and print their medians."""
    data = book(pages)
    turns = [(rate(dump, data), rate(read, data)) for _ in range(RUNS)]
    bare, ours = (median(turn[side] for turn in turns) for side in (0, 1))
    share = median(ours / bare for bare, ours in turns)
    print(f"{read(data)} pages: bare pypdfium2 text {bare:.0f} pages/s, read {ours:.0f} pages/s = {share:.0%}")
    print(f"goal {GOAL:.0%}: {'reached' if share >= GOAL else 'MISSED'}")
    return bare, ours


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
