"""Relations other than responsibility: one module a relation or family of relations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.document import Document, Part
from loaders.extract.figures.reading import read_figures
from loaders.extract.incentives import claim_incentives
from loaders.extract.relations.attributed import find_attributions
from loaders.extract.relations.builds import claim_builds
from loaders.extract.relations.forms import claim_forms
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.located import claim_located
from loaders.extract.relations.part_of import claim_part_of
from loaders.extract.relations.partners import claim_partners
from loaders.extract.relations.policies import claim_policies
from loaders.extract.relations.promotes import claim_promotes
from loaders.extract.relations.relies import claim_relies
from loaders.extract.relations.runs import claim_runs
from loaders.extract.relations.scene import Scene
from loaders.extract.relations.subjectless import claim_subjectless
from loaders.extract.relations.supports import claim_supports
from loaders.extract.relations.tables import claim_tables
from loaders.extract.results import claim_results
from loaders.extract.sentences import Sentences
from loaders.extract.targets import claim_targets
from loaders.mention import Claim, Mention


def claim_relations(
    document: Document,
    part: Part,
    tasks: Sequence[Mention],
    mentions: Sequence[Mention],
    sentences: Sentences | None = None,
) -> Iterator[Claim]:
    """Everything that a part says of the things in it, responsibility apart; its sentences are found once for all."""
    sentences = sentences or Sentences(document.text)
    measures = _measures(tasks, mentions)
    scene = Scene(document, part, mentions, sentences)
    heads = Heads(document, part, measures, tuple(find_attributions(scene)))
    yield from claim_policies(scene, heads)
    yield from claim_supports(scene, heads)
    yield from claim_promotes(scene, heads)
    yield from claim_located(scene, heads)
    yield from claim_builds(scene, heads)
    yield from claim_runs(scene, heads)
    yield from claim_subjectless(scene, heads)
    yield from claim_relies(scene, heads)
    yield from claim_partners(scene, heads)
    yield from claim_part_of(scene)
    yield from claim_tables(scene, heads)
    yield from claim_forms(scene)
    figures = tuple(read_figures(document, part, sentences, heads.setting))
    yield from claim_targets(document, part, heads, figures)
    yield from claim_results(document, part, heads, scene, figures)
    yield from claim_incentives(document, part, heads, sentences)


def _measures(tasks: Sequence[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """The tasks of a part, and those that annotations have found beside them."""
    at: dict[int, list[Mention]] = {}
    for task in tasks:
        at.setdefault(task.span.start, []).append(task)
    return [*tasks, *(one for one in mentions if one.type == "Task" and one not in at.get(one.span.start, ()))]
