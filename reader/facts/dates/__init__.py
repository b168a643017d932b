"""Days, months, years and times of day: how they are written, and which day they mean."""
