"""Evidence to sentences that a newspaper would print: who says what, in which words, in a form that misleads nobody.

What can stand by itself is joined to a verb ("bestreitet, „die Armee auszurüsten“"); of what cannot, and of what the
reader is unsure of, the article's own sentence is quoted, in which it is plain who does what.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qabot.answer.choosing.evidence import Evidence
from qabot.answer.wording.forms import Form, conjunction, form_of, sure_stance
from qabot.answer.wording.quoting import bare, excerpt, one_line, points_back, quoted
from qabot.answer.wording.speakers import several, speaker, via_name
from qabot.languages.answer_vocabulary import AnswerWords, Verb, answer_words
from qabot.languages.question_vocabulary import question_words
from qabot.text.cues import stance_of
from qabot.text.names import party_of, skeleton
from qabot.types import Article, LanguageCode, Stance, Statement

ROOT = 6  # letters of a word that its forms have in common


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of an answer: its text and the parts of it that are quoted, as they are printed."""

    text: str
    quotes: tuple[str, ...]


def line(evidence: Evidence, language: LanguageCode, place: str | None = None, referent: str | None = None) -> Sentence:
    """What the evidence says, in ``language``; quotations stay in the article's.

    ``place`` is when and where it was said, ``referent`` what a content that only points to something refers to.
    """
    words, said, article = answer_words(language), evidence.statement, evidence.article
    form = form_of(said, article) if said and said.speaker and sure_stance(said, article) else Form.SENTENCE
    if said and article.language != language and form in (Form.OBJECT, Form.INFINITIVE):
        whole = said.stance is not Stance.DENIES or points_back(said.content, article.language)
        form = Form.SENTENCE if whole else form  # a phrase tells little behind a verb of another language
    if said and form is Form.OBJECT and " " not in said.content and points_back(said.content, article.language):
        form = Form.SENTENCE
    if said is None or form is Form.SENTENCE:
        text, quote = _reported(evidence, language, words)
    else:
        text, quote = _told(said, article, form, language, words)
    if said and said.via and not _shows(said.via, text):
        via, key = via_name(said.via, article, language)
        text = words.text(key, line=text, via=via)
    if referent:
        text = words.text("meant", line=text, referent=referent)
    text = words.text("place", line=text, place=place) if place else text
    ended = text.rstrip('“”"»«').endswith((".", "!", "?"))
    return Sentence(text if ended else f"{text}.", (quote,))


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


def _told(said: Statement, article: Article, form: Form, language: LanguageCode, words: AnswerWords) -> tuple[str, str]:
    """The line and its quotation where a content is joined to a verb; the whole sentence where no verb takes it."""
    evidence = Evidence(article, said.sentence_span, None, 0.0, said)
    if said.stance is Stance.DENIES:
        denied = contradicted(said, article)
        if denied is None:
            return _reported(evidence, language, words)
        if not denied:
            key = "objects" if form is Form.WORDS or article.language != language else "counters"
            return _joined(said, article, form, language, words, Verb(words.text(key), words.text(f"{key}_many")))
        if article.language != language or (form is Form.SPEECH):
            key = "denied_elsewhere" if article.language != language else "denied"
            verb = Verb(words.text(key), words.text(f"{key}_many"), infinitive=True)
            return _joined(said, article, form, language, words, verb)
        if re.search(words.denying, said.cue.casefold()) is None and form is Form.INFINITIVE:
            verb = Verb(words.text("denied"), words.text("denied_many"))
            return _joined(said, article, form, language, words, verb)
    found = _verb(said, article, form, language)
    if found is None:
        return _reported(evidence, language, words)
    return _joined(said, article, form, language, words, found)


def _many(said: Statement, article: Article, words: AnswerWords) -> bool:
    one = words.text("bodies") == "one" and party_of(one_line(said.speaker)) is not None
    return several(said, article.language) and not one


