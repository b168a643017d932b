"""One endless sentence full of facts is compared in about the time of its length."""

from reader import compare, parse


def test_a_sentence_that_goes_round_and_round_is_compared_all_the_same():
    left = parse("Report. " + "on Monday 5 people died in Paris and " * 600 + ".", name="left")
    right = parse("News. " + "in Paris on Tuesday 6 people died and " * 600 + ".", name="right")
    findings = compare(left, right).findings
    assert any(f.left and f.right and f.left.text == f.right.text == "Paris" for f in findings)
