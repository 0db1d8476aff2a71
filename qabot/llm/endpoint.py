"""Which language model to ask, if any: told by the environment, nothing leaves the machine without it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from qabot.errors import AnswererError

CONNECT = 5.0  # seconds until an endpoint must have taken the connection
SILENCE = 20.0  # seconds that it may be silent: a local model reads its prompt before it writes
WHOLE = 90.0  # seconds that one answer may take


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a language model answers. ``url`` is the base, as in ``http://localhost:11434/v1``; times in seconds."""

    url: str
    model: str
    key: str | None = None
    connect: float = CONNECT
    silence: float = SILENCE
    whole: float = WHOLE

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Endpoint | None:
        """The endpoint that ``QABOT_LLM_URL``, ``QABOT_LLM_MODEL`` and ``QABOT_LLM_KEY`` name; None where none is set.

        Raises AnswererError for a URL without a model, since there is no model that every endpoint has.
        """
        url = environment.get("QABOT_LLM_URL", "").strip().rstrip("/")
        if not url:
            return None
        model = environment.get("QABOT_LLM_MODEL", "").strip()
        if not model:
            raise AnswererError("QABOT_LLM_URL is set, QABOT_LLM_MODEL is not: name a model that the endpoint serves.")
        return cls(url, model, environment.get("QABOT_LLM_KEY") or None)
