"""What common hosts are told: old addresses, errors, headers and media types."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self
from urllib.parse import urlsplit

from hub.assets import YEAR
from hub.config import Config
from hub.export.crawling import Crawled
from hub.export.frozen import NOT_FOUND, Kind
from hub.languages import LANGUAGES
from hub.security import headers_of
from hub.views.cards import CARDS
from hub.views.freshness import LONGEST

LASTING: Final = {"Cache-Control": f"public, max-age={YEAR}, immutable"}
FOR_A_WHILE: Final = f"public, max-age={LONGEST}, must-revalidate"
CROSS_ORIGIN: Final = {"Cross-Origin-Resource-Policy": "cross-origin"}
FOR_ALL: Final = {"Access-Control-Allow-Origin": "*"}


@dataclass(frozen=True)
class Hosted:
    """One export, as every host has to serve it."""

    root: str
    """The path of the base URL, without a slash at its end."""
    redirects: Mapping[str, str]
    kinds: tuple[Kind, ...]
    headers: Mapping[str, str]
    """Sent with every file."""

    @classmethod
    def of(cls, base_url: str, crawled: Crawled, config: Config) -> Self:
        """What came of the crawl."""
        return cls(
            root=urlsplit(base_url).path.rstrip("/"),
            redirects=dict(sorted(crawled.redirects.items())),
            kinds=tuple(sorted(_one_a_suffix(crawled), key=lambda kind: kind.suffix)),
            headers=headers_of(base_url, config.official_origins),
        )

    @property
    def lasting(self) -> Mapping[str, Mapping[str, str]]:
        """The folders whose files never change under one name, and their headers."""
        cards = {
            f"{self.root}/{each}/{CARDS[each]}/": {**LASTING, **CROSS_ORIGIN}
            for each in LANGUAGES
        }
        return {f"{self.root}/static/": LASTING, **cards}


def _one_a_suffix(crawled: Crawled) -> Iterator[Kind]:
    """Texts say that they are UTF-8, so those that do come first."""
    known: set[str] = set()
    for kind in sorted(
        crawled.kinds, key=lambda kind: "charset" not in kind.media_type
    ):
        if kind.suffix and kind.suffix not in known:
            known.add(kind.suffix)
            yield kind


def write_host_files(folder: Path, hosted: Hosted) -> None:
    """A file for each host that reads one from the folder, and one to include."""
    for name, lines in (
        ("_redirects", _redirects(hosted)),
        ("_headers", _headers(hosted)),
        (".htaccess", _htaccess(hosted)),
        ("_nginx.conf", _nginx(hosted)),
    ):
        (folder / name).write_text("\n".join(lines) + "\n", "utf-8")


def _redirects(hosted: Hosted) -> Iterator[str]:
    """Netlify and Cloudflare Pages; only the first reads the visitor's language."""
    root = hosted.root
    yield f"{root}/ {root}/en/ 302 Language=en"
    yield f"{root}/ {root}/nl/ 302"
    for old, new in hosted.redirects.items():
        yield f"{root}{old} {root}{new} 308"
    for language in LANGUAGES:
        yield f"{root}/{language}/* {root}/{language}/{NOT_FOUND} 404"


def _headers(hosted: Hosted) -> Iterator[str]:
    """Netlify and Cloudflare Pages."""
    yield f"{hosted.root}/*"
    yield from _indented({**hosted.headers, "Cache-Control": FOR_A_WHILE})
    for folder, headers in hosted.lasting.items():
        yield f"{folder}*"
        # A header that is named twice would be sent with both values.
        yield from (f"  ! {name}" for name in headers)
        yield from _indented(headers)
    for kind in hosted.kinds:
        given = {"Content-Type": kind.media_type, **(FOR_ALL if kind.for_all else {})}
        if kind.suffix != ".html":
            yield f"{hosted.root}/*{kind.suffix}"
            yield from _indented(given)


