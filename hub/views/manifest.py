"""The web manifest: how the hub is called and drawn among the apps of a device."""

from typing import Final

from flask import Blueprint, Response, json, make_response, url_for

from hub.assets import DAY, app_icon
from hub.i18n import gettext as _
from hub.languages import Language
from hub.palette import palette
from hub.views.addresses import add_rules

bp = Blueprint("manifest", __name__)

ICONS: Final = {"icon-192": "192x192", "icon-512": "512x512"}


def manifest(language: Language) -> Response:
    home = url_for("home.index", language=language)
    paper = palette().light["paper"]
    said = {
        "id": home,
        "name": str(_("VISD hub")),
        "short_name": str(_("VISD hub")),
        "description": str(_("Security and defence innovation in Flanders")),
        "lang": language,
        "dir": "ltr",
        "start_url": home,
        # Both languages: the switch stays inside.
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": palette().light["paper-raised"],
        "background_color": paper,
        "icons": [_icon(stem) for stem in ICONS],
    }
    response = make_response(json.dumps(said, ensure_ascii=False))
    response.mimetype = "application/manifest+json"
    response.cache_control.public = True
    response.cache_control.max_age = DAY
    return response


def _icon(stem: str) -> dict[str, str]:
    return {
        "src": url_for("assets.file", name=app_icon(stem).name),
        "sizes": ICONS[stem],
        "type": "image/png",
        # The mark stands within the middle that every mask leaves.
        "purpose": "any maskable",
    }


add_rules(bp, "manifest", manifest, lambda each: f"/{each}/manifest.webmanifest")
