"""Who speaks in German articles: names, chains, pronouns, parties, silent speakers, and what a denial answers."""

from __future__ import annotations

import pytest

from qabot.attribution import attribute
from qabot.attribution.party import country, known_camp, pointers, words_of
from qabot.types import Answered, Article, Block, Role, Stance, Statement


def statements(text: str) -> list[Statement]:
    blocks, start = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(start, start + len(part), Role.PARAGRAPH))
        start += len(part) + 2
    return attribute(Article("a.txt", text, tuple(blocks), "de", "", "0"))


# speaker of the last statement | article
SPEAKERS = """
Olena Marchuk | Olena Marchuk sagte, der Zug fahre. Sie erklärte, er sei voll.
Olena Marchuk | Die Ministerin Olena Marchuk reiste ab. Marchuk sagte, das Treffen sei gut gewesen.
Jonas Pahl | Der Sprecher des Verbands, Jonas Pahl, sagte, es regne.
Jonas Pahl | Jonas Pahl, Sprecher des Verbands, kam spät. Der Sprecher sagte, es regne.
Jonas Pahl | Die Leiterin Anna Kern und der Förster Jonas Pahl trafen sich im Wald. Er sagte, die Bäume seien krank.
Anna Kern | Anna Kern traf den Förster Jonas Pahl. Sie sagte, die Bäume seien krank.
Russland | Moskau erklärte, die Lage sei ruhig.
USA | Das Weiße Haus teilte mit, der Präsident sei gesund.
Nordkorea | Pjöngjang bestreitet, Raketen getestet zu haben.
Seewerft AG | Die Seewerft AG baut Schiffe. Das Unternehmen teilte mit, die Halle sei fertig.
ranghoher iranischer Beamter | Ein ranghoher iranischer Beamter kam nach Wien. Der Beamte sagte, man sei bereit.
Außenministerium in Kiew | Das Außenministerium in Kiew tagte. Das Ministerium erklärte, dies sei ernst.
Gesundheitsamt | Das Gesundheitsamt schloss das Bad. Die Behörde teilte mit, das Wasser sei trüb.
Staatsanwaltschaft | Die Staatsanwaltschaft ermittelt. Dem Wirt wird vorgeworfen, Steuern hinterzogen zu haben.
Anna Kern | „Der See ist sauber“, sagte Anna Kern. Das Baden sei erlaubt.
Imkerverein Oberfeld | In einer Mitteilung des Imkervereins Oberfeld heißt es, die Bienen seien gesund.
namentlich nicht genannter Fischer | Am Abend forderte ein namentlich nicht genannter Fischer die USA auf, zu helfen.
Schweden, die Niederlande und Polen | Gestern verurteilten Schweden, die Niederlande und Polen Finnlands neuen Bau.
Schweden und Polen | Gestern verurteilten Schweden und Polen Finnlands geplanten Bau scharf.
Norwegen | Später schlug auch Norwegen Alarm wegen der Fische und forderte Schweden auf, den Hafen zu schließen.
Polen | Danach übte auch Polen Kritik an dem Vertrag.
Gesandter Norwegens bei den UN | Ein Gesandter Norwegens bei den UN kam. Der Diplomat sagte, der Fisch sei gut.
Vizeaußenminister Norwegens | Der Vizeaußenminister Norwegens kam. Der Diplomat sagte, es regne.
Im Chon Il | Norwegens stellvertretender Außenminister Im Chon Il kam. Er sagte, es regne.
Im Chon Il | „Der See ist tief“, sagte Im Chon Il am Sonntag.
norwegischer Beamter | Ein norwegischer Beamter kam, der als alter Direktor des Hafens gilt. Der Beamte sagte, es regne.
drei Verbündete | Die drei Verbündeten rügten den Bau. Die Zahl der Opfer sei gestiegen, erklärten sie.
Hafenbehörde | Die Stadtverwaltung schwieg. Die Hafenbehörde teilte mit, das Wasser sei trüb.
Turmbau GmbH | Die Turmbau GmbH, die den Kran gekauft hatte, bestreitet den Mangel.
"""

# party of the first statement | article
PARTIES = """
Nordkorea | Ein nordkoreanischer Vertreter sagte, das Land sei bereit.
Südkorea | Südkoreas Militär teilte mit, eine Rakete sei gestartet.
USA | US-Beamte sagten, der Plan sei alt.
Russland | Kremlsprecher Dmitri Peskow sagte, es gebe nichts Neues.
USA | Das Pentagon teilte mit, die Truppe sei wohlauf.
Frankreich | Die französische Außenministerin sagte, man spreche weiter.
Tunesien | Der tunesische Präsident erklärte, das Gesetz gelte.
Japan | Tokio teilte mit, die Reise sei verschoben.
Kenia | Kenias Gesundheitsminister sagte, die Kliniken seien offen.
CDU | Der CDU-Politiker Jonas Pahl sagte, die Straße sei nötig.
SPD | Die Abgeordnete Anna Kern (SPD) sagte, die Straße sei nötig.
Grüne | Ein Sprecher der Grünen sagte, die Straße sei nötig.
Polizei | Die Polizei teilte mit, der Verkehr fließe.
Seewerft AG | Der Geschäftsführer der Seewerft AG sagte, die Halle sei fertig.
WWF | Ein WWF-Sprecher sagte, der Wal sei gesund.
Deutschland | Die Bundesregierung erklärte, der Vertrag sei gültig.
Österreich | In Wien tagt das Kabinett. Die Bundesregierung erklärte, Österreich bleibe neutral.
EU | Die EU-Kommission teilte mit, die Frist sei abgelaufen.
Jonas Pahl | Jonas Pahl sagte, der Zug sei voll.
Anna Kern | Die Bäckerin Anna Kern sagte, das Brot sei frisch.
Schweden, Finnland und Polen | Schweden, Finnland und Polen sagten, der Hafen sei sicher.
Stadtverwaltung | Die Stadtverwaltung prüft es. Der Kanal sei alt, sagte ihr Sprecher Jonas Pahl.
Norwegen | Oslo ist still. Die Staatsmedien meldeten, es regne.
englische Übersetzung der Mitteilung | Der Fisch sei gut, so eine englische Übersetzung der Mitteilung.
Russland | Der Kreml dementierte den Kauf. Die Berichte seien alt, sagte Sprecher Dmitri Orlow.
Iran | Die Regierung in Teheran erklärte, das Schiff sei leer.
"""


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.split(" | ", 1) for line in table.strip().splitlines())
    return [(first, second) for first, second in pairs]


