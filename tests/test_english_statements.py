"""English statements: who is found to say what, with which stance, and what must not be taken for a statement."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from qabot.attribution import attribute
from qabot.names import party_of
from qabot.readers import read
from qabot.types import Article, Block, Kind, Role, Stance, Statement

CORPUS = Path(__file__).parent.parent / "corpus"


def article(text: str) -> Article:
    """An English article of paragraphs set apart by blank lines."""
    blocks, start = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(start, start + len(part), Role.PARAGRAPH))
        start += len(part) + 2
    return Article("a.txt", text, tuple(blocks), "en", "", "0")


def statements(text: str) -> list[Statement]:
    return attribute(article(text))


# stance | speaker | what the content must hold | sentence
FIRING = """
claims | Ruth Pellow | nine ships | Ruth Pellow said that nine ships were damaged.
claims | Ruth Pellow | nine ships | Ruth Pellow said nine ships were damaged.
claims | Ruth Pellow | Nine ships | Nine ships were damaged, Ruth Pellow said.
claims | Ruth Pellow | Nine ships | Nine ships were damaged, said Ruth Pellow.
claims | Ruth Pellow | Nobody came | "Nobody came," said Ruth Pellow.
claims | Ruth Pellow | Nobody came | "Nobody came," Ruth Pellow said on Friday.
claims | Ruth Pellow | Nobody came | “Nobody came,” said Ruth Pellow, who chairs the trust.
claims | Ruth Pellow | Nobody came | Ruth Pellow said: "Nobody came to the harbour."
claims | Ruth Pellow | nobody had come | Ruth Pellow told Reuters that nobody had come.
claims | Ruth Pellow | nobody had come | Ruth Pellow told reporters on Friday that nobody had come.
claims | Ruth Pellow | nobody had come | In a statement, Ruth Pellow said nobody had come.
claims | Ruth Pellow | the bridge was closed | According to Ruth Pellow, the bridge was closed.
claims | Ruth Pellow | The bridge was closed | The bridge was closed, according to Ruth Pellow.
claims | Iran | the convoy | Tehran claims the convoy crossed the border at night.
claims | Dmitry Peskov | talks | Kremlin spokesman Dmitry Peskov said talks were going on.
claims | Dmitry Peskov | talks | The Kremlin's spokesman, Dmitry Peskov, said that talks were going on.
claims | Dmitry Peskov | talks | Dmitry Peskov, the Kremlin's spokesman, added that talks were going on.
claims | Ruth Pellow | the samples | Ruth Pellow argued that the samples had been taken at night.
claims | Ruth Pellow | the war was over | Ruth Pellow was quoted as saying that the war was over.
claims | | the plant had closed | It was reported that the plant had closed.
claims | Ruth Pellow | had left early | The ferry had left early, Ruth Pellow explained, because of the wind.
claims | study | half of the lakes | The study found that half of the lakes were dirty.
claims | South Korea | shells | Pyongyang ignored Seoul's claim that shells had crossed the border.
claims | Ruth Pellow | the pier | Ruth Pellow said in a letter to the council that the pier was safe.
accuses | Ruth Pellow | taken | Nobody answered allegations by Ruth Pellow that the clerk had taken money.
claims | | She is said | She is said to have fled to the coast.
accuses | | had taken bribes | It is alleged that the clerk had taken bribes.
claims | | The clerk allegedly | The clerk allegedly took the money in May.
claims | council | the road | According to a report by the council, the road was closed for a year.
denies | Gareth Lowe | such an order | Gareth Lowe denied that such an order had been given.
denies | Gareth Lowe | the allegations | Gareth Lowe has denied the allegations.
denies | Gareth Lowe | ordering | Gareth Lowe denies ordering the crew to open the valves.
denies | Gareth Lowe | having ordered | Gareth Lowe denied having ordered the crew to open the valves.
denies | Iran's government | drones | Iran's government has repeatedly denied that it supplied drones.
denies | Russia | the report | Moscow dismissed the report as fiction.
denies | Russia | the claims | Russia rejected the claims as false.
denies | Russia | the report | The Kremlin called the report a fabrication.
denies | Russia | the reports | Russia described the reports as "pure invention".
denies | airline | allegations | The allegations were dismissed by the airline.
denies | Gareth Lowe | wrongdoing | Gareth Lowe denied any wrongdoing.
denies | Gareth Lowe | the accusation | Gareth Lowe disputed the accusation.
denies | Gareth Lowe | claims that | Gareth Lowe rejected claims that the ships were unsafe.
denies | Gareth Lowe | the charges | Gareth Lowe, who was dismissed in May, denies the charges.
denies | Gareth Lowe | the story | Gareth Lowe rebutted the story.
denies | Gareth Lowe | the suggestion | Gareth Lowe refuted the suggestion that he had lied.
accuses | Kyiv and Seoul | arming | Kyiv and Seoul accuse North Korea of arming Russia.
accuses | Ruth Pellow | emptied | Ruth Pellow accused the company of having emptied its tanks at sea.
accuses | Ruth Pellow | negligence | Ruth Pellow accused the company on Monday of gross negligence.
accuses | Ruth Pellow | the spill | Ruth Pellow blamed the company for the spill.
accuses | Ruth Pellow | bribed | Ruth Pellow alleged that the company had bribed two inspectors.
denies | Gareth Lowe | claims that | Gareth Lowe hit back at claims that he had lied.
denies | Gareth Lowe | the report | Gareth Lowe played down the report.
denies | Russia | The reports | The reports, which the Kremlin has called fake, were printed by two papers.
denies | Gareth Lowe | the charge | Denying the charge, Gareth Lowe showed the letter.
claims | UN | no evidence | The UN says there is no evidence for the claim.
claims | Dmitry Peskov | no soldiers | Dmitry Peskov: "We have sent no soldiers."
accuses | two aides | lying | The minister has been accused by two aides of lying.
accuses | | arming the rebels | Iran is accused of arming the rebels.
accuses | two former colleagues | fraud | The mayor was accused of fraud by two former colleagues.
accuses | Ruth Pellow | misleading | Ruth Pellow left the meeting, accusing the company of misleading the town.
accuses | Ruth Pellow | stealing | Prosecutors have charged nobody, but Ruth Pellow accused the clerk of stealing funds.
confirms | Joan Tredwell | an inquiry | Joan Tredwell confirmed that an inquiry had begun.
confirms | Joan Tredwell | leaked | Joan Tredwell admitted that the sewer had leaked.
confirms | Joan Tredwell | leaked | Joan Tredwell acknowledged the sewer had leaked.
confirms | Joan Tredwell | the arrests | Joan Tredwell confirmed the arrests.
confirms | Joan Tredwell | taking | Joan Tredwell admitted taking the money.
confirms | Joan Tredwell | too slow | Joan Tredwell conceded that the town had been too slow.
criticises | Joan Tredwell | the plan | Joan Tredwell criticised the plan as unfair.
criticises | Joan Tredwell | the raid | Joan Tredwell condemned the raid.
criticises | Joan Tredwell | the decision | Joan Tredwell denounced the decision as a disgrace.
criticises | Joan Tredwell | nobody listened | Joan Tredwell complained that nobody listened.
criticises | Joan Tredwell | the price | Joan Tredwell called the price of the tickets "outrageous".
demands | Ruth Pellow | resign | Ruth Pellow demanded that the minister resign.
demands | Ruth Pellow | to keep the ships | Ruth Pellow urged the port to keep the ships at the quay.
demands | Ruth Pellow | an end | Ruth Pellow demanded an end to the fighting.
demands | Ruth Pellow | a boycott | Ruth Pellow called for a boycott of the games.
demands | Ruth Pellow | to resign | Ruth Pellow called on the minister to resign.
demands | Ruth Pellow | condemn the attack | Ruth Pellow called on the council to condemn the attack.
demands | Ruth Pellow | to stop | Ruth Pellow asked the company to stop the work.
demands | Ruth Pellow | must close | Ruth Pellow said the plant must close.
announces | Gareth Lowe | logbooks | Gareth Lowe promised to open the logbooks.
announces | Gareth Lowe | two ships | Gareth Lowe announced that two ships would be sold.
announces | Gareth Lowe | the sale | Gareth Lowe announced the sale of two ships.
announces | Gareth Lowe | appeal | Gareth Lowe said he would appeal against the ruling.
announces | Gareth Lowe | fight | Gareth Lowe vowed to fight the ruling.
suspects | Ruth Pellow | the leak | Ruth Pellow suspects that the leak began in May.
suspects | Ruth Pellow | more ships | Ruth Pellow believes more ships were involved.
suspects | Ruth Pellow | is hiding | Ruth Pellow fears that the company is hiding its logs.
suspects | Ruth Pellow | worse | Ruth Pellow expects the situation to get worse.
warns | Ruth Pellow | prices | Ruth Pellow warned that prices would rise.
warns | Ruth Pellow | early conclusions | Ruth Pellow cautioned against early conclusions.
warns | Ruth Pellow | to sue | Ruth Pellow threatened to sue the company.
warns | Ruth Pellow | a flood | Ruth Pellow warned the town of a flood.
"""

SILENT = """
The ferry sails at noon and reaches the island an hour later.
Nobody was hurt when the bridge collapsed on Friday.
The company that built the bridge has sold two of its yards.
A claim for damages was filed in March.
The report runs to ninety pages.
Talks between the two sides resume next week.
The minister has refused to comment.
Lowe declined to comment.
Police are looking for two men in a grey van.
The museum charges four pounds for a ticket.
If the council denies the permit, the fair will move.
The order was sent to the wrong address.
She called her mother from the airport.
The firm claims back part of the tax each year.
The town expects snow.
The club dismissed its coach on Sunday.
The court rejected the appeal.
The owners rejected an offer of nine million pounds.
The work went on according to plan.
The players were ranked according to their age.
Shares closed higher on Tuesday.
"""


def rows(table: str) -> list[tuple[str, str, str, str]]:
    cells = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return [(stance, speaker, held, sentence) for stance, speaker, held, sentence in cells]


@pytest.mark.parametrize(("stance", "speaker", "held", "sentence"), rows(FIRING))
def test_sentences_that_say_something(stance: str, speaker: str, held: str, sentence: str) -> None:
    found = [(s.stance, s.speaker) for s in statements(sentence) if held in s.content]
    assert (Stance(stance), speaker) in found


@pytest.mark.parametrize("sentence", SILENT.strip().splitlines())
def test_sentences_that_say_nothing(sentence: str) -> None:
    assert statements(sentence) == []


def test_no_stance_goes_unchecked() -> None:
    assert {Stance(row[0]) for row in rows(FIRING)} == set(Stance)


def test_precision_floor() -> None:
    """Of all statements found in the sentences above nearly none is another one than the table's."""
    found = right = 0
    for stance, speaker, held, sentence in rows(FIRING):
        for each in statements(sentence):
            found += 1
            right += (each.stance, each.speaker) == (Stance(stance), speaker) and held in each.content
    assert found >= len(rows(FIRING))
    assert right / found >= 0.95


