"""The dateline that opens a report: place, perhaps date and agency. It is metadata, not the first words of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Fields, Hit
from reader.cleaning.rules.base import Finder, Rule, compiled
from reader.cleaning.rules.context import MONTH

_AGENCIES = (
    r"(?:AP|A\.P\.|Associated Press|The Associated Press|Reuters|REUTERS|AFP|Agence France-Presse|PTI|ANI|IANS|UNI|Xinhua|UPI|EFE|dpa|DPA|TASS|Tass|Bloomberg|KUNA|WAM|SPA|APP|PPI|CNN|CNN Business|BBC|"
    r"NNN|Web Desk|Monitoring Desk|Agencies|Staff Report|News Desk|Anadolu|Anadolu Agency|AA|Kyodo|Yonhap|Interfax|Ukrinform|RIA Novosti|Sputnik|MENA|QNA|BNA|ANSA|LUSA|PAP|CTK|ČTK|MTI|Belga|ANP|NTB|TT|STT|Ritzau|AAP|CP|"
    r"The Canadian Press|Canadian Press|JTA|RNS|Religion News Service|KNS|Thomson Reuters Foundation|Inter Press Service|IPS|PA|Press Association|PA Media|News Agency|NAN|GNA|Bernama|Antara|VNA|PNA|Tribune News Service|TNS|[A-Z][\w’' ]{2,28} (?:News|Report|Service|Agency|Desk|Times|Post|Press|Wire))"
)
_CAPS = r"[A-ZÀ-ÞŠŽĐŁČ][A-ZÀ-ÞŠŽĐŁČ’'.-]+(?:[ /-][A-ZÀ-ÞŠŽĐŁČ][A-ZÀ-ÞŠŽĐŁČ’'.-]+|[ ](?:DE|LA|OF|EL|AL|DU)\b){0,4}"
_MIXED = r"[A-ZÀ-Þ][\w’'.-]+(?: (?:de|la|of|the|al|el|du|[A-ZÀ-Þ][\w’'.-]+)){0,4}"
_MORE = rf"(?:, (?:[A-Z][\w’'. -]{{1,24}}?))?(?:,? {MONTH} \d{{1,2}}(?:, \d{{4}})?|,? \d{{1,2}} {MONTH}(?: \d{{4}})?)?"
_BY_AGENCY = rf"(?P<place>(?:{_CAPS}|{_MIXED}))(?P<more>{_MORE})\s?(?:,\s)?\((?P<agency>{_AGENCIES}(?:/[A-Z]\w+)?)\)\s?(?P<dash>(?:—|–|--|-|:|\.\s—)?-?)\s*"
_BARE_AGENCY = (
    rf"(?:(?P<more>{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}) )?\((?P<agency>{_AGENCIES})\)\s?(?P<dash>—|–|--|-)\s*"
)
_CNN = rf"(?:(?P<place>{_MIXED})\s)?(?P<agency>CNN|AP|AFP|Reuters|CNN Business)\s?(?P<dash>—|–)\s+"
_WITH_DASH = rf"(?P<place>{_CAPS})(?P<more>{_MORE})\s?(?:—|–|--| -)\s+"
_WITH_COLON = rf"(?P<place>{_CAPS})(?P<more>{_MORE}):\s+"
_WITH_DATE = rf"(?P<place>{_MIXED})(?P<more>(?:, [A-Z][\w’'. -]{{1,24}}?)?,? (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)\s?(?:—|–|--|:| -)\s+"
_SHORT_CITIES = frozenset(
    """ROME OSLO LIMA KYIV KIEV BAKU DOHA RIGA CAIRO PARIS DELHI DAKAR TOKYO SEOUL QUITO HANOI MINSK SOFIA MALE SUVA
    APIA BONN BERN GAZA ADEN LAGOS ACCRA TUNIS AMMAN KABUL SANAA MIAMI DALLAS BOISE RENO ERIE GENOA MILAN TURIN
    NICE LYON LILLE BASEL ESSEN KOLN CORK DERRY LEEDS YORK BATH POONA PUNE AGRA GOA SWAT HUNZA OMAHA TULSA WACO
    LHASA ULSAN""".split()
)
_NOT_PLACES = frozenset(
    """NOTE WARNING BREAKING UPDATE UPDATED WATCH VIDEO PHOTO PHOTOS EXCLUSIVE OPINION ANALYSIS REVIEW QUIZ LIVE POLL
    EDITORIAL EXPLAINER EXPLAINED CORRECTION RECIPE INTERVIEW PODCAST WINNERS LOSERS RESULT RESULTS SCORE SCORES
    FIRST SECOND THIRD FOURTH FINAL FINALLY QUESTION ANSWER REMINDER ALERT SPOILER ADVICE TIP TIPS WANTED LOST
    FOUND SOURCE SOURCES TITLE TOTAL VERDICT PROS CONS PRICE VENUE DATE TIME WHERE WHEN WHAT WHO WHY HOW IMPORTANT
    ATTENTION NEWS SPORT SPORTS WEATHER TRAFFIC CAST DIRECTOR RATING DISCLAIMER DISCLOSURE UNESCO UNICEF INTERPOL
    ASEAN BRICS UNHCR UNRWA EUROPOL FRONTEX OPEC NATO FIFA UEFA NASA COVID DEAR READER READERS ADVERTISEMENT
    SPONSORED SUBSCRIBE READ MORE ALSO RELATED LISTEN GALLERY INFOGRAPHIC FACTBOX TIMELINE PROFILE OBITUARY
    FEATURE COLUMN COMMENT LETTER LETTERS BLOG RECAP PREVIEW HIGHLIGHTS INGREDIENTS METHOD SERVES HEADLINE SUMMARY
    BACKGROUND CONTEXT CONCLUSION INTRODUCTION MYTH FACT FICTION TRUE FALSE CLAIM RESEARCH STUDY REPORT SURVEY
    DETAILS CONTACT PHONE EMAIL ADDRESS HOURS TICKETS ADMISSION DEADLINE STATUS UPSHOT TAKEAWAY LESSON STEP PART
    CHAPTER ROUND GROUP MATCH GAME TEAM COACH CAPTAIN STANDINGS SPEAKER MODERATOR PRESIDENT MINISTER JUDGE COURT
    DEFENSE DEFENCE PROSECUTOR WITNESS HOST GUEST AUDIENCE CALLER MOTHER FATHER SON DAUGHTER ONLY JUST STILL SOLD
    OUT CLOSED OPEN OPENED FREE SALE NEWLY INSIDE BEHIND BEYOND AFTER BEFORE""".split()
)


def _find(document: Document) -> Iterator[Hit]:
    first = document.first_prose
    if first >= len(document.bare):
        return
    line = document.bare[first]
    if not (line[0].isupper() or line[0] == "(") or document.rank[first] > 14:
        return
    offset = document.span(first)[0]
    for pattern, confidence, kind in (
        (_BY_AGENCY, 0.95, "agency"),
        (_BARE_AGENCY, 0.95, "agency"),
        (_CNN, 0.9, "agency"),
        (_WITH_DASH, 0.9, "dash"),
        (_WITH_COLON, 0.9, "colon"),
        (_WITH_DATE, 0.9, "date"),
    ):
        match = compiled(pattern).match(line)
        if match is None:
            continue
        rest = line[match.end() :]
        place = (match.groupdict().get("place") or "").strip(" ,")
        if kind != "agency":
            if not _opens_sentence(rest) or (
                kind != "date" and not _is_place(place, match.groupdict().get("more") or "")
            ):
                continue
            if kind == "colon" and _labels(document, first) > 1:
                continue
        elif not rest or (not match.group("dash") and not _undashed(match, place, rest)):
            continue
        fields = _fields(match, place)
        end = offset + len(match.group().rstrip())
        yield Hit("meta.dateline", Action.METADATA, offset, end, confidence, "dateline", "", fields, rank=3)
        return


def _undashed(match: re.Match[str], place: str, rest: str) -> bool:
    """Without a dash `London, Feb 4 (PTI) The …` is a dateline, `the party (PTI) won` is not."""
    dated = compiled(rf"{MONTH}").search(match.groupdict().get("more") or "") is not None
    return (dated or place.isupper()) and _opens_sentence(rest)


def _fields(match: re.Match[str], place: str) -> Fields:
    found = match.groupdict()
    fields: list[tuple[str, str]] = []
    if place:
        fields.append(("dateline.place", place))
    if found.get("agency"):
        fields.append(("dateline.agency", found["agency"]))
    more = (found.get("more") or "").strip(" ,")
    if more:
        when = compiled(rf"{MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {MONTH}(?: \d{{4}})?").search(more)
        region = (more[: when.start()] if when else more).strip(" ,")
        if region:
            fields.append(("dateline.region", region))
        if when:
            fields.append(("dateline.date", when.group()))
    return tuple(fields)


def _opens_sentence(rest: str) -> bool:
    return rest.count(" ") >= 3 and (rest[0].isupper() or rest[0] in "“\"‘'")


def _is_place(place: str, more: str) -> bool:
    words = compiled(r"[ /-]").split(place)
    if any(word.strip(".’'") in _NOT_PLACES for word in words):
        return False
    if len(words) == 1 and not more:
        return place in _SHORT_CITIES or len(place) >= 5
    return True


def _labels(document: Document, first: int) -> int:
    """How many lines open with capitals and a colon: two and more are speakers or salutations, no dateline."""
    label = compiled(rf"{_CAPS}:\s")
    return sum(1 for index in document.filled if label.match(document.bare[index]))


RULES: tuple[Rule, ...] = (Finder("meta.dateline", _find, also=("meta.dateline",)),)
