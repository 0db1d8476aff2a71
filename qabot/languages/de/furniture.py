"""What surrounds German articles without belonging to them, as data for ``qabot.readers``. All in lower case.

Entries of the sets are whole lines, punctuation, figures and arrows at their edges left out.
"""

MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
    "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    "jan": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
    "nov": 11, "dez": 12,
}  # fmt: skip

# Captions of page elements that say nothing themselves.
LABELS = frozenset(
    {
        "anzeige", "anzeigen", "werbung", "advertorial", "sponsored", "gesponsert", "ende der anzeige", "inserat",
        "das wichtigste in kürze", "das wichtigste in kurz", "das wichtigste im überblick", "das wichtigste",
        "kurz erklärt", "in kürze", "auf einen blick", "die wichtigsten punkte", "zusammenfassung", "darum gehts",
        "darum geht's", "darum geht es", "worum geht es", "kurz und knapp", "in diesem artikel", "inhaltsverzeichnis",
        "inhalt", "übersicht", "artikel anhören", "artikel vorlesen", "vorlesen", "anhören", "audio", "video",
        "bildergalerie", "fotostrecke", "galerie", "bild", "foto", "grafik", "infografik", "teilen", "artikel teilen",
        "beitrag teilen", "jetzt teilen", "teilen mit", "gefällt mir", "merken", "artikel merken", "drucken", "artikel drucken", "link kopieren",
        "link kopiert", "kommentieren", "kommentare", "kommentare anzeigen", "kommentar schreiben", "leserkommentare",
        "diskutieren sie mit", "zur startseite", "zur homepage", "startseite", "nach oben", "zurück", "weiter",
        "weiterlesen", "mehr lesen", "mehr erfahren", "artikel lesen", "mehr anzeigen", "alle anzeigen", "abo", "abonnieren", "jetzt abonnieren", "anmelden",
        "registrieren", "einloggen", "newsletter", "newsletter abonnieren", "jetzt anmelden", "zum newsletter",
        "empfohlener externer inhalt", "empfohlener redaktioneller inhalt", "externer inhalt", "externe inhalte",
        "externe inhalte erlauben", "externe inhalte anzeigen", "externen inhalt anzeigen", "inhalt anzeigen",
        "live", "liveticker", "exklusiv", "premium", "plus-artikel", "abo-artikel", "nur für abonnenten",
        "impressum", "datenschutz", "korrektur melden", "fehler melden", "fehler gefunden", "feedback",
        "feedback geben", "seite teilen", "auf facebook teilen", "auf twitter teilen", "auf x teilen",
        "auf whatsapp teilen", "per e-mail teilen", "per mail teilen", "ihre meinung", "umfrage", "jetzt abstimmen",
        "lesezeit", "folgen", "artikel speichern", "speichern", "gespeichert", "vollbild", "bild vergrössern",
        "bild vergrößern", "es gilt das gesprochene wort", "archiv", "symbolbild", "archivbild", "quelle", "quellen",
    }
)  # fmt: skip

# Headings of what a book has besides its articles.
BOOK_PARTS = frozenset({
    "impressum", "inhalt", "inhaltsverzeichnis", "in dieser ausgabe", "titelseite", "titelblatt", "umschlag", "anzeige",
    "anzeigen", "werbung", "copyright", "rechtliche hinweise", "bildnachweis", "bildnachweise", "register", "widmung",
    "über den verlag", "über dieses buch", "urheberrecht", "stichwortverzeichnis",
})  # fmt: skip

