"""Values as an editor writes them in YAML: on one line, or as a list with dashes."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

import yaml

_WORDS_READ_AS_BOOLEANS: Final = {"y", "n"}
# In braces libyaml writes a moment with a tag and quotes, though it needs neither.
_TAGGED_MOMENT: Final = re.compile(r"! ?'(\d{4}-\d\d-\d\d[ T][\d:.+-]+)'")
WIDTH: Final = 10_000


class _Dumper(yaml.CSafeDumper):
    """Quotes also what the hub refuses bare, and writes no aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    style = '"' if value.lower() in _WORDS_READ_AS_BOOLEANS or "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _moment(dumper: _Dumper, value: datetime) -> yaml.ScalarNode:
    text = value.isoformat(sep=" ", timespec="auto")
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", text)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(datetime, _moment)


def inline(value: object) -> str:
    """A value on one line: text with quotes where it needs them, {..} and [..]."""
    text: str = yaml.dump(
        value,
        Dumper=_Dumper,
        default_flow_style=True,
        allow_unicode=True,
        sort_keys=False,
        width=WIDTH,
    )
    text = text.removesuffix("\n").removesuffix("\n...")
    return _TAGGED_MOMENT.sub(r"\1", text.strip())


def under_key(key: str, value: object, indent: int = 0) -> str:
    """A key with its value; a list of things has one a line, behind a dash."""
    margin = " " * indent
    if _is_list_of_things(value):
        assert isinstance(value, list)
        items = "".join(f"\n{margin}  - {inline(item)}" for item in value)
        return f"{margin}{key}:{items}"
    return f"{margin}{key}: {inline(value)}"


def _is_list_of_things(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(item, Mapping) for item in value)
    )
