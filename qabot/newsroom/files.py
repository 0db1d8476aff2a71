"""Small files that are written whole or not at all, by one at a time."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = ".qabot"  # in the corpus; hidden folders are not read as articles


def folder_of(corpus: Path) -> Path:
    """Where what people made beside the articles of ``corpus`` is kept; the folder need not be there yet."""
    return corpus / FOLDER


def write_private(path: Path, text: str) -> None:
    """Put ``text`` in the place of what ``path`` held, readable by its owner alone; old or new, never half."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
