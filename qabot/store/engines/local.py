"""The search engine on one machine: FAISS vectors and tantivy terms, in a folder for each generation.

    search/generation-7/
        derived.json            names what is valid in here
        1f3a90c2/               segments of vectors, and a tantivy index

What a generation shares with the one before is linked, so that an update writes what changed. Where a folder does not
fit the records, or a file not the checksum that it was written with, it is derived again from them: what is missing
since an earlier generation, or all.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import threading
import weakref
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from secrets import token_hex

from qabot.errors import QabotError
from qabot.store import sums
from qabot.store.engines import manifest
from qabot.store.engines.manifest import Manifest
from qabot.store.engines.terms import TermIndex, write_terms
from qabot.store.engines.vectors import Range, VectorIndex, link, write_vectors
from qabot.store.entries import COLLECTIONS, Attributes, CollectionName, Generation, Parts, Vectors, Where
from qabot.store.ports import Hits, Records
from qabot.text import lexical

PREFIX = "generation-"
PAUSE = 0.01  # seconds after each megabyte of the files that are looked at behind the first search
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Derived:
    """The two indexes of each collection at one generation, and how to derive them anew; ``keep`` lives as long as they
    do. ``later`` are large files that nobody has looked at yet."""

    vectors: Mapping[CollectionName, VectorIndex]
    terms: Mapping[CollectionName, TermIndex]
    keep: object = None
    anew: Callable[[], Derived] | None = None
    later: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    trouble: None = None  # what is on this machine is there, or is derived again

    def dense(
        self,
        collection: CollectionName,
        query: Vectors,
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        return self.vectors[collection].search(query, k, ids, where)

    def lexical(
        self,
        collection: CollectionName,
        weighted_terms: Iterable[tuple[str, float]],
        k: int,
        ids: Collection[int] | None = None,
        where: Where | None = None,
    ) -> Hits:
        wanted = list(weighted_terms)
        try:
            return self.terms[collection].search(wanted, k, ids, where)
        except ValueError:  # damaged since it was opened
            if self.anew is None:
                raise
            self._renew(self.anew)
            return self.terms[collection].search(wanted, k, ids, where)

    def _renew(self, anew: Callable[[], Derived]) -> None:
        fresh = anew()
        self.vectors, self.terms, self.keep = fresh.vectors, fresh.terms, fresh.keep

    def look(self) -> None:
        """Look at what was left for later, slowly; where it is damaged, derive all anew."""
        try:
            damaged = next((path for path, told in self.later.items() if not sums.hold(path, *told, PAUSE)), None)
            if damaged and self.anew:
                log.warning("%s is damaged; what is derived from the records is derived again.", damaged)
                self._renew(self.anew)
        except (OSError, QabotError) as error:  # gone, since there is a newer generation, or the records are away
            log.info("The files of the search were not looked at to the end: %s", error)


class LocalSearch:
    """Generations of derived indexes in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def open(self, records: Records) -> Derived:
        """What is derived for this generation, or, where that is missing or damaged, derived anew."""
        folder = self._folder(records.number)
        try:
            found = open_derived(folder, records)
        except ValueError:
            found = self._made(records, lambda: self._derive(records))
        found.anew = partial(self._made, records, lambda: derive(folder, records))
        if found.later:
            threading.Thread(target=found.look, name="qabot-checksums", daemon=True).start()
        return found

    def _made(self, records: Records, make: Callable[[], None]) -> Derived:
        """What is derived into this generation's folder by ``make``."""
        try:
            make()
            return open_derived(self._folder(records.number), records)
        except (OSError, QabotError):
            # Read-only, or removed by a writer in this moment: a place of our own does as well.
            scratch = _Scratch()
            derive(scratch.path, records)
            return open_derived(scratch.path, records, scratch)

    def publish(self, records: Records, base: Generation) -> None:
        self._derive(records)

    def check(self, records: Records) -> None:
        with suppress(ValueError):
            if Manifest.read(self._folder(records.number)).token == records.at.token:
                return
        self._derive(records)

    def published(self, generation: Generation) -> None:
        """Remove older generations; those who read them have their files open."""
        for number, folder in self._folders():
            if number != generation.number:
                shutil.rmtree(folder, ignore_errors=True)

    def erase(self, records: Records) -> None:
        """Derive all of it anew: segments keep the terms of what was deleted from them."""
        folder = self._folder(records.number)
        folder.mkdir(parents=True, exist_ok=True)
        derive(folder, records)
        valid = Manifest.read(folder).target
        for path in folder.iterdir():
            if path.is_dir() and path != valid:
                shutil.rmtree(path)
        self.published(records.at)

    def purge(self, generation: int) -> None:
        """What died is passed over or gone already."""

    def _derive(self, records: Records) -> None:
        folder = self._folder(records.number)
        folder.mkdir(parents=True, exist_ok=True)
        try:
            derive(folder, records, self._base(records))
        except ValueError:  # what should be gone on from is damaged
            try:
                derive(folder, records)
            except ValueError as error:  # so tantivy tells of a full disk
                raise OSError(str(error)) from error

    def _base(self, records: Records) -> Manifest | None:
        """The newest whole generation before this one, if the records still tell what changed since."""
        known = records.tokens()
        for number, folder in sorted(self._folders(), reverse=True):
            if number in known and number < records.number:
                with suppress(ValueError):
                    found = Manifest.read(folder)
                    if (found.token, found.model) == (known[number], records.model):
                        found.check_what_is_gone_on_from()
                        return found
        return None

    def _folders(self) -> Iterator[tuple[int, Path]]:
        for path in self.folder.glob(f"{PREFIX}*"):
            if path.name.removeprefix(PREFIX).isdecimal():
                yield int(path.name.removeprefix(PREFIX)), path

    def _folder(self, number: int) -> Path:
        return self.folder / f"{PREFIX}{number}"


