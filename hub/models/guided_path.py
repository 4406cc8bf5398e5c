"""The rules of the guided path: questions, and what each answer asks of the entries."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from hub.languages import noted
from hub.models.base import Frozen, Id, Label, Term
from hub.models.instrument import Availability
from hub.models.selector import EntryAddress, Kind, PhaseId, Selector

QuestionId = Literal["who", "where", "domain", "phase", "need"]
FieldName = Literal["audiences", "domains"]
CheckId = Annotated[Id, Term("checks")]


class Counted(Frozen):
    """A text for one and for several; `{count}` stands for how many."""

    one: Label
    several: Label


class Fit(Frozen):
    """Entries that suit an answer, and why: the words after "because you"."""

    select: tuple[Selector, ...] = Field(min_length=1)
    because: Label | None = None
    weight: int = 0


class Exclusion(Frozen):
    """Entries that an answer rules out."""

    select: tuple[Selector, ...] = Field(min_length=1)
    left_out: Counted


class Caution(Frozen):
    """Entries that stay, with something to check first."""

    select: tuple[Selector, ...] = Field(min_length=1)
    check: Label
    weight: int = 0


class Answer(Frozen):
    """One answer. Without a label it is called as the term with its id."""

    id: Id
    label: Label | None = None
    hint: Label | None = None
    fits: tuple[Fit, ...] = ()
    excludes: tuple[Exclusion, ...] = ()
    cautions: tuple[Caution, ...] = ()
    guide: EntryAddress | None = None
    """The page to read for who gives this answer."""
    first: tuple[Id, ...] = ()
    """The groups to begin with for who gives this answer and no need."""


class Question(Frozen):
    """One question; `filters` are the collections of which it leaves entries out."""

    id: QuestionId
    title: Label
    hint: Label
    short: Label
    most: int = Field(default=1, ge=1)
    vocabulary: Literal["domains", "phases"] | None = None
    field: FieldName | None = None
    """An entry with this field empty suits every answer."""
    filters: tuple[Kind, ...] = ()
    left_out: Counted
    answers: tuple[Answer, ...] = Field(min_length=1)


class When(Frozen):
    """Answers that a rule waits for; a question left open passes."""

    who: tuple[Id, ...] = ()
    where: tuple[Id, ...] = ()
    domain: tuple[Id, ...] = ()
    phase: tuple[Id, ...] = ()
    need: tuple[Id, ...] = ()


class Group(Frozen):
    """A heading of a step, and what stands below it; the first that fits takes it."""

    id: Id
    title: Label
    select: tuple[Selector, ...] = Field(min_length=1)
    needs: tuple[Id, ...] = ()
    """The answers about needs that this group serves."""
    fold_without: QuestionId | None = None
    """Without an answer to this question all is folded: there is too much to choose."""
    prompt: Label | None = None
    """What is said then."""


class Step(Frozen):
    """One phase of the cycle: what one does, and what it prepares."""

    phase: PhaseId
    what: Label
    ready: Label
    here: Label
    """The words after "because you" for who is in this phase."""
    ahead: Label
    """The same for who comes to it later."""
    first: tuple[Id, ...] = ()
    """The groups to begin with for who is in this phase and gives no need."""


class Helper(Frozen):
    """Somebody to ask: a page, or the leads of the roadmap of the chosen domains."""

    page: EntryAddress | None = None
    leads: bool = False
    ask: Label
    because: Label | None = None
    when: When = When()
    only: When = When()
    """As `when`, but a question left open does not pass."""
    phases: tuple[PhaseId, ...] = ()

    @model_validator(mode="after")
    def _names_somebody(self) -> Self:
        if (self.page is None) != self.leads:
            raise ValueError(noted("give either a page, or leads: true"))
        return self


class Preparation(Frozen):
    """What makes ready for what."""

    first: EntryAddress
    then: tuple[EntryAddress, ...] = Field(min_length=1)
    because: Label


class Check(Frozen):
    """What to look into, where it is explained, and what to do now."""

    id: CheckId
    page: EntryAddress
    do: Label
    because: Label | None = None
    """Said where answers, and not entries, ask for the check."""
    only: When = When()


class Reasons(Frozen):
    """The sentences that a reason is made of."""

    because: Label
    """With `{clauses}`: the words of the answers, joined."""
    last: Label
    """The word before the last of them: and."""
    open: Label
    """For what suits everybody."""
    before: Label
    """For what prepares for the phase of the visitor."""
    named: Label
    """With `{title}`: the guide that names it."""


class Preference(Frozen):
    """Entries that come before others, whatever the answers are."""

    select: tuple[Selector, ...] = Field(min_length=1)
    weight: int


class Weights(Frozen):
    """What puts one entry before another."""

    availability: dict[Availability, int]
    guide: int
    """Named by a guide for the answers; once more by a guide for everybody."""
    domain: int
    """Made for a chosen domain, not for all."""
    main_domain: int
    """And the domain stands first among those of the entry."""
    open_call: int
    from_here: int
    """Begins in the phase where it is shown: not a left-over of an earlier one."""


class Limits(Frozen):
    """How much is shown before the rest is folded."""

    here: int = Field(ge=1)
    elsewhere: int = Field(ge=1)
    helpers: int = Field(ge=1)
    dates: int = Field(ge=1)
    days_to_prepare: int = Field(ge=0)
    """A nearer deadline is not proposed as a first step."""


class GuidedPath(Frozen):
    """All rules, as content/guided-path.yaml gives them."""

    introduction: Label
    cycle: EntryAddress
    """The page that explains the phases."""
    general_guides: tuple[EntryAddress, ...] = ()
    """The guides for everybody; what they name comes before what they do not."""
    before_applying: EntryAddress
    """The page with what to check."""
    newcomers: EntryAddress
    """The page to begin with for who did not say who they are."""
    read_first: Label
    read_newcomers: Label
    facility_phases: tuple[PhaseId, ...] = Field(min_length=1)
    closed: Counted
    questions: tuple[Question, ...]
    groups: tuple[Group, ...] = Field(min_length=1)
    first: tuple[Id, ...] = Field(min_length=1)
    """The groups to begin with for all others who give no need."""
    steps: tuple[Step, ...] = Field(min_length=1)
    helpers: tuple[Helper, ...] = Field(min_length=1)
    preparations: tuple[Preparation, ...] = ()
    checks: tuple[Check, ...] = ()
    cautions: tuple[Caution, ...] = ()
    preferences: tuple[Preference, ...] = ()
    reasons: Reasons
    weights: Weights
    limits: Limits

    def question(self, id: str) -> Question:
        """The question with this id."""
        return next(each for each in self.questions if each.id == id)
