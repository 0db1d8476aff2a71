"""Whether the words at a place can stand for the speaker that was found for them, and who speaks where they cannot."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from qabot.answer.choosing.coverage import is_name, telling_words
from qabot.answer.choosing.evidence import story
from qabot.answer.choosing.offices import is_description
from qabot.answer.wording.determiners import several
from qabot.answer.wording.nouns import GENDERS, gender, is_role
from qabot.answer.wording.quoting import one_line
from qabot.answer.wording.speakers import party_name, plain_name, title
from qabot.answer.wording.through import told_to
from qabot.entities.names import skeleton
from qabot.entities.parties import parties_in, party_of
from qabot.languages.answer_vocabulary import answer_words
from qabot.languages.names import gender_of
from qabot.languages.question_vocabulary import question_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.cues import bears
from qabot.text.lexical import LANGUAGES
from qabot.types import Article, LanguageCode, Statement

BESIDE = 60  # characters beside a name within which the article says what he is
SHARED = 5  # letters that two nouns for one and the same end in


@lru_cache(maxsize=10_000)  # of all statements of every article that an answer looks at
def called(said: Statement, article: Article) -> Statement:
    """The statement with its speaker, as far as the article bears him out.

    Nobody speaks where the words at the place cannot stand for him who was found for them. Where they only describe
    somebody, by a noun for persons that the article never gives to him, and the reader is unsure or has found a body,
    the speaker is who they describe: "der Vertreter" is then no head of state, "der Beamte" no secret service.
    """
    if said.speaker:
        said = _from_within(_by_subject(said, article), article)
    if not said.speaker:
        return said
    if not agrees(said, article):
        return replace(said, speaker="", party="")
    if group := _group(said, article.language) or _whole(said, article) or _new(said, article.language):
        return replace(said, speaker=group)
    if told_to(said, article):
        return replace(said, speaker=_without_article(said, article.language))
    role = _description(said, article.language)
    if not role or party_of(said.speaker) is not None or _bears(said.speaker, role, article):
        return said
    body = any(
        _body(part, article)
        or (gender(part.casefold(), "", article.language) and not is_role(part.casefold(), article.language))
        for part in re.findall(r"\w+", plain_name(said, article))
    )
    if not (said.doubtful or body or several(said, article.language)):
        return said
    mention = one_line(said.speaker_mention)
    nations = parties_in(mention)
    party = next(iter(nations)) if len(nations) == 1 else ""
    return replace(said, speaker=mention.partition(" ")[2], party=party)


def _by_subject(said: Statement, article: Article) -> Statement:
    """The statement, a pronoun given to the name that opens its sentence, where that has not the speaker who was found
    for it: "Kern gave in: he had erred, he let it be known" is nobody's of whom was told earlier. After a sentence that
    a name opens, which may be a company's, "he" is nobody.
    """
    pronoun = one_line(said.speaker_mention).casefold()
    words = answer_words(article.language)
    single = {*words.text("pronouns_m").split(), *words.text("pronouns_f").split()}
    if pronoun not in single or said.speaker_span is None or not _person(said.speaker, article):
        return said
    before = [span for span in story(article) if span[0] < said.speaker_span[0]][-2:]
    told = [article.text[start : min(end, said.speaker_span[0])] for start, end in before]
    if any(part in text for text in told for part in said.speaker.split() if len(part) > 1):
        return said
    named = [_opening_name(text, article) for text in told]
    name = next(filter(None, reversed(named)), "")
    sexes = [gender_of(name.partition(" ")[0]), person_words(article.language).genders.get(pronoun, "")]
    if not name or (all(sexes) and sexes[0] not in sexes[1]):
        return said
    return replace(said, speaker=name if named[-1] or " " in name else "", party="")


def _from_within(said: Statement, article: Article) -> Statement:
    """The statement, what is only heard from inside a body given to voices from there: "aus dem Vorstand hieß es" is no
    word of the board's."""
    words = answer_words(article.language)
    if said.speaker_span is None or party_of(said.speaker) is not None or not re.search(words.text("heard"), said.cue):
        return said
    start, end = said.speaker_span
    inside = re.search(rf"(?<!\w)(?:{words.text('from')}) $", article.text[max(0, start - 20) : start])
    start = start - len(inside.group()) if inside else start
    mention = article.text[start:end]
    if not re.match(rf"(?:{words.text('from')}) (?:{words.text('from_known')}) ", mention):
        return said
    within = one_line(mention[:1].lower() + mention[1:])
    return replace(said, speaker=words.text("voices", body=within), speaker_mention=mention, speaker_span=(start, end))


