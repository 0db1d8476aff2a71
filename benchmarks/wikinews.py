"""Print the statements of a folder of texts in the scheme of the German Wikinews quotation data.

    python benchmarks/wikinews.py FOLDER > predictions.jsonl

The data differ from qabot in what they count as one quotation: reports without a clause are whole sentences without a
cue, speech that goes on over sentences is one quotation, quotations inside indirect speech are records of their own,
content takes its "dass" along, sources take their "Angaben" along, and the frame is the whole reporting clause.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qabot.attribution.detect import detect
from qabot.attribution.utterance import Utterance
from qabot.types import Article, Block, Kind, Role, Span

_OPENER = re.compile(r"\b(?:dass|daß|ob)\s+$", re.IGNORECASE)
_CLOSER = re.compile(r"[.!?]?")
# Reports without a clause are annotated where a verb like these tells the content itself.
_REPORTING = frozenset(
    [
        "nennen",
        "fordern",
        "bezeichnen",
        "ankündigen",
        "warnen",
        "sprechen",
        "berichten",
        "auffordern",
        "vorwerfen",
        "angeben",
        "beziffern",
        "begründen",
        "einstufen",
        "zuschreiben",
        "hinweisen",
        "bekanntgeben",
        "bekannt",
        "geben",
        "betrachten",
        "werten",
        "erwägen",
        "verweisen",
        "verlangen",
        "ausgehen",
        "plädieren",
        "loben",
        "schreiben",
        "einschätzen",
        "schätzen",
        "vermuten",
        "erwarten",
        "rechnen",
        "ansehen",
        "vergleichen",
        "hervorheben",
        "sehen",
        "halten",
        "klagen",
    ]
)
_INDEFINITE = frozenset(
    ["ein", "eine", "einen", "einem", "einer", "eines", "als", "von", "kein", "keine", "so", "wegen"]
)
_BARE_CUES = re.compile(r"^(?:nach|aus|unter|gemäß|laut|zufolge|entsprechend|entgegen)$", re.IGNORECASE)


def article_of(path: Path) -> Article:
    """The file as an article whose paragraphs are its blocks, line breaks and all."""
    with path.open(encoding="utf8", newline="") as file:
        text = file.read()
    blocks = []
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        end = match.start() + len(match[0].rstrip())
        blocks.append(Block(match.start(), end, Role.PARAGRAPH))
    return Article(path.name, text, tuple(blocks), "de", "", hashlib.sha256(text.encode()).hexdigest())


def records(article: Article) -> list[dict[str, Any]]:
    """The article's utterances in the scheme of the data."""
    found = detect(article)
    text = article.text
    rows: list[dict[str, Any]] = []
    merged: dict[int, dict[str, Any]] = {}  # by utterance, the row that holds it
    for i, utterance in enumerate(found):
        if utterance.kind is Kind.FREE_INDIRECT or (utterance.kind is Kind.PARTIAL_QUOTE and not utterance.cue_spans):
            row = _continued(text, found, i, merged)
        elif utterance.kind is Kind.REPORTED or utterance.reported:
            row = _reported(text, utterance)
        else:
            row = _framed(text, found, i)
        row.setdefault("cue", utterance.cue)
        counted = row["kind"] != "Reported" or utterance.cue in _REPORTING
        if counted and row not in rows:
            rows.append(row)
        merged[i] = row
        if utterance.cue == "zitieren" and utterance.addressee_span is not None:
            rows.append({**row, "speaker_span": utterance.addressee_span, "addressee_span": None})
        if utterance.kind is not Kind.DIRECT:
            rows += _partial(text, found, i, row)
    return rows


def _speaker(found: list[Utterance], i: int) -> Span | None:
    while found[i].speaker_span is None and found[i].inherits is not None:
        i = int(found[i].inherits or 0)
    return found[i].speaker_span


def _origin(found: list[Utterance], i: int) -> int:
    while found[i].speaker_span is None and found[i].inherits is not None:
        i = int(found[i].inherits or 0)
    return i


def _row(
    content: Span, speaker: Span | None, cues: list[Span], frame: list[Span], addressee: Span | None, kind: str
) -> dict[str, Any]:
    return {
        "content_span": content,
        "speaker_span": speaker,
        "cue_spans": cues,
        "frame_spans": frame,
        "addressee_span": addressee,
        "kind": kind,
    }


def _continued(text: str, found: list[Utterance], i: int, merged: dict[int, dict[str, Any]]) -> dict[str, Any]:
    utterance = found[i]
    span = utterance.sentence_span
    before = merged.get(i - 1)
    if (
        before is not None
        and before["kind"] == "FreeIndirect"
        and not text[before["content_span"][1] : span[0]].strip()
    ):
        before["content_span"] = (before["content_span"][0], span[1])
        return before
    return _row(span, _wide_speaker(text, found, _origin(found, i)), [], [], None, "FreeIndirect")


def _reported(text: str, utterance: Utterance) -> dict[str, Any]:
    return _row(utterance.sentence_span, utterance.speaker_span, [], [], utterance.addressee_span, "Reported")


def _wide_speaker(text: str, found: list[Utterance], i: int) -> Span | None:
    """The speaker with the noun that makes it a source ("Angaben der Polizei")."""
    utterance = found[i]
    speaker = utterance.speaker_span
    if speaker is None or not utterance.source or " " not in utterance.cue:
        return speaker
    spans = [*utterance.clause_spans, speaker]
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    for a, b in utterance.cue_spans:
        for word in re.finditer(r"\S+", text[a:b]):
            if _BARE_CUES.match(word[0]):
                if a + word.start() == start:
                    start = a + word.end() + 1
                elif a + word.end() == end:
                    end = a + word.start() - 1
    return start, end


