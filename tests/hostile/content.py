"""Content whose every text wants to be a script: what an editor's lost key can do."""

import shutil
from pathlib import Path
from typing import Any, Final

import yaml

from tests.conftest import FIXTURES
from tests.hostile.asking import MARK

THORN: Final = f"\"'>{MARK}<img src=x onerror=alert(7)>"
LONG_THORN: Final = f"{THORN}]]>&lt;b&gt;</title></script></style>"
TEXTS: Final = frozenset(
    ("nl", "en", "title", "summary", "definition", "operator", "organiser")
)
LISTS: Final = frozenset(("synonyms", "found_for"))
BODY: Final = f"""

Een [link](javascript:alert(7)), nog [een](JaVaScRiPt:alert(7)),
[data](data:text/html,x),
[tab](java\tscript:alert(7)), [scheme](vbscript:x), [rest](//evil.example "{"x" * 3}"),
<javascript:alert(7)>, <https://a.example/"onclick=alert(7)>, ![x](javascript:alert(7)),
[title](https://a.example/ "\\" onmouseover=alert(7)").

{MARK}

<img src=x onerror=alert(7)> <svg/onload=alert(7)>
<iframe src=javascript:alert(7)></iframe>

<style>*{{display:none}}</style> <form action=//evil.example><input name=q></form>

`{MARK}` &lt;script&gt; \\<script\\> {{{{ 7 * 7 }}}}

    {MARK}

[x]: javascript:alert(7)

[x] en [^n]

[^n]: <script>alert(7)</script>
"""


def thorny(folder: Path, *, bodies: bool) -> Path:
    """A copy of the fixture content with a thorn in every text."""
    copy = Path(shutil.copytree(FIXTURES / "content", folder / "content"))
    for path in copy.rglob("*.yaml"):
        if path.name != "roadmap-parts.yaml":  # bodies must have them as headings
            path.write_text(_written(_with_thorns(yaml.safe_load(path.read_text()))))
    for path in copy.rglob("*.md"):
        _, front, body = path.read_text().split("---\n", 2)
        thorns = _written(_with_thorns(yaml.safe_load(front)))
        end = BODY if bodies else ""
        path.write_text(f"---\n{thorns}---\n{body}{end}")
    return copy


def _written(data: object) -> str:
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000))


def _with_thorns(data: Any, key: str = "") -> Any:
    if isinstance(data, dict):
        return {name: _with_thorns(value, str(name)) for name, value in data.items()}
    if isinstance(data, list):
        inside = "title" if key in LISTS or key in TEXTS else ""
        return [_with_thorns(value, inside) for value in data]
    if not isinstance(data, str) or key not in TEXTS:
        return data
    # Titles are short, and words to find it by are shorter.
    return f"{data[:20]} {THORN}" if key == "title" else f"{data} {LONG_THORN}"
