"""Who said what: from an article to its attributed statements."""

from qabot.types import Article, Statement

VERSION = 4  # of the rules and their vocabulary; a higher one makes an update extract all statements again

__all__ = ["VERSION", "attribute"]


def attribute(article: Article) -> list[Statement]:
    """The attributed statements of an article, in text order."""
    # Questions want the tagger of this package alone; the rules take a tenth of a second to load.
    from qabot.attribution.detect import detect
    from qabot.attribution.resolve import resolve

    return resolve(article, detect(article))
