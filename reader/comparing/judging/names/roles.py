"""Judges the roles given to one person by both reports."""

from __future__ import annotations

from collections import defaultdict

from reader.article import Finding, Verdict
from reader.comparing.judging.making import both, same_words
from reader.comparing.judging.names.persons import one_person
from reader.comparing.judging.names.titled import meaning, plain_meaning, rank_words, title_words, told_by_work
from reader.comparing.judging.names.whose import body_of, is_somebodys, kin_in, other_kin, serves_another
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import groups_of, sound, titles
from reader.facts.types import Fact
from reader.facts.words import stem

_GRADES = frozenset(
    """former acting interim deputy vice assistant co outgoing incoming elect designate shadow ex caretaker honorary
    associate junior emeritus then onetime""".split()
)
"""Words that make another office of a title."""
HEADS = groups_of(
    """leader chief_executive managing_director chairman president founder owner director governor commissioner coach
    commander secretary_general director_general principal rector dean"""
)


def judge_roles(context: Context) -> list[Finding]:
    """One finding for each person whose roles the reports word or give differently."""
    left, right = _by_person(context.left.roles), _by_person(context.right.roles)
    surnames: dict[str, list[str]] = defaultdict(list)
    for person in right:
        surnames[sound(person.split()[-1])].append(person)
    found: list[Finding] = []
    for person, ours in left.items():
        for other in surnames.get(sound(person.split()[-1]), ()):
            if not one_person(tuple(person.split()), tuple(other.split())):
                continue
            found += _verdicts(ours, right[other])
            break
    return found


def _by_person(roles: list[Fact]) -> dict[str, list[Fact]]:
    """Roles by the fullest name of the person; a surname goes to the one full name that ends in it."""
    full: dict[str, set[str]] = defaultdict(set)
    for fact in roles:
        if " " in fact.slot.subject:
            full[fact.slot.subject.split()[-1]].add(fact.slot.subject)
    table: dict[str, list[Fact]] = defaultdict(list)
    for fact in roles:
        person = fact.slot.subject
        known = full.get(person, ())
        if person:
            table[next(iter(known)) if len(known) == 1 else person].append(fact)
    return table


def _verdicts(ours: list[Fact], theirs: list[Fact]) -> list[Finding]:
    """One finding for each way the person is described; another role only when nothing answers at all."""
    found: list[Finding] = []
    differing: tuple[Fact, Fact] | None = None
    for left in ours:
        for right in theirs:
            finding = _agreement(left, right)
            if finding is None:
                if differing is None and _excludes(left, right):
                    differing = left, right
            else:
                found.append(finding)
    # a description that the other report gives too is denied by none of its others
    told = _told_by(ours, theirs), _told_by(theirs, ours)
    found = [
        f
        for f in found
        if f.verdict is not Verdict.CHANGED
        or not ((f.left and (f.left.n, f.left.start) in told[0]) or (f.right and (f.right.n, f.right.start) in told[1]))
    ]
    # nor is one that stands there in the very words restated by another
    alike = [
        {(m.n, m.start) for f in found if f.verdict is Verdict.SAME and (m := f.left if is_left else f.right)}
        for is_left in (True, False)
    ]
    found = [f for f in found if f.verdict is not Verdict.RESTATED or not _both_in(f, alike[0], alike[1])]
    if found or differing is None:
        return found
    left, right = differing
    return [both(left, right, Verdict.CHANGED, f"other role: {left.text} / {right.text}", ("same person",))]


def _both_in(finding: Finding, left: set[tuple[int, int]], right: set[tuple[int, int]]) -> bool:
    a, b = finding.left, finding.right
    return a is not None and b is not None and (a.n, a.start) in left and (b.n, b.start) in right


def _told_by(own: list[Fact], others: list[Fact]) -> set[tuple[int, int]]:
    """Where those of a person's roles stand that the other report words alike."""
    meanings = {meaning(f.text) for f in others}
    return {(f.n, f.start) for f in own if meaning(f.text) in meanings}


_LOOSE = frozenset(
    """leader chairman director founder owner commander lawmaker representative official politician member adviser
    spokesman economist author scientist professor doctor player analyst politician expert academic athlete musician artist
    entrepreneur activist candidate victim survivor witness suspect defendant resident patient mediator envoy negotiator diplomat""".split()
)
_LADDERS = tuple(
    groups_of(ranks)
    for ranks in (
        "bishop archbishop cardinal pope reverend", "sergeant lieutenant captain major colonel general admiral constable detective",
        "king queen prince princess crown_prince emir sultan",
        "striker midfielder defender goalkeeper winger guard quarterback fly-half full-back playmaker",
    )
)  # fmt: skip
"""Ranks and positions of which nobody has two."""
_RANKS = _LADDERS[1]
_OFFICERS = groups_of("chief_executive chief_financial_officer chief_operating_officer chairman spokesman")
_PROFESSIONS = groups_of(
    """judge lawyer diplomat engineer teacher nurse doctor banker farmer accountant historian architect pilot journalist
    actor singer scientist professor economist bishop"""
)
_STANDING = frozenset("acting deputy interim vice former ex assistant".split())


