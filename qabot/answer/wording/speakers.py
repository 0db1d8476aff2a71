"""Who speaks, as a line names him: in the nominative, with office and party once, and whether he is one or several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from qabot.answer.choosing.coverage import telling_words
from qabot.answer.choosing.inflection import ends_known
from qabot.answer.wording.nouns import capitals, gender, gender_by_article, is_dative, is_role, nominative
from qabot.answer.wording.quoting import one_line, quoted
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.names import FIRST_NAMES
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.lexical import fold
from qabot.text.names import skeleton
from qabot.text.normal import lowered
from qabot.text.parties import countries, parties_in, parties_together, party_of
from qabot.text.translation import translations
from qabot.types import Article, LanguageCode, Statement

LONGEST_OFFICE = 100  # characters of a mention that is printed as an office
ROOT, ENDING = 5, 2  # letters that words of one root share at least, and that the shorter may have of its own


def speaker(said: Statement, article: Article, language: LanguageCode) -> str:
    """The speaker with office and party, as far as the article gives them."""
    if together := parties_together(said.speaker):
        return _listed(together, language)
    name = plain_name(said, article)
    mention = one_line(said.speaker_mention)
    office = _office(name, mention, article.language)
    party = party_name(one_line(said.party), language)
    told = parties_in(mention)
    if not _bears_a_name(said.party, article.language) or (told and not told & parties_in(said.party)):
        party = ""  # it is no name, or the words at the place tell of another country
    if article.language != language and any(foreign := _described(said, name, article, language)):
        return f"{foreign[0]} ({foreign[1]})" if foreign[0] else foreign[1]
    role = title(name, article) if not office and article.language == language else ""
    name = f"{role} {name}" if role else party_name(name, language)
    shown = f"{name} {office or ''}"
    if (
        _within(said.party, shown)
        or _within(party, shown)
        or (parties_in(party) and parties_in(party) <= parties_in(shown))
    ):
        party = ""
    if office and article.language == language:
        return f"{name}, {office} ({party})," if party else f"{name}, {office},"
    if articled := answer_words(language).articled.get(name):
        name = articled
    elif article.language == language and not role:
        name = _with_article(said, name, language)
    beside = [part for part in (office and office.split(" ", 1)[-1], party) if part]  # without its article
    if beside and name.endswith(")"):  # "Bundesnachrichtendienst (BND, Deutschland)"
        return f"{name[:-1]}, {', '.join(beside)})"
    return f"{name} ({', '.join(beside)})" if beside else name


def short_name(said: Statement, article: Article, language: LanguageCode) -> str:
    """The speaker as a first sentence names him: without office and party, or else as the country he speaks for."""
    if together := parties_together(said.speaker):
        return _listed(together, language)
    name = plain_name(said, article)
    if article.language != language and any(foreign := _described(said, name, article, language)):
        return foreign[0] or foreign[1]
    name = party_name(name, language)
    if articled := answer_words(language).articled.get(name):
        return articled
    return _with_article(said, name, language) if article.language == language else name


def named_again(said: Statement, article: Article, language: LanguageCode) -> str:
    """The speaker of whom a line has told already: no more "ein Sprecher", which would be another one."""
    words = answer_words(article.language)
    first = said.speaker_mention.split(" ")[0].casefold()
    if re.fullmatch(words.text("somebody_new"), first):
        said = replace(said, speaker_mention=f"{words.text('somebody_known')} {said.speaker}")
    return short_name(said, article, language)


def asked_for(name: str, question: str, language: LanguageCode) -> str:
    """Somebody asked about, as he opens a sentence: "Die Türkei", "Die Bürgermeisterin"; a name as it stands."""
    words = answer_words(language)
    shown = party_name(name, language)
    shown = words.articled.get(shown, shown)
    articles = question_words(language).articles
    if shown == name and re.search(rf"(?<!\w)(?:{articles}) {re.escape(name)}(?!\w)", question, re.IGNORECASE):
        noun = re.search(r"[A-ZÄÖÜ][\w-]*", name)
        kind = _gender_of(noun.group().casefold(), language) if noun else ""
        if kind or not words.text("article_f"):
            article = words.text(f"article_{kind}") if kind else words.text("somebody_known")
            weak = re.sub(r"(?<=[a-zäöüß])e[nmrs] (?=[\wÄÖÜ])", "e ", nominative(name, False, language))
            shown = f"{article} {weak}"
    return shown[:1].upper() + shown[1:]


def _gender_of(noun: str, language: LanguageCode) -> str:
    """The gender of a noun for somebody; "" for none."""
    return "f" if re.search(answer_words(language).text("feminine"), noun) else gender(noun, "der", language)


def only_described(said: Statement, article: Article, language: LanguageCode) -> bool:
    """Whether there is nothing to name somebody by but what an article of another language calls him."""
    if article.language == language or parties_together(said.speaker):
        return False
    country, described = _described(said, plain_name(said, article), article, language)
    return bool(described and not country)


def _listed(parties: Sequence[str], language: LanguageCode) -> str:
    """Countries and bodies that speak as one, by their names in ``language``."""
    words = answer_words(language)
    names = (party_name(party, language) for party in parties)
    return words.listed([words.articled.get(name, name) for name in names])


def via_name(via: str, article: Article, language: LanguageCode) -> tuple[str, str]:
    """Through whom something is known, and the wording that it takes: a name reports, a noun is told as it stands."""
    name = one_line(via)
    first = name.split(" ")[0]
    if not first[:1].isupper() or gender(name.split(" ")[0].casefold(), "der", article.language):
        return name, "according"
    many = _several(name, "", "", article.language)
    return answer_words(language).articled.get(name, name), "through_many" if many else "through"


def plain_name(said: Statement, article: Article) -> str:
    """The name on one line, in the nominative, without an article, capitals as in a sentence."""
    name = capitals(one_line(said.speaker), article)
    if _one_nominal(name, one_line(said.speaker_mention), article.language):
        name = f"{name}r"  # "der nordkoreanische Beamte": without his article, "nordkoreanischer Beamter"
    return nominative(name, several(said, article.language), article.language)


def _described(said: Statement, name: str, article: Article, language: LanguageCode) -> tuple[str, str]:
    """Somebody without a name in an article of another language: for whom he speaks, and what he is, by his role in
    ``language`` where that is all and is known there, else by the article's words.

    Empty for names, which are the same in both.
    """
    shown, words = _with_article(said, name, article.language), answer_words(language)
    small = not answer_words(article.language).text("article_f")  # nouns are told from names by their letters
    noun = name[:1].islower() or name.split(" ")[-1][:1].islower() if small else shown != name
    if party_of(name) or not noun:
        return "", ""
    country, owner = party_of(one_line(said.party)), one_line(said.party)
    party = party_name(country, language) if country in countries() else ""
    if not party and owner != said.speaker and name.endswith(f" {owner}"):
        party = owner
    links = person_words(article.language).owning
    role, _, rest = name.partition(" ")
    link, _, whom = rest.partition(" ")
    alone = not rest or (link in links and party_name(whom, language) == party)
    told = _role_abroad(role, article.language, language) if party and alone else ""
    text = one_line(article.text)
    stands = [each for each in (shown, name) if each in text]  # nothing else is a quotation
    return words.articled.get(party, party), told or (quoted(stands[0], words) if stands else shown)


def _role_abroad(role: str, language: LanguageCode, other: LanguageCode) -> str:
    """What somebody of a role is called in the ``other`` language; empty where the two words are not each the first
    translation of the other."""
    found = next(iter(translations(fold(role), language)), ("", 0.0))[0]
    back = next(iter(translations(found, other)), ("", 0.0))[0]
    known = next((noun for noun in person_words(other).roles if fold(noun) == found), "")
    if not is_role(role.casefold(), language) or back != fold(role):
        return ""
    return known.capitalize() if answer_words(other).text("article_f") else known


def title(name: str, article: Article) -> str:
    """The role that stands right before a full name, wherever the article gives it: "Staatsanwalt Jan-Peter Horn"."""
    if " " not in name or not answer_words(article.language).text("article_f"):
        return ""
    owned = answer_words(article.language).text("owned")
    for place in re.finditer(rf" {re.escape(name)}(?!\w)", article.text):
        before = article.text[max(0, place.start() - LONGEST_OFFICE) : place.start()]
        found = re.search(r"(?:([\w-]+) )?([A-ZÄÖÜ][\w-]*)\Z", before)
        if found is None or re.fullmatch(owned, (found[1] or "").casefold()):
            continue
        role = nominative(found[2], False, article.language)
        if is_role(role.casefold(), article.language):
            return role
    return ""


def party_name(party: str, language: LanguageCode) -> str:
    """A party's name in ``language``, where it is a country or a known body; as the article has it, else."""
    known = party_of(party) if party else None
    if known is None:
        return party
    return known if language == "de" else _english().get(known, party)


