"""What English names of files and folders say about the version of a text: patterns, lower case."""

NEWER = r"new(?:er|est)?|final|corr|corrected|correction|updated?|revised|revision|latest|fixed"
OLDER = r"old(?:er)?|drafts?|backups?|bak|archived?|archives|prev(?:ious)?|orig(?:inal)?|superseded|outdated|obsolete"
NEITHER = r"v|vers?|versions?|rev|copy|no"
