"""The page for when no content could be read yet: all that is wrong with it."""

from flask import Response, current_app, make_response

from hub.current import current_language
from hub.preview.problem_list import say
from hub.preview.request import current_state


def broken_page() -> Response:
    """The problems alone; the templates of the site need a site."""
    state = current_state()
    template = current_app.jinja_env.get_template("preview/broken.html")
    return make_response(
        template.render(
            say=say,
            problems=state.problems,
            language=current_language(),
            version=state.version,
            stylesheet=current_app.jinja_env.globals["stylesheet"],
        ),
        503,
    )
