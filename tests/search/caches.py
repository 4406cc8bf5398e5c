"""Finds every cache that an object holds, however deep."""

from collections.abc import Iterator, Mapping
from typing import Any

Sizes = dict[str, tuple[int, int | None]]
"""Where a cache is -> how much it holds, and the most that it ever will."""


def filled(root: object) -> Sizes:
    return dict(_caches(root, type(root).__name__, set()))


def _caches(
    owner: object, name: str, seen: set[int]
) -> Iterator[tuple[str, tuple[int, int | None]]]:
    if id(owner) in seen:
        return
    seen.add(id(owner))
    info: Any = getattr(owner, "cache_info", None)
    if info is not None:
        found = info()
        yield name, (found.currsize, found.maxsize)
    elif isinstance(owner, Mapping):
        for key, value in owner.items():
            if _is_ours(value):
                yield from _caches(value, f"{name}[{key}]", seen)
    for attribute, value in getattr(owner, "__dict__", {}).items():
        if _is_ours(value) or isinstance(value, Mapping):
            yield from _caches(value, f"{name}.{attribute}", seen)


def _is_ours(value: object) -> bool:
    return hasattr(value, "cache_info") or type(value).__module__.startswith("hub.")
