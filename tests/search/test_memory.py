from hub.search.memory import Draft, Memory


def letters(word: str) -> frozenset[str]:
    return frozenset(word)


def test_words_are_found_by_their_tokens() -> None:
    memory = Memory(letters)
    assert memory.saying("a", {"ab", "bc", "ca"}) == {"ab", "ca"}
    assert memory.saying("z", {"ab"}) == set()
    assert sorted(memory.tokens("bc")) == ["b", "c"]


def test_each_word_is_read_once() -> None:
    read: list[str] = []

    def reading(word: str) -> frozenset[str]:
        read.append(word)
        return frozenset(word)

    memory = Memory(reading)
    for _ in range(3):
        memory.saying("a", {"ab", "bc"})
        memory.tokens("ab")
    assert sorted(read) == ["ab", "bc"]


def test_it_forgets_before_it_grows_too_large() -> None:
    memory = Memory(letters, most=10)
    for number in range(100):
        assert memory.saying("w", {f"w{number}"}) == {f"w{number}"}
        assert len(memory) <= 10


def test_the_index_keeps_the_most_used_words_with_their_tokens() -> None:
    draft = Draft()
    for text in ("ab bc", "ab ab", "ca"):
        draft.add(text)
    kept = draft.finish(letters)
    assert kept == {"ab": "a b", "bc": "b c", "ca": "a c"}


def test_kept_words_are_not_read_again() -> None:
    def unexpected(word: str) -> frozenset[str]:
        raise AssertionError(word)

    memory = Memory(unexpected, {"ab": "a b", "de": ""})
    assert memory.saying("a", {"ab", "de"}) == {"ab"}
    assert memory.tokens("de") == ()
