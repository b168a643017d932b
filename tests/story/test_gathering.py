"""How findings of pairs become facts of a story."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import FactKind, Finding, Mention, Verdict
from reader.stories import Standing, letter
from reader.stories.data import StoryFact, Voice
from reader.stories.gathering import gather


def mention(article: int, word: str = "12", n: int = 1) -> Mention:
    return Mention(n, article * 10, article * 10 + len(word), word, word)


def finding(verdict, left, right, severity=2, kind=FactKind.NUMBER) -> Finding:
    return Finding(kind, verdict, severity, left, right, f"{left and left.text} / {right and right.text}")


def pair(verdict, i, j, left="12", right="12", severity=2):
    return i, j, finding(verdict, mention(i, left), mention(j, right), severity)


def test_what_pairs_state_alike_is_one_fact_of_all():
    (fact,) = gather([pair(Verdict.SAME, 0, 1), pair(Verdict.RESTATED, 1, 2), pair(Verdict.SAME, 0, 2)])
    assert fact.standing is Standing.AGREED
    assert fact.agreement == 3
    assert [v.article for v in fact.voices] == [1, 2, 3]
    assert {v.version for v in fact.voices} == {1}


def test_a_conflict_joins_two_versions_and_the_larger_one_comes_first():
    (fact,) = gather(
        [
            pair(Verdict.SAME, 1, 2, "14", "14"),
            pair(Verdict.CONFLICT, 0, 1, "12", "14", 3),
            pair(Verdict.CONFLICT, 0, 2, "12", "14", 3),
        ]
    )
    assert fact.standing is Standing.CONFLICT
    assert fact.severity == 3
    assert fact.agreement == 2
    assert [(v.article, v.version) for v in fact.voices] == [(1, 2), (2, 1), (3, 1)]
    assert fact.reason == "12 / 14"


def test_a_fact_that_is_changed_but_not_contradicted_says_so():
    (fact,) = gather([pair(Verdict.CHANGED, 0, 1, "12", "some")])
    assert fact.standing is Standing.CHANGED


def test_what_one_alone_states_is_a_lone_voice_with_its_weight():
    found = [
        (0, 1, finding(Verdict.ONLY_LEFT, mention(0), None, 3)),
        (0, 2, finding(Verdict.ONLY_LEFT, mention(0), None, 1)),
    ]
    (fact,) = gather(found)
    assert fact.standing is Standing.LONE
    assert fact.severity == 3
    assert fact.voices[0].article == 1


def test_versions_that_one_article_states_both_stay_apart():
    found = [
        (0, 1, finding(Verdict.SAME, mention(0, "12", 1), mention(1, "12", 1))),
        (0, 1, finding(Verdict.CHANGED, mention(0, "12", 1), mention(1, "15", 2))),
    ]
    facts = gather(found)
    assert [f.standing for f in facts] == [Standing.AGREED, Standing.LONE]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_findings_does_not_matter(order):
    found = [
        pair(Verdict.SAME, 0, 1),
        pair(Verdict.CONFLICT, 1, 2, "12", "14", 3),
        pair(Verdict.RESTATED, 2, 3, "14", "fourteen"),
        (0, 3, finding(Verdict.ONLY_LEFT, mention(0, "x", 5), None)),
    ]
    assert gather([found[i] for i in order]) == gather(found)


FINDINGS = st.lists(
    st.tuples(
        st.integers(0, 4), st.integers(0, 4), st.sampled_from(list(Verdict)), st.integers(1, 3), st.integers(1, 3)
    ),
    max_size=25,
)


@given(FINDINGS)
def test_every_mention_stands_in_at_most_one_fact_and_every_article_speaks_once(drawn):
    found = []
    for i, j, verdict, n, m in drawn:
        if i < j:
            left = None if verdict is Verdict.ONLY_RIGHT else mention(i, "12", n)
            right = None if verdict is Verdict.ONLY_LEFT else mention(j, "12", m)
            found.append((i, j, finding(verdict, left, right)))
    facts = gather(found)
    seen = [(v.article, v.mention) for f in facts for v in f.voices]
    assert len(seen) == len(set(seen))
    for fact in facts:
        articles = [v.article for v in fact.voices]
        assert articles == sorted(set(articles))
        assert fact.agreement == sum(v.version == 1 for v in fact.voices) >= 1
        assert (fact.standing is Standing.LONE) == (len(articles) == 1)


def test_articles_are_named_by_letters():
    assert [letter(n) for n in (1, 26, 27, 52, 53, 702, 703)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def named(article: int, word: str, value: str, at: int = 0, n: int = 1) -> Mention:
    return Mention(n, at, at + len(word), word, value)


def told(verdict, left, right, kind=FactKind.PLACE):
    return Finding(kind, verdict, 1, left, right, "")


def test_one_name_in_several_forms_is_one_row():
    found = [
        (0, 1, told(Verdict.SAME, named(0, "Chad", "Chad"), named(1, "Chad", "Chad"))),
        (0, 2, told(Verdict.SAME, named(0, "Chadian", "Chad", 9), named(2, "Chadian", "Chad"))),
        (1, 2, told(Verdict.RESTATED, named(1, "Chad", "Chad", 30), named(2, "Chadian", "Chad", 50))),
    ]
    (fact,) = gather(found)
    assert [v.mention.text for v in fact.voices] == ["Chad", "Chad", "Chadian"]


def test_a_name_is_one_row_whatever_sort_a_pair_takes_it_for():
    found = [
        (0, 1, told(Verdict.RESTATED, named(0, "Ann Hale", "Ann Hale"), named(1, "Hale", "Ann Hale"), FactKind.PERSON)),
        (1, 2, told(Verdict.ONLY_LEFT, named(1, "Hale", "Hale"), None, FactKind.ORG)),
    ]
    (fact,) = gather(found)
    assert fact.kind == "person"
    assert fact.standing is Standing.AGREED


def test_a_day_or_a_figure_with_what_it_counts_has_one_row_in_an_article():
    days = [
        (0, 1, told(Verdict.SAME, named(0, "Wednesday", "2026-02-04"), named(1, "Wednesday", "2026-02-04"), FactKind.DATE)),
        (0, 2, told(Verdict.SAME, named(0, "Wednesday", "2026-02-04", 40), named(2, "Wednesday", "2026-02-04"), FactKind.DATE)),
    ]  # fmt: skip
    assert len(gather(days)) == 1
    shares = [
        (0, 1, told(Verdict.ONLY_LEFT, named(0, "one-fifth", "0.2 of Lima"), None, FactKind.PERCENT)),
        (0, 2, told(Verdict.ONLY_LEFT, named(0, "roughly one-fifth", "about 0.2 of Lima", 40), None, FactKind.PERCENT)),
    ]
    assert len(gather(shares)) == 1


def test_bare_figures_of_one_article_stay_apart():
    found = [
        (0, 1, told(Verdict.ONLY_LEFT, named(0, "three", "3"), None, FactKind.NUMBER)),
        (0, 1, told(Verdict.ONLY_LEFT, named(0, "three", "3", 40), None, FactKind.NUMBER)),
    ]
    assert len(gather(found)) == 2


def test_a_figure_within_a_disputed_statement_has_no_row_of_its_own():
    holding = named(0, "Chad keeps a fifth of Lima", "Chad keeps a fifth of Lima")
    found = [
        (0, 1, told(Verdict.CONFLICT, holding, named(1, "Lima is free", "Lima is free"), FactKind.RELATION)),
        (0, 2, told(Verdict.ONLY_LEFT, named(0, "a fifth", "0.2 of Lima", 11), None, FactKind.PERCENT)),
    ]
    (fact,) = gather(found)
    assert fact.kind == "relation"


def test_a_longer_quotation_has_no_row_beside_its_parts():
    part, whole = named(0, "We go", "We go"), named(0, "We go. They stay", "We go. They stay")
    found = [
        (0, 1, told(Verdict.CHANGED, part, named(1, "We leave", "We leave"), FactKind.QUOTE)),
        (0, 2, told(Verdict.ONLY_LEFT, whole, None, FactKind.QUOTE)),
    ]
    assert [f.standing for f in gather(found)] == [Standing.CHANGED]


def test_the_odd_one_stands_against_more_who_agree():
    def fact(*versions: int) -> StoryFact:
        voices = tuple(Voice(n, v, Mention(1, 0, 1, "x", "x")) for n, v in enumerate(versions, 1))
        return StoryFact("number", Standing.CONFLICT, 3, versions.count(1), voices, "")

    def odd(*versions: int) -> list[int]:
        told = fact(*versions)
        return [v.article for v in told.voices if told.odd(v)]

    assert odd(1, 2) == []
    assert odd(1, 1, 2) == [3]
    assert odd(1, 2, 1, 2) == []
    assert odd(1, 1, 2, 3) == [3, 4]
