"""Front matter changed where its values change; every other line stays as it is.

The wanted values are compared with the node tree of what stands there. Each difference
becomes a replacement in the text, and comments, order and layout are left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from hub.content.located_yaml import parse_yaml
from hub.editing.notation import inline, under_key

Values = Mapping[str, object]


@dataclass(frozen=True)
class _Edit:
    """One piece of the text, and what comes in its place."""

    start: int
    end: int
    text: str


def edited(text: str, wanted: Values, order: Sequence[str] = ()) -> str:
    """The text of a YAML mapping that says what is wanted, with the fewest changes.

    A new key comes behind the nearest key before it in the order.
    """
    if text and not text.endswith("\n"):
        text += "\n"
    current = parse_yaml(text, file="").value or {}
    assert isinstance(current, dict)
    node = yaml.compose(text, yaml.SafeLoader)
    if not isinstance(node, yaml.MappingNode):
        return _fresh(wanted)
    edits = [*_changed(text, node, current, wanted)]
    edits += _added(text, node, current, wanted, order)
    # From back to front; at one place what goes away first, and additions in order.
    for edit in sorted(edits, key=_position)[::-1]:
        text = text[: edit.start] + edit.text + text[edit.end :]
    # What no edit could say is written anew: the values count more than the layout.
    if not _same(parse_yaml(text, file="").value, dict(wanted)):
        return _fresh(wanted)
    return text


def _fresh(wanted: Values) -> str:
    return "".join(f"{under_key(key, value)}\n" for key, value in wanted.items())


def _position(edit: _Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _changed(
    text: str, node: yaml.MappingNode, current: Values, wanted: Values
) -> Iterator[_Edit]:
    """What goes away, and what gets another value."""
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key not in wanted:
            yield _Edit(
                _line_start(text, key_node), _lines_end(text, key_node, value_node), ""
            )
        elif not _same(wanted[key], current[key]):
            inner = _within(text, value_node, current[key], wanted[key])
            whole = _rewritten(text, key_node, value_node, wanted[key])
            yield from [whole] if inner is None else inner


def _within(
    text: str, node: yaml.Node, current: object, wanted: object
) -> list[_Edit] | None:
    """Edits inside a value; None where it must be written anew."""
    if _same(current, wanted):
        return []
    if isinstance(current, dict) and isinstance(wanted, dict):
        assert isinstance(node, yaml.MappingNode)
        return _within_mapping(text, node, current, wanted)
    if isinstance(current, list) and isinstance(wanted, list):
        assert isinstance(node, yaml.SequenceNode)
        return _within_list(text, node, current, wanted)
    if not isinstance(node, yaml.ScalarNode) or isinstance(wanted, list | dict):
        return None
    if node.style in {"|", ">"}:
        return None
    written = _written(wanted, node.style)
    return [_Edit(node.start_mark.index, node.end_mark.index, written)]


def _within_mapping(
    text: str, node: yaml.MappingNode, current: Values, wanted: Values
) -> list[_Edit] | None:
    if not node.flow_style and _begins_line(text, node):
        return [
            *_changed(text, node, current, wanted),
            *_added(text, node, current, wanted, tuple(wanted)),
        ]
    if list(current) != list(wanted):
        return [_replaced(node, wanted)] if node.flow_style else None
    parts = [
        _within(text, inner, current[str(key.value)], wanted[str(key.value)])
        for key, inner in node.value
    ]
    return _joined(parts)


def _within_list(
    text: str, node: yaml.SequenceNode, current: list[object], wanted: list[object]
) -> list[_Edit] | None:
    """Item by item where no more than its end grows or shrinks."""
    if node.flow_style:
        return [_replaced(node, wanted)]
    if not wanted or not current:
        return None
    edits: list[_Edit] = []
    for item, old, new in zip(node.value, current, wanted, strict=False):
        whole = _Edit(item.start_mark.index, _last(text, item), inline(new))
        inner = _within(text, item, old, new)
        edits += [whole] if inner is None else inner
    margin = " " * node.start_mark.column
    end = text.index("\n", _last(text, node.value[-1]) - 1) + 1
    for extra in wanted[len(current) :]:
        edits.append(_Edit(end, end, f"{margin}- {inline(extra)}\n"))
    if len(wanted) < len(current):
        first = text.rfind("\n", 0, node.value[len(wanted)].start_mark.index) + 1
        edits.append(_Edit(first, end, ""))
    return edits


def _joined(parts: list[list[_Edit] | None]) -> list[_Edit] | None:
    edits: list[_Edit] = []
    for part in parts:
        if part is None:
            return None
        edits += part
    return edits


def _replaced(node: yaml.Node, wanted: object) -> _Edit:
    """A value in braces or brackets, written anew."""
    return _Edit(node.start_mark.index, node.end_mark.index, inline(wanted))


def _rewritten(
    text: str, key_node: yaml.Node, node: yaml.Node, wanted: object
) -> _Edit:
    """A key and its value, written anew."""
    indent = key_node.start_mark.column
    fresh = under_key(str(key_node.value), wanted, indent).lstrip()
    end = max(_last(text, node), key_node.end_mark.index)
    if node.start_mark.index == node.end_mark.index:
        end = text.index(":", key_node.end_mark.index) + 1
    return _Edit(key_node.start_mark.index, end, fresh)


def _added(
    text: str,
    node: yaml.MappingNode,
    current: Values,
    wanted: Values,
    order: Sequence[str],
) -> Iterator[_Edit]:
    """Keys that are new, each behind its nearest predecessor."""
    places = {str(key.value): (key, value) for key, value in node.value}
    indent = node.value[0][0].start_mark.column if node.value else 0
    for key in wanted:
        if key in current:
            continue
        before = [
            other for other in order[: _place(order, key)] if other in places
        ] or list(places)
        where = _lines_end(text, *places[before[-1]])
        line = under_key(key, wanted[key], indent)
        yield _Edit(where, where, f"{line}\n")


def _place(order: Sequence[str], key: str) -> int:
    return order.index(key) if key in order else len(order)


def _written(value: object, style: str | None) -> str:
    """A value in the quotes that stood there, where it may have them."""
    if isinstance(value, str) and style == '"' and "\n" not in value:
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        if escaped.isprintable():
            return f'"{escaped}"'
    return inline(value)


def _begins_line(text: str, node: yaml.Node) -> bool:
    """Whether its keys stand under each other, and not behind a dash."""
    return not text[_line_start(text, node) : node.start_mark.index].strip()


def _line_start(text: str, node: yaml.Node) -> int:
    return text.rfind("\n", 0, node.start_mark.index) + 1


def _lines_end(text: str, key: yaml.Node, value: yaml.Node) -> int:
    """Behind the last line of a key and its value, with a comment at its end."""
    return text.index("\n", max(_last(text, value), key.end_mark.index) - 1) + 1


def _last(text: str, node: yaml.Node) -> int:
    """Behind the last character of a value; blocks end only at the next token."""
    last: int = node.end_mark.index
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        inner = node.value[-1]
        return _last(text, inner[1] if isinstance(inner, tuple) else inner)
    if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        return len(text[:last].rstrip("\n"))
    return last


def _same(one: object, other: object) -> bool:
    """Equal, and of one type: 1 is not true, and 51.0 not 51."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            _same(one[key], other[key]) for key in one
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and one == other
