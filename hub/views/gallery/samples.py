"""Several samples of a component on one page: ids and landmarks that stay apart."""

import re
from typing import Final

from markupsafe import Markup

ID: Final = re.compile(r'\sid="([^"]+)"')
REFERENCE: Final = re.compile(
    r'\s(id|for|href|fill|aria-(?:labelledby|describedby|controls))="([^"]+)"'
)
LANDMARK: Final = re.compile(
    r'<(?:nav|section)\b[^>]*>|<\w+\b[^>]*\srole="(?:region|search)"[^>]*>'
)
LABELLED: Final = re.compile(r'\saria-labelledby="([^"]+)"')


def sample(html: Markup, name: str) -> Markup:
    """A component as it is, but for ids that begin with the name of the sample.

    Landmarks are called after the sample as well: no two of a page may sound the same.
    """
    own = set(ID.findall(html))
    apart = REFERENCE.sub(lambda found: _reference(found, own, name), str(html))
    count = iter(range(len(apart)))
    return Markup(
        LANDMARK.sub(lambda found: _landmark(found[0], name, next(count)), apart)
    )


def _reference(found: re.Match[str], own: set[str], name: str) -> str:
    attribute, value = found.groups()
    if attribute == "href":
        is_own = value.startswith("#") and value[1:] in own
        return f' href="#{name}--{value[1:]}"' if is_own else found[0]
    if attribute == "fill":
        return found[0].replace("url(#", f"url(#{name}--")
    ids = [f"{name}--{id}" if id in own else id for id in value.split()]
    return f' {attribute}="{" ".join(ids)}"'


def _landmark(tag: str, name: str, number: int) -> str:
    """Labelled by the title of the sample, then by its own label."""
    labelled = LABELLED.search(tag)
    if labelled is not None:
        return tag.replace(labelled[0], f' aria-labelledby="{name} {labelled[1]}"')
    label = f"{name}--landmark-{number}"
    own = f' id="{label}" aria-labelledby="{name} {label}"'
    return f"{tag[:-1]}{own}>" if ID.search(tag) is None else tag
