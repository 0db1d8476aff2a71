"""Articles written as files of every format that can be written without an office: what reading is measured on."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from textwrap import fill

from benchmarks.fuzz import packed

NEWSPAPERS = Path(__file__).parents[1] / "training" / "data" / "newspapers.jsonl.gz"
_PARAGRAPH = 400  # characters, about
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"


@dataclass(frozen=True)
class Story:
    """An article to be written: its title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs))

    @property
    def page(self) -> str:
        """As a page."""
        body = "".join(f"<p>{html.escape(words)}</p>\n" for words in self.paragraphs)
        title = html.escape(self.title)
        menu = "".join(f"<li><a href='/{n}'>Ressort {n}</a></li>" for n in range(20))
        return (
            f"<!DOCTYPE html><html lang='de'><head><meta charset='utf-8'/><title>{title}</title></head><body>"
            f"<nav><ul>{menu}</ul></nav><article><h1>{title}</h1>{body}</article></body></html>"
        )


def stories(count: int) -> list[Story]:
    """Newspaper articles of the training data, in turn, in paragraphs of some sentences."""
    with gzip.open(NEWSPAPERS, "rt", encoding="utf8") as file:
        texts = [json.loads(line)["text"] for line in file]
    return [_story(texts[n % len(texts)]) for n in range(count)]


def _story(text: str) -> Story:
    paragraphs = [""]
    for sentence in " ".join(text.split()).replace(". ", ".\n").split("\n"):
        if len(paragraphs[-1]) > _PARAGRAPH:
            paragraphs.append("")
        paragraphs[-1] = f"{paragraphs[-1]} {sentence}".strip()
    return Story(" ".join(text.split()[:8]), tuple(paragraphs))


def _docx(story: Story) -> bytes:
    import docx

    document, out = docx.Document(), io.BytesIO()
    document.add_heading(story.title, 0)
    for words in story.paragraphs:
        document.add_paragraph(words)
    document.save(out)
    return out.getvalue()


def _odt(story: Story) -> bytes:
    body = "".join(f"<text:p>{html.escape(words)}</text:p>" for words in (story.title, *story.paragraphs))
    names = f'xmlns:office="{_ODF}office:1.0" xmlns:text="{_ODF}text:1.0"'
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return packed({"content.xml": f"<office:document-content {names}>{text}</office:document-content>"})


def _rtf(story: Story) -> bytes:
    def coded(words: str) -> str:
        return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in words if ord(char) < 0x8000)

    return (r"{\rtf1\ansi\uc1 " + "".join(rf"{coded(words)}\par " for words in story.text.split("\n\n")) + "}").encode()


def _pdf(story: Story) -> bytes:
    from fpdf import FPDF

    document = FPDF()
    document.add_page()
    for size, words in ((20, story.title), *((11, words) for words in story.paragraphs)):
        document.set_font("helvetica", size=size)
        latin = (
            words.translate(str.maketrans("„“”‚‘’–—…", "\"\"\"'''--.")).encode("latin-1", "replace").decode("latin-1")
        )
        document.multi_cell(0, size / 2, latin, new_x="LMARGIN", new_y="NEXT")
        document.ln(3)
    return bytes(document.output())


def _epub(story: Story) -> bytes:
    book = "<package><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>"
    place = "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>"
    page = story.page.replace("<!DOCTYPE html>", "")
    return packed({"META-INF/container.xml": place, "b.opf": book, "a.xhtml": page})


def _mail(story: Story) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "Redaktion <redaktion@auental.example>", story.title
    message["Date"] = "Tue, 04 Mar 2025 09:30:00 +0100"
    message.set_content("\n\n".join(story.paragraphs))
    return message


def _mhtml(story: Story) -> bytes:
    return _mail_with(EmailMessage(), story.page)


def _mail_with(message: EmailMessage, page: str) -> bytes:
    message.set_content(page, subtype="html")
    message.make_related()
    return bytes(message)


def _rss(story: Story) -> bytes:
    body = html.escape("".join(f"<p>{html.escape(words)}</p>" for words in story.paragraphs))
    item = f"<item><title>{html.escape(story.title)}</title><description>{body}</description></item>"
    return f"<rss version='2.0'><channel><title>Musterblatt</title>{item}</channel></rss>".encode()


def _nitf(story: Story) -> bytes:
    body = "".join(f"<p>{html.escape(words)}</p>" for words in story.paragraphs)
    head = f"<body.head><hedline><hl1>{html.escape(story.title)}</hl1></hedline></body.head>"
    return f"<nitf><body>{head}<body.content>{body}</body.content></body></nitf>".encode()


def _subtitles(story: Story) -> bytes:
    cues = "".join(
        f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},900\n{fill(words, 60)}\n\n"
        for n, words in enumerate(story.paragraphs, 1)
    )
    return cues.encode()


def _json(story: Story) -> bytes:
    return json.dumps({"title": story.title, "text": "\n\n".join(story.paragraphs)}, ensure_ascii=False).encode()


def _csv(story: Story) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([["title", "text"], [story.title, "\n\n".join(story.paragraphs)]])
    return out.getvalue().encode()


WRITTEN: dict[str, Callable[[Story], bytes]] = {
    ".txt": lambda story: story.text.encode(),
    ".md": lambda story: f"# {story.text}".encode(),
    ".html": lambda story: story.page.encode(),
    ".mhtml": _mhtml,
    ".pdf": _pdf,
    ".docx": _docx,
    ".odt": _odt,
    ".rtf": _rtf,
    ".epub": _epub,
    ".json": _json,
    ".csv": _csv,
    ".jsonl": lambda story: _json(story) + b"\n",
    ".rss": _rss,
    ".xml": _nitf,
    ".eml": lambda story: bytes(_mail(story)),
    ".mbox": lambda story: b"From a@auental.example Tue Mar  4 09:30:00 2025\n" + bytes(_mail(story)),
    ".srt": _subtitles,
    ".vtt": lambda story: b"WEBVTT\n\n" + _subtitles(story).replace(b",", b"."),
    ".zip": lambda story: packed({"a.txt": story.text}),
}


def files(folder: Path, ending: str, told: Sequence[Story]) -> list[Path]:
    """The stories as files of a format."""
    paths = [folder / f"{n}{ending}" for n in range(len(told))]
    for path, story in zip(paths, told, strict=True):
        path.write_bytes(WRITTEN[ending](story))
    return paths
