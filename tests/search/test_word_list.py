from pathlib import Path

from hub.search.word_list import Words, read_words, write_words

WORDS: Words = {
    "nl": {"steun": "steun", "Steun,": "steun", "de": "", "strategieën": "strategie"},
    "en": {"steun": "steun", "E\u2028O": "eo"},
}


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    write_words(tmp_path / "words", WORDS)
    assert read_words(tmp_path / "words") == WORDS


def test_words_that_are_indexed_alike_share_their_tokens(tmp_path: Path) -> None:
    write_words(tmp_path / "words", WORDS)
    dutch = read_words(tmp_path / "words")["nl"]
    assert dutch["steun"] is dutch["Steun,"]
