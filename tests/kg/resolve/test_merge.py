"""One graph from many documents: same by number and key, the same for every order, and as persons have judged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Entity, Evidence, Facts, PartSummary, PolicyGraph, Relation, relation_id, stable_id
from kg.resolve import Judgement, Verdict, merge
from kg.resolve.titles import title_key

BUREAU = Entity(
    stable_id("Agency", "天津市教育委员会"), "Agency", "天津市教育委员会", ("市教委",), {"level": "provincial"}
)
COUNCIL = Entity(stable_id("Agency", "天津市科学技术局"), "Agency", "天津市科学技术局", ("市科技局",))


def _policy(title: str, *aliases: str, **said: str) -> Entity:
    return Entity(stable_id("Policy", title_key(title)), "Policy", title, aliases, {"title": title, **said})


def _edge(
    type_: str, head: Entity, tail: Entity, document: str, confidence: float = 1.0, **properties: str
) -> Relation:
    said = Evidence(document, f"{document}.txt", 3, f"{head.name}…{tail.name}", "test", confidence, 0, 5, 9)
    return Relation(relation_id(type_, head.id, tail.id), type_, head.id, tail.id, (said,), properties)


def _facts(document: str, *entities: Entity, relations: tuple[Relation, ...] = (), own: Entity | None = None) -> Facts:
    parts = (PartSummary(own.name, "policy", 1, 9, own.id),) if own else ()
    return Facts(document, f"{document}.txt", "text", parts, entities, relations)


def _names(graph: PolicyGraph, type_: str = "Policy") -> list[str]:
    return sorted(entity.name for entity in graph.entities.values() if entity.type == type_)


FULL = _policy("广西数字政府实施意见", doc_number="桂政发〔2022〕31号", date="2022-09-30", place="广西壮族自治区")
CITED = _policy("关于加强数字政府实施意见", doc_number="桂政发[2022]31 号")


def test_one_number_is_one_policy_with_all_its_witnesses():
    plan = _policy("某某方案")
    graph = merge(
        [
            _facts("cites", CITED, plan, relations=(_edge("BASED_ON", plan, CITED, "cites"),)),
            _facts("full", FULL, own=FULL),
        ]
    )
    assert _names(graph) == ["广西数字政府实施意见", "某某方案"]  # the name of the document that is the policy
    policy = next(one for one in graph.entities.values() if one.name == FULL.name)
    assert "关于加强数字政府实施意见" in policy.aliases
    assert [relation.tail for relation in graph.relations.values()] == [policy.id]


def test_two_numbers_under_one_title_are_two_policies():
    first = _policy("数字经济工作要点", doc_number="甲政办〔2021〕1号")
    second = _policy("数字经济工作要点", doc_number="甲政办〔2022〕1号")
    bare = _policy("数字经济工作要点")
    graph = merge([_facts("a", first), _facts("b", second), _facts("c", bare)])
    assert len(_names(graph)) == 3


def test_like_names_do_not_merge():
    titles = [
        "西安市“十四五”数字经济发展规划",
        "“十四五”数字经济发展规划",
        "武汉市实施方案",
        "武汉市实施方案（送审稿）",
    ]
    graph = merge([_facts(str(at), _policy(title)) for at, title in enumerate(titles)])
    assert _names(graph) == sorted(titles)


def test_what_witnesses_disagree_on_is_shown():
    one = _policy("数字经济规划", date="2021-12-12")
    other = _policy("数字经济规划", date="2022")
    graph = merge([_facts("full", one, own=one), _facts("list", other)])
    policy = next(iter(graph.entities.values()))
    assert policy.properties["date"] == "2021-12-12"  # the policy itself is the better witness
    assert policy.properties["conflicts"] == ("date: 2021-12-12 (full.txt) / 2022 (list.txt)",)


def test_a_date_that_says_less_is_no_conflict():
    one, other = _policy("数字经济规划", date="2021-12-12"), _policy("数字经济规划", date="2021")
    graph = merge([_facts("a", one), _facts("b", other)])
    assert "conflicts" not in next(iter(graph.entities.values())).properties


def test_evidence_of_one_relation_is_put_together():
    plan = _policy("某某方案")
    said = [_edge("LEAD_UNIT", plan, BUREAU, name, at, deadline=name) for name, at in (("a", 0.8), ("b", 1.0))]
    graph = merge([_facts("a", plan, BUREAU, relations=(said[0],)), _facts("b", plan, BUREAU, relations=(said[1],))])
    relation = next(iter(graph.relations.values()))
    assert [one.document for one in relation.evidence] == ["b", "a"]  # the surer first
    assert relation.properties["deadline"] == "b"


def _judged(verdict: Verdict, subject: str, other: str = "", **more: str) -> Judgement:
    return Judgement("2026-01-01", "李", verdict, subject, other, **more)


def test_a_person_joins_two_bodies():
    graph = merge([_facts("a", BUREAU, COUNCIL)], [_judged(Verdict.SAME, BUREAU.id, COUNCIL.id)])
    (agency,) = graph.entities.values()
    assert {agency.name, *agency.aliases} == {"天津市教育委员会", "市教委", "天津市科学技术局", "市科技局"}


def test_a_person_keeps_apart_what_a_number_joins():
    graph = merge([_facts("a", FULL), _facts("b", CITED)], [_judged(Verdict.DIFFERENT, FULL.id, CITED.id)])
    assert len(_names(graph)) == 2


def test_a_relation_judged_wrong_is_gone_and_its_ends_stay():
    plan = _policy("某某方案")
    edge = _edge("LEAD_UNIT", plan, BUREAU, "a")
    graph = merge([_facts("a", plan, BUREAU, relations=(edge,))], [_judged(Verdict.WRONG, edge.id)])
    assert not graph.relations
    assert len(graph.entities) == 2


def test_an_entity_judged_wrong_takes_its_relations_along():
    plan = _policy("某某方案")
    edge = _edge("LEAD_UNIT", plan, BUREAU, "a")
    graph = merge([_facts("a", plan, BUREAU, relations=(edge,))], [_judged(Verdict.WRONG, BUREAU.id)])
    assert _names(graph, "Agency") == []
    assert not graph.relations


def test_a_judgement_on_a_relation_survives_the_merging_of_its_ends():
    plan = _policy("某某方案")
    edge = _edge("BASED_ON", plan, CITED, "a")
    graph = merge([_facts("a", plan, CITED, relations=(edge,)), _facts("b", FULL)], [_judged(Verdict.WRONG, edge.id)])
    assert not graph.relations


def test_corrections_of_values_and_names():
    graph = merge(
        [_facts("a", FULL)],
        [
            _judged(Verdict.CORRECT, FULL.id, property="date", value="2022-10-01"),
            _judged(Verdict.CORRECT, FULL.id, property="name", value="实施意见"),
        ],
    )
    policy = graph.entities[FULL.id]
    assert (policy.name, policy.properties["date"]) == ("实施意见", "2022-10-01")
    assert FULL.name in policy.aliases


def test_unsure_decides_nothing():
    judgements = [_judged(Verdict.UNSURE, BUREAU.id, COUNCIL.id)]
    assert merge([_facts("a", BUREAU, COUNCIL)], judgements) == merge([_facts("a", BUREAU, COUNCIL)])


def test_a_relation_of_a_thing_with_itself_is_left_out():
    edge = _edge("CITES", FULL, CITED, "a")
    assert not merge([_facts("a", FULL, CITED, relations=(edge,))]).relations


DOCUMENTS = [
    _facts("a", FULL, BUREAU, relations=(_edge("ISSUED_BY", FULL, BUREAU, "a"),), own=FULL),
    _facts("b", CITED, COUNCIL, relations=(_edge("ISSUED_BY", CITED, COUNCIL, "b", 0.9),)),
    _facts("c", _policy("广西数字政府实施意见", date="2021"), BUREAU),
    _facts("d", _policy("广西数字政府实施意见", doc_number="桂政发〔2020〕1号"), COUNCIL),
]
JUDGEMENTS = [
    _judged(Verdict.SAME, BUREAU.id, COUNCIL.id),
    Judgement("2026-02-01", "王", Verdict.DIFFERENT, BUREAU.id, COUNCIL.id),
    _judged(Verdict.CORRECT, FULL.id, property="place", value="广西"),
]


@given(st.permutations(DOCUMENTS), st.permutations(JUDGEMENTS))
def test_the_same_graph_for_every_order(documents, judgements):
    graph = merge(documents, judgements)
    assert graph == merge(DOCUMENTS, JUDGEMENTS)
    assert list(graph.entities) == sorted(graph.entities)
    assert list(graph.relations) == sorted(graph.relations)
