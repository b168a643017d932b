"""Persons, places and organisations: where a name begins and ends, what it names, and which role stands beside it."""
