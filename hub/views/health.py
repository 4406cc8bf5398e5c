"""For whoever watches the hub: the process lives, and whether it may be asked."""

from typing import Final

from flask import Blueprint, Response, jsonify

from hub.current import current_site

bp = Blueprint("health", __name__)

PATHS: Final = ("/healthz", "/readyz")
PATIENCE: Final = 5
"""Seconds after which it makes sense to ask again."""


@bp.get(PATHS[0])
def healthz() -> Response:
    """The process answers; nothing else is looked at."""
    return _unkept(jsonify(status="alive"))


@bp.get(PATHS[1])
def readyz() -> Response:
    """The content is read and valid, and the index is of the same content."""
    site = current_site()
    reason, revision = site.unready(), site.revision
    said: dict[str, object] = {"status": "ready" if reason is None else "not ready"}
    if reason is not None:
        said["reason"] = reason
    if revision is not None:
        said |= {
            "commit": revision.commit,
            "content": revision.content,
            "index": site.indexed,
            "release": revision.release,
            "read": revision.read.isoformat(timespec="seconds"),
            "age_seconds": int((site.now() - revision.read).total_seconds()),
        }
    response = _unkept(jsonify(said))
    if reason is not None:
        response.status_code = 503
        response.retry_after = PATIENCE
    return response


def _unkept(response: Response) -> Response:
    response.cache_control.no_store = True
    response.headers["X-Robots-Tag"] = "noindex"
    return response
