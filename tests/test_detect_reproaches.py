"""Who reproaches whom: the subject among bare names, raised reproaches, what stands before a denial."""

from __future__ import annotations

import pytest

from qabot.attribution import attribute
from qabot.types import Article, Block, Role


def said(text: str) -> list[tuple[str, str, str]]:
    """Stance, speaker's words at the place and content of each statement."""
    article = Article("a.txt", text, (Block(0, len(text), Role.PARAGRAPH),), "de", "", "0" * 64)
    return [(s.stance.value, s.speaker_mention, s.content) for s in attribute(article)]


# text | stance | speaker | content
ONE = """
Ihre Anwältin, Eva Moser, wirft Brandl Untreue vor. | accuses | Ihre Anwältin, Eva Moser | Untreue
Sein Nachfolger, Stadtrat Anton Lehner, gibt Brandl die Schuld am Verlust. | accuses | \
Sein Nachfolger, Stadtrat Anton Lehner | Verlust
Die Vorsitzende, die seit Mai im Amt ist, wirft Brandl Untreue vor. | accuses | Die Vorsitzende | Untreue
Die Leiterin der Schule, Eva Moser, beschuldigt Brandl der Lüge. | accuses | Die Leiterin der Schule, Eva Moser | \
Brandl der Lüge
Ihrem Vorgänger, Anton Lehner, gibt Brandl die Schuld am Verlust. | accuses | Brandl | Verlust
Der Bank, die das bestellt hat, warf Brandl Untreue vor. | accuses | Brandl | Untreue
Das Vorhaben, das viel kostet, lehnte Brandl ab. | criticises | Brandl | Das Vorhaben, das viel kostet
Die Leiterin des Chors, Eva Moser, erhebt nun heftige Vorwürfe an die Kirche. | accuses | \
Die Leiterin des Chors, Eva Moser | heftige Vorwürfe an die Kirche
Eva Moser erhob später schwere Anschuldigungen. | accuses | Eva Moser | schwere Anschuldigungen
Schwere Vorwürfe hat am Freitag der Betriebsrat erhoben. | accuses | der Betriebsrat | Schwere Vorwürfe
Der Betriebsrat machte der Leitung heftige Vorwürfe. | accuses | Der Betriebsrat | heftige Vorwürfe
Der Prüfer brachte grobe Einwände vor. | criticises | Der Prüfer | grobe Einwände
Der Chor äußerte offene Kritik. | criticises | Der Chor | offene Kritik
Aus der Gewerkschaft wurden Vorwürfe laut. | accuses | der Gewerkschaft | Vorwürfe
Noch während Lehner sprach, widersprach ihm das Amt: Die Lehrer dürfen heimgehen. | denies | das Amt | \
Die Lehrer dürfen heimgehen
Noch während Lehner sprach, widersprach ihm das Amt. | denies | das Amt | ihm
Kenner rechnen mit einem Antritt mit neuem Namen. | suspects | Kenner | einem Antritt mit neuem Namen
Der Rat warnte vor der Presse vor einem Stau. | warns | Der Rat | einem Stau
Die Bank schätzt die Lage als gefährlich ein. | claims | Die Bank | die Lage als gefährlich
Offene Worte Anton Lehner sagte, der Plan sei tot. | claims | Anton Lehner | der Plan sei tot
Das neue Amt wirft der Seite vor, Geld zu behalten. | accuses | Das neue Amt | Geld zu behalten
Das Amt widersprach der Seite. | denies | Das Amt | der Seite
Die Untreue warf der Rat dem Wirt vor. | accuses | der Rat | Die Untreue
Das Vorhaben lehnte der Rat ab. | criticises | der Rat | Das Vorhaben
Die Wirtin protestierte gegen Straches Vereinnahmung der Köche. | criticises | Die Wirtin | \
Straches Vereinnahmung der Köche
Verband und Bank dementierten heftig, Stadtrat Anton Lehner sprach von einem Gerücht. | claims | \
Stadtrat Anton Lehner | einem Gerücht
In dem Brief werfen die Abgeordneten Lehner vor, er habe geschwiegen. | accuses | die Abgeordneten | \
er habe geschwiegen
Dem Konzern wirft die Ministerin Moser Betrug vor. | accuses | die Ministerin Moser | Betrug
Der FPÖ wirft Brandl Hetze vor. | accuses | Brandl | Hetze
Der SZ sagte Brandl, er gehe. | claims | Brandl | er gehe
Der FPÖ-Chef kritisierte das Gesetz. | criticises | Der FPÖ-Chef | das Gesetz
Am Freitag äußerte die Kammer Bedenken. | suspects | die Kammer | Bedenken
Die Kammer meldete Zweifel an. | suspects | Die Kammer | Zweifel
Später übte der Chor Kritik am Plan. | criticises | der Chor | Plan
Der Chor erhebt den Vorwurf, die Stadt habe getäuscht. | accuses | Der Chor | die Stadt habe getäuscht
"""

