"""Stances of German statements: what must show each, what looks like it and must not."""

from __future__ import annotations

from collections import Counter

import pytest

from qabot.attribution import attribute
from qabot.types import Article, Block, Role, Stance

# stance | article; the stance must be among those of its statements
FIRING = """
claims | Der Minister sagte, die Brücke sei seit Mai gesperrt.
claims | Laut Polizei kamen 300 Menschen zu der Kundgebung.
claims | „Die Halle ist voll“, sagte die Sprecherin.
claims | Nach Angaben der Feuerwehr brannte das Dach.
claims | Der Verband schätzt die Kosten auf zwei Millionen Euro.
claims | Die Agentur berichtete, dass der Zug entgleist ist.
claims | Der Kanzler nannte das Treffen einen Erfolg.
denies | Der Konzern bestreitet, Abfälle in den Fluss geleitet zu haben.
denies | Das Ministerium wies die Vorwürfe zurück.
denies | Der Trainer dementierte Berichte, wonach er den Verein verlassen will.
denies | Die Firma bezeichnete die Berichte als frei erfunden.
denies | Der Sprecher nannte die Anschuldigungen haltlos.
denies | Die Vorwürfe seien „haltlos“ und sollten das Dorf in Verruf bringen, sagte der Bürgermeister.
denies | Der Bürgermeister tat die Behauptungen als Versuch ab, ihm zu schaden.
denies | Die Opposition wirft dem Minister vor, Akten vernichtet zu haben. „Ich habe nie eine vernichtet“, sagte er.
denies | Der Verein wirft dem Bauern vor, Gülle abgelassen zu haben. Der Bauer versicherte, er habe nichts abgelassen.
denies | Die Angeklagte beteuerte ihre Unschuld.
denies | Der Kreml sprach von einer Falschmeldung.
denies | Die Bank bestätigte den Vorwurf nicht.
denies | Der Arzt leugnet, Geld genommen zu haben.
denies | Die Forscherin wandte sich gegen die Behauptung, der Fluss sei tot.
denies | Die Regierung stritt eine Beteiligung ab. Man habe nie Soldaten entsandt.
denies | Der Verein wirft der Firma Betrug vor. „Das ist falsch“, sagte die Chefin.
denies | Der Verein wirft der Firma Betrug vor. Davon könne keine Rede sein, sagte die Chefin.
denies | „Das stimmt nicht“, sagte der Wirt.
denies | Der Verein wirft dem Wirt Max Kern Betrug vor. Es regnete. Kern sagte, er habe nichts davon gesehen.
confirms | Der Sprecher bestätigte den Unfall.
confirms | Der Chef räumte Fehler ein.
confirms | Die Ministerin gab zu, von dem Plan gewusst zu haben.
confirms | Der Mann gestand die Tat.
confirms | Das Unternehmen dementierte den Bericht nicht.
accuses | Die Anklage wirft dem Mann vor, Gelder veruntreut zu haben.
accuses | Der Präsident beschuldigte das Nachbarland, Terroristen zu unterstützen.
accuses | Der Anwalt sagte, die Behörde habe Beweise vertuscht.
accuses | Sie nannte ihn einen Betrüger.
accuses | Die Gewerkschaft macht den Vorstand dafür verantwortlich, dass das Werk schließt.
accuses | Die Staatsanwaltschaft wirft ihm einen Betrug vor. Er habe Rechnungen gefälscht.
criticises | Die Opposition kritisierte das Gesetz scharf.
criticises | Der Verband nannte den Beschluss unverantwortlich.
criticises | Die Abgeordnete bezeichnete den Auftritt als geschmacklos.
criticises | Umweltschützer verurteilten die Rodung.
criticises | „Das ist eine Zumutung für die Anwohner“, sagte der Bürgermeister.
criticises | Der Experte sagte, die Behörde hätte früher warnen müssen.
criticises | Die Partei sprach sich gegen das Verbot aus.
demands | Die Gewerkschaft fordert höhere Löhne.
demands | Der Minister sagte, die Länder müssten mehr Geld ausgeben.
demands | „Die Regierung muss endlich handeln“, sagte die Abgeordnete.
demands | Der Verein rief dazu auf, die Wahl zu boykottieren.
demands | Die Kommissarin sagte, es dürfe keine Ausnahmen geben.
demands | Die Ärztin verlangte, dass der Betrieb schließt.
announces | Der Konzern kündigte an, das Werk zu schließen.
announces | Der Premier sagte, er werde im Herbst zurücktreten.
announces | Die Firma versprach, den Schaden zu ersetzen.
announces | Der Präsident sagte, man wolle die Steuern senken.
announces | „Wir werden alle Zeugen anhören“, sagte der Richter.
suspects | Die Ermittler vermuten einen technischen Defekt.
suspects | Der Forscher sagte, das Tier sei vermutlich aus einem Gehege entkommen.
suspects | Die Händler befürchten, dass die Preise steigen.
suspects | Beobachter gehen davon aus, dass die Wahl verschoben wird.
warns | Der Arzt warnte vor einer neuen Welle.
warns | Die Behörde warnte, das Wasser sei verunreinigt.
warns | Der General sagte, es drohe ein langer Krieg.
warns | Die Gewerkschaft drohte mit einem Streik.
"""

