"""English pronouns, titles and endings for those who speak."""

from __future__ import annotations

from qabot.languages.en.roles import (
    BODIES,
    BROADER,
    DOCUMENTS,
    MEN,
    OFFICES,
    ORGANS,
    PERSONS_ANY,
    ROLE_BROADER,
    VERSIONS,
    WOMEN,
)
from qabot.languages.speaker_vocabulary import PersonWords
from qabot.languages.vocabulary import words


def _table(text: str) -> dict[str, frozenset[str]]:
    rows = (line.split("|") for line in text.strip().splitlines())
    return {head.strip(): words(tail) for head, tail in rows}


_ROLES = dict.fromkeys(PERSONS_ANY.split(), "mf") | dict.fromkeys(MEN.split(), "m") | dict.fromkeys(WOMEN.split(), "f")

PERSONS = PersonWords(
    personal=words("he she"),
    adverbs=words("there here also so"),
    pronouns=words("""
        he him his she her it its they them their both this these those i we us me
        """),
    reflexive_speakers=words("i we me us"),
    determiners=words("""
        the no any some his her its their my your our whose a an this that each every another these those many
        several most few both all
        """),
    objects=frozenset(),
    definite=words("the this that these those its their his her"),
    titles=words(
        "mr mrs ms miss sir lord lady dame dr prof professor rev revd reverend hon cllr monsignor canon father sister madam"
    ),
    roles=_ROLES,
    offices=words(OFFICES),
    organisations=dict.fromkeys(BODIES.split(), "n") | dict.fromkeys(DOCUMENTS.split(), "n"),
    documents=words(DOCUMENTS),
    versions=words(VERSIONS),
    organs=words(ORGANS),
    broader=_table(BROADER) | _table(ROLE_BROADER),
    particles=words("van von de der den la le du da di del della dos al el bin ibn bint abu ter ten af bar"),
    prepositions=words(
        """
        of for in at on to with against from by about over under after before during since until between among through
        into onto near outside inside within without behind beside despite like than as including via per across along
        around toward towards upon off
        """
    ),
    owning=words("of for at from by"),
    head_last=True,
    indefinite=words("a an some several many"),
    joining=words("and"),
    auxiliaries=words("has have had is are was were will would"),
    genders={
        word: gender
        for gender, row in {
            "m": words("he him mr sir lord"),
            "f": words("she mrs ms miss lady dame"),
            "n": words("it"),
        }.items()
        for word in row
    },
    generations={"junior": "junior", "jr": "junior", "senior": "senior", "sr": "senior"},
    lesser=words("vice ex deputy assistant former then late"),
    again=words("""
        man woman teenager politician official executive expert academic scientist researcher businessman
        businesswoman diplomat lawmaker veteran priest defendant suspect
        """),
    officials=words("official diplomat"),
    possessives=words("his her its their my our"),
    plain_prefixes=words("ex vice co anti pro non then former"),
)
