"""The sample articles: put into an empty corpus to look around in, and put away again."""

from __future__ import annotations

import shutil
from pathlib import Path

import qabot
from qabot.newsroom.acting import change
from qabot.placing import BIN
from qabot.web import library

# In an installed package they lie beside it, in a checkout they are its corpus
_SHIPPED = Path(qabot.__file__).parent / "samples"
_FOLDERS = (_SHIPPED, Path(qabot.__file__).parent.parent / "corpus")
NAMES = (
    "claims-and-denials-moscow-pyongyang.md",
    "faehrreederei-bestreitet-abwasser.md",
    "ferry-operator-denies-dumping.md",
    "nordkorea-nennt-truppenberichte-geruecht.md",
    "nordkorea-weist-us-berichte-zurueck.md",
    "pjoengjang-dementiert-munitionslieferungen.md",
    "seoul-meldet-raketen-fuer-russland.md",
    "vizeaussenminister-greift-washington-an.md",
    "wasserwerk-protokoll-belastet-stadtwerke.md",
    "wasserwerk-vergabe-agentur-beispiel-kurier.md",
    "wasserwerk-vergabe-agentur-musterblatt.md",
)
MARK = b"note: Sample text"  # in each of them; an article of somebody's own under such a name has none


def present(corpus: Path) -> list[str]:
    """The samples that lie in the corpus."""
    return [name for name in NAMES if _is_sample(corpus / name)]


def put(corpus: Path) -> None:
    """Put the samples into the corpus: back from its bin, or anew from where they are shipped."""
    corpus.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        folders = (corpus / BIN, *_FOLDERS)
        source = next((folder / name for folder in folders if _is_sample(folder / name)), None)
        if source is None or (corpus / name).exists():
            continue
        if source.parent == corpus / BIN:
            library.restore(corpus, name)
        else:
            with change(corpus, "add", name):
                shutil.copyfile(source, corpus / name)


def away(corpus: Path) -> None:
    """Put the samples into the corpus's bin."""
    for name in present(corpus):
        library.remove(corpus, name)


def _is_sample(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return MARK in file.read(2000)
    except OSError:
        return False
