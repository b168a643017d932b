"""A light stemmer: cuts English inflection and the commonest derivations, a microsecond a word.

It need not be right, only the same for both sides: "attacks", "attacked" and "attacking" become "attack". Snowball is
more careful, but takes some twenty microseconds a word in plain Python, half the time that a pair of articles may take.
"""

from __future__ import annotations

# longest first; what is put in its place
_ENDINGS = (
    ("ational", "ate"),
    ("ization", "ize"),
    ("isation", "ize"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ously", "ous"),
    ("ically", "ic"),
    ("ations", "ate"),
    ("ation", "ate"),
    ("ments", ""),
    ("ment", ""),
    ("ating", "ate"),
    ("ated", "ate"),
    ("ators", "ate"),
    ("ator", "ate"),
    ("izing", "ize"),
    ("ising", "ize"),
    ("ized", "ize"),
    ("ised", "ize"),
    ("ises", "ize"),
    ("ise", "ize"),
    ("tions", "t"),
    ("tion", "t"),
    ("sions", "s"),
    ("sion", "s"),
    ("ities", ""),
    ("ity", ""),
    ("ness", ""),
    ("ial", "y"),
    ("ians", ""),
    ("ian", ""),
    ("ia", ""),
    ("ing", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ers", ""),
    ("est", ""),
    ("er", ""),
    ("ed", ""),
    ("ly", ""),
    ("es", ""),
    ("s", ""),
    ("e", ""),
)
_BY_LAST = {last: tuple(e for e in _ENDINGS if e[0][-1] == last) for last in {e[0][-1] for e in _ENDINGS}}


def stem(word: str) -> str:
    """The stem of a folded word; short words and what is not plain Latin keep their form."""
    if word.endswith("'s"):
        word = word[:-2]
    if len(word) <= 3:
        return word
    for ending, instead in _BY_LAST.get(word[-1], ()):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and word != ending:
            if ending == "s" and word[-2] in "su":
                return word
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeioulsz":
        word = word[:-1]
    if len(word) > 3 and word[-1] == "e":
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word[-1] == "y" else word