# what the speaker of each statement of a text is, in order
STORIES = {
    "he is whoever was named": (
        "John Kirby spoke on Monday. He said the shells were on their way. “We have proof,” he added.",
        ["John Kirby", "John Kirby"],
    ),
    "a surname stands for the full name": (
        "The trust is led by Ruth Pellow. Pellow said the bay was dirty. Ms Pellow called for an inquiry.",
        ["Ruth Pellow", "Ruth Pellow"],
    ),
    "an owner is named without the sign of it": (
        "Ruth Pellow's boat was sold. Pellow said the price was fair.",
        ["Ruth Pellow"],
    ),
    "a body by its noun, and its head": (
        "The Fish Board closed the bay. The agency said stocks were low, and its head, Mary Olsen, warned that fishing "
        "would end. She told reporters the rules were clear.",
        ["Fish Board", "Mary Olsen", "Mary Olsen"],
    ),
    "they are many": (
        "North Korean officials denied the charge. They said the South had made it up.",
        ["North Korean officials", "North Korean officials"],
    ),
    "a predicate shares its subject": (
        "The company, which is based in Leeds, denied breaking the law and said it would sue.",
        ["company", "company"],
    ),
    "a quotation goes on": (
        "“It’s a lie,” Tom Lowe told the BBC. “I was never there.”",
        ["Tom Lowe", "Tom Lowe"],
    ),
    "two speakers in one sentence": (
        "Police said a man had been arrested, but his lawyer, Tom Hale, said he was innocent.",
        ["Police", "Tom Hale"],
    ),
    "a relative clause accuses nobody of what follows": (
        "Iran, which denies the accusation, said it would respond.",
        ["Iran", "Iran"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), STORIES.values(), ids=list(STORIES))
def test_speakers_of_a_story(text: str, speakers: list[str]) -> None:
    assert [each.speaker for each in statements(text)] == speakers


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Kremlin denied the report.", "Russland"),
        ("North Korean officials rejected the claim.", "Nordkorea"),
        ("Pyongyang's ambassador rejected the claim.", "Nordkorea"),
        ("Kremlin spokesman Dmitry Peskov denied the report.", "Russland"),
        ("The White House said talks were going on.", "USA"),
        ("U.S. President Joe Biden said talks were going on.", "USA"),
        ("Britain's foreign secretary, Ann Miller, said talks were going on.", "Großbritannien"),
        ("A spokesman for the Ukrainian army said the bridge was gone.", "Ukraine"),
        ("The European Commission rejected the complaint.", "EU"),
        ("Prosecutors accused the clerk of theft.", "Staatsanwaltschaft"),
    ],
)
def test_party_is_the_same_in_both_languages(text: str, party: str) -> None:
    (only,) = statements(text)
    assert party_of(only.party) == party


