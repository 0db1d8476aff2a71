"""Details that somebody put beside an article: ``report.pdf.meta.yaml`` corrects what ``report.pdf`` says of itself.

So title, source, date, URL, author and language can be set for every format without touching the article's own file.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from hashlib import file_digest, sha256
from pathlib import Path

from qabot.errors import ReadError
from qabot.readers.draft import Metadata
from qabot.readers.metadata import from_fields
from qabot.types import Article

ENDING = ".meta.yaml"
_AT_MOST = 100_000  # bytes


def beside(path: Path) -> Path:
    """Where the details of the article in ``path`` stand, if there are any."""
    return path.with_name(path.name + ENDING)


def corrected(article: Article, path: Path) -> Article:
    """``article`` with the details beside its file; its hash tells them too. Raises ReadError for what is no YAML."""
    import yaml

    try:
        data = beside(path).read_bytes()
        if len(data) > _AT_MOST:
            raise ReadError(f"its details {beside(path).name} are too long: correct or remove them")
    except FileNotFoundError:
        return article
    except OSError as error:
        raise ReadError(f"its details {beside(path).name} cannot be opened ({error.strerror})") from error
    try:
        fields = yaml.safe_load(data)
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        raise ReadError(f"its details {beside(path).name} are no YAML: correct or remove them") from error
    known = (from_fields(fields) if isinstance(fields, dict) else Metadata()).filled(
        Metadata(
            article.title, article.source, article.date, article.url, article.author, article.language, article.embargo
        )
    )
    return replace(
        article,
        title=known.title or article.title,
        source=known.source,
        date=known.date,
        url=known.url,
        author=known.author,
        language=known.language or article.language,
        embargo=known.embargo,
        hash=sha256(article.hash.encode() + data).hexdigest(),
    )


def stamp(path: Path) -> tuple[int, int]:
    """Time of change in nanoseconds and size in bytes of a file with the details beside it; raises OSError."""
    stat = path.stat()
    try:
        other = beside(path).stat()
    except FileNotFoundError:
        return stat.st_mtime_ns, stat.st_size
    return max(stat.st_mtime_ns, other.st_mtime_ns), stat.st_size + other.st_size


def content(path: Path) -> str:
    """The SHA-256 of a file's bytes with the details beside it; raises OSError."""
    with path.open("rb") as file:
        digest = file_digest(file, "sha256")
    with suppress(FileNotFoundError):
        digest.update(b"\0" + beside(path).read_bytes())
    return digest.hexdigest()
