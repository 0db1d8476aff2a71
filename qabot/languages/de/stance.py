"""German words that show a stance where the cue alone does not. ``*`` stands for any letters."""

from __future__ import annotations

from qabot.languages.speaker_vocabulary import StanceWords

STANCE = StanceWords(
    # says of a report that it is not true
    falsehood="""
        falsch falsche falschen falscher falsches unwahr* erfunden* erlogen* gelogen gefälscht* fingiert* haltlos*
        gegenstandslos* unbegründet* unzutreffend* grundlos* substanzlos* abwegig* abstrus* absurd* lächerlich*
        ungerechtfertigt* unberechtigt* unbewiesen* lüge lügen *lügen *lüge unsinn* unfug quatsch märchen*
        hirngespinst* verleumdung* rufmord* diffamierung* falschmeldung* falschinformation* fälschung* ente fake*
        fake-news fehlinformation* schmutzkampagne* hetzkampagne* schwindel unterstellung* fantasie* phantasie*
        erfindung* aus_der_luft_gegriffen entbehrt_jeder entbehre_jeder entbehrten_jeder entbehren_jeder
        jeder_grundlage jeglicher_grundlage nicht_der_fall nicht_wahr nicht_richtig nicht_zutreffend kein_wort_wahr
        nichts_dran stimmt_nicht stimme_nicht stimmten_nicht trifft_nicht_zu treffe_nicht_zu treffen_nicht_zu
        nicht_den_tatsachen nicht_der_wahrheit nicht_der_realität ohne_jede_grundlage ohne_grundlage von_der_hand
        zu_unrecht
    """,
    innocence="""
        seine_unschuld ihre_unschuld meine_unschuld unschuldig nicht_schuldig nichts_zu_tun nichts_damit_zu_tun
        nichts_vorzuwerfen nichts_verbrochen nicht_beteiligt keine_beteiligung nichts_gewusst keine_kenntnis
        nichts_zu_verbergen einvernehmlich* alles_korrekt vorgänge_korrekt korrekt_gehandelt rechtmäßig_gehandelt
        keiner_schuld_bewusst nichts_unrechtes nichts_illegales nichts_falsch_gemacht niemanden_umgebracht
        niemanden_getötet kein_fehlverhalten nichts_verheimlicht nichts_vertuscht unbescholten sauberes_gewissen
        reines_gewissen korrekt_verhalten nicht_der_fall entbehrt_jeder entbehre_jeder entbehrten_jeder
    """,
    rejecting="ablehnen nachvollziehen abwehren abgewinnen",
    refutation="""
        stimmt_nicht stimme_nicht stimmten_nicht nicht_stimmt nicht_stimme stimmt_einfach_nicht stimmt_so_nicht
        stimme_so_nicht keine_rede_sein keine_rede_davon nicht_die_rede_sein trifft_nicht_zu treffe_nicht_zu
        treffen_nicht_zu trifft_so_nicht_zu nicht_zutrifft nicht_zutreffe nicht_zutreffend ist_unwahr sei_unwahr
        unwahrheit frei_erfunden* erstunken_und_erlogen aus_der_luft_gegriffen* nichts_dran an_den_haaren_herbeigezogen
        kein_wort_wahr nicht_wahr nicht_den_tatsachen nicht_der_wahrheit nicht_der_realität entbehr*_jeder*
        entbehr*_jeglicher* ohne_jede_grundlage jeder_grundlage jeglicher_grundlage völlig_falsch komplett_falsch
        schlicht_falsch schlichtweg_falsch
        falschmeldung* gegenstandslos* ein_gerücht
    """,
    negations="""
        nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden weder keinerlei keineswegs
    """,
    firm_negations="""
        nie niemals keinerlei keineswegs mitnichten zu_keiner_zeit zu_keinem_zeitpunkt in_keiner_weise
        in_keinem_fall auf_keinen_fall keinesfalls unter_keinen_umständen
    """,
    allegation="""
        *vorwurf *vorwürfe* *vorwurfs *anschuldigung* *beschuldigung* *behauptung* *bericht *berichte* *berichts
        *meldung* *spekulation* *gerücht* *verdacht *verdachts *verdächtigung* *unterstellung* *anklage *klage
        *kritik *angaben *darstellung* *erkenntnis* *einschätzung* *aussage* *äußerung* *beteiligung *verwicklung*
        *verantwortung *schuld *existenz *geständnis* *fund *information* *medienbericht*
    """,
    wrongdoing="""
        *mord *mordes *mörder ermordet* *missbrauch* *misshandlung* *folter* völkermord* genozid* *verbrechen
        *verbrechens *verbrecher* kriminell* *betrug* betrüger* *lügner* *täuschung* korruption* bestechung* untreue
        raub* terror terroris* massaker* manipulation* sabotage* spionage* diktator* diktatur* schuld
        schuldig* mitschuld* verantwortlich hauptverantwortung versagen versäumnis* hetze hetzer* *kampagne illegal*
        rechtswidrig* völkerrechtswidrig* inszenierung* aggression* aggressor* wortbruch* desinformation* propaganda
        absicht absichtlich* vorsätzlich* mutwillig* straftat* verschwörung* übergriff* komplott* putsch*
        verleumder* feindselig* erpressung* erpresser* diebstahl* dieb* plagiat* heuchler heuchlern drahtzieher*
        rassist* faschist* nazi* mörderisch* kriegstreiber* verräter* schurken*
    """,
    disapproval="""
        schlecht* skandal* unverantwortlich* verantwortungslos* inakzeptabel* unannehmbar* unakzeptabel* untragbar*
        unerträglich* unverständlich* unverschämt* unverfroren* geschmacklos* peinlich* beschämend* schande
        schändlich* überflüssig* verlogen* heuchlerisch* heuchelei* zynisch* zynismus verfehlt* fehler
        fehlentscheid* fehlentwicklung* katastroph* desaster desaströs* fatal* barbarisch* verfassungswidrig*
        rechtswidrig* enttäusch* empört* empörend* empörung entsetz* wut schockier* ärgerlich* verärgert* unsinnig*
        sinnlos* wirkungslos* unzureichend* nicht_ausreichend* ungerecht* unfair* unsozial* undemokratisch*
        schlag_ins_gesicht armutszeugnis* verrat* blamage blamabel* lächerlich* absurd* unseriös* populis*
        provokation* provokativ* provozier* nicht_hinnehmbar* nicht_akzeptabel* nicht_nachvollziehbar* mogelpackung*
        etikettenschwindel* feige* hinterhältig* unmenschlich* menschenunwürdig* pr-aktion* rücksichtslos* maßlos*
        übertrieben* überzogen* fragwürdig* bedenklich* beängstigend* widerlich* abscheulich* schrecklich* schlimm*
        mangelhaft* mangelnd* versäum* untauglich* ungeeignet* unbrauchbar* chaos chaotisch* planlos* ideenlos*
        kurzsichtig* realitätsfern* weltfremd* naiv* dilettantisch* stümperhaft* unprofessionell* unangemessen*
        unpassend* unangebracht* arrogant* arroganz überheblich* ignoran* scheinheilig* doppelmoral hegemonial*
        imperialis* kalten_krieges rückschritt* rückschlag* sackgasse* irrweg* gescheitert* misslungen* falscher_weg
        falsche_weg falsches_signal falsche_signal wahnsinn* irrsinn* farce groteske* trauerspiel* zumutung*
        unwürdig* einseitig* diskriminier* rassistisch* frauenfeindlich* verletzung* verstoß* *eingriff rechtsbruch* antisemitisch*
        homophob* sexistisch* verharmlos* wegschau* tatenlos* untätig* zu_wenig zu_spät nicht_genug nicht_weit_genug
        so_kann_man_nicht so_geht_es_nicht geht_nicht_an hätte_müssen hätten_müssen
    """,
    duty="""
        müsse müssten müsste solle sollte sollten
    """,
    negated_duty="dürfe darf dürfen dürften",
    need="""
        sei_notwendig ist_notwendig sei_nötig ist_nötig sei_erforderlich ist_erforderlich notwendig_sei nötig_sei
        erforderlich_sei unerlässlich überfällig unabdingbar unumgänglich schluss_sein schluss_mit höchste_zeit
        an_der_zeit es_brauche braucht_es brauche_es es_braucht es_bedürfe bedürfe_es es_gelte_nun
    """,
    epistemic="dürfte dürften vermutlich wahrscheinlich möglicherweise womöglich mutmaßlich",
    future="werde werden wird würden würde",
    intention="""
        wolle will wollen beabsichtige beabsichtigt beabsichtigen plane plant planen strebe strebt
    """,
    actors="er sie man ich wir",
    selves="er sie man ich wir es",
    threat="""
        droht drohe drohen drohten gefahr gefahren gefährde gefährden andernfalls beunruhige beunruhigt_ihn
        katastrophale_folgen schwere_folgen dramatische_folgen flächenbrand außer_kontrolle
    """,
    admission="""
        meine_schuld unsere_schuld mein_fehler unser_fehler leider fehler_gemacht trifft_zu treffe_zu sei_richtig ist_richtig sei_zutreffend stimme es_stimmt sei_wahr
    """,
    evaluating="""
        bezeichnen nennen einstufen werten abtun betrachten empfinden halten beschreiben bewerten einschätzen finden
        vergleichen beurteilen sehen ansehen charakterisieren abqualifizieren brandmarken titulieren betiteln
        geißeln reagieren darstellen orten zurückweisen einordnen sprechen verspotten beschimpfen
    """,
    asserting="""
        beteuern betonen versichern bekräftigen klarstellen hervorheben unterstreichen beharren entgegnen kontern
        erwidern
    """,
    hearsay="sollen soll",
    prosecutors="*staatsanwalt* *anklage* *anklagebehörde* *ankläger* *ermittler* *strafgerichtshof",
    hedges="wollen will wollte wollten wolle können kann konnte konnten könne mögen mag mochte möchte dürfen darf durfte",
    acts="""
        falsche_angaben falschen_angaben unwahre_angaben falschangaben falschaussage*
        vergewaltig* missbraucht* misshandel* gefoltert foltert* betrogen betrügt betrüge getäuscht täuscht täusche
        irregeführt bestochen veruntreut* erpresst* verprügelt bedroht manipuliert* verfälscht* sabotiert*
        spioniert* unterdrückt* schuld mitschuldig mitschuld verantwortlich volle_verantwortung
        alleinige_verantwortung versagt* vertuscht* belogen lügt lüge hetzt aufgehetzt diffamiert verleumdet*
        inszeniert* verschworen missachtet* hintergangen untergräbt untergrabe untergraben unterwandert*
        destabilisiert* destabilisieren instrumentalisiert* instrumentalisieren beschmutzen zu_schaden zu_schädigen
        schikaniert* erschlichen vorgetäuscht* geplündert ermordet umgebracht diktator* *verbrecher*
        verbrecherregime* wortbruch mit_absicht absichtlich vorsätzlich wahlbetrug zu_straftaten
        feindselige_versuche drangsaliert* verfolgt_und ausgebeutet erpressung scheitern_lassen fallen_gelassen
        massenerschießung* völkermord gegen_das_völkerrecht verstoßen verstoße_gegen verstößt_gegen gebrochen
        hinters_licht die_schuld trägt_die trage_die täuschung
    """,
    direct_duty="""
        muss müssen müsst sollte sollten sollen_wir darf_nicht dürfen_nicht
    """,
    past_duty="""
        hätte hätten
    """,
    past_modal="""
        müssen sollen dürfen
    """,
    conditions="""
        wenn falls sofern sollte sollten
    """,
    subordinators="""
        der die das dem den deren dessen welche welcher welches weil wenn als nachdem obwohl obgleich damit um falls
        während bevor ohne sofern sodass so_dass wodurch wobei womit worauf was wer wo wie nach
    """,
    continuing="""
        demnach danach demzufolge hiernach
    """,
    bodies="""
        regierung bundesregierung landesregierung partei fraktion unternehmen konzern firma land ministerium behörde
        armee polizei verein verband organisation bank stadt staat koalition führung gewerkschaft
    """,
    contrast="""
        sondern vielmehr
    """,
    opposing="""
        aussprechen wenden wehren stellen verwahren protestieren positionieren
    """,
    against="""
        gegen
    """,
    objects="""
        es dies das dies_als das_als es_als
    """,
    perfect="""
        habe haben hätte hätten hat gehabt worden gewesen sei seien
    """,
    intending="wollen",
    defending="verteidigen",
    perfect_infinitive="""
        haben_soll* gewesen_sein worden_sein ge*t_haben ge*en_haben ver*t_haben ver*en_haben be*t_haben be*en_haben
        haben_muss haben_müsse gewesen_sein zu_haben haben_wollen
    """,
    passive_infinitive="*t_werden *en_werden",
    scheduled="solle sollen",
    dismissal="""
        versuch* vorwand* ablenkung* ablenkungsmanöver* kampagne* propaganda* wahlkampf* manöver* spekulation*
        unterstellung*
    """,
    first_person="ich wir mir mich uns mein meine meinen meiner unser unsere unseren unserer",
    participles="*t ge*en worden",
    infinitives="zu_*en zu_*ern zu_*eln zu_tun *zuzu* *zu*en",
    critique="*kritik *kritiken *vorhaltung* *einwand *einwände*",
    about="über wegen am an zur zum bezüglich hinsichtlich um von in",
    openers="wonach dass ob demzufolge es",
    speaking="""
        sagte sagt sagten erklärte erklärt betonte betont teilte hieß heißt so schrieb schreibt beteuerte beteuert
        versicherte versichert gesagt erklärt betont sprach spricht stellte_klar zitiert entgegnete kontert meinte
        meint antwortete
    """,
    urging="mahnen ermahnen",
    taking_up="bekräftigen wiederholen erneuern unterstützen unterstreichen äußern vorbringen erheben formulieren bekunden bestärken",
    no_negation="nicht_nur nicht_zuletzt nicht_allein nicht_weniger_als kein_wunder keine_frage nicht_umsonst nicht_ohne_grund nicht_zu_unrecht",
    rebuttals="""
        wandte_sich wendet_sich wehrt_sich wehrte_sich verwahrt_sich verwahrte_sich gewandt gewehrt
        widersprach widerspricht widersprochen bestreitet bestritt bestritten dementiert* zurück
        zurückgewiesen trat_*_entgegen tritt_*_entgegen
    """,
    overrides={
        "schätzen": "claims",
        "beziffern": "claims",
        "erwägen": "claims",
        "ausgehen": "suspects",
        "beipflichten": "claims",
        "zustimmen": "claims",
        "propagieren": "demands",
    },
)
