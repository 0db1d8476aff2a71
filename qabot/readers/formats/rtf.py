r"""RTF by striprtf, after what was deleted, hidden or struck out in the text is taken out.

Rows of tables are read as rows, text boxes behind the paragraph they are anchored in, footnotes at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Metadata, joined
from qabot.readers.markup import Piece
from qabot.readers.metadata import one_line, person

_DAMAGED = "it is a damaged RTF document: open it in Word and save it again"
_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})")
_CHARACTER_SET = re.compile(r"\\(mac|pca?)(?![a-z])")
_CODECS = {
    "mac": "mac_roman", "pc": "cp437", "pca": "cp850", "10000": "mac_roman", "10006": "mac_greek",
    "10007": "mac_cyrillic", "10029": "mac_latin2", "10079": "mac_iceland", "10081": "mac_turkish", "65001": "utf-8",
}  # fmt: skip
_GONE = frozenset({"deleted", "mvf"})  # deleted, and moved away: the ends of paragraphs, too
_UNSEEN = frozenset({"v", "strike", "striked"})  # hidden and struck out
_DROPPED = frozenset({"dropcapt", "dropcapli"})  # the paragraph is a large first letter of the next
_TOKEN = re.compile(r"\\[a-z]+-?\d* ?|\\'[0-9a-f]{2}|\\.|[{}]|[^\\{}]+", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"\\(?P<name>[a-z]+)(?P<value>-?\d*) ?")
_GROUP = r"\{{\\(?:\*\\)?(?P<kind>{})(?![a-z])"
_ANCHORED = re.compile(_GROUP.format("footnote|shpgrp|shp|do"))
_BOXED = (re.compile(_GROUP.format("shptxt")), re.compile(_GROUP.format("dptxbxtext")))
_APART = re.compile(_GROUP.format("info|annotation|atnid|atnauthor|atrfstart|atrfend|fldinst"))
_FONTS = re.compile(_GROUP.format("fonttbl"))
_FIELD = r"\{{\\{}\s((?:[^{{}}\\]|\\.|\{{[^{{}}]*\}})*)\}}"
_DEPTH_AT_MOST = 200
_BOXES_AT_MOST = 20  # within each other
# Signs that are no characters stand for the parts of tables and for what is anchored, while striprtf reads the text.
_ROW, _CELL, _ROW_END, _ANCHOR = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_WHOLE_ROW = re.compile(f"({_ROW}[^{_ROW}{_ROW_END}]*{_ROW_END})")
_BULLET = re.compile(r"\s*[•·▪◦‣●○■\uf0b7\uf0a7]\s+")
_LINE_END = re.compile(f"[\n{_ROW}{_CELL}{_ROW_END}]")


def read(data: bytes) -> list[Draft]:
    """The article in an RTF document. Raises ReadError where it is none."""
    if not data.lstrip()[:5].startswith(b"{\\rtf"):
        raise ReadError("it is no RTF document: save it again as RTF, or give it its own ending")
    encoding = _encoding(data[:2000].decode("latin-1"))
    source = _characters(data, encoding).lstrip()
    source = source[: _closed(source, 0)]
    if "\\par" not in source and "\\line" not in source:  # written by hand: blank lines are meant
        source = re.sub(r"\r?\n\s*\n", r"\\par ", source)
    info = next((inner for _, inner, _, _ in _groups(source, _APART, "info")), "")
    fonts = next((source[start:end] for _, _, start, end in _groups(source, _FONTS)), "")
    document = _Document(encoding, fonts)
    title, author = (one_line(document.plain(_field(info, name))) for name in ("title", "author"))
    pieces = [(" ".join(words.split()), role, item) for words, role, item in document.pieces(source)]
    pieces = [piece for piece in pieces if piece[0]]
    text, parts = joined(pieces)
    if not parts:
        raise ReadError("its document holds no text: remove it, or put the article into it")
    return [Draft(text, parts, Metadata(stored_title=title, author=person(author)))]


def _encoding(head: str) -> str:
    """The encoding that the document declares, by a code page or by a character set."""
    page, characters = _CODE_PAGE.search(head), _CHARACTER_SET.search(head)
    declared = page[1] if page else characters[1] if characters else "1252"
    encoding = _CODECS.get(declared, f"cp{declared}")
    try:
        b"".decode(encoding)
    except LookupError:
        return "cp1252"
    return encoding


def _characters(data: bytes, encoding: str) -> str:
    """The source as text: letters beyond ASCII should not be in it, but programs put them there as UTF-8 or as they
    like.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = data.decode("latin-1")
    return re.sub("[\x00\ufdd0-\ufdd3]", "", text)


def _groups(source: str, kinds: re.Pattern[str], only: str | None = None) -> Iterator[tuple[str, str, int, int]]:
    """Kind, content, start and end of the outermost groups of these kinds."""
    at = 0
    while found := kinds.search(source, at):
        end = _closed(source, found.start())
        if only in (None, found["kind"]):
            yield found["kind"], source[found.end() : end].removesuffix("}"), found.start(), end
        at = max(end, found.end())


