"""Where names begin and end: capitals of headings and run-in labels, and bodies of two fields."""

from __future__ import annotations

from reader.article import ParagraphKind
from reader.facts.gazetteer import is_given, organisation_words, places, plain
from reader.facts.name_words import can_start
from reader.facts.types import Sentence, Word
from reader.facts.words import STOP


def is_heading(sentence: Sentence) -> bool:
    """Whether a line is a heading, by its kind or for having all longer words in capitals and no full stop."""
    words = sentence.words
    end = len(words) - 1
    while end > 0 and words[end].text in "“”\"’'":
        end -= 1
    return sentence.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING) or (
        len(words) > 4
        and words[end].text != "."
        and not any(w.is_word and not w.is_cap and len(w.text) > 4 for w in words)
    )


def label_end(words: list[Word]) -> int:
    """The index after the colon of a run-in label; 0 where the sentence begins with none."""
    first = next((k for k, w in enumerate(words[:3]) if w.is_word), 0)
    for k in range(first, min(len(words), first + 7)):
        if words[k].text == ":":
            return k + 1 if k > first else 0
        if not (words[k].is_word and (words[k].is_cap or words[k].key in STOP)):
            return 0
    return 0


_PLURAL_FIELDS = frozenset(
    "affairs sports resources services securities communications arts sciences standards news".split()
)


def joined_end(words: list[Word], i: int, j: int) -> int:
    """Where a body of two fields ends whose first field is words `i` to `j`: `National Security and Defence Council`; or 0."""
    before = words[i - 1].key if i else ""
    if before not in ("the", "its", "their", "our") and not before.endswith("'s") and plain(before) not in places():
        return 0
    if any(plain(w.text) in places() or is_given(plain(w.text)) for w in words[i:j]):
        return 0
    last = words[j - 1].key
    if last in organisation_words() or (last.endswith("s") and last not in _PLURAL_FIELDS) or words[i].text.isupper():
        return 0
    k = j + 1
    while k < min(len(words), j + 4) and can_start(words[k]):
        k += 1
    if k < j + 3 or words[k - 1].key.removesuffix("'s") not in organisation_words():
        return 0
    return k
