"""What a visitor has already is not sent again: a strong ETag on every answer."""

from flask import Flask, Response, request

from hub.validity import CONDITIONS


def init_app(app: Flask) -> None:
    """Mark every answer that may be kept, and answer 304 to who has it."""
    app.after_request(_marked)


def _marked(response: Response) -> Response:
    is_answer = response.status_code == 200 and request.method in {"GET", "HEAD"}
    # What streams is not read here, and what may not be kept needs no mark.
    is_whole = not response.direct_passthrough and not response.is_streamed
    if is_answer and is_whole and not response.cache_control.no_store:
        response.add_etag()
        # The layer that keeps answers takes conditions off: most requests have none.
        if not request.environ.keys().isdisjoint(CONDITIONS):
            response.make_conditional(request)
    return response
