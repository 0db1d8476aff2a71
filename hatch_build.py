"""Lays the sample articles beside the package in a wheel; a checkout, also one installed as editable, has them."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SAMPLES = "qabot/web/content/samples.py"


class Samples(BuildHookInterface):  # type: ignore[type-arg]
    """By the names that the page knows, so that nobody's own articles in ``corpus/`` are ever passed on."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        parts = ast.parse((root / SAMPLES).read_text(encoding="utf8")).body
        given = {
            part.targets[0].id: part.value
            for part in parts
            if isinstance(part, ast.Assign) and isinstance(part.targets[0], ast.Name)
        }
        for name in ast.literal_eval(given["NAMES"]):
            build_data["force_include"][str(root / "corpus" / name)] = f"qabot/samples/{name}"
