"""What a chat product or its model leaves in copied text besides citations: reasoning, control tokens, links to its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, Rule, compiled, is_shielded, mentioned, unless_mentioned


def _closing_s(document: Document, match: re.Match[str]) -> float:
    return 0.0 if "<s>" in document.text or mentioned(document.text, *match.span()) else 1.0


def _writing_blocks(document: Document) -> Iterator[Hit]:
    if ":::writing" not in document.text:
        return
    reason = "fence that a chat product puts round a draft"
    opened = False
    for index in document.filled:
        line = document.bare[index]
        if compiled(r":::writing\s*(?:\{[^}\n]*\})?").fullmatch(line):
            opened = True
            yield Hit("ai.writing_block", Action.UNWRAP, *document.span(index), 1.0, reason)
        elif line == ":::" and opened:
            opened = False
            yield Hit("ai.writing_block", Action.UNWRAP, *document.span(index), 1.0, reason)


def _thinking(document: Document) -> Iterator[Hit]:
    text = document.text
    if "think" not in text or "<" not in text:
        return
    tags = list(compiled(r"<(/?)(?:think|thinking|reasoning)>").finditer(text))
    position = 0
    for tag, following in zip_longest(tags, tags[1:]):
        if tag.start() < position or is_shielded(document, tag.start(), tag.end(), "inside"):
            continue
        if mentioned(text, tag.start(), tag.end()):
            continue
        if not tag.group(1) and following is not None and following.group(1):
            position = following.end()
            yield Hit(
                "ai.think", Action.STRIP, tag.start(), position, 0.95, "reasoning that a chat model leaked", rank=5
            )
        else:
            yield Hit("ai.think", Action.FLAG, tag.start(), tag.end(), 0.5, "one half of a reasoning block", rank=-1)


RULES: tuple[Rule, ...] = (
    Finder("ai.writing_block", _writing_blocks),
    Inline(
        "ai.sandbox_link",
        Action.STRIP,
        1.0,
        "link to a file inside a chat product",
        ("sandbox:/mnt", "file-service://"),
        r"\[[^\]\n]{0,200}\]\((?:sandbox:/mnt/data/|file-service://)[^)\n]{0,500}\)|\b(?:sandbox:/mnt/data/|file-service://)[^\s)\]]*[^\s)\].,;:!?]",
        judge=unless_mentioned(1.0),
        rank=2,
    ),
    Inline(
        "ai.upload_link",
        Action.STRIP,
        1.0,
        "private link of a chat product",
        ("ppl-ai-file-upload", "vertexaisearch"),
        r"\(\s?https?://(?:ppl-ai-file-upload\.|vertexaisearch\.cloud\.google)[^\s)]{0,1000}\s?\)"
        r"|https?://(?:ppl-ai-file-upload\.s3|vertexaisearch\.cloud\.google\.com/)[^\s)\]]*[^\s)\].,;:!?]",
        judge=unless_mentioned(1.0),
        shield="code",
        rank=2,
    ),
    Finder("ai.think", _thinking),
    Inline(
        "ai.control_token",
        Action.STRIP,
        1.0,
        "control token of a chat model",
        ("<|",),
        r"<\|im_start\|>(?:system|user|assistant)?|<\|[a-z_]{2,40}\|>",
        judge=unless_mentioned(1.0),
    ),
    Inline(
        "ai.control_token",
        Action.STRIP,
        1.0,
        "control token of a chat model",
        ("</s>",),
        r"</s>",
        judge=_closing_s,
    ),
    Inline(
        "ai.control_token",
        Action.FLAG,
        0.5,
        "perhaps a control token of a chat model",
        ("[INST]", "[/INST]"),
        r"\[/?INST\]",
    ),
)
