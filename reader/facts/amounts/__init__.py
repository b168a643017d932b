"""Numbers with what makes them facts: amounts of money, measures, shares, counts, ages, ordinals and scores."""