class _Scratch:
    """A folder of its own, removed when nobody holds this any more."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="qabot-"))
        weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


def open_derived(folder: Path, records: Records, keep: object = None) -> Derived:
    """What was derived in ``folder`` from just these records; raises ValueError where there is no such thing."""
    found = Manifest.read(folder)
    if found.token != records.at.token:
        raise ValueError(f"{found.target} does not fit the records")
    later = found.check()
    counts, dimension = records.counts(), records.at.dimension
    return Derived(
        {
            name: VectorIndex.load(found.target, name, found.ranges[name], dimension, counts[name])
            for name in COLLECTIONS
        },
        {name: TermIndex.load(found.target / f"{name}.terms", counts[name]) for name in COLLECTIONS},
        keep,
        later=later,
    )


def derive(folder: Path, records: Records, base: Manifest | None = None) -> None:
    """Derive vectors and terms of ``records`` into a new folder inside ``folder``, and only then name it the valid one.

    Several processes may do so at the same time; the last one is taken. From ``base``, an earlier generation, only what
    changed is taken anew.
    """
    target = folder / token_hex(4)
    target.mkdir()
    try:
        ranges = {name: _derived(target, name, records, base) for name in COLLECTIONS}
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)  # it takes room that may be what was wanting
        raise
    at = records.at
    Manifest(at.number, at.token, at.numbered, at.model, target, ranges, manifest.summed(target, base)).write(folder)


def _derived(target: Path, name: CollectionName, records: Records, base: Manifest | None) -> list[Range]:
    """Derive the parts of a kind, and tell the segments that their vectors are in."""
    since = base.generation if base else 0
    before = (base.target, base.ranges[name]) if base else None
    ranges = write_vectors(target, name, records, before, since)
    if base:
        _link_terms(base.target / f"{name}.terms", target / f"{name}.terms")
    removed = records.died(name, since) if base else ()
    after = base.numbered if base else 0
    write_terms(target / f"{name}.terms", removed, _terms(records.parts(name, after, vectors=False)))
    return ranges


def _terms(batches: Iterable[Parts]) -> Iterator[tuple[int, list[str], Attributes]]:
    for parts in batches:
        for id, text, attributes in zip(parts.ids, parts.texts, parts.attributes, strict=True):
            yield int(id), lexical.document_terms(text), attributes


def _link_terms(source: Path, target: Path) -> None:
    """A copy of a tantivy folder. Segments never change, so that both may share them; what lists them does change."""
    target.mkdir()
    for path in source.iterdir():
        if path.suffix in (".json", ".lock"):
            shutil.copyfile(path, target / path.name)
        else:
            link(path, target / path.name)
