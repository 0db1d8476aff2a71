"""From utterances to statements: who speaks, for whom, with which stance, and what a denial answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qabot.attribution.allegiance import owner, party
from qabot.attribution.answers import answered
from qabot.attribution.antecedents import relates_to_thing
from qabot.attribution.cast import Cast
from qabot.attribution.descriptions import Description, parse
from qabot.attribution.entities import chains
from qabot.attribution.heads import Sort
from qabot.attribution.mentions import Mention, mentions
from qabot.attribution.mute import is_address, is_matter, is_mute
from qabot.attribution.naming import speaker
from qabot.attribution.proper import with_body, with_name
from qabot.attribution.silent import Place, shared_speaker, silent_speaker, whose
from qabot.attribution.stance import Situation, stances
from qabot.attribution.utterance import Utterance
from qabot.languages.speaker_vocabulary import PersonWords, person_words
from qabot.sentences import sentences
from qabot.types import Article, Span, Statement

_ISSUED = 2  # sentences back within which a paper belongs to whoever is named


def resolve(article: Article, utterances: Sequence[Utterance]) -> list[Statement]:
    """The statements of an article in the order of its utterances, without those that are no one's words."""
    if not utterances:
        return []
    cast = cast_of(article, utterances)
    places: list[Place | None] = []
    for i in range(len(utterances)):
        places.append(_place(cast, utterances, places, i))
    spans = [place[0] if place else None for place in places]
    entities = [cast.entities[place[1]] if place else None for place in places]
    names = [speaker(entity, article.language) if entity else "" for entity in entities]
    parties = [party(cast, entity) if entity else "" for entity in entities]
    found = stances(
        article.text,
        [Situation(u, name, side) for u, name, side in zip(utterances, names, parties, strict=True)],
        article.language,
    )
    statements = []
    for i, utterance in enumerate(utterances):
        span = spans[i]
        if span is None and _mute(cast, utterance):
            continue  # "das Geld erinnert an ...", "nach Wunsch"
        span = with_body(article.text, span, article.language) if span else None
        via = cast.at(utterance.via_span) if utterance.via_span else None
        statements.append(
            Statement(
                article=article.id,
                speaker=names[i],
                party=parties[i],
                speaker_mention=article.text[slice(*span)] if span else "",
                speaker_span=span,
                stance=found[i],
                kind=utterance.kind,
                cue=" ".join(article.text[slice(*cue)] for cue in utterance.cue_spans),
                cue_spans=utterance.cue_spans,
                content=article.text[slice(*utterance.content_span)],
                content_span=utterance.content_span,
                quote_spans=utterance.quote_spans,
                sentence_span=utterance.sentence_span,
                addressee_span=utterance.addressee_span,
                via=speaker(via, article.language) if via else None,
            )
        )
    return answered(article, statements)


def cast_of(article: Article, utterances: Sequence[Utterance]) -> Cast:
    """The persons, organisations and countries of an article, speakers found by detection among them."""
    text, language = article.text, article.language
    rows = [span for block in article.blocks for span in sentences(text, language, block.start, block.end)]
    known = {u.speaker_span for u in utterances if u.speaker_span} | {u.via_span for u in utterances if u.via_span}
    speakers = sorted(known)
    found = [
        mention
        for mention in mentions(text, rows, language)
        if not any(_overlaps(mention.phrase.span, span) for span in speakers)
    ]
    voices = {u.speaker_span for u in utterances}
    strong = {u.speaker_span for u in utterances if u.source and u.cue in person_words(language).strong_sources}
    for span in speakers:
        number = next((i for i, row in enumerate(rows) if row[0] <= span[0] < row[1]), len(rows))
        phrase = parse(text, with_name(text, span, language), language)
        phrase = replace(phrase, span=span)
        if phrase.determiner in person_words(language).only_plural and phrase.sort is Sort.PERSON and not phrase.name:
            phrase = replace(phrase, numbers="p", sort=Sort.GROUP)  # "den Experten zufolge"
        voice = span in voices
        found.append(
            Mention(phrase, number, voice, speaks=span in strong or not (voice and is_mute(phrase, text, language)))
        )
        found += [m for m in _inside(text, span, number, language) if m.phrase.span != span]
    found.sort(key=lambda mention: (mention.phrase.span[0], -mention.phrase.span[1]))
    return chains(text, found, language)


def _inside(text: str, span: Span, number: int, language: str) -> list[Mention]:
    """Whom a speaker's phrase names besides: the ministry in "Sprecher des Ministeriums"."""
    inner = [m for m in mentions(text, [span], language) if m.phrase.span[0] > span[0]]
    inner = [m for m in inner if not text[: m.phrase.span[0]].rstrip().endswith(",")]  # appositions are the same
    return [Mention(m.phrase, number, subject=False) for m in inner if m.phrase.sort is not Sort.OTHER or m.phrase.name]


def _mute(cast: Cast, utterance: Utterance) -> bool:
    if utterance.speaker_span is None:
        return False
    span = utterance.speaker_span
    if is_address(cast.text, span, cast.language) or is_matter(cast.text, span, cast.language):
        return True
    phrase = parse(cast.text, utterance.speaker_span, cast.language)
    return is_mute(phrase, cast.text, cast.language) or relates_to_thing(cast.text, phrase, cast.language)