def _verb(said: Statement, article: Article, form: Form, language: LanguageCode) -> Verb | None:
    """The first verb of the stance that the cue may stand for and that takes such a content; None for none."""
    stance = said.stance
    neutral = not said.cue or stance_of(said.cue, article.language) is Stance.CLAIMS
    if neutral and stance not in (Stance.DENIES, Stance.DEMANDS):
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
    said: Statement, article: Article, form: Form, language: LanguageCode, words: AnswerWords, verb: Verb
) -> tuple[str, str]:
    quote = _quotation(said, article, form)
    many = _many(said, article, words)
    says = verb.many if many else verb.one
    to = verb.to.format(to=_addressee(said, article, verb)) if verb.to and article.language == language else ""
    who = speaker(said, article, language)
    who = who[:1].upper() + who[1:]
    if form is Form.OBJECT and article.language == language:
        says = " ".join(part for part in (says, to, verb.before) if part)
        key = "line_behind" if verb.behind else "line"
        return words.text(key, who=who, says=says, quote=quoted(quote, words), behind=verb.behind), quote
    says = " ".join(part for part in (says, to, verb.behind) if part)
    begins = form is Form.SPEECH and (quote[:1].isupper() or _begins(said, article))
    if form in (Form.WORDS, Form.OBJECT) or article.language != language or begins:
        says = f"{says}:"
    elif words.text("comma"):
        says = f"{says},"
    elif form is Form.SPEECH:
        says = f"{says}:"
    shown = quoted(quote, words)
    if form is Form.CLAUSE and article.language == language and _according(said, article):
        shown = f"{words.text('that')} {shown}"
    elif form is Form.CLAUSE and (opening := re.match(r"((?-i:[A-ZÄÖÜ])\w+) (?=\S)", quote)):
        quote = quote[opening.end() :]  # the conjunction has opened a sentence
        shown = f"{opening[1].lower()} {quoted(quote, words)}"
    return words.text("line", who=who, says=says, quote=shown), quote


def _according(said: Statement, article: Article) -> bool:
    """Whether a clause opens with "wonach", which follows a noun and no verb."""
    opening = f"{conjunction(said, article)}{said.content}"
    return re.match(rf"(?:{answer_words(article.language).according})\s", opening, re.IGNORECASE) is not None


def _begins(said: Statement, article: Article) -> bool:
    """Whether a clause opens a sentence, or what stands behind a colon."""
    start = said.content_span[0]
    before = article.text[said.sentence_span[0] : start].rstrip(' \n„“”"»«')
    return start <= said.sentence_span[0] or not before or before[-1] in ".!?:"


def _quotation(said: Statement, article: Article, form: Form) -> str:
    """The content as it is quoted: a clause with its conjunction, cut only at its ends."""
    words = answer_words(article.language)
    start, end = said.content_span
    opening = conjunction(said, article)
    if form is Form.CLAUSE and not _according(said, article):
        start -= len(opening)
    shown = bare(excerpt(article.text, (start, end), (start, end)).strip(" ,;")).rstrip(" ,;")
    if form is Form.CLAUSE and shown[-2:-1] in tuple('“”"»«'):
        shown = shown.removesuffix(".")  # the sentence's, outside of the marks that end it
    return re.sub(rf"^(?:{words.according})\s+", "", shown)


def _reported(evidence: Evidence, language: LanguageCode, words: AnswerWords) -> tuple[str, str]:
    """The article's own sentence; who is meant before it, where it does not name him in full."""
    said, article = evidence.statement, evidence.article
    start, end = evidence.span
    keep = said.content_span if said else evidence.span
    whole = (min(start, keep[0]), max(end, keep[1]))
    quote = excerpt(article.text, whole, keep if said else (start, start))
    quote = bare(quote)
    if said is None:
        return words.text("reported", quote=quoted(quote, words)), quote
    if not said.speaker:
        return words.text("says_unnamed", quote=quoted(quote, words)), quote
    if _names_all(said.speaker, quote):
        return words.text("sentence", quote=quoted(quote, words)), quote
    who = speaker(said, article, language).rstrip(",")
    return words.text("sentence_of", who=who[:1].upper() + who[1:], quote=quoted(quote, words)), quote


def _shows(name: str, text: str) -> bool:
    """Whether a text names somebody, in whatever form: by the last word of his name, but for its ending."""
    return name.split()[-1][:ROOT].casefold() in text.casefold()


def _names_all(name: str, quote: str) -> bool:
    """Whether a sentence holds all that a name tells."""
    held = {skeleton(word) for word in re.findall(r"\w+", quote)}
    return all(skeleton(word) in held for word in re.findall(r"\w{3,}", name))
