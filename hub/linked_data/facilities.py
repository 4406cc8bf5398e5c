"""Facilities: places, as precise as the hub knows them and with what is doubted."""

from hub.linked_data.node import Node, node
from hub.linked_data.publication import Publication
from hub.models.facility import Facility, Location
from hub.models.page import Page


def facility(page: Page, publication: Publication) -> Node:
    """A facility as its page shows it."""
    meta = page.meta
    assert isinstance(meta, Facility)  # the caller knows the collection
    return node(
        "Place",
        publication.subject(page),
        name=meta.title,
        description=meta.summary,
        url=publication.address(page),
        sameAs=meta.url,
        containedInPlace=_surroundings(meta, publication),
        amenityFeature=[
            node("LocationFeatureSpecification", name=each[publication.language])
            for each in meta.capabilities
        ],
    )


def operator(page: Page, publication: Publication) -> Node:
    """Who runs a facility; schema.org knows the place of somebody, not the reverse."""
    meta = page.meta
    assert isinstance(meta, Facility)  # the caller knows the collection
    at = {"@id": publication.subject(page)}
    return node("Organization", name=meta.operator, location=at)


def _surroundings(meta: Facility, publication: Publication) -> Node | None:
    """The point on the map is that of the town: so it is the town that is given it."""
    where = meta.location
    if where is None:
        return None
    called = (
        publication.catalogue.place_name(name, publication.language)
        for name in (where.place or where.municipality, where.municipality)
    )
    names = dict.fromkeys(called)
    around: Node | None = node(
        "AdministrativeArea", name=publication.term("provinces", where.province)
    )
    for name in reversed(names):
        around = node("Place", name=name, containedInPlace=around)
    assert around is not None
    return {**around, **_point(where, meta, publication)}


def _point(where: Location, meta: Facility, publication: Publication) -> Node:
    doubt = publication.words.doubt(meta.certainty_of(where), meta.operator)
    if where.latitude is None or where.precision is None:
        return {"description": doubt} if doubt else {}
    precision = publication.words.precision[where.precision]
    point = node("GeoCoordinates", latitude=where.latitude, longitude=where.longitude)
    told = [each for each in (precision, doubt) if each]
    return {"description": "; ".join(told), "geo": point}
