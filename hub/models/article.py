"""An article: free text about the strategy, how to start, or the hub itself."""

from hub.models.base import DomainId
from hub.models.meta import Meta
from hub.models.pictures import PictureId


class Article(Meta):
    """One article; `order` is its place in the list of its section."""

    order: int
    domains: tuple[DomainId, ...] = ()
    pictures: tuple[PictureId, ...] = ()
    """Shown above the text, in this order."""
