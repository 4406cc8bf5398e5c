"""The documents of a corpus in a file, so that both engines index the same."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hub.search.document import SearchDocument, SearchText


def write_line(document: SearchDocument) -> str:
    """A document as a line of JSON."""
    texts = {language: vars(text) for language, text in document.texts.items()}
    line = [document.key, texts, dict(document.facets)]
    return json.dumps(line, ensure_ascii=False) + "\n"


def read_dump(path: Path) -> Iterator[SearchDocument]:
    """The documents of a file, one by one."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            (collection, id), texts, facets = json.loads(line)
            yield SearchDocument(
                (collection, id),
                {language: _text(fields) for language, fields in texts.items()},
                {name: tuple(values) for name, values in facets.items()},
            )


def _text(fields: dict[str, Any]) -> SearchText:
    """JSON has lists where a text has tuples."""
    for name in ("synonyms", "headings", "found_for"):
        fields[name] = tuple(fields[name])
    return SearchText(**fields)
