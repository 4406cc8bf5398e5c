"""The command that checks the links to other sites."""

import csv
import json
import sys
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Final

import click
from flask.cli import with_appcontext

from hub.cli.bad_content import stops_on_bad_content
from hub.current import current_site
from hub.external_links.asking import Manners
from hub.external_links.findings import Finding, by_owner, findings, now_seen
from hub.external_links.gathering import Link, links_of
from hub.external_links.memory import read_seen, write_seen
from hub.external_links.rounds import ask_all

MEMORY: Final = "links.json"
"""Beside the indexes: git ignores it, and it may be lost."""


@click.command
@click.option("--owner", metavar="ID", help="Only links on the pages of this owner.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "csv"]), default="text"
)
@click.option(
    "--memory",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help="The file that remembers what was good when.  [search_index/links.json]",
)
@click.option("--at-once", type=click.IntRange(1, 20), default=6, metavar="N")
@click.option("--delay", type=click.FloatRange(0), default=1.0, metavar="SECONDS")
@click.option("--timeout", type=click.FloatRange(0.1), default=10.0, metavar="SECONDS")
@click.option("--deadline", type=click.FloatRange(0.1), default=30.0, metavar="SECONDS")
@click.option("--patience", type=click.IntRange(0), default=7, metavar="DAYS")
@click.option("--private", is_flag=True, help="Ask machines inside a network too.")
@with_appcontext
@stops_on_bad_content
def links(  # noqa: PLR0913  # one for each option
    owner: str | None,
    form: str,
    memory: Path | None,
    at_once: int,
    delay: float,
    timeout: float,
    deadline: float,
    patience: int,
    private: bool,
) -> None:
    """Ask whether the links to other sites still work. Uses the network."""
    every = links_of(current_site().content.entries)
    asked = [link for link in every if owner is None or _is_of(link, owner)]
    click.echo(f"{len(asked)} links are asked for.", err=True)
    memory = memory or current_site().config.search_index / MEMORY
    today, seen = current_site().now().date(), read_seen(memory)
    answers = ask_all(
        (link.url for link in asked),
        Manners(timeout, allows_private=private, deadline=deadline),
        at_once=at_once,
        delay=delay,
    )
    found = findings(asked, answers, seen, today=today, patience=patience)
    write_seen(memory, now_seen(answers, seen, today), (link.url for link in every))
    click.echo(_FORMS[form](found), nl=False)
    broken = sum(each.is_broken for each in found)
    click.echo(f"{broken} of {len(found)} links are broken.", err=True)
    if broken:
        sys.exit(1)


def _is_of(link: Link, owner: str) -> bool:
    return any(place.owner == owner for place in link.places)


def _rows(found: Iterable[Finding]) -> list[dict[str, object]]:
    """A row for each link in each file, owner by owner."""
    return [
        {
            "owner": place.owner,
            "file": place.file,
            "url": each.link.url,
            "verdict": each.answer.verdict.value,
            "broken": each.is_broken,
            "status": each.answer.status,
            "leads_to": each.answer.final,
            "reason": each.answer.reason,
            "last_good": each.last_good.isoformat() if each.last_good else None,
        }
        for place, each in by_owner(found)
    ]


def _as_text(found: Iterable[Finding]) -> str:
    """What is not simply good, under its owner."""
    lines, owner = list[str](), None
    for row in _rows(found):
        if row["verdict"] == "good":
            continue
        if row["owner"] != owner:
            owner = row["owner"]
            lines.append(f"{owner}:")
        told = (row["status"], row["reason"], row["leads_to"])
        details = ", ".join(str(each) for each in told if each)
        good = f"; last good on {row['last_good']}" if row["last_good"] else ""
        mark = "broken" if row["broken"] else "      "
        lines.append(f"  {mark} {row['verdict']:12}{row['url']} ({details}{good})")
        lines.append(f"         {row['file']}")
    return "\n".join([*lines, ""]) if lines else "All links work.\n"


def _as_json(found: Iterable[Finding]) -> str:
    return json.dumps(_rows(found), indent=1, ensure_ascii=False) + "\n"


def _as_csv(found: Iterable[Finding]) -> str:
    out = StringIO()
    rows = _rows(found)
    writer = csv.DictWriter(out, list(rows[0]) if rows else ["owner"])
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


_FORMS: Final = {"text": _as_text, "json": _as_json, "csv": _as_csv}

COMMANDS: Final = (links,)
