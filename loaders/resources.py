"""Where the data folders `schema` and `queries` are, installed in a wheel or in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from loaders.errors import LoadError

_PACKAGED = Path(__file__).parent / "_data"
_CHECKOUT = Path(__file__).parent.parent


@cache
def data_folder(name: str) -> Path:
    """The folder `schema` or `queries`, from the wheel when installed, else from the checkout."""
    for root in (_PACKAGED, _CHECKOUT):
        if (root / name).is_dir():
            return root / name
    raise LoadError(f"The data folder '{name}' is missing from this installation; install the package again.")
