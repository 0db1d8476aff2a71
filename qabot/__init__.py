"""Who claimed or denied what: question answering over news articles with speakers, stances and exact passages."""

__version__ = "0.1.0"