NOTHING = """
Die Leitung erhebt keine Vorwürfe.
Der Betriebsrat könnte Vorwürfe erheben.
Gegen Lehner werden Vorwürfe erhoben.
Die Stadt erhebt eine Gebühr.
Der Koch meldete seinen Sohn an.
Auch dem Land muss man den Vorwurf machen, dass all das zu lange dauert.
Die Geschworenen hätten eine Strafe ausschließen können.
Dass er gestern ging, widerspricht der Zusage, die er gab.
Die Leitung hat die Gefahr falsch beurteilt.
"""


@pytest.mark.parametrize("row", ONE.strip().splitlines())
def test_one_statement(row: str) -> None:
    text, stance, speaker, content = (part.strip() for part in row.split("|"))
    assert said(text) == [(stance, speaker, content)]


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_no_statement(text: str) -> None:
    assert said(text) == []


# text | speaker as shown | party
NAMES = """
Die Firma Rotmann schweigt. Die Aussendung spricht von Rufmord. | Rotmann | Rotmann
Die Gewerkschaft Nord ist empört. Laut einer Aussendung ist der Plan falsch. | Gewerkschaft Nord | Gewerkschaft Nord
Der Konzern prüft das. Die Erklärung spricht von Rufmord. | Konzern | Konzern
Die Angeklagten bestreiten die Tat. | Angeklagte | Angeklagte
Die Beschuldigten weisen die Vorwürfe zurück. | Beschuldigte | Beschuldigte
Den Plan rügten auch andere Vereine der Stadt. | andere Vereine der Stadt | andere Vereine der Stadt
Die Geschworenen kritisierten das Urteil. | Geschworene | Geschworene
Die Angehörigen kritisieren das Urteil. | Angehörige | Angehörige
Anwälte des früheren Kapitäns des 2009 gesunkenen Schiffs Bella Riva, Marco Lunari, bestreiten die Tat. | \
Anwälte des früheren Kapitäns | Marco Lunari
Der Sprecher des Ministeriums für Bau der Republik Polen bestreitet die Tat. | Sprecher des Ministeriums | Polen
Sein Nachfolger, Stadtrat Anton Lehner, bestreitet die Tat. | Anton Lehner | Anton Lehner
Die Frau, die den Koch kritisierte, ging. | Frau | Frau
"""


@pytest.mark.parametrize("row", NAMES.strip().splitlines())
def test_the_name_that_is_shown(row: str) -> None:
    text, speaker, party = (part.strip() for part in row.split("|"))
    article = Article("a.txt", text, (Block(0, len(text), Role.PARAGRAPH),), "de", "", "0" * 64)
    last = attribute(article)[-1]
    assert (last.speaker, last.party) == (speaker, party)


@pytest.mark.parametrize(
    "text",
    [
        "Es geht um die Verteilung der Häftlinge, der Lehner zugestimmt habe. Man werde sehen. Das sei gut.",
        "Wichtig ist eine Liste der Häftlinge, dem Lehner zugestimmt habe. Man werde sehen.",
    ],
)
def test_nobody_speaks_on_whom_only_a_genitive_names(text: str) -> None:
    assert all("Häftling" not in speaker for _, speaker, _ in said(text))


def test_a_second_predicate_ends_an_infinitive() -> None:
    found = said("Lehner warf der Bank vor, Geld einzubehalten und kündigte eine Klage an.")
    assert found == [("accuses", "Lehner", "Geld einzubehalten"), ("announces", "Lehner", "eine Klage")]


def test_nobody_denies_what_he_has_claimed_himself() -> None:
    text = (
        "Die Forscherin Eva Moser sagte, Lehner soll Anteile der Bank verkauft haben. "
        "Wenn Lehner keine Anteile der Bank hat, sondern Bargeld, sei das gut, sagte Moser."
    )
    assert all(stance != "denies" for stance, _, _ in said(text))