# What follows these, up to the next whole sentence, are tags or headlines of other articles.
OPENERS = frozenset(
    {
        "mehr zum thema", "mehr zu diesem thema", "mehr zu", "mehr dazu", "mehr davon", "mehr", "mehr aus", "zum thema",
        "mehr nachrichten", "mehr aktuelle nachrichten", "mehr news", "weitere nachrichten", "weitere news",
        "weitere artikel", "weitere beiträge", "weitere meldungen", "weitere themen", "weitere informationen",
        "lesen sie auch", "lesen sie mehr", "lesen sie mehr zum thema", "lesen sie hier mehr", "lesen sie dazu auch",
        "lesen sie dazu", "lesen sie weiter", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
        "das könnte sie interessieren", "auch interessant", "ebenfalls interessant", "auch spannend", "passend dazu",
        "siehe auch", "dazu", "verwandte themen", "verwandte artikel", "ähnliche artikel", "ähnliche themen", "themen",
        "themen in diesem artikel", "themen dieses artikels", "tags", "schlagworte", "schlagwörter", "stichworte",
        "schlagwort", "stichwörter", "meistgelesen", "meistgelesene artikel", "am meisten gelesen",
        "am häufigsten gelesen",
        "beliebteste artikel", "beliebt", "neueste artikel", "neueste meldungen", "aktuelle nachrichten", "top-themen",
        "topmeldungen", "top-artikel", "empfehlungen der redaktion", "redaktionsempfehlungen", "unsere empfehlungen",
        "empfehlungen", "links zum thema", "link zum thema", "links", "hintergründe zum thema", "lesetipp", "lesetipps",
        "unsere lesetipps", "nicht verpassen", "folgen sie uns", "folgen sie uns auf", "folgen sie unserem kanal",
        "artikel zum thema", "dossier zum thema", "kategorien", "kategorie", "ressort", "orte", "personen",
    }
)  # fmt: skip

# A line of nothing but these is a bar of buttons or of sections.
BUTTONS = frozenset(
    {
        "teilen", "merken", "drucken", "mailen", "e-mail", "email", "mail", "facebook", "twitter", "x", "whatsapp",
        "telegram", "threema", "signal", "linkedin", "xing", "pinterest", "instagram", "pocket", "flipboard", "reddit",
        "bluesky", "mastodon", "threads", "messenger", "link", "kopieren", "speichern", "kommentare", "kommentieren",
        "kommentar", "vorlesen", "anhören", "artikel", "per", "auf", "abo", "newsletter", "rss", "pdf", "schließen",
        "schliessen", "menü", "suche", "anmelden", "login", "startseite", "feedback", "senden", "versenden",
    }
)  # fmt: skip

SECTIONS = frozenset(
    {
        "politik", "wirtschaft", "ausland", "inland", "international", "welt", "sport", "kultur", "panorama",
        "gesellschaft", "wissenschaft", "wissen", "technik", "digital", "meinung", "kommentar", "analyse", "regional",
        "lokales", "deutschland", "österreich", "schweiz", "europa", "nachrichten", "news", "aktuell", "vermischtes",
        "medien", "netzwelt", "gesundheit", "karriere", "finanzen", "auto", "reise", "unterhaltung", "leben",
        "hintergrund",
        "ratgeber", "interview", "reportage", "leitartikel", "weltgeschehen", "ukraine", "ukraine-krieg", "nahost",
    }
)  # fmt: skip

# In brackets at the end of a line, or before its credit, these make it the caption of a picture.
CAPTION_MARKS = (
    "archiv", "archivbild", "archivfoto", "archivaufnahme", "symbolbild", "symbolfoto", "themenbild", "symbolgrafik",
    "illustration", "bildmontage", "fotomontage", "montage", "handout", "screenshot", "undatiertes foto", "undatiert",
)  # fmt: skip
CREDITS = (
    "foto", "fotos", "bild", "bilder", "bildquelle", "bildnachweis", "fotocredit", "fotoquelle", "bildrechte", "grafik",
    "infografik", "fotograf", "aufnahme", "quelle", "bild/foto", "video", "illustration", "karte",
)  # fmt: skip
SOURCES = ("quelle", "quellen")