def several(said: Statement, language: LanguageCode) -> bool:
    """Whether a speaker is several, as far as his name, or else the verb, tells; ``language`` is the article's."""
    return _several(one_line(said.speaker), one_line(said.speaker_mention), said.cue, language)


@lru_cache(maxsize=20_000)
def _several(name: str, mention: str, cue: str, language: LanguageCode) -> bool:
    words = answer_words(language)
    last = name.split(" ")[-1].casefold()
    if " " not in mention and (re.search(words.text("nominal_plural"), last) or is_dative(last, language)):
        return True  # "US-Beamten", "Beobachtern": without an article a noun with that ending is several
    if _one_nominal(name, mention, language):
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
    noun = re.search(r"[A-ZÄÖÜ][a-zäöüß]+", name)
    if noun and gender(noun.group().casefold(), "", language):
        return False
    return bool(re.match(words.plural_verb, cue))


def _one_nominal(name: str, mention: str, language: LanguageCode) -> bool:
    """Whether a name ends in a noun made of an adjective, in its weak form, and the mention shows one man."""
    shown = re.fullmatch(rf"(?:{answer_words(language).text('one_nominal')}) (?:[\w-]+ )*[\w-]+e", mention)
    weak = f"{name.split(' ')[-1].casefold()}r"
    return shown is not None and any(weak.endswith(form) for form in person_words(language).nominal)


