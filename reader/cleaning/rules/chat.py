"""What an assistant says around the text it was asked for, and the labels of its window."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, Judge, Line, Rule, compiled
from reader.cleaning.rules.context import reported

_S = Action.STRIP
_MAKE = (
    r"(?:create|write|make|generate|turn|draft|adapt|shorten|expand|rewrite|summari[sz]e|translate|add|provide|prepare|"
    r"build|format|produce|do|tailor|convert|include|help|adjust|explain|find|search|craft|suggest|give|put|refine|"
    r"polish|continue|proofread|restructure|compare|design|compile|outline|edit|revise|also|trim|reformat|write up)\b"
)
_OFFER = (
    rf"(?:If you(?:[’']d like| want| would like| wish| prefer| need),? (?:I can|I could|just let me know)\b.*"
    rf"|(?:Would|Do) you (?:like|want|need) me to {_MAKE}.*\?.*"
    r"|Would you like (?:a|an|another|some|the) .*\?.*"
    rf"|(?:Want|Shall|Should) (?:me to|I) {_MAKE}.*\?.*"
    r"|Let me know if you(?:[’']d like| want| would like| prefer)\b.*"
    rf"|I can also {_MAKE}.*\bif you(?:[’']d like| want| wish)\b.*)"
)
_CLOSER = (
    r"(?:(?:I )?[Hh]ope (?:this|that) helps\b.*|Feel free to (?:ask|reach out|let me know|modify|adjust|edit|customi[sz]e|use)\b.*"
    r"|(?:Please )?[Ll]et me know (?:if|how|whether|what)\b.*|Happy to (?:adjust|refine|help|expand)\b.*"
    r"|Is there anything else (?:I can|you)\b.*\?|(?:Good luck|Happy writing)!)"
)
_PIECE = (
    r"(?:version|summary|article|rewrite|draft|story|text|post|copy|piece|headlines?|report|translation|release|"
    r"paragraph|rewording|outline|blog|essay|write-?up|news item|revision|edit)\b"
)
_HOW = (
    r"(?:re-?written|polished|concise|revised|shorter|edited|updated|improved|neutral|draft|refined|expanded|condensed|"
    r"corrected|cleaned[- ]up|simplified|rephrased|reworded|summari[sz]ed|\d+[- ]word|brief|longer|formatted|possible)"
)
_OPENER = (
    rf"(?:(?:Certainly|Sure(?: thing)?|Of course|Absolutely|Great|Got it|Understood|No problem)[!,.:]? ?"
    rf"(?:[Hh]ere(?:[’']s| is| are)|[Bb]elow (?:is|are)|I[’']ve|I have) [^:\n]{{0,160}}?{_PIECE}[^:\n]{{0,120}}:"
    rf"|Here(?:[’']s| is| are) (?:a|an|the|your|my|some)\b[^:.\n]{{0,60}}?{_HOW}[^:.\n]{{0,120}}:"
    rf"|Here(?:[’']s| is) (?:a|an|the|your|my) (?:\w+[ -]){{0,3}}{_PIECE}[^:.\n]{{0,100}}:"
    rf"|Below (?:is|are) (?:a|an|the|your|my|some)\b[^:.\n]{{0,80}}{_PIECE}[^:.\n]{{0,100}}:)"
)
_SELF = (
    r"(?:As an (?:AI|artificial intelligence)(?: language| large language)?(?: model| assistant| chatbot)?,? I\b[^.!?\n]*[.!?]"
    r"|I (?:don[’']t|do not) have (?:access to )?real-time\b[^.!?\n]*[.!?]"
    r"|I(?:[’']m| am) (?:just |only )?an AI(?: language)?(?: model| assistant)\b[^.!?\n]*[.!?])"
)


def _at_tail(document: Document, index: int, match: re.Match[str]) -> float:
    if reported(document.bare[index]):
        return 0.0
    if document.rank[index] == 0:
        return 0.5
    return 0.9 if document.in_tail(index, 2) or _followed_by_chat(document, index) else 0.5


def _followed_by_chat(document: Document, index: int) -> bool:
    following = document.near(index, 1)
    return bool(following) and compiled(f"{_OFFER}|{_CLOSER}|{_LABEL}").fullmatch(following) is not None


def _unreported(confidence: float) -> Judge:
    def judge(document: Document, index: int, match: re.Match[str]) -> float:
        return 0.0 if reported(document.bare[index]) else confidence

    return judge


def _alone(document: Document, index: int, match: re.Match[str]) -> float:
    """A paragraph that is nothing else goes; with other sentences round it it is only pointed at."""
    return 0.0 if reported(document.bare[index]) else 0.9


def _opener(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.0 if reported(document.bare[index]) or not document.near(index, 1) else 0.95


def _ends(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.9 if document.in_tail(index, 3) and document.rank[index] > 0 else 0.0


def _edge(document: Document, index: int, match: re.Match[str]) -> float:
    near_edge = index < document.first_prose or document.in_head(index) or document.in_tail(index, 6)
    return 0.9 if near_edge and not reported(document.bare[index]) else 0.5


_LABEL = (
    r"(?:(?:You|ChatGPT|Claude|Gemini|Copilot|Grok|Assistant|Perplexity) said:?|Copy code|Regenerate(?: response)?|"
    r"(?:Thought|Reasoned|Worked|Searched) for (?:\d+ ?s(?:ec(?:ond)?s?)?|\d+ ?m(?:in(?:ute)?s?)?(?: \d+ ?s(?:econds?)?)?|a (?:few|couple of) seconds?)|"
    r"(?:Show|Hide) thinking|(?:ChatGPT|Claude|Gemini|Copilot|Grok|Meta AI|AI)(?: is AI and)? (?:can|may) make mistakes[.,]?.{0,90}|"
    r"No file chosen|Stop generating|Message ChatGPT|Ask (?:ChatGPT|Copilot|Gemini)(?: anything)?|Export to Sheets|"
    r"Searched \d+ (?:sites|websites)|ChatGPT|New chat|Free Research Preview\b.{0,120})"
)


def _ui(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    if line in ("ChatGPT", "New chat"):
        return 0.5
    return 0.0 if reported(line.replace("said:", "")) else 0.95


def _prompt_echo(document: Document) -> Iterator[Hit]:
    if not document.has("You said") or not document.has(" said:"):
        return
    start = None
    for index in document.filled:
        line = document.bare[index]
        if line.rstrip(":") == "You said":
            start = index
        elif start is not None and compiled(r"(?:ChatGPT|Claude|Gemini|Copilot|Grok|Assistant) said:?").fullmatch(line):
            for between in range(start + 1, index):
                if document.bare[between]:
                    reason = "what the user asked the chat product"
                    yield Hit("chat.prompt_echo", _S, *document.span(between), 0.9, reason, rank=4)
            start = None


def _last_sentence(document: Document, match: re.Match[str]) -> float:
    index = document.line_at(match.start())
    return 0.9 if document.in_tail(index, 1) and not reported(match.group()) else 0.0


RULES: tuple[Rule, ...] = (
    Line(
        "chat.offer",
        _S,
        0.9,
        "offer of a chat assistant",
        ("if ", "wou", "do ", "wan", "sha", "sho", "let", "i c"),
        _OFFER,
        0,
        _at_tail,
    ),
    Inline(
        "chat.offer",
        _S,
        0.9,
        "offer of a chat assistant",
        ("want me to", "like me to", "i can also"),
        rf"(?<=[.!?”] )(?:If you(?:[’']d like| want), I can also {_MAKE}[^\n]*|(?:Would|Do) you (?:like|want) me to {_MAKE}[^\n]*\?|Want me to {_MAKE}[^\n]*\?)[ \t]*$",
        re.M,
        judge=_last_sentence,
    ),
    Line(
        "chat.closer",
        _S,
        0.9,
        "closing words of a chat assistant",
        ("i h", "hop", "fee", "let", "ple", "hap", "is ", "goo"),
        _CLOSER,
        0,
        _at_tail,
    ),
    Line(
        "chat.opener",
        _S,
        0.95,
        "opening words of a chat assistant",
        ("cer", "sur", "of ", "abs", "gre", "got", "und", "no ", "her", "bel"),
        _OPENER,
        0,
        _opener,
    ),
    Inline(
        "chat.opener",
        _S,
        0.9,
        "opening words of a chat assistant",
        ("here", "below"),
        rf"\A\s*(?P<o>(?:Certainly|Sure|Of course|Absolutely)[!,.] (?:Here(?:[’']s| is)|Below is) [^:.!?\n]{{0,100}}?{_PIECE}[^:.!?\n]{{0,100}}:)[ \t]+(?=[A-Z“\"‘\d])",
        group="o",
    ),
    Line(
        "chat.self_reference",
        _S,
        0.9,
        "an assistant speaks of itself",
        ("as ", "i d", "i’m", "i'm", "i a"),
        _SELF,
        0,
        _alone,
    ),
    Inline(
        "chat.self_reference",
        Action.FLAG,
        0.5,
        "perhaps an assistant speaks of itself",
        ("as an ai", "real-time"),
        r"\bAs an AI(?: language model| assistant)?,? I\b[^.!?\n]{0,300}[.!?]?|\bI don[’']t have access to real-time\b[^.!?\n]{0,300}[.!?]?",
    ),
    Inline(
        "chat.cutoff",
        Action.FLAG,
        0.4,
        "an assistant names the end of its knowledge; the sentence makes a claim, so it stays",
        ("as of my", "my cutoff", "knowledge cut"),
        r"(?:\bAs of my (?:last |latest |most recent )?(?:knowledge |training )?(?:update|cut-?off)|\bmy (?:knowledge )?cut-?off\b)[^.!?\n]{0,300}[.!?]?",
        re.IGNORECASE,
    ),
    Line(
        "chat.refusal",
        _S,
        0.9,
        "refusal of a chat assistant",
        ("i’m", "i'm", "i a", "sor", "i c", "my ", "thi"),
        r"(?:(?:I(?:[’']m| am) )?[Ss]orry,? (?:but )?I (?:can(?:not|[’']t)|am unable to|[’']m unable to|(?:am|[’']m) not able to)|I can(?:not|[’']t)|I am unable to) (?:fulfil|assist|complete|help|comply|provide|generate|create|continue|process|rewrite|write)\w*\b.*"
        r"|.*\bgoes against OpenAI(?:[’']s)? use(?:age)? polic(?:y|ies)\b.*",
        0,
        _unreported(0.95),
    ),
    Line(
        "chat.ui_label",
        _S,
        0.95,
        "label of a chat window",
        (
            "you",
            "cha",
            "cla",
            "gem",
            "cop",
            "gro",
            "ass",
            "per",
            "reg",
            "tho",
            "rea",
            "wor",
            "sea",
            "sho",
            "hid",
            "met",
            "ai ",
            "no ",
            "sto",
            "mes",
            "ask",
            "exp",
            "new",
            "fre",
        ),
        _LABEL,
        0,
        _ui,
    ),
    Finder("chat.prompt_echo", _prompt_echo),
    Line(
        "chat.word_count",
        _S,
        0.9,
        "word count of a chat assistant",
        ("wor", "(", "[", "*", "tot"),
        r"[\[(*]*(?:Total )?Word count\s*[:=]?\s*[~≈]?\s?\d[\d,]*(?: words)?[\])*.]*|\(\d[\d,]* words\)",
        judge=_edge,
    ),
    Line(
        "chat.seo_scaffold",
        _S,
        0.9,
        "scaffold for search engines",
        ("met", "foc", "seo", "slu", "url", "tar", "pri", "sec", "*"),
        r"\**(?:Meta(?: |-)?(?:description|title|keywords?)|Focus key(?:word|phrase)s?|SEO (?:title|description|keywords?)|(?:URL )?Slug|Target keywords?|(?:Primary|Secondary) keywords?)\s*:\**\s*\S.*",
        judge=_edge,
    ),
    Line(
        "chat.end_label",
        _S,
        0.9,
        "end label",
        ("[", "(", "end", "the", "-", "—", "*"),
        r"[\[(*—–\- ]*(?:End of (?:the )?(?:article|story|text|report|post|document)|(?:The )?End)[\])*.—–\- ]*",
        judge=_ends,
    ),
    Line(
        "meta.ai_disclosure",
        Action.METADATA,
        0.95,
        "disclosure that a machine helped",
        ("thi", "dis", "tra", "par", "som", "ai", "gen", "edi", "not", "(", "sum", "the"),
        r"[(*]?(?:(?:Editor[’']s note|Note|Disclaimer|Disclosure|Transparency): )?(?:(?:This|Parts of this|Some (?:parts )?of this|The above) (?:\w+[ -]){0,2}?(?:article|story|text|report|summary|post|content|translation|page|piece|newsletter|headline|image|audio)\b[^.\n]{0,80}?"
        r"\b(?:produced|edited|generated|written|created|translated|drafted|summari[sz]ed|assisted|compiled|prepared)\b[^.\n]{0,60}?\b(?:AI|A\.I\.|artificial intelligence|ChatGPT|machine translation|large language model|automation)\b.*"
        r"|This is (?:an )?AI[- ]generated (?:summari[sz]ation|summary|content|text|translation)\b.*|(?:AI|Artificial intelligence)[- ](?:generated|assisted) (?:summary|content|text|article|translation)\b[^.]{0,120}\.?|(?:Generated|Summari[sz]ed|Written|Produced) (?:by|with|using) (?:AI|ChatGPT|artificial intelligence)\b.{0,100})",
        0,
        _unreported(0.95),
        fields=lambda match: (("ai_disclosure", match.group()),),
        rank=2,
    ),
)
