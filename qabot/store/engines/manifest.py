"""What is valid of the files of a search on one machine: which, of which generation, with their checksums."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from qabot.store import sums
from qabot.store.engines.vectors import Range
from qabot.store.entries import COLLECTIONS, CollectionName
from qabot.text import lexical

MANIFEST = "derived.json"
FORMAT = 4  # of the files in a folder
SOON = 256 << 20  # bytes of files whose checksums are looked at before the first search, which takes .2 s at most

Sum = tuple[int, int]  # size in bytes and CRC-32 of a file


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is valid in a folder: all files of ``target``, derived from that generation by that model.

    ``numbered`` is the last number that any part had by then.
    """

    generation: int
    token: str
    numbered: int
    model: str | None
    target: Path
    ranges: Mapping[CollectionName, list[Range]]
    files: Mapping[str, Sum]

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """Raises ValueError where nothing of this version is derived there, or what is there has other sizes."""
        try:
            found: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
            if found["sum"] != signed(found)["sum"]:
                raise ValueError(f"{folder / MANIFEST} is damaged")
            target = folder / str(found["folder"])
            files = {name: (size, sum) for name, (size, sum) in found["files"].items()}
            sizes = {name: path.stat().st_size for name, path in _files(target)}
            if sizes != {name: size for name, (size, _) in files.items()} or found["made"] != _made():
                raise ValueError(f"{target} is not what was derived there")
            ranges = {name: [Range(*one) for one in found["ranges"][name]] for name in COLLECTIONS}
            numbers = int(found["generation"]), str(found["token"]), int(found["numbered"])
            return cls(*numbers, found["model"], target, ranges, files)
        except (OSError, KeyError, TypeError) as error:
            raise ValueError(f"nothing whole is derived in {folder}: {error}") from error

    def check_what_is_gone_on_from(self) -> None:
        """Raise ValueError where that is damaged: all but the vectors' segments, which are linked with their sums."""
        self._check({self.target / name: told for name, told in self.files.items() if not name.endswith(".faiss")})

    def check(self) -> dict[Path, Sum]:
        """The files that are left for later; raises ValueError where one of the others is damaged."""
        soon: dict[Path, Sum] = {}
        later: dict[Path, Sum] = {}
        room = SOON
        for name, told in sorted(self.files.items(), key=lambda file: file[1]):
            room -= told[0]
            (soon if room >= 0 else later)[self.target / name] = told
        self._check(soon)
        return later

    def _check(self, files: Mapping[Path, Sum]) -> None:
        try:
            if damaged := next((path for path, told in files.items() if not sums.hold(path, *told)), None):
                raise ValueError(f"{damaged} is damaged")
        except OSError as error:
            raise ValueError(f"{self.target} cannot be read: {error}") from error

    def write(self, folder: Path) -> None:
        found = {
            "generation": self.generation,
            "token": self.token,
            "numbered": self.numbered,
            "model": self.model,
            "made": _made(),
            "folder": self.target.name,
            "files": self.files,
            "ranges": {name: [astuple(one) for one in ranges] for name, ranges in self.ranges.items()},
        }
        draft = folder / f"{self.target.name}.json"
        draft.write_text(json.dumps(signed(found), indent=1))
        draft.replace(folder / MANIFEST)


def _made() -> str:
    return f"{FORMAT}-{lexical.fingerprint()}"


def signed(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """A manifest with the checksum of all else in it."""
    told = {name: value for name, value in manifest.items() if name != "sum"}
    return told | {"sum": zlib.crc32(json.dumps(told, sort_keys=True).encode())}


def summed(target: Path, base: Manifest | None) -> dict[str, Sum]:
    """Sizes and checksums of all files; those of linked ones as they were when written, so that no damage passes."""
    before = {name: (base.target / name, told) for name, told in base.files.items()} if base else {}
    return {
        name: before[name][1] if name in before and _linked(path, before[name][0]) else sums.of(path)
        for name, path in _files(target)
    }


def _linked(path: Path, source: Path) -> bool:
    """Whether ``link`` made one of the other."""
    one, other = path.stat(), source.stat()
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """All files with their paths in the folder; locks, which come and go, left out."""
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix != ".lock":
            yield path.relative_to(folder).as_posix(), path
