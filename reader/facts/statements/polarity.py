"""Statements with their polarity: did / did not, accepted / rejected, with / without, failed to, likely / unlikely."""

from __future__ import annotations

from reader.facts.slots import is_content, written
from reader.facts.statements.inversions import (
    deed_stems,
    denied_by_nobody,
    denied_deed,
    fronted,
    infinitive,
    turn_of,
    with_before,
)
from reader.facts.statements.kept_undone import CLAIMING, UNDOING, denied_by_not_one, undone, untrue_clause
from reader.facts.statements.levels import COMPARED, MOVED, ends_amount, has_figure, is_moved
from reader.facts.statements.opposed_words import Sides, contraries, opposites, phrase_at, unprefixed
from reader.facts.statements.siding import BEING, SIDING, side_at
from reader.facts.types import Predicate, Sentence, Word
from reader.facts.words import NEGATIONS, STOP, stem

_NEGATING = frozenset(
    stem(w) for w in "failed refused declined unable without lacks avoided refusal failure neglected omitted".split()
)
_ESCAPING = frozenset(stem(w) for w in "avoid escape dodge evade avert".split())
"""Verbs whose object did not come about."""
_SKIP = frozenset(
    """immediately yet been be being to have has had do does did is are was were will would can could should may might
must also ever""".split()
)


_PLEDGING = frozenset(
    stem(w) for w in "agree decide promise pledge vow manage offer choose opt plan intend prepare consent".split()
)
"""Verbs before `to` that affirm the act they govern; they are shown with it."""


_SPURNING = frozenset(stem(w) for w in "reject refuse dismiss resist ignore rebuff oppose drop abandon".split())
_BLAMING = frozenset(stem(w) for w in "accusation claim allegation charge suggestion report rumour rumor".split())
_ASKING = frozenset(
    stem(w) for w in "call demand request plea appeal plan proposal offer bid pressure invitation move attempt".split()
)
_AUXILIARIES = frozenset("did do does was were is are has have had will would could can".split())


_ASKED = frozenset("who what whether which how why where when".split())
_DENYING = frozenset(stem(w) for w in "deny dispute refute contest".split())
_INTO = frozenset("in of on at from for under by".split())


def _verb_of_some(words: list[Word], i: int) -> int:
    """The verb behind `not all of them`; it is said of some."""
    for k in range(i + 2, min(i + 9, len(words))):
        if not words[k].is_word:
            return k
        if words[k].key in _AUXILIARIES:
            return k + 1
    return i + 1


_RULE = stem("rule")
"""what is ruled out is opposed to what is considered, too"""
_WHOLE = frozenset("all every everyone everybody".split())