def _overlaps(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _place(cast: Cast, utterances: Sequence[Utterance], known: Sequence[Place | None], i: int) -> Place | None:
    """Where the speaker of an utterance is named, and which entity that is."""
    utterance = utterances[i]
    if utterance.speaker_span is not None and is_address(cast.text, utterance.speaker_span, cast.language):
        return None
    if utterance.speaker_span is not None and is_matter(cast.text, utterance.speaker_span, cast.language):
        return shared_speaker(utterances, known, i)
    if utterance.speaker_span is not None and _first_person(cast, utterance.speaker_span):
        return _quoted_by(utterances, known, i)
    if utterance.speaker_span is not None:
        number = cast.by_span.get(utterance.speaker_span)
        if number is not None and (real := whose(cast, utterance, number)):
            return real
        if number is None or _abstract(cast, number):
            return None
        return _told_by(cast, known, utterance.speaker_span, number)
    if utterance.inherits is not None and utterance.inherits < i:
        return known[utterance.inherits]
    return silent_speaker(cast, utterances, known, i)


def _abstract(cast: Cast, number: int) -> bool:
    """Whether an entity is a matter that nobody hears speak: "der Streit"."""
    entity = cast.entities[number]
    last = entity.name.split()[-1].lower() if entity.name else ""
    return entity.sort is Sort.OTHER and entity.camp is None and last in person_words(cast.language).abstract


def _first_person(cast: Cast, span: Span) -> bool:
    return cast.text[slice(*span)].lower() in person_words(cast.language).reflexive_speakers


def _quoted_by(utterances: Sequence[Utterance], known: Sequence[Place | None], i: int) -> Place | None:
    """Who says "ich" or "wir": he whose words hold it, else who spoke last."""
    span = utterances[i].speaker_span or utterances[i].sentence_span
    for j in range(i - 1, -1, -1):
        start, end = utterances[j].content_span
        if known[j] is not None and start <= span[0] < end:
            return known[j]
    return next((place for place in reversed(known) if place is not None), None)


def _told_by(cast: Cast, known: Sequence[Place | None], span: Span, number: int) -> Place:
    """The speaker at a span that may name only his words: "nach Angaben kroatischer Medien", "den Angaben zufolge"."""
    carried = _carrier(cast, span, number)
    phrase = parse(cast.text, span, cast.language)
    words = [token.lower for token in phrase.tokens if token.capital or token.lower not in phrase.determiner]
    if carried == number and words and words[-1].startswith(person_words(cast.language).releases or ("\n",)):
        return _issuer(cast, known, span) or (span, number)
    if carried != number or not words or not words[-1].startswith(person_words(cast.language).telling):
        return span, carried
    for mention, other in cast.places:
        if mention.phrase.span[0] == span[1] + 1 and other != number:
            return mention.phrase.span, other
    last = next((place for place in reversed(known) if place is not None), None)
    return (span, last[1]) if last is not None and phrase.definite else (span, number)


def _issuer(cast: Cast, known: Sequence[Place | None], span: Span) -> Place | None:
    """Whose a paper is that names nobody ("die Aussendung"): of him who is named last before it."""
    for mention, number in reversed(cast.places):
        start, end = mention.phrase.span
        if start >= span[0]:
            continue
        if "\n\n" in cast.text[end : span[0]] or cast.text.count(". ", end, span[0]) > _ISSUED:
            break
        entity = cast.entities[number]
        named = entity.sort is not Sort.OTHER or entity.camp is not None or bool(entity.names)
        noun = mention.phrase.sort is not Sort.PRONOUN and not _carries(mention.phrase, person_words(cast.language))
        noun = noun and (mention.speaks or not is_mute(mention.phrase, cast.text, cast.language))
        if named and noun and (mention.subject or mention.speaks) and not _abstract(cast, number):
            return span, number
    last = next((place for place in reversed(known) if place is not None), None)
    return (span, last[1]) if last is not None else None


def _carrier(cast: Cast, span: Span, number: int) -> int:
    """The owner of words or a paper that stand for who speaks: the club in "eine Pressemitteilung des Clubs"."""
    found, persons = cast.entities[number], person_words(cast.language)
    phrase = parse(cast.text, span, cast.language)
    if not _carries(phrase, persons):
        return number
    noun = phrase.noun if not persons.nouns_capital else next(w for w in phrase.words if _nominal(w, phrase))
    held = owner(cast, replace(phrase, noun=noun), found)
    if held is None:
        return number
    if held not in cast.entities:
        cast.entities.append(held)
    return cast.entities.index(held)


def _carries(phrase: Description, persons: PersonWords) -> bool:
    """Whether a phrase names words or a paper rather than him who speaks."""
    if not persons.nouns_capital:
        return phrase.noun.lower() in persons.carriers
    first = next((word.lower() for word in phrase.words if _nominal(word, phrase)), "")
    endings = ("", "n", "en", "s", "e")
    return bool(first) and any(first.removesuffix(ending).endswith(tuple(persons.carriers)) for ending in endings)


def _nominal(word: str, phrase: Description) -> bool:
    return word[0].isupper() and word.lower() != phrase.determiner
