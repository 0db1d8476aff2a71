"""What is derived from the records: FAISS vectors and tantivy terms, opened only if they fit the records exactly."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import weakref
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

from qabot import lexical
from qabot.store.entries import COLLECTIONS, CollectionName
from qabot.store.records import Records
from qabot.store.terms import TermIndex, write_terms
from qabot.store.vectors import VectorIndex

MANIFEST = "derived.json"
# The terms of these sentences tell whether an index was made by the same rules for terms.
PROBES = (
    "Der Außenministeriumssprecher wies am 3. Mai Herrn Wałęsas 3,5-Prozent-Ziel zurück: „Nein“ – das ist nicht wahr!",
    "Mr Żyła's spokeswoman didn't co-operate, though the ministers' naïve demands of 1.5 million had been met.",
)
WORN = 3  # terms are derived from nothing where more than one in so many texts was deleted


@dataclass(frozen=True, slots=True)
class Derived:
    """The two indexes of each collection. ``folder`` holds their files, ``keep`` lives as long as they do."""

    vectors: Mapping[CollectionName, VectorIndex]
    terms: Mapping[CollectionName, TermIndex]
    folder: Path
    keep: _Scratch | None = None


class _Scratch:
    """A folder of its own, removed when nobody holds this any more."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="qabot-"))
        weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


def open_or_derive(folder: Path, records: Records) -> Derived:
    """What was derived in ``folder``, or, where that is missing, damaged or of another generation, derived anew."""
    try:
        return open_derived(folder, records)
    except ValueError:
        pass
    try:
        derive(folder, records)
        return open_derived(folder, records)
    except OSError:
        # Read-only, or removed by a writer in this moment: a place of our own does as well.
        scratch = _Scratch()
        derive(scratch.path, records)
        return open_derived(scratch.path, records, scratch)


def open_derived(folder: Path, records: Records, keep: _Scratch | None = None) -> Derived:
    """What was derived in ``folder`` from just these records; raises ValueError where there is no such thing."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
        target = folder / str(manifest["folder"])
        fits = manifest["files"] == _sizes(target)
    except (OSError, KeyError, TypeError) as error:
        raise ValueError(f"nothing whole is derived in {folder}: {error}") from error
    meta, counts = records.meta(), records.counts()
    if not fits or (manifest.get("generation"), manifest.get("terms")) != (meta["generation"], _fingerprint()):
        raise ValueError(f"{target} does not fit the records")
    return Derived(
        {name: VectorIndex.load(target / f"{name}.faiss", meta["dimension"], counts[name]) for name in COLLECTIONS},
        {name: TermIndex.load(target / f"{name}.terms", counts[name]) for name in COLLECTIONS},
        target,
        keep,
    )


def derive(folder: Path, records: Records, base: tuple[Derived, Records] | None = None) -> None:
    """Derive vectors and terms of ``records`` into a new folder inside ``folder``, and only then name it the valid one.

    Several processes may do so at the same time; the last one is taken. With ``base``, what an earlier generation holds
    and its records, only terms of new texts are taken anew.
    """
    target = folder / f"derived-{token_hex(4)}"
    target.mkdir()
    meta = records.meta()
    for name in COLLECTIONS:
        VectorIndex.build(meta["dimension"], records.vectors(name)).save(target / f"{name}.faiss")
        here = records.ids(name)
        before = base[1].ids(name) if base else set()
        removed = before - here
        if base and len(removed) * WORN <= len(before):
            _link(base[0].folder / f"{name}.terms", target / f"{name}.terms")
        else:
            before, removed = set(), set()
        write_terms(target / f"{name}.terms", removed, _terms(records, name, here - before))
    manifest = {
        "generation": meta["generation"],
        "terms": _fingerprint(),
        "folder": target.name,
        "files": _sizes(target),
    }
    draft = folder / f"{target.name}.json"
    draft.write_text(json.dumps(manifest, indent=1))
    draft.replace(folder / MANIFEST)


def _terms(records: Records, name: CollectionName, ids: Collection[int]) -> Iterator[tuple[int, list[str]]]:
    for id, text in records.texts(name, ids):
        yield id, lexical.document_terms(text)


def _fingerprint() -> str:
    terms = [term for probe in PROBES for term in lexical.document_terms(probe)]
    return hashlib.sha256(" ".join(terms).encode()).hexdigest()[:12]


def _sizes(folder: Path) -> dict[str, int]:
    """Sizes of all files by path; locks, which come and go, left out."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


def _link(source: Path, target: Path) -> None:
    """A copy of a tantivy folder. Segments never change, so that both may share them; what lists them does change."""
    target.mkdir()
    for path in source.iterdir():
        if path.suffix in (".json", ".lock"):
            shutil.copyfile(path, target / path.name)
            continue
        try:
            os.link(path, target / path.name)
        except OSError:  # a file system without links
            shutil.copyfile(path, target / path.name)
