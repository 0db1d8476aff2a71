"""English words that tell where a sentence ends."""

from __future__ import annotations

from qabot.languages.sentence_vocabulary import SentenceWords
from qabot.languages.vocabulary import words

SENTENCES = SentenceWords(
    abbreviations=words(
        """
        mr mrs ms dr prof gen col capt lt maj sgt gov sen rep rev hon st mt vs approx dept est fig jan feb mar apr
        jun jul aug sept sep oct nov dec messrs pres supt cmdr adm brig cpl pvt
        """
    ),
    final_abbreviations=words("etc inc ltd co corp jr sr u.s u.k u.n a.m p.m"),
    starters=words(
        """
        the a an this that these those he she it we i you they his her its our their my your no
        in on at by with from to of for after before during under over since until against between among about
        and or but so yet then there here when if as while although because however meanwhile also
        what who why where how which some many several all both most
        """
    ),
)
