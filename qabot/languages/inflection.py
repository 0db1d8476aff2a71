"""By which endings and prefixes the forms of one German or English word differ, folded as they are compared."""

_NOMINAL = """
e en em n s es er ern ens ers nen in innen se sen ung ungen isch ische ischen ischer isches lich liche lichen licher
liches ist isten ismus ing ings ion ions ation ations ment ments ly al ies y ian ians ean eans ese
"""
_VERBAL = "t te ten tet et ete eten end ende enden ender endes est st ter tes tem ed d"
_SEPARABLE = """
ab an auf aus bei da dar durch ein empor entgegen fest fort frei her heraus herein hin hinaus hinein hoch los mit nach
nieder offen statt teil uber um unter voll voran voraus vorbei vor weg weiter wieder zu zurecht zuruck zusammen
"""
_ABSTRACT = """
ung ungen heit heiten keit keiten schaft schaften tion tions tionen itat itaten ismus ismen nis nisse ling linge tum
ment ments ance ances ence ness ity ship ships ism hood
"""
_ABBREVIATIONS = """
tv co2 mep meps mp mps ceo cfo pr it ngo ngos mdb mdbs wm em kfz lkw pkw pc pcs ok dna aids hiv sms gps mwst bip gdp km
kg ps led ufo ufos vip vips id ids dj pin app diy suv suvs gmbh ag ltd inc nr ie eg vs q a
"""

NOMINAL = tuple(_NOMINAL.split())  # endings of nouns, of adjectives and of what is derived as a noun
VERBAL = tuple(_VERBAL.split())  # endings of verbs and their participles
SHORT = frozenset({"e", "en", "n", "s", "es", "er"})  # such as a stem of three letters may have
LINKS = ("", "s", "es", "n", "en", "e", "er")  # between the parts of a compound
SEPARABLE = tuple(_SEPARABLE.split())  # before "ge" or "zu" in a participle or infinitive of a separable verb
ABSTRACT = tuple(_ABSTRACT.split())  # endings of common nouns, no names however rare and however they are written
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())  # short words in capitals that are no names
