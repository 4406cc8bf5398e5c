"""Queries of programs: read before a view answers, and refused by name."""

from collections.abc import Container, Mapping
from typing import Final

from flask import Flask, Response, current_app, request

from hub.current import current_site
from hub.i18n import gettext as _
from hub.views.api.accepted import ParametersOf, nothing
from hub.views.api.parameters import MOST_TOLD, Asked, Bad, Refused, read
from hub.views.problem_details import is_for_programs, problem

LONGEST_TOLD: Final = 40
EXTENSION: Final = "hub.accepted"
FINDERS: Final = "finders"
"""The blueprint whose views read their queries themselves, in every format."""


def init_app(
    app: Flask, accepted: Mapping[str, ParametersOf], *, own: Container[str]
) -> None:
    """Refuse what no table knows, at every address that is for programs.

    `accepted` says what an endpoint takes; one that is not in it takes nothing. Those
    in `own` see to it themselves.
    """
    app.extensions[EXTENSION] = accepted

    def check() -> None:
        if request.endpoint is None or not is_for_programs(request.path):
            return
        if request.endpoint not in own and request.blueprint != FINDERS:
            asked(accepted_by(request.endpoint))

    app.before_request(check)
    app.register_error_handler(Refused, refused)


def accepted_by(endpoint: str) -> ParametersOf:
    """What the view of an address for programs takes."""
    accepted: Mapping[str, ParametersOf] = current_app.extensions[EXTENSION]
    return accepted.get(endpoint, nothing)


def asked(of: ParametersOf) -> Asked:
    """What the request asks. Raises Refused."""
    return read(of(current_site().edition), request.args.items(multi=True))


def refused(error: Refused) -> Response:
    """A problem that names what means nothing, and what may have been meant."""
    told = [_told(each) for each in error.bad[:MOST_TOLD]]
    names = ", ".join(str(each["name"]) for each in told)
    detail = _("The address has parts that mean nothing here: %(names)s.", names=names)
    near = dict.fromkeys(each for bad in error.bad[:MOST_TOLD] for each in bad.near)
    if near:
        detail += " " + _("Did you mean %(near)s?", near=", ".join(near))
    return problem(
        400, _("Bad request"), detail, parameters=told, known=list(error.known)
    )


def _told(bad: Bad) -> dict[str, object]:
    reason = _("unknown name") if bad.value is None else _("unknown value")
    value = None if bad.value is None else printable(bad.value)
    near = {"did_you_mean": list(bad.near)} if bad.near else {}
    return {"name": printable(bad.name), "value": value, "reason": reason, **near}


def printable(text: str) -> str:
    """The first of what somebody wrote, without control characters."""
    return "".join(mark if mark.isprintable() else " " for mark in text)[:LONGEST_TOLD]
