"""Looks again at all findings: which tell the same twice, which cannot both be true, which are of two things.

`overlaps` drops what another finding tells already; `settling` and `exclusion` decide what merely differs in two short
texts; `parting` and `times` take back what sounds like a contradiction and is none.
"""
