"""How what somebody says can be joined to a verb, so that it stands by itself and misleads nobody."""

from __future__ import annotations

import re
from enum import Enum

from qabot.answer.wording.agreement import agrees
from qabot.answer.wording.quoting import bare, interrupted, one_line
from qabot.languages.answer_vocabulary import AnswerWords, answer_words
from qabot.languages.speaker_vocabulary import person_words
from qabot.text.cues import stance_of
from qabot.text.tagger import PartOfSpeech, finite, part_of_speech
from qabot.types import Article, Kind, LanguageCode, Stance, Statement

RETOLD = 0.7  # confidence from which a stance is told that the article has no verb for
FEWEST_WORDS = 4  # of a clause that is quoted by itself
_BORDER_BEFORE = ',:;„“”"»«(–—-‚‘'
_OPENING = ' „“”"»«'
_BREAK = re.compile(r"[,;:.!?()“”\"»«–—]")
_BORDER_BEHIND = re.compile(r"\s*(?:$|[.,;:!?“”\"»«)–—]|(?:und|sowie|aber|doch|während|and|but|while|as|when)\b)")


class Form(Enum):
    """How what somebody says is joined to the verb that tells of it."""

    WORDS = "own words, behind a colon"
    CLAUSE = "a clause with its conjunction"
    SPEECH = "a clause without one"
    INFINITIVE = "an infinitive"
    OBJECT = "a noun, or what is done"
    SENTENCE = "only within the article's own sentence"


def sure_stance(said: Statement | None, article: Article) -> Stance | None:
    """The stance of a statement where it may be told without the article's words, else None.

    Never where the reader is doubtful, or the words at the place speak against the speaker; else where the article's
    own verb shows the stance, or where the reader is sure of it. That somebody says it is claimed on less than that he
    denies it or blames somebody.
    """
    if said is None or said.doubtful or not agrees(said, article):
        return None
    told = stance_of(said.cue, article.language)
    if told is Stance.DENIES is not said.stance:
        return None  # "weigerte sich, das zu zahlen" announces nothing
    shown = said.stance is Stance.CLAIMS or told is said.stance
    return said.stance if shown or said.confidence is None or said.confidence >= RETOLD else None


def stands_alone(said: Statement, article: Article) -> bool:
    """Whether what is said can be told without the article's sentence."""
    return form_of(said, article) is not Form.SENTENCE


