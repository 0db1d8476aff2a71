"""English words that show a stance where the cue alone does not. ``*`` stands for any letters."""

from __future__ import annotations

from qabot.languages.speaker_vocabulary import StanceWords

STANCE = StanceWords(
    # says of a report that it is not true
    falsehood="""
        false falsely falsehood* untrue wrong incorrect inaccurate fabricat* invented made-up made_up fake* bogus
        baseless groundless unfounded unsubstantiated meritless without_merit no_basis without_basis
        without_foundation without_any_basis without_any_foundation no_foundation no_truth not_true isn't_true
        isn’t_true nonsense rubbish absurd* ridiculous ludicrous preposterous lie lies lying hoax slander* libel*
        libellous defamat* smear* malicious myth fairy_tale fairytale fiction fictitious unjustified unproven distort*
        misinformation disinformation concocted not_the_case far-fetched rumour* rumor* fantasy fantasies frame-up
        hearsay forged spurious trumped-up sheer_invention pure_invention out_of_thin_air
    """,
    innocence="""
        his_innocence her_innocence their_innocence innocent not_guilty nothing_to_do no_part_in nothing_wrong
        no_wrongdoing nothing_to_hide no_knowledge no_involvement any_wrongdoing any_involvement wrongdoing
        not_involved my_innocence did_not_happen never_happened consensual no_rules no_law no_laws broken_no_*
        breaking_no_* broke_no_* nothing_illegal
    """,
    rejecting="",
    refutation="""
        not_true untrue no_truth nothing_of_the_sort completely_false totally_false entirely_false categorically_false
        flatly_false patently_false simply_false not_a_shred_of_truth completely_unfounded totally_unfounded
    """,
    negations="""
        not never no none nobody nothing neither nor n't n’t cannot can't isn't wasn't weren't aren't don't doesn't
        didn't won't wouldn't hasn't haven't hadn't couldn't shouldn't can’t isn’t wasn’t weren’t aren’t don’t doesn’t
        didn’t won’t wouldn’t hasn’t haven’t hadn’t couldn’t shouldn’t without
    """,
    firm_negations="""
        never not_once at_no_time in_no_way under_no_circumstances by_no_means absolutely_no nothing_of_the
    """,
    allegation="""
        allegation* accusation* charge charges claim claims report reports suggestion* rumour* rumor* suspicion*
        assertion* insinuation* criticism finding findings it they them involvement responsibility wrongdoing story
        stories account accounts statement statements remark remarks complaint* evidence information idea
    """,
    wrongdoing="""
        murder* kill* assassin* torture* genocid* crime crimes criminal* fraud* swindl* corrupt* brib* embezzl* theft
        thief stole* steal* terror* massacre* manipulat* sabotag* spy spied spying espionage dictator* guilty
        responsible liar* aggress* illegal* unlawful* plot plots conspir* coup rigg* abuse* abusing harass* intimidat*
        blackmail* extort* cheat* traitor* treason propaganda smuggl* negligen* rape* raped assault* attack* violat*
        breach* breaking_the_law hypocrit* racist* fascist* nazi* warmonger*
    """,
    disapproval="""
        scandal* irresponsib* unacceptable intolerable incomprehensible outrage* outrageous shame* shameful disgrace*
        embarrass* unnecessary hypocri* cynic* misguided catastroph* disaster* barbaric unconstitutional unlawful
        illegal disappoint* appall* shock* unfair unjust undemocratic antidemocratic betray* provocat* provok*
        cowardly inhuman* inhumane reckless* excessive questionable worrying disgust* despicable terrible awful
        horrible inadequate inept naive arrogan* ignoran* farce insult* discriminat* racist sexist antisemitic
        violation breach too_little too_late not_enough not_far_enough unprofessional inappropriate step_back
        step_backwards slap_in_the_face insane madness chaos chaotic heartless unworthy clumsy flawed evasive careless
        dangerous ought_to_have does_not_hold doesn't_hold cannot_be_accepted should_have
    """,
    duty="must should ought have_to has_to had_to",
    negated_duty="must should may can",
    need="""
        is_necessary was_necessary is_needed was_needed are_needed needs_to need_to needed_to it_is_time it_was_time
        time_to essential_that urgent* overdue imperative
    """,
    epistemic="probably possibly presumably perhaps maybe apparently",
    future="will would shall won't won’t 'll",
    intention="intends intended intend plans planned plan wants aims aimed",
    actors="he she they we i it",
    selves="he she they we i it his_country her_country their_country our_country his_government her_government",
    threat="""
        threat threatens threatened danger* dangers grave_consequences serious_consequences
        dire_consequences severe_consequences disastrous_consequences spiral out_of_control or_else
    """,
    admission="""
        made_a_mistake made_mistakes is_true was_true are_true were_true is_correct was_correct unfortunately
    """,
    evaluating="""
        call describe brand label dub term characterise characterize consider deem regard dismiss reject see view
        denounce
    """,
    asserting="insist stress maintain reiterate assert protest emphasise emphasize",
    hearsay="allegedly reportedly allege",
    prosecutors="*prosecutor* *prosecution* *investigator* *indictment*",
    hedges="can could would will may might did does do has have had",
    acts="""
        murdered raped abused tortured stole stolen embezzled bribed bribing cheated deceived misled lied lying
        blackmailed manipulated falsified sabotaged spied oppressed guilty to_blame covered_up
        smuggled plotted betrayed undermined undermining poisoned rigged defrauded violated violating breached
        breaking_the_law broke_the_law war_crime* crimes_against genocide massacre* massacred attacked_civilians
        deliberately on_purpose intentionally illegally unlawfully intimidat* blackmail* seeking_revenge revenge
        ordered_to hid hidden concealed forged looted dumped exploited harassed killed_by is_trying_to was_trying_to
        were_trying_to negligent staged
    """,
    direct_duty="must should ought have_to has_to need_to needs_to let_us",
    past_duty="should ought",
    past_modal="have",
    conditions="if unless provided should",
    subordinators="""
        who which that whose whom because when while although though if as after before until unless since where so
        why how what whether
    """,
    continuing="",
    bodies="""
        government party group company firm corporation country ministry authority army police organisation
        organization bank town city state coalition leadership union council agency
    """,
    contrast="but rather instead",
    opposing="speak protest object",
    against="against",
    objects="it this that them",
    perfect="have has had been",
    intending="want",
    defending="defend",
    perfect_infinitive="to_have",
    passive_infinitive="to_be_*ed be_*ed",
    scheduled="",
    dismissal="""
        pretext* distraction* campaign propaganda manoeuvre* maneuver* stunt* speculation insinuation* ploy
        smokescreen*
    """,
    first_person="i we me us my our mine ours i'm i’m we've we’ve i've i’ve",
    participles="*ed been",
    infinitives="to_*",
    critique="criticism* complaint* objection*",
    about="about over concerning regarding that of",
    openers="that",
    speaking="""
        said says say told tell tells added adds stated states explained declared replied responded answered wrote
        writes insisted insists stressed maintained noted called told_reporters tweeted posted remarked argued
    """,
    urging="caution",
    taking_up="repeat renew reiterate support voice express reaffirm back",
    no_negation="not_only not_least not_just no_less_than",
    rebuttals="""
        denied denies rejected rejects dismissed dismisses disputed disputes refuted refutes contradicted
        contradicts
    """,
    overrides={},
)
