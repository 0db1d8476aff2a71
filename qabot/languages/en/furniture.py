"""What surrounds English articles without belonging to them, as data for ``qabot.readers``. All in lower case.

The names mean what they mean in ``qabot.languages.de.furniture``.
"""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip

LABELS = frozenset(
    {
        "ad", "ads", "advert", "advertisement", "advertisements", "advertising", "sponsored", "sponsored content",
        "promoted", "promoted content", "paid content", "story continues below advertisement", "story continues below",
        "article continues below advertisement", "article continues below", "continue reading", "scroll to continue",
        "skip advertisement", "key points", "key takeaways", "at a glance", "the gist", "summary", "in brief",
        "highlights", "what we know", "contents", "in this article", "listen", "listen to this article", "watch",
        "watch now", "watch live", "video", "gallery", "photos", "image", "photo", "caption", "image caption",
        "image source", "share", "share this", "share this article", "share this story", "share on facebook",
        "share on twitter", "share on x", "share via email", "save", "save article", "print", "copy link",
        "link copied", "comment", "comments", "view comments", "join the conversation", "leave a comment",
        "back to top", "home", "next", "previous", "read more", "show more", "see all", "subscribe", "subscribe now",
        "sign up", "sign in", "log in", "register", "newsletter", "newsletters", "breaking news", "breaking", "live",
        "live updates", "exclusive", "premium", "opinion", "get the app", "download the app", "follow", "follow us",
        "privacy policy", "terms of use", "contact us", "about us", "corrections", "file", "file photo", "play", "mute",
        "loading", "click here to get the app",
    }
)  # fmt: skip

BOOK_PARTS = frozenset({
    "imprint", "contents", "table of contents", "in this issue", "cover", "title page", "copyright", "copyright page",
    "colophon", "masthead", "advertisement", "legal notice", "picture credits", "photo credits", "index", "dedication",
    "about the publisher", "about this book",
})  # fmt: skip

OPENERS = frozenset(
    {
        "read more", "read also", "also read", "read next", "more on this", "more on this story", "more on this topic",
        "more from", "more news", "more stories", "more", "related", "related stories", "related articles",
        "related topics", "related content", "related coverage", "related links", "related news", "you may also like",
        "you might also like", "you may also be interested in", "recommended", "recommended stories",
        "recommended for you", "editor's picks", "editors' picks", "editor’s picks", "editors’ picks", "top stories",
        "most read", "most popular", "trending", "trending now", "latest news", "latest stories", "popular",
        "don't miss",
        "don’t miss", "see also", "further reading", "tags", "topics", "filed under", "categories", "what to read next",
        "up next", "in other news", "explore more", "learn more", "follow us on", "sources",
    }
)  # fmt: skip

BUTTONS = frozenset(
    {
        "share", "save", "print", "email", "e-mail", "mail", "tweet", "post", "facebook", "twitter", "x", "whatsapp",
        "telegram", "linkedin", "pinterest", "instagram", "reddit", "flipboard", "pocket", "messenger", "threads",
        "bluesky", "mastodon", "copy", "link", "comments", "comment", "listen", "article", "on", "via", "this",
        "subscribe", "login", "search", "menu", "close", "follow", "sms", "url", "more", "options",
    }
)  # fmt: skip

SECTIONS = frozenset(
    {
        "politics", "business", "world", "world news", "us news", "uk news", "national", "international", "sport",
        "sports", "culture", "science", "technology", "tech", "opinion", "analysis", "local", "europe", "asia",
        "africa",
        "middle east", "news", "latest", "health", "education", "environment", "climate", "economy", "markets", "media",
        "lifestyle", "entertainment", "explainer", "editorial", "interview", "feature", "background",
    }
)  # fmt: skip

CAPTION_MARKS = (
    "file", "file photo", "file pic", "file picture", "archive", "archive photo", "stock photo", "stock image",
    "illustration", "illustrative", "representational image", "handout", "screenshot", "undated",
)  # fmt: skip
CREDITS = (
    "photo", "photos", "photograph", "photography", "picture", "pictures", "image", "images", "image credit",
    "photo credit", "picture credit", "credit", "image source", "photo by", "picture by", "image by", "graphic",
    "source",
    "video", "illustration", "map",
)  # fmt: skip
SOURCES = ("source", "sources")

DATED = frozenset(
    {
        "published", "updated", "last", "modified", "posted", "first", "update", "on", "at", "as", "of", "ago", "hours",
        "hour", "minutes", "minute", "min", "et", "est", "edt", "gmt", "bst", "utc", "cet", "am", "pm", "date",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
    }
)  # fmt: skip
DATED_MARKS = frozenset({"published", "updated", "update", "modified", "posted"})

BYLINES = ("by", "written by", "story by", "reporting by", "analysis by", "words by")

