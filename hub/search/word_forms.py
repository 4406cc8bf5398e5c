"""Word forms that Snowball leaves apart, per language; each line was reviewed."""

import re
from collections.abc import Mapping
from typing import Final

from hub.languages import Language


def _pairs(text: str) -> dict[str, str]:
    """Word -> word whose stem it gets, from `word > form form`, a group per line."""
    forms: dict[str, str] = {}
    for line in text.strip().splitlines():
        word, _, others = line.partition(">")
        forms.update(dict.fromkeys(others.split(), word.strip()))
    return forms


_DUTCH: Final = _pairs("""
    adres > adressen
    algoritme > algoritmen
    autonoom > autonome
    basis > bases
    bedrag > bedragen
    breed > brede
    brugge > bruges
    crisis > crises
    duur > dure
    fase > fasen fases
    gewoon > gewone
    goed > goede
    groot > grote
    heel > hele
    hoog > hoge
    keuze > keuzen
    kmo > kmos
    kwantum > quantum
    laag > lage
    lid > leden
    museum > musea
    oceaan > oceanen
    oud > oude
    periode > perioden
    proces > processen
    reden > redenen
    reeks > reeksen
    rood > rode
    slim > slimme
    stad > steden
    teken > tekenen
    uav > uavs
    vroeg > vroege
    vrij > vrije
    zwaar > zware
""")
_ENGLISH: Final = _pairs("""
    aeroplane > airplane airplanes
    aluminium > aluminum
    analysis > analyses
    armour > armor
    armoured > armored
    artefact > artifact
    artefacts > artifacts
    axis > axes
    behaviour > behavior
    business > businesses
    catalogue > catalog catalogs
    centre > center
    centres > centers
    colour > color
    consortium > consortia
    crisis > crises
    criterion > criteria
    defence > defense
    engineer > engineers engineering engineered
    executive > executives
    fibre > fiber
    fibres > fibers
    harbour > harbor
    harbours > harbors
    hypothesis > hypotheses
    index > indices
    kmo > kmos
    labour > labor
    license > licence
    licenses > licences
    manoeuvre > maneuver maneuvers
    matrix > matrices
    metre > meter
    metres > meters
    neighbour > neighbor
    programme > program
    programmes > programs
    sme > smes
    uav > uavs
""")
OVERRIDES: Final[Mapping[Language, Mapping[str, str]]] = {
    "nl": _DUTCH,
    "en": _ENGLISH,
}

WHOLE: Final[Mapping[Language, frozenset[str]]] = {
    # Snowball would take them for `zon`, `brug` and `reken`.
    "nl": frozenset(["brugge", "gezondheid", "reeks"]),
    # Snowball would take them for `busy`, `engine` and `execute`.
    "en": frozenset(["business", "engineer", "executive"]),
}
"""Words that are their own stem."""

# What Snowball's Dutch leaves apart in a regular way; the words are folded by then.
_DUTCH_ENDINGS: Final = (
    (re.compile(r"(?<=..[^aeiou]en)s$"), ""),  # havens, wapens, ketens
    (re.compile(r"(?<=.[rs]t|[bl]ot|.ll|.pp|que|ent|unt|off)s$"), ""),  # tests, calls
    (re.compile(r"ieen$"), "ie"),  # strategieën
    (re.compile(r"eeen$"), "ee"),  # ideeën
    (re.compile(r"(?:ieel|ielen?)$"), "iel"),  # industrieel, industriële, mobiele
    (re.compile(r"(?<=ion)eel$"), "el"),  # operationeel, operationele
    (re.compile(r"iaal$"), "ial"),  # materiaal, materialen
    (re.compile(r"(?<=..[st])oren$"), "or"),  # sensoren, motoren
    (re.compile(r"(?<=..[np])ese$"), "ees"),  # Europese, Chinese
    (re.compile(r"(?<=..[dklmnrt])se$"), "s"),  # Vlaamse, jaarlijkse
    (re.compile(r"(?<=[dlnr])[sz]en$"), "s"),  # fondsen, kansen, grenzen
    (re.compile(r"(?<=aat)sen$"), "s"),  # plaatsen
    (re.compile(r"ieze$"), "ies"),  # precieze
    (re.compile(r"(?<=[aeiou]l)den$"), "d"),  # velden, schilden
    (re.compile(r"oorden$"), "oord"),  # antwoorden
    (re.compile(r"(?<=.[aeiou][glnr]d)e[ns]?$"), ""),  # beveiligde, rondes
    (re.compile(r"essen$"), "es"),  # productieprocessen
    (re.compile(r"(?<=ge.{4}d)e$"), ""),  # gefinancierde
    (re.compile(r"(?<=ie[km])e$"), ""),  # kritieke, maritieme
    (re.compile(r"tieven$"), "tief"),  # initiatieven
    (re.compile(r"bare$"), "baar"),  # weerbare
    (re.compile(r"(?<=cent)ra$"), "rum"),  # onderzoekscentra
    (re.compile(r"(?<=...[rt])ia$"), "ium"),  # laboratoria, consortia
    (re.compile(r"logische?$"), "logie"),  # technologische
    (re.compile(r"(?<=dag|weg|lag)en$"), ""),  # infodagen, waterwegen, verslagen
    (re.compile(r"(?<=regel)en$"), ""),  # maatregelen
    (re.compile(r"(?<=..)schepen$|^schepen$"), "schip"),  # oorlogsschepen
)
_ENGLISH_ENDINGS: Final = (
    (re.compile(r"(?<=...i)z(?=(?:e[ds]?|ing|ations?)$)"), "s"),  # organization
)
ENDINGS: Final = {"nl": _DUTCH_ENDINGS, "en": _ENGLISH_ENDINGS}
"""Ending -> what it is read as, before Snowball."""
