"""What holds of every page, whatever it shows: get_page asks it of all it fetches."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

import html5lib

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
LANDMARKS: Final = ("header", "nav", "main", "footer")
REFERENCES: Final = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
FORBIDDEN: Final = ("style", "onclick", "onload", "onsubmit", "autofocus", "accesskey")
KNOWN: Final = {"lang": ("nl", "en", "fr", "de"), "tabindex": ("0", "-1")}
EXPORTED: Final = ("/static/client-search.", "/search/")
NAMED: Final = ("a", "button", "summary", "legend", "caption", "label")
TYPED: Final = ("input", "select", "textarea")


# Half of the pages that tests fetch are, to the letter, what was fetched before.
@lru_cache(maxsize=1000)
def check_every_page(text: str, path: str) -> None:
    """Raise where a page is not HTML to the letter, or not as pages here are."""
    # A tree of plain elements: asking 40 things of it takes a few milliseconds.
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    assert root.get("lang") == path.split("/")[1], path
    checks = (_parts, _links, _headings, _landmarks, _ids, _names, _tables, _forms)
    wrong = [said for check in checks for said in check(root)]
    assert wrong == [], path


def _parts(root: Element) -> Iterator[str]:
    for each in root.iter():
        if each.tag == "style" or any(name in each.attrib for name in FORBIDDEN):
            yield f"{each.tag} {each.attrib}"
        for name, known in KNOWN.items():
            if each.get(name, known[0]) not in known:
                yield f"{name}={each.get(name)}"


def _links(root: Element) -> Iterator[str]:
    for each in root.iter("script"):
        source = each.get("src", "")
        # Those of an exported site also run from a disk, which gives no modules.
        is_deferred = "defer" in each.attrib and source.startswith(EXPORTED)
        is_module = each.get("type") == "module" and source.startswith("/static/")
        if each.get("type") == "application/ld+json":
            # Data, which no browser runs: it has to be readable as such.
            json.loads(each.text or "")
        elif not is_module and not is_deferred:
            yield "a script that is no module of ours"
    for each in root.iter("link"):
        if each.get("rel") == "alternate" and each.get("hreflang"):
            if f"/{each.get('hreflang')}/" not in each.get("href", ""):
                yield f"{each.attrib} leads to the other language"


def _headings(root: Element) -> Iterator[str]:
    found = [each for each in root.iter() if each.tag in HEADINGS]
    levels = [int(each.tag[1]) for each in found]
    title = root.find("head/title")
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"not one h1, and first: {levels}"
    elif title is None or not words(title).startswith(words(found[0])):
        yield "the title does not begin with the h1"
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield f"the headings skip a level: {levels}"
    if not all(map(words, found)):
        yield "an empty heading"


def _landmarks(root: Element) -> Iterator[str]:
    body = root.find("body")
    assert body is not None
    parts = [each.tag for each in body]
    if Counter(each for each in parts if each in LANDMARKS if each != "nav") != Counter(
        ("header", "main", "footer")
    ):
        yield f"the parts of the body are {parts}"
    if parts[0] != "a" or any(each not in LANDMARKS for each in parts[1:]):
        yield f"no skip link first, or something outside the landmarks: {parts}"
    names = [
        _name(each, root)
        for each in root.iter()
        if each.tag == "nav" or each.get("role") == "region"
    ]
    if not all(names) or len(set(names)) < len(names):
        yield f"regions without a name of their own: {names}"


def _ids(root: Element) -> Iterator[str]:
    ids = Counter(each.get("id", "") for each in root.iter() if "id" in each.attrib)
    yield from (f"{id} stands here twice" for id, count in ids.items() if count > 1)
    # In the gallery a component stands without the page that its links lead into.
    boxes = (
        each for each in root.iter("div") if each.get("class") == "gallery__sample"
    )
    samples = {each for box in boxes for each in box.iter()}
    for each in root.iter():
        named = " ".join(each.get(name, "") for name in REFERENCES).split()
        if each.get("href", "").startswith("#") and each not in samples:
            named.append(each.get("href", "")[1:])
        yield from (f"there is no {id}: {each.attrib}" for id in named if id not in ids)


def _names(root: Element) -> Iterator[str]:
    for each in root.iter():
        if each.tag in NAMED and not (_name(each, root) or words(each)):
            yield f"no name: {each.tag} {each.attrib}"
        if each.tag == "img" and "alt" not in each.attrib:
            yield f"no alt: {each.attrib}"
        # Who speaks to the browser says what is to be seen (2.5.3).
        if each.tag in {"a", "button"} and "aria-label" in each.attrib:
            if _bare(" ".join(each.itertext())) not in _bare(each.attrib["aria-label"]):
                yield f"named otherwise than it reads: {each.attrib}"
        if each.tag.endswith("svg") and each.get("aria-hidden") != "true":
            if each.get("role") not in {"img", "group"} or not _name(each, root):
                yield f"a drawing without a role or a name: {each.attrib}"


def _tables(root: Element) -> Iterator[str]:
    regions = [each for each in root.iter("div") if each.get("role") == "region"]
    # Each of them has a name, or _landmarks says so; it speaks for the table in it.
    named = {each for region in regions for each in region.iter("table")}
    for table in root.iter("table"):
        if table.find("caption") is None and table not in named:
            yield f"a table without a caption: {words(table)[:60]}"
        heads = list(table.iter("th"))
        if not heads or not all("scope" in each.attrib for each in heads):
            yield f"a table without headers, or with vague ones: {words(table)[:60]}"


def _forms(root: Element) -> Iterator[str]:
    labels = list(root.iter("label"))
    labelled = {each.get("for") for each in labels}
    within = {each for label in labels for each in label.iter()}
    for each in root.iter():
        if each.tag in TYPED and each.get("type") != "hidden":
            if each.get("id") not in labelled and each not in within:
                if not _name(each, root):
                    yield f"no label: {each.attrib}"
        first = {"fieldset": "legend", "details": "summary"}.get(each.tag)
        if first is not None and (not len(each) or each[0].tag != first):
            yield f"{each.tag} does not begin with a {first}"


def _name(each: Element, root: Element) -> str:
    """What an attribute has assistive technology call an element."""
    named = each.get("aria-labelledby", "").split()
    found = (root.find(f".//*[@id='{id}']") for id in named)
    said = " ".join(words(one) for one in found if one is not None)
    return said or each.get("aria-label", "")


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def words(element: Element) -> str:
    """The words of an element, white space folded, without soft hyphens."""
    return " ".join("".join(element.itertext()).replace("\u00ad", "").split())
