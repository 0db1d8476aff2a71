def answered(article, statements):
    return statements
