"""The typed facts that the grammars of this room read out of an article."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reader.article import FactKind, ParagraphKind


@dataclass(slots=True, eq=False)
class Word:
    """One token of a paragraph with what the grammars ask of it."""

    text: str
    start: int
    end: int
    key: str
    """case and typography folded"""
    stem: str
    """inflection taken off; irregular forms brought to their base"""
    concept: str
    """the stem, or the name of its group of near synonyms"""
    is_word: bool
    is_cap: bool
    is_digit: bool


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence; `words` carry offsets into the paragraph, not into the sentence."""

    index: int
    """position in the article"""
    n: int
    """paragraph number"""
    kind: ParagraphKind
    start: int
    end: int
    words: list[Word]
    content: frozenset[str] = frozenset()
    """concepts of its content words; numbers are left out"""
    depth: list[bool] = field(default_factory=list)
    """for each word, whether it stands inside a quotation"""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a range; `2` is lo 2, hi 2 and `dozens` is about 24 to 99."""

    lo: float
    hi: float
    dimension: str
    """count, percent, points, money, length, area, mass, temperature, speed, volume, energy, duration, age, score"""
    unit: str = ""
    """the unit as the text names it (for money the currency); `lo` and `hi` are in the dimension's base unit"""
    approximate: bool = False
    bound: str = ""
    """`>`, `<` or empty"""
    rate: str = ""
    """day, week, month, year or another unit the amount is counted per; empty for none"""
    vague: bool = False
    """no digit or number word stands behind it: dozens, several, most"""

    @property
    def middle(self) -> float:
        return (self.lo + self.hi) / 2


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    minutes: int
    """after midnight; after midnight or noon where it is not told which"""
    half_told: bool = field(default=True, compare=False)
    """whether the text says before or after noon: 3 p.m., 15:00, four on Monday morning, but not `at four`"""

    def __str__(self) -> str:
        return f"{self.minutes // 60:02d}:{self.minutes % 60:02d}"


@dataclass(frozen=True, slots=True)
class DateExpr:
    """A date as written, before any anchor is known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0"""
    unit: str = ""
    """for relative dates: day, weekend, week, month, quarter, season, year, decade, century"""
    offset: int | None = None
    """how many units before (negative) or after the anchor"""
    index: int | None = None
    """quarter 1-4, season 0-3 (from winter), decade or century as its first year"""
    position: str = ""
    """early, mid, late: the part of a month or year"""
    part: str = ""
    """part of the day: early, morning, noon, afternoon, evening, night, late"""
    direction: str = ""
    """`past` or `future` where the words say so (last, next, will)"""
    until: DateExpr | None = None
    """the end of a range"""
    since: bool = False
    """open towards now: since 1994"""


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date brought to days."""

    lo: date
    hi: date
    granularity: str
    soft_year: bool = False
    """the year was inferred"""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a fact stands: what it counts, of what, by whom, in which statement."""

    head: str = ""
    """concept of the counted noun"""
    of_object: str = ""
    """concept of what it is a part of"""
    subject: str = ""
    """the nearest name before it"""
    predicate: str = ""
    """concept of the governing verb"""
    before: tuple[str, ...] = ()
    """concepts before it, nearest first"""
    after: tuple[str, ...] = ()
    near: frozenset[str] = frozenset()
    """content concepts of the words around it"""
    in_quote: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """A name."""

    key: str
    """folded: equal keys are one spelling of one name"""
    type: str
    """person, place, org or name (unknown)"""
    parts: tuple[str, ...]
    role: str = ""
    qualifier: str = ""
    """northern, a suburb of, the capital of"""
    acts: bool = False
    """stands as the doer: Washington said"""


@dataclass(frozen=True, slots=True)
class Quote:
    """One stretch between quotation marks, or reported speech without them."""

    words: tuple[str, ...]
    """keys of its words"""
    stems: tuple[str, ...]
    speaker: str = ""
    """folded name of the speaker, a role, or empty"""
    speaker_span: tuple[int, int] | None = None
    """offsets in the paragraph"""
    speaker_named: bool = False
    """the speaker is a person with a name"""
    scare: bool = False
    """too short or without a speaker: words set apart rather than speech"""
    direct: bool = True


Value = Quantity | Clock | DateExpr | Entity | Quote | int | float | str


@dataclass(slots=True, eq=False)
class Fact:
    """A mention: a span of paragraph `n` with its typed value and slot."""

    kind: FactKind
    n: int
    start: int
    end: int
    text: str
    value: Value
    label: str
    """the value in words, for the reader"""
    sentence: int
    first: int
    """index of its first word in the sentence"""
    last: int
    """index of its last word in the sentence"""
    slot: Slot
    date: DateValue | None = None

    @property
    def quantity(self) -> Quantity:
        assert isinstance(self.value, Quantity)
        return self.value

    @property
    def entity(self) -> Entity:
        assert isinstance(self.value, Entity)
        return self.value

    @property
    def quote(self) -> Quote:
        assert isinstance(self.value, Quote)
        return self.value


@dataclass(slots=True, eq=False)
class Predicate:
    """A statement's verb or verdict word with its polarity."""

    concept: str
    """the positive member of its pair of opposites"""
    positive: bool
    negated: bool
    """a negation, rather than an opposite word, makes it so"""
    n: int
    start: int
    end: int
    text: str
    sentence: int
    at: int
    """index of the word in the sentence"""


@dataclass(frozen=True, slots=True)
class Frame:
    """Who does what to whom; parts are sets of concepts, empty where unknown."""

    relation: str
    agent: frozenset[str]
    patient: frozenset[str]
    n: int
    start: int
    end: int
    text: str
    sentence: int
    share: float | None = None
    place: str = ""
    third: frozenset[str] = frozenset()
    by: bool = False
    """the doer follows `by`"""


@dataclass(slots=True, eq=False)
class Facts:
    """All facts of one article."""

    article_id: str
    anchor: date | None
    """the day the article speaks from"""
    sentences: list[Sentence]
    amounts: list[Fact]
    dates: list[Fact]
    names: list[Fact]
    roles: list[Fact]
    quotes: list[Fact]
    sources: list[Fact]
    predicates: list[Predicate]
    frames: list[Frame]
    texts: dict[int, str] = field(default_factory=dict)
    """paragraph number to its text"""
    kept: dict[Any, Any] = field(default_factory=dict, init=False, repr=False)
    """what the judges worked out of this article alone, for its comparisons with others"""
    _amounts_of: dict[int, list[Fact]] = field(default_factory=dict, init=False, repr=False)
    _dates_of: dict[int, list[Fact]] = field(default_factory=dict, init=False, repr=False)
    _names_of: dict[int, list[Fact]] = field(default_factory=dict, init=False, repr=False)

    def amounts_of(self, sentence: int) -> list[Fact]:
        """The amounts of one sentence."""
        return _of(sentence, self.amounts, self._amounts_of)

    def dates_of(self, sentence: int) -> list[Fact]:
        """The dates and times of one sentence."""
        return _of(sentence, self.dates, self._dates_of)

    def names_of(self, sentence: int) -> list[Fact]:
        """The names of one sentence."""
        return _of(sentence, self.names, self._names_of)


def _of(sentence: int, facts: list[Fact], index: dict[int, list[Fact]]) -> list[Fact]:
    if not index:
        for fact in facts:
            index.setdefault(fact.sentence, []).append(fact)
    return index.get(sentence, [])