def _opening_name(text: str, article: Article) -> str:
    """The name of a person that opens a sentence as its subject, a verb behind it; empty where there is none."""
    found = re.match(r"\s*((?:[A-ZÄÖÜ][\w-]+ )*?[A-ZÄÖÜ][\w-]+) [a-zäöüß]{3,}", text)
    if found is None or party_of(found[1]) is not None:
        return ""
    words = found[1].split()
    plain = all(is_name(word, article.language) and not _body(word, article) for word in words)
    return found[1] if plain and not is_role(words[-1].casefold(), article.language) else ""


def _new(said: Statement, language: LanguageCode) -> str:
    """Somebody whom the words at the place bring in, where another without a name was found for him: "an envoy" is not
    the official of whom was told before; empty for others."""
    mention = one_line(said.speaker_mention)
    first, _, rest = mention.partition(" ")
    brought = re.fullmatch(answer_words(language).text("somebody_new"), first.casefold())
    if not brought or not rest or not is_description(said.speaker, language):
        return ""
    role = next((word for word in re.findall(r"[\w-]+", rest) if is_role(word.casefold(), language)), "")
    return rest if role and not any(_alike(role, word) for word in re.findall(r"[\w-]{4,}", said.speaker)) else ""


def _group(said: Statement, language: LanguageCode) -> str:
    """Those who speak where the words at the place name only who leads them: "Forscher um Jan Horn"; empty for none."""
    words, mention = answer_words(language), one_line(said.speaker_mention)
    behind = (mention[led.end() :] for led in re.finditer(rf"(?<=\w) (?:{words.text('led_by')}) ", mention))
    leads = any(text.startswith(said.speaker) and not re.match(r"\w", text[len(said.speaker) :]) for text in behind)
    return _without_article(said, language) if leads else ""


def _whole(said: Statement, article: Article) -> str:
    """A name that only hangs on a noun, together with that: "Bürgermeisterin von Halden"; empty for others."""
    first = said.speaker.split()[0].casefold()
    if first not in person_words(article.language).owning:
        return ""
    heads = re.findall(rf"(?<![\w-])([A-ZÄÖÜ][\w-]*) {re.escape(said.speaker)}(?!\w)", article.text)
    noun = next((head for head in heads if bears(head.casefold(), article.language)), "")
    return f"{noun} {said.speaker}" if noun else ""


def _without_article(said: Statement, language: LanguageCode) -> str:
    """The words at the place for a speaker without the article before them, whose gender their adjectives show then."""
    mention, words = one_line(said.speaker_mention), answer_words(language)
    first, _, rest = mention.partition(" ")
    if first.casefold() not in person_words(language).definite:
        return mention
    kind = next((kind for kind in GENDERS if words.text(f"article_{kind}") == first.casefold()), "")
    ending = words.text(f"ending_{kind}") if kind else ""
    adjectives = re.match(r"(?:[a-zäöüß-]+en? )*", rest)
    if not ending or adjectives is None:
        return rest
    return re.sub(r"en?(?= )", ending, adjectives.group()) + rest[adjectives.end() :]


def agrees(said: Statement, article: Article) -> bool:
    """Whether nothing in the words at the place speaks against their speaker.

    Against him speak a pronoun of another number or gender, as far as his name shows one, a noun for a body where he is
    a person, the case of somebody to whom something is done, and a name that is none: "sie erklärten" is no Peskow,
    "der Dienst" no member of parliament, "Donnerstag" nobody, and neither are two countries side by side, nor "in einer
    Erklärung" where it was said.
    """
    mention = one_line(said.speaker_mention)
    name = plain_name(said, article)
    persons, words = person_words(article.language), answer_words(article.language)
    if name.casefold() in persons.prepositions | persons.determiners | words.days.keys() | words.weekdays.keys():
        return False
    if _two_countries(name) or _undergoes(said, mention, article) or _is_place(said, name, article):
        return False
    if re.fullmatch(question_words(article.language).hearsay, said.cue.casefold()):
        return False  # "Kern soll gelogen haben" is said of him
    if name and name.split()[-1] in mention:
        return True  # whatever stands before it: "Defence minister Ruth Lang", "die Firma Nordlicht"
    pronoun = mention.casefold()
    if pronoun in person_words(article.language).pronouns:
        if several(said, article.language) and re.fullmatch(words.text("one_told_of"), said.cue):
            return False  # "Sie wünsche sich Hilfe" is one, of whom others tell
        return _pronoun_fits(pronoun, name, said, article)
    head = re.findall(r"(?:^|(?<= ))[A-ZÄÖÜ][\w-]*", mention)[:1]
    return not (head and _person(name, article) and _body(head[0], article) and head[0] not in name)


