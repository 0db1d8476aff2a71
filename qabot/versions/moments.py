"""When a version was made, as far as its article tells."""

from __future__ import annotations

from datetime import UTC, datetime


def moment(told: str) -> float | None:
    """A moment in seconds, as UTC where no zone is told; None where only the day is known."""
    try:
        time = datetime.fromisoformat(told)
    except ValueError:
        return None
    zoned = time if time.tzinfo else time.replace(tzinfo=UTC)
    return zoned.timestamp() if len(told) > len("2025-01-31") else None
