"""The sandbox of templates: what a template may say, and every way out of it that is shut."""

from __future__ import annotations

from typing import Any

import pytest

from kg.ask.answer import Quote
from kg.report import template
from kg.report.content import ReportError
from kg.report.draft import Draft
from kg.report.markup import Drafted, read_markup
from kg.report.rows import Field, Row, Rows
from kg.report.template import render

ROWS = Rows(
    "load",
    (Field("unit", "单位"), Field("tasks", "任务数", "integer")),
    tuple(Row({"unit": unit, "tasks": n}, [Quote("a.txt", n, unit)]) for unit, n in (("市教委", 3), ("市财政局", 1))),
)


def _run(text: str, **values: Any) -> str:
    """The words that a template gives, its values in their places."""
    draft = Draft()
    written = render("template.md", text, {**draft.functions(), "load": ROWS, **values}, draft.keep)
    return "\n".join(block.text for block in read_markup(written, draft.kept) if isinstance(block, Drafted))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ load[0].unit }}", "市教委"),
        ("{{ load|length }}个", "2个"),
        ("{{ load|sum(attribute='tasks') }}", "4"),
        (
            "{% for row in load %}{{ loop.index }}{{ row.unit }}{% if not loop.last %}、{% endif %}{% endfor %}",
            "1市教委、2市财政局",
        ),
        ("{{ load|map(attribute='unit')|join('、') }}", "市教委、市财政局"),
        ("{{ load|join('、', 'unit') }}", "市教委、市财政局"),
        ("{{ (100 * 1 / 3)|round(1) }}%", "33.3%"),
        ("{{ none }}", "未载明"),  # what no text states is said to be so
        ("{% set n = namespace(x=0) %}{% for r in load %}{% set n.x = n.x + r.tasks %}{% endfor %}{{ n.x }}", "4"),
        ("{% set x %}{{ load[0].unit }}！{% endset %}{{ x }}", "市教委！"),  # words that were set aside
        ("{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m('一') }}", "<一>"),
        ("{{ where(load, tasks=1)[0].unit }}", "市财政局"),
        ("{{ load|selectattr('tasks', 'gt', 1)|list|length }}", "1"),
        ("{{ {'a': 1}['a'] }}{{ 'x' if true }}", "1x"),
        ("{{ '**# 一**' }}", "**# 一**"),  # a value is never markup
    ],
)
def test_a_template_says_what_it_is_given(text: str, words: str) -> None:
    assert _run(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ ''|attr('__class__') }}",
        "{{ load.__init__.__globals__ }}",
        "{{ load.rows }}",  # the object behind the rows
        "{{ load[0].quotes }}",
        "{{ load[0].items() }}",
        "{{ table.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ cycler }}{{ lipsum.__globals__ }}",
        "{{ 'a'.join(['b']) }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{{ range(999999999)|list }}",
        "{{ 'x' * 999999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ [1] * 999999999 }}",
        "{{ 'x'|center(999999999) }}",
        "{{ 'x'|pprint }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% set n = namespace(x='0123456789') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='0123456789') %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x=9) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "{{ range(99999)|join('0123456789') }}",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(40) }}",
        "{% for i in range(9999) %}" + "长" * 999 + "{% endfor %}",
        "{{ load }}",  # rows are no words
        "{{ load[0] }}",
        "{{ unknown }}",
        "{{ load[0].unknown }}",
        "{{ 1 / 0 }}",
        "{{ table(load, columns=['x']) }}",
        "{{ table('load') }}",
        "{{ ranking(load, label='unit', value='x') }}",
        "{{ cite(1) }}",
        "{{ load|sort(attribute='nothing') }}",
        "{% if %}",
        "{% for row in load %}",
    ],
)
def test_what_it_may_not_is_refused_in_one_sentence(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(template, "STEPS", 20_000)
    monkeypatch.setattr(template.Budget.__init__, "__defaults__", (20_000, 5.0))
    with pytest.raises(ReportError) as caught:
        _run(text)
    assert "\n" not in str(caught.value) and str(caught.value).endswith(".")


def test_the_line_of_a_mistake_is_named() -> None:
    with pytest.raises(ReportError, match=r"template\.md:3: .*'lod' is undefined"):
        _run("一\n\n{{ lod }}")


def test_a_run_that_lasts_too_long_is_stopped() -> None:
    budget = template.Budget(10**9, -1.0)
    with pytest.raises(Exception, match="too many steps"):
        list(budget.turns(range(5000)))


def test_values_that_hold_each_other_cannot_swell_the_report() -> None:
    doubled = "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}{{ " + "m(" * 40 + "'一'" + ")" * 40 + " }}"
    with pytest.raises(ReportError, match="too many values"):
        _run(doubled)


def test_tokens_in_what_comes_from_outside_stand_for_nothing() -> None:
    row = Row({"unit": "\ufdd00\ufdd1", "units": ["\ufdd01\ufdd1"]})
    assert _run("{{ row.unit }}{{ row.units }}{{ load[0].unit }}", row=row) == "01市教委"
    assert _run("\ufdd00\ufdd1{{ 'a' }}") == "0a"
