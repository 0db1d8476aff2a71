"""Whether a speaker is one or several, and the article that his name takes in a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from qabot.answer.choosing.coverage import telling_words
from qabot.answer.wording.nouns import GENDERS, gender, gender_by_article, is_dative
from qabot.answer.wording.quoting import one_line
from qabot.entities.parties import parties_in, parties_together, party_of
from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.languages.names import FIRST_NAMES
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.inflection import ends_known
from qabot.text.normal import lowered
from qabot.types import LanguageCode, Statement


def several(said: Statement, language: LanguageCode) -> bool:
    """Whether a speaker is several, as far as his name, or else the verb, tells; ``language`` is the article's."""
    return is_several(one_line(said.speaker), one_line(said.speaker_mention), said.cue, language)


@lru_cache(maxsize=20_000)
def is_several(name: str, mention: str, cue: str, language: LanguageCode) -> bool:
    """The same of a name, what mentions it and the verb."""
    words = answer_words(language)
    last = name.split(" ")[-1].casefold()
    if " " not in mention and (re.search(words.text("nominal_plural"), last) or is_dative(last, language)):
        return True  # "US-Beamten", "Beobachtern": without an article a noun with that ending is several
    people = person_words(language)
    words_of = name.split(" ")
    end = next((n for n, word in enumerate(words_of) if n and word in people.prepositions), len(words_of))
    noun, last = end == 1 or words_of[end - 1].islower(), words_of[end - 1].casefold()
    if people.head_last and noun and last.endswith("s") and people.has_head(last[:-1], people.roles):
        return True  # "Campaigners", "union organisers", "Parents at the school"
    if one_nominal(name, mention, language):
        return False
    shown = re.match(rf"(?:{words.text('one_mentioned')})( (?:[a-zäöüß-]+ )*)", mention, re.IGNORECASE)
    if shown and lowered(mention).find(f" {lowered(name)}", shown.start(1), shown.end(1) + len(name)) >= 0:
        return False  # "dem Präsidenten"
    opened = " " in name and parties_in(name.split(" ")[0])  # "Amerikanische Beamte": its capital opened a sentence
    head = f"{name[:1].lower()}{name[1:]}" if opened else name
    if any(re.match(pattern, head, re.IGNORECASE) for pattern in words.many):
        return True
    if re.match(words.many_mentioned, mention, re.IGNORECASE):
        return True
    person = len(re.findall(r"(?<!\w)[A-ZÄÖÜ]\w+", name)) > 1
    if person or any(word.name for word in telling_words(name, language)):
        return False  # whom else the verb counts in, the name stands for one
    found = re.search(r"[A-ZÄÖÜ][a-zäöüß]+", name)
    if found and gender(found.group().casefold(), "", language):
        return False
    return bool(re.match(words.plural_verb, cue))


def one_nominal(name: str, mention: str, language: LanguageCode) -> bool:
    """Whether a name ends in a noun made of an adjective, in its weak form, and the mention shows one man."""
    shown = re.fullmatch(rf"(?:{answer_words(language).text('one_nominal')}) (?:[\w-]+ )*[\w-]+e", mention)
    weak = f"{name.split(' ')[-1].casefold()}r"
    return shown is not None and any(weak.endswith(form) for form in person_words(language).nominal)