def _framed(text: str, found: list[Utterance], i: int) -> dict[str, Any]:
    utterance = found[i]
    start, end = utterance.content_span
    opener = _OPENER.search(text, max(0, start - 8), start)
    if opener and utterance.kind is not Kind.DIRECT:
        start = opener.start()
    cues = list(utterance.cue_spans)
    if utterance.source:
        cues = [
            (a + word.start(), a + word.end())
            for a, b in cues
            for word in re.finditer(r"\S+", text[a:b])
            if _BARE_CUES.match(word[0])
        ] or cues
    speaker = _wide_speaker(text, found, _origin(found, i))
    if utterance.source and utterance.inherits is not None:
        speaker = utterance.cue_spans[0]  # "demnach" stands for the source
    start, end = _without_frame(text, utterance, (start, end))
    if utterance.noun:
        cues = [_with_determiner(text, span) for span in cues]
    frame = _frame(text, utterance, (start, end), speaker)
    return _row(
        (start, end),
        speaker,
        cues,
        frame,
        utterance.addressee_span,
        "Direct" if utterance.kind is Kind.DIRECT else "Indirect",
    )


def _without_frame(text: str, utterance: Utterance, content: Span) -> Span:
    """Where the frame stands inside the content: the longer side of it, if that is worth more than the whole.

    The data leave the frame out, but a prediction is one span.
    """
    inside = [s for s in utterance.clause_spans if content[0] < s[0] and s[1] < content[1]]
    if not inside:
        return content
    first, last = min(a for a, _ in inside), max(b for _, b in inside)
    before, after = len(text[content[0] : first].split()), len(text[last : content[1]].split())
    frame = len(text[first:last].split())
    told = before + after
    if not told or max(before, after) / told <= told / (told + frame):
        return content
    if before >= after:
        return content[0], content[0] + len(text[content[0] : first].rstrip(" ,–"))
    begin = content[1] - len(text[last : content[1]].lstrip(" ,–"))
    return begin, content[1]


def _with_determiner(text: str, span: Span) -> Span:
    before = re.search(
        r"\b(?:[dD](?:er|ie|as|en|em|es)|[eE]in(?:e|en|em|er|es)?)\s+$", text[max(0, span[0] - 7) : span[0]]
    )
    return (span[0] - len(before[0]), span[1]) if before else span


def _frame(text: str, utterance: Utterance, content: Span, speaker: Span | None) -> list[Span]:
    """The reporting clause without the content, with the mark between them."""
    frames: list[Span] = []
    pieces = list(utterance.clause_spans)
    if not pieces:
        return []
    start, end = min(a for a, _ in pieces), max(b for _, b in pieces)
    if utterance.speaker_span is not None and start <= utterance.speaker_span[0] < end:
        end = max(end, utterance.speaker_span[1])
    if start < content[0]:
        stop = min(end, content[0]) if end <= content[0] else content[0]
        if not text[stop : content[0]].strip(" ,:–-\n"):
            stop = len(text[: content[0]].rstrip())
        frames.append((start, stop))
    if end > content[1]:
        begin = max(start, content[1])
        if not text[content[1] : begin].strip(" ,–"):
            begin = content[1]
        frames.append((begin, end))
    if not frames:
        frames = pieces
    if utterance.pointing and frames:
        begin = frames[0][0]
        frames[0] = (begin + len(text[begin:].split()[0]) + 1, frames[0][1])  # "Das" stands for the content
    last = frames[-1][1]
    if last > content[1] and text[last : last + 1] in (".", "!", "?") and not utterance.source:
        frames[-1] = (frames[-1][0], last + 1)
    return [f for f in frames if f[0] < f[1]]


def _named(text: str, quote: Span) -> bool:
    """Whether the quotation marks enclose a name rather than somebody's word."""
    inner = text[quote[0] + 1 : quote[1] - 1].split()
    if any(word[0].islower() for word in inner if word[0].isalpha()):
        return False
    before = text[: quote[0]].split()[-1:]
    return not (before and before[0].lower() in _INDEFINITE)


def _partial(text: str, found: list[Utterance], i: int, outer: dict[str, Any]) -> list[dict[str, Any]]:
    utterance = found[i]
    origin = _origin(found, i)
    rows = []
    for quote in utterance.quote_spans:
        if quote[1] - quote[0] <= 4 or quote == tuple(outer["content_span"]) or _named(text, quote):
            continue
        cues, frame = outer["cue_spans"], outer["frame_spans"]
        if outer["kind"] == "Reported":
            cues, frame = list(utterance.cue_spans), _frame(text, utterance, quote, utterance.speaker_span)
        if outer["kind"] == "FreeIndirect" and origin != i:
            base = found[origin]
            cues, frame = list(base.cue_spans), _frame(text, base, base.content_span, base.speaker_span)
        rows.append(_row(quote, outer["speaker_span"], cues, frame, outer["addressee_span"], "Direct"))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    for path in sorted(args.folder.glob("*.txt")):
        print(json.dumps({"file": path.name, "statements": records(article_of(path))}, ensure_ascii=False))


if __name__ == "__main__":
    main()
