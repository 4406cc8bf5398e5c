"""How much one visitor may ask in a minute, counted by the address of the network."""

import logging
import time
from collections.abc import Callable, Mapping
from ipaddress import IPv6Address, ip_address
from typing import Final

from flask import Flask, request
from flask_limiter import ApplicationLimit, Limiter

from hub.config import Config
from hub.current import REHEARSAL
from hub.views.problem_details import is_for_programs

UNCOUNTED: Final = frozenset({"assets", "health"})
"""The blueprints that cost nothing, or whose answers must come whatever happens."""

NETWORK: Final = 64
"""The bits of an IPv6 address that one customer of a provider has at least; counted
by whole addresses, anybody would be 2 to the power 64 visitors."""

WAITED: Final = 0.25
"""Seconds for the store of the counts; without an answer each worker counts itself."""

PUT_BACK: Final = 1.0
"""Seconds by which a clock is put back; less is threads that overtake each other."""


def init_app(app: Flask, config: Config) -> None:
    """Answer 429 to who asks more than the settings allow."""
    if config.exported or config.unpublished:
        return
    # It would write down addresses of visitors with every refusal.
    logging.getLogger("flask-limiter").setLevel(logging.WARNING)
    limiter = Limiter(
        visitor,
        application_limits=[*_limits(config)],
        storage_uri=config.rate_storage or "memory://",
        # Passed on to the client of Redis, which takes parts of a second too.
        storage_options={**_store_options(config)},  # type: ignore[dict-item]  # as said
        in_memory_fallback_enabled=bool(config.rate_storage),
        # An answer that is kept for others may not say what one visitor has left.
        headers_enabled=False,
        # Addresses that lead nowhere count too; and the limits ask no view for its
        # name, which a partial function has not.
        request_identifier=lambda: "any",
        key_prefix="hub",
    )
    limiter.request_filter(
        lambda: request.blueprint in UNCOUNTED or REHEARSAL in request.environ
    )
    if not config.rate_storage:
        app.before_request(_forgetting(limiter))
    limiter.init_app(app)


def _forgetting(limiter: Limiter) -> Callable[[], None]:
    """Forgets all counts when the clock is put back, or they would last for hours."""
    latest = time.time()

    def forget() -> None:
        nonlocal latest
        before, latest = latest, time.time()
        if latest < before - PUT_BACK:
            limiter.reset()

    return forget


def _limits(config: Config) -> list[ApplicationLimit]:
    """Two counts a visitor: everything, and what costs more."""
    limits = []
    if config.requests_per_minute:
        per_minute = f"{config.requests_per_minute}/minute"
        limits.append(ApplicationLimit(per_minute, scope="requests"))
    if config.questions_per_minute:
        per_minute = f"{config.questions_per_minute}/minute"
        limits.append(
            ApplicationLimit(
                per_minute, scope="questions", exempt_when=lambda: not _is_question()
            )
        )
    return limits


def _store_options(config: Config) -> Mapping[str, float]:
    if not config.rate_storage:
        return {}
    return {"socket_connect_timeout": WAITED, "socket_timeout": WAITED}


def _is_question() -> bool:
    """Whether the answer is made for this question, or is for programs."""
    return bool(request.query_string) or is_for_programs(request.path)


def visitor() -> str:
    """Whom a request is counted for."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        # A socket in the file system has no address: all who come by it are one.
        return "local"
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return f"{int(address) >> (128 - NETWORK):x}/{NETWORK}"
    return str(address)