def form_of(said: Statement, article: Article) -> Form:
    """How a content can be joined to a verb; ``SENTENCE`` where only the whole sentence tells it rightly."""
    words = answer_words(article.language)
    content = bare(one_line(said.content))
    start, end = said.content_span
    before = one_line(article.text[said.sentence_span[0] : start]) if start > said.sentence_span[0] else ""
    if not content or interrupted(one_line(said.content)):
        return Form.SENTENCE
    if own_speech(said, article) and _own_words(content, words):
        begins = not before or before.rstrip(_OPENING)[-1:] in tuple(":.!?")
        if content[:1].isupper() and begins and _closed(said, article):
            return Form.WORDS
        if words.text("speech_that"):
            return Form.SENTENCE  # "said that we will pay" would make somebody else of him
    if _names_himself(said) or _negated(said, article):
        return Form.SENTENCE
    if said.kind is Kind.DIRECT:
        marked = said.content[:1] in '„“"»«' or article.text[start - 1 : start] in tuple('„“"»«')
        if marked and conjunction(said, article):
            return Form.CLAUSE
        if marked:  # a fragment in marks ("unbegründet") says nothing behind a colon
            return Form.SENTENCE if content[:1].islower() and before.rstrip(_OPENING)[-1:] != ":" else Form.WORDS
        quoted = any(quote[0] <= start and end <= quote[1] for quote in said.quote_spans)
        if quoted or before.rstrip()[-1:] in tuple(":–—"):  # it goes on, or is a talk written down
            return Form.WORDS if content[:1].isupper() and " " in content else Form.SENTENCE
    if re.search(words.negative, before.rstrip(_BORDER_BEFORE + " ").casefold()) and before[-1:] not in ",:;":
        return Form.SENTENCE  # what negates it stands outside
    closed = _closed(said, article)
    opened = not before or before[-1] in _BORDER_BEFORE
    joined = conjunction(said, article)
    whether = re.match(rf"(?:{words.text('whether')})\b", f"{joined}{content}", re.IGNORECASE)
    if whether and said.stance is Stance.CLAIMS:
        return Form.SENTENCE  # "ließ offen, ob" says neither
    named = said.kind is not Kind.PARTIAL_QUOTE and re.match(rf"(?:{words.conjunctions})\s", content, re.IGNORECASE)
    opening = content.split(" ")[1 if named else 0].casefold()
    if re.fullmatch(words.text("this"), opening) and said.kind is not Kind.DIRECT:
        return Form.SENTENCE  # "dass dies so sei" says nothing by itself
    if named and content[:1].isupper() and re.search(rf", {words.finite}", content):
        return Form.SPEECH if closed else Form.SENTENCE  # "Dass das Wehr leckt, sei falsch": not only that it leaks
    if joined or named:
        return Form.CLAUSE if closed and content.count(" ") >= FEWEST_WORDS - 2 else Form.SENTENCE
    infinitive = _infinitive(content, article.language)
    if infinitive and (opened or article.language == "en"):
        return Form.INFINITIVE if closed else Form.SENTENCE
    verbless = _verbless(content, article.language)
    noun = said.kind in (Kind.REPORTED, Kind.PARTIAL_QUOTE) or verbless
    if noun and re.fullmatch(words.phrase, content.strip(" .,")):
        return Form.OBJECT if _governed(said, before, words) else Form.SENTENCE
    if re.match(words.finite, content) or any(start <= cue[0] < end for cue in said.cue_spans):
        return Form.SENTENCE  # its subject, or who says it, stands elsewhere in it
    if (
        said.kind is Kind.REPORTED
        or verbless
        or content.count(" ") < FEWEST_WORDS - 1
        or not re.match(words.speech, content)
    ):
        return Form.SENTENCE
    verbs = person_words(article.language).auxiliaries | words.reporting
    if said.kind is Kind.PARTIAL_QUOTE and not verbs & set(content.casefold().split()):
        return Form.SENTENCE  # what somebody is called by: "das Vorhaben „töricht“"
    follows = any(abs(span[1] - start) <= 1 for span in said.cue_spans)  # "said no workers were missing"
    return Form.SPEECH if closed and (opened or follows) else Form.SENTENCE


def own_speech(said: Statement, article: Article) -> bool:
    """Whether somebody speaks for himself, as in an interview: as "I", or of himself where nobody but a label names
    him."""
    place = said.speaker_span
    if place is None or not said.sentence_span[0] <= place[0] < said.sentence_span[1]:
        own = True
    elif one_line(said.speaker_mention).casefold() in person_words(article.language).reflexive_speakers:
        return True
    else:
        own = article.text[place[1] :].lstrip(" *").startswith(":")
    return own and said.kind is not Kind.PARTIAL_QUOTE and _own_words(said.content, answer_words(article.language))


def _own_words(content: str, words: AnswerWords) -> bool:
    """Whether a content speaks of "me" and "us", or answers, outside its quotations."""
    return re.search(words.own_words, re.sub(r"[„“\"»«][^„“”\"»«]*[“”\"«»]", "", content)) is not None


def _closed(said: Statement, article: Article) -> bool:
    """Whether a clause ends with a content."""
    end = said.content_span[1]
    return _BORDER_BEHIND.match(article.text[end : end + 40]) is not None or bare(one_line(said.content))[-1:] in tuple(
        ".!?"
    )


def _negated(said: Statement, article: Article) -> bool:
    """Whether the verb by which something is said is negated beside it: "glaubt nicht, dass", "rechnet kaum damit"."""
    negative = rf"(?:{answer_words(article.language).negative.removesuffix('$')})"
    start, end = said.sentence_span
    inside = said.content_span
    for cue in said.cue_spans:
        if inside[0] <= cue[0] < inside[1]:
            continue
        opening = _BREAK.split(article.text[max(start, inside[1] if inside[1] <= cue[0] else start) : cue[0]])[-1]
        closing = _BREAK.split(article.text[cue[1] : inside[0] if cue[1] <= inside[0] else max(end, cue[1])])[0]
        if re.search(rf"(?<!\w){negative}(?!\w)", f"{opening} {closing}".casefold()):
            return True
    return False


def _names_himself(said: Statement) -> bool:
    """Whether what is said holds the words for who says it: "viele, so der Verband, wegen Fiebers"."""
    place = said.speaker_span
    return place is not None and said.content_span[0] <= place[0] and place[1] <= said.content_span[1]


