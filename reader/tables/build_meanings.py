"""Writes `meanings.txt`: common words that mean nearly the same, and words that mean the opposite.

    python -m reader.tables.build_meanings FOLDER      (the folder `dict` of WordNet, with data.verb, index.verb, cntlist.rev)

Source: WordNet 3.0, Copyright 2006 by Princeton University, under the WordNet 3.0 licence (https://wordnet.princeton.edu);
its notice stands in README.md beside this script. What is kept: pairs of stems that share a sense, and pairs that are
antonyms. Hand-kept opposites (`opposites.txt`, `contraries.txt`) are never taken for words of one meaning; what means the same as one of
the former is its opposite's opposite too.

A word is taken where `frequencies.txt` has it, or where a text that was labelled with senses has it. It counts in a sense
by its share: how often those texts use it so, of all its uses as any part of speech; a sense that was never seen counts
by its place in the list. A pair is taken only where the sense is a good part of what both words say.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

from reader.comparing.stems import stem as light_stem
from reader.facts.words import NEGATIONS, STOP, stem
from reader.tables.frequencies import zipf_values
from reader.tables.reading import read_groups

PARTS = {"v": "verb", "a": "adj", "r": "adv", "n": "noun"}
"""all are read, because a word's uses as a noun count; pairs are made of the first three"""
NUMBERS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
"""parts of speech in the names of senses"""
ALIKE = (0.1, 0.3)
"""least share of a shared sense: for the one word, and for the other"""
SURE = 0.4
"""the same for both, where an opposite of the one is an opposite of the other"""
KIND = (0.3, 0.5)
"""the same, where one verb of speech is a kind of the other"""
LIKE = (0.4, 0.5)
"""the same, where one adjective is like the other"""
BROAD = 13
"""senses below one; a sense that has more says too little"""
SPEECH = "32"
"""the file of verbs of speech: one of them is told for its kind; a kind of deed is another deed"""
OPPOSITE = 0.1
"""least share of two antonyms"""
OPPOSED = 0.3
"""the same, for words that share their senses"""
LIKE_OPPOSED = 0.5
"""the same, where one adjective is only like one of the two"""
FORMS = ("ed", "ing")
"""endings of adjectives that are forms of verbs: sacked towns are no sacked men"""
APART = """deport/extradite deport/exile expel/exile sign/ratify print/publish threaten/warn ban/censor accuse/impeach
prohibit/veto forbid/veto apologise/defend apologise/mitigate broker/negotiate mediate/negotiate arbitrate/negotiate
negotiate/discuss betray/disclose condone/forgive legalise/allow legalize/allow legalise/permit legalize/permit
relegate/submit detain/delay drown/submerge detain/jail elder/old early/earliest civil/civilian coastal/maritime
international/multinational homosexual/lesbian homosexual/transgender infected/infectious epidemic/pandemic
paid/professional injured/torn scientific/technological technical/technological political/governmental
auxiliary/secondary northern/yankee confederate/southern accidental/incidental accidental/unexpected central/halfway
first/prime asleep/sleepy bold/reckless childish/immature captive/jailed improper/unlawful irregular/unlawful
permit/consent bet/predict defend/argue oppose/argue interrogate/broadcast count/determine request/communicate
tolerate/allow tolerate/permit abide/permit endure/permit advertise/praise leak/disclose fail/neglect hook/rob
lease/rent resign/vacate enforce/impose deprive/withhold divine/godly appoint/elect extra/necessary"""
"""Pairs that WordNet joins or opposes and a report does not: they differ by law or by weight, or one may lead to the other."""


class Pointer(NamedTuple):
    sign: str
    target: str
    own: int
    """number of the word that has an antonym, from 1; 0 for all words of the sense"""
    other: int


class Sense(NamedTuple):
    words: list[str]
    group: str
    """number of the file by subject from which it comes"""
    is_head: bool
    """of an adjective: whether it has an antonym of its own, and others are like it"""
    pointers: list[Pointer]

    def linked(self, sign: str) -> list[str]:
        return [p.target for p in self.pointers if p.sign == sign]


class Net:
    """The senses by part of speech and place in its file, and the share that each has of a word's uses."""

    def __init__(self, folder: Path) -> None:
        self.senses: dict[str, Sense] = {}
        self.shares: dict[tuple[str, str], float] = {}
        seen = _counts(folder / "cntlist.rev")
        common = {light_stem(word) for _, word, _ in seen} | zipf_values().keys()
        uses: dict[tuple[str, str], float] = {}
        totals: defaultdict[str, float] = defaultdict(float)
        for part, name in PARTS.items():
            for fields in _lines(folder / f"data.{name}"):
                self.senses[part + fields[0]] = _sense(fields)
            for fields in _lines(folder / f"index.{name}"):
                word, places = fields[0], fields[-int(fields[2]) :]
                for k, place in enumerate(places, 1):
                    n = seen[part, word, k] + 1 / k
                    uses[word, part + place] = n
                    totals[word] += n
        for (word, sense), n in uses.items():
            if word.isascii() and word.isalpha() and len(word) > 2 and light_stem(word) in common:
                if word not in STOP and word not in NEGATIONS:
                    self.shares[word, sense] = n / totals[word]

    def words(self, sense: str) -> list[tuple[str, float]]:
        """The common words of a sense with their shares."""
        words = dict.fromkeys(self.senses[sense].words)
        return [(w, self.shares[w, sense]) for w in words if (w, sense) in self.shares]

    def below(self, sense: str) -> list[str]:
        """The senses that are kinds of a verb's, or like an adjective's."""
        found = self.senses[sense]
        return found.linked("~") if sense[0] == "v" else found.linked("&") if found.is_head else []


