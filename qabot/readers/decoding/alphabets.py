"""Which letters stand together in words: by that, encodings are told and what was decoded wrongly is found."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

# Letters beyond ASCII of the languages that names in the news come from; those of each encoding's part of the world.
WEST = (
    "äöüßéèà", "àâçéèêëîïôœùûüÿ", "áéíñóúüï", "àçèéíïòóúü", "ãáâàçéêíóôúõ", "àèéìòù", "åäöæøé", "ðáéíóúýþæö", "äöüõšžå",
    "áäéíóôúýšž", "çıöüß",
)  # fmt: skip
CENTRE = ("äöüß", "ąćęłńóśźż", "áäčďéěíĺľňóôŕřšťúůýž", "áéíóöőúüű", "čćđšž", "ăâîșşțţ", "éèêëôç")
TURKISH = (*WEST, "çğıöşüâîû\u0307")
EVERYWHERE = (*TURKISH, *CENTRE)

_AT_MOST = 200_000  # characters that are looked at
_WORD = re.compile(r"[^\W\d_ªºµ]+")
_PIECE = re.compile(r"\S{0,60}[^\x00-\x7f]\S{0,60}|\xa0")  # bounded, as longer ones are no words
_LATIN = "\u024f"  # the last letter: other scripts are not judged
_ALONE = frozenset("àáäåæèéêíóöøúüß")  # letters that are words, or named as such
# Letters of one alphabet that stand together only where those of another one are meant: "Vuèiæ", "Èapek", "Gyõr".
_NEVER = re.compile(
    r"iæ$|^È(?!ve|ze)[a-z]|[ìò](?=\w\w|I)|õ(?![^\W\d_]*(?:es?|[ae])$)(?=[^\W\d_]*[áéíóú])|[áéíóú][^\W\d_]*õ(?!es?$)"
    r"|(?:gy|sz|zs|cs|ly|ny)[õû]|[õû](?:sz|gy|zs|cs|ly|ny|tt)",
    re.IGNORECASE,
)
_WITHIN_WORDS = frozenset("’‘´¨–—-·•→\xad/\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327\u0328")
_BESIDE_WORDS = frozenset("’‘´“”«»‹›–—…·•\xa0\xad→™®")
_BEFORE_WORDS = frozenset("„‚¿¡")
_UNITS = re.compile(r"(?:\b[ckmd]?m[²³]|\d[ªº])(?!\w)")
_CURSED = frozenset("¤¦¬¸¯")  # which nobody writes


def strange(text: str, alphabets: tuple[str, ...]) -> int:
    """How many words and signs of ``text`` no language explains: mixed alphabets, capitals or signs within words."""
    found = Counter(_PIECE.findall(text, 0, _AT_MOST))
    return sum(times * oddity(piece, alphabets) for piece, times in found.items())


def pieces(text: str) -> int:
    """How many pieces of ``text`` tell."""
    return len(_PIECE.findall(text, 0, _AT_MOST))


@lru_cache(maxsize=20_000)
def oddity(piece: str, alphabets: tuple[str, ...] = EVERYWHERE) -> int:
    """How many words and signs of one word, with what stands beside it, no language explains."""
    words = sum(not _is_word(piece, word, alphabets) for word in _WORD.finditer(piece) if not word[0].isascii())
    bare = _UNITS.sub("", piece)
    return words + sum(
        not _is_sign(char, bare[at - 1 : at], bare[at + 1 : at + 2])
        for at, char in enumerate(bare)
        if not char.isascii() and (not char.isalpha() or char in "ªºµ")
    )


def _is_word(piece: str, word: re.Match[str], alphabets: tuple[str, ...]) -> bool:
    text, beyond = word[0], {char for char in word[0].lower() if not char.isascii()}
    before, after = piece[word.start() - 1 : word.start()], piece[word.end() : word.end() + 1]
    if before.isdigit() or after.isdigit() or _NEVER.search(text):
        return False
    if max(text) > _LATIN:
        return min(text) > _LATIN
    if all(not char.isascii() for char in text):
        return len(text) == 1 and text.lower() in _ALONE and before not in tuple(".,!?")
    if any(_is_odd(*letters) for letters in zip(text, text[1:], f"{text[2:]} ", strict=False)):
        return False
    return any(beyond.issubset(alphabet) for alphabet in alphabets)


def _is_odd(before: str, letter: str, after: str) -> bool:
    """Whether a capital stands within a word though it or a letter beside it is none of English: "BŠcker"."""
    beyond = not (before.isascii() and letter.isascii())
    return beyond and letter.isupper() and (before.islower() or (not letter.isascii() and after.islower()))


def _is_sign(char: str, before: str, after: str) -> bool:
    if char in _CURSED or "\x80" <= char <= "\x9f":
        return False
    if before.isalpha() and after.isalpha():
        return char in _WITHIN_WORDS
    if before.isalpha():
        return char in _BESIDE_WORDS or char in _WITHIN_WORDS
    return not after.isalpha() or char in _BESIDE_WORDS or char in _BEFORE_WORDS or char in _WITHIN_WORDS
