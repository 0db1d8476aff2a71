"""Messages of errors that the page shows, as they are raised and in German; braces stand for what varies."""

_MODEL = (
    "Bitte QABOT_LLM_URL und QABOT_LLM_MODEL prüfen oder QABOT_LLM_URL entfernen, um ohne Sprachmodell zu antworten."
)
_MODEL_EN = "Check QABOT_LLM_URL and QABOT_LLM_MODEL, or unset QABOT_LLM_URL to do without a language model."
_ANEW = "Bitte den Ordner {index} löschen und „qabot index“ noch einmal starten."
_ANEW_EN = "delete the folder {index} and run `qabot index` again."
_OTHER_MODEL = "Bitte „qabot index“ mit dem Modell starten, mit dem gefragt werden soll."
_OTHER_MODEL_EN = "run `qabot index` with the model that you want to ask with."

MESSAGES = {
    'there is no reader "{name}": take one of {names}': 'Einen Leser "{name}" gibt es nicht: bitte einen von {names} nehmen.',
    "The machine {name} does not see {path}; let all machines have the corpus at the same path.": (
        "Der Rechner {name} sieht {path} nicht; bitte allen Rechnern den Ordner der Artikel am selben Ort geben."
    ),
    "it ends the process that reads it: take it out of the corpus and report it": (
        "Beim Lesen stürzt der Prozess ab: bitte aus dem Ordner nehmen und melden."
    ),
    # where in a file, and what is wrong there
    "{file}: {rest}": "{file}: {rest}",
    "entry {n}: {rest}": "Eintrag {n}: {rest}",
    "line {n}: {rest}": "Zeile {n}: {rest}",
    "{rest}; what was read of it before stays": "{rest} Was vorher daraus gelesen wurde, bleibt so lange.",
    # a file that cannot become an article
    "it is a PDF document, not text: give it the ending .pdf": "Das ist ein PDF, kein Text: bitte die Endung .pdf geben.",
    "it is a zip archive or an Office document, not text: give it its own ending (.docx, .odt, .zip)": (
        "Das ist ein Archiv oder ein Office-Dokument, kein Text: bitte die richtige Endung geben (.docx, .odt, .zip)."
    ),
    "it is an old Office document, not text: give it its own ending (.doc), or save it as .docx": (
        "Das ist ein altes Office-Dokument, kein Text: bitte die Endung .doc geben oder als .docx speichern."
    ),
    "it is an RTF document, not text: give it the ending .rtf": (
        "Das ist ein RTF-Dokument, kein Text: bitte die Endung .rtf geben."
    ),
    "it is an image, not text: remove it from the folder": "Das ist ein Bild, kein Text: bitte aus dem Ordner nehmen.",
    "its text is that of another format: give it the ending {ending}": (
        "Der Text gehört zu einem anderen Format: bitte die Endung {ending} geben."
    ),
    "it is a compressed file, not text: unpack it": "Das ist eine gepackte Datei, kein Text: bitte auspacken.",
    "it is not valid {encoding}: save it again as UTF-8": "Das ist kein gültiges {encoding}: bitte als UTF-8 speichern.",
    "it is binary, not text: remove it, or save it as UTF-8 text": (
        "Das ist kein Text: bitte entfernen oder als Text in UTF-8 speichern."
    ),
    "its umlauts and quotation marks were lost when it was saved: save it again as UTF-8": (
        "Umlaute und Anführungszeichen sind beim Speichern verloren gegangen: bitte noch einmal als UTF-8 speichern."
    ),
    "its encoding is unknown: save it as UTF-8": "Die Zeichenkodierung ist unbekannt: bitte als UTF-8 speichern.",
    "it is a damaged Word document: open it in Word and save it again": (
        "Das Word-Dokument ist beschädigt: bitte in Word öffnen und neu speichern."
    ),
    "its document holds no text: remove it, or put the article into it": (
        "Das Dokument enthält keinen Text: bitte entfernen oder den Artikel einfügen."
    ),
    "it is protected by a password: save it without one": (
        "Die Datei ist durch ein Passwort geschützt: bitte ohne Passwort speichern."
    ),
    "it is an old Word document (.doc): give it the ending .doc, or save it as .docx": (
        "Das ist ein altes Word-Dokument: bitte die Endung .doc geben oder als .docx speichern."
    ),
    "it grows beyond measure when unpacked: save only the article's text": (
        "Ausgepackt wird die Datei viel zu groß: bitte nur den Text des Artikels speichern."
    ),
    "files ending in {ending} are not read: save it as .txt, .docx, .html or .pdf": (
        "Dateien mit der Endung {ending} werden nicht gelesen: bitte als .txt, .docx, .html oder .pdf speichern."
    ),
    "there is no folder {corpus}: make it, or name another one with --corpus": (
        "Den Ordner {corpus} gibt es nicht: bitte anlegen oder mit --corpus einen anderen nennen."
    ),
    "it is {size} MB large, more than the {limit} MB allowed: split it up": (
        "Die Datei hat {size} MB, erlaubt sind {limit} MB: bitte aufteilen."
    ),
    "it is not there: check its name": "Die Datei gibt es nicht: bitte den Namen prüfen.",
    "it cannot be opened ({reason}): check its permissions": (
        "Die Datei lässt sich nicht öffnen ({reason}): bitte die Zugriffsrechte prüfen."
    ),
    "it is empty: remove it, or put the article into it": "Die Datei ist leer: bitte entfernen oder den Artikel einfügen.",
    "it holds no article text: remove it, or check what is in it": (
        "Die Datei enthält keinen Artikeltext: bitte entfernen oder prüfen, was darin steht."
    ),
    "it is embargoed until {time}: it is read then": "Für die Datei gilt eine Sperrfrist bis {time}: Danach wird sie gelesen.",
    "its details {name} are too long: correct or remove them": (
        "Die Angaben in {name} sind zu lang: bitte berichtigen oder entfernen."
    ),
    "it holds more files than are taken out of one: unpack it": (
        "Die Datei enthält mehr Dateien, als aus einer gelesen werden: bitte auspacken."
    ),
    "it lies too deep in folders: unpack it": "Die Datei liegt zu tief in Ordnern: bitte auspacken.",
    "its files are nested too deep: unpack it": "Die Dateien darin sind zu tief verschachtelt: bitte auspacken.",
    "its page shows only a question about cookies: save it again after you have answered that": (
        "Die Seite zeigt nur die Frage nach Cookies: bitte beantworten und die Seite noch einmal speichern."
    ),
    "it is a link to a folder: copy the folder here, or name it with --corpus": (
        "Das ist eine Verknüpfung mit einem Ordner: bitte den Ordner hierher kopieren oder mit --corpus nennen."
    ),
    "it holds the pictures and frames of the saved page {name}: nothing is to be done": (
        "Darin liegen die Bilder und Rahmen der gespeicherten Seite {name}: Es ist nichts zu tun."
    ),
    "it holds the pictures and frames of a saved page: put the page itself beside it": (
        "Darin liegen die Bilder und Rahmen einer gespeicherten Seite: bitte die Seite selbst danebenlegen."
    ),
    "it is a link to nothing: remove it": "Das ist eine Verknüpfung, die ins Leere führt: bitte entfernen.",
    "it cannot be opened: check its permissions": (
        "Die Datei lässt sich nicht öffnen: bitte die Zugriffsrechte prüfen."
    ),
    "it is a link that leads out of the folder: copy the file here": (
        "Das ist eine Verknüpfung, die aus dem Ordner hinausführt: bitte die Datei hierher kopieren."
    ),
    "it is no file, but a device or a pipe: remove it": "Das ist keine Datei, sondern ein Gerät: bitte entfernen.",
    "its name has a line break or another control character: rename it": (
        "Im Dateinamen steht ein Zeilenumbruch oder ein anderes Steuerzeichen: bitte umbenennen."
    ),
    "its details {name} cannot be opened ({reason})": "Die Angaben in {name} lassen sich nicht öffnen ({reason}).",
    "its details {name} are no YAML: correct or remove them": (
        "Die Angaben in {name} sind kein YAML: bitte berichtigen oder entfernen."
    ),
    "it holds neither an object nor a list of them: write one object for each article": (
        "Darin steht weder ein Objekt noch eine Liste von Objekten: bitte je Artikel ein Objekt schreiben."
    ),
    "several articles are in one of its fields: write one object for each article": (
        "In einem Feld stehen mehrere Artikel: bitte je Artikel ein Objekt schreiben."
    ),
    "it is nested too deep: write one flat object for each article": (
        "Das ist zu tief verschachtelt: bitte je Artikel ein flaches Objekt schreiben."
    ),
    "it is not valid JSON ({reason}): correct it or write it anew": (
        "Das ist kein gültiges JSON ({reason}): bitte berichtigen oder neu schreiben."
    ),
    'it has no text (its longest field is “{name}”): give each article a field "text" (and "title", "source", "date")': (
        "Der Text fehlt (das längste Feld heißt „{name}“): Jeder Artikel braucht ein Feld „text“ "
        "(dazu „title“, „source“, „date“)."
    ),
    "it is too long for one article: split it up": "Das ist zu lang für einen Artikel: bitte aufteilen.",
    "{n} more of its entries are no articles: correct or remove them": (
        "{n} weitere Einträge sind keine Artikel: bitte berichtigen oder entfernen."
    ),
    "{rest} (and {n} more like this)": "{rest} Ebenso bei {n} weiteren.",
    'it has no text: give each article a field "text" (and "title", "source", "date")': (
        "Der Text fehlt: Jeder Artikel braucht ein Feld „text“ (dazu „title“, „source“, „date“)."
    ),
    "its page has too many elements: save only the article, or save it as .txt": (
        "Die Seite hat zu viele Elemente: bitte nur den Artikel speichern, am besten als .txt."
    ),
    "no article is found in its page: save the article's text as .txt": (
        "In der Seite ist kein Artikel zu finden: bitte den Text des Artikels als .txt speichern."
    ),
    "it is a broken PDF: open it in a viewer and print it to a new PDF": (
        "Das PDF ist beschädigt: bitte in einem Betrachter öffnen und in ein neues PDF drucken."
    ),
    "it has no text layer (a scan?): install qabot[ocr] and Tesseract, or run ocrmypdf on it": (
        "Das PDF enthält keinen Text (vielleicht ein Scan): bitte qabot[ocr] und Tesseract installieren "
        "oder ocrmypdf anwenden."
    ),
    "its pages {pages} have no text layer (scans?): run ocrmypdf on it": (
        "Die Seiten {pages} enthalten keinen Text (vielleicht Scans): bitte ocrmypdf anwenden."
    ),
    "it holds no mails: give it its own ending": "Darin stehen keine Mails: bitte die richtige Endung geben.",
    "it is no mail: give it its own ending": "Das ist keine Mail: bitte die richtige Endung geben.",
    "it is a damaged mail: save it again, or save what is meant as .txt": (
        "Die Mail ist beschädigt: bitte noch einmal speichern oder das Gemeinte als .txt speichern."
    ),
    "its mail holds no text: remove it, or save what is meant as .txt": (
        "Die Mail enthält keinen Text: bitte entfernen oder das Gemeinte als .txt speichern."
    ),
    "mail {n}: {rest}": "Mail {n}: {rest}",
    "it is a damaged RTF document: open it in Word and save it again": (
        "Das RTF-Dokument ist beschädigt: bitte in Word öffnen und neu speichern."
    ),
    "it is no RTF document: save it again as RTF, or give it its own ending": (
        "Das ist kein RTF-Dokument: bitte als RTF speichern oder die richtige Endung geben."
    ),
    "it is no Word document: give it its own ending": "Das ist kein Word-Dokument: bitte die richtige Endung geben.",
    "it is an old Word document: install LibreOffice or antiword, or save it as .docx": (
        "Das ist ein altes Word-Dokument: bitte LibreOffice oder antiword installieren oder als .docx speichern."
    ),
    "it is a damaged OpenDocument text: open it in LibreOffice and save it again": (
        "Das OpenDocument-Dokument ist beschädigt: bitte in LibreOffice öffnen und neu speichern."
    ),
    "it is a damaged EPUB: save it again, or save its articles as pages": (
        "Das EPUB ist beschädigt: bitte noch einmal speichern oder die Artikel als Seiten speichern."
    ),
    "it is protected against copying: nothing else can read it": (
        "Das Buch ist gegen Kopieren geschützt: Nichts anderes kann es lesen."
    ),
    "it is a damaged archive: pack it again": "Das Archiv ist beschädigt: bitte neu packen.",
    "it is a damaged feed: save it again": "Der Feed ist beschädigt: bitte noch einmal speichern.",
    "its feed holds no items: remove it, or save it again": (
        "Der Feed enthält keine Einträge: bitte entfernen oder noch einmal speichern."
    ),
    "“{title}” is not published ({status}): publish it, or save it as .txt": (
        "„{title}“ ist nicht veröffentlicht ({status}): bitte veröffentlichen oder als .txt speichern."
    ),
    "“{title}” has no text: follow its link and save the page": (
        "„{title}“ hat keinen Text: bitte dem Link folgen und die Seite speichern."
    ),
    "it is damaged XML: save it again": "Das XML ist beschädigt: bitte noch einmal speichern.",
    "its XML declares entities of its own: save it without them": (
        "Das XML vereinbart eigene Entitäten: bitte ohne sie speichern."
    ),
    "its XML is of a kind that is not read (“{name}”): save its articles as .txt or .html": (
        "XML dieser Art („{name}“) wird nicht gelesen: bitte die Artikel als .txt oder .html speichern."
    ),
    "{title} was withdrawn by its sender: remove it": "{title} wurde vom Absender zurückgezogen: bitte entfernen.",
    "{title} has no text in the file: get the text from its sender": (
        "{title} hat in der Datei keinen Text: bitte den Text beim Absender holen."
    ),
    "its subtitles are damaged: save them again, or save what is said as .txt": (
        "Die Untertitel sind beschädigt: bitte noch einmal speichern oder das Gesagte als .txt speichern."
    ),
    "its subtitles say nothing: remove it, or save what is said as .txt": (
        "Die Untertitel sagen nichts: bitte entfernen oder das Gesagte als .txt speichern."
    ),
    "pictures are not read: write beside them, as .txt, what they show": (
        "Bilder werden nicht gelesen: bitte als .txt danebenschreiben, was sie zeigen."
    ),
    "recordings are not read: add what is said, as .txt, .srt or .vtt": (
        "Aufnahmen werden nicht gelesen: bitte das Gesagte als .txt, .srt oder .vtt dazulegen."
    ),
    "tables are not read, unless they have a column “text” with articles: save their text as .txt": (
        "Tabellen werden nur gelesen, wenn sie eine Spalte „text“ mit Artikeln haben: bitte den Text als .txt speichern."
    ),
    "slides are not read: save them as .pdf": "Folien werden nicht gelesen: bitte als .pdf speichern.",
    "archives of this kind are not read: unpack it, or make a .zip of it": (
        "Solche Archive werden nicht gelesen: bitte auspacken oder als .zip packen."
    ),
    "mails of this kind are not read: save it as .eml": "Solche Mails werden nicht gelesen: bitte als .eml speichern.",
    "documents of this kind are not read: save it as .docx or .pdf": (
        "Solche Dokumente werden nicht gelesen: bitte als .docx oder .pdf speichern."
    ),
    "pages of this kind are not read: save it as .html or .mhtml": (
        "Solche Seiten werden nicht gelesen: bitte als .html oder .mhtml speichern."
    ),
    "files without an ending are not read: give it the one of what it is (.txt, .docx, .pdf ...)": (
        "Dateien ohne Endung werden nicht gelesen: bitte die richtige geben (.txt, .docx, .pdf ...)."
    ),
    "it has more than {n} pages: take out the pages of the article": (
        "Das PDF hat mehr als {n} Seiten: bitte die Seiten des Artikels herausnehmen."
    ),
    "its pages take too long to read: print the pages of the article to a new PDF": (
        "Die Seiten lassen sich nicht schnell genug lesen: bitte die Seiten des Artikels in ein neues PDF drucken."
    ),
    "its name is not valid Unicode; rename it": "Der Dateiname ist kein gültiges Unicode: bitte umbenennen.",
    "there is a file “{name}” already: replace it, or keep both?": (
        "Eine Datei „{name}“ gibt es schon: ersetzen oder beide behalten? Bitte wählen."
    ),
    "there is no file “{name}” among the removed ones; choose another": (
        "Die Datei „{name}“ ist nicht unter den entfernten: bitte eine andere wählen."
    ),
    "“{name}” cannot be read; possible are {endings}.": "„{name}“ kann nicht gelesen werden. Möglich sind {endings}.",
    "“{name}” is larger than {n} MB; make it smaller, or split it.": (
        "„{name}“ ist größer als {n} MB: bitte verkleinern oder aufteilen."
    ),
    "Please give a title and a text.": "Bitte Titel und Text angeben.",
    "The date “{date}” is not a day like 2024-05-31.": "Das Datum „{date}“ ist kein Tag wie 2024-05-31.",
    "A question has at most {n} characters; ask a shorter one.": (
        "Eine Frage darf höchstens {n} Zeichen lang sein. Bitte kürzer fragen."
    ),
    "there is no file “{name}” in the corpus; update the index": (
        "Die Datei „{name}“ gibt es im Korpus nicht mehr: bitte neu einlesen."
    ),
    # the index
    "There is no folder {corpus}; make it and put articles into it, or name another by --corpus.": (
        "Den Ordner {corpus} gibt es nicht: bitte anlegen und Artikel hineinlegen oder mit --corpus einen anderen nennen."
    ),
    "The folder {corpus} cannot be read; check its permissions, or name another by --corpus.": (
        "Der Ordner {corpus} lässt sich nicht lesen: bitte die Rechte prüfen oder mit --corpus einen anderen nennen."
    ),
    "The index holds no article {name}; `qabot statements` and the library list what there is.": (
        "Den Artikel {name} gibt es im Index nicht: In der Bibliothek steht, welche es gibt."
    ),
    "Another qabot is writing the index in {index}; wait until it is done and try again.": (
        "Ein anderes qabot schreibt gerade den Index in {index}: bitte warten, bis es fertig ist."
    ),
    "The index in {index} cannot be written ({reason}); make room there or choose another folder by --index.": (
        "Der Index in {index} lässt sich nicht schreiben ({reason}): bitte dort Platz schaffen "
        "oder mit --index einen anderen Ordner wählen."
    ),
    "{index} cannot be read ({reason}); choose another folder by --index.": (
        "{index} lässt sich nicht lesen ({reason}): bitte mit --index einen anderen Ordner wählen."
    ),
    "{path} cannot be read ({reason}); " + _ANEW_EN: "{path} lässt sich nicht lesen ({reason}). " + _ANEW,
    "{place} cannot be read ({reason}); restore it from a backup, or empty it and run `qabot index` again.": (
        "{place} lässt sich nicht lesen ({reason}): bitte eine Sicherung einspielen oder leeren und „qabot index“ noch "
        "einmal starten."
    ),
    "{place} was written by a newer version of qabot (format {found}, here {format}); use that version, or restore a "
    "backup from before.": (
        "{place} stammt von einer neueren Version von qabot (Format {found}, hier {format}): bitte diese verwenden oder "
        "eine ältere Sicherung einspielen."
    ),
    "{place} was written by an older version of qabot (format {found}, here {format}); run `qabot migrate`.": (
        "{place} stammt von einer älteren Version von qabot (Format {found}, hier {format}): bitte „qabot migrate“ "
        "starten."
    ),
    "Another qabot has written the index in {place} meanwhile; start again.": (
        "Ein anderes qabot hat inzwischen den Index in {place} geschrieben: bitte noch einmal starten."
    ),
    # engines on servers
    "The database {place} cannot be used ({reason}); see that it runs and check QABOT_STORE.": (
        "Die Datenbank {place} ist nicht zu erreichen ({reason}): bitte nachsehen, ob sie läuft, und QABOT_STORE prüfen."
    ),
    "The user of the database {place} may not do that ({reason}); give it the tables or the schema, or name another user "
    "in QABOT_STORE.": (
        "Dem Nutzer der Datenbank {place} fehlt dazu das Recht ({reason}): bitte ihm die Tabellen oder das Schema freigeben "
        "oder in QABOT_STORE einen anderen nennen."
    ),
    "The database {place} can only be read ({reason}); name the one that can be written in QABOT_STORE.": (
        "Die Datenbank {place} lässt sich nur lesen ({reason}): bitte in QABOT_STORE die nennen, in die geschrieben wird."
    ),
    "The disk of the database {place} is full ({reason}); make room there and start again.": (
        "Der Datenträger der Datenbank {place} ist voll ({reason}): bitte dort Platz schaffen und noch einmal starten."
    ),
    "The database {place} refuses what it was asked ({reason}); see its log, and report it.": (
        "Die Datenbank {place} lehnt ab, was sie gefragt wurde ({reason}): bitte ihr Protokoll ansehen und den Fehler melden."
    ),
    "The database {place} holds a table {name} that is not qabot's; give qabot a database of its own by --store or "
    "QABOT_STORE.": (
        "In der Datenbank {place} liegt eine Tabelle {name}, die nicht von qabot ist: bitte mit --store oder QABOT_STORE "
        "eine eigene nennen."
    ),
    "The database {place} keeps texts as {encoding}, which has not all letters; make one with "
    "`createdb -T template0 -E UTF8`, and name that in QABOT_STORE.": (
        "Die Datenbank {place} speichert Texte als {encoding}, dem Buchstaben fehlen: bitte mit "
        "„createdb -T template0 -E UTF8“ eine neue anlegen und diese in QABOT_STORE nennen."
    ),
    "The address of the database is no URL; write postgresql+psycopg://USER@HOST:PORT/NAME, with %40 for @, %3A for : and "
    "%2F for / in a password, or give that by PGPASSWORD.": (
        "Die Adresse der Datenbank ist keine URL: bitte postgresql+psycopg://NUTZER@RECHNER:PORT/NAME schreiben, im "
        "Passwort %40 statt @, %3A statt : und %2F statt /, oder es mit PGPASSWORD angeben."
    ),
    "{place} cannot be written ({reason}); make room there or name another file by --store.": (
        "{place} lässt sich nicht schreiben ({reason}): bitte dort Platz schaffen oder mit --store eine andere Datei nennen."
    ),
    "The search engine {address} cannot be used ({reason}); see that it runs and check QABOT_SEARCH.": (
        "Die Suchmaschine {address} ist nicht zu erreichen ({reason}): bitte nachsehen, ob sie läuft, und QABOT_SEARCH "
        "prüfen."
    ),
    "The search engine {address} does not hold the newest index; run `qabot index` once.": (
        "Der Suchmaschine {address} fehlt der neueste Stand des Index: bitte einmal „qabot index“ starten."
    ),
    "{kind} is no kind of database that qabot knows; use sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME.": (
        "Eine Datenbank der Art {kind} kennt qabot nicht: bitte sqlite:///DATEI oder "
        "postgresql+psycopg://NUTZER@RECHNER/NAME angeben."
    ),
    "{url} names no file; give one, as in sqlite:///folder/records.sqlite.": (
        "In {url} fehlt die Datei: bitte eine nennen, etwa sqlite:///ordner/records.sqlite."
    ),
    "{url} is no search engine that qabot knows; use local, milvus:http://HOST:PORT or milvus:FILE.db.": (
        "Eine Suchmaschine {url} kennt qabot nicht: bitte local, milvus:http://RECHNER:PORT oder milvus:DATEI.db angeben."
    ),
    "PostgreSQL needs what `pip install 'qabot[postgres]'` installs; without it, leave QABOT_STORE unset.": (
        "Für PostgreSQL fehlt, was „pip install 'qabot[postgres]'“ installiert; ohne das bitte QABOT_STORE nicht setzen."
    ),
    "Milvus needs what `pip install 'qabot[milvus]'` installs; without it, leave QABOT_SEARCH unset.": (
        "Für Milvus fehlt, was „pip install 'qabot[milvus]'“ installiert; ohne das bitte QABOT_SEARCH nicht setzen."
    ),
    "The index was made by the model {model}, questions are embedded by {name}; " + _OTHER_MODEL_EN: (
        "Der Index stammt vom Modell {model}, Fragen liest das Modell {name}. " + _OTHER_MODEL
    ),
    "The question was embedded in {n} dimensions, the index by {model} in {dimension}; " + _OTHER_MODEL_EN: (
        "Die Frage hat {n} Dimensionen, der Index von {model} hat {dimension}. " + _OTHER_MODEL
    ),
    # a language model
    "The language model answered {status} ({reason}). " + _MODEL_EN: (
        "Das Sprachmodell antwortete mit {status} ({reason}). " + _MODEL
    ),
    "The language model did not come to an end. " + _MODEL_EN: "Das Sprachmodell kam zu keinem Ende. " + _MODEL,
    "The language model broke off in its answer. " + _MODEL_EN: "Das Sprachmodell brach mitten in der Antwort ab. "
    + _MODEL,
    "The language model took longer than {n} s. " + _MODEL_EN: "Das Sprachmodell brauchte länger als {n} s. " + _MODEL,
    "What answers at {url} is no OpenAI-compatible endpoint. " + _MODEL_EN: (
        "Was unter {url} antwortet, ist keine OpenAI-kompatible Schnittstelle. " + _MODEL
    ),
    "The language model did not answer in time. " + _MODEL_EN: "Das Sprachmodell antwortete nicht rechtzeitig. "
    + _MODEL,
    "The language model at {url} cannot be reached ({reason}). " + _MODEL_EN: (
        "Das Sprachmodell unter {url} ist nicht erreichbar ({reason}). " + _MODEL
    ),
    "The language model reports: {reason}. " + _MODEL_EN: "Das Sprachmodell meldet: {reason}. " + _MODEL,
    # who said what
    "The encoder that comes with qabot cannot be loaded from {folder} ({reason}); install qabot again.": (
        "Das mitgelieferte Sprachnetz in {folder} lässt sich nicht laden ({reason}); bitte qabot neu installieren."
    ),
    "The network in {folder} cannot be loaded ({reason}); install qabot again.": (
        "Das Netz in {folder} lässt sich nicht laden ({reason}); bitte qabot neu installieren."
    ),
    "No language model is set: name one in QABOT_LLM_URL and QABOT_LLM_MODEL, or take another --reader.": (
        "Es ist kein Sprachmodell eingestellt: bitte eines in QABOT_LLM_URL und QABOT_LLM_MODEL nennen oder einen "
        "anderen --reader nehmen."
    ),
    "Articles would go to {host}: agree to that once with --yes.": (
        "Artikel gingen an {host}: bitte einmal mit --yes zustimmen."
    ),
    "The language model at {host} failed {n} times; it is not asked any more.": (
        "Das Sprachmodell unter {host} versagte {n}-mal; es wird nicht mehr gefragt."
    ),
    "The language model did not answer with a list of statements: take one that follows a JSON schema.": (
        "Das Sprachmodell antwortete nicht mit einer Liste von Aussagen: bitte eines nehmen, das sich an ein "
        "JSON-Schema hält."
    ),
    "nobody can be asked here: agree with --yes, or take another --reader": (
        "Hier lässt sich niemand fragen: bitte mit --yes zustimmen oder einen anderen --reader nehmen."
    ),
    "nothing was sent; take another --reader, such as learned": (
        "Es wurde nichts gesendet; bitte einen anderen --reader nehmen, etwa learned."
    ),
    "QABOT_LLM_URL is set, QABOT_LLM_MODEL is not: name a model that the endpoint serves.": (
        "QABOT_LLM_URL ist gesetzt, QABOT_LLM_MODEL nicht: bitte ein Modell nennen, das dort läuft."
    ),
    # who may do what
    "This qabot is read-only; whoever runs it can start it without --read-only.": (
        "Hier kann nur gelesen werden; wer qabot betreibt, kann es ohne --read-only starten."
    ),
    "This needs the role of an editor; ask whoever runs this qabot for it.": (
        "Dafür ist die Rolle „editor“ nötig; wer qabot betreibt, kann sie vergeben."
    ),
    # what people put right, watch and erase
    "There is no correction {id}; `qabot corrections list` names those there are.": (
        "Es gibt keine Berichtigung {id}; „qabot corrections list“ nennt die vorhandenen."
    ),
    "The corrections in {file} cannot be read ({reason}); put the file right or aside.": (
        "Die Berichtigungen in {file} sind nicht lesbar ({reason}): bitte die Datei in Ordnung bringen oder beiseitelegen."
    ),
    "Nothing is to be changed; give a speaker, a party, a stance or an extent.": (
        "Nichts ist zu ändern: bitte Sprecher, Seite, Haltung oder Wortlaut angeben."
    ),
    "There is no statement at {start} to {end} in {article}; it may have changed.": (
        "In {article} steht bei {start} bis {end} keine Aussage; vielleicht wurde der Artikel geändert."
    ),
    "There is no statement at {start} in {article}; it may have changed.": (
        "In {article} beginnt bei {start} keine Aussage; vielleicht wurde der Artikel geändert."
    ),
    "{article} does not say it like that; take its own words.": (
        "So steht es nicht in {article}; bitte die Worte des Artikels nehmen."
    ),
    "a question or a filter has at most {n} characters, not {length}": (
        "Eine Frage oder ein Filter hat höchstens {n} Zeichen, nicht {length}."
    ),
    "there is no stance “{stance}”; known are {known}": "Eine Haltung „{stance}“ gibt es nicht; es gibt {known}.",
    "A name has at most {n} characters; shorten it.": "Ein Name hat höchstens {n} Zeichen: bitte kürzen.",
    "{start} to {end} is no stretch of {article}; mark some of its words.": (
        "{start} bis {end} ist keine Stelle in {article}: bitte einige Wörter markieren."
    ),
    "A watched question has 1 to {n} characters.": "Eine beobachtete Frage hat 1 bis {n} Zeichen.",
    "{n} questions are watched already; stop watching one first.": (
        "{n} Fragen werden schon beobachtet: bitte zuerst eine davon beenden."
    ),
    "The watched questions in {file} cannot be read ({reason}); put the file right or aside.": (
        "Die beobachteten Fragen in {file} sind nicht lesbar ({reason}): "
        "bitte die Datei in Ordnung bringen oder beiseitelegen."
    ),
    "No question {id} is watched; `qabot watch --list` names those that are.": (
        "Eine Frage {id} wird nicht beobachtet; „qabot watch --list“ nennt die beobachteten."
    ),
    "There is no article {id} in the index, the corpus or its bin ({bin}).": (
        "Einen Artikel {id} gibt es weder im Index noch im Korpus noch im Papierkorb ({bin})."
    ),
    "Other articles lie in {file}, too, and this kind of file cannot be cut; say that the whole file is "
    "to be erased (--whole-file), or take the article out of it by hand and erase it then.": (
        "In {file} liegen noch andere Artikel, und aus einer solchen Datei kann keiner herausgeschnitten werden: bitte "
        "die ganze Datei löschen lassen (--whole-file) oder den Artikel von Hand herausnehmen und dann löschen."
    ),
    "{file} is no article of this corpus.": "{file} ist kein Artikel dieses Korpus.",
}
