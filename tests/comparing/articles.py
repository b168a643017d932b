"""Small articles for the tests of comparing."""

from reader.article import Article, Paragraph, ParagraphKind


def article(*texts: str, name: str = "a", headings: tuple[int, ...] = (), title: bool = False) -> Article:
    def kind(n: int) -> ParagraphKind:
        if title and n == 1:
            return ParagraphKind.TITLE
        return ParagraphKind.HEADING if n in headings else ParagraphKind.BODY

    paragraphs = tuple(Paragraph(n, kind(n), n, text) for n, text in enumerate(texts, start=1))
    return Article(name, name, None, None, None, {}, paragraphs, (), "\n".join(texts))


HARBOUR = (
    "The harbour at Velmar was closed on Tuesday after a crane fell across the main channel, the port authority said.",
    "Nobody was hurt, but 14 ships carrying grain are waiting outside, harbour master Ilse Brandt told reporters.",
    "Engineers from Denmark are to lift the wreck by Friday with a floating crane.",
    "Fishing crews complained that they had been given no notice and demanded compensation from the government.",
    "The crane, built in 1974, had passed an inspection in March.",
)
HARBOUR_RETOLD = (
    "A toppled crane has blocked the port of Velmar since Tuesday, according to the port authority.",
    "It was erected in 1974 and had been inspected in March without complaint.",
    "Harbour master Ilse Brandt said 14 grain ships were stuck outside. Nobody was injured.",
    "A floating crane operated by Danish engineers should remove the wreck before the weekend, on Friday.",
    "The fishing crews want compensation from the government because nobody had given them notice.",
)
ORCHESTRA = (
    "The national youth orchestra opened its summer tour in Tallin with a concert of songs by Maria Pihlak.",
    "Conductor Jaan Orav, 31, said that rehearsals had been short because the strings arrived late from Riga.",
    "Critics praised the brass section and were less sure of the choir.",
    "The tour ends in August with an open-air evening on the island of Muhu.",
)
