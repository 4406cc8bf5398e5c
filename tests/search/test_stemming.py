import pytest

from hub.search.characters import fold
from hub.search.stemming import Stem

DUTCH = """
    haven havens | wapen wapens | keten ketens | waardeketen waardeketens
    schip schepen | fonds fondsen | grens grenzen | kans kansen | mens mensen
    bedrijf bedrijven | motief motieven | actief actieve | brief brieven | werf werven
    huis huizen | prijs prijzen | bewijs bewijzen | adres adressen | proces processen
    drone drones | subsidie subsidies | test testen tests
    strategie strategieën | technologie technologieën technologische | idee ideeën
    industrieel industriële | financieel financiële | mobiel mobiele
    materiaal materialen | sociaal sociale | kanaal kanalen | signaal signalen
    sensor sensoren | motor motoren | sector sectoren | robot robots | pilot pilots
    Europees Europese | Chinees Chinese | Vlaams Vlaamse | Duits Duitse | Frans Franse
    maritiem maritieme | kritiek kritieke | autonoom autonome | weerbaar weerbare
    centrum centra | laboratorium laboratoria | consortium consortia | museum musea
    lening leningen | onderneming ondernemingen | universiteit universiteiten
    vliegveld vliegvelden | schild schilden | antwoord antwoorden | stad steden
    call calls | app apps | cheque cheques | expert experts | fase fasen fases
    lid leden | bedrag bedragen | kmo kmos | onbemand onbemande
"""
ENGLISH = """
    company companies | facility facilities | loan loans | battery batteries
    defence defense | centre center centers | programme program programs
    organisation organization organizations | licence licenses | SME SMEs
    analysis analyses | crisis crises | drone drones | optimise optimized
"""
APART = """
    haven have | bank banket | marine marinade | munt munitie | staat staal
    universeel universiteit | defensie defensief | test testament | kern kerel
    schip schap | grens grond | vliegveld vlieg | robot robuust
"""


def groups(text: str) -> list[list[str]]:
    return [
        group.split() for group in text.replace("\n", " |").split("|") if group.strip()
    ]


@pytest.mark.parametrize("words", groups(DUTCH), ids=lambda words: words[0])
def test_dutch_inflections_share_their_stem(words: list[str]) -> None:
    stem = Stem("nl")
    assert len({stem(fold(word).lower()) for word in words}) == 1


@pytest.mark.parametrize("words", groups(ENGLISH), ids=lambda words: words[0])
def test_english_inflections_and_spellings_share_their_stem(words: list[str]) -> None:
    stem = Stem("en")
    assert len({stem(word.lower()) for word in words}) == 1


@pytest.mark.parametrize("words", groups(APART), ids=lambda words: words[0])
def test_different_words_keep_different_stems(words: list[str]) -> None:
    stem = Stem("nl")
    assert len({stem(word) for word in words}) == len(words)


@pytest.mark.parametrize("word", ["uas", "edf", "a400m", "730000"])
def test_acronyms_and_numbers_have_no_inflections(word: str) -> None:
    assert Stem("nl")(word) == Stem("en")(word) == word


def test_an_endless_word_costs_nothing() -> None:
    assert len(Stem("nl")("a" * 10_000)) < 100