def _around(source: str, kinds: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """``source`` by what stands before each such group, with the kind and the content of the group; "" for the last."""
    last = 0
    for kind, content, start, end in _groups(source, kinds):
        yield source[last:start], kind, content
        last = end
    yield source[last:], "", ""


def _closed(source: str, start: int) -> int:
    """Where the group ends that is opened at ``start``."""
    depth = 0
    for token in _TOKEN.finditer(source, start):
        depth += (token[0] == "{") - (token[0] == "}")
        if depth > _DEPTH_AT_MOST:
            raise ReadError(_DAMAGED)
        if depth == 0:
            return token.end()
    return len(source)


def _field(info: str, name: str) -> str:
    found = re.search(_FIELD.format(name), info)
    return found[1] if found else ""


@dataclass
class _Document:
    """What all parts of a document share.

    ``anchored`` has the kind and the contents of each box and note that was met, ``notes`` what stands at the end.
    """

    encoding: str
    fonts: str
    anchored: list[tuple[str, list[str]]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def pieces(self, source: str) -> Iterator[Piece]:
        yield from self._blocks(source, 0)
        for note in self.notes:  # a note within a note comes after it
            yield from self._blocks(note, 0)

    def _blocks(self, source: str, depth: int) -> Iterator[Piece]:
        if depth > _BOXES_AT_MOST:
            raise ReadError(_DAMAGED)
        for stretch in _WHOLE_ROW.split(self.plain(self._with_anchors(source))):
            if not stretch.startswith(_ROW):
                yield from self._lines(stretch, depth)
                continue
            cells = [[piece for piece in self._lines(cell, depth) if piece[0].strip()] for cell in stretch.split(_CELL)]
            cells = [cell for cell in cells if cell]
            if all(len(cell) == 1 for cell in cells):
                yield " | ".join(cell[0][0] for cell in cells), None, True
            else:  # cells that only arrange paragraphs
                yield from (piece for cell in cells for piece in cell)

    def _lines(self, text: str, depth: int) -> Iterator[Piece]:
        """Each line, and then what stands in the boxes that are anchored in it; its notes are put aside."""
        for line in _LINE_END.split(text):
            words, *anchors = re.split(f"{_ANCHOR}(\\d+){_ANCHOR}", line)
            text = words + "".join(anchors[1::2])
            bullet = _BULLET.match(text)  # which RTF has as a character of the text
            yield text[bullet.end() :] if bullet else text, None, bool(bullet)
            for anchor in anchors[::2]:
                kind, contents = self.anchored[int(anchor)]
                if kind == "footnote":
                    self.notes += contents
                else:
                    for content in contents:
                        yield from self._blocks(content, depth + 1)

    def _with_anchors(self, source: str) -> str:
        """``source`` without what stands apart from the text; where boxes and notes are anchored there is a sign."""
        source = "{}".join(text for text, _, _ in _around(source, _APART))  # which ends a word of RTF before it
        kept = []
        for text, kind, content in _around(source, _ANCHORED):
            kept.append(text)
            if kind:
                kept.append(f"{{{_ANCHOR}{len(self.anchored)}{_ANCHOR}}}")
                # A box is stored in two forms: that for older programs counts where there is no other.
                forms = [[inner for _, inner, _, _ in _groups(content, boxed)] for boxed in _BOXED]
                self.anchored.append((kind, [content] if kind == "footnote" else forms[0] or forms[1]))
        return "".join(kept)

    def plain(self, source: str) -> str:
        from striprtf import striprtf

        kept = "".join(_kept(source))
        if not kept.strip():
            return ""
        try:
            return str(striprtf.rtf_to_text(f"{{{self.fonts}{kept}}}", encoding=self.encoding, errors="replace"))
        except Exception as error:  # striprtf checks nothing of what it is given
            raise ReadError(_DAMAGED) from error


def _kept(source: str) -> Iterator[str]:
    """``source`` without what is not to be seen; what is switched off in a group is on again behind it."""
    on: list[frozenset[str]] = [frozenset()]
    row = False
    for token in _TOKEN.findall(source):
        word = _WORD.fullmatch(token)
        name = word["name"] if word else "par" if token in ("\\\n", "\\\r") else token
        if token == "{":
            on.append(on[-1])
        elif token == "}" and len(on) > 1:
            on.pop()
        elif name == "plain":
            on[-1] -= _GONE | _UNSEEN
        elif name == "pard":
            on[-1] -= _DROPPED
        elif word and name in _GONE | _UNSEEN | _DROPPED:
            on[-1] = on[-1] - {name} if word["value"] == "0" else on[-1] | {name}
        if name == "trowd" and not row:
            row = True
            yield f"{{{_ROW}}}"
        elif name == "row":
            row = False
            yield f"{{{_ROW_END}}}"
        elif name == "cell":
            yield f"{{{_CELL}}}"
        elif name in ("par", "nestcell"):
            if not on[-1] & (_GONE | _DROPPED):
                yield "\\par "
            on[-1] -= _DROPPED
        elif name == "ansicpg":  # striprtf would believe it, and knows only some
            yield "\\ansi "
        elif token in ("{", "}", "\\*") or not on[-1] & (_GONE | _UNSEEN) or (word and not _shows(name)):
            yield token


def _shows(word: str) -> bool:
    """Whether a control word stands for a character."""
    from striprtf.striprtf import specialchars

    return word == "u" or word in specialchars