def with_article(said: Statement, name: str, language: LanguageCode) -> str:
    """The name after its article, where it is no name but a noun: "die Staatsanwaltschaft", "der türkische Sender"."""
    words = answer_words(language)
    if several(said, language):
        return _all_of(name, one_line(said.speaker_mention), language)
    if given := _opened(said, words):
        return given
    if not words.text("article_f"):
        return _with_the(name, one_line(said.speaker_mention), language)
    if further := re.match(r"([a-zäöüß-]+)e[rs]? (?=(?:[a-zäöüß-]+e[rs]? )+[A-ZÄÖÜ])", name):
        rest = name[further.end() :]
        whole = with_article(said, rest, language)
        first = re.match(r"(\w+) \w+?(e[rs]?) ", whole)  # "der ukrainische Beamte"
        if first is None or rest.startswith(first.group()):
            return name
        return f"{first[1]} {further[1]}{first[2]} {whole.partition(' ')[2]}"
    opening = name.split(" ")[0].casefold()  # "Gesandter Nordkoreas" is no adjective with its noun
    adjectives = r"()()" if gender(opening, "der", language) else r"(?:([\wäöüÄÖÜß-]+)(e|er|es) )?"
    found = re.match(rf"{adjectives}([A-ZÄÖÜ](?:[\w-]*-)?[A-ZÄÖÜ]?[a-zäöüß]+)(?: (.*))?$", name)
    if not found:
        return name
    adjective, ending, noun, rest = found[1] or None, found[2], found[3], found[4]
    if adjective and f"{adjective}{ending}" in FIRST_NAMES:
        return name  # "Volker Stamm" is nothing of Volk
    attached = rest is not None and re.match(rf"(?:{words.attached})\b|[A-ZÄÖÜ]\w+s$", rest) is not None
    mention = one_line(said.speaker_mention)
    before = re.search(rf"(?<!\w)(\w+) (?:[a-zäöüß-]+ )*{re.escape(noun)}(?!\w)", mention)
    given = before[1].casefold() if before else ""
    body = gender(noun.casefold(), "", language) or (ends_known(noun.casefold()) and gender_by_article(given, words))
    called = rest and re.fullmatch(r"[A-ZÄÖÜ][\w.&-]*(?: [A-ZÄÖÜ][\w.&-]*)?|[„»\"].*[“«\"]", rest)
    if rest and not attached and not (body and called):
        return name
    feminine = re.search(words.text("feminine"), noun.casefold()) is not None
    new = re.fullmatch(words.text("indefinite"), given) is not None
    shown = "der" if attached or feminine or new or (adjective and adjective[:1].islower()) else mention
    kind = gender(noun.casefold(), shown, language) or ("f" if feminine else "") or gender_by_article(given, words)
    kind = kind or gender(noun.casefold(), mention, language)
    town = adjective is not None and adjective[:1].isupper() and ending == "er"  # "Luzerner Polizei"
    declined = re.fullmatch(person_words(language).adjective, f"{adjective}{ending}")
    town = town and not declined and not parties_in(f"{adjective}{ending}")  # but "Norwegischer Verband"
    if not kind and not adjective and given == words.text("indefinite_m") == words.text("indefinite_n"):
        return f"{given} {name}"
    if not kind or (ending and not town and ending != words.text(f"ending_{kind}")):
        return name
    if new:
        return f"{words.text(f'indefinite_{kind}')} {name}"
    if any(noun.casefold().endswith(ending) for ending in person_words(language).nominal) and noun.endswith("er"):
        name = name.replace(noun, noun[:-1], 1)  # made of an adjective: "der Gesandte"
    shown = name if not adjective or town else f"{adjective}e {name.split(' ', 1)[1]}"
    return f"{words.text(f'article_{kind}')} {shown}"


def _opened(said: Statement, words: AnswerWords) -> str | None:
    """The words for a body with the article that opens their sentence right before the verb, in which case it is a
    subject's: "das Rote Kreuz" of "Das Rote Kreuz widersprach"; None for others."""
    mention, name = one_line(said.speaker_mention).split(" "), one_line(said.speaker).split(" ")
    place = said.speaker_span
    opens = place is not None and place[0] == said.sentence_span[0]
    beside = opens and place is not None and any(start == place[1] + 1 for start, _ in said.cue_spans)
    articles = [words.text(f"article_{gender}").capitalize() for gender in GENDERS if words.text(f"article_{gender}")]
    body = name[-1] == mention[-1] and len(mention) == len(name) + 1 and mention[0] in articles
    return " ".join([mention[0].lower(), *mention[1:]]) if beside and body else None


def _all_of(name: str, mention: str, language: LanguageCode) -> str:
    """A name for several after an article, where it is a noun without an adjective and the article means some that are
    known: "die Streitkräfte" of "den Streitkräften", or of "sie"."""
    people, article = person_words(language), answer_words(language).text("article_many")
    first, noun = mention.split(" ")[0].casefold(), name.split(" ")[0]
    known = first in people.definite | people.pronouns and first not in people.possessives
    named = party_of(name) is not None or parties_together(name) or noun[:1].isdigit() or noun.casefold() == article
    described = people.strong and re.match(rf"{people.adjective} ", name)
    plain = re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß-]+", noun) and not described
    return f"{article} {name}" if known and plain and not named else name


def _with_the(name: str, mention: str, language: LanguageCode) -> str:
    """An English name after an article where it is a body's or a noun: "the National Safety Committee"."""
    head = re.split(r" (?:of|for|in) ", name)[0].split(" ")
    body = head[-1].casefold() in person_words(language).organisations
    if body and len(head) > 1 and name[:1].isupper() and not re.match(r"the |an? |.*['’]s? ", name, re.IGNORECASE):
        return f"the {name}"
    noun = name[:1].islower() or (head[-1].islower() and not re.match(r".*['’]s? ", name))
    if noun and not re.match(r"(?:the|an?|two|three|some|several) ", name, re.IGNORECASE):
        given = re.match(r"an?(?= )", mention, re.IGNORECASE)
        return f"{given.group().lower() if given else 'the'} {name}"
    return re.sub(r"^(?:The|An?) ", lambda match: match.group().lower(), name)
