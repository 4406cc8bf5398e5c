from hub.models.glossary import Concept, Glossary


def concept(id: str, nl: str, en: str, *acronyms: str) -> Concept:
    return Concept.model_validate(
        {
            "id": id,
            "acronyms": acronyms,
            "source": "general",
            "nl": {"label": nl, "synonyms": [f"{nl}s"], "definition": "Een ding."},
            "en": {"label": en, "definition": "A thing."},
        }
    )


MINES = concept("mines", "mijnbestrijding", "mine countermeasures", "MCM")
MEDICINE = concept("medicine", "medische maatregel", "medical countermeasure", "MCM")
DRONE = concept("drone", "drone", "drone", "UAV")


def test_concept_has_names_in_each_language() -> None:
    assert DRONE.names("nl") == ("drone", "drones", "UAV")
    assert DRONE.names("en") == ("drone", "UAV")


def test_acronym_of_two_concepts_explains_neither() -> None:
    abbreviations = Glossary((MINES, MEDICINE, DRONE)).abbreviations
    assert abbreviations == {"nl": {"UAV": "drone"}, "en": {"UAV": "drone"}}


def test_glossary_sorts_by_label_in_each_language() -> None:
    glossary = Glossary((MINES, MEDICINE, DRONE))
    assert [each.id for each in glossary.sorted("nl")] == ["drone", "medicine", "mines"]
    assert [each.id for each in glossary.sorted("en")] == ["drone", "medicine", "mines"]
    assert len(glossary) == 3
