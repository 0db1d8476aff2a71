"""Names of the press that mean the same in every language. All in lower case."""

# Agencies whose mark ends a report or stands in its dateline.
AGENCIES = frozenset(
    {
        "dpa", "dpa-afx", "afp", "ap", "reuters", "rtr", "rtre", "apa", "sda", "ats", "keystone-sda", "epd", "kna",
        "sid",
        "ots", "dts", "ddp", "dapd", "upi", "ansa", "efe", "tass", "ria", "ria novosti", "interfax", "ukrinform",
        "unian",
        "xinhua", "kyodo", "yonhap", "kcna", "anadolu", "aa", "belta", "ntb", "tt", "pap", "ctk", "čtk", "mti", "belga",
        "anp", "lusa", "pti", "ani", "bloomberg", "awp", "dow jones", "dpa/lnw", "dpa-infocom", "pa", "pa media", "taz",
        "the associated press", "associated press", "agence france-presse", "deutsche presse-agentur", "kap", "red",
        "agenturen", "jiji", "imago sport",
    }
)  # fmt: skip
# Of these what signs for a desk or a paper, and for no agency.
DESKS = frozenset({"red", "agenturen", "taz"})
# Agencies and libraries of pictures: their name at the end of a line credits a picture.
PICTURE_AGENCIES = frozenset(
    {
        "keystone", "getty", "getty images", "gettyimages", "imago", "imago images", "picture alliance",
        "picture-alliance", "epa", "epa-efe", "dpa picture-alliance", "dpa/picture alliance", "shutterstock", "istock",
        "istockphoto", "alamy", "pexels", "unsplash", "pixabay", "adobe stock", "stock.adobe.com", "fotolia",
        "ap photo",
        "afp photo", "wikimedia", "wikimedia commons", "wikipedia", "zvg", "tamedia", "sputnik", "zuma", "zuma press",
        "nurphoto", "laif", "ullstein bild", "ostkreuz", "depositphotos", "dreamstime", "action press", "apa/afp",
        "apa-images", "photonews", "rex", "rex features", "handout", "screenshot",
    }
)  # fmt: skip
# Outlets that put their bare name under a text; others are known by the form of their name.
OUTLETS = frozenset(
    {
        "euronews", "spiegel", "der spiegel", "spiegel online", "die zeit", "zeit online", "faz", "faz.net", "sz",
        "taz",
        "die tageszeitung", "die welt", "welt", "bild", "stern", "focus", "focus online", "n-tv", "ntv", "tagesschau",
        "zdf", "zdfheute", "ard", "wdr", "ndr", "mdr", "swr", "rbb", "br", "hr", "deutschlandfunk", "dlf",
        "deutsche welle", "dw", "handelsblatt", "wirtschaftswoche", "der standard", "derstandard", "die presse", "orf",
        "orf.at", "kurier", "krone", "falter", "profil", "nzz", "srf", "swissinfo", "nau", "20 minuten", "watson",
        "blick",
        "bbc", "bbc news", "cnn", "fox news", "nbc news", "abc news", "cbs news", "npr", "politico", "axios",
        "the guardian", "guardian", "the times", "the telegraph", "the independent", "the economist", "bloomberg",
        "al jazeera", "al-dschasira", "rt", "rt de", "sky news", "france 24", "le monde", "el país", "wikinews",
        "golem", "golem.de", "heise", "heise online", "t-online", "web.de", "gmx", "msn", "yahoo", "voice of america",
    }
)  # fmt: skip
# Devices and programs that sign the mails written with them.
MAIL_PROGRAMS = (
    r"(?:iphone|ipad|ipod|apple watch|handy|smartphone|mobiltelefon|mobile(?: phone| device)?|mobilger[äa]t|android\S*|galaxy|samsung|huawei"
    r"|xiaomi|pixel|blackberry|tablet|outlook|k-9 mail|fairemail|thunderbird|mail[- ]app|web\.de|gmx|yahoo|gmail|proton ?mail|tutanota"
    r"|spark|airmail|fairphone|windows(?: \d+)?)\b"
)
OUTLET_FORMS = (
    r".*(?:zeitung|tagblatt|tageblatt|anzeiger|kurier|nachrichten|rundschau|allgemeine|presse|blatt|post|bote|echo"
    r"|merkur|rundfunk|news|times|herald|tribune|gazette|journal|daily|observer|courier|chronicle|weekly|online)",
    r"[\w-]+\.(?:de|at|ch|com|org|net|eu|news|co\.uk)",
)
# Lines without words of a language: addresses of pages, embedded posts, marks of agencies' files.
NOTES = (
    r"(?:https?://|www\.)\S+",
    r"(?:pic\.)?twitter\.com/\S+",
    r"©\s?.{0,160}",
    r"\(c\)\s?[^.!?]{2,80}",
    r"@\w{2,30}",
    r"\[?\d{1,3}\s?/\s?\d{1,3}\]?",
    r"!\[[^\]]*\]\([^)]*\)",
    r"\[(?:cid|image|bild|foto|photo|logo|inline[- ]?bild|inline[- ]?image|https?)\b[^\]]{0,200}\]",
    r"\[[^\]]{1,30}\]:\s?\S+",
    r"(?:<!--.*-->|```\w*|~~~\w*)",
)
# Whole lines by which agencies send their reports, as regular expressions (case is ignored, AGENCY stands for the name
# of any): numbers, slugs, sections.
WIRE = (
    r"[a-z]{3}\d{4}\s\d\s\w{2,3}\s\d{1,4}\b.{0,80}",  # "bdt0123 4 pl 245 dpa 0456", "APA0123 5 II 0245 CI"
    r"[a-z]?\d{4,6}\s(?:[a-z]{3,4}\.?\s\d{2,4}|AGENCY\b.{0,40})",  # "a0456 dpa", "041005 Mrz 26"
    r"(?:[A-Z]{2}-+)*AGENCY-[\w-]+(?:,\s?[\w -]+)?",  # "BC-AP-Oakham-Bridge, 1st Ld-Writethru"
    r".{0,80}\b\d(?:st|nd|rd|th)\s(?:ld|lead)\b.{0,40}|.{0,60}-writethru",
    r"[A-ZÄÖÜ][\w.-]*(?:\s[\w.-]+)?(?:(?:/[A-ZÄÖÜ][\w.-]*(?:\s[\w.-]+)?){2,8}/?|/[A-ZÄÖÜ][\w.-]*(?:\s[\w.-]+)?/)",  # "Kommunen/Verkehr/Brücke/"
)
# The same of lines behind which there is only what editors need to know.
DESK = (r"AGENCY-kontakte?",)
