"""Judges who does what to whom: who holds a share, whose roles are exchanged, who did what one alone can have done."""
