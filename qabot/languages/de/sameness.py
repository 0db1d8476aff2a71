"""German words that make two statements the same or not; folded, without the dots of umlauts."""

from qabot.languages.sameness import SamenessWords, spread
from qabot.languages.vocabulary import words

SAMENESS = SamenessWords(
    idle=words(
        """
        der die das den dem des ein eine einer eines einem einen und er sie es ihm ihr ihn ihnen ihre ihrer ihres ihrem
        ihren sein seine seiner seines seinem seinen wir uns unser unsere ich man dass daß ob so dabei dazu davon damit
        sich selbst auch bereits schon doch ja wohl zwar denn eben dann da hier dort in im am bei beim mit auf um als
        habe hat haben hatte hatten hatte ist sei seien sind war waren ware waren werde wird werden wurde wurden worden
        wurde wurden gewesen dieser diese dieses diesen diesem zu
        """
    ),
    kept=spread(
        {
            "nicht": "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden weder nirgends",
            "ohne": "ohne",
            "kann": "kann konne konnen konnte konnten konnten",
            "muss": "muss musse mussen musste mussten",
            "soll": "soll solle sollen sollte sollten",
            "darf": "darf durfe durfen durfte durften",
            "will": "will wolle wollen wollte wollten mochte mochten",
            "an": "an nach ins zum zur ans",
            "von": "von vom aus",
            "wenn": "wenn falls sofern solange",
            "kaum": "kaum",
        }
    ),
    negations=frozenset({"nicht", "ohne", "kaum"}),
    conditions=frozenset({"wenn"}),
    numbers=spread(
        {
            "1": "eins erste ersten erster",
            "2": "zwei zweite zweiten beide beiden",
            "3": "drei dritte dritten",
            "4": "vier vierte vierten",
            "5": "funf funfte funften",
            "6": "sechs sechste sechsten",
            "7": "sieben siebte siebten",
            "8": "acht achte achten",
            "9": "neun neunte neunten",
            "10": "zehn zehnte zehnten",
            "11": "elf",
            "12": "zwolf",
            "13": "dreizehn",
            "14": "vierzehn",
            "15": "funfzehn",
            "16": "sechzehn",
            "17": "siebzehn",
            "18": "achtzehn",
            "19": "neunzehn",
            "20": "zwanzig",
            "30": "dreißig dreissig",
            "40": "vierzig",
            "50": "funfzig",
            "60": "sechzig",
            "70": "siebzig",
            "80": "achtzig",
            "90": "neunzig",
            "100": "hundert",
            "1000": "tausend",
            "million": "million millionen",
            "milliarde": "milliarde milliarden",
            "alle": "alle allen aller samtliche",
            "einige": "einige mehrere manche etliche",
            "viele": "viele vielen zahlreiche",
        }
    ),
)
