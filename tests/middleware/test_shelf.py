from concurrent.futures import ThreadPoolExecutor

from werkzeug.datastructures import Headers

from hub.middleware.answer import Answer
from hub.middleware.shelf import Shelf
from tests.conftest import NOW

ROOM = 100_000


def answer(size: int = 1000) -> Answer:
    return Answer.of("200 OK", Headers(), b"x" * size)


def keys_of(shelf: Shelf, keys: list[str]) -> str:
    return "".join(key for key in keys if shelf.get((key, ""), NOW) is not None)


def test_the_longest_unasked_gives_way() -> None:
    each = answer()
    shelf = Shelf(each.size * 8)
    for key in "abcdefgh":
        shelf.put((key, ""), each)
    shelf.get(("a", ""), NOW)
    shelf.put(("i", ""), each)
    assert keys_of(shelf, list("abcdefghi")) == "acdefghi"


def test_a_large_answer_does_not_clear_the_shelf() -> None:
    shelf = Shelf(ROOM)
    shelf.put(("small", ""), answer())
    shelf.put(("large", ""), answer(ROOM // 2))
    assert keys_of(shelf, ["small", "large"]) == "small"


def test_an_answer_in_place_of_another_takes_its_room() -> None:
    each = answer()
    shelf = Shelf(each.size * 8)
    shelf.put(("a", ""), each)
    for _ in range(50):
        shelf.put(("b", ""), each)
    assert keys_of(shelf, ["a", "b"]) == "ab"


def test_many_at_once_keep_the_books_right() -> None:
    shelf, each = Shelf(ROOM), answer()

    def use(number: int) -> None:
        shelf.put((str(number % 60), ""), each)
        shelf.get((str(number % 7), ""), NOW)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(use, range(4000)))
    for number in range(100):
        shelf.put((f"new {number}", ""), each)
    left = [n for n in range(100) if shelf.get((f"new {n}", ""), NOW) is not None]
    assert len(left) == ROOM // each.size