# stance | article; the stance must not be among those of its statements
NOT_FIRING = """
denies | Der Minister sagte, die Brücke sei nicht vor Mai fertig.
denies | Die Sprecherin sagte, es gebe noch keine Ergebnisse.
denies | Der Sprecher bestritt den Vorfall nicht.
denies | Der Trainer sagte, er habe nicht gut geschlafen.
denies | Die Ministerin verteidigte das neue Gesetz.
denies | Laut Polizei machte der Mann falsche Angaben.
denies | Die Existenz des Papiers wollte der Rat nicht bestätigen.
accuses | „Es ist unsere Schuld“, sagte der Chef.
criticises | Das Gericht verurteilte ihn zu drei Jahren Haft.
denies | Der Verband lehnte den Plan ab.
denies | Ein namentlich nicht genannter Beamter bestätigte den Fund.
confirms | Der Sprecher wollte den Bericht nicht bestätigen.
confirms | Die Polizei bestätigte den Verdacht nicht.
confirms | Der Minister sagte, die Zahlen seien noch offen.
accuses | Die Polizei teilte mit, der Täter sei flüchtig.
accuses | Der Bürgermeister sprach über Wege gegen Gewalt und sagte, die Stadt sei sicher.
accuses | Das Institut berichtet, dass die Zahl der Diebstähle sinkt.
accuses | Der Konzern wies Vorwürfe zurück, er habe Beamte bestochen.
criticises | Der Kanzler nannte das Treffen einen Erfolg.
criticises | Die Ministerin bezeichnete das Abkommen als wichtigen Schritt.
criticises | Der Sprecher sagte, die Halle sei voll.
denies | Der Sprecher sagte, der Verein habe nicht nur Freunde.
demands | Die Polizei sagte, der Fahrer habe bremsen müssen.
demands | Der Wirt berichtete, dass er um sechs Uhr aufstehen muss.
demands | Der Minister soll nach Angaben der Zeitung in Wien gewesen sein.
announces | Der Sprecher sagte, der Antrag werde geprüft.
announces | Der Mann sagte, er habe immer Arzt werden wollen.
announces | Die Zeitung berichtet, dass es am Abend regnen wird.
suspects | Der Sprecher sagte, der Zug sei pünktlich gewesen.
suspects | Der Minister sagte, er wisse von keinem Verdacht.
warns | Der Sprecher sagte, es bestehe keine Gefahr für die Anwohner.
warns | Die Behörde sagte, die Warnung sei aufgehoben.
"""

FLOOR = 0.9  # share of the statements with a stance, over both tables, in articles where it is expected


def rows(table: str) -> list[tuple[Stance, str]]:
    pairs = (line.split(" | ", 1) for line in table.strip().splitlines())
    return [(Stance(stance), text) for stance, text in pairs]


def stances(text: str) -> set[Stance]:
    article = Article("a.txt", text, (Block(0, len(text), Role.PARAGRAPH),), "de", "", "0")
    return {statement.stance for statement in attribute(article)}


@pytest.mark.parametrize(("stance", "text"), rows(FIRING))
def test_a_stance_is_seen(stance: Stance, text: str) -> None:
    assert stance in stances(text)


@pytest.mark.parametrize(("stance", "text"), rows(NOT_FIRING))
def test_a_stance_is_not_seen_where_it_only_seems_so(stance: Stance, text: str) -> None:
    assert stance not in stances(text)


def test_every_stance_has_rows_and_a_precision_floor() -> None:
    firing, silent = rows(FIRING), rows(NOT_FIRING)
    assert {stance for stance, _ in firing} == set(Stance)
    assert {stance for stance, _ in silent} == set(Stance) - {Stance.CLAIMS}
    right: Counter[Stance] = Counter()
    seen: Counter[Stance] = Counter()
    for expected, text in firing:
        if ". " not in text:  # where one sentence is all, every other stance is wrong
            seen.update(stances(text) - {Stance.CLAIMS})
            right.update(stances(text) & {expected})
    for stance in set(Stance) - {Stance.CLAIMS}:
        assert seen[stance], stance
        assert right[stance] >= FLOOR * seen[stance], stance
