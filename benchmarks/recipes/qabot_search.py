"""qabot's search: passages, as the others return them."""

NEEDS = ["qabot"]


def open_corpus(folder, model):
    import tempfile
    from pathlib import Path

    from qabot.bot import Bot

    bot = Bot.open(Path(folder), Path(tempfile.mkdtemp()))
    bot.update()

    def ask(question):
        return [(hit.record.article, hit.record.text) for hit in bot.search(question, 5)]

    return ask