def in_sentence(content: str, article: Article, words: AnswerWords) -> str | None:
    """A clause that opened a sentence as it stands within one; None where its first word may be a name.

    A word is none if the language knows it as one that opens clauses, or if the article has it in small letters.
    """
    first = re.match(r"[^\W\d_]+(?:['’][a-z]+)?", content)
    if first is None or not first.group()[:1].isupper():
        return content
    small = first.group().lower()
    if small in words.openers or re.search(rf"(?<![\w-]){re.escape(small)}(?![\w-])", article.text):
        return content[:1].lower() + content[1:]
    return content if re.search(rf"[a-z,;] {re.escape(first.group())}(?!\w)", article.text) else None


def inside(content: str, language: LanguageCode) -> str:
    """A noun with what belongs to it as it stands within a sentence that it opened: "Den Vorwurf", "den Vorwurf"."""
    first, _, rest = content.partition(" ")
    small = first.lower()
    if not rest or first == small or first[1:] != small[1:]:
        return content
    opens = small in person_words(language).determiners
    if language == "de" and not opens:
        kinds = part_of_speech(first), part_of_speech(small)
        opens = kinds[0] is PartOfSpeech.OTHER or (
            kinds == (PartOfSpeech.NOUN, PartOfSpeech.OTHER) and rest[:1].isupper()
        )
    return f"{small} {rest}" if opens else content


def _infinitive(content: str, language: LanguageCode) -> bool:
    """Whether a content is an infinitive with what belongs to it; "habe nichts zu tun" only ends like one."""
    found = re.match(answer_words(language).infinitive, content)
    if found is None:
        return False
    before = found.group().rsplit(" ", 1)[0] if answer_words(language).text("comma") else ""  # it ends its clause
    held = set(before.casefold().split()) & person_words(language).auxiliaries
    return not held or "," in before


def _verbless(content: str, language: LanguageCode) -> bool:
    """Whether a German content has no finite verb, so that it is no sentence ("8,5 Prozent mehr Lohn")."""
    found = (word for n, word in enumerate(re.findall(r"[^\W\d_]+", content)) if word.islower() or not n)
    return language == "de" and not any(map(finite, found))


def _governed(said: Statement, before: str, words: AnswerWords) -> bool:
    """Whether nothing before a noun belongs to it, so that it can be the object of another verb."""
    if re.search(words.governing, said.cue.casefold()):
        return False
    last = re.findall(r"[\w'-]+$", before)
    if not last:
        return True
    word = last[0]
    prepositions = {verb.before for verbs in words.verbs.values() for verb in verbs if verb.before}
    cue = said.cue.split()
    return word in cue or word.casefold() in prepositions or (said.content[:1].islower() and word[:1].isupper())


def conjunction(said: Statement, article: Article) -> str:
    """The conjunction that opens the clause of a content just before it, with the blank; empty where none does."""
    before = article.text[said.sentence_span[0] : said.content_span[0]]
    found = re.search(rf"(?<!\w)(?:{answer_words(article.language).conjunctions})\s+$", before, re.IGNORECASE)
    return found.group() if found else ""


def asks_another(said: Statement, article: Article) -> bool:
    """Whether a sentence tells of whom it is demanded, beside who demands it and what: a noun or a pronoun, behind no
    preposition but one that stands before such."""
    asked, people = answer_words(article.language).text("demanded_of"), person_words(article.language)
    if not asked:
        return False
    left, at = [], said.sentence_span[0]
    parts = [said.content_span, *said.cue_spans, *([said.speaker_span] if said.speaker_span else [])]
    for start, end in sorted(parts):
        left.append(article.text[at : max(at, start)])
        at = max(at, end)
    for piece in re.split(r"[,;:(]", " , ".join([*left, article.text[at : said.sentence_span[1]]])):
        tokens = re.findall(r"[^\W\d_]+", piece)
        for n, word in enumerate(tokens):
            before = next((w.casefold() for w in reversed(tokens[:n]) if w.casefold() in people.prepositions), "")
            noun = word[:1].isupper() and part_of_speech(word) is not PartOfSpeech.OTHER
            named = (noun or word.casefold() in people.genders) and word.casefold() not in people.determiners
            if named and (not before or re.fullmatch(asked, before)):
                return True
    return False
