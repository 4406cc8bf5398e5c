"""The reasons why entries fit, in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from hub.catalogue import Catalogue
from hub.finder.relations import Reason
from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l
from hub.languages import Language
from hub.models.page import Page
from hub.models.roadmap import Roadmap
from hub.views.names import organisation_name

TEXTS: Final[Mapping[str, LazyText]] = {
    "provider": _l("Provider: %(names)s"),
    "operator": _l("Operator: %(names)s"),
    "organiser": _l("Organiser: %(names)s"),
    "lead": _l("Penholder: %(names)s"),
    "contact": _l("Helps with this: %(names)s"),
    "together": _l("These roadmaps work together"),
    "call": _l("Same instrument: %(names)s"),
    "call-of": _l("A call of this instrument"),
    "instrument-of": _l("The instrument of this call"),
    "domain": _l("Same domain: %(names)s"),
    "body": _l("Same organisation: %(names)s"),
    "need": _l("Same need: %(names)s"),
    "place": _l("Same place: %(names)s"),
    "support": _l("Same kind of support: %(names)s"),
    "phase": _l("Same phase: %(names)s"),
    "testing": _l("For the phase in which you test"),
    "trl": _l("Both for %(names)s"),
    "audience": _l("Same audience: %(names)s"),
    "linked": _l("Linked on this page"),
    "mentions": _l("Mentions this page"),
}

TERMS: Final = {
    "domain": "domains",
    "support": "support-kinds",
    "phase": "phases",
    "audience": "audiences",
}

TOLD: Final = 3
"""More reasons than this are not read."""
NAMED: Final = 4
"""More names than this are counted."""


@dataclass(frozen=True)
class ReasonWords:
    """Words reasons in one language."""

    catalogue: Catalogue
    language: Language

    def __call__(self, page: Page, other: Page, reasons: Iterable[Reason]) -> list[str]:
        """A short text a reason, the best reasons only."""
        return [
            self._text(_kind(page, other, each), each) for each in list(reasons)[:TOLD]
        ]

    def _text(self, kind: str, reason: Reason) -> str:
        return str(TEXTS[kind]) % {"names": self._names(reason)}

    def _names(self, reason: Reason) -> str:
        if reason.kind == "trl":
            first, last = reason.ids[0], reason.ids[-1]
            return f"TRL {first}" if first == last else f"TRL {first}–{last}"
        names = list(self._each_name(reason))
        more = f" +{len(names) - NAMED}" if len(names) > NAMED else ""
        return ", ".join(names[:NAMED]) + more

    def _each_name(self, reason: Reason) -> Iterator[str]:
        vocabulary = TERMS.get(reason.kind)
        if vocabulary is not None:
            terms = self.catalogue.vocabularies[vocabulary]
            # In the order of the vocabulary, as everywhere.
            yield from (
                terms[id][self.language] for id in terms.ids if id in reason.ids
            )
        elif reason.kind == "call":
            for id in reason.ids:
                page = self.catalogue.get(("instruments", id), self.language)
                yield page.meta.title
        elif reason.kind == "need":
            yield from (self._need(id) for id in reason.ids)
        elif reason.kind == "place":
            yield from reason.ids
        else:
            for id in reason.ids:
                yield organisation_name(id, self.catalogue, self.language)

    def _need(self, name: str) -> str:
        roadmaps = self.catalogue.list("roadmaps", self.language)
        metas = [page.meta for page in roadmaps]
        needs = (
            need for meta in metas if isinstance(meta, Roadmap) for need in meta.needs
        )
        return next(need[self.language] for need in needs if need.name == name)


def _kind(page: Page, other: Page, reason: Reason) -> str:
    """How a reason is worded, for what the two pages are to each other."""
    kinds = (page.collection.name, other.collection.name)
    if reason.kind == "call":
        names = {
            ("instruments", "calls"): "call-of",
            ("calls", "instruments"): "instrument-of",
        }
        return names.get(kinds, "call")
    is_test = reason.kind == "phase" and "facilities" in kinds
    return "testing" if is_test else reason.kind
