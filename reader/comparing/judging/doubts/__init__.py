"""Doubts: the few pairs that no judge is sure of and that are most likely another telling of one fact.

Independent reports tell one fact in words of their own; what no judge may call a difference can still be the likeliest
one. Each module proposes pairs with a score, the log-odds that both fill one slot; `listing` keeps the best few.

`figures`, `names`, `roles` doubt facts. What is said is doubted by `opposed` (words that deny one another, read by `sides`),
`voices` and `channels` (who said it, and where), `sayings` (in which words), `stands`; what is done by `deeds`, `makers`,
`meetings` and `parties`. All of these ask `answers` how surely one sentence tells what another tells.
"""
