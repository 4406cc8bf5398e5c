"""The pages that only a preview has, and the line over which it tells of changes."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from flask import Blueprint, Response, abort, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from hub.languages import LANGUAGES, Language
from hub.preview.findability import questions_of
from hub.preview.live import Live
from hub.preview.paper import paper_stylesheet
from hub.preview.request import current_live, current_state, page_at
from hub.preview.showing import Showing
from hub.views.addresses import add_rules, page_addresses

bp = Blueprint(
    "preview",
    __name__,
    template_folder="templates",
    static_folder="static",
    static_url_path="/preview/static",
)

STILL_HERE: Final = 15.0
"""Seconds after which a line is used, lest it is thought dead."""


def both(language: Language) -> str:
    path = request.args.get("path", "")
    page = page_at(path)
    addresses = (
        page_addresses(page)
        if page is not None
        else {each: f"/{each}/" for each in LANGUAGES}
    )
    return render_template(
        "preview/both.html",
        addresses=addresses,
        names={"nl": "Nederlands", "en": "English"},
        back=path if page is not None else addresses[language],
        version=current_state().version,
    )


def found(language: Language) -> str:
    page = page_at(request.args.get("path", ""))
    if page is None:
        abort(404)
    return render_template(
        "preview/found.html", page=page, questions=list(questions_of(page))
    )


add_rules(bp, "both", both, lambda each: f"/{each}/preview/both/")
add_rules(bp, "found", found, lambda each: f"/{each}/preview/found/")


@bp.get("/preview/paper.css")
def paper() -> Response:
    return Response(paper_stylesheet(), mimetype="text/css")


@bp.post("/preview/showing")
def show() -> BaseResponse:
    """Choose a day; a form of another site may not."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        abort(403)
    try:
        day = date.fromisoformat(request.form["day"]) if request.form["day"] else None
    except ValueError:
        abort(400)
    current_live().show(Showing(day, request.form.get("public") == "yes"))
    back = request.form.get("back", "")
    # Only to a page of this preview, lest a link leads astray.
    is_own = back.startswith("/") and not back.startswith(("//", "/\\"))
    return redirect(back if is_own else "/", 303)


@bp.get("/preview/changes")
def changes() -> Response:
    """Server-sent events: a number whenever there is something else to see."""
    since = request.args.get("since", default=0, type=int)
    response = Response(_told(current_live(), since), mimetype="text/event-stream")
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _told(live: Live, version: int) -> Iterator[str]:
    # The server sends nothing, not even the head, before the first word.
    yield ": here\n\n"
    while True:
        now = live.wait(version, STILL_HERE)
        yield f"data: {now}\n\n" if now != version else ": still here\n\n"
        version = now
