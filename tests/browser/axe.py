"""axe-core in an open page, and a measure of what it leaves open."""

from typing import Any, Final

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Off by default. Two others that are off misjudge letters in drawings and tables with
# a caption; tests/page_checks.py asks what they mean to ask.
ALSO: Final = (
    "focus-order-semantics",
    "p-as-heading",
    "target-size",
    "td-has-header",
)
# Telling of all that passes would take longer than looking.
TOLD: Final = {"resultTypes": ["violations", "incomplete"]}
EVERYTHING: Final = {**TOLD, "rules": {each: {"enabled": True} for each in ALSO}}
COLOURS: Final = {**TOLD, "runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules that read a colour: those that another colour scheme can break."""


def run(page: Page, options: dict[str, Any]) -> tuple[list[str], list[str]]:
    """What axe finds wrong, and what it cannot decide and is wrong when measured."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(options)", options)
    wrong = [_told(rule, node) for rule, node in _nodes(found["violations"])]
    open_ = list(_nodes(found["incomplete"]))
    colours = [node for rule, node in open_ if rule == "color-contrast"]
    ratios = page.evaluate(CONTRAST, [node["target"][0] for node in colours])
    undecided = [
        _told(rule, node)
        for rule, node in open_
        if rule != "color-contrast" and not _is_examined(rule, node)
    ]
    undecided += [
        f"{ratio:.2f}, not {least}: {node['html'][:160]}"
        for node, (ratio, least) in zip(colours, ratios, strict=True)
        if ratio < least
    ]
    return wrong, undecided


def _nodes(rules: list[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    return [(rule["id"], node) for rule in rules for node in rule["nodes"]]


def _is_examined(rule: str, node: dict[str, Any]) -> bool:
    """On a phone the matrix of domains is two lists of headers that are links."""
    return rule == "th-has-data-cells" and 'class="domain-matrix"' in node["html"]


def _told(rule: str, node: dict[str, Any]) -> str:
    return f"{rule}: {node['html'][:160]}: {node.get('failureSummary', '')}"


# axe gives up on letters in drawings and on what has scrolled out of its region. Here
# each is brought into sight, and its colour compared with all that lies below it, at
# five points. The ratio is the one that WCAG 2.2 defines.
CONTRAST: Final = """selectors => {
  const canvas = document.createElement("canvas").getContext("2d", {
    willReadFrequently: true,
  });
  const parse = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((each) => each / 255).map(
      (each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (one, other) => {
    const [dark, light] = [one, other].map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const isLetters = (element) => ["text", "tspan"].includes(element.localName);
  const paint = (element) => {
    const style = getComputedStyle(element);
    if (!(element instanceof SVGElement)) return parse(style.backgroundColor);
    return parse(style.fill === "none" ? "transparent" : style.fill);
  };
  const below = (x, y, own) => {
    const found = document.elementsFromPoint(x, y);
    // Where the region cuts it off, there is nothing to read.
    if (!found.some((each) => each === own || each === own.parentElement)) return null;
    for (const element of found) {
      if (isLetters(element) || element.localName === "svg") continue;
      const painted = paint(element);
      if (painted[3] === 255) return painted;
    }
    return null;
  };
  return selectors.map((selector) => {
    const element = document.querySelector(selector);
    element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const style = getComputedStyle(element);
    const colour = parse(element instanceof SVGElement ? style.fill : style.color);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const points = [
      [x, y], [left + 1, y], [right - 1, y], [x, top + 2], [x, bottom - 2],
    ];
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const fields = points.map(([x, y]) => below(x, y, element)).filter(Boolean);
    // Nowhere in sight is no contrast at all, so that the test tells of it.
    const ratios = fields.map((field) => ratio(colour, field));
    return [ratios.length ? Math.min(...ratios) : 0, isLarge ? 3 : 4.5];
  });
}"""
