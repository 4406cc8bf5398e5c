"""The VISD hub: create_app is the only place where its parts meet."""

import os
from datetime import datetime

from flask import Flask

from hub import assets, cli, i18n, icons, official_frame, security
from hub.config import Config
from hub.current import steady
from hub.metrics.tally import Tally
from hub.middleware import stack
from hub.models.collection import COLLECTIONS
from hub.models.sourced import BRUSSELS
from hub.question_log import QUESTION_LOG, QuestionLog
from hub.site import Clock, Site
from hub.views import (
    a_z,
    accessibility,
    alternates,
    bounds,
    calendars,
    cards,
    changes,
    codes,
    collections,
    context,
    conventions,
    enquiry,
    errors,
    etags,
    exported_search,
    feeds,
    finders,
    freshness,
    glossary,
    guided_path,
    health,
    home,
    manifest,
    offer,
    pictures,
    rate_limits,
    redirects,
    relations,
    search_away,
    shortlist,
    sitemap,
    status,
    suggestions,
)

# Under its own name it would hide the package hub.search.
from hub.views import search as search_pages
from hub.views.api import pages as api
from hub.views.gallery import pages as gallery
from hub.views.linked_data import documents as linked_data
from hub.views.open_data import bulk, tables
from hub.views.open_data import manifest as open_data_manifest
from hub.views.open_data import page as open_data_page
from hub.views.plain_pages import pages as plain_pages

_BY_DATE = (calendars, changes, feeds)
_OPEN_DATA = (open_data_page, bulk, tables, open_data_manifest)


def create_app(
    config: Config | None = None,
    clock: Clock | None = None,
    *,
    tally: Tally | None = None,
) -> Flask:
    """The application; reads no content until it is first needed.

    One that takes the place of another goes on with its tally.
    """
    config = config or Config.from_environment(os.environ)
    app = Flask(__name__, static_folder=None)
    clock = clock or _brussels_now
    app.extensions["hub"] = Site(config, steady(clock))
    if config.question_log is not None:
        app.extensions[QUESTION_LOG] = QuestionLog(config.question_log)
    for part in (i18n, security, bounds, rate_limits, official_frame):
        part.init_app(app, config)
    freshness.init_app(app, clock)
    etags.init_app(app)
    assets.init_app(app, config)
    icons.init_app(app)
    context.init_app(app)
    errors.init_app(app)
    for section in (
        redirects,
        relations,
        shortlist,
        codes,
        enquiry,
        offer,
        cards,
        linked_data,
        search_away,
    ):
        section.init_app(app)
    search_module = exported_search if config.exported else search_pages
    for module in (home, glossary, guided_path, search_module, suggestions, pictures):
        app.register_blueprint(module.bp)
    for module in (
        a_z,
        accessibility,
        sitemap,
        status,
        manifest,
        *_OPEN_DATA,
        *_BY_DATE,
    ):
        app.register_blueprint(module.bp)
    for collection in COLLECTIONS:
        app.register_blueprint(collections.create_blueprint(collection))
    app.register_blueprint(finders.create_blueprint())
    api.init_app(app)
    plain_pages.init_app(app)
    app.register_blueprint(conventions.bp)
    # A file lives always, and is never ready.
    if not config.exported:
        app.register_blueprint(health.bp)
    alternates.init_app(app)
    gallery.init_app(app, config)
    cli.init_app(app, create_app)
    stack.init_app(app, config, clock, tally=tally)
    return app


def _brussels_now() -> datetime:
    return datetime.now(BRUSSELS)