def test_a_quotation_in_two_parts_is_one_statement() -> None:
    (only,) = statements("“We came late,” said Ruth Pellow, “but we came.”")
    assert only.kind is Kind.DIRECT
    assert only.content == "“We came late,” said Ruth Pellow, “but we came.”"
    assert only.speaker == "Ruth Pellow"


def test_a_source_behind_what_is_said() -> None:
    (only,) = statements("The Herald reported that the mayor had lied, citing two officials.")
    assert only.content == "the mayor had lied"
    assert only.via == "two officials"


def test_fear_stays_of_what_is_said_and_feared() -> None:
    (only,) = statements("The union said it feared that jobs would go.")
    assert (only.speaker, only.stance, only.content) == ("union", Stance.SUSPECTS, "jobs would go")


def test_a_denial_answers_the_accusation() -> None:
    accusation, denial = statements("Kyiv accused Moscow of shelling a school. The Kremlin denied it.")
    assert accusation.addressee_span is not None
    assert denial.answers is not None
    assert denial.answers.statement == 0
    assert denial.answers.span == accusation.content_span


def sample(name: str) -> tuple[Article, list[Statement]]:
    path = CORPUS / name
    (found,) = read(path, id=name)
    assert found.language == "en"
    return found, attribute(found)


# what a careful reader finds: stance | speaker | party as it is known in German | what the content must hold
DISPUTE = """
accuses | Washington, Seoul and Kyiv | | arming Russia
denies | North Korea | Nordkorea | it
confirms | American officials | USA | Moscow was about to buy rockets
denies | Russia | Russland | the finding as fake
denies | North Korean defence official | Nordkorea | never sold ammunition
accuses | North Korean defence official | Nordkorea | spreading a rumour
demands | North Korean defence official | Nordkorea | reckless remarks
claims | John Kirby | USA | shells were reaching Russia
denies | defence ministry in Pyongyang | Nordkorea | the charge
criticises | defence ministry in Pyongyang | Nordkorea | hostile attempts
criticises accuses | Yoon Suk Yeol | Südkorea | illegal and unjust
denies | Vladimir Putin | Russland | breaking no rules
claims | South Korea's spy agency | Südkorea | more than a million shells
denies | Choe Son Hui | Nordkorea | the criticism as groundless
claims | Volodymyr Zelensky | Ukraine | sending military personnel
demands | South Korea | Südkorea | an end to the cooperation
denies | Dmitry Peskov | Russland | false story
denies | North Korean envoy at the United Nations | Nordkorea | baseless rumours
"""

