"""Every picture by its id, in the language of the request."""

from collections.abc import Callable, Mapping
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


FIGURES: Final[Mapping[PictureId, Make]] = {
    "timeline": visd_timeline,
    "matrix": lambda catalogue, each: matrix(catalogue, each, _path("matrix", each)),
    "phases": phases,
    "budget": budget,
    "governance": governance,
    "map": lambda catalogue, each: facility_map(catalogue, each, _path("map", each)),
}
"""In the order of the index."""
