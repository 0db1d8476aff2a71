"""What German names of files and folders say about the version of a text: patterns, lower case."""

NEWER = r"neu(?:e|er|este[rs]?)?|neufassung|korr|korrektur|korrigiert\w*|berichtigt\w*|aktuell\w*|aktualisiert\w*|überarbeitet\w*|ergänzt|endfassung|schlussfassung|letzte\w*"
OLDER = r"alt(?:e|er|es)?|entw(?:urf)?|entwürfe|früher\w*|vorherige\w*|vorversion(?:en)?|vorfassung|urfassung|erstfassung|rohfassung|archiv(?:iert)?|sicherung(?:en)?|veraltet|überholt|ersetzt|ungültig"
NEITHER = r"fassung(?:en)?|version(?:en)?|kopie|stand|nr"
