"""Whether two figures or dates fill one slot, that is are said of one thing, and how their values relate.

`quantities`, `misprints` and `days` compare values alone; `ties`, `parts`, `wholes` and `ages` ask where they stand; `scoring`
weighs all of it over two whole articles.
"""
