"""Judges names: one entity under several spellings, another entity in the same slot, names that only one report has."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.context import Context
from reader.comparing.judging.making import alone, both, kept, same_words
from reader.facts.gazetteer import (
    country_of,
    given_names,
    nickname_groups,
    organisation_words,
    organisations,
    places,
    plain,
    sound,
)
from reader.facts.types import Entity, Fact, Facts
from reader.facts.words import STOP

_SUFFIXES = frozenset(
    "corp corporation inc incorporated ltd limited plc llc co company group holdings holding ag gmbh sa nv the fc cf afc".split()
)
_SUBURBS = frozenset("suburb suburbs outskirts district neighbourhood neighborhood area region".split())


@dataclass
class Named:
    """One entity of one article with all its mentions; these are complete before anything else is asked of it."""

    id: str
    kind: FactKind
    facts: list[Fact] = field(default_factory=list)

    @cached_property
    def best(self) -> Fact:
        """The fullest mention, the earliest of them."""
        return max(self.facts, key=lambda f: (len(f.entity.parts), -f.sentence, -f.first))

    @cached_property
    def sort(self) -> str:
        """What the id begins with: person, place, demonym, org, name or weak."""
        return self.id.partition(":")[0]

    @cached_property
    def level(self) -> str:
        """What a well-known place is: a country, a city; empty for all else."""
        place = places().get(self.best.entity.key)
        return place.kind if place else ""

    @cached_property
    def too_short(self) -> bool:
        """Whether the fullest form says too little: the Commission, the Council."""
        entity = self.best.entity
        return len(entity.parts) == 1 and entity.key in organisation_words()

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """What another spelling of the name might have in common with it, the surest first."""
        entity = self.best.entity
        first, last = entity.parts[0], entity.parts[-1]
        initials = [part[0] for part in entity.parts if part not in ("of", "the", "and", "for")]
        short = "".join(initials) if len(entity.parts) > 1 else entity.key
        return tuple(dict.fromkeys(("k:" + sound(entity.key), "s:" + sound(last), "s:" + sound(first), "i:" + short)))

    @cached_property
    def surfaces(self) -> set[str]:
        return {f.text for f in self.facts}


def entities(facts: Facts) -> dict[str, Named]:
    """The entities of one article by id; surnames and short forms go to the full name they belong to."""
    full: dict[str, str] = {}
    for fact in facts.names:
        entity = fact.entity
        if entity.type == "person" and len(entity.parts) > 1:
            full.setdefault(entity.parts[-1], "person:" + entity.key)
    for fact in facts.names:
        entity = fact.entity
        if entity.type == "person" and len(entity.parts) == 2 and entity.parts[0] not in given_names():
            # the family name may come first
            full.setdefault(entity.parts[0], "person:" + entity.key)
    found: dict[str, Named] = {}
    for fact in facts.names:
        entity = fact.entity
        if not entity.parts:
            continue
        place = places().get(entity.key)
        if entity.type in ("person", "name", "weak") and len(entity.parts) == 1 and entity.parts[0] in full:
            key, kind = full[entity.parts[0]], FactKind.PERSON
        elif entity.type == "person":
            key, kind = full.get(entity.parts[-1], "person:" + entity.key), FactKind.PERSON
            if "person:" + entity.key != key and len(entity.parts) > 1:
                key = "person:" + entity.key
        elif place is not None:
            if place.kind == "demonym":
                key, kind = "demonym:" + place.id, FactKind.PLACE
            else:
                key, kind = "place:" + place.id, FactKind.PLACE
        elif entity.key in organisations():
            key, kind = "org:" + organisations()[entity.key], FactKind.ORG
        else:
            stripped = " ".join(p for p in entity.parts if p not in _SUFFIXES) or entity.key
            key, kind = ("weak:" if entity.type == "weak" else "name:") + stripped, fact.kind
        found.setdefault(key, Named(key, kind)).facts.append(fact)
    for key in [k for k in found if k.startswith("weak:")]:
        strong = "name:" + key[5:]
        if strong in found:
            found[strong].facts += found.pop(key).facts
    return found


def one_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: one surname, and given names that do not contradict each other."""
    if sound(a[-1]) != sound(b[-1]):
        return False
    if len(a) == 1 or len(b) == 1:
        return a[-1] == b[-1] or len(a[-1]) > 5
    first, other = a[0], b[0]
    if first == other or (first[0] == other[0] and (len(first) == 1 or len(other) == 1)):
        return True
    groups = nickname_groups()
    if groups.get(first, frozenset()) & groups.get(other, frozenset()):
        return True
    return sound(first) == sound(other)


