"""The command that says what editors have to look at."""

import csv
import json
from dataclasses import asdict
from io import StringIO
from pathlib import Path
from typing import Final

import click
from flask import current_app, render_template
from flask.cli import with_appcontext

from hub.assets import Asset
from hub.cli.bad_content import stops_on_bad_content
from hub.content.wording import translator
from hub.current import current_site
from hub.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from hub.question_log import read_counts
from hub.reports.report import Kind, Report, report_of

COLUMNS: Final = ("kind", "owner", "file", "line", "title", "detail", "count", "lix")


@click.command
@click.option(
    "--format", "form", type=click.Choice(["html", "csv", "json"]), default="html"
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=SOURCE_LANGUAGE,
    help="The language of the report.  [nl]",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="The file to write; without it the report is printed.",
)
@with_appcontext
@stops_on_bad_content
def report(form: str, lang: Language, output: Path | None) -> None:
    """Report what to translate, review, link to and make easier, per owner."""
    made = _FORMS[form](_made(lang), lang)
    if output is None:
        click.echo(made, nl=False)
    else:
        # A spreadsheet reads a file as UTF-8 only where it begins so.
        encoding = "utf-8-sig" if form == "csv" else "utf-8"
        output.write_text(made, encoding)


def _made(language: Language) -> Report:
    site = current_site()
    log = site.config.question_log
    return report_of(
        site.content,
        (*site.problems(), *site.advice()),
        translator(site.config.translations, language),
        renderer=site.renderer,
        day=site.now().date(),
        questions=read_counts(log) if log is not None else {},
    )


def _as_html(report: Report, language: Language) -> str:
    """A page that needs nothing else: it can be sent by mail and printed."""
    with current_app.test_request_context(f"/{language}/"):
        html = render_template("reports/report.html", report=report, kinds=list(Kind))
    stylesheet = current_app.jinja_env.globals["stylesheet"]
    assert isinstance(stylesheet, Asset)
    return html.replace(
        "</head>", f"<style>{stylesheet.content.decode()}</style>\n</head>", 1
    )


def _as_csv(report: Report, language: Language) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in report.rows:
        place = (row.owner, row.file, row.line, row.title)
        writer.writerow((row.kind.value, *place, row.detail, "", ""))
    for text in report.texts:
        place = (text.owner, text.file, 1, text.title)
        writer.writerow(("text", *place, "", text.words, text.lix))
    for question, count in report.questions.items():
        # A question is what anybody typed: no spreadsheet may take it for a formula.
        title = _text(question)
        writer.writerow(("unanswered", "", "", "", title, "", count, ""))
    return out.getvalue()


def _text(question: str) -> str:
    return f"'{question}" if question.startswith(("=", "+", "-", "@")) else question


def _as_json(report: Report, language: Language) -> str:
    data = {
        "day": report.day.isoformat(),
        "rows": [asdict(row) for row in report.rows],
        "texts": [asdict(text) for text in report.texts],
        "questions": dict(report.questions),
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


_FORMS: Final = {"html": _as_html, "csv": _as_csv, "json": _as_json}

COMMANDS: Final = (report,)
