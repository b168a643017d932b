"""Judges persons, places and bodies by their names, and what is said of them: their roles, offices and countries.

`entities` gathers the mentions of each; `naming` finds which of two articles' are one, `replaced` which stand for one another.
"""
