"""The bar of the preview, put into every page of the site after it was made."""

from html import escape
from typing import Final

from flask import Response, render_template, request

from hub.current import current_language
from hub.preview.problem_list import say, sorted_problems
from hub.preview.request import PAPER, current_state, page_at
from hub.preview.visibility import hidden_pages, why_hidden

MOST_HELD: Final = 20
HEAD, BODY = "</head>", "</body>"


def with_bar(response: Response) -> Response:
    """The page with the bar, and with marks at links to what visitors do not see."""
    text = _marked(response.get_data(as_text=True))
    text = text.replace(
        HEAD, f"{render_template('preview/head.html', **live())}{HEAD}", 1
    )
    before, end, after = text.rpartition(BODY)
    response.set_data(f"{before}{_bar()}{end}{after}")
    return response


def live() -> dict[str, object]:
    """What the script and the stylesheet of the preview need."""
    return {"version": current_state().version}


def is_framed() -> bool:
    """Whether the page stands in a frame beside its other language."""
    return request.headers.get("Sec-Fetch-Dest") == "iframe"


def _bar() -> str:
    state, site = current_state(), current_state().site
    assert site is not None
    path = (
        request.args.get("path", "") if request.blueprint == "preview" else request.path
    )
    page, language, now = page_at(path), current_language(), site.now()
    here, elsewhere = sorted_problems(state.problems, page)
    return render_template(
        "preview/bar.html",
        page=page,
        path=path,
        paper=PAPER,
        why=why_hidden(page, now, language) if page is not None else "",
        hidden=list(hidden_pages(site.catalogue, now, language)),
        showing=state.showing,
        today=now.date(),
        here=here,
        advice=sorted(site.advice_on(page.key)) if page is not None else [],
        held=state.held[:MOST_HELD],
        elsewhere=elsewhere,
        say=say,
        is_framed=is_framed(),
        is_checked=state.is_checked,
    )


def _marked(text: str) -> str:
    site = current_state().site
    assert site is not None
    for page, why in hidden_pages(site.catalogue, site.now(), current_language()):
        link = f'href="{page.path}"'
        text = text.replace(link, f'{link} data-preview="{escape(why)}"')
    return text