FERRIES = """
denies | Ferry operator | | dumping waste water
denies | company | | its ships pump untreated waste water
accuses | Clear Bay Trust | | emptied the tanks
claims | Clear Bay Trust | | water samples on eleven nights
claims criticises | Ruth Pellow | | Nobody swims
demands | Ruth Pellow | | keep the ships at the quay
denies | Northlight Ferries | | the allegation
claims | Gareth Lowe | | All waste water was handed over
claims suspects | Gareth Lowe | | the samples had been spoiled
announces | Gareth Lowe | | open its logbooks
confirms | Ellery Harbour Authority | | begun an inquiry
claims | Joan Tredwell | | boarded both ships
warns | Joan Tredwell | | early conclusions
confirms | town council | | the sewer had leaked
claims | town council | | repaired in December
criticises denies | Idris Wray | | hold water
claims accuses | former engine-room hand | | ordered to open the valves
denies | Gareth Lowe | | such an order
claims accuses | Gareth Lowe | | dismissed for other reasons
accuses criticises | lawyer | | an attempt to intimidate a witness
"""


@pytest.mark.parametrize(
    ("name", "table"),
    [("claims-and-denials-moscow-pyongyang.md", DISPUTE), ("ferry-operator-denies-dumping.md", FERRIES)],
    ids=["dispute", "ferries"],
)
def test_statements_of_a_sample_article(name: str, table: str) -> None:
    _, found = sample(name)
    missing, right = [], set()
    for stances, speaker, party, held in rows(table):
        allowed = [Stance(stance) for stance in stances.split()]
        for number, each in enumerate(found):
            known = not party or party_of(each.party) == party
            if each.stance in allowed and each.speaker == speaker and held in each.content and known:
                right.add(number)
                break
        else:
            missing.append((stances, speaker, held))
    assert missing == []
    assert len(right) / len(found) >= 0.9


