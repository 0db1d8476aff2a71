"""Evidence to sentences that a newspaper would print: who, with office and party, says what, in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from qabot.answer.coverage import telling_words
from qabot.answer.evidence import Evidence
from qabot.cues import stance_of
from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.names import parties_in, party_of, skeleton
from qabot.types import Article, Kind, LanguageCode, Stance, Statement

LONGEST = 260  # characters of a quotation; the whole sentence stands beside it, with the citation
SHORTEST_PART = 60  # characters that a shortened quotation keeps at least
FEWEST_WORDS = 4  # of a quotation that stands by itself
CUT = " […]"
SHORTEST_HEAD = 5  # letters of the noun that a compound ends in
GENDERS = ("m", "f", "n")
_MARKS = '„“”"»«‚‘’›‹'
_BEFORE_CLAUSES = ',:;„“”"»«(–-'
_OPEN, _CLOSE = '„“"»«', '“”"«»'


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of an answer: its text and the parts of it that are quoted, as they are printed."""

    text: str
    quotes: tuple[str, ...]


def line(evidence: Evidence, language: LanguageCode, place: str | None = None) -> Sentence:
    """What the evidence says, in ``language``; quotations stay in the article's. ``place`` is outlet and date."""
    words = answer_words(language)
    said = evidence.statement
    alone = said is not None and stands_alone(said, evidence.article)
    content = one_line(_clause(said, evidence.article) if said and alone else evidence.text)
    content = shortened(content)
    if said is None:
        text = words.text("reported", quote=quoted(content, words))
    elif not said.speaker:
        text = words.text("says_unnamed", quote=quoted(content, words))
    else:
        who, says = speaker(said, evidence.article, language), verb(said, evidence.article, words, alone)
        text = words.text("line", who=who[:1].upper() + who[1:], says=says, quote=quoted(content, words))
    if place:
        return Sentence(words.text("place", line=text, place=place), (content,))
    ended = text.rstrip(_MARKS + " ").endswith((".", "!", "?", "…"))
    return Sentence(text if ended else f"{text}.", (content,))


def stands_alone(said: Statement, article: Article) -> bool:
    """Whether a content can be quoted by itself: a clause can, a phrase or half a clause only with its sentence."""
    if said.kind not in (Kind.DIRECT, Kind.INDIRECT, Kind.FREE_INDIRECT):
        return False
    if one_line(said.content).count(" ") < FEWEST_WORDS - 1:
        return False
    if said.kind is not Kind.INDIRECT or _conjunction(said, article):
        return True
    start = said.content_span[0]
    before = article.text[said.sentence_span[0] : start].rstrip()
    return not before or before[-1] in _BEFORE_CLAUSES


def _clause(said: Statement, article: Article) -> str:
    """The content with the conjunction before it: "dass ..."; one that fits no verb of saying is left out."""
    start, end = said.content_span
    if _according(said, article):
        return _without_according(said, article)
    return article.text[start - len(_conjunction(said, article)) : end]


def _according(said: Statement, article: Article) -> bool:
    """Whether a clause opens with "wonach", which follows a noun and no verb."""
    opening = f"{_conjunction(said, article)}{said.content}"
    return re.match(rf"(?:{answer_words(article.language).according})\s", opening, re.IGNORECASE) is not None


def _without_according(said: Statement, article: Article) -> str:
    return re.sub(rf"^(?:{answer_words(article.language).according})\s+", "", said.content, flags=re.IGNORECASE)


def _conjunction(said: Statement, article: Article) -> str:
    """The conjunction that opens the clause of a content just before it, with the blank; empty where none does."""
    before = article.text[said.sentence_span[0] : said.content_span[0]]
    found = re.search(rf"(?<!\w)(?:{answer_words(article.language).conjunctions})\s+$", before, re.IGNORECASE)
    return found.group() if found else ""


def one_line(text: str) -> str:
    """Text with its line breaks and repeated blanks as single blanks."""
    return " ".join(text.split())