# Words of which a line about the day of publication is made, besides the date.
DATED = frozenset(
    {
        "stand", "aktualisiert", "zuletzt", "aktualisierung", "update", "veröffentlicht", "publiziert", "erschienen",
        "erstellt", "erstmals", "letzte", "änderung", "geändert", "vom", "am", "um", "uhr", "vor", "minuten",
        "stunden", "datum", "mez", "mesz", "online", "seit", "der", "den", "von", "bis", "ab",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
        "mo", "di", "mi", "do", "fr", "sa", "so",
    }
)  # fmt: skip
DATED_MARKS = frozenset(
    {"stand", "aktualisiert", "aktualisierung", "update", "veröffentlicht", "publiziert", "erschienen", "erstellt"}
)

BYLINES = ("von", "text von", "ein bericht von", "eine analyse von", "ein kommentar von", "eine reportage von",
           "interview von", "interview", "text", "autor", "autorin", "autoren", "aus dem", "protokoll")  # fmt: skip

# Whole lines, as regular expressions (case is ignored, AGENCY stands for the name of any): notes of the editors, and
# boxes that address the reader. Where such a line reports what somebody said, it is none.
NOTES = (
    r"(?:der|dieser) (?:beitrag|artikel) .{3,200} (?:erschien|ist) zuerst (?:auf|bei|erschienen auf) .{2,80}",
    r"(?:seite|s\.)\s?\d{1,3}(?:\s?(?:von|/)\s?\d{1,3})?",
    r"diese (?:e-?mail|nachricht) (?:ist|kann|könnte|enthält)\b.{0,60}\bvertraulich\w*\b.{0,300}",
    r"(?:(?:rund|ca\.?|etwa|weniger als)\s)?\d+\s?(?:min\.?|minuten?)(?:\s(?:lesezeit|lesedauer|zum lesen))?",
    r"(?:lesezeit|lesedauer)\b.{0,30}",
    r"\d+\s(?:kommentare?|leserkommentare?|beiträge|reaktionen|likes?|bewertungen|aufrufe)",
    r"(?:alle rechte vorbehalten|nachdruck verboten)\b.{0,120}",
    r"(?:mit|unter verwendung von)(?: agentur)?(?: ?material| ?informationen| ?meldungen)?(?: (?:von|der|des|durch))? "
    r"(?:AGENCY|agenturen|agenturmaterial)(?:[ ,/]+(?:und |sowie )?AGENCY){0,4}\.?",
    r"diese[rs]? (?:artikel|text|beitrag|meldung) (?:erschien|erscheint|ist)\b.{0,40}"
    r"\b(?:zuerst|ursprünglich|erstmals|erschienen|agenturmeldung|newsfeed)\b.{0,120}",
    r"diese[rs]? (?:artikel|text|beitrag|meldung) (?:wurde|enthält)\b.{0,40}"
    r"\b(?:automatisch|maschinell|mithilfe|mit hilfe|affiliate|provisions)\w*\b.{0,160}",
    r"diese[rs]? (?:artikel|text|beitrag) wurde (?:zuerst|erstmals|ursprünglich)\b.{0,80}"
    r"\b(?:veröffentlicht|publiziert)\.?",
    r"(?:eine )?(?:meldung|nachricht|beitrag) (?:der|aus dem|von) .{0,60}(?:newsfeed|nachrichtenagentur(?: \w+)?)\.?",
    r"dpa-infocom\b.{0,60}",
    r"(?:redaktion|mitarbeit|bearbeitung|übersetzung|redaktionelle (?:mitarbeit|bearbeitung)|aus dem \w+ von)"
    r"(?::|(?<=von))\s[^.!?]{2,80}",
    r"(?:bitte )?(?:abonnieren|folgen|besuchen|unterstützen|bewerten|aktivieren|akzeptieren) sie\b.{0,60}"
    r"\b(?:newsletter|kanal|facebook|instagram|twitter|whatsapp|telegram|tiktok|youtube|app|push|cookies?"
    r"|javascript|uns|abo)\b.{0,80}",
    r"(?:melden sie sich|melde dich|registrieren sie sich|tragen sie sich|laden sie|holen sie sich|bestellen sie"
    r"|erhalten sie|sichern sie sich|testen sie)\b.{0,80}\b(?:newsletter|push-nachrichten|push-mitteilungen|app|abo"
    r"|probeabo|probemonat|whatsapp-kanal|e-paper|briefing)\b.{0,100}",
    r"(?:jetzt|hier|kostenlos|gratis)(?: \S+){1,6} (?:abonnieren|anmelden|herunterladen|bestellen|lesen|testen|sichern"
    r"|registrieren|downloaden)!?",
    r"(?:immer informiert|nichts mehr verpassen|sie wollen nichts verpassen"
    r"|bleiben sie (?:informiert|auf dem laufenden))\b.{0,120}",
    r"(?:an dieser stelle|hier) (?:finden sie|findest du|sehen sie)\b.{0,60}"
    r"\b(?:inhalte?|tweet|video|artikel|newsletter)\b.{0,160}",
    r"an dieser stelle (?:befindet sich|steht|wird)\b.{0,30}\b(?:externe[rn]? inhalte?|inhalte? von|tweet)\b.{0,160}",
    r"ich bin (?:damit )?einverstanden,? dass\b.{0,60}\b(?:inhalte|daten|newsletter)\b.{0,160}",
    r"(?:mit (?:dem |ihrem |einem )?klick|durch (?:den klick|das anklicken|die anmeldung|ihre anmeldung))\b.{0,200}"
    r"(?:einverstanden|zustimm|akzeptier|stimme|nutzungsbedingungen|datenschutz).{0,100}",
    r"um diesen? inhalte?\b.{0,80}(?:anzu|akzept|cookies?|zustimm|sehen).{0,100}",
    r"dieser inhalt kann\b.{0,60}(?:angezeigt|geladen).{0,60}",
    r"(?:ihr browser|javascript)\b.{0,120}\b(?:unterstützt|aktiviert|aktivieren|deaktiviert)\b.{0,60}",
    r"(?:hier geht(?: e|'|’)?s )?(?:zum|zur) (?:artikel|video|livestream|liveticker|ticker|live-ticker|live-blog"
    r"|liveblog|bildergalerie|fotostrecke|original|umfrage|newsletter|startseite)"
    r"(?:\s(?:geht es hier|hier)\b.{0,30})?[!.]?",
    r"(?:das|dieses) (?:video|audio) (?:kann|konnte)\b.{0,30}\bnicht\b.{0,30}(?:geladen|abgespielt)\b.{0,30}",
    r"(?:haben sie|hast du) (?:einen fehler (?:entdeckt|gefunden|bemerkt)|anmerkungen|feedback)\b.{0,100}",
    r"(?:bild|foto) \d+ (?:von|/) \d+",
    r"bitte (?:denken|prüfen|überlegen|schonen) sie\b.{0,80}\b(?:umwelt|ausdrucken|drucken)\b.{0,60}",
    r"(?:diese[rs]? (?:artikel|text|beitrag|meldung) wird|wir aktualisieren diese[ns]? (?:artikel|text|beitrag|meldung))\b.{0,40}"
    r"(?:aktualisiert|ergänzt|laufend|fortlaufend|ständig|regelmäßig)\b.{0,60}",
    r"(?:(?:diese (?:e-?mail|nachricht) wurde )?(?:von|mit|über|aus) .{0,30}(?:PROGRAM|unterwegs).{0,40} (?:gesendet|versendet|verschickt|geschrieben)"
    r"|(?:gesendet|versendet|verschickt) (?:von|mit|über|aus|via) .{0,30}PROGRAM.{0,40}|(?:holen sie sich|hol dir) PROGRAM.{0,60})\.?",
)  # fmt: skip

