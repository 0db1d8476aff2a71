"""qabot's answers: the passages that they cite, nothing where the answer is that the articles are silent."""

NEEDS = ["qabot"]


def open_corpus(folder, model):
    import tempfile
    from pathlib import Path

    from qabot.bot import Bot

    bot = Bot.open(Path(folder), Path(tempfile.mkdtemp()))
    bot.update()

    def ask(question):
        answer = bot.ask(question)
        if answer.abstained:
            return []
        said = " ".join(line.text for section in answer.sections for line in section.lines)
        cited = [(citation.article, citation.quote) for citation in answer.citations][:5]
        return cited and [*cited, ("", said)]

    return ask
