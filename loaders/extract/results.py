"""Results that a text reports: what has been reached, with its as-of date and who it is of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.document import Document, Part
from loaders.extract.figures.horizons import Tense
from loaders.extract.figures.reading import Figure, read_figures
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import Scene
from loaders.extract.targets import figure_mention
from loaders.mention import Claim, Mention

_OWNERS = frozenset({"Park", "Enterprise", "Platform", "Project", "Organization", "Place"})
_CONFIDENCE = 0.75


def claim_results(
    document: Document, part: Part, heads: Heads, scene: Scene, figures: Sequence[Figure] | None = None
) -> Iterator[Claim]:
    """Every achieved figure of a part with the thing that it is of, else the measure or policy that reports it."""
    seen: set[tuple[str, str]] = set()
    for figure in read_figures(document, part) if figures is None else figures:
        if figure.tense is not Tense.RESULT:
            continue
        owner = _reporter(scene, heads, figure)
        if owner is None:
            continue
        tail = figure_mention("Result", _without_owner(figure, owner), part.index)
        if (owner.name, tail.name) not in seen:
            seen.add((owner.name, tail.name))
            yield Claim("REPORTS_RESULT", owner, tail, figure.quote, "results.prose", _CONFIDENCE, {"status": "done"})


def _reporter(scene: Scene, heads: Heads, figure: Figure) -> Mention | None:
    """Who a result is of: the thing that the words name, else the measure that reports it, else the place."""
    return _owner(scene, figure) or heads.at(max(figure.quote.start, figure.clause[0])) or _place(scene, figure)


def _owner(scene: Scene, figure: Figure) -> Mention | None:
    """The named thing right before the indicator: 中小融平台累计服务企业数 101.9万家."""
    at = figure.clause[0]
    found = [thing for thing in scene.things_in(at, figure.clause[1]) if thing.type in _OWNERS]
    return found[0] if found and found[0].span.start - at <= 4 else None


def _without_owner(figure: Figure, owner: Mention) -> Figure:
    """中小融平台累计服务企业 of the platform itself is 累计服务企业."""
    words = figure.reading.indicator.removeprefix(owner.span.text).lstrip("的")
    return replace(figure, reading=replace(figure.reading, indicator=words)) if len(words) > 1 else figure


def _place(scene: Scene, figure: Figure) -> Mention | None:
    name = scene.place_at(figure.quote.start)
    if name is None:
        return None
    start = figure.quote.start
    return Mention("Place", name, scene.document.span(start, start), scene.part.index, "results.place")
