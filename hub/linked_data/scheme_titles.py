"""What the vocabularies are called; the content names only their terms."""

from collections.abc import Mapping
from typing import Final

from hub.models.base import Label

TITLES: Final[Mapping[str, Label]] = {
    "audiences": Label(nl="Voor wie", en="For whom"),
    "checks": Label(nl="Na te kijken voor u indient", en="To check before you apply"),
    "collections": Label(nl="Delen van de hub", en="Sections of the hub"),
    "domains": Label(nl="Domeinen van VISD", en="Domains of VISD"),
    "levels": Label(nl="Beleidsniveaus", en="Levels of government"),
    "milestone-tracks": Label(nl="Lijnen van een tijdlijn", en="Lines of a timeline"),
    "organisation-types": Label(nl="Soorten organisaties", en="Kinds of organisations"),
    "owners": Label(nl="Wie een pagina bijhoudt", en="Who keeps a page up to date"),
    "phases": Label(nl="Productontwikkelingscyclus", en="Product-development cycle"),
    "places": Label(
        nl="Plaatsen met een Engelse naam", en="Places with an English name"
    ),
    "programme-manager-domains": Label(
        nl="Domeinen met een programmamanager", en="Domains with a programme manager"
    ),
    "provinces": Label(nl="Provincies", en="Provinces"),
    "roadmap-parts": Label(nl="Delen van een roadmap", en="Parts of a roadmap"),
    "support-kinds": Label(nl="Soorten steun", en="Kinds of support"),
}

GLOSSARY_TITLE: Final = Label(nl="Woordenlijst", en="Glossary")