def _same_name(context: Context, a: Named, b: Named) -> bool:
    """Whether two ids that differ are one entity after all."""
    left, right = a.best.entity, b.best.entity
    if a.kind is FactKind.PERSON and b.kind is FactKind.PERSON:
        return one_person(left.parts, right.parts)
    if a.id.startswith(("place:", "demonym:", "org:")) and b.id.startswith(("place:", "demonym:", "org:")):
        return False
    short, long = sorted((left, right), key=lambda e: len(e.parts))
    if _surname(short, long):
        return True
    tied = any(context.similarity(f.sentence, g.sentence) >= 0.25 for f in a.facts[:4] for g in b.facts[:4])
    if len(short.parts) == 1 and len(long.parts) >= 2:
        initials = "".join(p[0] for p in long.parts if p not in ("of", "the", "and", "for"))
        written = a.best.text if short is left else b.best.text
        if initials == short.key and len(initials) >= 2 and written.replace(".", "").isupper():
            return True
    if tied and len(short.parts) < len(long.parts):
        words = [p for p in long.parts if p not in _SUFFIXES]
        core = [p for p in short.parts if p not in _SUFFIXES]
        if core and len(core[-1]) > 3 and (words[-len(core) :] == core or words[: len(core)] == core):
            return True
    if tied and len(left.parts) == len(right.parts) and len(left.key) > 4:
        return sound(left.key) == sound(right.key)
    return False


def _surname(short: Entity, long: Entity) -> bool:
    """Whether a capital word is the surname of a person whom the other report names in full: `the Trump plan`."""
    return (
        long.type == "person"
        and len(long.parts) > 1
        and short.type in ("person", "name")
        and short.parts == long.parts[-1:]
        and short.key not in places()
        and short.key not in organisation_words()
    )


def judge_names(
    context: Context, left: dict[str, Named], right: dict[str, Named]
) -> tuple[list[Finding], dict[str, str]]:
    """Findings on names, and the ids of the left that answer ids of the right."""
    answers: dict[str, str] = {key: key for key in left if key in right}
    for key in [k for k in left if k.startswith("weak:") and "name:" + k[5:] in right]:
        answers[key] = "name:" + key[5:]
    for key in [k for k in left if k.startswith("name:") and "weak:" + k[5:] in right]:
        answers[key] = "weak:" + key[5:]
    taken = set(answers.values())
    index: dict[str, list[Named]] = defaultdict(list)
    for named in right.values():
        if named.id not in taken:
            for key in named.hints:
                index[key].append(named)
    for key, mine in left.items():
        if key in answers:
            continue
        for hint in mine.hints:
            other = next(
                (o for o in index.get(hint, ())[:20] if o.id not in taken and _same_name(context, mine, o)), None
            )
            if other is not None:
                answers[key] = other.id
                taken.add(other.id)
                break
    findings: list[Finding] = []
    for key, other_key in answers.items():
        finding = _spelling(context, left[key], right[other_key])
        if finding:
            findings.append(finding)
        findings += _qualified(context, left[key], right[other_key])
    findings += _adjectives(context, left, right)
    findings += _in_twins(context, left, right, answers)
    rest_left = {k: n for k, n in left.items() if k not in answers}
    rest_right = {k: n for k, n in right.items() if k not in taken}
    told = _told_otherwise(context, rest_left, rest_right)
    findings += _replaced(
        context,
        rest_left,
        rest_right,
        {(f.left.n, f.left.start) for f in findings if f.left and f.verdict in (Verdict.CONFLICT, Verdict.CHANGED)},
        told,
    )
    answers.update({key: key for key in told[0]})
    answers.update({"told:" + key: key for key in told[1]})
    return findings, answers