# The same of lines that agencies and press offices write over, between and under their reports.
WIRE = (
    r"\((?:schlu(?:ss|ß)|ende|forts(?:etzung|\.)|mehr|folgt)(?:\s(?:folgt|möglich|mögl\.))?(?:\s-\s[^)]{1,40})?\)(?:\s\w{2,4}(?:/\w{2,4})*)?",
    r"schlu(?:ss|ß)|ende",
    r"\((?:neu|aktualisiert|ergänzt|durchgehend|wiederholung|wdh\.?|mit (?:zitat|reaktion)\w*)\b:?\s.{2,160}\)",
    r"\(?(?:wird fortgesetzt|fortsetzung folgt|(?:weitere|mehr) (?:meldungen|informationen|details|einzelheiten)?\s?(?:folgen|folgt|in kürze)"
    r"\b.{0,30}|folgt mehr|mehr folgt)[.!]?\)?",
    r"(?:achtung,? redaktionen|hinweis an die redaktionen?)\s?:.{0,200}",
    r"(?:presse|medien)(?:mitteilung|information|meldung|aussendung)|nr\.?\s?\d{1,4}\s?/\s?\d{2,4}",
)
# The same of lines behind which there is only what editors need to know: whom to call, what else there is.
DESK = (
    r"(?:presse|medien)kontakte?|rückfrage(?:hinweise?|n bitte an)|notizblock",
    r"(?:kontakte?|rückfragen|ansprechpartner(?:in)?):",
    r"redaktionelle hinweise|(?:hinweise? )?(?:für|an) die redaktion(?:en)?",
    r"die folgenden informationen sind nicht zur veröffentlichung bestimmt",
)

