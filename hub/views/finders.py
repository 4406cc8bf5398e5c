"""The finders: a page a declaration, and the same list in other formats."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from flask import (
    Blueprint,
    Response,
    abort,
    make_response,
    redirect,
    render_template,
    request,
)
from flask.typing import ResponseReturnValue

from hub.current import current_site
from hub.finder.choice import Ignored
from hub.languages import Language
from hub.models.collection import BY_NAME
from hub.models.finder import ADDRESSES, RESERVED, Format, finder_path
from hub.views.addresses import absolute, add_rules
from hub.views.api.answers import html_link
from hub.views.api.parameters import MOST_TOLD, Bad, Refused, near
from hub.views.api.refusal import printable, refused
from hub.views.finder_answer import Answer
from hub.views.plain_pages.lists import finder_document
from hub.views.plain_pages.writer import SUFFIX, markdown_response
from hub.views.representations import REPRESENTATIONS
from hub.views.single_choices import single_choices

MOST_SHOWN: Final = 150
"""More values than anybody looks through; those with most results are shown."""


def create_blueprint() -> Blueprint:
    """A page for each finder that is no collection's list, and every format of all."""
    bp = Blueprint("finders", __name__)
    for id in ADDRESSES:
        if id not in BY_NAME:
            add_rules(bp, id, partial(finder_page, id), partial(finder_path, id))
        add_rules(bp, f"{id}_md", partial(as_markdown, id), partial(_path, id, SUFFIX))
        for name, representation in REPRESENTATIONS.items():
            add_rules(
                bp,
                f"{id}_{name.replace('.', '_')}",
                partial(represented, id, name),
                partial(_path, id, representation.suffix),
            )
    return bp


def _path(id: str, suffix: str, language: Language) -> str:
    return finder_path(id, language, suffix)


def finder_page(id: str, language: Language) -> ResponseReturnValue:
    """The page; an address in another order leads on to the canonical one."""
    answer = Answer.of_request(id, language)
    if not answer.ignored and not answer.is_canonical:
        return redirect(answer.address(), 302)
    exported = current_site().config.exported
    return render_template(
        "finder/results.html",
        answer=answer,
        alternates=answer.alternates,
        # Plain files give the whole list in other formats, and no state of it.
        formats=() if exported and request.query_string else _offered(answer),
        facets=() if exported else answer.facets(MOST_SHOWN),
        single_choices=single_choices(answer, MOST_SHOWN) if exported else (),
        told=told(answer.ignored),
    )


def represented(id: str, format: Format, language: Language) -> Response:
    """The list in another format, or a problem that names what is unknown."""
    answer = Answer.of_request(id, language)
    if format not in answer.declaration.formats:
        abort(404)
    if answer.ignored:
        response = refused_answer(answer)
    else:
        response = make_response(REPRESENTATIONS[format].make(answer))
    response.headers["Content-Language"] = language
    canonical = absolute(answer.address())
    response.headers.setdefault("Link", html_link(canonical))
    return response


def _offered(answer: Answer) -> list[tuple[object, str, str]]:
    """Label, address and type of each format that the declaration names."""
    return [
        (each.label, answer.address(suffix=each.suffix), each.mimetype)
        for name, each in REPRESENTATIONS.items()
        if name in answer.declaration.formats
    ]


def told(ignored: Iterable[Ignored]) -> list[Ignored]:
    """What was ignored, as a page may show it: the first few, short and printable."""
    return [
        Ignored(printable(each.name), printable(each.value) if each.value else None)
        for each in list(ignored)[:MOST_TOLD]
    ]


def refused_answer(answer: Answer) -> Response:
    """A problem that names what of the address is unknown."""
    facets = {facet.name: facet for facet in answer.declaration.facets}
    known = (*facets, *RESERVED[::-1])

    def bad(each: Ignored) -> Bad:
        if each.value is None:
            return Bad(each.name, None, near(each.name, known))
        facet = facets.get(each.name)
        values = answer.finder.known_values(facet) if facet is not None else ()
        return Bad(each.name, each.value, near(each.value, values))

    return refused(Refused(map(bad, answer.ignored[:MOST_TOLD]), known))


def as_markdown(id: str, language: Language) -> Response:
    """The whole list in words, under the filters of the address."""
    answer = Answer.of_request(id, language)
    if answer.ignored:
        return refused_answer(answer)
    return markdown_response(finder_document(answer))
