"""The facilities on the map of Flanders."""

from collections.abc import Iterator
from urllib.parse import urlencode

from hub.catalogue import Catalogue
from hub.charts.drawing import NARROW, WIDE
from hub.charts.facility_map import map_drawing
from hub.charts.places import Marker, Place, location_of, places
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.facility import Facility
from hub.models.page import Page
from hub.views.figures.figure import Cell, Figure, Table, page_cell, words
from hub.views.labels import PRECISION


def facility_map(catalogue: Catalogue, language: Language, path: str) -> Figure:
    """Where the facilities are."""
    found = places(catalogue, language)

    def leads(marker: Marker) -> tuple[str, str]:
        return _address(marker, path), _label(marker)

    return Figure(
        id="map",
        title=_("Test and research facilities on the map"),
        sentence=_sentence(found),
        description=_(
            "A map of the five Flemish provinces and Brussels, with a circle where "
            "there are facilities. The number in a circle says how many. Places that "
            "would touch share a circle."
        ),
        narrow=map_drawing(found, leads, NARROW),
        wide=map_drawing(found, leads, WIDE),
        table=_table(catalogue, language),
        notes=(
            (
                "",
                _(
                    "A circle marks the middle of a municipality or of a district, not "
                    "the door. The table says how precise each place is."
                ),
            ),
            ("", _("Boundaries: Natural Earth, public domain.")),
        ),
    )


def _address(marker: Marker, path: str) -> str:
    if marker.count == 1:
        return marker.facilities[0].path
    ids = sorted(place.id for place in marker.places)
    return f"{path}?{urlencode([('place', id) for id in ids])}#chosen"


def _label(marker: Marker) -> str:
    """The places with their numbers; the name of a facility that is alone."""
    if marker.count == 1:
        return f"{marker.places[0].name}: {marker.facilities[0].meta.title} (1)"
    names = ", ".join(place.name for place in marker.places)
    return f"{names}: {marker.count}"


def _sentence(found: tuple[Place, ...]) -> str:
    if not found:
        return _("No facility has a known place yet.")
    most = max(found, key=lambda place: len(place.facilities))
    return _(
        "%(count)s facilities in %(places)s municipalities, with the most in "
        "%(place)s: %(most)s.",
        count=sum(len(place.facilities) for place in found),
        places=len(found),
        place=most.name,
        most=len(most.facilities),
    )


def _table(catalogue: Catalogue, language: Language) -> Table:
    """Every facility by province and municipality; those without a place come last."""
    rows = sorted(_rows(catalogue, language), key=lambda row: row[0])
    return Table(
        _("Facilities by province"),
        words(_("Facility"), _("Province"), _("Municipality"), _("Precision")),
        tuple(cells for _order, cells in rows),
    )


Row = tuple[tuple[int, str, str], tuple[Cell, ...]]


def _rows(catalogue: Catalogue, language: Language) -> Iterator[Row]:
    provinces = catalogue.vocabularies["provinces"]
    for page in catalogue.list("facilities", language):
        assert isinstance(page.meta, Facility)
        location = location_of(page)
        if location is None:
            yield (
                (99, "", page.meta.title),
                (page_cell(page), *_unplaced(page, catalogue)),
            )
            continue
        order = provinces.ids.index(location.province)
        precision = str(PRECISION[location.precision]) if location.precision else ""
        yield (
            (order, location.municipality, page.meta.title),
            (
                page_cell(page),
                Cell(provinces[location.province][language]),
                Cell(catalogue.place_name(location.municipality, language)),
                Cell(precision),
            ),
        )


def _unplaced(page: Page, catalogue: Catalogue) -> tuple[Cell, ...]:
    meta = page.meta
    assert isinstance(meta, Facility)
    province = ""
    if meta.location is not None:
        term = catalogue.vocabularies["provinces"][meta.location.province]
        province = term[page.language]
    return Cell(province), Cell(""), Cell(_("not on the map"))
