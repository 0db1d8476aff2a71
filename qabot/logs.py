"""What a process tells of itself on standard error: lines for people, or for programs that collect them."""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from typing import Any


class JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "told", {}),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def in_json() -> bool:
    """Whether standard error is asked for lines of JSON, so that nothing else may stand on it."""
    return os.environ.get("QABOT_LOG") == "json"


def log_as_asked() -> None:
    """With QABOT_LOG=json, everything that is logged goes to standard error, one JSON object a line."""
    if not in_json():
        return
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.getLogger("httpx").setLevel(logging.WARNING)
