"""What every judge asks of the sentences of two articles: how alike they are, and whether two words stand at one place.

Also what the clause of a fact says besides the fact, and by which words sentences choose one of several things. Nothing
here knows figures from names.
"""
