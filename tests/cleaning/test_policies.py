"""Policies: how bold, which rules, and rules of the user's own that can do no harm."""

import time

import pytest

import reader
from reader.article import Action
from reader.cleaning import Policy, apply, scan, undo
from reader.cleaning.rules import rule_ids

TEXT = "The vote is over.\nSubscribe to our newsletter\nThe count took nine hours.[web:1]\n"


def acting(text: str, policy: str | Policy = "safe") -> list[str]:
    return [edit.rule for edit in scan(text, policy) if edit.action is not Action.FLAG]


def test_safe_strips_and_flag_only_reports():
    assert acting(TEXT) == ["promo.newsletter", "ai.pplx_tag"]
    assert acting(TEXT, "flag") == []
    assert [edit.rule for edit in scan(TEXT, "flag")] == ["promo.newsletter", "ai.pplx_tag"]


def test_an_unknown_policy_is_a_plain_error():
    with pytest.raises(reader.ReaderError, match="safe, aggressive, flag"):
        scan("x", "bold")


@pytest.mark.parametrize("off", ["ai.pplx_tag", "ai", "ai.*"])
def test_rules_and_families_can_be_turned_off(off):
    policy, notices = Policy.from_mapping({"off": [off]})
    assert notices == ()
    assert acting(TEXT, policy) == ["promo.newsletter"]


def test_a_rule_turned_on_acts_below_the_threshold():
    text = "Fares rise in May.[1] Nobody is glad."
    assert acting(text) == []
    assert acting("The plan is out.\nAdvertising\nIt is long, she said.", Policy(on=frozenset({"ads.label"}))) == [
        "ads.label"
    ]


def test_undo_brings_the_text_back():
    edits = scan(TEXT)
    kept = undo(edits, edits[0])
    assert apply(TEXT, kept) == "The vote is over.\nSubscribe to our newsletter\nThe count took nine hours.\n"


def test_a_rule_of_the_users_own():
    policy, notices = Policy.from_mapping(
        {"rules": [{"name": "sponsor", "pattern": r"Brought to you by \w+", "action": "strip"}]}
    )
    assert notices == ()
    assert Policy.from_mapping({"on": ["user.sponsor"], "rules": [{"name": "sponsor", "pattern": "x"}]})[1] == ()
    text = "The vote is over.\nBrought to you by Acme\nThe count goes on."
    assert reader.clean(text, policy) == "The vote is over.\nThe count goes on."


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ({"policy": "wild"}, "no policy"),
        ({"off": 3}, "list of rule names"),
        (
            {"off": ["ads.lable"]},
            "off names 'ads.lable', but no rule or family is called that; did you mean 'ads.label'?",
        ),
        ({"on": ["qqqq"]}, "on names 'qqqq', but no rule"),
        ({"rules": "x"}, "must be a list"),
        ({"rules": [3]}, "no table"),
        ({"rules": [{"name": "a"}]}, "needs a name and a pattern"),
        ({"rules": [{"name": "a", "pattern": "("}]}, "broken"),
        ({"rules": [{"name": "a", "pattern": "x" * 2000}]}, "longer than"),
        ({"rules": [{"name": "a", "pattern": "x", "action": "burn"}]}, "no action"),
        ({"rules": [{"name": "a", "pattern": "x"}, {"name": "a", "pattern": "y"}]}, "two rules"),
    ],
)
def test_what_cannot_be_used_is_a_notice(mapping, said):
    policy, notices = Policy.from_mapping(mapping)
    assert len(notices) == 1
    assert said in notices[0]
    assert reader.clean("The vote is over.", policy) == "The vote is over."


def test_a_pattern_that_runs_wild_is_left_out_and_said():
    policy, _ = Policy.from_mapping({"rules": [{"name": "wild", "pattern": "(x+x+)+y"}]})
    begin = time.process_time()
    edits = scan("The vote is over.\n" + "x" * 5000, policy)
    assert time.process_time() - begin < 5
    assert [(e.rule, e.action) for e in edits] == [("user.wild", Action.FLAG)]
    assert "took too long" in edits[0].reason


def test_every_rule_has_a_family_and_a_name():
    ids = rule_ids()
    assert len(ids) > 120
    assert all(rule.count(".") == 1 for rule in ids)
