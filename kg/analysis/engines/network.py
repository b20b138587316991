"""An undirected weighted network as arrays, and the forms that the engines want it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Network:
    """Ties between things by number, each pair once, the lower number first, none to itself."""

    size: int
    one: NDArray[np.int64]
    other: NDArray[np.int64]
    weight: NDArray[np.float64]

    def matrix(self) -> Any:
        """The symmetric weight matrix (scipy, CSR)."""
        import numpy as np
        from scipy import sparse

        row, column = np.concatenate([self.one, self.other]), np.concatenate([self.other, self.one])
        both = np.concatenate([self.weight, self.weight])
        return sparse.csr_matrix((both, (row, column)), shape=(self.size, self.size))

    def to_networkit(self, weighted: bool = True) -> Any:
        """The network in networkit."""
        import networkit as nk
        import numpy as np

        ends = (self.one.astype(np.uint64), self.other.astype(np.uint64))
        content = (self.weight, ends) if weighted else ends
        return nk.GraphFromCoo(content, n=self.size, weighted=weighted, directed=False)

    def to_rustworkx(self) -> Any:
        """The network in rustworkx, without weights."""
        import rustworkx as rx

        network = rx.PyGraph(multigraph=False)
        network.add_nodes_from(range(self.size))
        network.add_edges_from_no_data(list(zip(self.one.tolist(), self.other.tolist(), strict=True)))
        return network

    def to_networkx(self) -> nx.Graph[int]:
        """The network in networkx: the reference that tests compare with."""
        import networkx as nx

        network: nx.Graph[int] = nx.Graph()
        network.add_nodes_from(range(self.size))
        ends = zip(self.one.tolist(), self.other.tolist(), self.weight.tolist(), strict=True)
        network.add_weighted_edges_from(ends)
        return network

    def degree(self) -> NDArray[np.int64]:
        """How many others each is tied to."""
        import numpy as np

        both = np.concatenate([self.one, self.other])
        return np.bincount(both, minlength=self.size)

    def strength(self) -> NDArray[np.float64]:
        """The sum of the weights of each one's ties."""
        import numpy as np

        both, weight = np.concatenate([self.one, self.other]), np.concatenate([self.weight, self.weight])
        return np.bincount(both, weight, minlength=self.size).astype(np.float64)
