"""Judges where somebody or something is from: one country in either report, told of one name or of one thing."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import Place, places, plain
from reader.facts.types import Facts, Word
from reader.facts.words import STOP

_KINSHIP = frozenset(
    "born based owned built made flagged registered led backed bound trained speaking controlled".split()
)
_LINKS = frozenset("from of".split())
_FLAGS = frozenset("flag flags colours".split())
_OWNERS = frozenset("owned operated run owner operator parent".split())


class Origin(NamedTuple):
    thing: str
    """last part of a name, or `own` for an owner, `flag` for a flag"""
    country: Place
    sentence: int
    n: int
    start: int
    end: int
    text: str


def judge_origins(context: Context) -> list[Finding]:
    """`the Danish ferry Alma` / `the Swedish ferry Alma`: at most one finding for each thing."""
    if not context.related:
        return []
    ours, theirs = kept(context.left, _origins), kept(context.right, _origins)
    found: list[Finding] = []
    for thing in ours.keys() & theirs.keys():
        left, right = ours[thing], theirs[thing]
        if len({o.country.id for o in left}) > 1 or len({o.country.id for o in right}) > 1:
            # two countries for one name: half of either, or two of that name
            continue
        a, b = left[0], right[0]
        if a.country.id == b.country.id or context.similarity(a.sentence, b.sentence) < 0.3:
            continue
        if not context.mutual(a.sentence, b.sentence):
            continue
        reason = f"other country of the same: {a.text} / {b.text}"
        found.append(
            Finding(FactKind.PLACE, Verdict.CONFLICT, 3, _mention(a), _mention(b), reason, ("said of " + thing,))
        )
    return sorted(found, key=lambda f: (f.left.n, f.left.start) if f.left else (0, 0))


def _mention(o: Origin) -> Mention:
    return Mention(o.n, o.start, o.end, o.text, o.country.name)


def _origins(side: Facts) -> dict[str, list[Origin]]:
    """The countries that an article gives to its names, and to owners and flags."""
    found: dict[str, list[Origin]] = {}
    names: dict[int, list[tuple[int, int, str]]] = {}
    for name in side.names:
        if name.entity.parts and name.entity.type != "weak" and name.entity.key not in places():
            names.setdefault(name.sentence, []).append((name.first, name.last, _who(name.entity.parts)))
    for sentence in side.sentences:
        for i, word in enumerate(sentence.words):
            place = places().get(plain(word.text)) if word.is_cap and word.is_word else None
            if place is None or place.kind == "city" or (sentence.depth and sentence.depth[i]):
                continue
            thing = _thing(sentence.words, i, place, names.get(sentence.index, []))
            if thing:
                size = 2 if word.key.endswith("'s") else 0
                found.setdefault(thing, []).append(
                    Origin(
                        thing,
                        place,
                        sentence.index,
                        sentence.n,
                        word.start,
                        word.end - size,
                        word.text[: len(word.text) - size],
                    )
                )
    return found


def _who(parts: tuple[str, ...]) -> str:
    return next((p for p in parts if p not in _SORTS), parts[-1]) if parts[-1] in _SORTS else parts[-1]


_SORTS = frozenset(
    "group company corp corporation inc ltd plc holdings holding bank ag sa nv airlines shipping".split()
)


def _thing(words: list[Word], i: int, place: Place, names: list[tuple[int, int, str]]) -> str:
    """What a country at word `i` is said of; empty for nothing sure."""
    begins = {first: who for first, _, who in names}
    ends = {last: who for _, last, who in names}
    owned = words[i].key.endswith("'s")
    if place.kind == "demonym" or owned:
        # the Danish ferry Alma; Finland's Korpi; the group's Estonian parent, Korpi
        if i + 1 in begins and (owned or place.kind == "demonym"):
            return begins[i + 1]
        j = i + 1
        while j < len(words) and j < i + 4 and words[j].is_word and not words[j].is_cap and words[j].key not in STOP:
            if words[j].key in _KINSHIP:
                return ""
            j += 1
        if j > i + 1 and words[j - 1].key.endswith("s") and not words[j - 1].key.endswith("ss"):
            return ""
        if j < len(words) and j in begins and j > i + 1:
            return begins[j]
        if j + 1 < len(words) and words[j].text == "," and j + 1 in begins and j > i + 1:
            after = next((last for first, last, _ in names if first == j + 1), j + 1)
            closed = after + 1 >= len(words) or words[after + 1].text in ",.;"
            return begins[j + 1] if closed else ""
        # Alma, a Danish ferry
        k = i - 1
        if (
            k > 0
            and words[k].key in ("a", "an", "the")
            and words[k - 1].text == ","
            and k - 2 in ends
            and place.kind == "demonym"
        ):
            return ends[k - 2] if j < len(words) and words[j].text in ",.;" else ""
        if k > 1 and words[k].key in ("a", "an") and words[k - 1].key == "by" and words[k - 2].key in _OWNERS:
            return "own"
        if place.kind == "demonym" and i + 1 < len(words) and words[i + 1].key in _OWNERS:
            return "own"
        if place.kind == "demonym" and i + 1 < len(words) and words[i + 1].key in _FLAGS:
            return "flag"
        return ""
    if i > 1 and words[i - 1].key == "of" and words[i - 2].key in _FLAGS:
        return "flag"
    if i > 1 and words[i - 1].key in _LINKS and i - 2 in ends and (i + 1 >= len(words) or words[i + 1].text in ",.;"):
        return ends[i - 2] if words[i - 1].key == "of" else ""
    return ""
