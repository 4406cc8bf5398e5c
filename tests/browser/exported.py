"""A few pages of an exported site as files, with its search; enough for its tests.

The export itself writes every page. Here are only those that the search needs.
"""

import re
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Self

from flask import Flask

from hub.client_search.writing import write
from hub.security import content_security_policy

FOLDER = "some/folder"
PAGES = ("/nl/zoeken/", "/en/search/", "/nl/a-z/", "/en/a-z/")
_NEEDED = re.compile(r'(?:src|href)="(/static/[^"]+|/favicon\.[a-z]+)"')
_ADDRESS = re.compile(r'\b(href|src|action)="/([^"?#]*)')


class QuietHandler(SimpleHTTPRequestHandler):
    """Says nothing of what it serves."""

    def log_message(self, format: str, *args: object) -> None:
        pass


class ExportedSite:
    """Files below a folder, and a server for them that knows nothing of the hub."""

    def __init__(self, app: Flask, root: Path) -> None:
        self.root = root
        self.folder = root / FOLDER
        self.files = write(app.extensions["hub"].edition, self.folder / "search")
        client = app.test_client()
        for path in PAGES:
            html = client.get(path).text
            self._put(path, _as_file(html, path).encode())
            for needed in _NEEDED.findall(html):
                data = client.get(needed).data
                # From the folder of the styles to that of the site.
                self._put(needed, data.replace(b'url("/', b'url("../'))

    def _put(self, path: str, content: bytes) -> None:
        file = self.folder / (path[1:] + ("index.html" if path.endswith("/") else ""))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def __enter__(self) -> Self:
        handler = partial(QuietHandler, directory=str(self.root))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._thread = Thread(target=self._server.serve_forever)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/{FOLDER}"

    @property
    def on_disk(self) -> str:
        return self.folder.as_uri()


def _as_file(html: str, path: str) -> str:
    """The page as it stands in a folder anywhere, with its policy inside."""
    up = "../" * path.count("/", 1)

    def relative(found: re.Match[str]) -> str:
        name, target = found.groups()
        file = "index.html" if target.endswith("/") else ""
        return f'{name}="{up}{target}{file}'

    # What only a header can say is left out.
    policy = content_security_policy().replace("; frame-ancestors 'none'", "")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _ADDRESS.sub(relative, html).replace("<head>", f"<head>{meta}", 1)
