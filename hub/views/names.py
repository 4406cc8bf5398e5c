"""What things are called where there is little room."""

from hub.catalogue import Catalogue, PageNotFound
from hub.languages import Language
from hub.models.facility import Location
from hub.models.organisation import Organisation


def organisation_name(id: str, catalogue: Catalogue, language: Language) -> str:
    """The acronym or the title of an organisation; its id where it has no page."""
    try:
        meta = catalogue.get(("organisations", id), language).meta
    except PageNotFound:
        return id
    return meta.short_name if isinstance(meta, Organisation) else meta.title


def place_names(
    location: Location | None, catalogue: Catalogue, language: Language
) -> tuple[str, ...]:
    """Where something is, the most precise name first, each name once."""
    if location is None:
        return ()
    names = filter(None, (location.place, location.municipality))
    called = (catalogue.place_name(name, language) for name in names)
    return tuple(dict.fromkeys(called))
