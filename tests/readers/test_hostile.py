"""Whatever comes: files that are broken, hostile or no article at all are named, and soon."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from document_examples import blank_pdf, pdf, word
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_examples import FIRST, SECOND, one, read

from qabot import readers
from qabot.errors import ReadError
from qabot.types import Article


def check(found: Article) -> None:
    """What holds for every article: blocks in order, inside the text, without white space at their edges."""
    at = 0
    for block in found.blocks:
        assert at <= block.start < block.end <= len(found.text)
        words = found.text[block.start : block.end]
        assert words == words.strip()
        at = block.end
    assert found.title
    assert found.language in ("de", "en")


BROKEN: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("mark.txt", b"\xef\xbb\xbf\n", "empty"),
    ("furniture.txt", b"Anzeige\n\nMehr zum Thema:\n", "no article text"),
    ("binary.txt", bytes(range(256)) * 40, "binary"),
    ("control.txt", b"abc\x01\x02\x03\x04def " * 50, "binary"),
    ("other.txt", bytes(range(0xC0, 0x100)) * 40, "encoding"),
    ("undefined.txt", b"abc \x81\x8d\x9d def", "encoding"),
    ("utf16.txt", b"\xff\xfea", "UTF-16"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "image"),
    ("really.txt", b"%PDF-1.7\n", "PDF"),
    ("old.docx", b"\xd0\xcf\x11\xe0" + bytes(999), "old Word"),
    ("locked.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ("torn.docx", word()[0][:2000], "damaged"),
    ("nothing.docx", b"PK\x03\x04", "damaged"),
    ("broken.pdf", b"%PDF-1.7\n1 0 obj\n<<", "broken"),
    ("nonsense.pdf", b"Guten Tag", "broken"),
    ("torn.pdf", pdf([FIRST])[:400], "broken"),
    ("scan.pdf", blank_pdf(), "text layer"),
    ("locked.pdf", pdf([FIRST], password="geheim"), "password"),
    ("broken.json", b'{"text": ', "not valid JSON"),
    ("deep.json", b"[" * 200_000, "nested|not valid"),
    ("number.json", b"42", "one object"),
    ("textless.json", b'{"title": "Rat schweigt"}', '"text"'),
    ("strings.json", b'["a", "b"]', "entry 1"),
    ("broken.jsonl", b'{"text": \n', "line 1"),
    ("deep.jsonl", b'{"a":' * 100_000, "line 1"),
    ("empty.html", b"<html><head></head><body></body></html>", "article"),
    ("crowded.html", b"<p>" * 90_000, "too many"),
    ("odd.rtf", b"x", "no RTF"),
    ("odd.xyz", b"x", "not read"),
    ("none", b"x", "not read"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "reason"), BROKEN, ids=[name for name, _, _ in BROKEN])
def test_broken_files_are_named_with_a_way_out(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    start = time.monotonic()
    with pytest.raises(ReadError, match=reason) as caught:
        read(tmp_path, name, content)
    assert ":" in str(caught.value), "the reason, then what to do"
    assert time.monotonic() - start < 3


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(6_000_000)
    with pytest.raises(ReadError, match=r"6\.0 MB .* 5 MB"):
        readers.read(path, id="a.txt")


def test_unreadable(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="it is not there: check its name"):
        readers.read(tmp_path / "gone.txt", id="gone.txt")


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 20_000 + FIRST + "</div>" * 20_000,
        "<p>" + "<b>" * 5_000 + FIRST,
        "<html><body><p data-x='" + "x" * 3_000_000 + f"'>{FIRST}</p><p>{SECOND}</p>",
        "<html><body>" + "<a href='x'>Ein Verweis</a> " * 20_000,
        "<" * 70_000,
        "<html><body>" + "<div>A</div>" * 20_000,
        "<html><body>" + "".join(f"<p>{n} {FIRST}</p>" for n in range(10_000)),
    ],
    ids=["deep", "bold", "attribute", "links", "angles", "initials", "paragraphs"],
)
def test_hostile_pages_do_not_hang(tmp_path: Path, page: str) -> None:
    start = time.monotonic()
    with suppress(ReadError):
        check(one(tmp_path, "a.html", page))
    assert time.monotonic() - start < 60


@pytest.mark.parametrize(
    "text",
    ["Foto: " * 50_000, "a " * 300_000, "(" * 200_000, "Von A B " * 30_000, "\n".join(["x" * 200] * 5_000),
     "1.1." * 99_999, "- " * 200_000, "A" * 1_000_000, ("Der Rat schweigt. " * 40 + "\n") * 1_000, "dpa/" * 99_999,
     "\n" * 1_000_000 + "x"],
    ids=range(11),
)  # fmt: skip
def test_hostile_text_does_not_hang(tmp_path: Path, text: str) -> None:
    start = time.monotonic()
    with suppress(ReadError):
        check(one(tmp_path, "a.txt", text))
    assert time.monotonic() - start < 5


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=600).map(str.encode)), st.sampled_from(sorted(readers.SUFFIXES))
)
def test_any_content_gives_articles_or_a_read_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(content)
    try:
        found = readers.read(path, id=path.name)
    except ReadError:
        return
    for article in found:
        check(article)
