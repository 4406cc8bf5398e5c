"""When each link was last found good: remembered in a file, between rounds."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

Seen = Mapping[str, date]
"""Address -> the last day on which it was good."""


def read_seen(path: Path) -> Seen:
    """What earlier rounds found; nothing where there were none, or it is spoilt."""
    try:
        data = json.loads(path.read_text("utf-8"))
        return {str(url): date.fromisoformat(day) for url, day in data.items()}
    except (FileNotFoundError, ValueError, AttributeError, TypeError):
        return {}


def write_seen(path: Path, seen: Seen, urls: Iterable[str]) -> None:
    """Remember the addresses that the content still names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = {url: seen[url].isoformat() for url in sorted(urls) if url in seen}
    aside = path.with_name(f"{path.name}.new")
    aside.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
    # By one rename: who stops the command in the middle loses nothing.
    aside.replace(path)
