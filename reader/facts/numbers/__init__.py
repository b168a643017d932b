"""Bare numbers: what they are written with, and the value of digits, words, scales and fractions."""
