"""Judges amounts, dates and times, and counts of nobody.

`matching` pairs the figures of like sentences, `crossing` those that changed places, `distant` those that no like
sentences pair; `amounts` (with `totals`) and `dates` say what each pair is and what is left alone.
"""
