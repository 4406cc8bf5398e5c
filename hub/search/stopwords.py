"""Words that say nothing about what a page is about, per language."""

from collections.abc import Mapping
from typing import Final

from hub.languages import Language

_DUTCH: Final = """
    aan af al alle alleen als altijd andere ben bent bij binnen blijven buiten daar
    daarom dan dat de deze die dit doen door dus een eens elk elke en enige er ervan
    erg etc ga gaan gaat geen ging had hadden heb hebben hebt heeft hem hen het hier
    hierbij hij hoe hoeveel hun iedere iemand iets ik in is ja je jij jou jouw
    jullie kan kon konden krijg krijgen krijgt kunnen kunt laten maar maken me mee
    meer men met mij mijn moet moeten mogen na naar niet niets nog nu of om omdat
    ons ontvangen onze ook op over per reeds sinds snel soms te tegen ten ter
    terwijl tijdens toch toen tot tussen u uit uw van vanaf vanuit veel via vind
    vinden volgens voor voorbij waar waarbij waarin waarom wanneer waren was wat we
    weer weet wegens welk welke werd werden wie wij wil willen word worden wordt zal
    ze zeer zelf zich zij zijn zo zoals zodat zoek zoeken zonder zou zouden zowel
    zullen
"""
_ENGLISH: Final = """
    a about after all also am an and any are as at be because been before being below
    between both but by can could did do does doing during each etc few find for from
    further get had has have having he her here hers him his how i if in into is it its
    itself just like looking made make makes making many may me might more most much
    must my need no nor not of off on once only or other our ours out over own per same
    shall she should so some such than that the their them then there these they this
    those through to too under until up upon us very via want was we were what when
    where which while who whom why will with within without would you your yours
"""

STOP_WORDS: Final[Mapping[Language, frozenset[str]]] = {
    "nl": frozenset(_DUTCH.split()),
    "en": frozenset(_ENGLISH.split()),
}
