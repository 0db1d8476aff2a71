"""Mails (.eml, .mbox) and pages saved as mails (.mhtml), by the standard library.

Of a mail its subject, day and sender are kept, and what it says itself: what it answers is furniture, and so is what
stands under its signature. What was passed on is the article. Attached files are read as files are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import PurePosixPath
from typing import Any

from qabot.errors import ReadError
from qabot.languages.de import pages as de
from qabot.languages.en import pages as en
from qabot.readers import markup
from qabot.readers.decoding import decode, decode_prose
from qabot.readers.draft import Draft, Metadata, Unread, is_divided, joined, lines, undivided
from qabot.readers.formats import html
from qabot.readers.formats.text import unmarked
from qabot.readers.metadata import one_line
from qabot.readers.registry import SUFFIXES, Within
from qabot.text.normal import normalized
from qabot.types import Role

_REPLY = re.compile("|".join(de.MAIL_REPLY + en.MAIL_REPLY), re.IGNORECASE)
_FORWARDED = re.compile(r"weitergeleitet|forward", re.IGNORECASE)
_HEADERS = tuple(de.MAIL_HEADERS + en.MAIL_HEADERS)
_PREFIX = re.compile(rf"(?:(?P<kind>{'|'.join(de.MAIL_PREFIXES + en.MAIL_PREFIXES)})(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_PRECISE = re.compile(r"\d:\d\d|\b\d{4}\b|\d\.\d|@|^-")  # when, or by whom: of mails, not of sentences
_QUOTED = re.compile(r"\s*(?:>\s?)+")
_CITED = ("cite", "gmail_quote", "yahoo_quoted", "protonmail_quote", "moz-cite")  # types and classes of quotations
_STUB = 2  # times as much text in HTML as in plain text: the plain one only says that there is HTML
_PASSED_ON = ("wg", "fw", "fwd", "weitergeleitet")
_SIGNATURE = re.compile(r"--\s*")
_ARMOUR = re.compile(  # around and under a mail that is signed within its text
    r"-----BEGIN PGP SIGNED MESSAGE-----\n(?:Hash: [^\n]*\n)*"
    r"|-----BEGIN PGP SIGNATURE-----\n.*?(?:-----END PGP SIGNATURE-----|\Z)",
    re.DOTALL,
)
# The line before a mail, not one of its text that begins alike: headers, or one more mark of a mailbox, follow it.
_BORDER = re.compile(rb"(?:\A|\n\r?\n)From [^\r\n]{3,200}\d{4}[^\r\n]{0,20}\r?\n(?=>?[!-9;-~]{1,60}:|>?From )")
_STRESSED = re.compile(
    r"(?m)(?<![^\s>])[*_]{1,2}(?P<name>[A-Z]\w{1,15}:)\s?[*_]{1,2}\s?"
)  # names of headers: "*Von: *"
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
    error = ReadError("no article is found in its page: save the article's text as .txt")
    for part in _message(data).walk():  # the page, and then its frames: it may be made of nothing else
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            try:
                return [html.of_page(_decoded(part))]
            except ReadError as found:
                error = found
    raise error


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
    text, parts = joined([(title, Role.TITLE, False)] if title else [])
    bodies = list(_shown(message))
    if not any(body.get_content_type() == "text/html" for body in bodies):
        written = "\n\n".join(map(_decoded, bodies)).split("\n")
        own_lines = "\n".join(line for _, line in _own(written, passed_on=passed_on)).strip("\n")
        words = undivided(own_lines)
        inner = tuple(lines(words, divided=is_divided(own_lines)))
    else:
        pieces = [piece for body in bodies for piece in _pieces(body)]
        own = _own([words for words, _, _ in pieces], passed_on=passed_on)
        words, inner = joined((line, *pieces[n][1:]) for n, line in own)
    if not words.strip():
        return None
    start = len(text) + 2 if text else 0
    parts += tuple(replace(part, start=part.start + start, end=part.end + start) for part in inner)
    return Draft(f"{text}\n\n{words}" if text else words, parts, metadata)


def _pieces(body: MIMEPart) -> Iterator[markup.Piece]:
    """The lines of a body; in HTML what is quoted begins with ">", as in plain text."""
    text = _decoded(body)
    tree = (
        markup.parse(text) if body.get_content_type() == "text/html" and text.count("<") <= markup.MOST_TAGS else None
    )
    if tree is None:
        yield from ((line, None, False) for line in text.split("\n"))
        return
    for element in list(tree.iter("div", "p", "span")):
        if "signature" in (element.get("class") or "") and element.getparent() is not None:
            element.drop_tree()
    for quotation in tree.iter("blockquote"):
        if any(name in f"{quotation.get('type')} {quotation.get('class')}" for name in _CITED):
            for element in quotation.iter():
                if isinstance(element.tag, str):
                    element.text = (
                        f"\u2060>\u2060{element.text or ''}" if (element.text or "").strip() else element.text
                    )
    yield from markup.pieces(tree, page=True)


def _own(written: Sequence[str], *, passed_on: bool) -> Iterator[tuple[int, str]]:
    """What a mail says itself, or what it passes on, line by line, without what it answers and without signatures."""
    kept = signed = False
    headers = False  # within the lines that stand over a mail that was passed on
    within = passed_on  # what was passed on may be quoted
    at = 0
    while at < len(written):
        line = _QUOTED.sub("", written[at]) if within else written[at]
        bare = line.strip()
        following = [words for words in written[at + 1 : at + 5] if words.strip(" >\t")]
        forwarded = _FORWARDED.search(bare) is not None and (
            _REPLY.fullmatch(bare) is not None
            or (len(bare) < 80 and bool(following) and _is_header(_QUOTED.sub("", following[0])))
        )
        size = _marker(written, at)
        if forwarded or (size and passed_on):
            headers, signed, within = True, False, True
        elif size:
            after = next((words for words in written[at + size :] if words.strip()), "")
            if not after.lstrip().startswith(">"):
                return
        elif _is_header(bare) and (headers or passed_on):
            headers, signed = True, False
        elif _opens_headers(bare, following):
            if kept and not within:
                return
            headers = within = True
        elif _SIGNATURE.fullmatch(line):
            signed = kept or not passed_on or headers
        elif not signed and not bare.startswith(">"):
            headers = headers and not bare
            kept = kept or bool(bare)
            yield at, line
        at += size or 1


def _marker(written: Sequence[str], at: int) -> int:
    """Of how many lines the one is, from ``at`` on, that stands over what a mail answers; 0 for any other."""
    for size in (1, 2, 3):
        parts = [line.strip() for line in written[at : at + size]]
        words = " ".join(parts)
        if not all(parts) or len(words) > 300:
            break
        if _REPLY.fullmatch(words) and (size == 1 or not _REPLY.fullmatch(" ".join(parts[1:]))):
            after = next((line for line in written[at + size :] if line.strip()), "")
            if _PRECISE.search(words) or after.lstrip().startswith(">"):
                return size
    return 0


def _opens_headers(line: str, following: Sequence[str]) -> bool:
    """The first of the lines that Outlook puts over what a mail answers or passes on."""
    more = sum(_is_header(_QUOTED.sub("", words).strip()) for words in following[:3])
    return _outlook_header(line) or (more > 1 and line.casefold().startswith(("von:", "from:")))


def _is_header(line: str) -> bool:
    return line.casefold().startswith(_HEADERS) and len(line) < 300


def _outlook_header(line: str) -> bool:
    """The first of the lines that Outlook puts over what a mail answers."""
    return re.match(r"(?:von|from):\s.*(?:@|\[mailto)", line, re.IGNORECASE) is not None


def _shown(part: MIMEPart) -> Iterator[MIMEPart]:
    """The parts that a mail program shows one below the other, plain text before HTML that says the same."""
    kind = part.get_content_type()
    if part.is_multipart():
        inner = (
            [one for one in part.iter_parts() if isinstance(one, MIMEPart)][:_PARTS_AT_MOST]
            if kind.startswith("multipart/")
            else []
        )
        if kind == "multipart/alternative":
            forms = [shown for one in inner if (shown := list(_shown(one)))]
            plain = next((form for form in forms if form[0].get_content_type() == "text/plain"), None)
            rich = next((form for form in forms if form[0].get_content_type() == "text/html"), None)
            stub = plain and rich and _length(rich) > _STUB * _length(plain)
            yield from (rich if stub else plain or rich) or []
        else:
            for one in inner[:1] if kind == "multipart/related" else inner:
                yield from _shown(one)
    elif kind in ("text/plain", "text/html") and not (part.is_attachment() or part.get_filename()):
        yield part


def _length(form: list[MIMEPart]) -> int:
    return sum(len("".join(words.split())) for part in form for words, _, _ in _pieces(part))


def _decoded(part: MIMEPart) -> str:
    data = part.get_payload(decode=True)
    raw = data if isinstance(data, bytes) else str(part.get_payload()).encode("utf-8", "replace")
    if part.get_content_type() != "text/plain":
        return decode(raw, part.get_content_charset())
    text = unmarked(_STRESSED.sub(r"\g<name> ", _ARMOUR.sub("\n", decode_prose(raw, part.get_content_charset()))))
    flowed = _parameter(part, "format") == "flowed"
    return _unflowed(text, spaced=_parameter(part, "delsp") != "yes") if flowed else text


def _parameter(part: MIMEPart, name: str) -> str:
    return str(part.get_param(name) or "").casefold()


def _unflowed(text: str, *, spaced: bool) -> str:
    """``text`` with the lines of a paragraph as one (RFC 3676): each but the last ends in a blank, which is one of the
    text if they are ``spaced``.
    """
    found: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        quoted, words = _quotes(line), line.lstrip(">").removeprefix(" ")
        if goes_on and _quotes(found[-1]) == quoted and not _SIGNATURE.fullmatch(words):
            found[-1] += words
        else:
            found.append(f"{quoted} {words}" if quoted else words)
        goes_on = words.endswith(" ") and not _SIGNATURE.fullmatch(words)
        if goes_on and not spaced:
            found[-1] = found[-1].removesuffix(" ")
    return "\n".join(found)


def _quotes(line: str) -> str:
    """The marks of quotations before a line."""
    return line[: len(line) - len(line.lstrip(">"))]


def _attached(message: EmailMessage, within: Within) -> Iterator[Draft | Unread]:
    for part in list(_leaves(message))[:_PARTS_AT_MOST]:
        name = one_line(part.get_filename())
        kind = part.get_content_maintype()
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            yield from within.read(_as_mail(name), _bytes(part.get_payload(0)))
            continue
        if part.is_multipart() or not name or (kind == "image" and part.get("content-id")):
            continue
        if PurePosixPath(name).suffix.lower() not in SUFFIXES and kind in ("image", "application"):
            yield Unread(f"{name}: {_ending(name)}", within=True)
            continue
        data = part.get_payload(decode=True)
        yield from within.read(name, data if isinstance(data, bytes) else b"")


def _leaves(part: MIMEPart) -> Iterator[MIMEPart]:
    """The parts of a mail, but not those of the mails in it."""
    if part.get_content_maintype() != "multipart" or not part.is_multipart():
        yield part
        return
    for inner in part.iter_parts():
        if isinstance(inner, MIMEPart):
            yield from _leaves(inner)


def _as_mail(name: str | None) -> str:
    return name if name and name.lower().endswith(".eml") else f"{name or 'mail'}.eml"


def _bytes(message: Any) -> bytes:
    try:
        return bytes(message.as_bytes(policy=policy.default.clone(refold_source="none")))
    except Exception:  # what is damaged cannot always be written again
        return b""


def _ending(name: str) -> str:
    from qabot.readers.registry import unread_ending

    return unread_ending(PurePosixPath(name).suffix)


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = str(message.get(name) or "")
        if "\ufffd" in value:  # letters as they are, in whatever encoding
            raw = next(value for key, value in message.raw_items() if key.lower() == name)
            value = decode(str(raw).encode("utf-8", "surrogateescape"), message.get_content_charset())
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
