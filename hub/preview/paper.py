"""A page as a printer gets it, on the screen."""

from flask import Response, current_app, render_template

from hub.assets import Asset
from hub.preview.request import current_state

NEVER = "(width < 0px)"
SHEET = """@layer preview {
  body { box-sizing: border-box; max-inline-size: 210mm; margin-inline: auto;
    padding: 18mm; }
}"""


def on_paper(response: Response) -> Response:
    """The page with the stylesheet of print in the place of its own."""
    text = response.get_data(as_text=True)
    text = text.replace(f"/static/{_stylesheet().name}", "/preview/paper.css")
    head = render_template("preview/head.html", version=current_state().version)
    response.set_data(text.replace("</head>", f"{head}</head>", 1))
    return response


def paper_stylesheet() -> str:
    """The stylesheet of the site as if the screen were paper."""
    printed = (
        _stylesheet()
        .content.decode()
        .replace("@media print", "@media all")
        .replace("@media screen", f"@media {NEVER}")
        .replace("(prefers-color-scheme: dark)", NEVER)
    )
    return f"{printed}\n{SHEET}"


def _stylesheet() -> Asset:
    stylesheet = current_app.jinja_env.globals["stylesheet"]
    assert isinstance(stylesheet, Asset)
    return stylesheet