NOTES = (
    r"(?:the )?(?:post|article) .{3,200} (?:first appeared|appeared first) on .{2,80}",
    r"(?:page|p\.)\s?\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})?",
    r"this (?:e-?mail|message)\b.{0,60}\b(?:confidential|privileged)\b.{0,300}",
    r"\d+\s?[- ]?(?:min|mins|minute|minutes)(?:\s(?:read|reading time))?",
    r"reading time\b.{0,30}",
    r"\d+\s(?:comments?|shares?|likes?|views?|reactions?)",
    r"all rights reserved\b.{0,160}",
    r"copyright\s(?:©|\(c\)|\d{4}|by\b).{0,160}",
    r"this material may not be (?:published|reproduced)\b.{0,160}",
    r"(?:additional |further )?(?:reporting|writing|editing)(?: and (?:writing|reporting|editing))? by .{2,200}",
    r"(?:with )?(?:additional )?(?:reporting|material|files) from (?:AGENCY).{0,60}",
    r"[^.]{2,160}\bcontributed (?:to this (?:report|article|story)|reporting)(?: from .{2,40})?\.?",
    r"this (?:article|story|report|post) (?:was|is|has been|originally|first)\b.{0,60}"
    r"\b(?:translated|syndicated|auto-generated|published|appeared|updated)\b.{0,120}",
    r"(?:please )?(?:subscribe|sign up|get our|get the latest|join our|follow us|download|like us|click here|tap here"
    r"|click to|register|support our|stay informed|stay up to date|never miss)\b.{0,120}"
    r"\b(?:newsletters?|e?-?mails?|inbox|alerts?|briefing|app|channel|podcast|facebook|twitter|instagram|whatsapp|telegram"
    r"|account|subscribers?|journalism|updates|notifications)\b.{0,120}",
    r"(?:read|read more|watch|listen|see|read also|also read|related|more|click here) ?: ?[^.]{5,160}",
    r"please (?:consider|think of) the environment\b.{0,100}",
    r"we use cookies\b.{0,240}",
    r"by (?:clicking|signing up|subscribing)\b.{0,60}\byou (?:agree|accept|consent|acknowledge)\b.{0,160}",
    r"(?:your browser|javascript|please enable javascript)\b.{0,60}\b(?:support|enabled?|disabled)\b.{0,100}",
    r"(?:the|this) video (?:could not|cannot|can't|can’t) be (?:played|loaded).{0,60}",
    r"our standards: .{0,80}",
    r"do you have (?:a|any) (?:tip|story|correction|feedback)\b.{0,100}",
    r"(?:image|photo) (?:source|caption), .{2,200}",
    r"(?:image|photo) \d+ (?:of|/) \d+",
    r"(?:this is a )?(?:breaking news|breaking|developing) (?:news )?story\b.{0,120}",
    r"this (?:story|article|report) (?:will be|is being) (?:continually |regularly )?updated\b.{0,60}",
    r"(?:(?:sent|written|posted) (?:from|via|with|using|by) .{0,30}PROGRAM.{0,40}|get PROGRAM.{0,60})\.?",
)  # fmt: skip

WIRE = (
    r"\((?:ends?|more)(?:\sfollows)?(?:\s-\s[^)]{1,40})?\)(?:\s\w{2,4}(?:/\w{2,4})*)?",
    r"ends?|more",
    r"\((?:adds|updates|updating|recasts|rewrites|changes dateline|repeats|writes through)\b.{2,160}\)",
    r"\(?more (?:to (?:follow|come)|follows|soon|details (?:to )?follow)[.!]?\)?",
    r"(?:eds|editors)\s?:.{0,200}",
    r"(?:press|news|media) (?:release|statement)|for immediate release|no\.?\s?\d{1,4}\s?/\s?\d{2,4}",
)
DESK = (
    r"(?:press|media) contacts?|contacts?:",
    r"notes? (?:to|for) editors|not for publication",
)

# Words by which agencies mark what they send ahead of a report, and how services say that a text goes on elsewhere.
FLASHES = (
    "alert", "news alert", "newsalert", "flash", "news flash", "newsflash", "urgent", "breaking", "breaking news", "just in",
    "snap", "bulletin", "update", "roundup", "refile", "wrapup", "apnewsalert",
)  # fmt: skip
GO_ON = (
    "more", "read more", "see more", "show more", "learn more", "find out more", "continue reading", "keep reading", "read on",
    "read the (?:full|whole|rest of the) (?:story|article|report|post)", "read (?:full|whole) (?:story|article|report|post)",
    "view (?:full |whole )?(?:story|article|report|post)", "continued(?: on page \\d+)?", "cut", "snip", "full (?:story|article|report)", "truncated", "excerpt", "click here(?: for more| to read more)?",
)  # fmt: skip
LENGTHS = ("chars?", "characters", "words", "paragraphs", "letters")

# How a line begins that says until when an article is kept back.
EMBARGO = r"(?:strictly )?(?:embargo(?:ed)?|not for (?:publication|release) (?:before|until)|hold for release)"

SAID = ("said", "says", "told", "added", "according", "warned", "wrote", "claimed", "argued", "insisted", "urged")

CONNECTORS = frozenset(
    {
        "and", "or", "of", "the", "a", "an", "in", "on", "at", "to", "for", "by", "with", "from", "as", "into", "over",
        "under", "vs", "ap", "afp",
    }
)  # fmt: skip
