"""Evidence to sentences that a newspaper would print: who says what, in which words, in a form that misleads nobody.

Quotation marks are for words that somebody spoke or wrote himself; reported speech stands without ("bestreitet, die
Armee auszurüsten"). What cannot be joined to a verb, and what the reader is unsure of, is told by the article's own
sentence, in which it is plain who does what (``named``); in an answer of another language that is a quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qabot.answer.choosing.evidence import Evidence, story
from qabot.answer.wording.agreement import agrees
from qabot.answer.wording.determiners import several
from qabot.answer.wording.forms import (
    Form,
    asks_another,
    conjunction,
    form_of,
    in_sentence,
    inside,
    own_speech,
    sure_stance,
)
from qabot.answer.wording.moments import behind_clock
from qabot.answer.wording.named import apart, meant
from qabot.answer.wording.quoting import (
    CLOSING,
    LONGEST,
    NOTE,
    OPENING,
    balanced,
    bare,
    excerpt,
    one_line,
    points_back,
    quoted,
    unended,
)
from qabot.answer.wording.speakers import named_again, plain_name, speaker, via_name
from qabot.answer.wording.through import outlet_beside
from qabot.entities.parties import party_of
from qabot.languages.answer_vocabulary import AnswerWords, Verb, answer_words
from qabot.languages.question_vocabulary import question_words
from qabot.text.cues import stance_of
from qabot.text.notes import note_at
from qabot.types import Article, Kind, LanguageCode, Stance, Statement

ROOT = 6  # letters of a word that its forms have in common


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of an answer: its text, and the parts of it that are the article's words, as they are printed."""

    text: str
    quotes: tuple[str, ...]

    def names(self, who: str) -> bool:
        """Whether a speaker stands in it as he is given, or in brackets."""
        return any(name.casefold() in self.text.casefold() for name in (who.rstrip(","), apart(who)))


def line(
    evidence: Evidence,
    language: LanguageCode,
    place: str | None = None,
    referent: str | None = None,
    question: str | None = None,
    *,
    whole: bool = False,
    known: bool = False,
) -> Sentence:
    """What the evidence says, in ``language``; quotations stay in the article's.

    ``place`` is when and where it was said, ``referent`` what a content that only points to something refers to,
    ``question`` what was asked where the words are an answer that needs it;
    ``whole`` asks for the article's own sentence, ``known`` says that office and party of the speaker are told already.
    """
    words, said, article = answer_words(language), evidence.statement, evidence.article
    sure = said is not None and said.speaker and sure_stance(said, article) is not None
    told = _told(said, article, language, words, known) if said and sure and not whole else None
    text, quotes = told or _reported(evidence, language, words, known)
    if referent and referent.casefold() not in text.casefold() and not (said and _speaks_of(referent, said)):
        # nothing that the line tells itself, and no piece of a sentence about him who speaks
        text = words.text("meant", line=text, referent=referent)
    if question:
        put = "asked" if question.endswith("?") else "answered"
        text = words.text(put, line=text, question=quoted(unended(question), words))
    text = words.text("place", line=text, place=place) if place else text
    closed = text.rstrip('“”"»«').endswith((".", "!", "?"))
    return Sentence(text if closed else f"{text}.", quotes)


def _speaks_of(referent: str, said: Statement) -> bool:
    """Whether a referent holds the words at the place for the speaker: "die Direktorin von den Fällen"."""
    mention = one_line(said.speaker_mention).casefold()
    return " " in mention and mention in referent.casefold()


def retold(evidence: Evidence, language: LanguageCode) -> bool:
    """Whether a line tells in words of ours who takes which stance; else it is the article's sentence."""
    said, article = evidence.statement, evidence.article
    if said is None or not said.speaker or sure_stance(said, article) is None:
        return False
    return _told(said, article, language, answer_words(language), known=False) is not None


