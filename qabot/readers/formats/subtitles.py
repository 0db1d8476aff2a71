"""Subtitles (.srt, .vtt) by webvtt-py: what is said, without times, a paragraph for each speaker and each pause."""

from __future__ import annotations

import html
import re
from io import StringIO
from typing import Any

from qabot.errors import ReadError
from qabot.languages.de import pages as de
from qabot.languages.en import pages as en
from qabot.readers.decoding import decode
from qabot.readers.draft import Draft, ends_sentence, joined, undivided

_PAUSE = 3.0  # seconds
_LONG = 600  # characters from which the end of a sentence ends a paragraph
_SOUNDS = re.compile(r"[\[(*♪♫][^\])*♪♫]{0,60}[\])*♪♫]|[♪♫]+")  # "[Musik]", "(Applaus)"
_CREDITS = re.compile("|".join(de.SUBTITLED_BY + en.SUBTITLED_BY), re.IGNORECASE)
_TURN = re.compile(r"^\s*[-–]\s*")
_SPEAKER = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ.'’ -]{1,40}:\s")  # "MODERATORIN: Haben Sie das gesagt?"
_NAMED = re.compile(
    r"(?:[A-ZÄÖÜ][\w.'’-]{0,40}\s){0,3}[A-ZÄÖÜ][\w.'’-]{0,40}:\s"
)  # "Karin Molt: Nein", where a sentence can begin
_TIMES = re.compile(r"\s*(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d+\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d+")
_AT_FIRST = {"srt": "00:00:00,000 --> 00:00:00,000", "vtt": "00:00:00.000 --> 00:00:00.000"}
_TAGS = re.compile(r"</?[a-z][^<>]{0,40}>|\{\\[^}]*\}", re.IGNORECASE)


def read_srt(data: bytes) -> list[Draft]:
    """What is said in a .srt file. Raises ReadError where it is none."""
    return _read(data, "srt")


def read_vtt(data: bytes) -> list[Draft]:
    """What is said in a .vtt file. Raises ReadError where it is none."""
    return _read(data, "vtt")


def _read(data: bytes, form: str) -> list[Draft]:
    import webvtt
    from webvtt.errors import MalformedFileError

    try:
        captions = webvtt.from_buffer(StringIO(_timed(decode(data), _AT_FIRST[form])), format=form)
        text, parts = joined((words, None, False) for words in _paragraphs(captions))
    except (MalformedFileError, ValueError, AttributeError) as error:
        raise ReadError("its subtitles are damaged: save them again, or save what is said as .txt") from error
    if not parts:
        raise ReadError("its subtitles say nothing: remove it, or save what is said as .txt")
    return [Draft(text, parts)]


def _timed(text: str, times: str) -> str:
    """``text`` in which what has damaged times is said when the cue before it is: without times nothing would be."""
    lines = text.split("\n")
    for n, line in enumerate(lines):
        if _TIMES.match(line):
            times = line
        elif "-->" in line and not lines[n - 1].strip(" 0123456789"):
            lines[n] = times
    return "\n".join(lines)


def _paragraphs(captions: Any) -> list[str]:
    found: list[str] = []
    last, end, speaker = "", 0.0, None
    for caption in captions:
        if _CREDITS.fullmatch(_said(caption.text)):
            continue
        new = [line for line in map(_said, undivided(caption.text).split("\n")) if line and line != last]
        turned = caption.voice != speaker
        for line in new:
            turn = _TURN.match(line)
            words = line[turn.end() :] if turn else line
            paused = caption.start_in_seconds - end > _PAUSE or (found and len(found[-1]) > _LONG)
            ended = not found or ends_sentence(found[-1])
            speaks = _SPEAKER.match(words) or (ended and _NAMED.match(words))
            opens = not found or turned or turn or speaks or (paused and ended)
            if opens:
                found.append(f"{caption.voice}: {words}" if caption.voice and turned else words)
            else:
                found[-1] += f" {words}"
            last, turned = line, False
        end, speaker = caption.end_in_seconds, caption.voice
    return found


def _said(line: str) -> str:
    return " ".join(_SOUNDS.sub(" ", html.unescape(_TAGS.sub("", line))).split())
