"""What a page does wrong to who reads it in their own way, as lists of places."""

from playwright.sync_api import Page

SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""The text spacing that WCAG 1.4.12 asks a page to bear; no policy forbids it."""

NAME = """const name = each =>
    `${each.tagName}.${each.className.baseVal ?? each.className} ${
      each.textContent.trim().slice(0, 30)}`;
  const isSeen = each => each.checkVisibility({ visibilityProperty: true })
    && !each.closest(".visually-hidden, .skip-link");"""

LOST = f"""() => {{
  {NAME}
  const lost = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) lost.push(`scrolls to ${{root.scrollWidth}} px`);
  for (const each of document.body.querySelectorAll("*")) {{
    const style = getComputedStyle(each);
    if (each.closest("svg") || !isSeen(each) || each.matches("input")) continue;
    const cuts = way => way === "hidden" || way === "clip";
    if (cuts(style.overflowX) && each.scrollWidth > each.clientWidth + 1
      || cuts(style.overflowY) && each.scrollHeight > each.clientHeight + 1)
      lost.push(`cut off: ${{name(each)}}`);
  }}
  return lost;
}}"""

SMALL = f"""() => {{
  {NAME}
  const targets = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), summary, select, textarea")]
    .filter(each => isSeen(each) && !each.closest("svg"));
  const box = each => (each.closest("label") ?? each).getBoundingClientRect();
  const isInText = each => getComputedStyle(each).display === "inline"
    && [...each.parentElement.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && /[^\\s,·]/.test(node.data));
  const small = targets.filter(each => {{
    const {{ width, height }} = box(each);
    return width && height && Math.min(width, height) < 23.9 && !isInText(each);
  }});
  // WCAG 2.5.8: a small one needs a circle of 24 px that touches no other target.
  const crowded = each => {{
    const a = box(each), x = a.x + a.width / 2, y = a.y + a.height / 2;
    return targets.some(other => {{
      if (other === each || other.contains(each)) return false;
      const b = box(other);
      const dx = Math.max(b.left - x, 0, x - b.right);
      const dy = Math.max(b.top - y, 0, y - b.bottom);
      return Math.hypot(dx, dy) < 11.9;
    }});
  }};
  return small.filter(crowded).map(name);
}}"""

BOXES = (
    ".button, .official-link, .search-form__input, .filter-chips__chip, "
    ".pagination__step, .notice, .search-page__filters, .whom-to-ask, "
    ".path-question__answer, .combobox__list, .page-header, .article__header"
)
"""What is told apart by its box: it must have an edge where colours are not ours."""

EDGELESS = f"""selector => {{
  {NAME}
  const hasEdge = each => ["Top", "Bottom", "Left"].some(side => {{
    const style = getComputedStyle(each);
    return parseFloat(style[`border${{side}}Width`]) > 0
      && style[`border${{side}}Style`] !== "none";
  }});
  return [...document.querySelectorAll(selector)]
    .filter(each => isSeen(each) && !hasEdge(each)).map(name);
}}"""

MOVING = f"""() => {{
  {NAME}
  const moving = [...document.querySelectorAll("*")].filter(each => {{
    const style = getComputedStyle(each);
    return style.scrollBehavior === "smooth" || style.animationName !== "none"
      || style.transitionDuration.split(",").some(time => parseFloat(time) > 0);
  }});
  return moving.map(name);
}}"""


def lost_when_spaced(page: Page) -> list[str]:
    """At 400 % zoom of a window of 1280 by 1024, with the widest text spacing."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.evaluate(SPACING)
    lost = page.evaluate(LOST)
    page.evaluate("document.adoptedStyleSheets = []")
    return list(lost)


def too_small(page: Page, width: int) -> list[str]:
    """Targets that a finger or a trembling hand misses."""
    page.set_viewport_size({"width": width, "height": 900})
    return list(page.evaluate(SMALL))


def without_edge(page: Page) -> list[str]:
    """Boxes that vanish where the visitor's own colours replace ours."""
    page.emulate_media(forced_colors="active")
    found = page.evaluate(EDGELESS, BOXES)
    page.emulate_media(forced_colors="none")
    return list(found)


def moving(page: Page) -> list[str]:
    """What moves for who asked for rest."""
    page.emulate_media(reduced_motion="reduce")
    found = page.evaluate(MOVING)
    page.emulate_media(reduced_motion="no-preference")
    return list(found)
