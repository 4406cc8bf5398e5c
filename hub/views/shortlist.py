"""The shortlist: chosen entries side by side; the whole of it is in the address."""

from collections.abc import Iterable, Sequence
from typing import Final

from flask import Blueprint, Flask, Response, jsonify, render_template, request, url_for

from hub.current import current_language, current_site
from hub.finder.shortlist import KINDS, MOST, Shortlist, read_shortlist
from hub.languages import Language
from hub.models.meta import Meta
from hub.models.page import Page
from hub.search.results import SearchRequest
from hub.views.addresses import SHORTLIST, absolute, add_rules
from hub.views.api.answers import of_page
from hub.views.comparison import comparisons
from hub.views.facts import FactLines
from hub.views.hits import Hit, hit_of
from hub.views.problem_details import problem

bp = Blueprint("shortlist", __name__)

READ: Final = 60
"""More items than this in an address are not read."""
NAMED: Final = 5
"""So many unknown items a notice names, each up to this many characters."""
NAME_LENGTH: Final = 60
FOUND: Final = 6


def init_app(app: Flask) -> None:
    """Let pages lead to a shortlist."""
    app.register_blueprint(bp)
    app.jinja_env.globals["shortlist_address"] = _address_of_pages
    app.jinja_env.globals["shortlist_kinds"] = KINDS


def index(language: Language) -> str:
    site = current_site()
    shortlist = _asked()
    pages = _pages(shortlist, language)
    question = _printable(request.args.get("find", ""))
    lines = FactLines(site.catalogue, language, site.now())
    return render_template(
        "shortlist/index.html",
        shortlist=shortlist,
        pages=pages,
        unknown=[_printable(item)[:NAME_LENGTH] for item in shortlist.unknown[:NAMED]],
        comparisons=list(comparisons(pages, lines)),
        most=MOST,
        question=question,
        found=_found(question, shortlist, language),
        address=lambda items: _address(items, language),
    )


def index_json(language: Language) -> Response:
    shortlist = _asked()
    if shortlist.unknown:
        unknown = shortlist.unknown[:NAMED]
        names = ", ".join(repr(item[:NAME_LENGTH]) for item in unknown)
        detail = f"No entry of the hub is called {names}. An item is kind/id."
        return problem(400, "Unknown item", detail)
    if shortlist.left_out:
        return problem(400, "Too many items", f"A shortlist holds at most {MOST}.")
    pages = _pages(shortlist, language)
    address = absolute(_address(shortlist.items, language))
    response = jsonify(url=address, items=[_item_json(page) for page in pages])
    return of_page(response, language, address)


def _asked() -> Shortlist:
    items = [item for item in request.args.getlist("item")[:READ] if item]
    return read_shortlist(items, current_site().catalogue)


def _pages(shortlist: Shortlist, language: Language) -> list[Page]:
    return [current_site().catalogue.get(key, language) for key in shortlist.keys]


def _found(question: str, shortlist: Shortlist, language: Language) -> list[Hit]:
    """What can be added, for a few words about it."""
    if not question.strip():
        return []
    site = current_site()
    kinds = {"kind": frozenset(KINDS)}
    size = FOUND + len(shortlist.keys)
    asked = SearchRequest(question, language, kinds, size=size, now=site.now())
    results = site.searcher.search(asked).results
    hits = [hit_of(result, site.catalogue, language) for result in results]
    return [hit for hit in hits if (hit.kind, hit.id) not in shortlist.keys][:FOUND]


def _item_json(page: Page) -> dict[str, object]:
    """An entry with its facts as its front matter names them."""
    shared = {*Meta.model_fields} - {"sources"}
    return {
        "id": "/".join(page.key),
        "kind": page.collection.name,
        "title": page.meta.title,
        "summary": page.meta.summary,
        "language": page.text_language,
        "url": absolute(page.path),
        "facts": page.meta.model_dump(mode="json", exclude=shared),
    }


def _address_of_pages(pages: Sequence[Page]) -> str:
    return _address(["/".join(page.key) for page in pages][:MOST], current_language())


def _address(items: Iterable[str], language: Language) -> str:
    return url_for("shortlist.index", language=language, item=list(items))


def _printable(text: str) -> str:
    """What a visitor wrote, as a page may show it: control characters are no HTML."""
    return "".join(mark if mark.isprintable() else " " for mark in text)


add_rules(bp, "index", index, lambda each: f"/{each}/{SHORTLIST[each]}")
add_rules(bp, "index_json", index_json, lambda each: f"/{each}/{SHORTLIST[each]}.json")
