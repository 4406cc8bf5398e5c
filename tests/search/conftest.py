"""A small bilingual hub, indexed once, and a way to ask it questions."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hub.languages import Language
from hub.models.glossary import Concept, ConceptText, Glossary
from hub.search.document import SearchDocument, SearchText
from hub.search.index import ensure
from hub.search.results import SearchRequest, SearchResults
from hub.search.searcher import Searcher

Ask = Callable[..., SearchResults]


def _concept(id: str, nl: str, en: str, *acronyms: str) -> Concept:
    """Names of a language are separated by bars."""
    labels = [each.split("|") for each in (nl, en)]
    dutch, english = (
        ConceptText(label=names[0], synonyms=tuple(names[1:]), definition="...")
        for names in labels
    )
    return Concept(id=id, nl=dutch, en=english, acronyms=acronyms, source="test")


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    return Glossary(
        (
            _concept(
                "drone",
                "drone|onbemand luchtvaartuig",
                "drone|unmanned aerial vehicle",
                "UAV",
            ),
            _concept("loan", "lening|krediet", "loan|credit"),
            _concept("grant", "subsidie", "grant|subsidy"),
            _concept("sme", "kmo|kleine onderneming", "SME|small business"),
            _concept("rd", "onderzoek en ontwikkeling|O&O", "R&D", "OOI"),
            _concept("dual-use", "dual-use", "dual-use"),
            _concept("mine", "mijnenbestrijding", "mine countermeasures", "MCM"),
            _concept("medical", "medische tegenmaatregel", "medical drug", "MCM"),
        )
    )


def _entry(
    key: str,
    nl: SearchText | None,
    en: SearchText | None,
    **facets: str,
) -> SearchDocument:
    collection, _, id = key.partition("/")
    texts: dict[Language, SearchText] = {}
    if nl:
        texts["nl"] = nl
    if en:
        texts["en"] = en
    values = {name: tuple(value.split()) for name, value in facets.items()}
    return SearchDocument((collection, id), texts, {"kind": (collection,), **values})


DOCUMENTS = (
    _entry(
        "instruments/research-grant",
        SearchText(
            "Onderzoekssteun",
            "Een innovatiesubsidie voor bedrijven die onderzoek doen.",
            headings=("Voor wie?",),
            body="De subsidie gaat naar kmo's. TRL 4-6, tot € 730.000.",
        ),
        SearchText(
            "Research support",
            "A grant for companies that do research.",
            body="The grant goes to SMEs. TRL 4-6, up to € 730 000.",
        ),
        level="flemish",
        domain="ai cyber",
        audience="company",
    ),
    _entry(
        "instruments/loan",
        SearchText(
            "Groeilening",
            "Een lening voor starters.",
            body="Geen subsidie: u betaalt terug. Start-ups zijn welkom.",
        ),
        SearchText(
            "Growth loan",
            "A loan for starters.",
            body="Not a gift: you pay back. Start-ups are welcome.",
        ),
        level="flemish",
        domain="ai",
        audience="company startup",
    ),
    _entry(
        "instruments/defence-fund",
        SearchText(
            "Vlaams Defensiefonds",
            "Kapitaal voor wapens, munitie en dual-use technologieën.",
            synonyms=("VDF",),
            body="Het fonds investeert in defensiebedrijven in de haven.",
        ),
        SearchText(
            "Flemish Defence Fund",
            "Capital for arms, ammunition and dual-use technology.",
            synonyms=("VDF",),
            body="The fund invests in defence companies at the port.",
        ),
        level="flemish",
        domain="cyber maritime",
        audience="company",
    ),
    _entry(
        "organisations/een",
        SearchText(
            "Enterprise Europe Network",
            "Netwerk dat bedrijven samenbrengt voor innovatie.",
            synonyms=("EEN",),
            body="Het E.E.N. helpt bij een eerste stap over de grens.",
        ),
        SearchText(
            "Enterprise Europe Network",
            "A network that brings companies together.",
            synonyms=("EEN",),
            body="E.E.N. helps you take a first step abroad.",
        ),
        level="european",
    ),
    _entry(
        "facilities/droneport",
        SearchText(
            "DronePort",
            "Testzone voor drones en droneafweer.",
            body="Het luchtruim is vrij. Cyber security opleidingen voor Defensie.",
        ),
        SearchText(
            "DronePort",
            "Test zone for drones and counter-drone systems.",
            body="Free airspace. Also cyber security courses.",
        ),
        level="flemish",
        domain="uav",
    ),
    _entry(
        "facilities/basin",
        SearchText(
            "Sleeptank",
            "Proefbassin voor schepen en een onbemand luchtvaartuig op zee.",
            body="Metingen in golven. " * 60 + "Ook voor mijnenbestrijding.",
        ),
        None,
        level="flemish",
        domain="maritime",
    ),
    _entry(
        "roadmaps/ai",
        None,
        SearchText(
            "Artificial intelligence",
            "Roadmap for AI in defence.",
            synonyms=("AI",),
            body="Machine learning, robust and explainable, for UAVs too.",
        ),
        level="european",
        domain="ai",
    ),
    _entry(
        "pages/strategy",
        SearchText(
            "Strategie",
            "De strategie voor veiligheid en defensie.",
            body="Samenwerking, innovatie, fondsen en leningen. Export naar de "
            "NAVO. Industriële strategieën en oriëntatieroadmaps.",
        ),
        SearchText(
            "Strategy",
            "The strategy for security and defence.",
            body="Cooperation, funds and loans. Exports to NATO.",
        ),
    ),
)


@pytest.fixture(scope="session")
def documents() -> tuple[SearchDocument, ...]:
    return DOCUMENTS


@pytest.fixture(scope="session")
def index(
    tmp_path_factory: pytest.TempPathFactory,
    documents: tuple[SearchDocument, ...],
    glossary: Glossary,
) -> Path:
    folder = tmp_path_factory.mktemp("search_index")
    return ensure(folder, "first", lambda: documents, glossary)


@pytest.fixture(scope="session")
def searcher(index: Path) -> Searcher:
    return Searcher.open(index)


@pytest.fixture(scope="session")
def ask(searcher: Searcher) -> Ask:
    def ask(
        text: str,
        language: Language = "nl",
        *,
        page: int = 1,
        size: int = 10,
        **filters: str,
    ) -> SearchResults:
        chosen = {name: frozenset(value.split()) for name, value in filters.items()}
        return searcher.search(SearchRequest(text, language, chosen, page, size))

    return ask
