"""Security headers on every response, errors included."""

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Response

from hub.config import Config

LOADED: Final = ("script-src", "style-src", "connect-src", "img-src")
"""What a page may load, from the hub alone unless a setting names other origins."""

TRANSPORT: Final = "max-age=31536000"
"""A year of TLS alone. Names below the hub's own, and the lists that browsers carry
along, are for the owner of the domain to promise."""

HEADERS: Final = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope"),
            *("magnetometer", "microphone", "midi", "payment", "usb"),
        )
    ),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def init_app(app: Flask, config: Config) -> None:
    """Send the headers with every response."""
    headers = headers_of(config.base_url, config.official_origins)
    app.after_request(lambda response: _add_headers(response, headers))
    policy = headers["Content-Security-Policy"]
    app.jinja_env.globals["content_policy"] = policy_of_page(policy)


def headers_of(base_url: str, official_origins: str = "") -> Mapping[str, str]:
    """The headers of every response of a hub at a public address."""
    policy = content_security_policy(official_origins.split())
    is_secure = urlsplit(base_url).scheme == "https"
    transport = {"Strict-Transport-Security": TRANSPORT} if is_secure else {}
    return {"Content-Security-Policy": policy, **HEADERS, **transport}


def content_security_policy(origins: Sequence[str] = ()) -> str:
    """The policy: 'self' alone, and the origins of an official header and footer."""
    directives = {
        "default-src": ["'none'"],
        **{name: ["'self'", *origins] for name in LOADED},
        # Widgets of others may bring their own letters and windows; ours never do.
        **(
            {name: list(origins) for name in ("font-src", "frame-src")}
            if origins
            else {}
        ),
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(given)}" for name, given in directives.items())


def policy_of_page(policy: str) -> str:
    """The policy as a page may state it: who may frame it, only a header can say."""
    directives = policy.split("; ")
    return "; ".join(each for each in directives if "frame-ancestors" not in each)


def _add_headers(response: Response, headers: Mapping[str, str]) -> Response:
    said = {name.lower() for name, _ in response.headers}
    for name, value in headers.items():
        if name.lower() not in said:
            response.headers.add(name, value)
    return response