def _adjectives(context: Context, left: dict[str, Named], right: dict[str, Named]) -> list[Finding]:
    """American officials / US officials: the country by its adjective at the same place of a sentence."""
    found: list[Finding] = []
    for kind, other_kind in (("demonym:", "place:"), ("place:", "demonym:")):
        for key, mine in left.items():
            other = right.get(other_kind + key.removeprefix(kind)) if key.startswith(kind) else None
            if other is None or kind + key.removeprefix(kind) in right:
                continue
            pair = next(
                (
                    (a, b)
                    for a in mine.facts[:6]
                    for b in other.facts[:6]
                    if context.parallel(a, b) >= 0.5 and context.similarity(a.sentence, b.sentence) >= 0.4
                ),
                None,
            )
            if pair:
                found.append(both(*pair, Verdict.RESTATED, f"one country: {pair[0].text} / {pair[1].text}"))
    return found


def _in_twins(
    context: Context, left: dict[str, Named], right: dict[str, Named], answers: dict[str, str]
) -> list[Finding]:
    """Names exchanged in a sentence that is otherwise the same, wherever else they occur."""
    by_sentence: dict[int, list[tuple[Named, Fact]]] = defaultdict(list)
    for named in right.values():
        for fact in named.facts:
            by_sentence[fact.sentence].append((named, fact))
    found: list[Finding] = []
    back = {b: a for a, b in answers.items()}
    here = {(named.id, f.sentence) for named in left.values() for f in named.facts}
    there = {(named.id, f.sentence) for named in right.values() for f in named.facts}
    for named in left.values():
        if named.id.startswith("weak:"):
            continue
        for fact in named.facts:
            for index in context.candidates(fact.sentence)[:2]:
                if not context.twins(fact.sentence, index):
                    continue
                for other, theirs in by_sentence.get(index, ()):
                    if (
                        answers.get(named.id) == other.id
                        or other.id.startswith("weak:")
                        or not _may_replace(named, other)
                    ):
                        continue
                    if (back.get(other.id, ""), fact.sentence) in here or (answers.get(named.id, ""), index) in there:
                        # exchanged inside the sentence: that is a matter of roles, not of names
                        continue
                    if (
                        not _of_share(context, fact, theirs)
                        and context.same_gap(fact, theirs)
                        and not context.answers(fact, theirs)
                    ):
                        if _contains(fact, theirs) or _contains(theirs, fact):
                            reason = f"place named more closely in one report: {fact.text} / {theirs.text}"
                            found.append(both(fact, theirs, Verdict.CHANGED, reason, ("the same sentence otherwise",)))
                            continue
                        reason = f"other name in the same sentence: {fact.text} / {theirs.text}"
                        found.append(both(fact, theirs, Verdict.CONFLICT, reason, ("the same sentence otherwise",)))
    return found


def _may_replace(a: Named, b: Named) -> bool:
    if a.id[:9] == "demonym:" + a.id[8:9] and b.id.startswith("place:") and a.id[8:] == b.id[6:]:
        return False
    return a.id.split(":")[-1] != b.id.split(":")[-1]


def _spelling(context: Context, a: Named, b: Named) -> Finding | None:
    if a.id.startswith("weak:") and b.id.startswith("weak:"):
        return None
    shared = a.surfaces & b.surfaces
    if shared:
        text = max(shared, key=len)
        left = next(f for f in a.facts if f.text == text)
        right = next(f for f in b.facts if f.text == text)
        return both(left, right, Verdict.SAME, "same name")
    left, right = a.best, b.best
    if same_words(left.text, right.text):
        return both(left, right, Verdict.SAME, "same name")
    # one value for all spellings: the fuller, or the left one
    label = left.label if len(left.entity.parts) >= len(right.entity.parts) else right.label
    kind = FactKind.PERSON if FactKind.PERSON in (a.kind, b.kind) else left.kind
    left, right = replace(left, label=label, kind=kind), replace(right, label=label, kind=kind)
    if (
        kind is FactKind.PERSON
        and (len(left.entity.parts) == 1) != (len(right.entity.parts) == 1)
        and left.entity.parts[-1] == right.entity.parts[-1]
    ):
        return both(left, right, Verdict.RESTATED, f"surname and full name: {left.text} / {right.text}")
    if a.id.startswith("demonym:"):
        return None
    return both(left, right, Verdict.RESTATED, f"one name in two forms: {left.text} / {right.text}")