def read_predicates(sentences: list[Sentence]) -> list[Predicate]:
    """Every content word outside names that could be denied, with its polarity.

    The comparison only asks for those that stand negated or opposite in one of the two articles, so nothing here
    needs to know what a verb is.
    """
    found: list[Predicate] = []
    everyday = len(sentences) <= _SHORT
    for sentence in sentences:
        words = sentence.words
        negated_until = -1
        marker = -1
        denied = (-1, -1)
        passed = -1
        for i, word in enumerate(words):
            if i <= passed:
                continue
            if not word.is_word:
                if word.text in ",;:":
                    negated_until = -1
                continue
            key = word.key
            if key in NEGATIONS or key.endswith("n't") or key == "nowhere":
                if clause := untrue_clause(words, i):
                    # `it is not true that she was warned`
                    denied = (clause, i)
                    negated_until = -1
                    continue
                if key == "not" and i + 2 < len(words) and words[i + 1].key in _WHOLE:
                    # `not all of them were freed`: some were
                    found.append(_predicate(sentence, i, i + 1, "all", False, True))
                    negated_until = -1
                    passed = _verb_of_some(words, i)
                    continue
                if key == "without" and marker >= 0 and i - 2 <= marker < i and i <= negated_until:
                    # `not without risk`
                    negated_until = -1
                    continue
                if verb := denied_by_nobody(words, i) or denied_by_not_one(words, i):
                    # `none of the crew survived`
                    denied = (verb, i)
                    negated_until = -1
                    continue
                if (turn := turn_of(words, i)) is not None:
                    # `at no time met the banker`
                    negated_until, marker = turn + 4, i - 1
                    passed = turn
                    continue
                apart = fronted(words, i)
                if apart is not None:
                    # `never has she complained`
                    denied = (apart[1], apart[0])
                    negated_until = -1
                    continue
                if key == "nowhere":
                    continue
                if key == "no" and i + 1 < len(words) and words[i + 1].key in ("one", "longer", "more", "doubt"):
                    if words[i + 1].key != "longer":
                        continue
                if key == "no" and i + 1 < len(words) and words[i + 1].key == "longer":
                    negated_until, marker = i + 5, i
                    continue
                if (
                    key == "no"
                    and i + 2 < len(words)
                    and words[i + 1].key in ("evidence", "proof", "sign", "indication")
                    and words[i + 2].key == "that"
                ):
                    denied = (
                        next((k for k in range(i + 3, min(i + 9, len(words))) if words[k].key in _AUXILIARIES), -1),
                        i,
                    )
                    continue
                if key in ("not",) and i + 1 < len(words) and words[i + 1].key in ("only", "just", "least"):
                    continue
                if key in ("nor", "neither", "nobody", "none", "nothing", "hardly"):
                    continue
                negated_until = i + (3 if key in ("no", "without") else 4)
                marker = i
                if key == "without":
                    found.append(_predicate(sentence, i, i, "with", False, True))
                continue
            taken = side_at(words, i)
            if taken is not None:
                start, is_for = taken
                if key in ("for", "against") and words[i - 1].stem in SIDING:
                    found.append(_predicate(sentence, i - 1, i, words[i - 1].stem + " for", is_for, False))
                if not is_for and i + 1 < len(words) and words[i + 1].key.endswith("ing"):
                    # `voted against lifting it`
                    denied = (i + 1, start)
                end = i + 2 if key == "in" else i
                found.append(_predicate(sentence, start, end, stem("support"), is_for, False))
                continue
            if key == "out" and i and words[i - 1].key in BEING | {"now", "still", "yet"} and words[i + 1 : i + 2]:
                if words[i + 1].key == "of" and not phrase_at(words, i, everyday):
                    # `is out of danger`
                    negated_until, marker = i + 3, i
                    continue
            if key == "with" and i + 1 < len(words) and words[i + 1].key in ("no", "neither"):
                found.append(_predicate(sentence, i, i + 1, "with", False, True))
                continue
            if key in COMPARED and i and ends_amount(words, i - 1):
                # `six fewer than in 2021`
                found.append(_predicate(sentence, i, i, stem("rise"), COMPARED[key], False))
                continue
            if key in MOVED and is_moved(words, i):
                # `closed down 3.4 percent`, `was up on last year`
                found.append(_predicate(sentence, i, i, stem("rise"), MOVED[key], False))
                continue
            if key in _WHOLE and i > negated_until:
                found.append(_predicate(sentence, i, i, "all", True, False))
            if key in ("more", "fewer", "less") and not has_figure(words, i):
                # `seats more than its rival`; `fewer storks nest there`
                than = any(w.key == "than" for w in words[i + 2 : i + 5])
                if than or (not i and key != "less" and len(words) > 1 and words[1].key != "than"):
                    found.append(_predicate(sentence, i, i, "than" if than else stem("rise"), key == "more", False))
            if key == "with":
                found.append(_predicate(sentence, i, i, "with", True, False))
                continue
            if key in _ASKED and marker < i <= negated_until:
                # `would not say who had paid`: the saying is denied
                negated_until = -1
                continue
            if key == "yet" and i + 1 < len(words) and words[i + 1].key == "to":
                # `has yet to ratify`
                negated_until, marker = i + 4, i
                continue
            if word.stem in _DENYING and i + 1 < len(words) and words[i + 1].key == "that":
                # what is denied is the verb of the clause, not its subject
                verb = next((k for k in range(i + 2, min(i + 9, len(words))) if words[k].key in _AUXILIARIES), -1)
                negated = i <= negated_until
                if not negated:
                    denied = (verb, i)
                start = marker if negated else i
                while negated and start > 0 and words[start - 1].key in _AUXILIARIES:
                    start -= 1
                found.append(_predicate(sentence, start, i, stem("confirm"), negated, negated))
                negated_until = -1
                continue
            if i == denied[0]:
                negated_until, marker = i + 4, denied[1]
                if key in STOP:
                    continue
            if word.stem in _SPURNING | _DENYING and i + 1 < len(words) and words[i + 1].stem in _BLAMING:
                # `rejected accusations that she had lied`
                if i + 2 < len(words) and words[i + 2].key == "that" and i > negated_until:
                    denied = (
                        next((k for k in range(i + 3, min(i + 10, len(words))) if words[k].key in _AUXILIARIES), -1),
                        i,
                    )
                found.append(_predicate(sentence, i, i + 1, stem("confirm"), False, False))
                continue
            if (
                word.stem in _SPURNING
                and i + 2 < len(words)
                and words[i + 1].stem in _ASKING
                and words[i + 2].key == "to"
            ):
                # `rejected calls to raise …`: the raising is denied too
                denied = (i + 2, i)
            if word.stem in _ESCAPING and i + 2 < len(words) and words[i + 1].is_word:
                # `avoided a ban`, `escaped punishment`
                negated_until, marker = i + 3, i
                continue
            if i > negated_until and word.stem in CLAIMING and (clause := untrue_clause(words, i)):
                # `the claim that she was warned is false`
                denied = (clause, i)
                continue
            if word.stem in UNDOING and (verb := undone(words, i)):
                if i > negated_until:
                    # `stopped short of returning it`
                    denied = (verb, i)
                negated_until = -1
                if word.stem != _RULE:
                    continue
            if word.stem in _NEGATING and (to := infinitive(words, i)):
                if i <= negated_until:
                    # `never failed to pay`
                    negated_until = -1
                elif to == i + 1:
                    negated_until, marker = i + 4, i
                else:
                    denied = (to, i)
                continue
            if key in STOP:
                # `off the table`, `not out of the question`
                negated = i <= negated_until
                for end, positive_form, affirms in phrase_at(words, i, everyday):
                    start = marker if negated else i
                    found.append(_predicate(sentence, start, end, positive_form, affirms != negated, negated))
            if (
                (key == "longer" and marker == i - 1)
                or key in _SKIP
                or key in STOP
                or word.is_digit
                or not is_content(word)
            ):
                continue
            negated = i <= negated_until
            if negated and i + 1 < len(words) and words[i - 1].key in _INTO and is_content(words[i + 1]):
                # `not in rebel hands`: the hands are denied, not the rebels
                continue
            start = marker if negated else i
            while negated and start > 0 and words[start - 1].key in _AUXILIARIES:
                start -= 1
            if not negated and i >= 2 and words[i - 1].key == "to" and words[i - 2].stem in _PLEDGING:
                start = i - 2
            elif not negated and (accompanied := with_before(words, i)) >= 0:
                # `with a pilot`: no pilot in the other report
                start = accompanied
            phrases = phrase_at(words, i, everyday)
            for end, positive_form, affirms in phrases:
                found.append(_predicate(sentence, start, end, positive_form, affirms != negated, negated))
            for positive_form, affirms in _sides(word, bool(phrases), everyday):
                found.append(_predicate(sentence, start, i, positive_form, affirms != negated, negated))
            if not negated and (base := unprefixed(word)):
                found.append(_predicate(sentence, i, i, base, False, True))
            if negated:
                for deed in deed_stems(key):
                    # `received no compensation`
                    if deed != word.stem:
                        found.append(_predicate(sentence, start, i, deed, False, True))
                negated_until = -1
                if object_ := denied_deed(words, i):
                    # `did not win the board's approval`
                    denied = (object_, start)
        # nothing carries over to the next sentence
    return found


def _sides(word: Word, phrases: bool, everyday: bool) -> Sides:
    """The pairs of opposites a word stands in, those of the verb that a noun is made from included; else the word itself."""
    table = opposites()
    found = table.get(word.stem)
    if found is None and not word.is_cap:
        found = next((table[s] for s in deed_stems(word.key) if s in table), None)
    found = found or (() if phrases else ((word.stem, True),))
    return found + contraries().get(word.stem, ()) if everyday else found


_SHORT = 20
"""sentences up to which a text is read for words of everyday; in longer ones they are never believed"""


def _predicate(sentence: Sentence, a: int, b: int, concept: str, positive: bool, negated: bool) -> Predicate:
    words = sentence.words
    return Predicate(
        concept,
        positive,
        negated,
        sentence.n,
        words[a].start,
        words[b].end,
        words[b].text if a == b else written(words[a : b + 1]),
        sentence.index,
        b,
    )
