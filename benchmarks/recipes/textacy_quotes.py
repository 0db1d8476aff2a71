"""textacy's rules for direct quotations, which know English, Spanish and French, with an English parser of spaCy.

``python textacy_quotes.py SPACY_MODEL < texts.json > statements.json``: the statements of each text.
"""

import json
import sys


def main():
    import spacy
    from textacy.extract.triples import direct_quotations

    parse = spacy.load(sys.argv[1])
    found = []
    for text in json.load(sys.stdin):
        statements = []
        try:
            for quote in direct_quotations(parse(text)):
                speaker = " ".join(token.text for token in quote.speaker)
                span = [quote.content.start_char, quote.content.end_char]
                statements.append({"speaker": speaker, "content": quote.content.text, "content_span": span})
        except ValueError:  # an odd number of quotation marks: it gives up on the article
            pass
        found.append(statements)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