@pytest.mark.parametrize(("speaker", "text"), rows(SPEAKERS))
def test_the_speaker_has_his_fullest_name(speaker: str, text: str) -> None:
    assert statements(text)[-1].speaker == speaker


@pytest.mark.parametrize(("party", "text"), rows(PARTIES))
def test_the_party_is_whom_the_speaker_stands_for(party: str, text: str) -> None:
    assert statements(text)[0].party == party


def test_the_mention_is_what_stands_there_and_the_speaker_what_it_means() -> None:
    last = statements("Anna Kern kam an. Sie sagte, der Zug sei voll.")[-1]
    assert (last.speaker_mention, last.speaker) == ("Sie", "Anna Kern")


def test_every_span_is_verbatim() -> None:
    text = "Der Trainer wies die Vorwürfe zurück. Er habe, sagte er, „nie gelogen“.\n\nDie Liga glaubt ihm."
    for statement in statements(text):
        assert text[slice(*statement.content_span)] == statement.content
        if statement.speaker_span is not None:
            assert text[slice(*statement.speaker_span)] == statement.speaker_mention


def denial(text: str) -> tuple[Answered | None, list[Statement]]:
    found = statements(text)
    return next(s.answers for s in found if s.stance is Stance.DENIES), found


def test_a_denial_that_names_its_proposition_answers_that() -> None:
    text = "Der Konzern bestreitet, Öl in den Fjord geleitet zu haben."
    answers, _ = denial(text)
    assert answers is not None and answers.span is not None
    assert text[slice(*answers.span)] == "Öl in den Fjord geleitet zu haben"


def test_a_denial_of_reports_answers_what_they_say() -> None:
    text = "Der Trainer dementierte Berichte, wonach er den Verein verlässt."
    answers, _ = denial(text)
    assert answers is not None and answers.span is not None
    assert text[slice(*answers.span)] == "er den Verein verlässt"


def test_a_bare_denial_answers_the_accusation_of_the_other_side() -> None:
    answers, found = denial(
        "Der Verein wirft dem Bauern vor, Gülle in den See geleitet zu haben. Der Bauer wies die Vorwürfe zurück."
    )
    assert answers is not None and answers.statement is not None
    assert found[answers.statement].stance is Stance.ACCUSES
    assert answers.span == found[answers.statement].content_span


@pytest.mark.parametrize(
    "text",
    [
        "Der Verein mahnte den Wirt. Der Gärtner warnte vor dem Wasser. Die Stadt wies die Vorwürfe zurück.",
        "Norwegen beschuldigt Polen der Spionage. Norwegen und Schweden wiesen die Vorwürfe zurück.",
    ],
)
def test_no_denial_answers_a_warning_about_others_or_its_own_side(text: str) -> None:
    answers = statements(text)[-1].answers
    assert answers is not None and answers.statement is None


def test_a_denial_without_an_accusation_says_so() -> None:
    answers, _ = denial("Der Minister wies alle Vorwürfe zurück.")
    assert answers == Answered()


def test_statements_that_deny_and_confirm_nothing_answer_nothing() -> None:
    assert all(s.answers is None for s in statements("Der Wirt sagte, die Küche sei zu."))


@pytest.mark.parametrize(
    ("name", "camp"),
    [
        ("Pjöngjang", "Nordkorea"),
        ("die DVRK", "Nordkorea"),
        ("der Kreml", "Russland"),
        ("Ankara", "Türkei"),
        ("die Vereinigten Staaten", "USA"),
        ("die Vereinten Nationen", "UN"),
        ("Christdemokraten", "CDU"),
        ("Den Haag", "Niederlande"),
        ("Neu-Delhi", "Indien"),
    ],
)
def test_metonyms_are_known(name: str, camp: str) -> None:
    found = known_camp(name, "de")
    assert found is not None and found.name == camp


@pytest.mark.parametrize("name", ["der Bauer", "Deutsche Bahn", "russische Behörden", "Hafen von Tunis", ""])
def test_what_is_no_country_stays_none(name: str) -> None:
    assert known_camp(name, "de") is None


def test_countries_have_a_name_in_both_languages() -> None:
    assert (country("KP", "de").name, country("KP", "en").name) == ("Nordkorea", "North Korea")
    assert [p.camp.name for p in pointers(words_of("Syriens und Malis Grenzen"), "de")] == ["Syrien", "Mali"]
