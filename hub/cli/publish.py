"""`hub publish`: check, index, and a running hub that shows it, in one step."""

import os
import sys
from pathlib import Path
from typing import Final, NoReturn
from urllib.parse import urlsplit

import click
from flask.cli import with_appcontext

from hub.cli.bad_content import stops_on_bad_content
from hub.current import current_site
from hub.publishing.asking import Held, wait_until
from hub.publishing.master import Master
from hub.publishing.trial import SOUND
from hub.revision import Revision
from hub.search.engine import SearchUnavailable
from hub.site import Site


@click.command
@click.option(
    "--pid-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where the running hub wrote its number; else HUB_PID_FILE.",
)
@click.option("--url", help="Where it answers; else http://HOST:PORT.")
@click.option(
    "--wait",
    type=click.FloatRange(min=0),
    default=120.0,
    show_default=True,
    help="Seconds in which the running hub must show it.",
)
@click.option("--trial", is_flag=True, help="Check and index; tell no running hub.")
@with_appcontext
@stops_on_bad_content
def publish(pid_file: Path | None, url: str | None, wait: float, trial: bool) -> None:
    """Check the content, index it, and let the running hub show it."""
    site = current_site()
    revision = _sound(site)
    if trial:
        return
    file = pid_file or site.config.pid_file
    master = Master.of(file) if file is not None else None
    if master is None:
        where = f"{file} names none" if file else "neither --pid-file nor HUB_PID_FILE"
        click.echo(f"No hub runs here ({where}): the next start shows this content.")
        return
    running = _Running(url or _address(), urlsplit(site.config.base_url).netloc)
    running.refuse_other_code(revision)
    try:
        master.reload()
    except PermissionError:
        _stop(f"This user may not reload process {master.process}: nothing is changed.")
    click.echo(f"Process {master.process} is reading the content ...")
    if not wait_until(lambda: running.shows(revision), wait):
        _stop(f"{running.told()} after {wait:g} seconds; its log says why.")
    click.echo(f"The hub at {running.url} shows {_named(revision)}.")


class _Running:
    """The hub that is asked."""

    def __init__(self, url: str, host: str) -> None:
        self.url = url
        self._host = host

    def shows(self, revision: Revision) -> bool:
        """Whether it holds this content, of this commit."""
        held = Held.by(self.url, self._host)
        found = held and (held.content, held.commit)
        return found == (revision.content, revision.commit)

    def refuse_other_code(self, revision: Revision) -> None:
        """Stop where new content would meet old code."""
        held = Held.by(self.url, self._host)
        if held is not None and held.release not in {None, revision.release}:
            _stop(
                "The code changed since the running hub was started: restart it. "
                "The index is ready; the running hub is untouched."
            )

    def told(self) -> str:
        """What it says instead."""
        held = Held.by(self.url, self._host)
        if held is None:
            return f"No hub answers at {self.url}"
        return f"The hub at {self.url} still shows commit {held.commit or 'unknown'}"


def _sound(site: Site) -> Revision:
    """The content of now, checked and indexed."""
    site.open()
    reason, revision = site.unready(), site.revision
    if reason is not None or revision is None:
        _stop(f"Not published: {reason}. Run it again.")
    try:
        # Whoever starts goes on without a search; nobody gives up one that works.
        _ = site.searcher.count
    except SearchUnavailable as error:
        _stop(f"Not published: its search index is not there ({error}). Run it again.")
    click.echo(f"{SOUND}{_named(revision)}.")
    return revision


def _named(revision: Revision) -> str:
    commit = f"commit {revision.commit[:12]}" if revision.commit else "no commit"
    return f"{commit}, content {revision.content}"


def _address() -> str:
    """Where `gunicorn.conf.py` lets the server listen."""
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
    return f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}"


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)


COMMANDS: Final = (publish,)
