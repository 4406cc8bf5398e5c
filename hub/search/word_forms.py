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
    schip > schepen scheep
    slim > slimme
    stad > steden
    teken > tekenen
    uav > uavs
    vroeg > vroege
    vrij > vrije
    zwaar > zware

    aanvraag > aanvraagt
    beveilig > beveiligt beveiligd beveiligde
    betaal > betaalt betaald betaalde
    bouw > bouwt gebouwd
    dien > dient gediend
    exporteer > exporteert geexporteerd
    financier > financiert gefinancierd
    groei > groeit gegroeid
    help > helpt geholpen
    indien > indient ingediend
    investeer > investeert geinvesteerd
    koop > koopt gekocht
    leen > leent geleend
    lever > levert geleverd
    onderzoek > onderzoekt onderzocht
    ontwikkel > ontwikkelt ontwikkeld ontwikkelde
    organiseer > organiseert georganiseerd
    produceer > produceert geproduceerd
    samenwerk > samenwerkt samengewerkt
    start > gestart
    steun > steunt gesteund
    subsidieer > subsidieert gesubsidieerd
    test > getest
    valideer > valideert gevalideerd
    verkoop > verkoopt verkocht
    vraag > vraagt gevraagd
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

Rule = tuple[re.Pattern[str], str]
"""An ending, and what it is read as before Snowball."""

# Last letter -> rules, of which the first that fits is taken. The words are folded.
_DUTCH_ENDINGS: Final[Mapping[str, tuple[Rule, ...]]] = {
    "a": (
        (re.compile(r"(?<=cent)ra$"), "rum"),  # onderzoekscentra
        (re.compile(r"(?<=...[rt])ia$"), "ium"),  # laboratoria, consortia
    ),
    "e": (
        (re.compile(r"iele$"), "iel"),  # industriële, mobiele
        (re.compile(r"(?<=..[np])ese$"), "ees"),  # Europese, Chinese
        (re.compile(r"(?<=..[dklmnrt])se$"), "s"),  # Vlaamse, jaarlijkse
        (re.compile(r"ieze$"), "ies"),  # precieze
        (re.compile(r"(?<=.[aeiou][glnr]d)e$"), ""),  # beveiligde
        (re.compile(r"(?<=ge.{4}d)e$"), ""),  # gefinancierde
        (re.compile(r"(?<=ie[km])e$"), ""),  # kritieke, maritieme
        (re.compile(r"bare$"), "baar"),  # weerbare
        (re.compile(r"logische$"), "logie"),  # technologische
    ),
    "h": ((re.compile(r"logisch$"), "logie"),),  # technologisch
    "l": (
        (re.compile(r"ieel$"), "iel"),  # industrieel
        (re.compile(r"(?<=ion)eel$"), "el"),  # operationeel, operationele
        (re.compile(r"iaal$"), "ial"),  # materiaal, materialen
    ),
    "n": (
        (re.compile(r"ieen$"), "ie"),  # strategieën
        (re.compile(r"eeen$"), "ee"),  # ideeën
        (re.compile(r"ielen$"), "iel"),
        (re.compile(r"(?<=..[st])oren$"), "or"),  # sensoren, motoren
        (re.compile(r"(?<=[dlnr])[sz]en$"), "s"),  # fondsen, kansen, grenzen
        (re.compile(r"(?<=aat)sen$"), "s"),  # plaatsen
        (re.compile(r"(?<=[aeiou]l)den$"), "d"),  # velden, schilden
        (re.compile(r"oorden$"), "oord"),  # antwoorden
        (re.compile(r"(?<=.[aeiou][glnr]d)en$"), ""),  # voorwaarden
        (re.compile(r"essen$"), "es"),  # productieprocessen
        (re.compile(r"tieven$"), "tief"),  # initiatieven
        (re.compile(r"(?<=dag|weg|lag)en$"), ""),  # infodagen, waterwegen
        (re.compile(r"(?<=regel)en$"), ""),  # maatregelen
        (re.compile(r"(?<=..)schepen$"), "schip"),  # oorlogsschepen
    ),
    "s": (
        (re.compile(r"(?<=..[^aeiou]en)s$"), ""),  # havens, wapens, ketens
        # tests, calls, apps, events, accounts, spin-offs
        (re.compile(r"(?<=.[rs]t|[bl]ot|.ll|.pp|que|ent|unt|off)s$"), ""),
        (re.compile(r"(?<=.[aeiou][glnr]d)es$"), ""),  # rondes
    ),
}
# organize, organized, organizes, organizing, organization
_SPELLED_WITH_Z: Final = ((re.compile(r"(?<=...i)z(?=(?:e[ds]?|ing|ations?)$)"), "s"),)
_ENGLISH_ENDINGS: Final = dict.fromkeys("edsgn", _SPELLED_WITH_Z)
ENDINGS: Final[Mapping[Language, Mapping[str, tuple[Rule, ...]]]] = {
    "nl": _DUTCH_ENDINGS,
    "en": _ENGLISH_ENDINGS,
}
"""What Snowball leaves apart in a regular way."""
