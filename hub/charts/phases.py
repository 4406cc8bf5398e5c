"""Instruments over the phases of the product-development cycle, by level."""

from collections.abc import Mapping

from hub.catalogue import Catalogue
from hub.languages import Language
from hub.models.instrument import Instrument
from hub.models.page import Page

Support = Mapping[tuple[str, str], tuple[Page, ...]]
"""Phase and level -> the instruments for that phase on that level."""


def support(catalogue: Catalogue, language: Language) -> Support:
    """For each phase and each level that has instruments, what there is."""
    found: dict[tuple[str, str], list[Page]] = {
        (phase, level): []
        for phase in catalogue.vocabularies["phases"].ids
        for level in levels(catalogue)
    }
    for page in catalogue.list("instruments", language):
        if isinstance(page.meta, Instrument):
            for phase in page.meta.phases:
                found[phase, page.meta.level].append(page)
    return {pair: tuple(pages) for pair, pages in found.items()}


def levels(catalogue: Catalogue) -> tuple[str, ...]:
    """The levels of government that have an instrument, in their order."""
    pages = catalogue.list("instruments", "nl")
    used = {page.meta.level for page in pages if isinstance(page.meta, Instrument)}
    return tuple(id for id in catalogue.vocabularies["levels"].ids if id in used)
