"""How times are named in German."""

from qabot.languages.time_vocabulary import TimeWords

_MONTHS = {
    "januar": 1,
    "jänner": 1,
    "februar": 2,
    "feber": 2,
    "märz": 3,
    "april": 4,
    "mai": 5,
    "juni": 6,
    "juli": 7,
    "august": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "dezember": 12,
}
_SEASONS = {"frühjahrs?": 3, "frühlings?": 3, "sommers?": 6, "herbst(?:es)?": 9, "winters?": 12}
_MONTH, _SEASON = "|".join(_MONTHS), "|".join(_SEASONS)
_LAST = "(?:letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?)"

TIMES = TimeWords(
    clause=r"\b(?:dass|daß|ob|wonach|wie viele?)\b",
    future=r"wird|werden|wirst|würden?",
    latest=(
        r"\b(?:(?:die|das|der|den) )?(?:neueste|jüngste|aktuellste|letzte)[nrs]? (?:meldung|nachricht|stand|bericht|"
        r"information|aussage|äußerung|angabe|zahl|artikel|neuigkeit)(?:en|n)?\b|\b(?:ganz )?zuletzt\b|"
        r"\b(?:als|das) (?:aller)?letztes\b|\bzum (?:aller)?letzten mal\b|\bdas letzte mal\b|\bletztmals\b|"
        r"\b(?:das )?neuestes?\b|\bwas gibt es neues\b|\bden? (?:aktuelle|letzte|neueste)[nr]? stand\b"
    ),
    relative=(
        ("vorgestern", (-2, -2)),
        ("gestern(?: abend| früh)?", (-1, -1)),
        ("heute(?: morgen| früh)?", (0, 0)),
        ("in den letzten tagen|in den vergangenen tagen|kürzlich|neulich|unlängst|vor kurzem", (-7, 0)),
        ("in den (?:letzten|vergangenen) wochen", (-30, 0)),
        (rf"(?:in der )?{_LAST} woche(?! (?:im|des|vom)\b)", ("week", -1)),
        ("(?:in der )?vorletzten? woche", ("week", -2)),
        ("(?:in )?diese[rn]? woche", ("week", 0)),
        (rf"(?:am )?{_LAST} wochenende", ("weekend", -1)),
        (rf"(?:im )?{_LAST} monat", ("month", -1)),
        ("(?:in )?diese[mn] monat", ("month", 0)),
        (rf"(?:im )?{_LAST} jahr|im vorjahr", ("year", -1)),
        ("(?:in )?diese[ms] jahr|heuer", ("year", 0)),
    ),
    ago=r"vor (?:etwa |rund |ungefähr |gut |knapp )?NUMBER UNIT",
    past=rf"(?:(?:in|innerhalb) (?:den|der) {_LAST}|seit) NUMBER UNIT",
    stretches=(
        (r"NTH (?:MONTH)woche(?: YEAR)?", "week"),
        (r"NTH (?:kalender)?woche (?:im|des|vom) (?:monats )?(?:MONTH)s?(?: YEAR)?", "week"),
        (r"PART(?: des)?(?: monats)? (?:MONTH)s?(?: YEAR)?", "part"),
        (r"(?:MONTH)(?: (?:des jahres )?YEAR)", "month"),
        (r"(?:MONTH)", "bare month"),
        (r"NTH (?:quartal|vierteljahr)s?(?: (?:des jahres )?YEAR)?", "quarter"),
        (r"q(?P<nth>\d)[ /]YEAR", "quarter"),
        (r"NTH (?:jahreshälfte|halbjahr|hälfte des jahres)(?: YEAR)?", "half"),
        (r"SEASON (?:des jahres )?YEAR(?:/\d\d(?:\d\d)?)?", "season"),
        (r"SEASON", "bare season"),
        (r"PART(?: (?:des )?jahres)? YEAR", "part"),
    ),
    week=r"(?:in der |die |der )?woche (?:vom|ab(?: dem)?|um den|mit dem|des)",
    months=_MONTHS,
    short={
        "jan": 1, "jän": 1, "feb": 2, "mrz": 3, "mär": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept?": 9,
        "okt": 10, "nov": 11, "dez": 12,
    },
    seasons=_SEASONS,
    parts={"(?:zu |zum |vom )?(?:anfang|beginn)": 0, "mitte": 1, "(?:zum )?ende": 2},
    nth={
        r"\d\.?": 0, "erste[nrsm]?": 1, "zweite[nrsm]?": 2, "dritte[nrsm]?": 3, "vierte[nrsm]?": 4,
        "fünfte[nrsm]?": 5, "letzte[nrsm]?": -1,
    },
    numbers={
        "eine[nmr]?": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
        "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14, "zwanzig": 20, "dreißig": 30,
    },
    units={"tage?n?": "day", "wochen?": "week", "monate?n?": "month", "jahre?n?": "year"},
    between=r"zwischen(?: de[mr])?|vom|von(?: de[mr])?",
    to=r"und|bis",
    after=r"nach(?: de[mr])?",
    since=r"seit(?: de[mr])?|ab(?: de[mr])?",
    before=r"vor(?: de[mr])?",
    until=r"bis(?: zu[mr]?| einschließlich)?",
    on=rf"am|vom|im jahr|(?:im|in)(?: der| {_LAST})?|im laufe des|{_LAST}",
    bare=rf"im|seit|ab|vor|nach|bis|{_LAST}",
    weekday=(
        rf"\b(?:(?:am|vom) )(?:{_LAST} )?(\w+?)(?:abend|morgen|vormittag|nachmittag|mittag|nacht)?\b|"
        rf"\b{_LAST} (\w+?)(?:abend|morgen|vormittag|nachmittag|mittag|nacht)?\b"
    ),
    told="am|im|in(?: der)?",
    apart=r"für|bis|ab|seit|vor|nach|kommende[nrm]?|nächste[nrm]?",
    times=(
        rf"\b(?:\d{{1,2}}\.? ?(?:uhr|{_MONTH})|\d+ jahr\w*|(?:1[5-9]|20)\d\d|{_MONTH}|{_SEASON}"
        r"|\w+tag(?:abend|morgen)?|gestern|heute|morgen|seit|vorwoche|(?:monats|jahres)(?:anfang|ende|mitte)"
        r"|(?:vergangene|letzte|vorige|kommende|nächste)\w* (?:woche|monat|jahr)\w*|wochenende|ostern|pfingsten|weihnachten"
        r"|(?:vor|in|binnen) \w+ (?:tag|woche|monat|jahr)(?:e?n|e)?)\b"
    ),
)  # fmt: skip
