"""Who is responsible, extracted by itself, is what the whole extraction says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from loaders.extract import extract, extract_responsibility
from loaders.read import read

SAMPLES = sorted((Path(kg.__file__).parent / "samples").iterdir())
ROLES = frozenset({"LEAD_UNIT", "RESPONSIBLE_UNIT", "COOPERATING_UNIT"})


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_it_is_what_the_whole_extraction_says(sample: Path) -> None:
    for document in read(sample):
        alone, whole = extract_responsibility(document), extract(document)
        assert [claim for claim in whole.claims if claim.type in ROLES or claim in alone.claims] == list(alone.claims)
        assert [one for one in whole.mentions if one.type == "Agency"] == [
            one for one in alone.mentions if one.type == "Agency"
        ]
        assert alone.refusals == whole.refusals
