"""Judges names: one entity under several spellings, another entity in the same slot, names that only one report has."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import alone, both, kept, same_words
from reader.comparing.judging.naming import (
    Named,
    comparable,
    lies_in,
    same_name,
    sort_words,
    takes_part,
    told_otherwise,
)
from reader.comparing.judging.sentences.context import FEW, Context
from reader.facts.gazetteer import places, plain
from reader.facts.name_words import DIRECTIONS
from reader.facts.types import Fact, Facts

_SUBURBS = frozenset("suburb suburbs outskirts district neighbourhood neighborhood area region".split())


def judge_names(
    context: Context, left: dict[str, Named], right: dict[str, Named]
) -> tuple[list[Finding], dict[str, str]]:
    """Findings on names, and the ids of the left that answer ids of the right."""
    answers: dict[str, str] = {key: key for key in left if key in right}
    for key in [k for k in left if k.startswith("weak:") and "name:" + k[5:] in right]:
        answers[key] = "name:" + key[5:]
    for key in [k for k in left if k.startswith("name:") and "weak:" + k[5:] in right]:
        answers[key] = "weak:" + key[5:]
    for sort, other_sort in (("person:", "name:"), ("name:", "person:")):
        # `Ms Hale`, `Hale`
        for key in [k for k in left if k.startswith(sort) and k not in answers]:
            answer = other_sort + key.removeprefix(sort)
            if answer in right and answer not in answers.values():
                answers[key] = answer
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
                (o for o in index.get(hint, ())[:20] if o.id not in taken and same_name(context, mine, o)), None
            )
            if other is not None:
                answers[key] = other.id
                taken.add(other.id)
                break
    findings: list[Finding] = []
    for key, other_key in answers.items():
        finding = _spelling(context, left[key], right[other_key])
        if (
            finding
            and finding.verdict is Verdict.RESTATED
            and (parts := _by_country(context, left[key], right[other_key]))
        ):
            findings += parts[0]
        elif finding:
            findings.append(finding)
        findings += _qualified(context, left[key], right[other_key])
    findings += _adjectives(context, left, right)
    findings += _quarters(context)
    findings += _in_twins(context, left, right, answers)
    rest_left = {k: n for k, n in left.items() if k not in answers}
    rest_right = {k: n for k, n in right.items() if k not in taken}
    told = told_otherwise(context, rest_left, rest_right)
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
                ((a, b) for a in mine.facts[:6] for b in other.facts[:6] if _one_saying(context, a, b)),
                None,
            )
            if pair:
                found.append(both(*pair, Verdict.RESTATED, f"one country: {pair[0].text} / {pair[1].text}"))
    return found


def _by_country(context: Context, a: Named, b: Named) -> tuple[list[Finding]] | None:
    """`the Scottish Highlands` and `the Highlands in Scotland`: the country by its adjective, and one name.

    None when the two names differ in anything but an adjective of a country before one of them.
    """
    left, right = a.best, b.best
    for long, short, is_left in ((left, right, True), (right, left, False)):
        first, _, rest = long.text.partition(" ")
        place = places().get(plain(first))
        if place is None or place.kind != "demonym" or rest.casefold() != short.text.casefold():
            continue
        side = context.right if is_left else context.left
        country = next(
            (n for n in side.names if (p := places().get(n.entity.key)) and p.id == place.id and p.kind == "country"),
            None,
        )
        if country is None:
            return ([],)
        adjective = replace(long, kind=FactKind.PLACE, end=long.start + len(first), text=first, label=first)
        one, other = (adjective, country) if is_left else (country, adjective)
        other = replace(other, kind=FactKind.PLACE)
        one = replace(one, kind=FactKind.PLACE)
        return ([both(one, other, Verdict.RESTATED, f"one country: {one.text} / {other.text}")],)
    return None


def _owns(context: Context, a: Fact, b: Fact) -> bool:
    """Whether one of two names is no adjective's equal: India's probe or trains in India for the Indian probe, Indian trains."""
    for side, fact in ((context.left, a), (context.right, b)):
        words = side.sentences[fact.sentence].words
        before = words[fact.first - 1].key if fact.first else ""
        if words[fact.last].key.endswith(("'s", "s'")):
            return True
        if before in _PLACING | {"of"} and not (
            fact.first > 1 and words[fact.first - 2].concept in _nouns_after(context, a, b)
        ):
            return True
    return False


def _nouns_after(context: Context, a: Fact, b: Fact) -> set[str]:
    """The nouns that two adjectives of countries stand before: German prosecutors, prosecutors in Germany."""
    found = set()
    for side, fact in ((context.left, a), (context.right, b)):
        words = side.sentences[fact.sentence].words
        if fact.last + 1 < len(words):
            found.add(words[fact.last + 1].concept)
    return found


def _one_saying(context: Context, a: Fact, b: Fact) -> bool:
    """Whether two sentences tell one thing, so that a country and its adjective in them are one word in two forms."""
    if _owns(context, a, b):
        return False
    similarity = context.similarity(a.sentence, b.sentence)
    if similarity >= 0.4 and context.parallel(a, b) >= 0.5:
        return True
    few = len(context.left.sentences) + len(context.right.sentences) <= FEW
    return few and similarity >= 0.3 and context.mutual(a.sentence, b.sentence)


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
                        and not (context.answers(fact, theirs) and _one_in_part(fact, theirs))
                    ):
                        if _one_in_other(fact, theirs):
                            reason = f"place named more closely in one report: {fact.text} / {theirs.text}"
                            found.append(both(fact, theirs, Verdict.CHANGED, reason, ("the same sentence otherwise",)))
                            continue
                        if _one_house(fact, theirs):
                            reason = f"perhaps a body and a part of it: {fact.text} / {theirs.text}"
                            found.append(both(fact, theirs, Verdict.CHANGED, reason, ("the same sentence otherwise",)))
                            continue
                        reason = f"other name in the same sentence: {fact.text} / {theirs.text}"
                        found.append(both(fact, theirs, Verdict.CONFLICT, reason, ("the same sentence otherwise",)))
    return found


def _one_in_part(a: Fact, b: Fact) -> bool:
    """Whether one name may be a part of the other: `Ada Lind` and `Lind`, no `Ada Lind` and `Eva Lind`."""
    one, two = set(a.entity.parts), set(b.entity.parts)
    return one <= two or two <= one


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
            alike = context.similarity(left.sentence, right.sentence)
            few = len(context.left.sentences) + len(context.right.sentences) <= FEW
            one = few and alike >= 0.25 and context.mutual(left.sentence, right.sentence)
            if one or (alike >= 0.4 and context.parallel(left, right) >= 0.3):
                reason = f"other part of the place: {left.entity.qualifier} / {right.entity.qualifier}"
                found.append(both(left, right, Verdict.CONFLICT, reason, ("same place in the sentence",)))
    return found[:1]


def _quarters(context: Context) -> list[Finding]:
    """`a southern Polish town` / `a town in northern Poland`: the one part of a country that either report speaks of."""
    ours, theirs = kept(context.left, _by_country_part), kept(context.right, _by_country_part)
    found = []
    for country in sorted(ours.keys() & theirs.keys()):
        left, right = ours[country], theirs[country]
        if len(left) > 1 or len(right) > 1 or left.keys() == right.keys():
            continue
        a, b = next(iter(left.values())), next(iter(right.values()))
        near = (a.n, b.n) in context.links or context.similarity(a.sentence, b.sentence) >= 0.2
        if near and context.related and a.entity.key != b.entity.key:
            reason = f"other part of the country: {a.entity.qualifier} / {b.entity.qualifier}"
            found.append(both(a, b, Verdict.CHANGED, reason, ("the same country",), 3))
    return found


def _by_country_part(facts: Facts) -> dict[str, dict[str, Fact]]:
    """For each country its parts that an article speaks of, each with its first mention."""
    parts: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in facts.names:
        place = places().get(fact.entity.key)
        if place is not None and fact.entity.qualifier in DIRECTIONS:
            parts[place.id].setdefault(fact.entity.qualifier, _with_quarter(facts, fact))
    return parts


def _with_quarter(facts: Facts, fact: Fact) -> Fact:
    """The mention with the word before it where that says which part is meant."""
    before = facts.sentences[fact.sentence].words[fact.first - 1]
    if not fact.first or before.key != fact.entity.qualifier:
        return fact
    text = facts.texts[fact.n][before.start : fact.end]
    return replace(fact, first=fact.first - 1, start=before.start, text=text, label=text)


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
    few = len(context.left.sentences) + len(context.right.sentences) <= FEW
    crowd = Counter(fact.sentence for named in left.values() for fact in named.facts)
    scored: list[tuple[float, int, Named, Fact, Named, Fact]] = []
    for named in left.values():
        for fact in named.facts[:8]:
            for index in context.candidates(fact.sentence)[:3]:
                similarity = context.similarity(fact.sentence, index)
                if similarity < (0.12 if few else 0.25):
                    continue
                for other, theirs in by_sentence.get(index, ()):
                    if fact.text == theirs.text or not comparable(named, other):
                        continue
                    if (fact.n, fact.start) in done or not context.related:
                        continue
                    if named.id.startswith("demonym:") and (
                        similarity < 0.6 or not _before_one_noun(context, fact, theirs)
                    ):
                        continue
                    parallel = context.parallel(fact, theirs)
                    mutual = context.mutual(fact.sentence, index)
                    if parallel < 0.45 and mutual and similarity >= 0.5 and len(by_sentence[index]) == 1:
                        alone_here = crowd[fact.sentence] == 1 and not named.id.startswith("demonym:")
                        if alone_here and _one_preposition(context, fact, theirs):
                            # the one name left in either sentence: back to Kiel, had to return to Lund
                            parallel = 0.5
                    if parallel >= 0.45 and (similarity >= 0.25 or parallel >= _SAME_SETTING):
                        scored.append((parallel + similarity + 0.2 * mutual, len(scored), named, fact, other, theirs))
    scored.sort(key=lambda item: (-item[0], item[1]))
    findings: list[Finding] = []
    used: set[str] = set()
    for score, _, named, fact, other, theirs in scored:
        if "L" + named.id in used or "R" + other.id in used:
            continue
        similarity = context.similarity(fact.sentence, theirs.sentence)
        evidence = ("same place in the sentence", f"sentences alike {similarity:.2f}")
        if fact.entity.type == theirs.entity.type == "name" and _one_preposition(context, fact, theirs):
            fact, theirs = replace(fact, kind=FactKind.PLACE), replace(theirs, kind=FactKind.PLACE)
        if _one_in_other(fact, theirs):
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
        elif _one_house(fact, theirs):
            reason = f"perhaps a body and a part of it: {fact.text} / {theirs.text}"
            findings.append(both(fact, theirs, Verdict.CHANGED, reason, evidence))
        elif (similarity >= 0.35 or few) and score >= 1.0 and context.mutual(fact.sentence, theirs.sentence):
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
                and not takes_part(context.left if is_left else context.right, best)
            ):
                continue
            findings.append(alone(best, is_left, "only this report names " + best.text))
    return findings


_SAME_SETTING = 0.75
"""how far the words around two names must answer each other in sentences of little else in common"""
_PLACING = frozenset("to from in at near into outside".split())


def _one_preposition(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one preposition of place stands before both."""
    before = []
    for fact, side in ((left, context.left), (right, context.right)):
        before.append(side.sentences[fact.sentence].words[fact.first - 1].key if fact.first else "")
    return before[0] == before[1] and before[0] in _PLACING


