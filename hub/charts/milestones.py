"""The milestones of one roadmap, and of VISD as a whole, as events on a timeline."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from hub.catalogue import Catalogue
from hub.charts.timeline import Event
from hub.languages import Language
from hub.models.page import Page
from hub.models.pictures import Timeline
from hub.models.roadmap import Milestone, Roadmap
from hub.models.sourced import Certainty, Source


@dataclass(frozen=True)
class Dated:
    """A milestone, the page that explains it, and how sure it is."""

    milestone: Milestone
    certainty: Certainty
    page: Page | None = None
    domain: str | None = None
    """The one domain that it belongs to; none where it belongs to VISD as a whole."""


def roadmap_milestones(page: Page, catalogue: Catalogue) -> tuple[Dated, ...]:
    """All that stands in a roadmap, by track and date."""
    assert isinstance(page.meta, Roadmap)
    meta = page.meta
    dated = (
        Dated(each, _certainty(each, meta.sources), None, page.id)
        for each in meta.milestones
    )
    return _sorted(dated, catalogue)


def visd_milestones(catalogue: Catalogue, language: Language) -> tuple[Dated, ...]:
    """What all domains share, what belongs to VISD alone, and what one domain adds."""
    assert catalogue.pictures is not None  # a catalogue with errors is never shown
    timeline = catalogue.pictures.timeline
    within = range(timeline.first_year, timeline.last_year + 1)
    found = (
        *_own(timeline, catalogue, language),
        *_of_the_roadmaps(timeline, catalogue, language),
    )
    return _sorted((each for each in found if each.milestone.year in within), catalogue)


def events(
    dated: Iterable[Dated], label: Callable[[Dated], str], tracks: Mapping[str, str]
) -> tuple[Event, ...]:
    """The milestones as events, in the words to show."""
    return tuple(
        Event(
            each.milestone.id,
            label(each),
            tracks[each.milestone.track],
            each.milestone.year,
            each.milestone.quarter,
            each.page.path if each.page else None,
            each.certainty is Certainty.OFFICIAL,
        )
        for each in dated
    )


def _own(
    timeline: Timeline, catalogue: Catalogue, language: Language
) -> Iterator[Dated]:
    for each in timeline.milestones:
        page = _page(each.page, catalogue, language)
        yield Dated(each, _certainty(each, timeline.sources), page)


def _of_the_roadmaps(
    timeline: Timeline, catalogue: Catalogue, language: Language
) -> Iterator[Dated]:
    """A milestone that says the same in several roadmaps is one of VISD."""
    explained = {each.milestone: each.page for each in timeline.shared}
    holders: dict[object, list[tuple[Page, Milestone, Certainty]]] = {}
    for page in catalogue.list("roadmaps", language):
        assert isinstance(page.meta, Roadmap)
        for each in page.meta.milestones:
            said = (each.id, each.year, each.quarter, each.track, each.label)
            certainty = _certainty(each, page.meta.sources)
            holders.setdefault(said, []).append((page, each, certainty))
    for found in holders.values():
        page, milestone, certainty = found[0]
        if milestone.id in explained:
            target = _page(explained[milestone.id], catalogue, language)
            yield Dated(milestone, certainty, target)
        elif len(found) == 1:
            yield Dated(milestone, certainty, page, page.id)


def _sorted(dated: Iterable[Dated], catalogue: Catalogue) -> tuple[Dated, ...]:
    tracks = catalogue.vocabularies["milestone-tracks"].ids

    def order(each: Dated) -> tuple[int, int, int, str]:
        of = each.milestone
        return tracks.index(of.track), of.year, of.quarter or 0, of.id

    return tuple(sorted(dated, key=order))


def _page(
    reference: str | None, catalogue: Catalogue, language: Language
) -> Page | None:
    if reference is None:
        return None
    collection, _, id = reference.partition("/")
    return catalogue.get((collection, id), language)


def _certainty(fact: Milestone, sources: Iterable[Source]) -> Certainty:
    own = next(source for source in sources if source.id == fact.source)
    return fact.certainty or own.certainty
