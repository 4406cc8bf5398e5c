"""The timeline of one roadmap, and of VISD as a whole."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from hub.catalogue import Catalogue
from hub.charts.drawing import NARROW, WIDE, Drawing
from hub.charts.milestones import Dated, events, roadmap_milestones, visd_milestones
from hub.charts.timeline import timeline_drawing
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.page import Key, Page
from hub.models.sourced import Certainty
from hub.views.figures.figure import Cell, Figure, Table, words


def visd_timeline(catalogue: Catalogue, language: Language) -> Figure:
    """What happens when, in VISD as a whole."""
    assert catalogue.pictures is not None  # a catalogue with errors is never shown
    facts = catalogue.pictures.timeline
    years = facts.first_year, facts.last_year
    dated = visd_milestones(catalogue, language)
    narrow, wide = _drawings(dated, catalogue, language, years)
    return Figure(
        id="timeline",
        title=_("VISD from %(first)s to %(last)s", first=years[0], last=years[1]),
        sentence=_sentence(dated),
        description=_description(),
        narrow=narrow,
        wide=wide,
        table=_table(dated, catalogue, language),
        notes=(
            (
                "",
                _(
                    "Steps of one domain have its name in front; the other steps are "
                    "for all domains."
                ),
            ),
        ),
        sources=facts.sources,
    )


def roadmap_timeline(page: Page, catalogue: Catalogue) -> Figure | None:
    """The milestones of a roadmap; none where it has no milestone."""
    dated = roadmap_milestones(page, catalogue)
    if not dated:
        return None
    narrow, wide = _of_roadmap(catalogue, page.key, page.language)
    return Figure(
        id=f"timeline-{page.id}",
        title=_("Timeline: %(title)s", title=page.meta.title),
        sentence=_sentence(dated),
        description=_description(),
        narrow=narrow,
        wide=wide,
        table=_table(dated, catalogue, page.language),
    )


# A seventh of the time of its page, and the same on any day.
@lru_cache(maxsize=64)
def _of_roadmap(
    catalogue: Catalogue, roadmap: Key, language: Language
) -> tuple[Drawing, Drawing]:
    dated = roadmap_milestones(catalogue.get(roadmap, language), catalogue)
    return _drawings(dated, catalogue, language)


def _drawings(
    dated: Sequence[Dated],
    catalogue: Catalogue,
    language: Language,
    years: tuple[int, int] | None = None,
) -> tuple[Drawing, Drawing]:
    tracks = _terms("milestone-tracks", catalogue, language)
    domains = _terms("domains", catalogue, language)
    shown = events(dated, lambda each: _label(each, domains, language), tracks)
    return timeline_drawing(shown, NARROW, years), timeline_drawing(shown, WIDE, years)


def _terms(name: str, catalogue: Catalogue, language: Language) -> Mapping[str, str]:
    return {each.id: each[language] for each in catalogue.vocabularies[name].terms}


def _label(dated: Dated, domains: Mapping[str, str], language: Language) -> str:
    """What happens; for which domain where that is not clear; how sure it is."""
    label = dated.milestone.label[language]
    if dated.domain is not None and dated.page is not None:
        label = f"{domains[dated.domain]}: {label}"
    if dated.certainty is not Certainty.OFFICIAL:
        label = f"{label} ({_('to be confirmed')})"
    return label


def _description() -> str:
    return _(
        "A column for each year and a part for each line of work. Each bar covers the "
        "quarter or, where only the year is known, the whole year. A dashed bar is not "
        "confirmed."
    )


def _sentence(dated: Sequence[Dated]) -> str:
    by_year = Counter(each.milestone.year for each in dated)
    busiest = min(by_year, key=lambda year: (-by_year[year], year))
    return _(
        "%(count)s steps between %(first)s and %(last)s, with the most in %(year)s.",
        count=len(dated),
        first=min(by_year),
        last=max(by_year),
        year=busiest,
    )


def _table(dated: Sequence[Dated], catalogue: Catalogue, language: Language) -> Table:
    tracks = _terms("milestone-tracks", catalogue, language)
    domains = _terms("domains", catalogue, language)
    rows = tuple(
        (
            Cell(_when(each)),
            Cell(
                _label(each, domains, language), each.page.path if each.page else None
            ),
            Cell(tracks[each.milestone.track]),
        )
        for each in dated
    )
    return Table(_("Milestones"), words(_("When"), _("What"), _("Line")), rows)


def _when(dated: Dated) -> str:
    year, quarter = dated.milestone.year, dated.milestone.quarter
    if quarter is None:
        return str(year)
    return _("%(year)s, quarter %(quarter)s", year=year, quarter=quarter)
