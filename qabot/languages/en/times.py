"""How times are named in English."""

from qabot.languages.time_vocabulary import TimeWords

_MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SAY = r"(?:say|said|claim|claimed|speak|spoke|comment|commented|announce|announced|deny|denied|demand|demanded|warn|warned)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

TIMES = TimeWords(
    # "that" may be left out: "who says talks began in May?"
    clause=r"\b(?:that|whether|if)\b|(?<=\w )(?:will|would)\b|"
    r"\bwho (?:says|said|claims|claimed|denies|denied|confirms|confirmed|admits|admitted|insists|insisted) "
    r"(?!(?:what|so|it|this|on|in|at|last|yesterday)\b)(?:[\w'’-]+ ){1,4}?(?:began|started|ended|opened|closed|stopped|took|was|were|"
    r"had|has|have|did|is|are)\b",
    future=r"will|would|shall|(?:is|are) going to",
    latest=(
        r"\b(?:the )?(?:newest|latest|most recent) (?:report|news|statement|figure|article|word|information|update)s?\b|"
        r"\b(?:the )?(?:latest|newest)\b|\bmost recently\b|\bwhat is new\b|\bwhat's new\b|\b(?:the|for the) last time\b|"
        rf"\blast(?= {_SAY}\b)|(?<=\bsay )last(?=\s*[?.!]*$| (?:on|about|of)\b)"
    ),
    relative=(
        ("(?:on )?the day before yesterday", (-2, -2)),
        ("yesterday", (-1, -1)),
        ("today", (0, 0)),
        ("in (?:the )?(?:last|past) (?:few )?days|in recent days|recently", (-7, 0)),
        ("in (?:the )?(?:recent|last|past) (?:few )?weeks", (-30, 0)),
        ("(?:in )?(?:the )?week before last", ("week", -2)),
        ("last week(?! (?:of|in)\\b)", ("week", -1)),
        ("this week", ("week", 0)),
        ("(?:at |on )?(?:the )?(?:last|past) weekend", ("weekend", -1)),
        ("last month", ("month", -1)),
        ("this month", ("month", 0)),
        ("last year", ("year", -1)),
        ("this year", ("year", 0)),
    ),
    ago=r"(?:about |around |some )?NUMBER UNIT ago",
    past=r"(?:in|over|within|during) the (?:last|past) NUMBER UNIT",
    stretches=(
        (r"(?:the )?NTH week (?:of|in) (?:MONTH)(?:,? YEAR)?", "week"),
        (r"PART[ -]?(?:in |of )?(?:the month of )?(?:MONTH)(?:,? YEAR)?", "part"),
        (r"(?:SHORT)(?: of)?,? YEAR", "month"),
        (r"(?:MONTH)", "bare month"),
        (r"(?:the )?NTH quarter(?: of)?(?: YEAR)?", "quarter"),
        (r"q(?P<nth>\d)[ /]YEAR", "quarter"),
        (r"(?:the )?NTH half(?: of)? YEAR", "half"),
        (r"(?:the )?SEASON(?: of)?,? YEAR(?:/\d\d(?:\d\d)?)?", "season"),
        (r"SEASON", "bare season"),
        (r"PART[ -]?(?:in |of )?YEAR", "part"),
    ),
    week=r"(?:in |during )?the week (?:of|from|beginning|starting|commencing)(?: on)?",
    months=_MONTHS,
    short={
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept?": 9, "oct": 10, "nov": 11, "dec": 12,
    },
    seasons=_SEASONS,
    parts={
        "early(?: in)?|(?:at )?the (?:start|beginning) of": 0, "mid|(?:in )?the middle of": 1,
        "late(?: in)?|(?:at )?the end of": 2,
    },
    nth={r"\d(?:st|nd|rd|th)?": 0, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1},
    numbers={
        "an?": 1, "one": 1, "a couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    },
    units={"days?": "day", "weeks?": "week", "months?": "month", "years?": "year"},
    between=r"between|from",
    to=r"and|to|until|till|through",
    after=r"(?:after|following|later than)(?: the)?",
    since=r"(?:since|from)(?: the)?",
    before=r"(?:before|prior to|ahead of|earlier than)(?: the)?",
    until=r"(?:until|till|by|up to)(?: the)?",
    on=r"(?:on|in|during|of|at)(?: the)?|in (?:the )?(?:last|past)|last",
    bare=r"in(?: the)?|since|after|before|prior to|until|till|by|during|last",
    weekday=rf"\b(?:on|last) (?:last )?(\w+)\b|(?<=\b(?:say|did) )({_WEEKDAY})\b|(?<=\b(?:said|deny) )({_WEEKDAY})\b",
    told="on|in(?: the)?|at",
    apart="for|until|till|by|from|since|before|after|next|coming",
    times=(
        r"\b(?:\d{4}|january|february|march|april|june|july|august|september|october|november|december"
        r"|(?:in|by|until|since|of|early|late|mid-?|last|next) may|may \d+|\d+ may"
        r"|(?:in|by|until|since|during|this|next|last|late|early)(?: the)? (?:spring|summer|autumn|fall|winter)"
        r"|\w+day|since|tomorrow|(?:last|next|this) (?:week|weekend|month|year)|ago|easter|christmas"
        r"|(?:in|within) \w+ (?:days?|weeks?|months?|years?))\b"
    ),
)  # fmt: skip
