"""English words that make two statements the same or not, folded."""

from qabot.languages.sameness import SamenessWords, spread
from qabot.languages.vocabulary import words

SAMENESS = SamenessWords(
    idle=words(
        """
        the a an and that whether so also already then there here has have had having is are was were be been being this
        these those s which did do does didn doesn don isn wasn weren aren hasn haven hadn wouldn
        """
    ),
    light=words(
        """
        he she it they them him her his its their theirs we us our i me my in at on with by as people persons
        percent per cent euros dollars
        monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow again meanwhile however
        strongly sharply firmly flatly vehemently repeatedly publicly officially clearly openly categorically
        """
    ),
    kept=spread(
        {
            "not": "not no never none nobody nothing neither nor t cannot nowhere",
            "without": "without",
            "hardly": "hardly barely scarcely unlikely",
            "nearly": "nearly almost virtually practically",
            "only": "only merely solely",
            "partly": "partly partially",
            "perhaps": "perhaps maybe possibly probably likely apparently reportedly seemingly presumably possible",
            "alleged": "alleged allegedly supposed supposedly",
            "false": "false untrue wrong fabricated fake invented",
            "least": "least",
            "most": "most",
            "far": "far",
            "refuse": "refuse refuses refused refusing decline declines declined",
            "fail": "fail fails failed failing failure stop stopped stops cease ceased",
            "against": "against",
            "once": "once formerly former previously",
            "can": "can could may might",
            "must": "must should needs need ought",
            "will": "will would shall ll",
            "to": "to into towards",
            "from": "from of",
            "if": "if unless provided until",
        }
    ),
    turning=words(
        """
        not without hardly nearly only partly perhaps alleged false least most far refuse fail against once can must if
        """
    ),
    negations=words("not without hardly"),
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
            "halb": "half halves",
            "doppelt": "twice double doubled twofold",
            "dreifach": "triple tripled thrice threefold",
            "all": "all every",
            "some": "some several",
            "many": "many numerous",
        }
    ),
    saying=(
        r"sa(?:y|ys|id|ying)|t[eo]l[dl]s?|telling|stat(?:e|es|ed|ing)|explain\w*|add(?:s|ed|ing)?|report(?:s|ed)?|"
        r"not(?:e|es|ed|ing)|remark\w*|comment\w*|declar\w+|according(?: to)?|wr[io]te\w*|written|put|emphasi[sz]\w+|"
        r"stress\w*|underlin\w*|observ\w+|sp[eo]+a?k\w*(?: of)?|spoken|call(?:s|ed)?|describ\w+|"
        r"point(?:s|ed|ing)? out|in the words of|went on|quoted"
    ),
    refusing=(
        r"cancel|\bcall\w* off\b|\bdrop|scrap|withdr[ae]w|abandon|\bshelv|revok|retract|\bhalt|\bstop|\boppos|"
        r"\bend(?:s|ed)?\b|\bback\w* (?:out|away)|\bturn\w* down|\bdeclin|\bresist|\bblock|\bveto|\bban|\bagainst\b"
    ),
    conceding=r"admi(?:t|ssion)|conced|acknowledg|confess|\bown\w* up\b",
    joints=words("and but while as when because although though who"),
)
