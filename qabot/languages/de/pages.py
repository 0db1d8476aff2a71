"""What German pages and mails put around and before an article, as data for ``qabot.readers``: patterns, lower case."""

# Words of layers that ask for consent; several of them in one box that speaks for "us" make it one.
CONSENT = (
    r"cookies?", r"einwillig\w+", r"zustimm\w+", r"privatsphäre", r"datenschutz\w*", r"berechtigte[ns]? interesse\w*",
    r"\d+ partner\w*", r"unsere partner\w*", r"tracking", r"personalisiert\w*|personalisieren",
    r"personenbezogen\w*", r"ip-adressen?", r"endgerät\w*", r"drittländer\w*|drittanbieter\w*|drittstaaten",
    r"widerruf\w*|widersprechen", r"anzeigen- und inhaltsmessung|reichweiten?(?:messung)?", r"nutzungsprofil\w*",
    r"werbefrei\w*", r"pur-abo\w*", r"impressum", r"akzeptieren",
)  # fmt: skip
CONSENT_VOICE = r"\b(?:[Ww]ir|[Uu]ns|[Uu]nser\w*|Sie|Ihre?[rnms]?|[Dd]u|[Dd]ein\w*)\b"
CONSENT_BUTTONS = (
    r"(?:ja,? )?(?:ich )?(?:alle[sn]? |nur notwendige |auswahl )?(?:cookies )?"
    r"(?:akzeptieren|annehmen|zustimmen|erlauben|zulassen|ablehnen|bestätigen|verstanden|einwilligen)(?: und \w+)?",
    r"(?:ich )?(?:stimme zu|bin einverstanden|akzeptiere)|einverstanden|zustimmen & weiter",
)

# Where the text of an article ends for those who have not paid.
PAYWALL = (
    r"(?:jetzt )?(?:weiterlesen|weiter lesen) (?:mit|im|als) \S.{0,60}",
    r"(?:um )?(?:diesen|den ganzen|den vollständigen) (?:artikel|beitrag|text)\b.{0,60}\b(?:zu lesen|weiterlesen|weiterzulesen|freischalten|lesen sie mit)\b.{0,80}",
    r"(?:dieser|der vollständige|der ganze) (?:artikel|inhalt|beitrag|text)\b.{0,60}\b(?:abonnent\w*|abo|plus|registriert\w*|kostenpflichtig)\b.{0,80}",
    r"(?:exklusiv|nur|lesen) (?:für|mit|als) (?:\S+ )?(?:abonnent\w*|digital-?abo|abo|plus-?mitglieder)\b.{0,80}",
    r"(?:jetzt )?(?:kostenlos|gratis|unverbindlich|für \d+ ?(?:€|euro))\b.{0,40}\b(?:testen|weiterlesen|lesen|registrieren)\b.{0,60}",
    r"(?:sie haben (?:noch kein|bereits ein)|noch kein|schon ein|bereits) (?:abo|abonnent\w*|digitalabo|konto)\b.{0,80}",
    r"(?:sie (?:möchten|wollen)|möchten sie|wollen sie|lust auf|du (?:möchtest|willst)) .{0,40}\b(?:weiterlesen|mehr lesen)\b.{0,20}",
    r"(?:jetzt |hier )?(?:wählen|finden|sichern|holen) sie (?:jetzt |hier )?(?:ihr|das) (?:\w+ ){0,2}(?:digital-?)?(?:abo|angebot|paket)\b.{0,60}",
    r"(?:bereits|schon) (?:kund\w+|registriert|mitglied|angemeldet|leser\w*)\b.{0,60}",
    r"(?:lesen sie|hier) (?:den (?:ganzen|vollständigen|kompletten) )(?:artikel|beitrag|text) (?:mit|im|als|auf) .{0,60}",
    r"(?:ganzen|vollständigen|kompletten) (?:artikel|beitrag|text) (?:jetzt )?(?:lesen|freischalten)\b.{0,40}",
    r"(?:jetzt|hier|bitte|um weiterzulesen)\b.{0,60}\b(?:abo\w*|registrieren|anmelden|einloggen)\b.{0,60}"
    r"\b(?:weiterlesen|abschließen|freischalten|lesen)\b.{0,40}",
    r"zum weiterlesen\b.{0,100}",
    r"dieser (?:inhalt|artikel|beitrag|text)\b.{0,30}\b(?:exklusiv|nur|ausschließlich)\b.{0,30}\b(?:für|mit)\b.{0,60}",
    r"sie haben \d+ ?(?:%|prozent\b).{0,60}\bgelesen\b.{0,20}",
    r"(?:schalten sie|schalte) (?:\w+ ){0,2}(?:artikel|beitrag|text|inhalt)\b.{0,30}\bfrei\b.{0,40}",
    r"(?:nur )?(?:mit|im) .{0,30}\babo\b.{0,10}\b(?:können sie|lesen sie|kannst du)\b.{0,60}",
    r"lesen sie (?:diesen|den|alle)\b.{0,60}\b(?:abo|plus|digital\w*|premium|mitglied\w*)\b.{0,40}",
    r"sie sind (?:bereits |schon )?(?:abonnent\w*|kund\w*|mitglied\w*|registriert)",
    r"(?:mit|testen sie|sichern sie sich|holen sie sich) .{0,40}\b(?:plus|abo|digital|premium)\b.{0,20}\b(?:weiterlesen|alle artikel|unbegrenzt|zugang)\b.{0,60}",
)  # fmt: skip

# The line over what a mail answers, and the beginnings of lines that stand over a mail that is passed on.
MAIL_REPLY = (
    r"am .{4,80} schrieb .{2,120}:",
    r".{2,80} schrieb am .{4,80}:",
    r"-{2,}\s*(?:ursprüngliche nachricht|weitergeleitete nachricht|originalnachricht)\s*-{2,}",
)
MAIL_HEADERS = ("von:", "gesendet:", "an:", "betreff:", "datum:", "cc:")
MAIL_PREFIXES = ("aw", "wg", "antw", "weitergeleitet")

# What stands before the author of a post that is embedded in a page, and the marks between which it is quoted.
POSTED_BY = ("ein beitrag geteilt von", "beitrag von")
# What stands under a film of those who have written its subtitles: whole captions.
SUBTITLED_BY = (
    r"(?:(?:live-?|hörfilm-?)?untertitel(?:ung|redaktion)?|übersetzung|transkript(?:ion)?)(?: (?:von|durch|der|des|im auftrag|mit|und)\b|:| ?©| \d).{0,120}",
    r"(?:copyright|©) .{2,60}",
)
QUOTATION_MARKS = "„“"