@pytest.mark.parametrize("name", ["claims-and-denials-moscow-pyongyang.md", "ferry-operator-denies-dumping.md"])
def test_spans_are_verbatim(name: str) -> None:
    whole, found = sample(name)
    for each in found:
        assert each.content == whole.text[slice(*each.content_span)]
        assert each.content == each.content.strip()
        assert each.cue == " ".join(whole.text[slice(*span)] for span in each.cue_spans)
        if each.speaker_span is not None:
            assert each.speaker_mention == whole.text[slice(*each.speaker_span)]
        block = next(b for b in whole.blocks if b.start <= each.sentence_span[0] < b.end)
        assert block.start <= each.content_span[0] < each.content_span[1] <= block.end


def test_broken_text_breaks_nothing() -> None:
    """Statements of an article with characters and words lost, doubled and swapped still quote it verbatim."""
    chance = random.Random(7)
    whole, _ = sample("ferry-operator-denies-dumping.md")
    words = whole.text[whole.blocks[1].start :].split(" ")
    for _ in range(150):
        broken = words[:]
        for _ in range(chance.randrange(1, 40)):
            at = chance.randrange(len(broken))
            change = chance.choice(
                ["", broken[at] * 2, ",", "“", '"', "'s", "that", "said", broken[at][:-1], "\n\n", "."]
            )
            broken[at] = change
        start = chance.randrange(len(broken) - 80)
        text = " ".join(broken[start : start + 80]).strip()
        parts = [part for part in text.split("\n\n") if part.strip()]
        for each in statements("\n\n".join(part.strip() for part in parts)):
            assert each.content
