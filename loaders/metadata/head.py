"""The lines of a part that can say something about it: around its title, in its tail, above its attachments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.document import Block
from loaders.repair.labels import DAY_ALONE, ISSUER_LABEL
from loaders.repair.titles import close_up

_HEAD_BLOCKS = 12  # behind the title
_LABEL_BLOCKS = 5  # of an entry of a list of policies
_TIMED_BLOCKS = 2  # over the title of a policy along a line of time
_LONGEST_LINE = 120
_ENACTING_BLOCKS = 5  # behind the title
_LONGEST_BRACKET = 900
_ENACTED = re.compile(
    r"(?:【题注】\s?)?[（(]|(?:19|20)\d\d\s?年\d{1,2}\s?月\d{1,2}\s?日.{2,60}(?:通过|批准|公布|修订|修正)|[—－–-]{1,6}\s?(?:19|20)\d\d|.{0,30}(?:令|公告)\s?[（(]?\s?第?|.{0,12}在.{2,40}(?:大会|人大).{0,20}上|经[\u4e00-\u9fff]{2,14}第.{2,60}通过"
)
_MADE_BY = re.compile(r"[【\[]?(?:颁布|制定|制发|发文|印发|成文)(?:机构|机关|单位|部门)[】\]]?\s?[：:]")
_SENDS = re.compile("(?:印发|转发|下发)给?你们|现予(?:印发|发布|公布)")
_DECREE = re.compile(r"(?:政府|国务院|主席|委员会|[部局署])\s?令(?:\s?第|$)")


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a part before its metadata are read: where it stands and what the file says about it."""

    text: str
    blocks: Sequence[Block]  # of the part
    title: str
    title_start: int  # -1 where the title is not printed in the part
    body: int  # where the words behind the title begin
    listed: str = ""  # the entry of the contents page
    foreword: tuple[int, int] = (0, 0)
    year: int | None = None
    digest: bool = False  # the text speaks of the policy in other words
    place: str = ""  # that a heading over the part names

    @property
    def start(self) -> int:
        """Where the part begins."""
        return self.blocks[0].start if self.blocks else 0

    @property
    def end(self) -> int:
        """Where the part ends."""
        return self.blocks[-1].end if self.blocks else 0

    @property
    def is_decree(self) -> bool:
        """Whether a decree stands before the title: what it enacts is printed behind its signature."""
        before = [b for b in self.blocks if b.start < self.body and b.end - b.start <= 40]
        return any(_DECREE.search(close_up(self.words(b))) for b in before)

    @property
    def encloses(self) -> bool:
        """Whether a notice stands before the title that it encloses: 《X》已经同意，现印发给你们, signed, then X."""
        return any(b.start < self.body and _SENDS.search(self.words(b)) for b in self.blocks)

    def lines(self) -> list[Block]:
        """The short lines before the title and the first ones behind it."""
        before = [b for b in self.blocks if b.start < self.body and not self._noted(b)]
        behind = [b for b in self.blocks if b.start >= self.body][:_HEAD_BLOCKS]
        return [b for b in (*before, *behind) if b.end - b.start <= _LONGEST_LINE]

    @property
    def is_entry(self) -> bool:
        """Whether the part is an entry of a list of policies: a label below its title says who issued it."""
        return self.digest and any(ISSUER_LABEL.search(self.words(b)) for b in self.labelled())

    def labelled(self) -> list[Block]:
        """The blocks in which labels say issuer, number and day: above a title, and below it in a list of policies."""
        if self.digest:
            return [b for b in self.blocks if b.start >= self.body][:_LABEL_BLOCKS]
        return [b for b in self.blocks if b.start < self.body]

    def credited(self) -> list[Block]:
        """The lines below a title that say behind a label who made the text, not who put it on a site."""
        return (
            [] if self.digest else [b for b in self.lines() if b.start >= self.body and _MADE_BY.match(self.words(b))]
        )

    def timed(self) -> list[Block]:
        """The lines over the title of a policy along a line of time: its day, and the bodies; else none."""
        above = [b for b in self.blocks if b.end <= self.title_start] if self.digest else []
        return above if any(DAY_ALONE.fullmatch(self.words(b)) for b in above[:_TIMED_BLOCKS]) else []

    def enactment(self) -> list[Block]:
        """The lines about the title that say who passed it: brackets under it, a decree or a speech above."""
        behind = [b for b in self.blocks if self.body <= b.start][:_ENACTING_BLOCKS]
        long = [b for b in behind if _LONGEST_LINE < b.end - b.start <= _LONGEST_BRACKET]
        lines = [b for b in self.lines() if _ENACTED.match(self.words(b))]
        return [b for b in lines if b.start < self.body or b in behind] + [
            b for b in long if self.words(b).startswith(("（", "("))
        ]

    def words(self, block: Block) -> str:
        """The words of a block."""
        return self.text[block.start : block.end]

    def spoken(self, block: Block) -> str:
        """The words of a line on who passed a text, with the line behind where it breaks at 第三届."""
        words = self.words(block)
        behind = next((b for b in self.blocks if b.start >= block.end), None) if words.endswith("届") else None
        return words + self.words(behind) if behind else words

    def _noted(self, block: Block) -> bool:
        return self.foreword[0] <= block.start < self.foreword[1]
