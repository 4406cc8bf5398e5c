"""How far two words are apart in slips of the keyboard."""

from collections.abc import Iterator
from string import ascii_lowercase


def edits(word: str) -> Iterator[str]:
    """All that one slip makes of a word: a letter less, more, other, or swapped."""
    for cut in range(len(word) + 1):
        left, right = word[:cut], word[cut:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in ascii_lowercase:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]


def distance(first: str, second: str, most: int) -> int:
    """The slips between two words, swapped neighbours being one; counts up to most."""
    far = most + 1
    older: list[int] = []
    before = [min(j, far) for j in range(len(second) + 1)]
    for i, letter in enumerate(first, 1):
        # Beyond this band around the diagonal there are more slips than wanted.
        band = range(max(1, i - most), min(len(second), i + most) + 1)
        row = [far] * (len(second) + 1)
        row[0] = min(i, far)
        for j in band:
            also = second[j - 1]
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != also))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == also:
                cost = min(cost, older[j - 2] + 1)
            row[j] = min(cost, far)
        if min(row) == far:
            return far
        older, before = before, row
    return before[-1]
