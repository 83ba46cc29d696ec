"""Articles of the genre, composed from grammar, whose content is known: seeded, so that a seed names its articles for ever.

articles(count, seed) yields them. Article.record is what `trich extract` must give, in its own JSON but for spans; what
the contract leaves open there is ANY or Holding(text) (story.py).
"""

from .compose import Article, article, articles

__all__ = ["Article", "article", "articles"]