def shortened(text: str) -> str:
    """A text of at most about ``LONGEST`` characters, cut between clauses or words, the cut marked."""
    text = text.strip(" ,;")
    if len(text) <= LONGEST:
        return text
    cut = max((match.start() for match in re.finditer(r"[,;:.–] ", text[:LONGEST])), default=0)
    if cut < SHORTEST_PART:
        cut = text.rfind(" ", 0, LONGEST)
    return text[:cut].rstrip(" ,;:–") + CUT


def quoted(content: str, words: AnswerWords) -> str:
    """A quotation in its marks: the article's own where they enclose it, others where it has some inside."""
    if content[:1] in _OPEN and content[-1:] in _CLOSE and not any(mark in _MARKS for mark in content[1:-1]):
        return content
    opening, closing = words.quotes if not any(mark in content for mark in _MARKS) else words.inner
    return f"{opening}{content}{closing}"


def verb(said: Statement, article: Article, words: AnswerWords, alone: bool) -> str:
    """How the speaker says it: before a clause, before his own words, or before the sentence that reports it."""
    clause, own, report = words.says[said.stance]
    language = article.language
    joined = _subordinate(said, article)
    if not alone:
        says = report
    elif said.kind is Kind.DIRECT and not joined:
        says = own
    elif said.stance is Stance.DENIES:
        says = clause if _names_what_is_denied(said, language) else words.text("counters") if joined else own
    elif joined:
        says = clause
    else:
        says = clause if _clause(said, article)[:1].islower() else own
    if alone and _according(said, article):
        says = f"{says} {words.text('that')}"
    one = words.text("bodies") == "one" and party_of(one_line(said.speaker)) is not None
    if several(said, language) and not one:
        first = re.split(r"\W", says)[0]
        says = words.plural.get(first, first) + says.removeprefix(first)
    return says


def _subordinate(said: Statement, article: Article) -> bool:
    """Whether a content is a clause that joins with a comma: "dass ...", "whether ..."."""
    opening = rf"(?:{answer_words(article.language).conjunctions})\s"
    before = _conjunction(said, article)
    return before[:1].islower() or re.match(opening, said.content) is not None


def several(said: Statement, language: LanguageCode) -> bool:
    """Whether a speaker is several, as far as his name, or else the verb, tells; ``language`` is the article's."""
    name = one_line(said.speaker)
    if any(re.match(pattern, name, re.IGNORECASE) for pattern in answer_words(language).many):
        return True
    if re.match(answer_words(language).many_mentioned, one_line(said.speaker_mention), re.IGNORECASE):
        return True
    person = len(re.findall(r"(?<!\w)[A-ZÄÖÜ]\w+", name)) > 1
    if person or any(word.name for word in telling_words(name, language)):
        return False  # whom else the verb counts in, the name stands for one
    head = re.search(r"[A-ZÄÖÜ][a-zäöüß]+", name)
    if head and _gender(head.group().casefold(), "", language):
        return False
    return bool(re.match(answer_words(language).plural_verb, said.cue))


def _names_what_is_denied(said: Statement, language: LanguageCode) -> bool:
    """Whether the content of a denial is what is denied ("the accusations") or what is said against it ("never")."""
    negated = re.search(question_words(language).negation, said.content.casefold())
    return stance_of(said.cue, language) is Stance.DENIES and not negated


def speaker(said: Statement, article: Article, language: LanguageCode) -> str:
    """The speaker with office and party, as far as the article gives them."""
    name = one_line(said.speaker)
    office = _office(name, one_line(said.speaker_mention), article.language)
    name, party = party_name(name, language), party_name(said.party, language)
    if not _bears_a_name(said.party, article.language):
        party = ""
    shown = f"{name} {office or ''}"
    if (
        _within(said.party, shown)
        or _within(party, shown)
        or (parties_in(party) and parties_in(party) <= parties_in(shown))
    ):
        party = ""
    if office and article.language == language:
        return f"{name}, {office} ({party})," if party else f"{name}, {office},"
    name = answer_words(language).articled.get(name, name)
    if article.language == language:
        name = _with_article(said, name, language)
    beside = [part for part in (office and office.split(" ", 1)[-1], party) if part]  # without its article
    if beside and name.endswith(")"):  # "Bundesnachrichtendienst (BND, Deutschland)"
        return f"{name[:-1]}, {', '.join(beside)})"
    return f"{name} ({', '.join(beside)})" if beside else name