def contradicted(said: Statement, article: Article) -> bool | None:
    """Whether the content of a denial is what is denied; False: what is said against it; None: this does not show."""
    words = answer_words(article.language)
    before = article.text[said.sentence_span[0] : said.content_span[0]]
    form, cue = form_of(said, article), said.cue.casefold()
    if form is Form.WORDS:
        return False
    if re.search(words.allegation, before.casefold()) and form is not Form.OBJECT:
        return True
    denying = re.search(words.denying, cue) is not None
    if form is Form.OBJECT:
        return True
    if form in (Form.CLAUSE, Form.INFINITIVE):
        return True if denying else None if stance_of(cue, article.language) is Stance.DENIES else False
    if denying:
        negated = re.search(question_words(article.language).negation, said.content.casefold())
        return True if before.rstrip().endswith(",") and not negated else False if negated else None
    return False


def _told(
    said: Statement, article: Article, language: LanguageCode, words: AnswerWords, known: bool
) -> tuple[str, tuple[str, ...]] | None:
    """The line and its quotation where a content can be joined to a verb; None where only the sentence tells it."""
    form = form_of(said, article)
    if form is Form.SENTENCE or (article.language != language and form is not Form.WORDS):
        return None
    if form is Form.INFINITIVE and said.stance is Stance.DEMANDS and asks_another(said, article):
        return None  # "rät allen Kunden, ihre Konten zu prüfen": whose they are has to be told
    if _recalled(said, article):
        return None  # said before what is reported: the article's date is not its own
    if form is Form.OBJECT and " " not in said.content and points_back(said.content, article.language):
        return None
    verb = _verb(said, article, form, language)
    if said.stance is Stance.DENIES:
        denied = contradicted(said, article)
        if denied is None:
            return None
        if not denied and stance_of(said.cue, article.language) is Stance.DENIES:
            key = "objects" if form is Form.WORDS else "counters"
            verb = Verb(words.text(key), words.text(f"{key}_many"))
        elif not denied:  # the article says no more than that he said it
            verb = _verb(replace(said, stance=Stance.CLAIMS), article, form, language)
        elif form is Form.SPEECH or (form is Form.INFINITIVE and not re.search(words.denying, said.cue.casefold())):
            verb = Verb(words.text("denied"), words.text("denied_many"))
    return _joined(said, article, form, language, words, verb, known) if verb else None


def _recalled(said: Statement, article: Article) -> bool:
    """Whether an article recalls what somebody had said at an earlier time."""
    start, end = said.sentence_span
    around = article.text[start : max(start, said.content_span[0])], article.text[min(end, said.content_span[1]) : end]
    return any(re.search(answer_words(article.language).text("recalled"), text) for text in around)


def _many(said: Statement, article: Article, words: AnswerWords) -> bool:
    one = words.text("bodies") == "one" and party_of(one_line(said.speaker)) is not None
    return several(said, article.language) and not one


def _verb(said: Statement, article: Article, form: Form, language: LanguageCode) -> Verb | None:
    """The first verb of the stance that the cue may stand for and that takes such a content; None for none."""
    stance = said.stance
    neutral = not said.cue or stance_of(said.cue, article.language) is Stance.CLAIMS
    if neutral and stance is not Stance.DENIES:
        stance = Stance.CLAIMS  # where the article has no verb for it, ours claims no more than that it is said
    verbs = answer_words(language).verbs[stance]
    if article.language != language:
        return verbs[-1]
    start = said.content_span[0]
    last = re.findall(r"\w+$", article.text[said.sentence_span[0] : start].rstrip())
    for verb in verbs:
        if verb.cue and not re.search(verb.cue, said.cue.casefold()):
            continue
        if form is Form.WORDS:
            if not verb.to and (verb.clause or verb.infinitive):
                return verb
            continue
        if verb.to and not _addressee(said, article, verb):
            if form is Form.INFINITIVE and verb.cue:
                return None  # "fordert Horn auf, sich zu entschuldigen": who is to do it has to be told
            continue
        if form is Form.OBJECT:
            if last and last[0].casefold() == verb.before != "":
                return verb
            fits = re.search(verb.objects, said.cue.casefold()) is not None
            if verb.object and not verb.before and fits:
                return verb
            continue
        if form is Form.INFINITIVE and verb.infinitive:
            return verb
        if form in (Form.CLAUSE, Form.SPEECH) and verb.clause:
            return verb
    return None