# Words by which agencies mark what they send ahead of a report, and how services say that a text goes on elsewhere.
FLASHES = (
    "eilmeldung",
    "eilmeldungen",
    "eilt",
    "eilt sehr",
    "eil",
    "eil-meldung",
    "vorrang",
    "vorrangmeldung",
    "blitz",
    "blitzmeldung",
    "vorab",
    "vorabmeldung",
    "zusammenfassung",
    "überblick",
    "aktualisierung",
    "aktualisiert",
    "wiederholung",
    "wdh",
    "schnellmeldung",
    "sofortmeldung",
    "soeben gemeldet",
    "push",
    "push-meldung",
)
GO_ON = (
    "mehr", "mehr lesen", "mehr dazu", "mehr erfahren", "weiterlesen", "weiter lesen", "lesen sie weiter", "hier weiterlesen",
    "jetzt weiterlesen", "ganzen (?:artikel|beitrag|text) lesen", "zum (?:ganzen |vollständigen )?(?:artikel|beitrag|text)",
    "weiter", "lesen sie mehr", "mehr erfahren sie", "lies mehr", "fortsetzung(?: folgt)?", "zur (?:ganzen |vollständigen )?meldung", "(?:text |artikel )?gekürzt", "abgeschnitten", "auszug",
)  # fmt: skip
LENGTHS = ("zeichen", "wörter", "worte", "absätze", "sätze")

# How a line begins that says until when an article is kept back.
EMBARGO = r"(?:achtung[,:! ]*)?(?:sperrfrist|sperrvermerk|gesperrt bis|frei (?:ab|für)|sendesperrfrist|nicht (?:vor|zur veröffentlichung vor)(?: dem)?)"

# Where one of these follows a comma or a closing quotation mark, somebody is being quoted.
SAID = (
    "sagt", "sagte", "sagten", "so", "erklärt", "erklärte", "erklärten", "meint", "meinte", "betont", "betonte",
    "heißt",
    "heisst", "hieß", "hiess", "fordert", "forderte", "warnt", "warnte", "schreibt", "schrieb", "mahnt", "mahnte",
    "rät",
    "riet", "teilte", "teilt", "laut", "kündigte", "berichtet", "berichtete", "behauptet", "behauptete",
)  # fmt: skip

# Words in lower case that stand in names, labels and headings without making them a sentence.
CONNECTORS = frozenset(
    {
        "und", "oder", "von", "vom", "der", "die", "das", "des", "dem", "den", "zu", "zum", "zur", "im", "in", "am",
        "an", "auf", "für", "bei", "mit", "nach", "aus", "über", "unter", "gegen", "vor", "um", "ein", "eine", "einer",
        "eines", "einem", "einen", "als", "wie", "bis", "seit", "durch", "ohne", "dpa", "afp", "sda", "apa", "ots",
    }
)  # fmt: skip
