"""White space where something is taken out.

Only the edit's own span grows, or its replacement gets a space: outside of edits nothing ever moves. Inside a line the
space before closing punctuation and after an opening bracket goes, two spaces become one, and a letter that would hang on
a full stop gets one. A line that is emptied goes with its line end; of the blank lines on both sides the longer run stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit

CLOSING = ".,;:!?)]}”’…»"
OPENING = "([{“‘«"
SPACES = " \t"


def repair(document: Document, hits: Sequence[Hit]) -> list[Hit]:
    """`hits` (ordered, disjoint, all of them change the text) with their white space settled."""
    emptied = _emptied_lines(document, hits)
    settled = _take_lines(document, emptied) if emptied else {}
    taken: dict[int, tuple[int, int]] = {}
    for index, found in emptied.items():
        start, end = settled[index]
        for hit, follower in zip(found, [*found[1:], None], strict=True):
            taken[hit.start] = (start, follower.start if follower else end)
            start = follower.start if follower else end
    result: list[Hit] = []
    group: list[Hit] = []
    floor = 0
    text = document.text
    gone = 0
    borders = sorted(settled.values())
    for hit in hits:
        while gone < len(borders) and borders[gone][1] <= hit.start:
            gone += 1
        if hit.start not in taken and gone < len(borders) and borders[gone][0] < hit.end:
            continue  # white space in a blank line that goes with its neighbour
        if hit.start in taken:
            result.extend(_close(text, group, floor, hit.start))
            group = []
            start, end = taken[hit.start]
            result.append(hit._replace(start=start, end=end, replacement=""))
            floor = end
        elif hit.replacement or not hit.tidy or hit.action is Action.NORMALISE:
            result.extend(_close(text, group, floor, hit.start))
            group = []
            result.append(hit)
            floor = hit.end
        else:
            if group and text[group[-1].end : hit.start].strip(SPACES):
                result.extend(_close(text, group, floor, hit.start))
                floor = result[-1].end
                group = []
            group.append(hit)
    result.extend(_close(text, group, floor, len(text)))
    return result


def _close(text: str, group: list[Hit], floor: int, ceiling: int) -> list[Hit]:
    """A chain of deletions with nothing but spaces between them, tidied as one, within `floor` and `ceiling`."""
    if not group:
        return []
    start, end = group[0].start, group[-1].end
    left = start
    while left > floor and text[left - 1] in SPACES:
        left -= 1
    right = end
    while right < ceiling and text[right] in SPACES:
        right += 1
    before = text[left - 1] if left else "\n"
    after = text[right] if right < len(text) else "\n"
    space = ""
    if before == "\n" and after == "\n":
        start, end = left, right
    elif before == "\n":
        end = right  # the indent before it stays
    elif after in "\n\r":
        start = left
    elif left < start and right > end:
        if after in ".,)]}”’…" or (after in CLOSING and right == end) or before in OPENING:
            start, end = left, right
        else:
            end = right
    elif left < start and after in CLOSING:
        start = left
    elif right > end and before in OPENING:
        end = right
    elif left == start and right == end and before in ".!?" and after.isalpha():
        space = " "
    chain = []
    for position, hit in enumerate(group):
        new_start = start if position == 0 else hit.start
        new_end = end if position == len(group) - 1 else group[position + 1].start
        chain.append(hit._replace(start=new_start, end=new_end))
    if space:
        chain[-1] = chain[-1]._replace(replacement=space)
    return chain


def _emptied_lines(document: Document, hits: Sequence[Hit]) -> dict[int, list[Hit]]:
    """The lines of which nothing but white space would be left, with their hits."""
    by_line: dict[int, list[Hit]] = {}
    for hit in hits:
        index = document.line_at(hit.start)
        if hit.replacement.strip() or "\n" in hit.replacement or not document.bare[index]:
            continue
        by_line.setdefault(index, []).append(hit)
    emptied = {}
    for index, found in by_line.items():
        position, line_end = document.starts[index], document.starts[index] + len(document.lines[index])
        rest = []
        for hit in found:
            rest.append(document.text[position : hit.start])
            position = hit.end
        if position > line_end + 1:  # runs over several lines: the last one must be used up as well
            last = document.line_at(position - 1)
            line_end = document.starts[last] + len(document.lines[last])
        rest.append(document.text[position:line_end])
        if not "".join(rest).strip() and any(hit.end > hit.start for hit in found):
            emptied[index] = found
    return emptied


def _take_lines(document: Document, emptied: dict[int, list[Hit]]) -> dict[int, tuple[int, int]]:
    """For each emptied line where its removal begins and ends."""
    text, bare = document.text, document.bare
    count = len(bare)
    # each taken unit: first line, last line (a hit may span several lines)
    units = []
    for index in sorted(emptied):
        last = document.line_at(max(index, max(emptied[index][-1].end - 1, document.starts[index])))
        units.append((index, max(index, last)))
    blocks: list[list[tuple[int, int]]] = []
    for unit in units:
        if blocks and not any(bare[blocks[-1][-1][1] + 1 : unit[0]]):
            blocks[-1].append(unit)
        else:
            blocks.append([unit])
    places: dict[int, tuple[int, int]] = {}
    for block in blocks:
        first, last = block[0][0], block[-1][1]
        before = 0
        while first - before > 0 and not bare[first - before - 1]:
            before += 1
        after = 0
        while last + after + 1 < count and not bare[last + after + 1]:
            after += 1
        at_top, at_end = first - before == 0, last + after + 1 >= count
        starts = [document.starts[unit[0]] for unit in block]
        if at_end:
            keep = bool(text) and text.endswith("\n")
            if at_top:
                starts[0], end = 0, len(text)
            else:
                line = document.lines[first - before - 1]
                line_start = document.starts[first - before - 1]
                starts[0] = line_start + (len(line) + 1 if keep else len(line.rstrip("\r")))
                end = len(text)
        else:
            drop = after if at_top else min(before, after)
            if at_top:
                starts[0] = 0
            end = document.starts[last + 1 + drop]
        for position, unit in enumerate(block):
            stop = starts[position + 1] if position + 1 < len(block) else end
            places[unit[0]] = (starts[position], stop)
    return places
