"""Text as it is stored and asked: one sequence of characters for whatever looks the same.

What a reader cannot see must not decide what is found. "ä" may come as one character or as an a with two dots, a word
with hyphens that show only at the end of a line, a name with marks of no width in it. All text passes through here
once, when it is read (articles, questions, names of files), and the result is what is stored: spans count in it, and
"verbatim" means its letters.
"""

from __future__ import annotations

import re
import unicodedata

# Format characters that nobody sees: soft hyphen, signs of no width, marks of direction, tags, selectors of variants.
_FORMAT = (
    r"\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    r"\ufe00-\ufe0e\ufeff\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
# These two join or part letters in Arabic and Indic scripts and the parts of emoji; elsewhere they do nothing.
_JOINERS = r"\u200c\u200d"
_EUROPEAN = r"\0-\u052f\u1e00-\u206f"  # Latin, Greek, Cyrillic, and punctuation
_INVISIBLE = re.compile(rf"[{_FORMAT}]+")
_NOT_JOINING = re.compile(rf"(?:(?<=[{_EUROPEAN}])|\A)[{_JOINERS}]+")
_DIVIDED = re.compile(r"\u00ad[^\S\n]*\n[^\S\n]*(?=\w)")  # a word that its soft hyphen divides at the end of a line
_BREAK = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
# What latin-1 has no sign for and Windows has: quotation marks and dashes that were taken for control characters.
_OF_WINDOWS = {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
_TAKEN_FOR_CONTROLS = re.compile(r"[\x80-\x84\x86-\x9f]")  # \x85 alone is a line break
_HALF = re.compile(r"[\ud800-\udfff]")
_SAME = {char: " " for char in map(chr, range(0x21, 0x3001)) if unicodedata.category(char) == "Zs"} | {
    "\u2010": "-", "\u2011": "-",  # hyphens that differ in nothing that can be seen
    **{char: unicodedata.normalize("NFKC", char) for char in "ﬀﬁﬂﬃﬄﬅﬆ"},
}  # fmt: skip
_OTHER_FORM = re.compile(f"[{''.join(_SAME)}]")


def normalized(text: str) -> str:
    """``text`` in the form in which it is stored and compared; normalising twice changes nothing.

    Line ends are "\\n", all kinds of blanks " ". Composed letters (NFC); no soft hyphens, signs of no width, marks of
    direction or control characters; quotation marks that were taken for such are those again. Half characters, as
    broken JSON holds them, become U+FFFD.
    """
    if text.isascii() and not _CONTROL.search(text) and "\r" not in text and "\f" not in text and "\v" not in text:
        return text
    text = of_windows(_paired(text))
    text = _BREAK.sub("\n", text)
    text = _DIVIDED.sub("", text)
    text = _CONTROL.sub("", text)
    text = _OTHER_FORM.sub(lambda found: _SAME[found[0]], _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFC", text)
    if "\u200c" in text or "\u200d" in text:
        text = unicodedata.normalize("NFC", _NOT_JOINING.sub("", text))
    return text


def of_windows(text: str) -> str:
    """``text`` with the signs of Windows that were taken for control characters."""
    return text.translate(_OF_WINDOWS) if _TAKEN_FOR_CONTROLS.search(text) else text


def lowered(text: str) -> str:
    """``text`` in small letters, each at its place: of a letter that would become two ("İ"), it stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def one_line(text: str) -> str:
    """``text`` normalised, without line breaks and with one blank between words: a question, a title, a name."""
    return " ".join(normalized(text).split())


def _paired(text: str) -> str:
    """Halves of one character that stand together put together, the others replaced."""
    if not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
