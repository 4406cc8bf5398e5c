"""The one list of where an exported page reads otherwise than the live one, and why."""

import lxml.html
from lxml.etree import XPath


def _of_class(name: str) -> str:
    return f"//*[contains(concat(' ', @class, ' '), ' {name} ')]"


EVERYWHERE = (
    # Linked data are no text, and name the addresses of the copy.
    "//script",
    # The day as of which the copy speaks.
    f"{_of_class('site-footer__about')}[2]",
    # A shortlist is made by a server, from what its address names.
    _of_class("shortlist-link"),
    _of_class("related__compare"),
    "//footer//li[a[contains(@href, 'shortlist') or contains(@href, 'selectie')]]",
)

FINDERS = (
    # Links, a value each, in place of the form.
    _of_class("search-page__form"),
    # Under a filter: other orders, other formats and other filters need a server.
    _of_class("list-formats"),
    _of_class("link-row"),
    _of_class("filter-chips"),
    # Where nothing was found: fewer choices of several would be a state of its own.
    f"{_of_class('search-page__results')}{_of_class('notice')}",
)

PATH = (
    # Links, an answer each, in place of the forms; only their states are there.
    _of_class("path-form"),
    _of_class("path-form__other"),
    _of_class("path-question"),
    _of_class("path-answers__change"),
    _of_class("path-answers__other"),
    "//main/header/p[@class='page-header__summary']",
    "//section[@aria-labelledby='left-out']//details/p[a]",
    "//p/a[contains(@href, 'ask=')]",
    # A shortlist, JSON and its own address.
    _of_class("path-further"),
)

API = (
    # Files answer no question, and know no parameter.
    "//*[@data-live]",
    "//section[@aria-labelledby='addresses']",
)

_STRIP = [XPath(path) for path in (*EVERYWHERE, *FINDERS, *PATH, *API)]


def same_text(html: str) -> str:
    """The words of a page, without what may differ."""
    tree = lxml.html.document_fromstring(html)
    for path in _STRIP:
        for found in path(tree):
            found.drop_tree()
    return " ".join(tree.text_content().split())
