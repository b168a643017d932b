"""Pairs what no judge has answered: what only one report has with what only the other has, where both fill one slot."""