def _qualified(context: Context, a: Named, b: Named) -> list[Finding]:
    """northern Italy / southern Italy."""
    ours = {f.entity.qualifier: f for f in a.facts if f.entity.qualifier not in ("", "capital")}
    theirs = {f.entity.qualifier: f for f in b.facts if f.entity.qualifier not in ("", "capital")}
    if (
        bool(ours) != bool(theirs)
        and len(a.facts) == len(b.facts) == 1
        and context.similarity(a.facts[0].sentence, b.facts[0].sentence) >= 0.75
        and context.mutual(a.facts[0].sentence, b.facts[0].sentence)
    ):
        reason = f"part of the place named in one report only: {a.facts[0].text} / {b.facts[0].text}"
        return [both(a.facts[0], b.facts[0], Verdict.CHANGED, reason, ("same place in the sentence",))]
    if not ours or not theirs or set(ours) & set(theirs):
        return []
    found = []
    for left in ours.values():
        for right in theirs.values():
            if context.similarity(left.sentence, right.sentence) >= 0.4 and context.parallel(left, right) >= 0.3:
                reason = f"other part of the place: {left.entity.qualifier} / {right.entity.qualifier}"
                found.append(both(left, right, Verdict.CONFLICT, reason, ("same place in the sentence",)))
    return found[:1]


def _replaced(
    context: Context,
    left: dict[str, Named],
    right: dict[str, Named],
    done: set[tuple[int, int]],
    told: tuple[set[str], set[str]],
) -> list[Finding]:
    """Names that fill one slot in sentences that answer each other, and names that only one report has."""
    by_sentence: dict[int, list[tuple[Named, Fact]]] = defaultdict(list)
    for named in right.values():
        for fact in named.facts:
            by_sentence[fact.sentence].append((named, fact))
    scored: list[tuple[float, int, Named, Fact, Named, Fact]] = []
    for named in left.values():
        for fact in named.facts[:8]:
            for index in context.candidates(fact.sentence)[:3]:
                similarity = context.similarity(fact.sentence, index)
                if similarity < 0.25:
                    continue
                for other, theirs in by_sentence.get(index, ()):
                    if not comparable(named, other):
                        continue
                    if (fact.n, fact.start) in done or not context.related:
                        continue
                    if named.id.startswith("demonym:") and (
                        similarity < 0.6 or not _before_one_noun(context, fact, theirs)
                    ):
                        continue
                    parallel = context.parallel(fact, theirs)
                    if parallel >= 0.45:
                        mutual = context.mutual(fact.sentence, index)
                        scored.append((parallel + similarity + 0.2 * mutual, len(scored), named, fact, other, theirs))
    scored.sort(key=lambda item: (-item[0], item[1]))
    findings: list[Finding] = []
    used: set[str] = set()
    for score, _, named, fact, other, theirs in scored:
        if "L" + named.id in used or "R" + other.id in used:
            continue
        similarity = context.similarity(fact.sentence, theirs.sentence)
        evidence = ("same place in the sentence", f"sentences alike {similarity:.2f}")
        if _contains(fact, theirs) or _contains(theirs, fact):
            if similarity >= 0.35 and score >= 1.0:
                reason = f"place named more closely in one report: {fact.text} / {theirs.text}"
                findings.append(both(fact, theirs, Verdict.CHANGED, reason, evidence))
            else:
                continue
        elif _suburb(context, fact, theirs):
            findings.append(
                both(
                    fact,
                    theirs,
                    Verdict.CHANGED,
                    f"place named more closely in one report: {fact.text} / {theirs.text}",
                    evidence,
                )
            )
        elif _of_share(context, fact, theirs):
            continue
        elif similarity >= 0.35 and score >= 1.0 and context.mutual(fact.sentence, theirs.sentence):
            findings.append(
                both(
                    fact,
                    theirs,
                    Verdict.CONFLICT,
                    f"other name in the same place: {fact.text} / {theirs.text}",
                    evidence,
                )
            )
        else:
            continue
        used.update(("L" + named.id, "R" + other.id))
    for group, prefix, is_left in ((left, "L", True), (right, "R", False)):
        for named in group.values():
            if prefix + named.id in used or named.id.startswith(("weak:", "demonym:")):
                continue
            if named.id in told[not is_left]:
                continue
            best = named.best
            if (
                best.entity.type == "name"
                and len(best.entity.parts) < 2
                and len(named.facts) < 2
                and not best.text.isupper()
                and not _takes_part(context.left if is_left else context.right, best)
            ):
                continue
            findings.append(alone(best, is_left, "only this report names " + best.text))
    return findings


