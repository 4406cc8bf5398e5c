"""Where a page that the facts of a picture name stands."""

from hub.catalogue import Catalogue
from hub.languages import Language


def path_of(
    reference: str | None, catalogue: Catalogue, language: Language
) -> str | None:
    """The address of a page such as instruments/fsdb."""
    if reference is None:
        return None
    collection, _, id = reference.partition("/")
    return catalogue.get((collection, id), language).path
