"""The words that stand around a number: bounds and `about`, periods, what `over` and `under` mean after them."""

from __future__ import annotations

from reader.facts.words import stem

BEFORE: list[tuple[tuple[str, ...], str, bool]] = [
    (("no", "more", "than"), "<=", False), (("no", "fewer", "than"), ">=", False), (("no", "less", "than"), ">=", False),
    (("not", "more", "than"), "<=", False), (("as", "many", "as"), "<=", True), (("as", "much", "as"), "<=", True),
    (("well", "over"), ">", False), (("just", "over"), ">", True), (("just", "under"), "<", True), (("just", "above"), ">", True),
    (("just", "below"), "<", True), (("slightly", "more", "than"), ">", True), (("slightly", "less", "than"), "<", True),
    (("a", "little", "over"), ">", True), (("more", "than"), ">", False), (("greater", "than"), ">", False),
    (("fewer", "than"), "<", False), (("less", "than"), "<", False), (("lower", "than"), "<", False), (("higher", "than"), ">", False),
    (("in", "excess", "of"), ">", False), (("at", "least"), ">=", False), (("at", "most"), "<=", False), (("up", "to"), "<=", False),
    (("a", "minimum", "of"), ">=", False), (("a", "maximum", "of"), "<=", False), (("upwards", "of"), ">", False),
    (("close", "to"), "", True), (("in", "the", "region", "of"), "", True), (("an", "estimated"), "", True), (("estimated",), "", True),
    (("over",), ">", False), (("above",), ">", False), (("exceeding",), ">", False), (("under",), "<", False), (("below",), "<", False),
    (("nearly",), "<", True), (("almost",), "<", True), (("about",), "", True), (("around",), "", True), (("some",), "", True),
    (("roughly",), "", True), (("approximately",), "", True), (("circa",), "", True), (("approx",), "", True), (("~",), "", True),
    (("exactly",), "", False), (("only",), "", False), (("just",), "", False), (("a", "total", "of"), "", False), (("a", "record"), "", False),
]  # fmt: skip
_REACHING = {"<=": "deep high far fast old hot", ">=": "low little few young cold"}
BEFORE += [(("as", w, "as"), bound, True) for bound, words in _REACHING.items() for w in words.split()]
BEFORE_BY_LAST: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
for entry in BEFORE:
    BEFORE_BY_LAST.setdefault(entry[0][-1], []).append(entry)

DISPUTES = frozenset(
    stem(w)
    for w in """sue sued suing lawsuit suit dispute row clash feud quarrel battle fight charge accuse arrest arraign trial
    proceedings prosecute prosecution investigate investigation inquiry probe question resign quit strike protest
    complaint complain criticise criticize scandal litigation summon summons case talks negotiate""".split()
)
COUNTING = frozenset(
    """of for with by at than is was were are be to worth paid pay pays paying cost costs owe owes owed owing seek seeking
    seeks demand demanding demands lose lost losing raise raised stole steal stolen embezzled spend spent in from sunk
    and just well totalling exceed""".split()
)
"""Words after which `over` a sum is more than it, whatever the dispute."""
GIVING = frozenset("handed hand hands handing signed sign signs signing made".split())
"""verbs of giving that `over` belongs to: handed over $3 million"""
COMPETING = frozenset(
    stem(w)
    for w in """champion gold silver bronze medal title record win victory race compete heat final sprint best mark time
    triumph unbeaten second third first""".split()
)
"""words after which `over` says the length of a race: silver over 800 metres"""
RACES = frozenset(
    (
        50,
        60,
        80,
        100,
        110,
        200,
        300,
        400,
        500,
        600,
        800,
        1000,
        1500,
        1609.344,
        3000,
        3200,
        5000,
        10000,
        15000,
        20000,
        30000,
        50000,
    )
)
"""lengths of races in metres"""
PERIODS = {"second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "day", "week": "week", "month": "month",
            "quarter": "quarter", "year": "year", "annum": "year", "head": "head", "person": "head", "capita": "head", "share": "share",
            "tonne": "tonne", "ton": "tonne", "barrel": "barrel", "litre": "litre", "kilogram": "kilogram", "kilo": "kilogram",
            "gallon": "gallon", "household": "household", "game": "game", "ticket": "ticket", "semester": "semester", "term": "term", "season": "season", "shift": "shift",
            "fortnight": "fortnight", "decade": "decade", "passenger": "head", "pupil": "head", "student": "head"}  # fmt: skip
PERIOD_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year", "yearly": "year",
                   "nightly": "day", "hourly": "hour"}  # fmt: skip

GATHERED = frozenset(
    """town village city population settlement hamlet island crowd audience attendance congregation crew team squad group party
    workforce staff army force fleet herd flock class cast jury panel band gang family delegation membership""".split()
)
"""words for many together, of which so many are told"""
PERIOD_WORDS = {**PERIOD_ADVERBS, "annual": "year"}
REGULAR = frozenset(
    "wage wages pay salary rent rents fee fees premium allowance pension income subscription output production".split()
)
"""what is told by a period in front of it: the yearly rent"""
COVERED = frozenset("buried trapped alive dead stuck caught hidden lay lying crushed submerged found".split())
"""words after which `under` says where something is"""

DURING = frozenset(
    """spread phased staggered stretched paid pay payable payments instalments installments rise rises increase increases
    raise cuts invest invested investment""".split()
)
"""words after which `over` a length of time is through it"""


SPREAD = frozenset("strewn spread scattered stretched dotted littered distributed".split())
"""words after which `over` a length is along it"""
CLIMBING = frozenset(
    stem(w) for w in "edge inch tick creep go move nudge shoot push climb round drive bring take send".split()
)
"""words after which `up to` says how far something rose"""
