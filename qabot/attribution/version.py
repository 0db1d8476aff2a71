"""The version of a reader: a fingerprint of its network, its code and its data; nobody has to remember to raise it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

_LIBRARIES = ("onnxruntime", "tokenizers", "numpy", "babel")
CODE = ("attribution/**/*.py", "attribution/*.json", "encoder/*.py", "text/*.py", "languages/*.py")
_TABLES = ("countries", "notes", "parties", "persons", "question", "roles", "sentences")
WORDS = tuple(f"languages/*/{of}.py" for of in _TABLES)
MODELS = ("model/encoder/*", "model/reader/*")


def fingerprint(patterns: Iterable[str] = (*CODE, *WORDS, *MODELS), libraries: Iterable[str] = _LIBRARIES) -> str:
    """Sixteen digits that differ when a file of the package does to which a pattern fits, or a library's version."""
    root = Path(str(files("qabot")))
    digest = sha256()
    for path in sorted({path for pattern in patterns for path in root.glob(pattern) if path.is_file()}):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(sha256(path.read_bytes()).digest())
    for library in libraries:
        digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()[:16]
