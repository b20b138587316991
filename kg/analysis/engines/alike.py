"""Texts alike by their words: TF-IDF vectors, and every pair of them above a cosine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 20_000_000  # candidate products at a time: bounds the memory
_SLACK = 1e-9


@cache
def _cutter() -> Any:
    import rjieba  # jieba's dictionary and algorithm, some 17 times as fast

    return rjieba.Jieba()


def words(text: str) -> list[str]:
    """The words of a text of two characters and more, by jieba's dictionary.

    >>> words("建设全省公共数据共享平台")
    ['建设', '全省', '公共', '数据共享', '平台']
    """
    return [word for word in _cutter().cut(text, False) if len(word) > 1 and word.isalnum()]


def vectors(texts: Sequence[str]) -> tuple[Any, list[str]]:
    """The TF-IDF vector of each text, of length 1, and the words of the columns.

    tf = 1 + ln(count); idf = 1 + ln((1 + texts) / (1 + texts with the word)).
    """
    import numpy as np
    from scipy import sparse

    vocabulary: dict[str, int] = {}
    columns: list[int] = []
    ends = [0]
    for text in texts:
        columns += [vocabulary.setdefault(word, len(vocabulary)) for word in words(text)]
        ends.append(len(columns))
    counted = sparse.csr_matrix(
        (np.ones(len(columns)), np.array(columns, dtype=np.int64), np.array(ends)), shape=(len(texts), len(vocabulary))
    )
    counted.sum_duplicates()
    counted.data = 1 + np.log(counted.data)
    found = np.bincount(counted.indices, minlength=len(vocabulary))
    counted.data *= 1 + np.log((1 + len(texts)) / (1 + found[counted.indices]))
    return _of_length_one(counted), list(vocabulary)


def _of_length_one(matrix: Any) -> Any:
    import numpy as np
    from scipy import sparse

    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return (sparse.diags(np.divide(1.0, length, out=np.zeros(len(length)), where=length > 0)) @ matrix).tocsr()


def alike(matrix: Any, least: float) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Every pair of rows whose cosine is at least `least`, the lower row first.

    Exact, and quick by prefix filtering (Bayardo, Ma and Srikant 2007): of each vector the most frequent words whose
    joint length is below half of `least` are left out at first; what they could add to a cosine is less than that
    half, so every pair sought has the other half already, and only such pairs are computed in full.
    """
    import numpy as np

    found = [_exact(matrix, one, other, least) for one, other in _candidates(matrix, least / 2)]
    if not found:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0)
    one, other, cosine = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return one, other, cosine


def _exact(
    matrix: Any, one: NDArray[np.int64], other: NDArray[np.int64], least: float
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    import numpy as np

    cosine = np.asarray(matrix[one].multiply(matrix[other]).sum(axis=1)).ravel()
    near = cosine >= least - _SLACK
    return one[near], other[near], cosine[near]


def _candidates(matrix: Any, half: float) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Pairs of rows that reach `half` by the rarer words of the one, the lower row first, a block of rows at a time."""
    import numpy as np

    rare, turned = _rare_part(matrix, half), matrix.T.tocsr()
    work = np.cumsum(rare.astype(bool) @ np.diff(turned.indptr))
    for start, end in _bounds(work):
        product = (rare[start:end] @ turned).tocoo()
        near = (product.data >= half - _SLACK) & (product.row + start < product.col)
        one, other = product.row[near].astype(np.int64) + start, product.col[near].astype(np.int64)
        order = np.lexsort((other, one))
        yield one[order], other[order]


def _bounds(work: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Blocks of rows of a bounded amount of work."""
    import numpy as np

    if not len(work):
        return []
    cuts = np.searchsorted(work, np.arange(_BLOCK, work[-1] + _BLOCK, _BLOCK)) + 1
    ends = sorted({0, *(min(int(cut), len(work)) for cut in cuts), len(work)})
    return list(pairwise(ends))


def _rare_part(matrix: Any, length: float) -> Any:
    """Each vector without its most frequent words, as long as these together stay shorter than `length`."""
    import numpy as np
    from scipy import sparse

    frequency = np.bincount(matrix.indices, minlength=matrix.shape[1])
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    order = np.lexsort((matrix.indices, -frequency[matrix.indices], row))
    running = np.cumsum(matrix.data[order] ** 2)
    before = np.concatenate([[0.0], running])[matrix.indptr[:-1]]
    left_in = order[running - before[row[order]] >= length**2 - _SLACK]
    return sparse.csr_matrix((matrix.data[left_in], (row[left_in], matrix.indices[left_in])), shape=matrix.shape)