def _lines(path: Path) -> Iterator[list[str]]:
    """The fields of each line, without the licence at the top and the glosses."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            yield line.split(" | ")[0].split()


def _counts(path: Path) -> Counter[tuple[str, str, int]]:
    found: Counter[tuple[str, str, int]] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        name, number, count = line.split()
        word, rest = name.split("%")
        found[NUMBERS[rest[0]], word, int(number)] = int(count)
    return found


def _sense(fields: list[str]) -> Sense:
    size = int(fields[3], 16)
    words = [fields[4 + 2 * k].split("(")[0].lower() for k in range(size)]
    at = 5 + 2 * size
    pointers = []
    for k in range(int(fields[at - 1])):
        sign, place, part, ends = fields[at + 4 * k : at + 4 * k + 4]
        pointers.append(Pointer(sign, part.replace("s", "a") + place, int(ends[:2], 16), int(ends[2:], 16)))
    return Sense(words, fields[1], fields[2] != "s", pointers)


Pairs = set[tuple[str, str]]


def pair(a: str, b: str) -> tuple[str, str]:
    return _ordered(stem(a), stem(b))


def _ordered(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def alike(net: Net) -> tuple[Pairs, Pairs]:
    """Words that share a sense, and words of which one is a kind of the other or like it; then the surest of them."""
    found: Pairs = set()
    strong: Pairs = set()
    verbs = {stem(word) for word, sense in net.shares if sense[0] == "v"}
    """the adjective swollen is no sign of what is said with the verb to swell"""

    def put(a: tuple[str, float], b: tuple[str, float], least: tuple[float, float]) -> None:
        shares = sorted((a[1], b[1]))
        if shares[0] >= least[0] and shares[1] >= least[1]:
            found.add(pair(a[0], b[0]))
        if shares[0] >= SURE and (name[0] == "v" or verbs.isdisjoint(pair(a[0], b[0]))):
            strong.add(pair(a[0], b[0]))

    for name, sense in net.senses.items():
        if name[0] == "n":
            continue
        for one, other in combinations(net.words(name), 2):
            if name[0] != "a" or not (one[0].endswith(FORMS) and other[0].endswith(FORMS)):
                put(one, other, ALIKE)
        below = net.below(name) if name[0] == "a" or sense.group == SPEECH else []
        for kind in below if len(below) <= BROAD else ():
            for own, word in product(net.words(kind), net.words(name)):
                if name[0] == "v" or not own[0].endswith(FORMS):
                    put(own, word, KIND if name[0] == "v" else LIKE)
    return found, strong


def opposed(net: Net) -> Pairs:
    """Antonyms, words that share a sense with them, and adjectives that are like one of two."""
    found: Pairs = set()
    for name, sense in net.senses.items():
        if name[0] == "n":
            continue
        for sign, other, own, its in sense.pointers:
            if sign != "!" or not (own and its):
                continue
            a, b = sense.words[own - 1], net.senses[other].words[its - 1]
            if min(net.shares.get((a, name), 0.0), net.shares.get((b, other), 0.0)) >= OPPOSITE:
                found.add(pair(a, b))
            _put(found, net.words(name), net.words(other), OPPOSED)
            if name[0] == "a":
                for kind in net.below(name) if len(net.below(name)) <= BROAD else ():
                    _put(
                        found, [w for w in net.words(kind) if not w[0].endswith(FORMS)], net.words(other), LIKE_OPPOSED
                    )
    return found


def _put(found: Pairs, ours: Iterable[tuple[str, float]], theirs: list[tuple[str, float]], least: float) -> None:
    found.update(pair(a, b) for a, x in ours for b, y in theirs if min(x, y) >= least)


def by_hand(table: str) -> Pairs:
    """The pairs of words of a table of opposites, without phrases."""
    found: Pairs = set()
    for group in read_groups(table):
        at = group.index("/") if "/" in group else len(group)
        ours, theirs = ([w for w in side if w not in "+/" and " " not in w] for side in (group[:at], group[at:]))
        found.update(pair(a, b) for a in ours for b in theirs)
    return found


def beside(near: Pairs, against: Pairs) -> Pairs:
    """Opposites in which one word stands for another of its meaning: admit and deny, so concede and deny."""
    found: Pairs = set()
    others: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in against:
        others[a].add(b)
        others[b].add(a)
    for a, b in near:
        found.update(_ordered(a, other) for other in others[b])
        found.update(_ordered(b, other) for other in others[a])
    return found


def main(folder: Path) -> None:
    net = Net(folder)
    apart = {pair(*words.split("/")) for words in APART.split()}
    near, strong = alike(net)
    hand = by_hand("opposites.txt")
    against = opposed(net) - apart
    near -= against | hand | by_hand("contraries.txt") | apart
    against |= beside(strong & near, hand) - near - hand - apart
    table: defaultdict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for side, pairs in enumerate((near, against)):
        for one, other in sorted(pairs):
            if one != other:
                table[one][side].append(other)
    lines = [
        "# A stem, stems of nearly its meaning, after `/` its opposites; a pair stands at the first of the two in the alphabet.",
        "# Made by build_meanings.py from WordNet 3.0, Copyright 2006 by Princeton University; licence in README.md.",
    ]
    lines += [" ".join([one, *same, *(["/", *other] if other else [])]) for one, (same, other) in sorted(table.items())]
    (Path(__file__).parent / "meanings.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
