"""Who does what to whom: the parts that names play in a sentence, however the deed is told."""
