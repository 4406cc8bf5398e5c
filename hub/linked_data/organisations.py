"""Organisations: as schema.org sees them, on their page and where others name them."""

from typing import Final

from hub.linked_data.node import Node, known, node
from hub.linked_data.publication import Publication
from hub.models.organisation import Organisation
from hub.models.page import Page

_GOVERNMENT: Final = {"government", "agency", "defence"}
_TYPES: Final = {
    "programme": "Project",
    "research-centre": "ResearchOrganization",
    "university": "CollegeOrUniversity",
}
_METHOD: Final = "tool"
"""The type of what is no organisation, but a list or a method."""


def organisation(page: Page, publication: Publication) -> Node:
    """An organisation as its own page shows it; nothing for a list or a method."""
    meta = page.meta
    if not isinstance(meta, Organisation) or meta.type == _METHOD:
        return {}
    return {
        **organisation_named(page, publication),
        **known(alternateName=meta.acronym, description=meta.summary, sameAs=meta.url),
    }


def organisation_named(page: Page, publication: Publication) -> Node:
    """An organisation where another page names it."""
    meta = page.meta
    return node(
        type_of(meta) if isinstance(meta, Organisation) else "Organization",
        publication.subject(page),
        name=meta.title,
        url=publication.address(page),
    )


def type_of(meta: Organisation) -> str:
    """The type; what states made together, such as NATO, is no government."""
    is_government = meta.level in {"flemish", "federal", "european"}
    if is_government and meta.type in _GOVERNMENT:
        return "GovernmentOrganization"
    return _TYPES.get(meta.type, "Organization")
