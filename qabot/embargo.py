"""Until when an article must not be published."""

from __future__ import annotations

from datetime import datetime, timedelta


def holds(embargo: str | None, now: datetime | None = None) -> bool:
    """Whether an embargo (ISO 8601) is still in force ``now`` (with a time zone; None for the present moment).

    A day alone is kept back to its end. A time without a zone is one of this machine's.
    """
    if embargo is None:
        return False
    try:
        until = datetime.fromisoformat(embargo)
    except ValueError:
        return True  # what nobody can read may be in force
    if len(embargo) <= len("2025-03-04") and until.year < datetime.max.year:
        until += timedelta(days=1)
    try:
        return until.astimezone() > (now or datetime.now().astimezone())
    except (OverflowError, OSError, ValueError):  # days at the end of time: Pythons raise one or the other
        return True
