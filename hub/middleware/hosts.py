"""The names under which the hub answers; a request for another one goes no further."""

from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import urlsplit

# wsgiref.types names them; they are of the standard, not of a library.
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.sansio.utils import host_is_trusted

from hub.config import Config
from hub.security import headers_of

OWN: Final = ("localhost", "127.0.0.1", "[::1]")
"""A machine's names for itself: nothing of an answer is made from the name, so that
who asks so harms nobody."""

HEALTH: Final = frozenset({"/healthz", "/readyz"})
"""Load balancers ask for these by address, not by name."""

REFUSED: Final = (
    b"Deze server beantwoordt geen vragen voor die naam.\n"
    b"This server does not answer for that name.\n"
)


def known_hosts(config: Config) -> frozenset[str]:
    """Every name that the settings allow."""
    public = urlsplit(config.base_url).hostname or ""
    # An address of IPv6 stands in brackets where a port may follow.
    named = f"[{public}]" if ":" in public else public
    return frozenset({named, *OWN, *config.hosts.split()})


class KnownHosts:
    """Answers 400 where the Host header is no name of the hub."""

    def __init__(
        self, app: WSGIApplication, hosts: Iterable[str], headers: Mapping[str, str]
    ) -> None:
        self.app = app
        self.hosts = frozenset(hosts)
        self.headers = dict(headers)

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        host = environ.get("HTTP_HOST", "")
        if host_is_trusted(host, self.hosts) or environ.get("PATH_INFO") in HEALTH:
            return self.app(environ, start_response)
        headers = {
            "Content-Type": "text/plain; charset=utf-8",
            "Content-Length": str(len(REFUSED)),
            "Cache-Control": "no-store",
            **self.headers,
        }
        start_response("400 Bad Request", list(headers.items()))
        return [] if environ.get("REQUEST_METHOD") == "HEAD" else [REFUSED]


def of(app: WSGIApplication, config: Config) -> WSGIApplication:
    """The app, for the hosts of the settings."""
    headers = headers_of(config.base_url, config.official_origins)
    return KnownHosts(app, known_hosts(config), headers)