_TO = frozenset("told by to with from for at on via".split())


def _takes_part(facts: Facts, fact: Fact) -> bool:
    """Whether a capital word stands where only a name can: told X, posted on X, cited by X."""
    words = facts.sentences[fact.sentence].words
    after = words[fact.last + 1] if fact.last + 1 < len(words) else None
    closed = after is None or not after.is_word or after.key in STOP or after.key == "online"
    return fact.first > 0 and words[fact.first - 1].key in _TO and closed


def _told_otherwise(context: Context, left: dict[str, Named], right: dict[str, Named]) -> tuple[set[str], set[str]]:
    """Ids of the places of either article that the other does not name but tells in some other form."""
    found: list[set[str]] = []
    for names, other in ((left, context.right), (right, context.left)):
        places_here = {key for key in names if key.startswith("place:")}
        told = kept(other, _places_told) if places_here else frozenset()
        found.append({key for key in places_here if key[6:] in told})
    return found[0], found[1]


def _places_told(facts: Facts) -> frozenset[str]:
    """Ids of all places an article tells in any form: by an adjective, in a compound (`US-brokered`), by its capital."""
    known = places()
    found: set[str] = set()
    for sentence in facts.sentences:
        for word in sentence.words:
            if word.is_cap:
                for piece in word.text.replace("‑", "-").split("-"):
                    place = known.get(plain(piece)) if piece[:1].isupper() else None
                    if place is not None:
                        found.add(place.id)
    for fact in facts.names:
        if fact.entity.key in known:
            found.add(known[fact.entity.key].id)
    return frozenset(found)


def _before_one_noun(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two adjectives of countries stand before the same word: French farmers, Spanish farmers."""
    after = []
    for fact, sentences in ((left, context.left.sentences), (right, context.right.sentences)):
        words = sentences[fact.sentence].words
        after.append(words[fact.last + 1].concept if fact.last + 1 < len(words) else "")
    return after[0] == after[1] != ""


def comparable(a: Named, b: Named) -> bool:
    """Whether one could stand for the other: two persons, two countries, two towns, two bodies of unknown sort."""
    sorts = a.sort, b.sort
    if sorts in (("demonym", "demonym"), ("org", "org")):
        return True
    if "weak" in sorts or "demonym" in sorts:
        return False
    first, second = a.best.entity, b.best.entity
    if a.kind is not FactKind.PERSON:
        if len(first.parts) == len(second.parts) == 1 and first.key[:4] == second.key[:4]:
            return False
        if not set(first.parts).isdisjoint(second.parts):
            return False
    if a.too_short or b.too_short:
        return False
    levels = a.level, b.level
    if a.kind is FactKind.PLACE and b.kind is FactKind.PLACE:
        return levels[0] == levels[1] or "country" not in levels
    if a.kind is b.kind:
        return (first.type == "name") == (second.type == "name") or "person" not in (first.type, second.type)
    return "name" in (first.type, second.type) and not any(levels)


_SHARES = frozenset("percent % cent share shares stake half third quarter fifth tenth".split())


def _of_share(context: Context, left: Fact, right: Fact) -> bool:
    """`12 percent of X` / `12 percent of Y`: both can be held, nothing contradicts."""
    for fact, sentences in ((left, context.left.sentences), (right, context.right.sentences)):
        words = sentences[fact.sentence].words
        if fact.first < 2 or words[fact.first - 1].key != "of" or words[fact.first - 2].key not in _SHARES:
            return False
    return True


def _contains(wide: Fact, narrow: Fact) -> bool:
    """Whether the first place is the country that the second, a city or region, lies in."""
    outer, inner = places().get(wide.entity.key), places().get(narrow.entity.key)
    return outer is not None and inner is not None and country_of().get(inner.id, "-") == outer.id


def _suburb(context: Context, a: Fact, b: Fact) -> bool:
    for fact, sentences in ((a, context.left.sentences), (b, context.right.sentences)):
        words = sentences[fact.sentence].words
        if fact.last + 1 < len(words) and words[fact.last + 1].key in _SUBURBS:
            return True
        if fact.first >= 2 and words[fact.first - 1].key == "of" and words[fact.first - 2].key in _SUBURBS:
            return True
    return False