def _with_article(said: Statement, name: str, language: LanguageCode) -> str:
    """The name after its article, where it is no name but a noun: "die Staatsanwaltschaft", "der türkische Sender"."""
    words = answer_words(language)
    if several(said, language):
        return name
    if not words.text("article_f"):
        return _with_the(name, one_line(said.speaker_mention), language)
    first = name.split(" ")[0].casefold()  # "Gesandter Nordkoreas" is no adjective with its noun
    adjectives = r"()()" if gender(first, "der", language) else r"(?:([\wäöüÄÖÜß-]+)(e|er|es) )?"
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
    if rest and not attached and not (body and re.fullmatch(r"[A-ZÄÖÜ][\w.&-]*(?: [A-ZÄÖÜ][\w.&-]*)?", rest)):
        return name
    feminine = re.search(words.text("feminine"), noun.casefold()) is not None
    new = re.fullmatch(words.text("indefinite"), given) is not None
    shown = "der" if attached or feminine or new or (adjective and adjective[:1].islower()) else mention
    kind = gender(noun.casefold(), shown, language) or ("f" if feminine else "") or gender_by_article(given, words)
    kind = kind or gender(noun.casefold(), mention, language)
    town = adjective is not None and adjective[:1].isupper() and ending == "er"  # "Luzerner Polizei"
    town = town and not parties_in(f"{adjective}{ending}")  # but "Norwegischer Verband"
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


def _office(name: str, mention: str, language: LanguageCode) -> str | None:
    """What a mention tells beside the name, with its article: "die Vorsitzende der Linken"; None where it does not.

    Only with an article that shows the nominative, since it is printed as one.
    """
    last = name.split(" ")[-1]
    if last not in mention.split(" ") or mention == name or len(mention) > LONGEST_OFFICE:
        return None
    before, _, after = mention.partition(last)
    for part in name.split(" "):
        before = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", before)
    before, after = one_line(before).strip(" ,"), after.strip(" ,")
    for office in (before, after):
        article = re.match(rf"(?:{question_words(language).nominative})\b", office, re.IGNORECASE)
        last_word = office.split(" ")[-1].casefold()
        cut = last_word in person_words(language).determiners | person_words(language).prepositions
        if article and len(office) > article.end() and not (before and after) and not cut:
            return office[0].lower() + office[1:]
    return None


@lru_cache(maxsize=1)
def _english() -> dict[str, str]:
    from babel import Locale

    german, english = Locale("de").territories, Locale("en").territories
    return {
        (party_of(name) or name): english[code] for code, name in german.items() if code in english and len(code) == 2
    }


def _bears_a_name(party: str, language: LanguageCode) -> bool:
    """Whether a party is a country, a known body or named by a proper name; "Berichte" is none of these, and neither is
    the side of a trial ("Verteidigung")."""
    if re.fullmatch(answer_words(language).text("side_of_trial"), party.casefold()):
        return False
    return bool(parties_in(party)) or any(word.name for word in telling_words(party, language))


def _within(party: str, text: str) -> bool:
    """Whether a text tells a party: by its words, or by one that is made of them ("Staatsanwalt")."""
    held = {skeleton(word) for word in re.findall(r"\w+", text)}
    words = [skeleton(word) for word in re.findall(r"\w+", party)]
    if all(word in held for word in words) or words[-1] in held:
        return True
    return len(words) == 1 and any(_akin(words[0], word) for word in held)


def _akin(one: str, other: str) -> bool:
    """Whether two skeletons are one word but for what they end in: "Polizei" and "Polizist"."""
    least = max(ROOT, min(len(one), len(other)) - ENDING)
    return len(one) >= least and one[:least] == other[:least]
