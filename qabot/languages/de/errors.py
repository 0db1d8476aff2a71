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
    # where in a file, and what is wrong there
    "entry {n}: {rest}": "Eintrag {n}: {rest}",
    "line {n}: {rest}": "Zeile {n}: {rest}",
    # a file that cannot become an article
    "it is a PDF document, not text: give it the ending .pdf": "Das ist ein PDF, kein Text: bitte die Endung .pdf geben.",
    "it is a zip archive or an Office document, not text: give it its own ending (.docx), or unpack it": (
        "Das ist ein Archiv oder ein Office-Dokument, kein Text: bitte auspacken oder die Endung .docx geben."
    ),
    "it is an old Office document, not text: save it as .docx or as plain text": (
        "Das ist ein altes Office-Dokument, kein Text: bitte als .docx oder als reinen Text speichern."
    ),
    "it is an RTF document, not text: save it as .docx or as plain text": (
        "Das ist ein RTF-Dokument, kein Text: bitte als .docx oder als reinen Text speichern."
    ),
    "it is an image, not text: remove it from the folder": "Das ist ein Bild, kein Text: bitte aus dem Ordner nehmen.",
    "it is a compressed file, not text: unpack it": "Das ist eine gepackte Datei, kein Text: bitte auspacken.",
    "it is not valid {encoding}: save it again as UTF-8": "Das ist kein gültiges {encoding}: bitte als UTF-8 speichern.",
    "it is binary, not text: remove it, or save it as UTF-8 text": (
        "Das ist kein Text: bitte entfernen oder als Text in UTF-8 speichern."
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
    "it is an old Word document (.doc): save it as .docx": "Das ist ein altes Word-Dokument (.doc): bitte als .docx speichern.",
    "it grows beyond measure when unpacked: save only the article's text": (
        "Ausgepackt wird die Datei viel zu groß: bitte nur den Text des Artikels speichern."
    ),
    "files ending in {ending} are not read: use {endings}": (
        "Dateien mit der Endung {ending} werden nicht gelesen, sondern diese: {endings}."
    ),
    "there is no folder {corpus}: make it, or name another one with --corpus": (
        "Den Ordner {corpus} gibt es nicht: bitte anlegen oder mit --corpus einen anderen nennen."
    ),
    "it is {size} MB large, more than the {limit} MB allowed: split it up": (
        "Die Datei hat {size} MB, erlaubt sind {limit} MB: bitte aufteilen."
    ),
    "it cannot be opened ({reason}): check its permissions": (
        "Die Datei lässt sich nicht öffnen ({reason}): bitte die Zugriffsrechte prüfen."
    ),
    "it is empty: remove it, or put the article into it": "Die Datei ist leer: bitte entfernen oder den Artikel einfügen.",
    "it holds no article text: remove it, or check what is in it": (
        "Die Datei enthält keinen Artikeltext: bitte entfernen oder prüfen, was darin steht."
    ),
    "its details {name} cannot be opened ({reason})": "Die Angaben in {name} lassen sich nicht öffnen ({reason}).",
    "its details {name} are no YAML: correct or remove them": (
        "Die Angaben in {name} sind kein YAML: bitte berichtigen oder entfernen."
    ),
    "it holds neither an object nor a list of them: write one object for each article": (
        "Darin steht weder ein Objekt noch eine Liste von Objekten: bitte je Artikel ein Objekt schreiben."
    ),
    "it is nested too deep: write one flat object for each article": (
        "Das ist zu tief verschachtelt: bitte je Artikel ein flaches Objekt schreiben."
    ),
    "it is not valid JSON ({reason}): correct it or write it anew": (
        "Das ist kein gültiges JSON ({reason}): bitte berichtigen oder neu schreiben."
    ),
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
    "it has no text layer (a scan?): run text recognition on it first, for example ocrmypdf": (
        "Das PDF enthält keinen Text (vielleicht ein Scan): bitte zuerst eine Texterkennung anwenden, etwa ocrmypdf."
    ),
    "it has more than {n} pages: take out the pages of the article": (
        "Das PDF hat mehr als {n} Seiten: bitte die Seiten des Artikels herausnehmen."
    ),
    "its pages take too long to read: print the pages of the article to a new PDF": (
        "Die Seiten lassen sich nicht schnell genug lesen: bitte die Seiten des Artikels in ein neues PDF drucken."
    ),
    "its name is not valid Unicode; rename it": "Der Dateiname ist kein gültiges Unicode: bitte umbenennen.",
    "there is no file “{name}” in the corpus; update the index": (
        "Die Datei „{name}“ gibt es im Korpus nicht mehr: bitte neu einlesen."
    ),
    # the index
    "There is no folder {corpus}; make it and put articles into it, or name another by --corpus.": (
        "Den Ordner {corpus} gibt es nicht: bitte anlegen und Artikel hineinlegen oder mit --corpus einen anderen nennen."
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
    "{path} holds no records; " + _ANEW_EN: "In {path} fehlt der Inhalt. " + _ANEW,
    "{path} cannot be read ({reason}); " + _ANEW_EN: "{path} lässt sich nicht lesen ({reason}). " + _ANEW,
    "{path} was written by a newer version of qabot (format {found}, here {format}); " + _ANEW_EN: (
        "{path} stammt von einer neueren Version von qabot (Format {found}, hier {format}). " + _ANEW
    ),
    "{path} was written by an older version of qabot (format {found}, here {format}); " + _ANEW_EN: (
        "{path} stammt von einer älteren Version von qabot (Format {found}, hier {format}). " + _ANEW
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
    "QABOT_LLM_URL is set, QABOT_LLM_MODEL is not: name a model that the endpoint serves.": (
        "QABOT_LLM_URL ist gesetzt, QABOT_LLM_MODEL nicht: bitte ein Modell nennen, das dort läuft."
    ),
}
