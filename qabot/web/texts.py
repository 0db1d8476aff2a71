"""All words of the interface, German and English side by side; ``|`` parts the singular from the plural."""

from __future__ import annotations

from qabot.types import LanguageCode

# key: (German, English)
TEXTS: dict[str, tuple[str, str]] = {
    # the frame
    "skip": ("Zum Inhalt", "Skip to content"),
    "view_ask": ("Fragen", "Ask"),
    "view_statements": ("Aussagen", "Statements"),
    "view_contrast": ("Streitpunkte", "Disputes"),
    "view_articles": ("Artikel", "Articles"),
    "language": ("Sprache", "Language"),
    "loading": ("Wird geladen …", "Loading …"),
    "close": ("Schließen", "Close"),
    "cancel": ("Abbrechen", "Cancel"),
    "save": ("Speichern", "Save"),
    "add": ("Hinzufügen", "Add"),
    "notice": ("Hinweis", "Note"),
    "warning": ("Nicht aufgenommen", "Not added"),
    "failed": ("Das ging nicht", "That did not work"),
    # first screen
    "welcome_title": ("Wer hat was gesagt?", "Who said what?"),
    "welcome_lead": (
        "Fragen Sie die Artikel in diesem Korpus. Jeder Satz der Antwort führt zu der Stelle, auf der er beruht.",
        "Ask the articles in this corpus. Every sentence of an answer leads to the passage it rests on.",
    ),
    "fact_articles": ("Artikel|Artikel", "article|articles"),
    "fact_speakers": ("Stimme|Stimmen", "voice|voices"),
    "empty_title": ("Noch kein Artikel", "No article yet"),
    "empty_body": (
        "Legen Sie Artikel in den Ordner {folder} oder fügen Sie sie hier hinzu; dann lässt sich fragen. "
        "Ein anderer Ordner: python app.py --corpus ORDNER",
        "Put articles into the folder {folder} or add them here; then there is something to ask. "
        "Another folder: python app.py --corpus FOLDER",
    ),
    "first_title": ("Der Index entsteht", "The index is being made"),
    "first_body": (
        "Die Artikel werden zum ersten Mal gelesen. Fragen werden beantwortet, sobald das geschehen ist.",
        "The articles are read for the first time. Questions are answered as soon as that is done.",
    ),
    "samples_look": ("In den Beispielen umsehen", "Look around in the samples"),
    "samples_away": ("Beispiele weglegen", "Put the samples away"),
    "file_added": (
        "„{name}“ liegt jetzt im Korpus und wird eingelesen.",
        "“{name}” is in the corpus now and is being read.",
    ),
    "file_beside": (
        "Eine andere Datei dieses Namens liegt schon im Korpus. Beide bleiben: Die neue heißt „{name}“ und wird "
        "eingelesen. Ersetzen lässt sich die alte unter „Artikel“.",
        "Another file of that name is in the corpus already. Both are kept: the new one is “{name}” and is being read. "
        "To replace the old one, add it under “Articles”.",
    ),
    "empty_go": ("Artikel hinzufügen", "Add articles"),
    "starter_denies": ("Was bestreitet {name}?", "What does {name} deny?"),
    "starter_accuses": ("Was wirft {name} anderen vor?", "What does {name} accuse others of?"),
    "starter_demands": ("Was fordert {name}?", "What does {name} demand?"),
    "starter_says": ("Was sagt {name}?", "What does {name} say?"),
    "starter_topic": ("Wer sagt was zum Thema {name}?", "Who says what about {name}?"),
    # chat
    "question": ("Ihre Frage", "Your question"),
    "question_hint": ("Wer bestreitet, dass …?", "Who denies that …?"),
    "read": ("Gelesen als: {reading}", "Read as: {reading}"),
    "read_carried": ("Gelesen als: {reading} (mit der Frage davor)", "Read as: {reading} (with the question before)"),
    "any_stance": ("jede Haltung", "any stance"),
    "read_speakers": ("von {names}", "by {names}"),
    "read_topic": ("zu „{topic}“", "about “{topic}”"),
    "read_source": ("in {name}", "in {name}"),
    "stopped": ("Angehalten.", "Stopped."),
    "liked": ("Als gut bewertet.", "Rated as good."),
    "disliked": ("Als schlecht bewertet.", "Rated as bad."),
    "export_markdown": ("Gespräch als Markdown", "Conversation as Markdown"),
    "conversation": ("Gespräch", "Conversation"),
    "not_found": ("Nicht gefunden", "Not found"),
    "sources": ("Quellen", "Sources"),
    # what holds for an article wherever it is shown
    "embargoed": ("Sperrfrist bis {time}", "Embargoed until {time}"),
    "cut_off": (
        "Nur der Anfang: Der Rest fehlt, etwa hinter einer Bezahlschranke",
        "Only the beginning: the rest is not there, as behind a paywall",
    ),
    "newer_version": ("Ältere Fassung; es zählt „{name}“", "Earlier version; what counts is “{name}”"),
    "cited_also": ("auch in {name}", "also in {name}"),
    "copy_of": ("Derselbe Text wie „{name}“", "The same text as “{name}”"),
    # reader
    "original": ("Zum Original", "Original page"),
    "unnamed": ("ohne Namen", "unnamed"),
    "meant": ("unsere Lesart, gemeint", "our reading, meant"),
    "via": ("laut {name}", "according to {name}"),
    "answers_claim": ("Antwort auf:", "In answer to:"),
    "claim_absent": ("Der Vorwurf selbst steht nicht in diesem Artikel.", "The claim itself is not in this article."),
    "key_speaker": ("wer", "who"),
    "key_cue": ("sagt es wie", "says it how"),
    "key_content": ("was", "what"),
    "legend": (
        "{n} Aussage in diesem Artikel|{n} Aussagen in diesem Artikel",
        "{n} statement in this article|{n} statements in this article",
    ),
    "show_every": ("Alle Aussagen im Text markieren", "Mark all statements in the text"),
    "gone_title": ("Nicht mehr da", "No longer here"),
    "gone_body": (
        "Der Artikel „{name}“ ist nicht mehr im Korpus. Bitte noch einmal fragen.",
        "The article “{name}” is no longer in the corpus. Please ask again.",
    ),
    # putting right
    "put_right": ("Berichtigen", "Put right"),
    "put_right_title": ("Aussage berichtigen", "Put a statement right"),
    "put_right_note": (
        "Die Berichtigung steht für sich, mit Name und Zeit; der Artikel bleibt, wie er ist.",
        "The correction is kept by itself, with name and time; the article stays as it is.",
    ),
    "said_words": ("Was gesagt wird, in den Worten des Artikels", "What is said, in the article's words"),
    "hide": ("Ausblenden", "Hide"),
    "hidden_now": (
        "Die Aussage wird nirgends mehr gezeigt. Zurücknehmen lässt sich das unter „Aussagen“, „Berichtigungen“.",
        "The statement is shown nowhere any more. To take that back, see “Statements”, “Corrections”.",
    ),
    "take_back": ("Zurücknehmen", "Take back"),
    "corrected": ("berichtigt", "put right"),
    "doubtful": ("unsicher", "unsure"),
    "doubtful_why": (
        "Von Aussagen, die so gelesen wurden, stimmt weniger als die Hälfte: bitte die Stelle ansehen.",
        "Fewer than half of the statements read like this one are right: please look at the passage.",
    ),
    "corrected_when": ("Berichtigt am {day}", "Put right on {day}"),
    "corrected_by": ("Berichtigt von {name} am {day}", "Put right by {name} on {day}"),
    "corrections": ("Berichtigungen", "Corrections"),
    "correction_hidden": ("ausgeblendet", "hidden"),
    "correction_now": ("nun:", "now:"),
    "export_annotated": ("Als annotierte Artikel (ZIP)", "As annotated articles (ZIP)"),
    # watched questions
    "watch": ("Frage beobachten", "Watch the question"),
    "watch_first": ("Erst fragen, dann beobachten.", "Ask first, then watch."),
    "watch_added": (
        "„{question}“ wird beobachtet: Nach jedem Einlesen steht hier, was neu ist.",
        "“{question}” is watched: what is new is told here whenever articles were read.",
    ),
    "watched": ("Beobachtete Fragen", "Watched questions"),
    "watched_news": ("Beobachtete Fragen: {n} neu", "Watched questions: {n} new"),
    "watched_none": ("nichts Neues", "nothing new"),
    "watched_new": ("neu:", "new:"),
    "watched_seen": ("Gesehen", "Seen"),
    "unwatch": ("Nicht mehr beobachten", "Watch no more"),
    # board
    "board_lead": (
        "Alles, was die Artikel jemandem zuschreiben. Ein Klick auf eine Aussage zeigt die Stelle.",
        "Everything that the articles attribute to somebody. A click on a statement shows the place.",
    ),
    "any": ("alle", "all"),
    "filter_text": ("Suche im Text", "Search the text"),
    "filter_text_hint": ("Wort, Name oder Titel", "Word, name or title"),
    "filter_since": ("Von", "From"),
    "filter_until": ("Bis", "To"),
    "filter_reset": ("Filter leeren", "Clear filters"),
    "column_speaker": ("Wer", "Who"),
    "column_party": ("Partei", "Party"),
    "column_stance": ("Haltung", "Stance"),
    "column_content": ("Was", "What"),
    "column_article": ("Artikel", "Article"),
    "column_date": ("Datum", "Date"),
    "statements_of": ("Aussage|Aussagen", "statement|statements"),
    "show_more": ("Mehr zeigen", "Show more"),
    "export_csv": ("Als CSV", "As CSV"),
    "export_json": ("Als JSON", "As JSON"),
    "undated": ("ohne Datum", "undated"),
    "no_rows_title": ("Keine Aussage passt", "No statement fits"),
    "no_rows_body": ("Weniger Filter zeigen mehr.", "Fewer filters show more."),
    # claim against denial
    "contrast_lead": ("Was zu einem Thema behauptet und bestritten wird.", "What is claimed and denied about a topic."),
    "topic": ("Thema", "Topic"),
    "topic_hint": ("zum Beispiel ein Ereignis oder ein Vorwurf", "for example an event or an accusation"),
    "topic_show": ("Zeigen", "Show"),
    "topics": ("Aus dem Korpus:", "From the corpus:"),
    "also_in": ("Ebenso in:", "Likewise in:"),
    "claims_side": ("Behauptung|Behauptungen", "Claim|Claims"),
    "denials_side": ("Dementi|Dementis", "Denial|Denials"),
    "no_claims": ("Keine Behauptung zu diesem Thema.", "No claim about this topic."),
    "no_denials": ("Kein Dementi zu diesem Thema.", "No denial about this topic."),
    "no_sides": (
        "Zu diesem Thema wird nichts behauptet und nichts bestritten.",
        "Nothing is claimed or denied about this topic.",
    ),
    "nearest": (
        "Keine Aussage nennt „{topic}“ wörtlich; dies kommt ihm am nächsten.",
        "No statement names “{topic}” itself; these come nearest.",
    ),
    "no_topic_title": ("Nichts gefunden", "Nothing found"),
    "no_topic_body": (
        "Zu „{topic}“ steht keine Aussage im Korpus. Ein anderes Wort hilft vielleicht.",
        "The corpus holds no statement about “{topic}”. Another word may help.",
    ),
    "picture_parties": ("Wer wie dazu steht", "Who stands how"),
    "picture_timeline": ("Wann es berichtet wurde", "When it was reported"),
    "figures": ("Zahlen als Tabelle", "Figures as a table"),
    "others": ("andere", "others"),
    # library
    "library_lead": (
        "Was im Ordner „{folder}“ liegt. Neue und geänderte Dateien werden von selbst eingelesen.",
        "What lies in the folder “{folder}”. New and changed files are read by themselves.",
    ),
    "add_files": ("Dateien hinzufügen", "Add files"),
    "taken_title": ("Ersetzen oder beide behalten?", "Replace, or keep both?"),
    "taken_note": (
        "Im Korpus liegt schon eine andere Datei namens {names}. Wird sie ersetzt, kommt sie in den Ordner „{folder}“.|"
        "Im Korpus liegen schon andere Dateien namens {names}. Ersetzte kommen in den Ordner „{folder}“.",
        "Another file named {names} is in the corpus already. If it is replaced, it goes to the folder “{folder}”.|"
        "Other files named {names} are in the corpus already. If they are replaced, they go to the folder “{folder}”.",
    ),
    "taken_replace": ("Ersetzen", "Replace"),
    "taken_keep": ("Beide behalten", "Keep both"),
    "removed_files": ("Entfernte Dateien", "Removed files"),
    "removed_file": ("Datei", "File"),
    "restore": ("Wiederherstellen", "Restore"),
    "paste_text": ("Text einfügen", "Paste text"),
    "article_text": ("Text des Artikels", "Text of the article"),
    "rebuild": ("Index aktualisieren", "Update the index"),
    "column_title": ("Titel", "Title"),
    "column_source": ("Quelle", "Source"),
    "column_passages": ("Passagen", "Passages"),
    "column_state": ("Stand", "State"),
    "column_tools": ("Werkzeuge", "Tools"),
    "author": ("Autor", "Author"),
    "url": ("Adresse", "Address"),
    "state_ready": ("im Index", "indexed"),
    "state_changed": ("geändert", "changed"),
    "state_waiting": ("wartet", "waiting"),
    "language_de": ("Deutsch", "German"),
    "language_en": ("Englisch", "English"),
    "edit": ("Bearbeiten", "Edit"),
    "edit_named": ("Angaben zu „{name}“ bearbeiten", "Edit details of “{name}”"),
    "edit_title": ("Angaben zum Artikel", "Details of the article"),
    "edit_note": (
        "Die Datei des Artikels bleibt, wie sie ist; die Angaben kommen in „{name}“ daneben.",
        "The article's file stays as it is; the details go into “{name}” beside it.",
    ),
    "remove": ("Entfernen", "Remove"),
    "remove_named": ("„{name}“ entfernen", "Remove “{name}”"),
    "remove_title": ("Artikel entfernen?", "Remove the article?"),
    "remove_note": (
        "Die Datei wird nicht gelöscht, sondern in den Ordner „{folder}“ verschoben.",
        "The file is not deleted but moved to the folder “{folder}”.",
    ),
    "remove_shared": (
        "In der Datei stehen {n} Artikel; alle werden entfernt.",
        "The file holds {n} articles; all of them are removed.",
    ),
    "erase": ("Endgültig löschen …", "Erase for good …"),
    "erase_now": ("Endgültig löschen", "Erase for good"),
    "erase_title": ("Endgültig löschen?", "Erase for good?"),
    "erase_note": (
        "Gelöscht werden die Datei, Kopien mit demselben Text, alles im Index und die Berichtigungen dazu. Nichts "
        "bringt sie zurück.",
        "The file, copies with the same text, all in the index and the corrections to it are deleted. Nothing brings "
        "them back.",
    ),
    "erase_whole": ("Auch die anderen Artikel in derselben Datei", "Also the other articles in the same file"),
    "erased": (
        "Gelöscht: {files}. Der Index ist ohne den Artikel neu geschrieben.",
        "Erased: {files}. The index is written anew without the article.",
    ),
    "pending": (
        "{n} Datei ist neu oder geändert:|{n} Dateien sind neu oder geändert:",
        "{n} file is new or changed:|{n} files are new or changed:",
    ),
    "update_now": ("Jetzt einlesen", "Read now"),
    "indexing": ("Der Index wird aktualisiert", "Updating the index"),
    "indexing_failed": ("Der Index wurde nicht aktualisiert.", "The index was not updated."),
    "progress": ("{done} von {total}", "{done} of {total}"),
    "seconds_left": ("noch {n} Sekunde|noch {n} Sekunden", "{n} second left|{n} seconds left"),
    "chat_goes_on": ("Fragen geht weiter.", "You can go on asking."),
    "report_done": ("Der Index ist aktuell.", "The index is up to date."),
    "report_counts": (
        "{added} neu, {changed} geändert, {removed} entfernt.",
        "{added} added, {changed} changed, {removed} removed.",
    ),
    "report_skipped": ("{n} Datei übergangen|{n} Dateien übergangen", "{n} file skipped|{n} files skipped"),
    "report_without": (
        "{n} Artikel ohne Aussagen, weil sie sich nicht zerlegen ließen|"
        "{n} Artikel ohne Aussagen, weil sie sich nicht zerlegen ließen",
        "{n} article without statements because it could not be taken apart|"
        "{n} articles without statements because they could not be taken apart",
    ),
    "report_kin": ("Fast gleiche Texte", "Nearly the same texts"),
    "kin": ("„{title}“ ({id})", "“{title}” ({id})"),
    "kin_newer": (
        "{new} ist eine neuere Fassung von {old}; sie zählt von nun an, die ältere bleibt zu sehen.",
        "{new} is a newer version of {old}; it counts from now on, the older one stays to be seen.",
    ),
    "kin_older": (
        "{new} ist eine ältere Fassung von {old}; es zählt die neuere.",
        "{new} is an older version of {old}; the newer one counts.",
    ),
    "kin_copy": (
        "{new} und {old} sind derselbe Text: eine Quelle, die an beiden Stellen zitiert wird.",
        "{new} and {old} are the same text: one source, cited at both places.",
    ),
    # stances, as the verb that follows a name
    "stance_claims": ("behauptet", "claims"),
    "stance_accuses": ("wirft vor", "accuses"),
    "stance_denies": ("bestreitet", "denies"),
    "stance_confirms": ("bestätigt", "confirms"),
    "stance_criticises": ("kritisiert", "criticises"),
    "stance_demands": ("fordert", "demands"),
    "stance_announces": ("kündigt an", "announces"),
    "stance_suspects": ("vermutet", "suspects"),
    "stance_warns": ("warnt", "warns"),
}


def text(lang: LanguageCode, key: str, **values: object) -> str:
    """The words for ``key``; where they have two forms, ``n`` chooses."""
    words = TEXTS[key][0 if lang == "de" else 1]
    if "|" in words:
        one, many = words.split("|")
        words = one if values.get("n") == 1 else many
    return words.format(**values) if values else words
