"""The address of a visitor, as the proxies in front that are trusted say it."""

# wsgiref.types names it; it is of the standard, not of a library.
from wsgiref.types import WSGIApplication

from werkzeug.middleware.proxy_fix import ProxyFix


def behind(app: WSGIApplication, proxies: int) -> WSGIApplication:
    """The app, told the address that the first of so many proxies was asked from.

    Nothing else that a proxy may say is read: not the host, which every proxy can pass
    on as it is, nor scheme, port and prefix, since the setting says what is public.
    """
    return ProxyFix(app, x_for=proxies, x_proto=0)
