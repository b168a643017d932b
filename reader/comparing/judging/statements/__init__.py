"""Judges what is said: quotations and their speakers, sources, and whether one report affirms what the other denies.

`polarity` asks for one verb or its opposite in like sentences, with `compatible`, `subjects` and `scope` against false
alarms; `stances` for words for and against, up and down in reports that are worded apart.
"""
