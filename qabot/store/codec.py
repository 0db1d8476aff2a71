"""Statements to JSON and back, whatever fields they have."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

from qabot.types import Answered, Kind, Stance, Statement


def encode_statement(statement: Statement) -> str:
    """All fields but the ids, as JSON; what people put right is kept elsewhere, so that no reading replaces it."""
    values = asdict(statement)
    del values["id"], values["article"], values["corrected"]
    return json.dumps(values, ensure_ascii=False)


def decode_statement(record: str, article: str, id: int) -> Statement:
    values: dict[str, Any] = {name: _tuples(value) for name, value in json.loads(record).items()}
    values |= {"stance": Stance(values["stance"]), "kind": Kind(values["kind"]), "article": article, "id": id}
    if values["answers"] is not None:
        values["answers"] = Answered(**{name: _tuples(value) for name, value in values["answers"].items()})
    known = {field.name for field in fields(Statement)}
    return Statement(**{name: value for name, value in values.items() if name in known})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(part) for part in value) if isinstance(value, list) else value
