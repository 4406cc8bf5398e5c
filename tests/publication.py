"""A hub with a page of every kind that is not, not yet or no longer published.

Each of these pages says its own secret, a word that stands nowhere else, wherever a
page can say something; published pages link to it.
"""

import re
import shutil
from pathlib import Path
from typing import Final

from tests.conftest import FIXTURES

CONTENT: Final = FIXTURES / "content"
STATES: Final = {
    "embargo": "publish_from: 2026-04-01 10:00",
    "expired": "publish_until: 2026-02-20",
    "draft": "draft: true",
}
KINDS: Final = {
    "calls": "calls/oproep-2026",
    "events": "events/zomeruur",
    "facilities": "facilities/dronelab",
    "instruments": "instruments/fsdb",
    "organisations": "organisations/fwo",
    "strategy": "pages/strategy/visie",
    "about": "pages/about/privacy",
}
_TEXTS: Final = re.compile(
    r"^(title|summary|slug|synonyms|found_for|redirect_from|acronym):.*\n", re.MULTILINE
)


def secret(state: str, kind: str) -> str:
    """The word by which a page betrays itself."""
    return f"zqx{state}{kind}"


def write_hub(folder: Path) -> None:
    """The fixture hub with a page of every kind in every state."""
    shutil.copytree(CONTENT, folder)
    for state, dates in STATES.items():
        for kind, model in KINDS.items():
            _write(folder, model, secret(state, kind), dates)
        _refer(folder, "calls", "instrument: fsdb", state)
        _refer(folder, "instruments", "provider: fwo", state)
        _refer(folder, "facilities", "operators: [fwo]", state)
    _mention_all(folder)


def _write(folder: Path, model: str, word: str, dates: str) -> None:
    page = (folder / model).with_name(word)
    source = (folder / f"{model}.nl.md").read_text("utf-8")
    facts = _TEXTS.sub("", source.split("---\n")[1])
    changes = f"changes:\n  - {{date: 2026-01-20, nl: {word}, en: {word}}}\n"
    acronym = f"acronym: {word}\n" if "organisations" in model else ""
    for language in ("nl", "en"):
        is_source = language == "nl"
        own = f"{facts}{acronym}{changes}{dates}\n" if is_source else ""
        own = own or "source_updated: 2026-02-01\n"
        page.with_name(f"{word}.{language}.md").write_text(
            f"---\n{_texts(word, language)}{own}---\n\n## {word}\n\n{word} lokaas.\n"
        )


def _texts(word: str, language: str) -> str:
    return (
        f"title: Titel {word}\nsummary: Over {word}.\nslug: {word}\n"
        f"synonyms: [naam {word}]\nfound_for: [vraag {word}]\n"
        f"redirect_from: [/{language}/oud/{word}/]\n"
    )


def _refer(folder: Path, kind: str, was: str, state: str) -> None:
    """Let a page name another of its state, such as its provider."""
    of = {"instrument": "instruments"}.get(was.split(":")[0], "organisations")
    path = folder / kind / f"{secret(state, kind)}.nl.md"
    is_list, word = "[" in was, secret(state, of)
    now = f"{was.split(':')[0]}: {f'[{word}]' if is_list else word}"
    text = path.read_text("utf-8")
    assert was in text
    path.write_text(text.replace(was, now))


def _mention_all(folder: Path) -> None:
    """A published page links to what is not always published (never to a draft)."""
    states = [state for state in STATES if state != "draft"]
    words = {
        f"{Path(model).parent}/{secret(state, kind)}": f"{kind}/{secret(state, kind)}"
        for state in states
        for kind, model in KINDS.items()
    }
    for language in ("nl", "en"):
        path = folder / "organisations" / f"pmv.{language}.md"
        links = "".join(f"- [hier](../{file}.{language}.md)\n" for file in words)
        text = path.read_text("utf-8").rstrip("\n")
        if language == "nl":
            text = text.replace(
                "\ntype:", f"\nrelated: [{', '.join(words.values())}]\ntype:"
            )
        path.write_text(f"{text}\n\n{links}")
