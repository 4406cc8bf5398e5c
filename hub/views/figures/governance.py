"""Who decides, who carries out and who advises."""

from collections.abc import Iterator

from hub.catalogue import Catalogue
from hub.charts.drawing import NARROW, WIDE
from hub.charts.governance import Box, Chart, Frame, Group, Line, governance_drawing
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.pictures import GovernanceGroup
from hub.models.roadmap import Roadmap
from hub.views.figures.figure import Cell, Figure, Table, words
from hub.views.figures.pages import path_of


def governance(catalogue: Catalogue, language: Language) -> Figure:
    """The bodies of VISD and what each is to the other."""
    assert catalogue.pictures is not None  # a catalogue with errors is never shown
    facts = catalogue.pictures.governance
    chart = _chart(catalogue, language)
    lines = [Cell(_relation(chart, line)) for line in chart.lines]
    return Figure(
        id="governance",
        title=_("Who decides, who carries out, who advises"),
        sentence=_sentence(chart),
        description=_(
            "Boxes in groups, from top to bottom, with arrows between the groups. Each "
            "arrow says what the one group does for the other."
        ),
        narrow=governance_drawing(chart, NARROW),
        wide=governance_drawing(chart, WIDE),
        table=_table(chart),
        sources=facts.sources,
        more=(
            Table(
                _("What the arrows say"),
                words(_("Who does what")),
                tuple((c,) for c in lines),
            ),
        ),
    )


def _chart(catalogue: Catalogue, language: Language) -> Chart:
    assert catalogue.pictures is not None  # governance() has asked
    facts = catalogue.pictures.governance
    groups = tuple(_group(each, catalogue, language) for each in facts.groups)
    frames = {
        each.id: Frame(
            each[language],
            each.note[language] if each.note else "",
            path_of(each.page, catalogue, language),
        )
        for each in facts.frames
    }
    lines = tuple(Line(each.start, each.end, each[language]) for each in facts.lines)
    return Chart(groups, frames, lines)


def _group(group: GovernanceGroup, catalogue: Catalogue, language: Language) -> Group:
    boxes = tuple(
        Box(
            each[language], each.note[language], path_of(each.page, catalogue, language)
        )
        for each in group.boxes
    )
    return Group(
        group.id,
        group[language],
        boxes or tuple(_managers(catalogue, language)),
        group.frame,
        path_of(group.page, catalogue, language),
        group.note[language] if group.note else "",
    )


def _managers(catalogue: Catalogue, language: Language) -> Iterator[Box]:
    """A box for each programme manager, with the roadmaps of its domains."""
    domains = catalogue.vocabularies["domains"]
    for term in catalogue.vocabularies["programme-manager-domains"].terms:
        links = tuple(
            (domains[page.id][language], page.path)
            for page in catalogue.list("roadmaps", language)
            if isinstance(page.meta, Roadmap) and page.meta.programme_manager == term.id
        )
        if len(links) == 1:
            yield Box(term[language], href=links[0][1])
        else:
            yield Box(term[language], links=links)


def _table(chart: Chart) -> Table:
    rows: list[tuple[Cell, ...]] = []
    told: set[str] = set()
    for group in chart.groups:
        if group.frame and group.frame not in told:
            told.add(group.frame)
            frame = chart.frames[group.frame]
            rows.append((Cell(frame.title, frame.href), Cell(""), Cell(frame.note)))
        within = chart.frames[group.frame].title if group.frame else ""
        rows.append((Cell(group.title, group.href), Cell(within), Cell(group.note)))
        for box in group.boxes:
            rows.append((Cell(box.title, box.href), Cell(group.title), Cell(box.note)))
            rows += [
                (Cell(label, href), Cell(box.title), Cell(_("Roadmap")))
                for label, href in box.links
            ]
    head = words(_("Body or role"), _("Part of"), _("What it does"))
    return Table(_("Bodies and roles"), head, tuple(rows))


def _relation(chart: Chart, line: Line) -> str:
    """Such as: the Flemish Government sets direction."""
    group = next(each for each in chart.groups if each.id == line.start)
    who = group.boxes[0].title if len(group.boxes) == 1 else group.title
    return f"{who}: {line.label}"


def _sentence(chart: Chart) -> str:
    top, bottom = chart.groups[0], chart.groups[-1]
    return _(
        "From %(first)s to %(last)s: %(count)s bodies and roles, and what each does "
        "for the other.",
        first=top.boxes[0].title,
        last=bottom.boxes[0].title,
        count=sum(len(group.boxes) for group in chart.groups),
    )
