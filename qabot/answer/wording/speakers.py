"""Who speaks, as a line names him: in the nominative, with office and party once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from qabot.answer.choosing.coverage import telling_words
from qabot.answer.wording.determiners import is_several, one_nominal, several, with_article
from qabot.answer.wording.nouns import capitals, gender, is_role, nominative
from qabot.answer.wording.quoting import one_line, quoted
from qabot.entities.names import skeleton
from qabot.entities.parties import countries, country_names, parties_in, parties_together, party_of
from qabot.entities.peoples import national, one_national
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.lexical import fold
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
    one = _of_one(said, name, article)
    name = f"{role} {name}" if role else one or party_name(name, language)
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
    elif article.language == language and not role and not one:
        name = with_article(said, name, language)
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
    if one := _of_one(said, name, article):
        return one
    name = party_name(name, language)
    if articled := answer_words(language).articled.get(name):
        return articled
    return with_article(said, name, language) if article.language == language else name


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
    shown = name if national(name, language) else party_name(name, language)
    shown = words.articled.get(shown, shown)
    articles = question_words(language).articles
    if shown == name and re.search(rf"(?<!\w)(?:{articles}) {re.escape(name)}(?!\w)", question, re.IGNORECASE):
        noun = re.search(r"[A-ZÄÖÜ][\w-]*", name)
        kind = _gender_of(noun.group().casefold(), language) if noun else ""
        if kind or not words.text("article_f"):
            article = words.text(f"article_{kind}") if kind else words.text("somebody_known")
            weak = re.sub(r"(?<=[a-zäöüß])e[nmrs] (?=[\wÄÖÜ])", "e ", nominative(name, False, language))
            shown = f"{article} {weak}"
        elif subject := re.search(rf"(?:^|[a-zäöüß]+t ){words.text('subject')} {re.escape(name)}(?!\w)", question):
            shown = f"{subject[1]} {name}"  # as it was asked: "Was sagt der Steiger?"
    return shown[:1].upper() + shown[1:]


def _gender_of(noun: str, language: LanguageCode) -> str:
    """The gender of a noun for somebody; "" for none."""
    people = national(noun, language)
    if people and people.gender:
        return people.gender
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
    many = is_several(name, "", "", article.language)
    return answer_words(language).articled.get(name, name), "through_many" if many else "through"


def plain_name(said: Statement, article: Article) -> str:
    """The name on one line, in the nominative, without an article, capitals as in a sentence."""
    name = capitals(one_line(said.speaker), article)
    if one_nominal(name, one_line(said.speaker_mention), article.language):
        name = f"{name}r"  # "der nordkoreanische Beamte": without his article, "nordkoreanischer Beamter"
    return nominative(name, several(said, article.language), article.language)


def _described(said: Statement, name: str, article: Article, language: LanguageCode) -> tuple[str, str]:
    """Somebody without a name in an article of another language: for whom he speaks, and what he is, by his role in
    ``language`` where that is all and is known there, else by the article's words.

    Empty for names, which are the same in both.
    """
    shown, words = with_article(said, name, article.language), answer_words(language)
    small = not answer_words(article.language).text("article_f")  # nouns are told from names by their letters
    noun = name[:1].islower() or name.split(" ")[-1][:1].islower() if small else shown != name
    if one := _of_one(said, name, article):
        return "", quoted(one, words)
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
    """A party's name in ``language``, where it is a country or a known body; as it stands, else."""
    known = party_of(party) if party else None
    if known is None:
        return party
    return known if language == "de" else _english().get(known, party)


def _of_one(said: Statement, name: str, article: Article) -> str:
    """A speaker of whom nothing is known but his people, behind his article: "der Grieche"; empty for others."""
    *before, last = one_line(said.speaker_mention).split(" ")
    if last != name or len(before) != 1 or one_national(before[0], name, article.language) is None:
        return ""
    return f"{before[0].lower()} {name}"


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

    german, printed = Locale("de").territories, country_names("en")
    english = {**Locale("en").territories, **printed}
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
