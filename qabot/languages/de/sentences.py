"""German words that tell where a sentence ends."""

from __future__ import annotations

from qabot.languages.sentence_vocabulary import SentenceWords
from qabot.languages.vocabulary import words

SENTENCES = SentenceWords(
    abbreviations=words(
        """
        abg abs abt allg art aufl bd bes bez bzgl bzw ca chr dipl dr ehem einschl engl evtl ev exkl fr franz frl geb
        gegr gen gest gez ggf hl hr hrsg ing inkl insb internat int jan febr feb mär apr jun jul aug sept sep okt
        nov dez jh jhd kath kfm lat lt maj max med min mind nat nr obb offz op pol prof rd red röm russ s schweiz
        sen sog soz st staatl stellv str südl nördl östl westl tel theol u univ urspr v verf vgl vors vorm wg z zt
        ziff zit zzgl corp gebr gefr hptm oberstlt mr mrs ms messrs dipl-ing mag kard ebf bf
        """
    ),
    final_abbreviations=words("etc usw usf mio mrd tsd uhr dgl co inc ltd jr sr ff f a.d a.m p.m u.a u.s"),
    starters=words(
        """
        der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene jenes
        er sie es wir ich ihr man sein seine seinen seiner seinem ihre ihren ihrem ihrer unser unsere kein keine
        in im an am auf bei beim mit nach von vom vor zu zum zur aus durch für gegen ohne um unter über seit bis während
        wegen trotz laut zwischen innerhalb außerhalb neben hinter
        und oder aber doch denn sondern jedoch auch nur noch schon nun so dann da dort hier damit dabei dafür dagegen
        daher darauf daraufhin danach darüber dazu deshalb deswegen trotzdem zudem außerdem allerdings inzwischen
        wenn als ob weil dass obwohl nachdem bevor falls sobald solange wie wo was wer warum welche welcher
        heute gestern morgen zuvor zunächst später bereits zuletzt jetzt insgesamt nicht viele einige mehrere alle
        beide anders ebenso erst etwa derzeit dennoch ferner hingegen
        """
    ),
    ordinal_dot=True,
)