def _before_one_noun(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two adjectives of countries stand before the same word: French farmers, Spanish farmers."""
    after = []
    for fact, sentences in ((left, context.left.sentences), (right, context.right.sentences)):
        words = sentences[fact.sentence].words
        after.append(words[fact.last + 1].concept if fact.last + 1 < len(words) else "")
    return after[0] == after[1] != ""


_SHARES = frozenset("percent % cent share shares stake half third quarter fifth tenth".split())


def _of_share(context: Context, left: Fact, right: Fact) -> bool:
    """`12 percent of X` / `12 percent of Y`: both can be held, nothing contradicts."""
    for fact, sentences in ((left, context.left.sentences), (right, context.right.sentences)):
        words = sentences[fact.sentence].words
        if fact.first < 2 or words[fact.first - 1].key != "of" or words[fact.first - 2].key not in _SHARES:
            return False
    return True


def _one_house(a: Fact, b: Fact) -> bool:
    """Whether two bodies begin with one word that names no sort of body: a union and its commission, a party and its youth."""
    if FactKind.PERSON in (a.kind, b.kind):
        return False
    one, two = a.entity.parts, b.entity.parts
    return max(len(one), len(two)) > 1 and one[0] == two[0] and one[0] not in sort_words()


def _one_in_other(a: Fact, b: Fact) -> bool:
    """Whether one of two places lies in the other."""
    return lies_in(a.entity, b.entity) or lies_in(b.entity, a.entity)


def _suburb(context: Context, a: Fact, b: Fact) -> bool:
    for fact, sentences in ((a, context.left.sentences), (b, context.right.sentences)):
        words = sentences[fact.sentence].words
        if fact.last + 1 < len(words) and words[fact.last + 1].key in _SUBURBS:
            return True
        if fact.first >= 2 and words[fact.first - 1].key == "of" and words[fact.first - 2].key in _SUBURBS:
            return True
    return False
