"""Documents embedded whole in a Word document: pages, also saved as mails, RTF and plain text, told by their start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy

from qabot.errors import ReadError
from qabot.readers import markup
from qabot.readers.decoding import decode, decode_prose
from qabot.readers.draft import lines
from qabot.readers.formats import rtf
from qabot.readers.markup import Piece

_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_MAIL = re.compile(rb"(?:mime-version|content-type|from|date|subject):", re.IGNORECASE)
_WORD = re.compile(rb"<(?:pkg|w):\w")  # a Word document as one file of XML


def pieces(data: bytes) -> Iterator[Piece]:
    """What is in such a document. Raises ReadError where it is damaged, or of a format that is not embedded."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:2000]
    if start.startswith(b"{\\rtf"):
        for draft in rtf.read(data):
            yield from ((draft.text[part.start : part.end], part.role, part.item) for part in draft.parts)
    elif _MAIL.match(start):
        yield from markup.fragment(_page(data))
    elif _WORD.search(start):
        raise ReadError("documents of this kind are not read: save it as .docx or .pdf")
    elif start.startswith(b"<"):
        declared = _CHARSET.search(start)
        yield from markup.fragment(decode(data, declared[1].decode("ascii") if declared else None))
    else:
        text = decode_prose(data)
        yield from ((text[part.start : part.end], part.role, part.item) for part in lines(text))


def _page(data: bytes) -> str:
    """The source of the page in a page saved as a mail."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        for part in message.walk():
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                return decode(part.get_payload(decode=True), part.get_content_charset())  # type: ignore[arg-type]  # bytes, of a leaf
    except Exception as error:  # the parser of headers stumbles in many ways over what is no mail
        raise ReadError("it is a damaged mail: save it again, or save what is meant as .txt") from error
    raise ReadError("no article is found in its page: save the article's text as .txt")
