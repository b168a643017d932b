"""How pages write the time of publication."""

from __future__ import annotations

from datetime import date

from reader.cleaning.hits import Fields
from reader.cleaning.rules.base import compiled
from reader.cleaning.rules.context import MONTH

_ORDER = r"(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?"
_ZONE = r"(?:(?:GMT|UTC)(?:[+-]\d{1,4}(?::?\d\d)?)?(?: \([^)]{2,40}\))?|E[SD]?T|P[SD]?T|C[SD]?T|M[SD]?T|IST|PKT|CEST|CET|BST|AEST|AEDT|EET|EEST|MSK|JST|SGT|HKT|NZST|NZDT|WAT|CAT|EAT|SAST|PHT|Z|local time)\b"
_CLOCK = rf"\d{{1,2}}(?:[:.]\d\d(?::\d\d(?:\.\d+)?)?)? ?(?:[ap]\.?m\.?(?!\w))(?: ?{_ZONE})?|\d{{1,2}}[:.]\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:hrs|h|Uhr))?(?: ?{_ZONE})?"
_DATE = (
    rf"(?:{_WEEKDAY} )?{MONTH} \d{{1,2}}{_ORDER},? \d{{4}}|(?:{_WEEKDAY} )?\d{{1,2}}{_ORDER}[ -]{MONTH},?[ -]\d{{2,4}}|{MONTH} \d{{4}}"
    r"|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| ?[+-]\d\d:?\d\d)?)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}[/.]\d\d[/.]\d\d"
    rf"|(?:{_WEEKDAY} )?{MONTH} \d{{1,2}}{_ORDER}(?!\w)|(?:{_WEEKDAY} )?\d{{1,2}}{_ORDER} {MONTH}(?!\w)"
)
_AGO = r"(?:\d+|an?|one|two|three|four|five|a few|a couple of) ?(?:seconds?|secs?|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|years?) ago|just now|yesterday|today"
WHEN = rf"(?:{_DATE}|{_CLOCK}|{_AGO}|{_WEEKDAY}|{_ZONE})"
"""one part of a time line: a date, a clock time, "4 hours ago", a weekday, a time zone"""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def iso_date(text: str) -> str:
    """The first full date in `text` as YYYY-MM-DD, or an empty string; a date in figures only counts if unambiguous."""
    named = compiled(
        rf"(?P<m>{MONTH}) (?P<d>\d{{1,2}}){_ORDER},? (?P<y>\d{{4}})|(?P<d2>\d{{1,2}}){_ORDER}[ -](?P<m2>{MONTH}),?[ -](?P<y2>\d{{4}})",
        2,
    )
    numbered = compiled(r"(?P<y>\d{4})[-/.](?P<m>\d\d)[-/.](?P<d>\d\d)")
    found = []
    for match in named.finditer(text):
        month = _MONTHS.index((match["m"] or match["m2"])[:3].lower()) + 1
        found.append((match.start(), int(match["y"] or match["y2"]), month, int(match["d"] or match["d2"])))
    for match in numbered.finditer(text):
        found.append((match.start(), int(match["y"]), int(match["m"]), int(match["d"])))
    for _, year, month, day in sorted(found):
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            continue
    return ""


def date_fields(text: str) -> Fields:
    """`published` and `updated` as far as `text` states them."""
    parts = compiled(r"(?=\b(?:last )?(?:updated|modified)\b)", 2).split(text)
    fields: list[tuple[str, str]] = []
    for part in parts:
        when = iso_date(part)
        if when:
            key = "updated" if compiled(r"\s*(?:last )?(?:updated|modified)", 2).match(part) else "published"
            fields.append((key, when))
    return tuple(fields)