def _indented(headers: Mapping[str, str]) -> Iterator[str]:
    for name, value in headers.items():
        yield f"  {name}: {value}"


def _htaccess(hosted: Hosted) -> Iterator[str]:
    """Apache, with mod_headers, mod_rewrite and AllowOverride."""
    root = hosted.root
    yield "Options -Indexes"
    yield "DirectoryIndex index.html"
    yield "AddDefaultCharset utf-8"
    yield f"ErrorDocument 404 {root}/{NOT_FOUND}"
    yield "RewriteEngine On"
    yield "RewriteCond %{HTTP:Accept-Language} ^en [NC]"
    yield f"RewriteRule ^$ {root}/en/ [R=302,L]"
    yield f"RewriteRule ^$ {root}/nl/ [R=302,L]"
    for old, new in hosted.redirects.items():
        yield f'RedirectMatch 308 "^{root}{old}?$" "{root}{new}"'
    for language in LANGUAGES:
        yield f'<If "%{{REQUEST_URI}} =~ m#^{root}/{language}/#">'
        yield f"  ErrorDocument 404 {root}/{language}/{NOT_FOUND}"
        yield "</If>"
    for name, value in {**hosted.headers, "Cache-Control": FOR_A_WHILE}.items():
        yield f'Header always set {name} "{value}"'
    for folder, headers in hosted.lasting.items():
        yield f'<If "%{{REQUEST_URI}} =~ m#^{folder}#">'
        for name, value in headers.items():
            yield f'  Header always set {name} "{value}"'
        yield "</If>"
    for kind in hosted.kinds:
        pattern = kind.suffix.replace(".", r"\.")
        yield f'<FilesMatch "{pattern}$">'
        yield f'  ForceType "{kind.media_type}"'
        if kind.for_all:
            yield '  Header always set Access-Control-Allow-Origin "*"'
        yield "</FilesMatch>"


def _nginx(hosted: Hosted) -> Iterator[str]:
    """To include in a server block whose root has the export at its own path."""
    root = hosted.root
    yield "absolute_redirect off;"
    yield "index index.html;"
    yield f"location = {root}/ {{"
    yield "  # The first language that the browser names; Dutch for all but English."
    yield f"  if ($http_accept_language ~* ^en) {{ return 302 {root}/en/; }}"
    yield f"  return 302 {root}/nl/;"
    yield "}"
    yield f"location = {root}/_nginx.conf {{ return 404; }}"
    for old, new in hosted.redirects.items():
        yield f"location = {root}{old} {{ return 308 {root}{new}; }}"
    for folder in ("/", *(f"/{each}/" for each in LANGUAGES)):
        given = {**hosted.headers, "Cache-Control": FOR_A_WHILE}
        yield from _location(hosted, f"{root}{folder}", given, f"{root}{folder}")
    for folder, headers in hosted.lasting.items():
        given = {**hosted.headers, **headers}
        yield from _location(hosted, folder, given, f"{root}/")


def _location(
    hosted: Hosted, path: str, headers: Mapping[str, str], errors: str
) -> Iterator[str]:
    """What is below a path; nginx forgets outer headers where there are inner ones."""
    yield f"location {path} {{"
    yield f"  error_page 404 {errors}{NOT_FOUND};"
    yield "  types {"
    plain = [kind for kind in hosted.kinds if kind.suffix.count(".") == 1]
    for kind in plain:
        yield f'    "{kind.media_type}" {kind.suffix[1:]};'
    yield "  }"
    yield from (f'  add_header {name} "{headers[name]}" always;' for name in headers)
    for kind in hosted.kinds:
        if kind.for_all or kind not in plain:
            pattern = kind.suffix.replace(".", r"\.")
            given = {**headers, **(FOR_ALL if kind.for_all else {})}
            yield f"  location ~ {pattern}$ {{"
            yield f'    types {{ }} default_type "{kind.media_type}";'
            yield from (
                f'    add_header {name} "{given[name]}" always;' for name in given
            )
            yield "  }"
    yield "}"
