"""The geometry of the two pictures: parties by stance, and reports over time. ``pictures.html`` draws them as SVG."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from qabot.types import LanguageCode, Stance
from qabot.web.board import Row
from qabot.web.parties import party_key, party_labels
from qabot.web.texts import text

WIDE, NARROW = 720, 340  # units of the drawings for a page and a phone; they scale with it
THICK = 22
GAP = 10
LETTERS = 24  # of a name that fit into the wide drawing's room for it, 12 into the narrow one's
PARTIES = 10  # bars drawn; the rest are one bar
WIDEST = 44  # of one statement, so that a few do not look like many
APART = 105  # of two dates written under the axis
STEP = 18  # height of one mark in the timeline


@dataclass(frozen=True, slots=True)
class Bar:
    stance: Stance
    count: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class BarRow:
    name: str
    label: str
    counts: dict[Stance, int]
    bars: tuple[Bar, ...]
    y: float
    baseline: float
    end: float
    total: int


@dataclass(frozen=True, slots=True)
class Bars:
    rows: tuple[BarRow, ...]
    stances: tuple[Stance, ...]
    width: int
    height: float
    thick: int


@dataclass(frozen=True, slots=True)
class Point:
    date: str
    stance: Stance
    count: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    date: str
    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Timeline:
    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]
    days: tuple[tuple[str, dict[Stance, int]], ...]
    stances: tuple[Stance, ...]
    axis: float
    width: int
    height: float


def bars(rows: Sequence[Row], lang: LanguageCode, width: int = WIDE) -> Bars:
    """One bar a party, most statements first, cut by stance; all bars on one scale."""
    by_party: dict[str, Counter[Stance]] = defaultdict(Counter)
    names = [(row.statement.party or row.statement.speaker, row.language) for row in rows]
    labels = party_labels(names, lang)
    for row, (name, _) in zip(rows, names, strict=True):
        by_party[labels[party_key(name)] if name else text(lang, "unnamed")][row.statement.stance] += 1
    ranked = sorted(by_party.items(), key=lambda item: (-item[1].total(), item[0].casefold()))
    shown, rest = ranked[:PARTIES], ranked[PARTIES:]
    if rest:
        shown.append((text(lang, "others"), sum((counts for _, counts in rest), Counter[Stance]())))
    most = max((counts.total() for _, counts in shown), default=1)
    room, letters = (190, LETTERS) if width == WIDE else (110, LETTERS // 2 + 1)
    scale = min(WIDEST, (width - room - 40) / most)
    drawn = []
    for position, (name, counts) in enumerate(shown):
        x, y, parts = float(room), float(position * (THICK + GAP)), []
        for stance in Stance:
            if counts[stance]:
                parts.append(Bar(stance, counts[stance], round(x, 1), round(counts[stance] * scale, 1)))
                x += counts[stance] * scale
        label = name if len(name) <= letters else name[: letters - 1].rstrip() + "…"
        total = counts.total()
        drawn.append(BarRow(name, label, dict(counts), tuple(parts), y, y + THICK * 0.72, round(x, 1), total))
    used = tuple(stance for stance in Stance if any(stance in row.counts for row in drawn))
    return Bars(tuple(drawn), used, width, max(1, len(drawn) * (THICK + GAP) - GAP), THICK)


def timeline(rows: Sequence[Row], width: int = WIDE) -> Timeline:
    """A column of marks for each day on which something was reported, one mark a stance, as wide as it is frequent."""
    by_day: dict[str, Counter[Stance]] = defaultdict(Counter)
    for row in rows:
        if (known := _day(row.date)) is not None:
            by_day[known.isoformat()][row.statement.stance] += 1
    days = sorted(by_day.items())
    used = tuple(stance for stance in Stance if any(counts[stance] for _, counts in days))
    tallest = max((len(counts) for _, counts in days), default=0)
    axis = float(tallest * STEP + 4)
    if not days:
        return Timeline((), (), (), (), 0, width, 1)
    first, last = dt.date.fromisoformat(days[0][0]), dt.date.fromisoformat(days[-1][0])
    room, margin = max(1, (last - first).days), 28
    most = max(count for _, counts in days for count in counts.values())
    points, ticks, free = [], [], -1e9
    for date, counts in days:
        share = (dt.date.fromisoformat(date) - first).days / room if last > first else 0.5
        x = round(margin + share * (width - 2 * margin), 1)
        for level, stance in enumerate(stance for stance in Stance if counts[stance]):
            wide = 16 + 24 * (counts[stance] - 1) / max(1, most - 1)
            points.append(Point(date, stance, counts[stance], x, axis - (level + 1) * STEP, round(wide, 1), STEP - 2))
        if x - free > APART and (date == days[-1][0] or width - margin - x > APART):
            anchor = "start" if x < 60 else ("end" if x > width - 60 else "middle")
            ticks.append(Tick(date, x, anchor))
            free = x
    plain = tuple((date, dict(counts)) for date, counts in days)
    return Timeline(tuple(points), tuple(ticks), plain, used, axis, width, axis + 30)


def _day(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
