"""New content for a server that goes on answering: read before its workers are."""

import logging

from flask import Flask

from hub.content.problems import ContentError
from hub.publishing.start import Factory, opened, site_of
from hub.publishing.trial import is_sound
from hub.revision import CODE, release_of
from hub.search.index import IndexUnwritable

logger = logging.getLogger(__name__)


def renewed(old: Flask, factory: Factory) -> Flask:
    """The app with the content on disk; the old one where that cannot be shown."""
    if not _may_be_renewed(old):
        return old
    try:
        new = opened(factory, site_of(old).config)
    except (ContentError, IndexUnwritable, OSError):
        # Sound a moment ago: somebody writes to the folder just now, or fills the disk.
        logger.exception("The content cannot be read. The old content stays.")
        return old
    logger.info("New content is read: %s", site_of(new).revision)
    return new


def _may_be_renewed(old: Flask) -> bool:
    site = site_of(old)
    release = release_of(CODE, site.config.translations)
    if site.revision is None or release != site.revision.release:
        logger.error(
            "The code on disk is not the code that runs: restart the hub to publish "
            "both. The old content stays."
        )
        return False
    if not is_sound():
        logger.error("The content cannot be shown. The old content stays.")
        return False
    return True
