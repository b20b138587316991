"""How concentrated leading is in each policy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, Parameter, banded, integer, number
from kg.analysis.duties import LEAD, Duties, Grouped, duties
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column
from kg.analysis.sampling import band, counts
from kg.analysis.scope import policy_of
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LEAST = Parameter("least", 3, "至少有多少次牵头才列出", "least number of leads for a policy to be shown")


@dataclass(frozen=True, slots=True)
class _Table:
    """Leads by policy and body: one cell a pair, the cells of a policy side by side."""

    policies: tuple[str, ...]
    first: NDArray[np.int64]  # cell of each policy
    body: NDArray[np.int64]  # of each cell
    leads: NDArray[np.int64]  # in each cell

    def index(self, samples: NDArray[Any]) -> NDArray[np.float64]:
        """The concentration of each policy in each row of counts; 0 where it keeps no lead."""
        import numpy as np

        wide = samples.astype(np.float64)
        total = np.add.reduceat(wide, self.first, axis=1)
        squares = np.add.reduceat(wide**2, self.first, axis=1)
        found: NDArray[np.float64] = np.divide(squares, total**2, out=np.zeros_like(total), where=total > 0)
        return found

    def totals(self) -> NDArray[np.int64]:
        """The leads of each policy in all."""
        import numpy as np

        found: NDArray[np.int64] = np.add.reduceat(self.leads, self.first)
        return found

    def cells(self, at: int) -> slice:
        """The cells of a policy."""
        end = int(self.first[at + 1]) if at + 1 < len(self.first) else len(self.body)
        return slice(int(self.first[at]), end)


def lead_concentration(graph: PolicyGraph, chosen: Chosen) -> Found:
    """How concentrated leading is in each policy: the index, the effective number of leads, and the first of them.

    Formula: HHI_p = Σ_i (leads_ip / Σ_j leads_jp)²; effective number of leads = 1 / HHI_p

    Source: A. O. Hirschman (1964), The Paternity of an Index, American Economic Review 54(5), 761-762

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> [(row["policy"][:7], row["value"]) for row in analyse("lead-concentration", example()).rows]
    [('岚海省数字政府', 0.625), ('岚海省数字经济', 0.25)]
    """
    import numpy as np

    facts = duties(graph)
    own = policy_of(graph)
    leads = np.flatnonzero(facts.only(LEAD) & np.array([task in own for task in facts.tasks], dtype=bool)[facts.task])
    if not len(leads):
        return Found()
    of_fact = [own[facts.tasks[task]] for task in facts.task[leads].tolist()]
    policies, number_ = np.unique(of_fact, return_inverse=True)
    table, cell = _table(facts, leads, policies, number_)
    value = table.index(table.leads[None, :])[0]
    draws = table.index(counts(cell, len(table.body), facts.confidence[leads], chosen.draws, chosen.seed))
    names = [graph.entities[id_].name for id_ in table.policies]
    evidence = Grouped.of(number_, [facts.relations[at] for at in leads.tolist()])
    ranking = Ranking(names, table.policies, value, *band(draws, value))

    def cells(at: int) -> dict[str, Cell]:
        own_cells = table.cells(at)
        led = table.leads[own_cells]
        first = facts.bodies[int(table.body[own_cells][int(led.argmax())])]
        effective = {"effective": rounded(1 / value[at]), "leads": int(led.sum())}
        return {**effective, "first": graph.entities[first].name, "led": int(led.max())}

    enough = table.totals() >= chosen.whole("least")
    order = [at for at in ranking.order() if enough[at]]
    return Found(ranking.rows(order, cells, evidence, "policy"))


def _table(
    facts: Duties, leads: NDArray[np.int64], policies: NDArray[np.str_], number_: NDArray[np.int64]
) -> tuple[_Table, NDArray[np.int64]]:
    """The table, and the cell of each fact."""
    import numpy as np

    width = len(facts.bodies)
    key, cell, led = np.unique(number_ * width + facts.body[leads], return_inverse=True, return_counts=True)
    first = np.searchsorted(key // width, np.arange(len(policies)))
    return _Table(tuple(policies.tolist()), first, key % width, led), cell


ANALYSES = (
    Analysis(
        "lead-concentration",
        "各政策文件的牵头任务集中在几家单位手里？",
        "In how few hands is the leading of each policy?",
        "数值在 0 和 1 之间，1 表示全部任务由一家牵头；等效牵头单位数是平分时相当于几家。",
        "The value lies between 0 and 1; 1 means that one unit leads every task; the effective number says to how many "
        "equal units it corresponds.",
        (
            Column("policy", "政策文件", "the policy"),
            *banded("牵头集中度（HHI）", "concentration of leading (HHI)"),
            number("effective", "等效牵头单位数", "effective number of leads"),
            Column("first", "牵头最多的单位", "the unit that leads most"),
            integer("led", "其牵头任务数", "tasks that it leads"),
            integer("leads", "牵头次数合计", "leads in all"),
        ),
        lead_concentration,
        (*COMMON, _LEAST),
    ),
)
