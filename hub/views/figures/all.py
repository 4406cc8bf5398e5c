"""Every picture by its id, in the language of the request."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from flask import url_for

from hub.catalogue import Catalogue
from hub.languages import Language
from hub.models.pictures import PictureId
from hub.views.figures.budget import budget
from hub.views.figures.figure import Figure
from hub.views.figures.governance import governance
from hub.views.figures.map import facility_map
from hub.views.figures.matrix import matrix
from hub.views.figures.phases import phases
from hub.views.figures.timeline import visd_timeline

Make = Callable[[Catalogue, Language], Figure]


def _path(id: PictureId, language: Language) -> str:
    return url_for(f"pictures.{id}", language=language)


def _kept(make: Make) -> Make:
    """Drawn once per language: a catalogue never changes, and a map takes long."""
    return lru_cache(maxsize=4)(make)


FIGURES: Final[Mapping[PictureId, Make]] = {
    "timeline": _kept(visd_timeline),
    "matrix": _kept(lambda found, each: matrix(found, each, _path("matrix", each))),
    "phases": _kept(phases),
    "budget": _kept(budget),
    "governance": _kept(governance),
    "map": _kept(lambda found, each: facility_map(found, each, _path("map", each))),
}
"""In the order of the index."""
