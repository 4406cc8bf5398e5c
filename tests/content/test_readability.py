import pytest

from hub.content.readability import Readability, dutch_syllables, measure


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("kmo", 1),
        ("steun", 1),
        ("subsidie", 3),
        ("mooie", 2),
        ("groeien", 2),
        ("ideeën", 3),
        ("geïnteresseerd", 5),
        ("evaluatie", 5),
        ("beoordelen", 4),
        ("bijeen", 2),
        ("tijdslijn", 2),
        ("niveau", 2),
        ("systeem", 2),
        ("Europees", 3),
        ("VISD", 1),
        ("2026", 1),
        ("bv", 1),
    ],
)
def test_syllables_are_the_vowels_that_are_heard(word: str, syllables: int) -> None:
    assert dutch_syllables(word) == syllables


def test_words_sentences_and_long_words_are_counted() -> None:
    text = "Vraag O&O-steun aan: dat kan. De onderneming krijgt 1.500,50 euro in 2026!"
    assert measure(text) == Readability(
        words=12, sentences=3, long_words=2, syllables=18
    )


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Een zin zonder punt", 1),
        ("Wie? U. Nu!", 3),
        ("De wet van 4.5 zegt het.", 1),
        ("Zie departementwewis.be voor meer.", 1),
        ("Dit ... en dat.", 2),
    ],
)
def test_sentence_ends_where_a_reader_pauses(text: str, sentences: int) -> None:
    assert measure(text).sentences == sentences


def test_scores_follow_their_formulas() -> None:
    found = Readability(words=100, sentences=8, long_words=25, syllables=160)
    assert found.lix == pytest.approx(12.5 + 25)
    assert found.flesch_douma == pytest.approx(206.83 - 77 * 1.6 - 0.93 * 12.5)


def test_plain_words_read_easier_than_officialese() -> None:
    plain = measure("U krijgt geld. Vraag het aan. Wij helpen u.")
    official = measure(
        "Overeenkomstig de toepasselijke subsidievoorwaarden worden "
        "ondernemingen uitgenodigd financieringsaanvragen in te dienen."
    )
    assert plain.lix < official.lix
    assert plain.flesch_douma > official.flesch_douma


@pytest.mark.parametrize("text", ["", " ... ", "—"])
def test_nothing_is_neither_hard_nor_easy(text: str) -> None:
    assert measure(text) == Readability(0, 0, 0, 0)
    assert (measure(text).lix, measure(text).flesch_douma) == (0, 0)