def _two_countries(name: str) -> bool:
    """Whether a name ends in a country that has nothing to do with another before it: "US-Geheimdienst Russland"."""
    before, _, last = name.rpartition(" ")
    country = party_of(last)
    beside = before.rpartition(" ")[2]
    if country is None or last not in (country, party_name(country, "en")):
        return False
    return beside[:1].isupper() and beside[-1:] != "," and bool(parties_in(before) - {country})


def _undergoes(said: Statement, mention: str, article: Article) -> bool:
    """Whether the words are an object, as of somebody who is summoned or accused, and of nobody who is quoted."""
    language = article.language
    words = answer_words(language)
    before = article.text[said.sentence_span[0] : said.speaker_span[0]].split() if said.speaker_span else []
    if before and before[-1].casefold() in person_words(language).prepositions:
        return False  # "für den Abgeordneten"
    first, _, rest = mention.partition(" ")
    head = re.search(r"[A-ZÄÖÜ][\w-]*", rest)
    if head is None or not re.fullmatch(words.text("object_article"), first) or several(said, language):
        return False
    return is_role(head.group().casefold(), language) and not re.search(words.text("quoting"), said.cue.casefold())


def _is_place(said: Statement, name: str, article: Article) -> bool:
    """Whether the words only tell where something is said: "in einer Erklärung"; in a ministry people speak."""
    before = article.text[said.sentence_span[0] : said.speaker_span[0]] if said.speaker_span else ""
    if not re.search(rf"(?<!\w)(?:{answer_words(article.language).text('within')})\s$", before, re.IGNORECASE):
        return False
    named = any(word.name for word in telling_words(name, article.language))
    return not named and not bears(name.split()[-1].casefold(), article.language)


def _description(said: Statement, language: LanguageCode) -> str:
    """The noun by which the words at the place describe a person that is known already; empty where they name him."""
    mention = one_line(said.speaker_mention)
    first, _, rest = mention.partition(" ")
    if first.casefold() not in person_words(language).definite | {"the"}:
        return ""
    held = {skeleton(word) for word in re.findall(r"\w{3,}", said.speaker)}
    if held & {skeleton(word) for word in re.findall(r"\w{3,}", rest)}:
        return ""
    return next((word for word in re.findall(r"[\w-]+", rest) if is_role(word.casefold(), language)), "")


def _bears(name: str, role: str, article: Article) -> bool:
    """Whether the article calls somebody so, in his name or right beside it: "Außenminister Horn", "der Minister"."""
    last = re.findall(r"[\w-]+", name)[-1:]
    beside = rf"[^.!?]{{0,{BESIDE}}}"
    around = re.findall(rf"{beside}(?<!\w){re.escape(last[0])}(?!\w){beside}", article.text) if last else []
    return any(_alike(role, word) for text in (name, *around) for word in re.findall(r"[\w-]{4,}", text))


def _alike(role: str, word: str) -> bool:
    one, other = skeleton(role.split("-")[-1]), skeleton(word.split("-")[-1])
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= SHARED and longer.endswith(shorter))


def _pronoun_fits(pronoun: str, name: str, said: Statement, article: Article) -> bool:
    words = answer_words(article.language)
    many = several(said, article.language)
    plural = re.match(words.plural_verb, said.cue) is not None
    if pronoun in words.text("they").split():
        kinds = words.text("she").split()
        one = not many and (pronoun not in kinds or plural)
        return not one and (many or plural or _kind(name, article) in ("", "f"))
    shown = [kind for kind in GENDERS if pronoun in words.text(f"pronouns_{kind}").split()]
    kind = _kind(name, article)
    return not shown or (not many and (not kind or kind in shown))


def _kind(name: str, article: Article) -> str:
    """The gender of what a name without an article is called, where its noun, or the role before it, shows one."""
    if _person(name, article):
        role = title(name, article)
        return gender(role.casefold(), "der", article.language) if role else ""
    head = re.search(r"[A-ZÄÖÜ][\w-]*", name)
    return gender(head.group().casefold(), "", article.language) if head else ""


def _person(name: str, article: Article) -> bool:
    """Whether a name is somebody's full name."""
    parts = name.split()
    known = (is_role(part.casefold(), article.language) or _body(part, article) or part.isupper() for part in parts)
    return len(parts) > 1 and all(part[:1].isupper() for part in parts) and not any(known)


def _body(noun: str, article: Article) -> bool:
    """Whether a noun is one for a body and for no person."""
    lower = noun.casefold()
    forms = (lower, lower.removesuffix("s"), lower.removesuffix("es"))
    bodies = [person_words(language).organisations for language in LANGUAGES]  # names are not translated
    return any(form in held for form in forms for held in bodies) and not is_role(lower, article.language)
