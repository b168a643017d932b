"""Judges what differs in two sentences that are otherwise one: names that changed places, opposites, other words."""
