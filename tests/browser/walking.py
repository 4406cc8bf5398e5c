"""Walking a page with the Tab key, and what a stop must look like."""

from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Page

MOST: Final = 400
"""More stops than any page has."""


@dataclass(frozen=True)
class Stop:
    """Where the focus stands: place among all elements, name, and what is wrong."""

    place: int
    name: str
    wrong: str


def walk(page: Page, *, most: int = MOST) -> list[Stop]:
    """Press Tab from the top until the focus leaves the page."""
    page.evaluate(REMEMBER)
    stops: list[Stop] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(LOOK)
        if stop is None:
            break
        stops.append(Stop(**stop))
    return stops


def press_until(page: Page, test: str, *, most: int = MOST) -> None:
    """Press Tab until a test of the focused element, called e, holds."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"(e => {test})(document.activeElement)"):
            return
    raise AssertionError(f"the keyboard never reached {test}")


# How every element looks without focus, so that a stop can be compared with itself.
REMEMBER: Final = """() => {
  const parts = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "stroke",
    "strokeWidth", "backgroundColor"];
  window.looks = (element) => [element, ...element.querySelectorAll("*")].slice(0, 8)
    .map((each) => parts.map((part) => getComputedStyle(each)[part]).join()).join();
  window.all = [...document.querySelectorAll("*")];
  const stops = "a[href], button, input, select, textarea, summary, [tabindex]";
  document.documentElement.style.scrollBehavior = "auto";
  window.before = new Map(
    [...document.querySelectorAll(stops)].map((each) => [each, looks(each)]));
}"""

# Focus must show (2.4.7), and not lie below something else (2.4.11).
LOOK: Final = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const wrong = [];
  if (before.get(element) === looks(element)) wrong.push("the focus cannot be seen");
  const seen = [...element.getClientRects()].some(({ left, right, top, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const found = document.elementFromPoint(x, y);
    return found && (element.contains(found) || found.contains(element)
      || found.closest("label")?.contains(element));
  });
  if (!seen) wrong.push("it lies out of sight or below something else");
  const name = element.getAttribute("aria-label") || element.textContent.trim()
    || element.name || element.id;
  return {
    place: all.indexOf(element), name: name.slice(0, 60), wrong: wrong.join("; "),
  };
}"""
