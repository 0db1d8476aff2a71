"""What English pages and mails put around and before an article, as data for ``qabot.readers``: patterns, lower case."""

CONSENT = (
    r"cookies?", r"consent\w*", r"your privacy", r"privacy (?:policy|settings|preferences|choices)", r"legitimate interests?",
    r"\d+ partners|our partners", r"tracking", r"personali[sz]ed?", r"personal data", r"ip addresses",
    r"your device", r"third (?:parties|countries|party)", r"withdraw", r"object to", r"ad(?:vertising)? and content measurement",
    r"audience (?:research|insights)", r"vendors?", r"opt[- ]out",
)  # fmt: skip
CONSENT_VOICE = r"\b(?:[Ww]e|us|[Oo]ur|[Yy]ou|[Yy]our)\b"
CONSENT_BUTTONS = (
    r"(?:yes,? )?(?:i )?(?:accept|agree|allow|reject|decline|confirm)(?: (?:all|cookies|all cookies|and \w+|& \w+|selection))?",
    r"got it|i understand|manage (?:preferences|options|choices)|do not sell\b.{0,40}",
)

PAYWALL = (
    r"(?:subscribe|sign in|log in|register)\b.{0,40}\b(?:to (?:continue|keep|read)|for full access|to unlock)\b.{0,80}",
    r"(?:to (?:continue|keep) reading|continue reading)\b.{0,100}",
    r"(?:this|the full) (?:article|story|content)\b.{0,40}\b(?:subscribers?|members|premium)\b.{0,80}",
    r"(?:already a|not a) (?:subscriber|member)\b.{0,80}",
    r"(?:you have|you've) (?:reached|used|read)\b.{0,60}\b(?:free articles?|limit)\b.{0,80}",
    r"you have read \d+ ?(?:%|per ?cent\b).{0,60}",
    r"(?:become|join as) an? (?:subscriber|member)\b.{0,80}",
    r"(?:only )?with (?:a|your) .{0,30}(?:subscription|membership)\b.{0,20}\byou can\b.{0,60}",
    r"read (?:this|the full|all)\b.{0,60}\b(?:subscription|membership|premium)\b.{0,40}",
    r"(?:want|would you like|like) to (?:read|keep reading|continue)\b.{0,60}",
    r"(?:choose|select|pick) (?:your|a|the) (?:\w+ ){0,2}(?:subscription|plan|offer|membership)\b.{0,60}",
    r"unlock (?:this|the full|unlimited)\b.{0,80}",
    r"(?:exclusively|only|exclusive) (?:for|to) (?:our )?(?:subscribers|members)\b.{0,60}",
    r"(?:start|try) (?:your )?(?:free|\S{1,4}) trial\b.{0,80}",
)  # fmt: skip

MAIL_REPLY = (
    r"on .{4,80} wrote:",
    r"-{2,}\s*(?:original message|forwarded message)\s*-{2,}",
    r"begin forwarded message:",
)
MAIL_HEADERS = ("from:", "sent:", "to:", "subject:", "date:", "cc:")
MAIL_PREFIXES = ("re", "fw", "fwd")

POSTED_BY = ("a post shared by", "a photo posted by", "post by")
SUBTITLED_BY = (
    r"(?:(?:closed )?(?:captions?|captioning|captioned|subtitles?|subtitling|subtitled|transcript(?:ion|ed)?|translat(?:ion|ed)))"
    r"(?: and \w+)?(?: (?:by|provided|made|for|sponsored|sync\w*)\b|:| ©).{0,120}",
    r"(?:resync|synced|ripped) by .{2,60}",
)
QUOTATION_MARKS = "“”"
