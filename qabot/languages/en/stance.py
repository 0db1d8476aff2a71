"""English words that show a stance where the cue alone does not. ``*`` stands for any letters."""

from __future__ import annotations

from qabot.languages.speaker_vocabulary import StanceWords

STANCE = StanceWords(
    falsehood="""
        false falsehood* untrue wrong incorrect baseless unfounded groundless fabricat* fake forged bogus invented
        made_up made-up lie lies lying nonsense absurd ridiculous ludicrous rubbish preposterous unsubstantiated
        unjustified misleading slander* libel* smear* hoax* fiction fairy_tale* malicious not_true not_the_case
        not_correct no_basis no_truth without_foundation without_merit no_foundation out_of_thin_air
    """,
    innocence="""
        innocent his_innocence her_innocence their_innocence my_innocence not_guilty nothing_to_do no_part_in
        no_involvement not_involved nothing_wrong no_wrongdoing no_knowledge consensual nothing_to_hide
        did_not_happen never_happened
    """,
    negations="""
        not no never none nobody nothing neither nor without n't don't didn't hasn't haven't isn't wasn't weren't
        won't
    """,
    firm_negations="never at_no_time at_no_point no_way under_no_circumstances by_no_means not_once none_of neither",
    allegation="""
        allegation* accusation* claim claims charge charges report reports rumour* rumor* suspicion* speculation*
        suggestion* criticism* complaint* assertion* finding findings evidence involvement responsibility guilt
        remark remarks statement* comment* story stories assessment* account accounts notion idea
    """,
    wrongdoing="""
        murder* genocid* crime* criminal* torture* fraud* liar* deception deceit corrupt* bribe* theft thief
        blackmail* terroris* massacre* manipulation sabotage spying dictator* dictatorship regime guilty guilt blame
        responsible negligen* illegal* unlawful* aggression aggressor* staged propaganda disinformation plot coup*
        abuse* violation* intimidat* harass* cover-up conspiracy racist* fascist* traitor* warmonger* plagiari*
        hypocrite* mastermind*
    """,
    disapproval="""
        bad terrible awful scandal* irresponsible unacceptable unbearable outrageous outrage* tasteless embarrass*
        shameful shame disgrace* superfluous hypocri* cynical mistake* error* catastroph* disaster* fatal barbaric
        unconstitutional disappoint* appall* shock* angry senseless pointless inadequate insufficient unfair unjust
        undemocratic betrayal absurd ridiculous populis* provocation* provocative dangerous cowardly inhuman
        inhumane reckless excessive questionable disgusting horrible flawed unsuitable chaotic chaos naive
        amateurish unprofessional inappropriate arrogan* ignoran* failure* failed nonsense does_not_hold_water
        too_little too_late not_enough should_have ought_to_have waste insult* slap_in_the_face mess farce heartless
        unworthy clumsy poor hollow evasive careless
    """,
    duty="must should ought has_to have_to needs_to need_to had_to",
    direct_duty="must should ought have_to has_to need_to needs_to",
    negated_duty="may can",
    need="""
        is_necessary it_is_time it_was_time was_needed is_needed are_needed were_needed was_overdue is_overdue
        let_us
    """,
    epistemic="probably possibly presumably likely perhaps apparently",
    future="will would shall won't",
    intention="plans planned intends intended aims aimed",
    selves="he she it they we i",
    threat="danger dangers risk risks threat threatens threatened catastrophe otherwise consequences",
    admission="mistakes_were_made was_true is_true it_was_right regrettably was_correct is_correct",
    evaluating="""
        call describe dismiss brand label denounce condemn attack regard view consider characterise characterize
    """,
    asserting="""
        insist maintain stress emphasise emphasize underline assert reiterate affirm reply counter retort respond
    """,
    hearsay="reportedly allegedly supposedly",
    prosecutors="*prosecut* *indictment* *investigator*",
    hedges="could would can declined refused unable",
    acts="""
        raped abused tortured defrauded deceived misled bribed embezzled blackmailed beaten threatened manipulated
        falsified sabotaged spied oppressed guilty to_blame responsible lied lying cheated covered_up staged
        betrayed undermine undermining exploited harassed intimidated murdered killed_by on_purpose deliberately
        intentionally stole stolen violated violating broke_the_law breached breaching negligent ordered_to hid
        hidden concealed forged illegally seeking_revenge is_trying_to were_trying_to was_trying_to looted dumped
    """,
    past_duty="should ought",
    past_modal="have",
    conditions="if unless when",
    subordinators="""
        which who whom whose because when while after before although though since if where that unless whereas
    """,
    continuing="",
    bodies="""
        government party company firm ministry authority army police association bank city state council union group
        trust operator agency board country
    """,
    contrast="but instead rather",
    opposing="speak protest object",
    against="against",
    objects="it this that them the_claim the_idea",
    perfect="had have has was were been did",
    intending="",
    defending="defend",
    perfect_infinitive="*ing_been to_have",
    passive_infinitive="be_*ed be_*en",
    scheduled="due_to set_to",
    dismissal="attempt* distraction* pretext* campaign* propaganda ploy stunt* manoeuvre* smokescreen* speculation",
    first_person="i we me us my our mine ours",
    participles="be_*ed be_*en",
    infinitives="to_*",
    critique="criticism* complaint* objection*",
    about="about over concerning regarding that of",
    openers="that",
    speaking="""
        said says say told tells added adds insisted insists stressed explained replied responded wrote writes
        stated states according asserted maintained argued commented noted
    """,
    overrides={},
)
