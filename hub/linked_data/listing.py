"""A list of entries: those that the page shows, in its order."""

from collections.abc import Sequence

from hub.linked_data.node import Node, node
from hub.linked_data.publication import Publication
from hub.models.page import Page


def item_list(
    pages: Sequence[Page],
    publication: Publication,
    *,
    first: int = 1,
    total: int | None = None,
) -> Node:
    """The entries of one page of a list, from the first one's place on.

    The total is that of all its pages, where the page says it.
    """
    return node(
        "ItemList",
        numberOfItems=total,
        itemListElement=[
            node(
                "ListItem",
                position=place,
                name=page.meta.title,
                url=publication.address(page),
            )
            for place, page in enumerate(pages, start=first)
        ],
    )
