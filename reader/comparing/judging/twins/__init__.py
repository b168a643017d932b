"""Judges what differs in two sentences that are otherwise one: names that changed places, opposites, other words.

`swaps` and `words` look at single sentences of any two reports. `edits` looks at whole texts of which one was made from the
other: `passages` finds what an editor touched, `meanings` and `little_words` say whether it tells something else, `orders`
whether another order does, `told` whether a finding tells it already, and `kinds` what sort of fact it is.
"""
