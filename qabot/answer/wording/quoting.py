"""Quotations: what of an article is quoted, cut only at its ends, in which marks, and whether it stands there."""

from __future__ import annotations

import re

from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.types import Article, LanguageCode, Span

LONGEST = 320  # characters of a quotation; the whole sentence stands beside it, with the citation
NOTE = 900  # of a note of correction, which only as a whole takes something back
LEAST = 60  # characters that a quotation keeps where it has to be cut
LEFT = 12  # letters behind a content that only points, in which nothing else can be said
CUT = "[…]"
MARKS = '„“”"»«‚‘’›‹'
_OUTER = '„“”"»«'
OPENING, CLOSING = '„“"»«”', '“”"»«'
_PAIRS = ("„“", "„”", "“”", '""', "»«", "«»", "””", "““")
_BORDERS = re.compile(r"(?<=[.!?])[“”\"»«]? |(?<=[;:]) |(?<=,) | (?=[–—] )")
_TAG = re.compile(r"[“”\"»«],? [^„“”\"»«]{1,80}[,:]? [„“\"»«]")  # "…“, sagte er, „…": more than one quotation


def one_line(text: str) -> str:
    """Text with its line breaks and repeated blanks as single blanks."""
    return " ".join(text.split())


def excerpt(text: str, whole: Span, keep: Span, longest: int = LONGEST) -> str:
    """The stretch ``whole`` of a text on one line, shortened at its ends to about ``longest`` characters.

    ``keep``, within it, stays as far as it fits: what lies behind goes first, then what lies before, then its own end.
    Cuts lie between clauses and are marked.
    """
    start, end = whole
    if len(one_line(text[start:end])) <= longest:
        return one_line(text[start:end])
    borders = [match.end() for match in _BORDERS.finditer(text, start, end)]
    ends = [border for border in borders if border >= keep[1]]
    end = ends[0] if ends else end
    if end - start > longest:
        begins = [border for border in borders if border <= keep[0]]
        start = next((border for border in begins if end - border <= longest), begins[-1] if begins else keep[0])
    if end - start > longest:
        sentence_ends = [b for b in borders if start + LEAST <= b <= start + longest and text[b - 2] in ".!?“”"]
        inner = sentence_ends or [b for b in borders if start + LEAST <= b <= start + longest]
        end = inner[-1] if inner else text.rfind(" ", start, start + longest)
    shown = one_line(text[start:end]).rstrip(" ,;:–—")
    return (f"{CUT} " if start > whole[0] else "") + shown + (f" {CUT}" if end < whole[1] else "")


def interrupted(content: str) -> bool:
    """Whether a content is cut in two by who says it: "Computer seien gut“, sagt Holm, „nur ...\"."""
    return _TAG.search(content) is not None


def bare(content: str) -> str:
    """A content without the quotation marks that enclose it, and without one that has no partner."""
    if len(content) > 1 and content[0] + content[-1] in _PAIRS and not set(content[1:-1]) & {content[0], content[-1]}:
        return content[1:-1].strip()
    if content[:1] in OPENING and not any(mark in CLOSING + "‘" for mark in content[1:]):
        content = content[1:]
    if content[-1:] in CLOSING and not any(mark in OPENING for mark in content[:-1]):
        content = content[:-1]
    return content.strip()


def balanced(content: str) -> bool:
    """Whether every quotation mark in a text has its partner there."""
    return sum(content.count(mark) for mark in _OUTER) % 2 == 0


def unended(text: str) -> str:
    """A text without the full stop at its end: its source follows. One that stands within quotation marks stays."""
    return text[:-1] if re.search(r"[\w“”\"»«)\]]\.$", text) else text


def quoted(content: str, words: AnswerWords) -> str:
    """A quotation in marks; in the other kind of marks where it has some inside, which stay as they are."""
    held = set(content) & set(MARKS) - {"’", '"'} or '"' in (content[:1], content[-1:])
    opening, closing = words.inner if held and not set(content) & set(words.inner) else words.quotes
    return f"{opening}{content}{closing}"


def verbatim(quote: str, article: Article, span: Span) -> bool:
    """Whether a quotation stands in the article within ``span``, but for line breaks and marked cuts at its ends."""
    shown = quote.removeprefix(f"{CUT} ").removesuffix(f" {CUT}")
    return CUT not in shown and shown in one_line(article.text[slice(*span)])


def points_back(content: str, language: LanguageCode) -> bool:
    """Whether a content only points to what was said before: "die Vorwürfe", "it", "dies"."""
    text = one_line(content).strip('„“”"»« .,').casefold()
    found = re.match(rf"(?:{answer_words(language).pointing})(?!\w)", text)
    return found is not None and len(text) - found.end() <= LEFT
