"""Pages a second on 300 pages of pdf, beside a bare dump of pdfium's text: `python -m tests.benchmarks.pdf [PAGES]`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median

import pypdfium2 as pdfium

from loaders.formats import decode
from loaders.lexicon.table import rows
from tests.loaders.formats.writers import Heading, Paragraph, Table, as_pdf

GOAL = 0.6  # of the bare dump
RUNS = 5
BODIES = tuple(row["name"] for row in rows("divisions"))  # three thousand names: as many characters as real text has


def book(pages: int) -> bytes:
    """A pdf of at least so many pages: running header, page numbers, hard wraps, a ruled table every few pages."""
    sections = pages // 4
    while len(pdfium.PdfDocument(data := as_pdf([block for n in range(sections) for block in _section(n)]))) < pages:
        sections += sections // 10 + 1
    return data


def _section(number: int) -> list[Heading | Paragraph | Table]:
    """Some pages of a plan, in the words of one of three thousand places."""
    names = [BODIES[(number * 37 + step * 11) % len(BODIES)] for step in range(40)]
    paragraphs = [
        Paragraph(
            f"（{step + 1}）完善{name}政务云平台。统筹建设一体化政务云平台，推动{names[step + 1]}、"
            f"{names[step + 2]}等地政务云接入，实现统一管理、统一调度，强化数据共享、业务协同和安全保障，"
            f"支持{names[step + 3]}先行先试，到2025年底全部上云。"
            f"（牵头单位：{name}大数据局；配合单位：{names[step + 4]}财政局；完成时限：2024年6月底前）"
        )
        for step, name in enumerate(names[:16])
    ]
    duties = [(str(step + 1), f"建设{name}电子证照库", f"{name}大数据局") for step, name in enumerate(names[:8])]
    return [Heading("一、夯实数字底座", 2), *paragraphs, Table((("序号", "重点任务", "牵头单位"), *duties))]


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