def _with_article(said: Statement, name: str, language: LanguageCode) -> str:
    """The name after its article, where it is no name but a noun: "die Staatsanwaltschaft", "der türkische Sender"."""
    words = answer_words(language)
    found = re.match(r"(?:([a-zäöüß-]+)(e|er|es) )?([A-ZÄÖÜ][a-zäöüß]+)(?: (.*))?$", name)
    if not found or several(said, language) or (found[4] and not re.match(rf"(?:{words.attached})\b", found[4])):
        return name
    gender = _gender(found[3].casefold(), one_line(said.speaker_mention), language)
    if not gender or (found[2] and found[2] != words.text(f"ending_{gender}")):
        return name
    noun = name if not found[1] else f"{found[1]}e {name.split(' ', 1)[1]}"
    return f"{words.text(f'article_{gender}')} {noun}"


def _gender(noun: str, mention: str, language: LanguageCode) -> str:
    """The gender of a noun for a body or, where an article shows that it is no family name, for a person; "" for none.

    The languages in which nouns have none have no articles among their wordings, either.
    """
    persons = person_words(language)
    if not answer_words(language).text("article_f"):
        return ""
    for start in range(max(1, len(noun) - SHORTEST_HEAD + 1)):
        end = noun[start:]
        role, body = persons.roles.get(end, ""), persons.organisations.get(end, "")
        if role and body and role != body:
            return ""
        if body in GENDERS and body:
            return body
        if role:
            shown = re.match(rf"(?:{question_words(language).articles})\b", mention, re.IGNORECASE)
            return role if shown and role in GENDERS else ""
    return ""


def _office(name: str, mention: str, language: LanguageCode) -> str | None:
    """What a mention tells beside the name, with its article: "die Vorsitzende der Linken"; None where it does not.

    Only with an article that shows the nominative, since it is printed as one.
    """
    last = name.split(" ")[-1]
    if last not in mention.split(" ") or mention == name or len(mention) > 100:
        return None
    before, _, after = mention.partition(last)
    for part in name.split(" "):
        before = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", before)
    before, after = one_line(before).strip(" ,"), after.strip(" ,")
    for office in (before, after):
        article = re.match(rf"(?:{question_words(language).nominative})\b", office, re.IGNORECASE)
        if article and len(office) > article.end() and not (before and after):
            return office[0].lower() + office[1:]
    return None


def party_name(party: str, language: LanguageCode) -> str:
    """A party's name in ``language``, where it is a country or a known body; as the article has it, else."""
    known = party_of(party) if party else None
    if known is None:
        return party
    return known if language == "de" else _english().get(known, party)


@lru_cache(maxsize=1)
def _english() -> dict[str, str]:
    from babel import Locale

    german, english = Locale("de").territories, Locale("en").territories
    return {
        (party_of(name) or name): english[code] for code, name in german.items() if code in english and len(code) == 2
    }


def _bears_a_name(party: str, language: LanguageCode) -> bool:
    """Whether a party is a country, a known body or named by a proper name; "Berichte" is none of these."""
    return bool(parties_in(party)) or any(word.name for word in telling_words(party, language))


def _within(party: str, text: str) -> bool:
    held = {skeleton(word) for word in re.findall(r"\w+", text)}
    words = [skeleton(word) for word in re.findall(r"\w+", party)]
    return all(word in held for word in words) or words[-1] in held


def place(source: str | None, date: str | None, language: LanguageCode) -> str | None:
    """Outlet and date as they stand behind a line, None where neither is known."""
    parts = [part for part in (source, day(date, language)) if part]
    return ", ".join(parts) or None


def day(date: str | None, language: LanguageCode) -> str | None:
    """An ISO 8601 date in words; as it stands where it is none."""
    if not date:
        return None
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", date)
    if not match or not 1 <= int(match[2]) <= 12:
        return date
    words = answer_words(language)
    return words.day.format(day=int(match[3]), month=words.months[int(match[2]) - 1], year=match[1])
