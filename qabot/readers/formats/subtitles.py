"""Subtitles (.srt, .vtt) by webvtt-py: what is said, without times, a paragraph for each speaker and each pause."""

from __future__ import annotations

import re
from io import StringIO
from typing import Any

from qabot.errors import ReadError
from qabot.readers.decoding import decode
from qabot.readers.draft import Draft, ends_sentence, joined

_PAUSE = 3.0  # seconds
_LONG = 600  # characters from which the end of a sentence ends a paragraph
_SOUNDS = re.compile(r"[\[(*♪♫][^\])*♪♫]{0,60}[\])*♪♫]|[♪♫]+")  # "[Musik]", "(Applaus)"
_TURN = re.compile(r"^\s*[-–]\s*")
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
        captions = webvtt.from_buffer(StringIO(decode(data)), format=form)
        text, parts = joined((words, None, False) for words in _paragraphs(captions))
    except (MalformedFileError, ValueError, AttributeError) as error:
        raise ReadError("its subtitles are damaged: save them again, or save what is said as .txt") from error
    if not parts:
        raise ReadError("its subtitles say nothing: remove it, or save what is said as .txt")
    return [Draft(text, parts)]


def _paragraphs(captions: Any) -> list[str]:
    found: list[str] = []
    last, end, speaker = "", 0.0, None
    for caption in captions:
        new = [line for line in map(_said, caption.text.split("\n")) if line and line != last]
        turned = caption.voice != speaker
        for line in new:
            turn = _TURN.match(line)
            words = line[turn.end() :] if turn else line
            paused = caption.start_in_seconds - end > _PAUSE or (found and len(found[-1]) > _LONG)
            opens = not found or turned or turn or (paused and ends_sentence(found[-1]))
            if opens:
                found.append(f"{caption.voice}: {words}" if caption.voice and turned else words)
            else:
                found[-1] += f" {words}"
            last, turned = line, False
        end, speaker = caption.end_in_seconds, caption.voice
    return found


def _said(line: str) -> str:
    return " ".join(_SOUNDS.sub(" ", _TAGS.sub("", line)).split())