def _addressee(said: Statement, article: Article, verb: Verb) -> str:
    """The words of the article for whom it is said to, where they fit the verb; pronouns do not."""
    if said.addressee_span is None:
        return ""
    to = one_line(article.text[slice(*said.addressee_span)])
    if said.speaker and said.speaker in to:
        return ""
    first = to.split(" ")[0]
    if re.fullmatch(question_words(article.language).articles, first.casefold()):
        to = first.lower() + to[len(first) :]  # it may have opened a sentence
    if not re.search(r"[A-ZÄÖÜ]", to) or (verb.addressed and not re.match(verb.addressed, to)):
        return ""
    return to


def _joined(
    said: Statement,
    article: Article,
    form: Form,
    language: LanguageCode,
    words: AnswerWords,
    verb: Verb,
    known: bool,
) -> tuple[str, tuple[str, ...]] | None:
    quote = _content(said, article, form)
    name = plain_name(said, article)
    if not balanced(quote) or (form is not Form.WORDS and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", quote)):
        return None  # "ARD bestätigt: Die ARD überträgt"
    via = _via(said, article, language, words)
    if verb.one in via.split():  # it reports, as another reports
        verb = words.verbs[Stance.CLAIMS][-1]
    says = verb.many if _many(said, article, words) else verb.one
    to = verb.to.format(to=_addressee(said, article, verb)) if verb.to and article.language == language else ""
    who = (named_again if known else speaker)(said, article, language)
    who = who[:1].upper() + who[1:]
    if form is Form.OBJECT:
        says = " ".join(part for part in (says, to, verb.before) if part)
        key = "line_behind" if verb.behind else "line"
        shown = inside(quote, article.language) if _begins(said, article) else quote
        kept = quote if shown == quote else quote.partition(" ")[2]
        return words.text(key, who=who, says=says, quote=shown, behind=verb.behind) + via, (kept,)
    says = " ".join(part for part in (says, to, verb.behind) if part)
    if form is Form.WORDS:
        return words.text("line", who=who, says=f"{says}{via}:", quote=quoted(quote, words)), (quote,)
    shown, kept = quote, quote
    if form is Form.SPEECH and words.text("speech_that"):
        lowered = in_sentence(quote, article, words)
        if lowered is None:
            return None
        shown, kept = f"{words.text('speech_that')} {lowered}", quote.partition(" ")[2]
    elif form is Form.SPEECH and (quote[:1].isupper() or _begins(said, article)):
        return words.text("line", who=who, says=f"{says}{via}:", quote=quote), (quote,)
    elif form is Form.CLAUSE and _according(said, article):
        shown = f"{words.text('that')} {quote}"
    elif form is Form.CLAUSE and (opening := re.match(r"((?-i:[A-ZÄÖÜ])\w+) (?=\S)", quote)):
        kept = quote[opening.end() :]  # the conjunction has opened a sentence
        shown = f"{opening[1].lower()} {kept}"
    return words.text("line", who=who, says=f"{says}{words.text('comma')}", quote=shown) + via, (kept,)


def _via(said: Statement, article: Article, language: LanguageCode, words: AnswerWords) -> str:
    """Through whom it is known, as it stands behind a clause; empty where nobody is named."""
    if said.via:
        name, key = via_name(said.via, article, language)
        return words.text(key, via=name)
    outlet = outlet_beside(said, article)
    if outlet is None:
        return ""
    name = outlet.subject if article.language == language else outlet.name
    return words.text("through", via=words.articled.get(name, name))


def _according(said: Statement, article: Article) -> bool:
    """Whether a clause opens with "wonach", which follows a noun and no verb."""
    opening = f"{conjunction(said, article)}{said.content}"
    return re.match(rf"(?:{answer_words(article.language).according})\s", opening, re.IGNORECASE) is not None


def _begins(said: Statement, article: Article) -> bool:
    """Whether a clause opens a sentence, or what stands behind a colon."""
    start = said.content_span[0]
    before = article.text[said.sentence_span[0] : start].rstrip(' \n„“”"»«')
    return start <= said.sentence_span[0] or not before or before[-1] in ".!?:"


def _content(said: Statement, article: Article, form: Form) -> str:
    """The content as it is told: a clause with its conjunction, cut only at its ends, marks where the article has them.

    Own words come without their outer marks, which are those of the answer's language.
    """
    words = answer_words(article.language)
    text, (start, end) = article.text, said.content_span
    opening = conjunction(said, article)
    opened, closed = text[max(0, start - 1) : start] in tuple(OPENING), text[end : end + 1] in tuple(CLOSING)
    if form is Form.WORDS or not (opened or closed):
        pass
    elif balanced(text[start:end]):
        start, end = (start - 1, end + 1) if opened and closed else (start, end)
    else:
        start, end = (start - 1, end) if opened else (start, end + 1)
    if form is Form.CLAUSE and not _according(said, article):
        start -= len(opening)
    shown = unended(excerpt(text, (start, end), (start, end)).strip(" ,;")).rstrip(" ,;")
    if form is Form.WORDS or not balanced(shown):
        shown = unended(bare(shown)).rstrip(" ,;")
    return re.sub(rf"^(?:{words.according})\s+", "", shown)


def _reported(
    evidence: Evidence, language: LanguageCode, words: AnswerWords, known: bool
) -> tuple[str, tuple[str, ...]]:
    """The article's own sentence; who is meant in brackets, where it does not name him in full."""
    said, article = evidence.statement, evidence.article
    start, end = behind_clock(article, evidence.span[0]), evidence.span[1]
    if label := re.match(answer_words(article.language).interviewing, article.text[start:end]):
        start += label.end()  # "A: I do not know him."
    keep = said.content_span if said else (start, end)
    if keep[0] < start:  # from the beginning of that sentence
        start = next((at for at, to in story(article) if at <= keep[0] < to), keep[0])
    whole = (start, max(end, keep[1]))
    note = note_at(article, evidence.span)
    longest = NOTE if note else LONGEST
    sentence = bare(unended(excerpt(article.text, whole, keep if said else (start, start), longest)))
    if said is None or not said.speaker or not agrees(said, article):
        key = "says_unnamed" if said else "noted" if note else "reported"
        return words.text(key, quote=quoted(sentence, words)), (sentence,)
    who = meant(said, article, language, sentence, known)
    labelled = sentence.startswith(f"{one_line(said.speaker_mention)}:")
    own = said.kind is Kind.DIRECT or (own_speech(said, article) and not labelled)
    own = own and not set(sentence) & set(OPENING + CLOSING)  # somebody goes on speaking
    if article.language != language or own or not balanced(sentence):
        quotes: tuple[str, ...] = (sentence,)
        text = f"{quoted(sentence, words)}{who.apart}"
    else:
        first, second = sentence[: who.at], sentence[who.at :]
        quotes = tuple(filter(None, (first.strip(), second.strip())))
        text = f"{first}{who.inside}{second}{who.behind}"
    via, _ = via_name(said.via, article, language) if said.via else ("", "")
    if via and not _shows(via, text):
        text += _via(said, article, language, words)
    return text, quotes


def _shows(name: str, text: str) -> bool:
    """Whether a text names somebody, in whatever form: by the last word of his name, but for its ending."""
    return name.split()[-1][:ROOT].casefold() in text.casefold()
