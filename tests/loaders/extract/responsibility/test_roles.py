"""The labels and verbs of roles."""

from __future__ import annotations

import re

from loaders.extract.responsibility.roles import LABEL, LABEL_FIRST


def test_every_label_begins_with_a_character_that_is_looked_for() -> None:
    unguarded = re.compile(LABEL.pattern.replace(f"(?=[{LABEL_FIRST}])", "", 1))
    words = re.findall("[\u4e00-\u9fff]+", LABEL.pattern)
    labels = [label for word in words for label in (f"{word}：", f"{word}单位：", f"{word}责任单位：")]
    found = [label for label in labels if unguarded.match(label)]
    assert len(found) > 100
    assert [label for label in found if not LABEL.match(label)] == []