def _excludes(left: Fact, right: Fact) -> bool:
    """Whether nobody is both at once: two offices of one body, or one office and its deputy.

    Most people carry several true descriptions (a negotiator, the head of a delegation, a council's secretary), so
    two that merely differ say nothing.
    """
    ours, theirs = plain_meaning(left), plain_meaning(right)
    apart = _standing(left) ^ _standing(right)
    if apart and (ours[0] & theirs[0] or not (ours[0] and theirs[0]) or apart - {"former"}):
        return True
    if not ours[0] or not theirs[0] or may_be_both(left, right):
        return False
    if ours[0] != theirs[0] and ours[0] | theirs[0] <= _OFFICERS:
        # one firm's head and its treasurer
        return True
    if ours[0].isdisjoint(theirs[0]) and ours[0] | theirs[0] <= _PROFESSIONS:
        return True
    if ours[0] != theirs[0] and any(ours[0] <= ladder and theirs[0] <= ladder for ladder in _LADDERS):
        return True
    if ours[0] != theirs[0] and (
        ours[1] == theirs[1] != frozenset() or body_of(left.text) == body_of(right.text) != ""
    ):
        # two offices of one body
        return True
    if (ours[0] | theirs[0]) & _LOOSE:
        return False
    if ours[0] == theirs[0]:
        # a minister of one thing or of another
        return bool(_fields(ours[1])) and bool(_fields(theirs[1])) and not ours[1] & theirs[1]
    return ours[1] == theirs[1]


def may_be_both(left: Fact, right: Fact) -> bool:
    """Whether two roles are of two sorts, so that one person has both, or one told in two ways: captain, pilot; Lind's lawyer,
    defence lawyer; regional governor, governor of the region."""
    ours, theirs = plain_meaning(left), plain_meaning(right)
    if (ours[0] <= _RANKS) != (theirs[0] <= _RANKS):
        return True
    if ours[0] != theirs[0]:
        return False
    return is_somebodys(left.text) != is_somebodys(right.text) or bool(_fields(ours[1]) & _fields(theirs[1]))


def _fields(rest: frozenset[str]) -> frozenset[str]:
    """Of what somebody has an office, by the words besides the title: the region for `regional`, no country."""
    return frozenset(w.removesuffix("al") for w in rest if w[0] != "@" and w not in _ANYWHERE)


_ANYWHERE = frozenset(stem(w) for w in "born based town city village country".split())
"""words that do not say of which thing somebody has an office: the town's mayor"""


def _standing(fact: Fact) -> frozenset[str]:
    """What takes from an office: acting, deputy, former."""
    return _STANDING.intersection(rank_words(fact))


def _agreement(left: Fact, right: Fact) -> Finding | None:
    """The finding on two roles of one title group; None when they are different roles."""
    if same_words(left.text, right.text):
        return both(left, right, Verdict.SAME, "same role")
    heads, rest = meaning(left.text)
    other_heads, other_rest = meaning(right.text)
    if _is_done(left.text) != _is_done(right.text) and _is_office(left, right):
        # `commander of the coastguard`, `who runs the coastguard`
        return both(left, right, Verdict.CHANGED, _DONE.format(left.text, right.text))
    if heads != other_heads and {"leader"} in (heads, other_heads) and heads | other_heads <= HEADS:
        if _is_done(left.text) != _is_done(right.text):
            return both(left, right, Verdict.CHANGED, _DONE.format(left.text, right.text))
        return both(left, right, Verdict.SAME, "both name the one in charge")
    kin = kin_in(left.text), kin_in(right.text)
    if kin[0] and kin[1] and kin[0] != kin[1]:
        # a son of one may be the father of another
        reason = f"other kin: {left.text} / {right.text}"
        return both(left, right, Verdict.CONFLICT, reason) if other_kin(left.text, right.text) else None
    if not heads & other_heads or (rest and other_rest and not rest & other_rest):
        return None
    if serves_another(left.text, right.text):
        return both(left, right, Verdict.CHANGED, f"of another: {left.text} / {right.text}")
    grades = [_GRADES.intersection(rank_words(role)) for role in (left, right)]
    if grades[0] != grades[1] or _chief_of(left.text, right.text) or _chief_of(right.text, left.text):
        return both(left, right, Verdict.CHANGED, f"not the same rank: {left.text} / {right.text}")
    if _standing(left) != _standing(right):
        return both(left, right, Verdict.CHANGED, f"other rank: {left.text} / {right.text}")
    if heads == other_heads and rest == other_rest != frozenset():
        return both(left, right, Verdict.RESTATED, f"same role in other words: {left.text} / {right.text}")
    if title_words(left.text) == title_words(right.text):
        return both(left, right, Verdict.SAME, "same role, more or less of it")
    return both(left, right, Verdict.RESTATED, f"same role in other words: {left.text} / {right.text}")


def _is_office(left: Fact, right: Fact) -> bool:
    """Whether, of two roles in one body of which one is told by its work, the other is more than to be its head."""
    office, work = (right, left) if _is_done(left.text) else (left, right)
    words, body = title_words(office.text), _body(work)
    return bool(words and body) and body <= _body(office) and (not words <= _HEAD or body != _body(office))


def _body(role: Fact) -> frozenset[str]:
    """What a role is in, without the country and the year."""
    return frozenset(
        w for w in meaning(role.text)[1] if w[0] != "@" and not w.isdigit() and w not in ("country", "nation")
    )


_HEAD = frozenset("head leader chief boss director".split())
_DONE = "office in one report, work in the other: {} / {}"


def _is_done(text: str) -> bool:
    """Whether a role is told by what the person does: heads the team."""
    return told_by_work(text.lower().split()) > 0


_FIRST = frozenset("chief head principal lead leader top".split())


def _chief_of(one: str, other: str) -> bool:
    """Whether one role is the first of those who bear the other's title: chief engineer of engineer; not chief executive."""
    words, others = (text.lower().replace("-", " ").split() for text in (one, other))
    if _FIRST & set(others):
        return False
    return any(
        words[i] in ("chief", "head", "principal")
        and words[i + 1] in others
        and words[i + 1] in titles()
        and f"{words[i]} {words[i + 1]}" not in titles()
        for i in range(len(words) - 1)
    )
