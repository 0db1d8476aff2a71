"""Who claimed or denied what: question answering over news articles with speakers, stances and exact passages."""

import os

# numpy's products on one thread: OpenBLAS's own would take turns with those that the networks run on, and spin while
# they wait. It looks here once, when numpy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
