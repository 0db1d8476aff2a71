"""English words that make two statements the same or not, folded."""

from qabot.languages.sameness import SamenessWords, spread
from qabot.languages.vocabulary import words

SAMENESS = SamenessWords(
    idle=words(
        """
        the a an and he she it they them him her his its their theirs we us our i that whether so also already just then
        there here in at on with by as has have had is are was were be been being will would this these those s which
        """
    ),
    kept=spread(
        {
            "not": "not no never none nobody nothing neither nor t cannot nowhere",
            "without": "without",
            "can": "can could may might",
            "must": "must should needs need",
            "to": "to into towards",
            "from": "from of",
            "if": "if unless provided",
            "hardly": "hardly barely",
        }
    ),
    negations=frozenset({"not", "without", "hardly"}),
    conditions=frozenset({"if"}),
    numbers=spread(
        {
            "1": "one first",
            "2": "two second both",
            "3": "three third",
            "4": "four fourth",
            "5": "five fifth",
            "6": "six sixth",
            "7": "seven seventh",
            "8": "eight eighth",
            "9": "nine ninth",
            "10": "ten tenth",
            "11": "eleven",
            "12": "twelve dozen",
            "13": "thirteen",
            "14": "fourteen",
            "15": "fifteen",
            "16": "sixteen",
            "17": "seventeen",
            "18": "eighteen",
            "19": "nineteen",
            "20": "twenty",
            "30": "thirty",
            "40": "forty",
            "50": "fifty",
            "60": "sixty",
            "70": "seventy",
            "80": "eighty",
            "90": "ninety",
            "100": "hundred",
            "1000": "thousand",
            "million": "million millions",
            "milliarde": "billion billions",
            "all": "all every",
            "some": "some several",
            "many": "many numerous",
        }
    ),
)
