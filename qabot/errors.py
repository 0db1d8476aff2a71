"""Errors that are meant for people: each message says what is wrong and ends with the way out.

QabotError
├── NameTaken        a file of that name lies in the corpus already, with other content
├── ReadError        a file that cannot become an article; the run goes on without it
│   └── Withheld     one that is not to be read: withdrawn, not published, under an embargo
├── IndexMissing     no index where one is needed
├── IndexBusy        another process is writing the index
├── IndexDamaged     an index that cannot be read, or not by this version
├── EngineAway       a database or search engine that does not answer; the same call may succeed later
├── ModelMismatch    a question embedded by another model than the index
├── ModelUnavailable an embedding model that cannot be loaded
└── AnswererError    a language model endpoint that fails; the extractive answer takes its place
"""


class QabotError(Exception):
    """Base of all expected failures."""


class NameTaken(QabotError):
    """A file of that name lies in the corpus already, with other content."""


class ReadError(QabotError):
    """A file cannot be read as an article."""


class Withheld(ReadError):
    """An article is there, and is not to be read: it was withdrawn, is not published, or is under an embargo."""


class IndexMissing(QabotError):
    """There is no index at the given place."""


class IndexBusy(QabotError):
    """Another process holds the write lock of the index."""


class IndexDamaged(QabotError):
    """The index cannot be read, or not by this version of qabot."""


class EngineAway(QabotError):
    """A database or a search engine on a server does not answer."""


class ModelMismatch(QabotError):
    """The index holds vectors of another model."""


class ModelUnavailable(QabotError):
    """An embedding model cannot be loaded."""


class AnswererError(QabotError):
    """A language model endpoint failed."""
