"""Entry by code: the names and codes of frameworks, and the domains they lead to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from hub.catalogue import Catalogue
from hub.languages import Language
from hub.models.base import Label
from hub.models.roadmap import Need, Roadmap

FRAMEWORKS: Final = ("eda-captech", "edf", "nato", "defra", "dirs")
"""In the order of the page: first those whose names people carry around."""
TAXONOMY: Final = "taxonomy"

_NOT_IN_ANCHORS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class CodeUse:
    """A domain that a code leads to."""

    domain: str
    is_editorial: bool
    """Whether the editors made the link, and no source did."""


@dataclass(frozen=True)
class Code:
    """A code or a name of a framework."""

    framework: str
    code: str | None
    label: Label
    anchor: str
    uses: tuple[CodeUse, ...]


@dataclass(frozen=True)
class Framework:
    """All codes of one framework."""

    id: str
    codes: tuple[Code, ...]


def frameworks(catalogue: Catalogue) -> tuple[Framework, ...]:
    """Every code that a roadmap names, by framework, in the order of the alphabet."""
    codes = tuple(_codes(catalogue))
    groups = (
        Framework(id, tuple(code for code in codes if code.framework == id))
        for id in (*FRAMEWORKS, TAXONOMY)
    )
    return tuple(group for group in groups if group.codes)


def anchor_of(framework: str, name: str) -> str:
    """Where a code stands on the page: of its code or its English name."""
    # What stands in brackets is a remark, such as the year of a call.
    bare = name.partition(" (")[0].lower()
    return f"{framework}--{_NOT_IN_ANCHORS.sub('-', bare).strip('-')}"


def need_anchor(need: Need) -> str:
    """Where a need of a roadmap stands on the page."""
    return anchor_of(need.framework, need.code or need.en)


def code_names(roadmap: Roadmap, language: Language) -> tuple[str, ...]:
    """The codes and names that lead to a domain, without remarks in brackets."""
    names = (
        name
        for need in roadmap.needs
        for name in (need.code, need[language].partition(" (")[0])
        if name
    )
    return tuple(dict.fromkeys((*names, *roadmap.taxonomy_codes)))


def _codes(catalogue: Catalogue) -> Iterator[Code]:
    found: dict[str, list[tuple[Need, str]]] = {}
    for page in catalogue.list("roadmaps", "nl"):
        assert isinstance(page.meta, Roadmap)
        for need in page.meta.needs:
            found.setdefault(need_anchor(need), []).append((need, page.id))
    for anchor in sorted(found):
        need = found[anchor][0][0]
        yield Code(need.framework, need.code, need, anchor, tuple(_uses(found[anchor])))
    yield from _taxonomy(catalogue)


def _uses(named: Iterable[tuple[Need, str]]) -> Iterator[CodeUse]:
    """Each domain once; a link that any source makes is not the editors'."""
    links: dict[str, bool] = {}
    for need, domain in named:
        links[domain] = links.get(domain, True) and need.editorial
    for domain, is_editorial in links.items():
        yield CodeUse(domain, is_editorial)


def _taxonomy(catalogue: Catalogue) -> Iterator[Code]:
    uses: dict[str, list[CodeUse]] = {}
    for page in catalogue.list("roadmaps", "nl"):
        assert isinstance(page.meta, Roadmap)
        for code in page.meta.taxonomy_codes:
            uses.setdefault(code, []).append(CodeUse(page.id, False))
    for code in sorted(uses):
        anchor = anchor_of(TAXONOMY, code)
        label = Label(nl=code, en=code)
        yield Code(TAXONOMY, code, label, anchor, tuple(uses[code]))
