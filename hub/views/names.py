"""What things are called where there is little room."""

from hub.catalogue import Catalogue, PageNotFound
from hub.languages import Language
from hub.models.organisation import Organisation


def organisation_name(id: str, catalogue: Catalogue, language: Language) -> str:
    """The acronym or the title of an organisation; its id where it has no page."""
    try:
        meta = catalogue.get(("organisations", id), language).meta
    except PageNotFound:
        return id
    return meta.short_name if isinstance(meta, Organisation) else meta.title
