"""What becomes of points: the first sentence, each thing once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_examples import article, pool, said

from qabot.answer.choosing.evidence import Pool
from qabot.answer.choosing.silence import Silence
from qabot.answer.composing.around import set_apart
from qabot.answer.composing.compose import compose
from qabot.answer.composing.counted import undecided
from qabot.answer.composing.once import told_once
from qabot.answer.composing.points import Part, Point
from qabot.answer.composing.summary import summarize
from qabot.types import Answered, Article, Kind, LanguageCode, Query, QuestionKind, Stance

WEIR = article(
    "Ute Lang warf der Werft Nord vor, das Wehr nachts geöffnet zu haben. Die Werft Nord bestritt, das Wehr nachts "
    "geöffnet zu haben. Das Wehr sei seit Mai dicht, sagte Jan Horn. Der Damm sei in gutem Zustand, sagte Jan Horn. "
    "Eva Kern forderte einen neuen Damm. Jan Horn bestätigte, dass das Wehr im Mai geöffnet wurde. Eva Kern sagte, das "
    "Wehr sei nicht zu halten. Udo Lenz nannte Polen wegen des Wehrs einen Verschwender."
)
SENTENCES = [f"{part}." for part in WEIR.text.removesuffix(".").split(". ")]


def _point(n: int, content: str, speaker: str, stance: Stance, cue: str, **rest: object) -> Point:
    item = said(WEIR, SENTENCES[n], content, speaker, stance, kind=Kind.INDIRECT, cue=cue, score=3.0)
    assert item.statement
    score = rest.pop("score", 3.0)
    return Point((replace(item, statement=replace(item.statement, **rest), score=score),))  # type: ignore[arg-type]  # by name


ACCUSED = _point(0, "das Wehr nachts geöffnet zu haben", "Ute Lang", Stance.ACCUSES, "warf vor")
DENIED = _point(1, "das Wehr nachts geöffnet zu haben", "Werft Nord", Stance.DENIES, "bestritt")
TIGHT = _point(2, "Das Wehr sei seit Mai dicht", "Jan Horn", Stance.CLAIMS, "sagte")
SOUND = _point(3, "Der Damm sei in gutem Zustand", "Jan Horn", Stance.CLAIMS, "sagte")
ASKED = _point(4, "einen neuen Damm", "Eva Kern", Stance.DEMANDS, "forderte")
KEPT = _point(2, "Das Wehr sei seit Mai dicht", "Jan Horn", Stance.DENIES, "sagte")
OPENED = _point(5, "dass das Wehr im Mai geöffnet wurde", "Jan Horn", Stance.CONFIRMS, "bestätigte")


assert ACCUSED.best.statement
POLISH = replace(ACCUSED.best.statement, party="Polen", speaker="Polen")
NAMELESS = replace(ACCUSED.best.statement, party="", speaker="", speaker_mention="")
RUMOUR = Point((replace(ACCUSED.best, statement=NAMELESS),))
UNSHAKEN = _point(6, "das Wehr sei nicht zu halten", "Eva Kern", Stance.CLAIMS, "sagte")
BLAMED = _point(7, "einen Verschwender", "Udo Lenz", Stance.ACCUSES, "nannte",
                addressee_span=(WEIR.text.index("Polen"), WEIR.text.index("Polen") + 5))  # fmt: skip


def _said(point: Point) -> Point:
    assert point.best.statement
    return Point((replace(point.best, statement=replace(point.best.statement, cue="sagte")),))


def _doubted(point: Point) -> Point:
    assert point.best.statement
    return Point((replace(point.best, statement=replace(point.best.statement, confidence=0.5)),))


def _unlikely(point: Point) -> Point:
    return Point((replace(point.best, score=-1.0),))


def _query(kind: QuestionKind, *stances: Stance, speaker: str = "") -> Query:
    return Query("?", "de", kind, "Wehr", stances, speakers=(speaker,) if speaker else ())


WHO, SAID, CONFIRMED = QuestionKind.WHO, QuestionKind.SAID, QuestionKind.CONFIRMED
FIRST = [
    # who takes the stance asked for, and who the other
    (_query(WHO, Stance.DENIES), [Part(None, (DENIED, KEPT))], "Werft Nord und Jan Horn bestreiten es."),
    # the first line says it by itself, unless it is the article's sentence
    (_query(WHO, Stance.DENIES), [Part(None, (DENIED, TIGHT))], ""),
    (_query(WHO, Stance.DENIES), [Part(None, (replace(DENIED, whole=True), TIGHT))], "Werft Nord bestreitet es."),
    (_query(WHO, Stance.DENIES), [Part(None, (DENIED,)), Part("claimed_by", (ACCUSED,))],
     "Werft Nord bestreitet es; Ute Lang behauptet es."),
    # of whom nobody knows who he is there is nothing to tell
    (_query(WHO, Stance.DENIES), [Part(None, (DENIED,)), Part("claimed_by", (RUMOUR,))], ""),
    (_query(WHO, Stance.ACCUSES), [Part(None, (RUMOUR, TIGHT))], ""),
    # who blames somebody for it claims it
    (_query(WHO, Stance.CLAIMS, Stance.DENIES), [Part(Stance.CLAIMS, (ACCUSED,)), Part(Stance.DENIES, (DENIED,))],
     "Ute Lang behauptet es; Werft Nord bestreitet es."),
    # but not who says that it is not so, and not who blames somebody else
    (_query(WHO, Stance.CLAIMS, Stance.DENIES), [Part(Stance.CLAIMS, (UNSHAKEN,)), Part(Stance.DENIES, (DENIED, KEPT))],
     "Werft Nord und Jan Horn bestreiten es."),
    (replace(_query(WHO, Stance.ACCUSES), topic="Norwegen"), [Part(None, (BLAMED, TIGHT))], ""),
    (replace(_query(WHO, Stance.ACCUSES), topic="Polen"), [Part(None, (BLAMED, TIGHT))],
     "Udo Lenz erhebt den Vorwurf."),
    (replace(_query(WHO, Stance.CLAIMS, Stance.DENIES), topic="Polen das Wehr öffnete"),
     [Part(Stance.CLAIMS, (Point((replace(ACCUSED.best, statement=POLISH),)),)), Part(Stance.DENIES, (DENIED, KEPT))],
     "Werft Nord und Jan Horn bestreiten es."),
    # who is quoted was not asked where something else was
    (_query(QuestionKind.FACT), [Part(None, (ACCUSED, DENIED, TIGHT))], ""),
    # nobody of whom the reader, or the choice, is unsure
    (_query(WHO, Stance.DENIES), [Part(None, (_doubted(DENIED), TIGHT))], ""),
    (_query(WHO, Stance.DENIES), [Part(None, (_unlikely(DENIED), TIGHT))], ""),
    (_query(WHO, Stance.ACCUSES), [Part(None, (TIGHT, ASKED))], ""),
    # that two speak is told by two lines; of three it is an answer by itself
    (_query(WHO, Stance.CLAIMS), [Part(None, (TIGHT, ASKED))], ""),
    # where nothing was asked that could be so, nobody denies or confirms "it"
    (_query(QuestionKind.OVERVIEW), [Part(None, (ACCUSED, DENIED, TIGHT))],
     "Ute Lang erhebt Vorwürfe; dazu äußern sich Werft Nord und Jan Horn."),
    (_query(QuestionKind.OVERVIEW), [Part(None, (DENIED, OPENED, ASKED))],
     "Dazu äußern sich Werft Nord, Jan Horn und Eva Kern."),
    # who has only "said" it accuses nobody in so many words
    (_query(QuestionKind.OVERVIEW), [Part(None, (_said(ACCUSED), DENIED, TIGHT))],
     "Dazu äußern sich Ute Lang, Werft Nord und Jan Horn."),
    # nobody is told on two sides, and who admits a part confirms no charge
    (_query(WHO, Stance.DENIES), [Part(None, (DENIED, KEPT)), Part("denied_by", (DENIED,))],
     "Werft Nord und Jan Horn bestreiten es."),
    (_query(WHO, Stance.ACCUSES), [Part(None, (ACCUSED, BLAMED)), Part("confirmed_by", (OPENED,))],
     "Ute Lang und Udo Lenz erheben den Vorwurf."),
    (_query(WHO, Stance.ACCUSES, Stance.DENIES), [Part(Stance.ACCUSES, (ACCUSED,)), Part(Stance.DENIES, (DENIED,))],
     "Ute Lang erhebt den Vorwurf; Werft Nord bestreitet ihn."),
    # who wants the mayor to go is told by no article that knows of none
    (replace(_query(WHO, Stance.DEMANDS), topic="Rücktritt der Bürgermeisterin"), [Part(None, (ASKED, TIGHT))], ""),
    # what somebody said stands in the first line: how much it is tells nothing
    (_query(SAID, speaker="Jan Horn"), [Part(None, (TIGHT, SOUND, OPENED))], ""),
    (_query(SAID, speaker="Ute Lang"), [Part(None, (ACCUSED,)), Part("denied_by", (DENIED,))],
     "Ute Lang erhebt den Vorwurf; Werft Nord bestreitet ihn."),
    # whether somebody confirmed something
    (_query(CONFIRMED, Stance.CONFIRMS, Stance.DENIES, speaker="Jan Horn"), [Part(None, (TIGHT, OPENED))],
     "Jan Horn bestätigt es."),
    (replace(_query(CONFIRMED, Stance.CONFIRMS, Stance.DENIES, speaker="Jan Horn"), topic="Horn"),
     [Part(None, (TIGHT, OPENED))], ""),  # nothing that "it" would be
    (_query(CONFIRMED, Stance.CONFIRMS, Stance.DENIES, speaker="Jan Horn"), [Part(None, (TIGHT, SOUND))],
     "Jan Horn äußert sich dazu, weder bestätigend noch bestreitend."),
    (_query(CONFIRMED, Stance.CONFIRMS, Stance.DENIES, speaker="Jan Horn"), [Part(None, (_doubted(OPENED), TIGHT))],
     ""),
]  # fmt: skip


@pytest.mark.parametrize(("query", "parts", "first"), FIRST)
def test_the_first_sentence_answers_or_is_left_out(query: Query, parts: list[Part], first: str) -> None:
    summary = summarize(query, parts, Pool())
    assert summary.text == first
    told = [point for part in parts for point in part.points]
    assert all(point in told for point in summary.points)
    for name in ("Polen", "Ute Lang", "Werft Nord", "Jan Horn", "Eva Kern"):
        spoken = any(point.best.statement and point.best.statement.speaker == name for point in summary.points)
        assert (name in summary.text) is spoken


def test_a_sentence_with_two_statements_is_printed_once() -> None:
    text = "Jan Horn bestätigte, dass das Wehr offen war: Der Damm habe gehalten, und niemand sei verletzt worden."
    whole = article(text)
    clause = said(whole, text, "dass das Wehr offen war", "Jan Horn", Stance.CONFIRMS, kind=Kind.INDIRECT,
                  cue="bestätigte", score=4.0)  # fmt: skip
    rest = said(whole, text, "niemand sei verletzt worden", "Jan Horn", Stance.SUSPECTS, cue="bestätigte")
    answer = compose(Query("Was sagte Jan Horn?", "de", SAID, "Wehr", speakers=("Jan Horn",)), pool(clause, rest))
    assert answer.text.count("dass das Wehr offen war") == 1
    assert answer.text.count("niemand sei verletzt worden") == 1


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("Horn ließ am Abend offen, ob das Wehr im Mai geöffnet wurde.", "de", True),
        ("Ob das Wehr im Mai geöffnet wurde, wollte Jan Horn nicht sagen.", "de", True),
        ("Jan Horn bestritt nicht ausdrücklich, dass das Wehr geöffnet wurde.", "de", True),
        ("Jan Horn neither confirmed nor denied that the weir had been opened.", "en", True),
        ("Jan Horn refused to say whether the weir had been opened.", "en", True),
        ("Ob der Damm hält, ließ Jan Horn offen.", "de", False),  # something else
        ("Jan Horn sagte, das Wehr sei offen gewesen.", "de", False),
        ("Jan Horn said that the weir had been opened.", "en", False),
    ],
)
def test_that_somebody_leaves_it_open_is_an_answer(text: str, language: LanguageCode, first: bool) -> None:
    whole = article(text, language=language)
    left = said(whole, text, text.rstrip("."), "Jan Horn", Stance.CLAIMS, cue="sagte", score=-3.0)
    topic = {"de": "Wehr geöffnet", "en": "weir opened"}[language]
    query = Query("?", language, CONFIRMED, topic, (Stance.CONFIRMS, Stance.DENIES), speakers=("Jan Horn",))
    answer = compose(query, pool(left), Silence("absent"))
    assert answer.abstained is not first
    assert not undecided(replace(query, topic="Wehr geöffnet", language="de"), [left, OPENED.best])  # he says elsewhere


def test_whoever_is_answered_stands_against_it_where_he_says_something_else() -> None:
    text = "Udo Lenz sagte, das Wehr sei dicht gewesen. Ute Lang widersprach: Das Wehr sei offen gewesen."
    whole = article(text)
    one, other = (f"{part}." for part in text.rstrip(".").split(". "))
    second = said(whole, other, "Das Wehr sei offen gewesen", "Ute Lang", Stance.DENIES, cue="widersprach", score=3.0)
    assert second.statement
    linked = replace(second, statement=replace(second.statement, answers=Answered(statement=0)))
    for stance, sides in ((Stance.CLAIMS, 1), (Stance.DENIES, 2)):
        first = said(whole, one, "das Wehr sei dicht gewesen", "Udo Lenz", stance, cue="sagte", score=3.0)
        parts = set_apart(
            _query(WHO, Stance.DENIES), [Part(None, (Point((first,)), Point((linked,))))], pool(first, linked)
        )
        assert len(parts[0].points) == sides


def test_a_sentence_that_holds_both_sides_is_printed_once() -> None:
    text = "Ute Lang nannte die Öffnung des Wehrs Sabotage, aber Jan Horn bestreitet die Öffnung des Wehrs."
    whole = article(text)
    denied = said(whole, text, "die Öffnung des Wehrs.", "Jan Horn", Stance.DENIES, cue="bestreitet", score=2.0)
    blamed = said(whole, text, "die Öffnung des Wehrs Sabotage", "Ute Lang", Stance.ACCUSES, cue="nannte", score=1.0)
    query = Query("Wer bestreitet, dass Horn das Wehr geöffnet hat?", "de", WHO, "Wehr geöffnet", (Stance.DENIES,))
    answer = compose(query, pool(denied, blamed))
    assert answer.text == f"Jan Horn bestreitet es. [1]\n{text} [1]"
    assert not answer.more


def test_who_is_told_within_anothers_line_is_still_counted() -> None:
    text = "Ute Lang sprach von Sabotage am Wehr, Jan Horn bestreitet jede Sabotage am Wehr."
    whole = article(text)
    denied = said(whole, text, "jede Sabotage am Wehr", "Jan Horn", Stance.DENIES, cue="bestreitet", score=4.0)
    blamed = said(whole, text, "Sabotage am Wehr, Jan Horn bestreitet jede", "Ute Lang", Stance.CLAIMS, cue="sprach")
    parts, silent = told_once(
        [Part(Stance.DENIES, (Point((denied,)),)), Part("claimed_by", (Point((blamed,)),))],
        lambda point: "jede sabotage am wehr" if point.best is denied else "ute lang sprach jede sabotage am wehr aus",
    )
    assert [[point.whole for point in part.points] for part in parts] == [[True]]
    assert [part.heading for part in silent] == ["claimed_by"]


@pytest.mark.parametrize("more", [True, False])
def test_a_sentence_of_both_sides_is_told_for_the_one_that_has_nothing_else(more: bool) -> None:
    text = "Ute Lang sprach von Sabotage am Wehr, Jan Horn bestreitet jede Sabotage am Wehr."
    whole = article(text, "b.txt")
    denied = said(whole, text, "jede Sabotage am Wehr", "Jan Horn", Stance.DENIES, cue="bestreitet", score=4.0)
    blamed = said(whole, text, "Sabotage am Wehr, Jan Horn bestreitet jede", "Ute Lang", Stance.CLAIMS, cue="sprach")
    both = Point((denied,), whole=True)
    first = Part(Stance.DENIES, (DENIED, both) if more else (both,))
    parts, silent = told_once([first, Part(Stance.CLAIMS, (Point((blamed,)),))], lambda point: point.best.text)
    told = [(part.heading, [point.best.statement for point in part.points]) for part in parts]
    if more:
        own = [(Stance.DENIES, [DENIED.best.statement]), (Stance.CLAIMS, [blamed.statement])]
        assert (told, parts[1].points[0].whole, silent[0].heading) == (own, True, Stance.DENIES)
    else:
        assert told == [(Stance.DENIES, [denied.statement])]


@pytest.mark.parametrize(
    ("first", "second", "lines"),
    [
        ("die Vorwürfe", "die Vorwürfe", 1),
        ("die Vorwürfe", "die Vorwürfe der Insulaner", 2),  # so few words may be anybody's
        ("das Wehr war seit Mai dicht", "seit Mai", 2),
        ("seit Mai war es dicht", "am Wehr seit Mai war es dicht sagte er", 2),  # of another sentence
        ("das Wehr war seit Mai dicht", "war seit Mai dicht", 1),
    ],
)
def test_words_that_stand_in_a_line_make_no_other(first: str, second: str, lines: int) -> None:
    points = {id(TIGHT): first, id(SOUND): second}
    parts, silent = told_once([Part(None, (TIGHT,)), Part(None, (SOUND,))], lambda point: points[id(point)])
    assert sum(len(part.points) for part in parts) == lines
    assert sum(len(part.points) for part in silent) == 2 - lines


def test_a_heading_of_a_stance_stands_over_nobody_of_whom_the_reader_is_unsure() -> None:
    query = _query(WHO, Stance.CLAIMS, Stance.DENIES)
    query = replace(query, topics=("das Wehr nachts offen war", ""))
    parts = [Part(Stance.CLAIMS, (ACCUSED, _doubted(TIGHT))), Part(Stance.DENIES, (_doubted(DENIED),))]
    found = [(part.heading, len(part.points)) for part in set_apart(query, parts, Pool())]
    assert found == [(Stance.CLAIMS, 1), ("lacks", 1), ("around", 1)]


def test_a_clause_that_points_to_another_is_answered_by_the_dispute_that_is_asked_about() -> None:
    """The choice tells little of "and who says so?": there who is answered in the article takes part in it."""
    sluice = article("Ute Lang warf der Stadt vor, nachts Wasser abzulassen. Die Stadt bestritt, nachts Wasser "
                     "abzulassen. Jan Horn nannte den Damm schön.", "c.txt")  # fmt: skip
    first, second, third = (f"{part}." for part in sluice.text.removesuffix(".").split(". "))
    charge = said(sluice, first, "nachts Wasser abzulassen", "Ute Lang", Stance.ACCUSES, cue="warf vor", score=-1.0)
    denial = said(sluice, second, "nachts Wasser abzulassen", "Stadt", Stance.DENIES, cue="bestritt")
    aside = said(sluice, third, "schön", "Jan Horn", Stance.CLAIMS, cue="nannte", score=-1.0)
    query = replace(_query(WHO, Stance.DENIES, Stance.CLAIMS), topic="nachts Wasser", topics=("nachts Wasser", ""))
    parts = [Part(Stance.DENIES, (Point((denial,)),)), Part(Stance.CLAIMS, (Point((charge,)), Point((aside,))))]
    held = pool(charge, denial, aside)
    told = set_apart(query, parts, held)
    assert [(part.heading, [point.best.statement for point in part.points]) for part in told[1:]] == [
        (Stance.CLAIMS, [charge.statement]),
        ("around", [aside.statement]),
    ]
    assert summarize(query, told[:2], held).text == "Die Stadt bestreitet es; Ute Lang behauptet es."


def test_the_same_words_are_two_lines_where_another_says_them_or_one_takes_them_back() -> None:
    words = "dass der Damm verkauft wird"
    before = article(f"Ute Lang bestritt, {words}. Jan Horn bestritt, {words}.", "a.txt")
    after = article(f"Ute Lang bestätigte, {words}. Ute Lang bestritt, {words}.", "b.txt")

    def told(whole: Article, sentence: str, name: str, stance: Stance) -> Point:
        return Point((said(whole, sentence, words, name, stance, kind=Kind.INDIRECT, cue=sentence.split()[2]),))

    denied = told(before, f"Ute Lang bestritt, {words}.", "Ute Lang", Stance.DENIES)
    other = told(before, f"Jan Horn bestritt, {words}.", "Jan Horn", Stance.DENIES)
    confirmed = told(after, f"Ute Lang bestätigte, {words}.", "Ute Lang", Stance.CONFIRMS)
    again = told(after, f"Ute Lang bestritt, {words}.", "Ute Lang", Stance.DENIES)
    parts, silent = told_once([Part(None, (denied, other, confirmed, again))], lambda point: words)
    assert [point.best for part in parts for point in part.points] == [denied.best, other.best, confirmed.best]
    assert parts[0].points[0].evidence == (denied.best, again.best)
    assert [point for part in silent for point in part.points] == [again]


def test_a_sentence_within_longer_words_of_one_speaker_is_told_once_whatever_its_stance() -> None:
    text = "Ute Lang sagte: „Der Damm war offen. Wir haben dreimal in der Werft angerufen.“"
    whole = article(text)
    first, rest = "Ute Lang sagte: „Der Damm war offen.", "Wir haben dreimal in der Werft angerufen.“"
    long = said(whole, text, text[text.index("Der") : -1], "Ute Lang", Stance.DENIES, kind=Kind.DIRECT, cue="sagte")
    short = said(whole, rest, rest[:-1], "Ute Lang", kind=Kind.DIRECT)
    points = [Point((replace(long, span=(0, len(first))),)), Point((short,))]
    words = {0: "der damm war offen wir haben dreimal in der werft angerufen", len(first) + 1: rest[:-2].casefold()}
    parts, silent = told_once([Part(None, tuple(points))], lambda point: words[point.best.span[0]])
    assert [point.best.statement for part in parts for point in part.points] == [long.statement]
    assert [point.best.statement for part in silent for point in part.points] == [short.statement]


def test_words_within_a_line_are_another_line_where_the_rest_of_it_turns_them() -> None:
    before = article("Ute Lang hat den Ausbau der Werft begrüßt.", "a.txt")
    after = article("Ute Lang hat den Ausbau der Werft begrüßt, aber nie gewollt.", "b.txt")
    one, other = (said(whole, whole.text, "den Ausbau der Werft", "Ute Lang") for whole in (before, after))
    words = {"a.txt": "ute lang hat den ausbau der werft begrusst",
             "b.txt": "ute lang hat den ausbau der werft begrusst aber nie gewollt"}  # fmt: skip
    parts, _ = told_once([Part(None, (Point((one,)), Point((other,))))], lambda point: words[point.best.article.id])
    assert [point.best for part in parts for point in part.points] == [one, other]


def test_an_official_without_a_name_is_told_by_his_country() -> None:
    text = "Peru wies den Bericht zurück. Ein Vizedirektor bestritt den Verkauf. Chile bestreitet den Verkauf."
    own, other = article(text.removesuffix(" Chile bestreitet den Verkauf."), "a.txt"), article(text, "b.txt")
    office = said(own, "Ein Vizedirektor bestritt den Verkauf.", "den Verkauf", "Vizedirektor", Stance.DENIES,
                  cue="bestritt")  # fmt: skip
    assert office.statement
    office = replace(office, statement=replace(office.statement, speaker_mention="ein Vizedirektor"))
    chile = said(other, "Chile bestreitet den Verkauf.", "den Verkauf", "Chile", Stance.DENIES, cue="bestreitet")
    query = _query(WHO, Stance.DENIES)
    assert office.statement
    known = replace(office, statement=replace(office.statement, party="Peru"))
    first = summarize(query, [Part(None, (Point((chile,)), Point((known,))))], Pool())
    assert first.text == "Chile und ein Vizedirektor (Peru) bestreiten es."
    unknown = summarize(query, [Part(None, (Point((chile,)), Point((office,))))], Pool())
    assert "Vizedirektor" not in unknown.text


def test_a_speaker_in_two_spellings_is_proposed_once_and_an_official_by_his_country() -> None:
    whole = article("The Elm Trust denied the sale. Elm Trust denied a lease. A director denied it.", "a.txt", "en")
    one = said(whole, "The Elm Trust denied the sale.", "the sale", "The Elm Trust", Stance.DENIES, cue="denied")
    two = said(whole, "Elm Trust denied a lease.", "a lease", "Elm Trust", Stance.DENIES, cue="denied")
    office = said(whole, "A director denied it.", "it", "director", Stance.DENIES, party="Peru", cue="denied")
    query = Query("Who denies the sale?", "en", WHO, "sale", (Stance.DENIES,))
    chips = compose(query, pool(one, two, office)).suggestions
    assert [chip for chip in chips if "Elm" in chip or "Peru" in chip or "director" in chip] == [
        "And the Elm Trust?", "And Peru?",
    ]  # fmt: skip


@pytest.mark.parametrize(("question", "first"), [("Was behauptet Jan Horn?", TIGHT), ("Was sagt Jan Horn?", KEPT)])
def test_what_is_claimed_goes_before_what_is_denied_where_claims_are_asked_for(question: str, first: Point) -> None:
    denied = replace(KEPT.best, score=4.0)
    query = Query(question, "de", SAID, "Wehr", speakers=("Jan Horn",))
    answer = compose(query, pool(denied, SOUND.best))
    stance = SOUND.best.statement.stance if first is TIGHT and SOUND.best.statement else Stance.DENIES
    shown = answer.sections[0].lines[0].statement
    assert shown and shown.stance is stance
