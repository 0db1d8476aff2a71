"""Mails (.eml, .mbox) and pages saved as mails (.mhtml), by the standard library.

Of a mail its subject, day and sender are kept, and what it says itself: what it answers is furniture, and so is what
stands under its signature. What was passed on is the article. Attached files are read as files are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import PurePosixPath

from qabot.errors import ReadError
from qabot.languages.de import pages as de
from qabot.languages.en import pages as en
from qabot.readers import markup
from qabot.readers.decoding import decode
from qabot.readers.draft import Draft, Metadata, Part, Unread, joined, lines
from qabot.readers.formats import html
from qabot.readers.metadata import one_line
from qabot.readers.registry import SUFFIXES, Within
from qabot.text.normal import normalized
from qabot.types import Role

_REPLY = re.compile("|".join(de.MAIL_REPLY + en.MAIL_REPLY), re.IGNORECASE)
_FORWARDED = re.compile(r"weitergeleitet|forward", re.IGNORECASE)
_HEADERS = tuple(de.MAIL_HEADERS + en.MAIL_HEADERS)
_PREFIX = re.compile(rf"(?:(?P<kind>{'|'.join(de.MAIL_PREFIXES + en.MAIL_PREFIXES)})(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_PASSED_ON = ("wg", "fw", "fwd", "weitergeleitet")
_SIGNATURE = re.compile(r"--\s*")
_BORDER = re.compile(rb"(?:\A|\n\r?\n)From [^\r\n]{3,200}\d{4}[^\r\n]{0,20}\r?\n")
_MAILS_AT_MOST = 20_000
_PARTS_AT_MOST = 200


def read(data: bytes, within: Within) -> list[Draft | Unread]:
    """The mail in a .eml file, and then what is attached to it. Raises ReadError where it is no mail."""
    message = _message(data)
    if not message.keys():
        raise ReadError("it is no mail: give it its own ending")
    attached = list(_attached(message, within))
    draft = _draft(message)
    if draft is None and not attached:
        raise ReadError("its mail holds no text: remove it, or save what is meant as .txt")
    return [*([draft] if draft else []), *attached]


def read_mbox(data: bytes, within: Within) -> list[Draft | Unread]:
    """The mails in a .mbox file, each an article, and what is attached. Raises ReadError where there are none."""
    borders = [match.end() for match in _BORDER.finditer(data)]
    if not borders:
        raise ReadError("it holds no mails: give it its own ending")
    starts = [match.start() for match in _BORDER.finditer(data)]
    found: list[Draft | Unread] = []
    for start, end in zip(borders[:_MAILS_AT_MOST], [*starts[1:], len(data)], strict=False):
        mail = re.sub(rb"^>(>*From )", rb"\1", data[start:end], flags=re.MULTILINE)
        try:
            found += [one.identified(mail) if isinstance(one, Draft) else one for one in read(mail, within)]
        except ReadError as error:
            found.append(Unread(f"mail {len(found) + 1}: {error}"))
    return found


def read_page(data: bytes) -> list[Draft]:
    """The page in a .mhtml file. Raises ReadError where there is none."""
    message = _message(data)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return [html.of_page(_decoded(part))]
    raise ReadError("no article is found in its page: save the article's text as .txt")


def _message(data: bytes) -> EmailMessage:
    try:
        return message_from_bytes(data, policy=policy.default)
    except Exception as error:  # the parser of headers stumbles in many ways over what is no mail
        raise ReadError("it is a damaged mail: save it again, or save what is meant as .txt") from error


def _draft(message: EmailMessage) -> Draft | None:
    subject = _header(message, "subject")
    prefix = _PREFIX.match(subject)
    passed_on = prefix is not None and prefix["kind"].casefold() in _PASSED_ON
    title = subject[prefix.end() :].strip() if prefix else subject
    metadata = Metadata(title=title or None, source=_sender(message), date=_date(message))
    body = _body(message)
    if body is None:
        return None
    if body.get_content_type() == "text/html":
        pieces = list(markup.fragment(_decoded(body)))
        stop = next(
            (i for i, (words, _, _) in enumerate(pieces) if not passed_on and _REPLY.fullmatch(words)), len(pieces)
        )
        text, parts = joined([(title, Role.TITLE, False), *pieces[:stop]])
        return Draft(text, parts, metadata) if len(parts) > bool(title) else None
    text = f"{title}\n\n" if title else ""
    words = _own(_decoded(body), passed_on=passed_on)
    if not words.strip():
        return None
    head = (Part(0, len(title), Role.TITLE),) if title else ()
    return Draft(text + words, (*head, *lines(text + words, len(text))), metadata)


def _own(text: str, *, passed_on: bool) -> str:
    """What a mail says itself, or what it passes on: without the words that it answers and without its signature."""
    kept: list[str] = []
    headers = False  # within the lines that stand over a mail that was passed on
    for line in text.split("\n"):
        bare = line.strip()
        forwarded = passed_on or _FORWARDED.search(bare) is not None
        if _REPLY.fullmatch(bare) or (_is_header(bare) and not kept and passed_on):
            if not forwarded:
                break
            headers = True
            continue
        if _SIGNATURE.fullmatch(line):
            if passed_on and not headers and not "".join(kept).strip():
                continue
            break
        if _is_header(bare) and (headers or passed_on):
            headers = True
            continue
        if _outlook_header(bare) and not passed_on:
            break
        headers = headers and not bare
        if bare.startswith(">"):
            if not passed_on:
                continue
            line = re.sub(r"^\s*(?:>\s?)+", "", line)
        kept.append(line)
    return "\n".join(kept).strip("\n")


def _is_header(line: str) -> bool:
    return line.casefold().startswith(_HEADERS) and len(line) < 300


def _outlook_header(line: str) -> bool:
    """The first of the lines that Outlook puts over what a mail answers."""
    return re.match(r"(?:von|from):\s.*(?:@|\[mailto)", line, re.IGNORECASE) is not None


def _body(message: EmailMessage) -> MIMEPart | None:
    """The part that a mail program shows, plain text before HTML."""
    try:
        found = message.get_body(preferencelist=("plain", "html"))
    except Exception:  # of damaged parts; any part with text will do
        found = None
    parts = [found] if found is not None else list(message.walk())[:_PARTS_AT_MOST]
    for part in parts:
        if part.get_content_type() in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            return part
    return None


def _decoded(part: MIMEPart) -> str:
    data = part.get_payload(decode=True)
    raw = data if isinstance(data, bytes) else str(part.get_payload()).encode("utf-8", "replace")
    return decode(raw, part.get_content_charset())


def _attached(message: EmailMessage, within: Within) -> Iterator[Draft | Unread]:
    for part in list(message.walk())[:_PARTS_AT_MOST]:
        name = one_line(part.get_filename())
        kind = part.get_content_maintype()
        if part.is_multipart() or not name or (kind == "image" and part.get("content-id")):
            continue
        if PurePosixPath(name).suffix.lower() not in SUFFIXES and kind in ("image", "application"):
            yield Unread(f"{name}: {_ending(name)}", within=True)
            continue
        data = part.get_payload(decode=True)
        yield from within.read(name, data if isinstance(data, bytes) else b"")


def _ending(name: str) -> str:
    from qabot.readers.registry import unread_ending

    return unread_ending(PurePosixPath(name).suffix)


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = str(message.get(name) or "")
    except Exception:  # headers are parsed when they are asked for
        return ""
    return " ".join(normalized(value).split())


def _sender(message: EmailMessage) -> str | None:
    name, address = parseaddr(_header(message, "from"))
    return one_line(name) or one_line(address)


def _date(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "date")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
