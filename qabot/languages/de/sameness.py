"""German words that make two statements the same or not; folded, without the dots of umlauts."""

from qabot.languages.sameness import SamenessWords, spread
from qabot.languages.vocabulary import words

SAMENESS = SamenessWords(
    idle=words(
        """
        der die das den dem des ein eine einer eines einem einen und dass daß ob so dabei dazu davon damit sich selbst
        auch bereits schon doch ja zwar denn eben dann da hier dort habe hat haben hatte hatten ist sei seien sind war
        waren wurde wurden worden gewesen dieser diese dieses diesen diesem
        """
    ),
    light=words(
        """
        er sie es ihm ihr ihn ihnen ihre ihrer ihres ihrem ihren sein seine seiner seines seinem seinen wir uns unser
        unsere ich mich mir mein meine man in im am bei beim mit auf um als zu menschen personen leute
        prozent euro dollar
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen vormittag mittag
        nachmittag abend erneut nochmals wiederum zugleich zudem ausserdem jedoch allerdings hingegen dagegen
        entschieden scharf heftig vehement energisch ausdrucklich deutlich klar offiziell offentlich offen
        """
    ),
    kept=spread(
        {
            "nicht": "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden niemandem weder "
            "nirgends keineswegs mitnichten keinerlei keinesfalls nimmer",
            "ohne": "ohne",
            "kaum": "kaum schwerlich unwahrscheinlich",
            "fast": "fast beinahe nahezu annahernd",
            "nur": "nur lediglich bloss ausschliesslich allein",
            "teilweise": "teilweise teils teil partiell",
            "vielleicht": "vielleicht womoglich moglicherweise eventuell wohl vermutlich wahrscheinlich mutmasslich "
            "offenbar anscheinend voraussichtlich moglich denkbar notfalls",
            "angeblich": "angeblich angebliche angeblichen angeblicher angebliches vermeintlich vermeintliche "
            "vermeintlichen vermeintlicher",
            "falsch": "falsch falsche falschem falschen falscher falsches unwahr erfunden gelogen erlogen unzutreffend",
            "mindestens": "mindestens wenigstens",
            "hochstens": "hochstens maximal allenfalls",
            "weigern": "weigern weigere weigert weigerte weigerten geweigert verweigern verweigert verweigerte",
            "scheitern": "scheitern scheitere scheitert scheiterte gescheitert misslungen misslinge vergeblich",
            "gegen": "gegen wider",
            "fruher": "fruher einst ehemals vormals",
            "kann": "kann konne konnen konnte konnten",
            "muss": "muss musse mussen musste mussten",
            "soll": "soll solle sollen sollte sollten",
            "darf": "darf durfe durfen durfte durften",
            "will": "will wolle wollen wollte wollten mochte mochten",
            "werden": "werde werden wird",
            "an": "an nach ins zum zur ans",
            "von": "von vom aus",
            "wenn": "wenn falls sofern solange",
        }
    ),
    turning=words(
        """
        nicht ohne kaum fast nur teilweise vielleicht angeblich falsch mindestens hochstens weigern scheitern fruher gegen
        kann muss soll darf will wenn
        """
    ),
    negations=words("nicht ohne kaum"),
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
            "halb": "halb halbe halben halber halbes halfte",
            "doppelt": "doppelt doppelte doppelten doppelter doppeltes zweifache zweifachen",
            "dreifach": "dreifach dreifache dreifachen",
            "dutzend": "dutzend dutzende dutzenden",
            "alle": "alle allen aller samtliche",
            "einige": "einige mehrere manche etliche",
            "viele": "viele vielen zahlreiche",
        }
    ),
    saying=(
        r"(?:ge)?sag(?!\w* \w)\w*|(?:er)?klar(?:t|te|ten|en)|erzahl\w*|beton\w*|bericht\w*|(?:ge)?auss?er\w*|"
        r"mein(?:t|te|ten|en)|(?:teil\w*|gab\w*|gib\w*|stell\w*|fueg\w*|fug\w*|fuhr\w*|wies\w*|weis\w*|hob|hoben|hebt|"
        r"sprach\w*|spricht) (?:mit|an|fest|hinzu|aus|darauf hin|hin|hervor|von)|spr[aieo]ch\w*|gesprochen|mitgeteilt|"
        r"angegeben|hinzugefugt|festgestellt|hingewiesen|hervorgehoben|ausgefuhrt|heisst(?: es)?|hiess(?: es)?|"
        r"schr[ie]+b\w*|schreib\w*|geschrieben|unterstr\w+|erganz\w*|nach(?: \w+)? (?:angaben|worten|aussagen?|ansicht|"
        r"darstellung|auskunft)|angaben|worten|aussagen?|ansicht|darstellung|zufolge|laut|nann\w*|nenn\w*|genannt|"
        r"bezeichne\w*|liess wissen|lasst wissen"
    ),
    refusing=(
        r"\bsag\w* ab\b|abgesagt|absag|\blehn\w* ab\b|ablehn|abgelehnt|verzicht|verw[ai]rf|verworfen|"
        r"\bz[io]+[eg]\w* zuruck|zuruckgezogen|zuruckzieh|\bn[ai]h?m\w* zuruck|zurucknehm|"
        r"zuruckgenommen|stopp|gestrichen|streich|str[ie]+ch|widerruf|widerrief|kipp|beende|\bruck\w* ab\b|abgeruckt|"
        r"\br[aie]+t\w* ab\b|abrat|abgerat|\bwarn\w* (?:da)?vor\b|\bgegen\b|abstand"
    ),
    conceding=r"einräum|eingeräumt|\bräum\w*|zugeb|zugab|zugegeben|\bg[ia]b\w* zu\b|gest[ea]nd|gesteh|eingest",
    joints=words("und sowie aber doch sondern wahrend weil nachdem obwohl sodass denn"),
)
