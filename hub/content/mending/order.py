"""The keys of a page in the order of the writing guide, each with its comments."""

from itertools import pairwise

from hub.content.front_matter import read_front_matter
from hub.content.message import Message, said
from hub.models.collection import Collection


def mend_order(text: str, collection: Collection) -> tuple[str, list[Message]]:
    """The text with its keys in order; a key takes the comments above it along."""
    read = read_front_matter(text.encode(), file="")
    keys = list(read.values)
    order = key_order(collection)
    wanted = sorted(keys, key=lambda key: order.index(key) if key in order else 999)
    if keys == wanted or read.problems or not set(keys) <= set(order):
        return text, []
    lines = text.split("\n")
    starts = [read.line((key,)) - 1 for key in keys]
    end = next(place for place in range(1, len(lines)) if lines[place].rstrip() == "---")
    if any(after <= before for before, after in pairwise((0, *starts, end))):
        # Two keys on one line: whoever wrote that has reasons of their own.
        return text, []
    starts = [_with_comments(lines, start) for start in starts]
    blocks = {
        key: lines[start:stop]
        for key, (start, stop) in zip(keys, pairwise((*starts, end)), strict=True)
    }
    ordered = [line for key in wanted for line in blocks[key]]
    mended = "\n".join([*lines[: starts[0]], *ordered, *lines[end:]])
    return mended, [said("the order of the keys")]


def key_order(collection: Collection) -> list[str]:
    """Every key of a page or of its translation, in order."""
    fields = list(collection.model.model_fields)
    fields.insert(fields.index("updated"), "source_updated")
    return ["source", *fields]


def _with_comments(lines: list[str], start: int) -> int:
    while lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start
